"""Text as the eye takes it: letters and digits only, so that no other way of writing a name hides it.

Case, accents (Vietnamese, Turkish, Polish stroke letters, ligatures), spaces, hyphens, apostrophes, line breaks,
letters set apart and letters of another alphabet that look alike all fold away. What is left knows where on the page it
stood and where a word began.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, compress, pairwise
from typing import NamedTuple

_PLAIN = str.maketrans(
    {
        "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ı": "i", "ħ": "h", "ŧ": "t", "ß": "ss", "æ": "ae", "œ": "oe",
        "þ": "th", "ƀ": "b", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ŋ": "n", "ɛ": "e", "ɔ": "o", "ə": "e", "ĸ": "k",
        # Cyrillic and Greek letters that look like Latin ones; both the page and the term go through this.
        "а": "a", "в": "b", "е": "e", "к": "k", "м": "m", "н": "h", "о": "o", "р": "p", "с": "c", "т": "t",
        "у": "y", "х": "x", "і": "i", "ј": "j", "ѕ": "s", "ԁ": "d", "һ": "h", "ԛ": "q", "ԝ": "w", "ґ": "r",
        "α": "a", "β": "b", "ε": "e", "ι": "i", "κ": "k", "ν": "v", "ο": "o", "ρ": "p", "τ": "t", "υ": "u",
        "χ": "x", "γ": "y", "η": "n", "ϲ": "c", "ϳ": "j", "ա": "w", "օ": "o", "ѵ": "v", "ӏ": "l",
    }
)  # fmt: skip

_BEFORE_A_WORD = " \u00a0“‘\"'(["
_BEFORE_A_SENTENCE = "\r\n.!?:·"


class Word(NamedTuple):
    """A word as it stands on the page: letters `start` to `end` of the folded text."""

    text: str
    start: int
    end: int
    capital: bool


@dataclass(frozen=True)
class Folded:
    """Letters and digits; `places` tells for each which character of the original it came from."""

    text: str
    places: tuple[int, ...]
    starts: frozenset[int]
    original: str

    def begins(self, at: int) -> bool:
        """Whether a word begins at this letter, or the text ends there."""
        return at in self.starts or at == len(self.text)

    def written(self, start: int, end: int) -> str:
        """What stands on the page from one letter to another."""
        return self.original[self.places[start] : self.places[end - 1] + 1]

    @cached_property
    def edges(self) -> tuple[int, ...]:
        """Where each word begins, and at last where the text ends."""
        return (*sorted(self.starts), len(self.text))

    @cached_property
    def said(self) -> tuple[str, ...]:
        """The words in order, without their places."""
        text = self.text
        return tuple(text[start:end] for start, end in pairwise(self.edges))

    @cached_property
    def capitals(self) -> tuple[int, ...]:
        """Which of the words have a capital."""
        places, original = self.places, self.original
        return tuple(at for at, start in enumerate(self.edges[:-1]) if not original[places[start]].islower())

    def word(self, at: int) -> Word:
        """One of the words."""
        start, end = self.edges[at : at + 2]
        return Word(self.said[at], start, end, not self.original[self.places[start]].islower())

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words in order."""
        return tuple(map(self.word, range(len(self.said))))

    def is_first(self, word: Word) -> bool:
        """Whether a word begins a line or a sentence, where every word has a capital."""
        place = self.places[word.start]
        while place and self.original[place - 1] in _BEFORE_A_WORD:
            place -= 1
        return not place or self.original[place - 1] in _BEFORE_A_SENTENCE


@lru_cache(maxsize=16384)
def folded_letter(character: str) -> str | None:
    """The letters a character stands for; None for what only adorns or is unseen, "" for what divides words."""
    if unicodedata.category(character) == "Cf" or unicodedata.combining(character):
        return None
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", character).casefold())
    kept = "".join(part for part in parts if not unicodedata.combining(part) and _is_written(part))
    return "".join(_digit(part) for part in kept.translate(_PLAIN))


_OTHERS = re.compile(r"[^\x00-\x7f]")


def fold(text: str) -> Folded:
    """The text folded."""
    plain = _plain(text)
    return _folded_one_by_one(text) if plain is None else _folded_at_once(text, plain)


def _plain(text: str) -> str | None:
    """The text in small plain letters, each in its place; None when a character stands for none, two or others."""
    strange = set() if text.isascii() else set(_OTHERS.findall(text))
    for character in strange:
        said = folded_letter(character)
        if said is None or len(said) > 1 or not said.isascii():
            return None
        text = text.replace(character, said or " ")
    return text.lower()


def _folded_at_once(text: str, plain: str) -> Folded:
    """As one by one, of a text in which every character folds to one plain letter or divides words."""
    ends = tuple(accumulate(map(len, _ASCII_WORD.findall(plain)), initial=0))
    places = tuple(compress(range(len(plain)), map(str.isalnum, plain)))
    return Folded(_joined(plain), places, frozenset(ends[:-1]), text)


def _folded_one_by_one(text: str) -> Folded:
    letters: list[str] = []
    places: list[int] = []
    starts: set[int] = set()
    divided = True
    for at, character in enumerate(text):
        seen = folded_letter(character)
        if not seen:
            divided = divided or seen is not None
            continue
        if divided:
            starts.add(len(places))
            divided = False
        letters.append(seen)
        places += [at] * len(seen)
    return Folded("".join(letters), tuple(places), frozenset(starts), text)


def _joined(plain: str) -> str:
    """The letters of an ASCII text and nothing between them."""
    return plain.encode().translate(None, _DIVIDING).decode()


_ASCII_WORD = re.compile("[a-z0-9]+")
_DIVIDING = bytes(code for code in range(128) if not chr(code).isalnum())


def squeezed(text: str) -> str:
    """The text's letters and digits and nothing between them."""
    if text.isascii():  # nothing to fold but case
        return _joined(text.lower())
    return fold(text).text


def words_of(text: str) -> tuple[str, ...]:
    """The text's words, folded."""
    if text.isascii():
        return tuple(_ASCII_WORD.findall(text.lower()))
    return tuple(word.text for word in fold(text).words)


def _is_written(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")


def _digit(character: str) -> str:
    value = unicodedata.digit(character, None)
    return character if value is None else str(value)

"""Which stretches of a text are words whose spelling can be looked up, and how a word is compared with a list."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_LONGEST = 40
"""Nothing longer is a word, and a dictionary need not be asked for it."""

_STRETCH = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]|['’](?=[^\W\d_]))*")
_NOT_PROSE = re.compile(r"[\d@{}<>\\/_]|\.\w")
"""A reference, postcode, address on the web or place in a template: no part of such a stretch is looked up."""

_LAST_LATIN = "\u024f"
_OWNS = ("'s", "’s", "'", "’")


class Word(NamedTuple):
    """A word and where it stands: characters `start` to `end` of the text."""

    text: str
    start: int
    end: int


def words_to_check(text: str) -> Iterator[Word]:
    """The words of a text that a dictionary of English can know: no abbreviation, no number, no other alphabet."""
    for stretch in _STRETCH.finditer(text):
        if _NOT_PROSE.search(stretch[0]):
            continue
        for found in _WORD.finditer(stretch[0]):
            if _can_be_known(found[0]):
                yield Word(found[0], stretch.start() + found.start(), stretch.start() + found.end())


def as_compared(word: str) -> str:
    """A word without its case and without the genitive, as lists of words are compared."""
    plain = unicodedata.normalize("NFC", word).casefold()
    return next((plain.removesuffix(ending) for ending in _OWNS if plain.endswith(ending)), plain)


def words_of_names(names: Iterable[str]) -> frozenset[str]:
    """Every word of these names, to be compared."""
    return frozenset(as_compared(found[0]) for name in names for found in _WORD.finditer(name))


def _can_be_known(word: str) -> bool:
    letters = unicodedata.normalize("NFC", word).replace("’", "'")
    return 1 < len(letters) <= _LONGEST and not word.isupper() and all(letter <= _LAST_LATIN for letter in letters)

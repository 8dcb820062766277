"""Names on the page: whole, in any order, with an initial, one word of it alone, or nearly spelt so."""

import re
from collections.abc import Iterable, Iterator
from itertools import permutations
from operator import eq

from mashdesk.documents.safety.common_words import AFTER_A_QUESTION, NAMES_THAT_ARE_WORDS, PLACE_WORDS
from mashdesk.documents.safety.folding import Folded, Word, squeezed, words_of
from mashdesk.documents.safety.page_text import PageText, Span, occurrences
from mashdesk.documents.safety.sight import Sight
from mashdesk.domain.letter_rules import Rule
from mashdesk.domain.letter_safety import Finding, ProtectedTerm, TermKind

_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "sir", "pc", "dc", "ps", "ds"})
_SHORTEST_ALONE = 4
_SHORTEST_MISSPELT = 6
_SHORTEST_DOUBLED = 4
_DOUBLED = re.compile(r"(.)\1+")


def whole_names(sight: Sight) -> Iterator[Finding]:
    """The whole name, or its first and last word, in either order, or the last with an initial."""
    for term in sight.protected.of(TermKind.NAME):
        for page in sight.texts:
            for needle in _ways_to_write(term.text):
                for span in occurrences(page.folded, needle):
                    if not sight.known.covers(page, span):
                        yield page.finding(Rule.NAME, span, term)


def parts_of_names(sight: Sight) -> Iterator[Finding]:
    """One word of a name alone, unless the reader has it too; an ordinary word only where it is written as a name."""
    for term in sight.protected.of(TermKind.NAME):
        for part in _parts(term.text):
            if part not in sight.known.words:
                yield from alone(sight, term, part, Rule.NAME_WORD)


def misspelt_names(sight: Sight) -> Iterator[Finding]:
    """A word with a capital that is one letter away from one of a name, or the same but for doubled letters or Mc."""
    wanted = _wanted(sight.protected.of(TermKind.NAME))
    meant: dict[str, list[ProtectedTerm]] = {}  # most words stand there more than once
    for page in sight.texts if wanted else ():
        for word in _candidates(page.folded, sight.known.words):
            if word.text not in meant:
                meant[word.text] = [] if word.text in sight.known.words else _meant(word.text, wanted)
            if meant[word.text] and not sight.known.covers(page, (word.start, word.end)):
                for term in meant[word.text]:
                    yield page.finding(Rule.NAME_SPELLING, (word.start, word.end), term)


_Wanted = dict[str, set[tuple[str, ProtectedTerm]]]


def _wanted(terms: Iterable[ProtectedTerm]) -> _Wanted:
    wanted: _Wanted = {}
    for term in terms:
        for part in _parts(term.text):
            for key in _keys(part):
                wanted.setdefault(key, set()).add((part, term))
    return wanted


def _meant(word: str, wanted: _Wanted) -> list[ProtectedTerm]:
    """The names that a word is nearly one of."""
    meant = {pair for key in _keys(word) & wanted.keys() for pair in wanted[key]}
    near = {term for part, term in meant if part != word and _is_near(part, word)}
    return sorted(near, key=lambda term: term.text)


def alone(sight: Sight, term: ProtectedTerm, part: str, rule: Rule) -> Iterator[Finding]:
    """Where one word stands by itself, read as a name."""
    for page in sight.texts:
        for span in occurrences(page.folded, part):
            if sight.known.covers(page, span) or not _is_meant(page, span, part):
                continue
            yield page.finding(rule, span, term)


def _is_meant(page: PageText, span: Span, part: str) -> bool:
    """Whether an ordinary or very short word stands for a person or place here; any other word always does."""
    common = part in NAMES_THAT_ARE_WORDS or part in PLACE_WORDS
    if not common and len(part) >= _SHORTEST_ALONE:
        return True
    words = page.folded.words
    at = next((at for at, word in enumerate(words) if word.start == span[0]), None)
    if at is None or not words[at].capital:
        return False
    after = words[at + 1] if at + 1 < len(words) else None
    if not common:
        return True
    first = page.folded.is_first(words[at])
    if after and after.text in AFTER_A_QUESTION and first:
        return False
    return not first and not _is_date(words, at) and not _is_title(words, at)


def _is_date(words: tuple[Word, ...], at: int) -> bool:
    around = words[max(at - 1, 0) : at] + words[at + 1 : at + 2]
    return any(word.text.isdigit() for word in around)


def _is_title(words: tuple[Word, ...], at: int) -> bool:
    """Whether it is part of a longer title such as Early Help Team: words with capitals that are all ordinary."""
    around = words[max(at - 1, 0) : at] + words[at + 1 : at + 2]
    return any(word.capital and word.text in NAMES_THAT_ARE_WORDS and len(word.text) > 1 for word in around)


def _ways_to_write(name: str) -> tuple[str, ...]:
    words = [word for word in words_of(name) if word not in _TITLES]
    pieces = [squeezed(piece) for piece in name.split() if squeezed(piece) not in _TITLES and squeezed(piece)]
    if len(words) < 2:  # noqa: PLR2004 - a name of one word is a part by itself
        return ()
    ways = ["".join(order) for order in (words, words[::-1])]
    for said in (words, pieces):
        if len(said) > 1:
            ways += ["".join(pair) for pair in permutations((said[0], said[-1]))]
            ways += [said[0][0] + said[-1], said[-1] + said[0][0]]
    return tuple(dict.fromkeys(ways))


def _parts(name: str) -> tuple[str, ...]:
    """The words of a name, those with a hyphen or apostrophe as one word and as two."""
    pieces = [squeezed(piece) for piece in name.split()]
    parts = [part for part in (*pieces, *words_of(name)) if len(part) > 1 and part not in _TITLES]
    return tuple(dict.fromkeys(parts))


def _candidates(folded: Folded, known: frozenset[str]) -> Iterator[Word]:
    """The page's words that have a capital, and those that a hyphen, an apostrophe or a line's end divides as one."""
    yield from map(folded.word, folded.capitals)
    said = folded.said
    for at in folded.capitals:
        if at + 1 == len(said) or said[at] in known or said[at + 1] in known or not (said[at] + said[at + 1]).isalpha():
            continue
        start, middle, end = folded.edges[at : at + 3]
        between = folded.original[folded.places[middle - 1] + 1 : folded.places[middle]]
        if between.strip(" \u00a0") != "" or said[at] in ("mc", "mac", "o"):
            yield Word(said[at] + said[at + 1], start, end, capital=True)


def _keys(word: str) -> set[str]:
    """What two words that are nearly the same have in common."""
    if word in NAMES_THAT_ARE_WORDS:
        return set()
    keys = {_plainest(word)} if len(word) >= _SHORTEST_DOUBLED else set()
    if len(word) >= _SHORTEST_MISSPELT - 1:
        keys |= {word} | {word[:at] + word[at + 1 :] for at in range(len(word))}
    return keys


def _plainest(word: str) -> str:
    word = f"mc{word[3:]}" if word.startswith("mac") else word
    return "=" + (_DOUBLED.sub(r"\1", word) if any(map(eq, word, word[1:])) else word)


def _is_near(name: str, word: str) -> bool:
    if _plainest(name) == _plainest(word):
        return True
    return len(name) >= _SHORTEST_MISSPELT and _one_letter_off(name, word)


def _one_letter_off(one: str, other: str) -> bool:
    """Whether a letter put in, left out, changed, or two neighbours exchanged, makes one of the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, others = one[start:], other[start:]
    if rest[1:] == others or rest == others[1:] or rest[1:] == others[1:]:
        return True
    return rest[:2] == others[:2][::-1] and rest[2:] == others[2:]

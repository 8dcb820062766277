"""One page's text in the forms that terms are looked for in, and the way back from a form to the place on the page."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from mashdesk.documents.safety.common_words import STREET_ENDINGS
from mashdesk.documents.safety.folding import Folded, fold, squeezed
from mashdesk.domain.letter_rules import Rule
from mashdesk.domain.letter_safety import Box, Finding, ProtectedTerm

Span = tuple[int, int]

_LONG = 9
"""Letters of which nobody writes so many by chance: found even where they run into the next word."""

_NUMBER = re.compile(r"\d(?:[\s().\-–—/·\u00ad\u0002]{0,3}\d)*")


class Digits(NamedTuple):
    """A number as it stands, in digits alone, with its place on the page."""

    text: str
    start: int
    end: int


class PageText:
    """The text of one page, or of the file's properties (page 0)."""

    def __init__(self, number: int, text: str, boxes: Callable[[int, int], tuple[Box, ...]] | None = None) -> None:
        self.number = number
        self.text = text
        self.folded = fold(text)
        self._boxes = boxes

    @cached_property
    def streets(self) -> Folded:
        """The page with Street, St. and the like written in one way."""
        return with_street_endings(self.folded)

    @cached_property
    def numbers(self) -> tuple[Digits, ...]:
        """Every number on the page, however it is spaced."""
        return tuple(
            Digits(said, each.start() - (self.text[each.start() - 1 : each.start()] == "+"), each.end())
            for each in _NUMBER.finditer(self.text)
            for said in _digits(each.group())
        )

    def finding(self, rule: Rule, span: Span, term: ProtectedTerm, folded: Folded | None = None) -> Finding:
        """What was found at these letters of a folded text."""
        places = (folded or self.folded).places
        return self.found_at(rule, (places[span[0]], places[span[1] - 1] + 1), term)

    def found_at(self, rule: Rule, span: Span, term: ProtectedTerm | None = None) -> Finding:
        """What was found at these characters of the page."""
        boxes = self._boxes(*span) if self._boxes else ()
        words = " ".join(self.text[span[0] : span[1]].replace("\x02", "-").split())
        return Finding(rule, self.number, boxes, words, term.whose if term else "", term.why if term else None)


def occurrences(folded: Folded, needle: str) -> Iterator[Span]:
    """Where the letters of `needle` stand as whole words, however they are spaced; long ones inside words too."""
    at = folded.text.find(needle) if needle else -1
    while at >= 0:
        end = at + len(needle)
        whole = at in folded.starts and (folded.begins(end) or _is_genitive(folded, end))
        if (whole and not _is_torn(folded, at, end)) or (len(needle) >= _LONG and not needle.isdigit()):
            yield at, end
        at = folded.text.find(needle, at + 1)


_SHORT = 4


def _is_torn(folded: Folded, start: int, end: int) -> bool:
    """Whether a short word was put together from two: "is a" is not Isa; a name set with wide spaces is one."""
    inner = sum(at in folded.starts for at in range(start + 1, end))
    return end - start <= _SHORT and 0 < inner < end - start - 1


def _is_genitive(folded: Folded, end: int) -> bool:
    return folded.text[end : end + 1] == "s" and folded.begins(end + 1)


_OTHER_ENDINGS = frozenset(word for word, ending in STREET_ENDINGS.items() if word != ending)


def with_street_endings(folded: Folded) -> Folded:
    """The text with one way of writing each street's ending."""
    letters: list[str] = []
    places: list[int] = []
    starts: list[int] = []
    done = longer = 0
    for at in (at for at, word in enumerate(folded.said) if word in _OTHER_ENDINGS):
        start, end = folded.edges[at : at + 2]
        ending = STREET_ENDINGS[folded.said[at]]
        letters += folded.text[done:start], ending
        places += folded.places[done:start]
        places += [folded.places[start]] * (len(ending) - 1) + [folded.places[end - 1]]
        starts += [edge + longer for edge in folded.edges[len(starts) : at + 1]]
        longer += len(ending) - (end - start)
        done = end
    starts += [edge + longer for edge in folded.edges[len(starts) : -1]]
    letters.append(folded.text[done:])
    return Folded("".join(letters), (*places, *folded.places[done:]), frozenset(starts), folded.original)


def _digits(number: str) -> tuple[str, ...]:
    """The number's digits; groups of Arabic or Indic ones stand from right to left, so these are read both ways."""
    if number.isascii():
        return (squeezed(number),)
    said = fold(number)
    if len(said.words) == 1:
        return (said.text,)
    return said.text, "".join(word.text for word in reversed(said.words))

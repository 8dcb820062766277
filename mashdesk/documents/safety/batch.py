"""A batch of letters held against one another: two swapped, one twice, the same paper for two readers."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

from mashdesk.documents.safety.folding import squeezed
from mashdesk.documents.safety.paper import words_in_window
from mashdesk.documents.safety.sheets import NotAReadableLetter, opened
from mashdesk.domain.letter_rules import Rule
from mashdesk.domain.letter_safety import Finding, Reader


@dataclass(frozen=True)
class Enveloped:
    """A finished letter and whom it is meant for."""

    pdf: bytes
    reader: Reader

    def __repr__(self) -> str:
        return f"Enveloped({self.reader.reference})"


@dataclass(frozen=True)
class _Seen:
    at: int
    letter: Enveloped
    window: str
    words: str
    pages: frozenset[str]


BatchCheck = Callable[[Sequence[_Seen]], Iterator[tuple[int, Finding]]]


def batch_findings(
    letters: Sequence[Enveloped], checks: Sequence[BatchCheck] | None = None
) -> tuple[tuple[int, Finding], ...]:
    """What is wrong across a batch, each with the letter's place in it. Each letter by itself is `findings`' matter."""
    seen, found = [], []
    for at, letter in enumerate(letters):
        try:
            seen.append(_read(at, letter))
        except NotAReadableLetter:
            found.append((at, Finding(Rule.UNREADABLE_FILE, 0)))
    for check in BATCH_CHECKS if checks is None else checks:
        found += check(seen)
    return tuple(found)


def swapped(seen: Sequence[_Seen]) -> Iterator[tuple[int, Finding]]:
    """A letter whose window shows, or whose pages bear the mark of, another letter's reader."""
    addresses = {_address(each.letter.reader) for each in seen}
    marks = {_mark(each.letter.reader) for each in seen}
    for each in seen:
        own = each.letter.reader
        shows_another = each.window in addresses - {_address(own)}
        if shows_another or any(mark in page for mark in marks - {_mark(own)} for page in each.pages):
            yield each.at, Finding(Rule.SWAPPED, 1)


def twice(seen: Sequence[_Seen]) -> Iterator[tuple[int, Finding]]:
    """The same letter for the same reader more than once."""
    for group in _together(seen, lambda each: _mark(each.letter.reader)):
        yield from ((each.at, Finding(Rule.TWICE, 0)) for each in group[1:])


def same_paper(seen: Sequence[_Seen]) -> Iterator[tuple[int, Finding]]:
    """The same words for two letters, whatever the file's bytes."""
    for group in _together(seen, lambda each: each.words):
        if len({_mark(each.letter.reader) for each in group}) > 1:
            yield from ((each.at, Finding(Rule.SAME_PAPER, 0)) for each in group)


BATCH_CHECKS: tuple[BatchCheck, ...] = (swapped, twice, same_paper)


def _read(at: int, letter: Enveloped) -> _Seen:
    with opened(letter.pdf) as sheets:
        if not sheets:
            raise NotAReadableLetter("A letter of this batch has no page.")
        pages = [squeezed(sheet.text) for sheet in sheets]
        window = squeezed(words_in_window(sheets[0]))
    return _Seen(at, letter, window, hashlib.sha256("\f".join(pages).encode()).hexdigest(), frozenset(pages))


def _address(reader: Reader) -> str:
    return squeezed(" ".join((reader.name, *reader.address_lines, reader.postcode)))


def _mark(reader: Reader) -> str:
    return squeezed(reader.reference + reader.letter)


def _together(seen: Sequence[_Seen], key: Callable[[_Seen], Hashable]) -> list[list[_Seen]]:
    groups: defaultdict[Hashable, list[_Seen]] = defaultdict(list)
    for each in seen:
        groups[key(each)].append(each)
    return [group for group in groups.values() if len(group) > 1]

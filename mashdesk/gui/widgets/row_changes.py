"""From the rows of a list as they were to those that are: what goes, what comes, so that all others stay in place."""

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from itertools import compress, count, groupby
from operator import is_not
from typing import NamedTuple


class Changes(NamedTuple):
    """The `gone` runs are taken out, the last first; then the `come` runs are put where the new list has them."""

    gone: list[tuple[int, int]]
    come: list[tuple[int, int]]


def differing(before: Sequence[object], after: Sequence[object]) -> tuple[int, int]:
    """How many rows at the head and at the tail are the very same."""
    most = min(len(before), len(after))
    head = next(compress(count(), map(is_not, before, after)), most)
    tail = next(compress(count(), map(is_not, reversed(before), reversed(after))), most)
    return head, min(tail, most - head)


def changes(before: Sequence[Hashable], after: Sequence[Hashable]) -> Changes:
    """What goes and what comes. The longest run of rows that kept their order stays."""
    places = {one: place for place, one in enumerate(after)}
    there = [(place, places[one]) for place, one in enumerate(before) if one in places]
    staying = _rising(there)
    kept_before, kept_after = {one for one, _ in staying}, {other for _, other in staying}
    gone = [place for place in range(len(before)) if place not in kept_before]
    come = [place for place in range(len(after)) if place not in kept_after]
    return Changes(_runs(gone)[::-1], _runs(come))


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest rising run of the second numbers."""
    ends: list[int] = []
    holders: list[int] = []
    before: list[int] = []
    for at, (_, value) in enumerate(pairs):
        length = bisect_left(ends, value)
        ends[length : length + 1], holders[length : length + 1] = [value], [at]
        before.append(holders[length - 1] if length else -1)
    run, at = [], holders[-1] if holders else -1
    while at >= 0:
        run.append(pairs[at])
        at = before[at]
    return run[::-1]


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbours as (first, last)."""
    found = []
    for _, run in groupby(enumerate(places), key=lambda one: one[1] - one[0]):
        numbers = [place for _, place in run]
        found.append((numbers[0], numbers[-1]))
    return found

"""Which way each line goes: down into the free strip between two rows, along it in a lane of its own, and up or down.

The brothers and sisters of the same parents hang from one lane; so lines of two families never lie upon each other.
Between strips that are not neighbours a line runs down the free strip left of whom it goes to, and from one band of
households to another at the left edge of the picture.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from mashdesk.domain.genogram.family import Family
from mashdesk.domain.genogram.grid import Grid, Spot
from mashdesk.domain.genogram.shapes import BY_BIRTH, CARING, COUPLES, SIBLINGS, TieKind, kind_of_line
from mashdesk.domain.snapshots import Relationship

Strip = tuple[int, int]
"""The free strip of a band above the row of this number; below its last row the number is that of the next band's."""
Group = tuple[str, frozenset[UUID]]


@dataclass(frozen=True)
class Way:
    """How a line goes: the strips that it runs along, its lane there, and whether it leaves and comes in from below."""

    person: UUID
    to: UUID
    kind: TieKind
    group: Group
    first: Strip
    last: Strip
    leaves_below: bool
    comes_from_above: bool

    @property
    def is_short(self) -> bool:
        """Whether one strip is enough."""
        return self.first == self.last

    @property
    def is_far(self) -> bool:
        """Whether it goes from one band to another."""
        return self.first[0] != self.last[0]


@dataclass(frozen=True)
class Lanes:
    """The lanes of every strip, from the top, and those along the left edge."""

    ways: tuple[Way, ...]
    of_strip: dict[Strip, tuple[Group, ...]]
    at_edge: tuple[Group, ...]


def lanes(family: Family, placed: Grid) -> Lanes:
    """A way for each line that is drawn."""
    ways = tuple(_ways(family, placed))
    strips: dict[Strip, dict[Group, None]] = {}
    for way in ways:
        for strip in (way.first, way.last):
            strips.setdefault(strip, {})[way.group] = None
    edge = dict.fromkeys(way.group for way in ways if way.is_far)
    return Lanes(
        ways, {strip: tuple(sorted(groups, key=_couples_first)) for strip, groups in strips.items()}, tuple(edge)
    )


def _ways(family: Family, placed: Grid) -> Iterator[Way]:
    parents = _parents(family)
    drawn: set[tuple[object, ...]] = set()
    for one in family.relationships:
        kind = kind_of_line(one.kind)
        both = frozenset((one.person, one.to))
        name: tuple[object, ...] = (kind, one.person, one.to) if _has_direction(one) else (kind, both)
        known = one.person in placed.spots and one.to in placed.spots and one.person != one.to
        if not known or name in drawn or _goes_without_saying(one, parents):
            continue
        drawn.add(name)
        group = (kind.value, parents[kind, one.to]) if _has_direction(one) else (kind.value, both)
        yield _way(one, kind, group, placed)


def _has_direction(one: Relationship) -> bool:
    return one.kind in BY_BIRTH | CARING


def _parents(family: Family) -> dict[tuple[TieKind, UUID], frozenset[UUID]]:
    found: dict[tuple[TieKind, UUID], frozenset[UUID]] = {}
    for one in family.relationships:
        if _has_direction(one):
            key = kind_of_line(one.kind), one.to
            found[key] = found.get(key, frozenset()) | {one.person}
    return found


def _goes_without_saying(one: Relationship, parents: dict[tuple[TieKind, UUID], frozenset[UUID]]) -> bool:
    """Brothers and sisters who hang from the same parent need no line more."""
    if one.kind not in SIBLINGS:
        return False
    of_first, of_other = (parents.get((TieKind.PARENT, who), frozenset()) for who in (one.person, one.to))
    return bool(of_first & of_other)


def _way(one: Relationship, kind: TieKind, group: Group, placed: Grid) -> Way:
    here, there = placed.spots[one.person], placed.spots[one.to]
    if here.row < there.row:
        return Way(one.person, one.to, kind, group, _below(here), _above(there), True, True)
    if here.row > there.row:
        return Way(one.person, one.to, kind, group, _above(here), _below(there), False, False)
    if one.kind in COUPLES or _has_direction(one):
        return Way(one.person, one.to, kind, group, _below(here), _below(there), True, False)
    return Way(one.person, one.to, kind, group, _above(here), _above(there), False, True)


def _above(spot: Spot) -> Strip:
    return spot.band, spot.row


def _below(spot: Spot) -> Strip:
    return spot.band, spot.row + 1


def _couples_first(group: Group) -> tuple[int, list[str]]:
    order = (TieKind.COUPLE, TieKind.FORMER, TieKind.PARENT, TieKind.CARING, TieKind.OTHER)
    return [one.value for one in order].index(group[0]), sorted(map(str, group[1]))

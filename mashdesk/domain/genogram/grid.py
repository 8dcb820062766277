"""Where everybody stands: a column of the picture for each household, a row for each generation, the elders above.

Households that do not fit beside each other go into a band below; a generation that is wider than the picture into
another row. So a picture is never wider than was asked for, and nobody stands on somebody else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mashdesk.domain.genogram.family import Family
from mashdesk.domain.genogram.generations import generations
from mashdesk.domain.genogram.shapes import COUPLES
from mashdesk.domain.snapshots import Household, Person


@dataclass(frozen=True)
class Column:
    """A household, or `home` None for those without one: its people by generation, and how many stand side by side."""

    home: Household | None
    rows: dict[int, tuple[UUID, ...]]
    across: int

    def lines(self, generation: int) -> list[tuple[UUID, ...]]:
        """The people of a generation, as many to a line as there is room for."""
        people = self.rows.get(generation, ())
        return [people[at : at + self.across] for at in range(0, len(people), self.across)]


@dataclass(frozen=True)
class Spot:
    """Where somebody stands: the band, the row counted through the whole picture, the column's and the own number."""

    band: int
    row: int
    column: int
    at: int


@dataclass(frozen=True)
class Grid:
    """Every column in its band, the rows of each band, and everybody's spot."""

    bands: tuple[tuple[Column, ...], ...]
    rows: tuple[range, ...]
    spots: dict[UUID, Spot]


def grid(family: Family, across: int) -> Grid:
    """The grid of everybody in the family, `across` people wide at most."""
    bands = tuple(_bands(_columns(family, max(1, across)), max(1, across)))
    rows: list[range] = []
    spots: dict[UUID, Spot] = {}
    for number, band in enumerate(bands):
        first = rows[-1].stop if rows else 0
        rows.append(range(first, first + sum(_heights(band).values())))
        spots |= _spots(band, number, first)
    return Grid(bands, tuple(rows), spots)


def _columns(family: Family, across: int) -> Iterator[Column]:
    stands = generations(family)
    housed: set[UUID] = set()
    for home in family.households:
        people = [one for one in family.people if one.id in home.people and one.id not in housed]
        housed |= {one.id for one in people}
        yield _column(home, people, stands, family, across)
    others = [one for one in family.people if one.id not in housed]
    if others:
        yield _column(None, others, stands, family, across)


def _column(
    home: Household | None, people: Sequence[Person], stands: dict[UUID, int], family: Family, across: int
) -> Column:
    rows = {
        generation: _side_by_side([one for one in people if stands[one.id] == generation], family)
        for generation in sorted({stands[one.id] for one in people})
    }
    widest = max((len(row) for row in rows.values()), default=1)
    return Column(home, rows, min(across, widest))


def _side_by_side(people: Sequence[Person], family: Family) -> tuple[UUID, ...]:
    """The eldest first, and a couple beside each other."""
    waiting = [one.id for one in sorted(people, key=lambda one: one.birth or date.max)]
    placed: list[UUID] = []
    while waiting:
        one = waiting.pop(0)
        placed.append(one)
        beside = [other for other in waiting if other in _partners(one, family)]
        placed += beside
        waiting = [other for other in waiting if other not in beside]
    return tuple(placed)


def _partners(person: UUID, family: Family) -> set[UUID]:
    """Those who are or were a couple with somebody, or have a child in common."""
    children = {one.to for one in family.relationships if one.person == person}
    with_them = {one.person for one in family.relationships if one.to in children}
    couples = [{one.person, one.to} for one in family.relationships if one.kind in COUPLES]
    return with_them.union(*(pair for pair in couples if person in pair)) - {person}


def _bands(columns: Iterator[Column], across: int) -> Iterator[tuple[Column, ...]]:
    """The homes of the eldest first, each in the first band that has room for it."""
    bands: list[list[Column]] = []
    for column in sorted(columns, key=_eldest):
        there = (band for band in bands if sum(one.across for one in band) + column.across <= across)
        band = next(there, None)
        if band is None:
            bands.append(band := [])
        band.append(column)
    return iter([tuple(band) for band in bands])


def _eldest(column: Column) -> tuple[bool, int]:
    """People without a home stand last."""
    return column.home is None, min(column.rows, default=0)


def _heights(band: Sequence[Column]) -> dict[int, int]:
    """How many rows each generation of a band takes, the eldest first; a band of empty homes has one."""
    found = sorted({generation for column in band for generation in column.rows})
    return {one: max(len(column.lines(one)) for column in band) for one in found} or {0: 1}


def _spots(band: Sequence[Column], number: int, first: int) -> dict[UUID, Spot]:
    spots: dict[UUID, Spot] = {}
    row = first
    for generation, height in _heights(band).items():
        for place, column in enumerate(band):
            for down, line in enumerate(column.lines(generation)):
                spots |= {one: Spot(number, row + down, place, at) for at, one in enumerate(line)}
        row += height
    return spots

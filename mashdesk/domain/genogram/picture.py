"""The picture of a family: everybody's sign and words, every home's outline, every line, each in its place."""

from datetime import date
from uuid import UUID

from mashdesk.domain.codes import BirthAccuracy, PersonRole, Sex
from mashdesk.domain.genogram.family import Family
from mashdesk.domain.genogram.grid import Column, Grid, Spot, grid
from mashdesk.domain.genogram.lanes import Lanes, Strip, Way, lanes
from mashdesk.domain.genogram.shapes import (
    CELL,
    GUTTER,
    ROW,
    SIGN,
    Box,
    FamilyPicture,
    Home,
    Point,
    Shape,
    Sign,
    Tie,
    TieKind,
)
from mashdesk.domain.genogram.words import DIED, NOT_HOUSED, age_of, home_address, home_title, homes_of, names_apart
from mashdesk.domain.snapshots import Person

_AIR = 8.0
"""Around the people of a home, and between homes."""
_HEAD = 48.0
"""Room for a home's title and two lines of address."""
_LANE, _STRIP = 7.0, 16.0
"""Between two lines, and around those of a strip."""
_LEAVES = {TieKind.COUPLE: -9.0, TieKind.FORMER: -9.0, TieKind.PARENT: 0.0, TieKind.CARING: 4.5, TieKind.OTHER: 9.0}
"""Where below a sign a line leaves it, so that lines of two kinds never lie upon each other."""
_SHAPES = {Sex.MALE: Shape.SQUARE, Sex.FEMALE: Shape.CIRCLE, Sex.UNKNOWN: Shape.DIAMOND}


def family_picture(family: Family, today: date, across: int) -> FamilyPicture:
    """The picture of everybody in the family, `across` people wide at most."""
    placed = grid(family, across)
    measured = _Measured(placed, lanes(family, placed))
    names = names_apart(family.people)
    signs = tuple(_sign(one, names[one.id], family, today, measured) for one in family.people)
    homes = tuple(
        _home(column, family, measured, band, place)
        for band, columns in enumerate(placed.bands)
        for place, column in enumerate(columns)
    )
    ties = tuple(measured.tie(way) for way in measured.lanes.ways)
    return FamilyPicture(signs, homes, ties, measured.width, measured.height)


class _Measured:
    """How high each strip must be for its lanes, and so where each row and each column stands."""

    def __init__(self, placed: Grid, told: Lanes) -> None:
        self.placed, self.lanes = placed, told
        self.edge = _AIR + _LANE * len(told.at_edge)
        self.strips: dict[Strip, float] = {}
        self.rows: dict[int, float] = {}
        self.bands: list[Box] = []
        down = _AIR
        for band, rows in enumerate(placed.rows):
            down = self._band(band, rows, down) + _AIR
        self.height = down
        self.width = max((box.right for box in self.bands), default=self.edge) + _AIR

    def _band(self, band: int, rows: range, top: float) -> float:
        down = top + _HEAD
        for row in rows:
            down = self._strip((band, row), down)
            self.rows[row] = down
            down += ROW
        down = self._strip((band, rows.stop), down)
        columns = self.placed.bands[band]
        width = sum(self.column_width(one) + _AIR for one in columns) - _AIR
        self.bands.append(Box(self.edge, top, width, down - top))
        return down

    def _strip(self, strip: Strip, top: float) -> float:
        self.strips[strip] = top
        return top + _STRIP + _LANE * max(0, len(self.lanes.of_strip.get(strip, ())) - 1)

    @staticmethod
    def column_width(column: Column) -> float:
        """How wide a home is."""
        return column.across * CELL + 2 * _AIR

    def column(self, band: int, place: int) -> Box:
        """The outline of a home."""
        columns, whole = self.placed.bands[band], self.bands[band]
        left = whole.left + sum(self.column_width(one) + _AIR for one in columns[:place])
        return Box(left, whole.top, self.column_width(columns[place]), whole.height)

    def cell(self, person: UUID) -> Box:
        """Where somebody stands."""
        spot = self.placed.spots[person]
        left = self.column(spot.band, spot.column).left + _AIR + spot.at * CELL
        return Box(left, self.rows[spot.row], CELL, ROW)

    def tie(self, way: Way) -> Tie:
        """The line of a way: it begins and ends in the signs, which are drawn over it."""
        start, end = self._foot(way.person, way), self._foot(way.to, way)
        first, last = self._lane(way.first, way), self._lane(way.last, way)
        points = [start, (start[0], first)]
        if not way.is_short:
            down = self._far(way) if way.is_far else self._beside(self.placed.spots[way.to], way)
            points += [(down, first), (down, last)]
        points += [(end[0], last), end]
        return Tie(way.person, way.to, way.kind, tuple(dict.fromkeys(points)))

    def _foot(self, person: UUID, way: Way) -> Point:
        cell = self.cell(person)
        return cell.left + GUTTER + SIGN / 2 + _LEAVES[way.kind], cell.top + ROW / 2

    def _lane(self, strip: Strip, way: Way) -> float:
        return self.strips[strip] + _STRIP / 2 + _LANE * self.lanes.of_strip[strip].index(way.group)

    def _far(self, way: Way) -> float:
        return self.edge - _LANE * (self.lanes.at_edge.index(way.group) + 0.5)

    def _beside(self, spot: Spot, way: Way) -> float:
        """The strip left of whom it goes to: there is nobody in it, whatever the row."""
        left = self.column(spot.band, spot.column).left + _AIR + spot.at * CELL
        return left + 1 + 3 * (self.lanes.of_strip[way.last].index(way.group) % 3)


def _sign(person: Person, name: str, family: Family, today: date, measured: _Measured) -> Sign:
    unborn = person.birth_accuracy is BirthAccuracy.EXPECTED
    return Sign(
        person=person.id,
        shape=Shape.TRIANGLE if unborn else _SHAPES[person.sex],
        concerned=person.role is PersonRole.SUBJECT,
        died=person.died is not None,
        name=name,
        facts=tuple(part for part in (age_of(person, today), *_more(person, family)) if part),
        cell=measured.cell(person.id),
    )


def _more(person: Person, family: Family) -> tuple[str, str]:
    """Another home of theirs, and for whom they have parental responsibility."""
    others = [home_title(home, family).lower().replace("household", "home") for home in homes_of(person.id, family)[1:]]
    called = {one.id: one.called for one in family.people}
    children = [one.to for one in family.relationships if one.person == person.id and one.parental_responsibility]
    names = ", ".join(called[one] for one in dict.fromkeys(children) if one in called)
    return f"also {', '.join(others)}" if others else "", f"PR: {names}" if names else ""


def _home(column: Column, family: Family, measured: _Measured, band: int, place: int) -> Home:
    box = measured.column(band, place)
    words = Box(box.left + _AIR, box.top + 3, box.width - 2 * _AIR, _HEAD - 5)
    if column.home is None:
        return Home(None, _of_the_others(column, family), "", withheld=False, box=box, words=words)
    address = home_address(column.home)
    withheld = column.home.withheld or bool(column.home.address and column.home.address.confidential)
    return Home(column.home.id, home_title(column.home, family), address, withheld, box, words)


def _of_the_others(column: Column, family: Family) -> str:
    """Over those without a home."""
    there = {one for row in column.rows.values() for one in row}
    return DIED if all(one.died for one in family.people if one.id in there) else NOT_HOUSED

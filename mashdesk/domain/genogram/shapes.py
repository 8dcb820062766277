"""What a genogram is made of: signs for people, outlines for homes, lines for what people are to each other.

The usual signs (McGoldrick and Gerson, Genograms in Family Assessment): a square for a man or boy, a circle for a
woman or girl, a diamond where that is not known, a triangle before birth, a cross where somebody died, a double
outline for whom it is about.
"""

from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from mashdesk.domain.codes import Coded, RelationshipKind

Point = tuple[float, float]

CELL, ROW = 152.0, 64.0
"""How much room a person has: the sign, and the words on its right."""
SIGN, GUTTER = 36.0, 12.0
"""How large a sign is, and the strip on its left along which lines run down."""


class Shape(Enum):
    """The sign of a person."""

    SQUARE = "square"
    CIRCLE = "circle"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"


class TieKind(Coded):
    """How a line is drawn, with what it says in the legend."""

    PARENT = "parent", "parent and child"
    CARING = "caring", "adoptive, step or foster parent, guardian or carer"
    COUPLE = "couple", "couple"
    FORMER = "former", "former couple"
    OTHER = "other", "related otherwise"


@dataclass(frozen=True)
class Box:
    """A rectangle, from its upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    @property
    def centre(self) -> Point:
        """Its middle."""
        return self.left + self.width / 2, self.top + self.height / 2

    def holds(self, point: Point) -> bool:
        """Whether a point is in it."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def overlaps(self, other: "Box") -> bool:
        """Whether they share any room."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True)
class Sign:
    """One person: the sign, and beside it a name and a few short facts. `cell` holds all of it."""

    person: UUID
    shape: Shape
    concerned: bool
    died: bool
    name: str
    facts: tuple[str, ...]
    cell: Box

    @property
    def mark(self) -> Box:
        """Where the sign itself is drawn."""
        return Box(self.cell.left + GUTTER, self.cell.top + (ROW - SIGN) / 2, SIGN, SIGN)

    @property
    def words(self) -> Box:
        """Where the name and the facts stand."""
        left = self.cell.left + GUTTER + SIGN + 6
        return Box(left, self.cell.top, self.cell.right - 4 - left, self.cell.height)


@dataclass(frozen=True)
class Home:
    """A household with its dashed outline; without `household` those of whom nobody told where they live."""

    household: UUID | None
    title: str
    address: str
    withheld: bool
    box: Box
    words: Box


@dataclass(frozen=True)
class Tie:
    """A line from one person to another, by the relationships that it stands for."""

    person: UUID
    to: UUID
    kind: TieKind
    points: tuple[Point, ...]


@dataclass(frozen=True)
class FamilyPicture:
    """All of it. `width` and `height` hold every part."""

    signs: tuple[Sign, ...]
    homes: tuple[Home, ...]
    ties: tuple[Tie, ...]
    width: float
    height: float

    def sign(self, person: UUID) -> Sign:
        """The sign of a person; KeyError where there is none."""
        for sign in self.signs:
            if sign.person == person:
                return sign
        raise KeyError(person)


_K = RelationshipKind
BY_BIRTH = frozenset({_K.MOTHER, _K.FATHER, _K.PARENT})
CARING = frozenset(
    {
        _K.ADOPTIVE_PARENT, _K.STEP_PARENT, _K.PARENTS_PARTNER, _K.FOSTER_CARER, _K.PRIVATE_FOSTER_CARER,
        _K.SPECIAL_GUARDIAN, _K.CARER,
    }
)  # fmt: skip
SIBLINGS = frozenset({_K.BROTHER, _K.SISTER, _K.SIBLING, _K.TWIN, _K.HALF_SIBLING, _K.STEP_SIBLING, _K.UNBORN_SIBLING})
COUPLES = frozenset({_K.SPOUSE, _K.PARTNER, _K.FORMER_PARTNER})


def kind_of_line(kind: RelationshipKind) -> TieKind:
    """How a relationship is drawn."""
    if kind in BY_BIRTH:
        return TieKind.PARENT
    if kind in CARING:
        return TieKind.CARING
    if kind in COUPLES:
        return TieKind.FORMER if kind is _K.FORMER_PARTNER else TieKind.COUPLE
    return TieKind.OTHER

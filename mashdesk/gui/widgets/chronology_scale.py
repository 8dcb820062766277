"""Where things stand on the time line: dates to pixels, and labels side by side without one covering another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mashdesk.gui.language import say
from mashdesk.gui.widgets.time_words import month_words

_YEAR, _QUARTER, _MONTH = 365, 91, 30
_RECENT_SHARE = 0.45
"""How much of the width the last year takes when more than two years are shown: what is recent is read closest."""


@dataclass(frozen=True)
class Leaving:
    """How a request to let an item out of the hub stands: in a word or two for the list, in full below it."""

    icon: str
    tone: str
    short: str
    words: str


@dataclass(frozen=True)
class ChronologyItem:
    """One item of information on the time line; `when` is None where nobody told a date.

    A held back item shows that it is there and nothing of what it says; a sealed one is for the decision maker alone.
    `leaving` is what its agency was asked about letting it out; `may_ask` offers to ask,
    `may_rule` to rule whether it may go into a bundle. `nature` is "Fact" or "Opinion"; `people` whom it is about.
    """

    key: str
    agency: str
    when: date | None
    label: str
    when_words: str = ""
    text: str = ""
    about: str = ""
    why: str = ""
    seen_by: str = ""
    held_back: bool = False
    not_for_family: bool = False
    sealed: bool = False
    leaving: tuple[Leaving, ...] = ()
    may_ask: bool = False
    may_rule: bool = False
    nature: str = ""
    people: tuple[str, ...] = ()

    @property
    def nature_words(self) -> str:
        """Fact or opinion; of what is held back nobody is told which."""
        return "" if self.held_back else self.nature

    @property
    def kind_words(self) -> str:
        """Fact, opinion, or that it is held back."""
        return say("Held back") if self.held_back else self.nature

    @property
    def is_opinion(self) -> bool:
        """Whether it is what somebody makes of it, not what happened."""
        return self.nature_words == say("Opinion")

    @property
    def mark_words(self) -> str:
        """What stands on the mark in the picture: an opinion says that it is one."""
        return (
            say("Opinion: {shown_label}").format(shown_label=self.shown_label) if self.is_opinion else self.shown_label
        )

    @property
    def shown_label(self) -> str:
        """The first words of the item."""
        return say("Held back") if self.held_back else self.label

    @property
    def read_aloud(self) -> str:
        """The item in the order the eye reads it."""
        kept = say("Decision maker only") if self.sealed else say("Not for the family") if self.not_for_family else ""
        parts = (
            self.when_words,
            self.agency,
            self.nature_words,
            self.shown_label,
            kept,
            *(one.words for one in self.leaving),
        )
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True)
class TimeScale:
    """Days from `first` to `last` laid on `left` to `right` pixels."""

    first: date
    last: date
    left: int
    right: int

    @property
    def _bend(self) -> date:
        """From here on the last year is drawn wider; `first` where everything fits into two years."""
        long = (self.last - self.first).days > 2 * _YEAR
        return self.last - timedelta(days=_YEAR) if long else self.first

    def x(self, day: date) -> int:
        """The pixel of a day; days outside are held at the edges."""
        day = min(self.last, max(self.first, day))
        bend, width = self._bend, self.right - self.left
        before = 0.0 if bend == self.first else (1 - _RECENT_SHARE) * width
        if day < bend:
            return self.left + round(before * (day - self.first).days / (bend - self.first).days)
        length = max(1, (self.last - bend).days)
        return self.left + round(before + (width - before) * (day - bend).days / length)

    def ticks(self, room: int) -> list[tuple[date, str]]:
        """Years, and the quarters or months of what is drawn wide enough for their words; `room` is for one."""
        days = [date(year, month, 1) for year in range(self.first.year, self.last.year + 1) for month in range(1, 13)]
        return [
            (day, str(day.year) if day.month == 1 else month_words(day))
            for day in days
            if self.first <= day <= self.last and self._has_line(day, room)
        ]

    def _has_line(self, day: date, room: int) -> bool:
        """Each year has, and each quarter of what is recent."""
        if day.month % 3 == 1:
            return day.month == 1 or day >= self._bend or self._wide(day, _QUARTER) >= room
        return self._wide(day, _MONTH) >= room

    def _wide(self, day: date, days: int) -> int:
        """How wide this many days are there; days outside are held at the edges, so on the wider side of it."""
        span = timedelta(days=days)
        return max(self.x(day + span) - self.x(day), self.x(day) - self.x(day - span))


@dataclass(frozen=True)
class Mark:
    """One item as drawn in its lane: the point at `x`, the label from `left` to `right`, on the lane's `row`."""

    item: ChronologyItem
    x: int
    left: int
    right: int
    row: int


def place_marks(
    items: Sequence[ChronologyItem],
    point: Callable[[ChronologyItem], int],
    width: Callable[[ChronologyItem], int],
    bounds: tuple[int, int],
    gap: int,
) -> list[Mark]:
    """Marks of one lane. A label stands right of its point, else left of it, else one row further down."""
    taken: list[tuple[int, int, int]] = []
    marks = []
    for item in sorted(items, key=lambda item: (item.when or date.min, item.key)):
        mark = _first_free(item, point(item), width(item), bounds, gap, taken)
        taken.append((mark.row, min(mark.left, mark.x - gap), max(mark.right, mark.x + gap)))
        marks.append(mark)
    return marks


def _first_free(
    item: ChronologyItem, x: int, width: int, bounds: tuple[int, int], gap: int, taken: list[tuple[int, int, int]]
) -> Mark:
    first, last = bounds
    sides = [(x + gap, x + gap + width), (x - gap - width, x - gap)]
    fitting = [(left, right) for left, right in sides if left >= first and right <= last] or [(first, first + width)]
    for row in range(len(taken) + 1):
        for left, right in fitting:
            reach = (min(left, x - gap), max(right, x + gap))
            if all(other != row or reach[1] + 3 < start or end + 3 < reach[0] for other, start, end in taken):
                return Mark(item, x, left, right, row)
    raise AssertionError("a row of its own is always free")

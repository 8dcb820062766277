"""Figures of the hub: tables of counts, each a picture as well.

A count that is None is left out: of too few, or it would tell one that is.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mashdesk.domain.codes import Rating
from mashdesk.domain.spreadsheets import cell

LEFT_OUT = "left out"


@dataclass(frozen=True)
class Series:
    """One column of a table: its words, and the tone of its part of the bar where it is `drawn` as one."""

    words: str
    tone: str
    drawn: bool = True


@dataclass(frozen=True)
class FigureRow:
    """A month or an agency, with a count for each series."""

    words: str
    counts: tuple[float | None, ...]

    def said(self, place: int) -> str:
        """A count in words: "12", "left out", "3.5"."""
        count = self.counts[place]
        return LEFT_OUT if count is None else f"{count:g}"


@dataclass(frozen=True)
class ClocksStopped:
    """So many clocks of a kind ("screening", "decision", "letters") stopped in a month: "met", "late" or "withheld"."""

    month: date
    kind: str
    rating: Rating
    how: str
    many: int


@dataclass(frozen=True)
class Figure:
    """A table and its picture. `counted`: what one stands for and what is left out, in a sentence."""

    key: str
    title: str
    head: str
    counted: str
    series: tuple[Series, ...]
    rows: tuple[FigureRow, ...] = ()

    @property
    def longest(self) -> float:
        """The longest bar."""
        drawn = [place for place, one in enumerate(self.series) if one.drawn]
        return max((sum(row.counts[place] or 0 for place in drawn) for row in self.rows), default=0)

    def as_lines(self) -> list[list[str]]:
        """The table with its head, as words."""
        heads = [self.head, *(one.words for one in self.series)]
        return [heads, *([row.words, *(row.said(place) for place in range(len(self.series)))] for row in self.rows)]


def as_csv(figures: Iterable[Figure]) -> str:
    """All tables one below the other. Whatever a spreadsheet would take for a formula is text."""
    written = io.StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for figure in figures:
        writer.writerow([cell(figure.title)])
        writer.writerows([cell(text) for text in line] for line in figure.as_lines())
        writer.writerow([])
    return written.getvalue()


def months(first: date, last: date) -> tuple[date, ...]:
    """The first day of each month from one to the other, both with it."""
    many = (last.year - first.year) * 12 + last.month - first.month + 1
    return tuple(months_after(first, step) for step in range(max(many, 0)))


def months_after(day: date, many: int) -> date:
    """The first day of the month that is so many later (or earlier, below nought)."""
    year, month = divmod(day.year * 12 + day.month - 1 + many, 12)
    return date(year, month + 1, 1)


def month_rows(
    span: Sequence[date], keys: Sequence[str], told: Iterable[tuple[date, str, int | None]]
) -> tuple[FigureRow, ...]:
    """A row for each month, nought where nothing was counted; counts of the same month and key are added up."""
    counts: dict[tuple[date, str], float | None] = {}
    for month, key, many in told:
        before = counts.get((month, key), 0)
        counts[month, key] = None if many is None or before is None else before + many
    return tuple(FigureRow(f"{month:%b %Y}", tuple(counts.get((month, key), 0) for key in keys)) for month in span)

"""Lists by the page: where a row stands in its list, what is asked for between two places, and how many are there."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias
from uuid import UUID

from mashdesk.domain.snapshots import WorklistRow

PAGE = 100
"""Rows that are fetched at once: a few screens of them."""

COUNTED = 1000
"""How far the database counts; beyond it a list has "1,000+"."""

AT_MOST = 500
"""Rows that a list which does not come by the page shows."""

_FIRST, _LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class PageKey:
    """Where a row stands: the answered after the unanswered, then by when it is due, those without a day last."""

    due: datetime | None
    id: UUID
    answered: datetime | None = None

    @property
    def order(self) -> tuple[datetime, datetime, int]:
        """As the database orders them."""
        return self.answered or _FIRST, self.due or _LAST, self.id.int


Identity: TypeAlias = tuple[UUID, UUID | None, UUID | None]


def key_of(row: WorklistRow) -> PageKey:
    """Where this row stands in its list."""
    return PageKey(row.due, row.request or row.enquiry, row.answered_at)


def identity(row: WorklistRow) -> Identity:
    """What a row is about, wherever it stands."""
    return row.enquiry, row.request, row.action or row.awaits


@dataclass(frozen=True)
class ListFilter:
    """What a list is cut by: a stage of the work ("" for all), a group of the hub (None for each), those at risk."""

    stage: str = ""
    group: str | None = None
    at_risk: bool = False


@dataclass(frozen=True)
class Stretch:
    """What is asked for: the first `lines` rows after one place, up to and with another. None is an end of the list."""

    after: PageKey | None = None
    upto: PageKey | None = None
    lines: int = PAGE


@dataclass(frozen=True)
class Counts:
    """How many there are, by stage and in all, as far as the database counts; `read` is the server's time."""

    counted: int
    stages: tuple[tuple[str, int], ...]
    read: datetime

    @property
    def more(self) -> bool:
        """Whether there are more than were counted."""
        return self.counted > COUNTED

    def words(self, stage: str = "") -> str:
        """Such as "16", "1,000+", or "37+": at least so many."""
        many = dict(self.stages).get(stage, 0) if stage else self.counted
        return f"{min(many, COUNTED):,}{'+' if self.more else ''}"


@dataclass(frozen=True)
class Pages:
    """The answer: the rows of each stretch that was asked for, and the counts, where they were."""

    rows: tuple[tuple[WorklistRow, ...], ...]
    counts: Counts | None = None


def only_the_first(rows: int, at_most: int = AT_MOST) -> str:
    """What is said below a list that ends where no more is told; nothing below one that is whole."""
    return f"The first {at_most}: there may be more." if rows >= at_most else ""


def counted_rows(rows: int) -> str:
    """How many rows a list has that does not come by the page: "16", "500+"."""
    return f"{rows}+" if rows >= AT_MOST else str(rows)

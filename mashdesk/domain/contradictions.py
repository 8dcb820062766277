"""Two items of an enquiry that contradict each other: two agencies say different things of the same time or person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

MARKERS = frozenset(("mash_officer", "senior_social_worker", "hub_manager"))
"""Who marks two items that they read, and takes a mark back (`app.mark_contradiction`)."""


@dataclass(frozen=True)
class Contradiction:
    """`one` and `other` do not agree, says `by`, and why; until it is taken back. Nothing of either changes."""

    id: UUID
    one: UUID
    other: UUID
    why: str
    by: str
    at: datetime
    taken_back: datetime | None = None
    taken_back_by: str | None = None
    taken_back_because: str = ""

    @property
    def stands(self) -> bool:
        """Whether nobody has taken it back."""
        return self.taken_back is None

    def is_of(self, item: UUID) -> bool:
        """Whether it is about this item."""
        return item in (self.one, self.other)

    def against(self, item: UUID) -> UUID:
        """The item that this one does not agree with."""
        return self.other if item == self.one else self.one


def standing(told: Iterable[Contradiction]) -> tuple[Contradiction, ...]:
    """Those that nobody has taken back."""
    return tuple(one for one in told if one.stands)


def in_words(told: Iterable[Contradiction]) -> str:
    """How many items stand in contradiction, once for all of them; "" where none does."""
    items = {item for one in standing(told) for item in (one.one, one.other)}
    return f"{len(items)} items contradict each other." if items else ""

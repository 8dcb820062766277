"""Where a letter stands at the gate: what was found on its page, who cleared and released it, why it does not go."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from mashdesk.domain.codes import PostClass, StopKind
from mashdesk.domain.letter_rules import Rule
from mashdesk.domain.letter_safety import Box, Protection


@dataclass(frozen=True)
class LetterHit:
    """One thing that was found on the kept page; its words stand on the page and nowhere else."""

    id: UUID
    rule: Rule
    page: int
    boxes: tuple[Box, ...]
    why: Protection | None
    cleared: datetime | None
    cleared_by: str
    because: str

    @property
    def stops(self) -> bool:
        """Whether nobody may clear it."""
        return self.rule.stops

    @property
    def advice(self) -> str:
        """What was found and what to do, without a word of the letter."""
        return " ".join(part for part in (self.rule.words, self.why or "") if part)


@dataclass(frozen=True)
class LetterStop:
    """A decision that a letter does not go, or that another takes its place; `review` is set where it is withheld."""

    kind: StopKind
    because: str
    review: date | None
    by: str
    at: datetime


@dataclass(frozen=True)
class LetterGate:
    """Where one letter stands. `hits` and `stops` are empty for a reader who may not know them."""

    letter: UUID
    checked: datetime | None
    checked_by: str
    released: datetime | None
    released_by: str
    post_class: PostClass | None
    supersedes: UUID | None
    hits: tuple[LetterHit, ...] = ()
    stops: tuple[LetterStop, ...] = ()

    @property
    def standing(self) -> tuple[LetterHit, ...]:
        """What was found and is not cleared."""
        return tuple(hit for hit in self.hits if hit.cleared is None)

    @property
    def may_be_released(self) -> bool:
        """Checked, everything cleared, and not released yet (`app.release_letter` asks again)."""
        return self.checked is not None and self.released is None and not self.standing

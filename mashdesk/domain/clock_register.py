"""The register of an enquiry's clocks as one person reads it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from mashdesk.domain.clocks import at_risk_from
from mashdesk.domain.gathering import LateReason


class ClockKind(StrEnum):
    """What a clock is of."""

    SCREENING = "screening"
    ACKNOWLEDGEMENT = "acknowledgement"
    DECISION = "decision"
    RETURN = "return"
    LETTERS = "letters"
    WITHHELD = "withheld"
    TAKING_OVER = "taking_over"
    WRITTEN = "written_follow_up"
    STRATEGY = "strategy_discussion"
    CONFERENCE = "conference"
    ASSESSMENT = "assessment"
    REFERRER = "referrer_told"
    CHILD = "child_letter"
    PATHWAY = "pathway"

    @property
    def words(self) -> str:
        """As the desk names it."""
        return {
            "screening": "Screening",
            "acknowledgement": "Acknowledgement to the referrer",
            "decision": "Decision",
            "return": "Agency return",
            "letters": "Family letter",
            "withheld": "Review of what is withheld",
            "taking_over": "Taking over by the team",
            "written_follow_up": "Written form after the call",
            "strategy_discussion": "Strategy discussion",
            "conference": "Child protection conference",
            "assessment": "Social care's assessment",
            "referrer_told": "Outcome told to the referrer",
            "child_letter": "Letter to a child",
            "pathway": "Special pathway",
        }[self.value]


OF_THEIR_OWN = frozenset(
    (
        ClockKind.ACKNOWLEDGEMENT, ClockKind.TAKING_OVER, ClockKind.WRITTEN, ClockKind.STRATEGY, ClockKind.CONFERENCE,
        ClockKind.ASSESSMENT, ClockKind.REFERRER, ClockKind.CHILD, ClockKind.PATHWAY,
    )
)  # fmt: skip
"""They run beside the enquiry's own clocks and are corrected by themselves."""


class ClockStop(StrEnum):
    """How a clock stopped."""

    MET = "met"
    LATE = "late"
    WITHHELD = "withheld"
    NO_LONGER_NEEDED = "no_longer_needed"

    @property
    def words(self) -> str:
        """As the desk says it."""
        return self.value.replace("_", " ")


@dataclass(frozen=True)
class RegisteredClock:
    """One clock. `counts_from`: "receipt", "discussion", "strategy", or the event itself, whose time is the server's.

    `about` is the information request that a return is awaited of; `pathway` and its step are what a special pathway's
    clock is of. `rule` is whose limit it is.
    """

    id: UUID
    kind: ClockKind
    event: str
    counts_from: str
    about: UUID | None
    started: datetime
    due: datetime
    limit_words: str
    rule: str
    stopped: datetime | None
    stop: ClockStop | None
    pathway: UUID | None = None
    pathway_step: str = ""
    late_reason: LateReason | None = None
    late_because: str = ""
    late_by: str = ""
    late_at: datetime | None = None

    def asks_why_late(self, now: datetime) -> bool:
        """Whether the hub has still to say why its own time ran out; of a return the agency says so."""
        late = self.stop is ClockStop.LATE or self.is_late(now)
        return late and self.kind is not ClockKind.RETURN and self.late_reason is None

    @property
    def runs(self) -> bool:
        """Whether it has not stopped."""
        return self.stopped is None

    @property
    def can_be_corrected(self) -> bool:
        """Only what somebody typed can be wrong, and only while it counts."""
        return self.runs and self.counts_from != "event"

    def is_at_risk(self, now: datetime) -> bool:
        """Whether three quarters of its time have passed, and not all of it."""
        return self.runs and at_risk_from(self.started, self.due) <= now <= self.due

    def is_late(self, now: datetime) -> bool:
        """Whether it runs beyond its limit."""
        return self.runs and now > self.due


@dataclass(frozen=True)
class StartCorrection:
    """What a clock counted from before, and since when it counts from another moment; never edited."""

    id: UUID
    clock: UUID
    was_started: datetime
    was_due: datetime
    started: datetime
    due: datetime
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True)
class ClockRegister:
    """Both, in the order in which they were written."""

    clocks: tuple[RegisteredClock, ...] = ()
    corrections: tuple[StartCorrection, ...] = ()

    @property
    def running(self) -> tuple[RegisteredClock, ...]:
        """The clocks that run, the next to be due first."""
        return tuple(sorted((one for one in self.clocks if one.runs), key=lambda one: one.due))

    @property
    def stopped(self) -> tuple[RegisteredClock, ...]:
        """The clocks that stopped, the last one first."""
        ended = [(one.stopped, one) for one in self.clocks if one.stopped is not None]
        return tuple(one for _, one in sorted(ended, key=lambda pair: pair[0], reverse=True))

    def of(self, clock: RegisteredClock) -> tuple[StartCorrection, ...]:
        """The corrections of one clock."""
        return tuple(one for one in self.corrections if one.clock == clock.id)

    def receipt(self, recorded: datetime) -> datetime:
        """When the referral was received: as it was recorded, or as the last clock that counts from it has it.

        Those of their own are corrected by themselves.
        """
        from_receipt = [
            one.started for one in self.clocks if one.counts_from == "receipt" and one.kind not in OF_THEIR_OWN
        ]
        return from_receipt[-1] if from_receipt else recorded

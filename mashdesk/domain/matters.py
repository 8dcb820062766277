"""Information rights: somebody asks for a copy of what is held, complains, or says what they think of the hub."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mashdesk.domain.clock_register import ClockStop
from mashdesk.domain.hub_profile import HubContact
from mashdesk.domain.matter_codes import RESULT_WORDS, RESULTS, MatterKind, MatterStep


@dataclass(frozen=True)
class MatterRow:
    """One matter in a worklist: facts without content, and nobody's name but who deals with it."""

    matter: UUID
    reference: str
    kind: MatterKind
    is_open: bool
    stage: int
    stages: int
    received: datetime
    due: datetime | None
    handler_name: str
    enquiry_reference: str
    version: int


@dataclass(frozen=True)
class PassedOn:
    """One that this person took in: that it was passed on, and no more."""

    reference: str
    kind: MatterKind
    at: datetime


@dataclass(frozen=True)
class Asked:
    """What was taken down; `corrects` is what was there before, whose place this took."""

    id: UUID
    asker: str
    means: str
    lines: tuple[str, ...]
    postcode: str
    reach: str
    on_behalf_of: str
    authority: str
    words: str
    corrects: UUID | None
    why: str
    by: str
    at: datetime


@dataclass(frozen=True)
class StepDone:
    """What was done about it, by whom and when."""

    id: UUID
    step: str
    words: str
    result: str
    stage: int
    about: str
    handler: str
    was_started: datetime | None
    was_due: datetime | None
    started: datetime | None
    due: datetime | None
    by: str
    at: datetime


@dataclass(frozen=True)
class MatterClock:
    """One of its clocks, with the limit and whose rule it is as the profile had them when it started."""

    id: UUID
    kind: str
    started: datetime
    due: datetime
    limit_words: str
    rule: str
    stopped: datetime | None
    stop: ClockStop | None


@dataclass(frozen=True)
class Handler:
    """Somebody who may deal with it; or, without `deals`, whom it might be about."""

    login: str
    name: str
    post: str
    deals: bool


@dataclass(frozen=True)
class Matter:
    """A matter that is open, whole: its facts, what was taken down, what was done, its clocks, who could be named."""

    row: MatterRow
    route: str
    touches: str
    tried_first: bool | None
    result: str
    answered: datetime | None
    about: str
    about_name: str
    handler: str
    by: str
    at: datetime
    asked: tuple[Asked, ...]
    steps: tuple[StepDone, ...]
    clocks: tuple[MatterClock, ...]
    people: tuple[Handler, ...]

    @property
    def standing(self) -> Asked:
        """What was taken down, as it stands: what no later row corrects."""
        corrected = {one.corrects for one in self.asked}
        return next(one for one in self.asked if one.id not in corrected)

    @property
    def identity_seen(self) -> bool:
        """Whether somebody saw who they are."""
        return any(one.step == MatterStep.IDENTITY for one in self.steps)

    @property
    def extended(self) -> bool:
        """Whether its month was extended; the law allows that once."""
        return any(one.step == MatterStep.EXTEND for one in self.steps)

    def acknowledged(self) -> bool:
        """Whether they have heard that it came."""
        return any(one.step == MatterStep.ACKNOWLEDGE for one in self.steps)

    @property
    def letter_can_be_made(self) -> bool:
        """Whether an acknowledgement can be made: it belongs to an enquiry, and a senior social worker may read it."""
        asked, known = self.standing, self.row.enquiry_reference and self.touches == "hub"
        whole = bool(asked.asker.strip() and asked.lines)
        there = self.row.kind in (MatterKind.SUBJECT_ACCESS, MatterKind.COMPLAINT)
        return bool(self.row.is_open and there and known and whole)

    def may_take(self, now: datetime) -> tuple[MatterStep, ...]:
        """What can be done with it as it stands, what comes next first."""
        if not self.row.is_open:
            after = (MatterStep.REOPEN, MatterStep.NOTE)
            return (MatterStep.NEXT_STAGE, *after) if self._has_next_stage else after
        found = [step for step in self._open_steps(now) if self.row.kind in step.kinds]
        wanted, done = self._wanted(), {one.step for one in self.steps}
        return tuple(sorted(found, key=lambda step: (step not in wanted, step in done)))

    @property
    def next(self) -> MatterStep | None:
        """What is to be done first; None when it is over."""
        wanted = self._wanted()
        return wanted[0] if self.row.is_open and wanted else None

    def _wanted(self) -> tuple[MatterStep, ...]:
        """In order: they hear that it came, somebody deals with it, who they are is seen, it is answered."""
        told = (
            (MatterStep.ACKNOWLEDGE, not self.acknowledged()),
            (MatterStep.NAME, not self.handler and self.row.kind is not MatterKind.FEEDBACK),
            (MatterStep.IDENTITY, self.row.kind.is_request and not self.identity_seen),
            (MatterStep.ANSWER, True),
        )
        return tuple(step for step, wanted in told if wanted)

    @property
    def _has_next_stage(self) -> bool:
        return self.row.kind is MatterKind.COMPLAINT and self.row.stage < self.row.stages

    def _open_steps(self, now: datetime) -> tuple[MatterStep, ...]:
        still = self.row.due is not None and now <= self.row.due and not self.extended
        left_out = {
            MatterStep.CORRECT_START: any(one.step == MatterStep.NEXT_STAGE for one in self.steps),
            MatterStep.REOPEN: True,
            MatterStep.EXTEND: not still,
            MatterStep.NEXT_STAGE: not self._has_next_stage,
        }
        return tuple(step for step in MatterStep if not left_out.get(step, False))


def routes(contact: HubContact) -> Mapping[str, str]:
    """Where something can come in, in the hub's own words: only what its profile tells, and anywhere else."""
    told = {
        "subject_access": contact.subject_access and f"Where the leaflet sends requests: {contact.subject_access}",
        "service": contact.phone and f"The hub’s telephone: {contact.phone}",
        "email": contact.email and f"The hub’s mailbox: {contact.email}",
        "privacy": contact.privacy and f"For questions about information: {contact.privacy}",
        "complaints": contact.complaints and contact.complaints[-1],
        "feedback": contact.feedback and f"For feedback only: {contact.feedback}",
        "other": "Somewhere else: to a colleague, a councillor, another office",
    }
    return {key: words for key, words in told.items() if words}


def stage_words(row: MatterRow, contact: HubContact) -> str:
    """Which of the hub's own steps a complaint has come to; what the leaflet does not say is said to be unsaid."""
    if row.kind is not MatterKind.COMPLAINT:
        return ""
    if not contact.complaints:
        return "The leaflet names no steps for complaints: follow your authority’s own."
    told = contact.complaints[row.stage - 1] if row.stage <= len(contact.complaints) else ""
    return f"Step {row.stage} of {row.stages}. {told}"


def result_words(result: str) -> str:
    """What came of it, as the desk says it."""
    return RESULT_WORDS.get(result, "")


def results_of(kind: MatterKind) -> list[tuple[str, str]]:
    """How a matter of this kind can be answered."""
    return [(code, RESULT_WORDS[code]) for code in RESULTS[kind]]

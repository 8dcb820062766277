"""Special pathways: what was raised on an enquiry, and what became of each step of its checklist."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from mashdesk.domain.calendar import end_of_day, london_day
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.pathway_checklists import Checklist, ChecklistStep
from mashdesk.domain.restrictions import Colleague

ALLEGATION = "allegation"
"""Against somebody who works with children: kept from whom it concerns, and from the front door."""


class StepAnswer(StrEnum):
    """What became of a step, or of the whole pathway."""

    DONE = "done"
    NOT_NEEDED = "not_needed"
    TAKEN_OFF = "taken_off"

    @property
    def words(self) -> str:
        """As the desk says it."""
        return {"done": "Done", "not_needed": "Not needed", "taken_off": "Taken off"}[self.value]


@dataclass(frozen=True)
class Pathway:
    """One that was raised: of a person, or where there is none of the enquiry as a whole."""

    id: UUID
    person: UUID | None
    flag: str
    why: str
    by: str
    at: datetime


@dataclass(frozen=True)
class PathwayAnswer:
    """What was said of a step, or where there is none of the whole; `corrects` is the answer whose place it took."""

    id: UUID
    pathway: UUID
    step: str
    answer: StepAnswer
    words: str
    done_by: str
    happened: datetime
    corrects: UUID | None
    why: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Pathways:
    """What this reader receives; `colleagues` are those whom an allegation could concern, for whoever raises one."""

    pathways: tuple[Pathway, ...] = ()
    answers: tuple[PathwayAnswer, ...] = ()
    colleagues: tuple[Colleague, ...] = ()

    @property
    def standing(self) -> tuple[Pathway, ...]:
        """Those that were not taken off, as they were raised."""
        return tuple(one for one in self.pathways if self.taken_off(one) is None)

    @property
    def over(self) -> tuple[Pathway, ...]:
        """Those that were taken off."""
        return tuple(one for one in self.pathways if self.taken_off(one) is not None)

    def find(self, id: UUID) -> Pathway | None:
        """One of them."""
        return next((one for one in self.pathways if one.id == id), None)

    def taken_off(self, pathway: Pathway) -> PathwayAnswer | None:
        """Why it no longer stands, if it does not."""
        return self.answer(pathway, "")

    def answer(self, pathway: Pathway, step: str) -> PathwayAnswer | None:
        """What became of a step, as it stands."""
        told = self._of(pathway, step)
        corrected = {one.corrects for one in told}
        return next((one for one in told if one.id not in corrected), None)

    def answers_before(self, pathway: Pathway, step: str) -> tuple[PathwayAnswer, ...]:
        """What was said of a step before, and put right later: the latest first."""
        told = self._of(pathway, step)
        corrected = {one.corrects for one in told}
        return tuple(one for one in reversed(told) if one.id in corrected)

    def left_open(self, pathway: Pathway, checklist: Checklist) -> tuple[ChecklistStep, ...]:
        """The steps that nobody has answered yet."""
        return tuple(one for one in checklist.steps if self.answer(pathway, one.code) is None)

    def answered_else(self, pathway: Pathway, checklist: Checklist) -> tuple[PathwayAnswer, ...]:
        """Answers to steps that the checklist no longer has: what was done stays in sight."""
        known = {"", *(one.code for one in checklist.steps)}
        found = dict.fromkeys(one.step for one in self.answers if one.pathway == pathway.id and one.step not in known)
        told = (self.answer(pathway, step) for step in found)
        return tuple(one for one in told if one is not None)

    def _of(self, pathway: Pathway, step: str) -> tuple[PathwayAnswer, ...]:
        return tuple(one for one in self.answers if one.pathway == pathway.id and one.step == step)


def due(step: ChecklistStep, pathway: Pathway, profile: HubProfile) -> datetime | None:
    """By when, where a limit is stated: so many of the hub's working days from when it was raised."""
    return _until(step, pathway.at, profile)


def limits_from(checklist: Checklist, raised: datetime, profile: HubProfile) -> dict[str, datetime]:
    """The same of each step with a stated limit, by its code, for a pathway that is raised at a moment."""
    until = ((one.code, _until(one, raised, profile)) for one in checklist.steps)
    return {code: moment for code, moment in until if moment is not None}


def _until(step: ChecklistStep, raised: datetime, profile: HubProfile) -> datetime | None:
    if step.working_days is None:
        return None
    return end_of_day(profile.calendar.add_working_days(london_day(raised), step.working_days))


def titles(pathways: Iterable[Pathway], checklists: dict[str, Checklist]) -> tuple[str, ...]:
    """What they are called, each once."""
    return tuple(dict.fromkeys(checklists[one.flag].title for one in pathways))

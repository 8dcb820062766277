"""What discussions and decisions ask somebody to do, until when, and what came of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from mashdesk.domain.calendar import end_of_day, london_day
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.restrictions import Colleague


class ResultKind(StrEnum):
    """What is said of an action: that it was done, that it was not, or whether it helped."""

    DONE = "done"
    NOT_DONE = "not_done"
    REVIEWED = "reviewed"

    @property
    def words(self) -> str:
        """As the desk says it."""
        return {"done": "Done", "not_done": "Not done", "reviewed": "Reviewed"}[self.value]


@dataclass(frozen=True)
class Until:
    """By which day: told as a day, or as a number of working days from today."""

    day: date | None = None
    working_days: int | None = None

    def due(self, now: datetime, profile: HubProfile) -> datetime | None:
        """The last second of that day, by the hub's calendar."""
        day = self.day
        if self.working_days is not None:
            day = profile.calendar.add_working_days(london_day(now), self.working_days)
        return None if day is None else end_of_day(day)


@dataclass(frozen=True)
class Action:
    """One thing to be done. It comes from a discussion or a decision; `corrects` is the one whose place it took."""

    id: UUID
    discussion: UUID | None
    decision: UUID | None
    what: str
    agency: str
    agency_name: str
    person: str | None
    person_name: str | None
    due: datetime
    working_days: int | None
    review: date | None
    corrects: UUID | None
    why: str
    by: str
    at: datetime
    corrected: bool


@dataclass(frozen=True)
class ActionResult:
    """What was said of an action, by whom and when; `corrects` is the result whose place it took."""

    id: UUID
    action: UUID
    result: ResultKind
    words: str
    happened: datetime
    corrects: UUID | None
    why: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Actions:
    """What this reader receives of an enquiry; `colleagues` are those who could be named, for whoever sets actions."""

    actions: tuple[Action, ...] = ()
    results: tuple[ActionResult, ...] = ()
    colleagues: tuple[Colleague, ...] = ()

    @property
    def standing(self) -> tuple[Action, ...]:
        """Those whose place no other took: what is still to be done first, by its day."""
        stand = [one for one in self.actions if not one.corrected]
        return tuple(sorted(stand, key=lambda one: (self.result(one) is not None, one.due)))

    def find(self, id: UUID) -> Action | None:
        """One of them."""
        return next((one for one in self.actions if one.id == id), None)

    def later_than(self, id: UUID) -> Action | None:
        """The one that stands in the place of this by now; None while no other took it."""
        took = {one.corrects: one for one in self.actions if one.corrects is not None}
        found = took.get(id)
        while found is not None and found.id in took:
            found = took[found.id]
        return found

    def result(self, action: Action) -> ActionResult | None:
        """What came of it, as it stands; a review is not that."""
        corrected = {one.corrects for one in self.results}
        found = [one for one in self._of(action) if one.result is not ResultKind.REVIEWED and one.id not in corrected]
        return found[-1] if found else None

    def reviews(self, action: Action) -> tuple[ActionResult, ...]:
        """Whether it helped, as often as somebody looked."""
        return tuple(one for one in self._of(action) if one.result is ResultKind.REVIEWED)

    def results_before(self, action: Action) -> tuple[ActionResult, ...]:
        """What was said of it before, and put right later."""
        corrected = {one.corrects for one in self.results}
        return tuple(one for one in self._of(action) if one.id in corrected)

    def before(self, action: Action) -> tuple[Action, ...]:
        """The actions whose place it took, the last one first."""
        earlier = self.find(action.corrects) if action.corrects else None
        return (earlier, *self.before(earlier)) if earlier else ()

    def to_do(self, action: Action) -> bool:
        """Whether nothing came of it yet."""
        return not action.corrected and self.result(action) is None

    def to_review(self, action: Action, today: date) -> bool:
        """Whether its day has come to ask if it helped."""
        due = action.review is not None and action.review <= today
        return due and self.result(action) is not None and not self.reviews(action)

    def _of(self, action: Action) -> list[ActionResult]:
        return [one for one in self.results if one.action == action.id]

"""What is typed about an action: what is to be done, a correction of it, what came of it, whether it helped."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from PySide6.QtCore import QObject

from mashdesk.domain.actions import Action, Actions, ResultKind, Until
from mashdesk.domain.ages import parse_day
from mashdesk.domain.calendar import day_words, london_day
from mashdesk.domain.changes import Changes
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.two_versions import SavedMeanwhile
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import kept, say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_entry import TypedEntry
from mashdesk.services.actions import (
    RecordActionResult,
    SetAction,
    check_action,
    check_result,
    record_action_result,
    set_action,
)

DAY = say("Type a day, such as 21 Nov 2026.")
MOST_DAYS = 366
NOBODY = "(nobody)"
"""No login: brackets are never in one."""


class Doing(StrEnum):
    """Which form it is."""

    SET = "set"
    CORRECT = "correct"
    RESULT = "result"
    REVIEW = "review"


class ActionEntry(TypedEntry):
    """`action` is None for a new one; `seen` is the result that stood when the form opened."""

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        doing: Doing,
        sheet: EnquirySheet,
        actions: Actions,
        action: Action | None = None,
        parent: QObject | None = None,
    ) -> None:
        about = action.id if action else sheet.row.enquiry
        began = _beginning(who, doing, sheet, action)
        super().__init__(who, tasks, bus, f"action-{doing}/{about}", began=began, parent=parent)
        self.doing, self.sheet, self.action = doing, sheet, action
        self._actions = actions
        result = actions.result(action) if action else None
        self.seen = result.id if result else None

    def take_actions(self, actions: Actions) -> None:
        """What is to be done as it stands now."""
        self._actions = actions

    @property
    def meanwhile(self) -> SavedMeanwhile | None:
        """What somebody else put in the place of this action, or said of it first."""
        if self.action is None:
            return None
        newer = self._actions.later_than(self.action.id)
        if self.doing is Doing.CORRECT and newer is not None:
            return SavedMeanwhile(f"{newer.by}, {moment_typed(newer.at)}", _as_typed(newer))
        result = self._actions.result(self.action)
        if self.doing is Doing.CORRECT or result is None or result.id == self.seen:
            return None
        said = {"result": result.result.value, "happened": moment_typed(result.happened)}
        words = dict.fromkeys(("words", "details"), result.words)
        return SavedMeanwhile(f"{result.by}, {moment_typed(result.at)}", said | words)

    def begin_from(self, theirs: SavedMeanwhile, values: Mapping[str, object]) -> None:
        """What is put right is what stands now; the draft goes with it."""
        assert self.action is not None
        newer, result = self._actions.later_than(self.action.id), self._actions.result(self.action)
        if self.doing is Doing.CORRECT and newer is not None:
            self.action = newer
            self.form.move_to(f"action-{self.doing}/{newer.id}")
        self.seen = result.id if result else None
        super().begin_from(theirs, values)

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        if self.doing in (Doing.RESULT, Doing.REVIEW):
            return check_result(self._result())
        unread = self._text("review") and self._day("review") is None
        day = (Problem("review", DAY),) if unread else ()
        return (*check_action(self._action(), self.who.now(), self.who.profile), *day)

    def save(self) -> None:
        """Keep it."""
        sitting, sheet, now, profile = self.who.sitting, self.sheet, self.who.now(), self.who.profile
        changes = Changes(worklists=True, sheet=True, enquiry=sheet.row.enquiry)
        if self.doing in (Doing.RESULT, Doing.REVIEW):
            result = self._result()
            self.form.send(lambda: record_action_result(sitting, result, sheet.row.enquiry), changes)
            return
        action = self._action()
        self.form.send(lambda: set_action(sitting, action, sheet, now, profile), changes)

    def _action(self) -> SetAction:
        kind, _, origin = self._text("origin").partition(":")
        return SetAction(
            self.form.request,
            self._text("what"),
            self._text("agency"),
            read_until(self._text("due")),
            discussion=UUID(origin) if kind == "discussion" else None,
            decision=UUID(origin) if kind == "decision" else None,
            person=self._text("person").replace(NOBODY, ""),
            review=self._day("review"),
            corrects=self.action,
            why=self._text("why"),
        )

    def _result(self) -> RecordActionResult:
        assert self.action is not None
        kind = ResultKind.REVIEWED if self.doing is Doing.REVIEW else self._code("result", ResultKind)
        return RecordActionResult(
            self.form.request,
            self.action.id,
            kind,
            self._moment("happened"),
            words=self._text("words") or self._text("details"),
            seen=self.seen,
            why=self._text("why"),
        )


def origins(sheet: EnquirySheet) -> list[tuple[str, str]]:
    """What an action can come from, the latest first, by what the form keeps of it and its words."""
    signed = sorted(sheet.current_decisions, key=lambda one: one.signed, reverse=True)
    found = [
        (
            f"decision:{one.id}",
            say("Decision: {called}, {signed}").format(called=sheet.person(one.person).called, signed=_day(one.signed)),
        )
        for one in signed
    ]
    held = sheet.discussion
    return [
        *found,
        *([(f"discussion:{held.id}", say("Discussion, {held}").format(held=_day(held.held)))] if held else []),
    ]


def read_day(text: str) -> date | None:
    """The day in "21 Nov 2026"; None when it is none."""
    day = parse_day(text)
    return day if isinstance(day, date) else None


def read_until(text: str) -> Until:
    """A day, or so many working days: "5", "5 working days", "21 Nov 2026"."""
    found = re.fullmatch(r"(\d{1,3})(?:\s+(?:working\s+)?days?)?", text.strip().lower())
    if found and 1 <= int(found[1]) <= MOST_DAYS:
        return Until(working_days=int(found[1]))
    return Until(day=read_day(text))


def _beginning(who: SignedIn, doing: Doing, sheet: EnquirySheet, action: Action | None) -> dict[str, object]:
    if doing is Doing.CORRECT and action is not None:
        return _as_typed(action)
    every = origins(sheet)
    origin = {} if action else {"origin": every[0][0] if every else ""}
    return {"happened": moment_typed(who.now()), **origin}


def _as_typed(action: Action) -> dict[str, object]:
    """An action as somebody would type it."""
    days = action.working_days
    return {
        "what": action.what,
        "agency": action.agency,
        "person": action.person or "",
        "due": kept(f"{days} working day{'s' if days != 1 else ''}") if days else day_words(london_day(action.due)),
        "review": day_words(action.review) if action.review else "",
    }


def _day(moment: datetime) -> str:
    return day_words(london_day(moment))

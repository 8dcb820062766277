"""What each form about an action asks, in the reader's order."""

from collections.abc import Callable, Sequence

from mashdesk.domain.actions import Action, Actions, ResultKind
from mashdesk.domain.hub_profile import HubAgency
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks import controls
from mashdesk.gui.desks.question import HOW_TO_TYPE, Question, Values
from mashdesk.gui.viewmodels.action_entry import NOBODY, Doing, origins

UNTIL = "A day, such as 21 Nov 2026, or a number of working days, such as 5."
REVIEW = "The day on which the hub asks whether it helped."
PERSON = "Somebody of that agency who may read this."
TITLES = {
    Doing.SET: "What is to be done",
    Doing.CORRECT: "Correct an action",
    Doing.RESULT: "What came of it",
    Doing.REVIEW: "Whether it helped",
}
TOLD = {
    Doing.SET: "The hub reads this, and the agency whose it is if it was asked here; no other agency does.",
    Doing.CORRECT: "The action as it was stays, with your reason.",
    Doing.RESULT: "The hub reads this. It is kept as it is; another answer later stands beside it.",
    Doing.REVIEW: "The hub reads this, and the agency whose action it is. It is kept as it is.",
}


def questions(
    doing: Doing,
    sheet: EnquirySheet,
    actions: Actions,
    partners: Sequence[HubAgency],
    *,
    action: Action | None,
    again: Callable[[], bool],
) -> list[Question]:
    """The questions of one form; `partners` are the agencies that are the hub's today.

    `again` says whether something was said of the action before.
    """
    if doing is Doing.REVIEW:
        return _review()
    if doing is Doing.RESULT:
        return _result(again)
    return _action(sheet, actions, partners, action)


def _action(
    sheet: EnquirySheet, actions: Actions, partners: Sequence[HubAgency], action: Action | None
) -> list[Question]:
    correcting, asked = action is not None, {one.agency for one in sheet.requests}
    agencies = [(one.id, one.name) for one in sorted(partners, key=lambda one: one.id not in asked)]
    if action is not None and action.agency not in dict(agencies):
        agencies.append((action.agency, action.agency_name))  # it has left the hub since, and keeps what it was asked
    people = [(one.login, f"{one.name}, {one.agency_name}") for one in actions.colleagues]
    origin = Question("origin", "It comes from", controls.one_of(origins(sheet)))
    why = Question("why", "Why it is corrected", controls.words(2))
    return [
        *([] if correcting else [origin]),
        Question("what", "What is to be done", controls.words(3)),
        Question("agency", "By which agency", controls.one_of(agencies)),
        Question("person", "By whom there", controls.one_of([(NOBODY, "Nobody in particular"), *people]), PERSON, True),
        Question("due", "Until when", controls.line(), UNTIL),
        Question("review", "Review on", controls.line(), REVIEW, optional=True),
        *([why] if correcting else []),
    ]


def _result(again: Callable[[], bool]) -> list[Question]:
    said = [(one.value, one.words) for one in (ResultKind.DONE, ResultKind.NOT_DONE)]
    why = Question("why", "Why what was said before is put right", controls.words(2), shown=lambda _values: again())
    return [
        Question("result", "What came of it", controls.row_of(said)),
        Question("happened", "When", controls.line(), HOW_TO_TYPE),
        Question("words", "Why not", controls.words(3), shown=_not_done),
        Question("details", "In detail", controls.words(3), optional=True, shown=_done),
        why,
    ]


def _review() -> list[Question]:
    return [
        Question("words", "Whether it helped, and what follows", controls.words(4)),
        Question("happened", "When this was looked at", controls.line(), HOW_TO_TYPE),
    ]


def _not_done(values: Values) -> bool:
    return values.get("result") == ResultKind.NOT_DONE.value


def _done(values: Values) -> bool:
    return values.get("result") == ResultKind.DONE.value

"""What each form about an action asks, in the reader's order."""

from collections.abc import Callable, Sequence

from mashdesk.domain.actions import Action, Actions, ResultKind
from mashdesk.domain.hub_profile import HubAgency
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks import controls
from mashdesk.gui.desks.question import HOW_TO_TYPE, Question, Values
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.action_entry import NOBODY, Doing, origins

UNTIL = say("A day, such as 21 Nov 2026, or a number of working days, such as 5.")
REVIEW = say("The day on which the hub asks whether it helped.")
PERSON = say("Somebody of that agency who may read this.")
TITLES = {
    Doing.SET: say("What is to be done"),
    Doing.CORRECT: say("Correct an action"),
    Doing.RESULT: say("What came of it"),
    Doing.REVIEW: say("Whether it helped"),
}
TOLD = {
    Doing.SET: say("The hub reads this, and the agency whose it is if it was asked here; no other agency does."),
    Doing.CORRECT: say("The action as it was stays, with your reason."),
    Doing.RESULT: say("The hub reads this. It is kept as it is; another answer later stands beside it."),
    Doing.REVIEW: say("The hub reads this, and the agency whose action it is. It is kept as it is."),
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
    origin = Question("origin", say("It comes from"), controls.one_of(origins(sheet)))
    why = Question("why", say("Why it is corrected"), controls.words(2))
    return [
        *([] if correcting else [origin]),
        Question("what", say("What is to be done"), controls.words(3)),
        Question("agency", say("By which agency"), controls.one_of(agencies)),
        Question(
            "person",
            say("By whom there"),
            controls.one_of([(NOBODY, say("Nobody in particular")), *people]),
            PERSON,
            True,
        ),
        Question("due", say("Until when"), controls.line(), UNTIL),
        Question("review", say("Review on"), controls.line(), REVIEW, optional=True),
        *([why] if correcting else []),
    ]


def _result(again: Callable[[], bool]) -> list[Question]:
    said = [(one.value, say(one.words)) for one in (ResultKind.DONE, ResultKind.NOT_DONE)]
    why = Question(
        "why", say("Why what was said before is put right"), controls.words(2), shown=lambda _values: again()
    )
    return [
        Question("result", say("What came of it"), controls.row_of(said)),
        Question("happened", say("When"), controls.line(), HOW_TO_TYPE),
        Question("words", say("Why not"), controls.words(3), shown=_not_done),
        Question("details", say("In detail"), controls.words(3), optional=True, shown=_done),
        why,
    ]


def _review() -> list[Question]:
    return [
        Question("words", say("Whether it helped, and what follows"), controls.words(4)),
        Question("happened", say("When this was looked at"), controls.line(), HOW_TO_TYPE),
    ]


def _not_done(values: Values) -> bool:
    return values.get("result") == ResultKind.NOT_DONE.value


def _done(values: Values) -> bool:
    return values.get("result") == ResultKind.DONE.value

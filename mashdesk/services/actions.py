"""What is to be done after a discussion or a decision: set, corrected, and what came of it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from mashdesk.domain.actions import Action, Actions, ResultKind, Until
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.list_pages import AT_MOST
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.snapshots import EnquirySheet, WorklistRow
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


@dataclass(frozen=True)
class SetAction:
    """What somebody is to do, from a discussion or a decision. A correction names what it corrects, and says why.

    `due` stays what it was in a correction that leaves the day alone; otherwise it follows from `until`.
    """

    request: UUID
    what: str
    agency: str
    until: Until
    discussion: UUID | None = None
    decision: UUID | None = None
    person: str = ""
    review: date | None = None
    corrects: Action | None = None
    why: str = ""


@dataclass(frozen=True)
class RecordActionResult:
    """What came of an action, or whether it helped; `seen` is the result that stood, whose place another one takes."""

    request: UUID
    action: UUID
    result: ResultKind | None
    happened: datetime | None
    words: str = ""
    seen: UUID | None = None
    why: str = ""


def read_actions(sitting: Sitting, enquiry: UUID, *, setting: bool = False) -> Actions:
    """The actions of an opened enquiry (`app.actions`, `app.action_results`, `app.people_to_act`)."""
    with sitting.at_once() as work:
        return work.actions(enquiry, setting=setting)


def my_actions(sitting: Sitting) -> tuple[WorklistRow, ...]:
    """What this person's agency is to do (`app.my_actions`)."""
    with sitting.at_once() as work:
        return work.my_actions()


def actions_owed(sitting: Sitting) -> tuple[WorklistRow, ...]:
    """What is to be done, to be reviewed by now and waited for in the hub: what runs out next, as far as a list goes.

    `app.actions_owed`, `app.awaited`, `app.answers_awaited`.
    """
    with sitting.at_once() as work:
        every = (*work.actions_owed(), *work.awaited(), *work.answers_awaited())
    return tuple(sorted(every, key=lambda row: row.due or row.received))[:AT_MOST]


def check_action(command: SetAction, now: datetime, profile: HubProfile) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    due = due_of(command, now, profile)
    told = (
        ("origin", command.discussion or command.decision or command.corrects, "Say what this comes from."),
        ("what", command.what.strip(), "Say what is to be done."),
        ("agency", command.agency, "Choose whose action this is."),
        ("due", due, "Type a day, such as 21 Nov 2026, or a number of working days."),
        ("why", command.why.strip() or not command.corrects, "Say why it is corrected."),
    )
    found = [Problem(field, words) for field, there, words in told if not there]
    if due is not None and due < now and (command.corrects is None or due != command.corrects.due):
        found.append(Problem("due", "This day has gone by."))
    return tuple(found)


def due_of(command: SetAction, now: datetime, profile: HubProfile) -> datetime | None:
    """Until when: a correction that tells the same number of working days leaves the day as it was."""
    before, days = command.corrects, command.until.working_days
    if before is not None and days is not None and days == before.working_days:
        return before.due
    return command.until.due(now, profile)


def set_action(sitting: Sitting, command: SetAction, sheet: EnquirySheet, now: datetime, profile: HubProfile) -> None:
    """Keep it (`app.set_action`, `app.correct_action`).

    Raises BadInput, and ChangedMeanwhile when the enquiry is not as the sheet shows it.
    """
    problems, due = check_action(command, now, profile), due_of(command, now, profile)
    if problems or due is None:
        raise BadInput(problems)
    before = command.corrects
    origin = {"discussion": _id(command.discussion), "decision": _id(command.decision)}
    body = {
        "enquiry": str(sheet.row.enquiry),
        "version": sheet.row.version,
        **(origin if before is None else {"action": str(before.id), "why": command.why}),
        "what": command.what,
        "agency": command.agency,
        "person": command.person or None,
        "due": due.isoformat(),
        "working_days": command.until.working_days,
        "review": command.review.isoformat() if command.review else None,
    }
    save(sitting, "set_action" if before is None else "correct_action", command.request, body)


def check_result(command: RecordActionResult) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    reason = "Say why not." if command.result is ResultKind.NOT_DONE else "Say whether it helped."
    corrects = command.seen is not None and command.result is not ResultKind.REVIEWED
    told = (
        ("result", command.result, "Say what came of it."),
        ("happened", command.happened, "Say when this was, such as 21 Nov 2026 14:50."),
        ("words", command.words.strip() or command.result in (ResultKind.DONE, None), reason),
        ("why", command.why.strip() or not corrects, "Say why what was said before is put right."),
    )
    return tuple(Problem(field, words) for field, there, words in told if not there)


def record_action_result(sitting: Sitting, command: RecordActionResult, enquiry: UUID) -> None:
    """Keep it (`app.record_action_result`). Raises BadInput, and ChangedMeanwhile when somebody said so first."""
    problems = check_result(command)
    if problems or command.happened is None:
        raise BadInput(problems)
    body = {
        "enquiry": str(enquiry),
        "action": str(command.action),
        "result": command.result,
        "happened": command.happened.isoformat(),
        "words": command.words,
        "seen": _id(command.seen),
        "why": command.why,
    }
    save(sitting, "record_action_result", command.request, body)


def _id(one: UUID | None) -> str | None:
    return None if one is None else str(one)

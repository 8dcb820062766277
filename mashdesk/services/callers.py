"""A parent rings: the database compares what the caller says and composes what may be told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from mashdesk.domain.callers import MayBeTold
from mashdesk.domain.family_codes import CallResult
from mashdesk.domain.refusals import Problem
from mashdesk.domain.typed_text import is_blank
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


@dataclass(frozen=True)
class CheckCaller:
    """What a caller says. `person` None: they say that they are somebody who is not named here."""

    request: UUID
    person: UUID | None
    birth: date | None = None
    home: str = ""
    child_name: str = ""
    child_birth: date | None = None
    reference: str = ""
    note: str = ""


@dataclass(frozen=True)
class Checked:
    """What came of it; `call` names it."""

    call: UUID
    result: CallResult


def check_answers(command: CheckCaller) -> tuple[Problem, ...]:
    """A child's name without the day, or the day alone, says nothing."""
    if is_blank(command.child_name) and command.child_birth is not None:
        return (Problem("child_name", "Type the child's name as they say it, or leave the day out."),)
    if not is_blank(command.child_name) and command.child_birth is None:
        return (Problem("child_birth", "Type the child's date of birth as they say it, or leave the name out."),)
    return ()


def check_caller(sitting: Sitting, command: CheckCaller, enquiry: UUID) -> Checked:
    """Compare (`app.check_caller`); the answers are kept nowhere. Raises BadInput."""
    body = {
        "enquiry": str(enquiry),
        "person": None if command.person is None else str(command.person),
        "birth": _day(command.birth),
        "home": command.home,
        "child_name": command.child_name,
        "child_birth": _day(command.child_birth),
        "reference": command.reference,
        "note": command.note,
    }
    return checked(save(sitting, "check_caller", command.request, body))


def checked(answer: Mapping[str, Any]) -> Checked:
    """What the server answered to a check."""
    return Checked(UUID(answer["call"]), CallResult(answer["result"]))


def caller_summary(sitting: Sitting, call: UUID) -> MayBeTold:
    """What may be told now (`app.caller_summary`), for half an hour; that it was read is logged."""
    with sitting.work() as work:
        told = work.caller_summary(call)
        work.commit()
        return told


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()

"""Marking that two items of an enquiry contradict each other, and taking it back: nothing of either is changed."""

from dataclasses import dataclass
from uuid import UUID

from mashdesk.domain.contradictions import standing
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.matching import check_why
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save

CHOOSE = "Choose the item that it contradicts."
ALREADY = "These two are marked already."


@dataclass(frozen=True)
class MarkContradiction:
    """Two items do not agree; `version` is that of the enquiry as it was seen."""

    request: UUID
    enquiry: UUID
    version: int
    one: UUID
    other: UUID | None
    why: str


@dataclass(frozen=True)
class TakeBackContradiction:
    """The mark does not hold."""

    request: UUID
    enquiry: UUID
    version: int
    contradiction: UUID
    because: str


def check_mark(command: MarkContradiction, sheet: EnquirySheet) -> tuple[Problem, ...]:
    """What is missing, as far as the sheet shows; the database judges it anew."""
    problems = list(check_why("why", command.why))
    if command.other is None or command.other == command.one:
        problems.insert(0, Problem("other", CHOOSE))
    elif any({one.one, one.other} == {command.one, command.other} for one in standing(sheet.contradictions)):
        problems.insert(0, Problem("other", ALREADY))
    return tuple(problems)


def check_taking_back(command: TakeBackContradiction) -> tuple[Problem, ...]:
    """What is missing."""
    return check_why("because", command.because)


def mark_contradiction(sitting: Sitting, command: MarkContradiction) -> None:
    """Mark them (`app.mark_contradiction`). Raises BadInput, and ChangedMeanwhile where somebody saved."""
    body = {
        "enquiry": str(command.enquiry),
        "version": command.version,
        "one": str(command.one),
        "other": str(command.other),
        "why": command.why,
    }
    save(sitting, "mark_contradiction", command.request, body)


def take_back_contradiction(sitting: Sitting, command: TakeBackContradiction) -> None:
    """Take it back (`app.take_back_contradiction`). Raises BadInput, and ChangedMeanwhile when somebody was faster."""
    problems = check_taking_back(command)
    if problems:
        raise BadInput(problems)
    body = {
        "enquiry": str(command.enquiry),
        "version": command.version,
        "contradiction": str(command.contradiction),
        "because": command.because,
    }
    save(sitting, "take_back_contradiction", command.request, body)

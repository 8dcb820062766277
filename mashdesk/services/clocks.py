"""An enquiry's register of clocks, and correcting what one of them counts from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from mashdesk.domain.clock_register import ClockKind, ClockRegister, RegisteredClock
from mashdesk.domain.clocks import (
    acknowledgement_due,
    assessment_due,
    child_letter_due,
    conference_due,
    decision_due,
    letters_due,
    referrer_told_due,
    screening_due,
    strategy_due,
    taking_over_due,
    written_due,
)
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.refusals import BadInput, ChangedMeanwhile, Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


@dataclass(frozen=True)
class CorrectStart:
    """A clock of the register as it was seen, and what it should count from."""

    request: UUID
    clock: RegisteredClock
    started: datetime | None
    reason: str


def read_clocks(sitting: Sitting, enquiry: UUID, *, whole: bool = True) -> ClockRegister:
    """The clocks of an opened enquiry; `whole` with the corrections, for those who may read them."""
    with sitting.at_once() as work:
        return work.clocks(enquiry, whole=whole)


def check_correction(command: CorrectStart) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    found = []
    if command.started is None:
        found.append(Problem("started", "Say when this was, such as 21 Nov 2026 14:50."))
    if not command.reason.strip():
        found.append(Problem("reason", "Say why."))
    return tuple(found)


def correct_start(sitting: Sitting, command: CorrectStart, sheet: EnquirySheet, profile: HubProfile) -> None:
    """Let the clock count from another moment (`app.correct_start`); what is due follows from the hub's calendar.

    Raises BadInput, and ChangedMeanwhile when the enquiry is not as the sheet has it, or the clock not as it was seen.
    """
    problems = check_correction(command)
    if problems or command.started is None:
        raise BadInput(problems)
    _require_as_seen(sitting, command.clock, sheet.row.enquiry)
    body = {
        "enquiry": str(sheet.row.enquiry),
        "version": sheet.row.version,
        "clock": str(command.clock.id),
        "started": command.started.isoformat(),
        "due": due_from(command.clock.kind, command.started, sheet, profile).isoformat(),
        "reason": command.reason,
    }
    save(sitting, "correct_start", command.request, body)


def _require_as_seen(sitting: Sitting, seen: RegisteredClock, enquiry: UUID) -> None:
    """A sheet is read before its clocks: its version may be newer than the moment that somebody looked at."""
    clocks = read_clocks(sitting, enquiry, whole=False).clocks
    if any(one.id == seen.id and one.started != seen.started for one in clocks):
        raise ChangedMeanwhile


DUE: Mapping[ClockKind, Callable[[datetime, HubProfile], datetime | None]] = MappingProxyType(
    {
        ClockKind.SCREENING: screening_due,
        ClockKind.ACKNOWLEDGEMENT: acknowledgement_due,
        ClockKind.WRITTEN: written_due,
        ClockKind.TAKING_OVER: taking_over_due,
        ClockKind.STRATEGY: strategy_due,
        ClockKind.CONFERENCE: conference_due,
        ClockKind.ASSESSMENT: assessment_due,
        ClockKind.REFERRER: referrer_told_due,
        ClockKind.CHILD: lambda started, profile: child_letter_due(profile, received=started, decided=started),
        ClockKind.LETTERS: letters_due,
    }
)
"""Until when a clock of a kind runs that counts from a moment; a decision's depends on its rating besides."""


def due_from(kind: ClockKind, started: datetime, sheet: EnquirySheet, profile: HubProfile) -> datetime:
    """When a clock of this kind is due that counts from this moment."""
    if kind is ClockKind.DECISION:
        return decision_due(started, sheet.row.rating, profile)
    return DUE[kind](started, profile) or started

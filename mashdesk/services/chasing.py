"""Asking an agency again for an answer that is awaited, and saying why one of the hub's own clocks ran out."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mashdesk.domain.gathering import ChaseMeans, ChaseTold, LateReason, next_chase
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.snapshots import EnquirySheet, InformationRequest
from mashdesk.services.gathering import check_why_late
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save

ROLES = frozenset({"mash_officer", "senior_social_worker", "hub_manager"})
"""Who of the hub asks again, and says why the hub was late."""


@dataclass(frozen=True)
class ChaseAgency:
    """Who of an agency was asked again, and how; `number` is the how-manieth time, as the sheet shows it."""

    request: UUID
    information_request: UUID
    number: int
    told: ChaseTold | None
    means: ChaseMeans | None
    words: str = ""


@dataclass(frozen=True)
class SayWhyLate:
    """Why a clock of the hub ran out."""

    request: UUID
    clock: UUID
    reason: LateReason | None
    words: str = ""


def may_chase(roles: Collection[str]) -> bool:
    """Whether somebody of the hub with these roles asks again."""
    return bool(ROLES & set(roles))


def to_chase(sheet: EnquirySheet) -> tuple[InformationRequest, ...]:
    """The requests that nobody has answered yet."""
    return tuple(one for one in sheet.requests if one.answered is None)


def chase_due(
    request: InformationRequest, sheet: EnquirySheet, profile: HubProfile
) -> tuple[datetime, ChaseTold] | None:
    """From when on whom to ask next for this answer, as the hub's profile says."""
    return next_chase(request.due, len(sheet.chases_of(request.id)), profile.clocks.chases)


def check_chase(command: ChaseAgency) -> tuple[Problem, ...]:
    """Everything that is still missing, each beside its field."""
    told = (("told", command.told, "Say whom you asked."), ("means", command.means, "Say how you asked."))
    return tuple(Problem(field, words) for field, there, words in told if there is None)


def chase_agency(sitting: Sitting, command: ChaseAgency, enquiry: UUID) -> None:
    """Keep it (`app.chase`). Raises BadInput, and ChangedMeanwhile when it was answered or chased meanwhile."""
    problems = check_chase(command)
    if problems or command.told is None or command.means is None:
        raise BadInput(problems)
    body = {
        "enquiry": str(enquiry),
        "request": str(command.information_request),
        "number": command.number,
        "told": command.told.value,
        "means": command.means.value,
        "words": command.words,
    }
    save(sitting, "chase", command.request, body)


def say_why_late(sitting: Sitting, command: SayWhyLate, enquiry: UUID) -> None:
    """Keep it (`app.say_why_late`). Raises BadInput, and ChangedMeanwhile when a colleague said so first."""
    problems = check_why_late(command.reason, command.words)
    if problems or command.reason is None:
        raise BadInput(problems)
    body = {
        "enquiry": str(enquiry),
        "clock": str(command.clock),
        "late_reason": command.reason.value,
        "late_because": command.words,
    }
    save(sitting, "say_why_late", command.request, body)

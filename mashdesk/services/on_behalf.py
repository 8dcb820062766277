"""Answering for a virtual agency: the hub's own people write down what it said (Dudley leaflet, D3).

A virtual agency has nobody in the hub and no login. Its answer stays its own; who there gave it, when and how is kept
with it, and who of the hub wrote it down.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from mashdesk.domain.calendar import LONDON
from mashdesk.domain.codes import SpokenHow
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.snapshots import EnquirySheet, InformationRequest
from mashdesk.services.gathering import ReturnInformation, check_return, return_body
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save

ROLES = ("mash_officer", "senior_social_worker")
"""PRODUCT: a MASH officer answers for virtual agencies; a senior social worker may."""
A_MOMENT = timedelta(minutes=5)
"""Clocks differ: this far ahead of the server's own a moment is not yet the future."""


@dataclass(frozen=True)
class AnswerForAgency:
    """What a virtual agency answered, who there said so (name and post), when, and how it reached the hub."""

    answer: ReturnInformation
    said_by: str
    said_by_post: str
    said: datetime | None
    how: SpokenHow | None
    late_because: str = ""


def to_answer_for(sheet: EnquirySheet, profile: HubProfile) -> tuple[InformationRequest, ...]:
    """The requests that nobody has answered and whose agency the profile names as a virtual link."""
    virtual = {agency.id for agency in profile.agencies if not agency.co_located}
    return tuple(one for one in sheet.requests if one.answer is None and one.agency in virtual)


def check_spoken(command: AnswerForAgency, request: InformationRequest, now: datetime) -> tuple[Problem, ...]:
    """What is missing of who said it, when and how; the answer itself has its own checks."""
    found = []
    if not command.said_by.strip():
        found.append(Problem("said_by", "Say who at the agency gave the answer."))
    if not command.said_by_post.strip():
        found.append(Problem("said_by_post", "Say what this person's post is."))
    if command.said is None:
        found.append(Problem("said", "Say when the agency answered, such as 21 Nov 2026 14:50."))
    elif command.said > now + A_MOMENT:
        found.append(Problem("said", "This is in the future. Say when the agency answered."))
    elif command.said < request.sent.replace(second=0, microsecond=0):
        found.append(Problem("said", "This is before the agency was asked."))
    elif is_late(command.said, request) and not command.late_because.strip():
        found.append(Problem("late_because", "It came after it was due. Say why, as the agency told you."))
    if command.how is None:
        found.append(Problem("how", "Say how it reached the hub."))
    return tuple(found)


def is_late(said: datetime | None, request: InformationRequest) -> bool:
    """Whether the agency spoke after its answer was due."""
    return said is not None and said > request.due


def answer_for_agency(sitting: Sitting, command: AnswerForAgency, request: InformationRequest, enquiry: UUID) -> None:
    """Write it down (`app.answer_for_agency`).

    Raises ChangedMeanwhile when somebody wrote it down before, BadInput for an agency that has people in the hub.
    """
    with sitting.at_once() as work:
        now = work.now()
    today = now.astimezone(LONDON).date()
    problems = (*check_spoken(command, request, now), *check_return(command.answer, today))
    if problems:
        raise BadInput(problems)
    assert command.said is not None
    assert command.how is not None
    spoken = {
        "said_by": command.said_by,
        "said_by_post": command.said_by_post,
        "said": command.said.isoformat(),
        "how": command.how.value,
        "late_because": command.late_because,
    }
    save(sitting, "answer_for_agency", command.answer.request, return_body(command.answer, enquiry) | spoken)

"""Answering for a virtual agency: the hub's own people write down what it said (Dudley leaflet, D3).

A virtual agency has nobody in the hub and no login. Its answer stays its own; who there gave it, when and how is kept
with it, and who of the hub wrote it down.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from mashdesk.domain.calendar import LONDON
from mashdesk.domain.codes import Coded, SpokenHow
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.releases import Release
from mashdesk.domain.snapshots import EnquirySheet, InformationRequest
from mashdesk.services.gathering import ReturnInformation, check_return, return_body
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


class ReleaseSaid(Coded):
    """What an agency said of letting an item out."""

    WHOLE = "whole", "It may leave as it stands"
    WORDS = "sanitised", "It may leave in words that they gave"
    REFUSED = "refused", "It may not leave"
    TAKEN_BACK = "taken_back", "They take the release back"


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


@dataclass(frozen=True)
class ReleaseForAgency:
    """What a virtual agency said of one release, who there said it (name and post), when, and how it reached the hub.

    `words`: those that may leave instead of the item's own. `because`: why it may not leave.
    """

    request: UUID
    release: UUID
    said_of_it: ReleaseSaid | None
    words: str
    because: str
    said_by: str
    said_by_post: str
    said: datetime | None
    how: SpokenHow | None


def releases_to_record(
    releases: Iterable[Release], sheet: EnquirySheet, profile: HubProfile, me: str
) -> tuple[Release, ...]:
    """What a virtual agency may still say something of, to a colleague of whoever asked who reads the item."""
    virtual = {agency.id for agency in profile.agencies if not agency.co_located}
    there = {item.id for item in sheet.items}
    waiting = (one for one in releases if one.agency in virtual and one.item in there and one.asked_by != me)
    return tuple(one for one in waiting if one.open or one.may_be_taken_back)


def to_answer_for(sheet: EnquirySheet, profile: HubProfile) -> tuple[InformationRequest, ...]:
    """The requests that nobody has answered and whose agency the profile names as a virtual link."""
    virtual = {agency.id for agency in profile.agencies if not agency.co_located}
    return tuple(one for one in sheet.requests if one.answer is None and one.agency in virtual)


def check_spoken(command: AnswerForAgency, request: InformationRequest, now: datetime) -> tuple[Problem, ...]:
    """What is missing of who said it, when and how; the answer itself has its own checks."""
    late = is_late(command.said, request) and not command.late_because.strip()
    why = (Problem("late_because", "It came after it was due. Say why, as the agency told you."),) if late else ()
    return (*_check_who(command, request.sent, now), *why)


def check_release(command: ReleaseForAgency, asked: datetime, now: datetime) -> tuple[Problem, ...]:
    """What is missing before what was said of a release may be recorded."""
    found = []
    if command.said_of_it is None:
        found.append(Problem("manner", "Choose what they said."))
    elif command.said_of_it is ReleaseSaid.WORDS and not command.words.strip():
        found.append(Problem("words", "Write the words that may leave, as they gave them."))
    elif command.said_of_it is ReleaseSaid.REFUSED and not command.because.strip():
        found.append(Problem("because", "Say why it may not leave, as they told you."))
    return (*found, *_check_who(command, asked, now))


def _check_who(command: AnswerForAgency | ReleaseForAgency, asked: datetime, now: datetime) -> tuple[Problem, ...]:
    found = []
    if not command.said_by.strip():
        found.append(Problem("said_by", "Say who at the agency gave the answer."))
    if not command.said_by_post.strip():
        found.append(Problem("said_by_post", "Say what this person's post is."))
    if command.said is None:
        found.append(Problem("said", "Say when the agency answered, such as 21 Nov 2026 14:50."))
    elif command.said > now + A_MOMENT:
        found.append(Problem("said", "This is in the future. Say when the agency answered."))
    elif command.said < asked.replace(second=0, microsecond=0):
        found.append(Problem("said", "This is before the agency was asked."))
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
    body = return_body(command.answer, enquiry) | _spoken(command) | {"late_because": command.late_because}
    save(sitting, "answer_for_agency", command.answer.request, body)


def release_for_agency(sitting: Sitting, command: ReleaseForAgency, release: Release, enquiry: UUID) -> None:
    """Write down what the agency said of a release (`app.release_for_agency`).

    Raises ChangedMeanwhile when somebody did so first, BadInput for whoever asked for the release themselves.
    """
    with sitting.at_once() as work:
        problems = check_release(command, release.asked, work.now())
    if problems:
        raise BadInput(problems)
    assert command.said_of_it is not None
    said = {"manner": command.said_of_it.value, "words": command.words, "because": command.because}
    body = {"enquiry": str(enquiry), "release": str(command.release), **said, **_spoken(command)}
    save(sitting, "release_for_agency", command.request, body)


def _spoken(command: AnswerForAgency | ReleaseForAgency) -> dict[str, str]:
    assert command.said is not None
    assert command.how is not None
    who = {"said_by": command.said_by, "said_by_post": command.said_by_post}
    return who | {"said": command.said.isoformat(), "how": command.how.value}

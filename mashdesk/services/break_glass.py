"""Break-glass: in an emergency a restricted enquiry is opened from outside; somebody else then looks at why."""

from dataclasses import dataclass
from uuid import UUID

from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.restrictions import SHORTEST_EMERGENCY, BrokenGlass, Notice
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


@dataclass(frozen=True)
class ReviewBreakGlass:
    """What a reviewer says of one broken glass."""

    request: UUID
    broken: UUID
    review: str


def check_emergency(reason: str, reference: str) -> tuple[Problem, ...]:
    """Whether the reason says something, and the reference is there."""
    found = []
    if not reference.strip():
        found.append(Problem("reference", "Type the reference, as it stands on a letter: 26-001234."))
    if len(reason.strip()) < SHORTEST_EMERGENCY:
        found.append(Problem("reason", "Say in a sentence or two what the emergency is."))
    return tuple(found)


def break_glass_on(sitting: Sitting, reference: str, reason: str) -> EnquirySheet:
    """Open a restricted enquiry for half an hour, kept and told first (`app.break_glass_on`), then read its sheet.

    By its reference: more is not known outside a restriction. Raises BadInput when the reason says too little or no
    glass is in the way, NotThereOrNotYours alike for a reference that is not there and one that cannot be opened so.
    """
    problems = check_emergency(reason, reference)
    if problems:
        raise BadInput(problems)
    with sitting.at_once() as work:
        opening = work.break_glass_on(reference.strip(), reason)
        return work.sheet(opening.enquiry, opened_now=True)


def reviews(sitting: Sitting) -> tuple[BrokenGlass, ...]:
    """What this person must look at, or did; what is not reviewed yet first (`app.break_glass_reviews`)."""
    with sitting.at_once() as work:
        return work.break_glass_reviews()


def review_break_glass(sitting: Sitting, command: ReviewBreakGlass) -> None:
    """Keep the review (`app.review_break_glass`). Raises ChangedMeanwhile when somebody reviewed it before."""
    if not command.review.strip():
        raise BadInput([Problem("review", "Say what you found.")])
    body = {"break_glass": str(command.broken), "review": command.review}
    save(sitting, "review_break_glass", command.request, body)


def notices(sitting: Sitting) -> tuple[Notice, ...]:
    """What the hub manager should know of the last thirty days (`app.notices`)."""
    with sitting.at_once() as work:
        return work.notices()

"""What was said at the first gate."""

from dataclasses import dataclass
from datetime import datetime

from mashdesk.domain.codes import EnquiryState, PersonRole, Rating

SOCIAL_WORKER = {"yes": "Yes", "no": "No", "not_known": "Not known"}

ADDED_WHILE = (
    EnquiryState.RECEIVED,
    EnquiryState.SCREENED,
    EnquiryState.GATHERING,
    EnquiryState.DISCUSSED,
    EnquiryState.DECIDED,
)
"""Where somebody can be added to an enquiry; one that left the hub is reopened first (`priv.steps`)."""


def asked_of_added(role: PersonRole | None, state: EnquiryState) -> bool:
    """Whether it is asked of somebody who is added if a social worker has them: the screening is past (N22)."""
    return role is PersonRole.SUBJECT and state is not EnquiryState.RECEIVED


@dataclass(frozen=True)
class Screening:
    """The first gate: threshold level 1-4 and why, Red/Amber/Green.

    `social_worker` says whether the child has one already, where it was asked: "yes", "no", "not_known", else "".
    """

    level: int
    why: str
    rating: Rating
    by: str
    at: datetime
    social_worker: str = ""
    social_worker_named: str = ""
    threshold: str = ""
    """By which document the level was judged, as it was called that day (Northamptonshire leaflet, N27)."""

"""What was said at the first gate."""

from dataclasses import dataclass
from datetime import datetime

from mashdesk.domain.codes import Rating

SOCIAL_WORKER = {"yes": "Yes", "no": "No", "not_known": "Not known"}


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

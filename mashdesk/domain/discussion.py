"""The partners' discussion as it was recorded: who took part, each agency's view, what was agreed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class PartnerView(StrEnum):
    """Whether a partner agrees with what the discussion agreed (Northamptonshire leaflet, N29)."""

    AGREE = "agree"
    DISAGREE = "disagree"
    ABSTAIN = "abstain"

    @property
    def words(self) -> str:
        """As it is said of an agency."""
        return {"agree": "Agrees", "disagree": "Disagrees", "abstain": "Abstains"}[self.value]


@dataclass(frozen=True)
class Attendee:
    """Who took part in the discussion, for which agency, and that agency's view."""

    name: str
    agency: str
    agency_name: str
    view: str
    agrees: PartnerView | None = None
    """None where nobody said whether they agree."""


@dataclass(frozen=True)
class Discussion:
    """The partners' discussion."""

    id: UUID
    held: datetime
    agreed: str
    attendees: tuple[Attendee, ...]
    recorded_by: str
    told_family: str = ""
    """What the letter tells the family of it, where the hub's letter says what was agreed."""

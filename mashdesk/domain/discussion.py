"""The partners' discussion as it was recorded: who took part, each agency's view, what was agreed."""

from collections.abc import Sequence
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


def unheard(discussions: Sequence["Discussion"]) -> tuple[str, ...]:
    """The agencies at the discussion that was held last of whom nobody has said whether they agree, and in words.

    `discussions`: the one recorded last is first; of one minute it counts. As the guard of the signature asks it
    (Northamptonshire leaflet, N29).
    """
    last = held_last(discussions)
    said = {one.agency for one in last.attendees if one.agrees and one.view.strip()} if last else set()
    silent = {one.agency: one.agency_name for one in last.attendees if one.agency not in said} if last else {}
    return tuple(silent.values())


def held_last(discussions: Sequence["Discussion"]) -> "Discussion | None":
    """Of these, the one recorded last first, the one that was held last."""
    return max(discussions, key=lambda one: one.held.replace(second=0, microsecond=0), default=None)


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

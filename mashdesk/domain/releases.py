"""Originator control: what agencies were asked to let out of the hub, and what they answered: snapshots."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mashdesk.domain.codes import LeavingPurpose, ReleaseAnswer


@dataclass(frozen=True)
class Release:
    """One request to release an item, for one purpose, with its story.

    `words` are those that the agency wrote to leave instead of the item's own; empty where it was released whole.
    """

    id: UUID
    item: UUID
    agency: str
    agency_name: str
    purpose: LeavingPurpose
    why: str
    asked_by: str
    asked: datetime
    answer: ReleaseAnswer | None
    words: str
    because: str
    answered_by: str
    answered: datetime | None
    withdrawn: datetime | None
    left_hub: datetime | None

    @property
    def stands(self) -> bool:
        """Released, and not taken back; whether the item may leave, the database says (`app.leaving`)."""
        return self.answer in (ReleaseAnswer.WHOLE, ReleaseAnswer.SANITISED) and self.withdrawn is None


@dataclass(frozen=True)
class ReleaseAsked:
    """An open request in the agency's worklist: which enquiry and what for, nothing of the item."""

    release: UUID
    enquiry: UUID
    reference: str
    initials: str
    purpose: LeavingPurpose
    asked: datetime
    restricted: bool


@dataclass(frozen=True)
class LeavingItem:
    """What may leave of one item, for one purpose; `conditions` are the police's, for whoever has to keep them."""

    release: UUID
    item: UUID
    agency_name: str
    people: tuple[UUID, ...]
    words: str
    conditions: str


@dataclass(frozen=True)
class InLetter:
    """A release that was put into a letter."""

    letter: UUID
    release: UUID
    put_in_by: str
    put_in: datetime


@dataclass(frozen=True)
class ItemRuling:
    """The information officer's ruling on an item that is not for the family; the latest on an item stands."""

    item: UUID
    may_leave: bool
    because: str
    by: str
    at: datetime

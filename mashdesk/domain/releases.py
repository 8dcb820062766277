"""Originator control: what agencies were asked to let out of the hub, and what they answered: snapshots."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mashdesk.domain.codes import Handling, LeavingPurpose, PoliceHandling, RelationshipKind, ReleaseAnswer
from mashdesk.domain.gathering import Spoken
from mashdesk.domain.snapshots import EnquirySheet, Item

ASKED_BY = {
    LeavingPurpose.LETTER: "senior_social_worker",
    LeavingPurpose.ONWARD: "senior_social_worker",
    LeavingPurpose.POLICE: "senior_social_worker",
    LeavingPurpose.BUNDLE: "information_officer",
}
"""Which role asks for what (`app.ask_release`)."""
READS_CONDITIONS = (LeavingPurpose.ONWARD, LeavingPurpose.POLICE)
"""Whose reader works with what the police gave under conditions, and is no family (`priv.reads_conditions`)."""
_PARENTS = frozenset(
    {
        RelationshipKind.MOTHER,
        RelationshipKind.FATHER,
        RelationshipKind.PARENT,
        RelationshipKind.ADOPTIVE_PARENT,
        RelationshipKind.SPECIAL_GUARDIAN,
        RelationshipKind.CARER,
    }
)


@dataclass(frozen=True)
class Release:
    """One request to release an item, for one purpose, with its story.

    `words` are those that the agency wrote to leave instead of the item's own; empty where it was released whole.
    A virtual agency's answer is `spoken`: who there gave it; `answered_by` wrote it down. `taken_back_by`: who there
    took it back.
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
    spoken: Spoken | None = None
    taken_back_by: str = ""

    @property
    def stands(self) -> bool:
        """Released, and not taken back; whether the item may leave, the database says (`app.leaving`)."""
        return self.answer in (ReleaseAnswer.WHOLE, ReleaseAnswer.SANITISED) and self.withdrawn is None

    @property
    def open(self) -> bool:
        """Asked, and not answered yet."""
        return self.answer is None

    @property
    def may_be_taken_back(self) -> bool:
        """Released, and nothing has left with it (`app.withdraw_release`)."""
        return self.stands and self.left_hub is None


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


def purposes_open(item: Item, roles: Collection[str], told: Iterable[Release]) -> tuple[LeavingPurpose, ...]:
    """For what somebody in these roles may ask for an item now, as the database would let them (`app.ask_release`).

    What is for the decision maker only leaves for nothing, what is not for the family goes into no letter; an agency is
    asked again for the same only after it refused or took its release back.
    """
    if item.handling is Handling.DECISION_MAKER:
        return ()
    asked = {one.purpose for one in told if one.item == item.id and (one.open or one.stands)}
    return tuple(
        purpose
        for purpose, role in ASKED_BY.items()
        if role in roles and purpose not in asked and not (item.not_for_family and purpose is LeavingPurpose.LETTER)
    )


def may_be_ruled_on(item: Item) -> bool:
    """Whether a bundle needs a ruling on it first; what is for the decision maker only leaves for nothing."""
    return item.not_for_family and item.handling is not Handling.DECISION_MAKER


def only_in_words(item: Item, purpose: LeavingPurpose) -> bool:
    """Whether it may leave only in words that the agency writes.

    Police conditions (handling code C) bind a service or a force that works with it; a family is not held to them.
    """
    conditions = item.police is not None and item.police.handling is PoliceHandling.CONDITIONS
    return conditions and purpose not in READS_CONDITIONS


def may_be_told_of(sheet: EnquirySheet, recipient: UUID) -> frozenset[UUID]:
    """Whom an item in somebody's letter may be about: themselves and their own children (`priv.may_be_told_of`)."""
    children = {
        one.to
        for one in sheet.relationships
        if one.person == recipient and (one.parental_responsibility or one.kind in _PARENTS)
    }
    return frozenset(children | {recipient})

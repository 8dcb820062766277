"""Whether somebody was known before: likely earlier people with their reasons, what was said of two, and repeats."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from mashdesk.domain.calendar import london_day
from mashdesk.domain.codes import BirthAccuracy, Coded, EnquiryState, PersonRole, Rating
from mashdesk.domain.names import name_of
from mashdesk.domain.snapshots import Person

REPEATS_WITHIN = (3, 6, 12)
"""Months (national practice: repeats are counted in 3, 6 and 12 months, across a household)."""


class Reason(Coded):
    """What an earlier person has in common with somebody, as `priv.reasons` gives it, in the order of saying."""

    NHS_NUMBER = "nhs_number", "the same NHS number"
    BIRTH = "birth", "the same date of birth"
    NAME = "name", "the same name"
    BIRTH_SWAPPED = "birth_swapped", "the same date of birth, but for day and month changed over"
    NAME_ALIKE = "name_alike", "a name that is spelt like it"
    NAME_SOUNDS = "name_sounds", "a name that sounds like it"
    ADDRESS = "address", "the same address"
    POSTCODE = "postcode", "the same postcode"
    GIVEN_NAME = "given_name", "the same first name, or one like it"
    FAMILY_NAME = "family_name", "the same family name, or one like it"
    SIBLING = "sibling", "brother or sister of"
    TOGETHER = "together", "named there together with"


class Statement(Coded):
    """What is said of two people."""

    SAME = "same", "The same person"
    DIFFERENT = "different", "Different people"


@dataclass(frozen=True)
class EarlierPerson:
    """Somebody named on another enquiry: who it is and the enquiry's worklist facts; the content is behind its opening.

    `about` is the person of the enquiry at hand who could be, or is said to be, the same.
    """

    about: UUID
    person: UUID
    enquiry: UUID
    reference: str
    state: EnquiryState
    rating: Rating
    received: datetime
    role: PersonRole
    family_name: str
    given_names: str
    known_as: str
    birth_accuracy: BirthAccuracy
    birth: date | None
    died: date | None
    family_first: bool

    @property
    def name(self) -> str:
        """The whole name as told, in the person's own order."""
        return name_of(
            self.given_names, self.family_name, self.known_as, self.birth_accuracy, family_first=self.family_first
        )


@dataclass(frozen=True)
class LikelyPerson(EarlierPerson):
    """`beside`: people of the enquiry at hand whose likely earlier ones are named together with this one."""

    reasons: tuple[Reason, ...]
    beside: tuple[UUID, ...]


@dataclass(frozen=True)
class LikelyAnswer:
    """`ask_manager`: somebody on a restricted enquiry may fit; nothing else is said of them."""

    people: tuple[LikelyPerson, ...] = ()
    ask_manager: bool = False
    more: bool = False


@dataclass(frozen=True)
class Link(EarlierPerson):
    """What was said of a person of the enquiry at hand and an earlier one, by whom, when and why."""

    id: UUID
    statement: Statement
    why: str
    by: str
    at: datetime
    withdrawn: datetime | None
    withdrawn_by: str | None
    withdrawn_because: str

    @property
    def stands(self) -> bool:
        """Whether nobody has taken it back."""
        return self.withdrawn is None


@dataclass(frozen=True)
class PersonMerge:
    """`merged` is read as `stays`, a person of the same enquiry, until it is undone; by whom, when and why."""

    id: UUID
    merged: UUID
    stays: UUID
    why: str
    by: str
    at: datetime
    undone: datetime | None
    undone_by: str | None
    undone_because: str

    @property
    def stands(self) -> bool:
        """Whether nobody has undone it."""
        return self.undone is None


@dataclass(frozen=True)
class SeenBefore:
    """Somebody said to be the same as a person of the enquiry at hand, by one statement or by several."""

    about: UUID
    person: UUID
    enquiry: UUID
    reference: str
    state: EnquiryState
    rating: Rating
    received: datetime


@dataclass(frozen=True)
class Matching:
    """What was said of an enquiry's people so far."""

    links: tuple[Link, ...] = ()
    seen: tuple[SeenBefore, ...] = ()
    merges: tuple[PersonMerge, ...] = ()

    def repeats(self, received: datetime, about: UUID | None = None) -> dict[int, int]:
        """Within so many months before this enquiry came in: how many others named this person, or anybody of it."""
        told = {one.enquiry: one.received for one in self.seen if about in (None, one.about)}
        return {months: _within(told.values(), received, months) for months in REPEATS_WITHIN}


def _within(moments: Iterable[datetime], until: datetime, months: int) -> int:
    last = london_day(until)
    first = months_before(last, months)
    return sum(first <= london_day(at) <= last and at <= until for at in moments)


def months_before(day: date, months: int) -> date:
    """The same day some months earlier, or the last of that month where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def ago_words(received: datetime, now: datetime) -> str:
    """How long ago an enquiry came in: "in the last 3 months" … or the year."""
    day, today = london_day(received), london_day(now)
    for months in REPEATS_WITHIN:
        if day >= months_before(today, months):
            return f"in the last {months} months"
    return "more than a year ago"


STAYING = (PersonRole.SUBJECT, PersonRole.PARENT)
"""Whom the enquiry concerns is decided on, and a parent is written to: neither is read as somebody who is not."""


def may_be_read_as(merged: Person, stays: Person) -> bool:
    """Whether the part that each has in the referral lets the one stay for both (`priv.check_merge`)."""
    return merged.role is stays.role or merged.role not in STAYING


def is_for_a_decider(merged: Person, stays: Person) -> bool:
    """Whether one decision less would be owed: a senior social worker says that they are one (`priv.check_merger`)."""
    return merged.role is stays.role is PersonRole.SUBJECT

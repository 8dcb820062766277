"""What a family agreed to, on what basis the hub went without, whom it told, whom it spoke to, who rang: snapshots.

Nothing here is edited: what changed or was wrong is a later entry, and the last one about the same people counts.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from mashdesk.domain.family_codes import (
    AskedAbout,
    CallerFact,
    CallResult,
    Capacity,
    Channel,
    ConsentAnswer,
    ContactResult,
    Explained,
    Safe,
    ToldBy,
)

Row = TypeVar("Row")


@dataclass(frozen=True)
class Consent:
    """One answer about one child or adult. `agencies`: the only ones it reaches; empty where it reaches all."""

    id: UUID
    person: UUID
    about: AskedAbout
    by_person: UUID | None
    capacity: Capacity | None
    answer: ConsentAnswer
    explained: tuple[Explained, ...]
    explanation: str
    options: str
    understood: bool | None
    committed: bool | None
    agencies: tuple[str, ...]
    limits: str
    why: str
    how: str
    happened: datetime
    correction: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Basis:
    """On what ground of the hub's list something went ahead without agreement; without `ground` it no longer does."""

    id: UUID
    person: UUID
    about: AskedAbout
    ground: str | None
    ground_words: str
    reason: str
    authorised_by: str
    at: datetime


@dataclass(frozen=True)
class Telling:
    """That somebody was told of the referral, or was not, and why."""

    id: UUID
    person: UUID
    told: bool
    told_by: ToldBy | None
    happened: datetime | None
    how: str
    what: str
    sure_of_no_risk: bool | None
    ground: str
    why_not: str
    correction: str
    by: str
    at: datetime


@dataclass(frozen=True)
class FamilyContact:
    """One attempt to reach somebody of the family: what came of it, and what they said, in their words."""

    id: UUID
    person: UUID
    tried: datetime
    channel: Channel
    result: ContactResult
    safe: Safe
    safety: str
    views: str
    child: UUID | None
    wishes: str
    explained: str
    explained_how: str
    interpreter: str
    correction: str
    by: str
    at: datetime


@dataclass(frozen=True)
class FamilyCall:
    """Somebody rang: who they said they are (None: somebody else), how many answers agreed, what came of it.

    What they answered is kept nowhere.
    """

    id: UUID
    person: UUID | None
    asked: tuple[CallerFact, ...]
    agreed: tuple[CallerFact, ...]
    not_agreed: tuple[CallerFact, ...]
    result: CallResult
    note: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Unmet:
    """Something that the hub's leaflet asks first: its rule, the part of the desk that mends it, and what to do.

    `part` is "consent", "contact", or the field of the decision ("harm", "outcome").
    """

    rule: str
    part: str
    words: str


@dataclass(frozen=True)
class Doubt:
    """A request that left before somebody took their agreement back, and that no ground carries now."""

    request: UUID
    agency: str
    person: UUID
    withdrawn: datetime


@dataclass(frozen=True)
class FamilySide:
    """All of it for one enquiry, the latest first."""

    consents: tuple[Consent, ...] = ()
    bases: tuple[Basis, ...] = ()
    tellings: tuple[Telling, ...] = ()
    contacts: tuple[FamilyContact, ...] = ()
    calls: tuple[FamilyCall, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def standing_consents(self) -> tuple[Consent, ...]:
        """The last answer of each person about each child and each question (`priv.standing_consents`)."""
        return _first(self.consents, lambda one: (one.person, one.about, one.by_person))

    @property
    def standing_bases(self) -> tuple[Basis, ...]:
        """The grounds that hold now."""
        return tuple(one for one in _first(self.bases, lambda one: (one.person, one.about)) if one.ground is not None)

    @property
    def standing_tellings(self) -> tuple[Telling, ...]:
        """The last word on each person."""
        return _first(self.tellings, lambda one: one.person)


def _first(rows: Iterable[Row], name: Callable[[Row], object]) -> tuple[Row, ...]:
    found: dict[object, Row] = {}
    for row in rows:
        found.setdefault(name(row), row)
    return tuple(found.values())

"""What the hub says of an enquiry's people beside the referral, and what of it stands today (DOMAIN 8).

What is corrected or ended names the row before it; nothing is edited, so every picture keeps how it stood.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol, TypeVar
from uuid import UUID

from mashdesk.domain.codes import Coded, RelationshipKind
from mashdesk.domain.names import full_name


class NameKind(Coded):
    """What kind of other name it is."""

    ALIAS = "alias", "also called"
    FORMER = "former", "formerly"
    BIRTH = "birth", "name at birth"
    OWN_SCRIPT = "own_script", "in their own script"


class ContactChannel(Coded):
    """How somebody is reached. Where they live is a household's to say; of post there, only whether it is safe."""

    PHONE = "phone", "Telephone"
    EMAIL = "email", "E-mail"
    POST = "post", "Post to a home"
    OTHER = "other", "Another way"


class ContactSafety(Coded):
    """Whether it is safe to reach somebody like this."""

    SAFE = "safe", "Safe"
    NOT_SAFE = "not_safe", "Not safe"
    UNKNOWN = "unknown", "Not known if safe"


class NeedKind(Coded):
    """What somebody needs to be spoken with or written to (DOMAIN 8)."""

    LANGUAGE = "language", "Language"
    INTERPRETER = "interpreter", "Interpreter"
    SIGN_LANGUAGE = "sign_language", "Sign language"
    EASY_READ = "easy_read", "Easy read"
    LARGE_PRINT = "large_print", "Large print"
    HEARING = "hearing", "Hearing"
    SIGHT = "sight", "Sight"
    OTHER = "other", "Another need"

    @property
    def says_enough(self) -> bool:
        """Whether it is plain without a word more."""
        return self in (NeedKind.EASY_READ, NeedKind.LARGE_PRINT, NeedKind.HEARING, NeedKind.SIGHT)


class ResponsibilityGround(Coded):
    """Why somebody has parental responsibility (Children Act 1989, ss. 2-5, 12, 14C, 33)."""

    BIRTH_MOTHER = "birth_mother", "Gave birth to the child"
    MARRIED = "married", "Married to, or civil partner of, the mother"
    REGISTERED = "registered", "Named when the birth was registered"
    AGREEMENT = "agreement", "Agreement"
    COURT_ORDER = "court_order", "Court order"
    ADOPTION = "adoption", "Adoption"
    SPECIAL_GUARDIANSHIP = "special_guardianship", "Special guardianship order"
    GUARDIAN = "guardian", "Appointed guardian"
    CARE_ORDER = "care_order", "Care order"
    OTHER = "other", "Another ground"


class OrderKind(Coded):
    """What keeps two people apart."""

    NON_MOLESTATION = "non_molestation", "Non-molestation order"
    OCCUPATION = "occupation", "Occupation order"
    RESTRAINING = "restraining", "Restraining order"
    BAIL = "bail", "Bail condition"
    PROTECTION = "protection", "Domestic abuse protection notice or order"
    PROHIBITED_STEPS = "prohibited_steps", "Prohibited steps order"
    CHILD_ARRANGEMENTS = "child_arrangements", "Child arrangements order"
    OTHER = "other", "Another order or agreement"


class WarningKind(Coded):
    """What whoever goes there must know."""

    VIOLENCE = "violence", "Violence or threats to staff"
    WEAPONS = "weapons", "Weapons"
    NOT_ALONE = "not_alone", "Do not visit alone"
    DOG = "dog", "Dog"
    PROPERTY = "property", "The building or the way there"
    HEALTH = "health", "Infection or another risk to health"
    OTHER = "other", "Another warning"


class ChangeStep(Coded):
    """What became of a person."""

    ADDED = "added", "Added to the enquiry"
    BORN = "born", "Born"
    DIED = "died", "Died"
    NAMED = "named", "Called otherwise since"
    NUMBERED = "numbered", "Numbers put right"
    POSTCODE = "postcode", "Postcode put right"
    IN_ERROR = "in_error", "Entered in error"
    PUT_BACK = "put_back", "Put back"


@dataclass(frozen=True)
class Said:
    """What every such row has; `corrects` is the row whose place it took, `ended` that it is over."""

    id: UUID
    corrects: UUID | None
    why: str
    ended: bool
    by: str
    at: datetime


@dataclass(frozen=True)
class OtherName(Said):
    """Another name of a person. A restricted one comes only to whoever reads confidential addresses."""

    person: UUID
    kind: NameKind
    family_name: str
    given_names: str
    family_first: bool
    since: date | None
    until: date | None
    restricted: bool

    @property
    def name(self) -> str:
        """The whole name, in the order that this person writes it."""
        return full_name(self.given_names, self.family_name, family_first=self.family_first)


@dataclass(frozen=True)
class WayToReach(Said):
    """A number or an address of a person, and whether it is safe to use: `safety` says what is safe, and when.

    `household`: the home to which post goes, where it is about post.
    """

    person: UUID
    channel: ContactChannel
    detail: str
    safe: ContactSafety
    safety: str
    said_by: str
    restricted: bool
    household: UUID | None = None


@dataclass(frozen=True)
class Need(Said):
    """What a person needs to be spoken with or written to; `words` say which language, or what helps."""

    person: UUID
    kind: NeedKind
    words: str
    said_by: str


@dataclass(frozen=True)
class Residence(Said):
    """From when to when a person lives in a home; `until` is the day on which they moved out."""

    person: UUID
    household: UUID
    since: date | None
    until: date | None
    said_by: str

    def stands(self, today: date) -> bool:
        """Whether they live there on this day (`priv.holds_between`)."""
        begun = self.since is None or self.since <= today
        return not self.ended and begun and (self.until is None or self.until > today)


@dataclass(frozen=True)
class Relation(Said):
    """`person` is the `kind` of `to`, from when to when; `by` is "" where the referral says it. `holds`: today."""

    person: UUID
    to: UUID
    kind: RelationshipKind
    parental_responsibility: bool | None
    ground: ResponsibilityGround | None
    since: date | None
    until: date | None
    said_by: str
    holds: bool


@dataclass(frozen=True)
class NoContact(Said):
    """`person` must not contact any of `protects`."""

    person: UUID
    protects: tuple[UUID, ...]
    kind: OrderKind
    since: date | None
    until: date | None
    source: str
    conditions: str

    def stands(self, today: date) -> bool:
        """Whether it is in force on this day (`priv.standing_orders`)."""
        begun = self.since is None or self.since <= today
        return not self.ended and begun and (self.until is None or self.until >= today)


@dataclass(frozen=True)
class StaffWarning(Said):
    """What whoever visits must know, of a person or of a home, and when it is looked at again."""

    person: UUID | None
    household: UUID | None
    kind: WarningKind
    words: str
    said_by: str
    since: date
    review: date
    told: bool
    why_not_told: str

    def is_overdue(self, today: date) -> bool:
        """Whether the day on which somebody was to look at it again has gone by."""
        return not self.ended and self.review < today


@dataclass(frozen=True)
class PersonChange:
    """What became of a person; `before` is what was known until then, by the names of the person's own facts.

    Of somebody who was added, `note` says how they belong here, `said_by` who told the hub, and `social_worker` ("yes",
    "no", "not_known") whether one has them already, where that was asked.
    """

    id: UUID
    person: UUID
    step: ChangeStep
    happened: date | None
    note: str
    before: Mapping[str, object] = field(repr=False)
    restricted: bool
    by: str
    at: datetime
    said_by: str = ""
    social_worker: str | None = None


class _Corrects(Protocol):
    @property
    def id(self) -> UUID: ...

    @property
    def corrects(self) -> UUID | None: ...

    @property
    def ended(self) -> bool: ...


_Row = TypeVar("_Row", bound=_Corrects)


def standing(rows: Iterable[_Row]) -> tuple[_Row, ...]:
    """Those that no later row corrected or ended."""
    told = tuple(rows)
    corrected = {one.corrects for one in told}
    return tuple(one for one in told if one.id not in corrected and not one.ended)


def earlier(rows: Iterable[_Row]) -> tuple[_Row, ...]:
    """Those whose place another took, as they were: corrected, or over."""
    told = tuple(rows)
    corrected = {one.corrects for one in told}
    return tuple(one for one in told if one.id in corrected)


SaidRow = OtherName | WayToReach | Need | Residence | Relation | NoContact | StaffWarning


@dataclass(frozen=True)
class PeopleSaid:
    """All that this reader receives of it, each in the order in which it was said."""

    names: tuple[OtherName, ...] = ()
    contacts: tuple[WayToReach, ...] = ()
    needs: tuple[Need, ...] = ()
    residences: tuple[Residence, ...] = ()
    relations: tuple[Relation, ...] = ()
    orders: tuple[NoContact, ...] = ()
    warnings: tuple[StaffWarning, ...] = ()
    changes: tuple[PersonChange, ...] = ()

    def names_of(self, person: UUID) -> tuple[OtherName, ...]:
        """Their other names, as they stand."""
        return tuple(one for one in standing(self.names) if one.person == person)

    def contacts_of(self, person: UUID) -> tuple[WayToReach, ...]:
        """How they are reached, what is not safe first."""
        order = (ContactSafety.NOT_SAFE, ContactSafety.UNKNOWN, ContactSafety.SAFE)
        found = [one for one in standing(self.contacts) if one.person == person]
        return tuple(sorted(found, key=lambda one: order.index(one.safe)))

    def needs_of(self, person: UUID) -> tuple[Need, ...]:
        """What they need, as it stands."""
        return tuple(one for one in standing(self.needs) if one.person == person)

    def residences_of(self, person: UUID) -> tuple[Residence, ...]:
        """Since when they live where, and where they lived, as it stands."""
        return tuple(one for one in standing(self.residences) if one.person == person)

    def relations_of(self, person: UUID) -> tuple[Relation, ...]:
        """What they are to others, and were, as it stands."""
        return tuple(one for one in standing(self.relations) if one.person == person)

    def orders_standing(self, today: date) -> tuple[NoContact, ...]:
        """Every order in force on this day."""
        return tuple(one for one in standing(self.orders) if one.stands(today))

    def kept_away(self, person: UUID, today: date) -> tuple[NoContact, ...]:
        """The orders in force that keep this person away from somebody."""
        return tuple(one for one in self.orders_standing(today) if one.person == person)

    def orders_about(self, person: UUID) -> tuple[NoContact, ...]:
        """Every order that was not ended which names this person, also one whose days have gone by."""
        return tuple(one for one in standing(self.orders) if person == one.person or person in one.protects)

    def warnings_standing(self) -> tuple[StaffWarning, ...]:
        """Every warning that was not ended, what is to be looked at first in front."""
        return tuple(sorted(standing(self.warnings), key=lambda one: one.review))

    def warnings_of(self, about: UUID) -> tuple[StaffWarning, ...]:
        """The warnings of a person or of a household."""
        return tuple(one for one in self.warnings_standing() if about in (one.person, one.household))

    def in_error(self) -> tuple[PersonChange, ...]:
        """Of each person who was entered in error, and not put back, that it was so."""
        last = {one.person: one for one in self.changes if one.step in (ChangeStep.IN_ERROR, ChangeStep.PUT_BACK)}
        return tuple(one for one in last.values() if one.step is ChangeStep.IN_ERROR)

    def changes_of(self, person: UUID) -> tuple[PersonChange, ...]:
        """What became of them."""
        return tuple(one for one in self.changes if one.person == person)

    def later_than(self, id: UUID) -> SaidRow | None:
        """What stands in the place of this by now; None while nothing took its place."""
        took = {one.corrects: one for one in self._every if one.corrects is not None}
        found = took.get(id)
        while found is not None and found.id in took:
            found = took[found.id]
        return found

    def find(self, id: UUID) -> SaidRow | None:
        """One thing that was said."""
        return next((one for one in self._every if one.id == id), None)

    @property
    def _every(self) -> tuple[SaidRow, ...]:
        return (
            *self.names, *self.contacts, *self.needs, *self.residences, *self.relations, *self.orders, *self.warnings,
        )  # fmt: skip

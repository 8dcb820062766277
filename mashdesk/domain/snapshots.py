"""What the program shows: frozen pictures of what the database let this person read.

Readers in the store build them; nothing in them can be written back. All moments are aware UTC datetimes.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from mashdesk.domain.codes import (
    AnswerKind,
    BirthAccuracy,
    EnquiryState,
    Handling,
    HarmAnswer,
    LetterState,
    Nature,
    PersonRole,
    Rating,
    ReferralKind,
    RelationshipKind,
    Sex,
    SourceCode,
)
from mashdesk.domain.contradictions import Contradiction
from mashdesk.domain.discussion import Discussion
from mashdesk.domain.gathering import Chase, ChaseTold, Finding, LateReason, Spoken
from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.domain.names import name_of
from mashdesk.domain.people_said import PeopleSaid
from mashdesk.domain.police_codes import PoliceCodes
from mashdesk.domain.screening import Screening


@dataclass(frozen=True)
class SignedInPerson:
    """Who this session is, as the database says it: the login is the identity."""

    login: str
    name: str
    post: str
    agency: str
    agency_name: str
    hub: str
    roles: frozenset[str]


@dataclass(frozen=True)
class WorklistRow:
    """One enquiry in a worklist: facts without content, initials instead of names.

    For an agency the row is its own request: `request` is set and `due` is when its return is due. Where it stands for
    something to be done, `action` is set, and for the hub `whose` it is; `awaits` is the clock of what others owe it,
    or the request to an agency that somebody of the hub rings; `told` is whom there to ask for a late answer.
    """

    enquiry: UUID
    reference: str
    initials: str
    state: EnquiryState
    rating: Rating
    kind: ReferralKind
    received: datetime
    due: datetime | None
    due_what: str
    version: int
    badges: tuple[str, ...] = ()
    asked: int = 0
    returned: int = 0
    request: UUID | None = None
    answered: bool = False
    due_from: datetime | None = None
    action: UUID | None = None
    whose: str = ""
    awaits: UUID | None = None
    group: str = ""
    answered_at: datetime | None = None
    chased: int = 0
    escalated: bool = False
    told: ChaseTold | None = None


@dataclass(frozen=True)
class LetterRow:
    """One letter in the letters worklist: no name, no address."""

    letter: UUID
    enquiry: UUID
    reference: str
    initials: str
    state: LetterState
    due: datetime
    confidential: bool


@dataclass(frozen=True)
class Opening:
    """A logged, expiring opening of one enquiry by this session."""

    enquiry: UUID
    reason: str
    opened: datetime
    expires: datetime


@dataclass(frozen=True)
class Person:
    """Somebody named on a referral, as told."""

    id: UUID
    role: PersonRole
    family_name: str
    given_names: str
    known_as: str
    sex: Sex
    birth_accuracy: BirthAccuracy
    birth: date | None
    died: date | None
    first_language: str
    interpreter: bool
    nhs_number: str = ""
    family_first: bool = False
    upn: str = ""

    @property
    def name(self) -> str:
        """The whole name in the person's own order; an unborn child without a name is "Unborn baby"."""
        return name_of(
            self.given_names, self.family_name, self.known_as, self.birth_accuracy, family_first=self.family_first
        )

    @property
    def called(self) -> str:
        """One word for lists and tabs: the first given name, else what they are known as; "Unborn" before birth."""
        if self.given_names.strip():
            return self.given_names.split()[0]
        return self.known_as or ("Unborn" if self.birth_accuracy is BirthAccuracy.EXPECTED else self.name)

    @property
    def initials(self) -> str:
        """First letters of the name, for lists."""
        return "".join(word[0] for word in self.name.split()[:3] if word)


@dataclass(frozen=True)
class AlsoWritten:
    """How somebody is written a second time: `person` is the merged row, read as the person `of` on this sheet."""

    of: UUID
    person: Person


@dataclass(frozen=True)
class Relationship:
    """`person` is the `kind` of `to`; `parental_responsibility` is None when not known."""

    person: UUID
    to: UUID
    kind: RelationshipKind
    parental_responsibility: bool | None


@dataclass(frozen=True)
class Address:
    """Where a household lives. A confidential one is a row that most roles never receive."""

    id: UUID
    household: UUID
    lines: tuple[str, ...]
    postcode: str
    confidential: bool


@dataclass(frozen=True)
class Household:
    """Who lives together; `address` is None when this reader may not know it or nobody told."""

    id: UUID
    people: tuple[UUID, ...]
    address: Address | None
    withheld: bool = False


@dataclass(frozen=True)
class Referrer:
    """Who told the hub. Absent from the sheet where this reader may not know."""

    name: str
    role: str
    organisation: str
    phone: str
    email: str
    relationship: str
    anonymity_asked: bool
    anonymity_reason: str


@dataclass(frozen=True)
class Consent:
    """Whether consent was asked, of whom, and the answer; or why it was not asked. All of it is the referrer's word.

    `ground` and `parents_ground` are the hub's reasons, in its words; `explained` is what the referrer told the parents
    of those things that the hub asks about, `not_explained` what they did not.
    """

    asked: bool
    given: bool | None
    by: tuple[UUID, ...]
    why_not: str
    parents_told: bool
    parents_why_not: str
    ground: str = ""
    parents_ground: str = ""
    explained: tuple[str, ...] = ()
    not_explained: tuple[str, ...] = ()


@dataclass(frozen=True)
class Referral:
    """What came in. `sanitised` is True when this reader gets the narrative without what gives the referrer away.

    `route` is how the concern came to notice, in the hub's words. `for_agencies`: what agencies read in place of
    `concern`, for whoever reads both. `source` is None, and every word that was typed about the referrer or the parents
    is empty, for whoever is not to learn who told the hub. `parents_agreed` is what was agreed with the parents first,
    `follow_up` the day by which whoever refers looked how it went (Waltham Forest leaflet, F11).
    """

    kind: ReferralKind
    source: SourceCode | None
    received: datetime
    how: str
    concern: str
    sanitised: bool
    concern_withheld: bool
    anonymity_asked: bool
    consent: Consent
    recorded_by: str
    route: str = ""
    for_agencies: str = ""
    parents_agreed: str = ""
    follow_up: date | None = None
    follow_up_result: str = ""


@dataclass(frozen=True)
class InformationRequest:
    """What the hub asked one agency, and how the agency answered.

    `answered_by` wrote the answer: somebody of the agency, or of the hub where it was `spoken` by a virtual agency.
    `agreed`: whether the family agreed to it when it was sent (Oxfordshire leaflet, O5); None where nobody kept that.
    `unsigned_because`: why one was asked that has not signed the agreement (D10). `findings`: what came of each check.
    """

    id: UUID
    agency: str
    agency_name: str
    purpose: str
    lawful_basis: str
    questions: str
    sent: datetime
    sent_by: str
    due: datetime
    answer: AnswerKind | None
    withheld_because: str
    answered: datetime | None
    answered_by: str
    spoken: Spoken | None = None
    agreed: bool | None = None
    unsigned_because: str = ""
    checks: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    late_reason: LateReason | None = None
    late_because: str = ""

    @property
    def author(self) -> str:
        """Whose hand the answer is in, as every screen and paper says it."""
        return f"recorded by {self.answered_by}" if self.spoken else self.answered_by


@dataclass(frozen=True)
class Item:
    """One piece of information from one agency."""

    id: UUID
    request: UUID
    agency: str
    agency_name: str
    people: tuple[UUID, ...]
    happened: date | None
    happened_words: str
    what: str
    nature: Nature
    relevance: str
    lawful_basis: str
    handling: Handling
    shared_with: tuple[str, ...]
    not_for_family: bool
    by: str
    at: datetime
    police: PoliceCodes | None = None


@dataclass(frozen=True)
class Decision:
    """One child's sealed decision; no `reasons` for who may know the outcome only. `threshold`: as in `Screening`."""

    id: UUID
    person: UUID
    harm: HarmAnswer
    would_benefit: bool
    level: int
    outcome: str
    outcome_words: str
    reasons: str
    next_steps: str
    told_family: str
    contingency: str
    signed_by: str
    signed_by_name: str
    signed_by_post: str
    signed: datetime
    content_hash: str
    supersedes: UUID | None
    superseded: bool
    threshold: str = ""


@dataclass(frozen=True)
class Letter:
    """To one recipient at one address: None whoever referred, else in an onward referral whom it is about."""

    id: UUID
    recipient: UUID | None
    recipient_name: str
    confidential: bool
    state: LetterState
    due: datetime
    printed: datetime | None
    printed_by: str
    posted: datetime | None
    posted_by: str
    content_hash: str
    kind: LetterKind = LetterKind.OUTCOME_PARENT


@dataclass(frozen=True)
class EnquirySheet:
    """Everything this person may know about one enquiry that they have open."""

    row: WorklistRow
    opening: Opening
    referral: Referral
    referrer: Referrer | None
    people: tuple[Person, ...]
    relationships: tuple[Relationship, ...]
    households: tuple[Household, ...]
    screening: Screening | None
    requests: tuple[InformationRequest, ...]
    items: tuple[Item, ...]
    discussion: Discussion | None
    decisions: tuple[Decision, ...]
    letters: tuple[Letter, ...]
    earlier_discussions: tuple[Discussion, ...] = ()
    said: PeopleSaid = field(default_factory=PeopleSaid)
    also_written: tuple[AlsoWritten, ...] = ()
    chases: tuple[Chase, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    """Of two items that are both here, what stands and what was taken back, the latest first."""

    def chases_of(self, request: UUID) -> tuple[Chase, ...]:
        """How often an agency was asked for its answer, the first time first."""
        return tuple(one for one in self.chases if one.request == request)

    def written(self, id: UUID) -> tuple[Person, ...]:
        """Every way in which somebody is written, the one that stays first."""
        merged = (one.person for one in self.also_written if one.of == id)
        return (*(person for person in self.people if person.id == id), *merged)

    def person(self, id: UUID) -> Person:
        """The person with this id; KeyError when the sheet holds none."""
        for person in self.people:
            if person.id == id:
                return person
        raise KeyError(id)

    @property
    def subjects(self) -> tuple[Person, ...]:
        """The children (or the adult) whom the enquiry is about."""
        return tuple(person for person in self.people if person.role is PersonRole.SUBJECT)

    @property
    def discussions(self) -> tuple[Discussion, ...]:
        """Every discussion that was recorded, the latest first."""
        return (*((self.discussion,) if self.discussion else ()), *self.earlier_discussions)

    @property
    def current_decisions(self) -> tuple[Decision, ...]:
        """Decisions that no later one supersedes."""
        return tuple(decision for decision in self.decisions if not decision.superseded)

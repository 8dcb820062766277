"""A referral before it is kept: as a form holds it, and as the published import format writes it."""

from dataclasses import dataclass, field
from datetime import date, datetime

from mashdesk.domain.codes import BirthAccuracy, PersonRole, ReferralKind, RelationshipKind, Sex, SourceCode

FORMAT = "mashdesk-referral/1"


@dataclass(frozen=True)
class NewPerson:
    """Somebody whom the referral names; `ref` ties people, relationships and households together ("p1")."""

    ref: str
    role: PersonRole
    family_name: str = ""
    given_names: str = ""
    known_as: str = ""
    sex: Sex = Sex.UNKNOWN
    birth_accuracy: BirthAccuracy = BirthAccuracy.UNKNOWN
    birth: date | None = None
    died: date | None = None
    first_language: str = ""
    interpreter: bool = False
    nhs_number: str = ""
    family_first: bool = False


@dataclass(frozen=True)
class NewRelationship:
    """`person` is the `kind` of `to`; parental responsibility is None when nobody told."""

    person: str
    to: str
    kind: RelationshipKind
    parental_responsibility: bool | None = None


@dataclass(frozen=True)
class NewHousehold:
    """People who live together, and where, when that is known."""

    ref: str
    people: tuple[str, ...]
    lines: tuple[str, ...] = ()
    postcode: str = ""
    confidential: bool = False

    @property
    def has_address(self) -> bool:
        """Whether anything of an address was told."""
        return bool(self.lines or self.postcode)


@dataclass(frozen=True)
class NewReferrer:
    """Who told the hub, and whether they asked not to be named."""

    name: str = ""
    role: str = ""
    organisation: str = ""
    phone: str = ""
    email: str = ""
    relationship: str = ""
    anonymity_asked: bool = False
    anonymity_reason: str = ""


@dataclass(frozen=True)
class NewReferral:
    """What came in, whole. `received` is an aware moment; consent_given is None when there is no answer yet.

    Grounds, `route`, `explained` and `not_explained` are codes of the hub's profile.
    """

    source: SourceCode
    received: datetime
    kind: ReferralKind
    concern: str
    how: str = ""
    route: str = ""
    referrer: NewReferrer | None = None
    people: tuple[NewPerson, ...] = ()
    relationships: tuple[NewRelationship, ...] = ()
    households: tuple[NewHousehold, ...] = ()
    consent_asked: bool = False
    consent_given: bool | None = None
    consent_by: tuple[str, ...] = field(default=())
    consent_why_not: str = ""
    consent_ground: str = ""
    parents_told: bool = False
    parents_why_not: str = ""
    parents_ground: str = ""
    explained: tuple[str, ...] = ()
    not_explained: tuple[str, ...] = ()
    parents_agreed: str = ""
    follow_up: date | None = None
    follow_up_result: str = ""

    def document(self) -> dict[str, object]:
        """The referral in the published format (`resources/schemas/referral.json`)."""
        return _told(
            {
                "format": FORMAT,
                "source": self.source.value,
                "received": self.received.isoformat(),
                "how": self.how,
                "route": self.route,
                "kind": self.kind.value,
                "concern": self.concern,
                "referrer": _told(vars(self.referrer)) if self.referrer else None,
                "people": [_person(person) for person in self.people],
                "relationships": [_relationship(relationship) for relationship in self.relationships],
                "households": [_household(household) for household in self.households],
                "consent": _told(
                    {
                        "asked": self.consent_asked,
                        "given": self.consent_given,
                        "by": list(self.consent_by),
                        "why_not": self.consent_why_not,
                        "ground": self.consent_ground,
                    }
                ),
                "parents_told": _told(
                    {
                        "told": self.parents_told,
                        "why_not": self.parents_why_not,
                        "ground": self.parents_ground,
                        "explained": list(self.explained) or None,
                        "not_explained": list(self.not_explained) or None,
                    }
                ),
                "with_parents": _told(
                    {
                        "agreed": self.parents_agreed,
                        "follow_up": self.follow_up.isoformat() if self.follow_up else None,
                        "result": self.follow_up_result,
                    }
                )
                or None,
            }
        )


def _told(whole: dict[str, object]) -> dict[str, object]:
    """Without what nobody told: the format leaves out what is not known."""
    return {name: told for name, told in whole.items() if told is not None and told != ""}


def _person(person: NewPerson) -> dict[str, object]:
    return _told(
        {
            "ref": person.ref,
            "role": person.role.value,
            "family_name": person.family_name,
            "given_names": person.given_names,
            "known_as": person.known_as,
            "sex": person.sex.value,
            "birth": _told({"accuracy": person.birth_accuracy.value, "date": _day(person.birth)}),
            "died": _day(person.died),
            "first_language": person.first_language,
            "interpreter": person.interpreter,
            "nhs_number": person.nhs_number,
            "family_first": person.family_first or None,
        }
    )


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _relationship(relationship: NewRelationship) -> dict[str, object]:
    return _told(
        {
            "from": relationship.person,
            "to": relationship.to,
            "kind": relationship.kind.value,
            "parental_responsibility": relationship.parental_responsibility,
        }
    )


def _household(household: NewHousehold) -> dict[str, object]:
    told: dict[str, object] = {"ref": household.ref, "people": list(household.people)}
    if household.has_address:
        told["address"] = _told(
            {"lines": list(household.lines), "postcode": household.postcode, "confidential": household.confidential}
        )
    return told

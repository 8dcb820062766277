"""Reading a referral from the published JSON format. Its shape is checked against the schema before this."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from mashdesk.domain.codes import BirthAccuracy, PersonRole, ReferralKind, RelationshipKind, Sex, SourceCode
from mashdesk.domain.new_referral import NewHousehold, NewPerson, NewReferral, NewReferrer, NewRelationship
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.typed_text import tidy

Told = Mapping[str, Any]


def read_referral(document: Told) -> NewReferral:
    """The referral that a document tells. Raises BadInput for a date that does not exist."""
    referrer, consent, told = (_part(document, name) for name in ("referrer", "consent", "parents_told"))
    with_parents = _part(document, "with_parents")
    return NewReferral(
        source=SourceCode(document["source"]),
        received=_moment(document["received"]),
        kind=ReferralKind(document["kind"]),
        concern=tidy(document["concern"]),
        how=_words(document, "how"),
        route=_words(document, "route"),
        referrer=_referrer(referrer) if referrer else None,
        people=tuple(_person(person, number) for number, person in enumerate(document["people"])),
        relationships=tuple(_relationship(one) for one in document.get("relationships") or ()),
        households=tuple(_household(one) for one in document.get("households") or ()),
        consent_asked=bool(consent.get("asked")),
        consent_given=consent.get("given"),
        consent_by=tuple(consent.get("by") or ()),
        consent_why_not=_words(consent, "why_not"),
        consent_ground=_words(consent, "ground"),
        parents_told=bool(told.get("told")),
        parents_why_not=_words(told, "why_not"),
        parents_ground=_words(told, "ground"),
        explained=tuple(told.get("explained") or ()),
        not_explained=tuple(told.get("not_explained") or ()),
        parents_agreed=_words(with_parents, "agreed"),
        follow_up=_day(with_parents.get("follow_up"), "follow_up"),
        follow_up_result=_words(with_parents, "result"),
    )


def _part(document: Told, name: str) -> Told:
    return document.get(name) or {}


def _words(told: Told, name: str) -> str:
    return tidy(told.get(name) or "")


def _moment(typed: str) -> datetime:
    try:
        moment = datetime.fromisoformat(typed)
    except ValueError:
        raise BadInput(
            [Problem("received", "This moment does not exist. Write it as 2026-11-21T14:50:00+00:00.")]
        ) from None
    if moment.tzinfo is None:
        raise BadInput([Problem("received", "Say the offset from Greenwich too, as in 2026-11-21T14:50:00+00:00.")])
    return moment


def _day(typed: str | None, field: str) -> date | None:
    if not typed:
        return None
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise BadInput([Problem(field, "This day does not exist. Write it as 2019-02-03.")]) from None


def _person(told: Told, number: int) -> NewPerson:
    birth = _part(told, "birth")
    return NewPerson(
        ref=told["ref"],
        role=PersonRole(told["role"]),
        family_name=_words(told, "family_name"),
        given_names=_words(told, "given_names"),
        known_as=_words(told, "known_as"),
        sex=Sex(told.get("sex") or "U"),
        birth_accuracy=BirthAccuracy(birth.get("accuracy") or "unknown"),
        birth=_day(birth.get("date"), f"people.{number}.birth"),
        died=_day(told.get("died"), f"people.{number}.died"),
        first_language=_words(told, "first_language"),
        interpreter=bool(told.get("interpreter")),
        nhs_number=_words(told, "nhs_number"),
        family_first=bool(told.get("family_first")),
    )


def _relationship(told: Told) -> NewRelationship:
    return NewRelationship(
        told["from"], told["to"], RelationshipKind(told["kind"]), told.get("parental_responsibility")
    )


def _household(told: Told) -> NewHousehold:
    address = _part(told, "address")
    return NewHousehold(
        ref=told["ref"],
        people=tuple(told["people"]),
        lines=tuple(tidy(line) for line in address.get("lines") or ()),
        postcode=_words(address, "postcode"),
        confidential=bool(address.get("confidential")),
    )


def _referrer(told: Told) -> NewReferrer:
    names = ("name", "role", "organisation", "phone", "email", "relationship", "anonymity_reason")
    return NewReferrer(
        **{name: _words(told, name) for name in names}, anonymity_asked=bool(told.get("anonymity_asked"))
    )

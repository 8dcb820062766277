"""What is said of an enquiry's people (a name, a number, a need, a home, a tie …), and what became of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from mashdesk.domain.codes import RelationshipKind, Sex
from mashdesk.domain.people_said import (
    ChangeStep,
    ContactChannel,
    ContactSafety,
    NameKind,
    NeedKind,
    OrderKind,
    ResponsibilityGround,
    Said,
    WarningKind,
)
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


class SaidKind(StrEnum):
    """Which of them it is, as the server calls it."""

    NAME = "name"
    CONTACT = "contact"
    NEED = "need"
    RESIDENCE = "residence"
    RELATION = "relation"
    ORDER = "no_contact"
    WARNING = "warning"


@dataclass(frozen=True)
class Correction:
    """Which row's place it takes, and why; `ended`: what that row says is over."""

    corrects: Said | None = None
    why: str = ""


@dataclass(frozen=True)
class SayName:
    """Somebody is also called like this, or was."""

    request: UUID
    person: UUID | None
    kind: NameKind | None
    given_names: str = ""
    family_name: str = ""
    family_first: bool = False
    since: date | None = None
    until: date | None = None
    restricted: bool = False
    correction: Correction = field(default_factory=Correction)


@dataclass(frozen=True)
class SayContact:
    """Somebody is reached like this; `safety` says what is safe, when, and why not. Post goes to a `household`."""

    request: UUID
    person: UUID | None
    channel: ContactChannel | None
    detail: str
    safe: ContactSafety | None
    safety: str = ""
    said_by: str = ""
    restricted: bool = False
    household: UUID | None = None
    correction: Correction = field(default_factory=Correction)


@dataclass(frozen=True)
class SayNeed:
    """What somebody needs to be spoken with or written to."""

    request: UUID
    person: UUID | None
    kind: NeedKind | None
    words: str
    said_by: str
    correction: Correction = field(default_factory=Correction)


@dataclass(frozen=True)
class SayResidence:
    """From when to when somebody lives in a home: one that is named already, or another at the address typed here."""

    request: UUID
    person: UUID | None
    household: UUID | None
    said_by: str
    address: str = ""
    postcode: str = ""
    confidential: bool = False
    since: date | None = None
    until: date | None = None
    correction: Correction = field(default_factory=Correction)


@dataclass(frozen=True)
class SayRelation:
    """`person` is the `kind` of `to`, from when to when."""

    request: UUID
    person: UUID | None
    to: UUID | None
    kind: RelationshipKind | None
    said_by: str
    parental_responsibility: bool | None = None
    ground: ResponsibilityGround | None = None
    since: date | None = None
    until: date | None = None
    correction: Correction = field(default_factory=Correction)


@dataclass(frozen=True)
class SayOrder:
    """`person` must not contact any of `protects`."""

    request: UUID
    person: UUID | None
    protects: tuple[UUID, ...]
    kind: OrderKind | None
    source: str
    conditions: str = ""
    since: date | None = None
    until: date | None = None
    correction: Correction = field(default_factory=Correction)


@dataclass(frozen=True)
class SayWarning:
    """What whoever visits this person, or this home, must know."""

    request: UUID
    person: UUID | None
    household: UUID | None
    kind: WarningKind | None
    words: str
    said_by: str
    since: date | None
    review: date | None
    told: bool | None
    why_not_told: str = ""
    correction: Correction = field(default_factory=Correction)


@dataclass(frozen=True)
class EndSaid:
    """What was said is over."""

    request: UUID
    kind: SaidKind
    said: Said
    why: str


@dataclass(frozen=True)
class ChangePerson:
    """Somebody was born, died, is called otherwise; or a number of theirs, or the postcode of a home, is put right."""

    request: UUID
    person: UUID
    step: ChangeStep
    happened: date | None
    given_names: str = ""
    family_name: str = ""
    known_as: str = ""
    family_first: bool = False
    sex: Sex | None = None
    note: str = ""
    restricted: bool = False
    nhs_number: str = ""
    upn: str = ""
    household: UUID | None = None
    postcode: str = ""


def say_name(sitting: Sitting, command: SayName, enquiry: UUID) -> None:
    """Keep it (`app.say_of_person`). Raises BadInput; ChangedMeanwhile when it was corrected before."""
    told = {
        "person": _id(command.person),
        "kind": command.kind,
        "given_names": command.given_names,
        "family_name": command.family_name,
        "family_first": command.family_first,
        "since": _day(command.since),
        "until": _day(command.until),
        "restricted": command.restricted,
    }
    _say(sitting, command.request, enquiry, SaidKind.NAME, told, command.correction)


def say_contact(sitting: Sitting, command: SayContact, enquiry: UUID) -> None:
    """Keep it (`app.say_of_person`). Raises BadInput; ChangedMeanwhile when it was corrected before."""
    told = {
        "person": _id(command.person),
        "channel": command.channel,
        "household": _id(command.household),
        "detail": command.detail,
        "safe": command.safe,
        "safety": command.safety,
        "said_by": command.said_by,
        "restricted": command.restricted,
    }
    _say(sitting, command.request, enquiry, SaidKind.CONTACT, told, command.correction)


def say_need(sitting: Sitting, command: SayNeed, enquiry: UUID) -> None:
    """Keep it (`app.say_of_person`). Raises BadInput; ChangedMeanwhile when it was corrected before."""
    told = {
        "person": _id(command.person),
        "kind": command.kind,
        "words": command.words,
        "said_by": command.said_by,
    }
    _say(sitting, command.request, enquiry, SaidKind.NEED, told, command.correction)


def say_residence(sitting: Sitting, command: SayResidence, enquiry: UUID) -> None:
    """Keep it (`app.say_of_person`). Raises BadInput; ChangedMeanwhile when it was corrected before."""
    told: dict[str, object] = {
        "person": _id(command.person),
        "since": _day(command.since),
        "until": _day(command.until),
        "said_by": command.said_by,
    }
    if command.household is None:
        told |= {"address": command.address, "postcode": command.postcode, "confidential": command.confidential}
    else:
        told["household"] = _id(command.household)
    _say(sitting, command.request, enquiry, SaidKind.RESIDENCE, told, command.correction)


def say_relation(sitting: Sitting, command: SayRelation, enquiry: UUID) -> None:
    """Keep it (`app.say_of_person`). Raises BadInput; ChangedMeanwhile when it was corrected before."""
    told = {
        "person": _id(command.person),
        "of": _id(command.to),
        "kind": command.kind,
        "parental_responsibility": command.parental_responsibility,
        "ground": command.ground or "",
        "since": _day(command.since),
        "until": _day(command.until),
        "said_by": command.said_by,
    }
    _say(sitting, command.request, enquiry, SaidKind.RELATION, told, command.correction)


def say_order(sitting: Sitting, command: SayOrder, enquiry: UUID) -> None:
    """Keep it (`app.say_of_person`). Raises BadInput; ChangedMeanwhile when it was corrected before."""
    told = {
        "person": _id(command.person),
        "protects": [str(one) for one in command.protects],
        "kind": command.kind,
        "since": _day(command.since),
        "until": _day(command.until),
        "source": command.source,
        "conditions": command.conditions,
    }
    _say(sitting, command.request, enquiry, SaidKind.ORDER, told, command.correction)


def say_warning(sitting: Sitting, command: SayWarning, enquiry: UUID) -> None:
    """Keep it (`app.say_of_person`). Raises BadInput; ChangedMeanwhile when it was corrected before."""
    told = {
        "person": _id(command.person),
        "household": _id(command.household),
        "kind": command.kind,
        "words": command.words,
        "said_by": command.said_by,
        "since": _day(command.since),
        "review": _day(command.review),
        "told": command.told,
        "why_not_told": command.why_not_told,
    }
    _say(sitting, command.request, enquiry, SaidKind.WARNING, told, command.correction)


def end_said(sitting: Sitting, command: EndSaid, enquiry: UUID) -> None:
    """It is over (`app.say_of_person`); what was said stays, with the reason."""
    body = {"ended": True}
    _say(sitting, command.request, enquiry, command.kind, body, Correction(command.said, command.why))


def change_person(sitting: Sitting, command: ChangePerson, enquiry: UUID, version: int) -> None:
    """Keep it (`app.change_person`). Raises BadInput; ChangedMeanwhile when the enquiry is another by now."""
    body = {
        "enquiry": str(enquiry),
        "version": version,
        "person": str(command.person),
        "step": command.step,
        "happened": _day(command.happened),
        "given_names": command.given_names,
        "family_name": command.family_name,
        "known_as": command.known_as,
        "family_first": command.family_first,
        "sex": command.sex,
        "note": command.note,
        "restricted": command.restricted,
        "nhs_number": command.nhs_number,
        "upn": command.upn,
        "household": _id(command.household),
        "postcode": command.postcode,
    }
    save(sitting, "change_person", command.request, body)


def _say(
    sitting: Sitting, request: UUID, enquiry: UUID, kind: SaidKind, told: Mapping[str, object], correction: Correction
) -> None:
    before = correction.corrects
    more = {} if before is None else {"corrects": str(before.id), "why": correction.why}
    save(sitting, "say_of_person", request, {"enquiry": str(enquiry), "what": kind, **told, **more})


def _id(one: UUID | None) -> str | None:
    return None if one is None else str(one)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()

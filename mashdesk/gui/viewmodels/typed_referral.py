"""A referral as it stands in the form: half-typed days and all. Read from here, nothing typed is lost or guessed.

The typed form is plain JSON, so that it can be kept as a draft; `read_typed` makes of it what the hub keeps.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Any

from mashdesk.domain.advice import Advice
from mashdesk.domain.ages import HOW_TO_TYPE, INSTEAD, parse_day
from mashdesk.domain.calendar import LONDON
from mashdesk.domain.codes import BirthAccuracy, PersonRole, ReferralKind, RelationshipKind, Sex, SourceCode
from mashdesk.domain.names import full_name
from mashdesk.domain.new_referral import NewHousehold, NewPerson, NewReferral, NewReferrer, NewRelationship
from mashdesk.domain.referral_checks import check_referral
from mashdesk.domain.refusals import Problem
from mashdesk.domain.typed_text import check_line, is_blank, tidy
from mashdesk.gui.language import say

Typed = dict[str, Any]

NAMES = ("given_names", "family_name", "known_as")
REFERRER_WORDS = ("name", "role", "organisation", "phone", "email", "relationship", "anonymity_reason")
_CLOCK = re.compile(r"(\d{1,2})[:.]?(\d{2})(?::(\d{2}))?", re.ASCII)
_HOURS, _MINUTES = 24, 60


@dataclass(frozen=True)
class Reading:
    """What a form holds; `referral` is None while something in it cannot be read at all."""

    referral: NewReferral | None
    problems: tuple[Problem, ...]


def read_typed(typed: Typed, now: datetime) -> Reading:
    """The referral as typed, and everything that must be put right before it can be kept."""
    unread: list[Problem] = []
    received = _received(typed, unread)
    people = tuple(_person(one, number, unread) for number, one in enumerate(typed.get("people", ())))
    kind = typed.get("kind")
    if not kind:
        unread.append(Problem("kind", say("Say whether this is a request for support or a child protection concern.")))
    unread.extend(_lines(typed))
    follow_up = _day_of(typed, "follow_up", "follow_up", unread)
    referral = _referral(typed, received or now, people, ReferralKind(kind or ReferralKind.CHILD_PROTECTION))
    referral = replace(referral, follow_up=follow_up)
    checked = check_referral(referral, now)
    told = {problem.field for problem in unread}
    problems = (*unread, *(problem for problem in checked if problem.field not in told))
    return Reading(None if unread else referral, problems)


def typed_of(referral: NewReferral) -> Typed:
    """A referral that came in as a file, as the form shows it for checking."""
    received = referral.received.astimezone(LONDON)
    return {
        "source": referral.source.value,
        "received_day": typed_day(received.date()),
        "received_time": f"{received:%H:%M:%S}".removesuffix(":00"),
        "how": referral.how,
        "route": referral.route,
        "kind": referral.kind.value,
        "concern": referral.concern,
        "people": [_typed_person(person) for person in referral.people],
        "relationships": [
            {
                "person": one.person,
                "to": one.to,
                "kind": one.kind.value,
                "parental_responsibility": one.parental_responsibility,
            }
            for one in referral.relationships
        ],
        "households": [
            {
                "ref": one.ref,
                "people": list(one.people),
                "address": "\n".join(one.lines),
                "postcode": one.postcode,
                "confidential": one.confidential,
            }
            for one in referral.households
        ],
        "referrer": dict(vars(referral.referrer)) if referral.referrer else {},
        "consent_asked": referral.consent_asked,
        "consent_given": referral.consent_given,
        "consent_by": list(referral.consent_by),
        "consent_ground": referral.consent_ground,
        "consent_why_not": referral.consent_why_not,
        "parents_told": referral.parents_told,
        "parents_ground": referral.parents_ground,
        "parents_why_not": referral.parents_why_not,
        "explained": list(referral.explained),
        "not_explained": list(referral.not_explained),
        "parents_agreed": referral.parents_agreed,
        "follow_up": typed_day(referral.follow_up),
        "follow_up_result": referral.follow_up_result,
    }


def blank(now: datetime) -> Typed:
    """A new form: received now, one person, nothing else said."""
    there = now.astimezone(LONDON)
    return {
        "received_day": typed_day(there.date()),
        "received_time": f"{there:%H:%M}",
        "people": [{"ref": "p1", "role": PersonRole.SUBJECT.value}],
    }


def from_advice(advice: Advice, now: datetime) -> Typed:
    """A new form that begins with who was advised, and names the advice; nobody of a family is in it yet."""
    asked = advice.row.asked.astimezone(LONDON)
    when = f"{typed_day(asked.date())} {asked:%H:%M}"
    referrer = {"name": advice.asker, "organisation": advice.agency}
    referrer["email" if "@" in advice.reach else "phone"] = advice.reach
    concern = say(
        "Begun from advice {reference} of {when}, given by {given_by}.\n\nWhat was asked: {question}\n\nWhat was "
        "advised: {answer}\n"
    ).format(
        reference=advice.row.reference,
        when=when,
        given_by=advice.given_by,
        question=advice.question,
        answer=advice.answer,
    )
    return blank(now) | {"advice": str(advice.row.advice), "referrer": referrer, "concern": concern}


def typed_day(day: date | None) -> str:
    """A day as one would type it: 3/2/2026."""
    return f"{day.day}/{day.month}/{day.year}" if day else ""


def name_of(typed: Typed) -> str:
    """What to call somebody in the form's lists, while their name is being typed."""
    given, family = (str(typed.get(name) or "").strip() for name in NAMES[:2])
    told = full_name(given, family, family_first=bool(typed.get("family_first")))
    unborn = typed.get("birth_accuracy") == BirthAccuracy.EXPECTED
    return told or str(typed.get("known_as") or "").strip() or (say("Unborn baby") if unborn else say("Name not known"))


def _referral(typed: Typed, received: datetime, people: tuple[NewPerson, ...], kind: ReferralKind) -> NewReferral:
    refs = {person.ref for person in people}
    asked, told = bool(typed.get("consent_asked")), bool(typed.get("parents_told"))
    return NewReferral(
        source=SourceCode(typed.get("source") or SourceCode.UNKNOWN),
        received=received,
        kind=kind,
        concern=tidy(str(typed.get("concern") or "")),
        how=str(typed.get("how") or ""),
        route=str(typed.get("route") or ""),
        referrer=_referrer(typed.get("referrer") or {}),
        people=people,
        relationships=tuple(_relationships(typed, refs)),
        households=tuple(_households(typed, refs)),
        consent_asked=asked,
        consent_given=typed.get("consent_given") if asked else None,
        consent_by=tuple(ref for ref in typed.get("consent_by", ()) if asked and ref in refs),
        consent_ground="" if asked else _words(typed, "consent_ground"),
        consent_why_not=_words(typed, "consent_why_not"),
        parents_told=told,
        parents_ground="" if told else _words(typed, "parents_ground"),
        parents_why_not=_words(typed, "parents_why_not"),
        explained=tuple(typed.get("explained") or ()) if told else (),
        not_explained=tuple(typed.get("not_explained") or ()) if told else (),
        parents_agreed=_words(typed, "parents_agreed"),
        follow_up_result=_words(typed, "follow_up_result"),
    )


def _words(typed: Typed, name: str) -> str:
    return tidy(str(typed.get(name) or "")).strip()


def _received(typed: Typed, unread: list[Problem]) -> datetime | None:
    day = parse_day(str(typed.get("received_day") or ""), "received")
    clock = _CLOCK.fullmatch(str(typed.get("received_time") or "").strip())
    if isinstance(day, Problem):
        # The day it came is always known: what is offered instead for a birth does not fit here.
        how = say("This is not a day. Type it as 3/2/2026 or 3 Feb 2026.")
        words = how if day.message == HOW_TO_TYPE else day.message.replace(INSTEAD, "Type the day it came.")
        unread.append(Problem("received", words))
        return None
    if clock is None or int(clock[1]) >= _HOURS or int(clock[2]) >= _MINUTES or int(clock[3] or 0) >= _MINUTES:
        unread.append(Problem("received_time", say("This is not a time. Type it as 14:50.")))
        return None
    return datetime.combine(day, time(int(clock[1]), int(clock[2]), int(clock[3] or 0)), LONDON).astimezone(UTC)


def _person(typed: Typed, number: int, unread: list[Problem]) -> NewPerson:
    accuracy = BirthAccuracy(typed.get("birth_accuracy") or BirthAccuracy.KNOWN)
    known = accuracy is not BirthAccuracy.UNKNOWN
    birth = _day(typed, "birth", number, unread) if known else None
    if birth is None and accuracy is not BirthAccuracy.EXPECTED:
        accuracy = BirthAccuracy.UNKNOWN  # nobody has told yet, whichever word stands beside the empty field
    return NewPerson(
        ref=str(typed["ref"]),
        role=PersonRole(typed.get("role") or PersonRole.OTHER_ADULT),
        family_name=_words(typed, "family_name"),
        given_names=_words(typed, "given_names"),
        known_as=_words(typed, "known_as"),
        sex=Sex(typed.get("sex") or Sex.UNKNOWN),
        birth_accuracy=accuracy,
        birth=birth,
        died=_day(typed, "died", number, unread),
        first_language=_words(typed, "first_language"),
        interpreter=bool(typed.get("interpreter")),
        nhs_number=_words(typed, "nhs_number"),
        family_first=bool(typed.get("family_first")),
    )


def _day(typed: Typed, name: str, number: int, unread: list[Problem]) -> date | None:
    return _day_of(typed, name, f"people.{number}.{name}", unread)


def _day_of(typed: Typed, name: str, field: str, unread: list[Problem]) -> date | None:
    text = str(typed.get(name) or "").strip()
    if not text:
        return None
    day = parse_day(text, field)
    if isinstance(day, Problem):
        unread.append(day)
        return None
    return day


def _relationships(typed: Typed, refs: set[str]) -> Iterator[NewRelationship]:
    for one in typed.get("relationships", ()):
        if one.get("person") in refs and one.get("to") in refs and one["person"] != one["to"]:
            kind = RelationshipKind(one.get("kind") or RelationshipKind.UNKNOWN)
            yield NewRelationship(one["person"], one["to"], kind, one.get("parental_responsibility"))


def _households(typed: Typed, refs: set[str]) -> Iterator[NewHousehold]:
    for number, one in enumerate(typed.get("households", ()), 1):
        people = tuple(ref for ref in one.get("people", ()) if ref in refs)
        lines = address_lines(one)
        postcode = _words(one, "postcode")
        if people or lines or postcode:
            yield NewHousehold(
                str(one.get("ref") or f"h{number}"), people, lines, postcode, bool(one.get("confidential"))
            )


def address_lines(typed: Typed) -> tuple[str, ...]:
    """The lines of a typed address, without empty ones."""
    return tuple(line.strip() for line in tidy(str(typed.get("address") or "")).split("\n") if line.strip())


def _referrer(typed: Typed) -> NewReferrer | None:
    words = {name: _words(typed, name) for name in REFERRER_WORDS}
    asked = bool(typed.get("anonymity_asked"))
    if all(is_blank(text) for text in words.values()) and not asked:
        return None
    return NewReferrer(**words, anonymity_asked=asked)


def _lines(typed: Typed) -> Iterator[Problem]:
    """What no name and no address line may hold (a hidden mark that turns the reading round), or is too long."""
    for number, person in enumerate(typed.get("people", ())):
        for name in NAMES:
            if problem := check_line(f"people.{number}.{name}", _words(person, name)):
                yield problem
    for number, home in enumerate(typed.get("households", ())):
        found = (check_line(f"households.{number}.address", line) for line in address_lines(home))
        yield from list(filter(None, found))[:1]


def _typed_person(person: NewPerson) -> Typed:
    return {
        "ref": person.ref,
        "role": person.role.value,
        "family_name": person.family_name,
        "given_names": person.given_names,
        "known_as": person.known_as,
        "sex": person.sex.value,
        "birth_accuracy": person.birth_accuracy.value,
        "birth": typed_day(person.birth),
        "died": typed_day(person.died),
        "first_language": person.first_language,
        "interpreter": person.interpreter,
        "nhs_number": person.nhs_number,
        "family_first": person.family_first,
    }

"""How the desks say what stands of a person: in chips, in lines, in menus."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from mashdesk.domain.calendar import day_words
from mashdesk.domain.names import full_name, isolated
from mashdesk.domain.people_said import (
    ChangeStep,
    ContactChannel,
    ContactSafety,
    Need,
    NeedKind,
    NoContact,
    OtherName,
    PersonChange,
    Relation,
    Residence,
    StaffWarning,
    WayToReach,
)
from mashdesk.domain.snapshots import EnquirySheet, Household
from mashdesk.gui.desks.sheet.words import listed
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.typed_of_person import Row

SAFETY = {
    ContactSafety.SAFE: ("circle-check", "green"),
    ContactSafety.NOT_SAFE: ("triangle-alert", "red"),
    ContactSafety.UNKNOWN: ("info", "amber"),
}
"""Icon and kind of chip: never colour alone."""


def days_words(since: date | None, until: date | None) -> str:
    """Such as "from 3 Feb 2026 until 3 Feb 2027"; "" when nobody told."""
    parts = (
        say("from {since}").format(since=day_words(since)) if since else "",
        say("until {until}").format(until=day_words(until)) if until else "",
    )
    return " ".join(part for part in parts if part)


def name_words(one: OtherName) -> str:
    """Such as "Also called Ada Rowe, until 3 Feb 2026"."""
    days = days_words(one.since, one.until)
    head = say(one.kind.words)[:1].upper() + say(one.kind.words)[1:]
    return f"{head}: {isolated(one.name)}" + (f", {days}" if days else "")


def reach_words(one: WayToReach, sheet: EnquirySheet) -> str:
    """Such as "Telephone 01632 960 123", or "Post to 12 Mill Lane, QQ1 1AA"."""
    if one.household is not None:
        return say("Post to {named_home}").format(named_home=isolated(_named_home(one.household, sheet)))
    return one.detail if one.channel is ContactChannel.OTHER else f"{say(one.channel.words)} {one.detail}"


def need_words(one: Need) -> str:
    """Such as "Interpreter: Polish, nobody of the family"."""
    return ": ".join(part for part in (say(one.kind.words), one.words.strip()) if part)


def home_words(home: Household, sheet: EnquirySheet) -> str:
    """Such as "12 Mill Lane, QQ1 1AA"; where the address is not known, which household it is."""
    if home.address and home.address.lines:
        return ", ".join(part for part in (*home.address.lines[:1], home.address.postcode) if part)
    return say("Household {index}").format(index=[one.id for one in sheet.households].index(home.id) + 1)


def residence_words(one: Residence, sheet: EnquirySheet, today: date) -> str:
    """Such as "Lived at 12 Mill Lane, QQ1 1AA, until 3 Mar 2026"."""
    ahead = one.since is not None and one.since > today
    verb = say("Lives") if one.stands(today) else say("Will live") if ahead else say("Lived")
    days = days_words(one.since, one.until)
    return say("{verb} at {home}").format(verb=verb, home=isolated(_home_of(one, sheet))) + (
        f", {days}" if days else ""
    )


def relation_words(one: Relation, sheet: EnquirySheet) -> str:
    """Such as "Mother of Rowan, parental responsibility (agreement), from 3 Feb 2026"."""
    days = days_words(one.since, one.until)
    responsible = {True: say("parental responsibility"), False: say("no parental responsibility")}
    ground = f" ({say(one.ground.words).lower()})" if one.ground else ""
    told = "" if one.parental_responsibility is None else responsible[one.parental_responsibility] + ground
    return ", ".join(
        part
        for part in (say("{kind} of {to}").format(kind=say(one.kind.words), to=called(one.to, sheet)), told, days)
        if part
    )


def needs_to_mind(sheet: EnquirySheet) -> str:
    """What whoever speaks with the family must have ready, a sentence for each; large print is the letters' to mind."""
    spoken = ((person, one) for person in sheet.people for one in sheet.said.needs_of(person.id))
    return " ".join(
        say("{called} needs: {need}.").format(called=isolated(person.called), need=need_words(one).rstrip("."))
        for person, one in spoken
        if one.kind is not NeedKind.LARGE_PRINT
    )


def order_words(one: NoContact, sheet: EnquirySheet) -> str:
    """Such as "Bail condition: Ada must not contact Rowan"."""
    return say("{kind}: {person} must not contact {protected}").format(
        kind=say(one.kind.words), person=called(one.person, sheet), protected=protected(one, sheet)
    )


def protected(one: NoContact, sheet: EnquirySheet) -> str:
    """Whom it protects, by the names that one calls them."""
    return listed([called(person, sheet) for person in one.protects])


def order_state(one: NoContact, today: date) -> str:
    """Whether it is in force on this day."""
    if one.stands(today):
        return (
            say("in force until {until}").format(until=day_words(one.until))
            if one.until
            else say("in force, no end told")
        )
    if one.since and one.since > today:
        return say("begins {since}").format(since=day_words(one.since))
    return say("ran out {until}").format(until=day_words(one.until)) if one.until else say("over")


def review_words(one: StaffWarning, today: date) -> str:
    """Such as "review 3 Feb 2027", or that it is overdue."""
    return (
        say("review overdue since {review}").format(review=day_words(one.review))
        if one.is_overdue(today)
        else say("review {review}").format(review=day_words(one.review))
    )


def change_words(one: PersonChange) -> str:
    """Such as "Born 3 Feb 2026; until then Unborn baby Rowe, expected 1 Feb 2026"."""
    before, name = one.before, before_words(one)
    day = f" {day_words(one.happened)}" if one.happened else ""
    head = f"{say(one.step.words)}{day}"
    if one.step is ChangeStep.ADDED:
        return ". ".join(part for part in (f"{head}: {one.note.strip().rstrip('.')}", _worker(one)) if part)
    if one.step in (ChangeStep.NUMBERED, ChangeStep.POSTCODE):
        was = [str(before.get(part) or "") for part in ("nhs_number", "upn", "postcode")]
        return say("{head}; before: {what}").format(
            head=head, what=", ".join(part for part in was if part) or say("nothing")
        )
    if one.step is ChangeStep.BORN:
        due = before.get("birth")
        expected = say(", expected {due}").format(due=day_words(date.fromisoformat(str(due)))) if due else ""
        return say("{head}; until then unborn{what}{expected}").format(
            head=head, what=f" ({isolated(name)})" if name else "", expected=expected
        )
    return (
        say("{head}; before: {name}").format(head=head, name=isolated(name))
        if one.step is ChangeStep.NAMED and name
        else head
    )


def before_words(one: PersonChange) -> str:
    """How somebody was written until then, or what they were known as."""
    given, family, known = (str(one.before.get(part) or "") for part in ("given_names", "family_name", "known_as"))
    return full_name(given, family, family_first=one.before.get("family_first") is True) or known


def _worker(one: PersonChange) -> str:
    answers = {
        "yes": say("A social worker has them already"),
        "not_known": say("Not known if a social worker has them"),
    }
    return answers.get(one.social_worker or "", "")


def called(person: UUID, sheet: EnquirySheet) -> str:
    """One word for a person of the enquiry."""
    found = next((one for one in sheet.people if one.id == person), None)
    return isolated(found.called) if found else say("somebody")


def said_words(row: Row, sheet: EnquirySheet) -> str:
    """What was said, in a few words for a menu and a title."""
    told: dict[type, Callable[[Any], str]] = {
        OtherName: lambda one: isolated(one.name),
        WayToReach: lambda one: reach_words(one, sheet),
        Need: need_words,
        Residence: lambda one: say("Home at {home}").format(home=isolated(_home_of(one, sheet))),
        Relation: lambda one: say("{kind} of {to}").format(kind=one.kind.words, to=called(one.to, sheet)),
        NoContact: lambda one: say("{kind} about {protected}").format(
            kind=one.kind.words, protected=protected(one, sheet)
        ),
        StaffWarning: lambda one: str(one.kind.words),
    }
    return told[type(row)](row)


def _home_of(one: Residence, sheet: EnquirySheet) -> str:
    return _named_home(one.household, sheet)


def _named_home(household: UUID, sheet: EnquirySheet) -> str:
    return next((home_words(home, sheet) for home in sheet.households if home.id == household), say("a home"))


def standing_of(about: UUID, sheet: EnquirySheet) -> tuple[Row, ...]:
    """All that stands of a person or of a home: an order stands with the one who must keep away."""
    said = sheet.said
    orders = [one for one in said.orders_about(about) if one.person == about]
    ties: tuple[Row, ...] = (*said.residences_of(about), *said.relations_of(about))
    return (
        *said.warnings_of(about),
        *orders,
        *said.contacts_of(about),
        *said.needs_of(about),
        *ties,
        *said.names_of(about),
    )


def unsafe_to_reach(sheet: EnquirySheet, today: date) -> str:
    """What whoever rings or writes must mind, a sentence for each; "" where nothing is known against it."""
    return " ".join([*_unsafe_numbers(sheet), *_kept_away(sheet, today)])


def _unsafe_numbers(sheet: EnquirySheet) -> Iterator[str]:
    for person in sheet.people:
        for one in sheet.said.contacts_of(person.id):
            if one.safe is ContactSafety.NOT_SAFE:
                why = one.safety.strip().rstrip(".")
                yield say("Not safe for {called}: {reach} ({why}).").format(
                    called=isolated(person.called), reach=reach_words(one, sheet), why=why
                )


def _kept_away(sheet: EnquirySheet, today: date) -> Sequence[str]:
    return [f"{order_words(one, sheet)}." for one in sheet.said.orders_standing(today)]

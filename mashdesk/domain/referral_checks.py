"""What must be right before a referral is kept. Little is required: nothing stands in the way of a worried person."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from mashdesk.domain.codes import BirthAccuracy, PersonRole, ReferralKind
from mashdesk.domain.identifiers import NOT_AN_NHS_NUMBER, nhs_number
from mashdesk.domain.new_referral import NewPerson, NewReferral
from mashdesk.domain.refusals import Problem
from mashdesk.domain.typed_text import LONGEST_ADDRESS_LINE, LONGEST_NARRATIVE, check_line, check_text, is_blank

CLOCKS_DISAGREE = timedelta(minutes=5)
LONDON = ZoneInfo("Europe/London")


def check_referral(referral: NewReferral, now: datetime) -> tuple[Problem, ...]:
    """Every problem at once, each with its field ("people.0.birth"); an empty tuple means it can be kept."""
    today = now.astimezone(LONDON).date()
    people = [
        problem for number, person in enumerate(referral.people) for problem in check_person(person, number, today)
    ]
    return (*_check_story(referral, now), *people, *_check_ties(referral), *_check_consent(referral))


def _check_story(referral: NewReferral, now: datetime) -> Iterator[Problem]:
    if referral.received > now + CLOCKS_DISAGREE:
        yield Problem("received", "This is in the future. Say when the referral was received.")
    if is_blank(referral.concern):
        yield Problem("concern", "Write what the referrer said, in their words.")
    yield from _found(check_text("concern", referral.concern, LONGEST_NARRATIVE))
    if referral.referrer is not None:
        for name in ("name", "role", "organisation", "phone", "email", "relationship"):
            yield from _found(check_line(f"referrer.{name}", getattr(referral.referrer, name)))
    if not any(person.role is PersonRole.SUBJECT for person in referral.people):
        yield Problem("people", 'Name whom the concern is about, or say what is known: a first name, or "unborn".')


def check_person(person: NewPerson, number: int, today: date) -> Iterator[Problem]:
    """What is wrong with the person in this place (from 0)."""
    where = f"people.{number}"
    if person.birth_accuracy is BirthAccuracy.EXPECTED:
        if person.birth is not None and person.birth < today - timedelta(days=30):
            yield Problem(
                f"{where}.birth", "This expected date has passed. If the child is born, give the date of birth."
            )
    elif person.birth is not None and person.birth > today:
        yield Problem(f"{where}.birth", 'This date of birth is in the future. For an unborn child choose "expected".')
    if person.died is not None and person.died > today:
        yield Problem(f"{where}.died", "This date of death is in the future.")
    if person.died is not None and person.birth is not None and person.died < person.birth:
        yield Problem(f"{where}.died", "The date of death is before the date of birth.")
    if person.nhs_number and nhs_number(person.nhs_number) is None:
        yield Problem(f"{where}.nhs_number", NOT_AN_NHS_NUMBER)
    for name in ("family_name", "given_names", "known_as", "first_language"):
        yield from _found(check_line(f"{where}.{name}", getattr(person, name)))


def _check_ties(referral: NewReferral) -> Iterator[Problem]:
    refs = [person.ref for person in referral.people]
    if len(set(refs)) < len(refs) or not all(refs):
        yield Problem("people", "Two people have the same reference.")
    known = set(refs)
    for number, relation in enumerate(referral.relationships):
        if relation.person not in known or relation.to not in known or relation.person == relation.to:
            yield Problem(f"relationships.{number}", "A relationship is between two people of this referral.")
    houses = [household.ref for household in referral.households]
    if len(set(houses)) < len(houses):
        yield Problem("households", "Two households have the same reference.")
    for number, household in enumerate(referral.households):
        if not set(household.people) <= known:
            yield Problem(f"households.{number}", "A household is of people of this referral.")
        for line in (*household.lines, household.postcode):
            yield from _found(check_line(f"households.{number}.address", line, LONGEST_ADDRESS_LINE))


def _check_consent(referral: NewReferral) -> Iterator[Problem]:
    if not set(referral.consent_by) <= {person.ref for person in referral.people}:
        yield Problem("consent", "Consent is given by people of this referral.")
    if referral.kind is ReferralKind.SUPPORT and not referral.consent_asked and not referral.consent_why_not.strip():
        yield Problem("consent", "A request for support needs consent. Say that it was asked, or why it was not.")
    if not referral.parents_told and not referral.parents_why_not.strip():
        yield Problem("parents_told", "Say whether the parents know of this referral, or why they were not told.")


def _found(problem: Problem | None) -> Iterator[Problem]:
    if problem is not None:
        yield problem

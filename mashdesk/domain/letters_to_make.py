"""Which letters may be made of an enquiry, to whom and to which home; the database asks all of it again."""

from dataclasses import dataclass
from datetime import date

from mashdesk.domain.ages import age_on
from mashdesk.domain.codes import AgencyFunction, BirthAccuracy, LetterState, PersonRole
from mashdesk.domain.hub_profile import HubAgency, HubProfile
from mashdesk.domain.letter_kinds import RULES, GoesTo, LetterKind
from mashdesk.domain.police_grounds import police_grounds
from mashdesk.domain.snapshots import EnquirySheet, Household, Person

GROWN_UP = 18


@dataclass(frozen=True)
class Home:
    """Somebody who may be written to, at one of their homes; `household.withheld` where it is confidential."""

    person: Person
    household: Household


def kinds_to_make(sheet: EnquirySheet, profile: HubProfile, *, decides: bool) -> tuple[LetterKind, ...]:
    """What `app.make_letter` would take of this person now; the database asks again."""
    return tuple(kind for kind in RULES if _may_be_made(kind, sheet, profile, decides=decides))


def homes(sheet: EnquirySheet, goes_to: GoesTo, today: date) -> tuple[Home, ...]:
    """Everybody whom such a letter may go to, once for each home that somebody told."""
    return tuple(
        Home(person, household)
        for person in sheet.people
        if person.died is None and _is_such(person, goes_to, today)
        for household in sheet.households
        if person.id in household.people and (household.address or household.withheld)
    )


def _may_be_made(kind: LetterKind, sheet: EnquirySheet, profile: HubProfile, *, decides: bool) -> bool:
    rule = RULES[kind]
    decided = {one.person for one in sheet.current_decisions} >= {one.id for one in sheet.subjects}
    return (
        rule.made in ("officer", "decider")
        and (decides or rule.made == "officer")
        and (decided or not rule.says_outcome)
        and (not rule.says_outcome or rule.goes_to is GoesTo.SERVICE or _hub_writes_to(profile, rule.goes_to))
        and (rule.goes_to is not GoesTo.REFERRER or _referrer_may_hear(kind, sheet))
        and (kind is not LetterKind.PLEASE_CALL or bool(profile.contact.phone))
        and (rule.goes_to is not GoesTo.POLICE or bool(police_grounds(profile)))
        and (rule.goes_to is not GoesTo.AGENCY or bool(asked_on_paper(sheet, profile)))
        and not (
            rule.goes_to is GoesTo.REFERRER and any(one.kind is kind and _stands(one.state) for one in sheet.letters)
        )
    )


def asked_on_paper(sheet: EnquirySheet, profile: HubProfile) -> tuple[HubAgency, ...]:
    """Agencies with nobody in the hub that were asked and have not answered yet (Dudley leaflet, D3)."""
    open_ones = {one.agency for one in sheet.requests if one.answered is None}
    return tuple(one for one in profile.agencies if not one.co_located and one.id in open_ones)


def teams(profile: HubProfile) -> tuple[HubAgency, ...]:
    """To whom an open case is handed: the hub's social care."""
    return tuple(
        one for one in profile.agencies if one.function in (AgencyFunction.SOCIAL_CARE, AgencyFunction.ADULT_SERVICES)
    )


def _hub_writes_to(profile: HubProfile, goes_to: GoesTo) -> bool:
    return any(rule.recipient == goes_to.value for rule in profile.policies.letter_rules)


def _referrer_may_hear(kind: LetterKind, sheet: EnquirySheet) -> bool:
    """Not who asked to stay unnamed; of the outcome a professional alone (Oxfordshire leaflet, O22)."""
    told = sheet.referrer
    if sheet.referral.anonymity_asked or told is None or not told.name.strip():
        return False
    reached = bool(f"{told.organisation}{told.email}".strip())
    source = sheet.referral.source
    return reached and (kind is not LetterKind.FEEDBACK or (source is not None and source.is_professional))


def _stands(state: LetterState) -> bool:
    return state in (LetterState.DUE, LetterState.PRINTED, LetterState.WITHHELD)


def _is_such(person: Person, goes_to: GoesTo, today: date) -> bool:
    if goes_to is GoesTo.PARENT:
        return person.role is PersonRole.PARENT
    if goes_to is GoesTo.SERVICE:
        return person.role is PersonRole.SUBJECT
    born = person.role is PersonRole.SUBJECT and person.birth_accuracy is not BirthAccuracy.EXPECTED
    grown_up = person.birth is not None and age_on(person.birth, today) >= GROWN_UP
    return born and grown_up is (goes_to is GoesTo.ADULT)

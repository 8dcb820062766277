"""The decision record's first sections: what came in, about whom, with whose consent, and how it was screened."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable

from mashdesk.documents.dates import age_on, day_of, written_day, written_moment
from mashdesk.documents.paragraphs import Prose
from mashdesk.documents.record_layout import BODY, PART, QUIET, SECTION, SMALL_PART, Heading, facts
from mashdesk.domain.codes import BirthAccuracy
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.screening import SOCIAL_WORKER, Screening
from mashdesk.domain.snapshots import Consent, EnquirySheet, Household, Person, Referrer


def referral_section(sheet: EnquirySheet) -> Iterator[Flowable]:
    """When and how the referral came, from whom, and the concern in full."""
    referral = sheet.referral
    yield Heading("The referral", SECTION)
    yield from facts(
        [
            ("Received", written_moment(referral.received)),
            ("How", referral.how),
            ("Came to notice", referral.route),
            ("Agreed with the parents", referral.parents_agreed),
            ("To be looked at by", written_day(referral.follow_up) if referral.follow_up else ""),
            ("How it went", referral.follow_up_result),
            ("What it asks for", referral.kind.words),
            ("Source", referral.source.words if referral.source else "Withheld from this reader."),
            ("Recorded by", referral.recorded_by),
        ]
    )
    if sheet.referrer:
        yield from _referrer(sheet.referrer)
    yield CondPageBreak(30 * mm)  # the heading and its first lines stay together; the rest may run over the page
    yield Prose("The concern", replace(SMALL_PART, keep_with_next=False))
    if referral.sanitised:
        yield Prose("Without what could give the referrer away, as the senior social worker has cleared it.", QUIET)
    yield Prose("Withheld from this reader." if referral.concern_withheld else referral.concern, BODY)


def _referrer(referrer: Referrer) -> Iterator[Flowable]:
    yield Prose("The referrer", SMALL_PART)
    asked = "Yes: the family must not learn who told the hub." if referrer.anonymity_asked else "No"
    yield from facts(
        [
            ("Name", referrer.name),
            ("Role", referrer.role),
            ("Organisation", referrer.organisation),
            ("Relationship", referrer.relationship),
            ("Telephone", referrer.phone),
            ("E-mail", referrer.email),
            ("Anonymity asked", asked),
            ("Why", referrer.anonymity_reason),
        ]
    )


def people_section(sheet: EnquirySheet) -> Iterator[Flowable]:
    """Everybody named, with ages on the day of the referral, relationships and households."""
    yield Heading("People", SECTION)
    for person in sheet.people:
        yield Prose(person.name, PART)
        yield from facts(
            [
                ("On the enquiry as", person.role.words),
                ("Known as", person.known_as if person.known_as != person.name else ""),
                ("Born", born_words(person, sheet.referral.received)),
                ("Died", written_day(person.died) if person.died else ""),
                ("Sex", person.sex.words),
                ("First language", _language(person)),
                ("Relationships", _relationships(person.id, sheet)),
                ("Lives at", "\n".join(_home(home) for home in sheet.households if person.id in home.people)),
            ]
        )


def born_words(person: Person, received: datetime) -> str:
    """The date and the age at the referral, as far as they are known."""
    if person.birth is None:
        return "Not known"
    told = person.birth_accuracy
    if told is BirthAccuracy.EXPECTED:
        return f"Expected {written_day(person.birth)}"
    age = age_on(person.birth, day_of(received))
    about = "about " if told is BirthAccuracy.ESTIMATED else ""
    return f"{about}{written_day(person.birth)} ({about}{age} at the referral)"


def _language(person: Person) -> str:
    needed = "interpreter needed" if person.interpreter else ""
    return ", ".join(part for part in (person.first_language, needed) if part)


def _relationships(person: UUID, sheet: EnquirySheet) -> str:
    lines = []
    for tie in sheet.relationships:
        if tie.person == person:
            responsible = {True: ", has parental responsibility", False: ", no parental responsibility", None: ""}
            lines.append(f"{tie.kind.words} of {sheet.person(tie.to).name}{responsible[tie.parental_responsibility]}")
    return "\n".join(lines)


def _home(home: Household) -> str:
    if home.address is None:
        return "Withheld from this reader" if home.withheld else "Not known"
    warning = "CONFIDENTIAL ADDRESS: never in a letter to anybody else.\n" if home.address.confidential else ""
    return warning + ", ".join(part for part in (*home.address.lines, home.address.postcode) if part)


def consent_section(sheet: EnquirySheet) -> Iterator[Flowable]:
    """Whether consent was asked and given, and whether the parents were told."""
    consent = sheet.referral.consent
    yield Heading("Consent and telling the parents", SECTION)
    yield from facts(
        [
            ("Consent", _consent(consent, sheet)),
            ("Why not", "\n".join(part for part in (consent.ground, consent.why_not) if part)),
            ("Parents told", "Yes" if consent.parents_told else "No"),
            ("Told of", "\n".join(consent.explained)),
            ("Not told of", "\n".join(consent.not_explained)),
            ("Why not told", "\n".join(part for part in (consent.parents_ground, consent.parents_why_not) if part)),
        ]
    )


def _consent(consent: Consent, sheet: EnquirySheet) -> str:
    if not consent.asked:
        return "Not asked"
    answer = {True: "given", False: "refused", None: "no answer yet"}[consent.given]
    people = ", ".join(sheet.person(person).name for person in consent.by)
    return f"Asked; {answer}{' by ' + people if people else ''}"


def _social_worker(screening: Screening) -> list[tuple[str, str]]:
    """Where it was asked: whether the child had a social worker already (Northamptonshire leaflet, N22)."""
    told = SOCIAL_WORKER.get(screening.social_worker, screening.social_worker)
    said = ": ".join(filter(None, (told, screening.social_worker_named)))
    return [("Has a social worker", said)] if said else []


def screening_section(sheet: EnquirySheet, profile: HubProfile) -> Iterator[Flowable]:
    """The first gate: level, rating, why, by whom and when."""
    screening = sheet.screening
    yield Heading("Screening", SECTION)
    if screening is None:
        yield Prose("Not screened.", BODY)
        return
    yield from facts(
        [
            ("Level of need", f"{screening.level}: {profile.threshold.level(screening.level).title}"),
            *([("By the document", screening.threshold)] if screening.threshold else []),
            ("Rating", screening.rating.words),
            ("Why", screening.why),
            *_social_worker(screening),
            ("By", f"{screening.by}, {written_moment(screening.at)}"),
        ]
    )

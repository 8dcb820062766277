"""The sample hub: Northamptonshire's profile with plainly invented staff, one or more for each role."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import URL, create_engine, text

from mashdesk.cli.adapted_story import words_of
from mashdesk.domain.accounts import Standing
from mashdesk.domain.hub_profile import HubProfile, load_profile
from mashdesk.paths import resources
from mashdesk.store.accounts import NewStaff, change_expiry, found_hub
from mashdesk.store.schema import upgrade

HUB = "northamptonshire"


@dataclass(frozen=True)
class SamplePerson:
    """An invented member of staff."""

    login: str
    name: str
    post: str
    agency: str
    roles: tuple[str, ...]


PEOPLE = (
    SamplePerson("ottilie.brandreth", "Ottilie Brandreth", "MASH officer", "social_care", ("mash_officer",)),
    SamplePerson(
        "sunniva.oakenshaw", "Sunniva Oakenshaw", "Senior practitioner", "social_care", ("senior_social_worker",)
    ),
    SamplePerson(
        "magnus.fairweather", "Magnus Fairweather", "Social care manager", "social_care", ("senior_social_worker",)
    ),
    SamplePerson("percival.underhay", "Percival Underhay", "Police researcher", "police", ("agency_practitioner",)),
    SamplePerson("hetty.quillfeather", "Hetty Quillfeather", "Safeguarding nurse", "health", ("agency_practitioner",)),
    SamplePerson("edmund.larkspur", "Edmund Larkspur", "Education officer", "education", ("agency_practitioner",)),
    SamplePerson("prudence.ashdown", "Prudence Ashdown", "Probation officer", "probation", ("agency_practitioner",)),
    SamplePerson(
        "elspeth.merriwether", "Elspeth Merriwether", "Early help adviser", "early_help", ("agency_practitioner",)
    ),
    SamplePerson(
        "yorick.dunmore", "Yorick Dunmore", "Youth justice officer", "youth_offending", ("agency_practitioner",)
    ),
    SamplePerson(
        "delphine.marsh", "Delphine Marsh", "Domestic abuse adviser", "domestic_abuse", ("agency_practitioner",)
    ),
    SamplePerson("maud.hollingbery", "Maud Hollingbery", "Hub manager", "social_care", ("hub_manager",)),
    SamplePerson("ignatius.pell", "Ignatius Pell", "Information officer", "social_care", ("information_officer",)),
    SamplePerson("aurelia.thorne", "Aurelia Thorne", "Data protection officer", "social_care", ("auditor",)),
    SamplePerson(
        "adelaide.winterbourne", "Adelaide Winterbourne", "Systems administrator", "social_care", ("administrator",)
    ),
)
OFFICER, SCREENER, DECIDER = "ottilie.brandreth", "sunniva.oakenshaw", "magnus.fairweather"
PRACTITIONERS: Mapping[str, str] = {
    person.agency: person.login for person in PEOPLE if "agency_practitioner" in person.roles
}


def people_of(hub: str) -> list[SamplePerson]:
    """The sample staff of a hub: in its own agencies and posts; whose agency does not sit there is left out."""
    words = words_of(hub)
    return [
        replace(person, agency=agency, post=words.post(person.post))
        for person in PEOPLE
        if (agency := words.agency(person.agency))
    ]


def practitioners_of(hub: str) -> dict[str, str]:
    """By the hub's agencies, the login of one who works for it."""
    staff = [person for person in people_of(hub) if "agency_practitioner" in person.roles]
    return {person.agency: person.login for person in reversed(staff)}


def profile_text(hub: str = HUB) -> str:
    """The shipped profile of a hub."""
    return (resources() / "hubs" / f"{hub}.json").read_text(encoding="utf-8")


def new_passwords() -> dict[str, str]:
    """A password for each sample person, made for this one installation."""
    return {person.login: secrets.token_urlsafe(9) for person in PEOPLE}


def demo_passwords() -> dict[str, str]:
    """One password for everybody in a demo, easy to type: a signature and the lock ask for it. Made anew each time."""
    words = "amber birch cedar dapple ember fennel garnet hazel indigo juniper kestrel lantern maple nettle otter plum"
    phrase = "-".join(secrets.SystemRandom().sample(words.split(), 3))
    return {person.login: phrase for person in PEOPLE}


def found_sample_hub(url: URL, passwords: Mapping[str, str], hub: str = HUB) -> HubProfile:
    """In an empty database: tables, rules, the hub and its staff."""
    upgrade(url)
    told = profile_text(hub)
    profile = load_profile(told)
    engine = create_engine(url)
    try:
        found_hub(engine, profile, told, [_account(one, passwords[one.login]) for one in people_of(hub)])
    finally:
        engine.dispose()
    return profile


def sample_standing() -> Standing:
    """Vetted and trained half a year ago, for some years: the demo is to stay open."""
    today = datetime.now(UTC).date()
    since, until = today - timedelta(days=180), today + timedelta(days=5 * 365)
    return Standing("Enhanced DBS", since, until, since, until)


def record_sample_standing(url: URL) -> None:
    """For a demo of a version that knew no vetting: its people stay who they were."""
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            known = connection.execute(text("select login from mash.staff where vetted_until is null")).scalars()
            for login in {one.login for one in PEOPLE} & set(known):
                change_expiry(connection, login, sample_standing())
    finally:
        engine.dispose()


def _account(one: SamplePerson, password: str) -> NewStaff:
    """With a password that is their own already: nobody in a demo is asked to change it first."""
    told = (one.login, one.name, one.post, one.agency, one.roles, password)
    return NewStaff(*told, sample_standing(), own_password=True)

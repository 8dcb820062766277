"""Consent, the basis for going without, telling and contact: the hub's own, kept whole, never edited."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest

from mashdesk.cli.sample_hub import PEOPLE
from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER, SCREENER, Psql, Row, SignIn

Installer = psycopg.Connection[Row]
HUB = {OFFICER, SCREENER, DECIDER, MANAGER, INFORMATION}
READ = {
    "consents": "record_consent",
    "lawful_bases": "record_lawful_basis",
    "tellings": "record_telling",
    "family_contacts": "record_family_contact",
}
TABLES = ("consent", "lawful_basis", "telling", "family_contact", "family_call")


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands."""
    return Bodies(installer, study)


@pytest.fixture
def decider(sign_in: SignIn, bodies: Bodies) -> Psql:
    """Somebody who may record all four, with the enquiry open."""
    return opened(sign_in, DECIDER, bodies)


@pytest.fixture
def officer(sign_in: SignIn, bodies: Bodies) -> Psql:
    """Somebody who speaks with the family."""
    return opened(sign_in, OFFICER, bodies)


def opened(sign_in: SignIn, login: str, bodies: Bodies) -> Psql:
    person = sign_in(login)
    person.open(bodies.study["self-referral"])
    return person


@pytest.mark.parametrize("function", READ)
def test_what_a_family_said_is_the_hubs_alone(function: str, sign_in: SignIn, bodies: Bodies) -> None:
    enquiry = bodies.study["self-referral"]
    for one in PEOPLE:
        person = sign_in(one.login)
        if one.login in HUB:
            assert person.read(function, enquiry) == []
            person.open(enquiry)
            assert person.read(function, enquiry), one.login
        else:
            person.attempt("select * from app.open_enquiry(%s, 'To look')", enquiry)
            assert (one.login, person.refused(f"select * from app.{function}(%s)", enquiry).code) == (
                one.login,
                "42501",
            )


@pytest.mark.parametrize("function", READ)
def test_what_is_recorded_says_by_whom_and_moves_the_version(function: str, decider: Psql, bodies: Bodies) -> None:
    before = bodies.version("self-referral")
    told = decider.command(READ[function], bodies.of(READ[function]))
    rows = decider.read(function, bodies.study["self-referral"])
    newest = max(rows, key=lambda row: row["at"])
    assert newest.get("by", newest.get("authorised_by")) == "Magnus Fairweather"
    assert told["version"] == bodies.version("self-referral") == before + 1


@pytest.mark.parametrize("table", TABLES)
def test_no_owner_edits_or_takes_away_what_was_recorded(table: str, installer: Installer) -> None:
    for statement in (f"update mash.{table} set at = now()", f"delete from mash.{table}", f"truncate mash.{table}"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="never changed"), installer.transaction():
            installer.execute(statement.encode())


@pytest.mark.parametrize("command", READ.values())
@pytest.mark.parametrize("field", ["people", "by_person", "person", "child"])
def test_nobody_of_another_enquiry_is_named(command: str, field: str, decider: Psql, bodies: Bodies) -> None:
    body = bodies.of(command)
    for smuggled in (bodies.subject("school"), bodies.parents("school")[0], str(uuid4())):
        if field in body:
            told: Any = [smuggled] if field == "people" else smuggled
            assert decider.command_refused(command, body | {field: told}).code == "22023"


@pytest.mark.parametrize("command", ["record_consent", "record_lawful_basis"])
def test_consent_and_its_absence_are_about_a_child_or_adult_of_concern(
    command: str, decider: Psql, bodies: Bodies
) -> None:
    body = bodies.of(command)
    for people in (bodies.parents("self-referral")[:1], [*body["people"], *bodies.parents("self-referral")[:1]]):
        assert decider.command_refused(command, body | {"people": people}).detail == "people"
    contact = bodies.record_family_contact() | {"child": bodies.parents("self-referral")[0]}
    assert decider.command_refused("record_family_contact", contact).detail == "people"


def test_one_answer_about_several_children_and_both_questions_is_kept_for_each(
    decider: Psql, bodies: Bodies, installer: Installer
) -> None:
    enquiry = bodies.study["self-referral"]
    children = [str(row[0]) for row in installer.execute(
        "select id from mash.person where enquiry = %s and role = 'subject' order by position", [enquiry])]  # fmt: skip
    earlier = {row["id"] for row in decider.read("consents", enquiry)}
    decider.command("record_consent", bodies.record_consent() | {"people": children, "about": ["checks", "support"]})
    kept = [row for row in decider.read("consents", enquiry) if row["id"] not in earlier]
    assert {(str(row["person"]), row["about"]) for row in kept} == {
        (child, about) for child in children for about in ("checks", "support")
    }


def test_only_what_the_same_person_gave_can_be_taken_back(decider: Psql, bodies: Bodies) -> None:
    mother, father = bodies.parents("self-referral")
    body = bodies.record_consent()
    withdrawal = body | {"answer": "withdrawn", "explained": []}
    decider.command("record_consent", body)
    assert decider.command_refused("record_consent", withdrawal | {"by_person": father}).detail == "answer"
    decider.command("record_consent", withdrawal)
    assert decider.command_refused("record_consent", withdrawal).detail == "answer"
    answers = [row["answer"] for row in decider.read("consents", bodies.study["self-referral"])
               if str(row["by_person"]) == mother and str(row["person"]) == body["people"][0]
               and row["about"] == "support"]  # fmt: skip
    assert answers[:2] == ["withdrawn", "given_explicit"]


def test_a_withdrawal_is_of_everything_that_it_names(decider: Psql, bodies: Bodies) -> None:
    body = bodies.record_consent()
    decider.command("record_consent", body | {"about": ["checks", "support"]})
    withdrawal = body | {"answer": "withdrawn", "explained": []}
    decider.command("record_consent", withdrawal)
    both = withdrawal | {"about": ["checks", "support"]}
    assert decider.command_refused("record_consent", both).detail == "answer"
    assert decider.command("record_consent", withdrawal | {"about": ["checks"]})


def test_implied_agreement_is_taken_only_where_the_hub_takes_it(
    decider: Psql, bodies: Bodies, installer: Installer
) -> None:
    body = bodies.record_consent() | {"answer": "given_implicit", "agencies": ["health"], "explained": []}
    assert decider.command("record_consent", body)
    kinds = "update mash.hub set profile = jsonb_set(profile, '{consent,kinds}', %s::jsonb)"
    installer.execute(kinds.encode(), ['["explicit"]'])
    assert decider.command_refused("record_consent", body).detail == "answer"
    installer.execute(kinds.encode(), ['["explicit", "implicit"]'])
    assert decider.command("record_consent", body)


def test_a_ground_is_kept_in_the_hubs_own_words_and_can_be_given_up(decider: Psql, bodies: Bodies) -> None:
    enquiry = bodies.study["self-referral"]
    decider.command("record_lawful_basis", bodies.record_lawful_basis())
    given_up = bodies.record_lawful_basis() | {"ground": None, "ground_words": "Mine", "reason": "She agreed since"}
    decider.command("record_lawful_basis", given_up)
    last, before = decider.read("lawful_bases", enquiry)[:2]
    assert (last["ground"], last["ground_words"]) == (None, "")
    assert before["ground_words"] == "The child has suffered, or is likely to suffer, harm"


def test_a_ground_rests_on_what_was_seen(decider: Psql, bodies: Bodies) -> None:
    body = bodies.record_lawful_basis()
    assert decider.command_refused("record_lawful_basis", body | {"version": body["version"] - 1}).code == "40001"
    assert decider.command_refused("record_lawful_basis", body | {"version": None}).code == "22023"


def test_that_somebody_is_not_told_is_a_senior_social_workers_to_record(
    decider: Psql, officer: Psql, bodies: Bodies
) -> None:
    body = bodies.record_telling() | {"told": False, "why_not": "Not safe yet", "ground": "not_sure"}
    assert officer.command_refused("record_telling", body).detail == "told"
    decider.command("record_telling", body)
    newest = decider.read("tellings", bodies.study["self-referral"])[0]
    assert (newest["told"], newest["told_by"], newest["happened"], newest["why_not"]) == (
        False,
        None,
        None,
        "Not safe yet",
    )


def test_what_a_referrer_told_them_is_kept_as_it_was(officer: Psql, bodies: Bodies) -> None:
    body = bodies.record_telling() | {"told_by": "referrer", "sure_of_no_risk": None}
    assert officer.command("record_telling", body)


def test_a_family_that_asked_for_support_is_told_without_more(
    officer: Psql, bodies: Bodies, installer: Installer
) -> None:
    installer.execute("update mash.enquiry set kind = 'support' where id = %s", [bodies.study["self-referral"]])
    assert officer.command("record_telling", bodies.record_telling() | {"sure_of_no_risk": None})


def test_a_hub_that_tells_unless_something_speaks_against_it_asks_nothing_more(
    officer: Psql, bodies: Bodies, installer: Installer
) -> None:
    installer.execute("update mash.hub set profile = jsonb_set(profile, '{telling,child_protection}', '\"told\"')")
    assert officer.command("record_telling", bodies.record_telling() | {"sure_of_no_risk": None})


def test_a_hub_without_a_list_of_what_speaks_against_telling_takes_the_reason(
    decider: Psql, bodies: Bodies, installer: Installer
) -> None:
    installer.execute("update mash.hub set profile = jsonb_set(profile, '{telling,unless}', '[]')")
    assert decider.command("record_telling", bodies.record_telling() | {"told": False, "why_not": "Not safe yet"})

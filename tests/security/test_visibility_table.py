"""PRODUCT.md's visibility table, role by role and class by class, on the case studies: no more and no fewer."""

from collections.abc import Mapping
from uuid import UUID, uuid4

import psycopg
import pytest

from mashdesk.cli.sample_hub import PEOPLE, PRACTITIONERS, SamplePerson
from tests.security.case_truth import truth_of
from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    HEALTH,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    PROBATION,
    READING,
    SCREENER,
    Row,
    SignIn,
)
from tests.security.reading import differences

CASES = ("anonymous-neighbour", "self-referral", "school")
Truth = psycopg.Connection[Row]
NOBODY_ELSE = [one.login for one in PEOPLE if one.login not in (SCREENER, DECIDER, INFORMATION)]


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("who", PEOPLE, ids=lambda one: one.login)
def test_everybody_reads_exactly_what_the_table_gives_them(
    who: SamplePerson, case: str, cases: Mapping[str, UUID], watched: SignIn, truth: Truth
) -> None:
    assert differences(who, watched(who.login), truth_of(truth, cases[case])) == []


def test_the_case_studies_hold_something_of_every_class(truth: Truth, cases: Mapping[str, UUID]) -> None:
    everything = [truth_of(truth, enquiry) for enquiry in cases.values()]
    handled = {row["handling"] for case in everything for row in case.tables["item"]}
    assert handled == {"hub", "named_agencies", "decision_maker"}
    assert {row["confidential"] for case in everything for row in case.tables["address"]} == {True, False}
    assert {row["sanitised"] for case in everything for row in case.tables["narrative"]} == {True, False}
    assert {case.enquiry["anonymity_asked"] for case in everything} == {True, False}
    for table in ("withholding", "decision", "rationale", "letter", "discussion", "attendee", "referrer"):
        assert any(case.tables[table] for case in everything), table


def test_an_agencys_worklist_holds_the_enquiries_on_which_it_was_asked(
    watched: SignIn, truth: Truth, cases: Mapping[str, UUID]
) -> None:
    for agency, login in PRACTITIONERS.items():
        asked = {enquiry for enquiry in cases.values() if agency in truth_of(truth, enquiry).asked}
        assert {row[0] for row in watched(login).ask("select enquiry from app.my_requests()")} == asked
    assert watched(PROBATION).ask("select * from app.my_requests()") == []


def test_an_agency_learns_of_no_other_agency_that_was_asked(watched: SignIn, cases: Mapping[str, UUID]) -> None:
    police = watched(POLICE)
    police.open(cases["self-referral"])
    assert {row["agency"] for row in police.read("requests", cases["self-referral"])} == {"police"}
    assert {row["agency"] for row in police.read("attendees", cases["self-referral"])} <= {"police"}


@pytest.mark.parametrize("login", [OFFICER, SCREENER, MANAGER, INFORMATION])
def test_the_hub_sees_its_whole_worklist(login: str, watched: SignIn, cases: Mapping[str, UUID]) -> None:
    assert {row[0] for row in watched(login).ask("select enquiry from app.worklist()")} == set(cases.values())


@pytest.mark.parametrize("login", [POLICE, PROBATION, AUDITOR, ADMINISTRATOR])
def test_the_hubs_worklist_is_the_hubs_alone(login: str, watched: SignIn) -> None:
    assert watched(login).refused("select * from app.worklist()").code == "42501"


@pytest.mark.parametrize("login", [PROBATION, POLICE, HEALTH, OFFICER, SCREENER, MANAGER, INFORMATION])
def test_not_there_and_not_yours_are_one_answer(login: str, watched: SignIn, cases: Mapping[str, UUID]) -> None:
    person = watched(login)
    answers = {person.refused("select * from app.open_enquiry(%s, 'To look')", uuid4()).everything}
    if login == PROBATION:
        answers |= {
            person.refused("select * from app.open_enquiry(%s, 'To look')", enquiry).everything
            for enquiry in cases.values()
        }
    assert len(answers) == 1
    assert "sqlstate=42501" in answers.pop()


@pytest.mark.parametrize("function", READING)
def test_reading_what_is_not_there_and_what_is_not_yours_is_one_answer(
    function: str, watched: SignIn, cases: Mapping[str, UUID]
) -> None:
    outsider = watched(PROBATION)
    assert [outsider.read(function, enquiry) for enquiry in (uuid4(), *cases.values())] == [[]] * 4


@pytest.mark.parametrize("login", [AUDITOR, ADMINISTRATOR])
@pytest.mark.parametrize("function", READING)
def test_auditors_and_administrators_reach_no_content_at_all(
    login: str, function: str, watched: SignIn, cases: Mapping[str, UUID]
) -> None:
    person = watched(login)
    for enquiry in cases.values():
        assert person.refused("select * from app.open_enquiry(%s, 'To look')", enquiry).code == "42501"
        assert person.refused(f"select * from app.{function}(%s)", enquiry).code == "42501"


@pytest.mark.parametrize("login", NOBODY_ELSE)
def test_what_would_give_an_anonymous_referrer_away_reaches_nobody_else(
    login: str, watched: SignIn, truth: Truth, cases: Mapping[str, UUID]
) -> None:
    enquiry = cases["anonymous-neighbour"]
    told = truth_of(truth, enquiry).tables
    secrets = [str(told["referrer"][0][name]) for name in ("name", "role", "phone", "relationship", "anonymity_reason")]
    secrets += [row["concern"] for row in told["narrative"] if not row["sanitised"]]
    person = watched(login)
    _try_every_door(person, enquiry)
    heard = "\n".join(person.heard)
    assert [secret for secret in secrets if secret in heard] == []


@pytest.mark.parametrize("login", NOBODY_ELSE)
def test_where_a_family_hides_reaches_nobody_else(
    login: str, watched: SignIn, truth: Truth, cases: Mapping[str, UUID]
) -> None:
    enquiry = cases["self-referral"]
    hidden = [row for row in truth_of(truth, enquiry).tables["address"] if row["confidential"]]
    person = watched(login)
    _try_every_door(person, enquiry)
    heard = "\n".join(person.heard)
    assert hidden
    assert [row for row in hidden if row["postcode"] in heard or any(line in heard for line in row["lines"][:3])] == []


@pytest.mark.parametrize("login", [SCREENER, DECIDER, INFORMATION])
def test_the_decision_maker_and_the_information_officer_do_read_them(
    login: str, watched: SignIn, cases: Mapping[str, UUID]
) -> None:
    person = watched(login)
    person.open(cases["anonymous-neighbour"])
    assert person.read("referrer", cases["anonymous-neighbour"])[0]["name"] == "Doreen Invented"
    person.open(cases["self-referral"])
    assert any(row["confidential"] for row in person.read("addresses", cases["self-referral"]))


def _try_every_door(person: object, enquiry: UUID) -> None:
    from tests.security.psql import Psql

    assert isinstance(person, Psql)
    person.attempt("set client_min_messages = debug5")
    person.attempt("select * from app.open_enquiry(%s, 'To look everywhere')", enquiry)
    for function in READING:
        person.attempt(f"select * from app.{function}(%s)", enquiry)
    for listing in ("worklist", "my_requests", "letters_worklist", "me", "hub_profile"):
        person.attempt(f"select * from app.{listing}()")

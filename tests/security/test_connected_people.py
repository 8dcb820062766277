"""Connected people: an enquiry about somebody's own family or neighbour does not exist for that member of staff."""

from collections.abc import Mapping
from uuid import UUID, uuid4

import psycopg
import pytest

from mashdesk.cli.sample_hub import PEOPLE
from tests.security.bodies import Bodies
from tests.security.case_truth import truth_of
from tests.security.command_table import MAY, ON
from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    PROBATION,
    SCREENER,
    Row,
    SignIn,
)
from tests.security.reading import differences
from tests.security.releasing import planted_releases
from tests.security.restricting import EMERGENCY, connect, one_answer, restrict, seen

Installer = psycopg.Connection[Row]
CONTENT = [one for one in PEOPLE if not {"auditor", "administrator"} & set(one.roles)]
BREAK = "select * from app.break_glass(%s, %s)"


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands."""
    planted_releases(installer, study)
    return Bodies(installer, study)


@pytest.mark.parametrize("login", [OFFICER, SCREENER, MANAGER, INFORMATION, POLICE])
def test_once_declared_it_does_not_exist_for_them_and_for_everybody_else_nothing_changes(
    login: str, sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    person, enquiry = sign_in(login), study["school"]
    assert seen(person, enquiry)  # and it is open now
    connect(person, enquiry)
    assert seen(person, enquiry) == []
    assert one_answer(person, "select * from app.open_enquiry(%s, 'To look')", enquiry)
    for who in CONTENT:
        assert differences(who, sign_in(who.login), truth_of(installer, enquiry)) == []


def test_a_hub_manager_declares_it_for_a_colleague_whose_opening_ends_at_once(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    colleague, enquiry = sign_in(DECIDER), study["school"]
    colleague.open(enquiry)
    assert colleague.read("people", enquiry)
    connect(sign_in(MANAGER), enquiry, DECIDER)
    assert seen(colleague, enquiry) == []
    installer.execute("update mash.opening set expires = clock_timestamp() + interval '1 hour'")
    assert seen(colleague, enquiry) == []
    assert seen(sign_in(SCREENER), enquiry)


@pytest.mark.parametrize("login", [OFFICER, SCREENER, INFORMATION, POLICE])
def test_nobody_else_declares_it_for_a_colleague(login: str, sign_in: SignIn, study: Mapping[str, UUID]) -> None:
    body = {"enquiry": str(study["school"]), "who": DECIDER}
    assert sign_in(login).command_refused("declare_connected", body).code == "42501"


@pytest.mark.parametrize("login", [AUDITOR, ADMINISTRATOR])
def test_who_sees_no_enquiry_declares_nothing(login: str, sign_in: SignIn, study: Mapping[str, UUID]) -> None:
    assert sign_in(login).command_refused("declare_connected", {"enquiry": str(study["school"])}).code == "42501"


def test_declaring_on_what_is_not_there_and_on_what_is_not_theirs_is_one_answer(
    sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    person = sign_in(PROBATION)
    answers = {
        person.command_refused("declare_connected", {"enquiry": str(enquiry)}).everything
        for enquiry in (uuid4(), *study.values())
    }
    assert len(answers) == 1


def test_whom_it_is_about_is_somebody_of_the_enquiry_and_who_is_connected_is_staff(
    sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID], installer: Installer
) -> None:
    manager, body = sign_in(MANAGER), {"enquiry": str(study["school"]), "who": DECIDER}
    for person in (bodies.subject("self-referral"), str(uuid4()), "not an id"):
        assert manager.command_refused("declare_connected", body | {"person": person}).code == "22023"
    assert manager.command_refused("declare_connected", body | {"who": "nobody.at.all"}).code == "22023"
    manager.command("declare_connected", body | {"person": bodies.subject("school")})
    assert manager.command_refused("declare_connected", body).code == "22023"  # declared already
    assert seen(sign_in(DECIDER), study["school"]) == []
    assert installer.execute("select who, declared_by from mash.connected").fetchall() == [(DECIDER, MANAGER)]


@pytest.mark.parametrize("command", ON)
def test_every_command_answers_the_connected_as_if_it_were_not_there(
    command: str, sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID]
) -> None:
    enquiry, body = study[ON[command]], bodies.of(command)
    for login in sorted(MAY[command]):
        person = sign_in(login)
        person.open(enquiry)
        connect(person, enquiry)
        refused = person.command_refused(command, body)
        assert refused.everything == person.command_refused(command, body | {"enquiry": str(uuid4())}).everything
        assert refused.code == "42501"


def test_letters_are_not_there_either(sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID]) -> None:
    officer, letter = sign_in(OFFICER), UUID(bodies.print_letter()["letter"])
    officer.open(study["school"])
    officer.command("print_letter", bodies.print_letter())
    connect(officer, study["school"])
    for call in ("select app.letter_pdf(%s)", "select * from app.letter_facts(%s)"):
        assert one_answer(officer, call, letter)


@pytest.mark.parametrize("login", [OFFICER, SCREENER, MANAGER])
def test_the_glass_is_no_way_round_it(
    login: str, sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    person, enquiry = sign_in(login), study["school"]
    assert one_answer(person, BREAK.replace("%s, %s", f"%s, '{EMERGENCY}'"), uuid4())
    connect(person, enquiry)
    assert one_answer(person, BREAK, enquiry, EMERGENCY)
    other = sign_in(DECIDER)
    if login != MANAGER:
        restrict(sign_in(MANAGER), installer, enquiry)
        assert one_answer(person, BREAK, enquiry, EMERGENCY)
    assert seen(person, enquiry) == []
    assert seen(other, enquiry)


def test_a_connection_declared_while_the_glass_is_broken_ends_it(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    manager, officer, enquiry = sign_in(MANAGER), sign_in(OFFICER), study["school"]
    restrict(manager, installer, enquiry)
    officer.ask(BREAK, enquiry, EMERGENCY)
    assert officer.read("people", enquiry)
    connect(manager, enquiry, OFFICER)
    assert seen(officer, enquiry) == []


def test_a_connected_person_is_not_named_and_a_named_one_who_connects_is_out(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    manager, decider, enquiry = sign_in(MANAGER), sign_in(DECIDER), study["school"]
    connect(manager, enquiry, SCREENER)
    manager.open(enquiry)
    assert SCREENER not in {row["login"] for row in manager.read("may_be_named", enquiry)}
    restrict(manager, installer, enquiry)
    connect(decider, enquiry)
    assert seen(decider, enquiry) == []
    for who in CONTENT:
        assert differences(who, sign_in(who.login), truth_of(installer, enquiry)) == []


def test_only_another_hub_manager_lifts_it_with_a_reason(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    manager, decider, enquiry = sign_in(MANAGER), sign_in(DECIDER), study["school"]
    connect(decider, enquiry)
    (row,) = manager.ask("select id, login, enquiry from app.connected_people()")
    assert row[1:] == (DECIDER, enquiry)
    body = {"connected": str(row[0]), "because": "It was a namesake"}
    for login in (DECIDER, OFFICER, SCREENER, INFORMATION, POLICE, AUDITOR, ADMINISTRATOR):
        assert sign_in(login).command_refused("lift_connected", body).code == "42501"
    assert manager.command_refused("lift_connected", body | {"connected": str(uuid4())}).code == "42501"
    assert manager.command_refused("lift_connected", body | {"because": "  "}).code == "22023"
    manager.command("lift_connected", body)
    assert manager.command_refused("lift_connected", body).code == "40001"
    assert seen(decider, enquiry)
    kept = installer.execute("select lifted_by, lifted_because from mash.connected").fetchall()
    assert kept == [(MANAGER, "It was a namesake")]


def test_a_hub_manager_lifts_no_connection_of_their_own(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    manager, enquiry = sign_in(MANAGER), study["school"]
    connect(manager, enquiry)
    (own,) = installer.execute("select id from mash.connected").fetchone() or (None,)
    assert manager.ask("select * from app.connected_people()") == []
    told = [
        manager.command_refused("lift_connected", {"connected": str(one), "because": "Not so"})
        for one in (own, uuid4())
    ]
    assert told[0].everything == told[1].everything
    assert seen(manager, enquiry) == []

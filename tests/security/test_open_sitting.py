"""Somebody still signed in, suspended meanwhile or without the role that they had: the group alone is worth nothing.

Suspending also ends sessions and takes the login away; here only what the hub knows of the account is changed, so that
each function shows that it asks by itself.
"""

from collections.abc import Mapping
from uuid import UUID, uuid4

import psycopg
import pytest

from tests.security.bodies import Bodies
from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    EDUCATION,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    Row,
    SignIn,
)

Installer = psycopg.Connection[Row]
WHOSE = {
    "record_referral": (OFFICER, ""),
    "screen_enquiry": (DECIDER, "anonymous-neighbour"),
    "send_requests": (DECIDER, "anonymous-neighbour"),
    "return_information": (EDUCATION, "anonymous-neighbour"),
    "record_discussion": (DECIDER, "self-referral"),
    "sign_decisions": (DECIDER, "self-referral"),
    "print_letter": (OFFICER, "school"),
    "post_letter": (OFFICER, "school"),
    "check_letter": (DECIDER, "school"),
    "clear_hit": (DECIDER, "school"),
    "release_letter": (DECIDER, "school"),
    "withhold_letter": (DECIDER, "school"),
    "remake_letter": (DECIDER, "school"),
    "return_letter": (OFFICER, "school"),
    "make_letter": (OFFICER, "school"),
}
"""Each command, somebody whose work it is, and the enquiry that it is about."""

LISTS = ("me()", "worklist()", "my_requests()", "letters_worklist()", "notices()", "connected_people()",
         "break_glass_reviews()", "my_access_log()")  # fmt: skip
SHEET = ("enquiry_row", "referral", "narratives", "referrer", "people", "relationships", "households", "addresses",
         "screenings", "requests", "items", "discussions", "attendees", "decisions", "letters",
         "named_people")  # fmt: skip


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands."""
    return Bodies(installer, study)


@pytest.mark.parametrize("command", WHOSE)
def test_a_suspended_person_gives_no_command(
    command: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    login, case = WHOSE[command]
    person = sign_in(login)
    if case:
        person.open(bodies.study[case])
    suspend(installer, login)
    assert person.command_refused(command, bodies.of(command)).code == "42501"


@pytest.mark.parametrize("command", WHOSE)
def test_a_person_whose_role_was_taken_away_gives_no_command_though_the_group_was_left(
    command: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    login, case = WHOSE[command]
    installer.execute("update mash.staff set roles = array['information_officer'] where login = %s", [login])
    person = sign_in(login)
    if case:
        person.attempt("select * from app.open_enquiry(%s, 'To look at the case')", bodies.study[case])
    assert person.command_refused(command, bodies.of(command)).code == "42501"


@pytest.mark.parametrize("login", [OFFICER, DECIDER, MANAGER, INFORMATION, POLICE, AUDITOR, ADMINISTRATOR])
def test_a_suspended_person_reads_nothing(
    login: str, sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    person = sign_in(login)
    for enquiry in study.values():
        person.attempt("select * from app.open_enquiry(%s, 'To look at the case')", enquiry)
    suspend(installer, login)
    read = {what: rows_of(person.connection, f"select * from app.{what}") for what in LISTS}
    read |= {what: rows_of(person.connection, f"select * from app.{what}('{study['school']}')") for what in SHEET}
    read["hub_profile"] = rows_of(person.connection, "select from app.hub_profile() p where p is not null")
    assert {what: rows for what, rows in read.items() if rows} == {}


def test_a_suspended_person_opens_nothing_breaks_nothing_and_asks_for_nothing(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    manager, auditor, administrator = (sign_in(login) for login in (MANAGER, AUDITOR, ADMINISTRATOR))
    for one in (MANAGER, AUDITOR, ADMINISTRATOR):
        suspend(installer, one)
    enquiry, new = study["school"], uuid4()
    for sql in (
        f"select * from app.open_enquiry('{enquiry}', 'To look at the case')",
        f"select * from app.break_glass('{enquiry}', 'A child is in danger at this very moment')",
        f"""select app.declare_connected('{new}', '{{"enquiry": "{enquiry}"}}')""",
        f"""select app.restrict_enquiry('{new}', '{{"enquiry": "{enquiry}", "version": 1}}')""",
        f"select app.my_request('{new}')",
        "select app.seal()",
    ):
        assert manager.refused(sql).code in ("42501", "22023"), sql
    assert auditor.refused("select * from app.access_log(null, null)").code == "42501"
    assert administrator.ask("select * from admin.staff()") == []
    assert administrator.refused("select admin.suspend_staff('magnus.fairweather')").code == "42501"
    assert installer.execute("select count(*) from mash.opening where who = %s", [MANAGER]).fetchone() == (0,)


@pytest.mark.parametrize("function", ["notices()", "connected_people()", "worklist()", "letters_worklist()"])
def test_a_manager_who_is_one_no_more_is_told_nothing(
    function: str, sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    installer.execute(
        "insert into mash.notice (hub, what, who) select hub, 'many_openings', login from mash.staff limit 1"
    )
    installer.execute(
        "insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)", [study["school"], POLICE, MANAGER]
    )
    manager = sign_in(MANAGER)
    assert rows_of(manager.connection, f"select * from app.{function}") != []
    installer.execute("update mash.staff set roles = array['auditor'] where login = %s", [MANAGER])
    assert rows_of(manager.connection, f"select * from app.{function}") == []


def suspend(installer: Installer, login: str) -> None:
    """The account is closed; the session is left."""
    installer.execute("update mash.staff set active = false where login = %s", [login])


def rows_of(connection: psycopg.Connection[Row], sql: str) -> list[Row]:
    """The rows of a reading; none where it is refused."""
    try:
        return connection.execute(sql.encode()).fetchall()
    except psycopg.errors.InsufficientPrivilege:
        return []

"""Attacks that need a second session, the clock or an administrator: what is taken away is gone at once."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg import sql

from tests.cluster_fixtures import Database
from tests.security.bodies import Bodies
from tests.security.psql import (
    ADMINISTRATOR,
    DECIDER,
    EDUCATION,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    READING,
    SCREENER,
    Row,
    SignIn,
)
from tests.security.restricting import connect, restrict

Installer = psycopg.Connection[Row]
SOON = (
    "update mash.opening set expires = clock_timestamp() + interval '%s milliseconds' where expires > clock_timestamp()"
)


@pytest.fixture
def school(study: Mapping[str, UUID]) -> UUID:
    """An enquiry with content of every kind."""
    return study["school"]


@pytest.mark.parametrize("login", [OFFICER, POLICE, DECIDER, MANAGER, INFORMATION])
def test_whoever_is_suspended_reads_and_does_nothing_more_in_an_open_session(
    login: str, sign_in: SignIn, school: UUID, busy_hub: Database
) -> None:
    person = sign_in(login)
    person.open(school)
    person.ask(f"prepare p as select * from app.people('{school}')")
    assert person.ask("execute p")
    with _suspended(sign_in, busy_hub, login):
        assert person.ask("execute p") == []
        assert [function for function in READING if person.read(function, school)] == []
        assert person.refused("select * from app.open_enquiry(%s, 'Once more')", school).code == "42501"
        assert person.refused("select app.my_request(%s)", uuid4()).code == "42501"
        assert person.command_refused("declare_connected", {"enquiry": str(school)}).code == "42501"


def test_whoever_is_suspended_in_the_middle_of_a_transaction_reads_nothing_more(
    sign_in: SignIn, school: UUID, busy_hub: Database
) -> None:
    person = sign_in(OFFICER)
    person.open(school)
    person.ask("begin")
    assert person.read("people", school)
    with _suspended(sign_in, busy_hub, OFFICER):
        assert person.read("people", school) == []
        person.ask("rollback")


def test_a_prepared_statement_does_not_keep_a_role_that_was_taken_away(
    sign_in: SignIn, school: UUID, installer: Installer
) -> None:
    person = sign_in(DECIDER)
    person.open(school)
    person.ask(f"prepare p as select reasons from app.decisions('{school}') where reasons is not null")
    for _ in range(6):  # until the plan is a generic one
        assert person.ask("execute p")
    installer.execute("update mash.staff set roles = array['mash_officer'] where login = %s", [DECIDER])
    assert person.ask("execute p") == []


def test_a_prepared_statement_does_not_outlive_a_restriction(
    sign_in: SignIn, school: UUID, installer: Installer
) -> None:
    person = sign_in(INFORMATION)
    person.open(school)
    person.ask(f"prepare p as select * from app.items('{school}')")
    for _ in range(6):
        assert person.ask("execute p")
    restrict(sign_in(MANAGER), installer, school)
    assert person.ask("execute p") == []


def test_a_prepared_statement_does_not_outlive_a_declared_connection(sign_in: SignIn, school: UUID) -> None:
    person = sign_in(OFFICER)
    person.open(school)
    person.ask(f"prepare p as select * from app.people('{school}')")
    assert person.ask("execute p")
    connect(sign_in(MANAGER), school, OFFICER)
    assert person.ask("execute p") == []


@pytest.mark.parametrize("isolation", ["read committed", "repeatable read", "serializable"])
def test_an_opening_runs_out_in_a_transaction_that_stays_open(
    isolation: str, sign_in: SignIn, school: UUID, installer: Installer
) -> None:
    person = sign_in(POLICE)
    person.open(school)
    installer.execute((SOON % 300).encode())
    person.ask(f"begin isolation level {isolation}")
    assert person.read("people", school)
    time.sleep(0.4)
    assert [function for function in READING if person.read(function, school)] == []
    person.ask("rollback")


@pytest.mark.parametrize("hold", ["", "with hold"])
def test_a_cursor_opened_after_the_end_gives_nothing(
    hold: str, sign_in: SignIn, school: UUID, installer: Installer
) -> None:
    person = sign_in(POLICE)
    person.open(school)
    installer.execute((SOON % 200).encode())
    person.ask("begin")
    person.ask(f"declare c cursor {hold} for select i.* from pg_sleep(0.4), lateral app.items('{school}') i")
    assert person.ask("fetch all from c") == []
    person.ask("rollback")


def test_an_opening_of_a_sitting_is_no_use_to_the_next_one(sign_in: SignIn, school: UUID, installer: Installer) -> None:
    person = sign_in(DECIDER)
    person.open(school)
    person.close()
    assert sign_in(DECIDER).read("items", school) == []


def test_whoever_discards_everything_has_nothing_open_until_they_open_it_again(
    sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    person = sign_in(DECIDER)
    person.open(study["school"])
    assert person.read("items", study["school"])
    person.ask("discard all")
    assert person.read("items", study["self-referral"]) == []
    assert person.read("items", study["school"]) == []
    person.open(study["school"])
    assert person.read("items", study["school"])


@pytest.mark.parametrize("owner", ["mash_api", "mash_system", "mash_accounts", "mash_owner"])
@pytest.mark.parametrize(
    "statement",
    [
        "delete from mash.access_log",
        "update mash.access_log set who = 'nobody'",
        "truncate mash.access_log",
        "update mash.log_seal set head = ''",
        "delete from mash.log_seal",
        "truncate mash.log_seal",
        "update mash.decision set level = 1",
        "delete from mash.item",
        "truncate mash.rationale",
    ],
)
def test_the_owners_of_functions_cannot_unwrite_a_trace(
    owner: str, statement: str, sign_in: SignIn, school: UUID, installer: Installer
) -> None:
    sign_in(POLICE).open(school)
    installer.execute("select priv.seal_log(10000, true)")
    before = _traces(installer)
    installer.execute(f"set role {owner}".encode())
    with suppress(psycopg.errors.InsufficientPrivilege):  # some owners reach the table, and find no row or a trigger
        installer.execute(statement.encode())
    installer.execute("reset role")
    assert _traces(installer) == before


def test_an_owner_of_functions_writes_no_trace_of_somebody_else(
    sign_in: SignIn, school: UUID, installer: Installer
) -> None:
    (me,) = installer.execute("select session_user::text").fetchone() or ("",)
    installer.execute("set role mash_system")
    installer.execute(
        "insert into mash.access_log (who, what, reason, at) values ('nobody', 'opened', 'x', '2001-01-01')"
    )
    installer.execute("reset role")
    last = installer.execute(
        "select who, at > now() - interval '1 minute' from mash.access_log order by id desc limit 1"
    )
    assert last.fetchone() == (me, True)


def test_whoever_holds_an_enquiry_stops_nobody_from_reading(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    """Who waits gives up after a while, whatever their client; other enquiries are worked on as ever."""
    enquiry = study["anonymous-neighbour"]
    holder, agency, other = sign_in(SCREENER), sign_in(EDUCATION), sign_in(DECIDER)
    holder.open(enquiry)
    agency.open(enquiry)
    holder.ask("begin")
    holder.ask("select app.note_decision_record(%s)", enquiry)
    assert agency.read("items", enquiry) is not None
    other.open(enquiry)
    assert other.read("items", enquiry)
    assert other.ask("select count(*) from app.worklist()") != [(0,)]
    other.open(study["school"])
    other.ask("select app.note_decision_record(%s)", study["school"])
    bodies = Bodies(installer, study)
    began = time.monotonic()
    refused = agency.command_refused("return_information", bodies.return_information())
    assert refused.code == "55P03"
    assert time.monotonic() - began < 30
    holder.ask("rollback")
    assert agency.command("return_information", bodies.return_information())


def test_whoever_holds_the_hubs_counter_keeps_no_desk_waiting_for_long(sign_in: SignIn, bodies_of: Bodies) -> None:
    holder, other = sign_in(OFFICER), sign_in(DECIDER)
    holder.ask("begin")
    holder.command("record_referral", bodies_of.record_referral())
    assert other.command_refused("record_referral", bodies_of.record_referral()).code == "55P03"
    holder.ask("rollback")
    assert other.command("record_referral", bodies_of.record_referral())


@pytest.fixture
def bodies_of(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands."""
    return Bodies(installer, study)


def _traces(installer: Installer) -> list[Row]:
    return installer.execute(
        "select (select count(*) from mash.access_log), "
        "(select string_agg(digest::text, '' order by id) from mash.access_log), "
        "(select string_agg(head::text, '' order by number) from mash.log_seal), (select count(*) from mash.item), "
        "(select count(*) from mash.rationale), (select sum(level) from mash.decision)"
    ).fetchall()


@contextmanager
def _suspended(sign_in: SignIn, hub: Database, login: str) -> Iterator[None]:
    """Suspended by the administrator; a login belongs to the whole test server, so it is given back."""
    sign_in(ADMINISTRATOR).ask("select admin.suspend_staff(%s)", login)
    try:
        yield
    finally:
        with hub.server.superuser_connection() as connection:
            connection.execute(sql.SQL("alter role {} login").format(sql.Identifier(login)))

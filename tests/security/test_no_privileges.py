"""People hold the right to call the product's functions, and nothing else on the server."""

from collections.abc import Mapping
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg import sql

from mashdesk.cli.sample_hub import PEOPLE
from tests.cluster_fixtures import Database
from tests.security.denied import DENIED
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
    Psql,
    Row,
    SignIn,
)

Installer = psycopg.Connection[Row]
ONE_OF_EACH = [OFFICER, POLICE, DECIDER, MANAGER, INFORMATION, AUDITOR, ADMINISTRATOR]


@pytest.mark.parametrize("login", ONE_OF_EACH)
def test_nobody_reaches_around_the_functions(login: str, watched: SignIn, watched_hub: Database) -> None:
    person = watched(login)
    allowed = [statement for statement in DENIED if not _was_denied(person, statement)]
    assert not allowed, allowed


def _was_denied(person: Psql, statement: str) -> bool:
    try:
        person.connection.execute(statement.encode())
    except psycopg.Error as error:
        person.connection.rollback()
        # 42P01 and 42883: what is asked for does not exist for the second half of a compound statement
        return error.sqlstate in {"42501", "42P01", "42883", "0LP01", "58P01", "XX000"}
    return False


def test_no_person_holds_a_privilege_on_any_table_view_or_sequence(truth: Installer) -> None:
    held = truth.execute(
        "select r.rolname, c.oid::regclass::text from pg_roles r cross join pg_class c "
        "join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('mash', 'app', 'admin', 'priv', 'public') "
        "and r.rolname = any (%s) and ((c.relkind in ('r', 'p', 'v', 'm', 'f') and (has_table_privilege(r.oid, c.oid, "
        "'select, insert, update, delete, truncate, references, trigger, maintain') or has_any_column_privilege(r.oid, "
        "c.oid, 'select, insert, update, references'))) or (c.relkind = 'S' and has_sequence_privilege(r.oid, c.oid, "
        "'usage, select, update')))",
        [[one.login for one in PEOPLE]],
    ).fetchall()
    assert held == []


def test_a_person_may_call_what_their_role_may_and_no_more(truth: Installer) -> None:
    rows = truth.execute(
        "select n.nspname, count(*) from pg_proc p join pg_namespace n on n.oid = p.pronamespace "
        "where n.nspname in ('priv', 'admin') and has_function_privilege('percival.underhay', p.oid, 'execute') "
        "group by 1"
    ).fetchall()
    assert rows == []


@pytest.mark.parametrize("login", ONE_OF_EACH)
@pytest.mark.parametrize("other", ["postgres", "template1", "template0"])
def test_other_databases_are_closed(
    login: str, other: str, watched_hub: Database, passwords: Mapping[str, str]
) -> None:
    with pytest.raises(psycopg.OperationalError):
        Psql(Database(watched_hub.server, other), login, passwords[login])


def test_forged_settings_change_nobody(watched: SignIn, cases: Mapping[str, UUID]) -> None:
    person = watched(PROBATION)
    for setting in ("app.whoever", "app.agency_id", "mash.login", "request.jwt.claims", "session.person"):
        person.ask(f"set {setting} = 'magnus.fairweather'")
    for setting in ("transform_null_equals = on", "array_nulls = off", "client_min_messages = debug5"):
        person.ask(f"set {setting}")
    for enquiry in cases.values():
        assert person.refused("select * from app.open_enquiry(%s, 'To look')", enquiry).code == "42501"
        person.attempt("select * from app.items(%s)", enquiry)
    assert person.ask("select login from app.me()") == [(PROBATION,)]
    assert person.ask("select * from app.my_requests()") == []


def test_row_security_switched_off_shows_nothing_at_all(watched: SignIn, cases: Mapping[str, UUID]) -> None:
    person = watched(DECIDER)
    person.open(cases["school"])
    person.ask("set row_security = off")
    assert person.refused("select * from app.items(%s)", cases["school"]).code == "42501"


@pytest.mark.parametrize(
    "option", ["-c role=mash_system", "-c session_authorization=magnus.fairweather", "-c role=auditor"]
)
def test_nobody_becomes_somebody_else_when_signing_in(
    option: str, watched_hub: Database, passwords: Mapping[str, str]
) -> None:
    address = watched_hub.server.address
    with pytest.raises(psycopg.OperationalError, match="permission denied"):
        psycopg.connect(
            host=address.host,
            port=address.port,
            dbname=watched_hub.name,
            user=POLICE,
            password=passwords[POLICE],
            options=option,
        )


def test_a_search_path_of_ones_own_hijacks_nothing(watched: SignIn, cases: Mapping[str, UUID]) -> None:
    person = watched(PROBATION)
    for path in ("pg_temp, app, priv, mash", "mash", "public, pg_temp", '"$user", pg_temp, pg_catalog'):
        person.ask(f"set search_path = {path}")
        assert person.ask("select login from app.me()") == [(PROBATION,)]
        assert person.refused("select * from app.open_enquiry(%s, 'Look')", cases["school"]).code == "42501"
    assert person.refused("create temp table staff (login text)").code == "42501"


def test_the_hint_to_other_desks_says_nothing(sign_in: SignIn, study: Mapping[str, UUID]) -> None:
    listening, working = sign_in(PROBATION), sign_in(DECIDER)
    listening.ask("listen mash_changed")
    working.open(study["school"])
    letter = working.read("letters", study["school"])[0]["id"]
    facts = working.ask("select dated from app.letter_facts(%s)", letter)[0][0]
    seen = working.read("enquiry_row", study["school"])[0]["version"]
    body = {
        "enquiry": str(study["school"]),
        "version": seen,
        "letter": str(letter),
        "dated": str(facts),
        "pdf": "A" * 200,
    }
    working.command("print_letter", body)
    told = list(listening.connection.notifies(timeout=5, stop_after=1))
    assert [(one.channel, one.payload) for one in told] == [("mash_changed", "")]


def test_an_opening_itself_sends_no_hint_so_that_nobody_waits_until_another_is_kept(
    sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    listening, working = sign_in(PROBATION), sign_in(DECIDER)
    listening.ask("listen mash_opened")
    working.open(study["school"])
    working.ask("select app.close_opening(%s)", study["school"])
    working.ask("select pg_notify('mash_opened', 'after it')")
    told = list(listening.connection.notifies(timeout=5, stop_after=1))
    assert [one.payload for one in told] == ["after it"]


def test_nobody_stops_anybody_elses_session(watched: SignIn) -> None:
    victim, person = watched(HEALTH), watched(POLICE)
    pid = victim.connection.info.backend_pid
    assert person.refused("select pg_terminate_backend(%s)", pid).code == "42501"
    assert person.refused("select pg_cancel_backend(%s)", pid).code == "42501"


def test_a_suspended_account_is_closed_at_once_in_open_sessions_too(
    sign_in: SignIn, study: Mapping[str, UUID], busy_hub: Database
) -> None:
    person, administrator = sign_in(OFFICER), sign_in(ADMINISTRATOR)
    person.open(study["school"])
    assert person.read("people", study["school"])
    try:
        administrator.ask("select admin.suspend_staff(%s)", OFFICER)
        assert person.read("people", study["school"]) == []
        assert person.ask("select * from app.worklist()") == []
        assert person.refused("select * from app.open_enquiry(%s, 'Look')", study["school"]).code == "42501"
    finally:
        with busy_hub.server.superuser_connection() as connection:
            connection.execute(sql.SQL("alter role {} login").format(sql.Identifier(OFFICER)))


def test_a_request_id_of_somebody_else_tells_nothing(sign_in: SignIn, installer: Installer) -> None:
    (theirs,) = installer.execute("select id from mash.request where who = %s limit 1", [DECIDER]).fetchone() or (None,)
    person = sign_in(PROBATION)
    assert (
        person.ask("select app.my_request(%s)", theirs) == person.ask("select app.my_request(%s)", uuid4()) == [(None,)]
    )

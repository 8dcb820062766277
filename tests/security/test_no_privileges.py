"""People hold the right to call the product's functions, and nothing else on the server."""

from collections.abc import Mapping
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg import sql

from mashdesk.cli.sample_hub import PEOPLE
from tests.cluster_fixtures import Database
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

DENIED = (
    # tables, in every form that reads or writes
    "select * from mash.item",
    "table mash.person",
    "copy mash.item to stdout",
    "copy (select * from mash.referrer) to stdout",
    "insert into mash.opening default values",
    "update mash.enquiry set acl = acl",
    "delete from mash.access_log",
    "truncate mash.access_log",
    "begin; lock table mash.enquiry",
    "select * from mash.enquiry for update",
    "merge into mash.item i using (select 1) s on false when not matched then do nothing",
    "select query_to_xml('select * from mash.item', true, true, '')",
    "select table_to_xml('mash.item', true, true, '')",
    "select nextval('mash.access_log_id_seq')",
    "select last_value from mash.access_log_id_seq",
    # inner functions
    "select priv.my_keys()",
    "select priv.log('x', null, '')",
    "select priv.grant_opening(gen_random_uuid(), 'why', now())",
    "select * from priv.letter_facts(gen_random_uuid())",
    "select priv.keep_acl()",
    # becoming somebody else
    "set role mash_system",
    "set role mash_api",
    "set role mash_owner",
    "set role senior_social_worker",
    "set role agency_practitioner",
    "set session authorization 'sunniva.oakenshaw'",
    "set local role mash_accounts",
    # making things
    "create table public.t (a int)",
    "create table app.t (a int)",
    "create temp table t (a int)",
    "create temp view v as select 1",
    "create view public.v as select 1",
    "create schema mine",
    "create function public.f() returns int language sql as 'select 1'",
    "create function pg_temp.f() returns int language sql as 'select 1'",
    "create role other login",
    "create database other",
    "create publication p for all tables",
    "create event trigger e on ddl_command_end execute function f()",
    "create type public.t as (a int)",
    "create domain public.d as text",
    "create foreign data wrapper w",
    "do $$ begin raise notice 'x'; end $$",
    "do language sql 'select 1'",
    # side doors
    "select lo_create(0)",
    "select lo_creat(-1)",
    "select lo_from_bytea(0, 'x')",
    "select lo_import('/etc/hostname')",
    "select pg_advisory_lock(1)",
    "select pg_try_advisory_lock(1)",
    "select pg_advisory_xact_lock(1)",
    "select pg_try_advisory_xact_lock_shared(1)",
    "select pg_logical_emit_message(false, 'a', 'b')",
    "select * from pg_stats",
    "select * from pg_statistic",
    "select * from pg_stat_user_tables",
    "select * from pg_stat_xact_user_tables",
    "select * from pg_stat_activity",
    "select * from pg_stat_get_activity(null)",
    "select pg_stat_get_backend_activity(1)",
    "select pg_stat_get_xact_tuples_fetched('mash.item'::regclass)",
    "select pg_stat_get_numscans('mash.item'::regclass)",
    "select pg_relation_size('mash.item'::regclass)",
    "select pg_total_relation_size('mash.item'::regclass)",
    "select pg_database_size(current_database())",
    "select * from pg_locks",
    "select pg_read_file('postgresql.conf')",
    "select * from pg_ls_dir('.')",
    "copy (select 1) to '/tmp/x'",
    "copy (select 1) to program 'id'",
    "select * from pg_authid",
    "select * from pg_shadow",
    "select * from pg_user_mapping",
    "select * from pg_hba_file_rules",
    "select pg_terminate_backend(pid) from pg_stat_get_activity(null) pid",
    "select pg_promote()",
    "select pg_switch_wal()",
    "checkpoint",
    "load 'auto_explain'",
    "set session_replication_role = replica",
    "set log_statement = 'all'",
    "set log_min_messages = debug5",
    "set log_min_error_statement = debug5",
    "set track_activities = off",
    # the rules themselves
    "alter table mash.item disable row level security",
    "drop policy opened on mash.item",
    "grant select on mash.item to public",
    "grant senior_social_worker to \"percival.underhay\"",
    "alter role \"percival.underhay\" superuser",
    "alter role \"sunniva.oakenshaw\" password 'taken over'",
    "alter role \"percival.underhay\" valid until 'infinity' createrole",
    "alter function app.items(uuid) security invoker",
    "drop function app.open_enquiry(uuid, text)",
    "drop trigger sealed on mash.decision",
    "comment on table mash.item is 'x'",
    "analyze (verbose) mash.item, mash.nothing",
    "reindex table mash.item",
    "cluster mash.item",
)  # fmt: skip


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
    body = {"enquiry": str(study["school"]), "letter": str(letter), "dated": str(facts), "pdf": "A" * 200}
    working.command("print_letter", body)
    told = list(listening.connection.notifies(timeout=5, stop_after=1))
    assert [(one.channel, one.payload) for one in told] == [("mash_changed", "")]


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


TAKEN_OVER = "SCRAM-SHA-256$4096:AAAAAAAAAAAAAAAAAAAAAA==$AAAA=:AAAA="


@pytest.mark.parametrize(
    "login",
    ["administrator", "auditor", "mash_officer", "senior_social_worker", "mash_api", "mash_system", "mash_accounts",
     "mashdesk_installer", "pg_monitor", "pg_read_all_data", "other.hubs.person"],
)  # fmt: skip
def test_an_administrator_makes_no_account_of_a_role_that_is_there_already(
    login: str, sign_in: SignIn, installer: Installer, busy_hub: Database
) -> None:
    if login == "other.hubs.person":
        installer.execute("create role \"other.hubs.person\" login password 'their own'")
        installer.execute('grant "other.hubs.person" to mash_accounts with admin true')
    try:
        before = _roles(installer)
        refused = sign_in(ADMINISTRATOR).refused(
            "select admin.add_staff(%s, 'A Name', 'Post', 'social_care', array['senior_social_worker'], %s)",
            login,
            TAKEN_OVER,
        )
        assert refused.code == "22023"
        assert _roles(installer) == before
    finally:
        installer.execute('drop role if exists "other.hubs.person"')


def _roles(installer: Installer) -> tuple[list[Row], list[Row]]:
    return (
        installer.execute("select rolname, rolcanlogin, rolpassword from pg_authid order by 1").fetchall(),
        installer.execute(
            "select roleid::regrole::text, member::regrole::text from pg_auth_members order by 1, 2"
        ).fetchall(),
    )


@pytest.mark.parametrize("login", [OFFICER, POLICE, DECIDER, MANAGER, INFORMATION, AUDITOR])
def test_accounts_are_the_administrators_alone(login: str, watched: SignIn) -> None:
    person = watched(login)
    for call in (
        f"admin.add_staff('new.person', 'N', 'P', 'police', array['agency_practitioner'], '{TAKEN_OVER}')",
        "admin.suspend_staff('magnus.fairweather')",
        f"admin.reset_password('magnus.fairweather', '{TAKEN_OVER}')",
        "admin.staff()",
    ):
        assert person.refused(f"select {call}").code == "42501"


def test_a_request_id_of_somebody_else_tells_nothing(sign_in: SignIn, installer: Installer) -> None:
    (theirs,) = installer.execute("select id from mash.request where who = %s limit 1", [DECIDER]).fetchone() or (None,)
    person = sign_in(PROBATION)
    assert (
        person.ask("select app.my_request(%s)", theirs) == person.ask("select app.my_request(%s)", uuid4()) == [(None,)]
    )


def test_an_administrator_of_another_hub_reaches_nobody_here(sign_in: SignIn, installer: Installer) -> None:
    installer.execute("insert into mash.hub (id, name, profile) values ('elsewhere', 'Elsewhere', '{}')")
    installer.execute("update mash.staff set hub = 'elsewhere' where login = %s", [ADMINISTRATOR])
    person = sign_in(ADMINISTRATOR)
    before = _roles(installer)
    assert {row[0] for row in person.ask("select login from admin.staff()")} == {ADMINISTRATOR}
    for call in (
        f"select admin.add_staff('new.person', 'N', 'P', 'police', array['agency_practitioner'], '{TAKEN_OVER}')",
        "select admin.suspend_staff('magnus.fairweather')",
        "select admin.suspend_staff('no.such.person')",
        f"select admin.reset_password('magnus.fairweather', '{TAKEN_OVER}')",
        f"select admin.reset_password('mash_system', '{TAKEN_OVER}')",
    ):
        assert person.refused(call).code == "42501"
    assert _roles(installer) == before


@pytest.mark.parametrize(
    "roles",
    [["auditor", "mash_officer"], ["administrator", "senior_social_worker"], ["mash_system"], ["superuser"], [], None],
)
def test_no_account_sees_content_and_administers_or_audits(roles: list[str] | None, sign_in: SignIn) -> None:
    call = "select admin.add_staff('new.person', 'N', 'P', 'police', %s::text[], %s)"
    assert sign_in(ADMINISTRATOR).refused(call, roles, TAKEN_OVER).code == "22023"


@pytest.mark.parametrize("spoilt", range(5))
@pytest.mark.parametrize("strange", [None, "", "x" * 1000, "Robert'); drop role auditor; --"])
def test_a_strange_account_is_refused_in_plain_words(strange: str | None, spoilt: int, sign_in: SignIn) -> None:
    good: list[object] = ["new.person", "A Name", "A Post", "police", ["agency_practitioner"]]
    good[spoilt] = [strange] if spoilt == 4 else strange
    person = sign_in(ADMINISTRATOR)
    person.ask("begin")
    try:
        person.ask("select admin.add_staff(%s, %s, %s, %s, %s::text[], %s)", *good, TAKEN_OVER)
    except psycopg.Error as error:
        code, told = error.sqlstate, person.heard[-1]
    else:
        code, told = "kept", ""
    person.connection.execute("rollback")
    kept = spoilt in (1, 2) and strange is not None and strange.startswith("Robert")
    assert code in ({"kept"} if kept else {"22023", "42501"})
    assert "constraint" not in told


@pytest.mark.parametrize("password", ["plain", "", None, "md5abc", "SCRAM-SHA-256$4096:x'; drop role y; --"])
def test_a_password_never_reaches_the_server_as_itself(password: str | None, sign_in: SignIn) -> None:
    call = "select admin.add_staff('new.person', 'N', 'P', 'police', array['agency_practitioner'], %s)"
    assert sign_in(ADMINISTRATOR).refused(call, password).code == "22023"
    assert sign_in(ADMINISTRATOR).refused("select admin.reset_password(%s, %s)", OFFICER, password).code == "22023"

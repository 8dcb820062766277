"""`mashdesk server check`: a good server gives no finding, and each thing that is turned bad gives exactly that one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from mashdesk.cli.sample_hub import found_sample_hub
from mashdesk.store import server_check
from mashdesk.store.server_check import Described, Finding, Level
from mashdesk.store.server_check.pg_hba import Line, pg_hba_findings
from mashdesk.store.server_check.settings import RULES
from tests.certificates import SERVER
from tests.cluster_fixtures import Database, copied_database
from tests.security.conftest import with_rights_of
from tests.tls_server import TlsServer, tls_server

GOOD_SETTINGS = {
    "listen_addresses": "*",
    "archive_mode": "on",
    "archive_command": "true",
    "logging_collector": "on",
    "log_connections": "on",
    "log_disconnections": "on",
    "idle_in_transaction_session_timeout": "60s",
}
GOOD_LINES = (
    "local all mashdesk_installer peer",
    "hostssl hub all 10.20.0.0/16 scram-sha-256",
    "hostssl hub all 10.21.0.0/16 cert",
    "hostssl hub all 10.22.0.0/16 scram-sha-256 clientcert=verify-full",
    "hostssl hub all 10.23.0.0/16 gss include_realm=0 krb_realm=HUB.EXAMPLE",
    "host all all 0.0.0.0/0 reject",
)


@pytest.fixture(scope="module")
def exposed(tmp_path_factory: pytest.TempPathFactory, passwords: Mapping[str, str]) -> Iterator[TlsServer]:
    """A server that other computers could reach, as the guide sets it up, with a hub."""
    with tls_server(tmp_path_factory.mktemp("exposed"), durable=True) as made:
        made.set(GOOD_SETTINGS)
        with made.server.superuser_connection() as connection:
            connection.execute("create database hub")
        found_sample_hub(made.server.superuser_url("hub"), passwords)
        _restart(made)
        yield made


@pytest.fixture(scope="module")
def made(exposed: TlsServer) -> Described:
    """What this program makes."""
    fresh = create_engine(exposed.server.superuser_url("hub"))
    try:
        return server_check.as_this_program_makes_it(fresh)
    finally:
        fresh.dispose()


@pytest.fixture
def hub(exposed: TlsServer) -> Iterator[Database]:
    """A copy of the hub, for what is changed in the database itself."""
    with copied_database(exposed.server, "hub") as database:
        yield with_rights_of("hub", database)


def _restart(tls: TlsServer) -> None:
    tls.server.stop()
    tls.server.start()
    tls.who_may_connect(*GOOD_LINES)


def of_the_server(tls: TlsServer) -> list[Finding]:
    fresh = create_engine(tls.server.superuser_url("hub"))
    try:
        with fresh.connect() as connection:
            return server_check.server_findings(connection)
    finally:
        fresh.dispose()


def of_everything(database: Database, made: Described) -> list[Finding]:
    fresh = create_engine(database.superuser_url)
    try:
        return list(server_check.check(fresh, made).findings)
    finally:
        fresh.dispose()


def test_a_good_server_gives_no_finding_and_no_note(exposed: TlsServer) -> None:
    fresh = create_engine(exposed.server.superuser_url("hub"))
    try:
        report = server_check.check(fresh)
    finally:
        fresh.dispose()
    assert report.findings == ()
    assert report.notes == ()
    assert report.passed


def test_a_check_leaves_nothing_behind(exposed: TlsServer, made: Described) -> None:
    with exposed.server.superuser_connection() as connection:
        left = connection.execute("select datname from pg_database where datname ~ 'mashdesk_check'").fetchall()
    assert left == []


GUIDE = (Path(__file__).parents[3] / "docs" / "administrator-guide.md").read_text(encoding="utf-8")


def _told_in_the_guide(name: str) -> list[str]:
    """The lines of a file as the administrator's guide gives them, without remarks."""
    block = GUIDE.split(f"```\n# {name}\n")[1].split("```")[0]
    lines = [line.partition("#")[0].strip() for line in block.splitlines()]
    return [line for line in lines if line]


def test_a_server_that_is_set_up_by_the_guide_gives_no_finding(exposed: TlsServer) -> None:
    local, *others = _told_in_the_guide("pg_hba.conf")
    settings = dict(line.split(" = ", 1) for line in _told_in_the_guide("postgresql.conf"))
    assert settings.keys() > {"ssl", "log_min_messages", "archive_mode"}
    exposed.set(settings)
    exposed.who_may_connect(local, *others)
    try:
        assert of_the_server(exposed) == []
    finally:
        exposed.who_may_connect(*GOOD_LINES)


# Settings

BAD_SETTINGS = {
    "password_encryption": "md5",
    "log_error_verbosity": "default",
    "log_statement": "ddl",
    "log_min_error_statement": "error",
    "log_min_duration_statement": "1000",
    "log_min_duration_sample": "1000",
    "log_transaction_sample_rate": "0.5",
    "log_parameter_max_length": "-1",
    "log_parameter_max_length_on_error": "-1",
    "debug_print_parse": "on",
    "debug_print_rewritten": "on",
    "debug_print_plan": "on",
    "log_min_messages": "warning",
    "log_connections": "",
    "log_disconnections": "off",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "session_replication_role": "replica",
    "row_security": "off",
    "allow_system_table_mods": "on",
    "zero_damaged_pages": "on",
    "ignore_checksum_failure": "on",
    "session_preload_libraries": "auto_explain",
    "idle_in_transaction_session_timeout": "0",
    "client_connection_check_interval": "0",
    "tcp_keepalives_idle": "0",
    "archive_command": "",
    "krb_caseins_users": "on",
    "ssl_min_protocol_version": "TLSv1.1",
}


@pytest.mark.parametrize("name", BAD_SETTINGS)
def test_a_setting_that_is_wrong_is_named_with_its_remedy(name: str, exposed: TlsServer) -> None:
    exposed.set({name: BAD_SETTINGS[name]})
    try:
        (found,) = of_the_server(exposed)
    finally:
        exposed.set({name: GOOD_SETTINGS.get(name) or ("TLSv1.2" if name.startswith("ssl_") else None)})
    assert found.item == name
    assert name in found.sentence or name == "archive_command"
    assert f"alter system set {name}" in found.remedy


def test_the_remedy_of_a_setting_puts_it_right(exposed: TlsServer) -> None:
    exposed.set({"log_min_messages": "fatal", "row_security": "off"})
    try:
        with exposed.server.superuser_connection() as connection:
            for one in of_the_server(exposed):
                connection.execute(one.remedy.partition(";")[0].encode())
        exposed.reload()
        assert of_the_server(exposed) == []
    finally:
        exposed.set({"log_min_messages": None, "row_security": None})


def test_what_only_a_restart_changes_is_seen_too(exposed: TlsServer) -> None:
    bad = {
        "wal_level": "minimal",
        "max_wal_senders": "0",
        "archive_mode": "off",
        "shared_preload_libraries": "auto_explain",
        "logging_collector": "off",
    }
    exposed.set(bad)
    _restart(exposed)
    try:
        found = of_the_server(exposed)
        assert {one.item for one in found} == bad.keys() - {"max_wal_senders"}
        assert [one.item for one in found if one.level is Level.MUST] == ["shared_preload_libraries"]
    finally:
        exposed.set({name: GOOD_SETTINGS.get(name) for name in bad})
        _restart(exposed)
    assert of_the_server(exposed) == []


def test_a_server_without_tls_that_other_computers_can_reach_fails(exposed: TlsServer) -> None:
    here = "host all mashdesk_installer 127.0.0.1/32 scram-sha-256"
    exposed.who_may_connect(installer=here)
    exposed.set({"ssl": "off"})
    try:
        (found,) = of_the_server(exposed)
        assert (found.item, found.level) == ("ssl", Level.MUST)
    finally:
        exposed.set({"ssl": "on"})
        exposed.who_may_connect(*GOOD_LINES)


def test_every_setting_with_a_rule_is_tried(exposed: TlsServer) -> None:
    by_restart = {"wal_level", "archive_mode", "shared_preload_libraries", "ssl"}
    not_here = {"data_checksums", "db_user_namespace", "local_preload_libraries"}
    assert {rule.name for rule in RULES} == (BAD_SETTINGS.keys() - {"archive_command"}) | by_restart | not_here


@pytest.mark.parametrize(
    ("days", "level"), [(-1, Level.MUST), (10, Level.SHOULD)], ids=["has expired", "expires within a month"]
)
def test_a_servers_certificate_that_ends_is_named(days: int, level: Level, exposed: TlsServer) -> None:
    exposed.shows(exposed.authority.of_server(SERVER, days=days))
    try:
        (found,) = of_the_server(exposed)
        assert (found.item, found.level) == ("certificate", level)
    finally:
        exposed.shows(exposed.authority.of_server(SERVER))


# pg_hba.conf

BAD_LINES = {
    "hostssl hub all 10.1.0.0/16 trust": "must",
    "hostssl hub all 10.1.0.0/16 password": "must",
    "hostssl hub all 10.1.0.0/16 md5": "must",
    "hostssl hub all 10.1.0.0/16 ident": "must",
    "host hub all 127.0.0.1/32 trust": "must",
    "local hub all trust": "must",
    "local hub all peer": "must",
    "local hub ottilie.brandreth peer": "must",
    "host hub all 10.1.0.0/16 scram-sha-256": "must",
    "hostnossl hub all 10.1.0.0/16 scram-sha-256": "must",
    "hostgssenc hub all 10.1.0.0/16 gss include_realm=0 krb_realm=HUB.EXAMPLE": "must",
    "hostssl hub all 10.1.0.0/16 gss include_realm=0": "must",
    "hostssl hub all 10.1.0.0/16 no-such-method": "must",
    "hostssl hub all 10.1.0.0/16 scram-sha-256 clientcert=verify-ca": "should",
    "hostssl all all 10.1.0.0/16 scram-sha-256": "should",
    "hostssl hub all 0.0.0.0/0 scram-sha-256": "should",
    "hostssl hub all ::/0 scram-sha-256": "should",
    "hostssl hub all all scram-sha-256": "should",
}


@pytest.mark.parametrize("line", BAD_LINES)
def test_a_line_of_pg_hba_that_lets_in_too_easily_is_named(line: str, exposed: TlsServer) -> None:
    exposed.who_may_connect(*GOOD_LINES, line)
    try:
        (found,) = of_the_server(exposed)
    finally:
        exposed.who_may_connect(*GOOD_LINES)
    assert (found.item, found.level) == ("pg_hba", BAD_LINES[line])
    assert f"line {len(GOOD_LINES) + 2}" in found.sentence


def test_certificates_without_a_list_of_revoked_ones_are_named(exposed: TlsServer) -> None:
    exposed.set({"ssl_crl_file": None})
    try:
        assert [(one.item, one.level) for one in of_the_server(exposed)] == [("ssl_crl_file", Level.SHOULD)]
    finally:
        exposed.set({"ssl_crl_file": "revoked.crl"})


@pytest.mark.parametrize(
    ("options", "levels"),
    [
        (["ldapserver=dir.example", "ldapprefix=uid="], ["must", "should"]),
        (["ldapserver=dir.example", "ldaptls=1"], ["should"]),
        (["ldapserver=dir.example", "ldapscheme=ldaps"], ["should"]),
    ],
)
def test_ldap_is_discouraged_and_fails_where_passwords_go_in_the_open(
    options: Sequence[str], levels: Sequence[str]
) -> None:
    # The test's own server is built without LDAP: this line is judged as another server would tell it.
    line = Line(1, "hostssl", ["hub"], ["all"], "10.1.0.0", "255.255.0.0", "ldap", options, None)
    assert [one.level for one in pg_hba_findings([line], frozenset(), has_revoked=True)] == levels


# Roles: each is taken back

OFFICER = '"ottilie.brandreth"'
BAD_ROLES: Mapping[str, tuple[str, str]] = {
    f"alter role {OFFICER} superuser": (f"alter role {OFFICER} nosuperuser", "role_super superuser gate"),
    f"alter role {OFFICER} bypassrls": (f"alter role {OFFICER} nobypassrls", "role_bypassrls gate"),
    f"alter role {OFFICER} createrole": (f"alter role {OFFICER} nocreaterole", "role_createrole gate"),
    f"alter role {OFFICER} createdb": (f"alter role {OFFICER} nocreatedb", "role_createdb gate"),
    f"alter role {OFFICER} replication": (f"alter role {OFFICER} noreplication", "role_replication gate"),
    "alter role mash_system createdb": ("alter role mash_system nocreatedb", "role_createdb"),
    "alter role mash_api bypassrls": ("alter role mash_api nobypassrls", "role_bypassrls gate"),
    "alter role mash_owner login": ("alter role mash_owner nologin", "role_canlogin gate"),
    "alter role mash_officer login": ("alter role mash_officer nologin", "role_canlogin gate"),
    f"alter role {OFFICER} connection limit -1": (f"alter role {OFFICER} connection limit 8", "connection_limit"),
    f"alter role {OFFICER} valid until '2020-01-01'": (f"alter role {OFFICER} valid until 'infinity'", "valid_until"),
    "create role stranger login connection limit 4 in role mash_officer": ("drop role stranger", "stranger gate"),
    "create role copier login in role pg_read_all_data": ("drop role copier", "member_of_server_role"),
    f"grant pg_monitor to {OFFICER}": (f"revoke pg_monitor from {OFFICER}", "member_of_server_role gate"),
    "create role another superuser login": ("drop role another", "superuser"),
    f"alter role {OFFICER} set search_path = public": (f"alter role {OFFICER} reset search_path", "setting_of_a_role"),
    "alter database {hub} set log_statement = 'all'": (
        "alter database {hub} reset log_statement",
        "setting_of_a_role log_statement",
    ),
    "set password_encryption = 'md5'; create role old login password 'x'": ("drop role old", "verifier"),
}


@pytest.mark.parametrize("bad", BAD_ROLES)
def test_a_role_that_could_do_too_much_is_named(bad: str, exposed: TlsServer, made: Described) -> None:
    hub = Database(exposed.server, "hub")
    undo, items = BAD_ROLES[bad]
    with exposed.server.superuser_connection() as connection:
        connection.execute(bad.format(hub=hub.name).encode())
        try:
            found = of_everything(hub, made)
        finally:
            connection.execute(undo.format(hub=hub.name).encode())
    assert {one.item for one in found} == set(items.split())
    assert any(one.level is Level.MUST for one in found) == (
        items not in ("connection_limit", "valid_until", "stranger", "superuser")
    )


# The database itself

CHANGED: Mapping[str, tuple[str, str]] = {
    "drop policy opened on mash.item": ("policy", "opened on mash.item is missing"),
    "alter policy opened on mash.item using (true)": ("policy", "opened on mash.item was changed"),
    "create policy more on mash.item for select to mash_api using (acl && (select priv.my_keys()))": (
        "policy",
        "more on mash.item was added",
    ),
    "alter policy opened on mash.item rename to shut": ("policy", "shut on mash.item was added"),
    "alter table mash.item disable trigger keep_acl": ("trigger", "keep_acl on mash.item was changed"),
    "drop trigger sealed on mash.decision": ("trigger", "sealed on mash.decision is missing"),
    "create trigger zz before insert on mash.item for each row execute function priv.keep_acl()": (
        "trigger",
        "zz on mash.item was added",
    ),
    "alter table mash.item disable trigger all": ("trigger_of_a_constraint", "on mash.item"),
    "create or replace function priv.my_connected() returns uuid[] language sql stable security definer "
    "begin atomic select array[]::uuid[]; end": ("function", "priv.my_connected() was changed"),
    "create or replace function priv.refuse() returns void language plpgsql set search_path = pg_catalog, pg_temp "
    "as 'begin end'": ("function", "priv.refuse() was changed"),
    "alter function app.items(uuid) owner to mash_system": ("function", "app.items(uuid) was changed"),
    "alter function app.items(uuid) security invoker": ("function", "app.items(uuid) was changed"),
    "grant execute on function app.items(uuid) to auditor": ("function", "app.items(uuid) was changed"),
    "create function app.more() returns int language sql return 1": ("function", "app.more() was added"),
    "create schema theirs": ("schema", "theirs was added"),
    "grant usage on schema public to public": ("schema", "public was changed"),
    "grant create on schema public to mash_officer": ("schema", "public was changed"),
    "alter table mash.item no force row level security": ("table", "mash.item was changed"),
    "alter table mash.item disable row level security": ("table", "mash.item was changed"),
    "alter table mash.item owner to mash_system": ("table", "mash.item was changed"),
    "grant select on mash.item to mash_officer": ("table", "mash.item was changed"),
    "grant select (what) on mash.item to mash_officer": ("column", "mash.item.what was changed"),
    "alter table mash.item alter column what set default 'x'": ("column", "mash.item.what was changed"),
    "create table public.copy as select * from mash.item": ("table", "public.copy was added"),
    "create view app.everything as select * from mash.item": ("view", "app.everything was added"),
    "drop index mash.ix_access_log_who": ("index", "mash.ix_access_log_who is missing"),
    "alter table mash.log_sealer drop constraint ck_log_sealer_one_row": ("constraint", "ck_log_sealer_one_row"),
    "create rule quiet as on update to mash.decision do instead nothing": ("rewrite_rule", "quiet on mash.decision"),
    "create extension file_fdw schema public": ("extension", "file_fdw was added"),
    "create extension pg_trgm schema public": ("extension", "pg_trgm was added"),
    "create language theirs handler plpgsql_call_handler": ("language", "theirs was added"),
    "grant usage on language plpgsql to public": ("language", "plpgsql was changed"),
    "grant execute on function pg_advisory_lock(bigint) to public": ("server_function", "pg_advisory_lock(bigint)"),
    "grant select on pg_stat_activity to public": ("server_view", "pg_stat_activity was changed"),
    "grant select on pg_authid to mash_officer": ("server_table", "pg_authid was changed"),
    "alter function pg_catalog.like(text, text) security definer": ("server_function", '"like"(text,text) was'),
    "create operator public.=== (leftarg = int, rightarg = int, function = int4eq)": ("operator", "was added"),
    "create cast (text as uuid) with inout as implicit": ("cast", "text to uuid was added"),
    "create publication everything for all tables": ("publication", "everything was added"),
    "alter default privileges grant select on tables to public": ("default_privilege", "was added"),
    "create domain public.word as text": ("type", "public.word was added"),
    "update mash.schema_state set sql_hash = 'else'": ("rules", "are not those of this program"),
    "update mash.schema_state set program_version = '0.0.9'": ("version", "belongs to MASH Desk 0.0.9"),
}
FOLLOWS = {"extension": {"foreign_data_wrapper", "gate"}, "table": {"column", "tables", "gate", "type"},
           "view": {"column", "gate", "rewrite_rule"}, "index": {"tables"}, "constraint": {"tables"},
           "trigger_of_a_constraint": {"trigger", "gate"}, "column": {"gate", "tables"}}  # fmt: skip
"""What one change turns besides: the same thing seen from another side."""


@pytest.mark.parametrize("change", list(CHANGED))
def test_what_somebody_changed_by_hand_is_named(change: str, hub: Database, made: Described) -> None:
    item, words = CHANGED[change]
    with hub.server.superuser_connection(hub.name) as connection:
        connection.execute(change.encode())
    found = of_everything(hub, made)
    assert [one for one in found if one.item == item and words in one.sentence], [one.sentence for one in found]
    assert {one.item for one in found} - FOLLOWS.get(item, {"gate"}) <= {item}
    assert all(one.remedy for one in found)


def test_another_programs_database_is_no_hub(exposed: TlsServer) -> None:
    fresh = create_engine(exposed.server.superuser_url("postgres"))
    try:
        report = server_check.check(fresh)
    finally:
        fresh.dispose()
    assert [one.item for one in report.findings] == ["database"]


def test_a_finding_is_a_sentence_without_anything_but_names_of_the_catalogue(
    exposed: TlsServer, hub: Database, made: Described
) -> None:
    with hub.server.superuser_connection(hub.name) as connection:
        connection.execute("alter policy opened on mash.item using (true)")
    (found,) = (one for one in of_everything(hub, made) if one.item == "policy")
    assert re.fullmatch(r"The policy [^;]+\.", found.sentence)

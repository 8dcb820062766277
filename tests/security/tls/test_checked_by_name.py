"""The check of roles and of the database itself: whatever was changed by hand is named."""

import re
from collections.abc import Mapping

import pytest
from sqlalchemy import create_engine

from mashdesk.store import server_check
from mashdesk.store.server_check import Described, Level
from tests.cluster_fixtures import Database
from tests.security.tls.exposed import of_everything
from tests.tls_server import TlsServer

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
    f"alter role {OFFICER} set search_path = public": (
        f"alter role {OFFICER} reset search_path",
        "setting_of_a_role gate",
    ),
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
    "create extension tablefunc schema public": ("extension", "tablefunc was added"),
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
           "view": {"column", "gate", "rewrite_rule"}, "index": {"tables"}, "constraint": {"tables", "gate"},
           "trigger_of_a_constraint": {"trigger", "gate"}, "column": {"gate", "tables"}}  # fmt: skip
"""What one change turns besides: the same thing seen from another side."""


@pytest.mark.parametrize("change", list(CHANGED))
def test_what_somebody_changed_by_hand_is_named(change: str, exposed_copy: Database, made: Described) -> None:
    item, words = CHANGED[change]
    with exposed_copy.server.superuser_connection(exposed_copy.name) as connection:
        connection.execute(change.encode())
    found = of_everything(exposed_copy, made)
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
    exposed: TlsServer, exposed_copy: Database, made: Described
) -> None:
    with exposed_copy.server.superuser_connection(exposed_copy.name) as connection:
        connection.execute("alter policy opened on mash.item using (true)")
    (found,) = (one for one in of_everything(exposed_copy, made) if one.item == "policy")
    assert re.fullmatch(r"The policy [^;]+\.", found.sentence)

"""The catalogue gate: silent on a fresh database, never once a rule was weakened; an upgrade mends or refuses."""

from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import create_engine

from mashdesk.store.embedded import PrivateServer
from mashdesk.store.schema import SQL, SchemaRefused, upgrade
from tests.cluster_fixtures import Database, copied_database
from tests.security.conftest import with_rights_of
from tests.security.psql import Row, as_installer

Installer = psycopg.Connection[Row]

WEAKENINGS = (
    # row-level security
    "alter table mash.item disable row level security",
    "alter table mash.address no force row level security",
    "drop policy system on mash.access_log",
    "alter policy opened on mash.item using (true)",
    "alter policy opened on mash.referrer using (acl && (select priv.my_keys()))",
    "alter policy opened on mash.person using (enquiry = any ((select priv.my_open_enquiries())::uuid[]))",
    "alter policy worklist on mash.enquiry using (true)",
    "alter policy written on mash.item with check (true)",
    "alter policy mine on mash.request using (true)",
    "create policy more on mash.item for select to mash_api using (true)",
    "create policy more on mash.address for select to mash_accounts using (true)",
    "create policy more on mash.item for select to agency_practitioner using (true)",
    "create policy more on mash.item for select using (true)",
    "alter policy opened on mash.item using (acl && priv.my_keys() and enquiry = any (priv.my_open_enquiries()))",
    # grants
    "grant select on mash.item to agency_practitioner",
    "grant select on mash.item to public",
    'grant select on mash.item to "percival.underhay"',
    "grant select (what) on mash.item to agency_practitioner",
    'grant select (name) on mash.referrer to "percival.underhay"',
    "grant execute on function app.sign_decisions(uuid, jsonb) to public",
    'grant execute on function app.sign_decisions(uuid, jsonb) to "percival.underhay"',
    "grant execute on function priv.my_keys() to mash_officer",
    "grant execute on function admin.staff() to mash_officer",
    "grant execute on function app.items(uuid) to auditor",
    "grant usage on schema priv to mash_officer",
    'grant usage on schema priv to "percival.underhay"',
    "grant create on schema app to mash_officer",
    "grant create on schema public to public",
    "grant temp on database {database} to mash_officer",
    "grant create on database {database} to public",
    'grant temp on database {database} to "percival.underhay"',
    "grant usage on language plpgsql to public",
    "grant execute on function lo_create(oid) to public",
    "grant execute on function pg_advisory_lock(bigint) to public",
    "grant select on pg_stats to public",
    # functions
    "alter function priv.me() owner to mashdesk_installer",
    "alter function app.items(uuid) security invoker",
    "alter function app.sign_decisions(uuid, jsonb) reset search_path",
    "alter function priv.text_of(jsonb, text, integer, boolean) set search_path = public, pg_catalog",
    # relations
    "create view mash.everything as select * from mash.item",
    "create view app.everything as select * from mash.item",
    "create materialized view public.everything as select * from mash.item",
    "alter table mash.item owner to mash_api",
    # triggers
    "drop trigger keep_acl on mash.item",
    "drop trigger keep_acl on mash.enquiry",
    "alter table mash.address disable trigger keep_acl",
    "drop trigger sealed on mash.decision",
    "drop trigger sealed_whole on mash.access_log",
    "alter table mash.decision disable trigger sealed",
    "alter table mash.rationale enable trigger sealed",
    "drop trigger spread_acl on mash.information_request",
    "drop trigger spread_of_named on mash.staff",
    # restrictions and connections
    "alter policy worklist on mash.letter using (acl && (select priv.my_keys()))",
    "alter policy worklist on mash.asked using (not (enquiry = any ((select priv.my_connected())::uuid[])))",
    "create policy more on mash.break_glass for select to mash_api using (true)",
    "create policy more on mash.named_person for select to mash_api using (true)",
)

OF_THE_SERVER = (
    ("alter role mash_api login", "alter role mash_api nologin"),
    ("alter role mash_system bypassrls", "alter role mash_system nobypassrls"),
    ("alter role mash_officer login", "alter role mash_officer nologin"),
    ('alter role "percival.underhay" bypassrls', 'alter role "percival.underhay" nobypassrls'),
    ('alter role "percival.underhay" createrole', 'alter role "percival.underhay" nocreaterole'),
    ('alter role "percival.underhay" superuser', 'alter role "percival.underhay" nosuperuser'),
    ('grant mash_system to "percival.underhay"', 'revoke mash_system from "percival.underhay"'),
    ('grant pg_read_all_data to "percival.underhay"', 'revoke pg_read_all_data from "percival.underhay"'),
    ("grant pg_read_all_data to mash_officer", "revoke pg_read_all_data from mash_officer"),
    ("grant senior_social_worker to mash_officer", "revoke senior_social_worker from mash_officer"),
    (
        'grant hub_manager to "percival.underhay" with inherit true, set true',
        'revoke hub_manager from "percival.underhay"',
    ),
    (
        'grant hub_manager to "percival.underhay" with admin true, set false',
        'revoke hub_manager from "percival.underhay"',
    ),
    ("grant connect on database postgres to public", "revoke connect on database postgres from public"),
)
"""Roles and other databases belong to the whole server, so each of these is taken back."""


@pytest.fixture(scope="module")
def weak(cluster: PrivateServer, hub_template: str) -> Iterator[Database]:
    """A database whose rules are weakened, each time inside a transaction that is rolled back."""
    with copied_database(cluster, hub_template) as database:
        yield with_rights_of(hub_template, database)


@pytest.fixture(scope="module")
def installer_there(weak: Database) -> Iterator[Installer]:
    with as_installer(weak) as connection:
        yield connection


def test_a_fresh_database_passes(installer_there: Installer) -> None:
    assert _findings(installer_there) == []


@pytest.mark.parametrize("weakening", [*WEAKENINGS, *(weaken for weaken, _ in OF_THE_SERVER)])
def test_the_gate_sees_every_weakening(weakening: str, weak: Database, installer_there: Installer) -> None:
    with installer_there.transaction(force_rollback=True):
        installer_there.execute(weakening.format(database=weak.name).encode())
        assert _findings(installer_there) != []
    assert _findings(installer_there) == []


@pytest.mark.parametrize(
    "weakening",
    [
        "alter table mash.item disable row level security",
        "alter policy opened on mash.item using (true)",
        "create policy more on mash.item for select using (true)",
        "drop trigger sealed on mash.decision",
        "alter function app.items(uuid) security invoker",
        "grant execute on function priv.my_keys() to mash_officer",
        "grant select on pg_stats to public",
        "create or replace function priv.my_keys() returns text[] language sql as $$ select array['decider:x'] $$",
    ],
)
def test_an_upgrade_mends_what_was_weakened(weakening: str, hub: Database) -> None:
    with as_installer(hub) as connection:
        connection.execute(weakening.encode())
        upgrade(hub.superuser_url)
        assert _findings(connection) == []


@pytest.mark.parametrize(
    "weakening",
    [
        'grant select on mash.item to "percival.underhay"',
        "grant select (what) on mash.item to agency_practitioner",
        "create view public.everything as select * from mash.item",
    ],
)
def test_what_an_upgrade_cannot_mend_it_refuses_whole(weakening: str, hub: Database) -> None:
    with as_installer(hub) as connection:
        connection.execute(weakening.encode())
        before = _rules_in(connection)
        with pytest.raises(SchemaRefused) as refused:
            upgrade(hub.superuser_url)
        assert refused.value.findings
        assert _rules_in(connection) == before


def test_an_upgrade_that_is_run_again_changes_nothing(hub: Database) -> None:
    with as_installer(hub) as connection:
        before = _described(connection)
        upgrade(hub.superuser_url)
        assert _described(connection) == before


def test_the_tables_and_their_history_agree(hub: Database) -> None:
    from mashdesk.store.schema import drift

    engine = create_engine(hub.superuser_url)
    try:
        drift(engine)
    finally:
        engine.dispose()


def _findings(connection: Installer) -> list[Row]:
    return connection.execute((SQL / "99_lint.sql").read_bytes()).fetchall()


def _rules_in(connection: Installer) -> list[Row]:
    return connection.execute("select oid from pg_proc where pronamespace = 'app'::regnamespace order by 1").fetchall()


def _described(connection: Installer) -> list[Row]:
    return connection.execute(
        "select n.nspname || '.' || p.proname || pg_get_function_identity_arguments(p.oid), p.prosecdef::text, "
        "p.proowner::regrole::text, p.proacl::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace "
        "where n.nspname in ('app', 'admin', 'priv') union all "
        "select c.relname || ': ' || polname, polcmd::text, pg_get_expr(polqual, polrelid), "
        "pg_get_expr(polwithcheck, polrelid) "
        "from pg_policy p join pg_class c on c.oid = p.polrelid union all "
        "select c.relname || ': ' || tgname, tgenabled::text, tgfoid::regproc::text, '' from pg_trigger t "
        "join pg_class c on c.oid = t.tgrelid where not tgisinternal order by 1, 2"
    ).fetchall()

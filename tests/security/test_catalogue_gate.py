"""The catalogue gate: silent on a fresh database, never once a rule was weakened; an upgrade mends or refuses."""

import re
from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import create_engine

from mashdesk.store import schema
from mashdesk.store.embedded import PrivateServer
from mashdesk.store.schema import SchemaRefused, upgrade
from tests.cluster_fixtures import Database, copied_database
from tests.security.conftest import with_rights_of
from tests.security.faults import faults, findings, name_of, planted
from tests.security.psql import Row, as_installer

Installer = psycopg.Connection[Row]

FAULTS = faults()


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
    assert findings(installer_there) == []


@pytest.mark.parametrize(("fault", "found"), FAULTS.items(), ids=[name_of(*one) for one in FAULTS.items()])
def test_the_gate_finds_exactly_the_fault(
    fault: str, found: frozenset[str], weak: Database, installer_there: Installer
) -> None:
    assert planted(installer_there, fault, weak.name) == found


def test_nothing_of_the_faults_stays(installer_there: Installer) -> None:
    assert findings(installer_there) == []


def test_every_check_of_the_gate_has_a_fault_that_it_finds() -> None:
    kinds = {
        kind.replace("''", "'")
        for kind in re.findall(r"^select (?:distinct )?'((?:[^']|'')+)'", _checks(), re.MULTILINE)
    }
    assert len(kinds) > 60
    assert kinds - frozenset().union(*FAULTS.values()) == {"column of two classes", "class that PRODUCT does not know"}


@pytest.mark.parametrize(
    ("declared", "instead", "found"),
    [
        (
            "('withholding', 'rationale', 'because')",
            "('withholding', 'secret', 'because')",
            "class that PRODUCT does not know",
        ),
        ("('withholding', 'key', 'request ", "('withholding', 'key', 'because request ", "column of two classes"),
        ("('withholding', 'key', 'request ", "('withholding', 'key', '", "column without an information class"),
        (
            "('withholding', 'key', 'request ",
            "('withholding', 'key', 'more request ",
            "column with a class that does not exist",
        ),
    ],
)
def test_the_classes_of_the_columns_are_one_of_the_known_for_each(
    declared: str, instead: str, found: str, installer_there: Installer
) -> None:
    query = schema.gate_query()
    assert declared in query
    assert {kind for kind, _ in installer_there.execute(query.replace(declared, instead).encode())} == {found}


@pytest.mark.parametrize(
    "weakening",
    [
        "alter table mash.item disable row level security",
        "alter policy opened on mash.item using (true)",
        "create policy more on mash.item for select using (true)",
        "drop trigger sealed on mash.decision",
        "alter function app.items(uuid) security invoker",
        "grant delete on mash.item to mash_system",
        "grant execute on function priv.my_keys() to mash_officer",
        "grant select on pg_stats to public",
        "create or replace function priv.my_keys() returns text[] language sql as $$ select array['decider:x'] $$",
    ],
)
def test_an_upgrade_mends_what_was_weakened(weakening: str, hub: Database) -> None:
    with as_installer(hub) as connection:
        connection.execute(weakening.encode())
        upgrade(hub.superuser_url)
        assert findings(connection) == []


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


def _checks() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in schema.gate_files())


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

"""Databases and sign-ins for those who try what they may not."""

from collections.abc import Iterator, Mapping
from uuid import UUID

import psycopg
import pytest

from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import Database, copied_database
from tests.security.asking_rules import Rules
from tests.security.collecting import job  # noqa: F401 - a fixture
from tests.security.logs import anchor, log_engine, sealed_log, verify_log  # noqa: F401 - fixtures
from tests.security.newcomers import newcomers  # noqa: F401 - a fixture
from tests.security.psql import Row, SignIn, as_installer, signing_in


@pytest.fixture(scope="module")
def watched_hub(cluster: PrivateServer, busy_template: str) -> Iterator[Database]:
    """The hub with the three case studies, shared by a file's tests that only read."""
    with copied_database(cluster, busy_template) as database:
        yield with_rights_of(busy_template, database)


@pytest.fixture
def busy_hub(cluster: PrivateServer, busy_template: str) -> Iterator[Database]:
    """The same in a database of this test's own, as closed as the product made the original."""
    with copied_database(cluster, busy_template) as database:
        yield with_rights_of(busy_template, database)


def with_rights_of(original: str, database: Database) -> Database:
    """A copy of a database does not take over who may connect to it: give it what the product gave the original."""
    with as_installer(database) as connection:
        rights = connection.execute(
            "select a.grantee::regrole::text, a.privilege_type from pg_database d cross join lateral "
            "aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a where d.datname = %s",
            [original],
        ).fetchall()
        connection.execute(f'revoke all on database "{database.name}" from public'.encode())
        for who, right in rights:
            grantee = "public" if who == "-" else who
            connection.execute(f'grant {right} on database "{database.name}" to {grantee}'.encode())
    return database


@pytest.fixture
def watched(watched_hub: Database, passwords: Mapping[str, str]) -> Iterator[SignIn]:
    """Sign in to `watched_hub` as anybody."""
    with signing_in(watched_hub, passwords) as sign_in:
        yield sign_in


@pytest.fixture(scope="module")
def truth(watched_hub: Database) -> Iterator[psycopg.Connection[Row]]:
    """What is really in `watched_hub`."""
    with as_installer(watched_hub) as connection:
        yield connection


@pytest.fixture(scope="module")
def cases(watched_hub: Database) -> Mapping[str, UUID]:
    """The three case studies of `watched_hub`: its enquiries by case."""
    with as_installer(watched_hub) as connection:
        return case_studies(connection)


@pytest.fixture
def sign_in(busy_hub: Database, passwords: Mapping[str, str]) -> Iterator[SignIn]:
    """Sign in to this test's own `busy_hub` as anybody."""
    with signing_in(busy_hub, passwords) as ready:
        yield ready


@pytest.fixture
def installer(busy_hub: Database) -> Iterator[psycopg.Connection[Row]]:
    """The superuser in this test's own `busy_hub`."""
    with as_installer(busy_hub) as connection:
        yield connection


@pytest.fixture
def study(installer: psycopg.Connection[Row]) -> Mapping[str, UUID]:
    """The three case studies of this test's own `busy_hub`."""
    return case_studies(installer)


def case_studies(connection: psycopg.Connection[Row]) -> Mapping[str, UUID]:
    """Which enquiry is which: returns outstanding, ready to decide, letters due."""
    names = {"gathering": "anonymous-neighbour", "discussed": "self-referral", "decided": "school"}
    rows = connection.execute("select id, state from mash.enquiry").fetchall()
    return {names[state]: enquiry for enquiry, state in rows}


@pytest.fixture
def rules(watched_hub: Database) -> Iterator[Rules]:
    """The inner rules of `watched_hub`, to be asked one by one; nothing of it stays."""
    with as_installer(watched_hub) as connection, connection.transaction(force_rollback=True):
        yield Rules(connection)

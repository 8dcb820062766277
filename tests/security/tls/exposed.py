"""A server that other computers could reach, as the administrator's guide sets it up, for the check to look at."""

from collections.abc import Iterator, Mapping

import pytest
from sqlalchemy import create_engine

from mashdesk.cli.sample_hub import found_sample_hub
from mashdesk.store import server_check
from mashdesk.store.server_check import Described, Finding
from tests.cluster_fixtures import Database, copied_database
from tests.security.conftest import with_rights_of
from tests.tls_server import TlsServer, tls_server

GOOD_SETTINGS = {
    "listen_addresses": "*",
    "archive_mode": "on",
    "archive_command": "true",
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


@pytest.fixture(scope="session")
def exposed(tmp_path_factory: pytest.TempPathFactory, passwords: Mapping[str, str]) -> Iterator[TlsServer]:
    """A server that other computers could reach, as the guide sets it up, with a hub."""
    with tls_server(tmp_path_factory.mktemp("exposed"), durable=True) as made:
        made.set(GOOD_SETTINGS)
        with made.server.superuser_connection() as connection:
            connection.execute("create database hub")
        found_sample_hub(made.server.superuser_url("hub"), passwords)
        restart(made)
        yield made


@pytest.fixture(scope="session")
def made(exposed: TlsServer) -> Described:
    """What this program makes."""
    fresh = create_engine(exposed.server.superuser_url("hub"))
    try:
        return server_check.as_this_program_makes_it(fresh)
    finally:
        fresh.dispose()


@pytest.fixture
def exposed_copy(exposed: TlsServer) -> Iterator[Database]:
    """A copy of the hub, for what is changed in the database itself."""
    with copied_database(exposed.server, "hub") as database:
        yield with_rights_of("hub", database)


def restart(tls: TlsServer) -> None:
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

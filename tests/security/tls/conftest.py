"""The sample hub on a server as IT would run it: TLS, and whatever way to sign in the test sets up."""

from collections.abc import Iterator, Mapping

import pytest

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.demo_hub import put_in_progress
from mashdesk.cli.sample_hub import found_sample_hub
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.store.session import Server
from tests.security.tls.exposed import exposed, exposed_copy, made  # noqa: F401 - fixtures
from tests.tls_server import TlsServer, tls_server

HUB = "hub"
BY_PASSWORD = "hostssl hub all 127.0.0.1/32 scram-sha-256"


@pytest.fixture(autouse=True)
def _name_of_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """db.hub.example is this computer; the name itself is what is proved."""
    monkeypatch.setenv("PGHOSTADDR", "127.0.0.1")


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TlsServer]:
    """One server for these tests."""
    with tls_server(tmp_path_factory.mktemp("authority")) as started:
        yield started


@pytest.fixture(scope="session")
def founded(running: TlsServer, passwords: Mapping[str, str], profile: HubProfile) -> TlsServer:
    """With the three case studies in progress."""
    with running.server.superuser_connection() as connection:
        connection.execute(f"create database {HUB}".encode())
    found_sample_hub(running.server.superuser_url(HUB), passwords)
    running.who_may_connect(BY_PASSWORD)
    address = running.server.address
    with SignedInStaff(Server(address.host, address.port, HUB), passwords) as staff:
        put_in_progress(staff, profile)
    return running


@pytest.fixture
def tls(founded: TlsServer) -> Iterator[TlsServer]:
    """The server; afterwards it lets nobody in but the installer, and shows a good certificate again."""
    kept = {name: (founded.data / name).read_text() for name in ("server.crt", "server.key")}
    yield founded
    for name, text in kept.items():
        founded.write(name, text)
    founded.who_may_connect()

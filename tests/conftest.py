"""What every test may ask for: a private PostgreSQL, the sample hub in its own database, people signed in to it."""

import os
from collections.abc import Iterator, Mapping

import hypothesis
import pytest
from sqlalchemy import URL

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.demo_hub import put_in_progress
from mashdesk.cli.sample_hub import found_sample_hub, new_passwords, profile_text
from mashdesk.domain.hub_profile import HubProfile, load_profile
from mashdesk.store.embedded import PrivateServer
from mashdesk.store.session import Server
from tests.cluster_fixtures import Database, copied_database, make_template, memory_place, server_place, sweep_abandoned

# The same examples in every run, so that what lands is not luck. HYPOTHESIS_PROFILE=searching looks further.
hypothesis.settings.register_profile("seeded", derandomize=True, deadline=None)
hypothesis.settings.register_profile("searching", max_examples=2_000, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "seeded"))


@pytest.fixture(scope="session")
def cluster() -> Iterator[PrivateServer]:
    """The PostgreSQL of this test process."""
    sweep_abandoned()
    with server_place(memory_place()) as place, PrivateServer(place, durable=False) as server:
        yield server


@pytest.fixture(scope="session")
def passwords() -> Mapping[str, str]:
    """The password of each of the sample hub's staff; a login belongs to the whole cluster."""
    return new_passwords()


@pytest.fixture(scope="session")
def profile() -> HubProfile:
    """The sample hub's profile."""
    return load_profile(profile_text())


@pytest.fixture(scope="session")
def hub_template(cluster: PrivateServer, passwords: Mapping[str, str]) -> str:
    """The template that each test's database is copied from: the sample hub before its first referral."""

    def fill(url: URL) -> None:
        found_sample_hub(url, passwords)

    return make_template(cluster, "hub_template", fill)


@pytest.fixture(scope="session")
def busy_template(cluster: PrivateServer, passwords: Mapping[str, str], profile: HubProfile) -> str:
    """The same hub with the three case studies in progress, as the demo opens."""
    with cluster.superuser_connection() as connection:
        connection.execute('create database "busy_hub"')
    found_sample_hub(cluster.superuser_url("busy_hub"), passwords)
    with SignedInStaff(server_of(cluster, "busy_hub"), passwords) as staff:
        put_in_progress(staff, profile)
    with cluster.superuser_connection() as connection:
        connection.execute('alter database "busy_hub" with is_template true allow_connections false')
    return "busy_hub"


@pytest.fixture
def hub(cluster: PrivateServer, hub_template: str) -> Iterator[Database]:
    """A database of this test's own, dropped afterwards: the sample hub before its first referral."""
    with copied_database(cluster, hub_template) as database:
        yield database


@pytest.fixture
def busy_hub(cluster: PrivateServer, busy_template: str) -> Iterator[Database]:
    """The sample hub with the three case studies in progress, in a database of this test's own."""
    with copied_database(cluster, busy_template) as database:
        yield database


@pytest.fixture
def staff(hub: Database, passwords: Mapping[str, str]) -> Iterator[SignedInStaff]:
    """The sample staff of `hub`, signed in with their own passwords when first needed."""
    with SignedInStaff(server_of(hub.server, hub.name), passwords) as people:
        yield people


@pytest.fixture
def busy_staff(busy_hub: Database, passwords: Mapping[str, str]) -> Iterator[SignedInStaff]:
    """The sample staff of `busy_hub`."""
    with SignedInStaff(server_of(busy_hub.server, busy_hub.name), passwords) as people:
        yield people


def server_of(cluster: PrivateServer, database: str) -> Server:
    """Where a person signs in to a database of the test cluster."""
    return Server(cluster.address.host, cluster.address.port, database)

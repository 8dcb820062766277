"""What every test may ask for: a private PostgreSQL, and a database of its own, copied from the hub's template."""

from collections.abc import Iterator

import pytest

from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import Database, copied_database, make_template, memory_place, server_place


@pytest.fixture(scope="session")
def cluster() -> Iterator[PrivateServer]:
    """The PostgreSQL of this test process."""
    with server_place(memory_place()) as place, PrivateServer(place, durable=False) as server:
        yield server


@pytest.fixture(scope="session")
def hub_template(cluster: PrivateServer) -> str:
    """The template that each test's database is copied from: the product's schema and the sample hub."""
    return make_template(cluster, "hub_template", lambda superuser_url: None)


@pytest.fixture
def hub(cluster: PrivateServer, hub_template: str) -> Iterator[Database]:
    """A database of this test's own, dropped afterwards."""
    with copied_database(cluster, hub_template) as database:
        yield database

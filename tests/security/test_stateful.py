"""Two hubs at work at random: what the model allows is what a raw login reads and may do, in both directions."""

import secrets
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import copied_database, make_template
from tests.security.psql import as_installer
from tests.security.stateful import machine
from tests.security.two_hubs import Sittings, found_two_hubs, people_of_both


@pytest.fixture(scope="module")
def sittings(cluster: PrivateServer) -> Iterator[Sittings]:
    """Two hubs in one database, everybody signed in."""
    passwords = {login: secrets.token_urlsafe(9) for login in people_of_both()}
    template = make_template(cluster, "two_hubs", lambda url: found_two_hubs(url, passwords))
    with copied_database(cluster, template) as database, as_installer(database) as truth:
        at_work = Sittings(database, passwords, truth)
        yield at_work
        at_work.leave()


@pytest.mark.slow
def test_at_every_step_everybody_reads_and_does_exactly_what_the_model_allows(sittings: Sittings) -> None:
    """The ordinary run tries a few; `python -m tests.security.long_stateful` tries thousands."""
    told = settings(
        max_examples=12, stateful_step_count=15, deadline=None, database=None, phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    run_state_machine_as_test(seed(7300115)(machine(sittings)), settings=told)

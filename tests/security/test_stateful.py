"""Two hubs at work at random: what the model allows is what a raw login reads and may do, in both directions."""

import secrets
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import copied_database, make_template
from tests.security.psql import as_installer
from tests.security.stateful import machine
from tests.security.two_hubs import Sittings, found_two_hubs, people_of_both

WEAKENED = {
    "a row's keys are not asked": "alter policy opened on mash.item "
    "using (enquiry = any ((select priv.my_open_enquiries())::uuid[]))",
    "connected people are not kept out": "alter policy worklist on mash.enquiry using (acl && (select priv.my_keys()))",
    "a hidden home's warnings are read like any other": "alter policy opened on mash.warning "
    "using (enquiry = any ((select priv.my_open_enquiries())::uuid[]))",
    "an allegation's clock is the front door's too": "alter policy opened on mash.clock "
    "using (enquiry = any ((select priv.my_open_enquiries())::uuid[]))",
    "no key at all": "alter policy worklist on mash.enquiry using (true)",
}


@pytest.fixture(scope="module")
def two_hubs(cluster: PrivateServer) -> Mapping[str, str]:
    """A template of two hubs in one database; the passwords of their people."""
    passwords = {login: secrets.token_urlsafe(9) for login in people_of_both()}
    make_template(cluster, "two_hubs", lambda url: found_two_hubs(url, passwords))
    return passwords


@pytest.fixture
def sittings(cluster: PrivateServer, two_hubs: Mapping[str, str]) -> Iterator[Sittings]:
    """Everybody signed in there."""
    with copied_database(cluster, "two_hubs") as database, as_installer(database) as truth:
        at_work = Sittings(database, two_hubs, truth)
        yield at_work
        at_work.leave()


@pytest.mark.slow
def test_at_every_step_everybody_reads_and_does_exactly_what_the_model_allows(sittings: Sittings) -> None:
    """The ordinary run tries a few; `python -m tests.security.long_stateful` tries thousands."""
    told = settings(
        max_examples=8, stateful_step_count=8, deadline=None, database=None, phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    run_state_machine_as_test(seed(7300115)(machine(sittings)), settings=told)


@pytest.mark.slow
@pytest.mark.parametrize("rule", WEAKENED)
def test_a_rule_that_is_weakened_is_noticed(rule: str, sittings: Sittings) -> None:
    sittings.truth.execute(WEAKENED[rule].encode())
    told = settings(
        max_examples=60, stateful_step_count=10, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck), report_multiple_bugs=False,
    )  # fmt: skip
    with pytest.raises(AssertionError):
        run_state_machine_as_test(seed(7300116)(machine(sittings)), settings=told)

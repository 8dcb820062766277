"""The state machine of a referral's way: a few examples in each run, and a rule that is taken away is noticed."""

from collections.abc import Iterator, Mapping

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import Database, copied_database
from tests.security.collecting import Installer
from tests.security.conftest import with_rights_of
from tests.security.psql import SignIn, as_installer, signing_in
from tests.way.machine import machine

WEAKENED = {
    "no dispute stands before closing": "priv.dispute_stage(enquiry uuid) returns integer {} select 0; end",
    "everybody counts as decided on": "priv.all_decided(enquiry uuid) returns boolean {} select true; end",
    "a decided enquiry is entered in error": "priv.has_decision(enquiry uuid) returns boolean {} select false; end",
}
FUNCTION = "language sql stable security definer begin atomic"


@pytest.fixture
def at(cluster: PrivateServer, busy_template: str, passwords: Mapping[str, str]) -> Iterator[tuple[SignIn, Installer]]:
    """A hub of each test's own: sign in as anybody; and the installer."""
    with copied_database(cluster, busy_template) as database:
        place: Database = with_rights_of(busy_template, database)
        with signing_in(place, passwords) as sign_in, as_installer(place) as installer:
            yield sign_in, installer


@pytest.mark.slow
def test_on_every_way_under_every_profile_what_is_taken_is_what_the_model_allows(
    at: tuple[SignIn, Installer],
) -> None:
    """The ordinary run tries a few; `python -m tests.way.long_machine` tries thousands."""
    told = settings(
        max_examples=8, stateful_step_count=12, deadline=None, database=None, phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    run_state_machine_as_test(seed(7290016)(machine(*at)), settings=told)


@pytest.mark.slow
@pytest.mark.parametrize("rule", WEAKENED)
def test_a_guard_that_is_taken_away_is_noticed(rule: str, at: tuple[SignIn, Installer]) -> None:
    at[1].execute(f"create or replace function {WEAKENED[rule].format(FUNCTION)}".encode())
    told = settings(
        max_examples=120, stateful_step_count=14, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck), report_multiple_bugs=False,
    )  # fmt: skip
    with pytest.raises(AssertionError):
        run_state_machine_as_test(seed(7290017)(machine(*at)), settings=told)

"""The visibility table on random histories: handlings, askings in any order, anonymity, hidden addresses, letters."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, seed, settings

from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import copied_database
from tests.security.histories import (
    EVERYTHING,
    RESTRICTED,
    History,
    Playground,
    RandomRestriction,
    histories,
)
from tests.security.psql import DECIDER, INFORMATION, as_installer


@pytest.fixture(scope="module")
def playground(cluster: PrivateServer, hub_template: str, passwords: Mapping[str, str]) -> Iterator[Playground]:
    """A hub where many histories are lived through."""
    with copied_database(cluster, hub_template) as database, as_installer(database) as truth:
        ground = Playground(database, passwords, truth)
        yield ground
        ground.close()


def test_a_history_with_something_of_every_class(playground: Playground) -> None:
    assert playground.disagreements(EVERYTHING) == []


@pytest.mark.parametrize("lifted", [False, True])
@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_same_history_restricted_on_the_way_with_connected_people_and_broken_glass(
    number: int, lifted: bool, playground: Playground
) -> None:
    restricted = replace(RESTRICTED, restriction=RandomRestriction(number, (INFORMATION,), lifted))
    assert playground.disagreements(restricted) == []


@pytest.mark.slow
def test_whatever_happens_everybody_reads_exactly_what_the_table_gives_them(playground: Playground) -> None:
    """The ordinary run tries a few; `python -m tests.security.long_visibility` tries thousands."""

    @seed(7300114)
    @settings(max_examples=30, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(histories)
    def agrees(history: History) -> None:
        assert playground.disagreements(history) == []

    agrees()


def test_a_letter_tells_one_parent_of_their_own_child_at_their_own_address(playground: Playground) -> None:
    decider = playground.people[DECIDER]
    enquiry = playground.live(replace(EVERYTHING, confidential=(True, False)))
    names = {row["id"]: row["given_names"] for row in decider.read("people", enquiry)}
    told = {}
    for letter in decider.read("letters", enquiry):
        (facts,) = decider.ask("select lines, children from app.letter_facts(%s)", letter["id"])
        told[names[letter["recipient"]]] = (facts[0], [child["name"] for child in facts[1]])
    assert told == {"P1": (["1 Road"], ["A"]), "P2": (["2 Road"], ["Unborn baby"])}

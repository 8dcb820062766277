"""What is said beside a screening, a discussion and the reasons of a decision is what the database holds to."""

import pytest

from mashdesk.domain.readers_of_item import REASONS_ROLES, ROLES, VIEWS_ROLES
from mashdesk.gui.viewmodels.item_visibility import of_the_hub_alone
from tests.cluster_fixtures import Database

KEYS = {
    "mash_officer": "officer",
    "senior_social_worker": "decider",
    "hub_manager": "manager",
    "information_officer": "information",
}
"""The key by which the database knows each role of the hub."""


@pytest.mark.parametrize(
    ("source", "roles"),
    [
        ("screening", VIEWS_ROLES),
        ("discussion", VIEWS_ROLES),
        ("attendee", VIEWS_ROLES),
        ("rationale", REASONS_ROLES),
    ],
)
def test_who_is_said_to_read_it_is_who_has_a_key_to_it_and_no_agency_has_one(
    hub: Database, source: str, roles: frozenset[str]
) -> None:
    with hub.server.superuser_connection(hub.name) as connection:
        row = connection.execute(
            "select priv.keys_of_class(priv.class_of(%s, '{}', false), 'hub', array['agency:police'])", [source]
        ).fetchone()
    assert row is not None
    assert set(row[0]) == {f"{KEYS[role]}:hub" for role in roles}


@pytest.mark.parametrize("roles", [VIEWS_ROLES, REASONS_ROLES])
def test_everybody_of_the_hub_is_on_one_side_or_the_other(roles: frozenset[str]) -> None:
    seen = of_the_hub_alone(roles, restricted=False)
    assert len(seen.will) == len(roles)
    said = {one.words for one in (*seen.will, *seen.will_not)}
    assert len(said) == len(KEYS) + 2
    assert {"Any agency", "The family, in any letter"} <= {one.words for one in seen.will_not}
    assert roles < set(ROLES)


def test_a_restriction_is_said() -> None:
    assert any("restriction" in one.words for one in of_the_hub_alone(VIEWS_ROLES, restricted=True).will)
    assert not any("restriction" in one.words for one in of_the_hub_alone(VIEWS_ROLES, restricted=False).will)

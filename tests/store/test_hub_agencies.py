"""A hub that is founded by its profile has its leaflet's partners, each with what it does (W1, N21, O3, F3, D2)."""

import pytest
from sqlalchemy import create_engine, text

from mashdesk.cli.sample_hub import profile_text
from mashdesk.domain.hub_profile import load_profile
from mashdesk.store.accounts import load_hub
from tests.cluster_fixtures import Database

PARTNERS = [
    ("worcestershire", 4, "West Mercia Police"),
    ("northamptonshire", 13, "East Midlands Ambulance Service"),
    ("oxfordshire", 4, "Police"),
    ("waltham_forest", 9, "London victim support"),
    ("dudley", 12, "Shropshire Community Health Trust (school nurses)"),
]


@pytest.mark.parametrize(("name", "many", "one"), PARTNERS, ids=[name for name, _, _ in PARTNERS])
def test_the_partners_of_the_leaflet_are_the_hubs_agencies(name: str, many: int, one: str, hub: Database) -> None:
    profile = load_profile(profile_text(name))
    engine = create_engine(hub.superuser_url)
    try:
        with engine.connect() as connection:
            connection.execute(text("set session_replication_role = replica"))  # the sample hub's make room
            connection.execute(text("delete from mash.agency"))
            load_hub(connection, profile, profile_text(name))
            found = connection.execute(text("select name, function from mash.agency where hub = :hub"), {"hub": name})
            agencies = sorted((row.name, row.function) for row in found)
            connection.rollback()
    finally:
        engine.dispose()
    assert agencies == sorted((agency.name, agency.function) for agency in profile.agencies)
    assert len(agencies) == many
    assert one in {agency for agency, _ in agencies}

"""What was said of two people stays as it was said: it is taken back once, and nothing else of the row changes."""

from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest

from tests.security.matching import planted_link
from tests.security.psql import Row

Installer = psycopg.Connection[Row]
TAKEN_BACK = "withdrawn = now(), withdrawn_by = by, withdrawn_because = 'Wrong'"


@pytest.fixture
def kept(installer: Installer, study: Mapping[str, UUID]) -> Installer:
    planted_link(installer, study)
    return installer


@pytest.mark.parametrize(
    "spoiled",
    [
        "update mash.person_link set statement = 'different'",
        "update mash.person_link set why = 'Another'",
        "update mash.person_link set by = (select login from mash.staff where login <> by limit 1)",
        "update mash.person_link set at = now()",
        f"update mash.person_link set {TAKEN_BACK}, why = 'Another'",
        "update mash.person_link set one = one",
        "delete from mash.person_link",
        "truncate mash.person_link",
    ],
)
def test_what_was_said_of_two_people_is_sealed(spoiled: str, kept: Installer) -> None:
    with pytest.raises(psycopg.Error, match="What is sealed"):
        kept.execute(spoiled.encode())


def test_it_is_taken_back_once(kept: Installer) -> None:
    kept.execute(f"update mash.person_link set {TAKEN_BACK}".encode())
    assert kept.execute("select withdrawn_because from mash.person_link").fetchall() == [("Wrong",)]
    for again in (TAKEN_BACK, "withdrawn = null, withdrawn_by = null, withdrawn_because = ''"):
        with pytest.raises(psycopg.Error, match="What is sealed"):
            kept.execute(f"update mash.person_link set {again}".encode())

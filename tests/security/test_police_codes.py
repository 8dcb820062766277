"""Police codes, 3x5x2: with every item of the police, whole, and with nobody else's; read like the item itself."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import psycopg
import pytest

from tests.security.bodies import Bodies
from tests.security.psql import EDUCATION, HEALTH, OFFICER, POLICE, Psql, Row, SignIn

Installer = psycopg.Connection[Row]
CODES = {"police_source": "1", "police_information": "A", "police_handling": "P"}
CONDITIONED = {"police_source": "2", "police_information": "E", "police_handling": "C", "police_conditions": "Only so"}
SPOILT = [
    ({}, "police_source"),
    ({"police_source": None}, "police_source"),
    ({"police_source": "4"}, "police_source"),
    ({"police_source": 1}, ""),
    ({"police_information": None}, "police_information"),
    ({"police_information": "F"}, "police_information"),
    ({"police_information": "a"}, "police_information"),
    ({"police_handling": None}, "police_handling"),
    ({"police_handling": "X"}, "police_handling"),
    ({"police_handling": "C"}, "police_conditions"),
    ({"police_handling": "C", "police_conditions": "  "}, "police_conditions"),
    ({"police_conditions": "Only so"}, "police_conditions"),
]


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands; the police are asked once more than the demo asks them."""
    installer.execute(
        "update mash.information_request set answer = null, answered = null, answered_by = null "
        "where enquiry = %s and agency = 'police'",
        [study["anonymous-neighbour"]],
    )
    return Bodies(installer, study)


@pytest.mark.parametrize("codes", [CODES, CONDITIONED])
def test_an_item_of_the_police_has_all_its_codes(
    codes: dict[str, str], sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID]
) -> None:
    police = _opened(sign_in(POLICE), study)
    police.command("return_information", _with(bodies, "police", codes))
    (kept,) = (row for row in police.read("items", study["anonymous-neighbour"]) if row["what"] == "markerwhat")
    assert {name: kept[name] for name in CONDITIONED} == {"police_conditions": ""} | codes


@pytest.mark.parametrize(("spoilt", "field"), SPOILT)
def test_an_item_of_the_police_without_its_codes_is_refused_at_the_field(
    spoilt: dict[str, Any], field: str, sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID]
) -> None:
    told = (CODES | spoilt) if spoilt else {}
    body = _with(bodies, "police", told)
    police = _opened(sign_in(POLICE), study)
    if field:
        refused = police.command_refused("return_information", body)
        assert refused.code == "22023"
        assert f"message_detail={field}" in refused.everything
    else:
        assert police.command("return_information", body)


@pytest.mark.parametrize("codes", [CODES, CONDITIONED, {"police_source": "1"}, {"police_conditions": "Only so"}])
def test_nobody_elses_item_has_police_codes(
    codes: dict[str, str], sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID]
) -> None:
    refused = _opened(sign_in(EDUCATION), study).command_refused(
        "return_information", _with(bodies, "education", codes)
    )
    assert refused.code == "22023"
    assert "message_detail=police_source" in refused.everything


def test_who_the_police_are_is_the_hubs_profile_and_not_a_name(
    sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID], installer: Installer
) -> None:
    installer.execute("update mash.agency set function = 'police' where id = 'education'")
    installer.execute("update mash.agency set function = 'other' where id = 'police'")
    education, police = _opened(sign_in(EDUCATION), study), _opened(sign_in(POLICE), study)
    assert education.command_refused("return_information", _with(bodies, "education", {})).code == "22023"
    assert police.command_refused("return_information", _with(bodies, "police", CODES)).code == "22023"
    assert education.command("return_information", _with(bodies, "education", CODES))
    assert police.command("return_information", _with(bodies, "police", {}))


def test_conditions_are_read_by_whoever_reads_the_item_and_by_nobody_else(
    sign_in: SignIn, bodies: Bodies, study: Mapping[str, UUID]
) -> None:
    body = _with(bodies, "police", CONDITIONED | {"handling": "named_agencies", "shared_with": ["health"]})
    _opened(sign_in(POLICE), study).command("return_information", body)
    for login, reads in ((HEALTH, True), (EDUCATION, False), (OFFICER, False)):
        rows = _opened(sign_in(login), study).read("items", study["anonymous-neighbour"])
        assert ("Only so" in {row["police_conditions"] for row in rows}) == reads


@pytest.mark.parametrize(
    "half",
    [
        "police_source = '1'",
        "police_source = '1', police_information = 'A'",
        "police_conditions = 'Only so'",
        "police_source = '1', police_information = 'A', police_handling = 'C'",
        "police_source = '1', police_information = 'A', police_handling = 'P', police_conditions = 'Only so'",
    ],
)
def test_the_table_itself_keeps_no_half_codes(half: str, installer: Installer) -> None:
    installer.execute("alter table mash.item disable trigger sealed")
    with pytest.raises(psycopg.errors.CheckViolation):
        installer.execute(f"update mash.item set {half} where agency = 'education'".encode())


def test_codes_are_sealed_with_their_item(installer: Installer) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        installer.execute("update mash.item set police_handling = 'P', police_conditions = '' where agency = 'police'")


def _with(bodies: Bodies, agency: str, codes: Mapping[str, Any]) -> dict[str, Any]:
    body = bodies.return_information(agency)
    body["items"][0] |= codes
    return body


def _opened(person: Psql, study: Mapping[str, UUID]) -> Psql:
    person.open(study["anonymous-neighbour"])
    return person

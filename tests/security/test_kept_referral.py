"""What a referral keeps: people, homes, ties, who told it and what the family knows, every field as it was typed."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import psycopg
import pytest

from tests.security.psql import OFFICER, Row, SignIn
from tests.security.rights_bodies import Body

Installer = psycopg.Connection[Row]
CHILD = {
    "ref": "p1", "role": "subject", "given_names": "Marker", "family_name": "Child", "known_as": "Mar", "sex": "F",
    "birth": {"accuracy": "known", "date": "2019-03-04"}, "first_language": "Polish", "interpreter": True,
    "nhs_number": "943 476-5919",
}  # fmt: skip
BABY = {"ref": "p2", "role": "subject"}
NICKNAMED = {"ref": "p3", "role": "subject", "known_as": "Zed"}
MOTHER = {"ref": "p4", "role": "parent", "given_names": "Anna", "family_name": "Example", "died": "2020-01-02"}
REFERRER = {
    "name": "Robin Sample", "role": "Teacher", "organisation": "School", "phone": "01632 960001",
    "email": "robin@example.org", "relationship": "none", "anonymity_asked": True, "anonymity_reason": "Afraid",
}  # fmt: skip
TOLD = {
    "source": "3C", "kind": "support", "how": "By telephone", "received": "2026-01-05T09:00:00+00:00",
    "due": "2026-01-06T09:00:00+00:00", "concern": "What was seen", "people": [CHILD, BABY, NICKNAMED, MOTHER],
    "consent": {"asked": True, "given": False, "by": ["p4", "p4"], "why_not": "Not now"},
    "parents_told": {"told": True, "why_not": "One was away"},
    "relationships": [{"from": "p4", "to": "p1", "kind": "mother", "parental_responsibility": True},
                      {"from": "p4", "to": "p2", "kind": "carer"}],
    "households": [{"ref": "h1", "people": ["p4", "p1"],
                    "address": {"lines": ["1 Example Road", "x" * 201], "postcode": "NN1 1AA", "confidential": True}},
                   {"ref": "h2", "people": ["p3"]}],
    "referrer": REFERRER,
}  # fmt: skip


@pytest.fixture
def kept(sign_in: SignIn, installer: Installer) -> Mapping[str, list[dict[str, Any]]]:
    """The rows of a referral that an officer has recorded, by table."""
    return _kept(installer, UUID(sign_in(OFFICER).command("record_referral", TOLD)["enquiry"]))


def _kept(installer: Installer, enquiry: UUID) -> dict[str, list[dict[str, Any]]]:
    def rows(table: str, order: str) -> list[dict[str, Any]]:
        with installer.cursor(row_factory=psycopg.rows.dict_row) as cursor:
            key = "id" if table == "enquiry" else "enquiry"
            sql = f"select * from mash.{table} where {key} = %s order by {order}"
            return list(cursor.execute(sql.encode(), [enquiry]).fetchall())

    orders = {"enquiry": "id", "person": "position", "relationship": "kind", "household": "has_address",
              "address": "postcode", "referral": "source", "narrative": "sanitised", "referrer": "name"}  # fmt: skip
    return {table: rows(table, order) for table, order in orders.items()}


def _of(row: Mapping[str, Any], *names: str) -> tuple[Any, ...]:
    return tuple(row[name] for name in names)


def test_the_enquiry(kept: Mapping[str, list[dict[str, Any]]], installer: Installer) -> None:
    (enquiry,) = kept["enquiry"]
    facts = _of(enquiry, "kind", "state", "rating", "due_what", "anonymity_asked", "restricted", "initials", "version")
    assert facts == ("support", "received", "not_rated", "screening", True, False, "MC, UB, Z", 1)
    assert _of(enquiry, "received", "due") == (datetime(2026, 1, 5, 9, tzinfo=UTC), datetime(2026, 1, 6, 9, tzinfo=UTC))
    before = installer.execute("select max(reference) from mash.enquiry where id <> %s", [enquiry["id"]]).fetchone()
    assert before is not None
    year, number = before[0].split("-")
    assert enquiry["reference"] == f"{year}-{int(number) + 1:06}"
    logged = installer.execute("select who, what from mash.access_log where enquiry = %s", [enquiry["id"]]).fetchall()
    assert logged == [(OFFICER, "referral recorded")]


def test_the_people(kept: Mapping[str, list[dict[str, Any]]]) -> None:
    child, baby, nicknamed, mother = kept["person"]
    names = ("position", "role", "family_name", "given_names", "known_as", "sex", "birth_accuracy", "birth", "died",
             "first_language", "interpreter", "nhs_number")  # fmt: skip
    assert _of(child, *names) == (
        1, "subject", "Child", "Marker", "Mar", "F", "known", date(2019, 3, 4), None, "Polish", True, "9434765919",
    )  # fmt: skip
    assert _of(baby, *names) == (2, "subject", "", "", "", "U", "unknown", None, None, "", False, "")
    assert _of(nicknamed, "position", "known_as") == (3, "Zed")
    assert _of(mother, "role", "died") == ("parent", date(2020, 1, 2))


def test_their_ties_and_homes(kept: Mapping[str, list[dict[str, Any]]]) -> None:
    child, baby, nicknamed, mother = (person["id"] for person in kept["person"])
    ties = [_of(one, "person", "of", "kind", "parental_responsibility") for one in kept["relationship"]]
    assert ties == [(mother, baby, "carer", None), (mother, child, "mother", True)]
    alone, together = kept["household"]
    assert (alone["people"], alone["has_address"]) == ([nicknamed], False)
    assert (set(together["people"]), together["has_address"]) == ({mother, child}, True)
    (address,) = kept["address"]
    assert _of(address, "household", "lines", "postcode", "confidential") == (
        together["id"], ["1 Example Road", "x" * 200], "NN1 1AA", True,
    )  # fmt: skip


def test_who_told_it_and_what_the_family_knows(kept: Mapping[str, list[dict[str, Any]]]) -> None:
    (referral,), (narrative,), (referrer,) = kept["referral"], kept["narrative"], kept["referrer"]
    assert _of(referral, "source", "how", "consent_asked", "consent_given", "consent_by", "consent_why_not",
               "parents_told", "parents_why_not", "recorded_by") == (
        "3C", "By telephone", True, False, [kept["person"][3]["id"]], "Not now", True, "One was away", OFFICER,
    )  # fmt: skip
    assert _of(narrative, "sanitised", "concern") == (False, "What was seen")
    assert {name: referrer[name] for name in REFERRER} == REFERRER


def test_what_nobody_said_is_empty(sign_in: SignIn, installer: Installer) -> None:
    body: Body = {name: TOLD[name] for name in ("source", "kind", "received", "concern")} | {"people": [BABY]}
    kept = _kept(installer, UUID(sign_in(OFFICER).command("record_referral", body)["enquiry"]))
    (referral,), (enquiry,) = kept["referral"], kept["enquiry"]
    assert _of(referral, "how", "consent_asked", "consent_given", "consent_by", "consent_why_not", "parents_told",
               "parents_why_not") == ("", False, None, [], "", False, "")  # fmt: skip
    assert _of(enquiry, "due", "anonymity_asked", "initials") == (None, False, "UB")
    assert (kept["referrer"], kept["household"], kept["relationship"], kept["address"]) == ([], [], [], [])


def test_many_children_have_the_initials_that_fit(sign_in: SignIn, installer: Installer) -> None:
    body = TOLD | {"people": [CHILD | {"ref": f"c{n}"} for n in range(20)], "relationships": [], "households": [],
                   "consent": {}}  # fmt: skip
    kept = _kept(installer, UUID(sign_in(OFFICER).command("record_referral", body)["enquiry"]))
    assert kept["enquiry"][0]["initials"] == ", ".join(["MC"] * 20)[:60]


def test_each_hub_and_each_year_counts_its_own(sign_in: SignIn, installer: Installer) -> None:
    installer.execute("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    officer = sign_in(OFFICER)
    first = officer.command("record_referral", TOLD)["reference"]
    installer.execute("update mash.enquiry set hub = 'other' where reference < %s", [first])
    count = "select count(*) from mash.enquiry where hub <> 'other'"
    assert installer.execute(count.encode()).fetchone() == (1,)
    year = first.split("-")[0]
    installer.execute("update mash.enquiry set reference = '01-000001' where reference = %s", [first])
    assert officer.command("record_referral", TOLD)["reference"] == f"{year}-001001"
    assert officer.command("record_referral", TOLD)["reference"] == f"{year}-001002"

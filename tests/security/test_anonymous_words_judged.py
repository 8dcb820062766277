"""Anonymity covers what gives a person away: every word of a referral, for every role, with it and without it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import psycopg
import pytest

from tests.security.family import adopt
from tests.security.psql import (
    DECIDER,
    EDUCATION,
    HEALTH,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    SCREENER,
    Psql,
    Row,
    SignIn,
)

Installer = psycopg.Connection[Row]
READERS = (OFFICER, MANAGER, SCREENER, DECIDER, INFORMATION, POLICE, HEALTH, EDUCATION)
CLOSE = (SCREENER, DECIDER, INFORMATION)
SAYS_WHO: Mapping[str, object] = {
    "source": "3C",
    "how": "Marker by the school gate",
    "route": "marker-route",
    "consent_why_not": "Marker: the teacher did not ask",
    "parents_why_not": "Marker: the teacher is afraid of them",
    "explained": ["marker-told"],
    "not_explained": ["marker-untold"],
    "parents_agreed": "Marker agreed with the teacher",
    "follow_up": "2026-02-03",
    "follow_up_result": "Marker seen by the teacher",
}
"""What was typed of whoever told the hub, and what only one who told it can have said."""

ANSWERED = ("consent_asked", "consent_given", "consent_by", "parents_told", "consent_ground", "parents_ground")
"""What the family was asked and told, without a word of the referrer's: everybody who has the enquiry open needs it."""

NOTHING: Mapping[str, object] = {**dict.fromkeys(SAYS_WHO), "route": "", "explained": [], "not_explained": []}


@pytest.fixture
def marked(installer: Installer, study: Mapping[str, UUID]) -> Mapping[str, UUID]:
    """The case studies, each referral with a mark in each word that may say who told the hub; all of them asked."""
    columns = ", ".join(f"{name} = %s" for name in SAYS_WHO)
    installer.execute(f"update mash.referral set {columns}".encode(), list(SAYS_WHO.values()))
    return study


def _referral(person: Psql, enquiry: UUID) -> dict[str, Any] | None:
    person.attempt("select * from app.open_enquiry(%s, 'To read the referral')", enquiry)
    rows = person.read("referral", enquiry)
    return rows[0] if rows else None


def _told(row: Mapping[str, Any]) -> dict[str, object]:
    return {name: str(row[name]) if name == "follow_up" and row[name] else row[name] for name in SAYS_WHO}


@pytest.mark.parametrize("login", READERS)
def test_where_anonymity_is_asked_no_word_may_say_who_told_the_hub(
    login: str, marked: Mapping[str, UUID], sign_in: SignIn
) -> None:
    person = sign_in(login)
    row = _referral(person, marked["anonymous-neighbour"])
    if row is None:
        assert login not in (*CLOSE, OFFICER, MANAGER)
        return
    assert _told(row) == (SAYS_WHO if login in CLOSE else NOTHING)
    assert all(row[name] is not None for name in ANSWERED if name != "consent_given")
    assert login in CLOSE or "arker" not in "".join(person.heard)


def test_an_agency_that_is_asked_is_among_those_who_read_it(marked: Mapping[str, UUID], sign_in: SignIn) -> None:
    agencies = [
        login for login in (POLICE, HEALTH, EDUCATION) if _referral(sign_in(login), marked["anonymous-neighbour"])
    ]
    assert agencies


@pytest.mark.parametrize("login", READERS)
def test_where_it_is_not_asked_whoever_opens_it_reads_them_all(
    login: str, marked: Mapping[str, UUID], sign_in: SignIn
) -> None:
    row = _referral(sign_in(login), marked["school"])
    assert row is None or _told(row) == SAYS_WHO
    assert row is not None or login in (POLICE, HEALTH, EDUCATION)


@pytest.mark.parametrize("anonymity", [True, False])
@pytest.mark.parametrize("login", [OFFICER, MANAGER, SCREENER, DECIDER, INFORMATION])
def test_what_a_professional_left_open_says_that_it_was_one(
    login: str, anonymity: bool, installer: Installer, sign_in: SignIn
) -> None:
    adopt(installer, "worcestershire")
    body = {
        "source": "3C", "kind": "child_protection", "received": "2026-01-05T09:00:00+00:00", "concern": "Worried",
        "people": [{"ref": "c", "role": "subject", "given_names": "Sam"}],
        "referrer": {"name": "Robin Sample", "anonymity_asked": anonymity},
    }  # fmt: skip
    enquiry = UUID(sign_in(OFFICER).command("record_referral", body)["enquiry"])
    person = sign_in(login)
    person.open(enquiry)
    left = person.ask("select rule from app.missing_of_referrer(%s)", enquiry)
    assert bool(left) == (not anonymity or login in CLOSE)


@pytest.mark.parametrize("login", READERS)
def test_how_many_agencies_were_asked_is_told_as_far_as_the_reader_reads_of_them(
    login: str, study: Mapping[str, UUID], installer: Installer, sign_in: SignIn
) -> None:
    person = sign_in(login)
    for enquiry in study.values():
        person.attempt("select * from app.open_enquiry(%s, 'To count')", enquiry)
        row = person.read("enquiry_row", enquiry)
        requests = person.read("requests", enquiry)
        answered = [one for one in requests if one["answered"] is not None]
        assert [(one["asked"], one["returned"]) for one in row] == [(len(requests), len(answered))] * len(row)
        assert {one["agency"] for one in requests} == _may_know(installer, enquiry, login) or not row


def _may_know(installer: Installer, enquiry: UUID, login: str) -> set[str]:
    asked = {
        row[0] for row in installer.execute("select agency from mash.information_request where enquiry = %s", [enquiry])
    }
    own = {POLICE: "police", HEALTH: "health", EDUCATION: "education"}.get(login)
    return asked & {own} if own else asked

"""What each leaflet wants a professional to have told the family of, and what is left open of it at screening."""

from typing import Any
from uuid import UUID

import psycopg
import pytest

from tests.security.family import Family, adopt
from tests.security.psql import DECIDER, OFFICER, POLICE, Row, SignIn

Installer = psycopg.Connection[Row]
LEFT = "select rule, part from app.missing_of_referrer(%s) order by part, rule"
REFERRAL: dict[str, Any] = {
    "source": "2A", "kind": "child_protection", "received": "2026-01-05T09:00:00+00:00", "concern": "Worried",
    "people": [{"ref": "c", "role": "subject", "given_names": "Sam"}],
}  # fmt: skip
Left = list[tuple[str, str]]


def _left(sign_in: SignIn, **told: object) -> Left:
    enquiry = UUID(sign_in(OFFICER).command("record_referral", REFERRAL | told)["enquiry"])
    decider = sign_in(DECIDER)
    decider.open(enquiry)
    return [(rule, part) for rule, part in decider.ask(LEFT, enquiry)]


OPEN: list[tuple[str, Left]] = [
    ("worcestershire", [("W7, W8", "consent"), ("W5, W6", "telling")]),
    ("northamptonshire", []),
    ("oxfordshire", [("O5, O26", "consent"), ("O7, O8, O9", "telling")]),
    ("waltham_forest", [("F25", "telling")]),
    ("dudley", []),
]


@pytest.mark.parametrize(("hub", "left"), OPEN, ids=[hub for hub, _ in OPEN])
def test_what_a_professional_does_not_say_is_left_open_by_the_leaflets_rule(
    hub: str, left: Left, sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, hub)
    assert sorted(_left(sign_in)) == sorted(left)
    assert _left(sign_in, source="1A") == _left(sign_in, source="9") == []


def test_the_parents_are_told_what_the_concerns_are_and_asked_unless_a_child_is_in_immediate_danger(
    sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, "worcestershire")
    told: dict[str, object] = {"told": True, "explained": ["concerns"]}
    assert _left(sign_in, parents_told=told, consent={"asked": True}) == []
    assert _left(sign_in, parents_told={"told": True}, consent={"asked": True}) == [("W6", "telling")]
    assert _left(sign_in, parents_told=told) == [("W7, W8", "consent")]
    assert _left(sign_in, parents_told=told, consent={"asked": False, "why_not": "Busy"}) == [("W7, W8", "consent")]
    danger = {"asked": False, "ground": "immediate_danger"}
    assert _left(sign_in, parents_told=told, consent=danger) == []
    untold = {"told": False, "ground": "immediate_danger", "not_explained": ["concerns"]}
    assert _left(sign_in, parents_told=untold, consent=danger) == []


@pytest.mark.parametrize("hub", ["northamptonshire", "waltham_forest"])
def test_permission_is_looked_for_where_the_leaflet_wants_it_for_support(
    hub: str, sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, hub)
    rule = {"northamptonshire": "N2, N38", "waltham_forest": "F8, F13, F19, F24"}[hub]
    assert (rule, "consent") in _left(sign_in, kind="support")
    assert (rule, "consent") not in _left(sign_in, kind="support", consent={"asked": True})


def test_the_process_is_explained_where_the_leaflet_wants_it(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "waltham_forest")
    told = {"told": True, "explained": ["process"]}
    assert _left(sign_in, parents_told={"told": True}) == [("F13", "telling")]
    assert _left(sign_in, parents_told=told) == []


def test_it_holds_nothing_up_and_is_no_more_open_once_the_hub_has_recorded_it(
    sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, "worcestershire")
    family = Family(sign_in)  # screened, whatever was left open
    assert {part for _, part in family.decider.ask(LEFT, family.enquiry)} == {"consent", "telling"}
    family.tell(family.mother)
    assert {part for _, part in family.decider.ask(LEFT, family.enquiry)} == {"consent"}
    family.consent()
    assert family.decider.ask(LEFT, family.enquiry) == []


def test_what_was_said_is_shown_in_the_hubs_words(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "worcestershire")
    told = {"told": False, "ground": "immediate_danger", "not_explained": ["concerns"]}
    body = REFERRAL | {"parents_told": told, "consent": {"asked": False, "ground": "immediate_danger"}}
    officer = sign_in(OFFICER)
    enquiry = UUID(officer.command("record_referral", body)["enquiry"])
    officer.open(enquiry)
    (referral,) = officer.read("referral", enquiry)
    assert (referral["explained"], referral["not_explained"]) == ([], ["What the concerns are"])
    assert referral["consent_ground"] == "Asking would put the child in immediate danger"
    assert referral["parents_ground"] == "Telling would put the child in immediate danger"


def test_what_is_left_open_is_told_to_the_hub_alone_and_through_an_opening(
    sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, "worcestershire")
    family, other = Family(sign_in), Family(sign_in)
    family.ground("someone_hurt")
    family.ask("police")
    officer, police = sign_in(OFFICER), sign_in(POLICE)
    assert officer.ask(LEFT, other.enquiry) == []
    officer.open(other.enquiry)
    assert len(officer.ask(LEFT, other.enquiry)) == 2
    police.open(family.enquiry)
    assert police.refused(LEFT, family.enquiry).code == "42501"


def test_a_request_says_whether_the_family_agreed_to_it_as_it_stood_when_it_was_sent(
    sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, "oxfordshire")
    family = Family(sign_in)
    family.ask("health")
    family.consent(people=family.children[:1], about=["checks"])
    family.ask("education")
    family.consent(people=family.children[1:], about=["checks"], agencies=["police"])
    family.ask("police")
    family.ask("probation")
    family.consent(answer="withdrawn", about=["checks"])
    agreed = "select agreed from app.requests(%s)"
    told = {row["agency"]: row["agreed"] for row in family.decider.read("requests", family.enquiry)}
    assert told == {"health": False, "education": False, "police": True, "probation": False}
    police = sign_in(POLICE)
    police.open(family.enquiry)
    assert police.ask(agreed, family.enquiry) == [(True,)]  # of its own request, and of no other

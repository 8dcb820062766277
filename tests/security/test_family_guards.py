"""What each leaflet asks before agencies are asked and an outcome is signed; by the profile, not by the hub's name."""

import json
from uuid import UUID

import psycopg
import pytest

from tests.security.family import Family, adopt
from tests.security.psql import EDUCATION, OFFICER, POLICE, Row, SignIn

Installer = psycopg.Connection[Row]
ASKED_FIRST = ("waltham_forest", "worcestershire")
GROUNDS = [
    *(("waltham_forest", ground) for ground in ("further_risk", "unnecessary_delay", "emergency", "raises_risk")),
    *(("worcestershire", ground) for ground in ("someone_hurt", "crime", "required_by_law")),
]
"""F8 and F18; W8."""


@pytest.mark.parametrize("hub", ASKED_FIRST)
def test_no_request_leaves_before_agreement_or_a_recorded_justification(
    hub: str, sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, hub)
    family = Family(sign_in)
    assert family.ask_refused().detail == "requests"
    family.consent(about=["support"])
    assert family.ask_refused().detail == "requests"
    family.consent(people=family.children[:1], about=["checks"])
    assert family.ask_refused().detail == "requests"
    family.consent(people=family.children[1:], about=["checks"])
    assert family.missing_for_requests() == []
    family.ask()


@pytest.mark.parametrize(("hub", "ground"), GROUNDS)
def test_a_ground_of_the_hubs_list_stands_in_for_agreement_for_each_child(
    hub: str, ground: str, sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, hub)
    family = Family(sign_in)
    family.ground(ground, "support")
    assert family.ask_refused().detail == "requests"
    family.ground(ground, people=family.children[:1])
    assert family.ask_refused().detail == "requests"
    family.ground(ground, people=family.children[1:])
    family.ask()
    family.ground(None)
    assert family.ask_refused("health").detail == "requests"


def test_who_refuses_or_takes_back_stops_the_next_request(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "waltham_forest")
    family = Family(sign_in)
    family.consent()
    family.consent(by_person=family.father, answer="refused")
    assert family.ask_refused().detail == "requests"
    family.consent(by_person=family.father)
    family.ask()
    family.consent(answer="withdrawn", about=["checks"])
    assert family.ask_refused("health").detail == "requests"


def test_a_later_entry_that_nobody_was_asked_takes_nothing_back(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "waltham_forest")
    family = Family(sign_in)
    family.consent()
    family.consent(by_person=None, capacity=None, answer="unable_to_contact")
    family.ask()


def test_agreement_reaches_the_agencies_that_it_names_and_no_other(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "waltham_forest")
    family = Family(sign_in)
    family.consent(answer="given_implicit", agencies=["health"], explained=[])
    assert family.missing_for_requests("health") == []
    assert family.ask_refused("police").detail == "requests"
    assert family.ask_refused("health", "police").detail == "requests"
    family.ask("health")


def test_a_child_who_can_decide_and_a_decision_in_best_interests_count(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "waltham_forest")
    family = Family(sign_in, one_child=True)
    family.consent(by_person=family.children[0], answer="child_gave", capacity="competent_child")
    assert family.missing_for_requests() == []
    other = Family(sign_in, one_child=True)
    other.consent(answer="best_interests", capacity="best_interests")
    assert other.missing_for_requests() == []


@pytest.mark.parametrize("hub", ["northamptonshire", "oxfordshire", "dudley"])
def test_where_the_leaflet_asks_nothing_before_research_a_concern_is_looked_into(
    hub: str, sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, hub)
    family = Family(sign_in)
    assert family.missing_for_requests() == []
    family.ask()


@pytest.mark.parametrize("hub", ["northamptonshire", "waltham_forest"])
def test_a_request_for_support_goes_back_without_agreement(hub: str, sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, hub)
    family = Family(sign_in, "support")
    family.consent(about=["checks"])
    assert "goes back" in family.ask_refused().text
    family.consent(about=["support"], people=family.children[:1])
    assert "goes back" in family.ask_refused().text
    family.consent(about=["support"], people=family.children[1:])
    family.ask()


def test_harm_carries_a_request_for_support_on(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "northamptonshire")
    family = Family(sign_in, "support")
    family.ground("significant_harm", "support")
    family.ask()


def test_what_the_referral_says_that_the_family_agreed_to_counts_until_somebody_says_otherwise(
    sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, "northamptonshire")
    assert Family(sign_in, "support", consent_given=False).ask_refused().detail == "requests"
    family = Family(sign_in, "support", consent_given=True)
    family.ask()
    family.consent(answer="refused", about=["checks"])
    family.ask("health")
    family.consent(answer="refused", about=["support"], people=family.children[:1])
    assert family.ask_refused("education").detail == "requests"


@pytest.mark.parametrize("hub", ["worcestershire", "oxfordshire", "dudley"])
def test_hubs_that_do_not_ask_it_take_a_request_for_support(hub: str, sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, hub)
    family = Family(sign_in, "support")
    family.consent(about=["checks"])
    family.ask()


def test_requests_that_left_are_flagged_when_agreement_is_taken_back(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "waltham_forest")
    family = Family(sign_in)
    family.consent()
    family.ask("police")
    flags = "select agency, person::text from app.requests_in_doubt(%s) order by 2"
    assert family.decider.ask(flags, family.enquiry) == []
    family.consent(answer="withdrawn", about=["support"])
    assert family.decider.ask(flags, family.enquiry) == []
    family.consent(answer="withdrawn", about=["checks"], people=family.children[:1])
    assert family.decider.ask(flags, family.enquiry) == [("police", family.children[0])]
    ((request, withdrawn),) = family.decider.ask(
        "select request, withdrawn from app.requests_in_doubt(%s)", family.enquiry
    )
    assert request == family.decider.read("requests", family.enquiry)[0]["id"]
    assert withdrawn == family.decider.read("consents", family.enquiry)[0]["at"]
    family.ground("emergency", people=family.children[:1])
    assert family.decider.ask(flags, family.enquiry) == []
    family.ground(None, people=family.children[:1])
    family.consent(by_person=family.father, people=family.children[:1])
    assert family.decider.ask(flags, family.enquiry) == [("police", family.children[0])]
    family.ground("emergency")
    family.ask("health")
    family.ground(None)
    assert family.decider.ask(flags, family.enquiry) == [("police", family.children[0])]
    family.consent(people=family.children[:1])
    assert family.decider.ask(flags, family.enquiry) == []


@pytest.mark.parametrize("hub", ["worcestershire", "northamptonshire", "oxfordshire", "waltham_forest", "dudley"])
@pytest.mark.parametrize("kind", ["child_protection", "support"])
def test_nothing_of_this_stands_before_people_who_meet_to_protect_a_child(
    hub: str, kind: str, sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, hub)
    family = Family(sign_in, kind, one_child=True)
    family.consent(answer="refused")
    family.discuss()


def test_what_stands_before_is_told_to_the_hub_alone_and_through_an_opening(
    sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, "waltham_forest")
    family, other = Family(sign_in), Family(sign_in)
    family.ground("emergency")
    family.ask("police")
    officer = sign_in(OFFICER)
    asked = "select count(*) from app.missing_for_requests(%s, array['health'])"
    outcome = "select count(*) from app.missing_for_outcome(%s, %s, 'early_help', 'no', 2)"
    assert officer.ask(asked, other.enquiry) == officer.ask(outcome, other.enquiry, other.children[0]) == [(0,)]
    officer.open(other.enquiry)
    assert officer.ask(asked, other.enquiry) == officer.ask(outcome, other.enquiry, other.children[0]) == [(1,)]
    assert officer.ask(outcome, other.enquiry, family.children[0]) == [(0,)]
    police = sign_in(POLICE)
    police.open(family.enquiry)
    for one in (asked, "select count(*) from app.requests_in_doubt(%s)"):
        assert police.refused(one, family.enquiry).code == "42501"
    assert sign_in(EDUCATION).refused(outcome, family.enquiry, family.children[0]).code == "42501"


def test_a_rule_is_the_profiles_and_not_the_hubs_name(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "waltham_forest")
    change = "update mash.hub set profile = jsonb_set(profile, %s, %s::jsonb)"
    installer.execute(change.encode(), [["consent", "before_research"], json.dumps("")])
    assert Family(sign_in).missing_for_requests() == []
    adopt(installer, "dudley")
    installer.execute(change.encode(), [["consent", "before_research"], json.dumps("required")])
    assert Family(sign_in).missing_for_requests() == [("D26", "consent")]


def test_nothing_of_another_enquiry_counts(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "waltham_forest")
    family, other = Family(sign_in), Family(sign_in)
    other.consent()
    other.ground("emergency")
    assert family.missing_for_requests() != []
    assert UUID(family.children[0]) != UUID(other.children[0])


@pytest.mark.parametrize(
    ("hub", "ground"),
    [
        ("worcestershire", "immediate_danger"),
        ("northamptonshire", "not_sure"),
        ("oxfordshire", "telling_raises_risk"),
        ("waltham_forest", "telling_raises_risk"),
    ],
)
def test_whoever_is_not_told_is_not_told_for_a_reason_of_the_leaflet(
    hub: str, ground: str, sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, hub)
    family = Family(sign_in)
    family.not_told(family.father, ground)
    told = {"people": [family.father], "told": False, "ground": "luck", "why_not": "Not safe"}
    refused = family.decider.command_refused("record_telling", {"enquiry": str(family.enquiry), **told})
    assert refused.detail == "ground"

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


def test_early_help_needs_agreement_and_commitment_of_the_same_family(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "northamptonshire")
    family = Family(sign_in, one_child=True)
    family.discuss()
    assert family.missing("early_help_team") == [("N30, N31", "consent")]
    family.consent(committed=False)
    assert family.missing("early_help_team") == [("N30, N31", "consent")]
    assert family.sign_refused("early_help_team").detail == "outcome"
    family.consent(committed=None, by_person=family.father)
    family.consent(about=["checks"])
    assert family.sign_refused("early_help_team").detail == "outcome"
    family.consent(about=["support"])
    family.sign("early_help_team")


def test_commitment_that_was_taken_back_does_not_count(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "northamptonshire")
    family = Family(sign_in, one_child=True)
    family.consent()
    assert family.missing("early_help_team") == []
    family.consent(answer="withdrawn")
    assert family.missing("early_help_team") == [("N30, N31", "consent")]
    family.consent(by_person=family.father, committed=False)
    assert family.missing("early_help_team") == [("N30, N31", "consent")]


@pytest.mark.parametrize("harm", ["yes", "may_be"])
def test_early_help_is_for_children_who_are_not_harmed(harm: str, sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "northamptonshire")
    family = Family(sign_in, one_child=True)
    family.consent()
    family.discuss()
    assert family.missing("early_help_team", harm) == [("N30, N31", "harm")]
    assert family.sign_refused("early_help_team", harm).detail == "outcome"


def test_a_social_work_assessment_is_discussed_with_each_parent_or_it_is_said_why_not(
    sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, "northamptonshire")
    family = Family(sign_in, one_child=True)
    family.discuss()
    unmet = [("N30, N1", "contact")]
    assert family.missing("social_care_assessment", "yes", 4) == unmet
    family.contact(family.mother, "no_answer")
    assert family.missing("social_care_assessment", "yes", 4) == unmet
    family.contact(family.father, "unsafe")
    assert family.sign_refused("social_care_assessment", "yes", 4).detail == "outcome"
    family.not_told(family.father, "not_sure")
    family.sign("social_care_assessment", "yes", 4)


def test_a_parent_who_died_and_somebody_who_is_no_parent_are_not_waited_for(
    sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, "northamptonshire")
    family = Family(sign_in, one_child=True)
    family.contact(family.mother)
    installer.execute("update mash.person set died = '2020-01-01' where id = %s", [family.father])
    assert family.missing("social_care_assessment", "yes", 4) == []
    other = Family(sign_in, one_child=True)
    other.consent()
    no_parent = "update mash.relationship set kind = 'grandfather', parental_responsibility = %s where person = %s"
    installer.execute(no_parent.encode(), [False, other.father])
    assert other.missing("social_care_assessment", "yes", 4) == []
    installer.execute(no_parent.encode(), [True, other.father])
    assert other.missing("social_care_assessment", "yes", 4) == [("N30, N1", "contact")]


def test_a_request_for_support_is_decided_on_with_agreement(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "northamptonshire")
    family = Family(sign_in, "support", one_child=True)
    assert ("N2, N38", "consent") in family.missing("early_help_assessment")
    assert family.missing("universal_services") == []
    family.contact(family.mother)
    family.contact(family.father)
    assert family.missing("social_care_assessment", "yes") == []
    assert family.missing("social_care_assessment", "no") == [("N2, N38", "consent")]
    family.consent()
    assert family.missing("early_help_assessment") == []


def test_dudley_refers_whoever_is_harmed_to_social_care(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "dudley")
    family = Family(sign_in, one_child=True)
    family.consent()
    family.discuss()
    for harm in ("yes", "may_be"):
        assert family.missing("nothing_further", harm, 1) == [("D16", "outcome")]
        assert sorted(family.missing("onward_service", harm)) == [("D16", "outcome"), ("D18", "harm")]
        assert family.missing("social_care", harm) == []
        assert family.missing("adult_safeguarding", harm) == []
        assert family.sign_refused("nothing_further", harm).detail == "outcome"
    assert family.missing("onward_service") == []
    family.sign("social_care", "may_be")


OXFORD = "O12, O13, O18, O19"


def heard(family: Family) -> Family:
    family.contact(family.mother)
    family.contact(family.father)
    return family


def test_oxfordshire_suggests_an_assessment_for_significant_concerns_and_harm(
    sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, "oxfordshire")
    family = heard(Family(sign_in, one_child=True))
    family.consent()
    assert family.missing("childrens_assessment", "yes", 3) == []
    assert family.missing("childrens_assessment", "may_be", 4) == []
    assert family.missing("childrens_assessment", "no", 3) == [(OXFORD, "harm")]
    assert family.missing("childrens_assessment", "yes", 2) == [(OXFORD, "harm")]


def test_oxfordshire_talks_to_both_parents_unless_that_raises_the_risk(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "oxfordshire")
    family = Family(sign_in, one_child=True)
    family.discuss()
    family.consent()
    unmet = [("O7, O8, O9", "contact")]
    assert family.missing("family_help") == unmet
    assert family.missing("childrens_assessment", "yes") == unmet
    assert family.missing("nothing_further") == []
    assert family.sign_refused("family_help").detail == "outcome"
    family.not_told(family.father, "telling_raises_risk")
    family.sign("family_help")


def test_oxfordshire_talks_the_options_through_and_sees_that_they_are_understood(
    sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, "oxfordshire")
    family = heard(Family(sign_in, one_child=True))
    family.consent(options=" ")
    unmet = [("O12, O16", "consent")]
    assert family.missing("family_help") == unmet
    family.consent(understood=None)
    assert family.missing("family_help") == unmet
    family.consent(understood=False)
    assert family.missing("family_help") == unmet
    family.consent()
    assert family.missing("family_help") == []
    family.consent(by_person=family.father, options="")
    assert family.missing("family_help") == unmet


def test_oxfordshire_overrides_a_refusal_only_after_talking_and_only_to_the_assessment_service(
    sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, "oxfordshire")
    family = heard(Family(sign_in, one_child=True))
    family.discuss()
    family.consent(answer="refused", options="")
    family.ground("really_worried", "checks")
    family.ground("required_by_law", "support")
    assert family.missing("childrens_assessment", "yes") == [(OXFORD, "consent")] * 2
    family.ground("really_worried", "support")
    assert family.missing("childrens_assessment", "yes") == [(OXFORD, "consent")]
    family.consent(answer="refused")
    assert family.missing("childrens_assessment", "yes") == []
    assert sorted(family.missing("family_help")) == [("O12, O13, O18, O19", "outcome"), ("O12, O16", "consent")]
    assert family.sign_refused("local_support", "no", 2).detail == "outcome"
    assert family.missing("nothing_further") == [(OXFORD, "outcome")]
    family.sign("childrens_assessment", "yes")


def test_oxfordshire_passes_nobody_on_before_agreement_or_an_override(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "oxfordshire")
    family = heard(Family(sign_in, one_child=True))
    assert family.missing("family_help") == [("O12, O16", "consent")]
    assert family.missing("local_support", "no", 2) == [("O12, O16", "consent")]
    assert family.missing("childrens_assessment", "yes") == [(OXFORD, "consent")]
    family.consent()
    assert family.missing("family_help") == family.missing("childrens_assessment", "yes") == []


def test_what_needs_the_familys_agreement_needs_it_everywhere(sign_in: SignIn, installer: Installer) -> None:
    for hub, outcome in (("waltham_forest", "early_help"), ("worcestershire", "community_support")):
        adopt(installer, hub)
        family = Family(sign_in, one_child=True)
        assert [part for _, part in family.missing(outcome, "no", 2)] == ["consent"]
        family.consent(about=["support"])
        assert family.missing(outcome, "no", 2) == []


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

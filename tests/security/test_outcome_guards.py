"""What each leaflet asks before an outcome is signed: agreement, harm, both parents; by its profile."""

import psycopg
import pytest

from tests.security.family import WHEN, Family, adopt
from tests.security.psql import Row, SignIn

Installer = psycopg.Connection[Row]


def test_early_help_needs_agreement_and_commitment_of_the_same_family(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "northamptonshire")
    family = Family(sign_in, one_child=True)
    family.discuss()
    assert family.missing("early_help_team") == [("N30, N31, N28", "consent")]
    family.consent(committed=False)
    assert family.missing("early_help_team") == [("N30, N31, N28", "consent")]
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
    assert family.missing("early_help_team") == [("N30, N31, N28", "consent")]
    family.consent(by_person=family.father, committed=False)
    assert family.missing("early_help_team") == [("N30, N31, N28", "consent")]


@pytest.mark.parametrize("harm", ["yes", "may_be"])
def test_early_help_is_for_children_who_are_not_harmed(harm: str, sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "northamptonshire")
    family = Family(sign_in, one_child=True)
    family.consent()
    family.discuss()
    assert family.missing("early_help_team", harm) == [("N30, N31, N28", "harm")]
    assert family.sign_refused("early_help_team", harm).detail == "outcome"


def test_a_social_work_assessment_is_discussed_with_each_parent_or_it_is_said_why_not(
    sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, "northamptonshire")
    family = Family(sign_in, one_child=True)
    family.discuss()
    unmet = [("N30, N1, N13", "contact")]
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
    assert other.missing("social_care_assessment", "yes", 4) == [("N30, N1, N13", "contact")]


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


RELATED = "update mash.relationship set kind = %s, parental_responsibility = %s where person = %s"


@pytest.mark.parametrize(
    ("kind", "responsible", "is_parent"),
    [
        *(
            (kind, False, True)
            for kind in ("mother", "father", "parent", "adoptive_parent", "special_guardian", "carer")
        ),
        ("grandfather", True, True),
        ("grandfather", None, False),
        ("neighbour", False, False),
    ],
)
def test_a_parent_is_whoever_is_related_as_one_or_has_parental_responsibility(
    kind: str, responsible: bool | None, is_parent: bool, sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, "northamptonshire")
    family = Family(sign_in, one_child=True)
    family.contact(family.mother)
    installer.execute(RELATED.encode(), [kind, responsible, family.father])
    assert (family.missing("social_care_assessment", "yes", 4) != []) is is_parent


def test_the_other_child_s_parent_is_not_asked_for(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "northamptonshire")
    family = Family(sign_in)
    family.contact(family.mother)
    related = 'update mash.relationship set "of" = %s where person = %s and "of" = %s'
    installer.execute(
        'delete from mash.relationship where person = %s and "of" = %s', [family.father, family.children[0]]
    )
    assert family.missing("social_care_assessment", "yes", 4) == []
    assert family.missing("social_care_assessment", "yes", 4, child=1) == [("N30, N1, N13", "contact")]
    installer.execute(related.encode(), [family.children[0], family.father, family.children[1]])
    assert family.missing("social_care_assessment", "yes", 4, child=1) == []


def test_to_be_told_is_not_to_be_heard_and_the_last_word_counts(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "northamptonshire")
    family = Family(sign_in, one_child=True)
    family.contact(family.mother)
    family.not_told(family.father, "not_sure")
    assert family.missing("social_care_assessment", "yes", 4) == []
    told = {"people": [family.father], "told": True, "told_by": "referrer", "what": "All", "happened": WHEN}
    family.decider.command("record_telling", {"enquiry": str(family.enquiry), **told})
    assert family.missing("social_care_assessment", "yes", 4) == [("N30, N1, N13", "contact")]
    family.consent(by_person=family.father, answer="refused", about=["checks"])
    assert family.missing("social_care_assessment", "yes", 4) == []


@pytest.mark.parametrize(
    ("hub", "outcome"), [("waltham_forest", "nothing_further"), ("northamptonshire", "universal_services")]
)
def test_a_request_for_support_that_ends_without_any_asks_nothing(
    hub: str, outcome: str, sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, hub)
    assert Family(sign_in, "support", one_child=True).missing(outcome, "no", 1) == []


def test_an_outcome_that_the_hub_does_not_have_asks_nothing_and_is_refused(
    sign_in: SignIn, installer: Installer
) -> None:
    adopt(installer, "dudley")
    family = Family(sign_in, one_child=True)
    family.discuss()
    assert family.missing("family_help", "yes") == []
    assert family.sign_refused("family_help", "yes").detail == "outcome"


def test_every_unmet_guard_is_said_at_once_in_the_refusal(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "northamptonshire")
    family = Family(sign_in, one_child=True)
    family.discuss()
    words = family.sign_refused("early_help_team", "yes").text
    assert "has not been harmed" in words
    assert "committed to taking part. Record their agreement" in words


def test_a_rule_that_no_leaflet_states_is_told_by_its_origin(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "waltham_forest")
    installer.execute("update mash.hub set profile = jsonb_set(profile #- '{outcomes,1,rules}', '{x}', '1')")
    assert Family(sign_in, one_child=True).missing("early_help", "no", 2) == [("local", "consent")]


def test_the_words_say_what_to_do(sign_in: SignIn, installer: Installer) -> None:
    adopt(installer, "oxfordshire")
    family = Family(sign_in, one_child=True)
    family.consent(answer="refused", options="")
    family.ground("really_worried", "support")
    told = family.decider.ask(
        "select words from app.missing_for_outcome(%s, %s, 'childrens_assessment', 'no', 3) "
        "union all select words from app.missing_for_outcome(%s, %s, 'local_support', 'no', 2)",
        family.enquiry, family.children[0], family.enquiry, family.children[0],
    )  # fmt: skip
    assert {row[0] for row in told} == {
        "This outcome is for significant concerns about a child who is being harmed or might be.",
        "Speak with each parent, or record why one is not spoken to.",
        "Record the options that were talked through, and whether they were understood.",
        "The parent understands and agrees to local support. Record their agreement to this first.",
        "Consent was overridden: that leads to one outcome only: Assessment by the children's assessment service.",
    }

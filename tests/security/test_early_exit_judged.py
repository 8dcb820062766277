"""An enquiry ends at screening with one of the hub's outcomes, and not while somebody is harmed or needs more."""

import json
from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import NO, bad
from tests.security.family import adopt
from tests.security.psql import DECIDER, OFFICER, POLICE
from tests.security.way_judged import Way
from tests.way.test_strategy import HUBS

CHOOSE = bad("outcome", "Choose one of the outcomes with which an enquiry can end at screening.")
HIGHER = bad(
    "outcome", "The screening found a higher level than this outcome is for. Screen again, or go on with the enquiry."
)
SAY = bad("harm", "Say whether a child or adult has been harmed or may be: yes, no or may be.")
HARMED = bad("harm", "Whoever has been harmed or may be does not leave the hub here. Go on with the enquiry.")
EARLY = {
    "worcestershire": {"community_support", "nothing_further"},
    "northamptonshire": {"early_help_assessment", "universal_services"},
    "oxfordshire": {"family_help", "local_support", "nothing_further"},
    "waltham_forest": {"early_help", "other_service", "nothing_further"},
    "dudley": {"onward_service", "nothing_further"},
}
LEAVES = "priv.leaves_early($1 -> 'outcome')"


class Leaving(Way):
    """The enquiry is screened at a level of the test's own, under outcomes of its own."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.stand("screened")
        self.open()
        rules.do("alter table mash.screening disable trigger sealed")
        rules.do("delete from mash.screening")

    def screened(self, level: int, ago: int, enquiry: str = "") -> None:
        """Screened at this level so many minutes ago."""
        self.rules.do(
            "insert into mash.screening (enquiry, level, why, rating, by, at) values "
            "(%s, %s, 'Why', 'green', %s, now() - %s * interval '1 minute')",
            *(enquiry or self.enquiry, level, DECIDER, ago),
        )

    def outcomes(self, *told: dict[str, Any]) -> None:
        """The hub's outcomes are these."""
        whole = [{"label": one["code"].title(), "consent_needed": False, "highest_level": 2, **one} for one in told]
        self.rules.do("update mash.hub set profile = jsonb_set(profile, '{outcomes}', %s)", json.dumps(whole))

    def exit(self, **more: Any) -> dict[str, Any]:
        """The body that ends it."""
        told = {"particulars": "To the school nurse", "harm": "no", "outcome": "none"}
        return self.taking("exit") | told | more

    def said(self, login: str = DECIDER, **more: Any) -> Any:
        """How it is refused."""
        return self.house.refused(login, "take_step", self.exit(**more))


@pytest.fixture
def leaving(rules: Rules) -> Leaving:
    leaving = Leaving(rules)
    leaving.outcomes({"code": "none", "leads_to": "nothing"}, {"code": "care", "leads_to": "social_care"})
    leaving.screened(2, 1)
    return leaving


def test_no_other_role_ends_anything(leaving: Leaving) -> None:
    assert [leaving.said(login) for login in (OFFICER, POLICE)] == [NO, NO]


def test_the_outcome_is_one_of_the_hubs_that_leads_to_nobodys_protection(leaving: Leaving) -> None:
    for outcome, said in (("none", None), ("care", CHOOSE), ("made up", CHOOSE), ("", CHOOSE), (None, CHOOSE)):
        assert (outcome, leaving.said(outcome=outcome)) == (outcome, said)


def test_which_outcomes_end_an_enquiry_early(leaving: Leaving) -> None:
    for leads_to, team, early in (
        ("nothing", None, True), ("universal", None, True), ("service", None, True), ("early_help", None, True),
        ("early_help", "A team", False), ("nothing", "A team", True), ("social_care", None, False),
        ("child_protection", None, False), ("police", None, False), ("adult_safeguarding", None, False),
    ):  # fmt: skip
        outcome = {"leads_to": leads_to} | ({"team": team} if team else {})
        assert (outcome, leaving.rules.answer(DECIDER, LEAVES, outcome=outcome)) == (outcome, early)


@pytest.mark.parametrize("hub", HUBS)
def test_of_each_hubs_outcomes_these_can_end_it(hub: str, leaving: Leaving) -> None:
    adopt(leaving.rules.connection, hub)
    told = leaving.rules.one("select profile -> 'outcomes' from mash.hub where id = 'northamptonshire'")
    assert {one["code"] for one in told if leaving.rules.answer(DECIDER, LEAVES, outcome=one)} == EARLY[hub]


@pytest.mark.parametrize("step", ["exit", "return"])
def test_whoever_is_harmed_or_may_be_does_not_leave(step: str, leaving: Leaving) -> None:
    leaving.rules.do("update mash.enquiry set kind = 'support' where id = %s", leaving.enquiry)
    for harm, said in (("no", None), ("yes", HARMED), ("may_be", HARMED), ("", SAY), (None, SAY), ("never", SAY)):
        assert (harm, leaving.said(step=step, harm=harm)) == (harm, said)


def test_the_level_of_the_last_screening_is_no_higher_than_the_outcome_is_for(leaving: Leaving) -> None:
    assert leaving.said() is None
    leaving.screened(3, 2)
    assert leaving.said() is None, "an earlier screening"
    leaving.screened(4, 0, leaving.other)
    assert leaving.said() is None, "of another enquiry"
    leaving.screened(3, 0)
    assert leaving.said() == HIGHER


def test_what_the_outcome_asks_of_the_family_holds_for_everybody_whom_it_is_about(leaving: Leaving) -> None:
    leaving.outcomes({"code": "none", "leads_to": "service", "consent_needed": True, "consent_words": "They agree."})
    leaving.rules.do("alter table mash.consent disable trigger user")
    leaving.rules.do("delete from mash.consent where enquiry = %s", leaving.enquiry)
    rules, missing = leaving.rules, bad("outcome", "They agree. Record their agreement to this first.")
    assert leaving.said() == missing
    subjects = "select id from mash.person where enquiry = %s and role = 'subject' order by position"
    people = [one for (one,) in rules.do(subjects, leaving.enquiry)]
    for person in people:
        assert leaving.said() == missing
        rules.do(
            "insert into mash.consent (enquiry, person, about, by_person, capacity, answer, explained, happened, by) "
            "values (%s, %s, 'support', %s, 'parental_responsibility', 'given_explicit', '{why,what,with_whom}', "
            "now(), %s)",
            *(leaving.enquiry, person, person, DECIDER),
        )
    assert leaving.said() is None
    rules.do("update mash.person set role = 'subject' where enquiry = %s and role = 'parent'", leaving.enquiry)
    assert leaving.said() == missing
    rules.do(
        "insert into mash.person_change (enquiry, person, step, note, before, by) "
        "select p.enquiry, p.id, 'in_error', 'x', '{}', %s from mash.person p "
        "where p.enquiry = %s and p.role = 'subject' and not p.id = any (%s::uuid[])",
        *(DECIDER, leaving.enquiry, people),
    )
    assert leaving.said() is None, "whoever is here in error is asked nothing"


def test_it_is_kept_with_its_outcome_in_the_hubs_words(leaving: Leaving) -> None:
    _, left = leaving.house.done(DECIDER, "take_step", leaving.exit(section_47="x", attended=["police"], medical="x"))
    told = {"came_from": "screened", "came_to": "exited", "particulars": "To the school nurse"}
    assert left["step"] == [leaving.step("exit", **told, outcome="none", outcome_words="None", harm="no")]
    read = "select outcome_words, harm from app.steps_taken(($1 ->> 'e')::uuid) where step = 'exit'"
    assert leaving.rules.rows(DECIDER, read, e=leaving.enquiry) == [{"outcome_words": "None", "harm": "no"}]


def test_a_return_says_that_nobody_is_harmed_and_has_no_outcome(leaving: Leaving) -> None:
    leaving.rules.do("update mash.enquiry set kind = 'support' where id = %s", leaving.enquiry)
    _, left = leaving.house.done(DECIDER, "take_step", leaving.exit(step="return"))
    told = {"came_from": "screened", "came_to": "returned", "particulars": "To the school nurse", "harm": "no"}
    assert left["step"] == [leaving.step("return", **told)]


def test_other_steps_keep_nothing_of_it(leaving: Leaving) -> None:
    told = leaving.exit(step="dispute", enquiries="joint", parents_informed="before", next_review="2026-12-01")
    _, left = leaving.house.done(DECIDER, "take_step", told)
    (kept,) = left["step"]
    assert kept == leaving.step("dispute", came_from="screened", came_to="screened", particulars=kept["particulars"])

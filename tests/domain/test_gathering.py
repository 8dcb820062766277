"""Who is asked next for a late answer, which questions go to which agency, and how lateness is said."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mashdesk.domain.codes import AgencyFunction
from mashdesk.domain.gathering import ChaseStep, ChaseTold, LateReason, next_chase, why_late_words
from mashdesk.domain.hub_profile import HubAgency
from mashdesk.domain.profile_reading import read_profile
from mashdesk.domain.request_questions import FORMAT, questions_for, read_questions
from mashdesk.paths import resources

DUE = datetime(2026, 11, 27, 15, tzinfo=UTC)
STEPS = (
    ChaseStep(timedelta(minutes=15), ChaseTold.PRACTITIONER),
    ChaseStep(timedelta(minutes=45), ChaseTold.AGENCY_MANAGER),
)
HUBS = ("dudley", "northamptonshire", "oxfordshire", "waltham_forest", "worcestershire")
SHIPPED = read_questions((resources() / "questions.json").read_text(encoding="utf-8"))


def test_each_chase_brings_the_profiles_next_step_and_after_the_last_there_is_none() -> None:
    assert next_chase(DUE, 0, STEPS) == (DUE + timedelta(minutes=15), ChaseTold.PRACTITIONER)
    assert next_chase(DUE, 1, STEPS) == (DUE + timedelta(minutes=45), ChaseTold.AGENCY_MANAGER)
    assert next_chase(DUE, 2, STEPS) is None
    assert next_chase(DUE, 0, ()) is None


def test_lateness_is_said_by_its_reason_and_the_words_beside_it() -> None:
    assert why_late_words(LateReason.WAITED, "") == "It waited for somebody else"
    assert why_late_words(LateReason.WAITED, "The court") == "It waited for somebody else: The court"
    assert why_late_words(LateReason.OTHER, "A flood") == "A flood"


@pytest.mark.parametrize("hub", HUBS)
def test_every_agency_of_every_hub_that_has_a_trade_is_asked_something(hub: str) -> None:
    profile = read_profile((resources() / "hubs" / f"{hub}.json").read_text(encoding="utf-8"))
    asked = {one.id: questions_for(one, SHIPPED) for one in profile.agencies}
    assert [one.id for one in profile.agencies if not asked[one.id] and one.function is not AgencyFunction.OTHER] == []
    assert [step.told for step in profile.clocks.chases] == list(ChaseTold)


def test_what_is_asked_suits_the_agency() -> None:
    police = HubAgency("police", "Police", AgencyFunction.POLICE)
    assert any("Domestic abuse" in one for one in questions_for(police, SHIPPED))
    visitors = HubAgency("health_visitors", "Health visitors", AgencyFunction.HEALTH)
    assert questions_for(visitors, SHIPPED) != questions_for(replace(visitors, id="health"), SHIPPED)
    assert questions_for(replace(police, checks=("Known?",)), SHIPPED) == ("Known?",)
    assert questions_for(HubAgency("voices", "Voices", AgencyFunction.OTHER), SHIPPED) == ()


def test_each_template_says_where_it_comes_from_and_asks_nothing_twice() -> None:
    for one in SHIPPED:
        assert one.source
        assert len(set(one.questions)) == len(one.questions) > 0
        assert all(len(question) <= 200 for question in one.questions)


def test_a_file_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="no file of questions"):
        read_questions(json.dumps({"format": "another", "templates": []}))
    assert read_questions(json.dumps({"format": FORMAT, "templates": []})) == ()

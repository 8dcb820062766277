"""Special pathways: the shipped checklists, what a hub adds, and what became of each step."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from mashdesk.domain.hub_policies import PATHWAYS
from mashdesk.domain.hub_profile import HubProfile, ProfileError, load_profile
from mashdesk.domain.pathway_checklists import OF_HUB, Checklist, read_checklists
from mashdesk.domain.pathways import Pathway, PathwayAnswer, Pathways, StepAnswer, due, titles

RESOURCES = Path(__file__).parents[2] / "resources"
TEXT = (RESOURCES / "pathways.json").read_text("utf-8")
RAISED = datetime(2026, 11, 27, 15, 0, tzinfo=UTC)  # a Friday


def hub(name: str) -> HubProfile:
    return load_profile((RESOURCES / "hubs" / f"{name}.json").read_text("utf-8"))


def raised(flag: str = "fgm") -> Pathway:
    return Pathway(uuid4(), None, flag, "Why", "Magnus", RAISED)


def answered(pathway: Pathway, step: str, answer: StepAnswer, corrects: UUID | None = None) -> PathwayAnswer:
    why = "Why" if corrects else ""
    return PathwayAnswer(uuid4(), pathway.id, step, answer, "W", "R", RAISED, corrects, why, "Magnus", RAISED)


def checklist(flag: str = "fgm") -> Checklist:
    return read_checklists(TEXT)[flag]


def test_each_pathway_has_a_checklist_with_steps_that_say_who_takes_them() -> None:
    found = read_checklists(TEXT)
    assert sorted(found) == sorted(PATHWAYS)
    for one in found.values():
        assert one.title
        assert one.source
        assert len(one.steps) > 1
        assert len({step.code for step in one.steps}) == len(one.steps)
        assert all(step.words and step.who and not step.code.startswith(OF_HUB) for step in one.steps)


def test_duties_that_nobody_can_decide_away_are_said_plainly() -> None:
    assert "personally" in checklist("fgm").duty
    assert "never contacted" in checklist("forced_marriage").duty
    assert "within one working day" in checklist("allegation").duty
    assert "harm, not significant harm" in checklist("allegation").duty
    assert "Both children" in checklist("harmful_sexual_behaviour").duty
    assert "not told by default" in checklist("fabricated_illness").duty


def test_waltham_forest_asks_whether_it_goes_to_map_and_mase() -> None:
    steps = read_checklists(TEXT, hub("waltham_forest").policies.pathways)["exploitation"].steps
    assert [(one.code, one.who.split()[0], one.source) for one in steps[-2:]] == [
        ("hub_map", "MAP", "F9"),
        ("hub_mase", "MASE", "F9"),
    ]
    assert all("targeted or groomed" in one.words for one in steps[-2:])
    assert steps[:-2] == checklist("exploitation").steps
    for other in ("worcestershire", "northamptonshire", "oxfordshire", "dudley"):
        assert hub(other).policies.pathways == ()


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [("pathway", "unknown", "pathways.1.pathway"), ("code", "Not A Code", "pathways.1.code"),
     ("words", " ", "pathways.1.words"), ("goes_to", "", "pathways.1.goes_to"), ("code", "mase", "pathways.2.code")],
)  # fmt: skip
def test_a_profile_with_a_wrong_step_is_refused_at_its_place(field: str, value: str, said: str) -> None:
    told: dict[str, Any] = json.loads((RESOURCES / "hubs" / "waltham_forest.json").read_text("utf-8"))
    told["pathways"][0][field] = value
    with pytest.raises(ProfileError, match=said):
        load_profile(json.dumps(told))


def test_another_file_is_no_file_of_pathways() -> None:
    with pytest.raises(ValueError, match="no file of pathways"):
        read_checklists("{}")


def test_a_limit_counts_the_hubs_working_days_from_when_it_was_raised() -> None:
    profile, lado = hub("dudley"), checklist("allegation").step("lado")
    assert lado is not None
    until = due(lado, raised("allegation"), profile)
    assert until is not None
    assert until.date().isoformat() == "2026-11-30"  # the Monday
    open_ended = checklist("allegation").step("child")
    assert open_ended is not None
    assert due(open_ended, raised("allegation"), profile) is None
    assert checklist("allegation").step("gone") is None


def test_an_answer_that_is_put_right_leaves_the_one_before_in_sight() -> None:
    one, other = raised(), raised("missing")
    first = answered(one, "police", StepAnswer.DONE)
    second = answered(one, "police", StepAnswer.NOT_NEEDED, first.id)
    told = Pathways((one, other), (first, second, answered(other, "police", StepAnswer.DONE)))
    assert told.answer(one, "police") == second
    assert told.answers_before(one, "police") == (first,)
    assert [step.code for step in told.left_open(one, checklist())] == ["family", "girls", "health"]
    assert told.answer(one, "girls") is None
    assert told.find(other.id) == other
    assert told.find(uuid4()) is None


def test_what_was_taken_off_stays_and_counts_for_nothing_more() -> None:
    one, other = raised(), raised("missing")
    off = answered(one, "", StepAnswer.TAKEN_OFF)
    told = Pathways((one, other), (off,))
    assert (told.standing, told.over) == ((other,), (one,))
    assert told.taken_off(one) == off
    assert titles(told.pathways, read_checklists(TEXT)) == (checklist().title, checklist("missing").title)
    assert titles((one, raised()), read_checklists(TEXT)) == (checklist().title,)


def test_an_answer_to_a_step_that_is_no_longer_there_stays_in_sight() -> None:
    one = raised()
    gone = answered(one, "gone", StepAnswer.DONE)
    told = Pathways((one,), (gone, answered(one, "police", StepAnswer.DONE), answered(one, "", StepAnswer.TAKEN_OFF)))
    assert told.answered_else(one, checklist()) == (gone,)

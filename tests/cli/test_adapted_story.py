"""The case studies in the words of each hub: every code is the hub's own, and who does not sit there is not asked."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from mashdesk.cli.adapted_story import HubWords, adapted, changed, words_of
from mashdesk.cli.case_study import ADULT, CASES, cases_of, story_of
from mashdesk.cli.sample_hub import people_of, practitioners_of, profile_text
from mashdesk.domain.hub_profile import load_profile

HUBS = ("dudley", "northamptonshire", "oxfordshire", "waltham_forest", "worcestershire")
NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)


def codes(profile: dict[str, Any]) -> dict[str, set[str]]:
    """What a hub's profile has, by the name under which a story speaks of it."""
    grounds = [*profile["grounds"], *profile["consent"]["exceptions"], *profile["telling"]["unless"]]
    return {
        "agency": {one["id"] for one in profile["agencies"]},
        "purpose": {one["code"] for one in profile["purposes"]},
        "ground": {one["code"] for one in grounds},
        "outcome": {one["code"] for one in profile["outcomes"]},
    }


def named(told: Any, names: set[str]) -> Iterator[tuple[str, str]]:
    """Each code in a story with the name under which it stands."""
    if isinstance(told, dict):
        for name, one in told.items():
            if name in names:
                yield name, one
            elif name == "shared_with":
                yield from (("agency", agency) for agency in one)
            else:
                yield from named(one, names)
    elif isinstance(told, list):
        for one in told:
            yield from named(one, names)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("hub", HUBS)
def test_every_code_of_a_story_is_one_of_the_hub(hub: str, case: str) -> None:
    known = codes(json.loads(profile_text(hub)))
    told = list(named(story_of(case, NOW, hub), set(known)))
    assert {name for name, _ in told} >= {"agency", "purpose", "outcome"}
    strangers = [(name, code) for name, code in told if code not in known[name] and (name, code) != ("ground", "")]
    assert strangers == []


def test_an_adult_is_told_of_only_where_the_hub_safeguards_adults() -> None:
    adults = {hub for hub in HUBS if ADULT in cases_of(load_profile(profile_text(hub)))}
    assert adults == {"dudley"}
    known = codes(json.loads(profile_text("dudley")))
    told = list(named(story_of(ADULT, NOW, "dudley"), set(known)))
    assert [(name, code) for name, code in told if code not in known[name]] == []


@pytest.mark.parametrize("hub", HUBS)
def test_the_sample_staff_of_a_hub_work_for_its_agencies(hub: str) -> None:
    known = codes(json.loads(profile_text(hub)))["agency"]
    staff = {one.login: one.agency for one in people_of(hub)}
    assert set(staff.values()) <= known
    assert {login: agency for agency, login in practitioners_of(hub).items()}.items() <= staff.items()
    assert {one.roles[0] for one in people_of(hub)} >= {"mash_officer", "senior_social_worker", "hub_manager"}


def test_whoever_does_not_sit_in_the_hub_is_neither_asked_nor_named() -> None:
    told = {
        "requests": [{"agency": "police"}, {"agency": "education"}],
        "returns": [{"agency": "police", "items": [{"shared_with": ["education", "health"]}]}, {"agency": "education"}],
        "discussion": {"attendees": [{"agency": "education"}, {"agency": "police"}], "agreed": "As we said."},
    }
    here = adapted(told, "any", HubWords(agencies={"education": None, "health": "health_visitors"}))
    assert here == {
        "requests": [{"agency": "police"}],
        "returns": [{"agency": "police", "items": [{"shared_with": ["health_visitors"]}]}],
        "discussion": {"attendees": [{"agency": "police"}], "agreed": "As we said."},
    }


def test_a_text_is_put_otherwise_where_the_hub_says_so() -> None:
    told = {"why": "One", "steps": [{"words": "a", "who": "b"}, {"words": "c"}]}
    assert changed(told, {"why": "Two"}) == {**told, "why": "Two"}
    assert changed(told, {"steps": {"0": {"words": "d"}}})["steps"] == [{"words": "d", "who": "b"}, {"words": "c"}]
    assert changed(told, {"steps": {"+": [{"words": "e"}]}})["steps"] == [*told["steps"], {"words": "e"}]
    assert changed(told, {"new": {"deep": 1}})["new"] == {"deep": 1}


def test_without_a_file_of_its_own_a_hub_has_the_words_of_the_leaflet() -> None:
    assert words_of("northamptonshire") == HubWords()

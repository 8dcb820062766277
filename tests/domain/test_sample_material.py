"""The sample: three invented case studies, whole and consistent, in exactly the published form."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mashdesk.domain.ages import check_birth
from mashdesk.domain.codes import AnswerKind, BirthAccuracy, Handling, HarmAnswer, LawfulBasis, Nature, Rating
from mashdesk.domain.hub_profile import load_profile
from mashdesk.domain.identifiers import postcode
from mashdesk.domain.sample_dates import fresh
from mashdesk.domain.typed_text import tidy

RESOURCES = Path(__file__).parents[2] / "resources"
SCHEMA = Draft202012Validator(
    json.loads((RESOURCES / "schemas" / "referral.json").read_text("utf-8")),
    format_checker=Draft202012Validator.FORMAT_CHECKER,
)
PROFILE = load_profile((RESOURCES / "hubs" / "northamptonshire.json").read_text("utf-8"))
NOW = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)
NAMES = ["anonymous-neighbour", "self-referral", "school"]
DRAMA = re.compile(r"01632 960\d{3}|07700 900\d{3}|020 7946 0\d{3}|0808 157 0\d{3}")
Case = dict[str, Any]


def text_of(name: str) -> str:
    return fresh((RESOURCES / "sample" / f"{name}.json").read_text("utf-8"), NOW)


@pytest.fixture(params=NAMES)
def case(request: pytest.FixtureRequest) -> Case:
    told: Case = json.loads(text_of(request.param))
    return told


def people(case: Case) -> dict[str, Case]:
    return {person["ref"]: person for person in case["referral"]["people"]}


def items(case: Case) -> list[Case]:
    return [item for answer in case["returns"] for item in answer["items"]]


def test_the_published_form_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA.schema)


def test_the_referral_is_in_exactly_the_published_form(case: Case) -> None:
    SCHEMA.validate(case["referral"])


@pytest.mark.parametrize(
    "change",
    [
        {"format": "mashdesk-referral/2"},
        {"source": "04"},
        {"received": "2026-11-24T14:02:00"},
        {"kind": "enquiry"},
        {"concern": " "},
        {"concern": "x" * 100_001},
        {"how": "fax"},
        {"people": []},
        {"people": [{"ref": "p1", "role": "parent"}]},
        {"people": [{"ref": "p 1", "role": "subject"}]},
        {"people": [{"ref": "p1", "role": "subject", "birth": {"accuracy": "known"}}]},
        {"people": [{"ref": "p1", "role": "subject", "birth": {"accuracy": "unknown", "date": "2020-01-01"}}]},
        {"people": [{"ref": "p1", "role": "subject", "birth": {"accuracy": "known", "date": "2020-02-31"}}]},
        {"people": [{"ref": "p1", "role": "subject", "nickname": "Bo"}]},
        {"surprise": 1},
    ],
)
def test_a_referral_in_another_form_is_refused(change: Case) -> None:
    told = json.loads(text_of("school"))["referral"]
    assert not SCHEMA.is_valid({**told, **change})


def test_the_least_that_a_referral_needs_is_little() -> None:
    least = {
        "format": "mashdesk-referral/1",
        "source": "10",
        "received": "2026-11-24T14:02Z",
        "kind": "child_protection",
    }
    SCHEMA.validate({**least, "concern": "A child cries.", "people": [{"ref": "p1", "role": "subject"}]})


def test_every_reference_leads_to_somebody(case: Case) -> None:
    referral, known = case["referral"], people(case)
    assert len(known) == len(referral["people"])
    named = [who for tie in referral["relationships"] for who in (tie["from"], tie["to"])]
    named += [who for home in referral["households"] for who in home["people"]]
    named += referral["consent"].get("by", [])
    named += [who for item in items(case) for who in item["people"]]
    named += [decision["person"] for decision in case["decisions"]]
    assert set(named) <= set(known)


def test_births_can_be_and_the_text_is_already_tidy(case: Case) -> None:
    for person in case["referral"]["people"]:
        birth = person["birth"]
        day = datetime.fromisoformat(birth["date"]).date() if "date" in birth else None
        assert check_birth(BirthAccuracy(birth["accuracy"]), day, None, NOW.date()) is None
    whole = json.dumps(case, ensure_ascii=False)
    assert tidy(whole) == whole


def test_screening_requests_and_returns_use_the_hubs_own_choices(case: Case) -> None:
    assert Rating(case["screening"]["rating"]) in PROFILE.ratings
    agencies = {agency.id for agency in PROFILE.agencies}
    purposes = {purpose.code for purpose in PROFILE.purposes}
    for asked in case["requests"]:
        assert asked["agency"] in agencies
        assert asked["purpose"] in purposes
        assert LawfulBasis(asked["lawful_basis"]) in PROFILE.lawful_bases
    assert [answer["agency"] for answer in case["returns"]] == [asked["agency"] for asked in case["requests"]]


def test_answers_say_what_they_must(case: Case) -> None:
    for answer in case["returns"]:
        kind = AnswerKind(answer["answer"])
        assert bool(answer["items"]) == (kind is AnswerKind.ITEMS)
        assert bool(answer.get("reason")) == (kind is AnswerKind.WITHHELD)


def test_police_health_and_education_bring_four_to_six_items_each(case: Case) -> None:
    counts = {answer["agency"]: len(answer["items"]) for answer in case["returns"]}
    assert all(4 <= counts[agency] <= 6 for agency in ("police", "health", "education"))


def test_items_are_whole_and_every_way_of_handling_occurs(case: Case) -> None:
    for item in items(case):
        assert item["what"]
        assert item["relevance"]
        assert Nature(item["nature"])
        assert LawfulBasis(item["lawful_basis"]) in PROFILE.lawful_bases
        assert bool(item["shared_with"]) == (item["handling"] == Handling.NAMED_AGENCIES)
        assert set(item["shared_with"]) <= {agency.id for agency in PROFILE.agencies}
    assert {item["handling"] for item in items(case)} == set(Handling)
    assert any(item["not_for_family"] for item in items(case))
    assert {item["nature"] for item in items(case)} == set(Nature)


def test_each_subject_has_one_decision_that_fits_the_hubs_outcomes(case: Case) -> None:
    subjects = [ref for ref, person in people(case).items() if person["role"] == "subject"]
    assert [decision["person"] for decision in case["decisions"]] == subjects
    for decision in case["decisions"]:
        assert HarmAnswer(decision["harm"])
        assert PROFILE.outcome(decision["outcome"]).fits(decision["level"])
        assert decision["reasons"]
        assert decision["next_steps"]
        assert decision["contingency"]


def test_the_outcomes_are_the_leaflets() -> None:
    outcomes = {name: {decision["outcome"] for decision in json.loads(text_of(name))["decisions"]} for name in NAMES}
    assert outcomes == {
        "anonymous-neighbour": {"social_care_assessment"},
        "self-referral": {"social_care_assessment"},
        "school": {"early_help_team"},
    }


def test_support_is_worked_with_the_parents_agreement(case: Case) -> None:
    if case["referral"]["kind"] == "support":
        assert case["referral"]["consent"]["given"] is True


def test_the_screened_narrative_gives_nothing_of_the_neighbour_away() -> None:
    case = json.loads(text_of("anonymous-neighbour"))
    screened = case["screening"]["screened_narrative"].lower()
    secret = [
        "doreen",
        "invented",
        "neighbour",
        "above",
        "upstairs",
        "floor",
        "bakery",
        "shift",
        "she",
        "kitchen",
        "letter box",
    ]
    assert [word for word in secret if re.search(rf"\b{word}\b", screened)] == []
    elsewhere = json.dumps([case["returns"], case["discussion"], case["decisions"]]).lower()
    assert [word for word in ("doreen", "neighbour", "bakery", "flat above") if word in elsewhere] == []


def test_the_confidential_address_stands_nowhere_else() -> None:
    case = json.loads(text_of("self-referral"))
    (hidden,) = [home["address"] for home in case["referral"]["households"] if home["address"]["confidential"]]
    rest = json.dumps({**case, "referral": {**case["referral"], "households": []}}).lower()
    assert [line for line in (*hidden["lines"], hidden["postcode"]) if line.lower() in rest] == []


def test_separated_parents_live_in_two_households() -> None:
    case = json.loads(text_of("school"))
    homes = case["referral"]["households"]
    assert not any({"p2", "p3"} <= set(home["people"]) for home in homes)
    assert all("p1" in home["people"] for home in homes)


def test_twins_an_unborn_child_and_an_estimated_birth_are_among_them() -> None:
    cases = [json.loads(text_of(name)) for name in NAMES]
    births = {person["birth"]["accuracy"] for case in cases for person in case["referral"]["people"]}
    kinds = {tie["kind"] for case in cases for tie in case["referral"]["relationships"]}
    assert births == set(BirthAccuracy)
    assert {"twin", "unborn_sibling", "former_partner"} <= kinds


def test_telephone_numbers_are_the_regulators_invented_ones_and_postcodes_can_be() -> None:
    for name in NAMES:
        case = json.loads(text_of(name))
        phone = case["referral"]["referrer"].get("phone", "")
        assert not phone or DRAMA.fullmatch(phone)
        assert all(postcode(home["address"]["postcode"]) for home in case["referral"]["households"])


def test_no_case_is_worked_by_the_mash_without_an_agreed_discussion(case: Case) -> None:
    assert case["discussion"]["agreed"]
    for attendee in case["discussion"]["attendees"]:
        assert attendee["name"]
        assert attendee["agency"] in {asked["agency"] for asked in case["requests"]} | {"social_care"}
        assert attendee["view"]


def test_the_adult_at_risk_is_grown_up_answers_for_herself_and_is_decided_about_by_the_care_act() -> None:
    case = json.loads(text_of("adult-at-risk"))
    SCHEMA.validate(case["referral"])
    (adult,) = [one for one in case["referral"]["people"] if one["role"] == "subject"]
    assert NOW.year - int(adult["birth"]["date"][:4]) > 18
    assert {(one["by"], one["capacity"]) for one in case["family"]["consents"]} == {(adult["ref"], "adult")}
    (decision,) = case["decisions"]
    assert (decision["person"], decision["outcome"]) == (adult["ref"], "adult_safeguarding")
    for told in (case["screening"]["why"], decision["reasons"]):
        assert "Care Act 2014" in told
        assert "section 42" in told
    assert DRAMA.fullmatch(case["referral"]["referrer"]["phone"])
    whole = json.dumps(case, ensure_ascii=False)
    assert tidy(whole) == whole

"""Hub profiles: what the Northamptonshire leaflet promises is there, and a wrong profile is refused by its place."""

import copy
import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mashdesk.domain.codes import LawfulBasis, Rating
from mashdesk.domain.hub_profile import HubProfile, ProfileError, load_profile

HUBS = Path(__file__).parents[2] / "resources" / "hubs"
SCHEMA = Draft202012Validator(json.loads((HUBS / "hub-profile.schema.json").read_text("utf-8")))
SHIPPED = [path for path in sorted(HUBS.glob("*.json")) if path.name != "hub-profile.schema.json"]
TEXT = (HUBS / "northamptonshire.json").read_text("utf-8")
Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def profile() -> HubProfile:
    return load_profile(TEXT)


def changed(change: Change) -> dict[str, Any]:
    told: dict[str, Any] = copy.deepcopy(json.loads(TEXT))
    change(told)
    return told


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_profile_loads_follows_the_schema_and_is_named_after_its_file(path: Path) -> None:
    assert load_profile(path.read_text("utf-8")).id == path.stem
    SCHEMA.validate(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_part_of_a_shipped_profile_says_where_it_comes_from(path: Path) -> None:
    told, profile = json.loads(path.read_text("utf-8")), load_profile(path.read_text("utf-8"))
    silent = [name for name in told if name not in ("format", "id", "provenance") and profile.origin(name) is None]
    assert silent == []
    for entry in profile.provenance:
        value = told
        for part in entry.place.split("."):
            value = value[int(part) - 1] if part.isdigit() else value[part]


def test_the_schema_itself_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA.schema)


def test_northamptonshire_has_its_thirteen_partners(profile: HubProfile) -> None:
    names = [agency.name for agency in profile.agencies]
    assert len(names) == 13
    assert {"Domestic Abuse Advisor", "Change Grow Live", "East Midlands Ambulance Service"} <= set(names)


def test_a_senior_practitioner_passes_the_first_gate_but_only_a_social_care_manager_decides(
    profile: HubProfile,
) -> None:
    assert profile.may_pass("screening", "senior_practitioner")
    assert not profile.may_pass("decision", "senior_practitioner")
    assert profile.may_pass("decision", "Social care manager")
    assert not profile.may_pass("decision", "mash_officer")


def test_there_are_four_outcomes_and_early_help_needs_the_familys_agreement(profile: HubProfile) -> None:
    assert len(profile.outcomes) == 4
    assert profile.outcome("early_help_team").consent_needed
    assert not profile.outcome("social_care_assessment").consent_needed
    assert profile.outcome("social_care_assessment").fits(4)
    assert not profile.outcome("universal_services").fits(3)
    with pytest.raises(KeyError):
        profile.outcome("adoption")


def test_complaints_go_to_the_hub_first_and_then_to_customer_feedback(profile: HubProfile) -> None:
    first, second = profile.contact.complaints
    assert "0300 126 1000" in first
    assert "01604 363436" in second


def test_what_the_leaflet_does_not_say_is_empty_and_not_invented(profile: HubProfile) -> None:
    assert profile.contact.out_of_hours == profile.contact.email == profile.contact.subject_access == ""
    assert profile.contact.address == ()
    assert profile.letters.paragraph("next") == ""


def test_the_letter_limit_is_marked_as_local_because_the_leaflet_gives_none(profile: HubProfile) -> None:
    limit, letters = profile.origin("letters.due_working_days"), profile.origin("letters.paragraphs.opening")
    assert limit is not None
    assert limit.origin == "local"
    assert letters is not None
    assert letters.origin == "leaflet"


def test_the_figures_of_the_clocks_are_the_products_defaults(profile: HubProfile) -> None:
    assert profile.clocks.decision[Rating.RED].hours == 4
    assert profile.clocks.decision[Rating.AMBER].working_days == 1
    assert profile.clocks.decision[Rating.GREEN].working_days == 3
    assert profile.clocks.returns_margin == timedelta(hours=1)
    assert profile.letters.due_working_days == 10


def test_threshold_purposes_and_bases_are_the_leaflets(profile: HubProfile) -> None:
    assert profile.threshold.document == "Thresholds and Pathways"
    assert profile.threshold.level(4).title == "Serious concerns"
    assert [purpose.code for purpose in profile.purposes] == ["child_protection", "right_services"]
    assert LawfulBasis.PUBLIC_TASK in profile.lawful_bases
    assert profile.agency("health").function == "health"
    assert not profile.calendar.is_working_day(date(2026, 12, 25))


# What the schema refuses too, so that an editor shows it while somebody types.
SHAPE: list[tuple[Change, str]] = [
    (lambda told: told.pop("contact"), "The profile: “contact” is missing."),
    (lambda told: told["contact"].update(phnoe="1"), "contact: “phnoe” is not known here."),
    (lambda told: told["outcomes"][1].update(label=" "), "outcomes.2.label: the text is empty."),
    (
        lambda told: told["outcomes"][1].update(consent_needed="yes"),
        "outcomes.2.consent_needed: expected true or false.",
    ),
    (lambda told: told["outcomes"].clear(), "outcomes: nothing is in the list."),
    (lambda told: told.update(agencies={}), "agencies: expected a list"),
    (lambda told: told.update(contact=[]), "contact: expected named values"),
    (lambda told: told.update(name=7), "name: expected a text."),
    (lambda told: told.update(name="x" * 4001), "name: the text is longer than 4000 characters."),
    (lambda told: told.update(id="North Hants"), "id: expected lower-case letters"),
    (lambda told: told.update(format="mashdesk-hub-profile/9"), "format: expected one of: mashdesk-hub-profile/1."),
    (lambda told: told.update(ratings=["blue"]), "ratings.1: expected one of: red, amber, green."),
    (lambda told: told.update(closures=["24/12/2026"]), "closures.1: expected a day such as 2026-12-24."),
    (lambda told: told["office_hours"]["monday"].update(opens="9 am"), "office_hours.monday.opens: expected a time"),
    (lambda told: told.update(office_hours={}), "office_hours: the office must be open"),
    (lambda told: told["clocks"].update(screening_working_days=0), "expected a whole number from 1 to 60."),
    (lambda told: told["clocks"].update(screening_working_days=True), "expected a whole number from 1 to 60."),
    (lambda told: told["clocks"]["decision"].update(red={"hours": 4, "working_days": 1}), "expected either hours or"),
    (lambda told: told["letters"].update(clock_starts="whenever"), "letters.clock_starts: expected one of"),
    (lambda told: told["threshold"]["levels"].pop(), "threshold.levels: expected the levels 1, 2, 3 and 4"),
]
# What only the program can tell, because two places must agree.
MEANING: list[tuple[Change, str]] = [
    (lambda told: told["closures"].append("2026-02-31"), "closures.1: expected a day"),
    (
        lambda told: told["office_hours"]["friday"].update(opens="18:00"),
        "office_hours.friday: the office must open before",
    ),
    (lambda told: told["agencies"][1].update(id="social_care"), "agencies: “social_care” is there twice."),
    (
        lambda told: told["outcomes"][1].update(code="universal_services"),
        "outcomes: “universal_services” is there twice.",
    ),
    (
        lambda told: told["outcomes"][0].update(highest_level=2),
        "outcomes.1.highest_level: expected a whole number from 3 to 4.",
    ),
    (
        lambda told: told["outcomes"][0].update(carried_by="nobody"),
        "outcomes.1.carried_by: expected one of: social_care",
    ),
    (lambda told: told["gates"].update(decision=["clerk"]), "gates.decision.1: expected one of: mash_officer"),
    (lambda told: told["clocks"]["decision"].pop("amber"), "clocks.decision: “amber” is missing."),
    (lambda told: told["threshold"]["levels"].reverse(), "threshold.levels: expected the levels 1, 2, 3 and 4"),
    (lambda told: told.update(name="Hub\x00"), "name: the text holds a character that cannot be printed."),
    (lambda told: told.update(name="Hub\ud800"), "name: the text holds a character that cannot be printed."),
]


@pytest.mark.parametrize(("change", "message"), SHAPE + MEANING, ids=[message for _, message in SHAPE + MEANING])
def test_a_wrong_profile_is_refused_in_words_that_name_the_place(change: Change, message: str) -> None:
    with pytest.raises(ProfileError) as refused:
        load_profile(json.dumps(changed(change)))
    assert message in str(refused.value)


@pytest.mark.parametrize("change", [change for change, _ in SHAPE], ids=[message for _, message in SHAPE])
def test_an_editor_that_knows_the_schema_refuses_it_too(change: Change) -> None:
    assert not SCHEMA.is_valid(changed(change))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "This is not JSON: "),
        ("", "in line 1."),
        ("[]", "The profile: expected named values"),
        ('{"id": "a", "id": "b"}', "“id” is there twice in the same place."),
        ("[" * 100_000, "nested too deeply"),
        ("1" * 5000, "a number that is far too long"),
    ],
)
def test_a_file_that_is_no_profile_is_refused_in_plain_words(text: str, message: str) -> None:
    with pytest.raises(ProfileError) as refused:
        load_profile(text)
    assert message in str(refused.value)

"""Hub profiles: what the Northamptonshire leaflet promises is there, and a wrong profile is refused by its place."""

import copy
import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mashdesk.domain.codes import LawfulBasis, Rating
from mashdesk.domain.hub_profile import HubProfile, ProfileError, Workstation, load_profile

HUBS = Path(__file__).parents[2] / "resources" / "hubs"
SCHEMA = Draft202012Validator(json.loads((HUBS / "hub-profile.schema.json").read_text("utf-8")))
SHIPPED = [path for path in sorted(HUBS.glob("*.json")) if path.name != "hub-profile.schema.json"]
TEXT = (HUBS / "northamptonshire.json").read_text("utf-8")
CLOSED: dict[str, Any] = {"day": "2026-12-24", "why": "", "origin": "local"}
SIGNED: dict[str, Any] = {"agency": "police", "on": "2026-01-01"}
WORDS: dict[str, Any] = {"words": "Hello.", "origin": "local"}
TEN_DAYS: dict[str, Any] = {"starts": "receipt", "limit": {"working_days": 10}, "origin": "local"}
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
def test_every_value_of_a_shipped_profile_says_where_it_comes_from(path: Path) -> None:
    told, profile = json.loads(path.read_text("utf-8")), load_profile(path.read_text("utf-8"))
    silent = [place for place in leaves(told) if place.split(".")[0] not in BARE and profile.origin(place) is None]
    assert silent == []


BARE = ("format", "id", "version")


def leaves(value: object, path: str = "") -> Iterator[str]:
    """The places of every text, number and flag of a file."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, f"{path}.{name}".lstrip("."))
    elif isinstance(value, list):
        for number, inner in enumerate(value, 1):
            yield from leaves(inner, f"{path}.{number}")
    else:
        yield path


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
    limit, letters = profile.origin("clocks.parent_letter.limit"), profile.origin("letters.paragraphs.opening.words")
    assert limit is not None
    assert limit.origin == "local"
    assert letters is not None
    assert letters.origin == "leaflet"
    assert profile.origin("nowhere") is None


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
    (lambda told: told.pop("contacts"), "The profile: “contacts” is missing."),
    (lambda told: told["contacts"].update(phnoe="1"), "contacts: “phnoe” is not known here."),
    (lambda told: told["outcomes"][1].update(label=" "), "outcomes.2.label: the text is empty."),
    (
        lambda told: told["outcomes"][1].update(consent_needed="yes"),
        "outcomes.2.consent_needed: expected true or false.",
    ),
    (lambda told: told["outcomes"].clear(), "outcomes: nothing is in the list."),
    (lambda told: told["outcomes"][1].update(guards=["luck"]), "outcomes.2.guards.1: expected one of"),
    (lambda told: told.update(agencies={}), "agencies: expected a list"),
    (lambda told: told.update(contacts=[]), "contacts: expected named values"),
    (lambda told: told["hub"].update(name=7), "hub.name: expected a text."),
    (lambda told: told["hub"].update(name="x" * 4001), "hub.name: the text is longer than 4000 characters."),
    (lambda told: told.update(id="North Hants"), "id: expected lower-case letters"),
    (lambda told: told.update(format="mashdesk-hub-profile/9"), "format: expected one of: mashdesk-hub-profile/2."),
    (lambda told: told["ratings"].update(codes=["blue"]), "ratings.codes.1: expected one of: red, amber, green."),
    (lambda told: told["closures"].append(CLOSED | {"day": "24/12/2026"}), "closures.1.day: expected a day such as"),
    (lambda told: told["hours"]["days"]["monday"].update(opens="9 am"), "hours.days.monday.opens: expected a time"),
    (lambda told: told["clocks"]["screening"]["limit"].update(working_days=0), "expected a whole number from 1 to"),
    (lambda told: told["clocks"]["screening"]["limit"].update(working_days=True), "expected a whole number from 1 to"),
    (lambda told: told["clocks"]["screening"].update(starts=""), "clocks.screening.starts: expected one of"),
    (
        lambda told: told["clocks"]["decision"]["limits"].update(red={"hours": 4, "working_days": 1}),
        "expected either hours or",
    ),
    (lambda told: told["clocks"]["parent_letter"].update(starts="whenever"), "starts: expected one of"),
    (lambda told: told["letters"]["paragraphs"].update(greeting=WORDS), "“greeting” is not known here."),
    (lambda told: told["complaints"][0].update(origin="rumour"), "complaints.1.origin: expected one of: leaflet"),
]
# What only the program can tell, because two places must agree.
MEANING: list[tuple[Change, str]] = [
    (lambda told: told["closures"].append(CLOSED | {"day": "2026-02-31"}), "closures.1.day: expected a day"),
    (lambda told: told["closures"].extend([CLOSED, CLOSED]), "closures.2.day: “2026-12-24” is there twice."),
    (lambda told: told["hours"].update(days={}), "hours.days: the office must be open"),
    (
        lambda told: told["hours"]["days"]["friday"].update(opens="18:00"),
        "hours.days.friday: the office must open before",
    ),
    (lambda told: told["agencies"][1].update(id="social_care"), "agencies.2.id: “social_care” is there twice."),
    (lambda told: told["agencies"][1].update(until="soon"), "agencies.2.until: expected a day"),
    (
        lambda told: told["purpose_limit"].update(only_listed="yes"),
        "purpose_limit.only_listed: expected true or false.",
    ),
    (
        lambda told: told["universal_services"][1].update(code="libraries"),
        "universal_services.8.code: “libraries” is there twice.",
    ),
    (
        lambda told: told["agreement"].update(signed=[{"agency": "nobody", "on": "2026-01-01"}]),
        "agreement.signed.1.agency: “nobody” is not one of the agencies.",
    ),
    (
        lambda told: told["agreement"].update(signed=[SIGNED, SIGNED]),
        "agreement.signed.2.agency: “police” is there twice.",
    ),
    (
        lambda told: told["agreement"].update(signed=[SIGNED | {"ends": "2025-12-31"}]),
        "agreement.signed.1.ends: this ends before it begins.",
    ),
    (
        lambda told: told["agreement"].update(signed=[SIGNED], signatories=["police"]),
        "agreement.signed.1.agency: “police” is among the signatories too",
    ),
    (
        lambda told: told["agreement"].update(agreed="2026-01-02", ends="2026-01-01"),
        "agreement.ends: this ends before it begins.",
    ),
    (
        lambda told: told["outcomes"][1].update(code="social_care_assessment"),
        "outcomes.2.code: “social_care_assessment” is there twice.",
    ),
    (
        lambda told: told["outcomes"][0].update(highest_level=2),
        "outcomes.1.highest_level: the highest level is below the lowest.",
    ),
    (
        lambda told: told["outcomes"][0].update(carried_by="nobody"),
        "outcomes.1.carried_by: “nobody” is not one of the agencies.",
    ),
    (lambda told: told["outcomes"][1].pop("consent_words"), "outcomes.2.consent_needed: say in consent_words"),
    (lambda told: told["outcomes"][1].update(consent_needed=False), "outcomes.2.guards: the guard asks for"),
    (
        lambda told: told["outcomes"][1].update(guards=["only_if_not_harmed", "only_if_significant_and_harmed"]),
        "outcomes.2.guards: these two guards exclude each other",
    ),
    (
        lambda told: [one.update(guards=["harm_means_this_outcome"]) for one in told["outcomes"]],
        "outcomes: the guard “harm_means_this_outcome” names one outcome only",
    ),
    (lambda told: told["agreement"].update(signatories=["nobody"]), "agreement.signatories.1: “nobody” is not one"),
    (lambda told: told["gates"].update(decision=["clerk"]), "gates.decision.1: “clerk” is not one of the posts."),
    (
        lambda told: told["deciding"].update(alone=True) or told["gates"]["decision"].append("mash_officer"),
        "gates.decision: one post decides alone here",
    ),
    (lambda told: told["clocks"]["decision"]["limits"].pop("amber"), "clocks.decision.limits: “amber” is missing"),
    (lambda told: told["ratings"]["codes"].remove("amber"), "clocks.decision.limits: “amber” is not known"),
    (lambda told: told["clocks"].update(child_letter=TEN_DAYS), "clocks.child_letter: this limits what nobody sends"),
    (lambda told: told["clocks"].update(written_follow_up=TEN_DAYS), "this waits for a form that words.form does not"),
    (lambda told: told["clocks"].pop("taking_over"), "outcomes.1.team: say in clocks.taking_over until when"),
    (lambda told: told["outcomes"][0].pop("team"), "outcomes.1.first_contact: name the team, and in carried_by"),
    (lambda told: told["outcomes"][0].pop("carried_by"), "outcomes.1.first_contact: name the team, and in carried_by"),
    (lambda told: told["referrals"]["routes"][0].update(asks="written_form"), "referrals.routes.1.asks: say in clocks"),
    (lambda told: told["referrals"]["routes"][0].update(asks="nothing"), "referrals.routes.1.asks: expected one of"),
    (lambda told: told["referrals"].update(open_case="often"), "referrals.open_case: expected one of"),
    (lambda told: told["groups"].append(told["groups"][0]), "groups.4.code: “social_care” is there twice."),
    (
        lambda told: told["letters"]["recipients"].append({**told["letters"]["recipients"][1], "recipient": "adult"}),
        "this hub has no adult subjects",
    ),
    (lambda told: told["outcomes"][3].update(leads_to="adult_safeguarding"), "this hub has no adult subjects"),
    (lambda told: told["threshold"]["levels"].reverse(), "threshold.levels: expected the levels 1, 2, 3 and 4"),
    (lambda told: told["threshold"]["levels"][1].update(number=1), "threshold.levels.2.number: level 1 is there twice"),
    (lambda told: told["hub"].update({"until": "2020-01-01"}), "hub.until: this ends before it begins."),
    (
        lambda told: told["hub"]["superseded"][0].update(until="2021-04-01"),
        "hub.superseded.1.until: this holds at the same time as another value here.",
    ),
    (
        lambda told: told["hub"]["superseded"][0]["was"].update(colour="blue"),
        "hub.superseded.1.was.colour: “colour” is none of the values here",
    ),
    (lambda told: told["contacts"]["service"]["unconfirmed"][0]["is"].update(fax="1"), "unconfirmed.1.is.fax: “fax”"),
    (lambda told: told["hub"].update(name="Hub\x00"), "hub.name: the text holds a character that cannot be printed."),
    (lambda told: told["hub"].update(name="Hub\ud800"), "hub.name: the text holds a character that cannot be"),
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


def test_what_a_workstation_does_by_itself_is_the_hubs_to_say_and_usual_where_it_says_nothing() -> None:
    told = changed(lambda told: told.update(workstation={"pack_minutes": 30, "origin": "local"}))
    SCHEMA.validate(told)
    assert load_profile(json.dumps(told)).workstation == Workstation(60, 30, 10)
    silent = changed(lambda told: told.pop("workstation"))
    SCHEMA.validate(silent)
    assert load_profile(json.dumps(silent)).workstation == Workstation(60, 15, 10)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("clipboard_seconds", 9),
        ("clipboard_seconds", 601),
        ("pack_minutes", 4),
        ("pack_minutes", 61),
        ("lock_minutes", 1),
        ("lock_minutes", 31),
        ("idle", 5),
    ],
)
def test_a_time_that_would_protect_nobody_is_refused_by_its_place(name: str, value: int) -> None:
    told = changed(lambda told: told["workstation"].update({name: value}))
    assert not SCHEMA.is_valid(told)
    with pytest.raises(ProfileError, match=r"workstation"):
        load_profile(json.dumps(told))

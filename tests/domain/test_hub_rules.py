"""docs/hub-rules.md is true: every rule of the five leaflets has a row, and what the row names is there."""

import ast
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from mashdesk.domain.hub_profile import HubProfile, load_profile
from tests.collected import that_run

ROOT = Path(__file__).parents[2]
HUBS = {"W": "worcestershire", "N": "northamptonshire", "O": "oxfordshire", "F": "waltham_forest", "D": "dudley"}
RULES = {"W": 23, "N": 39, "O": 32, "F": 36, "D": 27}
ROW = re.compile(
    r"\| ([WNOFD]\d+) \| [^|]+ \| `(\w+)` `([\w.]+)` \| (done|not yet|not for a program): [^|]+ \| "
    r"(?:`([^`]+)`)? ?\| `([^`]+)` \|"
)
PAGE = (ROOT / "docs" / "hub-rules.md").read_text("utf-8")
ROWS = ROW.findall(PAGE)
COUNTS = re.compile(r"these counts: (\d+) done, (\d+) not yet, (\d+) not for a program\.")
# What a rule names by value; places as in the file, entries of a list counted from 1.
VALUES: list[tuple[str, str, object]] = [
    ("W2", "subjects.kinds", ["child"]),
    ("W4", "words.front_door", "Family Front Door"),
    ("W1", "agencies.4.superseded.1.was.name", "National Probation Service"),
    ("W6", "telling.by_referrer.1.code", "concerns"),
    ("W7", "consent.exceptions.1.code", "immediate_danger"),
    ("W11", "clocks.parent_letter.starts", "discussion"),
    ("W11", "clocks.parent_letter.limit", {"working_days": 10}),
    ("W15", "purpose_limit.only_listed", True),
    ("W18", "law.1.superseded.1.was.name", "Data Protection Act 1998"),
    ("W20", "contacts.service.value", "01905 822666"),
    ("W22", "contacts.out_of_hours.value", ""),
    ("N2", "consent.to_refer", "actively_sought"),
    ("N4", "telling.child_protection", "told_only_if_sure"),
    ("N5", "contacts.privacy.value", "0300 126 1000"),
    ("N8", "referrals.anonymous", "accepted"),
    ("N29", "gates.decision", ["social_care_manager"]),
    ("N27", "threshold.document", "Thresholds and Pathways"),
    ("N31", "outcomes.2.guards", ["agreement_and_commitment", "only_if_not_harmed"]),
    ("N32", "universal_services.8.label", "libraries"),
    ("N37", "purpose_limit.only_listed", True),
    ("N38", "consent.for_support", "required"),
    ("O9", "telling.both_parents", "both"),
    ("O13", "outcomes.1.guards.1", "only_if_significant_and_harmed"),
    ("O19", "outcomes.1.guards.3", "override_leads_only_here"),
    ("O22", "letters.recipients.3.recipient", "referrer"),
    ("O32", "clocks.decision.limits.red", {"hours": 4}),
    ("F4", "contacts.address.lines", ["Juniper House", "221 Hoe Street", "London E17 9PH"]),
    ("F5", "hours.days.monday", {"opens": "09:00", "closes": "17:15"}),
    ("F5", "hours.days.friday", {"opens": "09:00", "closes": "17:00"}),
    ("F6", "contacts.out_of_hours.value", "020 8496 3000"),
    ("F8", "consent.before_research", "required"),
    ("F12", "words.form", "Request for Support Help and Protection (RSHP)"),
    ("F13", "telling.by_referrer.1.code", "process"),
    ("F15", "referrals.emergency", "Immediate risk of harm: ring 999, or your local police on 101."),
    ("F22", "purpose_limit.only_listed", True),
    ("F25", "telling.child_protection", "told"),
    ("F26", "onward.explained_to_parent", "required"),
    ("D1", "subjects.kinds", ["child", "adult"]),
    ("D3", "agencies.11.link", "virtual"),
    ("D9", "hub.from", "2016-05-16"),
    ("D16", "outcomes.1.guards", ["harm_means_this_outcome"]),
    ("D18", "onward.fields", ["name", "address", "reason", "outcome"]),
    ("D19", "clocks.parent_letter.starts", "receipt"),
    ("D20", "purpose_limit.only_listed", True),
    ("D25", "gates.decision", ["senior_social_worker"]),
    ("D25", "deciding.alone", True),
]


@cache
def profile(hub: str) -> HubProfile:
    return load_profile((ROOT / "resources" / "hubs" / f"{hub}.json").read_text("utf-8"))


def value_at(hub: str, place: str) -> object:
    """The value at a place of a hub's file."""
    value: Any = json.loads((ROOT / "resources" / "hubs" / f"{hub}.json").read_text("utf-8"))
    for part in place.split("."):
        value = value[int(part) - 1] if isinstance(value, list) else value[part]
    return value


def cited(hub: str, place: str) -> set[str]:
    """The rules that a place cites, its earlier values included."""
    source = profile(hub).sources[place]
    return {*source.rules, *(rule for earlier in source.superseded for rule in earlier.source.rules)}


@pytest.mark.parametrize(("rule", "place", "expected"), VALUES, ids=[f"{rule} {place}" for rule, place, _ in VALUES])
def test_what_the_rules_name_is_in_the_profile(rule: str, place: str, expected: object) -> None:
    assert value_at(HUBS[rule[0]], place) == expected


def test_no_rule_is_missing_and_each_profile_cites_its_own_rules_only() -> None:
    expected = [f"{letter}{number}" for letter, last in RULES.items() for number in range(1, last + 1)]
    assert [row[0] for row in ROWS] == expected
    for letter, hub in HUBS.items():
        rules = {rule for place in profile(hub).sources for rule in cited(hub, place)}
        assert rules == {rule for rule in expected if rule[0] == letter}


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_row_names_a_place_that_cites_the_rule_a_file_and_a_test_that_are_there(row: tuple[str, ...]) -> None:
    rule, hub, place, state, where, test = row
    assert hub == HUBS[rule[0]]
    assert rule in cited(hub, place)
    value_at(hub, place)
    file, name = test.split("::")
    assert not leaves_itself_out(file, name)
    assert (state == "done") == bool(where)
    assert state != "done" or ROOT / file != Path(__file__), "what a profile holds is not what the program does"
    assert not where or (ROOT / where).is_file()
    if name == test_what_the_rules_name_is_in_the_profile.__name__:
        assert rule in {one for one, _, _ in VALUES}, "the test holds no value of this rule"


def leaves_itself_out(file: str, name: str) -> bool:
    """Whether the test may say, while it runs, that it does not; one that is not there does."""
    told = ast.parse((ROOT / file).read_text("utf-8")).body
    body = next((one for one in told if isinstance(one, ast.FunctionDef) and one.name == name), None)
    return body is None or any(
        isinstance(one, ast.Attribute) and one.attr in ("skip", "xfail", "importorskip") for one in ast.walk(body)
    )


def test_each_test_that_a_row_names_is_one_that_pytest_runs() -> None:
    named = {row[5] for row in ROWS}
    assert named - that_run([*named]) == set()


def test_a_test_that_is_skipped_or_not_there_is_not_said_to_run(tmp_path: Path) -> None:
    told, plain, mark = tmp_path / "test_planted.py", "def test_{}():\n    pass\n\n\n", "@pytest.mark."
    marked = (("skip", "skipped"), ("skipif(True, reason='x')", "left_out"), ("xfail", "fails"))
    lines = [f"{mark}{one}\n{plain.format(name)}" for one, name in marked]
    told.write_text("".join(["import pytest\n\n\n", plain.format("runs"), *lines, "def of_no_test():\n    pass\n"]))
    assert [one.split("::")[1] for one in that_run([str(told)])] == ["test_runs"]
    assert that_run([f"{told}::of_no_test"]) == set()


def test_the_page_counts_its_rows() -> None:
    counted = [sum(row[3] == state for row in ROWS) for state in ("done", "not yet", "not for a program")]
    found = COUNTS.search(" ".join(PAGE.split()))
    assert found
    assert [int(many) for many in found.groups()] == counted
    assert sum(counted) == sum(RULES.values())

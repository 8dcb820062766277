"""`mashdesk hub check`: every mistake of a profile's file is named with its line, and no two readers differ."""

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mashdesk.domain.hub_profile import ProfileError, load_profile
from mashdesk.domain.profile_check import mistakes
from mashdesk.domain.profile_text import DEEPEST, LARGEST
from tests.domain.test_hub_profile import HUBS, MEANING, SHAPE, SHIPPED, TEXT, Change, changed

SCHEMA: dict[str, Any] = json.loads((HUBS / "hub-profile.schema.json").read_text("utf-8"))
ORACLE = Draft202012Validator(SCHEMA)


def told(text: str | bytes) -> list[str]:
    return [str(one) for one in mistakes(text if isinstance(text, bytes) else text.encode(), SCHEMA)]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_profile_has_no_mistake(path: Path) -> None:
    assert told(path.read_bytes()) == []


def test_five_hubs_come_with_the_program() -> None:
    hubs = {"worcestershire", "northamptonshire", "oxfordshire", "waltham_forest", "dudley"}
    assert {path.stem for path in SHIPPED} == hubs


def test_a_sixth_hub_is_a_file_and_no_code() -> None:
    sixth = json.loads(TEXT) | {"id": "sixth"}
    assert told(json.dumps(sixth)) == []
    assert load_profile(json.dumps(sixth)).id == "sixth"


def test_every_mistake_is_named_with_its_line_and_column_and_not_the_first_alone() -> None:
    lines = TEXT.splitlines()
    wrong = TEXT.replace('"unit": "referral"', '"unit": 7').replace('"starts": "decision"', '"starts": "whenever"')
    wrong = wrong.replace('"kinds": ["child"]', '"kinds": ["child", "dog"]').replace('"version": 4', '"verson": 4')
    found = told(wrong)
    assert len(found) == 7
    version = next(number for number, line in enumerate(lines, 1) if '"version"' in line)
    assert f"line {version}, column 3: verson: “verson” is not known here. Did you mean “version”?" in found
    for piece in (
        "words.unit: expected a text",
        "subjects.kinds.2: expected one of: child, adult.",
        "“version” is missing",
    ):
        assert [one for one in found if piece in one], piece


def test_several_places_that_do_not_agree_are_all_named() -> None:
    def change(profile: dict[str, Any]) -> None:
        profile["gates"]["decision"] = ["clerk"]
        profile["outcomes"][0]["carried_by"] = "nobody"
        profile["threshold"]["levels"][1]["number"] = 1

    found = told(json.dumps(changed(change), indent=1))
    assert [one.split(": ")[1] for one in found] == [
        "gates.decision.1",
        "threshold.levels.2.number",
        "outcomes.1.carried_by",
    ]
    assert len({one.split(",")[0] for one in found}) == 3, "each on the line of its own"


@pytest.mark.parametrize(
    "change", [change for change, _ in SHAPE + MEANING], ids=[words for _, words in SHAPE + MEANING]
)
def test_what_the_program_refuses_the_check_names(change: Change) -> None:
    assert told(json.dumps(changed(change)))


UNREADABLE: dict[str, tuple[str | bytes, str]] = {
    "a name that is there twice": (TEXT.replace('"id":', '"version": 1, "id":', 1), "“version” is there twice"),
    "a comment": (TEXT.replace("{", "{ // ours\n", 1), "line 1, column 3: a hub's profile has no comments"),
    "a comment with #": (TEXT.replace("{", "{\n# ours\n", 1), "line 2, column 1: a hub's profile has no comments"),
    "a comma before the end": ('{"a": [1, 2,\n]}', "line 2, column 1: a comma is followed by nothing"),
    "a comma that is missing": ('{"a": 1\n "b": 2}', "line 2, column 2: expected a comma or “}” here."),
    "a colon that is missing": ('{"a" 1}', "line 1, column 6: expected a colon"),
    "single quotation marks": ("{'a': 1}", "line 1, column 2: expected a name in double quotation marks"),
    "an end too early": ('{"a": [1', "the file ends, but “]” is missing"),
    "nothing": ("", "line 1, column 1: the file ends too early"),
    "an open text": ('{"a": "b\n}', "line 1, column 9: this text is not closed"),
    "something behind": ("{} {}", "line 1, column 4: the profile is over, but something follows"),
    "no JSON number": ('{"a": NaN}', "line 1, column 7: expected a value here"),
    "a number of thousands of digits": ('{"a": ' + "1" * 5000 + "}", "line 1, column 7: expected a value here"),
    "no UTF-8": (TEXT.encode().replace(b"MASH", b"M\xffSH", 1), "is not UTF-8. Save the file as UTF-8."),
    "UTF-16": (TEXT.encode("utf-16"), "is saved as UTF-16"),
    "far too large": (b" " * (LARGEST + 1), "too large"),
    "nested too deep": ("[" * 100_000, f"deeper than {DEEPEST} levels"),
    "an earlier format": ('{"format": "mashdesk-hub-profile/1"}', "line 1, column 2: format: this program reads"),
    "no object": ("[]", "line 1, column 1: expected named values in { }."),
}


@pytest.mark.parametrize(("text", "words"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_file_that_cannot_be_read_is_said_in_plain_words(text: str | bytes, words: str) -> None:
    found = told(text)
    assert len(found) == 1
    assert words in found[0]


def test_a_mark_at_the_beginning_that_some_editors_write_does_no_harm() -> None:
    assert told(b"\xef\xbb\xbf" + TEXT.encode()) == []


Place = tuple[str | int, ...]


def places(value: object, way: Place = ()) -> Iterator[Place]:
    yield way
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from places(inner, (*way, name))
    if isinstance(value, list):
        for number, inner in enumerate(value):
            yield from places(inner, (*way, number))


def put(profile: Any, way: Place, change: Callable[[Any, Any], object]) -> Any:
    new = copy.deepcopy(profile)
    inner = new
    for step in way[:-1]:
        inner = inner[step]
    change(inner, way[-1])
    return new


@pytest.mark.parametrize(("turn", "value"), list(enumerate(["", 0, True, None, [], {}, "x"])), ids=str)
def test_the_check_is_never_kinder_than_the_schema_or_the_program(turn: int, value: object) -> None:
    """At places all over a shipped profile; an unrelated judge reads the schema."""
    profile, differing = json.loads(TEXT), []
    for way in [way for way in places(profile) if way and "was" not in way and "is" not in way][turn::97]:
        new = put(profile, way, lambda inner, name: inner.__setitem__(name, value))
        text = json.dumps(new)
        found = mistakes(text.encode(), SCHEMA)
        if not ORACLE.is_valid(new) and not found:
            differing.append((way, "the schema refuses it, the check does not"))
        if refused(text) and not found:
            differing.append((way, "the program refuses it, the check does not"))
    assert differing == []


def test_the_check_misses_no_name_that_the_program_needs() -> None:
    profile, differing = json.loads(TEXT), []
    for way in [way for way in places(profile) if way and isinstance(way[-1], str)][::37]:
        text = json.dumps(put(profile, way, lambda inner, name: inner.pop(name)))
        if refused(text) and not told(text):
            differing.append(way)
    assert differing == []


def refused(text: str) -> bool:
    try:
        load_profile(text)
    except ProfileError:
        return True
    return False

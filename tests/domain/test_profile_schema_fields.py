"""Nothing of the published schema is without a field of the profile's editor unawares."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from mashdesk.domain.profile_fields import profile_sections
from mashdesk.domain.profile_place import SOURCE
from mashdesk.domain.text_fields import TextField
from mashdesk.paths import resources

HUBS = ("dudley", "northamptonshire", "oxfordshire", "waltham_forest", "worcestershire")
SCHEMA: dict[str, Any] = json.loads((resources() / "hubs" / "hub-profile.schema.json").read_text(encoding="utf-8"))
ONLY_IN_THE_FILE = {
    "$schema": "Where the file's own schema lies; no value of the hub's.",
    "format": "The schema's version: a program reads the one that it was made for.",
    "id": "Which hub this is: the accounts and records of this database belong to that hub alone.",
    "version": "Counted by the program with each approval; nobody types it.",
    "outcomes.*.code": "Decisions that were signed name their outcome by it: without it they have no words.",
    "threshold.levels.*.number": "There are the levels 1, 2, 3 and 4, in this order, in every hub.",
    "agencies.*.checks": "The hub's own template of questions; what is asked is changed as each request goes.",
    "clocks.*.starts": "Which event starts a time is what the leaflet promised; clocks that run already began with it.",
}
"""What of the schema has no field, and why not."""
WHERE_FROM = {
    "origin": "Said by the program: what is changed is the hub's own.",
    "rules": "The numbers of the leaflet's rules: what is changed is no longer what the leaflet says.",
    "from": "The day from which an approved value holds; that of an agency is its first day, and has a field.",
    "until": "The day before the next value's; that of an agency is its last day, and has a field.",
    "note": "About the source of a shipped value; shown under its label.",
    "superseded": "Kept by the program when a value is changed.",
    "unconfirmed": "Seen elsewhere by who made the file; it does not count.",
}
"""What says where a value comes from, beside any value, and why nobody types it."""
A_LIST_OF_DAYS: dict[str, tuple[str, ...]] = {"closures": ("day", "why"), "proclaimed_days": ("day", "why")}
"""Lists whose lines are shown as days."""


def parts_of(path: Sequence[object]) -> list[str]:
    """A way to a value, whichever entry of a list it stands in."""
    return [part if isinstance(part, str) else "*" for part in path]


def _resolved(told: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = SCHEMA["$defs"][told["$ref"].removeprefix("#/$defs/")] if "$ref" in told else told
    return found


def _lines(told: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every value of the schema but where it comes from; a list of texts is one."""
    told = _resolved(told)
    if told.get("properties"):
        for name, inner in told["properties"].items():
            if name not in SOURCE.split():
                yield from _lines(inner, (*path, name))
    elif "properties" in _resolved(told.get("items", {})):
        yield from _lines(told["items"], (*path, "*"))
    else:
        yield path


def _typed(field: TextField) -> Iterator[str]:
    """The lines of the schema that are typed in a field."""
    path = parts_of(field.path)
    days = A_LIST_OF_DAYS.get(field.place)
    columns = list(days) if days else [column.rstrip("?") for column in field.columns]
    if columns:
        yield from (".".join((*path, "*", column)) for column in columns)
    elif field.path[-1] == "limit" or field.path[:-1] == ("clocks", "decision", "limits"):
        yield from (".".join(line) for line in _lines(SCHEMA) if list(line[:-1]) == path)
    elif field.path[-2:-1] == ("days",) and field.path[0] == "hours":
        yield from (".".join((*path, end)) for end in ("opens", "closes"))
    else:
        yield ".".join(path)
        yield from (".".join((*path[:-1], part.name)) for part in field.path if not isinstance(part, str | int))


def _fields() -> set[str]:
    """What is typed in the fields of all five hubs: a hub that has nothing of a list shows no entry of it."""
    found: set[str] = set()
    for hub in HUBS:
        told = json.loads((resources() / "hubs" / f"{hub}.json").read_text(encoding="utf-8"))
        for section in profile_sections(told, None):
            found |= {line for field in section.fields for line in _typed(field)}
    return found


def test_every_line_of_the_schema_has_a_field_or_a_reason_why_not() -> None:
    lines = {".".join(line) for line in _lines(SCHEMA)}
    without = {line for line in lines - _fields() if not line.endswith(".starts")}
    starts = {line for line in lines if line.endswith(".starts")}
    assert {*without, "clocks.*.starts"} == set(ONLY_IN_THE_FILE)
    assert all(line.split(".")[0] == "clocks" for line in starts)
    assert not starts & _fields()


def test_no_field_types_what_the_schema_does_not_have() -> None:
    assert _fields() - {".".join(line) for line in _lines(SCHEMA)} <= {"agencies.*.from", "agencies.*.until"}


def test_what_says_where_a_value_comes_from_has_its_reason_too() -> None:
    assert set(WHERE_FROM) == set(SOURCE.split())
    assert all(reason.endswith(".") for reason in (*WHERE_FROM.values(), *ONLY_IN_THE_FILE.values()))


def _enum(path: Sequence[object]) -> list[str]:
    told: dict[str, Any] = SCHEMA
    for part in parts_of(path):
        told = _resolved(told["items"] if part == "*" else told["properties"][part])
    found: list[str] = _resolved(told.get("items", told))["enum"]
    return found


@pytest.mark.parametrize("hub", HUBS)
def test_every_choice_of_the_schema_has_its_words_and_no_other(hub: str) -> None:
    """A code that is added to the published schema is offered here, or this fails."""
    told = json.loads((resources() / "hubs" / f"{hub}.json").read_text(encoding="utf-8"))
    found = set()
    for section in profile_sections(told, None):
        for field in section.fields:
            if field.choices:
                path = (*field.path, 0, field.columns[-1].rstrip("?")) if field.columns else field.path
                nothing = {""} if field.columns or field.begins else set()  # it can be left out, or have no entry
                codes = {code for code, _words in field.choices}
                assert (field.place, codes | nothing) == (field.place, set(_enum(path)) | nothing)
                assert len({words for _code, words in field.choices}) == len(field.choices)
                found.add(".".join(parts_of(path)))
    assert found == {
        "subjects.kinds",
        "referrals.routes.*.asks",
        "referrals.anonymous",
        "referrals.advice_without_referral",
        "referrals.open_case",
        "ratings.codes",
        "letters.recipients.*.condition",
        "letters.recipients.*.means",
        "deciding.partner_views",
        "deciding.letter_says",
        "outcomes.*.leads_to",
        "telling.child_protection",
        "telling.both_parents",
        "consent.to_refer",
        "consent.before_research",
        "consent.for_support",
        "consent.kinds",
        "onward.fields",
        "onward.explained_to_parent",
        "lawful_bases.codes",
    }

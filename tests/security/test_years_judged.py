"""A day or a moment that no calendar here has is kept by no form: it would make lists unreadable to every desk."""

import re
from typing import Any
from uuid import uuid4

import pytest

from mashdesk.store.schema import SQL
from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import bad
from tests.security.psql import DECIDER, OFFICER
from tests.security.way_judged import Way

CHECK = "priv.check_years($1 -> 'body')::text"
BEGIN = "priv.begin_command(($1 ->> 'id')::uuid, 'try', $1 -> 'body')"
WORDS = "Check the year: a day between 1850 and 2200 can be kept."
FIELDS = (
    *("received", "due", "acknowledgement_due", "letters_due", "taking_over_due", "written_due", "held", "happened"),
    *("strategy_due", "conference_due", "assessment_due", "day", "closes"),
    *("tried", "said", "asked", "started", "begins", "dated", "review", "since", "until", "follow_up", "died"),
    *("birth", "child_birth"),
)
NEVER = (
    "infinity",
    "-infinity",
    "4000-01-05 BC",
    "0205-04-03",
    "1849-12-31T23:59:59+00:00",
    "2201-01-01T00:00:00+00:00",
)
KEPT = ("1850-01-01T00:00:00+00:00", "2200-12-31T23:59:59+00:00", "2026-02-30", "tomorrow, perhaps", "", 5, True, None)
OF_A_BODY = re.compile(
    r"\((?:body|told|one|asking|p) (?:->>|#>>) '\{?([a-z_,]+)\}?'(?:, '')?\)::(?:timestamptz|date)\b"
)


def _said(rules: Rules, body: object) -> Refusal | None:
    return rules.refused(OFFICER, CHECK, body=body)


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_that_holds_a_day_holds_one_that_can_be_meant(rules: Rules, field: str) -> None:
    for day in NEVER:
        assert (day, _said(rules, {field: day})) == (day, bad(field, WORDS))
    for kept in KEPT:
        assert (kept, _said(rules, {field: kept})) == (kept, None)
    assert _said(rules, {field: {"note": "infinity"}, "note": "infinity", "organisation": "Infinity"}) is None


def test_the_field_is_named_wherever_in_the_form_it_stands(rules: Rules) -> None:
    day = "infinity"
    bodies: tuple[tuple[Any, str], ...] = (
        ({"people": [{"birth": {"date": "2011-03-04"}}, {"birth": {"date": day}}]}, "people.1.birth"),
        ({"people": [{"died": day}]}, "people.0.died"),
        ({"with_parents": {"follow_up": day}}, "with_parents.follow_up"),
        ({"requests": [[], {"due": day}]}, "requests.1.due"),
        ([{"date": day}], "0"),
    )
    for body, field in bodies:
        assert (field, _said(rules, body)) == (field, bad(field, WORDS))
    empty: tuple[Any, ...] = ({}, [], "infinity", 5, None, {"people": []})
    for nothing in empty:
        assert _said(rules, nothing) is None


def test_every_form_is_looked_at_before_anything_of_it_is_kept(rules: Rules) -> None:
    form = {"id": str(uuid4()), "body": {"held": "infinity"}}
    assert rules.refused(OFFICER, BEGIN, **form) == bad("held", WORDS)
    assert rules.answer(OFFICER, BEGIN, **(form | {"body": {"held": "2026-01-05"}})) is None
    typed = "(priv.typed_person($1 -> 'told')).birth"
    told = {"given_names": "Ann", "birth_accuracy": "known"}
    assert rules.refused(OFFICER, typed, told=told | {"birth": "-infinity"}) == bad("birth", WORDS)
    assert rules.answer(OFFICER, typed, told=told | {"birth": "2011-03-04"}) == "2011-03-04"


def test_a_referral_and_a_discussion_say_which_day_cannot_be_meant(rules: Rules) -> None:
    way = Way(rules)
    for command, field, login in (
        ("record_referral", "received", OFFICER),
        ("record_referral", "due", OFFICER),
        ("record_discussion", "held", DECIDER),
    ):
        for day in ("infinity", "-infinity", "4000-01-05 BC"):
            body = getattr(way.bodies, command)() | {field: day}
            assert (command, day, way.house.refused(login, command, body)) == (command, day, bad(field, WORDS))


def test_no_field_that_the_rules_read_as_a_day_is_forgotten() -> None:
    rules = SQL.rglob("*.sql")
    read = {name.split(",")[-1] for file in rules for name in OF_A_BODY.findall(file.read_text(encoding="utf-8"))}
    assert {"received", "held", "since", "follow_up"} < read
    assert read <= {*FIELDS, "date"}

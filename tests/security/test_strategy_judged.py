"""What a strategy discussion decided is kept as it was said; nothing of it must be: protection is never held up."""

from typing import Any

import psycopg
import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import bad, too_long
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER, POLICE, SCREENER
from tests.security.way_judged import Way

UNKEPT = bad("", "Something here cannot be kept as it is. Check the time.")
WHOLE: dict[str, Any] = {
    "attended": ["police", "health", "education", "social_care"], "section_47": "Marks on both arms",
    "enquiries": "joint", "parents_informed": "not_before", "parents_why_not": "He may be moved",
    "medical": "Today at noon", "safety_plan": "He stays with his grandmother", "next_review": "2026-12-01",
}  # fmt: skip
TEXTS = ("section_47", "parents_why_not", "medical", "safety_plan")
READ = f"select {', '.join(WHOLE)} from app.steps_taken(($1 ->> 'e')::uuid) where step = 'strategy'"
PLANT = (
    "insert into mash.step (enquiry, step, came_from, came_to, reason, by, {0}) "
    "values (%s, %s, 'discussed', 'discussed', 'Why', %s, %s)"
)


@pytest.fixture
def way(rules: Rules) -> Way:
    way = Way(rules)
    way.open()
    return way


def test_whoever_may_not_read_views_reads_nothing_of_it(way: Way) -> None:
    way.house.done(DECIDER, "record_strategy", way.strategy(**WHOLE))
    for login, reads in ((DECIDER, True), (SCREENER, True), (MANAGER, True), (INFORMATION, True), (OFFICER, False),
                         (POLICE, False)):  # fmt: skip
        way.rules.open(login, way.enquiry)
        assert (login, way.rules.rows(login, READ, e=way.enquiry)) == (login, [WHOLE] if reads else [])


def test_all_that_was_said_is_kept(way: Way) -> None:
    _, left = way.house.done(DECIDER, "record_strategy", way.strategy(**WHOLE))
    assert left["step"] == [way.step("strategy", **WHOLE)]


@pytest.mark.parametrize("left_out", [*WHOLE, None])
def test_nothing_of_it_must_be_said(left_out: str | None, way: Way) -> None:
    for nothing in (None, [] if left_out == "attended" else ""):
        told = WHOLE | {left_out: nothing} if left_out else {}
        assert way.house.refused(DECIDER, "record_strategy", way.strategy(**told)) is None
    bare = way.strategy() | ({"attended": WHOLE["attended"]} if left_out is None else {})
    assert way.house.refused(DECIDER, "record_strategy", bare) is None


def test_what_cannot_be_kept_is_said(way: Way) -> None:
    cases: tuple[tuple[dict[str, Any], Refusal | None], ...] = (
        ({"enquiries": "double"}, UNKEPT), ({"parents_informed": "perhaps"}, UNKEPT), ({"attended": ["fire"]}, UNKEPT),
        ({"attended": "police"}, bad("attended", "This is not a list that can be kept.")),
        ({"next_review": "soon"}, UNKEPT),
        *(({"enquiries": one}, None) for one in ("single", "joint", "none")),
        *(({"parents_informed": one}, None) for one in ("before", "not_before")),
        *(({"attended": [one]}, None) for one in WHOLE["attended"]),
        *(({name: "x" * 10001}, bad(name, too_long(10000))) for name in TEXTS),
        *(({name: "x" * 10000}, None) for name in TEXTS),
    )  # fmt: skip
    for told, said in cases:
        assert (told, way.house.refused(DECIDER, "record_strategy", way.strategy(**told))) == (told, said)


@pytest.mark.parametrize("name", [*WHOLE, "outcome", "outcome_words", "harm"])
def test_each_thing_is_kept_with_its_own_step_alone(name: str, way: Way) -> None:
    value = {"outcome": "x", "outcome_words": "x", "harm": "no"}.get(name, WHOLE.get(name))
    own = {"outcome": {"exit"}, "outcome_words": {"exit"}, "harm": {"exit", "return"}}.get(name, {"strategy"})
    kept = {step for step in ("exit", "return", "strategy", "dispute") if _holds(way, step, name, value)}
    assert kept == own


def test_harm_is_kept_as_no_or_nothing(way: Way) -> None:
    assert [_holds(way, "exit", "harm", one) for one in ("", "no", "yes", "may_be")] == [True, True, False, False]


def _holds(way: Way, step: str, name: str, value: Any) -> bool:
    try:
        with way.rules.connection.transaction(force_rollback=True):
            way.rules.do(PLANT.format(name), way.enquiry, step, DECIDER, value)
    except psycopg.errors.CheckViolation:
        return False
    return True


def test_another_step_with_the_same_form_keeps_nothing_of_it(way: Way) -> None:
    _, left = way.house.done(DECIDER, "take_step", way.taking("dispute", **WHOLE))
    (kept,) = left["step"]
    assert kept == way.step("dispute", particulars=kept["particulars"])


def test_a_strategy_discussion_keeps_no_outcome_and_no_harm(way: Way) -> None:
    _, left = way.house.done(DECIDER, "record_strategy", way.strategy(outcome="universal_services", harm="no"))
    assert left["step"] == [way.step("strategy")]

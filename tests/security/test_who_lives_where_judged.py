"""Who lives in a home today, what holds today, who needs large print: each day, correction and row of a person."""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.merging import Merging
from tests.security.people_said import days_ahead
from tests.security.psql import OFFICER

TODAY, YESTERDAY, TOMORROW = (days_ahead(many) for many in (0, -1, 1))
PERSON, HOME = "($1 ->> 'p')::uuid", "($1 ->> 'h')::uuid"
DAYS: tuple[tuple[str | None, str | None, bool], ...] = (
    (None, None, True), (TODAY, None, True), (YESTERDAY, None, True), (TOMORROW, None, False), (None, TODAY, False),
    (None, YESTERDAY, False), (None, TOMORROW, True), (YESTERDAY, TOMORROW, True), (TOMORROW, TOMORROW, False),
)  # fmt: skip
OVER = {"ended": True, "why": "Over"}


@pytest.fixture
def way(rules: Rules) -> Merging:
    return Merging(rules)


def _lives(way: Merging, person: str, home: str, **told: object) -> str:
    return way.add("residence", person=person, household=home, said_by="A", by=OFFICER, **told)


def _asked(way: Merging, rule: str, home: str, person: str) -> Any:
    return way.asked(f"priv.{rule}({HOME}, {PERSON})", h=home, p=person)


def test_what_was_said_holds_from_its_first_day_until_the_day_before_its_last(way: Merging) -> None:
    sql = "priv.holds_between(($1 ->> 's')::date, ($1 ->> 'u')::date)"
    for since, until, holds in DAYS:
        assert (since, until, way.asked(sql, s=since, u=until)) == (since, until, holds)


def test_whoever_the_referral_puts_into_a_home_lives_there_until_it_is_said_when(way: Merging) -> None:
    one, other, third = way.put(), way.put(), way.put()
    home, _ = way.home(one, other)
    elsewhere, _ = way.home(third)
    lives = f"priv.lives_in({HOME})"
    assert (way.asked(lives, h=home), way.asked(lives, h=elsewhere)) == ([one, other], [third])
    _lives(way, one, elsewhere)
    _lives(way, third, home, until=YESTERDAY)
    assert (way.asked(lives, h=home), way.asked(lives, h=elsewhere)) == ([one, other], [third])
    for since, until, holds in DAYS:
        with way.rules.connection.transaction(force_rollback=True):
            _lives(way, one, home, since=since, until=until)
            assert (since, until, way.asked(lives, h=home)) == (since, until, [one, other] if holds else [other])
            assert _asked(way, "is_resident", home, one) is holds
    assert way.asked(lives, h=str(way.rules.one("select gen_random_uuid()"))) == []


def test_what_is_corrected_or_over_no_longer_says_who_lives_there(way: Merging) -> None:
    one, other = way.put(), way.put()
    home, _ = way.home(one, other)
    elsewhere, _ = way.home()
    rules = ("was_said_of", "is_resident")

    def told(where: str = home, who: str = one) -> list[bool]:
        return [_asked(way, rule, where, who) for rule in rules]

    assert told() == [False, False]
    first = _lives(way, one, home)
    assert (told(), told(elsewhere), told(home, other)) == ([True, True], [False, False], [False, False])
    second = _lives(way, one, home, corrects=first, why="Left", until=YESTERDAY)
    assert told() == [True, False]
    third = _lives(way, one, home, corrects=second, why="No, came back")
    assert told() == [True, True]
    _lives(way, one, home, corrects=third, **OVER)
    assert told() == [True, False]
    _lives(way, one, home)
    assert told() == [True, True]


def test_what_was_said_of_either_row_of_a_person_counts(way: Merging) -> None:
    one, other = way.put(), way.put()
    home, _ = way.home(one)
    _lives(way, other, home, until=YESTERDAY)
    assert [_asked(way, rule, home, one) for rule in ("was_said_of", "is_resident")] == [False, False]
    merge = way.planted(one, other)
    assert [_asked(way, rule, home, one) for rule in ("was_said_of", "is_resident")] == [True, False]
    assert way.asked(f"priv.lives_in({HOME})", h=home) == []
    _lives(way, other, home)
    assert [_asked(way, rule, home, one) for rule in ("was_said_of", "is_resident")] == [True, True]
    way.undo(merge)
    assert [_asked(way, rule, home, one) for rule in ("was_said_of", "is_resident")] == [False, False]


def test_a_tie_holds_between_its_days_until_it_is_corrected_or_over(way: Merging) -> None:
    one, other = way.put(), way.put()
    holds = "(select priv.holds(r) from mash.relationship r where r.id = ($1 ->> 'r')::uuid)"

    def tied(**told: object) -> str:
        return way.add("relationship", person=one, of=other, kind="father", **told)

    for since, until, expected in DAYS:
        assert (since, until, way.asked(holds, r=tied(since=since, until=until))) == (since, until, expected)
    first = tied()
    second = tied(corrects=first, why="Wrong", by=OFFICER, said_by="A")
    assert [way.asked(holds, r=one) for one in (first, second)] == [False, True]
    third = tied(corrects=second, by=OFFICER, said_by="A", **OVER)
    assert [way.asked(holds, r=one) for one in (first, second, third)] == [False, False, False]


@pytest.mark.parametrize("kind", ["large_print", "easy_read", "sight"])
def test_whoever_needs_large_print_reads_it_until_that_is_corrected_or_over(kind: str, way: Merging) -> None:
    one, other, third = way.put(), way.put(), way.put()
    reads = f"priv.reads_large_print({PERSON})"

    def needs(**told: object) -> str:
        return way.add("person_need", person=one, said_by="A", by=OFFICER, **{"kind": kind, **told})

    def told() -> list[bool]:
        return [way.asked(reads, p=one) for one in (one, other, third)]

    large = kind == "large_print"
    assert told() == [False] * 3
    first = needs()
    assert told() == [large, False, False]
    way.planted(one, other)
    assert told() == [large, large, False]
    second = needs(corrects=first, why="Another", kind="hearing")
    assert told() == [False] * 3
    third_need = needs(corrects=second, why="Both")
    assert told() == [large, large, False]
    needs(corrects=third_need, **OVER)
    assert told() == [False] * 3

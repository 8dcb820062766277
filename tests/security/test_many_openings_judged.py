"""More than thirty openings in an hour tell the hub manager, whether of enquiries, requests or advice."""

import pytest

from tests.security.asking_rules import Rules
from tests.security.held_matters import HeldMatters
from tests.security.psql import DECIDER, MANAGER, OFFICER

OPENED, MATTERS, ADVICE = (
    f"insert into mash.{table} ({what}, who, sitting, reason, transaction, expires, opened) "
    f"select (select id from mash.{what} limit 1), %s, '1.1', 'x', '1', now(), now() - %s::interval "
    "from generate_series(1, %s)"
    for table, what in (("opening", "enquiry"), ("matter_opening", "matter"), ("advice_opening", "advice"))
)


@pytest.fixture
def things(rules: Rules) -> HeldMatters:
    """A matter and an advice to be opened; nothing was opened yet."""
    rules.do("delete from mash.opening")
    held = HeldMatters(rules)
    held.kept()
    rules.do(
        "insert into mash.advice (hub, reference, asked, told_to_refer, by) select %s, '26-A00001', now(), false, %s",
        *(held.hub, OFFICER),
    )
    return held


@pytest.mark.parametrize(
    ("openings", "matters", "advice", "ago", "told"),
    [
        (30, 0, 0, "59 minutes", 0), (0, 30, 0, "59 minutes", 0), (0, 0, 30, "59 minutes", 0),
        (31, 0, 0, "59 minutes", 1), (0, 31, 0, "59 minutes", 1), (0, 0, 31, "59 minutes", 1),
        (10, 10, 10, "59 minutes", 0), (11, 10, 10, "59 minutes", 1), (10, 11, 10, "59 minutes", 1),
        (10, 10, 11, "59 minutes", 1), (31, 31, 31, "61 minutes", 0),
    ],
)  # fmt: skip
def test_a_request_and_an_advice_that_are_opened_count_like_an_enquiry(
    openings: int, matters: int, advice: int, ago: str, told: int, rules: Rules, things: HeldMatters
) -> None:
    for insert, many in ((OPENED, openings), (MATTERS, matters), (ADVICE, advice)):
        rules.do(insert, OFFICER, ago, many)
        rules.do(insert, DECIDER, "1 minute", 40)
    rules.answer(OFFICER, "priv.notice_many_openings()::text")
    assert rules.one("select count(*) from mash.notice where who = %s and what = 'many_openings'", OFFICER) == told


@pytest.mark.parametrize("kind", ["matter", "advice"])
def test_the_thirty_first_is_told_of_whatever_it_is(kind: str, rules: Rules, things: HeldMatters) -> None:
    rules.do(OPENED, MANAGER, "1 minute", 30)
    assert rules.one("select count(*) from mash.notice") == 0
    opened = f"(select opened from app.open_{kind}(($1 ->> 'id')::uuid, 'To look'))"
    rules.answer(MANAGER, opened, id=rules.one(f"select id from mash.{kind}"))
    assert rules.do("select who, what from mash.notice") == [(MANAGER, "many_openings")]

"""Repeat referrals: whose earlier referral counts, how long ago it was, and what may be said of it."""

from typing import Any
from uuid import UUID

import pytest

from tests.security.asking_rules import Rules
from tests.security.conftest import case_studies
from tests.security.figures import Planted
from tests.security.psql import DECIDER

HUB = "northamptonshire"
KEYS = ["b", "d"]
_STEP = """
insert into mash.step (enquiry, step, came_from, came_to, reason, by, at)
values (%s, %s, 'received', %s, 'x', (select login from mash.staff limit 1), %s)
"""


class Known(Planted):
    """A child of an enquiry of June 2024, and the same child as the hub linked them in earlier ones."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        super().__init__(rules.connection, case_studies(rules.connection)["school"])
        self.now = self.enquiry("2024-06-30 12:00+00")
        self.child = self.person(self.now)

    def enquiry(self, received: str, rating: str = "green") -> UUID:
        """An enquiry that may be counted."""
        made = super().enquiry(received, rating)
        self.rules.do("update mash.enquiry set acl = '{a,b}' where id = %s", made)
        return made

    def earlier(self, received: str, **person: str) -> UUID:
        """An earlier enquiry of the same child."""
        made = self.enquiry(received)
        self.link(self.child, self.person(made, **person))
        return made

    def step(self, enquiry: UUID, step: str, came_to: str, day: str) -> None:
        """What was done with it that day at noon."""
        self.rules.do(_STEP, enquiry, step, came_to, f"{day} 12:00+00")

    def before(self, away: tuple[UUID, ...] = ()) -> str | None:
        """When the last one came before that of June."""
        asked = "select received from priv.came_before(%s, %s, '2024-06-30 12:00+00') where enquiry = %s"
        found = self.rules.do(asked, KEYS, list(away), self.now)
        assert len(found) < 2
        return f"{found[0][0]:%Y-%m-%d}" if found else None

    def counted(self, since: str, away: tuple[UUID, ...] = ()) -> list[tuple[Any, ...]]:
        """How many of each month."""
        asked = "select to_char(month, 'YYYY-MM'), what, many from priv.repeats_counted(%s, %s, %s, %s) order by 1, 2"
        return [row for row in self.rules.do(asked, HUB, KEYS, list(away), since) if row[0] < "2025"]


@pytest.fixture
def known(rules: Rules) -> Known:
    """The child and nothing before."""
    return Known(rules)


def test_the_last_one_before_counts_and_none_after_it(known: Known) -> None:
    assert known.before() is None
    known.earlier("2024-01-05 12:00+00")
    known.earlier("2024-03-05 12:00+00")
    known.earlier("2024-06-30 12:00+00")
    known.earlier("2024-07-05 12:00+00")
    assert known.before() == "2024-03-05"


def test_another_child_of_the_same_enquiry_is_no_repeat(known: Known) -> None:
    known.link(known.child, known.person(known.now))
    assert known.before() is None


def test_whoever_is_only_like_them_or_told_apart_is_no_repeat(known: Known) -> None:
    other = known.person(known.enquiry("2024-03-05 12:00+00"))
    assert known.before() is None
    known.link(known.child, other, "different")
    assert known.before() is None


@pytest.mark.parametrize("role", ["parent", "sibling", "other_child"])
def test_only_a_referral_about_the_child_is_repeated(known: Known, role: str) -> None:
    """Whoever was a sibling then was known then. Who is not a subject now is not whom this referral is about."""
    known.earlier("2024-03-05 12:00+00", role=role)
    assert known.before() == "2024-03-05"
    known.rules.do("update mash.person set role = %s where id = %s", role, known.child)
    assert known.before() is None


def test_who_may_not_be_seen_tells_nothing(known: Known) -> None:
    hidden = known.earlier("2024-03-05 12:00+00", acl="{c}")
    assert known.before() is None
    seen = known.earlier("2024-02-05 12:00+00")
    assert (known.before(), known.before((seen,)), hidden != seen) == ("2024-02-05", None, True)
    known.rules.do("update mash.person set acl = '{c}' where id = %s", known.child)
    assert known.before() is None


def test_nobody_is_known_by_way_of_somebody_who_may_not_be_seen(known: Known) -> None:
    between = known.person(known.enquiry("2024-07-05 12:00+00"))
    known.link(known.child, between)
    known.link(between, known.person(known.enquiry("2024-03-05 12:00+00")))
    assert known.before() == "2024-03-05"
    known.rules.do("update mash.person set acl = '{c}' where id = %s", between)
    assert known.before() is None


def test_who_is_written_twice_is_known_by_either_and_only_as_long_as_that_stands(known: Known) -> None:
    twice = known.person(known.now)
    known.link(twice, known.person(known.enquiry("2024-03-05 12:00+00")))
    known.rules.do("update mash.person set role = 'sibling' where id = %s", twice)
    assert known.before() is None
    merge = "insert into mash.person_merge (enquiry, merged, stays, why, by, acl) values (%s, %s, %s, 'x', %s, '{b}')"
    known.rules.do(merge, known.now, twice, known.child, DECIDER)
    assert known.before() == "2024-03-05"
    known.rules.do("update mash.person_merge set undone = now(), undone_by = %s, undone_because = 'x'", DECIDER)
    assert known.before() is None


def test_a_statement_that_was_withdrawn_tells_nothing(known: Known) -> None:
    known.earlier("2024-03-05 12:00+00")
    known.rules.do("update mash.person_link set withdrawn = now(), withdrawn_by = %s, withdrawn_because = 'x'", DECIDER)
    assert known.before() is None


def test_what_was_entered_in_error_is_no_referral_until_it_is_begun_anew(known: Known) -> None:
    one = known.earlier("2024-03-05 12:00+00")
    known.step(one, "in_error", "closed", "2024-03-06")
    assert known.before() is None
    known.rules.do("update mash.enquiry set state = 'received' where id = %s", one)
    assert known.before() == "2024-03-05"
    known.rules.do("update mash.enquiry set state = 'closed' where id = %s", one)
    known.step(one, "close", "closed", "2024-03-05")
    known.step(one, "screen_again", "received", "2024-03-07")
    assert known.before() is None, "nothing has closed it since"
    known.step(one, "close", "closed", "2024-03-08")
    assert known.before() == "2024-03-05"


def test_how_long_ago_is_reckoned_in_calendar_months(rules: Rules) -> None:
    received = "2024-06-30 12:00+00"
    for before, what in (
        (None, "first"), ("2024-03-30 12:00+00", "within_3"), ("2024-03-30 11:59+00", "within_6"),
        ("2023-12-30 12:00+00", "within_6"), ("2023-12-30 11:59+00", "within_12"), ("2023-06-30 12:00+00", "within_12"),
        ("2023-06-30 11:59+00", "first"), ("2024-06-30 11:59+00", "within_3"),
    ):  # fmt: skip
        assert rules.one("select priv.repeat_of(%s, %s)", received, before) == what, before


def test_months_that_are_over_are_counted_whole_of_what_may_be_counted(known: Known) -> None:
    first = known.earlier("2024-03-05 12:00+00")
    june, march = ("2024-06", "within_6", 1), ("2024-03", "first", 1)
    for since, meant in (("2024-03-31", [march, june]), ("2024-04-01", [june]), ("2024-06-30", [june])):
        assert known.counted(since) == meant
    assert known.counted("2024-03-01", (known.now,)) == [march]
    assert known.counted("2024-03-01", (first,)) == [("2024-06", "first", 1)]
    known.rules.do("insert into mash.hub (id, name, profile) select 'other', 'Other', profile from mash.hub limit 1")
    for change, back in (("acl = '{c}'", "acl = '{a,b}'"), ("hub = 'other'", f"hub = '{HUB}'")):
        known.rules.do(f"update mash.enquiry set {change} where id = %s", known.now)
        assert known.counted("2024-06-01") == []
        known.rules.do(f"update mash.enquiry set {back} where id = %s", known.now)
    known.step(known.now, "in_error", "closed", "2024-06-30")
    assert known.counted("2024-06-01") == []


def test_the_month_that_runs_is_not_counted(known: Known) -> None:
    month = "priv.month_of(now())::timestamp at time zone 'Europe/London'"
    asked = "select sum(many) from priv.repeats_counted(%s, %s, '{}', '2024-01-01')"
    before = known.rules.one(asked, HUB, KEYS)
    known.enquiry(str(known.rules.one(f"select ({month})::text")))
    assert known.rules.one(asked, HUB, KEYS) == before
    known.enquiry(str(known.rules.one(f"select ({month} - interval '1 microsecond')::text")))
    assert known.rules.one(asked, HUB, KEYS) == before + 1

"""Figures by themselves: what is counted of which enquiries and months, and what of it is said."""

from typing import Any
from uuid import UUID

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import EVERYBODY, NO, House, bad
from tests.security.conftest import case_studies
from tests.security.figures import Planted
from tests.security.psql import MANAGER

HUB = "northamptonshire"
MONTH = "(priv.month_of(now())::timestamp at time zone 'Europe/London')"


class Past(Planted):
    """The hub's past: `mine` may be counted; `restricted`, `foreign` and `away` may not."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        study = case_studies(rules.connection)
        super().__init__(rules.connection, study["school"])
        for table in ("decision", "clock", "information_request"):
            rules.do(f"update mash.{table} set enquiry = enquiry")
        rules.do("insert into mash.hub (id, name, profile) select 'other', 'Other', profile from mash.hub limit 1")
        self.mine, self.restricted, self.foreign, self.away = [self.enquiry("2024-03-05 12:00+00", "red")
                                                               for _ in range(4)]  # fmt: skip
        rules.do("update mash.enquiry set acl = '{a,b}' where id <> %s", self.restricted)
        rules.do("update mash.enquiry set acl = '{c}' where id = %s", self.restricted)
        rules.do("update mash.enquiry set hub = 'other' where id = %s", self.foreign)
        self.given = (HUB, ["b", "d"], [self.away, study["anonymous-neighbour"]])

    def counted(self, rule: str, *since: str) -> list[tuple[Any, ...]]:
        """What a rule counts."""
        marks = ", ".join(["%s"] * (3 + len(since)))
        return self.rules.do(f"select * from priv.{rule}({marks}) order by 1, 2", *self.given, *since)

    def moment(self, sql: str) -> str:
        """A moment as text."""
        return str(self.rules.one(f"select ({sql})::text"))

    @property
    def every(self) -> tuple[UUID, ...]:
        """All of them."""
        return self.mine, self.restricted, self.foreign, self.away


def test_nothing_below_five_is_said_nor_what_would_tell_it(rules: Rules) -> None:
    for many, of_all, few, place, said in (
        (5, 5, 0, 1, 5), (4, 9, 0, 1, None), (5, 4, 0, 1, None), (4, 4, 0, 1, None), (6, 8, 1, 1, None),
        (6, 8, 1, 2, 6), (6, 8, 2, 1, 6), (6, 8, 2, 2, 6), (7, 7, 0, 2, 7),
    ):  # fmt: skip
        assert rules.one("select priv.sayable(%s, %s, %s, %s)", many, of_all, few, place) == said


def test_outcomes_are_counted_that_stand_in_whole_months_of_what_may_be_counted(rules: Rules) -> None:
    past = Past(rules)
    rules.do("delete from mash.decision where signed < '2025-01-01'")
    for enquiry in past.every:
        for signed in ("2024-03-01 00:00+00", "2024-02-29 23:59:59.999999+00", "2024-03-31 22:59:59+00",
                       "2024-03-31 23:00+00"):  # fmt: skip
            past.decision(enquiry, signed, "a")
        past.decision(enquiry, "2024-03-20 12:00+00", "b")
    february, march, april = [(rules.one(f"select date '2024-0{one}-01'")) for one in (2, 3, 4)]
    marching = [(march, "a", 2), (march, "b", 1), (april, "a", 1)]
    for since, meant in (("2024-03-01", marching), ("2024-03-31", marching), ("2024-04-01", marching[2:]),
                         ("2024-02-29", [(february, "a", 1), *marching])):  # fmt: skip
        assert [row for row in past.counted("outcomes_counted", since) if row[1] in "ab"] == meant, since
    this_month, just_before = past.moment(MONTH), past.moment(f"{MONTH} - interval '1 microsecond'")
    for signed, counted in ((this_month, 0), (just_before, 1)):
        past.decision(past.mine, signed, "c")
        found = [row for row in past.counted("outcomes_counted", "2024-01-01") if row[1] == "c"]
        assert [row[2] for row in found] == [1] * counted
    superseded = past.decision(past.mine, "2024-03-21 12:00+00", "d")
    past.decision(past.mine, "2024-04-21 12:00+00", "e", superseded)
    assert [row[1] for row in past.counted("outcomes_counted", "2024-01-01") if row[1] in "de"] == ["e"]


def test_answers_are_counted_of_the_twelve_months_that_are_over(rules: Rules) -> None:
    past = Past(rules)
    first = "(priv.month_of(now()) - interval '1 year')::timestamp at time zone 'Europe/London'"

    def asked(agency: str, sent: str, answered: str | None, due: str = "2 hours") -> None:
        moment = past.moment(sent)
        later = past.moment(f"timestamptz '{moment}' + interval '{answered}'") if answered else None
        past.request(agency, moment, past.moment(f"timestamptz '{moment}' + interval '{due}'"), later)

    for answered in ("0 hours", "1 hour", "3 hours", None):
        asked("police", first, answered)
    asked("police", f"{first} - interval '1 microsecond'", "1 hour")
    asked("police", MONTH, "1 hour")
    asked("police", f"{MONTH} - interval '1 microsecond'", "2 hours")
    asked("health", f"{MONTH} - interval '1 day'", None, "90 days")
    asked("health", f"{MONTH} - interval '1 day'", None, "1 hour")
    assert past.counted("answers_counted") == [("health", 2, 0, 1, None), ("police", 5, 3, 2, rules.one("select 1.5"))]
    rules.do("alter table mash.information_request drop constraint uq_information_request_enquiry_agency")
    for one in (past.foreign, past.restricted, past.away):
        rules.do("update mash.information_request set enquiry = %s where agency = 'police'", one)
        assert [row[0] for row in past.counted("answers_counted")] == ["health"]


def test_clocks_are_counted_that_stopped_in_time_or_late_or_for_a_withheld_letter(rules: Rules) -> None:
    past = Past(rules)
    amber = past.enquiry("2024-03-05 12:00+00", "amber")
    rules.do("update mash.enquiry set acl = '{a,b}' where id = %s", amber)
    april = rules.one("select date '2024-04-01'")
    for kind in ("screening", "decision", "letters", "withheld", "return"):
        for stop in ("met", "late", "withheld", "no_longer_needed"):
            past.clock(past.mine, kind, "2024-03-31 23:00+00", stop)
        past.clock(past.mine, kind, None, None)
    past.clock(amber, "decision", "2024-04-30 22:59+00", "met")
    past.clock(past.mine, "letters", "2024-04-30 22:59+00", "met")
    past.clock(past.mine, "decision", "2024-03-31 22:59:59.999999+00", "met")
    for one in (past.foreign, past.restricted, past.away):
        past.clock(one, "decision", "2024-04-05 12:00+00", "met")
    told = [row for row in past.counted("clocks_counted", "2024-04-01") if row[0] == april]
    counts = {(kind, "red", stop): 1 for kind in ("screening", "decision", "letters")
              for stop in ("met", "late", "withheld")}  # fmt: skip
    assert {row[1:4]: row[4] for row in told} == counts | {
        ("letters", "red", "met"): 2,
        ("decision", "amber", "met"): 1,
    }
    assert len(told) == 10
    (march,) = [row for row in past.counted("clocks_counted", "2024-03-31") if row[0] != april and row[0].year == 2024]
    assert march[1:] == ("decision", "red", "met", 1)


def test_what_came_in_is_told_by_month_rating_and_kind_in_their_order(rules: Rules) -> None:
    past = _seen_by_the_manager(rules)
    rules.do("update mash.enquiry set hub = 'other' where received < '2025-01-01'")
    for received, rating, kind in (
        ("2024-03-31 23:00+00", "red", "child_protection"), ("2024-04-05 12:00+00", "red", "support"),
        ("2024-04-30 22:59+00", "amber", "support"), ("2024-05-01 12:00+00", "amber", "child_protection"),
        ("2024-04-06 12:00+00", "red", "child_protection"), ("2024-03-31 22:59:59.999999+00", "red", "support"),
    ):  # fmt: skip
        made = past.enquiry(received, rating)
        rules.do("update mash.enquiry set kind = %s where id = %s", kind, made)
    theirs = past.enquiry("2024-04-06 12:00+00", "green")
    rules.do("update mash.enquiry set hub = 'other' where id = %s", theirs)
    rows = rules.rows(MANAGER, "select * from app.received_figures('2024-04-01')")
    told = [(row["month"], row["rating"], row["kind"], row["many"]) for row in rows if row["month"] < "2025"]
    assert told == [
        ("2024-04-01", "amber", "support", 1), ("2024-04-01", "red", "child_protection", 2),
        ("2024-04-01", "red", "support", 1), ("2024-05-01", "amber", "child_protection", 1),
    ]  # fmt: skip


def _seen_by_the_manager(rules: Rules) -> Past:
    past = Past(rules)
    keys = rules.answer(MANAGER, "(select array_agg(k) from unnest(priv.my_keys()) k)")
    rules.do("update mash.enquiry set acl = %s where id <> %s", keys, past.restricted)
    return past


def test_the_manager_is_told_how_clocks_stopped_in_their_order(rules: Rules) -> None:
    past = _seen_by_the_manager(rules)
    for kind, stopped, stop in (
        ("letters", "2024-04-05 12:00+00", "met"), ("decision", "2024-04-05 12:00+00", "met"),
        ("decision", "2024-04-06 12:00+00", "late"), ("decision", "2024-03-06 12:00+00", "met"),
        ("decision", "2024-02-06 12:00+00", "met"),
    ):  # fmt: skip
        past.clock(past.mine, kind, stopped, stop)
    rows = rules.rows(MANAGER, "select * from app.timeliness_figures('2024-03-01')")
    names = ("month", "kind", "rating", "how", "many")
    assert [tuple(row[name] for name in names) for row in rows if row["month"] < "2025"] == [
        ("2024-03-01", "decision", "red", "met", 1), ("2024-04-01", "decision", "red", "late", 1),
        ("2024-04-01", "decision", "red", "met", 1), ("2024-04-01", "letters", "red", "met", 1),
    ]  # fmt: skip


def test_the_manager_is_told_of_no_outcome_that_four_had_nor_of_the_smallest_beside_one_such(rules: Rules) -> None:
    past = _seen_by_the_manager(rules)
    for month, counts in (("03", {"a": 5, "b": 6, "c": 4}), ("04", {"a": 5, "b": 6}), ("05", {"a": 4, "b": 3, "c": 5})):
        for outcome, many in counts.items():
            for _ in range(many):
                past.decision(past.mine, f"2024-{month}-05 12:00+00", outcome)
    rows = rules.rows(MANAGER, "select * from app.outcome_figures('2024-03-09')")
    assert [(row["month"][5:7], row["outcome"], row["many"]) for row in rows if row["month"] < "2025"] == [
        ("03", "a", None), ("03", "b", 6), ("03", "c", None), ("04", "a", 5), ("04", "b", 6), ("05", "a", None),
        ("05", "b", None), ("05", "c", 5),
    ]  # fmt: skip


def test_the_manager_is_told_of_an_agency_that_was_asked_five_times_and_only_the_name_of_another(rules: Rules) -> None:
    past = _seen_by_the_manager(rules)
    names: dict[str, str] = dict(rules.do("select id, name from mash.agency"))
    sent = past.moment(f"{MONTH} - interval '2 days'")
    due, late = (past.moment(f"{MONTH} - interval '2 days' + interval '{hours} hours'") for hours in (2, 4))
    for answered in (due, due, due, late, None):
        past.request("police", sent, due, answered)
    for _ in range(4):
        past.request("health", sent, due, due)
    columns = ("agency", "agency_name", "asked", "in_time", "late", "hours")
    rows = [tuple(row[name] for name in columns) for row in rules.rows(MANAGER, "select * from app.agency_figures()")]
    told = {"police": ("police", names["police"], 5, 3, 2, 2.0), "health": ("health", names["health"], *[None] * 4)}
    assert rows == [told[agency] for agency in sorted(told, key=lambda one: names[one])]


def _late(past: Past, enquiry: UUID, reason: str, at: str, *, theirs: bool = False) -> None:
    sql = """insert into mash.late_reason (clock, enquiry, request, reason, words, by, at)
        values (gen_random_uuid(), %s, case when %s then gen_random_uuid() end, %s, 'Words', %s, %s)"""
    past.rules.do(sql, enquiry, theirs, reason, MANAGER, at)


def test_why_something_was_late_is_counted_of_the_twelve_months_that_are_over(rules: Rules) -> None:
    past = Past(rules)
    first = "(priv.month_of(now()) - interval '1 year')::timestamp at time zone 'Europe/London'"
    for at, many in ((first, 1), (f"{first} - interval '1 microsecond'", 0), (MONTH, 0),
                     (f"{MONTH} - interval '1 microsecond'", 1)):  # fmt: skip
        with rules.connection.transaction(force_rollback=True):
            for enquiry in past.every:
                _late(past, enquiry, "waited", past.moment(at))
            assert past.counted("reasons_counted") == ([("waited", False, many)] if many else []), at
    for theirs, reason in ((True, "waited"), (True, "waited"), (False, "waited"), (False, "other")):
        _late(past, past.mine, reason, past.moment(first), theirs=theirs)
    assert past.counted("reasons_counted") == [("other", False, 1), ("waited", False, 1), ("waited", True, 2)]


def test_the_manager_is_told_no_reason_that_four_gave_nor_the_smallest_beside_one_such(rules: Rules) -> None:
    past = _seen_by_the_manager(rules)
    at = past.moment(f"{MONTH} - interval '2 days'")
    for theirs, counts in ((True, {"not_seen": 5, "other": 6, "waited": 4}), (False, {"not_seen": 5, "waited": 6})):
        for reason, many in counts.items():
            for _ in range(many):
                _late(past, past.mine, reason, at, theirs=theirs)
    rows = rules.rows(MANAGER, "select * from app.late_figures()")
    assert [(row["reason"], row["theirs"], row["many"]) for row in rows] == [
        ("not_seen", False, 5), ("not_seen", True, None), ("other", True, 6), ("waited", False, 6),
        ("waited", True, None),
    ]  # fmt: skip
    for _ in range(2):
        _late(past, past.mine, "system_down", at, theirs=False)
        _late(past, past.mine, "nobody_free", at, theirs=False)
    rows = rules.rows(MANAGER, "select * from app.late_figures()")
    assert [row["many"] for row in rows if not row["theirs"]] == [None, 5, None, 6]


@pytest.mark.parametrize("how", ["printed", "exported"])
def test_that_figures_left_the_program_is_kept(how: str, rules: Rules) -> None:
    note = "app.note_figures($1 ->> 'how')::text"
    for login in EVERYBODY:
        assert (login, rules.refused(login, note, how=how)) == (login, None if login == MANAGER else NO)
        if login != MANAGER:
            assert rules.refused(login, note, how="seen") == NO
    for none in ("seen", "", None):
        assert rules.refused(MANAGER, note, how=none) == bad("", "Figures are printed or exported.")
    _, left = House(rules).read(MANAGER, f"select {note}", how=how)
    assert left == {"access_log": [{"what": "figures taken out", "who": MANAGER, "reason": how}]}

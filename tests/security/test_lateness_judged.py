"""Why something came late: asked of whom, what is kept, who reads it, and what is refused."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import CHANGED, FILL, NO, NOW, bad, only_for, too_long
from tests.security.psql import DECIDER, EDUCATION, HEALTH, INFORMATION, MANAGER, OFFICER, POLICE
from tests.security.way_judged import Way

COMMAND = "say_why_late"
CHOOSE = bad("late_reason", "Choose why it was late.")
THEIRS = bad("", "An agency's answer was late: the agency says why.")
IN_TIME = bad("", "This clock did not run out.")
REASONS = ("not_seen", "records_elsewhere", "nobody_free", "system_down", "more_to_check", "waited", "other")


class Late(Way):
    """The neighbour's enquiry: its decision is late, and education's answer is."""

    def __init__(self, rules: Rules, *, opened: bool = True) -> None:
        super().__init__(rules)
        self.enquiry, self.other = self.anonymous, self.enquiry
        self.request = str(rules.one("select id::text from mash.information_request where enquiry = %s and "
                                     "agency = 'education'", self.enquiry))  # fmt: skip
        self.clock = str(rules.one("select id::text from mash.clock where enquiry = %s and kind = 'decision' and "
                                   "stopped is null", self.enquiry))  # fmt: skip
        self.theirs = str(rules.one("select id::text from mash.clock where about = %s", self.request))
        rules.do("alter table mash.clock disable trigger keep_clock")
        for clock in (self.clock, self.theirs):
            self.runs(clock, "-2 hours", "-1 hour")
        self.body = {"enquiry": self.enquiry, "clock": self.clock, "late_reason": "nobody_free",
                     "late_because": "markerwords"}  # fmt: skip
        self.answer = {"enquiry": self.enquiry, "request": self.request, "answer": "not_known", "items": [],
                       "late_reason": "records_elsewhere", "late_because": "markerwords"}  # fmt: skip
        for login in (OFFICER, DECIDER, MANAGER, INFORMATION, POLICE, EDUCATION, HEALTH) if opened else ():
            rules.open(login, self.enquiry)

    def runs(self, clock: str, started: str, due: str, stop: str | None = None) -> None:
        """When a clock started and was due, from now, and how it stopped."""
        sql = """update mash.clock set started = now() + %s::interval, due = now() + %s::interval, stop = %s,
            stopped = case when %s::text is not null then now() end where id = %s"""
        self.rules.do(sql, started, due, stop, stop, clock)

    def said(self, body: dict[str, Any], login: str = DECIDER) -> Refusal | None:
        """How it is refused."""
        return self.house.refused(login, COMMAND, body)

    def returned(self, **changed: object) -> Refusal | None:
        """How education's answer is refused."""
        return self.house.refused(EDUCATION, "return_information", self.answer | changed)

    def of_clock(self, login: str) -> list[Any]:
        """What somebody reads of the decision's clock."""
        sql = "select * from app.clocks(($1 ->> 'e')::uuid) where id = ($1 ->> 'c')::uuid"
        found = self.rules.rows(login, sql, e=self.enquiry, c=self.clock)
        return [(one["late_reason"], one["late_because"], one["late_by"]) for one in found]

    def of_request(self, login: str) -> list[Any]:
        """What somebody reads of education's request."""
        sql = "select * from app.requests(($1 ->> 'e')::uuid) where id = ($1 ->> 'r')::uuid"
        found = self.rules.rows(login, sql, e=self.enquiry, r=self.request)
        return [(one["late_reason"], one["late_because"]) for one in found]


def test_the_hubs_own_people_say_why_their_clock_ran_out_and_nobody_else(rules: Rules) -> None:
    way = Late(rules, opened=False)
    only_for(way.house, (OFFICER, DECIDER, MANAGER), COMMAND, way.body)


def test_no_agency_says_it_though_it_has_the_enquiry_open(rules: Rules) -> None:
    way = Late(rules)
    for login in (POLICE, EDUCATION, HEALTH, INFORMATION):
        assert (login, way.said(way.body, login)) == (login, NO)
    rules.do("update mash.opening set expires = opened where who = %s", DECIDER)
    assert way.said(way.body) == NO


def test_it_is_kept_once_with_its_author(rules: Rules) -> None:
    way = Late(rules)
    version = way.version()
    answer, left = way.house.done(DECIDER, COMMAND, way.body)
    assert answer == {"version": version + 1}
    row = {"clock": way.clock, "enquiry": way.enquiry, "request": None, "reason": "nobody_free",
           "words": "markerwords", "by": DECIDER, "at": NOW}  # fmt: skip
    assert left == {
        "late_reason": [row],
        "access_log": [{"what": "lateness explained", "who": DECIDER, "enquiry": way.enquiry}],
        "enquiry": [left["enquiry"][0] | {"key": way.enquiry, "version": version + 1}],
    }
    assert way.said(way.body) == CHANGED


def test_only_a_clock_of_the_hub_that_ran_out_is_asked_about(rules: Rules) -> None:
    way = Late(rules)
    elsewhere = rules.one("select id::text from mash.clock where enquiry = %s limit 1", way.other)
    told: list[tuple[dict[str, Any], Refusal | None]] = [
        *(({"clock": one}, NO) for one in (None, str(uuid4()), elsewhere)),
        ({"clock": way.theirs}, THEIRS),
        ({"enquiry": str(uuid4())}, NO),
        ({"clock": "x"}, CHOOSE),
        *(({"late_reason": one}, CHOOSE) for one in (None, "", "x")),
        *(({"late_reason": one}, None) for one in REASONS),
        ({"late_because": ""}, None),
        ({"late_reason": "other", "late_because": " \n"}, bad("late_because", FILL)),
        ({"late_because": "x" * 2000}, None),
        ({"late_because": "x" * 2001}, bad("late_because", too_long(2000))),
    ]
    for changed, said in told:
        assert (changed, way.said(way.body | changed)) == (changed, said)
    for due, stop, said in (
        ("1 hour", None, IN_TIME), ("-1 hour", "late", None), ("1 hour", "late", None), ("-1 hour", "met", IN_TIME),
        ("-1 hour", "no_longer_needed", IN_TIME), ("-1 hour", None, None),
    ):  # fmt: skip
        way.runs(way.clock, "-2 hours", due, stop)
        assert (due, stop, way.said(way.body)) == (due, stop, said)


def test_who_reads_why_the_hub_was_late(rules: Rules) -> None:
    way = Late(rules)
    way.house.done(DECIDER, COMMAND, way.body)
    name = rules.one("select name from mash.staff where login = %s", DECIDER)
    for login in (OFFICER, DECIDER, MANAGER, INFORMATION):
        assert way.of_clock(login) == [("nobody_free", "markerwords", name)]
    for login in (EDUCATION, POLICE):
        assert way.of_request(login) in ([(None, None)], [])


def test_an_agency_that_answers_late_says_why(rules: Rules) -> None:
    way = Late(rules)
    _, left = way.house.done(EDUCATION, "return_information", way.answer)
    row = {"clock": way.theirs, "enquiry": way.enquiry, "request": way.request, "reason": "records_elsewhere",
           "words": "markerwords", "by": EDUCATION, "at": NOW}  # fmt: skip
    assert left["late_reason"] == [row]
    for login in (OFFICER, DECIDER, MANAGER, INFORMATION, EDUCATION):
        assert (login, way.of_request(login)) == (login, [("records_elsewhere", "markerwords")])
    for login in (POLICE, HEALTH):
        assert (login, way.of_request(login)) == (login, [])
    for login in (OFFICER, DECIDER, EDUCATION):
        rules.do("update mash.opening set expires = opened where who = %s", login)
        assert (login, way.of_request(login)) == (login, [])


def test_only_an_answer_that_had_time_and_came_after_it_says_why(rules: Rules) -> None:
    way = Late(rules)
    assert way.returned(late_reason=None) == CHOOSE
    assert way.returned(late_reason="other", late_because="") == bad("late_because", FILL)
    for started, due, asked in (
        ("-2 hours", "-1 hour", True), ("-2 hours", "1 hour", False), ("-1 hour", "-1 hour", False),
        ("-2 hours", "-1 second", True), ("-1 hour", "-59 minutes", True),
    ):  # fmt: skip
        way.runs(way.theirs, started, due)
        assert (started, due, way.returned(late_reason=None)) == (started, due, CHOOSE if asked else None)
        with rules.connection.transaction(force_rollback=True):
            _, left = way.house.done(EDUCATION, "return_information", way.answer)
            assert (started, due, "late_reason" in left) == (started, due, asked)


def test_what_is_kept_with_another_enquiry_is_not_read_with_the_request(rules: Rules) -> None:
    way = Late(rules)
    rules.open(DECIDER, way.other)
    elsewhere = rules.one("select id from mash.clock where enquiry = %s limit 1", way.other)
    sql = "insert into mash.late_reason (clock, enquiry, request, reason, by) values (%s, %s, %s, 'waited', %s)"
    rules.do(sql, elsewhere, way.other, way.request, DECIDER)
    assert way.of_request(DECIDER) == [(None, None)]


def test_two_that_say_it_at_once_are_told(rules: Rules) -> None:
    way = Late(rules)
    way.house.done(DECIDER, COMMAND, way.body)
    assert way.said(way.body | {"late_reason": "waited"}, OFFICER) == CHANGED


def test_what_was_said_stays_as_it_is(rules: Rules) -> None:
    way = Late(rules)
    way.house.done(DECIDER, COMMAND, way.body)
    for sql in ("update mash.late_reason set words = 'x'", "delete from mash.late_reason"):
        with pytest.raises(Exception, match="sealed"), rules.connection.transaction(force_rollback=True):
            rules.do(sql)

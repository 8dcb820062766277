"""What a clock counts from is corrected by whom, of which clocks, to which moments, and all that this leaves behind."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import CHANGED, FILL, INCOMPLETE, NEW, NO, NOW, bad, only_for, too_long
from tests.security.clocks_judged import EARLIER, EARLY, HENCE, LATER, OWN_KINDS, PAST, Clocks, in_order
from tests.security.psql import DECIDER, MANAGER

UNKEPT = bad("started", "This cannot be kept as it is. Check the time.")


class Correcting(Clocks):
    """`clock`, which counts from the receipt, is to count from an earlier moment."""

    def __init__(self, rules: Rules, kind: str = "decision", **more: object) -> None:
        super().__init__(rules)
        self.clock = self.runs(kind, **more)
        self.foreign = self.runs(kind, enquiry=self.other)

    def ready(self) -> None:
        """The decider and the manager have both enquiries open."""
        for login in (DECIDER, MANAGER):
            for enquiry in (self.enquiry, self.other):
                self.rules.open(login, enquiry)

    def body(self, **more: object) -> dict[str, Any]:
        """The body of the correction."""
        told = {"enquiry": self.enquiry, "version": self.version(), "clock": self.clock, "started": EARLIER}
        return {**told, "due": LATER, "reason": "It came by post", **more}

    def said(self, login: str = DECIDER, **more: object) -> Refusal | None:
        """How it is refused, if it is."""
        return self.house.refused(login, "correct_start", self.body(**more))


def test_a_senior_social_worker_and_the_hub_manager_correct_what_they_have_open(rules: Rules) -> None:
    clocks = Correcting(rules)
    only_for(clocks.house, (DECIDER, MANAGER), "correct_start", clocks.body())


def test_a_correction_is_of_a_clock_of_this_enquiry_as_it_was_seen(rules: Rules) -> None:
    clocks = Correcting(rules)
    clocks.ready()
    for more, said in (
        ({"version": None}, INCOMPLETE), ({"version": clocks.version() - 1}, CHANGED), ({"enquiry": "x"}, UNKEPT),
        ({"enquiry": str(uuid4())}, NO), ({"clock": "x"}, UNKEPT), ({"clock": str(uuid4())}, NO),
        ({"clock": clocks.foreign}, NO), ({"clock": None}, NO), ({"started": "x"}, UNKEPT), ({"due": "x"}, UNKEPT),
        ({"reason": " \n"}, bad("reason", FILL)), ({"reason": "x" * 10001}, bad("reason", too_long(10000))),
        ({"reason": "x" * 10000}, None),
    ):  # fmt: skip
        assert (more, clocks.said(**more)) == (more, said)
    rules.do("alter table mash.start_correction add constraint never check (reason <> 'Never')")
    assert clocks.said(reason="Never") == UNKEPT


def test_only_what_somebody_typed_and_still_runs_is_corrected(rules: Rules) -> None:
    clocks = Correcting(rules)
    clocks.ready()
    own = bad("", "This clock counts from the server's own time, which is not corrected.")
    over = bad("", "This clock has stopped.")
    rules.do("alter table mash.clock disable trigger user")
    for counts_from, stop, said in (
        ("receipt", None, None), ("discussion", None, None), ("event", None, own), ("receipt", "met", over),
        ("event", "met", over),
    ):  # fmt: skip
        rules.do("update mash.clock set counts_from = %s, stop = %s, stopped = %s where id = %s",
                 counts_from, stop, PAST if stop else None, clocks.clock)  # fmt: skip
        assert (counts_from, stop, clocks.said()) == (counts_from, stop, said)


def test_the_moment_is_another_one_that_was_and_nothing_is_due_before_it(rules: Rules) -> None:
    clocks = Correcting(rules)
    clocks.ready()
    ((soon, hence),) = rules.do("select (now() + interval '1 minute')::text, (now() + interval '10 minutes')::text")
    when = bad("started", "Say when this was; it cannot be in the future.")
    same = bad("started", "This is when it starts already.")
    due = bad("due", "Nothing is due before it starts.")
    for started, until, said in (
        (None, LATER, when), (hence, LATER, when), (soon, LATER, None), (EARLY, LATER, same), (EARLY, HENCE, same),
        (EARLIER, None, due), (PAST, EARLY, due), (PAST, PAST, None), (EARLIER, HENCE, None),
    ):  # fmt: skip
        assert (started, until, clocks.said(started=started, due=until)) == (started, until, said)


@pytest.mark.parametrize("kind", OWN_KINDS)
def test_what_was_there_is_kept_and_letters_that_wait_are_due_with_their_clock(kind: str, rules: Rules) -> None:
    clocks = Correcting(rules, kind)
    clocks.ready()
    letters = {state: clocks.letter(state) for state in ("due", "printed", "withdrawn")}
    made, elsewhere = clocks.letter("due", made=True), clocks.letter("due", enquiry=clocks.other)
    body = clocks.body()
    answer, left = clocks.house.done(MANAGER, "correct_start", body)
    assert answer == {"version": body["version"] + 1}
    moved = {"due": LATER} if kind == "letters" else {}
    corrected = {"id": NEW, "enquiry": clocks.enquiry, "clock": clocks.clock, "was_started": EARLY, "was_due": HENCE}
    corrected |= {"started": EARLIER, "due": LATER, "reason": "It came by post", "by": MANAGER, "at": NOW}
    assert in_order(left.pop("letter", [])) == in_order(
        [{"key": letters[state], **moved} for state in ("due", "printed") if moved]
    )
    shown = {"version": body["version"] + 1, "due": LATER, "due_from": EARLIER, "due_what": kind}
    (enquiry,) = left.pop("enquiry")
    assert {"due": LATER, **enquiry}.items() >= {"key": clocks.enquiry, **shown}.items() - {("due_what", kind)}
    assert left == {
        "access_log": [{"what": "start corrected", "who": MANAGER, "enquiry": clocks.enquiry}],
        "clock": [{"key": clocks.clock, "started": EARLIER, "due": LATER}],
        "start_correction": [corrected],
    }
    assert {made, elsewhere}


def test_clocks_and_their_corrections_are_read_of_an_open_enquiry_in_their_order(rules: Rules) -> None:
    clocks = Correcting(rules, at="2026-01-07T00:00:00Z")
    second = clocks.runs("screening", at="2026-01-06T00:00:00Z", stopped=PAST, stop="late")
    same = sorted(
        [clocks.runs("letters", at="2026-01-08T00:00:00Z"), clocks.runs("withheld", at="2026-01-08T00:00:00Z")]
    )
    for clock, enquiry, at in ((clocks.clock, clocks.enquiry, "-1 hour"), (second, clocks.enquiry, "-2 hours"),
                               (clocks.foreign, clocks.other, "-3 hours")):  # fmt: skip
        kept = "enquiry, clock, was_started, was_due, started, due, by, at, reason"
        sql = (
            f"insert into mash.start_correction ({kept}) select %s, %s, %s, %s, %s, %s, %s, now() + %s::interval, 'Why'"
        )
        rules.do(sql, enquiry, clock, EARLY, HENCE, EARLIER, LATER, DECIDER, at)
    read = {name: f"select * from app.{name}(($1 ->> 'e')::uuid)" for name in ("clocks", "start_corrections")}
    for sql in read.values():
        assert rules.rows(DECIDER, sql, e=clocks.enquiry) == []
    clocks.ready()
    rows = rules.rows(DECIDER, read["clocks"], e=clocks.enquiry)
    assert [row["id"] for row in rows] == [second, clocks.clock, *same]
    assert (rows[0]["kind"], rows[0]["stop"], rows[0]["started"], rows[0]["due"]) == ("screening", "late", EARLY, HENCE)
    corrections = rules.rows(DECIDER, read["start_corrections"], e=clocks.enquiry)
    assert [row["clock"] for row in corrections] == [second, clocks.clock]
    name = rules.one("select name from mash.staff where login = %s", DECIDER)
    moments = {"was_started": EARLY, "was_due": HENCE, "started": EARLIER, "due": LATER}
    assert corrections[0].items() >= {"by": name, "reason": "Why", **moments}.items()


def test_what_is_due_next_is_the_hubs_own_clock_and_no_agencys(rules: Rules) -> None:
    clocks = Correcting(rules, due=HENCE)
    clocks.runs("return", due=PAST)
    clocks.runs("letters", due=LATER)
    clocks.runs("screening", due=PAST, stopped=PAST, stop="met")
    rules.do("select priv.move_enquiry(%s)", clocks.enquiry)
    assert rules.one("select due_what from mash.enquiry where id = %s", clocks.enquiry) == "decision"


def test_each_reading_is_noted_by_the_server_itself(rules: Rules) -> None:
    clocks = Correcting(rules)
    heard: list[str] = []
    rules.connection.add_notice_handler(lambda told: heard.append(f"{told.sqlstate} {told.message_primary}"))
    rules.do("set local client_min_messages = log")
    rules.open(DECIDER, clocks.enquiry)  # or a plan that finds no row has no need to ask what is open
    assert rules.rows(DECIDER, "select * from app.clocks(($1 ->> 'e')::uuid)", e=clocks.enquiry)
    assert f"MD002 read {clocks.enquiry} clocks" in heard

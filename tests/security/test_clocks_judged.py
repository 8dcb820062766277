"""What each event does to the clocks: which starts, from when, with whose limit, and how the others stop."""

from typing import Any

import psycopg
import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import NOW, Row
from tests.security.clocks_judged import (
    EARLIER,
    EARLY,
    HENCE,
    KINDS,
    LATER,
    LIMITS,
    OWN_KINDS,
    PAST,
    PROFILE,
    SEEN,
    Clocks,
    in_order,
    stopped,
)  # fmt: skip
from tests.security.psql import DECIDER, OFFICER

SEALED = Refusal("42501", "", "What is sealed is never changed, only superseded.")


def test_a_limit_is_said_in_hours_working_days_or_months(rules: Rules) -> None:
    for told, words in (
        ('{"hours": 1}', "1 hour"), ('{"hours": 4}', "4 hours"), ('{"working_days": 1}', "1 working day"),
        ('{"working_days": 10}', "10 working days"), ("{}", ""), (None, ""),
        ('{"months": 1}', "1 calendar month"), ('{"months": 2}', "2 calendar months"), ('{"days": 1}', ""),
        ('{"hours": 2, "working_days": 3}', "2 hours"),
    ):  # fmt: skip
        assert rules.one("select priv.limit_words(%s)", told) == words, told


def test_each_kind_of_clock_has_the_limit_and_the_rule_of_its_own_hub(rules: Rules) -> None:
    clocks = Clocks(rules)
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    clocks.profile({part: {"limit": {"hours": 9}, "rules": ["X"]} for part in PROFILE}, "other")
    limit = "select words, rule from priv.limit_of(%s, %s, %s)"
    for kind in KINDS:
        assert rules.do(limit, "northamptonshire", kind, "green") == [LIMITS[kind]], kind
    for rating, words in (("red", "4 hours"), ("amber", ""), (None, "")):
        assert rules.do(limit, "northamptonshire", "decision", rating) == [(words, "D1, D2")], rating
    assert rules.do(limit, "other", "letters", "red") == [("9 hours", "X")]
    assert rules.do(limit, "nowhere", "letters", "red") == []


BEGIN = """begin_clock(e, $1 ->> 'kind', 'sent', 'event', ($1 ->> 'started')::timestamptz,
    ($1 ->> 'due')::timestamptz, ($1 ->> 'about')::uuid)"""


def test_a_clock_starts_with_its_limit_and_is_due_at_once_where_it_was_due_before(rules: Rules) -> None:
    clocks = Clocks(rules)
    for kind in KINDS:
        about = clocks.request if kind == "return" else None
        rows = clocks.undone(BEGIN, kind=kind, started=EARLY, due=HENCE, about=about)
        assert rows == [clocks.new(kind, "sent", "event", EARLY, HENCE, about=about)]
    assert clocks.undone(BEGIN, kind="letters", started=PAST, due=EARLY)[0]["due"] == PAST
    assert clocks.undone(BEGIN, kind="letters", started=EARLY, due=EARLY)[0]["due"] == EARLY
    assert clocks.undone(BEGIN, kind="letters", started=EARLY) == []


def test_what_runs_of_these_kinds_is_stopped_in_time_late_or_as_it_is_told(rules: Rules) -> None:
    clocks = Clocks(rules)
    running = clocks.all_run()
    for kind in ("letters", "withheld"):
        clocks.runs(kind, stopped=PAST, stop="met")
    end = "end_clocks(e.id, array(select jsonb_array_elements_text($1 -> 'kinds')), $1 ->> 'how')"
    for kinds in ([], ["letters"], ["letters", "return", "decision"], [*KINDS]):
        rows = clocks.undone(end, kinds=kinds)
        assert in_order(rows) == in_order([stopped(running[kind], "met") for kind in kinds])
        rows = clocks.undone(end, kinds=kinds, how="withheld")
        assert in_order(rows) == in_order([stopped(running[kind], "withheld") for kind in kinds])
    rules.do("alter table mash.clock disable trigger user")
    rules.do("update mash.clock set due = %s where stopped is null", PAST)
    assert clocks.undone(end, kinds=["letters"]) == [stopped(running["letters"], "late")]
    assert clocks.undone("end_clocks(e.id, array['letters'])") == [stopped(running["letters"], "late")]


def test_the_receipt_is_as_recorded_or_as_the_last_clock_that_counts_from_it_says(rules: Rules) -> None:
    clocks = Clocks(rules)
    receipt = "(select priv.receipt_of(e) from mash.enquiry e where e.id = ($1 ->> 'e')::uuid)"

    def told() -> Any:
        return rules.answer(DECIDER, receipt, e=clocks.enquiry)

    clocks.runs("screening", enquiry=clocks.other)
    clocks.runs("letters", counts_from="event", started=PAST)
    assert told() == SEEN
    clocks.runs("screening", started=EARLIER, at="2026-01-06T10:00:00Z")
    assert told() == EARLIER
    clocks.runs("decision", started=EARLY, at="2026-01-07T10:00:00Z")
    assert told() == EARLY
    clocks.runs("withheld", started=PAST, at="2026-01-05T10:00:00Z")
    assert told() == EARLY
    clocks.runs("acknowledgement", started=PAST, at="2026-01-08T10:00:00Z")
    assert told() == EARLY


TURN = "turn_clocks(e, $1 ->> 'step', $1 ->> 'clock', $1 ->> 'rating', ($1 ->> 'due')::timestamptz)"
UNNEEDED = "no_longer_needed"
STOPS: dict[str, dict[str, str]] = {
    "": {},
    "stop": dict.fromkeys(KINDS, UNNEEDED),
    "decision": dict.fromkeys(OWN_KINDS, UNNEEDED),
    "screening": dict.fromkeys(OWN_KINDS, UNNEEDED),
    "letters": {"decision": "met", "letters": UNNEEDED, "withheld": UNNEEDED},
}


@pytest.mark.parametrize("step", ["screen", "return", "rerate", "reopen", "screen_again", "decide"])
@pytest.mark.parametrize("clock", list(STOPS))
def test_a_step_stops_what_is_settled_and_starts_the_next_clock(clock: str, step: str, rules: Rules) -> None:
    clocks = Clocks(rules)
    running = clocks.all_run()
    clocks.letter()
    ends = STOPS[clock] | ({"screening": "met"} if step in ("screen", "return") else {})
    event = {"letters": "signed", "decision": "rerate"}.get(clock, "screen_again")
    if clock in ("decision", "screening") and step not in ("screen", "rerate", "reopen", "screen_again"):
        return
    told = [stopped(running[kind], how) for kind, how in ends.items()]
    if clock == "decision":
        receipt = (NOW, "event") if step == "reopen" else (EARLY, "receipt")
        told.append(clocks.new("decision", step, receipt[1], receipt[0], limit_words="4 hours"))
    elif clock == "screening":
        told.append(clocks.new("screening", step, "event", NOW))
    elif clock == "letters":
        told.append(clocks.new("letters", event, "event", NOW))
    rows = clocks.does(TURN, step=step, clock=clock, rating="red", due=LATER)
    assert in_order(rows) == in_order(told)


BEGIN_DECISION = "begin_decision(e, $1 ->> 'step', $1 ->> 'rating', ($1 ->> 'due')::timestamptz)"


def test_the_decisions_time_counts_from_what_the_one_before_it_did(rules: Rules) -> None:
    clocks = Clocks(rules)

    def told(step: str = "rerate", rating: str | None = None) -> Row:
        *_, new = clocks.undone(BEGIN_DECISION, step=step, rating=rating, due=LATER)
        assert (new["kind"], new["event"], new["due"]) == ("decision", step, LATER)
        return {name: new[name] for name in ("counts_from", "started", "limit_words")}

    def from_(counts_from: str, started: str, words: str = "3 working days") -> Row:
        return {"counts_from": counts_from, "started": started, "limit_words": words}

    clocks.runs("screening", enquiry=clocks.other, counts_from="event")
    assert told() == from_("receipt", SEEN)
    clocks.runs("letters", counts_from="discussion", started=PAST, at="2026-02-09T10:00:00Z")
    assert told() == from_("receipt", SEEN)
    clocks.runs("screening", started=EARLIER, counts_from="event", at="2026-01-05T10:00:00Z")
    assert told() == from_("event", EARLIER)
    clocks.runs("decision", started=EARLY, at="2026-01-06T10:00:00Z", stopped=PAST, stop="met")
    assert told() == from_("receipt", EARLY)
    clocks.runs("screening", started=SEEN, at="2026-01-05T11:00:00Z", stopped=PAST, stop="met")
    assert told(rating="red") == from_("receipt", EARLY, "4 hours")
    assert told("reopen", "red") == from_("event", NOW, "4 hours")
    clocks.runs("screening", started=PAST, at="2026-01-07T11:00:00Z", stopped=PAST, stop="met")
    assert told() == from_("receipt", PAST)


@pytest.mark.parametrize(
    ("starts", "counts_from", "started"),
    [("receipt", "receipt", EARLIER), ("discussion", "discussion", PAST), ("decision", "event", NOW)],
)
def test_the_familys_letter_counts_from_where_the_hub_promises_it(
    starts: str, counts_from: str, started: str, rules: Rules
) -> None:
    clocks = Clocks(rules)
    clocks.starts(starts)
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    clocks.runs("decision", started=EARLIER)
    rules.do("alter table mash.discussion disable trigger user")
    rules.do("update mash.discussion set held = %s where enquiry = %s", PAST, clocks.enquiry)
    rules.do("update mash.discussion set held = '2097-01-01' where enquiry <> %s", clocks.enquiry)
    begin = "begin_letters(e, ($1 ->> 'due')::timestamptz)"
    assert clocks.undone(begin, due=LATER) == []
    letter = clocks.letter()
    assert clocks.undone(begin, due=LATER) == [clocks.new("letters", "signed", counts_from, started)]
    with rules.connection.transaction(force_rollback=True):
        rules.do("update mash.letter set state = 'withdrawn' where id = %s", letter)
        assert clocks.undone(begin, due=LATER) == []
    with rules.connection.transaction(force_rollback=True):
        rules.do("update mash.letter set kind = 'please_call', made_by = %s where id = %s", OFFICER, letter)
        assert clocks.undone(begin, due=LATER) == []
    rules.do("set local session_replication_role = replica")
    rules.do("delete from mash.discussion where enquiry = %s", clocks.enquiry)
    rules.do("set local session_replication_role = origin")
    counts, moment = (counts_from, started) if starts != "discussion" else ("event", NOW)
    assert clocks.undone(begin, due=LATER) == [clocks.new("letters", "signed", counts, moment)]


WAIT = "wait_for_letters(e, ($1 ->> 'due')::timestamptz)"


def test_a_letter_made_anew_counts_from_the_same_moment_and_no_review_runs_meanwhile(rules: Rules) -> None:
    clocks = Clocks(rules)
    clocks.runs("letters", enquiry=clocks.other, counts_from="discussion", started=EARLIER)
    clocks.runs("decision", started=EARLIER, at="2026-03-01T00:00:00Z")
    assert clocks.undone(WAIT, due=LATER) == [clocks.new("letters", "made_anew", "event", NOW)]
    assert clocks.undone(WAIT, due=PAST) == [clocks.new("letters", "made_anew", "event", PAST, PAST)]
    clocks.runs("letters", started=PAST, at="2026-01-05T00:00:00Z", counts_from="event", stopped=PAST, stop="met")
    clocks.runs("letters", started=EARLY, at="2026-02-05T00:00:00Z", stopped=PAST, stop="withheld")
    review = clocks.runs("withheld")
    new = clocks.new("letters", "made_anew", "receipt", EARLY)
    assert clocks.undone(WAIT, due=LATER) == [stopped(review, UNNEEDED), new]
    clocks.runs("letters", at="2026-03-05T00:00:00Z")
    assert clocks.does(WAIT, due=LATER) == [stopped(review, UNNEEDED)]


SETTLE = "settle_letter_clocks(e, ($1 ->> 'review')::timestamptz)"


def test_once_nothing_is_to_be_posted_the_letters_clock_stops_and_a_review_runs_once(rules: Rules) -> None:
    clocks = Clocks(rules)
    clocks.runs("withheld", enquiry=clocks.other, due=LATER)
    clocks.runs("withheld", due=LATER, stopped=PAST, stop="met")
    clocks.runs("decision", due=LATER)
    letters = clocks.runs("letters")
    new = clocks.new("withheld", "withheld", "event", NOW)
    assert clocks.undone(SETTLE) == [stopped(letters, "met")]
    assert in_order(clocks.undone(SETTLE, review=LATER)) == in_order([stopped(letters, "withheld"), new])
    review = clocks.runs("withheld", due=LATER)
    assert clocks.undone(SETTLE, review=LATER) == [stopped(letters, "withheld")]
    ended = in_order([stopped(letters, "met"), stopped(review, UNNEEDED)])
    assert in_order(clocks.undone(SETTLE)) == ended
    rows = clocks.does(SETTLE, review=HENCE)
    first = clocks.new("withheld", "withheld", "event", NOW, HENCE)
    assert in_order(rows) == in_order([stopped(letters, "withheld"), stopped(review, UNNEEDED), first])


def test_a_requests_clock_runs_from_when_it_was_sent_until_the_agency_answers(rules: Rules) -> None:
    clocks = Clocks(rules)
    rules.do("alter table mash.information_request disable trigger user")
    rules.do("alter table mash.information_request enable always trigger keep_clock")
    told = "select id::text, kind, event, counts_from, about::text, started, due, stop, stopped is null from mash.clock"
    copy = """insert into mash.information_request select (jsonb_populate_record(r, jsonb_build_object('id',
        gen_random_uuid(), 'agency', 'fire', 'sent', %s::text, 'due', %s::text, 'answer', null, 'answered', null,
        'answered_by', null))).* from mash.information_request r where r.id = %s returning id::text"""
    for due, answer, ago, how in (
        (LATER, "items", "0 seconds", "met"), (LATER, "withheld", "0 seconds", "withheld"),
        (PAST, "items", "0 seconds", "late"), (PAST, "withheld", "0 seconds", "withheld"),
    ):  # fmt: skip
        with rules.connection.transaction(force_rollback=True):
            kept = clocks.runs("return")
            request = rules.one(copy, EARLY, due, clocks.request)
            (row,) = rules.do(f"{told} where about = %s", request)
            shown = [one.isoformat() for one in row[5:7]]
            assert (row[1:5], shown, row[7:]) == (("return", "sent", "event", request), [EARLY, due], (None, True))
            rules.do("update mash.information_request set answered = null where id = %s", request)
            assert rules.do(f"{told} where about = %s", request) == [row]
            sql = ("update mash.information_request set answer = %s, answered_by = %s, "
                   "answered = now() - %s::interval where id = %s")  # fmt: skip
            rules.do(sql, answer, OFFICER, ago, request)
            assert rules.do(f"{told} where about = %s", request)[0][7:] == (how, False), (due, answer)
            rules.do(sql, "not_known", OFFICER, "1 hour", request)
            assert rules.do(f"{told} where about = %s", request)[0][7:] == (how, False)
            assert rules.do(f"{told} where id = %s", kept)[0][7:] == (None, True)
            rules.do("update mash.information_request set purpose = 'x', answered = null, answer = null, "
                     "answered_by = null where id = %s", request)  # fmt: skip


def test_a_request_answered_at_the_very_moment_it_is_due_is_in_time(rules: Rules) -> None:
    clocks = Clocks(rules)
    rules.do("alter table mash.information_request disable trigger user")
    rules.do("alter table mash.information_request enable always trigger keep_clock")
    clocks.runs("return", due=PAST)
    sql = "update mash.information_request set answer = 'items', answered_by = %s, answered = %s where id = %s"
    rules.do(sql, OFFICER, PAST, clocks.request)
    assert rules.one("select stop from mash.clock where about = %s", clocks.request) == "met"


def _change(rules: Rules, clock: str, sets: str) -> Refusal | None:
    try:
        with rules.connection.transaction(force_rollback=True):
            rules.do(f"update mash.clock set {sets} where id = '{clock}'")
    except psycopg.Error as error:
        return Refusal(error.sqlstate or "", error.diag.message_detail or "", error.diag.message_primary or "")
    return None


def test_what_runs_stops_and_stays_as_it_stopped(rules: Rules) -> None:
    clocks = Clocks(rules)
    heard: list[str] = []
    rules.connection.add_notice_handler(lambda told: heard.append(f"{told.sqlstate} {told.message_primary}"))
    rules.do("set local client_min_messages = log")
    running = clocks.runs("decision")
    over = clocks.runs("decision", stopped=PAST, stop="met")
    for sets in ("acl = '{}'", "rule = rule", "due = due, started = started"):
        assert [_change(rules, one, sets) for one in (running, over)] == [None, None], sets
    for sets in (f"stopped = '{PAST}', stop = 'late'", "stopped = now(), stop = 'met', acl = '{x}'"):
        assert [_change(rules, one, sets) for one in (running, over)] == [None, SEALED], sets
    assert heard == ["MD001 refused"] * 2
    for sets in ("stopped = null, stop = null", "stop = 'late'"):
        assert _change(rules, over, sets) == SEALED
    for sets in ("limit_words = 'x'", "rule = 'x', acl = '{x}'", "kind = 'letters'", "at = now()", f"due = '{LATER}'",
                 f"started = '{EARLIER}'", f"started = '{EARLIER}', due = '{LATER}'",
                 "stopped = now(), stop = 'met', rule = 'x'"):  # fmt: skip
        assert [_change(rules, one, sets) for one in (running, over)] == [SEALED, SEALED], sets


def test_a_start_is_moved_only_as_a_correction_of_this_very_clock_says(rules: Rules) -> None:
    clocks = Clocks(rules)
    running, beside = clocks.runs("decision"), clocks.runs("letters")
    over = clocks.runs("screening", stopped=PAST, stop="met")
    sets = f"started = '{EARLIER}', due = '{LATER}'"
    right = {"clock": running, "was_started": EARLY, "was_due": HENCE, "started": EARLIER, "due": LATER}

    def corrected(**changed: str) -> None:
        row = {"enquiry": clocks.enquiry, "reason": "Why", "by": DECIDER, **right, **changed}
        sql = f"insert into mash.start_correction ({', '.join(row)}) values ({', '.join(['%s'] * len(row))})"
        rules.do(sql, *row.values())

    for changed in (
        {"clock": beside},
        {"was_started": EARLIER},
        {"was_due": LATER},
        {"started": EARLY},
        {"due": HENCE},
    ):
        corrected(**changed)
        assert (changed, _change(rules, running, sets)) == (changed, SEALED)
    corrected()
    assert _change(rules, running, sets) is None
    assert _change(rules, running, f"{sets}, stopped = now(), stop = 'met'") is None
    assert _change(rules, running, f"{sets}, limit_words = 'x'") == SEALED
    corrected(clock=over)
    assert _change(rules, over, sets) == SEALED

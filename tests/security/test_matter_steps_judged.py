"""What is done about a matter, asked by itself: which step when, who deals with it, its time, its answer."""

from typing import Any
from uuid import uuid4

import psycopg
import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, EVERYBODY, FILL, INCOMPLETE, NEW, NO, NOW, bad, too_long
from tests.security.matters_judged import UNSEEN, Matters
from tests.security.psql import DECIDER, INFORMATION, MANAGER

NOT_NOW = bad("step", "This cannot be done with it as it stands.")
RESULT = bad("result", "Say what came of it.")
NOT_THE_LIMIT = bad("due", "This is not what follows from the hub's limit. Try again.")
REQUESTS = ("subject_access", "rectification", "objection")
KINDS = (*REQUESTS, "complaint", "feedback")
ALL = ("identity", "acknowledge", "name", "link", "correct_start", "extend", "next_stage", "answer", "reopen", "note")

REFUSED = {"subject_access": "refused", "rectification": "not_corrected", "objection": "goes_on", "complaint": "upheld"}


@pytest.fixture
def rights(rules: Rules) -> Matters:
    return Matters(rules)


def matter_of(rights: Matters, kind: str = "complaint", **more: Any) -> str:
    """One that came in and that its readers have open."""
    return rights.opened(rights.taken(kind, **more))


def test_who_takes_a_step_and_nobody_else(rights: Matters) -> None:
    matter = rights.taken()
    body = rights.stepping(matter, "note")
    for login in EVERYBODY:
        assert (login, rights.said(login, "take_matter_step", body)) == (login, NO)
        rights.opened(matter, login)
        allowed = login in (INFORMATION, MANAGER)
        assert (login, rights.said(login, "take_matter_step", body)) == (login, None if allowed else NO)
    rights.rules.do("update mash.matter set handler = %s where id = %s", DECIDER, matter)
    assert rights.said(DECIDER, "take_matter_step", body) is None
    assert rights.house.sent_twice(INFORMATION, "take_matter_step", body)


def test_a_step_says_what_was_seen_and_leaves_its_row_and_its_trace(rights: Matters) -> None:
    matter = matter_of(rights, reference=rights.reference())
    left = rights.took(matter, "identity", words="A passport")
    row = {"id": NEW, "matter": matter, "step": "identity", "words": "A passport", "result": None, "stage": 1}
    row |= {"about": None, "handler": None, **dict.fromkeys(("was_started", "was_due", "started", "due"))}
    log = {"what": "matter step taken", "who": INFORMATION, "enquiry": rights.enquiry}
    assert left == {
        "matter_step": [row | {"by": INFORMATION, "at": NOW}],
        "matter": [{"key": matter, "version": 2}],
        "access_log": [log | {"reason": rights.fact(matter, "reference")}],
    }
    body = rights.stepping(matter, "identity")
    for changed, said in (
        ({"version": 1}, CHANGED),
        ({"version": None}, INCOMPLETE),
        ({"matter": str(uuid4())}, NO),
        ({"words": " "}, bad("words", FILL)),
        ({"words": "x" * 10000}, None),
        ({"words": "x" * 10001}, bad("words", too_long(10000))),
        ({"step": "x"}, NOT_NOW),
        ({"step": None}, NOT_NOW),
        ({"step": "receive"}, NOT_NOW),
    ):
        assert (changed, rights.said(INFORMATION, "take_matter_step", body | changed)) == (changed, said)


def test_which_step_is_of_which_kind_and_state(rights: Matters) -> None:
    told = {
        (step, kind, state)
        for step, kinds, states, _ in rights.rules.do("select * from priv.matter_steps()")
        for kind in kinds
        for state in states
    }
    every = set(KINDS)
    of_kind = {
        "identity": every - {"feedback"},
        "correct_start": every - {"feedback"},
        "extend": set(REQUESTS),
        "next_stage": {"complaint"},
    }
    of_state = {"reopen": {"answered"}, "next_stage": {"open", "answered"}, "note": {"open", "answered"}}
    assert told == {
        (step, kind, state)
        for step in ALL
        for kind in of_kind.get(step, every)
        for state in of_state.get(step, {"open"})
    }
    silent = {step for (step,) in rights.rules.do("select step from priv.matter_steps() where not says")}
    assert silent == {"name", "link"}
    for kind in KINDS:
        matter = matter_of(rights, kind)
        refused = {
            step
            for step in ALL
            if rights.said(INFORMATION, "take_matter_step", rights.stepping(matter, step)) == NOT_NOW
        }
        assert refused == {step for step in ALL if (step, kind, "open") not in told}
        rights.took(matter, "answer", result=REFUSED.get(kind, "noted"))
        refused = {
            step
            for step in ALL
            if rights.said(INFORMATION, "take_matter_step", rights.stepping(matter, step)) == NOT_NOW
        }
        assert refused == {step for step in ALL if (step, kind, "answered") not in told}


def test_a_matter_is_answered_with_a_result_of_its_kind_and_its_clock_stops(rights: Matters) -> None:
    results = {
        "subject_access": {"sent", "sent_in_part", "nothing_held", "refused", "withdrawn"},
        "rectification": {"corrected", "corrected_in_part", "not_corrected", "withdrawn"},
        "objection": {"stopped", "stopped_in_part", "goes_on", "withdrawn"},
        "complaint": {"upheld", "upheld_in_part", "not_upheld", "withdrawn"},
        "feedback": {"acted_on", "noted"},
    }
    every = set.union(*results.values()) | {"x"}
    for kind, known in results.items():
        matter = matter_of(rights, kind)
        if kind != "feedback":
            rights.took(matter, "identity")
        for result in (*every, None):
            said = rights.said(INFORMATION, "take_matter_step", rights.stepping(matter, "answer", result=result))
            assert (kind, result, said) == (kind, result, None if result in known else RESULT)
    matter = matter_of(rights, "subject_access")
    left = rights.took(matter, "answer", result="nothing_held")
    assert left["matter"] == [
        {"key": matter, "state": "answered", "result": "nothing_held", "answered": NOW, "version": 2}
    ]
    assert left["matter_step"][0]["result"] == "nothing_held"
    (clock,) = left["matter_clock"]
    assert (clock["stopped"], clock["stop"]) == (NOW, "met")
    late = rights.taken(
        "subject_access", received="2026-01-05T09:30:00+00:00", received_why="Why", due="2026-02-05T23:59:59+00:00"
    )
    rights.opened(late)
    assert rights.took(late, "answer", result="refused")["matter_clock"][0]["stop"] == "late"


def test_nothing_that_is_held_is_sent_before_somebody_saw_who_they_are(rights: Matters) -> None:
    matter, other = matter_of(rights, "subject_access"), matter_of(rights, "subject_access")
    rights.took(other, "identity")
    first = bad("result", "First say what was seen of who they are.")
    for result, said in (("sent", first), ("sent_in_part", first), ("nothing_held", None), ("refused", None)):
        assert rights.said(INFORMATION, "take_matter_step", rights.stepping(matter, "answer", result=result)) == said
    rights.took(matter, "identity")
    for result in ("sent", "sent_in_part"):
        assert rights.said(INFORMATION, "take_matter_step", rights.stepping(matter, "answer", result=result)) is None


def test_what_was_answered_is_opened_again_and_its_time_runs_on_from_where_it_was(rights: Matters) -> None:
    matter = matter_of(rights, "subject_access")
    rights.took(matter, "answer", result="refused")
    was = "update mash.matter set received = received - interval '1 hour' where id = %s"
    rights.rules.do(was, matter)
    due = rights.fact(matter, "due")
    left = rights.took(matter, "reopen")
    assert left["matter"] == [{"key": matter, "state": "open", "result": None, "answered": None, "version": 3}]
    (clock,) = left["matter_clock"]
    assert (clock["started"], clock["due"], clock["stopped"]) == (NOW, due, None)
    again = matter_of(rights)
    rights.took(again, "answer", result="upheld")
    assert "matter_clock" not in rights.took(again, "reopen")


def test_a_month_is_extended_once_by_two_within_it_and_what_was_due_stays(rights: Matters) -> None:
    matter = matter_of(rights, "subject_access")
    was = {"due": rights.fact(matter, "due")}
    for months, days, said in (
        (3, -1, NOT_THE_LIMIT),
        (3, 0, None),
        (3, 10, None),
        (3, 11, NOT_THE_LIMIT),
        (1, 0, NOT_THE_LIMIT),
    ):
        body = rights.stepping(matter, "extend", due=rights.due(months, days))
        assert (months, days, rights.said(INFORMATION, "take_matter_step", body)) == (months, days, said)
    left = rights.took(matter, "extend", due=rights.due(3))
    assert left["matter"] == [{"key": matter, "due": rights.due(3), "version": 2}]
    clock = rights.rules.one("select id::text from mash.matter_clock where matter = %s", matter)
    assert left["matter_clock"] == [{"key": clock, "due": rights.due(3)}]
    (step,) = left["matter_step"]
    assert {one: step[one] for one in ("was_started", "was_due", "started", "due")} == {
        "was_started": NOW,
        "was_due": was["due"],
        "started": NOW,
        "due": rights.due(3),
    }
    twice = bad("step", "It was extended already. The law allows no more.")
    assert rights.said(INFORMATION, "take_matter_step", rights.stepping(matter, "extend", due=rights.due(3))) == twice
    late = rights.opened(rights.taken("subject_access"))
    rights.rules.do("update mash.matter set due = clock_timestamp() - interval '1 second' where id = %s", late)
    over = bad("step", "The month is over: it can only be extended within it.")
    assert rights.said(INFORMATION, "take_matter_step", rights.stepping(late, "extend", due=rights.due(3))) == over


def test_when_it_came_is_corrected_and_what_was_there_stays(rights: Matters) -> None:
    matter = matter_of(rights, "subject_access")
    was = {"due": rights.fact(matter, "due")}
    moment = "2026-01-05T09:30:00+00:00"
    body = rights.stepping(matter, "correct_start", started=moment, due="2026-02-05T23:59:59+00:00")
    future = bad("started", "Say when it came; it cannot be in the future.")
    for changed, said in (
        ({"started": None}, future),
        ({"started": "2098-01-01T00:00:00+00:00"}, future),
        ({"due": rights.due()}, NOT_THE_LIMIT),
        ({}, None),
        ({"due": "2026-02-15T23:59:59+00:00"}, None),
        ({"due": "2026-02-04T23:59:59+00:00"}, NOT_THE_LIMIT),
    ):
        assert (changed, rights.said(INFORMATION, "take_matter_step", body | changed)) == (changed, said)
    _, left = rights.house.done(INFORMATION, "take_matter_step", body)
    assert left["matter"] == [{"key": matter, "received": moment, "due": body["due"], "version": 2}]
    (step,), (clock,) = left["matter_step"], left["matter_clock"]
    assert (step["was_started"], step["was_due"]) == (NOW, was["due"])
    assert (step["started"], step["due"], clock["started"], clock["due"]) == (moment, body["due"]) * 2
    extended = matter_of(rights, "subject_access")
    rights.took(extended, "extend", due=rights.due(3))
    told = {"started": moment, "due": "2026-04-05T22:59:59+00:00"}
    assert rights.said(INFORMATION, "take_matter_step", rights.stepping(extended, "correct_start", **told)) is None
    without = matter_of(rights)
    left = rights.took(without, "correct_start", started=moment)
    assert left["matter"] == [{"key": without, "received": moment, "version": 2}]
    assert "matter_clock" not in left


def test_a_step_that_began_by_itself_is_not_corrected(rights: Matters) -> None:
    matter = matter_of(rights)
    rights.took(matter, "next_stage")
    own = bad("started", "This step counts from the server's own time, which is not corrected.")
    body = rights.stepping(matter, "correct_start", started="2026-01-05T09:30:00+00:00")
    assert rights.said(INFORMATION, "take_matter_step", body) == own


def test_a_clock_that_stopped_or_that_no_step_moves_stays_as_it_is(rights: Matters) -> None:
    matter = matter_of(rights, "subject_access")
    clock = rights.rules.one("select id from mash.matter_clock where matter = %s", matter)
    do = rights.rules.do

    def kept(sets: str) -> bool:
        try:
            with rights.rules.connection.transaction(force_rollback=True):
                do(f"update mash.matter_clock set {sets} where id = %s", clock)
        except psycopg.Error as error:
            return "never changed" in str(error)
        return False

    for sets in (
        "due = due + interval '1 day'",
        "started = started - interval '1 day'",
        "limit_words = 'x'",
        "rule = 'x'",
    ):
        assert kept(sets), sets
    assert not kept("stopped = now(), stop = 'met'")
    rights.took(matter, "extend", due=rights.due(3))
    assert kept("due = due + interval '1 day'")
    rights.took(matter, "answer", result="refused")
    for sets in ("stop = 'late'", "stopped = null, stop = null"):
        assert kept(sets), sets


def test_a_complaint_goes_the_hubs_own_steps_and_no_further(rights: Matters) -> None:
    matter = matter_of(rights)
    assert rights.fact(matter, "tried_first") is None
    left = rights.took(matter, "next_stage")
    assert left["matter"] == [{"key": matter, "stage": 2, "tried_first": True, "version": 2}]
    assert left["matter_step"][0]["stage"] == 2
    end = bad("step", "The hub's own steps end here.")
    assert rights.said(INFORMATION, "take_matter_step", rights.stepping(matter, "next_stage")) == end
    again = matter_of(rights)
    rights.took(again, "answer", result="not_upheld")
    left = rights.took(again, "next_stage")
    assert left["matter"] == [
        {"key": again, "state": "open", "result": None, "answered": None, "stage": 2, "tried_first": True, "version": 3}
    ]
    assert rights.said(
        INFORMATION, "take_matter_step", rights.stepping(matter_of(rights), "next_stage", due=rights.due())
    ) == bad("due", "The hub's profile gives no limit for this.")


def test_where_the_profile_limits_a_complaint_each_of_its_steps_has_a_clock(rights: Matters) -> None:
    rights.profile("clocks.complaint", {"limit": {"working_days": 10}, "origin": "local", "rules": ["N14"]})
    matter = matter_of(rights, due=rights.due(0, 14))
    (first,) = rights.read(INFORMATION, "matter_clocks", matter)
    assert (first["limit_words"], first["rule"], first["kind"]) == ("10 working days", "N14", "complaint")
    left = rights.took(matter, "next_stage", due=rights.due(0, 15))
    stopped, begun = left["matter_clock"]
    stopped, begun = (stopped, begun) if "key" in stopped else (begun, stopped)
    assert (stopped["stop"], begun["started"], begun["due"]) == ("met", NOW, rights.due(0, 15))
    assert left["matter"][0]["due"] == rights.due(0, 15)


def test_a_matter_is_tied_to_an_enquiry_that_exists_for_whoever_does_it_and_a_restricted_one_keeps_it(
    rights: Matters,
) -> None:
    matter = matter_of(rights)
    unknown = bad("reference", "No enquiry with this reference is known to you. Leave it out if you are not sure.")
    for reference, said in (
        ("", bad("reference", FILL)),
        ("x" * 21, bad("reference", too_long(20))),
        ("no such", unknown),
        (rights.reference(), None),
    ):
        body = rights.stepping(matter, "link", reference=reference)
        assert (reference, rights.said(INFORMATION, "take_matter_step", body)) == (reference, said)
    left = rights.took(matter, "link", reference=rights.reference())
    assert left["matter"] == [{"key": matter, "enquiry": rights.enquiry, "version": 2}]
    assert left["access_log"][0]["enquiry"] == rights.enquiry
    assert rights.took(matter, "link", reference=rights.reference(rights.other))["matter"][0]["enquiry"] == rights.other
    rights.restrict(rights.other, INFORMATION)
    stays = bad("reference", "Its enquiry is restricted: it stays with it.")
    assert (
        rights.said(INFORMATION, "take_matter_step", rights.stepping(matter, "link", reference=rights.reference()))
        == stays
    )


def test_a_step_that_would_leave_nobody_to_see_it_is_refused(rights: Matters) -> None:
    matter = matter_of(rights, touches="manager")
    told: dict[str, Any] = {"about": INFORMATION}
    assert rights.said(INFORMATION, "take_matter_step", rights.stepping(matter, "name", **told)) == bad(
        "reference", UNSEEN
    )


@pytest.mark.parametrize(
    ("kind", "results"),
    [
        ("subject_access", {"sent", "sent_in_part"}),
        ("rectification", {"corrected", "corrected_in_part"}),
        ("objection", {"stopped", "stopped_in_part"}),
        ("complaint", set()),
    ],
)
def test_nothing_is_done_for_somebody_of_whom_nobody_saw_who_they_are(
    kind: str, results: set[str], rights: Matters
) -> None:
    matter = matter_of(rights, kind)
    first = bad("result", "First say what was seen of who they are.")
    for (result,) in rights.rules.do("select unnest(priv.matter_results(%s))", kind):
        said = rights.said(INFORMATION, "take_matter_step", rights.stepping(matter, "answer", result=result))
        assert (result, said) == (result, first if result in results else None)

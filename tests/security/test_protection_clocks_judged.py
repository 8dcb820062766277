"""The clocks of protecting a child, asked by themselves: which step starts each, which stops it."""

import json

import pytest

from tests.security.asking_rules import Rules
from tests.security.clocks_judged import EARLY, HENCE, LATER, PAST, SEEN, Clocks, in_order, stopped
from tests.security.psql import DECIDER

TURN = "turn_protection(e, $1 ->> 'step', $1 -> 'body')"
OWN = ("strategy_discussion", "conference", "assessment")
UNMET = """select u.* from mash.enquiry e cross join priv.me() me cross join lateral priv.unmet($1 ->> 'guard', e, me) u
    where e.id = ($1 ->> 'e')::uuid"""
GUARDS = {
    "no_strategy": ("strategy_discussion", "A strategy discussion is awaited already."),
    "conference": ("conference", "No child protection conference is awaited."),
    "assessment": ("assessment", "No assessment is awaited."),
}


def _body(**told: object) -> dict[str, object]:
    return {"strategy_due": LATER, "conference_due": LATER, **told}


def _three(clocks: Clocks, **more: object) -> dict[str, str]:
    for kind in OWN:
        clocks.runs(kind, enquiry=clocks.other)
    return {kind: clocks.runs(kind, **more) for kind in OWN}


def test_that_one_is_needed_starts_a_strategy_discussions_clock(rules: Rules) -> None:
    clocks = Clocks(rules)
    new = clocks.new("strategy_discussion", "strategy_needed", "event", "now")
    assert clocks.undone(TURN, step="strategy_needed", body=_body()) == [new]
    assert clocks.undone(TURN, step="strategy_needed", body={}) == []
    for step in ("close", "rerate", "written", "taken_over"):
        assert (step, clocks.undone(TURN, step=step, body=_body())) == (step, [])


@pytest.mark.parametrize(("due", "how"), [(HENCE, "met"), (SEEN, "met"), (EARLY, "late")])
def test_one_that_was_held_stops_it_and_starts_the_conferences(due: str, how: str, rules: Rules) -> None:
    clocks = Clocks(rules)
    running = _three(clocks, due=due)
    conference = clocks.new("conference", "strategy", "strategy", SEEN)
    left = clocks.undone(TURN, step="strategy", body=_body(happened=SEEN))
    stops = [stopped(running["strategy_discussion"], how), stopped(running["conference"], "no_longer_needed")]
    assert in_order(left) == in_order([*stops, conference])


def test_one_that_nobody_dates_was_held_now_and_without_a_limit_no_conference_runs(rules: Rules) -> None:
    clocks = Clocks(rules)
    assert clocks.undone(TURN, step="strategy", body=_body()) == [
        clocks.new("conference", "strategy", "strategy", "now")
    ]
    running = clocks.runs("strategy_discussion", due=PAST)
    assert clocks.undone(TURN, step="strategy", body={}) == [stopped(running, "late")]


@pytest.mark.parametrize(("step", "kind"), [("conference", "conference"), ("assessed", "assessment")])
@pytest.mark.parametrize(("happened", "how"), [(SEEN, "met"), (PAST, "met"), (HENCE, "late")])
def test_what_came_stops_its_own_clock_by_the_day_that_is_told(
    step: str, kind: str, happened: str, how: str, rules: Rules
) -> None:
    clocks = Clocks(rules)
    running = _three(clocks, due=PAST)
    assert clocks.undone(TURN, step=step, body={"happened": happened}) == [stopped(running[kind], how)]
    rules.do("update mash.clock set stopped = now(), stop = 'met' where enquiry = %s", clocks.enquiry)
    assert clocks.undone(TURN, step=step, body={"happened": happened}) == []


@pytest.mark.parametrize(
    ("step", "kinds"), [("no_conference", ("conference",)), ("transfer", OWN), ("in_error", OWN), ("close", ())]
)
def test_what_is_not_needed_any_more_stops_so(step: str, kinds: tuple[str, ...], rules: Rules) -> None:
    clocks = Clocks(rules)
    running = _three(clocks)
    decision = clocks.runs("decision")
    left = clocks.undone(TURN, step=step, body=_body(happened=SEEN))
    assert sorted(row["key"] for row in left) == sorted(running[kind] for kind in kinds)
    assert {row["stop"] for row in left} == ({"no_longer_needed"} if kinds else set())
    assert decision not in {row["key"] for row in left}


@pytest.mark.parametrize("guard", GUARDS)
def test_a_step_is_there_only_while_its_clock_says_so(guard: str, rules: Rules) -> None:
    clocks = Clocks(rules)
    kind, words = GUARDS[guard]
    says = [{"rule": "national", "part": "clocks", "words": words}]
    awaited = guard == "no_strategy"
    for more, runs in (
        ({"enquiry": clocks.other}, False), ({}, True),
    ):  # fmt: skip
        clocks.runs(kind, **more)
        expected = says if runs is awaited else []
        assert (more, rules.rows(DECIDER, UNMET, e=clocks.enquiry, guard=guard)) == (more, expected)
    for other in OWN:
        if other != kind:
            clocks.runs(other)
    rules.do("update mash.clock set stopped = now(), stop = 'met' where kind = %s", kind)
    assert rules.rows(DECIDER, UNMET, e=clocks.enquiry, guard=guard) == ([] if awaited else says)


ASSESS = "await_assessment(e, ($1 ->> 'due')::timestamptz)"


def _outcome(clocks: Clocks, leads_to: str) -> None:
    told = [{"code": "one", "leads_to": leads_to}, {"code": "two", "leads_to": "social_care"}]
    clocks.rules.do("update mash.hub set profile = jsonb_set(profile, '{outcomes}', %s)", json.dumps(told))


def _decided(clocks: Clocks, outcome: str, enquiry: str, supersedes: str | None = None) -> str:
    sql = """insert into mash.decision (id, enquiry, person, harm, would_benefit, level, outcome, outcome_words,
            next_steps, contingency, signed_by, signed_by_name, signed_by_post, signed, content_hash, supersedes)
        select gen_random_uuid(), p.enquiry, p.id, 'no', true, 2, %s, 'Words', 'Steps', 'Else', %s, 'Name', 'Post',
            now(), 'ab', %s
        from mash.person p where p.enquiry = %s and p.role = 'subject' order by p.position limit 1 returning id::text"""
    return str(clocks.rules.one(sql, outcome, DECIDER, supersedes, enquiry))


@pytest.mark.parametrize(("leads_to", "runs"), [
    ("social_care", True), ("child_protection", True), ("service", False), ("nothing", False),
    ("adult_safeguarding", False),
])  # fmt: skip
def test_an_assessment_is_awaited_from_receipt_where_the_decision_leads_to_social_care(
    leads_to: str, runs: bool, rules: Rules
) -> None:
    clocks = Clocks(rules)
    _outcome(clocks, leads_to)
    _decided(clocks, "one", clocks.enquiry)
    new = clocks.new("assessment", "signed", "receipt", SEEN)
    assert clocks.undone(ASSESS, due=LATER) == ([new] if runs else [])
    assert clocks.undone(ASSESS, due=None) == []
    running = clocks.runs("assessment")
    assert clocks.undone(ASSESS, due=LATER) == ([] if runs else [stopped(running, "no_longer_needed")])


def test_a_decision_that_was_superseded_or_is_anothers_awaits_none(rules: Rules) -> None:
    clocks = Clocks(rules)
    _outcome(clocks, "service")
    before = _decided(clocks, "two", clocks.enquiry)
    _decided(clocks, "one", clocks.enquiry, before)
    assert clocks.undone(ASSESS, due=LATER) == []

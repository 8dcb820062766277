"""The clocks of special pathways' steps, and under which the family is told of nothing: asked by themselves."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from mashdesk.paths import resources
from tests.security.asking_rules import Rules
from tests.security.changed_rows import NEW, NO, NOW
from tests.security.pathways_judged import Pathways
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER
from tests.security.way_judged import BEFORE

LATER = "2098-01-01T12:00:00+00:00"
SHIPPED = json.loads((resources() / "pathways.json").read_text(encoding="utf-8"))["pathways"]
SILENCE = "priv.silence_of(($1 ->> 'e')::uuid)"


def test_the_limits_are_those_of_the_shipped_checklists(rules: Rules) -> None:
    shipped = [(one["code"], step["code"], step["working_days"]) for one in SHIPPED for step in one["steps"]
               if "working_days" in step]  # fmt: skip
    assert sorted(rules.do("select * from priv.pathway_limits()")) == sorted(shipped)


def test_who_is_kept_untold_is_what_the_shipped_checklists_say(rules: Rules) -> None:
    never = [(one["code"], None) for one in SHIPPED if one.get("never_tell")]
    until = [(one["code"], step["code"]) for one in SHIPPED for step in one["steps"] if step.get("before_telling")]
    found = rules.do("select flag, step from priv.pathway_silences()")
    assert sorted(found, key=str) == sorted([*never, *until], key=str)
    assert never == [("forced_marriage", None)]
    assert {flag for flag, _ in until} == {"fabricated_illness", "exploitation", "fgm", "domestic_abuse"}


def _clocks(left: dict[str, Any]) -> list[dict[str, Any]]:
    return list(left.get("clock", []))


@pytest.mark.parametrize(("flag", "step", "words"), [
    ("fgm", "police", "1 working day"), ("allegation", "lado", "1 working day"),
    ("child_death", "panel", "5 working days"),
])  # fmt: skip
def test_a_step_with_a_limit_runs_from_when_the_pathway_is_raised(
    flag: str, step: str, words: str, rules: Rules
) -> None:
    way = Pathways(rules).opened()
    _, left = way.house.undone(DECIDER, "raise_pathway", way.raising(flag, due={step: LATER, "other": LATER}))
    row: dict[str, Any] = {
        "id": NEW,
        "enquiry": way.enquiry,
        "kind": "pathway",
        "event": "raised",
        "counts_from": "event",
    }
    row |= {"about": None, "pathway": NEW, "pathway_step": step, "started": NOW, "due": LATER, "limit_words": words}
    assert _clocks(left) == [row | {"rule": "national", "at": NOW, "stopped": None, "stop": None}]
    _, left = way.house.undone(DECIDER, "raise_pathway", way.raising(flag, due={step: BEFORE}))
    assert [one["due"] for one in _clocks(left)] == [NOW]
    nothing: tuple[dict[str, str | None] | None, ...] = ({}, None, {"other": LATER}, {step: None})
    for due in nothing:
        _, left = way.house.undone(DECIDER, "raise_pathway", way.raising(flag, due=due))
        assert (due, _clocks(left)) == (due, [])
    _, left = way.house.undone(DECIDER, "raise_pathway", way.raising("missing", due={step: LATER}))
    assert _clocks(left) == []


def _running(way: Pathways, pathway: str, step: str = "police", due: str = LATER) -> str:
    sql = """insert into mash.clock (enquiry, kind, event, counts_from, pathway, pathway_step, started, due,
            limit_words, rule, at)
        select enquiry, 'pathway', 'raised', 'event', id, %s, %s, %s, '', '', now() from mash.pathway where id = %s
        returning id::text"""
    return str(way.rules.one(sql, step, BEFORE, due, pathway))


def _stops(way: Pathways) -> dict[str, str | None]:
    return dict(way.rules.do("select id::text, stop from mash.clock where kind = 'pathway'"))


@pytest.mark.parametrize(("more", "stop"), [
    ({}, "met"), ({"answer": "not_needed"}, "no_longer_needed"), ({"step": "health"}, None),
    ({"step": "", "answer": "taken_off"}, "no_longer_needed"),
])  # fmt: skip
def test_its_answer_stops_it(more: dict[str, object], stop: str | None, rules: Rules) -> None:
    way = Pathways(rules)
    pathway, other = way.raised(), way.raised("child_death")
    running, beside = _running(way, pathway), _running(way, other)
    way.answered(pathway, **more)
    assert _stops(way) == {running: stop, beside: None}


@pytest.mark.parametrize(("seconds", "stop"), [(-1, "late"), (0, "met"), (1, "met")])
def test_it_is_met_where_the_step_was_taken_in_time(seconds: int, stop: str, rules: Rules) -> None:
    way = Pathways(rules)
    pathway = way.raised()
    due = datetime.fromisoformat(BEFORE).astimezone(UTC) + timedelta(seconds=seconds)
    rules.do("alter table mash.clock drop constraint ck_clock_forwards")
    running = _running(way, pathway, due=due.isoformat())
    way.answered(pathway)
    assert _stops(way) == {running: stop}


def test_the_clock_of_an_allegation_is_read_like_the_allegation(rules: Rules) -> None:
    way = Pathways(rules).opened()
    clocks = {flag: _running(way, way.raised(flag), step) for flag, step in (("allegation", "lado"), ("fgm", "police"))}
    sql = "select id::text as id from app.clocks(($1 ->> 'e')::uuid) where kind = 'pathway'"
    for login in (OFFICER, DECIDER, MANAGER, INFORMATION):
        seen = {row["id"] for row in rules.rows(login, sql, e=way.enquiry)}
        assert (login, seen) == (login, set(clocks.values()) - ({clocks["allegation"]} if login == OFFICER else set()))
        awaited = {
            row["clock"]
            for row in rules.rows(login, "select clock::text as clock from app.awaited() where awaits = 'pathway'")
        }
        assert (login, awaited) == (login, seen)


@pytest.mark.parametrize("flag", [one["code"] for one in SHIPPED])
def test_the_family_is_untold_until_the_step_before_telling_is_answered(flag: str, rules: Rules) -> None:
    way = Pathways(rules)
    steps = [
        step["code"] for one in SHIPPED if one["code"] == flag for step in one["steps"] if step.get("before_telling")
    ]
    never = any(one.get("never_tell") for one in SHIPPED if one["code"] == flag)
    way.raised(flag, way.other)
    assert rules.answer(OFFICER, SILENCE, e=way.enquiry) is None
    pathway = way.raised(flag)
    words = rules.answer(OFFICER, SILENCE, e=way.enquiry)
    assert (flag, words is not None) == (flag, bool(steps) or never)
    way.answered(pathway, step="another")
    assert rules.answer(OFFICER, SILENCE, e=way.enquiry) == words
    for step in steps:
        way.answered(pathway, step=step, answer="not_needed", done_by="")
        assert rules.answer(OFFICER, SILENCE, e=way.enquiry) is None
    if never:
        way.answered(pathway, step="", answer="taken_off", done_by="")
        assert rules.answer(OFFICER, SILENCE, e=way.enquiry) is None
    assert (rules.answer(OFFICER, SILENCE, e=way.other) is None) is (not steps and not never)


def test_of_several_what_never_ends_is_said_first(rules: Rules) -> None:
    way = Pathways(rules)
    for flag in ("fgm", "forced_marriage", "domestic_abuse"):
        way.raised(flag)
    assert "Forced marriage" in rules.answer(OFFICER, SILENCE, e=way.enquiry)


def test_why_an_allegations_clock_was_late_is_said_and_read_by_whoever_reads_the_allegation(rules: Rules) -> None:
    way = Pathways(rules).opened()
    rules.do("alter table mash.clock disable trigger keep_clock")
    clocks = {flag: _running(way, way.raised(flag), step) for flag, step in (("allegation", "lado"), ("fgm", "police"))}
    rules.do("update mash.clock set due = now() - interval '1 hour' where kind = 'pathway'")
    for flag, clock in clocks.items():
        body = {"enquiry": way.enquiry, "clock": clock, "late_reason": "waited", "late_because": "Words"}
        refused = way.said(OFFICER, "say_why_late", body)
        assert (flag, refused) == (flag, NO if flag == "allegation" else None)
        _, left = way.house.done(DECIDER, "say_why_late", body)
        assert [row["clock"] for row in left["late_reason"]] == [clock]
    officers = """select clock::text from mash.late_reason l, mash.enquiry e
        where e.id = l.enquiry and l.acl && array['officer:' || e.hub]"""
    assert rules.do(officers) == [(clocks["fgm"],)]

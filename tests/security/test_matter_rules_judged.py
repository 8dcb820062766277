"""The rules of a matter's steps, each asked by itself: what is of which kind, what must be said, what follows."""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import FILL, bad, too_long
from tests.security.held_matters import CAME, HeldMatters
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER

REQUESTS = ["subject_access", "rectification", "objection"]
FOUR, FIVE = [*REQUESTS, "complaint"], [*REQUESTS, "complaint", "feedback"]
STEPS = [
    ("identity", FOUR, ["open"], True),
    ("acknowledge", FIVE, ["open"], True),
    ("name", FIVE, ["open"], False),
    ("link", FIVE, ["open"], False),
    ("correct_start", FOUR, ["open"], True),
    ("extend", REQUESTS, ["open"], True),
    ("next_stage", ["complaint"], ["open", "answered"], True),
    ("answer", FIVE, ["open"], True),
    ("reopen", FIVE, ["answered"], True),
    ("note", FIVE, ["open", "answered"], True),
]
RESULTS = {
    "subject_access": ["sent", "sent_in_part", "nothing_held", "refused", "withdrawn"],
    "rectification": ["corrected", "corrected_in_part", "not_corrected", "withdrawn"],
    "objection": ["stopped", "stopped_in_part", "goes_on", "withdrawn"],
    "complaint": ["upheld", "upheld_in_part", "not_upheld", "withdrawn"],
    "feedback": ["acted_on", "noted"],
}
SHOWN = {"sent", "sent_in_part", "corrected", "corrected_in_part", "stopped", "stopped_in_part"}
NOT_NOW = bad("step", "This cannot be done with it as it stands.")
NOT_THE_LIMIT = bad("due", "This is not what follows from the hub's limit. Try again.")
FUTURE = bad("started", "Say when it came; it cannot be in the future.")
FIRST = bad("result", "First say what was seen of who they are.")
RESULT = bad("result", "Say what came of it.")
CHECK = "priv.check_matter_step(it, $1 -> 'body')"
AFTER = "to_jsonb(priv.after_matter_step(it, priv.me(), $1 -> 'body'))"


def test_each_step_has_its_kinds_and_states_and_each_kind_its_results(rules: Rules) -> None:
    assert rules.do("select step, kinds, states, says from priv.matter_steps()") == STEPS
    told = rules.do("select kind, priv.matter_results(kind) from unnest(%s::text[]) kind", FIVE)
    assert dict(told) == RESULTS


def test_a_step_is_of_its_kind_and_state_and_says_what_it_must(rules: Rules) -> None:
    held = HeldMatters(rules)
    for kind, state, step, words, said in (
        ("complaint", "open", "note", "x" * 10000, None),
        ("complaint", "open", "note", "x" * 10001, bad("words", too_long(10000))),
        ("complaint", "open", "note", " ", bad("words", FILL)),
        ("complaint", "open", "note", None, bad("words", FILL)),
        ("complaint", "open", "acknowledge", "Why", None),
        ("complaint", "open", "link", "", None),
        ("complaint", "open", "link", None, None),
        ("complaint", "open", "link", "x" * 10001, bad("words", too_long(10000))),
        ("feedback", "open", "identity", "Why", NOT_NOW),
        ("complaint", "answered", "identity", "Why", NOT_NOW),
        ("complaint", "open", "identity", "Why", None),
        ("complaint", "open", "reopen", "Why", NOT_NOW),
        ("complaint", "answered", "reopen", "Why", None),
        ("complaint", "open", "unheard", "Why", NOT_NOW),
        ("complaint", "open", None, "Why", NOT_NOW),
    ):
        body = {"step": step, "words": words}
        told = held.said(CHECK, held.row(kind, state=state), body=body)
        assert (kind, state, step, words, told) == (kind, state, step, words, said)


@pytest.mark.parametrize("kind", FIVE)
def test_an_answer_is_of_its_kind_and_what_is_held_goes_to_whoever_showed_who_they_are(kind: str, rules: Rules) -> None:
    held = HeldMatters(rules)
    seen, unseen, noted = held.kept(kind), held.kept(kind), held.kept(kind)
    held.step(seen, "identity")
    held.step(noted, "note")
    for result in (*sorted({one for some in RESULTS.values() for one in some}), "x", None):
        body = {"step": "answer", "words": "Why", "result": result}
        known = None if result in RESULTS[kind] else RESULT
        for matter in (seen, unseen, noted):
            said = FIRST if known is None and matter is not seen and result in SHOWN else known
            assert (result, held.said(CHECK, matter, body=body)) == (result, said)


def test_a_month_is_made_three_once_and_only_within_it(rules: Rules) -> None:
    held = HeldMatters(rules)
    later = {"due": "2098-01-01T00:00:00+00:00"}
    matter, other = held.kept("objection", **later), held.kept("objection", **later)
    held.clock(matter, started="2025-01-05T10:00:00+00:00", due=later["due"], stopped=CAME, stop="met")
    held.clock(matter, started=CAME)
    held.clock(other, started="2025-02-02T10:00:00+00:00")
    for due, said in (
        ("2025-06-01T22:59:59+00:00", NOT_THE_LIMIT),
        ("2025-06-02T22:59:59+00:00", None),
        ("2025-06-12T22:59:59+00:00", None),
        ("2025-06-13T22:59:59+00:00", NOT_THE_LIMIT),
        ("2025-04-02T22:59:59+00:00", NOT_THE_LIMIT),
        (None, NOT_THE_LIMIT),
    ):
        body = {"step": "extend", "words": "Why", "due": due}
        assert (due, held.said(CHECK, matter, body=body)) == (due, said)
    held.step(other, "extend")
    held.step(matter, "note")
    body["due"] = "2025-06-02T22:59:59+00:00"
    assert held.said(CHECK, matter, body=body) is None
    over = bad("step", "The month is over: it can only be extended within it.")
    assert held.said(CHECK, matter | {"due": "2025-04-02T22:59:59+00:00"}, body=body) == over
    soon = str(rules.one("select to_json(clock_timestamp() + interval '1 minute') #>> '{}'"))
    assert held.said(CHECK, matter | {"due": soon}, body=body) is None
    for extended in (matter | {"id": other["id"]}, other | {"due": "2025-04-02T22:59:59+00:00"}):
        twice = bad("step", "It was extended already. The law allows no more.")
        assert held.said(CHECK, extended, body=body) == twice
    told = rules.do("select priv.more_months(id) from unnest(%s::uuid[]) id", [matter["id"], other["id"]])
    assert told == [(0,), (2,)]


def test_when_it_came_is_put_right_with_what_is_due_from_then_on(rules: Rules) -> None:
    held = HeldMatters(rules)
    matter, extended, plain = held.kept("rectification"), held.kept("rectification"), held.kept()
    held.step(extended, "extend")
    held.step(extended, "note")
    held.step(plain, "extend")
    for one, started, due, said in (
        (matter, CAME, "2025-04-02T22:59:59+00:00", None),
        (matter, CAME, "2025-04-01T22:59:59+00:00", NOT_THE_LIMIT),
        (matter, CAME, "2025-06-02T22:59:59+00:00", NOT_THE_LIMIT),
        (extended, CAME, "2025-06-02T22:59:59+00:00", None),
        (extended, CAME, "2025-04-02T22:59:59+00:00", NOT_THE_LIMIT),
        (matter, "2098-01-01T00:00:00+00:00", "2098-02-01T00:00:00+00:00", FUTURE),
        (matter, None, "2025-04-02T22:59:59+00:00", FUTURE),
        (plain, CAME, None, None),
        (plain, CAME, "2025-04-02T22:59:59+00:00", bad("due", "The hub's profile gives no limit for this.")),
    ):
        body = {"step": "correct_start", "words": "Why", "started": started, "due": due}
        assert (started, due, held.said(CHECK, one, body=body)) == (started, due, said)
    held.step(matter, "next_stage")
    own = bad("started", "This step counts from the server's own time, which is not corrected.")
    body = {"step": "correct_start", "words": "Why", "started": CAME, "due": "2025-06-02T22:59:59+00:00"}
    assert held.said(CHECK, matter, body=body) == own
    assert held.said(CHECK, extended, body=body) is None


def test_a_complaint_goes_on_while_the_hub_has_another_step(rules: Rules) -> None:
    held = HeldMatters(rules)
    end = bad("step", "The hub's own steps end here.")
    body: dict[str, Any] = {"step": "next_stage", "words": "Why"}
    for stage, stages, said in ((1, 2, None), (2, 2, end), (1, 1, end), (2, 3, None)):
        assert held.said(CHECK, held.row(stage=stage, stages=stages), body=body) == said
    limit = '{"limit": {"months": 1}}'
    rules.do("update mash.hub set profile = jsonb_set(profile, '{clocks,complaint}', %s)", limit)
    told = "select to_json(((priv.today() + interval '1 month' + make_interval(days => %s)) + time '12:00') "
    told += "at time zone 'Europe/London') #>> '{}'"
    matter = held.kept()
    held.step(matter, "extend")
    for days, due in ((-1, NOT_THE_LIMIT), (0, None), (10, None), (11, NOT_THE_LIMIT)):
        body["due"] = rules.one(told, days)
        assert (days, held.said(CHECK, matter, body=body)) == (days, due)


def test_what_a_step_leaves_of_a_matter_is_what_it_says_and_nothing_more(rules: Rules) -> None:
    held = HeldMatters(rules)
    answered = {"state": "answered", "result": "upheld", "answered": CAME}
    moments = {"started": "2025-02-02T09:00:00+00:00", "due": "2025-05-02T22:59:59+00:00"}
    everything = {"result": "not_upheld", "about": MANAGER, "handler": DECIDER, **moments}
    for before, step, told, left in (
        ({}, "note", everything, {}),
        ({}, "identity", everything, {}),
        ({}, "acknowledge", everything, {}),
        (answered, "note", everything, {}),
        ({}, "name", everything, {"about": MANAGER, "handler": DECIDER}),
        ({"about": INFORMATION}, "name", everything, {"handler": DECIDER}),
        ({"handler": OFFICER}, "name", {"about": MANAGER}, {"about": MANAGER}),
        ({"handler": MANAGER}, "name", {"about": MANAGER}, {"about": MANAGER, "handler": None}),
        ({"handler": MANAGER, "about": DECIDER}, "name", {"handler": OFFICER}, {"handler": OFFICER}),
        ({}, "extend", everything, {"due": moments["due"]}),
        ({}, "correct_start", everything, {"due": moments["due"], "received": moments["started"]}),
        ({}, "next_stage", everything, {"due": moments["due"], "stage": 2, "tried_first": True}),
        (answered, "next_stage", {}, {"due": None, "stage": 2, "tried_first": True, "state": "open", "result": None,
                                      "answered": None}),
        (answered, "reopen", everything, {"state": "open", "result": None, "answered": None}),
    ):  # fmt: skip
        matter = held.row(**before)
        whole = held.value("to_jsonb(it)", matter)
        after = held.value(AFTER, matter, body={"step": step, **told})
        assert (step, after) == (step, whole | left | {"version": 2})
    matter = held.row()
    after = held.value(AFTER, matter, body={"step": "answer", **everything})
    since = rules.one("select clock_timestamp() - %s::timestamptz < interval '1 minute'", after["answered"])
    whole = held.value("to_jsonb(it)", matter) | {"state": "answered", "result": "not_upheld", "version": 2}
    assert (after, since) == (whole | {"answered": after["answered"]}, True)


def test_a_matter_is_tied_to_another_enquiry_but_one_of_a_restricted_one_stays(rules: Rules) -> None:
    held = HeldMatters(rules)
    (one, called), (two, other), *_ = rules.do("select id::text, reference from mash.enquiry order by id")
    body = {"step": "link", "reference": called}
    assert held.value(AFTER, held.row(), body=body)["enquiry"] == one
    assert held.value(AFTER, held.row(enquiry=two), body=body)["enquiry"] == one
    rules.do("update mash.enquiry set restricted = true where id = %s", two)
    stays = bad("reference", "Its enquiry is restricted: it stays with it.")
    assert held.said(AFTER, held.row(enquiry=two), body=body) == stays
    assert held.said(AFTER, held.row(enquiry=one), body=body) is None
    assert held.said(AFTER, held.row(), body=body) is None
    for wrong, said in ((" ", bad("reference", FILL)), ("x" * 21, bad("reference", too_long(20)))):
        assert held.said(AFTER, held.row(), body=body | {"reference": wrong}) == said
    assert other != called


def test_whom_it_is_about_and_who_deals_with_it_are_colleagues_who_may_be_named(rules: Rules) -> None:
    held = HeldMatters(rules)
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    rules.newcomer("other.pell", MANAGER, hub="other")
    about = bad("about", "Choose the colleague whom it is about.")
    who = bad("handler", "Choose somebody who may deal with this.")
    nobody = bad("handler", "Choose who deals with it.")
    named = {"touches": "colleague", "about": DECIDER}
    for kind, matter, told, said in (
        ("complaint", {}, {}, nobody),
        ("complaint", {}, {"handler": MANAGER}, None),
        ("complaint", {}, {"handler": OFFICER}, who),
        ("complaint", {}, {"about": MANAGER}, about),
        ("complaint", {}, {"about": MANAGER, "handler": DECIDER}, about),
        ("complaint", {"touches": "colleague"}, {"about": MANAGER}, None),
        ("complaint", {"touches": "manager"}, {"about": MANAGER}, None),
        ("complaint", {"touches": "colleague"}, {"about": OFFICER, "handler": MANAGER}, None),
        ("complaint", {"touches": "colleague"}, {"about": MANAGER, "handler": MANAGER}, who),
        ("complaint", {"touches": "colleague"}, {"about": "other.pell"}, about),
        ("complaint", {"touches": "colleague"}, {"about": "nobody"}, about),
        ("complaint", named, {"about": MANAGER}, about),
        ("complaint", named, {"about": DECIDER}, None),
        ("complaint", named, {"handler": DECIDER}, who),
        ("complaint", named, {"handler": MANAGER}, None),
        ("complaint", {"touches": "manager"}, {"handler": MANAGER}, who),
        ("complaint", {"touches": "manager"}, {"about": DECIDER, "handler": MANAGER}, None),
        ("feedback", {"touches": "colleague"}, {"about": MANAGER}, None),
        ("subject_access", {"touches": "colleague"}, {"about": MANAGER}, about),
        ("rectification", {"touches": "colleague"}, {"about": MANAGER}, None),
        ("subject_access", {}, {"handler": INFORMATION}, None),
    ):
        body = {"step": "name", **told}
        assert (kind, matter, told, held.said(CHECK, held.row(kind, **matter), body=body)) == (kind, matter, told, said)

"""Whose rule a guard or a step is: the hub's own leaflet's, national, or the hub's own; never another hub's."""

import json

import pytest

from mashdesk.cli.sample_hub import profile_text
from tests.security.asking_rules import Rules
from tests.security.family import adopt
from tests.security.psql import DECIDER, MANAGER, OFFICER, POLICE
from tests.security.test_step_guards_judged import UNMET
from tests.security.way_judged import Way
from tests.way.test_strategy import HUBS

LETTERS = dict(zip(HUBS, "WNOFD", strict=True))
GUARDS = "select distinct unnest(guards) as guard from priv.steps() order by 1"
CITED = "priv.cited($1 -> 'profile', $1 ->> 'rules')"
ELSEWHERE = {"national", "local", "leaflet"}
HOLDS_HERE = {"requests", "agreed", "partner_views"}
"""Guards whose sources come from the profile's own parts, and that fail only where a test makes them."""


@pytest.mark.parametrize("hub", HUBS)
def test_no_source_of_a_guard_or_of_a_step_names_another_hub(hub: str, rules: Rules) -> None:
    way = Way(rules)
    adopt(rules.connection, hub)
    gates = json.dumps(json.loads(profile_text(hub))["gates"])
    rules.do("update mash.hub set profile = jsonb_set(profile, '{gates}', %s)", gates)
    rules.do("delete from mash.narrative where sanitised")
    said: dict[str, str] = {}
    guards = [row["guard"] for row in rules.rows(DECIDER, GUARDS)]
    for _ in ("before a dispute", "in one"):
        for login in (OFFICER, DECIDER, POLICE):
            for enquiry in (way.enquiry, way.other, way.anonymous):
                rules.open(login, enquiry)
                told = [(guard, row["rule"]) for guard in guards
                        for row in rules.rows(login, UNMET, e=enquiry, guard=guard)]  # fmt: skip
                read = "dispute_steps" if login == POLICE else "next_steps"
                steps = rules.rows(login, f"select * from app.{read}(($1 ->> 'e')::uuid)", e=enquiry)
                for name, rule in (*told, *((row["step"], row["step_rule"]) for row in steps)):
                    said[name] = rule
                    assert _is_of(hub, rule), (hub, name, rule)
        for enquiry in (way.enquiry, way.other):
            way.plant("dispute", "1 hour", enquiry)
    seldom = {
        "told",
        "early_help",
        "groups",
        "further",
        "own_further",
        "letters",
        "unsigned",
        "no_strategy",
        "undecided",
    }
    assert set(guards) - set(said) <= HOLDS_HERE | seldom
    rules.open(MANAGER, way.enquiry)
    every = [one for (one,) in rules.do("select distinct rule from priv.steps()")]
    profile = rules.one("select profile from mash.hub limit 1")
    assert all(_is_of(hub, rules.answer(DECIDER, CITED, profile=profile, rules=one)) for one in every)


def _is_of(hub: str, rule: str) -> bool:
    return rule in ELSEWHERE or all(one.startswith(LETTERS[hub]) for one in rule.split(", "))


def test_of_these_rules_those_that_the_profile_cites_in_their_order(rules: Rules) -> None:
    profile = {
        "gates": {"rules": ["N29", "N27"], "origin": "leaflet"},
        "outcomes": [{"code": "one", "rules": ["N30"]}, {"code": "two", "was": [{"rules": ["N31"]}]}],
        "words": "N28", "note": {"rule": "N26"},
    }  # fmt: skip
    for told, cited in (
        ("N27", "N27"), ("N27, N29", "N27, N29"), ("N29, N27", "N29, N27"), ("D25, N27", "N27"), ("N30", "N30"),
        ("N31, F35", "N31"), ("N28", "local"), ("N26", "local"), ("D25", "local"), ("N2", "local"),
        ("national", "national"), ("leaflet", "leaflet"), ("local", "local"), ("", ""),
    ):  # fmt: skip
        assert (told, rules.answer(DECIDER, CITED, profile=profile, rules=told)) == (told, cited)

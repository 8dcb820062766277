"""By which threshold document a level was judged is kept with it, and a later document changes nothing of it."""

import json
from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.bodies import LATER, Bodies
from tests.security.psql import DECIDER
from tests.security.way_judged import Way

THRESHOLD = "priv.threshold_of($1 ->> 'hub')"
HUB = "northamptonshire"


def _names(rules: Rules, **told: Any) -> None:
    rules.do(
        "update mash.hub set profile = jsonb_set(profile, '{threshold}', %s) where id <> 'other'", json.dumps(told)
    )


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({}, ""),
        ({"document": "", "version": "", "dated": ""}, ""),
        ({"document": "Thresholds"}, "Thresholds"),
        ({"document": "Thresholds", "version": "", "dated": ""}, "Thresholds"),
        ({"document": "Thresholds", "version": "4"}, "Thresholds, version 4"),
        ({"document": "Thresholds", "dated": "May 2026"}, "Thresholds, May 2026"),
        (
            {"document": "Thresholds", "version": "4.1", "dated": "May 2026"},
            "Thresholds, version 4.1, May 2026",
        ),
    ],
)
def test_a_document_is_called_by_its_name_its_version_and_its_day(
    told: dict[str, str], words: str, rules: Rules
) -> None:
    rules.do("""insert into mash.hub (id, name, profile)
        values ('other', 'Other', '{"threshold": {"document": "Another hub''s"}}')""")
    _names(rules, **told)
    assert rules.answer(DECIDER, THRESHOLD, hub=HUB) == words
    assert rules.answer(DECIDER, THRESHOLD, hub="other") == "Another hub's"


def test_it_is_kept_with_each_screening_and_does_not_change_afterwards(rules: Rules) -> None:
    way = Way(rules)
    way.stand("received")
    way.open()
    body = {"level": 2, "rating": "green", "why": "Why", "due": LATER, "social_worker": "no"}
    for version in ("4", "5"):
        _names(rules, document="Thresholds", version=version)
        way.house.done(DECIDER, "screen_enquiry", body | {"enquiry": way.enquiry, "version": way.version()})
    read = "select threshold from app.screenings(($1 ->> 'e')::uuid)"
    told = {row["threshold"] for row in rules.rows(DECIDER, read, e=way.enquiry)}
    assert told == {"Thresholds, version 5", "Thresholds, version 4", "Thresholds and Pathways"}


def test_it_is_sealed_with_each_decision_and_does_not_change_afterwards(rules: Rules) -> None:
    way = Way(rules)
    way.open()
    seals: list[str] = []
    for version in ("4", "5"):
        _names(rules, document="Thresholds", version=version)
        rules.do("update mash.enquiry set state = 'discussed' where id = %s", way.enquiry)
        way.house.done(DECIDER, "sign_decisions", Bodies(rules.connection, way.bodies.study).sign_decisions())
    read = "select threshold, content_hash, superseded from app.decisions(($1 ->> 'e')::uuid)"
    rows = rules.rows(DECIDER, read, e=way.enquiry)
    assert {row["threshold"] for row in rows if row["superseded"]} >= {"Thresholds, version 4"}
    assert {row["threshold"] for row in rows if not row["superseded"]} == {"Thresholds, version 5"}
    seals = [row["content_hash"] for row in rows]
    assert len(set(seals)) == len(seals)


def test_the_seal_covers_it_and_is_the_old_one_where_there_is_none(rules: Rules) -> None:
    seal = "priv.seal(jsonb_populate_record(null::mash.decision, $1 -> 'd'), 'Why')"
    told = {"level": 2, "outcome": "one", "threshold": ""}
    plain = rules.answer(DECIDER, seal, d=told)
    assert plain != rules.answer(DECIDER, seal, d=told | {"threshold": "Thresholds"})
    assert rules.answer(DECIDER, seal, d=told | {"threshold": "Thresholds"}) != rules.answer(
        DECIDER, seal, d=told | {"threshold": "Thresholds, version 2"}
    )
    names = ("decision", "enquiry", "person", "harm", "would_benefit", "level", "outcome", "outcome_words", "reasons",
             "next_steps", "told_family", "contingency", "signed_by", "signed_by_name", "signed_by_post", "signed",
             "supersedes")  # fmt: skip
    before = dict.fromkeys(names) | {"level": 2, "outcome": "one", "reasons": "Why"}
    assert plain == rules.one("select encode(sha256(convert_to(%s::jsonb::text, 'UTF8')), 'hex')", json.dumps(before))

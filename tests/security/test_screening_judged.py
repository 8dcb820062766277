"""Screening, asked by itself: whose post it is, what is chosen, and what agencies read where anonymity was asked."""

from datetime import datetime
from typing import Any

from tests.security.asking_rules import Refusal, Rules
from tests.security.bodies import LATER
from tests.security.changed_rows import FILL, NEW, NOW, bad, only_for, too_long
from tests.security.psql import DECIDER
from tests.security.way_judged import Way

SCREEN = "screen_enquiry"


def _body(way: Way, **more: object) -> dict[str, Any]:
    told = {
        "enquiry": way.enquiry,
        "version": way.version(),
        "level": 3,
        "rating": "amber",
        "why": "Late",
        "social_worker": "no",
    }
    return told | {"due": LATER, **more}


def test_only_the_post_that_screens_does(rules: Rules) -> None:
    way = Way(rules)
    way.stand("received")
    only_for(way.house, (DECIDER,), SCREEN, _body(way))
    rules.do("update mash.staff set post = 'Family worker' where login = %s", DECIDER)
    left_to_another = bad("", "The hub's profile leaves this to another post.")
    assert way.house.refused(DECIDER, SCREEN, _body(way)) == left_to_another


def test_each_choice_of_a_screening_is_one_that_can_be_made(rules: Rules) -> None:
    way = Way(rules)
    way.stand("received")
    way.open()
    level = bad("level", "Choose a threshold level from 1 to 4.")
    rating = bad("rating", "Choose Red, Amber or Green.")
    due = bad("due", "The decision cannot be due before the referral was received.")
    choices: tuple[tuple[dict[str, Any], Refusal | None], ...] = (
        *(({"level": one}, level) for one in (None, 0, 5)),
        *(({"level": one}, None) for one in (1, 4)),
        *(({"rating": one}, rating) for one in (None, "blue")),
        *(({"rating": one}, None) for one in ("red", "amber", "green")),
        *(({"due": one}, due) for one in (None, "2020-01-01T00:00:00Z")),
        ({"due": "x"}, bad("", "Something here cannot be kept as it is. Check the choices.")),
        ({"why": " \n"}, bad("why", FILL)),
        ({"why": "x" * 20001}, bad("why", too_long(20000))),
        ({"why": "x" * 20000}, None),
    )
    for choice, said in choices:
        assert (choice, way.house.refused(DECIDER, SCREEN, _body(way, **choice))) == (choice, said)


def test_a_screening_is_kept_and_starts_the_clock_of_the_decision(rules: Rules) -> None:
    way = Way(rules)
    way.stand("received")
    way.open()
    rules.do("update mash.enquiry set due_what = 'screening' where id = %s", way.enquiry)
    body = _body(way, sanitised_concern="A worry")
    answer, left = way.house.done(DECIDER, SCREEN, body)
    assert answer == {"version": body["version"] + 1}
    kept = {"id": NEW, "enquiry": way.enquiry, "level": 3, "why": "Late", "rating": "amber", "by": DECIDER, "at": NOW}
    kept |= {"social_worker": "no", "social_worker_named": "", "threshold": "Thresholds and Pathways"}
    (screening,) = (one for one in left["clock"] if one.get("key"))
    (decision,) = (one for one in left.pop("clock") if one is not screening)
    assert screening["stopped"] == NOW
    received = rules.one("select received from mash.enquiry where id = %s", way.enquiry)
    assert datetime.fromisoformat(decision.pop("started")) == received
    assert decision == {
        "id": NEW, "enquiry": way.enquiry, "kind": "decision", "event": "screen", "counts_from": "receipt",
        "about": None, "due": LATER, "limit_words": "1 working day", "rule": "N39", "at": NOW, "stopped": None,
        "pathway": None, "pathway_step": "",
        "stop": None,
    }  # fmt: skip
    moved = {"version": body["version"] + 1, "state": "screened", "rating": "amber", "due": LATER}
    assert left == {
        "access_log": [{"what": "enquiry screened", "who": DECIDER, "enquiry": way.enquiry}],
        "enquiry": [{"key": way.enquiry, **moved, "due_what": "decision"}],
        "screening": [kept],
    }


def test_where_anonymity_was_asked_agencies_read_other_words_if_there_are_any(rules: Rules) -> None:
    way = Way(rules)
    way.stand("received")
    way.open()
    rules.do("update mash.enquiry set anonymity_asked = true where id = %s", way.enquiry)
    for words in (None, "", " \n"):
        _, left = way.house.undone(DECIDER, SCREEN, _body(way, sanitised_concern=words))
        assert "narrative" not in left
    longest = bad("sanitised_concern", too_long(100000))
    assert way.house.refused(DECIDER, SCREEN, _body(way, sanitised_concern="x" * 100001)) == longest
    _, left = way.house.undone(DECIDER, SCREEN, _body(way, sanitised_concern="x" * 100000))
    assert left["narrative"] == [{"enquiry": way.enquiry, "sanitised": True, "concern": "x" * 100000}]
    rules.do("insert into mash.narrative (enquiry, sanitised, concern) values (%s, true, 'Before')", way.enquiry)
    _, left = way.house.done(DECIDER, SCREEN, _body(way, sanitised_concern="After"))
    assert left["narrative"] == [{"key": f"{way.enquiry} t", "concern": "After"}]


def test_whether_a_social_worker_has_the_child_is_said_where_the_hub_asks_it(rules: Rules) -> None:
    way = Way(rules)
    way.stand("received")
    way.open()
    rules.do(
        """insert into mash.hub (id, name, profile) values ('other', 'Other', '{"referrals": {"open_case": ""}}')"""
    )
    ask = bad("social_worker", "Say whether a social worker has the child already.")
    named = bad("social_worker_named", FILL)
    for asked in ("asked", ""):
        rules.do(
            "update mash.hub set profile = jsonb_set(profile, '{referrals,open_case}', to_jsonb(%s::text)) "
            "where id <> 'other'",
            asked,
        )
        for choice, said in (
            ({"social_worker": None}, ask if asked else None),
            ({"social_worker": ""}, ask if asked else None),
            ({"social_worker": "perhaps"}, ask),
            ({"social_worker": "not_known"}, None),
            ({"social_worker": "yes"}, named),
            ({"social_worker": "yes", "social_worker_named": " \n"}, named),
            ({"social_worker": "yes", "social_worker_named": "x" * 501}, bad("social_worker_named", too_long(500))),
            ({"social_worker": "yes", "social_worker_named": "x" * 500}, None),
        ):
            assert (asked, choice, way.house.refused(DECIDER, SCREEN, _body(way, **choice))) == (asked, choice, said)


def test_who_has_the_child_is_kept_with_a_yes_alone(rules: Rules) -> None:
    way = Way(rules)
    way.stand("received")
    way.open()
    for answer, kept in (("yes", "Sam Sample"), ("no", ""), ("not_known", "")):
        _, left = way.house.undone(DECIDER, SCREEN, _body(way, social_worker=answer, social_worker_named="Sam Sample"))
        (row,) = left["screening"]
        assert (row["social_worker"], row["social_worker_named"]) == (answer, kept)

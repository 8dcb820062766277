"""What must hold before a step, guard by guard, and what is said where it does not; and which steps that leaves."""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import bad
from tests.security.psql import DECIDER, MANAGER, OFFICER, SCREENER
from tests.security.way_judged import STATES, Way

UNMET = """select u.* from mash.enquiry e cross join priv.me() me cross join lateral priv.unmet($1 ->> 'guard', e, me) u
    where e.id = ($1 ->> 'e')::uuid"""
STAGE = "priv.dispute_stage(($1 ->> 'e')::uuid)"
POST = [{"rule": "N27, N29", "part": "post", "words": "The hub's profile leaves this to another post."}]
ANONYMOUS = "Anonymity was asked. Write the narrative that agencies may read before you ask them."
SUPPORT = (
    "Only a request for support goes back to the referrer: a child protection concern is worked on without agreement."
)
ABOUT = (
    "social_worker",
    "early_help",
    "handed",
    "form",
    "groups",
    "own_dispute",
    "no_strategy",
    "conference",
    "assessment",
)
LETTERS, SETTLED = "A letter is still to be printed or posted.", "A dispute is open: it is settled first."


def _unmet(rules: Rules, enquiry: str, guard: str, login: str = DECIDER) -> list[dict[str, Any]]:
    return rules.rows(login, UNMET, e=enquiry, guard=guard)


def _said(rule: str, part: str, words: str) -> list[dict[str, Any]]:
    return [{"rule": rule, "part": part, "words": words}]


def _another_hub(rules: Rules) -> None:
    profile = '{"disputes": [], "gates": {"screening": ["nobody"], "decision": ["nobody"]}, "posts": []}'
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', %s)", profile)


def test_a_dispute_goes_a_step_up_at_a_time_and_ends_when_it_is_settled(rules: Rules) -> None:
    way = Way(rules)
    told = [rules.answer(DECIDER, STAGE, e=way.enquiry)]
    for step, ago in (
        ("step_up", "90 minutes"), ("dispute", "80 minutes"), ("transfer", "75 minutes"), ("step_up", "70 minutes"),
        ("settle", "60 minutes"), ("dispute", "50 minutes"), ("dispute", "40 minutes"), ("step_up", "30 minutes"),
        ("step_up", "20 minutes"), ("strategy", "10 minutes"),
    ):  # fmt: skip
        way.plant(step, ago)
        told.append(rules.answer(DECIDER, STAGE, e=way.enquiry))
    assert told == [0, 1, 2, 2, 3, 0, 1, 1, 2, 3, 3]
    assert rules.answer(DECIDER, STAGE, e=way.other) == 0
    way.plant("settle", "1 minute", way.other)
    assert rules.answer(DECIDER, STAGE, e=way.enquiry) == 3


def test_guards_of_a_dispute_are_those_of_the_enquirys_own_hub(rules: Rules) -> None:
    way = Way(rules)
    way.disputes("First", "Second")
    _another_hub(rules)
    settled, disputed = _said("local", "dispute", SETTLED), _said("local", "dispute", "No dispute is open.")
    further = _said("local", "dispute", "The hub's profile names no further step.")

    def told() -> list[list[dict[str, Any]]]:
        return [_unmet(rules, way.enquiry, one) for one in ("settled", "disputed", "further")]

    assert told() == [[], disputed, []]
    way.plant("dispute", "3 hours")
    assert told() == [settled, [], []]
    way.plant("step_up", "2 hours")
    assert told() == [settled, [], further]
    way.plant("step_up", "1 hour")
    assert told() == [settled, [], further]


def test_letters_stand_in_the_way_while_one_is_to_be_printed_or_posted(rules: Rules) -> None:
    way = Way(rules)
    letters = _said("N33", "letters", LETTERS)
    assert _unmet(rules, way.enquiry, "letters") == []
    (one, two) = [one for (one,) in rules.do("select id from mash.letter where enquiry = %s", way.other)]
    sql = ("update mash.letter set state = %s, printed = now(), posted = now(), content_hash = 'ab' where id = %s",)
    for state, stands in (("due", True), ("printed", True), ("posted", False), ("withheld", False),
                          ("withdrawn", False), ("returned", False)):  # fmt: skip
        rules.do(sql[0], state, one)
        rules.do(sql[0], "posted", two)
        assert (state, _unmet(rules, way.other, "letters")) == (state, letters if stands else [])


def test_what_was_signed_and_what_was_not(rules: Rules) -> None:
    way = Way(rules)
    unsigned = _said("local", "decision", "A decision was signed. Reopen the enquiry and supersede it.")
    signed = _said("local", "decision", "Nothing was signed that could be decided on anew.")
    told = {one: (_unmet(rules, one, "signed"), _unmet(rules, one, "unsigned")) for one in (way.enquiry, way.other)}
    assert told == {way.enquiry: (signed, []), way.other: ([], unsigned)}


def test_anonymity_waits_for_a_narrative_that_agencies_may_read(rules: Rules) -> None:
    way = Way(rules)
    assert [_unmet(rules, one, "narrative") for one in (way.anonymous, way.enquiry)] == [[], []]
    rules.do("insert into mash.narrative (enquiry, sanitised, concern) values (%s, true, '')", way.enquiry)
    rules.do("delete from mash.narrative where sanitised and enquiry = %s", way.anonymous)
    assert _unmet(rules, way.anonymous, "narrative") == _said("national", "screening", ANONYMOUS)


def test_only_a_request_for_support_goes_back(rules: Rules) -> None:
    way = Way(rules)
    told = [_unmet(rules, one, "support") for one in (way.other, way.enquiry)]
    assert told == [[], _said("N38", "screening", SUPPORT)]


def test_each_post_has_its_own_gate(rules: Rules) -> None:
    way = Way(rules)
    _another_hub(rules)
    told = {(login, gate): _unmet(rules, way.enquiry, gate, login)
            for login in (OFFICER, SCREENER, DECIDER) for gate in ("screening_post", "decision_post")}  # fmt: skip
    assert told == {
        (OFFICER, "screening_post"): POST, (OFFICER, "decision_post"): POST,
        (SCREENER, "screening_post"): [], (SCREENER, "decision_post"): POST,
        (DECIDER, "screening_post"): [], (DECIDER, "decision_post"): [],
    }  # fmt: skip


def test_what_the_family_must_agree_to_stands_before_requests_alone(rules: Rules) -> None:
    way = Way(rules)
    consent = '{"before_research": "required", "for_support": "required", "exceptions": []}'
    rules.do("update mash.hub set profile = jsonb_set(profile, '{consent}', %s)", consent)
    rules.do("delete from mash.letter_release")
    for table in ("consent", "lawful_basis"):
        rules.do(f"alter table mash.{table} disable trigger sealed")
        rules.do(f"delete from mash.{table}")
    asked = "select m.* from priv.missing_for_requests(($1 ->> 'e')::uuid, array[null]::text[]) m"
    missing = rules.rows(DECIDER, asked, e=way.other)
    assert missing
    assert _unmet(rules, way.other, "requests") == missing
    assert _unmet(rules, way.other, "support") == []
    assert _unmet(rules, way.other, "nothing") == []


def test_all_that_does_not_hold_is_said_at_once(rules: Rules) -> None:
    way = Way(rules)
    rules.open(DECIDER, way.other)
    way.plant("dispute", "1 hour", way.other)
    rules.do("update mash.referral set source = '1A'")  # nobody but the family is to hear of the outcome
    version = rules.one("select version from mash.enquiry where id = %s", way.other)
    body = {"enquiry": way.other, "version": version, "step": "close", "reason": "Done"}
    assert way.house.refused(DECIDER, "take_step", body) == bad("", f"{LETTERS} {SETTLED}")
    way.plant("settle", "1 minute", way.other)
    assert way.house.refused(DECIDER, "take_step", body) == bad("", LETTERS)
    rules.do("update mash.letter set state = 'withdrawn'")
    assert way.house.refused(DECIDER, "take_step", body) is None


@pytest.mark.parametrize("state", STATES)
def test_the_next_steps_are_mine_from_here_with_all_that_stands_before_each(state: str, rules: Rules) -> None:
    way = Way(rules)
    way.stand(state)
    way.disputes("First")
    way.plant("dispute", "1 hour")
    read = "select * from app.next_steps(($1 ->> 'e')::uuid)"
    assert rules.rows(DECIDER, read, e=way.enquiry) == []
    rules.do("update mash.staff set roles = '{senior_social_worker,information_officer}' where login = %s", DECIDER)
    roles: dict[str, list[str]] = dict(rules.do("select login, roles from mash.staff"))
    steps = rules.rows(DECIDER, "select * from priv.steps() order by place")
    for login in (OFFICER, DECIDER, MANAGER):
        for enquiry in (way.enquiry, way.other, way.anonymous):
            rules.open(login, enquiry)
        expected: list[tuple[int, str, list[str], str | None]] = []
        for step in steps:
            about = [guard for guard in step["guards"] if guard in ABOUT and _unmet(rules, way.enquiry, guard, login)]
            if state in step["from_states"] and set(step["roles"]) & set(roles[login]) and not about:
                unmet = [one["words"] for guard in step["guards"] for one in _unmet(rules, way.enquiry, guard, login)]
                expected += [(step["place"], step["step"], step["needs"], words) for words in unmet or [None]]
        rows = rules.rows(login, read, e=way.enquiry)
        assert [(row["place"], row["step"], row["needs"], row["unmet"]) for row in rows] == expected


MOVE = "priv.move_enquiry(($1 ->> 'e')::uuid, $1 ->> 'state', $1 ->> 'rating', 2, 1)"


@pytest.mark.parametrize("old", STATES)
def test_an_enquiry_moves_only_where_a_step_leads(old: str, rules: Rules) -> None:
    steps = rules.do("select from_states, to_state from priv.steps()")
    for new in STATES:
        leads = any(old in start and new == end for start, end in steps)
        said = rules.refused(DECIDER, "priv.moved_to($1 ->> 'old', $1 ->> 'new')", old=old, new=new)
        assert (new, said) == (new, None if leads else bad("", f"No step leads from {old} to {new}."))
        if leads:
            assert rules.answer(DECIDER, "priv.moved_to($1 ->> 'old', $1 ->> 'new')", old=old, new=new) == new
    assert rules.answer(DECIDER, "priv.moved_to($1 ->> 'old', null)", old=old) == old


def test_a_move_changes_what_it_names_of_one_enquiry(rules: Rules) -> None:
    way = Way(rules)
    version = way.version()
    rows, left = way.house.read(DECIDER, f"select {MOVE} as version", e=way.enquiry, state="decided", rating="green")
    assert rows == [{"version": version + 1}]
    ((asked, returned),) = rules.do("select asked, returned from mash.enquiry where id = %s", way.enquiry)
    (moved,) = left["enquiry"]
    assert moved == {"key": way.enquiry, "version": version + 1, "state": "decided", "rating": "green",
                     "asked": asked, "returned": returned}  # fmt: skip
    _, left = way.house.read(DECIDER, f"select {MOVE} as version", e=way.enquiry)
    assert left["enquiry"] == [
        {"key": way.enquiry, "version": version + 2, "asked": asked + 2, "returned": returned + 1}
    ]


def test_what_is_due_is_the_hubs_own_next_running_clock_of_that_enquiry(rules: Rules) -> None:
    way = Way(rules)
    ended = "select priv.end_clocks(%s, array['screening', 'decision', 'letters'], 'met')"
    rules.do(ended, way.other)
    _, left = way.house.read(DECIDER, f"select {MOVE} as version", e=way.enquiry)
    assert "due" not in left["enquiry"][0]
    rules.do(ended, way.enquiry)
    _, left = way.house.read(DECIDER, f"select {MOVE} as version", e=way.enquiry)
    assert (left["enquiry"][0]["due"], left["enquiry"][0]["due_what"], left["enquiry"][0]["due_from"]) == (
        None, "", None,
    )  # fmt: skip
    later = """insert into mash.clock (enquiry, kind, event, counts_from, started, due)
        values (%s, %s, 'screen', 'receipt', '2026-01-05 09:00+00', %s)"""
    rules.do(later, way.enquiry, "letters", "2098-01-01 00:00+00")
    rules.do(later, way.enquiry, "decision", "2097-01-01 00:00+00")
    _, left = way.house.read(DECIDER, f"select {MOVE} as version", e=way.enquiry)
    assert (left["enquiry"][0]["due"], left["enquiry"][0]["due_what"]) == ("2097-01-01T00:00:00+00:00", "decision")

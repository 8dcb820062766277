"""Taking a step, asked by itself: whose it is, from where, what is written with it, and all that it leaves."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.bodies import LATER
from tests.security.changed_rows import CHANGED, FILL, INCOMPLETE, NEW, NO, NOW, bad, only_for, too_long
from tests.security.psql import DECIDER, MANAGER, OFFICER, POLICE, PROBATION
from tests.security.way_judged import BEFORE, STATES, Way

UNKEPT = bad("", "Something here cannot be kept as it is. Check the choices and the time.")
STEP_OF = """(select to_jsonb(priv.step_of(e, $1 ->> 'command', $1 ->> 'step', me)) from mash.enquiry e
    cross join priv.me() me where e.id = ($1 ->> 'e')::uuid)"""


def test_the_steps_stand_in_their_order_each_at_its_own_place(rules: Rules) -> None:
    places = [place for (place,) in rules.do("select place from priv.steps()")]
    assert places == list(range(1, len(places) + 1))
    assert len(places) == 29


@pytest.mark.parametrize("state", STATES)
def test_a_step_is_found_for_whose_it_is_from_where_it_can_be_taken(state: str, rules: Rules) -> None:
    way = Way(rules)
    way.stand(state)
    rules.do("update mash.staff set roles = '{senior_social_worker,information_officer}' where login = %s", DECIDER)
    roles: dict[str, list[str]] = dict(rules.do("select login, roles from mash.staff"))
    steps = rules.rows(DECIDER, "select * from priv.steps()")
    asked = {(step["command"], step["step"]) for step in steps} | {("take_step", "screen"), ("screen_enquiry", "exit")}
    for login in (OFFICER, DECIDER, MANAGER):
        for command, step in sorted(asked):
            theirs = [one for one in steps if (one["command"], one["step"]) == (command, step)
                      and set(one["roles"]) & set(roles[login])]  # fmt: skip
            here = [one["place"] for one in theirs if state in one["from_states"]]
            given = {"e": way.enquiry, "command": command, "step": step}
            if here:
                found = rules.answer(login, STEP_OF, **given)
                assert (command, step, found["place"]) == (command, step, here[0])
            else:
                expected = bad("", theirs[0]["otherwise"]) if theirs else NO
                assert (command, step, rules.refused(login, STEP_OF, **given)) == (command, step, expected)


def test_each_command_of_the_way_is_for_those_whose_work_it_is(rules: Rules) -> None:
    way = Way(rules)
    only_for(way.house, (OFFICER, DECIDER, POLICE), "take_step", way.taking("dispute"), others=(MANAGER,))
    rules.do("delete from mash.opening")
    only_for(way.house, (DECIDER,), "record_strategy", way.strategy(), holds=False)
    way.plant("dispute", "1 hour")
    rules.open(MANAGER, way.enquiry)
    for login, allowed in ((OFFICER, False), (POLICE, False), (DECIDER, False), (MANAGER, True)):
        said = way.house.refused(login, "take_step", way.taking("settle"))
        assert (login, said) == (login, None if allowed else NO)


def test_a_step_is_taken_on_what_was_seen(rules: Rules) -> None:
    way = Way(rules)
    way.open()
    for more, said in (
        ({"version": None}, INCOMPLETE),
        ({"version": way.version() - 1}, CHANGED),
        ({"enquiry": "x"}, UNKEPT),
        ({"step": "dance"}, NO),
        ({"reason": " \n"}, bad("reason", FILL)),
        ({"happened": "x"}, UNKEPT),
        ({"enquiry": str(uuid4())}, NO),
    ):
        assert (more, way.house.refused(DECIDER, "take_step", way.taking("dispute") | more)) == (more, said)


CHECK = """priv.check_step((select e from mash.enquiry e where e.id = ($1 ->> 'e')::uuid),
    array(select jsonb_array_elements_text($1 -> 'needs')), $1 -> 'body')"""


def test_what_a_step_needs_is_asked_for_and_nothing_else(rules: Rules) -> None:
    way = Way(rules)
    ((received, hence, soon),) = rules.do(
        "select received::text, (now() + interval '10 minutes')::text, (now() + interval '1 minute')::text "
        "from mash.enquiry where id = %s",
        way.enquiry,
    )
    happened = bad("happened", "Say when this was; it cannot be in the future.")
    rating = bad("rating", "Choose Red, Amber or Green.")
    due = bad("due", "Say until when; it cannot be before the referral was received.")
    cases: tuple[tuple[list[str], dict[str, Any], Refusal | None], ...] = (
        ([], {}, None),
        (["happened"], {}, happened),
        (["happened"], {"happened": hence}, happened),
        (["happened"], {"happened": soon}, None),
        ([], {"happened": hence}, happened),
        ([], {"happened": BEFORE}, None),
        (["rating"], {}, rating),
        (["rating"], {"rating": "blue"}, rating),
        *((["rating"], {"rating": one}, None) for one in ("red", "amber", "green")),
        ([], {"rating": "blue"}, None),
        (["due"], {}, due),
        (["due"], {"due": received}, due),
        (["due"], {"due": LATER}, None),
        ([], {"due": BEFORE}, None),
        (["reason"], {"due": BEFORE, "rating": "blue"}, None),
        (["team"], {"team": " "}, bad("team", FILL)),
        (["team"], {"team": "x" * 201}, bad("team", too_long(200))),
        (["team"], {"team": "x" * 200}, None),
        (["group"], {"group": "nobody"}, bad("group", "Choose one of the hub's groups.")),
        (["group"], {"group": "theirs"}, bad("group", "Choose one of the hub's groups.")),
        (["reason"], {"team": "", "group": "nobody"}, None),
    )
    theirs = '{"groups": [{"code": "theirs", "label": "Another hub\'s"}]}'
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', %s)", theirs)
    for needs, body, said in cases:
        found = rules.refused(DECIDER, CHECK, e=way.enquiry, needs=needs, body=body)
        assert (needs, body, found) == (needs, body, said)


@pytest.mark.parametrize(
    ("field", "longest"), [("reason", 10000), ("particulars", 10000), ("confirmed_by", 200)]
)  # fmt: skip
def test_what_is_written_with_a_step_is_there_and_not_too_long(field: str, longest: int, rules: Rules) -> None:
    way = Way(rules)
    way.open()
    whole = way.taking("transfer", particulars="To Leeds", confirmed_by="Ann", happened=BEFORE)
    for told, said in ((" \n", bad(field, FILL)), ("x" * (longest + 1), bad(field, too_long(longest))),
                       ("x" * longest, None)):  # fmt: skip
        assert way.house.refused(DECIDER, "take_step", whole | {field: told}) == said
    assert way.house.refused(DECIDER, "take_step", whole | {"happened": None}) is not None
    unasked = way.house.refused(DECIDER, "take_step", way.taking("dispute") | {field: "" if field != "reason" else "x"})
    assert unasked is None


def test_a_new_rating_is_kept_with_its_reason_and_starts_the_clock_of_the_decision(rules: Rules) -> None:
    way = Way(rules)
    way.open()
    rules.do("update mash.enquiry set due_what = '', rating = 'red' where id = %s", way.enquiry)
    body = way.taking("rerate", rating="green", due=LATER)
    answer, left = way.house.done(DECIDER, "take_step", body)
    assert answer == {"version": body["version"] + 1}
    moved = {"version": body["version"] + 1, "rating": "green", "due": LATER, "due_what": "decision"}
    before, new = left.pop("clock")
    assert (new["kind"], new["event"], new["counts_from"], new["due"]) == ("decision", "rerate", "receipt", LATER)
    assert before.items() >= {"stop": "no_longer_needed", "stopped": NOW}.items()
    assert left == {
        "access_log": [{"what": "step taken", "who": DECIDER, "enquiry": way.enquiry}],
        "enquiry": [{"key": way.enquiry, **moved}],
        "step": [way.step("rerate", rating="green")],
    }


def test_a_transfer_stops_the_clock_and_says_who_confirmed_it(rules: Rules) -> None:
    way = Way(rules)
    way.open()
    told = {"particulars": "To Leeds", "confirmed_by": "Ann", "happened": BEFORE}
    body = way.taking("transfer", rating="green", due=LATER, **told)
    _, left = way.house.done(DECIDER, "take_step", body)
    moved = {"version": body["version"] + 1, "state": "transferred", "due": None, "due_what": "", "due_from": None}
    assert left["enquiry"] == [{"key": way.enquiry, **moved}]
    assert {one["stop"] for one in left["clock"]} == {"no_longer_needed"}
    assert left["step"] == [way.step("transfer", came_to="transferred", **told)]


@pytest.mark.parametrize(("login", "agency"), [(OFFICER, None), (DECIDER, None), (POLICE, "police")])
def test_a_dispute_is_its_agencys_own_and_leaves_the_enquiry_where_it_is(
    login: str, agency: str | None, rules: Rules
) -> None:
    way = Way(rules)
    way.open()
    way.disputes("First words", "Second words")
    body = way.taking("dispute", rating="green", due=LATER, particulars="Mine")
    _, left = way.house.done(login, "take_step", body)
    assert left["enquiry"] == [{"key": way.enquiry, "version": body["version"] + 1}]
    assert left["step"] == [way.step("dispute", by=login, agency=agency, particulars="First words")]


def test_each_step_up_has_the_hubs_own_words_and_other_steps_their_own(rules: Rules) -> None:
    way = Way(rules)
    way.open()
    other = '{"disputes": [{"words": "No"}, {"words": "No"}, {"words": "No"}]}'
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', %s)", other)
    way.disputes("First words", "Second words", "Third words")
    words = "(select priv.dispute_words(e, $1 ->> 'step') from mash.enquiry e where e.id = ($1 ->> 'e')::uuid)"

    def told(step: str) -> Any:
        return rules.answer(DECIDER, words, e=way.enquiry, step=step)

    assert [told("dispute"), told("step_up"), told("settle"), told("rerate")] == [
        "First words", "First words", None, None,
    ]  # fmt: skip
    way.plant("dispute", "1 hour")
    assert [told("dispute"), told("step_up")] == ["First words", "Second words"]
    way.plant("step_up", "30 minutes")
    assert [told("dispute"), told("step_up")] == ["First words", "Third words"]
    way.plant("step_up", "20 minutes")
    assert told("step_up") == ""


def test_a_strategy_discussion_touches_nothing_but_its_own_record(rules: Rules) -> None:
    way = Way(rules)
    way.open()
    answer, left = way.house.done(DECIDER, "record_strategy", way.strategy(happened=BEFORE, rating="green"))
    assert answer == {"enquiry": way.enquiry}
    assert left == {
        "access_log": [{"what": "strategy discussion recorded", "who": DECIDER, "enquiry": way.enquiry}],
        "step": [way.step("strategy", happened=BEFORE)],
    }
    for more, said in (
        ({"enquiry": "x"}, bad("", "Something here cannot be kept as it is. Check the time.")),
        ({"reason": ""}, bad("reason", FILL)),
        ({"happened": LATER}, bad("happened", "Say when this was; it cannot be in the future.")),
        ({"enquiry": str(uuid4())}, NO),
    ):
        assert (more, way.house.refused(DECIDER, "record_strategy", way.strategy() | more)) == (more, said)


def test_an_enquiry_is_seen_by_whoever_has_it_open_and_may_see_it(rules: Rules) -> None:
    way = Way(rules)
    seen = "(priv.seen_enquiry(($1 ->> 'e')::uuid)).id"
    for login, allowed in ((DECIDER, True), (OFFICER, True), (POLICE, True), (PROBATION, False)):
        assert rules.refused(login, seen, e=way.enquiry) == NO
        rules.open(login, way.other)
        assert rules.refused(login, seen, e=way.enquiry) == NO
        rules.open(login, way.enquiry)
        assert (login, rules.refused(login, seen, e=way.enquiry)) == (login, None if allowed else NO)
    assert rules.answer(DECIDER, seen, e=way.enquiry) == way.enquiry
    assert rules.answer(DECIDER, seen, e=way.other) == way.other
    assert rules.refused(DECIDER, seen, e=str(uuid4())) == NO


def test_what_was_taken_is_read_the_latest_first_of_this_enquiry_alone(rules: Rules) -> None:
    way = Way(rules)
    for step, ago in (("dispute", "3 hours"), ("settle", "1 hour"), ("step_up", "2 hours")):
        way.plant(step, ago)
    way.plant("transfer", "4 hours", way.other)
    read = "select * from app.steps_taken(($1 ->> 'e')::uuid)"
    assert rules.rows(DECIDER, read, e=way.enquiry) == []
    way.open()
    rows = rules.rows(DECIDER, read, e=way.enquiry)
    name = rules.one("select name from mash.staff where login = %s", DECIDER)
    assert [(row["step"], row["by"], row["reason"]) for row in rows] == [
        ("settle", name, "Why"), ("step_up", name, "Why"), ("dispute", name, "Why"),
    ]  # fmt: skip
    assert NEW not in str(rows)
    assert NOW not in [row["step"] for row in rows]

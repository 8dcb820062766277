"""The three commands about a matter, each asked by itself: who gives it, what is refused, that it is done once."""

from typing import Any
from uuid import uuid4

from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, EVERYBODY, FILL, INCOMPLETE, NO, bad, too_long
from tests.security.held_matters import CAME, DUE, HeldMatters
from tests.security.matters_judged import UNSEEN
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER

RECEIVE: dict[str, Any] = {"kind": "complaint", "route": "service", "touches": "hub", "means": "letter", "words": "x"}
ROWS = ("matter", "matter_asked", "matter_step", "matter_clock")
WHAT = "This cannot be kept as it is. Check "


def call(command: str) -> str:
    return f"app.{command}(($1 ->> 'form')::uuid, $1 -> 'body')"


def refused(rules: Rules, login: str, command: str, body: object, form: object = "") -> Any:
    """How a command is refused."""
    return rules.refused(login, call(command), form=form if form is None else str(uuid4()), body=body)


def counted(rules: Rules) -> dict[str, int]:
    """How many rows there are."""
    return {table: rules.one(f"select count(*) from mash.{table}") for table in ROWS}


def done_twice(rules: Rules, login: str, command: str, body: dict[str, Any]) -> dict[str, int]:
    """What the same form, sent two times, leaves."""
    before, form = counted(rules), str(uuid4())
    first, again = (rules.answer(login, call(command), form=form, body=body) for _ in range(2))
    assert first == again
    assert first["matter"]
    after = counted(rules)
    return {table: after[table] - before[table] for table in ROWS}


def test_whoever_is_at_the_front_door_takes_a_matter_in_once(rules: Rules) -> None:
    HeldMatters(rules)
    for login in EVERYBODY:
        said = None if login in (OFFICER, DECIDER, MANAGER, INFORMATION) else NO
        assert (login, refused(rules, login, "receive_matter", RECEIVE)) == (login, said)
    month = RECEIVE | {"kind": "objection", "asker": "A", "due": DUE, "received": CAME, "received_why": "Why"}
    assert done_twice(rules, OFFICER, "receive_matter", RECEIVE) == {
        "matter": 1, "matter_asked": 1, "matter_step": 1, "matter_clock": 0,
    }  # fmt: skip
    assert done_twice(rules, OFFICER, "receive_matter", month)["matter_clock"] == 1
    moments = "select to_json(started) #>> '{}', to_json(due) #>> '{}' from mash.matter_clock"
    assert rules.do(moments) == [(CAME, DUE)]
    assert rules.do('select corrects, why, "by" from mash.matter_asked') == [(None, "", OFFICER)] * 2
    assert refused(rules, OFFICER, "receive_matter", RECEIVE, form=None) == INCOMPLETE
    for changed, said in (
        ({"kind": "x"}, bad("kind", "Say what is asked for.")),
        ({"means": "x"}, bad("means", "Say how they told the hub.")),
        ({"stage": "x"}, bad("received", WHAT + "the choices and the time.")),
        ({"kind": "objection", "touches": "manager", "asker": "A", "due": DUE, "received": CAME, "received_why": "A"},
         bad("received", WHAT + "the choices and the time.")),
    ):  # fmt: skip
        assert (changed, refused(rules, OFFICER, "receive_matter", RECEIVE | changed)) == (changed, said)
    rules.do("update mash.staff set active = false where login = any (%s)", [INFORMATION, MANAGER])
    assert refused(rules, OFFICER, "receive_matter", RECEIVE) == bad("reference", UNSEEN)


def test_whoever_deals_with_a_matter_puts_right_what_was_taken_down(rules: Rules) -> None:
    held = HeldMatters(rules)
    matter = held.kept()
    held.lay("matter_asked", matter=matter["id"], means="letter", words="x", by=OFFICER)
    body = RECEIVE | {"matter": matter["id"], "version": 1, "why": "Misheard"}
    for login in EVERYBODY:
        rules.do("update mash.matter set handler = %s where id = %s", login, matter["id"])
        assert (login, refused(rules, login, "correct_matter", body)) == (login, NO)
        held.opening(matter, login)
        said = None if login in (DECIDER, MANAGER, INFORMATION) else NO
        assert (login, refused(rules, login, "correct_matter", body)) == (login, said)
    words = bad("words", WHAT + "what is typed.")
    for changed, told in (
        ({"why": " "}, bad("why", FILL)),
        ({"why": "x" * 5000}, None),
        ({"why": "x" * 5001}, bad("why", too_long(5000))),
        ({"version": 2}, CHANGED),
        ({"version": "x"}, words),
        ({"matter": "x"}, words),
        ({"means": "x"}, bad("means", "Say how they told the hub.")),
    ):
        assert (changed, refused(rules, MANAGER, "correct_matter", body | changed)) == (changed, told)
    assert refused(rules, MANAGER, "correct_matter", body, form=None) == INCOMPLETE
    left = done_twice(rules, MANAGER, "correct_matter", body)
    assert left == {"matter": 0, "matter_asked": 1, "matter_step": 0, "matter_clock": 0}
    assert rules.one("select version from mash.matter where id = %s", matter["id"]) == 2


def test_whoever_deals_with_a_matter_takes_its_steps(rules: Rules) -> None:
    held = HeldMatters(rules)
    matter = held.kept()
    body = {"matter": matter["id"], "version": 1, "step": "note", "words": "Why"}
    for login in EVERYBODY:
        rules.do("update mash.matter set handler = %s where id = %s", login, matter["id"])
        assert (login, refused(rules, login, "take_matter_step", body)) == (login, NO)
        held.opening(matter, login)
        said = None if login in (DECIDER, MANAGER, INFORMATION) else NO
        assert (login, refused(rules, login, "take_matter_step", body)) == (login, said)
    for changed, told in (
        ({"version": 2}, CHANGED),
        ({"matter": "x"}, bad("step", WHAT + "the choices and the time.")),
        ({"step": "x"}, bad("step", "This cannot be done with it as it stands.")),
        ({"step": "next_stage", "due": "x"}, bad("step", WHAT + "the choices and the time.")),
    ):
        assert (changed, refused(rules, MANAGER, "take_matter_step", body | changed)) == (changed, told)
    assert refused(rules, MANAGER, "take_matter_step", body, form=None) == INCOMPLETE
    left = done_twice(rules, MANAGER, "take_matter_step", body)
    assert left == {"matter": 0, "matter_asked": 0, "matter_step": 1, "matter_clock": 0}
    assert rules.do("select version, handler from mash.matter where id = %s", matter["id"])[0][0] == 2

"""What every command shares, part by part: the form's id, the lock, the version, texts, lists and people."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import HOUR_AGO, Refusal, Rules
from tests.security.changed_rows import CHANGED, FILL, INCOMPLETE, NO, bad, too_long
from tests.security.conftest import case_studies
from tests.security.psql import DECIDER, OFFICER, POLICE

BEGIN = "priv.begin_command(($1 ->> 'id')::uuid, $1 ->> 'kind', $1 -> 'body')"
FINISH = "priv.finish_command(($1 ->> 'id')::uuid, ($1 ->> 'e')::uuid, 'tried', $1 -> 'result')"
SETTLED = "priv.settled(($1 ->> 'id')::uuid)"
OTHERWISE = "This form was saved before with something else in it. Look at what was saved, then start again."
KEPT = "select id::text, who, kind, result from mash.request where id = %s"


def _closed(rules: Rules) -> None:
    rules.do("update mash.staff set active = false where login = %s", OFFICER)


def test_a_form_is_begun_once_and_answers_the_same_when_it_is_sent_again(rules: Rules) -> None:
    form = {"id": str(uuid4()), "kind": "try", "body": {"a": 1}}
    assert rules.answer(OFFICER, BEGIN, **form) is None
    assert rules.do(KEPT, form["id"]) == [(form["id"], OFFICER, "try", None)]
    assert rules.answer(OFFICER, BEGIN, **form) is None
    assert rules.answer(OFFICER, FINISH, id=form["id"], e=None, result={"b": 2}) == {"b": 2}
    assert rules.answer(OFFICER, BEGIN, **form) == {"b": 2}
    other = {"id": str(uuid4()), "kind": "try", "body": {"a": 1}}
    assert rules.answer(OFFICER, BEGIN, **other) is None
    assert rules.do(KEPT, other["id"]) == [(other["id"], OFFICER, "try", None)]
    changes: list[dict[str, Any]] = [{"kind": "else"}, {"body": {"a": 2}}, {"body": {}}]
    for changed in changes:
        assert rules.refused(OFFICER, BEGIN, **(form | changed)) == bad("", OTHERWISE), changed
    assert rules.refused(DECIDER, BEGIN, **form) == bad("", OTHERWISE)


def test_a_form_says_which_it_is_and_what_and_whose_account_is_open(rules: Rules) -> None:
    form: dict[str, Any] = {"id": str(uuid4()), "kind": "try", "body": {"a": 1}}
    assert rules.refused(OFFICER, BEGIN, **(form | {"id": None})) == INCOMPLETE
    assert rules.refused(OFFICER, "priv.begin_command(($1 ->> 'id')::uuid, 'try', null)", **form) == INCOMPLETE
    _closed(rules)
    assert rules.refused(OFFICER, BEGIN, **form) == NO
    assert rules.do(KEPT, form["id"]) == []


def test_an_account_stays_as_it_is_until_the_command_is_done(rules: Rules) -> None:
    rules.do("create extension pgrowlocks")
    held = """select s.login, l.modes from pgrowlocks('mash.staff') l join mash.staff s on s.ctid = l.locked_row"""
    assert rules.do(held) == []
    rules.answer(OFFICER, BEGIN, id=str(uuid4()), kind="try", body={})
    assert [(login, "Share" in str(modes).replace("Key Share", "")) for login, modes in rules.do(held)] == [
        (OFFICER, True)
    ]


def test_a_command_that_is_done_is_logged_with_its_enquiry(rules: Rules) -> None:
    enquiry = str(case_studies(rules.connection)["school"])
    form = {"id": str(uuid4()), "kind": "try", "body": {}}
    rules.answer(OFFICER, BEGIN, **form)
    rules.answer(OFFICER, FINISH, id=form["id"], e=enquiry, result={"b": 2})
    last = "select who, what, enquiry::text, reason from mash.access_log order by id desc limit 1"
    assert rules.do(last) == [(OFFICER, "tried", enquiry, "")]
    assert rules.do(KEPT, form["id"]) == [(form["id"], OFFICER, "try", {"b": 2})]


def test_whether_a_form_was_saved_is_told_to_whoever_sent_it_and_nothing_stays_of_the_question(rules: Rules) -> None:
    form = str(uuid4())
    rules.do("insert into mash.request (id, who, kind, body_hash) values (%s, %s, 'asked after', '')", uuid4(), OFFICER)
    rules.do("insert into mash.request (id, who, kind, body_hash, result) values (%s, %s, 'try', '', '{\"x\": 1}')",
             uuid4(), OFFICER)  # fmt: skip
    every = "select count(*) from mash.request"
    many = rules.one(every)
    assert rules.answer(OFFICER, SETTLED, id=form) is None
    assert (rules.one(every), rules.do(KEPT, form)) == (many, [])
    rules.answer(OFFICER, BEGIN, id=form, kind="try", body={})
    rules.answer(OFFICER, FINISH, id=form, e=None, result={"b": 2})
    assert rules.answer(OFFICER, SETTLED, id=form) == {"b": 2}
    assert rules.answer(DECIDER, SETTLED, id=form) is None
    assert rules.do(KEPT, form) == [(form, OFFICER, "try", {"b": 2})]
    _closed(rules)
    assert rules.refused(OFFICER, SETTLED, id=form) == NO


LOCK = "(priv.lock_enquiry(($1 ->> 'e')::uuid, ($1 ->> 'expected')::integer)).id"


def test_an_enquiry_is_held_by_whoever_may_see_it_has_it_open_and_saw_it_as_it_is(rules: Rules) -> None:
    study = case_studies(rules.connection)
    enquiry, other = str(study["school"]), str(study["self-referral"])
    version = int(rules.one("select version from mash.enquiry where id = %s", enquiry))

    def said(login: str = OFFICER, expected: int | None = None, which: str = enquiry) -> Refusal | None:
        return rules.refused(login, LOCK, e=which, expected=expected)

    assert said() == NO
    rules.open(OFFICER, other)
    assert said() == NO
    rules.open(OFFICER, enquiry, lasts=HOUR_AGO)
    assert said() == NO
    rules.open(OFFICER, enquiry)
    assert rules.answer(OFFICER, LOCK, e=enquiry, expected=None) == enquiry
    assert rules.answer(OFFICER, LOCK, e=other, expected=None) == other
    assert [said(expected=version + one) for one in (-1, 0, 1)] == [CHANGED, None, CHANGED]
    assert said(which=str(uuid4())) == NO
    rules.do("set local session_replication_role = replica")
    rules.do("update mash.enquiry set acl = '{nobody}' where id = %s", enquiry)
    rules.do("set local session_replication_role = origin")
    assert said() == NO
    assert said(POLICE) == NO


def test_what_was_seen_is_said_by_its_version(rules: Rules) -> None:
    for version, said in ((None, INCOMPLETE), (7, None)):
        assert rules.refused(OFFICER, "priv.version_of($1 -> 'body')", body={"version": version}) == said
    assert rules.answer(OFFICER, "priv.version_of($1 -> 'body')", body={"version": 7}) == 7


@pytest.mark.parametrize("required", [True, False])
def test_a_text_is_there_where_it_must_be_and_no_longer_than_it_can_be(required: bool, rules: Rules) -> None:
    text = f"priv.text_of($1 -> 'body', 'field', 3, {required})"
    for typed, said in (
        *((nothing, bad("field", FILL) if required else None) for nothing in (None, "", " \n")),
        ("a", None), ("abc", None), ("abcd", bad("field", too_long(3))),
    ):  # fmt: skip
        assert (typed, rules.refused(OFFICER, text, body={"field": typed})) == (typed, said)
        if said is None:
            assert rules.answer(OFFICER, text, body={"field": typed}) == (typed or "")


def test_a_list_is_one_of_at_most_five_hundred(rules: Rules) -> None:
    read = "priv.list_of($1 -> 'body', 'many')"
    said = bad("many", "This is not a list that can be kept.")
    for told, refusal in (("x", said), ({}, said), (1, said), ([0] * 500, None), ([0] * 501, said), ([], None)):
        assert rules.refused(OFFICER, read, body={"many": told}) == refusal
    assert rules.answer(OFFICER, read, body={}) == rules.answer(OFFICER, read, body={"many": None}) == []
    assert rules.answer(OFFICER, read, body={"many": [1, "a"]}) == [1, "a"]


def test_people_are_those_who_are_named_on_the_enquiry(rules: Rules) -> None:
    study = case_studies(rules.connection)
    sql = "select id::text from mash.person where enquiry = %s order by id"
    ours, theirs = [[one for (one,) in rules.do(sql, study[case])] for case in ("school", "self-referral")]
    read = "(select array_agg(p order by p) from unnest(priv.people_of(($1 ->> 'e')::uuid, $1 -> 'ids')) p)"
    enquiry = str(study["school"])
    assert rules.answer(OFFICER, read, e=enquiry, ids=[*ours[:2], ours[0]]) == ours[:2]
    assert rules.answer(OFFICER, read, e=enquiry, ids=[]) is None
    said = bad("people", "Choose people who are named on this enquiry.")
    for ids in ([theirs[0]], [ours[0], theirs[0]], [str(uuid4())]):
        assert rules.refused(OFFICER, read, e=enquiry, ids=ids) == said

"""What every command shares, asked by itself: the form's id, the lock on the enquiry, texts and lists."""

from uuid import uuid4

import pytest

from tests.security.asking_rules import HOUR_AGO, Refusal, Rules
from tests.security.psql import AUDITOR, DECIDER, OFFICER, POLICE, PROBATION

NO = Refusal("42501", "", "Not available.")
INCOMPLETE = Refusal("22023", "", "The form is not complete.")
ANOTHER = "This form was saved before with something else in it. Look at what was saved, then start again."
BEGIN = "priv.begin_command(($1 ->> 'id')::uuid, $1 ->> 'kind', $1 -> 'body')"
SETTLED = "priv.settled(($1 ->> 'id')::uuid)"
LOCK = "(priv.lock_enquiry(($1 ->> 'e')::uuid, ($1 ->> 'v')::integer)).id"


def test_a_form_is_taken_once_and_the_same_again_answers_what_it_answered(rules: Rules) -> None:
    form, other = uuid4(), uuid4()
    body = {"a": 1}
    assert rules.answer(OFFICER, BEGIN, id=form, kind="screen", body=body) is None
    rules.answer(OFFICER, BEGIN, id=other, kind="screen", body=body)
    rules.answer(OFFICER, "priv.finish_command(($1 ->> 'id')::uuid, null, 'screened', '{\"version\": 2}')", id=form)
    rules.answer(OFFICER, "priv.finish_command(($1 ->> 'id')::uuid, null, 'screened', '{\"version\": 5}')", id=other)
    assert rules.answer(OFFICER, BEGIN, id=form, kind="screen", body=body) == {"version": 2}
    assert rules.answer(OFFICER, BEGIN, id=other, kind="screen", body=body) == {"version": 5}
    for login, kind, told in (
        (DECIDER, "screen", body),
        (OFFICER, "sign", body),
        (OFFICER, "screen", {"a": 2}),
        (DECIDER, "sign", {"a": 2}),
    ):
        again = rules.refused(login, BEGIN, id=form, kind=kind, body=told)
        assert again == Refusal("22023", "", ANOTHER)
    rows = rules.do("select who, what, reason from mash.access_log order by id desc limit 2")
    assert rows == [(OFFICER, "screened", "")] * 2


@pytest.mark.parametrize(("form", "body"), [("id", "null"), ("null", "'{}'"), ("null", "null")])
def test_a_form_without_its_id_or_without_anything_in_it_is_not_complete(form: str, body: str, rules: Rules) -> None:
    asked = {"id": "gen_random_uuid()", "null": "null"}[form]
    said = rules.refused(OFFICER, f"priv.begin_command({asked}, 'screen', {body})")
    assert said == INCOMPLETE


def test_whoever_has_no_open_account_begins_nothing_and_asks_after_nothing(rules: Rules) -> None:
    rules.do("update mash.staff set active = false where login = %s", OFFICER)
    for asked in (BEGIN, SETTLED):
        assert rules.refused(OFFICER, asked, id=uuid4(), kind="screen", body={}) == NO
    assert rules.refused(AUDITOR, BEGIN, id=uuid4(), kind="screen", body={}) is None


def test_with_a_form_begins_the_profile_whose_moment_has_come_and_no_other(rules: Rules) -> None:
    look = "select name, profile_due from mash.hub where id = 'northamptonshire'"
    ((name, due),) = rules.do(look)
    assert due is None
    for moment, begins in (("-1 minute", True), ("1 hour", False), (None, False)):
        with rules.connection.transaction(force_rollback=True):
            rules.do("update mash.hub set name = 'Stale', profile_due = clock_timestamp() + %s::interval", moment)
            rules.answer(OFFICER, BEGIN, id=uuid4(), kind="screen", body={})
            ((now, left),) = rules.do(look)
            assert (moment, now, left is None) == (moment, name if begins else "Stale", begins or moment is None)


def test_whoever_is_refused_is_noted_in_the_servers_own_log(rules: Rules) -> None:
    heard: list[str] = []
    rules.connection.add_notice_handler(lambda told: heard.append(f"{told.sqlstate} {told.message_primary}"))
    rules.do("set local client_min_messages = log")
    assert rules.refused(OFFICER, LOCK, e=uuid4(), v=None) == NO
    assert heard == ["MD001 refused"]


def test_whoever_asks_after_a_form_hears_what_it_answered_to_them_and_leaves_no_row(rules: Rules) -> None:
    form, other = uuid4(), uuid4()
    assert rules.answer(OFFICER, SETTLED, id=form) is None
    assert rules.do("select from mash.request where id = %s", form) == []
    for one, who, number in ((form, OFFICER, 2), (other, OFFICER, 3)):
        rules.answer(who, BEGIN, id=one, kind="screen", body={})
        rules.do("update mash.request set result = to_jsonb(%s::int) where id = %s", number, one)
    mine = uuid4()
    rules.do(
        "insert into mash.request (id, who, kind, body_hash) "
        "values (%s, %s, 'asked after', ''), (%s, %s, 'asked after', '')",
        *(mine, DECIDER, uuid4(), OFFICER),
    )
    before = rules.one("select count(*) from mash.request")
    assert rules.answer(OFFICER, SETTLED, id=form) == 2
    assert rules.answer(OFFICER, SETTLED, id=other) == 3
    assert rules.answer(DECIDER, SETTLED, id=form) is None
    assert rules.answer(OFFICER, SETTLED, id=uuid4()) is None
    assert rules.one("select count(*) from mash.request") == before


def test_an_enquiry_is_locked_for_whoever_may_see_it_and_has_it_open_at_the_version_they_saw(rules: Rules) -> None:
    ((asked, version),) = rules.do(
        "select e.id::text, e.version from mash.enquiry e join mash.information_request r on r.enquiry = e.id "
        "where r.agency = 'police' order by e.id limit 1"
    )
    other = rules.one("select id::text from mash.enquiry where id <> %s limit 1", asked)
    for login in (OFFICER, POLICE, PROBATION):
        assert rules.refused(login, LOCK, e=asked, v=None) == NO
        rules.open(login, asked)
        rules.open(login, other, lasts=HOUR_AGO)
    for login in (OFFICER, POLICE):
        for seen in (None, version):
            assert rules.answer(login, LOCK, e=asked, v=seen) == asked
        for seen in (version - 1, version + 1):
            assert rules.refused(login, LOCK, e=asked, v=seen) == Refusal("40001", "", "Changed meanwhile.")
        assert rules.refused(login, LOCK, e=other, v=None) == NO
    assert rules.refused(PROBATION, LOCK, e=asked, v=None) == NO
    assert rules.refused(OFFICER, LOCK, e=uuid4(), v=None) == NO


def test_a_command_moves_the_version_of_one_enquiry_and_keeps_what_it_does_not_name(rules: Rules) -> None:
    ids = [one for (one,) in rules.do("select id from mash.enquiry order by id")]
    look = "select version, state, rating, due, due_what, asked, returned from mash.enquiry where id = %s"
    before = {one: rules.do(look, one)[0] for one in ids}
    assert rules.one("select priv.move_enquiry(%s)", ids[0]) == before[ids[0]][0] + 1
    assert rules.do(look, ids[0])[0][1:] == before[ids[0]][1:]
    rules.do("select priv.end_clocks(%s, array['screening', 'decision', 'letters', 'withheld'], 'met')", ids[0])
    assert rules.do("select priv.move_enquiry(%s)", ids[0])
    assert rules.do(look, ids[0])[0][3:5] == (None, "")
    assert rules.do("select priv.move_enquiry(%s, more_asked => 2, more_returned => 1)", ids[0])
    after = rules.do(look, ids[0])[0]
    assert (after[0], after[3], after[5:]) == (
        before[ids[0]][0] + 3,
        None,
        (before[ids[0]][5] + 2, before[ids[0]][6] + 1),
    )
    assert {one: rules.do(look, one)[0] for one in ids[1:]} == {one: before[one] for one in ids[1:]}


FILL, LIST = "Fill this in.", "This is not a list that can be kept."


def test_text_is_kept_as_typed_unless_it_is_missing_or_too_long(rules: Rules) -> None:
    typed = "priv.text_of($1 -> 'body', 'why', 5, ($1 ->> 'required')::boolean)"
    for told, required, kept in (
        ({"why": "  ab "}, True, "  ab "),
        ({"why": "abcde"}, True, "abcde"),
        ({"why": "abcde"}, False, "abcde"),
        ({"why": ""}, False, ""),
        ({"why": " \n"}, False, " \n"),
        ({}, False, ""),
        ({"why": None}, False, ""),
    ):
        assert rules.answer(OFFICER, typed, body=told, required=required) == kept
    for told, required, said in (
        ({}, True, FILL),
        ({"why": None}, True, FILL),
        ({"why": "\n\t "}, True, FILL),
        ({"why": "abcdef"}, True, "This is too long: at most 5 characters can be kept."),
        ({"why": "abcdef"}, False, "This is too long: at most 5 characters can be kept."),
    ):
        assert rules.refused(OFFICER, typed, body=told, required=required) == Refusal("22023", "why", said)


def test_a_list_is_one_of_at_most_five_hundred_and_a_missing_one_is_empty(rules: Rules) -> None:
    listed = "priv.list_of($1 -> 'body', 'named')"
    for told, kept in (({}, []), ({"named": None}, []), ({"named": []}, []), ({"named": ["a"]}, ["a"])):
        assert rules.answer(OFFICER, listed, body=told) == kept
    most = list(range(500))
    assert rules.answer(OFFICER, listed, body={"named": most}) == most
    for other in ("a", {"a": 1}, 1, True, [*most, 500]):
        assert rules.refused(OFFICER, listed, body={"named": other}) == Refusal("22023", "named", LIST)


def test_a_version_is_told_with_the_form(rules: Rules) -> None:
    assert rules.answer(OFFICER, "priv.version_of('{\"version\": 7}')") == 7
    for form in ("{}", '{"version": null}'):
        assert rules.refused(OFFICER, f"priv.version_of('{form}')") == INCOMPLETE


def test_the_people_of_a_form_are_people_of_its_enquiry(rules: Rules) -> None:
    named = "priv.people_of(($1 ->> 'e')::uuid, $1 -> 'ids')"
    one, other = [str(e) for (e,) in rules.do("select id from mash.enquiry order by id limit 2")]
    of = {e: [str(p) for (p,) in rules.do("select id from mash.person where enquiry = %s", e)] for e in (one, other)}
    for ids in ([], of[one][:1], of[one], [*of[one], of[one][0]]):
        assert sorted(rules.answer(OFFICER, named, e=one, ids=ids)) == sorted(set(ids))
    for ids in (of[other][:1], [*of[one], of[other][0]], [str(uuid4())], [one]):
        said = rules.refused(OFFICER, named, e=one, ids=ids)
        assert said == Refusal("22023", "people", "Choose people who are named on this enquiry.")

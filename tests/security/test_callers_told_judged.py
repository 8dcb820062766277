"""What a known caller may be told: their own children, what was written to them and released, and days (N12)."""

import json

import pytest

from tests.security.asking_rules import Rules
from tests.security.callers import Told
from tests.security.changed_rows import CHANGED, NOW
from tests.security.psql import DECIDER, MANAGER, OFFICER

NONE = {"outcome": "", "words": ""}
NAMED = {"name": "Aşha Lou O'Gill"}
SUMMARY = "(select count(*) from app.caller_summary(($1 ->> 'call')::uuid))"
STAGES = {
    "received": "looking", "screened": "looking", "gathering": "looking", "discussed": "looking",
    "decided": "decided", "returned": "finished", "exited": "finished", "transferred": "finished", "closed": "finished",
}  # fmt: skip


@pytest.mark.parametrize("state", STAGES)
def test_how_far_it_is_is_said_in_three_words(state: str, rules: Rules) -> None:
    told = Told(rules)
    rules.do("update mash.enquiry set state = %s where id = %s", state, told.enquiry)
    assert told.told()["stage"] == STAGES[state]


def test_that_something_was_told_is_in_the_log_each_time(rules: Rules) -> None:
    told = Told(rules)
    call = told.checked()
    summary = "select * from app.caller_summary(($1 ->> 'call')::uuid)"
    for _ in range(2):
        rows, left = told.house.read(OFFICER, summary, call=call)
        assert len(rows) == 1
        assert left == {"access_log": [{"what": "caller told", "who": OFFICER, "enquiry": told.enquiry}]}


_DAYS = "update mash.letter set posted = '2026-06-10 23:30Z', due = '2026-06-20 12:00Z' where id = %s"


def test_days_are_days_in_england(rules: Rules) -> None:
    told = Told(rules)
    rules.do("update mash.enquiry set received = '2026-06-01 23:30Z' where id = %s", told.enquiry)
    told.letter("posted")
    rules.do(_DAYS, told.first)
    row = told.told()
    assert (row["received"], row["posted"], row["due"]) == ("2026-06-02", ["2026-06-11"], [])


@pytest.mark.parametrize(
    ("state", "posted", "due"),
    [("due", 0, 1), ("printed", 0, 1), ("posted", 1, 0), ("returned", 0, 0), ("withdrawn", 0, 0)],
)
def test_only_letters_to_this_very_person_have_days(state: str, posted: int, due: int, rules: Rules) -> None:
    told = Told(rules)
    told.letter(state)
    for other in ("posted", "due"):
        told.letter(other, letter=told.second)
        row = told.told()
        assert (len(row["posted"]), len(row["due"])) == (posted, due)


def test_a_letter_of_another_kind_has_no_day_and_tells_no_outcome(rules: Rules) -> None:
    told = Told(rules)
    told.letter("posted")
    rules.do("update mash.letter set kind = 'please_call', made_by = %s where id = %s", OFFICER, told.first)
    row = told.told()
    assert (row["posted"], row["due"], row["children"]) == ([], [], [NAMED | NONE])


def test_a_letter_made_anew_takes_the_place_of_the_wrong_one(rules: Rules) -> None:
    told = Told(rules)
    told.letter("posted")
    sql = """insert into mash.letter (enquiry, kind, recipient, address, confidential, due, supersedes)
        select enquiry, kind, recipient, address, confidential, '2026-12-24 12:00Z', id
        from mash.letter where id = %s"""
    rules.do(sql, told.first)
    row = told.told()
    assert (row["posted"], row["due"], row["children"]) == ([], ["2026-12-24"], [NAMED | NONE])


@pytest.mark.parametrize(
    ("state", "released", "said"),
    [
        ("posted", True, True),
        ("printed", True, True),
        ("printed", False, False),
        ("posted", False, False),
        ("due", False, False),
        ("returned", True, False),
        ("withdrawn", False, False),
    ],
)
def test_what_was_decided_is_said_where_it_stands_in_a_released_letter(
    state: str, released: bool, said: bool, rules: Rules
) -> None:
    told = Told(rules)
    told.letter(state, released=released)
    told.letter("posted", letter=told.second)
    words = rules.one(
        "select o ->> 'family_words' from mash.enquiry e, mash.hub h, jsonb_array_elements(h.profile -> 'outcomes') o "
        "where e.id = %s and h.id = e.hub and o ->> 'code' = 'early_help_team'",
        told.enquiry,
    )
    expected = {"outcome": "Early help", "words": words} if said else NONE
    assert told.child_told() == NAMED | expected


def test_the_words_are_those_for_the_family_or_the_hubs(rules: Rules) -> None:
    told = Told(rules)
    told.letter("posted")
    for family, words in (("Ann will ring you.", "Ann will ring you."), ("  ", None)):
        rules.do("update mash.decision set told_family = %s where id = %s", family, told.decision)
        said = told.child_told()["words"]
        assert said == words if words else len(said) > 20
    rules.do("update mash.decision set outcome = 'no_longer_there' where id = %s", told.decision)
    assert told.child_told() == NAMED | {"outcome": "Early help", "words": ""}


def test_what_was_decided_after_the_letter_is_not_said(rules: Rules) -> None:
    told = Told(rules)
    told.letter("posted")
    assert told.child_told()["outcome"] == "Early help"
    later = told.decide(told.child, "1 hour", told.decision, outcome_words="Later")
    assert told.child_told() == NAMED | NONE
    rules.do("update mash.decision set signed = now() - interval '150 minutes' where id = %s", later)
    assert told.child_told()["outcome"] == "Later"
    rules.do("update mash.decision d set signed = l.printed from mash.letter l where d.id = %s and l.id = %s",
             later, told.first)  # fmt: skip
    assert told.child_told()["outcome"] == "Later"


def test_each_own_child_is_named_in_the_order_of_the_referral_and_nobody_elses(rules: Rules) -> None:
    told = Told(rules)
    told.letter("posted")
    told.person(told.sibling, role="subject", given_names="Tam", family_name="Gill", position=0)
    told.decide(told.sibling, "3 hours", outcome_words="Not theirs")
    told.decide(told.other_parent, "3 hours", outcome_words="Not theirs")
    assert [child["outcome"] for child in told.told()["children"]] == ["Early help"]
    told.own(told.sibling, "mother", responsible=None)
    assert [(child["name"], child["outcome"]) for child in told.told()["children"]] == [
        ("Tam Gill", "Not theirs"), ("Aşha Lou O'Gill", "Early help")]  # fmt: skip


def test_a_decision_of_another_enquiry_is_not_said(rules: Rules) -> None:
    told = Told(rules)
    told.letter("posted")
    rules.do("alter table mash.decision drop constraint fk_decision_enquiry_person")
    rules.do("update mash.decision set enquiry = %s where id = %s", told.other, told.decision)
    assert told.child_told() == NAMED | NONE


def test_a_letter_of_another_enquiry_is_not_spoken_of(rules: Rules) -> None:
    told = Told(rules)
    told.letter("posted")
    rules.do("alter table mash.letter drop constraint fk_letter_enquiry_recipient")
    rules.do("update mash.letter set enquiry = %s where id = %s", told.other, told.first)
    row = told.told()
    assert (row["posted"], row["due"], row["children"]) == ([], [], [NAMED | NONE])


def test_what_is_no_longer_what_it_was_at_the_check_is_not_said(rules: Rules) -> None:
    told = Told(rules)
    told.letter("posted")
    call = told.checked()
    assert rules.refused(OFFICER, SUMMARY, call=call) is None
    for change in (
        "update mash.enquiry set state = 'closed'",
        "update mash.letter set state = 'returned' where state = 'posted'",
        "update mash.enquiry set received = received - interval '2 days'",
        (
            "insert into mash.letter (enquiry, recipient, address, confidential, due) select enquiry, recipient, "
            "address, confidential, due from mash.letter where state = 'posted'"
        ),
        "delete from mash.decision",
        "delete from mash.relationship where parental_responsibility and \"of\" <> '{0}'",
    ):
        with rules.connection.transaction(force_rollback=True):
            rules.do(change.format(told.sibling))
            assert (change, rules.refused(OFFICER, SUMMARY, call=call)) == (change, CHANGED)


def test_no_secret_of_an_enquiry_is_in_what_a_caller_may_be_told(rules: Rules) -> None:
    told = Told(rules)
    told.letter("posted")
    told.put(told.first, told.release(told.enquiry, told.item([told.child])))
    told.contact(told.other_parent, "1 hour", safe="no")
    told.answers(told.other_parent, "refused")
    planted = {(table, column) for table, column in rules.do(_TEXTS) if _plant(told, table, column)}
    assert {("item", "what"), ("narrative", "concern"), ("referrer", "name"), ("screening", "why"), ("telling", "what"),
            ("family_contact", "safety"), ("consent", "options"), ("discussion", "agreed"), ("attendee", "view"),
            ("decision", "next_steps"), ("person", "family_name"), ("address", "postcode")} <= planted  # fmt: skip
    row = told.told()
    (kept, *_) = rules.rows(DECIDER, "select told from app.family_calls(($1 ->> 'e')::uuid)", e=told.enquiry)
    assert row["children"][0]["name"] == "Aşha Lou O'Gill"
    assert SECRET not in json.dumps(row)
    assert SECRET not in json.dumps(kept)


SECRET = "SECRETMARKER"
_TEXTS = """select c.table_name, c.column_name from information_schema.columns c
    where c.table_schema = 'mash' and c.data_type = 'text' and c.is_generated = 'NEVER' and c.column_default is not null
    and exists (select from information_schema.columns e where e.table_schema = 'mash'
      and e.table_name = c.table_name and e.column_name = 'enquiry')
    and c.table_name not in ('access_log', 'opening', 'family_call') and not (c.table_name = 'decision'
      and c.column_name in ('outcome_words', 'told_family'))
    and c.column_name not in ('kind', 'state', 'sex', 'birth_accuracy')"""
"""Every free text of an enquiry, but for what was written to this family: the outcome and its words."""


def _plant(told: Told, table: str, column: str) -> bool:
    """Put a secret there in every row but those of the caller and their child; whether there was any row."""
    rules = told.rules
    for (name,) in rules.do(
        "select conname from pg_constraint where contype = 'c' and conrelid = %s::regclass", f"mash.{table}"
    ):
        rules.do(f"alter table mash.{table} drop constraint {name}")
    rules.do(f"alter table mash.{table} disable trigger user")
    others = f" and id not in ('{told.caller}', '{told.child}')" if table == "person" else ""
    if table == "address":
        others = f" and household not in (select id from mash.household where '{told.caller}' = any (people))"
        rules.do("insert into mash.household (id, enquiry, people) select gen_random_uuid(), %s, array[%s::uuid]",
                 told.enquiry, told.other_parent)  # fmt: skip
        rules.do("insert into mash.address (enquiry, household, lines) select enquiry, id, '{}' from mash.household h "
                 "where enquiry = %s and not exists (select from mash.address a where a.household = h.id)",
                 told.enquiry)  # fmt: skip
    sql = f"update mash.{table} set {column} = '{SECRET}' where enquiry = %s{others} returning 1"
    return bool(rules.do(sql, told.enquiry))


def test_the_calls_of_an_enquiry_are_read_the_latest_first_and_of_no_other(rules: Rules) -> None:
    told = Told(rules)
    call = told.checked(at="2026-01-05T10:00:00Z")
    told.earlier("1 minute")
    told.earlier("1 minute", told.other)
    rules.open(MANAGER, told.enquiry)
    calls = "select * from app.family_calls(($1 ->> 'e')::uuid)"
    for login in (OFFICER, DECIDER, MANAGER):
        rows = rules.rows(login, calls, e=told.enquiry)
        assert [row["result"] for row in rows] == ["not_known", "known"]
    row = rows[1]
    name = rules.one("select name from mash.staff where login = %s", OFFICER)
    assert (row["id"], row["person"], row["by"], row["note"]) == (call, told.caller, name, "")
    assert row["told"]["received"] == str(
        rules.one("select received::date from mash.enquiry where id = %s", told.enquiry)
    )
    assert NOW not in row.values()

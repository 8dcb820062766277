"""Somebody was entered in error: by whom that is said, of whom it is not, where they are named no more; taken back."""

from uuid import uuid4

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import FILL, NEW, NO, NOW, bad
from tests.security.psql import DECIDER, INFORMATION, OFFICER
from tests.security.saying_judged import Saying

WHOSE = bad("step", "A senior social worker says that somebody was entered in error.")
GONE = bad("step", "This person is not among the enquiry's people any more.")
FIRST = bad("step", "Whoever was entered in error is put back first; nobody else is.")
RECORDED = bad(
    "step",
    "Something is recorded about this person: an item, a letter, an answer, a contact, a merge or a decision. "
    "They stay.",
)
ALONE = bad(
    "step", "The enquiry is about this person alone. If it should not be here, the enquiry was entered in error."
)


class Mistaken(Saying):
    """A man who does not belong here."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.opened()
        self.man = self.put("other_adult")

    def put(self, role: str, enquiry: str = "") -> str:
        """One person more."""
        sql = "insert into mash.person (enquiry, position, role, given_names, family_name) "
        sql += "values (%s, 70, %s, 'Zed', 'Zeal') returning id::text"
        return str(self.rules.one(sql, enquiry or self.enquiry, role))

    def mark(self, step: str, person: str = "", login: str = DECIDER, **more: object) -> object:
        """How it is refused, if it is."""
        return self.said(
            self.change(step, person or self.man, **{"note": "Another man of that name", **more}),
            login,
            "change_person",
        )

    def marked(self, step: str, person: str = "") -> None:
        """It is said."""
        body = self.change(step, person or self.man, note="Another man of that name")
        self.rules.answer(DECIDER, "app.change_person(gen_random_uuid(), $1 -> 'body')", body=body)

    def is_there(self, person: str = "") -> bool:
        """Whether the sheet names them."""
        return (person or self.man) in self.seen("people", DECIDER)


@pytest.fixture
def wrong(rules: Rules) -> Mistaken:
    return Mistaken(rules)


def test_a_senior_social_worker_says_it_with_a_reason_and_takes_it_back(wrong: Mistaken) -> None:
    assert wrong.mark("in_error", login=OFFICER) == WHOSE
    assert wrong.mark("in_error", note=" ") == bad("note", FILL)
    assert wrong.mark("in_error", str(uuid4())) == NO
    assert wrong.mark("put_back") == FIRST
    wrong.marked("in_error")
    assert wrong.mark("in_error") == GONE
    assert wrong.mark("named") == FIRST
    assert wrong.mark("put_back", login=OFFICER) == WHOSE
    wrong.marked("put_back")
    assert (wrong.mark("put_back"), wrong.mark("named"), wrong.mark("in_error")) == (FIRST, None, None)


def test_nothing_is_deleted_and_nothing_else_changes(wrong: Mistaken) -> None:
    version = wrong.version()
    _answer, left = wrong.house.done(
        DECIDER, "change_person", wrong.change("in_error", wrong.man, note="Another man", happened=None)
    )
    (kept,) = left.pop("person_change")
    assert {name: kept[name] for name in ("id", "step", "note", "by", "at", "restricted")} == {
        "id": NEW, "step": "in_error", "note": "Another man", "by": DECIDER, "at": NOW, "restricted": False,
    }  # fmt: skip
    assert kept["before"]["given_names"] == "Zed"
    assert left == {
        "access_log": [{"what": "person changed", "who": DECIDER, "enquiry": wrong.enquiry}],
        "enquiry": [{"key": wrong.enquiry, "version": version + 1}],
    }


def test_whoever_was_entered_in_error_is_named_here_no_more(wrong: Mistaken) -> None:
    wrong.rules.do("insert into mash.relationship (enquiry, person, \"of\", kind) "
                   "values (%s, %s, %s, 'uncle'), (%s, %s, %s, 'cousin')",
                   wrong.enquiry, wrong.man, wrong.child, wrong.enquiry, wrong.child, wrong.man)  # fmt: skip
    wrong.rules.do("update mash.household set people = people || %s::uuid where id = %s", wrong.man, wrong.home)
    lives = "select %s::uuid = any (priv.lives_in(%s))"
    ties = "select count(*) from app.relationships(($1 ->> 'e')::uuid) where ($1 ->> 'p')::uuid in (person, \"of\")"

    def tied() -> int:
        return int(wrong.rules.rows(DECIDER, ties, e=wrong.enquiry, p=wrong.man)[0]["count"])

    assert (wrong.is_there(), tied(), wrong.rules.one(lives, wrong.man, wrong.home)) == (True, 2, True)
    wrong.marked("in_error")
    assert (wrong.is_there(), tied(), wrong.rules.one(lives, wrong.man, wrong.home)) == (False, 0, False)
    assert wrong.seen("people", INFORMATION) == wrong.seen("people", DECIDER)
    wrong.marked("put_back")
    assert (wrong.is_there(), tied(), wrong.rules.one(lives, wrong.man, wrong.home)) == (True, 2, True)


def test_the_worklist_forgets_a_child_who_was_entered_in_error_and_nothing_waits_for_them(wrong: Mistaken) -> None:
    initials = "select initials from mash.enquiry where id = %s"
    before = wrong.rules.one(initials, wrong.enquiry)
    girl = wrong.put("subject")
    wrong.marked("named", girl)
    assert wrong.rules.one(initials, wrong.enquiry) == f"{before}, AR"
    aside = "select priv.is_set_aside(%s)"
    assert wrong.rules.one(aside, girl) is False
    wrong.marked("in_error", girl)
    assert (wrong.rules.one(initials, wrong.enquiry), wrong.rules.one(aside, girl)) == (before, True)
    wrong.marked("put_back", girl)
    assert (wrong.rules.one(initials, wrong.enquiry), wrong.rules.one(aside, girl)) == (f"{before}, AR", False)


def test_whom_the_enquiry_is_about_alone_stays(wrong: Mistaken) -> None:
    wrong.rules.do("update mash.person set role = 'sibling' where enquiry = %s and role = 'subject'", wrong.enquiry)
    one = wrong.put("subject")
    other_place = wrong.put("subject", wrong.other)
    assert wrong.mark("in_error", one) == ALONE
    second = wrong.put("subject")
    assert wrong.mark("in_error", one) is None
    wrong.marked("in_error", second)
    assert wrong.mark("in_error", one) == ALONE
    assert wrong.rules.one("select priv.is_in_error(%s)", other_place) is False


PLANTED = {
    "decision": "(enquiry, person, harm, would_benefit, level, outcome, outcome_words, next_steps, contingency, "
    "signed_by, signed_by_name, content_hash) values ({e}, {p}, 'no', true, 1, 'x', 'X', 'N', 'E', {by}, 'S', 'x')",
    "lawful_basis": "(enquiry, person, about, ground, ground_words, reason, authorised_by) "
    "values ({e}, {p}, 'checks', 'g', 'G', 'W', {by})",
    "telling": "(enquiry, person, told, why_not, by) values ({e}, {p}, false, 'Not safe', {by})",
    "family_contact": "(enquiry, person, tried, channel, result, safe, by) "
    "values ({e}, {p}, now(), 'phone', 'spoke', 'yes', {by})",
    "family_contact of a child": "(enquiry, person, child, wishes, tried, channel, result, safe, by) "
    "values ({e}, {q}, {p}, 'W', now(), 'phone', 'spoke', 'yes', {by})",
    "consent": "(enquiry, person, about, by_person, capacity, answer, happened, by) "
    "values ({e}, {p}, 'checks', {q}, 'parental_responsibility', 'refused', now(), {by})",
    "consent by them": "(enquiry, person, about, by_person, capacity, answer, happened, by) "
    "values ({e}, {q}, 'checks', {p}, 'parental_responsibility', 'refused', now(), {by})",
    "no_contact": "(enquiry, person, protects, kind, source, by) "
    "values ({e}, {p}, array[{q}]::uuid[], 'bail', 'T', {by})",
    "no_contact for them": "(enquiry, person, protects, kind, source, by) "
    "values ({e}, {q}, array[{p}]::uuid[], 'bail', 'T', {by})",
    "pathway": "(enquiry, person, flag, why, by) values ({e}, {p}, 'missing', 'W', {by})",
    "person_merge": "(enquiry, merged, stays, why, by) values ({e}, {q}, {p}, 'W', {by})",
    "letter": "(enquiry, kind, recipient, confidential, due) values ({e}, 'please_call', {p}, false, now())",
}


@pytest.mark.parametrize("what", PLANTED)
def test_whoever_something_is_recorded_about_stays(what: str, wrong: Mistaken) -> None:
    near = wrong.put("other_child")
    assert wrong.mark("in_error") is None
    table = what.split(" ", maxsplit=1)[0]
    wrong.rules.do(f"alter table mash.{table} disable trigger user")
    checks = wrong.rules.do(
        "select conname from pg_constraint where contype = 'c' and conrelid = %s::regclass", f"mash.{table}"
    )
    for (name,) in checks:
        wrong.rules.do(f'alter table mash.{table} drop constraint "{name}"')
    marks = {"e": f"'{wrong.enquiry}'", "p": f"'{wrong.man}'", "q": f"'{near}'", "by": f"'{DECIDER}'"}
    wrong.rules.do(f"insert into mash.{table} {PLANTED[what].format(**marks)}")
    assert (what, wrong.mark("in_error")) == (what, RECORDED)
    assert wrong.mark("in_error", wrong.put("other_adult")) is None


def test_whom_an_item_names_stays(wrong: Mistaken) -> None:
    wrong.rules.do("alter table mash.item disable trigger user")
    wrong.rules.do("update mash.item set people = people || %s::uuid", wrong.man)
    there = wrong.rules.one("select count(*) from mash.item where enquiry = %s", wrong.enquiry)
    assert wrong.mark("in_error") == (RECORDED if there else None)

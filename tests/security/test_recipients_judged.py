"""Who hears of the outcome beside the parents, asked by itself: whom the profile names, and who is settled."""

import json
from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import FILL, NEW, NOW, bad, only_for, too_long
from tests.security.clocks_judged import HENCE, LATER, SEEN, Clocks, in_order, stopped
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER

WHO = """select r.recipient, r.person, r.condition, r.means, r.signed_by, r.rule, r.letter_state,
    r.heard is not null as heard
    from priv.outcome_recipients(($1 ->> 'e')::uuid) r order by 1, 2"""
RULES: dict[str, dict[str, object]] = {
    "child": {
        "recipient": "child",
        "condition": "where_appropriate",
        "means": "any",
        "signed_by": "",
        "rules": ["D19"],
    },
    "adult": {"recipient": "adult", "condition": "always", "means": "letter", "signed_by": "Us", "origin": "local"},
    "referrer": {"recipient": "referrer", "condition": "always", "means": "any", "signed_by": "", "rules": ["O22"]},
    "parent": {"recipient": "parent", "condition": "always", "means": "letter", "signed_by": "", "rules": ["W11"]},
}
STILL = bad("recipient", "Choose somebody who is still to hear what was decided.")
DECIDES = bad("how", "A senior social worker decides that somebody is not told.")
CHOOSE = bad("how", "Say how they were told, or that they are not told.")
BY_LETTER = bad("how", "The hub's profile says that this goes by letter.")
WHEN = bad("happened", "Say when this was; it cannot be in the future.")


class Hearing(Clocks):
    """`enquiry` is decided about one child of six; a professional referred; the profile names everybody."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        ask = "select id::text from mash.person where enquiry = %s and role = 'subject' order by position limit 1"
        self.child = str(rules.one(ask, self.enquiry))
        rules.do("update mash.person set role = 'sibling' where enquiry = %s and role = 'subject' and id <> %s",
                 self.enquiry, self.child)  # fmt: skip
        self.born("2019-05-05")
        rules.do("alter table mash.referral disable trigger all")
        rules.do("alter table mash.referrer disable trigger all")
        rules.do("update mash.referral set source = '2A' where enquiry = %s", self.enquiry)
        rules.do("update mash.enquiry set anonymity_asked = false where id = %s", self.enquiry)
        rules.do("delete from mash.referrer where enquiry = %s", self.enquiry)
        rules.do("insert into mash.referrer (enquiry, name, organisation, email, phone, relationship, anonymity_asked) "
                 "values (%s, 'Ann Sample', 'School', '', '', '', false)", self.enquiry)  # fmt: skip
        self.names("child", "adult", "referrer", "parent")
        rules.do("alter table mash.decision disable trigger all")
        rules.do("delete from mash.decision where enquiry = %s", self.enquiry)
        rules.do("alter table mash.letter disable trigger all")
        rules.do("delete from mash.letter where enquiry = %s", self.enquiry)
        rules.do("alter table mash.letter enable trigger all")
        self.decision = ""

    def born(self, day: str | None, accuracy: str = "known") -> None:
        """When the child was born."""
        self.rules.do("update mash.person set birth = %s, birth_accuracy = %s where id = %s", day, accuracy, self.child)

    def names(self, *recipients: str) -> None:
        """The profile names these."""
        told = {"signed_by": {"value": "The Team"}, "recipients": [RULES[one] for one in recipients]}
        self.rules.do("update mash.hub set profile = jsonb_set(profile, '{letters}', profile -> 'letters' || %s)",
                      json.dumps(told))  # fmt: skip

    def sign(self, ago: str = "10 minutes") -> None:
        """The child's decision, and later ones in its place."""
        sql = """insert into mash.decision (id, enquiry, person, harm, would_benefit, level, outcome, outcome_words,
                next_steps, contingency, signed_by, signed_by_name, signed_by_post, signed, content_hash, supersedes)
            values (gen_random_uuid(), %s, %s, 'no', true, 2, 'one', 'Words', 'Steps', 'Else', %s, 'Name', 'Post',
                clock_timestamp() - %s::interval, 'ab', %s) returning id::text"""
        self.decision = str(self.rules.one(sql, self.enquiry, self.child, DECIDER, ago, self.decision or None))

    def written(self, kind: str, state: str, recipient: str | None, ago: str = "0 minutes") -> str:
        """A letter that somebody made."""
        sql = """insert into mash.letter (enquiry, kind, recipient, address, state, confidential, due, made_by, words,
                posted, printed, content_hash)
            values (%s, %s, %s, %s, %s, false, now(), %s, 'Words',
                case when %s then clock_timestamp() - %s::interval end, now(), 'ab') returning id::text"""
        left = state in ("posted", "returned")
        home = self.rules.one("select min(id::text) from mash.address where enquiry = %s", self.enquiry)
        whom = (recipient, home if recipient else None)
        return str(self.rules.one(sql, self.enquiry, kind, *whom, state, DECIDER, left, ago))

    def heard(self, recipient: str, person: str | None, ago: str = "0 minutes") -> str:
        """It was recorded that one of them was told."""
        sql = """insert into mash.outcome_heard (enquiry, recipient, person, how, happened, because, by, at)
            values (%s, %s, %s, 'call', now(), 'Told', %s, clock_timestamp() - %s::interval) returning id::text"""
        return str(self.rules.one(sql, self.enquiry, recipient, person, DECIDER, ago))

    def who(self) -> list[dict[str, Any]]:
        """Who hears, as the rule tells it."""
        return self.rules.rows(DECIDER, WHO, e=self.enquiry)

    def named(self) -> list[str]:
        """Whom it names."""
        return [row["recipient"] for row in self.who()]

    def open_ones(self) -> list[str]:
        """Whom the guard still misses."""
        sql = """select distinct r.recipient as value from priv.outcome_recipients(($1 ->> 'e')::uuid) r
            where r.letter_state is null and r.heard is null order by 1"""
        return [row["value"] for row in self.rules.rows(DECIDER, sql, e=self.enquiry)]

    def guard(self) -> list[dict[str, Any]]:
        """What stands before closing because of it."""
        sql = """select u.* from mash.enquiry e cross join priv.me() me cross join lateral priv.unmet('heard', e, me) u
            where e.id = ($1 ->> 'e')::uuid order by u.rule"""
        return self.rules.rows(DECIDER, sql, e=self.enquiry)

    def recording(self, **more: object) -> dict[str, Any]:
        """The body that records it of the referrer."""
        told = {"recipient": "referrer", "person": None, "how": "call", "happened": SEEN, "because": "Told"}
        return {"enquiry": self.enquiry, "version": self.version(), **told, **more}


def test_a_child_and_a_professional_referrer_hear_once_something_is_decided(rules: Rules) -> None:
    hub = Hearing(rules)
    assert hub.who() == []
    assert hub.guard() == []
    hub.sign()
    plain = {"letter_state": None, "heard": False}
    assert hub.who() == [
        {"recipient": "child", "person": hub.child, "condition": "where_appropriate", "means": "any",
         "signed_by": "The Team", "rule": "D19", **plain},
        {"recipient": "referrer", "person": None, "condition": "always", "means": "any", "signed_by": "The Team",
         "rule": "O22", **plain},
    ]  # fmt: skip
    assert [(row["rule"], row["part"]) for row in hub.guard()] == [("D19", "letters"), ("O22", "letters")]
    assert [row["words"].split(" is ")[0] for row in hub.guard()] == ["A child", "The professional who referred"]


def test_only_those_whom_the_profile_names_hear(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.sign()
    for names, hear in ((("referrer",), ["referrer"]), (("child",), ["child"]), (("parent", "adult"), [])):
        hub.names(*names)
        assert (names, hub.named()) == (names, hear)


@pytest.mark.parametrize(("day", "accuracy", "hears"), [
    ("2019-05-05", "known", "child"), (None, "unknown", "child"), ("2001-05-05", "known", "adult"),
    ("2099-05-05", "expected", None),
])  # fmt: skip
def test_whoever_is_grown_up_hears_as_an_adult_and_an_unborn_child_does_not(
    day: str | None, accuracy: str, hears: str | None, rules: Rules
) -> None:
    hub = Hearing(rules)
    hub.born(day, accuracy)
    hub.sign()
    assert hub.named() == sorted([*([hears] if hears else []), "referrer"])
    if hears == "adult":
        assert (hub.who()[0]["means"], hub.who()[0]["signed_by"], hub.who()[0]["rule"]) == ("letter", "Us", "local")
        assert any(row["words"].startswith("The adult whom this is about is still to hear") for row in hub.guard())


def test_nobody_who_died_was_merged_or_is_no_subject_hears(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.sign()
    sibling = rules.one("select id::text from mash.person where enquiry = %s and role = 'parent' limit 1", hub.enquiry)
    for sql in (
        "update mash.person set died = '2026-01-01' where id = %s",
        "update mash.person set role = 'sibling' where id = %s",
        f"""insert into mash.person_merge (enquiry, merged, stays, why, by)
            select enquiry, id, '{sibling}', 'Why', '{DECIDER}' from mash.person where id = %s""",
    ):
        with rules.connection.transaction(force_rollback=True):
            rules.do(sql, hub.child)
            assert (sql, hub.named()) == (sql, ["referrer"])


@pytest.mark.parametrize(("sql", "hears"), [
    ("update mash.referral set source = '1A' where enquiry = %s", False),
    ("update mash.referral set source = '9' where enquiry = %s", False),
    ("update mash.referral set source = '8' where enquiry = %s", True),
    ("update mash.referrer set name = ' ' where enquiry = %s", False),
    ("update mash.referrer set organisation = '' where enquiry = %s", True),
    ("update mash.enquiry set anonymity_asked = true where id = %s", False),
    ("delete from mash.referrer where enquiry = %s", False),
])  # fmt: skip
def test_of_referrers_a_professional_with_a_name_who_did_not_ask_to_stay_unnamed_hears(
    sql: str, hears: bool, rules: Rules
) -> None:
    hub = Hearing(rules)
    hub.sign()
    rules.do(sql, hub.enquiry)
    assert ("referrer" in hub.named()) is hears


@pytest.mark.parametrize(("state", "settles", "is_open"), [
    ("due", "due", False), ("printed", "printed", False), ("withheld", "withheld", False), ("posted", "posted", False),
    ("withdrawn", None, True), ("returned", None, True),
])  # fmt: skip
@pytest.mark.parametrize("recipient", ["child", "referrer"])
def test_a_letter_that_stands_settles_them(
    recipient: str, state: str, settles: str | None, is_open: bool, rules: Rules
) -> None:
    hub = Hearing(rules)
    hub.sign()
    kind, whom = ("child", hub.child) if recipient == "child" else ("feedback", None)
    hub.written("acknowledgement", "posted", None)
    assert hub.open_ones() == ["child", "referrer"]
    hub.written(kind, state, whom)
    (row,) = (one for one in hub.who() if one["recipient"] == recipient)
    assert row["letter_state"] == settles
    assert (recipient in hub.open_ones()) is is_open


def test_what_was_posted_or_recorded_before_the_last_decision_settles_nobody(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.sign("30 minutes")
    hub.written("child", "posted", hub.child, "20 minutes")
    hub.heard("referrer", None, "20 minutes")
    assert hub.open_ones() == []
    hub.sign("10 minutes")
    assert hub.open_ones() == ["child", "referrer"]
    hub.heard("child", hub.child)
    assert hub.open_ones() == ["referrer"]
    hub.heard("referrer", None)
    assert hub.open_ones() == []


def test_anothers_letter_or_record_settles_nobody(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.sign()
    parent = str(rules.one("select id from mash.person where enquiry = %s and role = 'parent' limit 1", hub.enquiry))
    hub.written("child", "posted", parent)
    hub.written("please_call", "posted", parent)
    hub.heard("child", parent)
    assert hub.open_ones() == ["child", "referrer"]


# Recording it


def test_an_officer_or_a_decider_records_it_with_the_enquiry_open(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.sign()
    only_for(hub.house, (OFFICER, DECIDER), "record_heard", hub.recording())


def test_it_is_kept_as_it_was_said(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.sign()
    hub.open()
    running = hub.runs("referrer_told", due=HENCE)
    answer, left = hub.house.done(OFFICER, "record_heard", hub.recording())
    assert answer == {"version": hub.version()}
    assert left["outcome_heard"] == [{"id": NEW, "enquiry": hub.enquiry, "recipient": "referrer", "person": None,
        "how": "call", "happened": SEEN, "because": "Told", "by": OFFICER, "at": NOW}]  # fmt: skip
    assert left["clock"] == [stopped(running, "met")]
    assert left["access_log"] == [{"what": "outcome heard", "who": OFFICER, "enquiry": hub.enquiry}]
    assert hub.house.refused(OFFICER, "record_heard", hub.recording()) == STILL


def test_each_answer_that_cannot_be_kept_says_what_is_wrong(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.sign()
    hub.open()
    for more, said in (
        ({}, None), ({"recipient": "adult"}, STILL), ({"recipient": None}, STILL), ({"recipient": "parent"}, STILL),
        ({"person": hub.child}, STILL), ({"recipient": "child"}, STILL),
        ({"recipient": "child", "person": hub.child}, None), ({"how": None}, CHOOSE), ({"how": "letter"}, CHOOSE),
        ({"how": "in_person"}, None), ({"how": "not_told"}, None),
        ({"happened": None}, WHEN), ({"happened": HENCE}, WHEN),
        ({"because": " "}, bad("because", FILL)), ({"because": "x" * 5001}, bad("because", too_long(5000))),
        ({"happened": "noon"}, bad("", "This cannot be kept as it is. Check the choices and the time.")),
    ):  # fmt: skip
        assert (more, hub.house.refused(DECIDER, "record_heard", hub.recording(**more))) == (more, said)
    assert hub.house.refused(OFFICER, "record_heard", hub.recording(how="not_told")) == DECIDES


def test_whoever_has_a_letter_under_way_is_not_told_otherwise(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.sign()
    hub.open()
    hub.written("feedback", "due", None)
    assert hub.house.refused(DECIDER, "record_heard", hub.recording()) == STILL


def test_what_goes_by_letter_is_not_told_otherwise_but_may_be_left_out_with_a_reason(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.born("2001-05-05")
    hub.sign()
    hub.open()
    adult = {"recipient": "adult", "person": hub.child}
    for how, said in (("call", BY_LETTER), ("in_person", BY_LETTER), ("not_told", None)):
        assert (how, hub.house.refused(DECIDER, "record_heard", hub.recording(**adult, how=how))) == (how, said)
    hub.house.done(DECIDER, "record_heard", hub.recording(**adult, how="not_told"))
    assert hub.open_ones() == ["referrer"]


def test_nobody_of_the_family_is_told_while_a_pathway_keeps_them_untold(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.sign()
    hub.open()
    sql = "insert into mash.pathway (enquiry, flag, why, by) values (%s, 'forced_marriage', 'Why', %s)"
    rules.do(sql, hub.enquiry, DECIDER)
    child = {"recipient": "child", "person": hub.child}
    words = "Forced marriage or honour-based abuse is raised here, and no letter goes to the family. Withhold it."
    for more, said in ((child, bad("how", words)), (child | {"how": "not_told"}, None), ({}, None)):
        assert (more, hub.house.refused(DECIDER, "record_heard", hub.recording(**more))) == (more, said)


# The clocks

AWAIT = "await_recipients(e, $1 -> 'body')"
DUE = {"child_due": LATER, "referrer_due": LATER}


def test_each_clock_runs_where_somebody_is_still_to_hear(rules: Rules) -> None:
    hub = Hearing(rules)
    assert hub.undone(AWAIT, body=DUE) == []
    hub.sign()
    child = hub.new("child_letter", "signed", "receipt", SEEN)
    referrer = hub.new("referrer_told", "signed", "event", NOW)
    assert in_order(hub.undone(AWAIT, body=DUE)) == [child, referrer]
    assert hub.undone(AWAIT, body={"child_due": LATER}) == [child]
    assert hub.undone(AWAIT, body={}) == []
    hub.written("child", "printed", hub.child)
    assert in_order(hub.undone(AWAIT, body=DUE)) == [child, referrer]
    hub.heard("referrer", None)
    assert hub.undone(AWAIT, body=DUE) == [child]
    running = hub.runs("referrer_told")
    assert in_order(hub.undone(AWAIT, body=DUE)) == in_order([child, stopped(running, "no_longer_needed")])


@pytest.mark.parametrize(("state", "how"), [("posted", "met"), ("withheld", "withheld"), ("withdrawn", None)])
@pytest.mark.parametrize(("kind", "clock"), [("child", "child_letter"), ("feedback", "referrer_told")])
def test_a_letter_that_left_or_is_withheld_stops_its_own_clock(
    kind: str, clock: str, state: str, how: str | None, rules: Rules
) -> None:
    hub = Hearing(rules)
    hub.sign()
    letter = hub.written(kind, "printed", hub.child if kind == "child" else None)
    running = {one: hub.runs(one, due=HENCE) for one in ("child_letter", "referrer_told", "letters")}
    rules.do("update mash.letter set state = %s, posted = case when %s then clock_timestamp() end where id = %s",
             state, state == "posted", letter)  # fmt: skip
    sql = "select kind, stop from mash.clock where enquiry = %s and stopped is not null"
    assert rules.do(sql, hub.enquiry) == ([(clock, how)] if how else [])
    assert running


def test_the_clock_goes_on_until_the_last_child_has_heard(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.sign()
    hub.open()
    rules.do(
        "update mash.person set role = 'subject', birth = '2018-05-05' where enquiry = %s and role = 'sibling'",
        hub.enquiry,
    )
    children = [row["person"] for row in hub.who() if row["recipient"] == "child"]
    assert len(children) > 1
    hub.runs("child_letter", due=HENCE)
    for child in children:
        assert rules.one("select count(*) from mash.clock where enquiry = %s and stopped is null", hub.enquiry) == 1
        hub.house.done(DECIDER, "record_heard", hub.recording(recipient="child", person=child, how="not_told"))
    assert rules.do("select stop from mash.clock where enquiry = %s", hub.enquiry) == [("withheld",)]


# Reading it


def test_the_hub_reads_how_far_each_was_told_on_an_opened_enquiry(rules: Rules) -> None:
    hub = Hearing(rules)
    hub.sign()
    hub.heard("referrer", None)
    sql = "select recipient, how, because, by from app.outcome_recipients(($1 ->> 'e')::uuid)"
    assert rules.rows(DECIDER, sql, e=hub.enquiry) == []
    name = rules.one("select name from mash.staff where login = %s", DECIDER)
    for login in (OFFICER, DECIDER, MANAGER, INFORMATION):
        rules.open(login, hub.enquiry)
        assert rules.rows(login, sql, e=hub.enquiry) == [
            {"recipient": "child", "how": None, "because": None, "by": None},
            {"recipient": "referrer", "how": "call", "because": "Told", "by": name},
        ]


@pytest.mark.parametrize("change", [
    "update mash.outcome_heard set because = 'Another'", "delete from mash.outcome_heard",
    "truncate mash.outcome_heard",
])  # fmt: skip
def test_what_was_recorded_is_never_changed(change: str, rules: Rules) -> None:
    hub = Hearing(rules)
    hub.heard("referrer", None)
    with pytest.raises(Exception, match="never changed"):
        rules.do(change)


# The adult's letter

ADULTS = "write_to_adults(e, ($1 ->> 'due')::timestamptz, $1 ->> 'signer')"


def _adults(hub: Hearing, due: str | None = LATER) -> list[dict[str, Any]]:
    sql = f"select priv.{ADULTS}::text from mash.enquiry e where e.id = ($1 ->> 'e')::uuid"
    with hub.rules.connection.transaction(force_rollback=True):
        _, left = hub.house.read(DECIDER, sql, e=hub.enquiry, due=due, signer=DECIDER)
    return list(left.get("letter", []))


def test_an_adult_is_written_to_at_each_home_where_the_hub_writes_to_adults(rules: Rules) -> None:
    hub = Hearing(rules)
    assert _adults(hub) == []  # a child
    hub.born("2001-05-05")
    homes = rules.do("select id::text from mash.household where enquiry = %s", hub.enquiry)
    rules.do("update mash.household set people = array_remove(people, %s) where enquiry = %s", hub.child, hub.enquiry)
    assert _adults(hub) == []  # nobody has told where they live
    rules.do("update mash.household set people = people || %s::uuid where id = %s", hub.child, homes[0][0])
    (letter,) = _adults(hub)
    address, confidential = rules.do(
        "select id::text, confidential from mash.address where household = %s", homes[0][0]
    )[0]
    told = {"kind": "outcome_adult", "recipient": hub.child, "address": address, "confidential": confidential}
    assert letter.items() >= (told | {"made_by": DECIDER, "due": LATER, "state": "due"}).items()
    assert _adults(hub, None) == []
    hub.names("child", "referrer", "parent")
    assert _adults(hub) == []

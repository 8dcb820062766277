"""Who hears of the outcome beside the parents, asked by itself: whom the profile names, and who is settled."""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import NOW
from tests.security.clocks_judged import HENCE, LATER, SEEN, in_order, stopped
from tests.security.hearing_judged import Hearing
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER


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
        for _ in range(2):  # opened twice, it is told once
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

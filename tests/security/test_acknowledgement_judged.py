"""The clock of the acknowledgement: for whom it runs, from when, what stops it, and that it hides nothing."""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import House
from tests.security.clocks_judged import EARLY, HENCE, LATER, PAST, SEEN, Clocks, stopped
from tests.security.psql import DECIDER, OFFICER
from tests.security.test_kept_referral import REFERRER, TOLD

BEGIN = "begin_acknowledgement(e, ($1 ->> 'due')::timestamptz)"
NAMED = {"name": "Robin Sample", "organisation": "Elm School", "email": "", "anonymity_asked": False}


def _referrer(rules: Rules, enquiry: str, **told: object) -> None:
    rules.do("alter table mash.referrer disable trigger user")
    for name, value in told.items():
        rules.do(f"update mash.referrer set {name} = %s where enquiry = %s", value, enquiry)


@pytest.mark.parametrize(
    ("changed", "runs"),
    [
        ({}, True),
        ({"organisation": "", "email": "robin@elm.example"}, True),
        ({"organisation": ""}, False),
        ({"organisation": " "}, False),
        ({"name": " "}, False),
        ({"name": ""}, False),
        ({"anonymity_asked": True}, False),
    ],
)
def test_it_runs_from_receipt_where_the_referrer_can_be_written_to(
    changed: dict[str, Any], *, runs: bool, rules: Rules
) -> None:
    clocks = Clocks(rules)
    _referrer(rules, clocks.other, **NAMED)
    _referrer(rules, clocks.enquiry, **NAMED | changed)
    expected = [clocks.new("acknowledgement", "receipt", "receipt", SEEN, HENCE)] if runs else []
    assert clocks.undone(BEGIN, due=HENCE) == expected
    assert clocks.undone(BEGIN) == []
    rules.do("delete from mash.referrer where enquiry = %s", clocks.enquiry)
    assert clocks.undone(BEGIN, due=HENCE) == []


def _only_the_clock_is_kept(rules: Rules) -> None:
    """Letters as they come, for what happens to the clock alone."""
    for table in ("letter", "clock"):
        rules.do(f"alter table mash.{table} disable trigger user")
    rules.do("alter table mash.letter enable trigger keep_acknowledged")
    rules.do("alter table mash.letter drop constraint ck_letter_made_whole")


@pytest.mark.parametrize(
    ("kind", "stops"),
    [("acknowledgement", True), ("feedback", True), ("please_call", False), ("outcome_parent", False)],
)
def test_a_posted_acknowledgement_or_outcome_stops_it(kind: str, *, stops: bool, rules: Rules) -> None:
    clocks = Clocks(rules)
    _only_the_clock_is_kept(rules)
    running, other = clocks.runs("acknowledgement"), clocks.runs("acknowledgement", enquiry=clocks.other)
    screening = clocks.runs("screening")
    to_referrer = kind in ("acknowledgement", "feedback")
    person = rules.one("select id from mash.person where enquiry = %s and role = 'parent' limit 1", clocks.enquiry)
    home = rules.one("select id from mash.address where enquiry = %s limit 1", clocks.enquiry)
    letter = rules.one(
        "insert into mash.letter (enquiry, kind, recipient, address, confidential, due, state, printed, content_hash) "
        "values (%s, %s, %s, %s, false, now(), 'printed', now(), 'x') returning id",
        *(clocks.enquiry, kind, *((None, None) if to_referrer else (person, home))),
    )
    stop = "select stop from mash.clock where id = %s"
    rules.do("update mash.letter set state = 'withdrawn' where id = %s", letter)
    rules.do("update mash.letter set state = 'printed' where id = %s", letter)
    assert rules.one(stop, running) is None
    rules.do("update mash.letter set state = 'posted', posted = now() where id = %s", letter)
    assert rules.one(stop, running) == ("met" if stops else None)
    assert (rules.one(stop, other), rules.one(stop, screening)) == (None, None)


def test_what_comes_after_it_was_posted_starts_and_stops_nothing(rules: Rules) -> None:
    clocks = Clocks(rules)
    _only_the_clock_is_kept(rules)
    letter = rules.one(
        "insert into mash.letter (enquiry, kind, confidential, due, state, printed, content_hash, posted) "
        "values (%s, 'acknowledgement', false, now(), 'posted', now(), 'x', now()) returning id", clocks.enquiry
    )  # fmt: skip
    running = clocks.runs("acknowledgement")
    rules.do("update mash.letter set state = 'posted' where id = %s", letter)
    assert rules.one("select stop from mash.clock where id = %s", running) is None


def test_it_is_never_what_the_worklist_shows_as_due(rules: Rules) -> None:
    clocks = Clocks(rules)
    clocks.runs("acknowledgement", due=PAST, started=EARLY)
    clocks.runs("screening", due=LATER)
    rules.answer(DECIDER, "priv.move_enquiry(($1 ->> 'e')::uuid)", e=clocks.enquiry)
    assert rules.do("select due_what from mash.enquiry where id = %s", clocks.enquiry) == [("screening",)]


def test_it_ends_with_the_hubs_work_and_with_nothing_before(rules: Rules) -> None:
    clocks = Clocks(rules)
    running = clocks.runs("acknowledgement")
    turn = "turn_clocks(e, $1 ->> 'step', $1 ->> 'clock', 'green', ($1 ->> 'due')::timestamptz)"
    for clock in ("", "decision", "screening", "letters"):
        told = clocks.undone(turn, step="screen", clock=clock, due=LATER)
        assert running not in [row.get("id") for row in told], clock
    assert clocks.undone(turn, step="close", clock="stop") == [stopped(running, "no_longer_needed")]


def test_a_referral_starts_it_beside_the_screening(rules: Rules) -> None:
    told = TOLD | {"referrer": REFERRER | {"anonymity_asked": False}, "acknowledgement_due": TOLD["due"]}
    house = House(rules)
    _, left = house.undone(OFFICER, "record_referral", told)
    (clock,) = [row for row in left["clock"] if row["kind"] == "acknowledgement"]
    assert (clock["counts_from"], clock["started"], clock["due"], clock["stopped"]) == (
        "receipt", TOLD["received"], TOLD["due"], None,
    )  # fmt: skip
    assert left["enquiry"][0]["due_what"] == "screening"
    _, left = house.undone(OFFICER, "record_referral", told | {"referrer": REFERRER})
    assert [row["kind"] for row in left["clock"]] == ["screening"]

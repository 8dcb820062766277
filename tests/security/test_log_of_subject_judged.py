"""Who looked at the file that is asked for: the information officer's, on an open request for a copy, nobody else's."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.held_matters import HeldMatters
from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    SCREENER,
)

NO = Refusal("42501", "", "Not available.")
CALL = "select * from app.log_of_subject(($1 ->> 'id')::uuid)"
ROW = "(select count(*) from app.log_of_subject(($1 ->> 'id')::uuid))"
ENTRY = (
    "insert into mash.access_log (who, what, enquiry, reason, about, digest, happened) "
    "values (%s, %s, %s, %s, %s, '', %s) returning id"
)


def _open(rules: Rules, login: str = INFORMATION, kind: str = "subject_access", **more: Any) -> tuple[str, str]:
    """A matter about an enquiry with two entries of the log, opened by somebody; its id, and the enquiry."""
    held = HeldMatters(rules)
    enquiry = str(more.setdefault("enquiry", held.enquiries()[0]))
    matter = held.kept(kind, **more)
    held.opening(matter, login)
    return str(matter["id"]), enquiry


def _entries(rules: Rules, enquiry: str) -> list[int]:
    return [number for (number,) in rules.do(
        "select id from mash.access_log where enquiry = %s order by at desc, id desc", enquiry)]  # fmt: skip


def test_it_says_who_did_what_of_this_enquiry_newest_first_and_nothing_of_another(rules: Rules) -> None:
    matter, enquiry = _open(rules)
    other = HeldMatters(rules).enquiries()[1]
    read = rules.one(ENTRY, "ignored", "read", enquiry, "", POLICE, "2026-01-05 10:00+00")
    opened = rules.one(ENTRY, "ignored", "opened", enquiry, "A call", "", None)
    rules.one(ENTRY, "ignored", "opened", other, "Of another", "", None)
    told = rules.rows(INFORMATION, CALL, id=matter)
    assert [row["id"] for row in told] == _entries(rules, enquiry)
    assert {opened, read} <= {row["id"] for row in told}
    assert "Of another" not in {row["reason"] for row in told}
    seen = next(row for row in told if row["id"] == read)
    name = rules.one("select name from mash.staff where login = %s", POLICE)
    assert (seen["login"], seen["name"], seen["what"]) == (POLICE, name, "read")
    assert seen["happened"].startswith("2026-01-05T10:00")
    plain = next(row for row in told if row["id"] == opened)
    by = rules.one("select who from mash.access_log where id = %s", opened)
    assert (plain["login"], plain["name"], plain["reason"], plain["happened"]) == (by, "", "A call", plain["at"])


@pytest.mark.parametrize("login", [OFFICER, MANAGER, SCREENER, DECIDER, POLICE, AUDITOR, ADMINISTRATOR])
def test_nobody_but_an_information_officer_is_told(login: str, rules: Rules) -> None:
    matter, _ = _open(rules, login, handler=login)
    assert rules.refused(login, ROW, id=matter) is not None


def test_the_role_alone_is_not_told_without_the_roles_it_has(rules: Rules) -> None:
    matter, enquiry = _open(rules)
    assert rules.answer(INFORMATION, ROW, id=matter) == len(_entries(rules, enquiry)) > 0
    rules.do("update mash.staff set roles = array['hub_manager'] where login = %s", INFORMATION)
    assert rules.refused(INFORMATION, ROW, id=matter) == NO


@pytest.mark.parametrize("kind", ["rectification", "objection", "complaint", "feedback"])
def test_of_no_other_kind_of_matter(kind: str, rules: Rules) -> None:
    matter, _ = _open(rules, kind=kind)
    assert rules.answer(INFORMATION, ROW, id=matter) == 0


def test_not_without_an_opening_that_was_committed_and_is_not_over(rules: Rules) -> None:
    held = HeldMatters(rules)
    matter = held.kept("subject_access", enquiry=held.enquiries()[0])
    assert rules.answer(INFORMATION, ROW, id=matter["id"]) == 0
    held.opening(matter, lasts="-1 minute")
    assert rules.answer(INFORMATION, ROW, id=matter["id"]) == 0
    held.opening(matter, transaction=str(rules.one("select pg_current_xact_id()::text")))
    assert rules.answer(INFORMATION, ROW, id=matter["id"]) == 0
    held.opening(matter, login=MANAGER)
    assert rules.answer(INFORMATION, ROW, id=matter["id"]) == 0
    held.opening(matter)
    assert rules.answer(INFORMATION, ROW, id=matter["id"]) > 0
    assert rules.answer(INFORMATION, ROW, id=uuid4()) == 0


def test_another_matter_of_the_same_enquiry_that_is_open_opens_nothing(rules: Rules) -> None:
    _, enquiry = _open(rules)
    closed = HeldMatters(rules).kept("subject_access", enquiry=enquiry)
    assert rules.answer(INFORMATION, ROW, id=closed["id"]) == 0


def test_what_was_done_about_another_matter_of_the_enquiry_is_not_told(rules: Rules) -> None:
    matter, enquiry = _open(rules)
    held = HeldMatters(rules)
    mine = rules.one("select reference from mash.matter where id = %s", matter)
    about_me = held.kept(enquiry=enquiry, touches="information")
    moved = held.kept(enquiry=held.enquiries()[1])
    held.other_hub()
    held.kept(hub="other", reference=mine, enquiry=None)
    hidden = {
        rules.one(ENTRY, "x", "matter opened", enquiry, f"{one['reference']}{more}", "", None)
        for one in (about_me, moved) for more in ("", ": To answer it")
    }  # fmt: skip
    shown = {
        rules.one(ENTRY, "x", "matter opened", enquiry, f"{mine}{more}", "", None) for more in ("", ": To answer it")
    }
    told = {row["id"] for row in rules.rows(INFORMATION, CALL, id=matter)}
    assert (shown - told, hidden & told) == (set(), set())


def test_not_of_an_enquiry_that_nobody_has_named(rules: Rules) -> None:
    matter, _ = _open(rules, enquiry=None)
    assert rules.answer(INFORMATION, ROW, id=matter) == 0


def test_neither_the_connected_nor_those_whom_a_restriction_does_not_name_are_told(rules: Rules) -> None:
    matter, enquiry = _open(rules)
    held = HeldMatters(rules)
    with rules.connection.transaction(force_rollback=True):
        held.connect(enquiry, INFORMATION)
        assert rules.answer(INFORMATION, ROW, id=matter) == 0
    for named, many in ((DECIDER, 0), (INFORMATION, len(_entries(rules, enquiry)))):
        with rules.connection.transaction(force_rollback=True):
            held.restrict(enquiry, named)
            rules.do("update mash.matter set version = version where id = %s", matter)
            assert rules.answer(INFORMATION, ROW, id=matter) == many, named

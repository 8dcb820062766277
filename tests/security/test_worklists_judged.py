"""The worklists by themselves: what stands on them, of whom, in which order and how much at once."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Rules
from tests.security.conftest import case_studies
from tests.security.letters_judged import Letters
from tests.security.psql import DECIDER, OFFICER, POLICE


class Lists:
    """Two enquiries that the police were asked on, and one that is closed."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        study = case_studies(rules.connection)
        self.first, self.second, self.third = (str(study[case]) for case in ("school", "self-referral",
                                                                             "anonymous-neighbour"))  # fmt: skip

    def listed(self, login: str, call: str, column: str = "enquiry") -> list[Any]:
        """What a list shows, in its order."""
        return [row[column] for row in self.rules.rows(login, f"select * from app.{call}")]

    def due(self, enquiry: str, due: str | None, received: str) -> None:
        """When an enquiry is due."""
        sql = "update mash.enquiry set due = %s, received = %s where id = %s"
        self.rules.do(sql, due, received, enquiry)


def test_the_hubs_open_enquiries_stand_on_its_worklist_the_soonest_due_first(rules: Rules) -> None:
    lists = Lists(rules)
    early, late = "2026-01-01", "2026-01-02"
    for enquiry, due, received in (
        (lists.first, None, early), (lists.second, "2026-02-02", late), (lists.third, "2026-02-01", late),
    ):  # fmt: skip
        lists.due(enquiry, due, received)
    assert lists.listed(OFFICER, "worklist()") == [lists.third, lists.second, lists.first]
    lists.due(lists.third, "2026-02-02", early)
    assert lists.listed(OFFICER, "worklist()") == [lists.third, lists.second, lists.first]
    lists.due(lists.third, "2026-02-02", "2026-01-03")
    assert lists.listed(OFFICER, "worklist()") == [lists.second, lists.third, lists.first]
    for lines, many in ((0, 0), (-1, 0), (1, 1), (2, 2), (3, 3)):
        assert lists.listed(OFFICER, f"worklist({lines})") == [lists.second, lists.third, lists.first][:many]
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    rules.do("set local session_replication_role = replica")
    rules.do("update mash.enquiry set hub = 'other' where id = %s", lists.second)
    rules.do("set local session_replication_role = origin")
    assert lists.listed(OFFICER, "worklist()") == [lists.third, lists.first]
    rules.do("alter table mash.enquiry disable trigger user")
    rules.do("update mash.enquiry set state = 'closed' where id = %s", lists.third)
    assert lists.listed(OFFICER, "worklist()") == [lists.first]


MANY_ENQUIRIES = """insert into mash.enquiry select (jsonb_populate_record(e, jsonb_build_object('id',
    gen_random_uuid(), 'reference', '01-' || n, 'state', 'received'))).* from mash.enquiry e, generate_series(1, 501) n
    where e.id = %s"""
MANY_REQUESTS = """insert into mash.asked select (jsonb_populate_record(a, jsonb_build_object('request',
    gen_random_uuid(), 'closed', false))).* from mash.asked a, generate_series(1, 501) n
    where a.enquiry = %s and a.agency = 'police'"""


@pytest.mark.parametrize(
    ("login", "call", "plant"), [(OFFICER, "worklist", MANY_ENQUIRIES), (POLICE, "my_requests", MANY_REQUESTS)]
)
def test_five_hundred_lines_are_told_at_most(login: str, call: str, plant: str, rules: Rules) -> None:
    lists = Lists(rules)
    rules.do("set local session_replication_role = replica")
    rules.do(plant, lists.first)
    rules.do("set local session_replication_role = origin")
    for lines, many in (("", 500), ("501", 500), ("500", 500), ("499", 499)):
        assert len(lists.listed(login, f"{call}({lines})")) == many, lines


def test_an_agencys_own_requests_stand_on_its_desk_the_unanswered_first(rules: Rules) -> None:
    lists = Lists(rules)
    rules.do("set local session_replication_role = replica")
    rules.do("delete from mash.asked")
    ids = {name: str(uuid4()) for name in ("unanswered", "later", "answered", "before", "theirs", "closed", "gone")}
    for name, enquiry, agency, due, answered, closed in (
        ("unanswered", lists.first, "police", "2026-02-01", None, False),
        ("later", lists.second, "police", "2026-02-02", None, False),
        ("answered", lists.first, "police", "2026-01-01", "2026-01-05", False),
        ("before", lists.second, "police", "2026-03-01", "2026-01-04", False),
        ("theirs", lists.first, "health", "2026-02-01", None, False),
        ("closed", lists.first, "police", "2026-02-01", None, True),
        ("gone", lists.third, "police", "2026-02-01", None, False),
    ):
        rules.do("insert into mash.asked (request, enquiry, agency, due, answered, closed, acl) "
                 "values (%s, %s, %s, %s, %s, %s, '{}')",
                 ids[name], enquiry, agency, due, answered, closed)  # fmt: skip
    keys = rules.answer(POLICE, "(select array_agg(k) from unnest(priv.my_keys()) k)")
    rules.do("update mash.asked set acl = %s", keys)
    rules.do("update mash.enquiry set acl = acl || %s::text[]", keys)
    rules.do("update mash.enquiry set state = 'closed' where id = %s", lists.third)
    rules.do("set local session_replication_role = origin")
    in_order = [ids[name] for name in ("unanswered", "later", "before", "answered")]
    assert lists.listed(POLICE, "my_requests()", "request") == in_order
    for lines in (0, 1, 3):
        assert lists.listed(POLICE, f"my_requests({lines})", "request") == in_order[:lines]
    rows = rules.rows(POLICE, "select * from app.my_requests()")
    assert [row["enquiry"] for row in rows] == [lists.first, lists.second, lists.second, lists.first]


def test_letters_wait_on_the_worklist_and_stay_a_week_after_they_were_posted(rules: Rules) -> None:
    letters = Letters(rules)
    told = "letters_worklist()"
    lists = Lists(rules)
    rules.do("update mash.letter set due = '2026-03-02' where id = %s", letters.second)
    for state in ("due", "printed", "posted", "withdrawn", "withheld", "returned"):
        for login in (OFFICER, DECIDER):
            letters.stand(letters.first, state, due="2026-03-01")
            shown = [letters.first, letters.second]
            if state == "withdrawn":
                shown = [letters.second]
            elif state in ("posted", "returned"):
                shown = [letters.second, letters.first] if state == "posted" else shown
            found = [one for one in lists.listed(login, told, "letter") if one in (letters.first, letters.second)]
            assert (state, found) == (state, shown)
    for ago, there in (("7 days", False), ("6 days 23 hours", True), ("8 days", False)):
        letters.stand(letters.first, "posted")
        rules.do("update mash.letter set posted = now() - %s::interval where id = %s", ago, letters.first)
        assert (letters.first in lists.listed(OFFICER, told, "letter")) is there, ago
    row = next(one for one in rules.rows(OFFICER, f"select * from app.{told}") if one["letter"] == letters.second)
    assert row["enquiry"] == letters.enquiry
    assert lists.listed(OFFICER, told, "letter").count(letters.second) == 1

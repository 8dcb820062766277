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

    def counted(self, login: str, group: str = "null", *, at_risk: bool = False) -> dict[str, int]:
        """How many there are of each kind."""
        (told,) = self.rules.rows(login, f"select * from app.worklist_counts({group}, {at_risk})")
        return {name: many for name, many in told.items() if name != "read"}

    def due(self, enquiry: str, due: str | None, received: str) -> None:
        """When an enquiry is due."""
        sql = "update mash.enquiry set due = %s, received = %s where id = %s"
        self.rules.do(sql, due, received, enquiry)


def test_the_hubs_open_enquiries_stand_on_its_worklist_the_soonest_due_first(rules: Rules) -> None:
    lists = Lists(rules)
    early = "2026-01-01"
    lists.due(lists.first, None, early)
    lists.due(lists.second, "2026-02-02", early)
    lists.due(lists.third, "2026-02-01", early)
    assert lists.listed(OFFICER, "worklist()") == [lists.third, lists.second, lists.first]
    lists.due(lists.third, "2026-02-02", early)
    in_order = [*sorted([lists.second, lists.third]), lists.first]
    assert lists.listed(OFFICER, "worklist()") == in_order
    for lines, many in ((0, 0), (-1, 0), (1, 1), (2, 2), (3, 3)):
        assert lists.listed(OFFICER, f"worklist({lines})") == in_order[:many]
    assert lists.counted(OFFICER)["counted"] == 3
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    rules.do("set local session_replication_role = replica")
    rules.do("update mash.enquiry set hub = 'other' where id = %s", lists.second)
    rules.do("set local session_replication_role = origin")
    assert lists.listed(OFFICER, "worklist()") == [lists.third, lists.first]
    assert lists.counted(OFFICER)["counted"] == 2
    rules.do("alter table mash.enquiry disable trigger user")
    rules.do("update mash.enquiry set state = 'closed' where id = %s", lists.third)
    assert lists.listed(OFFICER, "worklist()") == [lists.first]
    assert lists.counted(OFFICER)["counted"] == 1


def test_a_page_begins_after_its_key_and_ends_with_the_other(rules: Rules) -> None:
    lists = Lists(rules)
    one, two = sorted([lists.first, lists.second])
    lists.due(one, "2026-02-01", "2026-01-01")
    lists.due(two, "2026-02-01", "2026-01-01")
    lists.due(lists.third, None, "2026-01-01")
    whole = [one, two, lists.third]
    keys = [f"'2026-02-01', '{one}'", f"'2026-02-01', '{two}'", f"null, '{lists.third}'"]
    assert lists.listed(OFFICER, "worklist()") == whole
    for place, key in enumerate(keys):
        assert lists.listed(OFFICER, f"worklist(9, {key})") == whole[place + 1 :]
        assert lists.listed(OFFICER, f"worklist(9, null, null, {key})") == whole[: place + 1]
        for other, upto in enumerate(keys):
            assert lists.listed(OFFICER, f"worklist(9, {key}, {upto})") == whole[place + 1 : other + 1]
    for day, after in (("2026-01-31", whole), ("2026-02-02", whole[2:])):
        assert lists.listed(OFFICER, f"worklist(9, '{day}', '{one}')") == after
        assert lists.listed(OFFICER, f"worklist(9, null, null, '{day}', '{one}')") == whole[: 3 - len(after)]
    assert lists.listed(OFFICER, f"worklist(1, {keys[0]})") == [two]


@pytest.mark.parametrize("kept", ["connected", "restricted", "not there"])
def test_a_key_tells_nothing_of_an_enquiry_that_one_may_not_see(kept: str, rules: Rules) -> None:
    lists = Lists(rules)
    for enquiry, day in ((lists.first, "2026-02-01"), (lists.second, "2026-02-03"), (lists.third, "2026-02-02")):
        lists.due(enquiry, day, "2026-01-01")
    rules.do("update mash.enquiry set professional_group = 'north', due_from = now() - interval '9 hours', "
             "due = case when id = %s then due else now() + interval '1 hour' end", lists.third)  # fmt: skip
    assert lists.third in lists.listed(OFFICER, "worklist()")
    before = lists.counted(OFFICER), lists.counted(OFFICER, "'north'")
    if kept == "connected":
        rules.do("insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)",
                 lists.third, OFFICER, OFFICER)  # fmt: skip
    else:
        rules.do("set local session_replication_role = replica")
        if kept == "restricted":
            rules.do("update mash.enquiry set restricted = true, acl = '{staff:nobody}' where id = %s", lists.third)
        else:
            rules.do("update mash.enquiry set state = 'closed' where id = %s", lists.third)
        rules.do("set local session_replication_role = origin")
    others = [one for one in lists.listed(OFFICER, "worklist()") if one != lists.third]
    assert lists.listed(OFFICER, "worklist()") == others
    assert len(others) == 2
    for key in (f"'2026-02-02', '{lists.third}'", f"'2026-02-02', '{uuid4()}'"):
        assert lists.listed(OFFICER, f"worklist(9, {key})") == others
        assert lists.listed(OFFICER, f"worklist(9, null, null, {key})") == []
        assert lists.listed(OFFICER, f"worklist(9, {key}, {key})") == []
    for was, group in zip(before, ("null", "'north'"), strict=True):
        now = lists.counted(OFFICER, group)
        assert now["counted"] == was["counted"] - 1
        assert sum(now[one] for one in STAGES) == now["counted"]
    assert lists.counted(OFFICER, "null", at_risk=True)["counted"] == 2


STAGES = ("screen", "gather", "decide", "letters")


@pytest.mark.parametrize(
    ("state", "asked", "returned", "stage"),
    [
        ("received", 0, 0, "screen"), ("received", 1, 1, "screen"), ("screened", 0, 0, "gather"),
        ("screened", 2, 2, "gather"), ("gathering", 0, 0, "gather"), ("gathering", 2, 1, "gather"),
        ("gathering", 2, 2, "decide"), ("gathering", 2, 3, "decide"), ("gathering", 1, 1, "decide"),
        ("discussed", 0, 0, "decide"), ("discussed", 3, 1, "decide"), ("decided", 0, 0, "letters"),
        ("returned", 1, 1, "letters"), ("exited", 0, 0, "letters"), ("transferred", 1, 1, "letters"),
    ],
)  # fmt: skip
def test_a_stage_is_asked_for_and_counted(state: str, asked: int, returned: int, stage: str, rules: Rules) -> None:
    lists = Lists(rules)
    rules.do("set local session_replication_role = replica")
    rules.do("update mash.enquiry set state = 'closed' where id <> %s", lists.first)
    rules.do("update mash.enquiry set state = %s, asked = %s, returned = %s where id = %s",
             state, asked, returned, lists.first)  # fmt: skip
    rules.do("set local session_replication_role = origin")
    for one in STAGES:
        assert lists.listed(OFFICER, f"worklist(9, null, null, null, null, '{one}')") == [lists.first] * (one == stage)
    assert lists.counted(OFFICER) == {one: int(one == stage) for one in STAGES} | {"counted": 1}
    assert lists.listed(OFFICER, "worklist(9, stage => 'no such stage')") == []


def test_a_group_is_asked_for_and_counted(rules: Rules) -> None:
    lists = Lists(rules)
    rules.do("update mash.enquiry set professional_group = 'north' where id = %s", lists.first)
    for group, many in (("north", 1), ("south", 0), ("", 2)):
        assert len(lists.listed(OFFICER, f"worklist(9, of_group => '{group}')")) == many
        assert lists.counted(OFFICER, f"'{group}'")["counted"] == many
    assert lists.listed(OFFICER, "worklist(9, of_group => 'north')") == [lists.first]
    assert lists.counted(OFFICER)["counted"] == 3


@pytest.mark.parametrize(
    ("begun", "due", "risk"),
    [
        ("-3 hours", "1 hour", True), ("-2 hours 59 minutes", "1 hour 1 minute", False),
        ("-3 hours 1 minute", "59 minutes", True), ("-4 hours", "0", True), ("-4 hours", "-1 second", False),
        ("0", "4 hours", False), (None, "1 hour", False), ("-3 hours", None, False), ("-30 days", "9 days", True),
        ("-30 days", "11 days", False),
    ],
)  # fmt: skip
def test_at_risk_is_by_the_servers_clock(begun: str | None, due: str | None, risk: bool, rules: Rules) -> None:
    lists = Lists(rules)
    rules.do("update mash.enquiry set due_from = null")
    rules.do("update mash.enquiry set due_from = statement_timestamp() + %s::interval, "
             "due = statement_timestamp() + %s::interval where id = %s", begun, due, lists.first)  # fmt: skip
    told = rules.answer(OFFICER, f"priv.nears_its_end(statement_timestamp() + {_interval(begun)}, "
                                 f"statement_timestamp() + {_interval(due)})")  # fmt: skip
    assert told is (risk or due == "-1 second")
    if due != "0":
        assert lists.listed(OFFICER, "worklist(9, at_risk => true)") == [lists.first] * risk
        assert lists.counted(OFFICER, "null", at_risk=True)["counted"] == int(risk)
        assert len(lists.listed(OFFICER, "worklist(9, at_risk => false)")) == 3


def _interval(told: str | None) -> str:
    return "null::interval" if told is None else f"interval '{told}'"


def test_those_at_risk_come_by_the_page_too(rules: Rules) -> None:
    lists = Lists(rules)
    rules.do("update mash.enquiry set due_from = now() - interval '9 hours', due = now() + interval '1 hour'")
    whole = lists.listed(OFFICER, "worklist(9, at_risk => true)")
    assert whole == sorted([lists.first, lists.second, lists.third])
    due = rules.one("select min(due)::text from mash.enquiry")
    assert lists.listed(OFFICER, f"worklist(9, '{due}', '{whole[0]}', at_risk => true)") == whole[1:]
    assert lists.listed(OFFICER, f"worklist(1, '{due}', '{whole[0]}', at_risk => true)") == whole[1:2]
    for later in ("1 minute", "1 hour"):  # what ran out since the page before it is not at risk any more
        rules.do("update mash.enquiry set due = now() - %s::interval", later)
        for key in (f", '2020-01-01', '{whole[0]}'", ""):
            assert lists.listed(OFFICER, f"worklist(9{key}, at_risk => true)") == []
            assert len(lists.listed(OFFICER, f"worklist(9{key})")) == 3


def test_a_thousand_and_one_are_counted_at_most_and_of_those_that_run_out_first(rules: Rules) -> None:
    lists = Lists(rules)
    rules.do("set local session_replication_role = replica")
    rules.do(MANY_ENQUIRIES.replace("501", "1001"), lists.first)
    rules.do("update mash.enquiry set due = '2026-02-01' where reference like '01-%%' and id <> %s", lists.first)
    rules.do("update mash.enquiry set due = '2026-02-02' where reference not like '01-%%' or id = %s", lists.first)
    rules.do("set local session_replication_role = origin")
    assert lists.counted(OFFICER) == {"counted": 1001, "screen": 1001, "gather": 0, "decide": 0, "letters": 0}


def test_what_the_servers_clock_says_comes_with_the_counts(rules: Rules) -> None:
    for login, call in ((OFFICER, "worklist_counts()"), (POLICE, "my_requests_counts()")):
        assert rules.answer(login, f"(select read = statement_timestamp() from app.{call})") is True


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


def test_an_agencys_requests_come_by_the_page_and_those_that_wait_are_counted(rules: Rules) -> None:
    lists = Lists(rules)
    rules.do("set local session_replication_role = replica")
    rules.do("delete from mash.asked")
    ids = sorted(str(uuid4()) for _ in range(6))
    rows = [
        (None, "2026-02-01"), (None, "2026-02-02"), (None, "2026-02-02"), ("2026-01-05", "2026-01-01"),
        ("2026-01-05", "2026-01-01"), ("2026-01-06", "2025-01-01"),
    ]  # fmt: skip
    for request, (answered, due) in zip(ids, rows, strict=True):
        rules.do("insert into mash.asked (request, enquiry, agency, due, answered, acl) "
                 "values (%s, %s, 'police', %s, %s, '{}')",
                 request, lists.first, due, answered)  # fmt: skip
    keys = rules.answer(POLICE, "(select array_agg(k) from unnest(priv.my_keys()) k)")
    rules.do("update mash.asked set acl = %s", keys)
    rules.do("update mash.enquiry set acl = acl || %s::text[]", keys)
    told = [f"{_quoted(answered)}, '{due}', '{request}'"
            for request, (answered, due) in zip(ids, rows, strict=True)]  # fmt: skip
    for place, key in enumerate(told):
        assert lists.listed(POLICE, f"my_requests(9, {key})", "request") == ids[place + 1 :]
        assert lists.listed(POLICE, f"my_requests(9, null, null, null, {key})", "request") == ids[: place + 1]
        assert lists.listed(POLICE, f"my_requests(1, {key})", "request") == ids[place + 1 : place + 2]
    waiting = "(select waiting from app.my_requests_counts())"
    assert rules.answer(POLICE, waiting) == 3
    rules.do("update mash.asked set closed = true where request = %s", ids[0])
    assert rules.answer(POLICE, waiting) == 2
    rules.do("update mash.asked set agency = 'health' where request = %s", ids[1])
    assert rules.answer(POLICE, waiting) == 1
    for state, many in (("closed", 0), ("gathering", 1)):
        rules.do("update mash.enquiry set state = %s where id = %s", state, lists.first)
        assert rules.answer(POLICE, waiting) == many
    rules.do("set local session_replication_role = origin")
    rules.do("insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)", lists.first, POLICE, POLICE)
    assert rules.answer(POLICE, waiting) == 0
    for key in (f"null, '2026-02-02', '{ids[2]}'", f"null, '2026-02-02', '{uuid4()}'"):
        assert lists.listed(POLICE, f"my_requests(9, {key})", "request") == []


def test_a_thousand_and_one_requests_are_counted_at_most(rules: Rules) -> None:
    lists = Lists(rules)
    rules.do("set local session_replication_role = replica")
    rules.do(MANY_REQUESTS.replace("501", "1001"), lists.first)
    rules.do("update mash.asked set answered = null")
    rules.do("set local session_replication_role = origin")
    assert rules.answer(POLICE, "(select waiting from app.my_requests_counts())") == 1001


def _quoted(told: str | None) -> str:
    return "null" if told is None else f"'{told}'"


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

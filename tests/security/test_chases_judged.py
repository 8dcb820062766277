"""Asking an agency again: by whom, what is kept, who reads it, whom next and from when, and what is refused."""

from typing import Any
from uuid import uuid4

import pytest
from psycopg.types.json import Jsonb

from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import CHANGED, NEW, NO, NOW, bad, only_for, too_long
from tests.security.psql import DECIDER, EDUCATION, HEALTH, INFORMATION, MANAGER, OFFICER, POLICE
from tests.security.way_judged import Way

COMMAND = "chase"
UNKEPT = bad("told", "This cannot be kept as it is. Say whom you asked, and how.")
LADDER = {"hub_manager": 90, "practitioner": 30, "agency_manager": 60}
LIST = "select request, told, started, due, agency_name from app.answers_awaited()"


class Chasing(Way):
    """The neighbour's enquiry, on which education and health were asked and have not answered."""

    def __init__(self, rules: Rules, *, opened: bool = True) -> None:
        super().__init__(rules)
        self.enquiry, self.other = self.anonymous, self.enquiry
        self.request = self.of("education")
        self.body = {"enquiry": self.enquiry, "request": self.request, "number": 1, "told": "practitioner",
                     "means": "telephone", "words": "markerwords"}  # fmt: skip
        self.ladder(LADDER)
        for login in (OFFICER, DECIDER, MANAGER, INFORMATION, POLICE, EDUCATION, HEALTH) if opened else ():
            rules.open(login, self.enquiry)

    def of(self, agency: str) -> str:
        """The request to an agency."""
        sql = "select id::text from mash.information_request where enquiry = %s and agency = %s"
        return str(self.rules.one(sql, self.enquiry, agency))

    def ladder(self, steps: dict[str, int]) -> None:
        """What the profile in force says of chasing."""
        told = {"minutes_before_decision": 60, **{f"chase_{whom}": minutes for whom, minutes in steps.items()}}
        sql = "update mash.hub set profile = jsonb_set(profile, '{clocks,returns}', %s) where id <> 'other'"
        self.rules.do(sql, Jsonb(told))

    def late(self, minutes: int) -> None:
        """Education's answer was due so long ago, and nobody else's is."""
        self.rules.do("update mash.asked set due = now() + interval '1 day' where answered is null")
        sql = "update mash.asked set due = now() - make_interval(mins => %s) where request = %s"
        self.rules.do(sql, minutes, self.request)

    def chased(self, many: int, *told: str) -> None:
        """It was asked again so often."""
        for number, whom in enumerate(told or ("practitioner",) * many, 1):
            sql = "insert into mash.chase (enquiry, request, number, told, means, by) values (%s, %s, %s, %s, %s, %s)"
            self.rules.do(sql, self.enquiry, self.request, number, whom, "telephone", DECIDER)

    def said(self, body: dict[str, Any], login: str = OFFICER) -> Refusal | None:
        """How it is refused."""
        return self.house.refused(login, COMMAND, body)

    def read(self, login: str) -> list[str]:
        """What somebody reads of the chases."""
        return [one["words"] for one in self.rules.rows(login, "select * from app.chases(($1 ->> 'e')::uuid)",
                                                       e=self.enquiry)]  # fmt: skip

    def due(self, login: str = OFFICER) -> list[tuple[str, str]]:
        """Whom somebody's list says to ask again, and whom there."""
        found = self.rules.rows(login, LIST)
        return [(one["request"], one["told"]) for one in found if one["told"] is not None]


def test_the_hubs_own_people_ask_again_and_nobody_else(rules: Rules) -> None:
    way = Chasing(rules, opened=False)
    only_for(way.house, (OFFICER, DECIDER, MANAGER), COMMAND, way.body)


def test_no_agency_chases_though_it_has_the_enquiry_open(rules: Rules) -> None:
    way = Chasing(rules)
    for login in (POLICE, EDUCATION, HEALTH, INFORMATION):
        assert (login, way.said(way.body, login)) == (login, NO)
    rules.do("update mash.opening set expires = opened where who = %s", OFFICER)
    assert way.said(way.body) == NO


def test_it_is_kept_with_its_time_its_means_and_its_author(rules: Rules) -> None:
    way = Chasing(rules)
    version = way.version()
    answer, left = way.house.done(OFFICER, COMMAND, way.body)
    assert answer == {"version": version + 1}
    row = {"id": NEW, "enquiry": way.enquiry, "request": way.request, "number": 1, "told": "practitioner",
           "means": "telephone", "words": "markerwords", "by": OFFICER, "at": NOW}  # fmt: skip
    assert left == {
        "chase": [row],
        "access_log": [{"what": "agency chased", "who": OFFICER, "enquiry": way.enquiry}],
        "asked": [{"key": way.request, "chased": 1}],
        "enquiry": [{"key": way.enquiry, "version": version + 1}],
    }
    _, left = way.house.done(DECIDER, COMMAND, way.body | {"number": 2, "told": "hub_manager", "words": ""})
    assert left["asked"] == [{"key": way.request, "chased": 2, "escalated": True}]
    _, left = way.house.done(DECIDER, COMMAND, way.body | {"number": 3})
    assert left["asked"] == [{"key": way.request, "chased": 3}]


def test_the_hub_and_the_agency_that_was_asked_read_it_and_no_other_agency(rules: Rules) -> None:
    way = Chasing(rules)
    way.house.done(OFFICER, COMMAND, way.body)
    readers = (OFFICER, DECIDER, MANAGER, INFORMATION, EDUCATION)
    for login in (*readers, POLICE, HEALTH):
        assert (login, way.read(login)) == (login, ["markerwords"] if login in readers else [])
    for login in readers:
        rules.do("update mash.opening set expires = opened where who = %s", login)
        assert (login, way.read(login)) == (login, [])
    rules.open(DECIDER, way.other)
    sql = "select * from app.chases(($1 ->> 'e')::uuid)"
    assert rules.rows(DECIDER, sql, e=way.other) == []


def test_its_name_is_its_authors_and_the_order_that_of_time(rules: Rules) -> None:
    way = Chasing(rules)
    for number in (1, 2, 3):
        way.house.done(OFFICER, COMMAND, way.body | {"number": number, "words": str(number)})
    found = rules.rows(DECIDER, "select * from app.chases(($1 ->> 'e')::uuid)", e=way.enquiry)
    name = rules.one("select name from mash.staff where login = %s", OFFICER)
    assert [(one["number"], one["words"], one["by"]) for one in found] == [(n, str(n), name) for n in (1, 2, 3)]


def test_what_cannot_be_kept_is_refused_in_words(rules: Rules) -> None:
    way = Chasing(rules)
    elsewhere = rules.one("select id::text from mash.information_request where enquiry = %s limit 1", way.other)
    told: list[tuple[dict[str, Any], Refusal | None]] = [
        *(({"told": one}, UNKEPT) for one in (None, "", "director")),
        *(({"told": one}, None) for one in ("practitioner", "agency_manager", "hub_manager")),
        *(({"means": one}, UNKEPT) for one in (None, "", "letter")),
        *(({"means": one}, None) for one in ("telephone", "secure_email", "in_person")),
        ({"words": ""}, None),
        ({"words": "x" * 2000}, None),
        ({"words": "x" * 2001}, bad("words", too_long(2000))),
        *(({"number": one}, CHANGED) for one in (None, 0, 2)),
        ({"number": "x"}, UNKEPT),
        *(({"request": one}, NO) for one in (None, str(uuid4()), elsewhere)),
        ({"request": way.of("police")}, CHANGED),
        ({"enquiry": str(uuid4())}, NO),
    ]
    for changed, said in told:
        assert (changed, way.said(way.body | changed)) == (changed, said)
    way.chased(1)
    assert way.said(way.body) == CHANGED
    assert way.said(way.body | {"number": 2}) is None


def test_two_that_ask_at_once_are_told(rules: Rules) -> None:
    way = Chasing(rules)
    rules.do("create function pg_temp.first() returns trigger language plpgsql as $$ begin "
             "raise unique_violation; end $$")  # fmt: skip
    rules.do("create trigger first before insert on mash.chase for each row execute function pg_temp.first()")
    assert way.said(way.body) == CHANGED


def test_a_chase_stays_as_it_is(rules: Rules) -> None:
    way = Chasing(rules)
    way.chased(1)
    for sql in ("update mash.chase set words = 'x'", "delete from mash.chase"):
        with pytest.raises(Exception, match="sealed"), rules.connection.transaction(force_rollback=True):
            rules.do(sql)


def test_the_profile_says_after_how_long_and_whom_next(rules: Rules) -> None:
    way = Chasing(rules)
    for minutes, chased, whom in (
        (29, 0, None), (30, 0, "practitioner"), (59, 1, None), (60, 1, "agency_manager"), (500, 1, "agency_manager"),
        (89, 2, None), (90, 2, "hub_manager"), (5000, 3, None),
    ):  # fmt: skip
        with rules.connection.transaction(force_rollback=True):
            way.late(minutes)
            way.chased(chased)
            expected = [(way.request, whom)] if whom else []
            for login in (OFFICER, DECIDER, MANAGER, INFORMATION):
                assert (minutes, chased, way.due(login)) == (minutes, chased, expected)


def test_nobody_is_chased_who_answered_or_where_the_enquiry_is_closed_or_the_profile_says_nothing(rules: Rules) -> None:
    way = Chasing(rules)
    way.late(100)
    assert way.due() == [(way.request, "practitioner")]
    for undone in (
        "update mash.asked set answered = now() where request = %s",
        "update mash.asked set closed = true where request = %s",
        "update mash.agency set hub = 'other' where id = 'education' and exists (select %s)",
    ):
        with rules.connection.transaction(force_rollback=True):
            rules.do("insert into mash.hub select 'other', name, profile from mash.hub")
            rules.do(undone, way.request)
            assert (undone, way.due()) == (undone, [])
    way.ladder({})
    assert way.due() == []
    rules.do("update mash.hub set profile = profile #- '{clocks,returns}' where id <> 'other'")
    assert way.due() == []


def test_two_who_are_asked_as_soon_are_asked_one_after_the_other(rules: Rules) -> None:
    way = Chasing(rules)
    way.ladder({"practitioner": 30, "agency_manager": 30})
    way.late(30)
    assert way.due() == [(way.request, "agency_manager")]
    way.chased(1)
    assert way.due() == [(way.request, "practitioner")]


def test_the_hub_manager_keeps_whom_they_were_told_of_and_nobody_else_does(rules: Rules) -> None:
    way = Chasing(rules)
    way.late(5000)
    way.chased(3, "practitioner", "agency_manager", "hub_manager")
    assert way.due(MANAGER) == [(way.request, "hub_manager")]
    for login in (OFFICER, DECIDER, INFORMATION):
        assert (login, way.due(login)) == (login, [])
    rules.do("update mash.asked set answered = now() where request = %s", way.request)
    assert way.due(MANAGER) == []


def test_the_list_says_no_more_than_a_worklist_and_agencies_have_none(rules: Rules) -> None:
    way = Chasing(rules, opened=False)
    way.late(100)
    (row,) = (one for one in rules.rows(OFFICER, "select * from app.answers_awaited()") if one["told"])
    assert set(row) == {
        "request", "enquiry", "reference", "initials", "kind", "state", "rating", "received", "agency_name", "started",
        "due", "version", "restricted", "told",
    }  # fmt: skip
    for login in (POLICE, EDUCATION):
        assert rules.refused(login, "(select count(*) from app.answers_awaited())") == NO or way.due(login) == []
    rules.do(
        "insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)", way.enquiry, OFFICER, MANAGER
    )
    assert way.due() == []
    assert way.due(DECIDER) == [(way.request, "practitioner")]


def test_the_agencys_list_says_how_often_it_was_asked_and_no_other_agencys(rules: Rules) -> None:
    way = Chasing(rules, opened=False)
    way.chased(2, "practitioner", "hub_manager")
    sql = "select request, chased, escalated from app.my_requests()"
    told = {one["request"]: (one["chased"], one["escalated"]) for one in rules.rows(EDUCATION, sql)}
    assert told[way.request] == (2, True)
    assert all(said == (0, False) for request, said in told.items() if request != way.request)
    assert all(one["request"] != way.request for one in rules.rows(HEALTH, sql))

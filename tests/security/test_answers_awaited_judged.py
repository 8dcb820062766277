"""Whom somebody of the hub rings for an answer: virtual agencies that were asked and have not said anything yet."""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    EDUCATION,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    SCREENER,
)
from tests.security.speaking import FIRE, asked_fire, linked
from tests.security.way_judged import Way

HUB = (OFFICER, DECIDER, SCREENER, MANAGER, INFORMATION)


class Ringing(Way):
    """Nothing is open, and fire, which has nobody in the hub, was asked on the neighbour's enquiry."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        rules.do("delete from mash.opening")
        rules.do("update mash.hub set profile = profile #- '{clocks,returns}'")  # nobody is to be chased
        self.enquiry, self.other = self.anonymous, self.enquiry
        self.request, _ = asked_fire(rules.connection, self.enquiry)

    def told(self, login: str = OFFICER, lines: int = 500) -> list[dict[str, Any]]:
        """What somebody's list says."""
        return self.rules.rows(login, f"select * from app.answers_awaited({lines})")

    def requests(self, login: str = OFFICER) -> list[str]:
        """The requests in it."""
        return [row["request"] for row in self.told(login)]


@pytest.mark.parametrize("login", HUB)
def test_the_hubs_people_are_told_whom_to_ring_without_an_opening(login: str, rules: Rules) -> None:
    way = Ringing(rules)
    (row,) = way.told(login)
    ((reference, initials, kind, state, rating, version),) = rules.do(
        "select reference, initials, kind, state, rating, version from mash.enquiry where id = %s", way.enquiry
    )
    facts = {"reference": reference, "initials": initials, "kind": kind, "state": state, "rating": rating}
    assert row.items() >= ({"request": way.request, "enquiry": way.enquiry, "version": version} | facts).items()
    assert row["agency_name"] == rules.one("select priv.agency_name(%s)", FIRE)
    assert row["restricted"] is False
    sent, due = rules.do("select sent, due from mash.information_request where id = %s", way.request)[0]
    assert rules.one("select %s::timestamptz = %s", row["started"], sent)
    assert rules.one("select %s::timestamptz = %s", row["due"], due)
    assert rules.rows(login, "select * from app.requests(($1 ->> 'e')::uuid)", e=way.enquiry) == []
    assert rules.rows(login, "select * from app.clocks(($1 ->> 'e')::uuid)", e=way.enquiry) == []


@pytest.mark.parametrize("login", [POLICE, EDUCATION, AUDITOR, ADMINISTRATOR])
def test_nobody_else_is_told_that_an_agency_was_asked(login: str, rules: Rules) -> None:
    assert Ringing(rules).told(login) == []


def test_only_who_has_nobody_in_the_hub_and_has_not_answered_is_rung(rules: Rules) -> None:
    way = Ringing(rules)
    linked(rules.connection, link="co-located")
    assert way.requests() == []
    linked(rules.connection)
    assert way.requests() == [way.request]
    rules.do("update mash.asked set answered = now() where request = %s", way.request)
    assert way.requests() == []
    rules.do("update mash.asked set answered = null, closed = true where request = %s", way.request)
    assert way.requests() == []
    rules.do("update mash.asked set closed = false where request = %s", way.request)
    assert way.requests() == [way.request]
    rules.do("update mash.clock set stopped = now(), stop = 'no_longer_needed' where about = %s", way.request)
    assert way.requests() == []


def test_what_is_due_first_is_first_and_no_more_lines_than_are_asked_for(rules: Rules) -> None:
    way = Ringing(rules)
    second, _ = asked_fire(rules.connection, way.other)
    rules.do("alter table mash.clock disable trigger keep_clock")
    for request, due in ((way.request, "2 hours"), (second, "1 hour")):
        rules.do("update mash.clock set due = now() + %s::interval where about = %s", due, request)
    assert way.requests() == [second, way.request]
    assert [row["request"] for row in way.told(lines=1)] == [second]
    assert way.told(lines=-1) == []
    rules.do("update mash.clock set due = now() + interval '3 hours' where about = %s", second)
    assert way.requests() == [way.request, second]


def test_another_hub_rings_its_own(rules: Rules) -> None:
    way = Ringing(rules)
    rules.do("insert into mash.hub (id, name, profile) select 'other', 'Other', profile from mash.hub limit 1")
    rules.do("update mash.enquiry set hub = 'other' where id = %s", way.enquiry)
    assert way.requests() == []
    rules.do("update mash.staff set hub = 'other' where login = %s", OFFICER)
    assert rules.answer(OFFICER, "priv.unanswered_virtual()") == [way.request]
    rules.do("update mash.hub set profile = '{\"agencies\": []}' where id = 'other'")
    assert rules.answer(OFFICER, "priv.unanswered_virtual()") == []


def test_a_restriction_and_a_connection_hide_the_line(rules: Rules) -> None:
    way = Ringing(rules)
    for login in (MANAGER, DECIDER):
        rules.open(login, way.enquiry)
    practitioners = [
        login
        for (login,) in rules.do(
            "select s.login from mash.staff s join mash.information_request r on r.agency = s.agency "
            "where r.enquiry = %s and 'agency_practitioner' = any (s.roles)",
            way.enquiry,
        )
    ]
    named = [MANAGER, DECIDER, *practitioners]
    body = {"enquiry": way.enquiry, "version": way.version(), "reason": "Why", "named": named}
    way.house.done(MANAGER, "restrict_enquiry", body)
    rules.do("delete from mash.opening")
    assert [way.requests(login) == [way.request] for login in (MANAGER, DECIDER, OFFICER, SCREENER)] == [
        True, True, False, False,
    ]  # fmt: skip
    assert way.told(MANAGER)[0]["restricted"] is True
    declared = "insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)"
    rules.do(declared, way.enquiry, DECIDER, MANAGER)
    assert way.requests(DECIDER) == []
    assert way.requests(MANAGER) == [way.request]


def test_a_return_of_an_agency_with_people_in_the_hub_is_in_no_list(rules: Rules) -> None:
    way = Ringing(rules)
    rules.do("alter table mash.clock disable trigger keep_clock")
    rules.do("update mash.clock set stopped = null, stop = null where kind = 'return'")
    others = "select about from mash.clock where kind = 'return' and stopped is null and about <> %s"
    assert rules.do(others, way.request)
    assert way.requests() == [way.request]
    assert rules.answer(OFFICER, "priv.unanswered_virtual()") == [way.request]

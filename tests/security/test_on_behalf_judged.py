"""What a virtual agency answered, written down by the hub: by whom, what is kept, who reads it, what is refused."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import CHANGED, FILL, NO, NOW, bad, only_for, too_long
from tests.security.psql import (
    DECIDER,
    EDUCATION,
    HEALTH,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    SCREENER,
)
from tests.security.speaking import SPOKEN, answering, asked_fire, linked
from tests.security.test_police_codes import CODES
from tests.security.way_judged import Way

COMMAND = "answer_for_agency"
THEMSELVES = bad("request", "This agency has people in the hub: they answer themselves.")
WHEN = bad("said", "Say when the agency answered; it cannot be in the future.")
BEFORE = bad("said", "This is before the agency was asked.")
HOW = bad("how", "Say how it reached the hub.")
UNKEPT = bad("items", "Something in this answer cannot be kept as it is. Check dates and choices.")


class Speaking(Way):
    """The neighbour's enquiry, on which fire was asked and has nobody in the hub."""

    def __init__(self, rules: Rules, *, opened: bool = True) -> None:
        super().__init__(rules)
        self.enquiry, self.other = self.anonymous, self.enquiry
        self.child = self.bodies.subject("anonymous-neighbour")
        self.body = answering(rules.connection, self.enquiry, self.child)
        self.request = self.body["request"]
        for login in (OFFICER, DECIDER, SCREENER, MANAGER, INFORMATION, POLICE, EDUCATION, HEALTH) if opened else ():
            rules.open(login, self.enquiry)

    def said(self, body: dict[str, Any], login: str = OFFICER) -> Refusal | None:
        """How it is refused."""
        return self.house.refused(login, COMMAND, body)

    def item(self, **more: object) -> dict[str, Any]:
        """The answer with its item changed."""
        return self.body | {"items": [{**self.body["items"][0], **more}]}

    def row(self, login: str) -> list[Any]:
        """What somebody reads of the request."""
        sql = "select said_by, how, answered_by from app.requests(($1 ->> 'e')::uuid) where id = ($1 ->> 'r')::uuid"
        found = self.rules.rows(login, sql, e=self.enquiry, r=self.request)
        return [(one["said_by"], one["how"], one["answered_by"]) for one in found]

    def items(self, login: str) -> list[str]:
        """What somebody reads of fire's items."""
        sql = "select what from app.items(($1 ->> 'e')::uuid) where agency = 'fire'"
        return [one["what"] for one in self.rules.rows(login, sql, e=self.enquiry)]


def test_the_hubs_own_people_write_it_down_and_nobody_else(rules: Rules) -> None:
    way = Speaking(rules, opened=False)
    only_for(way.house, (OFFICER, DECIDER), COMMAND, way.body)
    rules.open(OFFICER, way.enquiry)
    assert way.house.sent_twice(OFFICER, COMMAND, way.body)


def test_no_other_role_writes_it_down_though_it_has_the_enquiry_open(rules: Rules) -> None:
    way = Speaking(rules)
    for login in (POLICE, EDUCATION, HEALTH, MANAGER, INFORMATION):
        assert (login, way.said(way.body, login)) == (login, NO)


def test_nothing_is_written_down_without_an_opening(rules: Rules) -> None:
    way = Speaking(rules)
    rules.do("update mash.opening set expires = opened where who = %s", OFFICER)
    assert way.said(way.body) == NO


def test_nobody_speaks_for_an_agency_that_is_not_a_virtual_link(rules: Rules) -> None:
    way = Speaking(rules)
    for agency in ("education", "health", "police"):
        request = rules.one("select id::text from mash.information_request where enquiry = %s and agency = %s",
                            way.enquiry, agency)  # fmt: skip
        assert way.said(way.body | {"request": request}) == THEMSELVES
    for link in ("co-located", "", "VIRTUAL"):
        linked(rules.connection, link=link)
        assert way.said(way.body) == THEMSELVES
    linked(rules.connection)
    assert way.said(way.body) is None
    rules.do("insert into mash.hub select 'other', name, profile from mash.hub where id <> 'other'")
    rules.do("update mash.hub set profile = profile || '{\"agencies\": []}' where id <> 'other'")
    assert way.said(way.body) == THEMSELVES
    rules.do("update mash.hub set profile = profile - 'agencies' where id <> 'other'")
    assert way.said(way.body) == THEMSELVES


def test_a_refusal_to_speak_for_somebody_is_noted(rules: Rules) -> None:
    way = Speaking(rules)
    linked(rules.connection, link="co-located")
    heard: list[str] = []
    rules.connection.add_notice_handler(lambda told: heard.append(f"{told.sqlstate} {told.message_primary}"))
    rules.do("set local client_min_messages = log")
    assert way.said(way.body) == THEMSELVES
    assert "MD001 refused" in heard


def test_the_answer_is_the_agencys_and_the_writing_the_officers(rules: Rules) -> None:
    way = Speaking(rules)
    version = way.version()
    clock = rules.one("select id::text from mash.clock where about = %s", way.request)
    returned = rules.one("select returned from mash.enquiry where id = %s", way.enquiry)
    answer, left = way.house.done(OFFICER, COMMAND, way.body)
    assert answer == {"version": version + 1}
    (item,) = left.pop("item")
    assert (item["agency"], item["by"], item["request"]) == ("fire", OFFICER, way.request)
    (spoken,) = left.pop("answer_on_behalf")
    said = spoken.pop("said")
    assert rules.one("select %s::timestamptz = %s::timestamptz", said, way.body["said"])
    assert spoken == {**SPOKEN, "request": way.request, "enquiry": way.enquiry, "by": OFFICER, "at": NOW}
    assert left == {
        "access_log": [{"what": "information recorded for an agency", "who": OFFICER, "enquiry": way.enquiry}],
        "asked": [{"key": way.request, "answered": NOW}],
        "clock": [{"key": clock, "stopped": NOW, "stop": left["clock"][0]["stop"]}],
        "enquiry": [{"key": way.enquiry, "version": version + 1, "returned": returned + 1}],
        "information_request": [{"key": way.request, "answer": "items", "answered": NOW, "answered_by": OFFICER}],
    }


def test_who_typed_it_reads_afterwards_only_what_its_handling_lets_them(rules: Rules) -> None:
    way = Speaking(rules)
    hub = {OFFICER, DECIDER, SCREENER, MANAGER, INFORMATION}
    readers = {
        "hub": hub | {POLICE, EDUCATION, HEALTH},
        "named_agencies": {DECIDER, SCREENER, INFORMATION, POLICE},
        "decision_maker": {DECIDER, SCREENER, INFORMATION},
    }
    for handling, who in readers.items():
        shared = ["police"] if handling == "named_agencies" else []
        with rules.connection.transaction(force_rollback=True):
            way.house.done(OFFICER, COMMAND, way.item(handling=handling, shared_with=shared))
            for login in sorted(hub | {POLICE, EDUCATION, HEALTH}):
                assert (handling, login, way.items(login)) == (handling, login, ["markerwhat"] if login in who else [])


def test_who_said_it_is_read_by_the_hubs_people_and_by_no_other_agency(rules: Rules) -> None:
    way = Speaking(rules)
    name = rules.one("select name from mash.staff where login = %s", OFFICER)
    way.house.done(OFFICER, COMMAND, way.body)
    for login in (OFFICER, DECIDER, SCREENER, MANAGER, INFORMATION):
        assert way.row(login) == [("Wren Calloway", "telephone", name)]
    for login in (POLICE, EDUCATION, HEALTH):
        assert way.row(login) == []
    rules.do("update mash.opening set expires = opened where who = %s", DECIDER)
    assert way.row(DECIDER) == []


def test_why_something_is_held_back_is_not_read_by_the_officer_who_typed_it(rules: Rules) -> None:
    way = Speaking(rules)
    way.house.done(OFFICER, COMMAND, way.body | {"answer": "withheld", "items": [], "because": "markerbecause"})
    sql = "select withheld_because from app.requests(($1 ->> 'e')::uuid) where agency = 'fire'"
    told = {
        login: rules.rows(login, sql, e=way.enquiry)[0]["withheld_because"]
        for login in (OFFICER, MANAGER, DECIDER, INFORMATION)
    }
    assert told == {OFFICER: None, MANAGER: None, DECIDER: "markerbecause", INFORMATION: "markerbecause"}


def test_who_said_it_when_and_how_must_be_told(rules: Rules) -> None:
    way = Speaking(rules)
    rules.do(
        "update mash.information_request set due = date_trunc('minute', now()) - interval '1 hour', "
        "sent = date_trunc('minute', now()) - interval '2 hours' + interval '40 seconds' where id = %s",
        way.request,
    )
    at = "select (date_trunc('minute', now()) + %s::interval)::text"
    on_time = {"said": rules.one(at, "-1 hour"), "late_because": ""}
    told: list[tuple[dict[str, Any], Any]] = [
        *(({"said": one}, WHEN) for one in (None, rules.one(at, "1 day"))),
        ({"said": "x"}, UNKEPT),
        ({"said": rules.one(at, "-2 hours -1 second")}, BEFORE),
        ({"said": rules.one(at, "-2 hours"), "late_because": ""}, None),
        *(({"how": one}, HOW) for one in (None, "", "post")),
        *(({"how": one}, None) for one in ("telephone", "secure_email", "letter")),
        *(({one: " "}, bad(one, FILL)) for one in ("said_by", "said_by_post", "late_because")),
        (on_time, None),
        (on_time | {"said": rules.one(at, "-1 hour +1 second")}, bad("late_because", FILL)),
        *(
            ({name: "x" * (most + more)}, bad(name, too_long(most)) if more else None)
            for name, most in (("said_by", 200), ("said_by_post", 200), ("late_because", 2000))
            for more in (0, 1)
        ),
    ]
    for changed, said in told:
        assert (changed, way.said(way.body | changed)) == (changed, said)


def test_it_is_an_answer_like_any_other(rules: Rules) -> None:
    way = Speaking(rules)
    add = bad("items", "Add at least one item, or say that there is nothing to add.")
    told: list[tuple[dict[str, Any], Any]] = [
        ({"answer": None}, bad("answer", "Say what your agency holds.")),
        ({"items": []}, add),
        ({"answer": "not_known"}, add),
        ({"answer": "withheld", "items": []}, bad("because", FILL)),
        ({"request": str(uuid4())}, NO),
        ({"request": None}, NO),
        ({"enquiry": str(uuid4())}, NO),
    ]
    for changed, said in told:
        assert (changed, way.said(way.body | changed)) == (changed, said)
    assert way.said(way.item(**CODES)) == bad("police_source", "Only the police give an item police codes.")
    rules.do("update mash.agency set function = 'police' where id = 'fire'")
    assert way.said(way.item(**CODES)) is None
    assert way.said(way.body) == bad("police_source", "Grade the source: 1, 2 or 3.")


def test_a_request_of_another_enquiry_is_not_there(rules: Rules) -> None:
    way = Speaking(rules)
    theirs, _said = asked_fire(rules.connection, way.other)
    rules.open(OFFICER, way.other)
    assert way.said(way.body | {"request": theirs}) == NO


def test_an_answer_is_given_once_and_never_changed(rules: Rules) -> None:
    way = Speaking(rules)
    way.house.done(OFFICER, COMMAND, way.body)
    assert way.said(way.body, DECIDER) == CHANGED
    for sql in ("update mash.answer_on_behalf set said_by = 'x'", "delete from mash.answer_on_behalf"):
        with pytest.raises(Exception, match="sealed"), rules.connection.transaction(force_rollback=True):
            rules.do(sql)

"""Agencies asked, and their answers, asked by themselves: from where, by whom, what is kept, and what is refused."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.bodies import LATER
from tests.security.changed_rows import (
    CHANGED,
    EVERYBODY,
    FILL,
    INCOMPLETE,
    NEW,
    NO,
    NOW,
    House,
    bad,
    only_for,
    too_long,
)
from tests.security.psql import DECIDER, EDUCATION, HEALTH, POLICE
from tests.security.test_police_codes import CODES, CONDITIONED
from tests.security.way_judged import Way

LIST = "This is not a list that can be kept."
CODE, PROTECTION = "child_protection", "A child protection issue is believed to exist"
TODAY = "select ((clock_timestamp() at time zone 'Europe/London')::date + %s)::text"


class Gathering(Way):
    """The neighbour's enquiry, on which education and health were asked and have not answered."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.enquiry, self.other = self.anonymous, self.enquiry
        self.child = self.bodies.subject("anonymous-neighbour")
        for login in (DECIDER, POLICE, EDUCATION, HEALTH):
            for enquiry in (self.enquiry, self.other):
                rules.open(login, enquiry)

    def asking(self, *requests: dict[str, object], **more: object) -> dict[str, Any]:
        """The body that asks agencies."""
        return {"enquiry": self.enquiry, "version": self.version(), "requests": list(requests), **more}

    def request(self, agency: str, enquiry: str = "") -> str:
        """The request to an agency."""
        sql = "select id::text from mash.information_request where enquiry = %s and agency = %s"
        return str(self.rules.one(sql, enquiry or self.enquiry, agency))

    def item(self, **more: object) -> dict[str, Any]:
        """An item about the child."""
        told = {"people": [self.child], "what": "What", "nature": "fact", "relevance": "Why", "handling": "hub"}
        return {**told, "lawful_basis": "public_task", **more}

    def answering(self, *items: dict[str, Any], **more: object) -> dict[str, Any]:
        """The body with education's answer."""
        told = {"enquiry": self.enquiry, "request": self.request("education"), "answer": "items"}
        return {**told, "items": list(items), **more}

    def said(self, login: str, command: str, body: dict[str, Any]) -> Refusal | None:
        """How it is refused."""
        return self.house.refused(login, command, body)


def _ask(agency: str | None, **more: object) -> dict[str, object]:
    return {"agency": agency, "purpose": CODE, "lawful_basis": "public_task", "due": LATER, **more}


def test_senior_social_workers_ask_and_an_agency_answers_for_itself(rules: Rules) -> None:
    way = Way(rules)
    only_for(House(rules), (DECIDER,), "send_requests", way.bodies.send_requests())
    rules.do("update mash.opening set expires = opened where who = %s", EDUCATION)
    body = way.bodies.return_information()
    for login in (*EVERYBODY, EDUCATION, HEALTH):
        assert (login, way.house.refused(login, "return_information", body)) == (login, NO)
        rules.open(login, way.anonymous)
        expected = None if login == EDUCATION else NO
        assert (login, way.house.refused(login, "return_information", body)) == (login, expected)
    assert way.house.sent_twice(EDUCATION, "return_information", body)


def test_every_row_of_a_request_is_kept_as_it_was_told(rules: Rules) -> None:
    way = Gathering(rules)
    before = rules.one("select asked from mash.enquiry where id = %s", way.enquiry)
    version = way.version()
    soon = "2098-01-01T12:00:00+00:00"
    body = way.asking(_ask("probation", questions="What?"), _ask("fire", lawful_basis="x", due=soon))
    answer, left = way.house.done(DECIDER, "send_requests", body)
    assert answer == {"version": version + 1}
    row: dict[str, Any] = {
        "id": NEW,
        "enquiry": way.enquiry,
        "sent": NOW,
        "sent_by": DECIDER,
        "answer": None,
        "answered": None,
    }
    row |= {"answered_by": None, "agreed": False, "purpose": PROTECTION, "lawful_basis": "public_task",
            "purpose_code": CODE, "unsigned_because": "", "checks": []}  # fmt: skip
    sent = sorted(left.pop("information_request"), key=lambda one: str(one["agency"]))
    assert sent == [
        row | {"agency": "fire", "lawful_basis": "x", "questions": "", "due": soon},
        row | {"agency": "probation", "questions": "What?", "due": LATER},
    ]
    asked = {"request": NEW, "enquiry": way.enquiry, "answered": None, "closed": False, "chased": 0, "escalated": False}
    assert sorted(left.pop("asked"), key=lambda one: str(one["agency"])) == [
        asked | {"agency": "fire", "due": soon},
        asked | {"agency": "probation", "due": LATER},
    ]
    clock: dict[str, Any] = {
        "id": NEW,
        "enquiry": way.enquiry,
        "kind": "return",
        "event": "sent",
        "counts_from": "event",
        "about": NEW,
        "started": NOW,
        "at": NOW,
        "stopped": None,
        "stop": None,
    }
    clock |= {"limit_words": "60 min before the decision", "rule": "local", "pathway": None, "pathway_step": ""}
    clocks = sorted(left.pop("clock"), key=lambda one: str(one["due"]))
    assert clocks == [clock | {"due": soon}, clock | {"due": LATER}]
    assert left == {
        "access_log": [{"what": "information requests sent", "who": DECIDER, "enquiry": way.enquiry}],
        "enquiry": [{"key": way.enquiry, "version": version + 1, "asked": before + 2}],
    }


def test_requests_that_cannot_be_kept_are_refused_in_words(rules: Rules) -> None:
    way = Gathering(rules)
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    rules.do(
        'insert into mash.agency select (jsonb_populate_record(a, \'{"id": "theirs", "hub": "other"}\')).* '
        "from mash.agency a where a.id = 'fire'"
    )
    received = rules.one("select received from mash.enquiry where id = %s", way.enquiry)
    theirs = bad("requests", "This agency is not one of the hub's.")
    late = bad("due", "A return cannot be due before the referral was received.")
    unkept = bad("requests", "Something in these requests cannot be kept as it is. Check agencies and times.")
    again = bad("requests", "One of these agencies was asked already.")
    none = bad("requests", "Choose at least one agency to ask.")
    told: list[tuple[Any, ...]] = [
        ([], none),
        (None, none),
        ("x", bad("requests", LIST)),
        ([_ask("fire"), _ask("fire")], again),
        ([_ask("police")], again),
        *(([_ask(one)], theirs) for one in ("theirs", "nobody", None)),
        *(([_ask("fire", due=one)], late) for one in (None, "2001-01-01T12:00:00Z")),
        ([_ask("fire", due=received.isoformat())], None),
        ([_ask("fire", due="x")], unkept),
        *(([_ask("fire", **{one: ""})], bad(one, FILL)) for one in ("purpose", "lawful_basis")),
        *(
            ([_ask("fire", **{name: "x" * (most + more)})], bad(name, too_long(most)) if more else None)
            for name, most in (("lawful_basis", 200), ("questions", 10000))
            for more in (0, 1)
        ),
    ]
    for requests, said in told:
        asked = way.asking() | {"requests": requests}
        assert (requests, way.said(DECIDER, "send_requests", asked)) == (requests, said)


def test_requests_are_of_the_enquiry_that_is_open_as_it_was_seen(rules: Rules) -> None:
    way = Gathering(rules)
    body = way.asking(_ask("fire"))
    told: list[tuple[Any, ...]] = [
        ({"version": way.version() - 1}, CHANGED),
        ({"version": None}, INCOMPLETE),
        ({"enquiry": str(uuid4())}, NO),
    ]
    for changed, said in told:
        assert way.said(DECIDER, "send_requests", body | changed) == said
    for state in ("received", "decided", "closed"):
        way.stand(state)
        assert way.said(DECIDER, "send_requests", body) is not None
    for state, after in (("screened", "gathering"), ("gathering", "gathering"), ("discussed", "discussed")):
        way.stand(state)
        with rules.connection.transaction(force_rollback=True):
            way.house.done(DECIDER, "send_requests", body)
            assert rules.one("select state from mash.enquiry where id = %s", way.enquiry) == after


def test_where_anonymity_was_asked_agencies_read_a_narrative_of_their_own(rules: Rules) -> None:
    way = Gathering(rules)
    body = way.asking(_ask("fire"))
    assert way.said(DECIDER, "send_requests", body) is None
    words = "Anonymity was asked. Write the narrative that agencies may read before you ask them."
    rules.do("alter table mash.narrative disable trigger user")
    rules.do("delete from mash.narrative where enquiry = %s and sanitised", way.enquiry)
    assert way.said(DECIDER, "send_requests", body) == bad("sanitised_concern", words)
    rules.do("update mash.enquiry set anonymity_asked = false where id = %s", way.enquiry)
    assert way.said(DECIDER, "send_requests", body) is None


def test_every_row_of_an_answer_is_kept_as_it_was_told(rules: Rules) -> None:
    way = Gathering(rules)
    version, request = way.version(), way.request("education")
    given: dict[str, Any] = {
        "happened": "2020-01-02",
        "happened_words": "In winter",
        "nature": "opinion",
        "not_for_family": True,
    }
    given |= {"handling": "named_agencies", "shared_with": ["police", "health"], "what": "More"}
    clock = rules.one("select id::text from mash.clock where about = %s", request)
    answer, left = way.house.done(EDUCATION, "return_information", way.answering(way.item(), way.item(**given)))
    assert answer == {"version": version + 1}
    row: dict[str, Any] = {
        "id": NEW,
        "enquiry": way.enquiry,
        "request": request,
        "agency": "education",
        "people": [way.child],
    }
    row |= {"relevance": "Why", "lawful_basis": "public_task", "by": EDUCATION, "at": NOW, "police_conditions": ""}
    row |= {"police_source": None, "police_information": None, "police_handling": None}
    plain: dict[str, Any] = {
        "what": "What",
        "nature": "fact",
        "handling": "hub",
        "happened": None,
        "happened_words": "",
    }
    plain |= {"shared_with": [], "not_for_family": False}
    assert sorted(left.pop("item"), key=lambda one: str(one["what"])) == [row | given, row | plain]
    assert left == {
        "access_log": [{"what": "information returned", "who": EDUCATION, "enquiry": way.enquiry}],
        "asked": [{"key": request, "answered": NOW}],
        "clock": [{"key": clock, "stopped": NOW, "stop": "met"}],
        "enquiry": [{"key": way.enquiry, "version": version + 1, "returned": 2}],
        "information_request": [{"key": request, "answer": "items", "answered": NOW, "answered_by": EDUCATION}],
    }


def test_an_answer_without_items_says_why_there_are_none(rules: Rules) -> None:
    way = Gathering(rules)
    request = way.request("education")
    for answer in ("not_known", "nothing_relevant"):
        _, left = way.house.undone(EDUCATION, "return_information", way.answering(answer=answer))
        assert set(left) == {"access_log", "asked", "clock", "enquiry", "information_request"}
        assert left["information_request"][0]["answer"] == answer
    body = way.answering(answer="withheld", because="x" * 5000)
    _, left = way.house.undone(EDUCATION, "return_information", body)
    (kept,) = left["withholding"]
    assert kept == {"request": request, "enquiry": way.enquiry, "because": "x" * 5000}
    assert [one["stop"] for one in left["clock"]] == ["withheld"]
    for because, said in (("", bad("because", FILL)), ("x" * 5001, bad("because", too_long(5000)))):
        assert way.said(EDUCATION, "return_information", body | {"because": because}) == said


def test_an_answer_is_one_that_there_is_to_a_request_that_waits_for_it(rules: Rules) -> None:
    way = Gathering(rules)
    holds = bad("answer", "Say what your agency holds.")
    add = bad("items", "Add at least one item, or say that there is nothing to add.")
    told: list[tuple[Any, ...]] = [
        *(({"answer": one}, holds) for one in (None, "", "other")),
        ({"items": []}, add),
        ({"items": None}, add),
        ({"items": "x"}, bad("items", LIST)),
        *(({"answer": one}, add) for one in ("not_known", "nothing_relevant", "withheld")),
        *(({"request": one}, NO) for one in (None, str(uuid4()), way.request("health"))),
        ({"request": way.request("education", way.other)}, NO),
    ]
    for changed, said in told:
        assert (changed, way.said(EDUCATION, "return_information", way.answering(way.item()) | changed)) == (
            changed,
            said,
        )
    rules.do("update mash.information_request set answer = 'not_known', answered = now(), answered_by = %s "
             "where id = %s", EDUCATION, way.request("education"))  # fmt: skip
    assert way.said(EDUCATION, "return_information", way.answering(way.item())) == CHANGED


def test_an_item_that_cannot_be_kept_is_refused_in_words(rules: Rules) -> None:
    way = Gathering(rules)
    future = bad("happened", "This date is in the future. Say when it happened.")
    shared = bad("shared_with", "Choose the agencies that may see this item.")
    stranger = bad("people", "Choose people who are named on this enquiry.")
    unkept = bad("items", "Something in these items cannot be kept as it is. Check dates and choices.")
    named = {"handling": "named_agencies"}
    theirs = way.bodies.subject("self-referral")
    told: list[tuple[Any, ...]] = [
        ({"happened": rules.one(TODAY, 0)}, None),
        ({"happened": rules.one(TODAY, 1)}, future),
        ({"happened": "x"}, unkept),
        (named, shared),
        (named | {"shared_with": ["nobody"]}, shared),
        (named | {"shared_with": ["police", "nobody"]}, shared),
        (named | {"shared_with": ["police"]}, None),
        (named | {"shared_with": "x"}, bad("shared_with", LIST)),
        ({"people": []}, bad("people", "Choose whom this is about.")),
        ({"people": [theirs]}, stranger),
        ({"nature": "other"}, unkept),
        ({"handling": "other"}, unkept),
        *(({one: " "}, bad(one, FILL)) for one in ("what", "relevance", "lawful_basis")),
        *(
            ({name: "x" * (most + more)}, bad(name, too_long(most)) if more else None)
            for name, most in (("what", 20000), ("relevance", 5000), ("lawful_basis", 200), ("happened_words", 200))
            for more in (0, 1)
        ),
        (CODES, bad("police_source", "Only the police give an item police codes.")),
    ]
    for changed, said in told:
        for items in ([way.item(**changed)], [way.item(), way.item(**changed)]):
            assert (changed, way.said(EDUCATION, "return_information", way.answering(*items))) == (changed, said)


def test_the_codes_of_the_police_are_whole_or_not_there(rules: Rules) -> None:
    plain: dict[str, Any] = {**CODES}
    conditioned: dict[str, Any] = {**CONDITIONED}
    source, information = bad("police_source", "Grade the source: 1, 2 or 3."), "Grade the information: A to E."
    handling = bad("police_handling", "Choose the handling code: P or C.")
    without = bad("police_conditions", "Code C needs its conditions: say how it may be shared.")
    only = bad("police_conditions", "Conditions go with code C only.")
    others = bad("police_source", "Only the police give an item police codes.")
    told: list[tuple[Any, ...]] = [
        *((plain | {"police_source": one}, True, None) for one in "123"),
        *((plain | {"police_source": one}, True, source) for one in ("4", "", None)),
        *((plain | {"police_information": one}, True, None) for one in "ABCDE"),
        *((plain | {"police_information": one}, True, bad("police_information", information)) for one in ("F", None)),
        *((plain | {"police_handling": one}, True, handling) for one in ("X", "", None)),
        *((conditioned | {"police_conditions": one}, True, without) for one in ("", " ", "-", None)),
        *((plain | {"police_conditions": one}, True, only) for one in ("Only so", " ")),
        (plain | {"police_conditions": ""}, True, None),
        (plain | {"police_conditions": None}, True, None),
        (CONDITIONED, True, None),
        ({}, True, source),
        ({}, False, None),
        ({"police_conditions": " "}, False, None),
        *(({name: "1"}, False, others) for name in CONDITIONED),
    ]
    for codes, police, said in told:
        checked = "priv.check_police_codes($1 -> 'item', ($1 ->> 'police')::boolean)"
        assert (codes, police, rules.refused(POLICE, checked, item=codes, police=police)) == (codes, police, said)


def test_the_police_are_whoever_does_their_work_and_agencies_are_the_hubs_own(rules: Rules) -> None:
    for agency, police in (("police", True), ("health", False), ("nobody", False)):
        assert rules.answer(POLICE, "priv.is_police($1 ->> 'a')", a=agency) is police
    listed = "priv.are_agencies($1 ->> 'hub', $1 -> 'ids')"
    for hub, ids, good in (
        ("northamptonshire", ["police"], True),
        ("northamptonshire", ["police", "health"], True),
        ("northamptonshire", [], False),
        ("northamptonshire", ["police", "nobody"], False),
        ("other", ["police"], False),
    ):
        assert (hub, ids, rules.answer(POLICE, listed, hub=hub, ids=ids)) == (hub, ids, good)


@pytest.mark.parametrize("moved", ["due", "answered"])
def test_the_agencys_worklist_follows_its_request(moved: str, rules: Rules) -> None:
    way = Gathering(rules)
    changed = {
        "due": "due = '2098-01-01T12:00:00Z'",
        "answered": "answered = now(), answered_by = sent_by, answer = 'not_known'",
    }[moved]
    sql = "select * from mash.asked order by request"
    before = {row[0]: row for row in rules.do(sql)}
    request = way.request("education")
    rules.do(f"update mash.information_request set {changed} where id = %s", request)
    after = {str(row[0]) for row in rules.do(sql) if row != before[row[0]]}
    assert after == {request}
    kept = rules.one("select (a.due, a.answered) is not distinct from (r.due, r.answered) from mash.asked a "
                     "join mash.information_request r on r.id = a.request where r.id = %s", request)  # fmt: skip
    assert kept is True


def test_a_closed_enquiry_leaves_the_agencies_worklists_and_comes_back(rules: Rules) -> None:
    way = Gathering(rules)
    sql = "select distinct closed, enquiry = %s from mash.asked order by 1, 2"
    assert rules.do(sql, way.enquiry) == [(False, False), (False, True)]
    way.stand("closed")
    assert rules.do(sql, way.enquiry) == [(False, False), (True, True)]
    way.stand("closed", way.other)
    way.stand("gathering")
    assert {row for row in rules.do("select enquiry::text, closed from mash.asked") if row[1]} == {(way.other, True)}


def test_requests_wait_for_agreement_and_of_a_restricted_enquiry_for_somebody_named(rules: Rules) -> None:
    told = Gathering(rules)
    for kept in ("consent", "lawful_basis"):
        rules.do(f"alter table mash.{kept} disable trigger user")
        rules.do(f"delete from mash.{kept}")
    asks = "update mash.hub set profile = jsonb_set(profile, '{consent,before_research}', %s)"
    rules.do(asks, '"required"')
    said = told.said(DECIDER, "send_requests", told.asking(_ask("fire")))
    assert said is not None
    assert (said.field, "agreed to these checks" in said.words) == ("requests", True)
    rules.do(asks, '""')
    rules.do("set local session_replication_role = replica")
    rules.do("update mash.enquiry set restricted = true where id = %s", told.enquiry)
    rules.do("set local session_replication_role = origin")
    named = bad("requests", "Only somebody named on a restricted enquiry asks one more agency.")
    assert told.said(DECIDER, "send_requests", told.asking(_ask("fire"))) == named

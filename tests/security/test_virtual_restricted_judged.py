"""A virtual agency has nobody whom a restriction could name: it hinders none, and widens none."""

import json
from typing import Any

from mashdesk.cli.sample_hub import PRACTITIONERS
from tests.security.asking_rules import Refusal, Rules
from tests.security.bodies import LATER
from tests.security.changed_rows import House, bad
from tests.security.psql import DECIDER, EDUCATION, MANAGER, OFFICER, POLICE
from tests.security.speaking import answering, asked_fire, linked
from tests.security.way_judged import Way

EACH = bad("named", "Name at least one practitioner of each agency that was asked.")
WHOM = bad("named", "This enquiry is restricted. Name the practitioners of this agency who may see it.")


class Restricted(Way):
    """The neighbour's enquiry, on which fire was asked; the manager and the decider have it open."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.enquiry = self.anonymous
        asked_fire(rules.connection, self.enquiry)
        sql = "select agency from mash.information_request where enquiry = %s and agency <> 'fire'"
        self.asked = [PRACTITIONERS[agency] for (agency,) in rules.do(sql, self.enquiry)]
        for login in (MANAGER, DECIDER, OFFICER):
            rules.open(login, self.enquiry)

    def restricting(self, *named: str) -> dict[str, Any]:
        """The body that restricts to these and to whoever was asked."""
        return {"enquiry": self.enquiry, "version": self.version(), "reason": "Why", "named": [*named, *self.asked]}

    def said(self, login: str, command: str, body: dict[str, Any]) -> Refusal | None:
        """How it is refused."""
        return self.house.refused(login, command, body)

    def asking(self, agency: str, *named: str) -> dict[str, Any]:
        """The body that asks one more."""
        one = {"agency": agency, "purpose": "child_protection", "lawful_basis": "public_task", "due": LATER}
        return {"enquiry": self.enquiry, "version": self.version(), "requests": [one | {"named": list(named)}]}


def test_an_enquiry_on_which_a_virtual_agency_was_asked_can_be_restricted(rules: Rules) -> None:
    way = Restricted(rules)
    assert way.said(MANAGER, "restrict_enquiry", way.restricting(MANAGER, DECIDER)) is None
    way.asked.remove(EDUCATION)
    assert way.said(MANAGER, "restrict_enquiry", way.restricting(MANAGER, DECIDER)) == EACH
    way.asked.append(EDUCATION)
    linked(rules.connection, link="co-located")
    assert way.said(MANAGER, "restrict_enquiry", way.restricting(MANAGER, DECIDER)) == EACH


def test_a_virtual_agency_is_asked_on_a_restricted_enquiry_without_anybody_of_it(rules: Rules) -> None:
    way = Restricted(rules)
    way.house.done(MANAGER, "restrict_enquiry", way.restricting(MANAGER, DECIDER))
    linked(rules.connection, "ambulance")
    assert way.said(DECIDER, "send_requests", way.asking("ambulance")) is None
    assert way.said(DECIDER, "send_requests", way.asking("ambulance", POLICE)) == WHOM
    assert way.said(DECIDER, "send_requests", way.asking("probation")) == WHOM
    linked(rules.connection, "ambulance", "co-located")
    assert way.said(DECIDER, "send_requests", way.asking("ambulance")) == WHOM


def test_on_a_restricted_enquiry_only_those_named_write_down_an_answer_and_read_it(rules: Rules) -> None:
    way = Restricted(rules)
    body = answering(rules.connection, way.enquiry, way.bodies.subject("anonymous-neighbour"))
    assert way.said(OFFICER, "answer_for_agency", body) is None
    way.house.done(MANAGER, "restrict_enquiry", way.restricting(MANAGER, DECIDER))
    rules.open(OFFICER, way.enquiry)
    assert way.said(OFFICER, "answer_for_agency", body) == Refusal("42501", "", "Not available.")
    House(rules).done(DECIDER, "answer_for_agency", body)
    sql = "select said_by from app.requests(($1 ->> 'e')::uuid) where agency = 'fire'"
    assert rules.rows(DECIDER, sql, e=way.enquiry) == [{"said_by": "Wren Calloway"}]
    assert rules.rows(OFFICER, sql, e=way.enquiry) == []
    (keys,) = rules.do("select acl from mash.answer_on_behalf")[0]
    assert {f"staff:{MANAGER}", f"staff:{DECIDER}"} <= set(keys), json.dumps(keys)
    assert not any(key.startswith(("officer:", "agency:")) for key in keys)

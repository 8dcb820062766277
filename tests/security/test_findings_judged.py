"""The questions that an agency is asked and what it found under each: what is kept, who reads it, what is refused."""

from typing import Any

import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import FILL, bad, too_long
from tests.security.psql import DECIDER, EDUCATION, HEALTH, INFORMATION, MANAGER, OFFICER, POLICE
from tests.security.test_gathering_judged import LIST, Gathering, _ask

ALL = bad("findings", "Say of each question what was found.")
UNKEPT = bad("requests", "Something in these requests cannot be kept as it is. Check agencies and times.")
FOUND, NOTHING = {"found": "found"}, {"found": "nothing_known", "because": ""}
NOT = {"found": "not_checked", "because": "markerbecause"}


class Answering(Gathering):
    """Education was asked three questions."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        rules.do("update mash.information_request set checks = %s where id = %s", ["One", "Two", "Three"],
                 self.request("education"))  # fmt: skip
        for login in (OFFICER, MANAGER, INFORMATION):
            rules.open(login, self.enquiry)
        self.body = self.answering(answer="not_known", findings=[FOUND, NOTHING, NOT])

    def returned(self, **changed: object) -> Refusal | None:
        """How the answer is refused."""
        return self.said(EDUCATION, "return_information", self.body | changed)

    def read(self, login: str) -> list[Any]:
        """What somebody reads of the request's questions."""
        sql = "select * from app.requests(($1 ->> 'e')::uuid) where agency = 'education'"
        found = self.rules.rows(login, sql, e=self.enquiry)
        return [(one["checks"], one["found"], one["not_checked"]) for one in found]


def test_a_request_keeps_its_questions_as_they_were_asked(rules: Rules) -> None:
    way = Gathering(rules)
    for checks in (["Is it known?", "Who lives there?"], [], None):
        _, left = way.house.undone(DECIDER, "send_requests", way.asking(_ask("fire", checks=checks)))
        assert left["information_request"][0]["checks"] == (checks or [])
    told: list[tuple[Any, Refusal | None]] = [
        ("x", bad("checks", LIST)),
        ([""], UNKEPT),
        (["One", None], UNKEPT),
        (["x"] * 40, None),
        (["x"] * 41, UNKEPT),
        (["x" * 5000] * 2, None),
        (["x" * 5000, "x" * 5001], UNKEPT),
    ]
    for checks, said in told:
        asked = way.asking(_ask("fire", checks=checks))
        assert (len(checks), way.said(DECIDER, "send_requests", asked)) == (len(checks), said)


def test_an_answer_says_of_each_question_what_was_found(rules: Rules) -> None:
    way = Answering(rules)
    _, left = way.house.done(EDUCATION, "return_information", way.body)
    row = {"request": way.request("education"), "enquiry": way.enquiry}
    assert sorted(left["finding"], key=lambda one: int(one["place"])) == [
        row | {"place": 1, "found": "found", "because": ""},
        row | {"place": 2, **NOTHING},
        row | {"place": 3, **NOT},
    ]


def test_what_was_found_is_read_like_what_an_agency_keeps_to_itself(rules: Rules) -> None:
    way = Answering(rules)
    checks = ["One", "Two", "Three"]
    assert way.read(DECIDER) == [(checks, None, None)]
    way.house.done(EDUCATION, "return_information", way.body)
    whole = [(checks, ["found", "nothing_known", "not_checked"], ["", "", "markerbecause"])]
    for login in (DECIDER, INFORMATION, EDUCATION):
        assert (login, way.read(login)) == (login, whole)
    for login in (OFFICER, MANAGER):
        assert (login, way.read(login)) == (login, [(checks, None, None)])
    for login in (POLICE, HEALTH):
        assert (login, way.read(login)) == (login, [])
    for login in (DECIDER, EDUCATION):
        rules.do("update mash.opening set expires = opened where who = %s", login)
        assert (login, way.read(login)) == (login, [])


def test_nothing_is_left_out_and_nothing_is_added(rules: Rules) -> None:
    way = Answering(rules)
    told: list[tuple[dict[str, Any], Refusal | None]] = [
        *(({"findings": one}, ALL) for one in (None, [], [FOUND, NOT], [FOUND] * 4)),
        ({"findings": "x"}, bad("findings", LIST)),
        *(({"findings": [one, FOUND, FOUND]}, ALL) for one in ({}, {"found": None}, {"found": "x"}, "x")),
        ({"findings": [FOUND, FOUND, {"found": "not_checked"}]}, bad("because", FILL)),
        ({"findings": [FOUND, FOUND, NOT | {"because": " "}]}, bad("because", FILL)),
        ({"findings": [FOUND, FOUND, NOT | {"because": "x" * 2001}]}, bad("because", too_long(2000))),
        ({"findings": [FOUND, FOUND, NOT | {"because": "x" * 2000}]}, None),
        *(({"findings": [FOUND, FOUND, one | {"because": "x"}]}, ALL) for one in (FOUND, NOTHING)),
        *(({"answer": one}, None) for one in ("not_known", "nothing_relevant")),
        ({"answer": "items", "items": [way.item()]}, None),
        ({"answer": "items", "items": [way.item()], "findings": []}, ALL),
        ({"answer": "withheld", "because": "Why"}, ALL),
        ({"answer": "withheld", "because": "Why", "findings": []}, None),
    ]
    for changed, said in told:
        assert (changed, way.returned(**changed)) == (changed, said)


def test_where_no_question_was_asked_none_is_answered(rules: Rules) -> None:
    way = Gathering(rules)
    body = way.answering(answer="not_known")
    assert way.said(EDUCATION, "return_information", body) is None
    assert way.said(EDUCATION, "return_information", body | {"findings": [FOUND]}) == ALL


def test_what_is_kept_with_another_enquiry_is_not_read_with_the_request(rules: Rules) -> None:
    way = Answering(rules)
    sql = "insert into mash.finding (request, enquiry, place, found) values (%s, %s, 1, 'found')"
    rules.do(sql, way.request("education"), way.other)
    assert way.read(DECIDER) == [(["One", "Two", "Three"], None, None)]


def test_findings_are_read_in_the_order_of_their_questions(rules: Rules) -> None:
    way = Answering(rules)
    for place, found, because in ((3, "found", ""), (1, "not_checked", "markerwhy"), (2, "nothing_known", "")):
        sql = "insert into mash.finding (request, enquiry, place, found, because) values (%s, %s, %s, %s, %s)"
        rules.do(sql, way.request("education"), way.enquiry, place, found, because)
    ((_, found, because),) = way.read(DECIDER)
    assert (found, because) == (["not_checked", "nothing_known", "found"], ["markerwhy", "", ""])


def test_what_was_found_stays_as_it_is(rules: Rules) -> None:
    way = Answering(rules)
    way.house.done(EDUCATION, "return_information", way.body)
    for sql in ("update mash.finding set because = 'x'", "delete from mash.finding"):
        with pytest.raises(Exception, match="sealed"), rules.connection.transaction(force_rollback=True):
            rules.do(sql)

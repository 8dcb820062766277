"""Whoever is connected with somebody is so on every enquiry that names them, once said to be the same person."""

import pytest

from tests.security import pathways_lived
from tests.security.asking_rules import Rules
from tests.security.linking import Linking
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER

STANDING = """select who, enquiry::text, person::text, declared_by from mash.connected
    where lifted is null and who = %s order by 2"""


@pytest.fixture
def linking(rules: Rules) -> Linking:
    return Linking(rules)


def _knows(linking: Linking, enquiry: str, person: str | None = None, *, lifted: bool = False) -> None:
    over = f"now(), '{MANAGER}', 'Over'" if lifted else "null, null, ''"
    linking.rules.do(
        "insert into mash.connected (enquiry, who, person, declared_by, lifted, lifted_by, lifted_because) "
        f"values (%s, %s, %s, %s, {over})",
        *(enquiry, INFORMATION, person, INFORMATION),
    )


def _connected(linking: Linking) -> list[tuple[str, str | None]]:
    return [(enquiry, person) for _who, enquiry, person, _by in linking.rules.do(STANDING, INFORMATION)]


def _link(linking: Linking, one: str, other: str, statement: str = "same") -> None:
    body = linking.saying(one, other, statement=statement)
    linking.rules.answer(DECIDER, "app.link_people(gen_random_uuid(), $1 -> 'body')", body=body)


@pytest.mark.parametrize("named", [True, False])
def test_a_link_takes_the_connection_with_it(named: bool, linking: Linking) -> None:
    one, other = linking.pair()
    _knows(linking, linking.other, other if named else None)
    linking.rules.open(INFORMATION, linking.enquiry)
    _answer, left = linking.house.done(DECIDER, "link_people", linking.saying(one, other))
    assert sorted(_connected(linking)) == sorted([(linking.other, other if named else None), (linking.enquiry, one)])
    assert [row["declared_by"] for row in left["connected"]] == [DECIDER]
    assert {"what": "connection followed", "who": DECIDER, "enquiry": linking.enquiry} in left["access_log"]
    ended = "select count(*) from mash.opening where who = %s and enquiry = %s and expires > clock_timestamp()"
    assert linking.rules.one(ended, INFORMATION, linking.enquiry) == 0


def test_somebody_else_of_that_enquiry_and_a_connection_that_was_lifted_take_nothing(linking: Linking) -> None:
    one, other = linking.pair()
    _knows(linking, linking.other, linking.there(7))
    _link(linking, one, other)
    assert [enquiry for enquiry, _person in _connected(linking)] == [linking.other]
    linking.rules.do("delete from mash.connected")
    third, fourth = linking.here(3), linking.there(4)
    _knows(linking, linking.other, fourth, lifted=True)
    _link(linking, third, fourth)
    assert _connected(linking) == []


def test_who_is_said_to_be_different_takes_nothing(linking: Linking) -> None:
    one, other = linking.pair()
    _knows(linking, linking.other, other)
    _link(linking, one, other, "different")
    assert [enquiry for enquiry, _person in _connected(linking)] == [linking.other]


def test_it_goes_from_one_statement_to_the_next_in_both_directions(linking: Linking) -> None:
    one, other, far = linking.here(1), linking.there(2), linking.far(3)
    linking.planted_link(other, far)
    _knows(linking, linking.anonymous, far)
    _link(linking, one, other)
    assert sorted(_connected(linking)) == sorted(
        [(linking.enquiry, one), (linking.other, other), (linking.anonymous, far)]
    )


def test_a_declaration_that_names_somebody_goes_to_whoever_is_the_same(linking: Linking) -> None:
    one, other = linking.pair()
    linking.planted_link(one, other)
    body = {"enquiry": linking.enquiry, "who": INFORMATION, "person": one}
    linking.rules.answer(MANAGER, "app.declare_connected(gen_random_uuid(), $1 -> 'body')", body=body)
    assert sorted(_connected(linking)) == sorted([(linking.enquiry, one), (linking.other, other)])


def test_a_connection_that_is_there_already_is_not_declared_again(linking: Linking) -> None:
    one, other = linking.pair()
    _knows(linking, linking.other, other)
    _knows(linking, linking.enquiry)
    _link(linking, one, other)
    assert sorted(_connected(linking)) == sorted([(linking.other, other), (linking.enquiry, None)])
    assert OFFICER not in {row[0] for row in linking.rules.do(STANDING, OFFICER)}


@pytest.mark.parametrize("hidden", [False, True])
def test_whoever_links_two_people_does_not_find_in_their_own_log_who_was_connected(
    hidden: bool, linking: Linking
) -> None:
    one, other = linking.pair()
    far = linking.far(3)
    linking.planted_link(other, far)
    _knows(linking, linking.anonymous)
    if hidden:
        linking.restrict(linking.anonymous)
    linking.rules.answer(OFFICER, "app.link_people(gen_random_uuid(), $1 -> 'body')", body=linking.saying(one, other))
    own = linking.rules.rows(OFFICER, "select what, enquiry::text from app.my_access_log() where at >= now()")
    assert sorted((row["what"], row["enquiry"]) for row in own) == sorted(
        [("people linked", linking.enquiry), ("people linked", linking.other)]
    )
    kept = linking.rules.do("select enquiry::text from mash.access_log where what = 'connection followed'")
    assert sorted(kept) == sorted([(linking.enquiry,), (linking.other,)])


def test_a_declaration_that_names_nobody_goes_to_each_of_the_family_elsewhere(linking: Linking) -> None:
    one, other = linking.pair()
    third, far = linking.here(3), linking.far(4)
    linking.planted_link(one, other)
    linking.planted_link(third, far)
    body = {"enquiry": linking.enquiry, "who": INFORMATION}
    linking.rules.answer(MANAGER, "app.declare_connected(gen_random_uuid(), $1 -> 'body')", body=body)
    assert sorted(_connected(linking), key=str) == sorted(
        [(linking.enquiry, None), (linking.other, other), (linking.anonymous, far)], key=str
    )


def test_whom_an_allegation_concerns_is_connected_wherever_the_family_is_known(linking: Linking) -> None:
    child = linking.bodies.subject("self-referral")
    linking.planted_link(child, linking.there(2))
    body = pathways_lived.raising(linking.enquiry, child, "allegation") | {
        "flag": "allegation", "concerned": [INFORMATION], "nobody_here": False
    }  # fmt: skip
    linking.rules.answer(DECIDER, "app.raise_pathway(gen_random_uuid(), $1 -> 'body')", body=body)
    assert [enquiry for enquiry, _person in _connected(linking)] == sorted([linking.enquiry, linking.other])


def test_a_merge_takes_the_connection_with_it(linking: Linking) -> None:
    goes, stays = linking.here(1), linking.here(2)
    there, far = linking.there(3), linking.far(4)
    linking.planted_link(goes, there)
    linking.planted_link(stays, far)
    _knows(linking, linking.other, there)
    body = {"enquiry": linking.enquiry, "version": linking.version(), "merged": goes, "stays": stays, "why": "Twice"}
    linking.rules.answer(DECIDER, "app.merge_people(gen_random_uuid(), $1 -> 'body')", body=body)
    assert {enquiry for enquiry, _person in _connected(linking)} == {
        linking.enquiry, linking.other, linking.anonymous
    }  # fmt: skip

"""Orders that keep somebody away, in an emergency pack: who must not contact whom, and nothing else."""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.packed_judged import BEGIN, READ, WARNING, Packed, a_pack
from tests.security.people_said import days_ahead
from tests.security.psql import DECIDER, OFFICER


@pytest.fixture
def packed(rules: Rules) -> Packed:
    return Packed(rules)


def test_an_order_in_force_is_packed_with_the_names_alone(rules: Rules, packed: Packed) -> None:
    sql = "select id, priv.packed_name(p) from mash.person p where enquiry = %s"
    names: dict[Any, str] = dict(rules.do(sql, packed.enquiry))
    told = {"about": names[packed.parent], "kind": "no_contact", "words": names[packed.child], "review": None}
    order = {
        "protects": [packed.child],
        "kind": "bail",
        "source": "The refuge said so",
        "conditions": "Not near the refuge",
    }
    for since, until, stands in (
        (None, None, True), (days_ahead(0), days_ahead(0), True), (days_ahead(1), None, False),
        (None, days_ahead(-1), False),
    ):  # fmt: skip
        with rules.connection.transaction(force_rollback=True):
            packed.say("no_contact", order, since=since, until=until)
            assert (since, until, packed.orders()) == (since, until, [told] if stands else [])
    first = packed.say("no_contact", order)
    other = packed.person("sibling")
    second = packed.say("no_contact", order, protects=[packed.child, other], corrects=first, why="One more")
    (both,) = packed.orders()
    assert both["words"] == f"{names[packed.child]}, {names[other]}"
    packed.say("no_contact", order, corrects=second, why="Over", ended=True)
    assert packed.orders() == []


def test_an_order_names_nobody_who_hides_and_calls_whoever_has_no_name_by_what_is_known(
    rules: Rules, packed: Packed
) -> None:
    outside = (
        "insert into mash.person (enquiry, position, role, known_as) values (%s, %s, 'other_adult', %s) returning id"
    )
    bound, kept = (rules.one(outside, packed.enquiry, place, name) for place, name in ((91, "Bo"), (90, "Zed")))
    packed.say("no_contact", {"protects": [packed.child, kept], "kind": "bail", "source": "x"}, person=bound)
    (told,) = packed.orders()
    assert (told["about"], told["words"].endswith(", Zed")) == ("Bo", True)
    packed.hide(packed.home)
    assert [(one["about"], one["words"]) for one in packed.orders()] == [("Bo", "Zed")]
    packed.say("no_contact", {"protects": [kept], "kind": "bail", "source": "x"}, person=packed.parent)
    assert [one["about"] for one in packed.orders()] == ["Bo"]
    rules.do("update mash.person set known_as = '', given_names = 'Zoe' where id = %s", kept)
    merged = "insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'x', %s)"
    again = rules.one(outside, packed.enquiry, 92, "Bob")
    rules.do(merged, packed.enquiry, bound, again, DECIDER)
    assert [(one["about"], one["words"]) for one in packed.orders()] == [("Bob", "Zoe")]


def test_an_order_that_officers_do_not_read_is_not_packed(rules: Rules, packed: Packed) -> None:
    packed.say("no_contact", {"protects": [packed.child], "kind": "bail", "source": "x"})
    assert len(packed.orders()) == 1
    rules.do("alter table mash.no_contact disable trigger user")
    rules.do("update mash.no_contact set acl = array['decider:northamptonshire']")
    assert packed.orders() == []


def test_orders_stand_in_front_of_the_warnings(rules: Rules, packed: Packed) -> None:
    packed.say("warning", WARNING)
    packed.say("no_contact", {"protects": [packed.child], "kind": "bail", "source": "x"})
    (begun,) = rules.rows(OFFICER, BEGIN, pack=a_pack(rules))
    rules.do("update mash.pack_refresh set transaction = '1'")
    rows = rules.rows(OFFICER, READ, refresh=begun["refresh"])
    told = next(row["warnings"] for row in rows if str(row["enquiry"]) == str(packed.enquiry))
    assert [one["kind"] for one in told] == ["no_contact", "dog"]

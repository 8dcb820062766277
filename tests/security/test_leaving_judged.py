"""What may leave the hub: each release against its purpose, its answer, its item's handling and the last ruling."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Rules
from tests.security.psql import DECIDER, INFORMATION
from tests.security.test_releases_judged import Releases

PURPOSES = ("letter", "onward", "police", "bundle")
KEPT = ("onward", "police")
"""What goes to people who are bound by the police's conditions."""
GIVEN = {"police_source": "1", "police_information": "A", "police_conditions": "Only so"}
MAY = "priv.may_leave(($1 ->> 'r')::uuid, $1 ->> 'p')"
LEAVING = "select * from app.leaving(($1 ->> 'e')::uuid, $1 ->> 'p')"


def _may(told: Releases, release: str) -> set[str]:
    """For which purposes a release lets its item out."""
    return {one for one in (*PURPOSES, "else") if told.rules.answer(DECIDER, MAY, r=release, p=one)}


@pytest.mark.parametrize("purpose", PURPOSES)
def test_an_item_leaves_for_the_one_purpose_for_which_its_agency_lets_it_out(purpose: str, rules: Rules) -> None:
    told = Releases(rules)
    for answer, leaves in ((None, False), ("refused", False), ("whole", True), ("sanitised", True)):
        release = told.release(told.enquiry, told.one(), answer, purpose)
        assert (answer, _may(told, release)) == (answer, {purpose} if leaves else set())
        if leaves:
            rules.do("update mash.release_request set withdrawn = now(), withdrawn_by = answered_by where id = %s",
                     release)  # fmt: skip
            assert _may(told, release) == set()
    assert rules.answer(DECIDER, MAY, r=str(uuid4()), p=purpose) is False


@pytest.mark.parametrize("answer", ["whole", "sanitised"])
@pytest.mark.parametrize("purpose", PURPOSES)
def test_no_release_makes_good_what_an_items_handling_forbids(purpose: str, answer: str, rules: Rules) -> None:
    told = Releases(rules)
    conditional = {"police_handling": "C", **GIVEN}
    free = {"police_handling": "P", **GIVEN, "police_conditions": ""}
    cases: tuple[tuple[dict[str, Any], bool], ...] = (
        ({"handling": "decision_maker"}, False),
        ({"handling": "named_agencies", "shared_with": ["health"]}, True),
        ({"not_for_family": True}, purpose in KEPT),
        ({"not_for_family": True, "handling": "decision_maker"}, False),
        (conditional, answer == "sanitised" or purpose in KEPT),
        (free, True),
        (conditional | {"not_for_family": True}, purpose in KEPT),
    )
    told.release(told.enquiry, told.one(), "whole", purpose)
    for changed, leaves in cases:
        release = told.release(told.enquiry, told.one(**changed), answer, purpose)
        assert (changed, _may(told, release)) == (changed, {purpose} if leaves else set())


def _ruled(told: Releases, item: str, may_leave: bool, ago: str) -> None:
    told.rules.do(
        "insert into mash.item_ruling (enquiry, item, may_leave, because, by, at) "
        "values (%s, %s, %s, 'It helps', %s, clock_timestamp() - %s::interval)",
        *(told.enquiry, item, may_leave, INFORMATION, ago),
    )


def test_what_is_not_for_the_family_goes_into_a_bundle_by_the_last_ruling_and_into_no_letter(rules: Rules) -> None:
    told = Releases(rules)
    item, other = told.one(not_for_family=True), told.one(not_for_family=True)
    bundle, letter, onward = (told.release(told.enquiry, item, "whole", one) for one in ("bundle", "letter", "onward"))
    _ruled(told, other, may_leave=True, ago="0")
    for may_leave, ago in ((None, ""), (True, "3 hours"), (False, "2 hours"), (True, "1 hour")):
        if may_leave is not None:
            _ruled(told, item, may_leave=may_leave, ago=ago)
        assert (ago, _may(told, bundle)) == (ago, {"bundle"} if may_leave else set())
        assert (_may(told, letter), _may(told, onward)) == (set(), {"onward"})


def test_the_words_that_leave_are_the_items_own_or_what_its_agency_wrote_instead(rules: Rules) -> None:
    told = Releases(rules)
    words = "priv.released_words(($1 ->> 'r')::uuid)"
    told.release(told.enquiry, told.one(what="Another"), "sanitised")
    for answer, said in (
        ("whole", "As it is"), ("sanitised", "markersanitised"), ("refused", None), (None, None),
    ):  # fmt: skip
        release = told.release(told.enquiry, told.one(what="As it is"), answer)
        assert (answer, rules.answer(DECIDER, words, r=release)) == (answer, said)


@pytest.mark.parametrize("purpose", PURPOSES)
def test_what_leaves_an_open_enquiry_is_read_by_the_day_it_is_about(purpose: str, rules: Rules) -> None:
    told = Releases(rules)
    rules.do("update mash.release_request set withdrawn = now(), withdrawn_by = asked_by")
    told.open()
    days = {"happened_words": "About noon", "police_handling": "C", **GIVEN} if purpose in KEPT else {
        "happened_words": "About noon"}  # fmt: skip
    whole = told.one(what="Whole", happened="2026-01-03", agency="police" if purpose in KEPT else "education", **days)
    own, undated = told.one(happened="2026-01-02", happened_words="At noon"), told.one(happened=None)
    elsewhere = str(rules.one("select id from mash.item where enquiry = %s and handling = 'hub' limit 1", told.other))
    meant = {
        told.release(told.enquiry, one, answer, purpose): (one, answer)
        for one, answer in ((own, "sanitised"), (whole, "whole"), (undated, "sanitised"))
    }
    told.release(told.other, elsewhere, "whole", purpose)
    told.release(told.enquiry, told.one(), "whole", "letter" if purpose == "bundle" else "bundle")
    told.release(told.enquiry, told.one(), "refused", purpose)
    for login in (DECIDER, INFORMATION):
        rows = rules.rows(login, LEAVING, e=told.enquiry, p=purpose)
        assert [(row["release"], row["item"]) for row in rows] == [(one, item) for one, (item, _) in meant.items()]
        assert [row["people"] for row in rows] == [[told.child]] * 3
    names = [
        rules.one("select priv.agency_name(agency) from mash.item where id = %s", one) for one, _ in meant.values()
    ]
    assert [row["agency_name"] for row in rows] == names
    told_of = [(row["words"], row["happened"], row["happened_words"], row["conditions"]) for row in rows]
    conditions = "Only so" if purpose in KEPT else ""
    assert told_of == [
        ("markersanitised", None, "", ""), ("Whole", "2026-01-03", "About noon", conditions),
        ("markersanitised", None, "", ""),
    ]  # fmt: skip
    rules.do("delete from mash.opening where who = %s", DECIDER)
    assert rules.rows(DECIDER, LEAVING, e=told.enquiry, p=purpose) == []


def test_the_polices_conditions_go_only_to_people_who_can_keep_them(rules: Rules) -> None:
    for purpose in (*PURPOSES, "else"):
        assert rules.one("select priv.reads_conditions(%s)", purpose) is (purpose in KEPT)

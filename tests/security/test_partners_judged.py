"""Whom the hub may ask and for what, by its profile of today: partners with their days, the agreement, the purposes."""

import json
from typing import Any

import pytest
from psycopg.types.json import Jsonb

from mashdesk.cli.sample_hub import profile_text
from tests.security.asking_rules import Rules
from tests.security.bodies import LATER
from tests.security.changed_rows import FILL, NEW, bad, too_long
from tests.security.psql import DECIDER, EDUCATION, POLICE
from tests.security.test_gathering_judged import CODE, PROTECTION, Gathering

UNLISTED = bad("purpose", "Choose one of the hub's purposes. Its profile allows no other.")
_WORDS = "has not signed the information sharing agreement, or no longer. Say why it is asked all the same."
UNSIGNED = bad("unsigned_because", f"Fire and Rescue Service {_WORDS}")
LEFT = bad("requests", "Fire and Rescue Service is not the hub's partner today.")
SHARED = bad("shared_with", "Choose the agencies that may see this item.")
DAY, BEFORE, AFTER = "2026-05-10", "2026-05-09", "2026-05-11"


def put(rules: Rules, place: str, value: object) -> None:
    """The hub's profile with another value in a place."""
    sql = "update mash.hub set profile = jsonb_set(profile, string_to_array(%s, ','), %s)"
    rules.do(sql, place, Jsonb(value))


def put_fire(rules: Rules, **changed: object) -> None:
    """The fire service's entry with other values; None takes one out."""
    entries = rules.one("select profile -> 'agencies' from mash.hub where id = 'northamptonshire'")
    for one in entries:
        if one["id"] == "fire":
            one.update(changed)
            for name in [name for name, value in one.items() if value is None]:
                del one[name]
    put(rules, "agencies", entries)


def day(rules: Rules, days: int) -> str:
    """A day as profiles tell it, so many days from today."""
    return str(rules.one("select (priv.today() + %s)::text", days))


def asked(way: Gathering, **more: object) -> dict[str, Any]:
    """The body that asks the fire service."""
    one = {"agency": "fire", "purpose": CODE, "lawful_basis": "public_task", "due": LATER, **more}
    return way.asking(one)


@pytest.mark.parametrize(
    ("first", "last", "within"),
    [
        (None, None, True), ("", "", True), (DAY, DAY, True), (BEFORE, AFTER, True), (AFTER, None, False),
        (None, BEFORE, False), (AFTER, "", False), ("", BEFORE, False), (BEFORE, None, True), (None, AFTER, True),
        (AFTER, AFTER, False), (BEFORE, BEFORE, False),
    ],
)  # fmt: skip
def test_days_are_compared_as_they_are_told(first: str | None, last: str | None, within: bool, rules: Rules) -> None:
    sql = "priv.is_between($1 ->> 'day', $1 ->> 'first', $1 ->> 'last')"
    assert rules.answer(DECIDER, sql, day=DAY, first=first, last=last) is within


NAMED: dict[str, Any] = {"id": "fire", "name": "Fire"}
EARLIER = {"was": {"name": "Old fire"}, "until": BEFORE}


@pytest.mark.parametrize(
    ("entries", "partner"),
    [
        ([NAMED], True),
        ([NAMED | {"from": DAY, "until": DAY}], True),
        ([NAMED | {"from": AFTER}], False),
        ([NAMED | {"until": BEFORE}], False),
        ([NAMED | {"from": AFTER, "superseded": [EARLIER]}], True),
        ([NAMED | {"from": AFTER, "superseded": [EARLIER | {"from": BEFORE}]}], True),
        ([NAMED | {"from": AFTER, "superseded": [EARLIER | {"from": AFTER}]}], False),
        ([NAMED | {"from": AFTER, "until": BEFORE, "superseded": [EARLIER]}], False),
        ([NAMED | {"id": "police"}], False),
        ([], False),
        (None, False),
    ],
)  # fmt: skip
def test_an_agency_is_a_partner_on_the_days_of_its_entry(entries: object, partner: bool, rules: Rules) -> None:
    sql = "priv.is_partner($1 -> 'profile', $1 ->> 'agency', $1 ->> 'day')"
    assert rules.answer(DECIDER, sql, profile={"agencies": entries}, agency="fire", day=DAY) is partner


ONE = {"agency": "fire", "on": DAY}


@pytest.mark.parametrize(
    ("agreement", "signed"),
    [
        (None, True),
        ({}, True),
        ({"agreed": AFTER, "signatories": []}, True),
        ({"signatories": ["police"]}, False),
        ({"signed": [ONE | {"agency": "police"}]}, False),
        ({"signatories": ["police", "fire"]}, True),
        ({"signatories": ["fire"], "agreed": DAY, "ends": DAY}, True),
        ({"signatories": ["fire"], "agreed": AFTER}, False),
        ({"signatories": ["fire"], "ends": BEFORE}, False),
        ({"signatories": ["fire"], "agreed": "", "ends": ""}, True),
        ({"signed": [ONE]}, True),
        ({"signed": [ONE | {"on": AFTER}]}, False),
        ({"signed": [ONE | {"on": BEFORE, "ends": BEFORE}]}, False),
        ({"signed": [ONE | {"ends": ""}]}, True),
        ({"signed": [ONE], "ends": BEFORE}, False),
        ({"signed": [ONE], "signatories": ["police"]}, True),
        ({"signed": [ONE | {"on": AFTER}], "signatories": ["fire"]}, True),
    ],
)
def test_who_signed_and_on_which_days_that_holds(agreement: object, signed: bool, rules: Rules) -> None:
    sql = "priv.is_signed($1 -> 'agreement', $1 ->> 'agency', $1 ->> 'day')"
    assert rules.answer(DECIDER, sql, agreement=agreement, agency="fire", day=DAY) is signed


def test_a_purpose_is_found_by_its_code_and_by_its_words(rules: Rules) -> None:
    one, other = {"code": "one", "label": "The one"}, {"code": "other", "label": "The other"}
    for told, found in (("one", one), ("The one", one), ("other", other), ("The", None), ("", None)):
        said = rules.answer(DECIDER, "priv.purpose_of($1 -> 'p', $1 ->> 't')", p={"purposes": [one, other]}, t=told)
        assert (told, said) == (told, found)
    assert rules.answer(DECIDER, "priv.purpose_of($1 -> 'p', 'one')", p={}) is None


def test_where_the_leaflet_closes_the_list_no_other_purpose_is_kept(rules: Rules) -> None:
    way = Gathering(rules)
    for told in ("Why", "child protection", "CHILD_PROTECTION", PROTECTION + "."):
        assert (told, way.said(DECIDER, "send_requests", asked(way, purpose=told))) == (told, UNLISTED)
    for empty in (None, "", " \n"):
        assert (empty, way.said(DECIDER, "send_requests", asked(way, purpose=empty))) == (empty, bad("purpose", FILL))
    assert way.said(DECIDER, "send_requests", asked(way, purpose="x" * 2001)) == bad("purpose", too_long(2000))
    for right in (CODE, PROTECTION):
        _, left = way.house.undone(DECIDER, "send_requests", asked(way, purpose=right))
        (kept,) = left["information_request"]
        assert (kept["purpose"], kept["purpose_code"]) == (PROTECTION, CODE)


@pytest.mark.parametrize("hub", ["worcestershire", "northamptonshire", "oxfordshire", "waltham_forest", "dudley"])
def test_each_hub_asks_for_its_leaflets_purposes_and_where_that_names_no_other_for_no_other(
    hub: str, rules: Rules
) -> None:
    way, told = Gathering(rules), json.loads(profile_text(hub))
    rules.do("update mash.hub set profile = profile - 'purpose_limit'")
    for part in ("purposes", "purpose_limit"):
        if part in told:
            put(rules, part, told[part])
    for purpose in told["purposes"]:
        _, left = way.house.undone(DECIDER, "send_requests", asked(way, purpose=purpose["code"]))
        assert [one["purpose"] for one in left["information_request"]] == [purpose["label"]]
    said = way.said(DECIDER, "send_requests", asked(way, purpose="To see what is known"))
    assert said == (None if hub == "oxfordshire" else UNLISTED)


def test_the_second_of_two_requests_is_held_to_the_list_too(rules: Rules) -> None:
    way = Gathering(rules)
    asks: list[dict[str, object]] = [{"agency": one, "purpose": purpose, "lawful_basis": "public_task", "due": LATER}
            for one, purpose in (("fire", CODE), ("probation", "Curiosity"))]  # fmt: skip
    assert way.said(DECIDER, "send_requests", way.asking(*asks)) == UNLISTED


@pytest.mark.parametrize("limit", [None, False, "true"])
def test_where_the_profile_does_not_close_the_list_words_of_ones_own_are_kept(limit: object, rules: Rules) -> None:
    way = Gathering(rules)
    if limit is None:
        rules.do("update mash.hub set profile = profile - 'purpose_limit'")
    else:
        put(rules, "purpose_limit,only_listed", limit)
    longest = "x" * 2000
    for told, kept, code in (("Why", "Why", None), (longest, longest, None), (CODE, PROTECTION, CODE)):
        _, left = way.house.undone(DECIDER, "send_requests", asked(way, purpose=told))
        (row,) = left["information_request"]
        assert (row["purpose"], row["purpose_code"]) == (kept, code)


def test_an_agency_is_asked_from_its_first_day_to_its_last(rules: Rules) -> None:
    way = Gathering(rules)
    for changed, said in (
        ({"from": day(rules, 0), "until": day(rules, 0)}, None),
        ({"from": day(rules, 1), "until": None}, LEFT),
        ({"from": None, "until": day(rules, -1)}, LEFT),
    ):
        put_fire(rules, **changed)
        assert (changed, way.said(DECIDER, "send_requests", asked(way))) == (changed, said)
    put_fire(rules, id="other_fire")
    assert way.said(DECIDER, "send_requests", asked(way)) == LEFT


def test_nobody_of_an_agency_that_left_is_named_and_asked(rules: Rules) -> None:
    way = Gathering(rules)
    put_fire(rules, until=day(rules, -1))
    assert way.said(DECIDER, "send_requests", asked(way, named=["nobody"], unsigned_because="In haste")) == LEFT


def test_an_agency_that_left_answers_what_it_was_asked_before(rules: Rules) -> None:
    way = Gathering(rules)
    entries = rules.one("select profile -> 'agencies' from mash.hub where id = 'northamptonshire'")
    put(rules, "agencies", [one | {"until": day(rules, -1)} if one["id"] == "education" else one for one in entries])
    answer, _ = way.house.undone(EDUCATION, "return_information", way.answering(way.item()))
    assert answer["version"] == way.version() + 1


def test_nothing_new_is_shared_with_an_agency_that_left(rules: Rules) -> None:
    way = Gathering(rules)
    named = {"handling": "named_agencies", "shared_with": ["police", "fire"]}
    assert way.said(EDUCATION, "return_information", way.answering(way.item(**named))) is None
    put_fire(rules, until=day(rules, -1))
    assert way.said(EDUCATION, "return_information", way.answering(way.item(**named))) == SHARED


def test_a_partner_is_one_of_this_hub(rules: Rules) -> None:
    for hub, agency, partner in (
        ("northamptonshire", "fire", True),
        ("northamptonshire", "nobody", False),
        ("elsewhere", "fire", None),
    ):
        sql = "priv.is_partner_today($1 ->> 'hub', $1 ->> 'agency')"
        assert rules.answer(POLICE, sql, hub=hub, agency=agency) is partner


def test_whoever_has_not_signed_is_asked_with_a_reason_that_is_kept_and_logged(rules: Rules) -> None:
    way = Gathering(rules)
    put(rules, "agreement,signatories", ["police"])
    for told in (None, "", " \n"):
        assert (told, way.said(DECIDER, "send_requests", asked(way, unsigned_because=told))) == (told, UNSIGNED)
    longest = "x" * 2000
    too = bad("unsigned_because", too_long(2000))
    assert way.said(DECIDER, "send_requests", asked(way, unsigned_because=longest + "x")) == too
    _, left = way.house.undone(DECIDER, "send_requests", asked(way, unsigned_because=longest))
    (kept,) = left["information_request"]
    assert (kept["id"], kept["agency"], kept["unsigned_because"]) == (NEW, "fire", longest)
    logged = sorted(str(one["what"]) for one in left["access_log"])
    assert logged == ["agency asked without a signed agreement", "information requests sent"]
    assert {(one["who"], one["enquiry"], one.get("reason", "")) for one in left["access_log"]} == {
        (DECIDER, way.enquiry, "")
    }


def test_whoever_signed_is_asked_without_more_ado(rules: Rules) -> None:
    way = Gathering(rules)
    put(rules, "agreement,signatories", ["fire"])
    _, left = way.house.undone(DECIDER, "send_requests", asked(way, unsigned_because="Never mind"))
    (kept,) = left["information_request"]
    assert kept["unsigned_because"] == ""
    assert [one["what"] for one in left["access_log"]] == ["information requests sent"]
    put(rules, "agreement,ends", day(rules, -1))
    assert way.said(DECIDER, "send_requests", asked(way)) == UNSIGNED
    assert way.said(DECIDER, "send_requests", asked(way, unsigned_because="A child is in danger")) is None

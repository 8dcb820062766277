"""What goes to partners at their work: to those of today alone, as the agreement stands today."""

from typing import Any

import pytest
from psycopg.types.json import Jsonb

from tests.security.asking_rules import Rules
from tests.security.changed_rows import bad
from tests.security.letters_judged import HASH
from tests.security.making_judged import SERVICES, TO_WORK, Making
from tests.security.psql import DECIDER, OFFICER
from tests.security.test_partners_judged import day, put

THRESHOLD = "significant_harm_threshold"
OUTSIDE = bad("service", "This service is outside the agreement: nothing is passed on to it before harm is decided.")


@pytest.fixture
def letters(rules: Rules) -> Making:
    made = Making(rules)
    made.open()
    return made


def _days(letters: Making, agency: str, **days: str) -> None:
    entries = letters.rules.one("select profile -> 'agencies' from mash.hub where id = 'northamptonshire'")
    put(letters.rules, "agencies", [one | days if one["id"] == agency else one for one in entries])


def _left(letters: Making, kind: str, field: str) -> Any:
    name = letters.rules.one("select name from mash.agency where id = %s", SERVICES[kind])
    return bad(field, f"{name} is not the hub's partner today.")


@pytest.mark.parametrize("kind", TO_WORK)
def test_nothing_is_made_for_an_agency_that_is_no_partner_today(kind: str, letters: Making) -> None:
    service = SERVICES[kind]
    for first, last, partner in ((0, 0, True), (1, 2, False), (-2, -1, False)):
        _days(letters, service, **{"from": day(letters.rules, first), "until": day(letters.rules, last)})
        said = None if partner else _left(letters, kind, "service")
        assert (first, last, letters.said(kind)) == (first, last, said)
    if kind == "police_disclosure":
        assert letters.said(kind, service=None, force="Example Constabulary") is None


def test_nothing_is_made_for_a_partner_of_another_hub(letters: Making) -> None:
    profile = letters.rules.one("select profile from mash.hub where id = 'northamptonshire'")
    _days(letters, SERVICES["onward"], until=day(letters.rules, -1))
    letters.rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', %s)", Jsonb(profile))
    letters.rules.do("alter table mash.enquiry disable trigger user")
    letters.rules.do("update mash.enquiry set hub = 'other' where id <> %s", letters.enquiry)
    assert letters.said("onward") == _left(letters, "onward", "service")


@pytest.mark.parametrize("kind", TO_WORK)
def test_what_was_made_for_a_partner_does_not_leave_once_it_is_none(kind: str, letters: Making) -> None:
    letter = letters.planted(kind, attention="Duty desk")
    page = letters.on(letter, pdf="QUJD" * 40, releases=[])
    by = DECIDER if kind == "police_disclosure" else OFFICER
    steps: tuple[tuple[str, dict[str, Any], str, dict[str, Any]], ...] = (
        ("due", {}, "print_letter", page),
        ("printed", {"checked": "now()", "released": None}, "release_letter", letters.on(letter, content_hash=HASH)),
        ("printed", {"checked": "now()", "released": "now()"}, "post_letter", letters.on(letter, **{"class": "email"})),
    )
    for last, said in ((0, None), (-1, _left(letters, kind, ""))):
        _days(letters, SERVICES[kind], until=day(letters.rules, last))
        for state, stands, command, body in steps:
            letters.stand(letter, state, **stands)
            who = DECIDER if command == "release_letter" else by
            assert (last, command, letters.house.refused(who, command, body)) == (last, command, said)


@pytest.mark.parametrize("kind", ["onward", "hand_off"])
def test_who_signed_the_agreement_is_inside_it_on_the_days_on_which_that_holds(kind: str, letters: Making) -> None:
    letters.shares_outside(THRESHOLD)
    letters.rules.do("update mash.decision set harm = 'no' where person = %s", letters.child)
    now = {"agency": SERVICES[kind], "on": day(letters.rules, -9)}
    for agreement, inside in (
        ({"signed": [now]}, True), ({"signed": [now | {"ends": day(letters.rules, 0)}]}, True),
        ({"signed": [now | {"ends": day(letters.rules, -1)}]}, False),
        ({"signed": [now | {"agency": "health"}]}, False),
        ({"signed": [now], "ends": day(letters.rules, -1)}, False), ({"signatories": [SERVICES[kind]]}, True),
        ({"signatories": [SERVICES[kind]], "ends": day(letters.rules, -1)}, False), ({}, True),
    ):  # fmt: skip
        letters.rules.do("update mash.hub set profile = jsonb_set(profile, '{agreement}', %s)", Jsonb(agreement))
        assert (agreement, letters.said(kind)) == (agreement, None if inside else OUTSIDE)


def test_harm_that_was_decided_of_somebody_counts_however_they_are_written(letters: Making) -> None:
    asked = "priv.is_harmed(($1 ->> 'p')::uuid)"
    letters.rules.do("update mash.decision set harm = 'yes' where person = %s", letters.child)
    again = letters.rules.one("insert into mash.person (enquiry, position, role) values (%s, 91, 'subject') "
                              "returning id::text", letters.enquiry)  # fmt: skip
    assert letters.rules.answer(DECIDER, asked, p=again) is False
    letters.rules.do("insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'Why', %s)",
                     letters.enquiry, letters.child, again, DECIDER)  # fmt: skip
    assert letters.rules.answer(DECIDER, asked, p=again) is True

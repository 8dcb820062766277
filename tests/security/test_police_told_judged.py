"""What is told to the police: on which of the hub's grounds, to which force, about whom, and what is kept of it."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import FILL, NO, bad, too_long
from tests.security.making_judged import FORCE, GROUND, HARM, SERVICE, Making
from tests.security.psql import DECIDER, INFORMATION

POLICE = "police_disclosure"
THRESHOLD = "significant_harm_threshold"
UNSAID = bad("kind", "The hub's profile does not say that this letter is written.")
WHICH = bad("service", "Choose the hub's own police, or write which force.")
GROUNDS = bad("ground", "Choose on which of the hub's grounds.")
OUTSIDE = bad("ground", "Outside the agreement nothing is shared unless the threshold of significant harm is met.")
WHOM = bad("recipient", "Choose whom it is about.")
FACTS = "select * from priv.letter_facts(($1 ->> 'letter')::uuid)"


@pytest.fixture
def letters(rules: Rules) -> Making:
    made = Making(rules)
    made.open()
    return made


def _foreign_agency(letters: Making, agency: str) -> None:
    letters.rules.do("insert into mash.hub (id, name, profile) select 'other', 'Other', profile from mash.hub limit 1")
    letters.rules.do("update mash.agency set hub = 'other' where id = %s", agency)


def test_the_police_are_told_where_the_hubs_profile_has_a_ground_for_it(letters: Making) -> None:
    assert letters.said(POLICE) is None
    letters.shares_outside(THRESHOLD)
    assert letters.said(POLICE, ground=THRESHOLD, harm="He was hit.") is None
    for codes in ((), ("relevant_only",), ("legal_power", "required_by_law")):
        letters.shares_outside(*codes)
        assert (codes, letters.said(POLICE)) == (codes, UNSAID)


def test_on_one_of_the_hubs_own_grounds_and_no_other(letters: Making) -> None:
    letters.shares_outside("police_crime", "legal_power")
    for ground in ("legal_power", THRESHOLD, "", "else", None):
        assert (ground, letters.said(POLICE, ground=ground, harm="He was hit.")) == (ground, GROUNDS)
    assert letters.said(POLICE, ground="police_crime") is None


def test_agencies_are_asked_to_release_for_the_police_in_a_hub_that_tells_them(letters: Making) -> None:
    body = {"enquiry": letters.enquiry, "item": letters.item([letters.child]), "purpose": "police", "why": "Needed"}
    none = bad("purpose", "The hub's profile has no ground on which this is told to the police.")
    letters.rules.open(INFORMATION, letters.enquiry)
    for codes, said in ((("police_crime",), None), ((THRESHOLD,), None), (("legal_power",), none), ((), none)):
        letters.shares_outside(*codes)
        assert (codes, letters.house.refused(DECIDER, "ask_release", body)) == (codes, said)
        assert letters.house.refused(DECIDER, "ask_release", body | {"purpose": "onward"}) is None
        assert letters.house.refused(INFORMATION, "ask_release", body) == NO


def test_to_the_hubs_own_police_or_to_a_force_that_is_named(letters: Making) -> None:
    for service in (SERVICE, "nobody", ""):
        assert (service, letters.said(POLICE, service=service)) == (service, WHICH)
    assert letters.said(POLICE, service=FORCE) is None
    for force, said in (
        (None, bad("force", FILL)), (" ", bad("force", FILL)), ("Example Constabulary", None), ("x" * 200, None),
        ("x" * 201, bad("force", too_long(200))),
    ):  # fmt: skip
        assert (force, letters.said(POLICE, service=None, force=force)) == (force, said)
    letters.rules.do("alter table mash.letter disable trigger user")
    _foreign_agency(letters, FORCE)
    assert letters.said(POLICE, service=FORCE) == WHICH


def test_about_anybody_of_the_enquiry_whatever_their_home(letters: Making) -> None:
    for person in (letters.child, letters.mother, letters.father, letters.sibling):
        assert letters.said(POLICE, recipient=person) is None
    letters.changed(letters.father, died="2026-01-01")
    assert letters.said(POLICE, recipient=letters.father) is None
    foreign = str(letters.rules.one("select id from mash.person where enquiry = %s limit 1", letters.other))
    for person in (None, str(uuid4()), foreign):
        assert (person, letters.said(POLICE, recipient=person)) == (person, WHOM)
    unkept = bad("", "This letter cannot be made as it is. Look at what you chose.")
    assert letters.said(POLICE, household=letters.home) == unkept, "no address goes with it"


def test_nobody_who_was_merged_into_another_is_told_of_or_named(letters: Making) -> None:
    letters.changed(letters.sibling, role="subject")
    names = "(select priv.names_of_subjects(($1 ->> 'e')::uuid))"
    assert "\n" in letters.rules.answer(DECIDER, names, e=letters.enquiry)
    letters.rules.do(
        "insert into mash.person_merge (enquiry, merged, stays, why, by, at) values (%s, %s, %s, 'Why', %s, now())",
        *(letters.enquiry, letters.sibling, letters.child, DECIDER),
    )
    assert letters.said(POLICE, recipient=letters.sibling) == WHOM
    assert "\n" not in letters.rules.answer(DECIDER, names, e=letters.enquiry)


def test_it_is_said_who_began_it_and_why_it_is_necessary(letters: Making) -> None:
    how = bad("how", "Say whether the police asked, or the hub offers it.")
    for told, said in (("asked", None), ("offered", None), ("", how), ("else", how), (None, how)):
        assert (told, letters.said(POLICE, how=told)) == (told, said)
    for field, longest in (("words", 2000), ("because", 2000), ("attention", 60)):
        assert letters.said(POLICE, **{field: " "}) == bad(field, FILL)
        assert letters.said(POLICE, **{field: "x" * (longest + 1)}) == bad(field, too_long(longest))
    for reference, said in (("", None), (None, None), ("x" * 60, None), ("x" * 61, bad("reference", too_long(60)))):
        assert letters.said(POLICE, reference=reference) == said


def test_how_the_threshold_is_met_is_stated_where_the_ground_asks_for_it(letters: Making) -> None:
    letters.shares_outside("police_crime", THRESHOLD)
    for harm, said in (
        (None, bad("harm", FILL)), (" ", bad("harm", FILL)), ("He was hit.", None), ("x" * 2000, None),
        ("x" * 2001, bad("harm", too_long(2000))),
    ):  # fmt: skip
        assert (harm, letters.said(POLICE, ground=THRESHOLD, harm=harm)) == (harm, said)
    assert letters.said(POLICE, ground="police_crime", harm=None) is None


def test_outside_the_agreement_it_is_stated_always(letters: Making) -> None:
    crime, harm = {"ground": "police_crime"}, {"ground": THRESHOLD, "harm": "He was hit."}
    another: dict[str, Any] = {"service": None, "force": "Example Constabulary"}
    for codes, signed, inside in (
        (("police_crime", THRESHOLD), (), True), (("police_crime", THRESHOLD), (FORCE, SERVICE), True),
        (("police_crime", THRESHOLD), (SERVICE,), False), (("police_crime",), (SERVICE,), True),
    ):  # fmt: skip
        letters.shares_outside(*codes, signatories=signed)
        assert (codes, signed, letters.said(POLICE, **crime)) == (codes, signed, None if inside else OUTSIDE)
        outside = OUTSIDE if THRESHOLD in codes else None
        assert (codes, letters.said(POLICE, **crime, **another)) == (codes, outside)
        if THRESHOLD in codes:
            assert letters.said(POLICE, **harm) is None
            assert letters.said(POLICE, **harm, **another) is None


@pytest.mark.parametrize(("ground", "words"), [("police_crime", GROUND), (THRESHOLD, HARM)])
def test_what_was_asked_for_and_on_which_ground_is_kept_as_it_stood(ground: str, words: str, letters: Making) -> None:
    letters.shares_outside("legal_power", ground, "else")
    body = letters.making(POLICE, service=None, force="Example Constabulary", how="offered", ground=ground, harm="Hit.")
    _, left = letters.house.done(DECIDER, "make_letter", body)
    (row,) = left["letter"]
    assert (row["service"], row["strict"], row["address"]) == (None, True, None)
    assert row["told"] == {
        "how": "offered", "ground": ground, "ground_words": words, "necessity": "Told on Monday.", "reference": "NP/1",
        "force": "Example Constabulary", "harm": "Hit.",
    }  # fmt: skip
    (facts,) = letters.rules.rows(DECIDER, FACTS, letter=str(letters.rules.one(
        "select id from mash.letter where kind = %s", POLICE)))  # fmt: skip
    assert facts["recipient_name"] == "Example Constabulary"
    rows = letters.rules.rows(DECIDER, "select * from app.letters(($1 ->> 'e')::uuid)", e=letters.enquiry)
    assert [one["service"] for one in rows if one["kind"] == POLICE] == ["Example Constabulary"]
    assert facts["told"]["how"] == "You did not ask for this. The hub offers it."
    assert (facts["told"]["ground"], facts["told"]["harm"]) == (words, "Hit.")


def test_each_disclosure_is_one_of_its_own(letters: Making) -> None:
    earlier = [letters.planted(POLICE, state) for state in ("due", "printed", "withheld")]
    assert letters.said(POLICE) is None
    _, left = letters.house.done(DECIDER, "make_letter", letters.making(POLICE))
    assert not [row for row in left["letter"] if row.get("key") in earlier]

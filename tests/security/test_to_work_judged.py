"""Letters to people at their work: to which team, force or agency, on which ground, and what each then says."""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, bad
from tests.security.making_judged import SERVICE, TEAM, VIRTUAL, Making
from tests.security.psql import DECIDER, OFFICER

POLICE = "police_disclosure"
THRESHOLD = "significant_harm_threshold"
FACTS = "select * from priv.letter_facts(($1 ->> 'letter')::uuid)"


@pytest.fixture
def letters(rules: Rules) -> Making:
    made = Making(rules)
    made.open()
    return made


def _foreign_agency(letters: Making, agency: str) -> None:
    letters.rules.do("insert into mash.hub (id, name, profile) select 'other', 'Other', profile from mash.hub limit 1")
    letters.rules.do("update mash.agency set hub = 'other' where id = %s", agency)


def test_made_anew_it_says_the_same_and_is_as_close(letters: Making) -> None:
    for kind, close in ((POLICE, True), ("hand_off", False)):
        letter = letters.planted(kind, "printed", attention="Duty desk")
        _, left = letters.house.done(DECIDER, "remake_letter", letters.on(letter, because="A wrong word"))
        (new,) = [row for row in left["letter"] if "key" not in row]
        told = letters.rules.one("select told from mash.letter where id = %s", letter)
        assert (new["told"], new["strict"], new["supersedes"]) == (told, close, letter)


@pytest.mark.parametrize(
    "spoilt",
    [
        "told = told - 'force'", "told = told - 'reference'", "told = told - 'how'", "told = told - 'ground'",
        "told = told - 'ground_words'", "told = told - 'necessity'", "told = told - 'harm'", "strict = false",
        "recipient = null", "address = (select id from mash.address limit 1)",
    ],
)  # fmt: skip
def test_a_disclosure_is_whole_and_close_whoever_writes_the_row(spoilt: str, letters: Making) -> None:
    letter = letters.planted(POLICE)
    with pytest.raises(Exception, match="ck_letter_"), letters.rules.connection.transaction():
        letters.rules.do(f"update mash.letter set {spoilt} where id = %s", letter)


@pytest.mark.parametrize(
    ("kind", "spoilt"),
    [
        ("hand_off", "service = null"), ("hand_off", "told = '{\"a\": 1}'"), ("hand_off", "address = null"),
        ("hand_off", "recipient = null, address = null"), ("agency_request", "service = null"),
        ("please_call", "service = 'police'"), ("please_call", "address = null"), ("child", "told = '{\"a\": 1}'"),
        ("agency_request", "recipient = (select recipient from mash.letter where recipient is not null limit 1)"),
        ("agency_request", "address = (select id from mash.address limit 1)"),
    ],
)  # fmt: skip
def test_no_other_letter_is_half_of_another_kind(kind: str, spoilt: str, letters: Making) -> None:
    letter = letters.planted(kind)
    with pytest.raises(Exception, match="ck_letter_"), letters.rules.connection.transaction():
        letters.rules.do(f"update mash.letter set {spoilt} where id = %s", letter)


def test_an_open_case_is_handed_to_a_social_care_team_whatever_was_decided(letters: Making) -> None:
    team = bad("service", "An open case is handed to a social care team.")
    choose = bad("service", "Choose the service that is to help.")
    for service, said in (
        (TEAM, None), ("adult_services", None), (SERVICE, team), ("police", team), ("nobody", choose), (None, choose),
    ):  # fmt: skip
        assert (service, letters.said("hand_off", service=service)) == (service, said)
    letters.leads_to("nothing")
    assert letters.said("hand_off") is None
    letters.changed(letters.sibling, role="subject")
    assert letters.said("hand_off") is None, "before every decision is signed"
    _foreign_agency(letters, TEAM)
    assert letters.said("hand_off") == choose


@pytest.mark.parametrize("kind", ["onward", "hand_off"])
def test_to_a_service_outside_the_agreement_nothing_goes_before_harm_is_decided(kind: str, letters: Making) -> None:
    outside = bad(
        "service", "This service is outside the agreement: nothing is passed on to it before harm is decided."
    )
    decided = "update mash.decision set harm = %s where person = %s"
    inside = {"onward": SERVICE, "hand_off": TEAM}[kind]
    for codes, signed, stands in (
        (("police_crime",), ("health",), None), ((THRESHOLD,), (), None), ((THRESHOLD,), (inside, "health"), None),
        ((THRESHOLD,), ("health",), outside),
    ):  # fmt: skip
        letters.shares_outside(*codes, signatories=signed)
        for harm in ("no", "may_be", "yes"):
            letters.rules.do(decided, harm, letters.child)
            expected = None if harm == "yes" else stands
            assert (codes, signed, harm, letters.said(kind)) == (codes, signed, harm, expected)
    letters.rules.do("update mash.decision set harm = 'yes'")
    letters.rules.do(decided, "no", letters.child)
    assert letters.said(kind) == outside, "of somebody else"


def test_what_was_decided_before_of_harm_does_not_count(letters: Making) -> None:
    letters.shares_outside(THRESHOLD, signatories=("health",))
    letters.rules.do("update mash.decision set harm = 'yes' where person = %s", letters.child)
    asked = "(select priv.is_harmed(($1 ->> 'p')::uuid))"
    assert letters.rules.answer(DECIDER, asked, p=letters.child) is True
    letters.rules.do(
        "insert into mash.decision select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), "
        "'harm', 'no', 'supersedes', d.id))).* from mash.decision d where d.person = %s", letters.child,
    )  # fmt: skip
    assert letters.rules.answer(DECIDER, asked, p=letters.child) is False


def test_a_request_goes_on_paper_to_whom_nobody_in_the_hub_answers_for_as_long_as_it_waits(letters: Making) -> None:
    nobody = bad("service", "Choose an agency that has nobody in the hub.")
    answered = bad("service", "This agency was not asked yet, or has answered.")
    assert letters.said("agency_request", OFFICER) is None
    for service in (None, "", "health", "nobody"):
        assert (service, letters.said("agency_request", service=service)) == (service, nobody)
    letters.virtual(VIRTUAL, "fire")
    assert letters.said("agency_request", service="fire") == answered
    letters.ask("fire", letters.other)
    assert letters.said("agency_request", service="fire") == answered
    letters.rules.do("update mash.information_request set answer = 'not_known', answered = now(), answered_by = %s "
                     "where agency = %s", OFFICER, VIRTUAL)  # fmt: skip
    assert letters.said("agency_request") == answered
    letters.virtual()
    assert letters.said("agency_request") == nobody


def test_a_request_on_paper_is_made_once_until_it_has_left(letters: Making) -> None:
    there = bad("kind", "There is such a letter already, and it has not left.")
    letter = letters.planted("agency_request")
    assert letters.said("agency_request") == there
    letters.stand(letter, "posted")
    assert letters.said("agency_request") is None


def test_a_request_on_paper_names_whom_the_enquiry_is_about_and_what_that_agency_was_asked(letters: Making) -> None:
    rules = letters.rules
    letters.changed(letters.child, given_names="Tam", family_name="Gill", birth=None, birth_accuracy="unknown")
    letters.changed(letters.sibling, given_names="", family_name="", known_as="", role="subject", position=99,
                    birth="2026-08-01", birth_accuracy="expected")  # fmt: skip
    foreign = str(rules.one("select id from mash.person where enquiry = %s limit 1", letters.other))
    letters.changed(foreign, given_names="Foreign", role="subject")
    letters.ask("fire")
    letters.ask(VIRTUAL, letters.other)
    rules.do("update mash.information_request set purpose = 'Other' where agency <> %s or enquiry <> %s",
             VIRTUAL, letters.enquiry)  # fmt: skip
    (row,) = rules.rows(DECIDER, FACTS, letter=letters.planted("agency_request", attention="Lead"))
    assert row["told"]["name"] == "Tam Gill\nUnborn baby"
    assert (row["told"]["purpose"], row["lines"], row["home"]) == ("child_protection", ["Lead"], [])
    rules.do("update mash.enquiry set anonymity_asked = true where id = %s", letters.enquiry)
    (row,) = rules.rows(DECIDER, FACTS, letter=letters.planted("agency_request", attention="Lead"))
    assert row["recipient_name"] == rules.one("select name from mash.agency where id = %s", VIRTUAL)


def test_a_day_of_birth_is_told_only_where_it_is_known(letters: Making) -> None:
    asked = "(select priv.name_and_birth(p) from mash.person p where p.id = ($1 ->> 'p')::uuid)"
    for names, birth, accuracy, told in (
        (("Tam", "Gill", "T"), "2015-03-04", "known", "Tam Gill, born 4 March 2015"),
        (("Tam", "Gill", "T"), "2015-03-04", "estimated", "Tam Gill"), (("", "", "T"), None, "known", "T"),
        (("", "", ""), "2026-08-01", "expected", "Unborn baby"),
    ):  # fmt: skip
        given, family, known = names
        letters.changed(letters.child, given_names=given, family_name=family, known_as=known, birth=birth,
                        birth_accuracy=accuracy)  # fmt: skip
        assert letters.rules.answer(DECIDER, asked, p=letters.child) == told


@pytest.mark.parametrize(("kind", "purpose"), [(POLICE, "police"), ("hand_off", "onward")])
def test_what_goes_in_was_released_for_that_and_may_be_about_anybody(kind: str, purpose: str, letters: Making) -> None:
    letter = letters.planted(kind, attention="Duty desk")
    about = letters.item([letters.father, letters.sibling])
    fine = letters.release(letters.enquiry, about, "whole", purpose)
    named = {"police": "the police", "onward": "an onward referral"}[purpose]
    unreleased = bad("releases", f"The agency has not released this item for {named}.")

    def filled(*releases: str) -> dict[str, Any]:
        return letters.on(letter, version=letters.version(), releases=list(releases))

    for other in {"letter", "onward", "police", "bundle"} - {purpose}:
        wrong = letters.release(letters.enquiry, letters.item([letters.child]), "whole", other)
        assert (other, letters.house.refused(DECIDER, "put_in_letter", filled(fine, wrong))) == (other, unreleased)
    letters.house.done(DECIDER, "put_in_letter", filled(fine))
    assert letters.rules.one("select strict from mash.letter where id = %s", letter) is (kind == POLICE)
    words = letters.rules.one("select what from mash.item where id = %s", about)
    (row,) = letters.rules.rows(DECIDER, FACTS, letter=letter)
    assert row["items"] == [{"release": fine, "words": words, "conditions": ""}]
    letters.rules.do(
        "update mash.release_request set withdrawn = now(), withdrawn_by = answered_by where id = %s", fine
    )
    (row,) = letters.rules.rows(DECIDER, FACTS, letter=letter)
    assert row["items"] == []


@pytest.mark.parametrize(("kind", "purpose"), [(POLICE, "police"), ("hand_off", "onward"), ("outcome_adult", "letter")])
def test_the_polices_conditions_go_with_it_to_people_who_can_keep_them(
    kind: str, purpose: str, letters: Making
) -> None:
    letter = letters.planted(kind, attention="Duty desk")
    codes = {"police_source": "1", "police_information": "A", "police_handling": "C", "police_conditions": "Only so"}
    item = letters.item([letters.child], agency="police", **codes)
    whole = letters.release(letters.enquiry, item, "whole", purpose)
    letters.put(letter, whole)
    (row,) = letters.rules.rows(DECIDER, FACTS, letter=letter)
    told = [(one["release"], one["conditions"]) for one in row["items"]]
    assert told == ([] if purpose == "letter" else [(whole, "Only so")])


@pytest.mark.parametrize("purpose", ["letter", "onward", "police", "bundle", "else"])
def test_only_a_service_and_a_force_read_conditions(purpose: str, letters: Making) -> None:
    assert letters.rules.one("select priv.reads_conditions(%s)", purpose) is (purpose in ("onward", "police"))


def test_a_page_to_people_at_their_work_passes_no_order(letters: Making) -> None:
    asked = "(select priv.goes_past_an_order(l) from mash.letter l where l.id = ($1 ->> 'l')::uuid)"
    letters.rules.do(
        "insert into mash.no_contact (enquiry, person, protects, kind, source, by) "
        "values (%s, %s, array[%s::uuid], 'bail', 'The police', %s)",
        *(letters.enquiry, letters.child, letters.mother, DECIDER),
    )
    for kind, passes in ((POLICE, False), ("hand_off", False), ("child", True)):
        letter = letters.planted(kind, attention="Duty desk")
        assert (kind, letters.rules.answer(DECIDER, asked, l=letter)) == (kind, passes)


def test_whoever_was_too_late_makes_none(letters: Making) -> None:
    for kind in (POLICE, "hand_off", "agency_request"):
        assert letters.said(kind, version=letters.version() - 1) == CHANGED


ABOUT = ("onward", "hand_off", POLICE)


@pytest.mark.parametrize("kind", [*ABOUT, "please_call"])
def test_what_was_sent_about_a_parent_is_no_letter_to_them(kind: str, letters: Making) -> None:
    rules, father = letters.rules, letters.father
    rules.do("alter table mash.telling disable trigger sealed")
    for gone in ("letter_release", "letter", "telling"):
        rules.do(f"delete from mash.{gone}")
    rules.do("update mash.referral set parents_told = false")
    untold = "(select priv.has_untold_parent(($1 ->> 'e')::uuid))"
    agrees = """(select priv.reference_agrees(e, ($1 ->> 'p')::uuid, e.reference) from mash.enquiry e
        where e.id = ($1 ->> 'e')::uuid)"""
    only = "delete from mash.relationship where enquiry = %s and person <> %s"
    rules.do(only, letters.enquiry, father)
    assert rules.answer(DECIDER, untold, e=letters.enquiry) is True
    about: dict[str, Any] = {"recipient": father, "attention": "Desk" if kind in ABOUT else ""}
    letter = letters.planted(kind, "posted", **about | ({"service": None} if kind == POLICE else {}))
    rules.do("update mash.letter set posted = now() where id = %s", letter)
    assert rules.answer(DECIDER, untold, e=letters.enquiry) is (kind in ABOUT)
    told = rules.answer(DECIDER, agrees, e=letters.enquiry, p=father)
    assert told is (None if kind in ABOUT else True)


@pytest.mark.parametrize(
    ("kind", "waits"), [(POLICE, True), ("hand_off", True), ("please_call", True), ("agency_request", False)]
)
def test_an_enquiry_waits_for_what_has_to_leave_and_not_for_what_was_asked_on_paper(
    kind: str, waits: bool, letters: Making
) -> None:
    letters.rules.do("delete from mash.letter_release")
    letters.rules.do("delete from mash.letter")
    asked = "(select priv.has_letters_to_post(($1 ->> 'e')::uuid))"
    assert letters.rules.answer(DECIDER, asked, e=letters.enquiry) is False
    letters.planted(kind, attention="Desk")
    assert letters.rules.answer(DECIDER, asked, e=letters.enquiry) is waits


def test_people_who_are_parted_again_part_no_disclosure_from_whom_it_is_about(letters: Making) -> None:
    rules = letters.rules
    merge = rules.one(
        "insert into mash.person_merge (enquiry, merged, stays, why, by, at) values (%s, %s, %s, 'Why', %s, "
        "now() - interval '1 hour') returning id::text",
        *(letters.enquiry, letters.sibling, letters.child, DECIDER),
    )
    part = """(select priv.part_letter(l, m, 'ottilie.brandreth', 'Two people')::text
        from mash.letter l, mash.person_merge m where l.id = ($1 ->> 'l')::uuid and m.id = ($1 ->> 'm')::uuid)"""
    states = "select state from mash.letter where id = %s or supersedes = %s order by supersedes nulls first"
    for state, becomes in (("due", ["due"]), ("printed", ["withdrawn", "due"])):
        letter = letters.planted(POLICE, state, attention="Desk")
        rules.answer(DECIDER, part, l=letter, m=merge)
        assert (state, [one for (one,) in rules.do(states, letter, letter)]) == (state, becomes)
    moved = letters.planted("hand_off", attention="Desk")
    for person in (letters.child, letters.sibling):
        rules.do("update mash.household set people = array_remove(people, %s::uuid)", person)
    rules.answer(DECIDER, part, l=moved, m=merge)
    assert [one for (one,) in rules.do(states, moved, moved)] == ["withdrawn"]

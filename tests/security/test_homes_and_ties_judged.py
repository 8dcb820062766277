"""Who lives where and who is what to whom today: what the dates decide on a sheet and in a letter."""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, bad
from tests.security.letters_judged import HASH
from tests.security.making_judged import SERVICES, Making
from tests.security.people_said import days_ahead
from tests.security.psql import DECIDER, INFORMATION, OFFICER, POLICE
from tests.security.saying_judged import READERS, Saying

TODAY, YESTERDAY, TOMORROW = (days_ahead(many) for many in (0, -1, 1))
GONE = bad("", "They no longer live at this address. A senior social worker withholds this letter, then makes it anew.")
DAYS = (
    (None, None, True), (TODAY, None, True), (TOMORROW, None, False), (None, TOMORROW, True), (None, TODAY, False),
    (YESTERDAY, TODAY, False), (YESTERDAY, TOMORROW, True),
)  # fmt: skip


@pytest.fixture
def saying(rules: Rules) -> Saying:
    return Saying(rules).opened()


def _live_there(saying: Saying) -> set[str]:
    return {str(one) for one in saying.rules.one("select priv.lives_in(%s)", saying.home)}


def _at_home(saying: Saying, **more: object) -> str:
    told: dict[str, Any] = {"person": saying.child, "household": saying.home, "since": None}
    return saying.say("residence", **told | more)


def test_the_days_that_were_said_decide_who_lives_in_a_home(saying: Saying) -> None:
    saying.rules.do("update mash.household set people = %s::uuid[] where id = %s", [saying.child], saying.home)
    assert _live_there(saying) == {saying.child}
    for since, until, lives in DAYS:
        with saying.rules.connection.transaction(force_rollback=True):
            _at_home(saying, since=since, until=until)
            assert (since, until, _live_there(saying)) == (since, until, {saying.child} if lives else set())
            told = saying.rules.rows(
                OFFICER, "select id, people from app.households(($1 ->> 'e')::uuid)", e=saying.enquiry
            )
            shown = next(row["people"] for row in told if str(row["id"]) == saying.home)
            assert {str(one) for one in shown} == _live_there(saying)


def test_whoever_moves_in_is_of_the_home_and_nobody_is_twice(saying: Saying) -> None:
    saying.rules.do("update mash.household set people = %s::uuid[] where id = %s", [saying.child], saying.home)
    other = saying.parents[0]
    _at_home(saying, person=other, since=TOMORROW)
    _at_home(saying)
    people = saying.rules.one("select people from mash.household where id = %s", saying.home)
    assert [str(one) for one in people] == [saying.child, other]
    assert _live_there(saying) == {saying.child}


def test_what_is_corrected_or_over_no_longer_decides_and_another_may_stand_beside_it(saying: Saying) -> None:
    saying.rules.do("update mash.household set people = %s::uuid[] where id = %s", [saying.child], saying.home)
    first = _at_home(saying, until=TODAY)
    assert _live_there(saying) == set()
    second = _at_home(saying, corrects=first, why="He stayed")
    assert _live_there(saying) == {saying.child}
    _at_home(saying, corrects=second, why="Over", ended=True)
    assert _live_there(saying) == set()
    _at_home(saying, since=YESTERDAY)
    assert _live_there(saying) == {saying.child}


def test_of_whoever_is_written_twice_what_was_said_of_either_decides(saying: Saying) -> None:
    mother, other = saying.parents[:2]
    saying.rules.do("update mash.household set people = %s::uuid[] where id = %s", [other], saying.home)
    merged = "insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'Why', %s)"
    saying.rules.do(merged, saying.enquiry, other, mother, DECIDER)
    assert _live_there(saying) == {other}
    _at_home(saying, person=mother, until=TODAY)
    assert _live_there(saying) == set()


def test_a_home_that_nobody_named_is_made_as_it_is_told(saying: Saying) -> None:
    told = {"person": saying.child, "address": " 7 Marker Row \n\n Markerton ", "postcode": "QQ7 7AA"}
    body = saying.saying("residence", **told, confidential=True)
    _answer, left = saying.house.done(OFFICER, "say_of_person", body)
    (home,), (address,) = left["household"], left["address"]
    assert (home["people"], home["has_address"]) == ([saying.child], True)
    assert (address["lines"], address["postcode"], address["confidential"]) == (
        ["7 Marker Row", "Markerton"], "QQ7 7AA", True,
    )  # fmt: skip
    body = saying.saying("residence", person=saying.child)
    _answer, left = saying.house.done(OFFICER, "say_of_person", body)
    assert left["address"][0]["confidential"] is False


def test_since_when_somebody_lives_in_a_hidden_home_is_read_like_its_address(saying: Saying) -> None:
    hide = "update mash.address set confidential = %s where household = %s"
    saying.rules.do(hide, False, saying.home)
    one = _at_home(saying)
    assert POLICE in {login for login in READERS if one in saying.seen("residence", login)}
    saying.rules.do(hide, True, saying.home)
    assert {login for login in READERS if one in saying.seen("residence", login)} == {DECIDER, INFORMATION}
    again = _at_home(saying, since=YESTERDAY)
    assert {login for login in READERS if again in saying.seen("residence", login)} == {DECIDER, INFORMATION}
    for login, said in ((OFFICER, "42501"), (DECIDER, None)):
        body = saying.saying("residence", corrects=one, why="Over", ended=True)
        refused = saying.said(body, login)
        assert (refused.code if refused else None) == said


def _asked(saying: Saying) -> dict[str, bool]:
    """What a tie decides: whose child it is, who its parents are, and of whom a caller hears."""
    mother, child = saying.parents[0], saying.child
    ask = "select (%s::uuid = any (priv.own_children(%s))), (%s::uuid in (select priv.parents_of(%s, %s)))"
    ((own, parent),) = saying.rules.do(ask, child, mother, mother, saying.enquiry, child)
    return {"own": own, "parent": parent}


def test_a_tie_holds_between_its_days_until_it_is_corrected_or_over(saying: Saying) -> None:
    saying.rules.do("delete from mash.relationship")
    for since, until, holds in DAYS:
        with saying.rules.connection.transaction(force_rollback=True):
            tie = saying.say("relation", kind="mother", since=since, until=until)
            assert (since, until, _asked(saying)) == (since, until, {"own": holds, "parent": holds})
            rows = saying.rules.rows(OFFICER, "select id, holds from app.relationships(($1 ->> 'e')::uuid)",
                                     e=saying.enquiry)  # fmt: skip
            assert [(str(row["id"]), row["holds"]) for row in rows] == [(tie, holds)]
    first = saying.say("relation", kind="mother", since=None)
    second = saying.say("relation", kind="aunt", since=None, corrects=first, why="Misheard")
    assert _asked(saying) == {"own": False, "parent": False}
    third = saying.say("relation", kind="mother", since=None, corrects=second, why="Right before")
    assert _asked(saying) == {"own": True, "parent": True}
    saying.say("relation", corrects=third, why="Over", ended=True)
    assert _asked(saying) == {"own": False, "parent": False}


def test_a_tie_that_the_referral_told_is_corrected_and_ended_like_any_other(saying: Saying) -> None:
    saying.rules.do("delete from mash.relationship")
    planted = 'insert into mash.relationship (enquiry, person, "of", kind) values (%s, %s, %s, %s) returning id::text'
    for more in ({"ended": True}, {"kind": "aunt"}):
        tie = saying.rules.one(planted, saying.enquiry, saying.parents[0], saying.child, "mother")
        assert _asked(saying) == {"own": True, "parent": True}
        saying.say("relation", corrects=tie, why="It was misheard", **more)
        assert _asked(saying) == {"own": False, "parent": False}
        assert saying.said(saying.saying("relation", corrects=tie, why="Why")) == CHANGED
    kept = saying.rules.do(
        "select kind, ended, said_by from mash.relationship where ended and enquiry = %s", saying.enquiry
    )
    assert kept == [("mother", True, "")]


def test_that_somebody_has_no_responsibility_counts_while_it_holds(saying: Saying) -> None:
    mother, child = saying.parents[0], saying.child
    saying.rules.do("delete from mash.relationship")
    saying.say("relation", kind="mother", since=None)
    heard = "select %s::uuid = any (priv.children_of_caller(%s))"
    for since, until, holds in DAYS:
        with saying.rules.connection.transaction(force_rollback=True):
            saying.say("relation", kind="other", parental_responsibility=False, since=since, until=until)
            assert (since, until, saying.rules.one(heard, child, mother)) == (since, until, not holds)


def test_brothers_and_sisters_are_those_who_still_are(saying: Saying) -> None:
    ask = "select priv.are_siblings(%s, %s, %s)"
    one, other = saying.child, saying.parents[0]
    for until, are in ((None, True), (TODAY, False)):
        with saying.rules.connection.transaction(force_rollback=True):
            saying.say("relation", kind="step_sibling", since=None, until=until)
            assert saying.rules.one(ask, saying.enquiry, one, other) is are


def test_a_caller_is_compared_with_where_they_live_today(saying: Saying) -> None:
    saying.rules.do("update mash.household set people = %s::uuid[] where id = %s", [saying.child], saying.home)
    saying.rules.do(
        "update mash.address set postcode = 'QQ9 9AA', confidential = false where household = %s", saying.home
    )
    ask = "select coalesce(priv.home_agrees(%s, 'qq99aa'), false)"
    assert saying.rules.one(ask, saying.child) is True
    _at_home(saying, until=TODAY)
    assert saying.rules.one(ask, saying.child) is False


@pytest.fixture
def letters(rules: Rules) -> Making:
    told = Making(rules)
    told.open()
    return told


def _moved(letters: Making, person: str, home: str, **more: object) -> None:
    body = {
        "enquiry": letters.enquiry,
        "what": "residence",
        "person": person,
        "household": home,
        "said_by": "The school",
    }
    letters.rules.answer(DECIDER, "app.say_of_person(gen_random_uuid(), $1 -> 'body')", body=body | more)


def test_nothing_goes_to_a_home_that_its_reader_has_left(letters: Making) -> None:
    mother = letters.planted("please_call")
    letters.stand(mother, "printed", released="now()", checked="now()")
    post = letters.on(mother, **{"class": "first"})
    assert letters.house.refused(OFFICER, "post_letter", post) is None
    _moved(letters, letters.mother, letters.home, until=TODAY)
    assert letters.house.refused(OFFICER, "post_letter", post) == GONE
    letters.stand(mother, "printed", released=None, checked="now()")
    assert letters.house.refused(DECIDER, "release_letter", letters.on(mother, content_hash=HASH)) == GONE
    letters.stand(mother, "due")
    page = {"pdf": "QUJD" * 40, "releases": []}
    assert letters.house.refused(OFFICER, "print_letter", letters.on(mother, **page)) == GONE
    _moved(letters, letters.mother, letters.home, since=YESTERDAY)
    assert letters.house.refused(OFFICER, "print_letter", letters.on(mother, **page)) is None


def _anew(letters: Making, letter: str) -> dict[str, Any]:
    told = letters.on(letter, because="She has moved")
    answer = letters.rules.answer(DECIDER, "app.remake_letter(gen_random_uuid(), $1 -> 'body')", body=told)
    sql = "select address::text, confidential from mash.letter where id = %s"
    ((address, confidential),) = letters.rules.do(sql, answer["letter"])
    return {"address": address, "confidential": confidential}


def test_a_letter_is_made_anew_to_where_its_reader_lives_today(letters: Making) -> None:
    fathers = str(letters.rules.one("select id from mash.address where household = %s", letters.fathers_home))
    for state in ("due", "printed"):
        for hidden in (False, True):
            with letters.rules.connection.transaction(force_rollback=True):
                letters.rules.do("update mash.address set confidential = %s where id = %s", hidden, fathers)
                letter = letters.planted("please_call", state)
                _moved(letters, letters.mother, letters.fathers_home)
                if state == "printed":
                    assert _anew(letters, letters.planted("please_call", state))["address"] == letters.address
                _moved(letters, letters.mother, letters.home, until=TODAY)
                assert _anew(letters, letter) == {"address": fathers, "confidential": hidden}
                assert letters.rules.one("select state from mash.letter where id = %s", letter) == "withdrawn"


def test_a_letter_is_made_anew_to_the_home_of_whichever_row_its_reader_was_merged_into(letters: Making) -> None:
    fathers = str(letters.rules.one("select id from mash.address where household = %s", letters.fathers_home))
    again = letters.rules.one("insert into mash.person (enquiry, position, role) values (%s, 91, 'parent') "
                              "returning id::text", letters.enquiry)  # fmt: skip
    letter = letters.planted("please_call")
    _moved(letters, again, letters.fathers_home)
    _moved(letters, letters.mother, letters.home, until=TODAY)
    letters.rules.do(
        "insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'Why', %s)",
        *(letters.enquiry, letters.mother, again, DECIDER),
    )
    assert _anew(letters, letter)["address"] == fathers


def test_a_due_letter_is_made_anew_only_where_its_reader_has_left(letters: Making) -> None:
    letter = letters.planted("please_call")
    told = letters.on(letter, because="She has moved")
    assert letters.house.refused(DECIDER, "remake_letter", told) == CHANGED
    _moved(letters, letters.mother, letters.home, until=TODAY)
    assert letters.house.refused(DECIDER, "remake_letter", told) is None
    assert _anew(letters, letter)["address"] == letters.address  # nobody told another


def test_a_letter_is_made_for_a_home_of_today_alone(letters: Making) -> None:
    assert letters.said("please_call") is None
    _moved(letters, letters.mother, letters.home, until=TODAY)
    assert letters.said("please_call") == bad("recipient", "Nobody has told where this person lives.")
    _moved(letters, letters.mother, letters.fathers_home)
    assert letters.said("please_call", household=letters.fathers_home) is None


def test_a_decision_writes_to_the_homes_of_today(letters: Making) -> None:
    write = "select priv.write_letters(%s, %s, now() + interval '1 day')"
    homes = (
        "select coalesce(array_agg(address::text), '{}') from mash.letter "
        "where enquiry = %s and state = 'due' and kind = 'outcome_parent'"
    )
    letters.rules.do(write, letters.enquiry, f'["{letters.mother}"]')
    assert letters.rules.one(homes, letters.enquiry) == [letters.address]
    _moved(letters, letters.mother, letters.home, until=TODAY)
    letters.rules.do(write, letters.enquiry, f'["{letters.mother}"]')
    assert letters.rules.one(homes, letters.enquiry) == []


def test_a_letter_is_set_in_large_print_for_whoever_needs_it_and_nobody_else(letters: Making) -> None:
    letter, onward = letters.planted("please_call"), letters.planted("onward")
    ask = "select large_print from priv.letter_facts(%s)"
    need = (
        "insert into mash.person_need (enquiry, person, kind, words, said_by, by, ended, corrects, why) "
        "values (%s, %s, %s, 'x', 'x', %s, %s, %s, %s) returning id"
    )
    for kind, person, large in (
        ("large_print", letters.mother, True), ("easy_read", letters.mother, False),
        ("large_print", letters.child, False),
    ):  # fmt: skip
        with letters.rules.connection.transaction(force_rollback=True):
            one = letters.rules.one(need, letters.enquiry, person, kind, DECIDER, False, None, "")
            assert (kind, letters.rules.one(ask, letter)) == (kind, large)
            assert letters.rules.one(ask, onward) is False
            letters.rules.one(need, letters.enquiry, person, "sight", DECIDER, False, one, "Wrong")
            assert letters.rules.one(ask, letter) is False
    one = letters.rules.one(need, letters.enquiry, letters.mother, "large_print", DECIDER, False, None, "")
    letters.rules.one(need, letters.enquiry, letters.mother, "large_print", DECIDER, True, one, "Over")
    assert letters.rules.one(ask, letter) is False


@pytest.mark.parametrize("kind", ["onward", "hand_off", "police_disclosure", "agency_request"])
def test_people_at_their_work_read_nothing_of_what_somebody_needs(kind: str, letters: Making) -> None:
    services = [None, "police"] if kind == "police_disclosure" else [SERVICES[kind]]
    need = "insert into mash.person_need (enquiry, person, kind, said_by, by) values (%s, %s, 'large_print', 'x', %s)"
    letters.rules.do(need, letters.enquiry, letters.child, DECIDER)
    for service in services:
        letter = letters.planted(kind, service=service)
        assert letters.rules.one("select large_print from priv.letter_facts(%s)", letter) is False


@pytest.mark.parametrize(("kind", "by"), [("agency_request", OFFICER), ("police_disclosure", DECIDER)])
def test_what_goes_to_no_home_is_not_made_anew_before_it_was_printed(kind: str, by: str, letters: Making) -> None:
    letter = letters.planted(kind, made_by=by)
    told = letters.on(letter, because="Why")
    assert letters.house.refused(DECIDER, "remake_letter", told) == CHANGED
    letters.stand(letter, "printed")
    assert letters.house.refused(DECIDER, "remake_letter", told) is None


@pytest.mark.parametrize(("kind", "person"), [("please_call", "mother"), ("hand_off", "child"), ("onward", "child")])
def test_where_somebody_hides_is_passed_on_to_a_service_only_by_whoever_chooses_it(
    kind: str, person: str, letters: Making
) -> None:
    fathers = str(letters.rules.one("select id from mash.address where household = %s", letters.fathers_home))
    whose = getattr(letters, person)
    letter = letters.planted(kind, "printed")
    _moved(letters, whose, letters.fathers_home)
    _moved(letters, whose, letters.home, until=TODAY)
    for hidden in (False, True):
        with letters.rules.connection.transaction(force_rollback=True):
            letters.rules.do("update mash.address set confidential = %s where id = %s", hidden, fathers)
            stays = hidden and kind != "please_call"
            assert _anew(letters, letter)["address"] == (letters.address if stays else fathers)


@pytest.mark.parametrize("kind", ["hand_off", "onward"])
def test_where_somebody_hides_stays_in_a_letter_for_which_it_was_chosen(kind: str, letters: Making) -> None:
    fathers = str(letters.rules.one("select id from mash.address where household = %s", letters.fathers_home))
    letters.rules.do("update mash.address set confidential = true where id = %s", fathers)
    letter = letters.planted(kind, "printed", address=fathers, confidential=True)
    _moved(letters, letters.child, letters.fathers_home)
    assert _anew(letters, letter) == {"address": fathers, "confidential": True}


def test_what_is_put_right_of_a_hidden_home_is_read_like_its_address(saying: Saying) -> None:
    hide = "update mash.address set confidential = %s where household = %s"
    saying.rules.do(hide, True, saying.home)
    open_home = saying.rules.one(
        "insert into mash.household (enquiry, people, has_address) values (%s, '{}', false) returning id::text",
        saying.enquiry,
    )
    hidden = _at_home(saying)
    right = _at_home(saying, household=open_home, corrects=hidden, why="Not in the refuge of Markerton")
    later = _at_home(saying, household=open_home, corrects=right, why="Since another day")
    beside = _at_home(saying, household=open_home)
    for one in (right, later):
        assert {login for login in READERS if one in saying.seen("residence", login)} == {DECIDER, INFORMATION}
    assert POLICE in {login for login in READERS if beside in saying.seen("residence", login)}
    saying.rules.do(hide, False, saying.home)
    for one in (right, later):
        assert POLICE in {login for login in READERS if one in saying.seen("residence", login)}
    saying.rules.do(hide, True, saying.home)
    for one in (right, later):
        assert {login for login in READERS if one in saying.seen("residence", login)} == {DECIDER, INFORMATION}


def test_of_each_line_of_an_address_two_hundred_characters_are_kept(saying: Saying) -> None:
    saying.say("residence", address=f"{'x' * 201}\n \nMarkertown")
    lines = saying.rules.one("select lines from mash.address where lines[2] = 'Markertown'")
    assert lines == ["x" * 200, "Markertown"]

"""Whether post to a home is safe for somebody: how it is said and read, and no letter goes there where it is not."""

import json
from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import bad
from tests.security.letters_judged import HASH
from tests.security.making_judged import Making
from tests.security.psql import DECIDER, INFORMATION, OFFICER
from tests.security.saying_judged import READERS, Saying

UNSAFE = bad("", "It was said that post to this home is not safe for them. A senior social worker withholds this "
             "letter, or makes it anew for another home.")  # fmt: skip
HOME = bad("household", "Choose a home that is named on this enquiry, for post alone.")
ANOTHER = bad("household", "This is another home. Say there that it is over, and say this of the other one anew.")
POST: dict[str, Any] = {"channel": "post", "detail": "", "safe": "not_safe", "safety": "He opens it", "said_by": "her"}
OVER: dict[str, Any] = {"why": "He has moved out", "ended": True}


@pytest.fixture
def saying(rules: Rules) -> Saying:
    return Saying(rules).opened()


@pytest.fixture
def letters(rules: Rules) -> Making:
    told = Making(rules)
    told.open()
    return told


def test_post_is_said_of_a_home_and_a_number_of_none(saying: Saying) -> None:
    elsewhere = str(saying.rules.one("select id from mash.household where enquiry = %s limit 1", saying.other))
    told: list[tuple[dict[str, Any], Any]] = [
        ({**POST, "household": saying.home}, None), (POST, HOME), ({**POST, "household": elsewhere}, HOME),
        ({"household": saying.home}, HOME), ({}, None),
        ({**POST, "household": saying.home, "safety": " "}, bad("safety", "Fill this in.")),
    ]  # fmt: skip
    for more, said in told:
        assert (more, saying.said(saying.saying("contact", **more), OFFICER)) == (more, said)


def test_what_is_put_right_stays_about_the_same_home(saying: Saying) -> None:
    other = str(saying.rules.one("insert into mash.household (enquiry, people) values (%s, '{}') returning id",
                                 saying.enquiry))  # fmt: skip
    first = saying.say("contact", **POST, household=saying.home)
    again = {"corrects": first, "why": "Wrong"}
    for more, said in (
        ({**POST, "household": other}, ANOTHER), ({}, ANOTHER), ({**POST, "household": saying.home}, None),
    ):  # fmt: skip
        assert (more, saying.said(saying.saying("contact", **{**more, **again}))) == (more, said)
    number = saying.say("contact")
    moved = saying.saying("contact", **POST, household=other, corrects=number, why="Wrong")
    assert saying.said(moved) == ANOTHER


def test_of_a_hidden_home_it_is_read_like_its_address(saying: Saying) -> None:
    hide = "update mash.address set confidential = %s where household = %s"
    saying.rules.do(hide, False, saying.home)
    one = saying.say("contact", **POST, household=saying.home)
    assert one in saying.seen("contact", OFFICER)
    saying.rules.do(hide, True, saying.home)
    again = saying.say("contact", **POST, household=saying.home)
    for row in (one, again):
        assert {login for login in READERS if row in saying.seen("contact", login)} == {DECIDER, INFORMATION}


def _said(letters: Making, home: str, person: str = "", **more: object) -> str:
    body = {"enquiry": letters.enquiry, "what": "contact", "person": person or letters.mother, "household": home}
    answer = letters.rules.answer(DECIDER, "app.say_of_person(gen_random_uuid(), $1 -> 'body')",
                                  body={**body, **POST, **more})  # fmt: skip
    return str(answer["said"])


def test_no_letter_is_printed_released_or_posted_to_a_home_where_post_is_not_safe(letters: Making) -> None:
    mother = letters.planted("please_call")
    said = _said(letters, letters.home)
    page = letters.on(mother, pdf="QUJD" * 40, releases=[])
    assert letters.house.refused(OFFICER, "print_letter", page) == UNSAFE
    letters.stand(mother, "printed", released=None, checked="now()")
    assert letters.house.refused(DECIDER, "release_letter", letters.on(mother, content_hash=HASH)) == UNSAFE
    letters.stand(mother, "printed", released="now()", checked="now()")
    post = letters.on(mother, **{"class": "first"})
    assert letters.house.refused(OFFICER, "post_letter", post) == UNSAFE
    _said(letters, letters.home, corrects=said, **OVER)
    assert letters.house.refused(OFFICER, "post_letter", post) is None


def test_no_letter_is_made_to_such_a_home_but_what_is_about_them_to_a_service_is(letters: Making) -> None:
    refusal = bad("recipient", "It was said that post to this home is not safe for them. Choose another home, or say "
                  "why it is safe now.")  # fmt: skip
    assert letters.said("please_call", OFFICER) is None
    _said(letters, letters.home)
    assert letters.said("please_call", OFFICER) == refusal
    home = letters.rules.one(
        "select h.id::text from mash.household h where %s = any (h.people) limit 1",
        letters.child,
    )
    asks = "select priv.check_person(%s, %s, %s)"
    _said(letters, home, letters.child)
    told = json.dumps({"recipient": letters.child, "household": home})
    letters.rules.do(asks, letters.enquiry, "service", told)


def test_it_is_asked_of_this_person_this_home_and_what_was_said_last(letters: Making) -> None:
    sql = "select priv.is_unsafe_post(%s, %s)"
    fathers = str(letters.rules.one("select id from mash.address where household = %s", letters.fathers_home))
    first = _said(letters, letters.home)

    def unsafe(person: str = "", address: str = "") -> bool:
        return bool(letters.rules.one(sql, person or letters.mother, address or letters.address))

    assert (unsafe(), unsafe(letters.father), unsafe(address=fathers)) == (True, False, False)
    assert letters.rules.one(sql, letters.mother, None) is False
    second = _said(letters, letters.home, corrects=first, why="She says", safe="safe")
    assert unsafe() is False
    third = _said(letters, letters.home, corrects=second, why="Not so")
    assert unsafe() is True
    _said(letters, letters.home, corrects=third, why="Nobody knows", safe="unknown")
    assert unsafe() is False


def test_of_either_row_of_whoever_is_merged_it_is_said(letters: Making) -> None:
    again = letters.rules.one("insert into mash.person (enquiry, position, role) values (%s, 92, 'parent') "
                              "returning id::text", letters.enquiry)  # fmt: skip
    _said(letters, letters.home, again)
    sql = "select priv.is_unsafe_post(%s, %s)"
    assert letters.rules.one(sql, letters.mother, letters.address) is False
    letters.rules.do("insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'Why', %s)",
                     letters.enquiry, again, letters.mother, DECIDER)  # fmt: skip
    assert letters.rules.one(sql, letters.mother, letters.address) is True


def test_a_letter_is_made_anew_to_a_home_where_post_is_safe(letters: Making) -> None:
    fathers = str(letters.rules.one("select id from mash.address where household = %s", letters.fathers_home))
    lives = {"enquiry": letters.enquiry, "what": "residence", "person": letters.mother, "said_by": "The school"}
    letters.rules.answer(DECIDER, "app.say_of_person(gen_random_uuid(), $1 -> 'body')",
                         body={**lives, "household": letters.fathers_home})  # fmt: skip
    _said(letters, letters.home)
    told = letters.on(letters.planted("please_call", "printed"), because="He opens her post")
    answer = letters.rules.answer(DECIDER, "app.remake_letter(gen_random_uuid(), $1 -> 'body')", body=told)
    assert letters.rules.one("select address::text from mash.letter where id = %s", answer["letter"]) == fathers

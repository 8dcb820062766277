"""Forced marriage or honour-based abuse, asked by itself: while it stands no letter goes to the family."""

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import bad
from tests.security.letters_judged import HASH
from tests.security.making_judged import Making
from tests.security.people_said import days_ahead
from tests.security.psql import DECIDER, OFFICER
from tests.security.test_letter_checks_judged import Page

WORDS = "Forced marriage or honour-based abuse is raised here, and no letter goes to the family. Withhold it."
SILENCE = bad("", WORDS)
ASKED = "priv.is_one_chance(($1 ->> 'e')::uuid)"


def _raise(page: Page, flag: str = "forced_marriage", enquiry: object = None) -> str:
    sql = "insert into mash.pathway (enquiry, flag, why, by) values (%s, %s, 'Why', %s) returning id::text"
    return str(page.rules.one(sql, enquiry or page.enquiry, flag, DECIDER))


def _take_off(page: Page, pathway: str) -> None:
    page.rules.do("insert into mash.pathway_answer (enquiry, pathway, answer, words, happened, by) "
                  "select enquiry, id, 'taken_off', 'Why', now(), %s from mash.pathway where id = %s",
                  DECIDER, pathway)  # fmt: skip


def _checked(page: Page) -> None:
    page.house.done(DECIDER, "check_letter", page.on(page.first, content_hash=HASH, hits=[]))


def _to_service(page: Page) -> None:
    page.rules.do("update mash.letter set service = (select id from mash.agency limit 1), attention = 'Team', "
                  "kind = 'onward', made_by = %s where id = %s", DECIDER, page.first)  # fmt: skip


def test_there_is_one_chance_while_that_pathway_stands_on_this_enquiry(rules: Rules) -> None:
    page = Page(rules)
    other = rules.one("select id from mash.enquiry where id <> %s limit 1", page.enquiry)
    _raise(page, enquiry=other)
    _raise(page, "fgm")
    assert rules.answer(OFFICER, ASKED, e=page.enquiry) is False
    pathway = _raise(page)
    assert rules.answer(OFFICER, ASKED, e=page.enquiry) is True
    _take_off(page, pathway)
    assert rules.answer(OFFICER, ASKED, e=page.enquiry) is False
    assert rules.answer(OFFICER, ASKED, e=other) is True


def test_no_letter_to_the_family_is_released_while_it_stands(rules: Rules) -> None:
    page = Page(rules)
    _checked(page)
    release = page.body("release_letter")
    assert page.house.refused(DECIDER, "release_letter", release) is None
    pathway = _raise(page)
    assert page.house.refused(DECIDER, "release_letter", release) == SILENCE
    _take_off(page, pathway)
    assert page.house.refused(DECIDER, "release_letter", release) is None


def test_no_letter_that_was_released_before_is_posted_to_the_family_while_it_stands(rules: Rules) -> None:
    page = Page(rules)
    _checked(page)
    page.house.done(DECIDER, "release_letter", page.body("release_letter"))
    posted = page.on(page.first, **{"class": "first"})
    assert page.house.refused(DECIDER, "post_letter", posted) is None
    _raise(page)
    assert page.house.refused(DECIDER, "post_letter", posted) == SILENCE
    withheld = page.on(page.first, because="One chance only", review=days_ahead(30))
    assert page.house.refused(DECIDER, "withhold_letter", withheld) is None


@pytest.mark.parametrize("reader", ["service", "referrer"])
def test_what_goes_to_the_referrer_or_to_a_service_is_not_held_back(reader: str, rules: Rules) -> None:
    page = Page(rules)
    if reader == "service":
        _to_service(page)
    else:
        rules.do("update mash.letter set recipient = null, address = null, kind = 'acknowledgement', made_by = %s "
                 "where id = %s", DECIDER, page.first)  # fmt: skip
    _checked(page)
    _raise(page)
    assert page.house.refused(DECIDER, "release_letter", page.body("release_letter")) is None


@pytest.mark.parametrize("service", ["police", None])
def test_the_police_are_told_of_it_whichever_force_they_are(service: str | None, rules: Rules) -> None:
    letters = Making(rules)
    letters.open()
    letter = letters.planted("police_disclosure", service=service)
    letters.stand(letter, "printed", checked="now()", checked_by=DECIDER)
    pathway = "insert into mash.pathway (enquiry, flag, why, by) values (%s, 'forced_marriage', 'Why', %s)"
    rules.do(pathway, letters.enquiry, DECIDER)
    page = letters.on(letter, content_hash=HASH)
    assert letters.house.refused(DECIDER, "release_letter", page) is None
    letters.stand(letter, "printed", checked="now()", released="now()")
    assert letters.house.refused(DECIDER, "post_letter", letters.on(letter, **{"class": "email"})) is None

"""What an order that keeps somebody away holds back, asked by itself: a letter, and what a caller is told."""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.callers import Callers
from tests.security.changed_rows import CHANGED, bad
from tests.security.letters_judged import HASH
from tests.security.people_said import days_ahead
from tests.security.psql import DECIDER, OFFICER
from tests.security.test_letter_checks_judged import Page

TODAY, YESTERDAY, TOMORROW = (days_ahead(many) for many in (0, -1, 1))
STANDS: tuple[dict[str, str], ...] = ({}, {"since": TODAY}, {"until": TODAY}, {"since": YESTERDAY, "until": TOMORROW})
PAST: tuple[dict[str, str], ...] = ({"since": TOMORROW}, {"until": YESTERDAY})
SINCE = bad("", "An order keeps this reader away from somebody since this was checked. Make the letter anew.")


def _order(rules: Rules, enquiry: object, person: object, **more: object) -> str:
    told = {"since": None, "until": None, "ended": False, "corrects": None, "why": "", **more}
    return str(
        rules.one(
            "insert into mash.no_contact (enquiry, person, protects, kind, source, since, until, ended, "
            "corrects, why, by) select %s, %s, array[p.id], 'bail', 'The police', %s, %s, %s, %s, %s, %s "
            "from mash.person p "
            "where p.enquiry = %s and p.role = 'subject' limit 1 returning id",
            *(enquiry, person, told["since"], told["until"], told["ended"], told["corrects"], told["why"]),
            *(DECIDER, enquiry),
        )
    )


def _hits(page: Page, letter: object) -> list[Any]:
    sql = "select rule, stops, page, position, cleared from mash.letter_hit where letter = %s order by position"
    return page.rules.do(sql, letter)


@pytest.mark.parametrize("days", [*STANDS, *PAST])
def test_an_order_stands_from_its_first_day_to_its_last(days: dict[str, str], rules: Rules) -> None:
    page = Page(rules)
    person = page.recipient(page.first)
    _order(rules, page.enquiry, person, **days)
    asked = "priv.is_kept_away(($1 ->> 'p')::uuid)"
    assert rules.answer(OFFICER, asked, p=str(person)) is (days in STANDS)
    assert rules.answer(OFFICER, asked, p=str(page.recipient(page.second))) is False


def test_a_corrected_or_ended_order_stands_no_more(rules: Rules) -> None:
    page = Page(rules)
    person = str(page.recipient(page.first))
    asked = "priv.is_kept_away(($1 ->> 'p')::uuid)"
    first = _order(rules, page.enquiry, person)
    second = _order(rules, page.enquiry, person, corrects=first, why="Until yesterday", until=YESTERDAY)
    assert rules.answer(OFFICER, asked, p=person) is False
    third = _order(rules, page.enquiry, person, corrects=second, why="No, it stands")
    assert rules.answer(OFFICER, asked, p=person) is True
    _order(rules, page.enquiry, person, corrects=third, why="Over", ended=True)
    assert rules.answer(OFFICER, asked, p=person) is False


def test_the_check_finds_the_order_whatever_the_program_looked_at(rules: Rules) -> None:
    page = Page(rules)
    _order(rules, page.enquiry, page.recipient(page.first))
    page.house.done(DECIDER, "check_letter", page.body("check_letter"))
    assert _hits(page, page.first)[-1] == ("KEPT_AWAY", False, 0, 3, None)
    assert len(_hits(page, page.first)) == 3


def test_the_order_is_not_found_twice_nor_where_there_is_none(rules: Rules) -> None:
    page = Page(rules)
    page.house.done(DECIDER, "check_letter", page.on(page.second, content_hash=HASH, hits=[]))
    assert _hits(page, page.second) == []
    _order(rules, page.enquiry, page.recipient(page.first))
    told = {"rule": "KEPT_AWAY", "stops": False, "page": 0, "boxes": []}
    page.house.done(DECIDER, "check_letter", page.on(page.first, content_hash=HASH, hits=[told]))
    assert [one[0] for one in _hits(page, page.first)] == ["KEPT_AWAY"]


def test_a_letter_past_an_order_goes_only_once_somebody_said_why(rules: Rules) -> None:
    page = Page(rules)
    _order(rules, page.enquiry, page.recipient(page.first))
    page.house.done(DECIDER, "check_letter", page.on(page.first, content_hash=HASH, hits=[]))
    release = page.body("release_letter")
    standing = bad("hits", "Something found in this letter is not cleared yet.")
    assert page.house.refused(DECIDER, "release_letter", release) == standing
    page.clear()
    assert page.house.refused(DECIDER, "release_letter", release) is None


def test_an_order_that_came_after_the_check_holds_the_letter_back(rules: Rules) -> None:
    page = Page(rules)
    page.house.done(DECIDER, "check_letter", page.on(page.first, content_hash=HASH, hits=[]))
    release = page.body("release_letter")
    assert page.house.refused(DECIDER, "release_letter", release) is None
    _order(rules, page.enquiry, page.recipient(page.first))
    assert page.house.refused(DECIDER, "release_letter", release) == SINCE
    assert page.house.refused(DECIDER, "check_letter", page.body("check_letter")) == CHANGED


def test_what_goes_to_a_service_is_not_held_back(rules: Rules) -> None:
    page = Page(rules)
    _order(rules, page.enquiry, page.recipient(page.first))
    rules.do("update mash.letter set service = (select id from mash.agency limit 1), attention = 'Team', "
             "kind = 'onward', made_by = %s where id = %s", DECIDER, page.first)  # fmt: skip
    page.house.done(DECIDER, "check_letter", page.on(page.first, content_hash=HASH, hits=[]))
    assert _hits(page, page.first) == []


def _reach(said: Callers, safe: str, channel: str = "phone", **more: object) -> str:
    told = {"person": said.caller, "corrects": None, "why": "", "ended": False, **more}
    return str(
        said.rules.one(
            "insert into mash.person_contact (enquiry, person, channel, detail, safe, safety, corrects, "
            "why, ended, by) values (%s, %s, %s, '01632 960 111', %s, 'Why', %s, %s, %s, %s) returning id",
            *(said.enquiry, told["person"], channel, safe, told["corrects"], told["why"], told["ended"], OFFICER),
        )
    )


def _corrected(said: Callers) -> None:
    _reach(said, "unknown", corrects=_reach(said, "not_safe"), why="Mended")


def _ended(said: Callers) -> None:
    _reach(said, "not_safe", corrects=_reach(said, "not_safe"), why="Not theirs", ended=True)


@pytest.mark.parametrize(
    ("numbers", "stopped"),
    [
        (lambda said: _reach(said, "not_safe"), True),
        (lambda said: (_reach(said, "not_safe"), _reach(said, "unknown")), True),
        (lambda said: (_reach(said, "not_safe"), _reach(said, "safe")), False),
        (lambda said: _reach(said, "unknown"), False),
        (lambda said: _reach(said, "not_safe", "email"), False),
        (lambda said: (_reach(said, "not_safe"), _reach(said, "safe", "email")), True),
        (lambda said: _reach(said, "not_safe", person=said.other_parent), False),
        (_corrected, False),
        (_ended, False),
    ],
)
def test_a_caller_whose_numbers_are_not_safe_is_told_nothing(numbers: Any, stopped: bool, rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    numbers(said)
    assert said.call()["result"] == ("stopped" if stopped else "known")


def test_a_caller_who_is_kept_away_is_told_nothing(rules: Rules) -> None:
    said = Callers(rules)
    said.open()
    _order(rules, said.enquiry, said.other_parent)
    assert said.call()["result"] == "known"
    _order(rules, said.enquiry, said.caller)
    assert said.call()["result"] == "stopped"


@pytest.mark.parametrize(
    ("sets", "stands"),
    [
        ("since = current_date", True),
        ("since = current_date + 2", False),
        ("until = current_date", True),
        ("until = current_date - 2", False),
        ("since = current_date - 2, until = current_date + 2", True),
        ("person = (select id from mash.person where enquiry = no_contact.enquiry and id <> person limit 1)", False),
    ],
)
def test_what_stands_is_what_is_said_of_this_person_today_and_of_the_row_they_are_read_as(
    sets: str, stands: bool, rules: Rules
) -> None:
    page = Page(rules)
    person, reader = str(page.recipient(page.first)), str(page.recipient(page.second))
    order = _order(rules, page.enquiry, person)
    for table in ("no_contact", "person_merge"):
        rules.do(f"alter table mash.{table} disable trigger user")
    rules.do("update mash.no_contact set person = %s, protects = array[%s::uuid]", person, reader)
    asked = "(select coalesce(array_agg(o.id), '{}') from priv.standing_orders(($1 ->> 'p')::uuid) o)"
    assert [rules.answer(OFFICER, asked, p=one) for one in (person, reader)] == [[order], []]
    if "person" in sets:
        rules.do("delete from mash.person_merge")
    rules.do(f"update mash.no_contact set {sets} where id = %s", order)
    assert rules.answer(OFFICER, asked, p=person) == ([order] if stands else [])
    rules.do("insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'Why', %s)",
             page.enquiry, person, reader, OFFICER)  # fmt: skip
    if "person" not in sets:
        assert rules.answer(OFFICER, asked, p=reader) == ([order] if stands else [])


@pytest.mark.parametrize(
    ("numbers", "none_safe"),
    [
        ((), False),
        ((("phone", "not_safe"),), True),
        ((("phone", "not_safe"), ("phone", "unknown")), True),
        ((("phone", "not_safe"), ("phone", "safe")), False),
        ((("phone", "safe"),), False),
        ((("phone", "unknown"),), False),
        ((("email", "not_safe"),), False),
        ((("phone", "not_safe"), ("email", "safe")), True),
    ],
)
def test_nobody_speaks_with_whoever_has_only_numbers_that_are_not_safe(
    numbers: tuple[tuple[str, str], ...], none_safe: bool, rules: Rules
) -> None:
    said = Callers(rules)
    _reach(said, "not_safe", person=said.other_parent)
    ids = [_reach(said, safe, channel) for channel, safe in numbers]
    asked = "priv.has_no_safe_number(($1 ->> 'p')::uuid)"
    assert rules.answer(OFFICER, asked, p=said.caller) is none_safe
    for number in ids:
        _reach(said, "unknown", corrects=number, why="Not theirs", ended=True)
    assert rules.answer(OFFICER, asked, p=said.caller) is False


def test_a_letter_goes_past_an_order_or_warns_the_family_only_where_it_goes_to_them(rules: Rules) -> None:
    page = Page(rules)
    past, warns = (f"(select priv.{one}(l) from mash.letter l where l.id = ($1 ->> 'l')::uuid)"
                   for one in ("goes_past_an_order", "would_warn_family"))  # fmt: skip

    def told(letter: object) -> tuple[bool, bool]:
        return rules.answer(OFFICER, past, l=str(letter)), rules.answer(OFFICER, warns, l=str(letter))

    assert [told(one) for one in (page.first, page.second)] == [(False, False)] * 2
    _order(rules, page.enquiry, page.recipient(page.first))
    assert [told(one) for one in (page.first, page.second)] == [(True, False), (False, False)]
    raised = "insert into mash.pathway (enquiry, flag, why, by) values (%s, %s, 'Why', %s) returning id"
    rules.do(raised, page.other, "forced_marriage", DECIDER)
    chance = "priv.is_one_chance(($1 ->> 'e')::uuid)"
    assert rules.answer(OFFICER, chance, e=str(page.enquiry)) is False
    pathway = rules.one(raised, page.enquiry, "forced_marriage", DECIDER)
    assert rules.answer(OFFICER, chance, e=str(page.enquiry)) is True
    assert [told(one) for one in (page.first, page.second)] == [(True, True), (False, True)]
    service = "kind = 'onward', service = (select id from mash.agency limit 1), attention = 'Team', made_by = %s"
    rules.do(f"update mash.letter set {service} where id = %s", DECIDER, page.first)
    assert told(page.first) == (False, False)
    rules.do("insert into mash.pathway_answer (enquiry, pathway, answer, words, happened, by) "
             "values (%s, %s, 'taken_off', 'Why', now(), %s)", page.enquiry, pathway, DECIDER)  # fmt: skip
    assert told(page.second) == (False, False)


def test_an_order_that_was_found_at_the_check_is_one_of_this_letter(rules: Rules) -> None:
    page = Page(rules)
    seen = "priv.order_was_seen(($1 ->> 'l')::uuid)"
    _order(rules, page.enquiry, page.recipient(page.first))
    page.house.done(DECIDER, "check_letter", page.on(page.first, content_hash=HASH, hits=[]))
    assert [rules.answer(OFFICER, seen, l=str(one)) for one in (page.first, page.second)] == [True, False]
    rules.do("alter table mash.letter_hit disable trigger user")
    rules.do("update mash.letter_hit set rule = 'OTHER' where letter = %s", page.first)
    assert rules.answer(OFFICER, seen, l=str(page.first)) is False

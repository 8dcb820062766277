"""What an asking for earlier people answers: judged anew each time, by whom it is told to and what was said since."""

from typing import Any

import pytest

from tests.security.asking_rules import HOUR_AGO, Rules
from tests.security.likely_judged import HUB, KEYS, PLAIN, Likely
from tests.security.psql import DECIDER, OFFICER

PEOPLE = "select * from app.likely_people(($1 ->> 'search')::uuid)"
OF = "select about, person, enquiry, reasons, beside from priv.likely_of(($1 ->> 'search')::uuid)"
HINT = "priv.likely_hint(($1 ->> 'search')::uuid)"
ANSWER = "select ask_manager, more from app.likely_answer(($1 ->> 'search')::uuid)"
MINE = "select id from priv.my_likely(($1 ->> 'search')::uuid)"


def _people(likely: Likely, search: str, login: str = OFFICER) -> set[tuple[str, str]]:
    return {(row["about"], row["person"]) for row in likely.rules.rows(login, OF, search=search)}


def test_an_asking_answers_whoever_carries_every_key_that_it_was_asked_with(rules: Rules) -> None:
    likely = Likely(rules)
    for keys, there in ((KEYS, True), (KEYS[:1], True), ([*KEYS, "glass:x"], False), (["x"], False), ([], False)):
        search = likely.asking(keys=keys)
        assert bool(rules.rows(OFFICER, MINE, search=search)) is there, keys
        assert bool(rules.rows(OFFICER, ANSWER, search=search)) is there, keys
        assert rules.rows(DECIDER, MINE, search=search) == []
    kept = likely.asking()
    rules.do("update mash.search set expires = clock_timestamp() + %s::interval where id = %s", HOUR_AGO, kept)
    assert rules.rows(OFFICER, MINE, search=kept) == []
    assert rules.rows(OFFICER, ANSWER, search=kept) == []


def test_those_are_told_of_whom_whoever_asks_may_know_and_of_whom_nothing_was_said(rules: Rules) -> None:
    likely = Likely(rules)
    here, there, third = likely.here, likely.there, likely.third
    about, another = likely.put(here), likely.put(here, given_names="Another")
    seen, hinted, hidden, apart, same, away = (likely.put(there) for _ in range(6))
    removed = likely.put(third)
    search, other = likely.asking(), likely.asking()
    for person in (seen, hidden, apart, same, removed):
        likely.hit(search, about, person, "birth name", beside=[another])
    likely.hit(search, about, hinted, hinted=True)
    likely.hit(other, about, away, "name")
    likely.hide(hidden)
    likely.said(about, apart, "different")
    likely.said(about, same, "same")
    likely.connect(OFFICER, third)
    assert rules.rows(OFFICER, OF, search=search) == [
        {"about": about, "person": seen, "enquiry": there, "reasons": ["birth", "name"], "beside": [another]}
    ]
    assert _people(likely, other) == {(about, away)}
    assert _people(likely, likely.asking(DECIDER)) == set()
    rules.do("delete from mash.connected")
    assert _people(likely, search) == {(about, seen), (about, removed)}
    likely.hit(search, another, apart, "name")
    likely.hit(search, another, same, "name")
    told = _people(likely, search)
    assert told == {(about, seen), (about, removed), (another, apart), (another, same)}


def test_of_a_typed_person_and_of_whoever_is_still_seen_it_is_told(rules: Rules) -> None:
    likely = Likely(rules)
    here, there, third = likely.here, likely.there, likely.third
    about, hidden, away, earlier = likely.put(here), likely.put(here), likely.put(third), likely.put(there)
    search = likely.asking()
    for one in (search, about, hidden, away):
        likely.hit(search, one, earlier, "name")
    likely.hide(hidden)
    likely.connect(OFFICER, third)
    assert _people(likely, search) == {(search, earlier), (about, earlier)}
    still = "priv.is_still_seen(($1 ->> 'about')::uuid, ($1 ->> 'search')::uuid, priv.my_keys(), priv.my_connected())"
    for one, told in ((search, True), (about, True), (hidden, False), (away, False), (likely.asking(), False)):
        assert rules.answer(OFFICER, still, about=one, search=search) is told


def test_rows_that_are_one_person_are_told_once_with_what_tells_most(rules: Rules) -> None:
    likely = Likely(rules)
    here, there = likely.here, likely.there
    first, second, third, mate = (likely.put(here) for _ in range(4))
    earlier, later = likely.put(there), likely.put(there)
    search = likely.asking()
    likely.hit(search, first, earlier, "birth family_name")
    likely.hit(search, second, earlier, "birth name", beside=[third])
    likely.hit(search, first, later, "birth name")
    likely.hit(search, second, later, "birth name postcode", beside=[third, mate])
    likely.hit(search, mate, earlier, "name")
    likely.merged(here, first, second)
    likely.merged(here, third, mate)
    told = {
        (row["about"], row["person"]): (row["reasons"], row["beside"]) for row in rules.rows(OFFICER, OF, search=search)
    }
    assert told == {
        (second, earlier): (["birth", "name"], [mate]),
        (second, later): (["birth", "name", "postcode"], [mate]),
        (mate, earlier): (["name"], []),
    }
    assert len(rules.rows(OFFICER, OF, search=search)) == 3


def test_each_is_shown_the_likeliest_first_then_the_latest_and_ten_of_each(rules: Rules) -> None:
    likely = Likely(rules)
    here, there, third = likely.here, likely.there, likely.third
    about, other = likely.put(here), likely.put(here, given_names="Another")
    rules.do("update mash.enquiry set received = '2026-01-01' where id = %s", there)
    rules.do("update mash.enquiry set received = '2026-02-01' where id = %s", third)
    first, second, third_one = likely.put(there, known_as="Zed"), likely.put(third), likely.put(there)
    alike = likely.many(there, 8, "Zora")
    search = likely.asking()
    likely.hit(search, about, first, "nhs_number birth name", beside=[other])
    for one in (second, third_one, *alike):
        likely.hit(search, about, one, "birth")
    likely.hit(search, other, first, "birth")
    rows = rules.rows(OFFICER, PEOPLE, search=search)
    rest = sorted([third_one, *alike])[:8]
    places = [(about, first), *((about, one) for one in (second, *rest))]
    assert [(row["about"], row["person"]) for row in rows] == sorted([*places, (other, first)], key=lambda one: one[0])
    assert [row["place"] for row in rows if row["about"] == about] == list(range(1, 11))
    facts = rules.do("select reference, state, rating, received from mash.enquiry where id = %s", there)
    (row,) = [row for row in rows if (row["about"], row["person"]) == (about, first)]
    received = row.pop("received")
    assert received.startswith("2026-01-01")
    assert row == {
        "about": about, "place": 1, "person": first, "enquiry": there, "reference": facts[0][0], "state": facts[0][1],
        "rating": facts[0][2], "role": "other_child", "family_name": "Quillon", "given_names": "Zora",
        "known_as": "Zed", "birth_accuracy": "known", "birth": "2011-03-04", "died": None, "family_first": False,
        "reasons": ["nhs_number", "birth", "name"], "beside": [other],
    }  # fmt: skip


@pytest.mark.parametrize(("many", "more"), [(10, False), (11, True)])
def test_that_there_are_more_than_ten_is_said(many: int, more: bool, rules: Rules) -> None:
    likely = Likely(rules)
    about, other = likely.put(likely.here), likely.put(likely.here)
    search = likely.asking()
    for one in likely.many(likely.there, many, "Other"):
        likely.hit(search, about, one, "birth name")
    likely.hit(search, other, likely.put(likely.there), "name")
    assert rules.rows(OFFICER, ANSWER, search=search) == [{"ask_manager": False, "more": more}]


def _hinted(likely: Likely) -> tuple[str, str, str]:
    about, restricted = likely.put(likely.here), likely.put(likely.third)
    likely.restrict(likely.third)
    search = likely.asking()
    likely.hit(search, about, restricted, hinted=True)
    return search, about, restricted


def _hints(likely: Likely, search: str, login: str = OFFICER) -> Any:
    return likely.rules.answer(login, HINT, search=search)


def test_a_hint_is_for_whoever_may_be_hinted_at_and_cannot_see_them(rules: Rules) -> None:
    likely = Likely(rules)
    search, about, restricted = _hinted(likely)
    assert rules.rows(OFFICER, ANSWER, search=search) == [{"ask_manager": True, "more": False}]
    assert _hints(likely, likely.asking()) is False
    seen = likely.asking()
    likely.hit(seen, about, restricted, "name")
    assert _hints(likely, seen) is False, "it was found as somebody who may be seen"
    hidden, open_to_all = likely.put(likely.there), likely.put(likely.there, **PLAIN)
    likely.hide(hidden)
    for nobody in (hidden, open_to_all):
        other = likely.asking()
        likely.hit(other, about, nobody, hinted=True)
        assert _hints(likely, other) is False
    rules.do("update mash.staff set roles = '{mash_officer,hub_manager}' where login = %s", OFFICER)
    for keys, told in (((f"hint:{HUB}",), True), ((f"hint:{HUB}", HUB), False), ((HUB,), False)):
        likely.hide(restricted, keys=keys)
        assert _hints(likely, search) is told, keys
    likely.hide(restricted, keys=(f"hint:{HUB}",))
    rules.do("update mash.staff set roles = '{auditor}' where login = %s", OFFICER)
    assert _hints(likely, search) is False


def test_a_hint_is_none_any_more_once_something_was_said_or_somebody_is_connected(rules: Rules) -> None:
    likely = Likely(rules)
    search, about, restricted = _hinted(likely)
    for change in (
        lambda: likely.connect(OFFICER, likely.third),
        lambda: likely.connect(OFFICER, likely.here),
        lambda: likely.hide(about),
        lambda: likely.said(about, restricted, "different"),
        lambda: rules.do("delete from mash.likely_hit"),
    ):
        with rules.connection.transaction(force_rollback=True):
            change()
            assert _hints(likely, search) is False
        assert _hints(likely, search) is True
    likely.connect(DECIDER, likely.third)
    likely.said(about, restricted, "same")
    likely.said(about, likely.put(likely.there), "different")
    assert _hints(likely, search) is True

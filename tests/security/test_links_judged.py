"""That two people are the same, or different: whose it is to say, of whom, every row of it, and who hears of it."""

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, FILL, NEW, NO, NOW, bad, only_for, too_long
from tests.security.linking import Linking
from tests.security.psql import DECIDER, MANAGER, OFFICER

STATEMENT = bad("statement", "Say whether they are the same person.")
ALREADY = bad("statement", "This was said of them already. Take that back first.")
MERGED = bad("statement", "They are merged: they are read as one person. Undo the merge first.")
UNKEPT = bad("statement", "Somebody has said something of these two already. Look again.")
UNKEPT_BACK = bad("because", "Something here cannot be kept as it is. Type it again.")
SAYS, HEARS = (OFFICER, DECIDER), (OFFICER, DECIDER, MANAGER)
WAYS = ((1, 2), (2, 1))
"""The first of the two has the lesser id, or the greater."""


@pytest.fixture
def linking(rules: Rules) -> Linking:
    return Linking(rules)


def test_officers_and_senior_social_workers_say_it_and_take_it_back_and_nobody_else(rules: Rules) -> None:
    linking = Linking(rules)
    one, other = linking.pair()
    rules.do("delete from mash.opening where true")
    only_for(linking.house, SAYS, "link_people", linking.saying(one, other))
    rules.do("delete from mash.opening where true")
    link = linking.planted_link(one, other)
    only_for(linking.house, SAYS, "withdraw_link", linking.back(link))


@pytest.mark.parametrize("places", WAYS)
@pytest.mark.parametrize("statement", ["same", "different"])
def test_what_is_said_is_kept_once_with_the_lesser_first_and_both_enquiries_have_it_in_their_log(
    statement: str, places: tuple[int, int], linking: Linking
) -> None:
    one, other = linking.pair(*places)
    answer, left = linking.house.done(OFFICER, "link_people", linking.saying(one, other, statement=statement))
    row: dict[str, Any] = {
        "id": NEW,
        "one": min(one, other),
        "other": max(one, other),
        "statement": statement,
        "why": "Why",
    }
    row |= {"by": OFFICER, "at": NOW, "withdrawn": None, "withdrawn_by": None, "withdrawn_because": ""}
    assert answer == {}
    logged = left.pop("access_log")
    assert left == {"person_link": [row]}
    assert _by_enquiry(logged) == [("people linked", OFFICER, one) for one in sorted([linking.enquiry, linking.other])]


def test_of_two_people_of_one_enquiry_it_is_logged_once(linking: Linking) -> None:
    one, other = linking.here(1), linking.here(2)
    _, left = linking.house.done(DECIDER, "link_people", linking.saying(one, other))
    assert left["access_log"] == [{"what": "people linked", "who": DECIDER, "enquiry": linking.enquiry}]
    (link,) = linking.rules.one("select array_agg(id::text) from mash.person_link where why = 'Why'")
    _, left = linking.house.done(DECIDER, "withdraw_link", linking.back(link))
    assert left["access_log"] == [{"what": "link withdrawn", "who": DECIDER, "enquiry": linking.enquiry}]


@pytest.mark.parametrize("places", WAYS)
def test_what_is_taken_back_says_by_whom_and_why_and_all_else_stays(places: tuple[int, int], linking: Linking) -> None:
    one, other = linking.pair(*places)
    link, stays = linking.planted_link(one, other), linking.planted_link(one, linking.there(3))
    answer, left = linking.house.done(DECIDER, "withdraw_link", linking.back(link))
    assert answer == {}
    logged = left.pop("access_log")
    kept = {"key": link, "withdrawn": NOW, "withdrawn_by": DECIDER, "withdrawn_because": "Because"}
    assert left == {"person_link": [kept]}
    assert _by_enquiry(logged) == [("link withdrawn", DECIDER, one) for one in sorted([linking.enquiry, linking.other])]
    assert linking.refusal("withdraw_link", linking.back(link)) == CHANGED
    assert linking.refusal("withdraw_link", linking.back(stays)) is None


@pytest.mark.parametrize("places", WAYS)
def test_what_is_not_said_wholly_is_refused_beside_its_field(places: tuple[int, int], linking: Linking) -> None:
    one, other = linking.pair(*places)
    nobody = str(uuid4())
    cases: tuple[tuple[dict[str, object], Any], ...] = (
        ({}, None), ({"statement": "different"}, None), ({"statement": None}, STATEMENT),
        ({"statement": "perhaps"}, STATEMENT), ({"other": one}, bad("other", "Choose somebody else.")),
        ({"other": one, "statement": ""}, STATEMENT), ({"why": None}, bad("why", FILL)),
        ({"why": " \n"}, bad("why", FILL)),
        ({"why": "x" * 2000}, None), ({"why": "x" * 2001}, bad("why", too_long(2000))),
        ({"person": None}, NO), ({"person": nobody}, NO), ({"person": other}, NO),
        ({"person": other, "other": one}, NO),
        ({"other": None}, NO), ({"other": nobody}, NO), ({"enquiry": None}, NO), ({"enquiry": linking.anonymous}, NO),
        ({"enquiry": linking.other}, NO), ({"enquiry": linking.other, "person": other, "other": one}, None),
        ({"person": "x"}, UNKEPT), ({"other": "x"}, UNKEPT), ({"enquiry": "x"}, UNKEPT),
    )  # fmt: skip
    for changed, refusal in cases:
        said = linking.refusal("link_people", linking.saying(one, other) | changed)
        assert (changed, said) == (changed, refusal)


def test_what_is_not_taken_back_wholly_is_refused_beside_its_field(linking: Linking) -> None:
    one, other = linking.pair()
    link = linking.planted_link(one, other)
    elsewhere = linking.planted_link(other, linking.far(3))
    linking.rules.open(DECIDER, linking.anonymous)
    for changed, refusal in (
        ({}, None), ({"because": None}, bad("because", FILL)), ({"because": " "}, bad("because", FILL)),
        ({"because": "x" * 2000}, None), ({"because": "x" * 2001}, bad("because", too_long(2000))),
        ({"link": None}, NO), ({"link": str(uuid4())}, NO), ({"link": elsewhere}, NO), ({"link": "x"}, UNKEPT_BACK),
        ({"enquiry": linking.anonymous}, NO), ({"enquiry": linking.other}, None), ({"enquiry": None}, NO),
        ({"enquiry": linking.anonymous, "link": elsewhere}, None),
    ):  # fmt: skip
        assert (changed, linking.refusal("withdraw_link", linking.back(link) | changed)) == (changed, refusal)


@pytest.mark.parametrize("first", ["same", "different"])
def test_of_two_people_one_thing_is_said_at_a_time(first: str, linking: Linking) -> None:
    one, other = linking.pair()
    link, third = linking.planted_link(one, other, first), linking.there(3)
    turned = {"enquiry": linking.other, "person": other, "other": one}
    fourth = linking.here(7)
    for statement in ("same", "different"):
        for more in ({}, turned):
            body = linking.saying(one, other, statement=statement) | more
            assert (body, linking.refusal("link_people", body)) == (body, ALREADY)
        assert linking.refusal("link_people", linking.saying(one, third, statement=statement)) is None
        assert linking.refusal("link_people", linking.saying(fourth, other, statement=statement)) is None
    linking.withdraw(link)
    assert linking.refusal("link_people", linking.saying(one, other)) is None


def test_of_whoever_is_read_as_one_person_nothing_is_said(linking: Linking) -> None:
    one, other, third = linking.here(1), linking.here(2), linking.here(3)
    linking.planted(one, third)
    linking.planted(other, third)
    for pair in ((one, third), (third, one), (one, other), (other, one)):
        assert (pair, linking.refusal("link_people", linking.saying(*pair))) == (pair, MERGED)
    assert linking.refusal("link_people", linking.saying(one, linking.there(4))) is None


def test_somebody_whom_one_may_not_see_is_not_there(linking: Linking) -> None:
    one, other = linking.pair()
    link = linking.planted_link(one, linking.there(3))
    for hide in (linking.restrict, linking.move_away, linking.connect):
        with linking.rules.connection.transaction(force_rollback=True):
            assert linking.refusal("link_people", linking.saying(one, other), OFFICER) is None
            hide(linking.other)
            assert (hide, linking.refusal("link_people", linking.saying(one, other), OFFICER)) == (hide, NO)
            if hide != linking.move_away:
                assert (hide, linking.refusal("withdraw_link", linking.back(link), OFFICER)) == (hide, NO)
                assert (hide, linking.links(OFFICER), linking.before(OFFICER)) == (hide, [], [])
                assert linking.refusal("link_people", linking.saying(one, other), DECIDER) is None
                assert len(linking.links(DECIDER)) == len(linking.before(DECIDER)) == 1
    linking.connect(linking.other, lifted=True)
    assert linking.refusal("link_people", linking.saying(one, other), OFFICER) is None


@pytest.mark.parametrize("hide", ["restrict", "connect"])
def test_what_is_asked_beneath_says_nothing_of_an_enquiry_that_one_may_not_see(hide: str, linking: Linking) -> None:
    linking.planted_link(*linking.pair())
    getattr(linking, hide)(linking.enquiry)
    for login, many in ((OFFICER, 0), (DECIDER, 1)):
        for asked in ("links_of", "same_people"):
            sql = f"select * from priv.{asked}(($1 ->> 'e')::uuid)"
            many_now = 1 if hide == "connect" and login == OFFICER else many
            assert (login, asked, len(linking.rules.rows(login, sql, e=linking.enquiry))) == (login, asked, many_now)


@pytest.mark.parametrize("places", WAYS)
def test_both_ends_hear_what_was_said_by_whom_and_why(places: tuple[int, int], linking: Linking) -> None:
    one, other = linking.pair(*places)
    link = linking.planted_link(one, other)
    for login in HEARS:
        for enquiry, about, person in ((linking.enquiry, one, other), (linking.other, other, one)):
            (row,) = linking.links(login, enquiry)
            assert row == linking.told(link, about, person)
            assert linking.before(login, enquiry) == [linking.told_before(about, person)]
    linking.rules.do("delete from mash.opening where true")
    for login in HEARS:
        assert linking.links(login) == linking.before(login) == []


def test_what_was_taken_back_is_still_told_with_its_reason_and_nobody_is_seen_before_by_it(linking: Linking) -> None:
    one, other = linking.pair()
    linking.withdraw(linking.planted_link(one, other))
    (row,) = linking.links(OFFICER)
    assert (row["withdrawn_by"], row["withdrawn_because"]) == (linking.name(DECIDER), "Wrong")
    assert row["withdrawn"] is not None
    assert linking.before(OFFICER) == []


def test_the_latest_is_told_first_and_of_two_people_of_one_enquiry_it_is_said_once(linking: Linking) -> None:
    one, twin, other = linking.here(1), linking.here(2), linking.there(3)
    first = linking.planted_link(twin, one, "different")
    second = linking.planted_link(other, twin)
    third = linking.planted_link(other, one)
    for place, link in enumerate((second, first, third)):
        linking.rules.do("alter table mash.person_link disable trigger sealed")
        linking.rules.do("update mash.person_link set at = now() - %s * interval '1 day' where id = %s", place, link)
    told = [(row["id"], row["about"], row["person"]) for row in linking.links(OFFICER)]
    assert told == [(second, twin, other), (first, one, twin), (third, one, other)]
    assert [row["person"] for row in linking.links(OFFICER, linking.other)] == [twin, one]


def test_whoever_is_merged_is_read_as_the_one_who_stays(linking: Linking) -> None:
    one, other = linking.pair()
    stays, stays_there = linking.here(5), linking.there(6)
    link = linking.planted_link(one, other)
    linking.planted(one, stays)
    linking.rules.do("insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'Why', %s)",
                     linking.other, other, stays_there, OFFICER)  # fmt: skip
    (row,) = linking.links(OFFICER)
    assert (row["id"], row["about"], row["person"]) == (link, stays, stays_there)
    assert {(one["about"], one["person"]) for one in linking.before(OFFICER)} == {(stays, other), (stays, stays_there)}
    assert {(one["about"], one["person"]) for one in linking.before(OFFICER, linking.other)} == {
        (stays_there, one), (stays_there, stays)}  # fmt: skip
    twin = linking.here(7)
    linking.planted_link(one, twin, "different")
    assert len(linking.links(OFFICER)) == 2
    linking.planted(twin, stays)
    assert [row["id"] for row in linking.links(OFFICER)] == [link]


def test_by_several_statements_somebody_was_seen_before_and_by_none_of_a_difference(linking: Linking) -> None:
    one, other, far = linking.here(1), linking.there(2), linking.far(3)
    linking.planted_link(one, other)
    linking.planted_link(other, far)
    linking.planted_link(one, linking.far(4), "different")
    twin = linking.here(5)
    linking.planted_link(one, twin)
    both = [(one, other), (one, far), (twin, other), (twin, far)]
    assert sorted((row["about"], row["person"]) for row in linking.before(OFFICER)) == sorted(both)
    came = [row["received"] for row in linking.before(OFFICER)]
    assert came == sorted(came, reverse=True)
    linking.restrict(linking.other)
    assert linking.before(OFFICER) == []


def test_nothing_follows_by_way_of_an_enquiry_that_one_has_to_do_with(linking: Linking) -> None:
    one, other, far = linking.here(1), linking.there(2), linking.far(3)
    linking.planted_link(one, other)
    linking.planted_link(other, far)
    same = "select person from priv.same_people(($1 ->> 'e')::uuid)"
    linking.connect(linking.other)
    for login, people in ((OFFICER, []), (DECIDER, [other, far])):
        assert sorted(row["person"] for row in linking.rules.rows(login, same, e=linking.enquiry)) == people


def test_nobody_is_the_same_as_themselves(linking: Linking) -> None:
    one, other, third = linking.here(1), linking.there(2), linking.here(3)
    linking.planted_link(one, other)
    linking.planted_link(one, linking.far(4), "different")
    linking.planted(one, third)
    next_to, same = "priv.same_next_to(($1 ->> 'p')::uuid)", "priv.same_as(($1 ->> 'p')::uuid, priv.my_keys(), '{}')"
    for person, beside in ((one, [other, third]), (other, [one]), (third, [one])):
        found = linking.rules.answer(DECIDER, f"(select array_agg(one order by one) from {next_to} one)", p=person)
        assert (person, found) == (person, sorted(beside))
        found = linking.rules.answer(DECIDER, f"(select array_agg(id order by id) from {same})", p=person)
        assert (person, found) == (person, sorted({one, other, third} - {person}))


def test_who_was_said_to_be_somebody_else_is_told_apart_whichever_row_it_was_said_of(linking: Linking) -> None:
    one, other, third, merged = linking.here(1), linking.here(2), linking.here(3), linking.here(4)
    apart = "priv.is_told_apart(($1 ->> 'one')::uuid, ($1 ->> 'other')::uuid)"
    linking.planted_link(one, third)
    link = linking.planted_link(one, other, "different")
    linking.planted(merged, one)
    both = [(one, other), (other, one), (merged, other), (other, merged)]
    for pair in (*both, (one, third), (third, one), (other, third), (third, other), (merged, third)):
        told = linking.rules.answer(OFFICER, apart, one=pair[0], other=pair[1])
        assert (pair, told) == (pair, pair in both)
    linking.withdraw(link)
    assert not any(linking.rules.answer(OFFICER, apart, one=one, other=other) for one, other in both)


def test_nothing_that_was_said_is_changed_but_that_it_is_taken_back_once(linking: Linking) -> None:
    link = linking.planted_link(*linking.pair())
    back = "withdrawn = now(), withdrawn_by = by, withdrawn_because = 'Wrong'"
    for spoil in ("set statement = 'different'", "set why = 'x'", f"set {back}, why = 'x'", "set one = one",
                  f"set {back}, at = now() - interval '1 day'"):  # fmt: skip
        linking.spoilt(f"update mash.person_link {spoil}")
    linking.spoilt("delete from mash.person_link")
    linking.spoilt("truncate mash.person_link")
    linking.rules.do(f"update mash.person_link set {back} where id = %s", link)
    linking.spoilt(f"update mash.person_link set {back}")
    linking.spoilt("update mash.person_link set withdrawn = null, withdrawn_by = null, withdrawn_because = ''")
    assert linking.rules.one("select withdrawn_because from mash.person_link where id = %s", link) == "Wrong"


def _by_enquiry(logged: Iterable[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return sorted(((row["what"], row["who"], row["enquiry"]) for row in logged), key=lambda one: one[2])

"""Items that contradict each other: who marks them, what is refused and in which words, and who learns of it."""

from itertools import combinations
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, FILL, INCOMPLETE, NEW, NO, NOW, bad, only_for, too_long
from tests.security.contradicting import ITEMS, READERS, Contradictions
from tests.security.psql import DECIDER, HEALTH, INFORMATION, MANAGER, OFFICER, POLICE, PROBATION, SCREENER

MARKERS = (OFFICER, DECIDER, MANAGER)
ANOTHER = bad("other", "Choose another item.")
ALREADY = bad("other", "These two are marked already.")
UNKEPT = bad("other", "This cannot be kept as it is. Choose the items anew.")
UNKEPT_BACK = bad("because", "Something here cannot be kept as it is. Type it again.")
PAIRS = tuple(combinations(ITEMS, 2))
READS = {
    OFFICER: {"told", "said"},
    MANAGER: {"told", "said"},
    **{key: set(ITEMS) for key in (SCREENER, DECIDER, INFORMATION)},
    POLICE: {"told", "said", "shared", "kept"},
    HEALTH: {"told", "said", "shared", "theirs"},
    PROBATION: set(),
}
"""PRODUCT.md's visibility table: which of the items each reads. Nobody asked probation."""
BACK = f"taken_back = now(), taken_back_by = '{OFFICER}', taken_back_because = 'Wrong'"


@pytest.fixture
def way(rules: Rules) -> Contradictions:
    return Contradictions(rules)


def test_officers_senior_social_workers_and_managers_mark_and_take_back_and_nobody_else(way: Contradictions) -> None:
    only_for(way.house, MARKERS, "mark_contradiction", way.marking())
    way.rules.do("delete from mash.opening where true")
    only_for(way.house, MARKERS, "take_back_contradiction", way.taking_back(way.marked()))


def test_an_opening_of_the_same_transaction_is_no_opening(way: Contradictions) -> None:
    mark = way.marked()
    way.rules.open(DECIDER, way.enquiry, now=True)
    assert way.house.refused(DECIDER, "mark_contradiction", way.marking("told", "kept")) == NO
    assert way.house.refused(DECIDER, "take_back_contradiction", way.taking_back(mark)) == NO
    assert way.seen(DECIDER) == set()


def test_a_mark_says_who_and_why_whichever_of_the_two_is_named_first_and_changes_nothing_else(
    way: Contradictions,
) -> None:
    way.opened()
    low, high = sorted((way.items["told"], way.items["said"]))
    row = {"id": NEW, "enquiry": way.enquiry, "one": low, "other": high, "why": "Why", "by": OFFICER, "at": NOW}
    for pair in (("told", "said"), ("said", "told")):
        version = way.version()
        answer, left = way.house.undone(OFFICER, "mark_contradiction", way.marking(*pair))
        assert answer == {"version": version + 1, "contradiction": answer["contradiction"]}
        assert left == {
            "contradiction": [row | {"taken_back": None, "taken_back_by": None, "taken_back_because": ""}],
            "access_log": [{"what": "contradiction marked", "who": OFFICER, "enquiry": way.enquiry}],
            "enquiry": [{"key": way.enquiry, "version": version + 1}],
        }


def test_the_mark_that_is_answered_is_the_one_that_is_kept(way: Contradictions) -> None:
    answer, _ = way.opened().house.done(OFFICER, "mark_contradiction", way.marking())
    assert way.seen(OFFICER) == {answer["contradiction"]}


def test_taking_back_says_who_and_why_and_changes_nothing_else(way: Contradictions) -> None:
    way.opened()
    kept, mark, version = way.marked("told", "kept"), way.marked(), way.version()
    answer, left = way.house.done(MANAGER, "take_back_contradiction", way.taking_back(mark))
    assert answer == {"version": version + 1}
    ended = {"taken_back": NOW, "taken_back_by": MANAGER, "taken_back_because": "Because"}
    assert left == {
        "contradiction": [{"key": mark, **ended}],
        "access_log": [{"what": "contradiction taken back", "who": MANAGER, "enquiry": way.enquiry}],
        "enquiry": [{"key": way.enquiry, "version": version + 1}],
    }
    assert way.house.refused(DECIDER, "take_back_contradiction", way.taking_back(mark)) == CHANGED
    assert way.house.refused(DECIDER, "take_back_contradiction", way.taking_back(kept)) is None


def test_what_cannot_be_kept_of_a_mark_is_refused_in_words(way: Contradictions) -> None:
    way.opened()
    elsewhere = way.item(way.other, **ITEMS["told"])
    told: list[tuple[dict[str, Any], Any]] = [
        ({"other": None}, ANOTHER), ({"other": way.items["told"]}, ANOTHER), ({"one": None}, NO),
        ({"one": None, "other": None}, ANOTHER), ({"other": elsewhere}, NO), ({"one": elsewhere}, NO),
        ({"other": str(uuid4())}, NO), ({"one": str(uuid4())}, NO), ({"other": "x"}, UNKEPT), ({"one": "x"}, UNKEPT),
        ({"other": way.items["told"].upper()}, NO),
        ({"why": " \n"}, bad("why", FILL)), ({"why": None}, bad("why", FILL)), ({"why": "x" * 2000}, None),
        ({"why": "x" * 2001}, bad("why", too_long(2000))), ({"version": way.version() - 1}, CHANGED),
        ({"version": None}, INCOMPLETE), ({"enquiry": way.other, "version": 1}, CHANGED),
        ({"enquiry": str(uuid4())}, NO),
    ]  # fmt: skip
    for changed, said in told:
        body = way.marking() | changed
        assert (changed, way.house.refused(DECIDER, "mark_contradiction", body)) == (changed, said)


def test_what_cannot_be_kept_of_taking_back_is_refused_in_words(way: Contradictions) -> None:
    mark = way.opened().marked()
    version = way.rules.one("select version from mash.enquiry where id = %s", way.other)
    told: list[tuple[dict[str, Any], Any]] = [
        ({"because": " "}, bad("because", FILL)), ({"because": None}, bad("because", FILL)),
        ({"because": "x" * 2000}, None), ({"because": "x" * 2001}, bad("because", too_long(2000))),
        ({"version": way.version() - 1}, CHANGED), ({"version": None}, INCOMPLETE),
        ({"contradiction": None}, NO), ({"contradiction": str(uuid4())}, NO), ({"contradiction": "x"}, UNKEPT_BACK),
        ({"enquiry": way.other, "version": version}, NO),
    ]  # fmt: skip
    for changed, said in told:
        body = way.taking_back(mark, **changed)
        assert (changed, way.house.refused(DECIDER, "take_back_contradiction", body)) == (changed, said)


def test_two_items_are_marked_once_while_it_stands_and_anew_when_it_was_taken_back(way: Contradictions) -> None:
    mark = way.opened().marked()
    both = (("told", "said"), ("said", "told"))
    for pair in both:
        assert way.house.refused(OFFICER, "mark_contradiction", way.marking(*pair)) == ALREADY
    assert way.house.refused(DECIDER, "mark_contradiction", way.marking("told", "kept")) is None
    way.house.done(OFFICER, "take_back_contradiction", way.taking_back(mark))
    for pair in both:
        assert way.house.refused(OFFICER, "mark_contradiction", way.marking(*pair)) is None


def test_nobody_marks_an_item_that_they_do_not_read_and_it_is_as_if_it_were_not_there(way: Contradictions) -> None:
    way.opened()
    for login in MARKERS:
        for one, other in PAIRS:
            said = None if {one, other} <= READS[login] else NO
            for pair in ((one, other), (other, one)):
                found = way.house.refused(login, "mark_contradiction", way.marking(*pair))
                assert (login, pair, found) == (login, pair, said)
    missing = way.marking(other="told", one="said") | {"other": str(uuid4())}
    assert way.house.refused(OFFICER, "mark_contradiction", missing) == NO
    for pair in (("told", "kept"), ("kept", "theirs")):
        way.marked(*pair)  # a mark that stands is not told of either
        assert way.house.refused(OFFICER, "mark_contradiction", way.marking(*pair)) == NO


def test_a_mark_is_read_by_those_who_read_both_items_and_taken_back_by_no_others(way: Contradictions) -> None:
    marks = {pair: way.marked(*pair) for pair in PAIRS}
    for login in READERS:
        assert (login, way.seen(login)) == (login, set())
    way.opened()
    for login in READERS:
        read = {mark for pair, mark in marks.items() if set(pair) <= READS[login]}
        assert (login, way.seen(login)) == (login, read)
        assert (login, way.seen(login, enquiry=way.other)) == (login, set())
    for login in MARKERS:
        for pair, mark in marks.items():
            said = None if set(pair) <= READS[login] else NO
            found = way.house.refused(login, "take_back_contradiction", way.taking_back(mark))
            assert (login, pair, found) == (login, pair, said)


def test_what_was_marked_is_read_as_it_is_kept_the_latest_first(way: Contradictions) -> None:
    way.opened()
    first, second = way.marked(), way.marked("told", "kept")
    way.rules.do(f"update mash.contradiction set {BACK} where id = %s", first)
    way.rules.do("alter table mash.contradiction disable trigger sealed")
    way.rules.do("update mash.contradiction set at = at - interval '1 day' where id = %s", first)
    sql = (
        "select to_jsonb(t) from (select c.id, one, other, why, s.name as by, at, taken_back, b.name as taken_back_by, "
        "taken_back_because from mash.contradiction c join mash.staff s on s.login = c.by "
        "left join mash.staff b on b.login = c.taken_back_by order by at desc) t"
    )
    told = way.rules.rows(DECIDER, "select * from app.contradictions(($1 ->> 'e')::uuid)", e=way.enquiry)
    assert [row["id"] for row in told] == [second, first]
    assert told == [row for (row,) in way.rules.do(sql)]


def test_the_keys_of_a_mark_follow_its_items_when_an_agency_is_asked_or_people_are_named(way: Contradictions) -> None:
    marks = {pair: way.marked(*pair) for pair in PAIRS}
    hubs = way.rules.one("select hub from mash.enquiry where id = %s", way.enquiry)
    plain = marks["told", "said"]
    assert "agency:probation" not in way.keys(plain)
    way.rules.do("insert into mash.information_request (enquiry, agency, sent_by, due) "
                 "values (%s, 'probation', %s, '2098-01-01')", way.enquiry, DECIDER)  # fmt: skip
    assert "agency:probation" in way.keys(plain)
    assert way.keys(marks["kept", "theirs"]) == {f"decider:{hubs}", f"information:{hubs}"}
    for restricted in (False, True, False):
        _restrict(way, restricted)
        for pair, mark in marks.items():
            assert (restricted, pair, way.keys(mark)) == (restricted, pair, way.keys_of_items(mark))
        assert (f"staff:{POLICE}" in way.keys(plain)) is restricted


def test_on_a_restricted_enquiry_those_named_who_read_both_read_a_mark_and_nobody_else(way: Contradictions) -> None:
    marks = {pair: way.marked(*pair) for pair in PAIRS}
    way.opened()
    _restrict(way, True)
    for login in READERS:
        read = {mark for pair, mark in marks.items() if set(pair) <= READS[login]} if login in NAMED else set()
        assert (login, way.seen(login)) == (login, read)
        assert {mark for mark in marks.values() if way.both_read(login, mark)} == read
    body = way.taking_back(marks["told", "said"])
    assert way.house.refused(OFFICER, "take_back_contradiction", body) == NO
    assert way.house.refused(OFFICER, "mark_contradiction", way.marking("told", "kept")) == NO
    assert way.house.refused(MANAGER, "take_back_contradiction", body) is None


def test_for_whoever_is_connected_there_is_no_mark(way: Contradictions) -> None:
    mark = way.opened().marked()
    way.rules.do(
        "insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)", way.enquiry, OFFICER, OFFICER
    )
    assert way.seen(OFFICER) == set()
    assert way.seen(DECIDER) == {mark}
    assert way.house.refused(OFFICER, "mark_contradiction", way.marking("told", "kept")) == NO
    assert way.house.refused(OFFICER, "take_back_contradiction", way.taking_back(mark)) == NO


@pytest.mark.parametrize(
    ("changed", "kept"),
    [
        *((f"{name} = {value}", False) for name, value in (
            ("why", "'Another'"), ("by", f"'{OFFICER}'"), ("at", "now() - interval '1 day'"),
            ("id", "gen_random_uuid()"),
        )),
        (f"{BACK}, why = 'Another'", False), (BACK, True), ("acl = '{}'", True), (f"{BACK}, acl = '{{}}'", True),
    ],
)  # fmt: skip
def test_a_mark_is_sealed_but_for_being_taken_back_once(changed: str, kept: bool, way: Contradictions) -> None:
    mark = way.marked()
    if kept:
        way.rules.do(f"update mash.contradiction set {changed} where id = %s", mark)
    else:
        _refused(way, f"update mash.contradiction set {changed}")
    assert way.keys(mark) == way.keys_of_items(mark) != set()


def test_what_was_taken_back_is_taken_back_for_good_and_no_mark_is_ever_deleted(way: Contradictions) -> None:
    mark = way.marked()
    for gone in ("delete from mash.contradiction", "truncate mash.contradiction"):
        _refused(way, gone)
    way.rules.do(f"update mash.contradiction set {BACK} where id = %s", mark)
    empty = "taken_back = null, taken_back_by = null, taken_back_because = ''"
    for again in (
        empty,
        "taken_back = now() + interval '1 day'",
        f"taken_back_by = '{MANAGER}'",
        "taken_back_because = 'y'",
    ):
        _refused(way, f"update mash.contradiction set {again}")
    for gone in ("delete from mash.contradiction", "truncate mash.contradiction"):
        _refused(way, gone)
    way.rules.do("update mash.contradiction set acl = acl where id = %s", mark)


def test_the_table_keeps_no_half_mark_and_no_item_of_another_enquiry(way: Contradictions) -> None:
    low, high = sorted((way.items["told"], way.items["said"]))
    elsewhere = sorted(way.item(way.other, **ITEMS["told"]) for _ in range(2))
    plain = {"enquiry": way.enquiry, "one": low, "other": high, "why": "Why", "by": DECIDER}
    back = {"taken_back": "2026-01-05", "taken_back_by": OFFICER, "taken_back_because": "x"}
    told: list[tuple[dict[str, Any], str | None]] = [
        ({}, None), (back, None), ({"one": high, "other": low}, "ck_contradiction_two_items_in_order"),
        ({"other": low}, "ck_contradiction_two_items_in_order"), ({"why": " "}, "ck_contradiction_has_reason"),
        *(({name: value}, "ck_contradiction_whole") for name, value in back.items()),
        *(({key: value for key, value in back.items() if key != name}, "ck_contradiction_whole") for name in back),
        ({"by": "nobody"}, "fk_contradiction_by"),
        (back | {"taken_back_by": "nobody"}, "fk_contradiction_taken_back_by"),
        ({"one": elsewhere[0], "other": elsewhere[1]}, "fk_contradiction_enquiry_one"),
    ]  # fmt: skip
    for changed, broken in told:
        assert (changed, _broken(way, plain | changed)) == (changed, broken)
    if low < elsewhere[1]:
        assert _broken(way, plain | {"other": elsewhere[1]}) == "fk_contradiction_enquiry_other"
    way.marked()
    assert _broken(way, plain) == "uq_contradiction_standing"
    assert _broken(way, plain | back) is None


NAMED = (MANAGER, DECIDER, POLICE)


def _restrict(way: Contradictions, restricted: bool) -> None:
    """Three people are named on it; or it is restricted no more."""
    if restricted:
        way.rules.do(
            "insert into mash.restriction (enquiry, reason, placed_by) values (%s, 'Why', %s)", way.enquiry, MANAGER
        )
        sql = (
            "insert into mash.named_person (restriction, login, named_by) select id, l, %s "
            "from mash.restriction, unnest(%s::text[]) l where enquiry = %s"
        )
        way.rules.do(sql, MANAGER, list(NAMED), way.enquiry)
    way.rules.do("update mash.enquiry set restricted = %s where id = %s", restricted, way.enquiry)
    way.rules.do("select priv.spread_keys(%s)", way.enquiry)


def _refused(way: Contradictions, sql: str) -> None:
    with pytest.raises(psycopg.Error, match="What is sealed"), way.rules.connection.transaction():
        way.rules.do(sql)


def _broken(way: Contradictions, told: dict[str, Any]) -> str | None:
    names, marks = ", ".join(told), ", ".join(["%s"] * len(told))
    try:
        with way.rules.connection.transaction(force_rollback=True):
            way.rules.do(f"insert into mash.contradiction ({names}) values ({marks})", *told.values())
            way.rules.do("set constraints all immediate")
    except psycopg.Error as error:
        return error.diag.constraint_name
    return None

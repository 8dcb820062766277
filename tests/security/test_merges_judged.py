"""Merging and undoing: whose it is, what is refused and in which words, and every row that each leaves."""

import json
from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, FILL, INCOMPLETE, NEW, NO, NOW, bad, only_for, too_long
from tests.security.merging import LATER, Merging
from tests.security.psql import DECIDER, OFFICER

NAMED = bad("merged", "Choose people who are named on this enquiry.")
OTHER = bad("stays", "Choose the other of the two: somebody else who is named on this enquiry.")
ALREADY = bad("merged", "One of these two is merged already. Look at the enquiry again.")
APART = bad("stays", "It was said that these two are different people. Take that back first.")
CHANGE_OVER = bad("merged", "Whom the enquiry concerns, or who is named as a parent, stays. Change the two over.")
DECIDED = bad(
    "merged",
    "A decision about one of them is signed and stands as it is. Say that they are the same person instead.",
)
FOR_A_DECIDER = bad(
    "merged", "Both are people whom the enquiry concerns: a senior social worker says that they are one."
)
REOPEN = bad("", "A decision was signed while they were one. Reopen it, undo the merge, and sign anew.")
UNKEPT = bad("merged", "These two cannot be merged as they are. Look at whom you chose.")
UNKEPT_UNDOING = bad("because", "Something here cannot be kept as it is. Type it again.")
ROLES = ("subject", "parent", "sibling", "other_child", "other_adult")
TOLD_APART = (
    "insert into mash.person_link (one, other, statement, why, by) "
    "values (least(%s::uuid, %s), greatest(%s::uuid, %s), 'different', 'Why', %s)"
)
STATES = ("received", "screened", "gathering", "discussed", "decided", "returned", "exited", "transferred", "closed")


@pytest.fixture
def way(rules: Rules) -> Merging:
    return Merging(rules)


def test_officers_and_senior_social_workers_merge_and_undo_and_nobody_else(rules: Rules) -> None:
    way = Merging(rules)
    rules.do("delete from mash.opening where true")
    one, other = way.put(), way.put()
    only_for(way.house, (OFFICER, DECIDER), "merge_people", way.merging(one, other))
    rules.do("delete from mash.opening where true")
    only_for(way.house, (OFFICER, DECIDER), "undo_merge", way.undoing(way.planted(one, other)))


def test_every_row_of_a_merge_is_kept_as_it_was_told(way: Merging) -> None:
    one, other, version = way.put(), way.put(), way.version()
    answer, left = way.house.done(OFFICER, "merge_people", way.merging(one, other))
    assert answer == {"version": version + 1}
    row = {"id": NEW, "enquiry": way.enquiry, "merged": one, "stays": other, "why": "Why", "by": OFFICER, "at": NOW}
    assert left == {
        "person_merge": [row | {"undone": None, "undone_by": None, "undone_because": ""}],
        "access_log": [{"what": "people merged", "who": OFFICER, "enquiry": way.enquiry}],
        "enquiry": [{"key": way.enquiry, "version": version + 1}],
    }


def test_undoing_says_who_undid_it_and_why_and_changes_nothing_else(way: Merging) -> None:
    merge, version = way.planted(way.put(), way.put()), way.version()
    answer, left = way.house.done(DECIDER, "undo_merge", way.undoing(merge))
    assert answer == {"version": version + 1}
    assert left == {
        "person_merge": [{"key": merge, "undone": NOW, "undone_by": DECIDER, "undone_because": "Because"}],
        "access_log": [{"what": "merge undone", "who": DECIDER, "enquiry": way.enquiry}],
        "enquiry": [{"key": way.enquiry, "version": version + 1}],
    }
    assert way.house.refused(DECIDER, "undo_merge", way.undoing(merge)) == CHANGED


def test_whom_the_enquiry_concerns_and_parents_stay(way: Merging) -> None:
    people = {role: way.put(role) for role in ROLES}
    again = {role: way.put(role) for role in ROLES}
    for goes in ROLES:
        for stays in ROLES:
            said = way.house.refused(DECIDER, "merge_people", way.merging(people[goes], again[stays]))
            expected = CHANGE_OVER if goes in ("subject", "parent") and goes != stays else None
            assert (goes, stays, said) == (goes, stays, expected)


def test_of_two_whom_the_enquiry_concerns_a_senior_social_worker_makes_one_and_takes_them_apart(way: Merging) -> None:
    one, other, brother = way.put("subject"), way.put("subject"), way.put("sibling")
    for login, said in ((OFFICER, FOR_A_DECIDER), (DECIDER, None)):
        assert way.house.refused(login, "merge_people", way.merging(one, other)) == said
        assert way.house.refused(login, "merge_people", way.merging(brother, other)) is None
    merge, of_brother = way.planted(one, other), way.planted(brother, other)
    for login, said in ((OFFICER, FOR_A_DECIDER), (DECIDER, None)):
        assert way.house.refused(login, "undo_merge", way.undoing(merge)) == said
        assert way.house.refused(login, "undo_merge", way.undoing(of_brother)) is None


def test_what_is_signed_about_one_of_two_stands_and_a_parent_or_a_brother_may_still_be_merged(way: Merging) -> None:
    one, other, third, brother = (way.put(role) for role in ("subject", "subject", "subject", "sibling"))
    way.decision(other)
    for goes, stays in ((one, other), (other, one)):
        assert way.house.refused(DECIDER, "merge_people", way.merging(goes, stays)) == DECIDED
    assert way.house.refused(DECIDER, "merge_people", way.merging(one, third)) is None
    assert way.house.refused(DECIDER, "merge_people", way.merging(brother, other)) is None


def test_only_two_people_of_this_enquiry_who_are_read_as_themselves_are_merged(way: Merging) -> None:
    one, other, third = way.put(), way.put(), way.put()
    (elsewhere,) = way.rules.do("select id::text from mash.person where enquiry = %s limit 1", way.other)[0]
    for changed, said in (
        ({"merged": elsewhere}, NAMED), ({"merged": None}, NAMED), ({"stays": elsewhere}, OTHER),
        ({"stays": None}, OTHER), ({"stays": one}, OTHER), ({"merged": "x"}, UNKEPT), ({"stays": "x"}, UNKEPT),
    ):  # fmt: skip
        assert (changed, way.house.refused(DECIDER, "merge_people", way.merging(one, other) | changed)) == (
            changed,
            said,
        )
    merge = way.planted(one, other)
    for pair, refusal in (
        ((one, third), ALREADY),
        ((third, one), ALREADY),
        ((third, other), None),
        ((other, third), None),
    ):
        assert (pair, way.house.refused(DECIDER, "merge_people", way.merging(*pair))) == (pair, refusal)
    way.undo(merge)
    assert way.house.refused(DECIDER, "merge_people", way.merging(one, third)) is None


def test_whoever_was_said_to_be_somebody_else_is_not_merged(way: Merging) -> None:
    one, other, third, fourth = way.put(), way.put(), way.put(), way.put()
    way.rules.do(TOLD_APART, one, other, one, other, OFFICER)
    for pair in ((one, other), (other, one)):
        assert way.house.refused(DECIDER, "merge_people", way.merging(*pair)) == APART
    way.planted(one, third)
    way.planted(other, fourth)
    assert way.house.refused(DECIDER, "merge_people", way.merging(third, fourth)) == APART
    back = "update mash.person_link set withdrawn = now(), withdrawn_by = %s, withdrawn_because = 'x' where why = 'Why'"
    way.rules.do(back, OFFICER)
    assert way.house.refused(DECIDER, "merge_people", way.merging(third, fourth)) is None


def test_of_whoever_is_merged_nothing_is_said_but_that(way: Merging) -> None:
    one, other = way.put(), way.put()
    way.planted(one, other)
    merged = bad("statement", "They are merged: they are read as one person. Undo the merge first.")
    for statement in ("same", "different"):
        body = {"enquiry": way.enquiry, "person": one, "other": other, "statement": statement, "why": "Why"}
        assert way.house.refused(OFFICER, "link_people", body) == merged


def test_what_cannot_be_kept_of_a_merge_is_refused_in_words(way: Merging) -> None:
    one, other = way.put(), way.put()
    told: list[tuple[dict[str, Any], Any]] = [
        ({"why": " "}, bad("why", FILL)), ({"why": "x" * 2000}, None),
        ({"why": "x" * 2001}, bad("why", too_long(2000))),
        ({"version": way.version() - 1}, CHANGED), ({"version": None}, INCOMPLETE), ({"enquiry": way.other}, NO),
    ]  # fmt: skip
    for changed, said in told:
        assert (changed, way.house.refused(DECIDER, "merge_people", way.merging(one, other) | changed)) == (
            changed,
            said,
        )
    merge = way.planted(one, other)
    for changed, said in (
        ({"because": ""}, bad("because", FILL)), ({"because": "x" * 2000}, None),
        ({"because": "x" * 2001}, bad("because", too_long(2000))), ({"version": way.version() - 1}, CHANGED),
        ({"version": None}, INCOMPLETE), ({"merge": NEW}, UNKEPT_UNDOING), ({"merge": None}, NO), ({"merge": one}, NO),
        ({"enquiry": way.other}, NO),
    ):  # fmt: skip
        assert (changed, way.house.refused(DECIDER, "undo_merge", way.undoing(merge) | changed)) == (changed, said)


def test_a_merge_is_undone_from_its_own_enquiry_alone(way: Merging) -> None:
    merge = way.planted(way.put(), way.put())
    way.rules.open(DECIDER, way.other)
    version = way.rules.one("select version from mash.enquiry where id = %s", way.other)
    body = way.undoing(merge, enquiry=way.other, version=version)
    assert way.house.refused(DECIDER, "undo_merge", body) == NO


def test_what_was_signed_while_they_were_one_is_reopened_before_they_are_two(way: Merging) -> None:
    merge = way.planted(way.put("parent"), way.put("parent"), "-1 hour")
    child = way.put("subject")
    way.stand("decided")
    assert way.house.refused(DECIDER, "undo_merge", way.undoing(merge)) is None
    way.decision(child, "-2 hours")
    assert way.house.refused(DECIDER, "undo_merge", way.undoing(merge)) is None
    way.decision(way.put("subject"), "-1 minute")
    for state in (
        "received",
        "screened",
        "gathering",
        "discussed",
        "decided",
        "returned",
        "exited",
        "transferred",
        "closed",
    ):
        way.stand(state)
        said = REOPEN if state in ("decided", "closed") else None
        assert (state, way.house.refused(DECIDER, "undo_merge", way.undoing(merge))) == (state, said)


def test_a_page_that_was_printed_meanwhile_is_made_anew_and_one_to_the_others_home_goes_to_nobody(way: Merging) -> None:
    one, other, third = way.put("parent"), way.put("parent"), way.put("parent")
    _, own = way.home(one)
    _, others = way.home(other, lines=["2 Low Street"])
    since = {"printed": "2098-01-01T09:00:00+00:00"}
    merge = way.planted(one, other, "-1 hour")
    kept = [
        way.letter(one, own), way.letter(other, others), way.letter(one, own, "printed"),
        way.letter(third, own, "printed", **since),
        way.letter(other, others, "withheld"), way.letter(other, others, "posted", posted=LATER, **since),
    ]  # fmt: skip
    anew = [way.letter(one, own, "printed", **since), way.letter(other, others, "printed", **since)]
    gone = [way.letter(other, own), way.letter(one, others, "printed", **since)]
    before: dict[Any, Any] = dict(
        way.rules.do("select id::text, state from mash.letter where enquiry = %s", way.enquiry)
    )
    _, left = way.house.done(DECIDER, "undo_merge", way.undoing(merge))
    after: dict[Any, Any] = dict(
        way.rules.do("select id::text, state from mash.letter where enquiry = %s", way.enquiry)
    )
    assert {one: after[one] for one in kept} == {one: before[one] for one in kept}
    assert {after[one] for one in anew + gone} == {"withdrawn"}
    made = way.rules.do(
        "select supersedes::text, recipient::text, address::text, state from mash.letter "
        "where supersedes is not null and enquiry = %s",
        way.enquiry,
    )
    assert sorted(made) == sorted([(anew[0], one, own, "due"), (anew[1], other, others, "due")])
    assert {(row["letter"], row["kind"], row["because"], row["by"]) for row in left["letter_stop"]} == {
        (letter, "made_anew", "Because", DECIDER) for letter in anew
    }


def test_what_goes_to_no_home_stays_or_is_made_anew_when_two_were_one(way: Merging) -> None:
    one, other = way.put("subject"), way.put("subject")
    told = json.dumps(dict.fromkeys(("force", "reference", "how", "ground", "ground_words", "necessity", "harm"), "x"))
    police: dict[str, Any] = {"address": None, "kind": "police_disclosure", "told": told, "strict": True}
    merge = way.planted(one, other, "-1 hour")
    due = way.letter(one, state="due", **police)
    printed = way.letter(one, state="printed", **police | {"printed": "2098-01-01T09:00:00+00:00"})
    _, _left = way.house.done(DECIDER, "undo_merge", way.undoing(merge))
    ask = "select id::text, state from mash.letter where recipient in (%s, %s)"
    states: dict[str, str] = dict(way.rules.do(ask, one, other))
    made = way.rules.one("select id::text from mash.letter where supersedes = %s", printed)
    assert states == {due: "due", printed: "withdrawn", made: "due"}


def test_what_was_said_is_read_by_the_hub_as_it_is_kept(way: Merging) -> None:
    merge = way.planted(way.put(), way.put())
    way.undo(merge)
    way.planted(way.put(), way.put())
    told = way.rules.rows(OFFICER, "select * from app.merges(($1 ->> 'e')::uuid)", e=way.enquiry)
    kept = way.rules.do(
        "select to_jsonb(t) from (select m.id, merged, stays, why, s.name as by, at, undone, u.name as undone_by, "
        "undone_because from mash.person_merge m join mash.staff s on s.login = m.by "
        "left join mash.staff u on u.login = m.undone_by order by at desc) t"
    )
    assert told == [row[0] for row in kept]
    assert len(told) == 2


def test_everybody_is_read_through_as_many_merges_as_stand(way: Merging) -> None:
    one, other, third, fourth = (way.put() for _ in range(4))
    undone = way.planted(fourth, one)
    way.undo(undone)
    way.planted(one, other)
    way.planted(other, third)
    person = "($1 ->> 'p')::uuid"
    for who, stays in ((one, third), (other, third), (third, third), (fourth, fourth)):
        assert way.asked(f"priv.read_as({person})", p=who) == stays
        assert way.asked(f"priv.is_merged({person})", p=who) is (who != stays)
        rows = [fourth] if who == fourth else sorted([one, other, third])
        assert (who, sorted(way.asked(f"priv.rows_of({person})", p=who))) == (who, rows)
    merged = "priv.merged_into(($1 ->> 'e')::uuid)"
    assert way.asked(merged, e=way.enquiry) == {one: third, other: third}
    assert way.asked(merged, e=way.other) == {}


def test_where_several_are_one_person_they_are_told_once_where_they_came_first(way: Merging) -> None:
    one, other, third = (way.put() for _ in range(3))
    sql = "priv.all_as_read(array(select jsonb_array_elements_text($1 -> 'p')::uuid), $1 -> 'm')"
    for people, merged, told in (
        ([one, other, third], {other: one}, [one, third]), ([third, other, one], {other: one}, [third, one]),
        ([one, other], {third: one}, [one, other]), ([], {one: other}, []),
        ([one, other, one], {}, [one, other, one]), ([one, other, one], {third: other}, [one, other]),
    ):  # fmt: skip
        assert (people, merged, way.asked(sql, p=people, m=merged)) == (people, merged, told)
    for who, stays in ((one, other), (third, third)):
        assert way.asked("priv.as_read(($1 ->> 'p')::uuid, $1 -> 'm')", p=who, m={one: other}) == stays


def test_who_was_merged_is_read_of_the_one_enquiry_and_only_where_it_is_open(way: Merging) -> None:
    one, other = way.put(), way.put()
    merge = way.planted(one, other)
    way.undo(way.planted(way.put(), other))
    sql = "select id from mash.person where enquiry = %s order by position limit 2"
    there = [str(person) for (person,) in way.rules.do(sql, way.other)]
    elsewhere = way.rules.one(
        "insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'Why', %s) returning id",
        *(way.other, *there, OFFICER),
    )
    way.rules.open(DECIDER, way.other)
    row = way.rules.one("select to_jsonb(p) from mash.person p where id = %s", one)
    for enquiry, merges, written in ((way.enquiry, merge, (one, other)), (way.other, str(elsewhere), tuple(there))):
        told = way.rules.rows(DECIDER, "select * from app.merges(($1 ->> 'e')::uuid)", e=enquiry)
        assert [m["id"] for m in told if m["undone"] is None] == [merges]
        told = way.rules.rows(DECIDER, "select * from app.also_written(($1 ->> 'e')::uuid)", e=enquiry)
        assert [(person["id"], person["of"]) for person in told] == [written]
        if enquiry == way.enquiry:
            assert told == [{name: other if name == "of" else row[name] for name in told[0]}]
    way.rules.do("delete from mash.opening where enquiry = %s", way.enquiry)
    for function in ("merges", "also_written"):
        assert way.rules.rows(DECIDER, f"select * from app.{function}(($1 ->> 'e')::uuid)", e=way.enquiry) == []


def test_a_merge_that_is_sent_twice_is_one(way: Merging) -> None:
    assert way.house.sent_twice(OFFICER, "merge_people", way.merging(way.put(), way.put()))
    assert way.house.sent_twice(OFFICER, "undo_merge", way.undoing(way.planted(way.put(), way.put())))


def test_somebody_lives_where_either_row_of_theirs_does(way: Merging) -> None:
    one, other, third = way.put(), way.put(), way.put()
    _, address = way.home(one)
    _, elsewhere = way.home(third)
    lives = "priv.lives_at(($1 ->> 'p')::uuid, ($1 ->> 'a')::uuid)"
    assert [way.asked(lives, p=who, a=address) for who in (one, other, third)] == [True, False, False]
    way.planted(one, other)
    assert [way.asked(lives, p=who, a=address) for who in (one, other, third)] == [True, True, False]
    assert [way.asked(lives, p=who, a=elsewhere) for who in (one, other, third)] == [False, False, True]


def test_that_merges_were_read_is_collected(way: Merging) -> None:
    heard: list[str] = []
    way.planted(way.put(), way.put())
    way.rules.connection.add_notice_handler(lambda told: heard.append(f"{told.sqlstate} {told.message_primary}"))
    way.rules.do("set local client_min_messages = log")
    for function in ("merges", "also_written"):
        way.rules.rows(DECIDER, f"select * from app.{function}(($1 ->> 'e')::uuid)", e=way.enquiry)
        assert (function, heard) == (function, [f"MD002 read {way.enquiry} people"])
        heard.clear()
    way.rules.do("reset client_min_messages")


OTHER_WAY = bad(
    "stays",
    "These two can be merged the other way round: change them over. Where that cannot be, a senior social worker first "
    "changes the name of whoever stays.",
)
CALLED = {"step": "named", "note": "New", "by": DECIDER}


@pytest.mark.parametrize("login", [OFFICER, DECIDER])
@pytest.mark.parametrize(
    ("goes", "stays", "same_name", "refused"),
    [(True, False, False, True), (True, False, True, False), (False, True, False, False), (True, True, False, False),
     (None, False, False, False), (False, False, False, False), (True, None, False, True), (None, True, False, False)],
)  # fmt: skip
def test_whoever_has_a_name_that_few_may_read_is_not_read_under_the_name_of_the_other_row(
    goes: bool | None, stays: bool | None, same_name: bool, refused: bool, login: str, way: Merging
) -> None:
    """None: a change of name that everybody reads."""
    one = way.put(given_names="Qan", family_name="Zedley")
    other = way.put(given_names="Qan", family_name="Zedley" if same_name else "Before")
    for person, restricted in ((one, goes), (other, stays)):
        if restricted is not False:
            before = json.dumps({"family_name": "Before", "given_names": "Qan"})
            way.add("person_change", person=person, before=before, restricted=bool(restricted), **CALLED)
    assert way.house.refused(login, "merge_people", way.merging(one, other)) == (OTHER_WAY if refused else None)


def test_a_name_that_few_may_read_of_a_row_that_was_merged_into_it_counts_too(way: Merging) -> None:
    first, one, other = (way.put(given_names="Qan", family_name=name) for name in ("Before", "Zedley", "Long ago"))
    way.add("person_change", person=first, before=json.dumps({"family_name": "X"}), restricted=True, **CALLED)
    assert way.house.refused(DECIDER, "merge_people", way.merging(one, other)) is None
    way.planted(first, one)
    assert way.house.refused(DECIDER, "merge_people", way.merging(one, other)) == OTHER_WAY

"""What every guard and letter finds of somebody who is merged: what was recorded of either row counts, and none twice.

Each is asked before the merge, while it stands, and after it is undone.
"""

from collections.abc import Callable
from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.merging import Merging
from tests.security.psql import DECIDER

EARLIER, LATER = "2026-01-05T09:00:00+00:00", "2026-01-06T09:00:00+00:00"


@pytest.fixture
def way(rules: Rules) -> Merging:
    return Merging(rules)


def _through(way: Merging, merged: str, stays: str, ask: Callable[[], Any]) -> tuple[Any, Any]:
    """What is answered apart, and merged; apart again it is the same as before."""
    apart = ask()
    merge = way.merge(merged, stays)
    together = ask()
    way.undo(merge)
    assert ask() == apart
    return apart, together


def test_the_row_that_stays_is_found_and_every_row_of_the_person(way: Merging) -> None:
    first, second, third, alone = way.put(), way.put(), way.put(), way.put()
    way.merge(first, second)
    way.merge(second, third)
    ids = (first, second, third, alone)
    assert [way.asked("priv.read_as(($1 ->> 'p')::uuid)", p=one) for one in ids] == [third, third, third, alone]
    assert [way.asked("priv.is_merged(($1 ->> 'p')::uuid)", p=one) for one in ids] == [True, True, False, False]
    for one in (first, second, third):
        assert sorted(way.asked("priv.rows_of(($1 ->> 'p')::uuid)", p=one)) == sorted((first, second, third))
    assert way.asked("priv.rows_of(($1 ->> 'p')::uuid)", p=alone) == [alone]
    assert way.asked("priv.merged_into(($1 ->> 'e')::uuid)", e=way.enquiry) == {first: third, second: third}
    assert way.asked("priv.merged_into(($1 ->> 'e')::uuid)", e=way.other) == {}


def test_the_last_answer_of_one_person_about_one_child_counts_whichever_row_it_names(way: Merging) -> None:
    child, again, mother, mum = way.put("subject"), way.put("subject"), way.put("parent"), way.put("parent")
    way.consent(child, mother, "given_explicit", at=EARLIER)
    way.consent(again, mum, "refused", at=LATER)

    def ask() -> list[Any]:
        agreed = "priv.has_agreed(($1 ->> 'e')::uuid, ($1 ->> 'p')::uuid, 'checks', null)"
        standing = way.rules.rows(DECIDER, "select * from priv.standing_consents(($1 ->> 'e')::uuid)", e=way.enquiry)
        rows = sorted(
            (row["person"], row["by_person"], row["answer"]) for row in standing if row["person"] in (child, again)
        )
        return [way.asked(agreed, e=way.enquiry, p=child), way.asked(agreed, e=way.enquiry, p=again), rows]

    apart, together = _through(way, again, child, ask)
    assert apart == [True, False, sorted([(child, mother, "given_explicit"), (again, mum, "refused")])]
    assert together == [False, False, sorted([(child, mother, "given_explicit"), (child, mum, "refused")])]
    way.merge(mum, mother)
    _, together = _through(way, again, child, ask)
    assert together == [False, False, [(child, mother, "refused")]]


def test_a_ground_a_telling_and_a_contact_count_for_the_person(way: Merging) -> None:
    merged, stays = way.put("parent"), way.put("parent")
    child = way.put("subject")
    way.ground(merged)
    way.telling(merged, told=False)

    def ask() -> list[Any]:
        return [
            way.asked("priv.standing_ground(($1 ->> 'p')::uuid, 'checks')", p=stays),
            way.asked("priv.last_told(($1 ->> 'p')::uuid)", p=stays),
            way.asked("priv.was_heard(($1 ->> 'e')::uuid, ($1 ->> 'p')::uuid)", e=way.enquiry, p=stays),
        ]

    assert _through(way, merged, stays, ask) == ([None, None, False], ["significant_harm", False, True])
    spoken, other = way.put("parent"), way.put("parent")
    way.contact(spoken)
    heard = "priv.was_heard(($1 ->> 'e')::uuid, ($1 ->> 'p')::uuid)"
    assert _through(way, spoken, other, lambda: way.asked(heard, e=way.enquiry, p=other)) == (False, True)
    answered, third = way.put("parent"), way.put("parent")
    way.consent(child, answered, "given_explicit")
    assert _through(way, answered, third, lambda: way.asked(heard, e=way.enquiry, p=third)) == (False, True)


def test_parents_and_children_are_found_through_either_row_and_nobody_is_their_own(way: Merging) -> None:
    mother, mum, child, again = way.put("parent"), way.put("parent"), way.put("subject"), way.put("subject")
    way.related(mum, "mother", again)
    parents = "select priv.parents_of(($1 ->> 'e')::uuid, ($1 ->> 'p')::uuid) as id"

    def ask() -> list[Any]:
        return [row["id"] for row in way.rules.rows(DECIDER, parents, e=way.enquiry, p=child)]

    assert _through(way, again, child, ask) == ([], [mum])
    way.merge(again, child)
    assert _through(way, mum, mother, ask) == ([mum], [mother])
    own = "priv.own_children(($1 ->> 'p')::uuid)"
    apart, together = _through(way, mum, mother, lambda: sorted(way.asked(own, p=mother)))
    assert (apart, together) == ([], sorted((child, again)))
    told = "priv.may_be_told_of(($1 ->> 'p')::uuid)"
    way.merge(mum, mother)
    assert sorted(way.asked(told, p=mother)) == sorted((child, again, mother, mum))
    brother, twin = way.put(), way.put()
    way.related(brother, "carer", twin)
    assert _through(way, brother, twin, lambda: way.asked(own, p=twin)) == ([], [])
    assert _through(way, brother, twin, lambda: way.asked(own, p=brother)) == ([twin], [])


def test_a_dead_parent_is_dead_as_the_one_who_stays_is_told(way: Merging) -> None:
    child = way.put("subject")
    dead, alive = way.put("parent", died="2020-01-01"), way.put("parent")
    way.related(dead, "father", child)
    parents = "select priv.parents_of(($1 ->> 'e')::uuid, ($1 ->> 'p')::uuid) as id"

    def ask() -> list[Any]:
        return [row["id"] for row in way.rules.rows(DECIDER, parents, e=way.enquiry, p=child)]

    assert _through(way, dead, alive, ask) == ([], [alive])


def test_one_person_is_decided_on_once_and_whoever_is_merged_not_at_all(way: Merging) -> None:
    one, other = way.put("subject"), way.put("subject")
    for child in way.rules.do("select id::text from mash.person where enquiry = %s and role = 'subject'", way.enquiry):
        if child[0] != one and not way.rules.do("select from mash.decision where person = %s", child[0]):
            way.planted(child[0], other) if child[0] != other else None
    decided = "priv.all_decided(($1 ->> 'e')::uuid)"
    way.rules.do("delete from mash.person_merge where merged = %s", one)
    merge = way.planted(one, other)
    way.decision(other)
    assert way.asked(decided, e=way.enquiry) is True
    way.rules.do(
        "update mash.person_merge set undone = now(), undone_by = %s, undone_because = 'x' where id = %s",
        DECIDER,
        merge,
    )
    assert way.asked(decided, e=way.enquiry) is False


def test_whoever_is_merged_is_owed_no_agreement_before_agencies_are_asked(way: Merging) -> None:
    way.rules.do("update mash.hub set profile = jsonb_set(profile, '{consent,before_research}', '\"required\"')")
    way.rules.do("update mash.person set role = 'sibling' where enquiry = %s and role = 'subject'", way.enquiry)
    one, other = way.put("subject"), way.put("subject")
    way.ground(other)
    missing = "select * from priv.missing_for_requests(($1 ->> 'e')::uuid, array['police'])"

    def ask() -> int:
        return len(way.rules.rows(DECIDER, missing, e=way.enquiry))

    apart, together = _through(way, one, other, ask)
    assert (apart - together, together) == (1, 0)


def test_a_letter_goes_to_each_home_once_under_the_name_of_the_one_who_stays(way: Merging) -> None:
    mum, mother = way.put("parent", given_names="Mum"), way.put("parent", given_names="Mother")
    way.home(mum)
    _, own = way.home(mother)
    _, other = way.home(mum, lines=["2 Low Street"])
    writing = "select priv.write_letters(%s, to_jsonb(array[%s]), now())"

    def ask() -> list[str]:
        way.rules.do(writing, way.enquiry, mother)
        rows = way.rules.do(
            "select a.lines[1], l.id from mash.letter l join mash.address a on a.id = l.address where l.enquiry = %s "
            "and l.recipient = %s and l.state = 'due' order by 1", way.enquiry, mother,
        )  # fmt: skip
        return [row[0] for row in rows]

    assert ask() == ["1 High Street"]
    way.merge(mum, mother)
    assert ask() == ["1 High Street", "2 Low Street"]
    refused = way.rules.refused(
        DECIDER, "priv.write_letters(($1 ->> 'e')::uuid, $1 -> 'l', now())", e=way.enquiry, l=[mum]
    )
    assert refused is not None
    assert refused.field == "letters"
    letter = way.letter(mum, other)
    named = "select recipient_name from priv.letter_facts(($1 ->> 'l')::uuid)"
    assert way.rules.rows(DECIDER, named, l=letter) == [{"recipient_name": "Mother Quillon"}]
    assert own


def test_nobody_writes_to_somebody_who_is_merged_and_both_homes_are_theirs(way: Merging) -> None:
    mum, mother = way.put("parent"), way.put("parent")
    house, address = way.home(mum)
    body = {"recipient": mother, "household": house}
    check = "priv.check_person(($1 ->> 'e')::uuid, 'parent', $1 -> 'b')"

    def ask() -> list[Any]:
        return [
            way.rules.refused(DECIDER, check, e=way.enquiry, b=body | {"recipient": one}) is None
            for one in (mother, mum)
        ]

    assert _through(way, mum, mother, ask) == ([False, True], [True, False])
    lives = "priv.lives_at(($1 ->> 'p')::uuid, ($1 ->> 'a')::uuid)"
    assert _through(way, mum, mother, lambda: way.asked(lives, p=mother, a=address)) == (False, True)
    way.merge(mum, mother)
    way.letter(mum, address)
    there = "priv.check_not_there_yet(($1 ->> 'e')::uuid, $1 -> 'b')"
    told = {"kind": "please_call", "recipient": mother}
    assert way.rules.refused(DECIDER, there, e=way.enquiry, b=told) is not None


def test_who_rings_is_checked_and_stopped_by_what_is_recorded_of_either_row(way: Merging) -> None:
    mum, mother, child = (
        way.put("parent", birth="1980-01-02"),
        way.put("parent", birth="1981-01-02"),
        way.put("subject"),
    )
    way.related(mum, "mother", child)
    way.contact(mum, safe="no", safety="Why")
    way.home(mum, lines=["7 Long Lane"])

    def ask() -> list[Any]:
        return [
            way.asked("priv.children_of_caller(($1 ->> 'p')::uuid)", p=mother),
            way.asked("priv.is_unsafe_to_speak(($1 ->> 'p')::uuid)", p=mother),
            way.asked("priv.home_agrees(($1 ->> 'p')::uuid, '7 Long Lane')", p=mother),
            way.asked("priv.birth_agrees(($1 ->> 'p')::uuid, '1981-01-02')", p=mum),
        ]

    assert _through(way, mum, mother, ask) == ([[], False, None, False], [[child], True, True, True])
    way.related(mother, "mother", child, False)
    assert _through(way, mum, mother, lambda: ask()[0]) == ([], [])


def test_letters_to_either_row_are_the_callers(way: Merging) -> None:
    mum, mother = way.put("parent"), way.put("parent")
    _, address = way.home(mum)
    at = {
        "posted": LATER,
        "printed": LATER,
        "released": LATER,
        "released_by": DECIDER,
        "checked": LATER,
        "checked_by": DECIDER,
    }
    way.letter(mum, address, "posted", "outcome_parent", **at)
    reference = way.rules.one("select reference from mash.enquiry where id = %s", way.enquiry)

    def ask() -> list[Any]:
        of_enquiry = "from mash.enquiry e where id = ($1 ->> 'e')::uuid"
        agrees = f"(select priv.reference_agrees(e, ($1 ->> 'p')::uuid, $1 ->> 'r') {of_enquiry})"
        released = "(select count(*) from priv.released_letters_to(($1 ->> 'e')::uuid, ($1 ->> 'p')::uuid))"
        told = {"e": way.enquiry, "p": mother}
        return [
            way.asked(agrees, r=reference, **told),
            way.asked("priv.knows_of_referral(($1 ->> 'e')::uuid, ($1 ->> 'p')::uuid)", **told),
            way.asked(released, **told),
            len(way.asked("priv.letter_days(($1 ->> 'e')::uuid, ($1 ->> 'p')::uuid, array['posted'])", **told)),
        ]

    assert _through(way, mum, mother, ask) == ([None, False, 0, 0], [True, True, 1, 1])


def test_whoever_is_the_same_as_a_merged_person_elsewhere_is_the_same_as_the_one_who_stays(way: Merging) -> None:
    one, other = way.put(), way.put()
    (far,) = way.rules.do("select id::text from mash.person where enquiry = %s limit 1", way.other)[0]
    way.rules.do("insert into mash.person_link (one, other, statement, why, by) values (least(%s::uuid, %s), "
                 "greatest(%s::uuid, %s), 'same', 'Why', %s)", one, far, one, far, DECIDER)  # fmt: skip
    seen = "select about, person from app.seen_before(($1 ->> 'e')::uuid)"

    def ask() -> list[Any]:
        rows = way.rules.rows(DECIDER, seen, e=way.enquiry)
        return sorted((row["about"], row["person"]) for row in rows if row["about"] in (one, other))

    assert _through(way, one, other, ask) == ([(one, far)], [(other, far)])

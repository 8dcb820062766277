"""What is in a letter: released items that stand, about nobody but its recipient and their own children."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import CHANGED, INCOMPLETE, NO, NOW, bad, only_for
from tests.security.letters_judged import Letters
from tests.security.psql import DECIDER, OFFICER

PARENTAL = ("mother", "father", "parent", "adoptive_parent", "special_guardian", "carer")
STANDING = "array(select r.id from priv.standing_in_letter(($1 ->> 'letter')::uuid) r order by 1)"
SOMEBODY_ELSE = "This item is about somebody else than the recipient and their own children."


class Contents(Letters):
    """The first letter's recipient has one own child; `items` are about them, and `others` about somebody else."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.parent, self.other_parent = self.recipient(self.first), self.recipient(self.second)
        sql = "select id::text from mash.person where enquiry = %s and role = %s"
        self.child = str(rules.one(sql, self.enquiry, "subject"))
        rules.do("update mash.relationship set kind = 'mother', parental_responsibility = true where person = %s "
                 'and "of" = %s', self.parent, self.child)  # fmt: skip
        rules.do('delete from mash.relationship where person = %s and "of" <> %s', self.parent, self.child)
        self.sibling = str(rules.one(sql, self.enquiry, "sibling"))

    def about(self, *people: str, **changed: object) -> str:
        """A release of an item about these people, which stands."""
        return self.release(self.enquiry, self.item(people, **changed))

    def filling(self, *releases: str, **more: object) -> dict[str, Any]:
        """The body that puts these into the first letter."""
        return self.on(self.first, version=self.version(), releases=list(releases)) | more

    def standing(self) -> list[str]:
        """What stands in the first letter."""
        found: list[str] = self.rules.answer(DECIDER, STANDING, letter=self.first)
        return found


@pytest.mark.parametrize("kind", [*PARENTAL, "grandmother"])
@pytest.mark.parametrize("responsible", [True, False, None])
def test_own_children_are_those_of_a_parent_or_of_whoever_has_responsibility(
    kind: str, responsible: bool | None, rules: Rules
) -> None:
    told = Contents(rules)
    rules.do("update mash.relationship set kind = %s, parental_responsibility = %s where person = %s",
             kind, responsible, told.parent)  # fmt: skip
    own = [told.child] if kind in PARENTAL or responsible else []
    asked = "array(select c from unnest(priv.own_children(($1 ->> 'p')::uuid)) c order by 1)"
    assert rules.answer(DECIDER, asked, p=told.parent) == own
    may = "array(select c from unnest(priv.may_be_told_of(($1 ->> 'p')::uuid)) c order by 1)"
    assert rules.answer(DECIDER, may, p=told.parent) == sorted([*own, told.parent])
    assert rules.answer(DECIDER, asked, p=told.child) == []


def test_a_letter_holds_the_releases_that_were_put_in_and_stand_now(rules: Rules) -> None:
    told = Contents(rules)
    good = [told.about(told.child), told.about(told.child, told.parent)]
    bad_ones = [
        told.about(told.child, told.sibling),
        told.about(told.other_parent),
        told.about(told.child, handling="decision_maker"),
        told.release(told.enquiry, told.item([told.child]), "refused"),
        told.release(told.enquiry, told.item([told.child]), "whole", "onward"),
        told.release(told.enquiry, told.item([told.child]), None),
    ]
    told.about(told.child)
    told.put(told.first, *good, *bad_ones)
    told.put(told.second, told.about(told.child))
    assert told.standing() == sorted(good)
    rules.do("update mash.release_request set withdrawn = now(), withdrawn_by = answered_by where id = %s", good[0])
    assert told.standing() == [good[1]]


def test_a_release_of_another_enquiry_stands_in_no_letter(rules: Rules) -> None:
    told = Contents(rules)
    item = str(rules.one("select id from mash.item where enquiry = %s and handling = 'hub' limit 1", told.other))
    release = told.release(told.other, item)
    rules.do("alter table mash.item disable trigger all")
    rules.do("update mash.item set people = %s::uuid[] where id = %s", [told.child], item)
    told.put(told.first, release)
    assert told.standing() == []
    told.open()
    assert told.house.refused(DECIDER, "put_in_letter", told.filling(release)) == NO


def test_nothing_that_agencies_released_goes_into_a_letter_of_another_kind(rules: Rules) -> None:
    told = Contents(rules)
    told.open()
    release = told.about(told.child)
    told.put(told.first, release)
    assert told.standing() == [release]
    rules.do("update mash.letter set kind = 'please_call', made_by = %s where id = %s", OFFICER, told.first)
    assert told.standing() == []
    said = bad("releases", "Nothing that agencies released goes into a letter of this kind.")
    assert told.house.refused(DECIDER, "put_in_letter", told.filling(release)) == said
    assert told.house.refused(DECIDER, "put_in_letter", told.filling()) == said


def test_the_words_in_a_letter_are_those_released_by_the_day_they_are_about(rules: Rules) -> None:
    told = Contents(rules)
    days = {"First": "2026-01-02", "Second": "2026-01-03", "Last": None}
    made = {what: told.about(told.child, what=what, happened=day) for what, day in reversed(days.items())}
    told.put(told.first, *made.values())
    asked = "priv.items_in_letter(($1 ->> 'letter')::uuid)"
    expected = [{"release": made[what], "words": what, "conditions": ""} for what in days]
    assert rules.answer(DECIDER, asked, letter=told.first) == expected
    assert rules.answer(DECIDER, asked, letter=told.second) == []


def test_a_page_holds_exactly_what_stands_when_it_is_printed_and_that_has_left(rules: Rules) -> None:
    told = Contents(rules)
    told.open()
    one, two, outside = (told.about(told.child) for _ in range(3))
    told.put(told.first, one, two)
    pdf = told.bodies.print_letter()["pdf"]

    def said(*releases: str) -> Refusal | None:
        body = told.on(told.first, dated="2026-01-05", pdf=pdf, releases=list(releases))
        return told.house.refused(OFFICER, "print_letter", body)

    assert [said(), said(one), said(one, two, outside), said(one, outside)] == [CHANGED] * 4
    assert said(two, one, two) is None
    rules.do("update mash.release_request set left_hub = '2026-01-01' where id = %s", two)
    body = told.on(told.first, dated="2026-01-05", pdf=pdf, releases=[one, two])
    _, left = told.house.done(OFFICER, "print_letter", body)
    assert left["release_request"] == [{"key": one, "left_hub": NOW}]


def test_only_a_senior_social_worker_fills_a_letter_that_is_due(rules: Rules) -> None:
    told = Contents(rules)
    only_for(told.house, (DECIDER,), "put_in_letter", told.filling(told.about(told.child)))
    for state in ("printed", "posted", "withdrawn", "withheld", "returned"):
        told.stand(told.first, state)
        assert told.house.refused(DECIDER, "put_in_letter", told.filling()) == CHANGED
    told.stand(told.first, "due")
    rules.open(DECIDER, told.other)
    for letter in (told.foreign, str(uuid4())):
        assert told.house.refused(DECIDER, "put_in_letter", told.filling() | {"letter": letter}) == NO


def test_what_is_put_in_a_letter_may_leave_and_is_about_nobody_else(rules: Rules) -> None:
    told = Contents(rules)
    told.open()
    fine, second = told.about(told.child), told.about(told.parent)

    def said(*releases: str, **more: object) -> Refusal | None:
        return told.house.refused(DECIDER, "put_in_letter", told.filling(*releases, **more))

    unkept = bad("releases", "Something here cannot be kept as it is. Choose the items again.")
    unreleased = bad("releases", "The agency has not released this item for a letter.")
    assert said(fine, second, fine) is None
    assert said(fine, "x") == unkept
    assert said(str(uuid4())) == NO
    for wrong in (told.release(told.enquiry, told.item([told.child]), "refused"),
                  told.release(told.enquiry, told.item([told.child]), "whole", "onward")):  # fmt: skip
        assert said(fine, wrong) == unreleased
    for wrong in (told.about(told.child, told.sibling), told.about(told.other_parent)):
        assert said(fine, wrong) == bad("releases", SOMEBODY_ELSE)
    assert said(fine, version=None) == INCOMPLETE
    assert said(fine, version=told.version() - 1) == CHANGED


def test_a_letter_holds_what_was_put_in_last_and_is_as_close_as_the_closest_of_it(rules: Rules) -> None:
    told = Contents(rules)
    told.open()
    open_one, close_one = told.about(told.child), told.about(told.child, handling="named_agencies")
    for letter in (told.first, told.second):
        told.put(letter, told.about(told.parent))
    old = rules.one("select release::text from mash.letter_release where letter = %s", told.first)
    before = told.version()
    answer, left = told.house.undone(DECIDER, "put_in_letter", told.filling(open_one, close_one, open_one))
    assert answer == {"version": before + 1}
    put_in = {"letter": told.first, "enquiry": told.enquiry, "put_in_by": DECIDER, "put_in": NOW}
    releases = left.pop("letter_release")
    assert [row for row in releases if "gone" in row] == [{"gone": f"{told.first} {old}"}]
    assert sorted((row for row in releases if "gone" not in row), key=lambda row: str(row["release"])) == [
        put_in | {"release": one} for one in sorted([open_one, close_one])
    ]
    assert left == {
        "access_log": [{"what": "items put in a letter", "who": DECIDER, "enquiry": told.enquiry}],
        "enquiry": [{"key": told.enquiry, "version": before + 1}],
        "letter": [{"key": told.first, "strict": True}],
    }
    _, left = told.house.done(DECIDER, "put_in_letter", told.filling(open_one))
    assert "letter" not in left
    rules.do("update mash.letter set strict = true where id = %s", told.first)
    _, left = told.house.done(DECIDER, "put_in_letter", told.filling())
    assert left["letter"] == [{"key": told.first, "strict": False}]


def test_what_was_put_in_letters_is_read_of_this_enquiry_alone(rules: Rules) -> None:
    told = Contents(rules)
    told.open()
    one, two = told.about(told.child), told.about(told.parent)
    told.put(told.second, one)
    told.put(told.first, two, one)
    item = str(rules.one("select id from mash.item where enquiry = %s and handling = 'hub' limit 1", told.other))
    told.put(told.foreign, told.release(told.other, item))
    rows = rules.rows(DECIDER, "select * from app.letter_releases(($1 ->> 'e')::uuid)", e=told.enquiry)
    name = rules.one("select name from mash.staff where login = %s", DECIDER)
    assert [(row["letter"], row["release"], row["put_in_by"]) for row in rows] == [
        *((told.first, release, name) for release in sorted([one, two])),
        (told.second, one, name),
    ]

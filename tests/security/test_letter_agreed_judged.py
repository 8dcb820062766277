"""What a letter says of the discussion: where the hub's profile asks for it, of which one, and who is told."""

from typing import Any

import pytest
from psycopg.types.json import Jsonb

from tests.security.asking_rules import Rules
from tests.security.changed_rows import NEW, NOW, bad, too_long
from tests.security.psql import DECIDER
from tests.security.test_letter_says_judged import Said
from tests.security.way_judged import Way

AGREED = {"agreed": "The school talks to them."}


class Agreed(Said):
    """One discussion of the enquiry, whose words are for the family; the hub's letter says them."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        rules.do("alter table mash.discussion disable trigger sealed")
        rules.do("alter table mash.attendee disable trigger sealed")
        rules.do("delete from mash.action where discussion is not null")
        rules.do("delete from mash.attendee")
        rules.do("delete from mash.discussion")
        self.decide(self.child, "first", "3 hours")
        self.asks("agreed")

    def asks(self, says: str | None) -> None:
        """What the hub's profile says of it."""
        told = "jsonb_strip_nulls(jsonb_build_object('letter_says', %s::text))"
        sql = f"""update mash.hub set profile = jsonb_set(profile, '{{deciding}}',
            (profile -> 'deciding') - 'letter_says' || {told})"""
        self.rules.do(sql, says)

    def discuss(self, words: str, held: str = "3 hours", recorded: str = "3 hours", enquiry: str = "") -> None:
        """A discussion that was held, and recorded, so long ago."""
        self.rules.do(
            "insert into mash.discussion (enquiry, held, agreed, told_family, recorded_by, recorded) "
            "values (%s, now() - %s::interval, 'Among themselves', %s, %s, now() - %s::interval)",
            *(enquiry or self.enquiry, held, words, DECIDER, recorded),
        )

    def told(self, letter: str = "") -> dict[str, Any]:
        """What the letter says beside its words."""
        (row,) = self.facts(letter or self.first)
        told: dict[str, Any] = row["told"]
        return told


@pytest.fixture
def agreed(rules: Rules) -> Agreed:
    return Agreed(rules)


@pytest.mark.parametrize(("says", "there"), [("agreed", True), ("", False), (None, False), ("other", False)])
def test_it_is_said_where_the_hubs_profile_asks_for_it(says: str | None, there: bool, agreed: Agreed) -> None:
    agreed.discuss(AGREED["agreed"])
    agreed.asks(says)
    assert agreed.told() == (AGREED if there else {})


def test_nothing_is_said_where_nothing_was_recorded_for_the_family(agreed: Agreed) -> None:
    assert agreed.told() == {}
    agreed.discuss("Of another family", enquiry=agreed.other)
    assert agreed.told() == {}
    agreed.discuss("")
    assert agreed.told() == {}


def test_the_discussion_that_was_held_last_counts_and_of_one_moment_the_one_recorded_last(agreed: Agreed) -> None:
    agreed.discuss("Before", "3 hours", "1 hour")
    agreed.discuss("Held last", "2 hours", "2 hours")
    agreed.discuss("Of another family", "1 hour", "1 hour", agreed.other)
    assert agreed.told() == {"agreed": "Held last"}
    agreed.discuss("Put right", "2 hours", "1 hour")
    agreed.discuss("Recorded between", "2 hours", "90 minutes")
    assert agreed.told() == {"agreed": "Put right"}
    agreed.discuss("", "1 hour", "1 hour")
    assert agreed.told() == {}, "of the last one nothing is for the family"


def test_it_is_told_to_a_parent_of_every_child_and_to_no_other(agreed: Agreed) -> None:
    agreed.discuss(AGREED["agreed"])
    assert agreed.told() == AGREED
    agreed.rules.do("update mash.person set role = 'subject' where id = %s", agreed.sibling)
    assert agreed.told() == AGREED
    agreed.rules.do('delete from mash.relationship where "of" = %s', agreed.sibling)
    assert agreed.told() == {}
    agreed.rules.do(
        "insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'The same', %s)",
        *(agreed.enquiry, agreed.sibling, agreed.child, DECIDER),
    )
    assert agreed.told() == AGREED
    agreed.rules.do("update mash.person set role = 'subject' where enquiry = %s and role <> 'parent'", agreed.other)
    assert agreed.told() == AGREED, "children of another enquiry are not meant"


@pytest.mark.parametrize("kind", ["outcome_adult", "child"])
def test_no_other_letter_says_it(kind: str, agreed: Agreed) -> None:
    agreed.discuss(AGREED["agreed"])
    agreed.decide(agreed.recipient(agreed.first), "adult", "1 hour")
    agreed.rules.do("update mash.letter set kind = %s, made_by = %s where id = %s", kind, DECIDER, agreed.first)
    assert agreed.told() == {}


@pytest.mark.parametrize("says", ["agreed", "", "other", None])
def test_where_the_hubs_letter_says_it_no_discussion_is_recorded_without_it(says: str | None, agreed: Agreed) -> None:
    agreed.asks(says)
    way = Way(agreed.rules)
    way.open()
    body = way.bodies.record_discussion() | {"enquiry": way.enquiry, "version": way.version()}
    refused = bad("told_family", "Fill this in.") if says == "agreed" else None
    for told in (None, "", " \n"):
        assert (told, way.house.refused(DECIDER, "record_discussion", body | {"told_family": told})) == (told, refused)
    assert way.house.refused(DECIDER, "record_discussion", body | {"told_family": "In plain words"}) is None


def test_it_is_the_enquirys_own_hub_whose_letter_says_it(agreed: Agreed) -> None:
    agreed.asks(None)
    says = Jsonb({"deciding": {"letter_says": "agreed"}})
    agreed.rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', %s)", says)
    assert agreed.rules.do("select priv.letter_says_agreed(id) from mash.hub where id = 'other'") == [(True,)]
    assert agreed.rules.do("select distinct priv.letter_says_agreed(id) from mash.hub where id <> 'other'") == [
        (False,)
    ]


def test_what_the_family_is_told_is_kept_with_the_discussion_and_may_be_left_out(rules: Rules) -> None:
    way = Way(rules)
    way.open()
    body = way.bodies.record_discussion() | {"enquiry": way.enquiry, "version": way.version()}
    for told, kept in ((None, ""), ("In plain words", "In plain words")):
        _, left = way.house.undone(DECIDER, "record_discussion", body | {"told_family": told})
        (row,) = left["discussion"]
        assert row == {
            "id": NEW, "enquiry": way.enquiry, "held": body["held"], "agreed": body["agreed"], "told_family": kept,
            "recorded_by": DECIDER, "recorded": NOW,
        }  # fmt: skip
    assert way.house.refused(DECIDER, "record_discussion", body | {"told_family": "x" * 4000}) is None
    long = way.house.refused(DECIDER, "record_discussion", body | {"told_family": "x" * 4001})
    assert long == bad("told_family", too_long(4000))
    way.house.done(DECIDER, "record_discussion", body | {"told_family": "In plain words"})
    read = rules.rows(DECIDER, "select told_family from app.discussions(($1 ->> 'e')::uuid)", e=way.enquiry)
    assert "In plain words" in [row["told_family"] for row in read]

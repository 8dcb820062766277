"""Each question for a release and each answer to it, right and wrong: what is kept, and how it is refused."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, FILL, NEW, NO, NOW, Row, bad, only_for, too_long
from tests.security.making_judged import Making
from tests.security.psql import DECIDER, EDUCATION, INFORMATION, OFFICER
from tests.security.test_releases_judged import ASKED, NOT_FOR_FAMILY, SEALED, Releases

PURPOSE = bad("purpose", "Say what it is for: a letter, an onward referral, the police or a bundle.")
MANNER = bad("manner", "Say whether it leaves whole or in words that you write.")
WHOLE = bad("words", "Released whole, it leaves as it stands. Leave this empty.")
WRITE = bad("words", "Write what may leave.")
OWN = bad("words", "These are the item's own words. Release it whole, or write what may leave.")
CONDITIONS = bad("manner", "This item was given with conditions, which a family cannot be held to. "
                 "Write the words that may leave.")  # fmt: skip
LEFT = bad("", "Something has left the hub with this release: it cannot be taken back any more.")
GIVEN = {"police_source": "1", "police_information": "A", "police_conditions": "Only so"}
READ = "select * from app.releases(($1 ->> 'e')::uuid)"


@pytest.mark.parametrize("purpose", ["letter", "onward", "police"])
def test_a_senior_social_worker_asks_for_what_leaves_by_letter(purpose: str, rules: Rules) -> None:
    told = Releases(rules)
    Making(rules).shares_outside("police_crime")
    only_for(told.house, (DECIDER,), "ask_release", told.asking(told.one(), purpose), others=(INFORMATION,))


def test_the_information_officer_asks_for_what_goes_into_a_bundle(rules: Rules) -> None:
    told = Releases(rules)
    only_for(told.house, (INFORMATION,), "ask_release", told.asking(told.one(), "bundle"), others=(DECIDER,))


def test_what_is_asked_for_is_an_item_of_this_enquiry_for_a_purpose_and_with_a_reason(rules: Rules) -> None:
    told = Releases(rules)
    told.open()
    item = told.one()
    elsewhere = str(rules.one("select id from mash.item where enquiry = %s and handling = 'hub' limit 1", told.other))
    unkept = bad("item", "This cannot be kept as it is. Check the item and the purpose.")
    cases: list[tuple[dict[str, Any], Any]] = [
        *(({"purpose": one}, PURPOSE) for one in (None, "", "else")),
        *(({"item": one}, NO) for one in (None, str(uuid4()), elsewhere)),
        *(({one: "x"}, unkept) for one in ("item", "enquiry")),
        *(({"item": told.one(handling="decision_maker"), "purpose": one}, SEALED) for one in ("letter", "onward")),
        ({"item": told.one(not_for_family=True)}, NOT_FOR_FAMILY),
        ({"item": told.one(not_for_family=True), "purpose": "onward"}, None),
        *(({"why": one}, bad("why", FILL)) for one in (None, " \n")),
        ({"why": "x" * 2001}, bad("why", too_long(2000))),
        ({"why": "x" * 2000}, None),
    ]
    for changed, said in cases:
        assert (changed, told.house.refused(DECIDER, "ask_release", told.asking(item) | changed)) == (changed, said)
    told.release(told.enquiry, item, None)
    assert told.house.refused(DECIDER, "ask_release", told.asking(item)) == ASKED
    assert told.house.refused(DECIDER, "ask_release", told.asking(item, "onward")) is None


def test_what_leaves_whole_is_not_written_and_what_is_written_is_not_the_items_own(rules: Rules) -> None:
    told = Releases(rules)
    told.open()
    plain = told.release(told.enquiry, told.one(what=" Late  twice,\nand again "), None)
    close, outward = (
        told.release(told.enquiry, told.one(police_handling="C", **GIVEN), None, one) for one in ("letter", "onward")
    )
    shared = told.release(told.enquiry, told.one(police_handling="P", **GIVEN | {"police_conditions": ""}), None)
    cases: list[tuple[str, str | None, str, Any]] = [
        *((plain, one, "Late", MANNER) for one in (None, "", "refused")),
        (plain, "whole", "", None), (plain, "whole", "Late", WHOLE), (plain, "whole", " ", None),
        *((plain, "sanitised", one, bad("words", FILL)) for one in ("", " \n")),
        *((plain, "sanitised", one, WRITE) for one in (".", " - ...")),
        *((plain, "sanitised", one, OWN) for one in ("Late twice, and again", " Late twice,\n\nand  again\n")),
        (plain, "sanitised", "Late twice", None), (plain, "sanitised", "x" * 20000, None),
        (plain, "sanitised", "x" * 20001, bad("words", too_long(20000))),
        (close, "whole", "", CONDITIONS), (close, "sanitised", "Late", None), (outward, "whole", "", None),
        (shared, "whole", "", None),
    ]  # fmt: skip
    for release, manner, words, said in cases:
        body = told.answering(release, manner, words=words)
        assert (manner, words[:30], told.house.refused(EDUCATION, "release_item", body)) == (manner, words[:30], said)
    unkept = bad("words", "Something in these words cannot be kept as it is. Type them again.")
    for field in ("enquiry", "release"):
        assert told.house.refused(EDUCATION, "release_item", told.answering(plain) | {field: "x"}) == unkept


def _answered(told: Releases, release: str, **changed: object) -> Row:
    return {"key": release, "answered": NOW, "answered_by": EDUCATION, **changed}


def test_what_leaves_whole_is_kept_without_words(rules: Rules) -> None:
    told = Releases(rules)
    told.open()
    item = told.one()
    release = told.release(told.enquiry, item, None)
    told.release(told.enquiry, told.one(), None)
    _, left = told.house.done(EDUCATION, "release_item", told.answering(release, "whole", words=""))
    assert left["item_release"] == [{"release": release, "enquiry": told.enquiry, "item": item, "words": ""}]
    assert left["release_request"] == [_answered(told, release, answer="whole")]


def test_a_refusal_says_why_and_nothing_leaves(rules: Rules) -> None:
    told = Releases(rules)
    told.open()
    release = told.release(told.enquiry, told.one(), None)
    told.release(told.enquiry, told.one(), None)
    unkept = bad("because", "Something here cannot be kept as it is. Type it again.")
    for changed, said in (
        ({"because": None}, bad("because", FILL)), ({"because": " \n"}, bad("because", FILL)),
        ({"because": "x" * 5001}, bad("because", too_long(5000))), ({"because": "x" * 5000}, None),
        ({"enquiry": "x"}, unkept), ({"release": "x"}, unkept),
    ):  # fmt: skip
        said_now = told.house.refused(EDUCATION, "refuse_release", told.stopping(release) | changed)
        assert (changed, said_now) == (changed, said)
    answer, left = told.house.done(EDUCATION, "refuse_release", told.stopping(release))
    assert answer == {"release": release}
    assert left == {
        "access_log": [{"what": "release refused", "who": EDUCATION, "enquiry": told.enquiry}],
        "release_asked": [{"key": release, "answered": NOW}],
        "release_request": [_answered(told, release, answer="refused", because="Not ours")],
    }
    assert told.house.refused(EDUCATION, "refuse_release", told.stopping(release)) == CHANGED
    assert told.house.refused(EDUCATION, "release_item", told.answering(release)) == CHANGED


def test_what_was_released_is_taken_back_until_something_has_left_with_it(rules: Rules) -> None:
    told = Releases(rules)
    told.open()
    unkept = bad("", "This cannot be taken back as it is. Open the enquiry again.")
    for answer, said in ((None, CHANGED), ("refused", CHANGED), ("whole", None), ("sanitised", None)):
        release = told.release(told.enquiry, told.one(), answer)
        assert (answer, told.house.refused(EDUCATION, "withdraw_release", told.stopping(release))) == (answer, said)
    told.release(told.enquiry, told.one(), "sanitised")
    for field in ("enquiry", "release"):
        assert told.house.refused(EDUCATION, "withdraw_release", told.stopping(release) | {field: "x"}) == unkept
    with rules.connection.transaction(force_rollback=True):
        rules.do("update mash.release_request set left_hub = now() where id = %s", release)
        assert told.house.refused(EDUCATION, "withdraw_release", told.stopping(release)) == LEFT
    done, left = told.house.done(EDUCATION, "withdraw_release", told.stopping(release))
    assert done == {"release": release}
    assert left == {
        "access_log": [{"what": "release withdrawn", "who": EDUCATION, "enquiry": told.enquiry}],
        "release_request": [{"key": release, "withdrawn": NOW, "withdrawn_by": EDUCATION}],
    }
    assert told.house.refused(EDUCATION, "withdraw_release", told.stopping(release)) == CHANGED


def _spoken(told: Releases, release: str, by: str, *, taken_back: bool) -> None:
    told.rules.do(
        "insert into mash.release_on_behalf (enquiry, release, item, taken_back, said_by, said_by_post, said, how, by) "
        "select enquiry, id, item, %s, %s, 'Head', now(), 'letter', %s from mash.release_request where id = %s",
        *(taken_back, by, OFFICER, release),
    )


def test_what_was_asked_answered_and_taken_back_is_read_of_this_enquiry_alone(rules: Rules) -> None:
    told = Releases(rules)
    told.open()
    rules.do("update mash.release_request set asked = '2026-01-01' where enquiry = %s", told.enquiry)
    before = {row["id"] for row in rules.rows(DECIDER, READ, e=told.enquiry)}
    own, spoken, back, open_one = (
        told.release(told.enquiry, told.one(), one) for one in ("sanitised", "whole", "whole", None)
    )
    elsewhere = str(rules.one("select id from mash.item where enquiry = %s and handling = 'hub' limit 1", told.other))
    foreign = told.release(told.other, elsewhere, "sanitised")
    for release in (spoken, back, foreign):
        _spoken(told, release, f"Said {release}", taken_back=False)
    _spoken(told, back, "Taken back", taken_back=True)
    for login in (DECIDER, INFORMATION, EDUCATION):
        rows = {row["id"]: row for row in rules.rows(login, READ, e=told.enquiry) if row["id"] not in before}
        assert {one: (row["words"], row["said_by"], row["taken_back_by"]) for one, row in rows.items()} == {
            own: ("markersanitised", None, None), spoken: ("", f"Said {spoken}", None),
            back: ("", f"Said {back}", "Taken back"), open_one: ("", None, None),
        }  # fmt: skip
    name = rules.one("select name from mash.staff where login = %s", DECIDER)
    asked = {one: rows[open_one][one] for one in ("agency", "purpose", "why", "asked_by", "answer", "answered_by")}
    assert asked == {
        "agency": "education", "purpose": "letter", "why": "markerwhy", "asked_by": name, "answer": None,
        "answered_by": None,
    }  # fmt: skip
    assert NEW not in rows

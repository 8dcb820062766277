"""The last gate of a letter, asked by itself: what is checked, cleared and released, by whom, and what stays of it."""

from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import CHANGED, FILL, NEW, NO, NOW, bad, only_for, too_long
from tests.security.letters_judged import HASH, Letters
from tests.security.psql import DECIDER

Body = dict[str, Any]
HIT = {"rule": "NAME", "stops": False, "page": 1, "why": "OTHER_PARENT", "boxes": [72.0, 600.5, 120.5, 612.0]}
STATES = ("due", "printed", "posted", "withdrawn", "withheld", "returned")


class Page(Letters):
    """The first letter is printed; two things were found on it, if it was checked."""

    def __init__(self, rules: Rules, *, checked: bool = False) -> None:
        super().__init__(rules)
        for letter in (self.first, self.second, self.foreign):
            self.stand(letter, "printed")
            if checked:
                self.check(letter)
        self.open()

    def check(self, letter: str) -> None:
        """It was checked, and two things were found."""
        sql = "update mash.letter set checked = now(), checked_by = %s where id = %s"
        self.rules.do(sql, DECIDER, letter)
        for place, rule in ((2, "POSTCODE"), (1, "NAME")):
            self.rules.do(
                "insert into mash.letter_hit (enquiry, letter, position, rule, stops, page, why, boxes) "
                "select enquiry, id, %s, %s, false, 1, 'OTHER_PARENT', '{1,2,3,4}' from mash.letter where id = %s",
                *(place, rule, letter),
            )

    def hit(self, letter: str, place: int = 1) -> str:
        """One of the things that were found."""
        return str(self.rules.one("select id from mash.letter_hit where letter = %s and position = %s", letter, place))

    def clear(self) -> None:
        """Everything that was found on the first letter is cleared."""
        sql = "update mash.letter_hit set cleared = now(), cleared_by = %s, because = 'Known' where letter = %s"
        self.rules.do(sql, DECIDER, self.first)

    def body(self, command: str, **more: object) -> Body:
        """The body of a command about the first letter."""
        if command == "clear_hit":
            return {"enquiry": self.enquiry, "hit": self.hit(self.first), "because": "It is their own", **more}
        hits = {"hits": [HIT, HIT | {"rule": "POSTCODE", "why": None, "boxes": None}]} if "check" in command else {}
        return self.on(self.first, content_hash=HASH, **hits) | more


COMMANDS = ("check_letter", "clear_hit", "release_letter")


def _ready(command: str, rules: Rules) -> Page:
    page = Page(rules, checked=command != "check_letter")
    if command == "release_letter":
        page.clear()
    return page


@pytest.mark.parametrize("command", COMMANDS)
def test_only_a_senior_social_worker_takes_a_letter_through_the_gate(command: str, rules: Rules) -> None:
    page = _ready(command, rules)
    body = page.body(command)
    rules.do("delete from mash.opening")
    only_for(page.house, (DECIDER,), command, body)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_letter_passes_the_gate_in_its_own_enquiry_and_from_print_alone(command: str, rules: Rules) -> None:
    page = _ready(command, rules)
    for state in STATES:
        page.stand(page.first, state)
        if state == "due":
            rules.do("update mash.letter set content_hash = %s where id = %s", HASH, page.first)
        said = page.house.refused(DECIDER, command, page.body(command))
        assert (state, said) == (state, None if state == "printed" else CHANGED)
    page.stand(page.first, "printed")
    if command == "clear_hit":
        for hit, enquiry in ((page.hit(page.foreign), page.enquiry), (str(uuid4()), page.enquiry),
                             (page.hit(page.first), page.other)):  # fmt: skip
            assert page.house.refused(DECIDER, command, page.body(command, hit=hit, enquiry=enquiry)) == NO
    else:
        for wrong in page.wrong(page.first, content_hash=HASH):
            assert page.house.refused(DECIDER, command, page.body(command) | wrong) == NO


UNKEPT = {
    "check_letter": bad("hits", "What was found in the letter could not be kept. Check it again."),
    "clear_hit": bad("because", "This reason cannot be kept as it is."),
    "release_letter": bad("", "The letter could not be released. Open the enquiry again."),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_what_makes_no_sense_is_said_in_the_products_own_words(command: str, rules: Rules) -> None:
    page = _ready(command, rules)
    assert page.house.refused(DECIDER, command, page.body(command, enquiry="x")) == UNKEPT[command]
    if command == "check_letter":
        wrong = page.body(command, hits=[HIT | {"page": -1}])
        assert page.house.refused(DECIDER, command, wrong) == UNKEPT[command]
        said = page.house.refused(DECIDER, command, page.body(command, hits="none"))
        assert said == bad("hits", "This is not a list that can be kept.")


def test_only_the_kept_page_is_checked_and_only_once(rules: Rules) -> None:
    page = Page(rules)
    for other in ("", "cd" * 32, None):
        assert page.house.refused(DECIDER, "check_letter", page.body("check_letter", content_hash=other)) == CHANGED
    rules.do("update mash.letter set content_hash = '' where id = %s and state = 'due'", page.first)
    answer, left = page.house.done(DECIDER, "check_letter", page.body("check_letter"))
    assert answer == {"letter": page.first}
    empty = {"cleared": None, "cleared_by": None, "because": "", "enquiry": page.enquiry, "letter": page.first}
    found = [
        HIT | empty | {"id": NEW, "position": 1},
        HIT | empty | {"id": NEW, "position": 2, "rule": "POSTCODE", "why": "", "boxes": []},
    ]
    assert sorted(left.pop("letter_hit"), key=lambda hit: int(hit["position"])) == found
    assert left == {
        "access_log": [{"what": "letter checked", "who": DECIDER, "enquiry": page.enquiry}],
        "letter": [{"key": page.first, "checked": NOW, "checked_by": DECIDER}],
    }
    assert page.house.refused(DECIDER, "check_letter", page.body("check_letter")) == CHANGED


@pytest.mark.parametrize(
    ("state", "kept", "told", "same"),
    [("printed", HASH, HASH, True), ("printed", HASH, "", False), ("printed", HASH, None, False),
     ("printed", "", "", False), ("printed", "", None, False), ("due", HASH, HASH, False)],
)  # fmt: skip
def test_a_page_is_looked_at_while_it_is_the_one_that_is_kept(
    state: str, kept: str, told: str | None, same: bool, rules: Rules
) -> None:
    asked = """priv.the_page(jsonb_populate_record(null::mash.letter, $1 -> 'l'), $1 -> 'body')"""
    letter = {"state": state, "content_hash": kept}
    assert rules.answer(DECIDER, asked, l=letter, body={"content_hash": told}) is same
    assert rules.answer(DECIDER, asked, l=letter, body={}) is (same and told is None)


def test_one_thing_is_cleared_at_a_time_with_a_reason_and_never_what_stops_the_letter(rules: Rules) -> None:
    page = Page(rules, checked=True)

    def said(**more: object) -> Refusal | None:
        return page.house.refused(DECIDER, "clear_hit", page.body("clear_hit", **more))

    assert said(because="\n ") == bad("because", FILL)
    assert said(because="x" * 2001) == bad("because", too_long(2000))
    assert said(because="x" * 2000) is None
    rules.do("update mash.letter_hit set stops = true where id = %s", page.hit(page.first))
    assert said() == bad("hit", "Nobody can clear this: the letter has to be made anew.")
    rules.do("update mash.letter_hit set stops = false")
    rules.do("update mash.letter set released = now(), released_by = %s where id = %s", DECIDER, page.first)
    assert said() == CHANGED
    rules.do("update mash.letter set released = null, released_by = null")
    answer, left = page.house.done(DECIDER, "clear_hit", page.body("clear_hit"))
    assert answer == {"hit": page.hit(page.first)}
    assert left == {
        "access_log": [{"what": "letter hit cleared", "who": DECIDER, "enquiry": page.enquiry}],
        "letter_hit": [
            {"key": page.hit(page.first), "cleared": NOW, "cleared_by": DECIDER, "because": "It is their own"}
        ],
    }
    assert said() == CHANGED
    assert said(hit=page.hit(page.first, 2)) is None


def test_a_letter_is_released_when_it_is_checked_and_all_that_was_found_is_cleared(rules: Rules) -> None:
    page = Page(rules)
    unchecked = bad("", "This letter has not been checked yet.")
    uncleared = bad("hits", "Something found in this letter is not cleared yet.")

    def said(**more: object) -> Refusal | None:
        return page.house.refused(DECIDER, "release_letter", page.body("release_letter", **more))

    assert said() == unchecked
    for letter in (page.first, page.second):
        page.check(letter)
    assert said() == uncleared
    page.clear()
    rules.do("update mash.letter_hit set cleared = null, cleared_by = null, because = '' where id = %s",
             page.hit(page.first, 2))  # fmt: skip
    assert said() == uncleared
    page.clear()
    for other in ("", "cd" * 32, None):
        assert said(content_hash=other) == CHANGED
    for letter, confidential in ((True, False), (False, True)):
        _confidential(page, letter, confidential)
        assert said() == CHANGED
    _confidential(page, True, True)
    assert said() is None
    _confidential(page, False, False)
    answer, left = page.house.done(DECIDER, "release_letter", page.body("release_letter"))
    assert answer == {"letter": page.first}
    assert left == {
        "access_log": [{"what": "letter released", "who": DECIDER, "enquiry": page.enquiry}],
        "letter": [{"key": page.first, "released": NOW, "released_by": DECIDER}],
    }
    assert said() == CHANGED


def _confidential(page: Page, letter: bool, address: bool) -> None:
    page.rules.do("update mash.letter set confidential = %s where id = %s", letter, page.first)
    sql = "update mash.address set confidential = %s where id = (select address from mash.letter where id = %s)"
    page.rules.do(sql, address, page.first)


def test_how_far_letters_have_come_is_read_of_this_enquiry_alone_in_their_order(rules: Rules) -> None:
    page = Page(rules, checked=True)
    page.clear()
    name = rules.one("select name from mash.staff where login = %s", DECIDER)
    rules.do("update mash.letter set released = now(), released_by = %s, post_class = 'first' where id = %s",
             DECIDER, page.first)  # fmt: skip
    rules.do("update mash.letter set due = due + interval '1 day' where id = %s", page.first)
    rows = rules.rows(DECIDER, "select * from app.letter_checks(($1 ->> 'e')::uuid)", e=page.enquiry)
    assert [(row["letter"], row["checked_by"], row["released_by"], row["post_class"]) for row in rows] == [
        (page.second, name, None, ""), (page.first, name, name, "first"),
    ]  # fmt: skip
    rules.do("update mash.letter set due = now(), supersedes = %s where id = %s", page.foreign, page.first)
    rules.do("update mash.letter set due = now() where enquiry = %s", page.enquiry)
    rows = rules.rows(DECIDER, "select * from app.letter_checks(($1 ->> 'e')::uuid)", e=page.enquiry)
    assert [(row["letter"], row["supersedes"]) for row in rows] == [(page.first, page.foreign), (page.second, None)]
    rows = rules.rows(DECIDER, "select * from app.letter_hits(($1 ->> 'e')::uuid)", e=page.enquiry)
    told = [(row["letter"], row["rule"], row["cleared_by"], row["because"]) for row in rows]
    assert told == [
        (page.first, "NAME", name, "Known"), (page.first, "POSTCODE", name, "Known"),
        (page.second, "NAME", None, ""), (page.second, "POSTCODE", None, ""),
    ]  # fmt: skip


def test_what_was_found_is_read_by_those_alone_whom_it_could_give_nothing_away(rules: Rules) -> None:
    page = Page(rules, checked=True)
    read = "select distinct letter from app.letter_hits(($1 ->> 'e')::uuid) order by 1"
    assert rules.rows(DECIDER, read, e=page.enquiry) == [{"letter": one} for one in sorted([page.first, page.second])]
    rules.do("alter table mash.letter_hit disable trigger user")
    rules.do("update mash.letter_hit set acl = '{}' where letter = %s", page.first)
    assert rules.rows(DECIDER, read, e=page.enquiry) == [{"letter": page.second}]

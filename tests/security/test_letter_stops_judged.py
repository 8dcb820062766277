"""A letter withheld, made anew or returned: from where, by whom, with what reason, and all that it leaves behind."""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import CHANGED, FILL, NEW, NO, NOW, bad, only_for, too_long
from tests.security.letters_judged import Letters
from tests.security.psql import DECIDER, OFFICER

STATES = ("due", "printed", "posted", "withdrawn", "withheld", "returned")
REVIEW = "Choose the day on which this is looked at again, within a year."
UNKEPT = {
    "withhold_letter": "This cannot be kept as it is. Check the reason and the day.",
    "remake_letter": "This reason cannot be kept as it is.",
    "return_letter": "This cannot be kept as it is. Say what came back.",
}
FROM = {
    "withhold_letter": ("due", "printed", "returned"),
    "remake_letter": ("printed", "posted", "withheld", "returned"),
    "return_letter": ("posted",),
}
BY = {"withhold_letter": (DECIDER,), "remake_letter": (DECIDER,), "return_letter": (OFFICER, DECIDER)}
COMMANDS = list(FROM)
SETTLE = "(select priv.settle_letters(l) from mash.letter l where l.id = ($1 ->> 'letter')::uuid)"


def _body(letters: Letters, letter: str, command: str, **more: object) -> dict[str, Any]:
    told = letters.on(letter, because="It names the father")
    if command == "withhold_letter":
        told["review"] = letters.rules.one("select (priv.today() + 20)::text")
    return told | more


@pytest.mark.parametrize("command", COMMANDS)
def test_only_those_whose_work_it_is_stop_a_letter_of_an_enquiry_they_have_open(command: str, rules: Rules) -> None:
    letters = Letters(rules)
    for one in (letters.first, letters.second):
        letters.stand(one, FROM[command][0])
    only_for(letters.house, BY[command], command, _body(letters, letters.second, command))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_letter_is_stopped_only_from_where_it_can_be_and_in_its_own_enquiry(command: str, rules: Rules) -> None:
    letters = Letters(rules)
    letters.open()
    for state in STATES:
        letters.stand(letters.first, state)
        said = letters.house.refused(DECIDER, command, _body(letters, letters.first, command))
        assert (state, said) == (state, None if state in FROM[command] else CHANGED)
    letters.stand(letters.first, FROM[command][0])
    letters.stand(letters.foreign, FROM[command][0])
    for wrong in letters.wrong(letters.first):
        assert letters.house.refused(DECIDER, command, _body(letters, "", command) | wrong) == NO


@pytest.mark.parametrize("command", COMMANDS)
def test_no_letter_is_stopped_without_a_reason_that_can_be_kept(command: str, rules: Rules) -> None:
    letters = Letters(rules)
    letters.open()
    letters.stand(letters.first, FROM[command][0])
    for spoilt, field, words in (
        ({"because": " \n"}, "because", FILL),
        ({"because": "x" * 5001}, "because", too_long(5000)),
        ({"enquiry": "x"}, "because", UNKEPT[command]),
        ({"letter": "x"}, "because", UNKEPT[command]),
    ):
        said = letters.house.refused(DECIDER, command, _body(letters, letters.first, command) | spoilt)
        assert said == bad(field, words)
    longest = _body(letters, letters.first, command, because="x" * 5000)
    assert letters.house.refused(DECIDER, command, longest) is None


def test_a_withheld_letter_is_looked_at_again_within_a_year(rules: Rules) -> None:
    letters = Letters(rules)
    letters.open()
    for days, allowed in ((-1, False), (0, False), (1, True), (366, True), (367, False)):
        review = rules.one("select (priv.today() + %s)::text", days)
        body = _body(letters, letters.first, "withhold_letter", review=review)
        said = letters.house.refused(DECIDER, "withhold_letter", body)
        assert (days, said) == (days, None if allowed else bad("review", REVIEW))
    body = _body(letters, letters.first, "withhold_letter", review=None)
    assert letters.house.refused(DECIDER, "withhold_letter", body) == bad("review", REVIEW)


def _stop(letters: Letters, kind: str, review: str | None = None) -> dict[str, Any]:
    told = {"id": NEW, "enquiry": letters.enquiry, "letter": letters.first, "kind": kind, "review": review}
    return told | {"because": "It names the father", "by": DECIDER, "at": NOW}


def _log(letters: Letters, what: str) -> list[dict[str, Any]]:
    return [{"what": what, "who": DECIDER, "enquiry": letters.enquiry}]


def test_withholding_keeps_the_reason_and_the_clock_waits_for_its_review_once_nothing_is_to_be_posted(
    rules: Rules,
) -> None:
    letters = Letters(rules)
    letters.open()
    for state in ("due", "printed"):
        letters.stand(letters.second, state)
        body = _body(letters, letters.first, "withhold_letter")
        answer, left = letters.house.undone(DECIDER, "withhold_letter", body)
        assert answer == {"letter": letters.first}
        assert left == {
            "access_log": _log(letters, "letter withheld"),
            "letter": [{"key": letters.first, "state": "withheld"}],
            "letter_stop": [_stop(letters, "withheld", body["review"])],
        }
    letters.stand(letters.second, "posted")
    _, left = letters.house.undone(DECIDER, "withhold_letter", body)
    due = rules.one("select to_jsonb(%s::timestamp at time zone 'Europe/London')", body["review"])
    assert left["enquiry"] == [
        {
            "key": letters.enquiry,
            "version": letters.version() + 1,
            "due": due,
            "due_what": "withheld",
            "due_from": NOW,
        }
    ]
    letters_clock, review = left["clock"]
    assert (review["kind"], review["due"], review["stop"]) == ("withheld", due, None)
    assert letters_clock.items() >= {"stop": "withheld", "stopped": NOW}.items()


def test_the_clock_waits_for_the_first_review_of_what_is_still_withheld(rules: Rules) -> None:
    letters = Letters(rules)
    for one in (letters.first, letters.foreign):
        letters.stand(one, "withheld")
        letters.stop(one, "withheld", "2030-03-01", "3 hours")
    letters.stop(letters.first, "withheld", "2030-05-01", "2 hours")
    letters.stop(letters.first, "returned", None, "1 hour")
    letters.stop(letters.second, "withheld", "2030-06-15", "4 hours")
    look = "select due::text, due_what from mash.enquiry where id = %s"
    rules.do("set local timezone = 'UTC'")
    (before,) = rules.do(look, letters.enquiry)
    for second, due in (
        ("due", before),
        ("printed", before),
        ("withheld", ("2030-04-30 23:00:00+00", "withheld")),
        ("posted", ("2030-04-30 23:00:00+00", "withheld")),
    ):
        letters.stand(letters.second, second)
        rules.answer(DECIDER, SETTLE, letter=letters.first)
        assert (second, rules.do(look, letters.enquiry)) == (second, [due])
    sql = """insert into mash.letter (enquiry, kind, recipient, address, confidential, made_by, due)
        select enquiry, 'please_call', recipient, address, confidential, %s, due from mash.letter where id = %s
        returning id::text"""
    asking = str(rules.one(sql, OFFICER, letters.first))
    letters.stand(letters.first, "posted")
    rules.answer(DECIDER, SETTLE, letter=asking)
    assert rules.do(look, letters.enquiry) == [("2030-04-30 23:00:00+00", "withheld")]
    for second, due in (("withheld", ("2030-06-14 23:00:00+00", "withheld")), ("posted", (None, ""))):
        letters.stand(letters.second, second)
        letters.stand(letters.foreign, "due")
        rules.answer(DECIDER, SETTLE, letter=letters.first)
        assert (second, rules.do(look, letters.enquiry)) == (second, [due])


def test_the_clock_waits_for_no_letter_that_does_not_tell_the_family_what_was_decided(rules: Rules) -> None:
    letters = Letters(rules)
    sql = """insert into mash.letter (enquiry, kind, recipient, address, confidential, made_by, due)
        select enquiry, 'please_call', recipient, address, confidential, %s, due from mash.letter where id = %s
        returning id::text"""
    asking = str(rules.one(sql, OFFICER, letters.first))
    for letter, review in ((letters.first, "2030-05-01"), (asking, "2030-01-01")):
        letters.stand(letter, "withheld")
        letters.stop(letter, "withheld", review, "1 hour")
    letters.stand(letters.second, "posted")
    rules.answer(DECIDER, SETTLE, letter=letters.first)
    due = "select (due at time zone 'Europe/London')::date::text, due_what from mash.enquiry where id = %s"
    assert rules.do(due, letters.enquiry) == [("2030-05-01", "withheld")]


@pytest.mark.parametrize(
    ("state", "becomes"),
    [("printed", "withdrawn"), ("withheld", "withdrawn"), ("posted", None), ("returned", None)],
)
def test_another_takes_a_letters_place_and_what_was_posted_stays_posted(
    state: str, becomes: str | None, rules: Rules
) -> None:
    letters = Letters(rules)
    letters.open()
    letters.stand(letters.first, state, due="2030-01-01T12:00:00Z")
    letters.stand(letters.second, state)
    answer, left = letters.house.done(DECIDER, "remake_letter", _body(letters, letters.first, "remake_letter"))
    new = rules.one("select id::text from mash.letter where supersedes = %s", letters.first)
    assert answer == {"letter": new}
    made = left["letter"][-1]
    ((recipient, address),) = rules.do(
        "select recipient::text, address::text from mash.letter where id = %s", letters.first
    )
    assert made | {"key": ""} == _blank(letters) | {"key": "", "recipient": recipient, "address": address}
    assert left == {
        "access_log": _log(letters, "letter made anew"),
        "enquiry": [{"key": letters.enquiry, "version": letters.version()}],
        "letter": [*([{"key": letters.first, "state": becomes}] if becomes else []), made],
        "letter_stop": [_stop(letters, "made_anew")],
    }
    again = letters.house.refused(DECIDER, "remake_letter", _body(letters, letters.first, "remake_letter"))
    assert again == CHANGED
    assert letters.house.refused(DECIDER, "remake_letter", _body(letters, letters.second, "remake_letter")) is None


def _blank(letters: Letters) -> dict[str, Any]:
    empty = (
        "dated",
        "printed",
        "printed_by",
        "posted",
        "posted_by",
        "checked",
        "checked_by",
        "released",
        "released_by",
        "matter",
        "profile_text",
        "wording_text",
    )
    told = {"id": NEW, "enquiry": letters.enquiry, "confidential": False, "state": "due", "content_hash": ""}
    told |= {"kind": "outcome_parent", "words": "", "told": {}, "made_by": None, "service": None, "attention": ""}
    told |= {"due": "2030-01-01T12:00:00+00:00", "strict": False, "post_class": "", "supersedes": letters.first}
    return told | dict.fromkeys(empty)


def test_the_letter_in_its_place_is_as_confidential_as_the_address_is_now(rules: Rules) -> None:
    letters = Letters(rules)
    letters.open()
    letters.stand(letters.first, "printed")
    rules.do("update mash.address set confidential = true where id = (select address from mash.letter where id = %s)",
             letters.first)  # fmt: skip
    rules.do("select priv.end_clocks(%s, array['letters'])", letters.enquiry)
    rules.do("update mash.enquiry set due_what = '' where id = %s", letters.enquiry)
    _, left = letters.house.done(DECIDER, "remake_letter", _body(letters, letters.first, "remake_letter"))
    assert left["enquiry"][0]["due_what"] == "letters"
    (clock,) = left["clock"]
    assert (clock["event"], clock["stop"]) == ("made_anew", None)
    assert left["letter"][-1]["confidential"] is True


def test_a_letter_that_came_back_says_what_came_back(rules: Rules) -> None:
    letters = Letters(rules)
    letters.open()
    letters.stand(letters.first, "posted")
    answer, left = letters.house.done(DECIDER, "return_letter", _body(letters, letters.first, "return_letter"))
    assert answer == {"letter": letters.first}
    assert left == {
        "access_log": _log(letters, "letter returned"),
        "letter": [{"key": letters.first, "state": "returned"}],
        "letter_stop": [_stop(letters, "returned")],
    }


def test_what_stopped_letters_is_read_the_latest_first_of_this_enquiry_alone(rules: Rules) -> None:
    letters = Letters(rules)
    letters.stop(letters.first, "returned", None, "1 hour")
    letters.stop(letters.second, "withheld", "2030-05-01", "3 hours")
    letters.stop(letters.second, "made_anew", None, "2 hours")
    letters.stop(letters.foreign, "returned", None, "2 hours")
    letters.open()
    read = "select * from app.letter_stops(($1 ->> 'e')::uuid)"
    rows = rules.rows(DECIDER, read, e=letters.enquiry)
    name = rules.one("select name from mash.staff where login = %s", DECIDER)
    assert [(row["letter"], row["kind"], row["review"], row["because"], row["by"]) for row in rows] == [
        (letters.first, "returned", None, "Before", name),
        (letters.second, "made_anew", None, "Before", name),
        (letters.second, "withheld", "2030-05-01", "Before", name),
    ]


def test_why_a_letter_was_stopped_is_read_by_those_alone_whom_it_could_give_nothing_away(rules: Rules) -> None:
    letters = Letters(rules)
    for letter in (letters.first, letters.second):
        letters.stop(letter, "returned", None, "1 hour")
    letters.open()
    read = "select letter from app.letter_stops(($1 ->> 'e')::uuid) order by 1"
    assert rules.rows(DECIDER, read, e=letters.enquiry) == [{"letter": letters.first}, {"letter": letters.second}]
    rules.do("alter table mash.letter_stop disable trigger user")
    rules.do("update mash.letter_stop set acl = '{}' where letter = %s", letters.first)
    assert rules.rows(DECIDER, read, e=letters.enquiry) == [{"letter": letters.second}]

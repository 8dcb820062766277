"""The papers for the hub's own file, asked by themselves: who prints them, from what, and the trace that stays."""

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import EVERYBODY, NO, bad
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER
from tests.security.way_judged import Way

READERS = {DECIDER, MANAGER, INFORMATION}
NOTES = {
    "note_discussion_record": ("discussion record printed", "No discussion is recorded on this enquiry."),
    "note_strategy_record": ("strategy record printed", "No strategy discussion is recorded on this enquiry."),
}


def asked(function: str) -> str:
    return f"app.{function}(($1 ->> 'e')::uuid)"


@pytest.fixture
def way(rules: Rules) -> Way:
    """Both enquiries have a discussion; `enquiry` alone a strategy discussion, and `other` another step."""
    way = Way(rules)
    way.plant("strategy", "1 hour")
    way.plant("dispute", "1 hour", way.other)
    return way


@pytest.mark.parametrize("function", NOTES)
def test_who_reads_the_discussion_prints_it_once_the_enquiry_is_open(function: str, way: Way) -> None:
    for login in EVERYBODY:
        assert (login, way.rules.refused(login, asked(function), e=way.enquiry)) == (login, NO)
    for login in EVERYBODY:
        way.rules.open(login, way.enquiry)
        said = way.rules.refused(login, asked(function), e=way.enquiry)
        assert (login, said) == (login, None if login in READERS else NO)
        assert way.rules.refused(login, asked(function), e=way.other) == NO


@pytest.mark.parametrize("function", NOTES)
def test_that_it_was_printed_is_kept_and_nothing_else_changes(function: str, way: Way) -> None:
    what, _ = NOTES[function]
    for login in READERS:
        way.rules.open(login, way.enquiry)
        _, left = way.house.read(login, f"select {asked(function)}", e=way.enquiry)
        assert left == {"access_log": [{"what": what, "who": login, "enquiry": way.enquiry}]}


@pytest.mark.parametrize("function", NOTES)
def test_nobody_at_work_on_the_enquiry_waits_for_it(function: str, way: Way) -> None:
    way.rules.open(DECIDER, way.enquiry)
    look = "select xmin::text, xmax::text from mash.enquiry where id = %s"
    with way.rules.connection.transaction(force_rollback=True):  # what was locked before is another's, inside
        before = way.rules.do(look, way.enquiry)
        way.rules.answer(DECIDER, asked(function), e=way.enquiry)
        assert way.rules.do(look, way.enquiry) == before


def test_without_such_a_discussion_there_is_nothing_to_print_and_no_trace(way: Way) -> None:
    """Another enquiry's is no help, nor a step of another kind."""
    for function, enquiry in (("note_discussion_record", way.anonymous), ("note_strategy_record", way.other)):
        for login in READERS:
            way.rules.open(login, way.enquiry)
            way.rules.open(login, enquiry)
            assert way.rules.refused(login, asked(function), e=enquiry) == bad("", NOTES[function][1])


PICTURE = asked("note_family_picture")


def test_who_of_the_hub_reads_the_people_prints_their_picture_once_the_enquiry_is_open(way: Way) -> None:
    for login in EVERYBODY:
        assert (login, way.rules.refused(login, PICTURE, e=way.enquiry)) == (login, NO)
    for login in EVERYBODY:
        way.rules.open(login, way.enquiry)
        said = way.rules.refused(login, PICTURE, e=way.enquiry)
        assert (login, said) == (login, None if login in {*READERS, OFFICER} else NO)
        assert way.rules.refused(login, PICTURE, e=way.other) == NO


def test_that_the_picture_was_printed_is_kept_and_nothing_else_changes(way: Way) -> None:
    for login in (*READERS, OFFICER):
        way.rules.open(login, way.enquiry)
        _, left = way.house.read(login, f"select {PICTURE}", e=way.enquiry)
        assert left == {"access_log": [{"what": "family picture printed", "who": login, "enquiry": way.enquiry}]}


def test_a_posting_list_is_made_by_who_prints_letters_and_how_many_is_kept(way: Way) -> None:
    """Made of worklist facts: nothing needs to be open, and no enquiry is named."""
    list_of = "app.note_posting_list(($1 ->> 'n')::integer)"
    for login in EVERYBODY:
        said = way.rules.refused(login, list_of, n=3)
        assert (login, said) == (login, None if login in (OFFICER, DECIDER) else NO)
    for many in (None, -1, 0, 501):
        said = way.rules.refused(OFFICER, list_of, n=many)
        assert said == bad("", "A posting list holds from one to 500 letters.")
    for many in (1, 500):
        _, left = way.house.read(OFFICER, f"select {list_of}", n=many)
        kept = {"what": "posting list printed", "who": OFFICER, "reason": f"Letters: {many}"}
        assert left == {"access_log": [kept]}

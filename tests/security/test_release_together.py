"""Releases and what happens at the same moment: answered, taken back, printed, and a return that comes in."""

import threading
from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest

from mashdesk.cli.sample_hub import PRACTITIONERS
from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, EDUCATION, OFFICER, SCREENER, Row, SignIn
from tests.security.releasing import Releases, item_like
from tests.security.test_together import at_once, until_somebody_waits

Installer = psycopg.Connection[Row]
MOTHER = "Thị Lan"


@pytest.fixture
def school(sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]) -> Releases:
    """The enquiry that is decided, with its letters due."""
    return Releases(sign_in, installer, study["school"])


@pytest.mark.parametrize("isolation", ["read committed", "repeatable read", "serializable"])
def test_two_people_of_the_agency_answer_a_request_once(isolation: str, school: Releases) -> None:
    release = school.ask(item_like(school.installer, school.enquiry, "education", handling="hub"), "letter")
    releasing, refusing = school.sign_in(EDUCATION), school.sign_in(EDUCATION)
    for person in (releasing, refusing):
        person.open(school.enquiry)
        person.ask(f"set default_transaction_isolation = '{isolation}'")
    answers = at_once(
        lambda: releasing.command("release_item", school.releasing(release, "Other words")),
        lambda: refusing.command("refuse_release", school.on(release, because="Because")),
    )
    assert [answer for answer in answers if answer == "40001"] == ["40001"]
    answer = school.installer.execute("select answer, because <> '' from mash.release_request").fetchall()
    assert answer in ([("sanitised", False)], [("refused", True)])


def test_a_release_taken_back_while_the_letter_prints_stops_the_letter(school: Releases) -> None:
    release = school.released(item_like(school.installer, school.enquiry, "education", handling="hub"), "letter")
    letter = school.letter_to(MOTHER)
    school.put_in(letter, release)
    education, officer = school.person(EDUCATION), school.person(OFFICER)
    education.ask("begin")
    education.command("withdraw_release", school.on(release))
    answers: list[object] = []
    body = school.printing(letter, release)
    waiting = threading.Thread(target=lambda: answers.extend(at_once(lambda: officer.command("print_letter", body))))
    waiting.start()
    until_somebody_waits(school.installer)
    education.ask("commit")
    waiting.join(timeout=30)
    assert answers == ["40001"]
    assert school.installer.execute("select count(*) from mash.letter_page where letter = %s", [letter]).fetchone() == (
        0,
    )


def test_a_letter_printed_while_its_release_is_taken_back_stops_that(school: Releases) -> None:
    release = school.released(item_like(school.installer, school.enquiry, "education", handling="hub"), "letter")
    letter = school.letter_to(MOTHER)
    school.put_in(letter, release)
    education, officer = school.person(EDUCATION), school.person(OFFICER)
    officer.ask("begin")
    officer.command("print_letter", school.printing(letter, release))
    answers: list[object] = []
    body = school.on(release)
    waiting = threading.Thread(
        target=lambda: answers.extend(at_once(lambda: education.command("withdraw_release", body)))
    )
    waiting.start()
    until_somebody_waits(school.installer)
    officer.ask("commit")
    waiting.join(timeout=30)
    assert answers == ["22023"]
    told = school.installer.execute(
        "select withdrawn is null, left_hub is not null from mash.release_request"
    ).fetchall()
    assert told == [(True, True)]


def test_two_people_fill_one_letter_and_the_second_looks_again(school: Releases) -> None:
    release = school.released(item_like(school.installer, school.enquiry, "education", handling="hub"), "letter")
    letter = school.letter_to(MOTHER)
    screener, decider = school.person(SCREENER), school.person(DECIDER)
    with_it, without = school.putting(letter, release), school.putting(letter)
    answers = at_once(
        lambda: screener.command("put_in_letter", with_it), lambda: decider.command("put_in_letter", without)
    )
    assert [answer for answer in answers if answer == "40001"] == ["40001"]


def test_two_people_ask_for_one_item_once(school: Releases) -> None:
    item = item_like(school.installer, school.enquiry, "education", handling="hub")
    screener, decider = school.person(SCREENER), school.person(DECIDER)
    body = school.asking(item, "letter")
    answers = at_once(lambda: screener.command("ask_release", body), lambda: decider.command("ask_release", body))
    assert [answer for answer in answers if answer == "22023"] == ["22023"]
    assert school.installer.execute("select count(*) from mash.release_request").fetchone() == (1,)


def test_a_return_that_comes_in_meanwhile_stops_the_filling_of_a_letter(
    school: Releases, installer: Installer, study: Mapping[str, UUID]
) -> None:
    installer.execute(
        "update mash.information_request set answer = null, answered = null, answered_by = null "
        "where enquiry = %s and agency = 'early_help'",
        [school.enquiry],
    )
    letter, decider = school.letter_to(MOTHER), school.person(DECIDER)
    filling = school.putting(letter)
    returning = Bodies(installer, study).return_information("early_help", "school")
    school.person(PRACTITIONERS["early_help"]).command("return_information", returning)
    assert decider.command_refused("put_in_letter", filling).code == "40001"
    assert decider.command("put_in_letter", school.putting(letter))

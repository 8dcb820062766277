"""The last gate before the post: nothing goes that was not released, and nothing that was found is passed over."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg import errors

from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, INFORMATION, MANAGER, OFFICER, SCREENER, Psql, Row, SignIn

Installer = psycopg.Connection[Row]


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands."""
    return Bodies(installer, study)


class Letter:
    """The first letter that is due, printed, with two things found on its page."""

    def __init__(self, sign_in: SignIn, bodies: Bodies) -> None:
        self.bodies = bodies
        self.checking, self.page = bodies.check_letter(), bodies.release_letter()
        self.withholding, self.printing = bodies.withhold_letter(), bodies.print_letter()
        self.on = {"enquiry": self.page["enquiry"], "letter": self.page["letter"]}
        self.posting = self.on | {"class": "first"}
        self.officer, self.decider = (self._with_it_open(sign_in(login)) for login in (OFFICER, DECIDER))
        self.officer.command("print_letter", self.printing)

    def clear_all(self) -> None:
        """Each thing on its own."""
        for hit in self.hits():
            self.decider.command("clear_hit", self.clearing(hit))

    def clearing(self, hit: Mapping[str, Any]) -> dict[str, Any]:
        """The body that clears one of them."""
        return {"enquiry": self.on["enquiry"], "hit": str(hit["id"]), "because": "It is the child's own school"}

    def hits(self) -> list[dict[str, Any]]:
        """What was found, in its order."""
        return self.decider.read("letter_hits", UUID(self.on["enquiry"]))

    def state(self) -> str:
        """How far it has come."""
        rows = self.decider.read("letters", UUID(self.on["enquiry"]))
        return next(str(row["state"]) for row in rows if str(row["id"]) == self.on["letter"])

    def due_what(self) -> str:
        """What the enquiry waits for."""
        return str(self.decider.read("enquiry_row", UUID(self.on["enquiry"]))[0]["due_what"])

    def _with_it_open(self, person: Psql) -> Psql:
        person.open(UUID(self.on["enquiry"]))
        return person


@pytest.fixture
def letter(sign_in: SignIn, bodies: Bodies) -> Letter:
    """Printed, and neither checked nor released."""
    return Letter(sign_in, bodies)


def test_nobody_posts_a_letter_that_is_not_released(letter: Letter) -> None:
    for checked in (False, True):
        if checked:
            letter.decider.command("check_letter", letter.checking)
            letter.clear_all()
        for person in (letter.officer, letter.decider):
            refused = person.command_refused("post_letter", letter.posting)
            assert (refused.code, refused.text) == (
                "22023",
                "A senior social worker has not released this letter yet.",
            )
    assert letter.state() == "printed"


def test_nothing_is_released_unchecked(letter: Letter) -> None:
    assert letter.decider.command_refused("release_letter", letter.page).code == "22023"


def test_a_letter_is_not_released_while_one_thing_stands(letter: Letter) -> None:
    letter.decider.command("check_letter", letter.checking)
    first, second = letter.hits()
    assert letter.decider.command_refused("release_letter", letter.page).detail == "hits"
    letter.decider.command("clear_hit", letter.clearing(first))
    assert letter.decider.command_refused("release_letter", letter.page).detail == "hits"
    letter.decider.command("clear_hit", letter.clearing(second))
    letter.decider.command("release_letter", letter.page)
    letter.officer.command("post_letter", letter.posting)
    assert letter.state() == "posted"


def test_what_stops_a_letter_is_cleared_by_nobody(letter: Letter) -> None:
    stop = letter.checking["hits"][0] | {"rule": "SUPPRESSED", "stops": True, "page": 0, "boxes": []}
    letter.decider.command("check_letter", letter.checking | {"hits": [stop]})
    assert letter.decider.command_refused("clear_hit", letter.clearing(letter.hits()[0])).detail == "hit"
    assert letter.decider.command_refused("release_letter", letter.page).detail == "hits"


@pytest.mark.parametrize("because", ["", " ", "\n\t", None, "x" * 2001])
def test_nothing_is_cleared_without_a_reason(because: str | None, letter: Letter) -> None:
    letter.decider.command("check_letter", letter.checking)
    body = letter.clearing(letter.hits()[0]) | {"because": because}
    assert letter.decider.command_refused("clear_hit", body).detail == "because"
    assert all(hit["cleared"] is None for hit in letter.hits())


def test_a_clearance_says_who_gave_it_and_stays(letter: Letter) -> None:
    letter.decider.command("check_letter", letter.checking)
    body = letter.clearing(letter.hits()[0])
    letter.decider.command("clear_hit", body)
    assert letter.decider.command_refused("clear_hit", body | {"because": "Another reason"}).code == "40001"
    ((name,),) = letter.decider.ask("select name from app.me()")
    hit = letter.hits()[0]
    assert (hit["cleared_by"], hit["because"]) == (name, body["because"])


def test_only_the_page_that_was_looked_at_is_checked_and_released(letter: Letter) -> None:
    for other in ("", "0" * 64, None):
        wrong = {"content_hash": other}
        assert letter.decider.command_refused("check_letter", letter.checking | wrong).code == "40001"
    letter.decider.command("check_letter", letter.checking | {"hits": []})
    assert letter.decider.command_refused("check_letter", letter.checking | {"hits": []}).code == "40001"
    for other in ("", "0" * 64, None):
        assert letter.decider.command_refused("release_letter", letter.page | {"content_hash": other}).code == "40001"
    letter.decider.command("release_letter", letter.page)


def test_an_address_that_became_confidential_meanwhile_holds_the_letter_back(
    letter: Letter, installer: Installer
) -> None:
    letter.decider.command("check_letter", letter.checking | {"hits": []})
    installer.execute(
        "update mash.address set confidential = true where id = (select address from mash.letter where id = %s)",
        [letter.on["letter"]],
    )
    assert letter.decider.command_refused("release_letter", letter.page).code == "40001"


@pytest.mark.parametrize("reader", [OFFICER, MANAGER])
def test_what_was_found_and_why_is_not_read_by_those_who_may_not_know_it(
    reader: str, letter: Letter, sign_in: SignIn
) -> None:
    letter.decider.command("check_letter", letter.checking)
    letter.decider.command("withhold_letter", letter.withholding)
    person = sign_in(reader)
    person.open(UUID(letter.on["enquiry"]))
    for function in ("letter_hits", "letter_stops"):
        with pytest.raises(errors.InsufficientPrivilege):
            person.read(function, UUID(letter.on["enquiry"]))
    assert "markerbecause" not in "\n".join(person.heard)
    other = sign_in(INFORMATION)
    other.open(UUID(letter.on["enquiry"]))
    assert [row["because"] for row in other.read("letter_stops", UUID(letter.on["enquiry"]))] == ["markerbecause"]


def test_a_letter_is_posted_once_and_says_how(letter: Letter, installer: Installer) -> None:
    letter.decider.command("check_letter", letter.checking | {"hits": []})
    letter.decider.command("release_letter", letter.page)
    for wrong in (None, "", "pigeon"):
        assert letter.officer.command_refused("post_letter", letter.on | {"class": wrong}).detail == "class"
    letter.officer.command("post_letter", letter.posting)
    assert letter.decider.command_refused("post_letter", letter.posting).code == "40001"
    ((kept,),) = installer.execute("select post_class from mash.letter where id = %s", [letter.on["letter"]]).fetchall()
    assert kept == "first"


@pytest.mark.parametrize("review", [None, "", "2020-01-01", "2099-01-01", "never"])
def test_nothing_is_withheld_without_a_day_on_which_it_is_looked_at_again(review: str | None, letter: Letter) -> None:
    assert letter.decider.command_refused("withhold_letter", letter.withholding | {"review": review}).code == "22023"
    assert letter.state() == "printed"


def test_a_withheld_letter_is_not_posted_and_its_clock_says_withheld(
    letter: Letter, installer: Installer, bodies: Bodies
) -> None:
    letter.decider.command("check_letter", letter.checking | {"hits": []})
    letter.decider.command("release_letter", letter.page)
    letter.decider.command("withhold_letter", letter.withholding)
    assert letter.officer.command_refused("post_letter", letter.posting).code == "40001"
    assert letter.due_what() == "letters"
    letter.decider.command("withhold_letter", bodies.withhold_letter())
    assert letter.due_what() == "withheld"
    due = installer.execute(
        "select (due at time zone 'Europe/London')::date::text from mash.enquiry where id = %s", [letter.on["enquiry"]]
    ).fetchone()
    assert due == (letter.withholding["review"],)


def test_another_takes_a_wrong_letters_place_once_and_starts_anew(letter: Letter) -> None:
    letter.decider.command("check_letter", letter.checking)
    told = letter.decider.command("remake_letter", letter.on | {"because": "The father is named"})
    assert letter.state() == "withdrawn"
    again = letter.decider.command_refused("remake_letter", letter.on | {"because": "Again"})
    assert again.code == "40001"
    rows = {str(row["letter"]): row for row in letter.decider.read("letter_checks", UUID(letter.on["enquiry"]))}
    new = rows[told["letter"]]
    assert (str(new["supersedes"]), new["checked"], new["released"]) == (letter.on["letter"], None, None)
    assert letter.officer.command_refused("post_letter", letter.posting).code == "40001"


def test_a_letter_that_came_back_is_said_to_have_come_back(letter: Letter) -> None:
    returning = letter.on | {"because": "Addressee gone away"}
    assert letter.officer.command_refused("return_letter", returning).code == "40001"
    letter.decider.command("check_letter", letter.checking | {"hits": []})
    letter.decider.command("release_letter", letter.page)
    letter.officer.command("post_letter", letter.posting)
    letter.officer.command("return_letter", returning)
    assert letter.state() == "returned"
    letter.decider.command("remake_letter", letter.on | {"because": "To the new address"})
    assert letter.state() == "returned"


def test_each_step_is_taken_once_however_often_it_is_sent(letter: Letter) -> None:
    def thrice(person: Psql, command: str, body: Mapping[str, Any]) -> None:
        request = uuid4()
        assert len({str(person.command(command, body, request)) for _ in range(3)}) == 1

    thrice(letter.decider, "check_letter", letter.checking)
    assert len(letter.hits()) == len(letter.checking["hits"])
    for hit in letter.hits():
        thrice(letter.decider, "clear_hit", letter.clearing(hit))
    thrice(letter.decider, "release_letter", letter.page)
    thrice(letter.officer, "post_letter", letter.posting)
    thrice(letter.officer, "return_letter", letter.on | {"because": "Gone away"})
    thrice(letter.decider, "remake_letter", letter.on | {"because": "Anew"})


@pytest.mark.parametrize(
    "wrong",
    [{"rule": "lower"}, {"rule": None}, {"stops": None}, {"page": -1}, {"why": "OTHER"}, {"boxes": [1.0]},
     {"boxes": ["x"] * 4}],
)  # fmt: skip
def test_a_finding_that_makes_no_sense_is_not_kept(wrong: dict[str, Any], letter: Letter) -> None:
    body = letter.checking | {"hits": [letter.checking["hits"][0] | wrong]}
    assert letter.decider.command_refused("check_letter", body).code == "22023"
    assert letter.hits() == []


def test_the_screener_who_holds_the_same_role_may_clear_what_the_decider_checked(
    letter: Letter, sign_in: SignIn
) -> None:
    letter.decider.command("check_letter", letter.checking)
    screener = sign_in(SCREENER)
    screener.open(UUID(letter.on["enquiry"]))
    screener.command("clear_hit", letter.clearing(letter.hits()[0]))
    assert letter.hits()[0]["cleared"] is not None

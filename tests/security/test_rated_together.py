"""Two people rate one enquiry at once, and a return that waits for a signature: one is told, and nothing is lost."""

import threading
from collections.abc import Mapping
from typing import Any
from uuid import UUID

import psycopg
import pytest

from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, EDUCATION, SCREENER, Psql, Row, SignIn
from tests.security.test_together import at_once, until_somebody_waits

Installer = psycopg.Connection[Row]
CASE = "anonymous-neighbour"


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands; both decision makers may pass the hub's gates."""
    installer.execute("update mash.staff set post = 'Social care manager' where login = %s", [SCREENER])
    return Bodies(installer, study)


def _opened(sign_in: SignIn, login: str, enquiry: UUID) -> Psql:
    person = sign_in(login)
    person.open(enquiry)
    return person


def _rows(installer: Installer, sql: str, *given: object) -> list[Row]:
    return installer.execute(sql.encode(), list(given)).fetchall()


def _waiting(person: Psql, command: str, body: Mapping[str, object]) -> tuple[threading.Thread, list[object]]:
    answers: list[object] = []
    thread = threading.Thread(target=lambda: answers.extend(at_once(lambda: person.command(command, body))))
    thread.start()
    return thread, answers


SCREENED = "select rating, why from mash.screening where enquiry = %s order by at"
STEPS = "select rating, reason from mash.step where enquiry = %s and step = 'rerate' order by at"


def _ready(command: str, bodies: Bodies) -> tuple[UUID, list[dict[str, Any]], str]:
    """The enquiry, what the two say of it, and where it is kept."""
    enquiry = bodies.study[CASE]
    if command == "screen_enquiry":
        bodies.truth.execute(
            "update mash.enquiry set state = 'received', rating = 'not_rated' where id = %s", [enquiry]
        )
        said = [bodies.screen_enquiry() | {"rating": one, "why": f"Why {one}"} for one in ("red", "green")]
        return enquiry, said, SCREENED
    bodies.truth.execute("update mash.enquiry set rating = 'amber' where id = %s", [enquiry])
    said = [bodies.take_step(CASE) | {"rating": one, "reason": f"Why {one}"} for one in ("red", "green")]
    return enquiry, said, STEPS


@pytest.mark.parametrize("command", ["screen_enquiry", "take_step"])
def test_two_people_rate_at_once_and_one_is_told_that_it_changed(
    command: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    enquiry, said, kept = _ready(command, bodies)
    people = [_opened(sign_in, login, enquiry) for login in (SCREENER, DECIDER)]
    before = _rows(installer, kept, enquiry)
    answers = at_once(
        *(
            lambda person=person, body=body: person.command(command, body)
            for person, body in zip(people, said, strict=True)
        )
    )
    assert [answer for answer in answers if not isinstance(answer, dict)] == ["40001"]
    winner = said[next(n for n, answer in enumerate(answers) if isinstance(answer, dict))]
    (told,) = [row for row in _rows(installer, kept, enquiry) if row not in before]
    assert told[0] == winner["rating"]
    assert _rows(installer, "select rating from mash.enquiry where id = %s", enquiry) == [(winner["rating"],)]


@pytest.mark.parametrize("command", ["screen_enquiry", "take_step"])
@pytest.mark.parametrize("first", [0, 1])
def test_whoever_waits_for_the_other_rating_is_told_whichever_comes_first(
    first: int, command: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    enquiry, said, kept = _ready(command, bodies)
    before = _rows(installer, kept, enquiry)
    people = [_opened(sign_in, login, enquiry) for login in (SCREENER, DECIDER)]
    people[first].ask("begin")
    people[first].command(command, said[first])
    thread, answers = _waiting(people[1 - first], command, said[1 - first])
    until_somebody_waits(installer)
    people[first].ask("commit")
    thread.join(timeout=30)
    assert answers == ["40001"]
    assert [row[0] for row in _rows(installer, kept, enquiry) if row not in before] == [said[first]["rating"]]
    again = said[1 - first] | {"version": bodies.version(CASE)}
    assert people[1 - first].command(command, again), "said again of what stands now, it is kept beside the other"
    told = [row[0] for row in _rows(installer, kept, enquiry) if row not in before]
    assert told == [said[first]["rating"], said[1 - first]["rating"]]


def test_a_return_that_waits_while_the_decision_is_signed_is_kept_after_it(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    """The other way round stands in `test_together`: there the return is first, and stops the signature."""
    enquiry = bodies.study[CASE]
    decider, agency = (_opened(sign_in, login, enquiry) for login in (DECIDER, EDUCATION))
    decider.command("record_discussion", bodies.record_discussion(CASE))
    signing, answering = bodies.sign_decisions(CASE), bodies.return_information()
    decider.ask("begin")
    decider.command("sign_decisions", signing)
    thread, answers = _waiting(agency, "return_information", answering)
    until_somebody_waits(installer)
    decider.ask("commit")
    thread.join(timeout=30)
    signed = _rows(installer, "select id, signed, content_hash from mash.decision where enquiry = %s", enquiry)
    assert len(signed) == len(signing["decisions"])
    (answer,) = answers
    assert isinstance(answer, dict), "what the agency knows is never lost for coming second"
    items = _rows(installer, "select at from mash.item where request = %s", answering["request"])
    assert len(items) == len(answering["items"])
    assert all(at > when for (at,) in items for (_, when, _) in signed), (
        "nobody signed on what they could not have seen"
    )
    assert _rows(installer, "select answer from mash.information_request where id = %s", answering["request"]) == [
        ("items",)
    ]

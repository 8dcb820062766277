"""Two people at the same moment: exactly one decision, one letter, one answer; whoever comes second is told so."""

import threading
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg.types.json import Jsonb

from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, EDUCATION, OFFICER, POLICE, SCREENER, Psql, Row, SignIn

Installer = psycopg.Connection[Row]


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands."""
    return Bodies(installer, study)


def at_once(*doing: Callable[[], object]) -> list[object]:
    """Each in a thread of its own, started together; what each answered, or the code of its refusal."""
    start = threading.Barrier(len(doing))
    answers: list[object] = [None] * len(doing)

    def run(number: int, one: Callable[[], object]) -> None:
        start.wait(timeout=10)
        try:
            answers[number] = one()
        except psycopg.Error as error:
            answers[number] = error.sqlstate

    threads = [threading.Thread(target=run, args=(number, one)) for number, one in enumerate(doing)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return answers


def _opened(sign_in: SignIn, login: str, enquiry: UUID) -> Psql:
    person = sign_in(login)
    person.open(enquiry)
    return person


def _count(installer: Installer, sql: str, *parameters: object) -> int:
    row = installer.execute(sql.encode(), list(parameters)).fetchone()
    assert row is not None
    return int(row[0])


@pytest.mark.parametrize("isolation", ["read committed", "repeatable read", "serializable"])
def test_two_people_sign_and_exactly_one_decision_stands(
    isolation: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    enquiry = bodies.study["self-referral"]
    installer.execute("update mash.staff set post = 'Social care manager' where login = %s", [SCREENER])
    people = [_opened(sign_in, login, enquiry) for login in (SCREENER, DECIDER)]
    for person in people:
        person.ask(f"set default_transaction_isolation = '{isolation}'")
    body = bodies.sign_decisions()
    answers = at_once(*(lambda person=person: person.command("sign_decisions", body) for person in people))
    assert sorted(str(answer) for answer in answers if answer == "40001") == ["40001"]
    assert _count(installer, "select count(*) from mash.decision where enquiry = %s", enquiry) == len(body["decisions"])
    recipients = "select count(*) - count(distinct recipient) from mash.letter where enquiry = %s"
    assert _count(installer, recipients, enquiry) == 0


def test_a_return_that_comes_in_while_the_decision_is_signed_stops_the_signature(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    case = "anonymous-neighbour"
    enquiry = bodies.study[case]
    decider, agency = (_opened(sign_in, login, enquiry) for login in (DECIDER, EDUCATION))
    decider.command("record_discussion", bodies.record_discussion(case))
    signing = bodies.sign_decisions(case)
    answering = bodies.return_information()
    agency.ask("begin")
    agency.command("return_information", answering)
    answers: list[object] = []
    waiting = threading.Thread(
        target=lambda: answers.extend(at_once(lambda: decider.command("sign_decisions", signing)))
    )
    waiting.start()
    until_somebody_waits(installer)
    agency.ask("commit")
    waiting.join(timeout=30)
    assert answers == ["40001"]
    assert _count(installer, "select count(*) from mash.decision where enquiry = %s", enquiry) == 0
    decider.open(enquiry)
    assert decider.command("sign_decisions", bodies.sign_decisions(case))


def test_one_request_id_sent_twice_at_once_is_done_once(sign_in: SignIn, bodies: Bodies, installer: Installer) -> None:
    people = [sign_in(OFFICER) for _ in range(4)]
    body, request = bodies.record_referral(), uuid4()
    answers = at_once(*(lambda person=person: person.command("record_referral", body, request) for person in people))
    assert answers == [answers[0]] * 4
    assert isinstance(answers[0], dict)
    assert _count(installer, "select count(*) from mash.narrative where concern = 'markerconcern'") == 1


def test_one_signature_sent_twice_at_once_is_one_decision(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    enquiry = bodies.study["self-referral"]
    people = [_opened(sign_in, DECIDER, enquiry) for _ in range(2)]
    body, request = bodies.sign_decisions(), uuid4()
    answers = at_once(*(lambda person=person: person.command("sign_decisions", body, request) for person in people))
    assert answers[0] == answers[1] == {"version": body["version"] + 1}
    assert _count(installer, "select count(*) from mash.decision where enquiry = %s", enquiry) == len(body["decisions"])


def test_two_people_of_one_agency_answer_once(sign_in: SignIn, bodies: Bodies, installer: Installer) -> None:
    enquiry = bodies.study["anonymous-neighbour"]
    people = [_opened(sign_in, EDUCATION, enquiry) for _ in range(2)]
    body = bodies.return_information()
    answers = at_once(*(lambda person=person: person.command("return_information", body) for person in people))
    assert [answer for answer in answers if answer == "40001"] == ["40001"]
    assert _count(installer, "select count(*) from mash.item where what = 'markerwhat'") == 1


def test_two_people_print_one_letter_once(sign_in: SignIn, bodies: Bodies, installer: Installer) -> None:
    enquiry = bodies.study["school"]
    people = [_opened(sign_in, login, enquiry) for login in (OFFICER, DECIDER)]
    body = bodies.print_letter()
    answers = at_once(*(lambda person=person: person.command("print_letter", body) for person in people))
    assert [answer for answer in answers if answer == "40001"] == ["40001"]
    assert _count(installer, "select count(*) from mash.letter_page where letter = %s", body["letter"]) == 1


def test_two_desks_never_give_one_reference_twice(sign_in: SignIn, bodies: Bodies, installer: Installer) -> None:
    people = [sign_in(login) for login in (OFFICER, OFFICER, SCREENER, DECIDER)]
    body = bodies.record_referral()
    answers: list[Any] = at_once(*(lambda person=person: person.command("record_referral", body) for person in people))
    assert len({answer["reference"] for answer in answers}) == 4


def test_an_agency_asked_while_another_returns_sees_what_came_in(
    sign_in: SignIn, bodies: Bodies, installer: Installer, study: Mapping[str, UUID]
) -> None:
    enquiry = study["anonymous-neighbour"]
    decider, agency = (_opened(sign_in, login, enquiry) for login in (DECIDER, EDUCATION))
    asking, answering = bodies.send_requests(), bodies.return_information()
    answers = at_once(
        lambda: decider.command("send_requests", asking), lambda: agency.command("return_information", answering)
    )
    if answers[0] == "40001":
        decider.command("send_requests", bodies.send_requests())
    newcomer = _opened(sign_in, "prudence.ashdown", enquiry)
    assert "markerwhat" in {row["what"] for row in newcomer.read("items", enquiry)}


def test_a_command_whose_connection_breaks_leaves_nothing_and_can_be_sent_again(
    sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    enquiry = bodies.study["anonymous-neighbour"]
    breaking, again = (_opened(sign_in, EDUCATION, enquiry) for _ in range(2))
    body, request = bodies.return_information(), uuid4()
    breaking.ask("begin")
    breaking.command("return_information", body, request)
    breaking.connection.close()
    assert again.ask("select app.my_request(%s)", request) == [(None,)]
    assert again.command("return_information", body, request)
    assert _count(installer, "select count(*) from mash.item where what = 'markerwhat'") == 1


def test_nobody_is_kept_waiting_by_a_reader(sign_in: SignIn, bodies: Bodies) -> None:
    enquiry = bodies.study["anonymous-neighbour"]
    reader, agency = _opened(sign_in, POLICE, enquiry), _opened(sign_in, EDUCATION, enquiry)
    reader.ask("begin isolation level serializable")
    reader.read("items", enquiry)
    agency.ask("set lock_timeout = '2s'")
    assert agency.ask("select app.return_information(%s, %s)", uuid4(), Jsonb(bodies.return_information()))
    reader.ask("commit")


def until_somebody_waits(installer: Installer) -> None:
    """Until some session waits for a lock."""
    for _ in range(500):
        if _count(installer, "select count(*) from pg_locks where not granted"):
            return
        installer.execute("select pg_sleep(0.01)")
    raise AssertionError("nobody waited for the lock")

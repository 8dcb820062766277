"""What a command judges by stays as it is until the command is done: the enquiry, and its giver's account."""

import threading
from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest
from psycopg.types.json import Jsonb

from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, EDUCATION, INFORMATION, MANAGER, OFFICER, Row, SignIn
from tests.security.releasing import planted_releases
from tests.security.restricting import connect

Installer = psycopg.Connection[Row]
GIVEN_BY = {
    "send_requests": DECIDER,
    "return_information": EDUCATION,
    "record_discussion": DECIDER,
    "sign_decisions": DECIDER,
    "ask_release": DECIDER,
    "release_item": EDUCATION,
    "refuse_release": EDUCATION,
    "withdraw_release": EDUCATION,
    "rule_on_item": INFORMATION,
    "put_in_letter": DECIDER,
    "declare_connected": OFFICER,
    "lift_connected": MANAGER,
}
HOLDS = {
    "enquiry": "select from mash.enquiry where id = %s for no key update nowait",
    "account": "select from mash.staff where login = %s for no key update nowait",
}


@pytest.fixture
def bodies(installer: Installer, study: Mapping[str, UUID]) -> Bodies:
    """Well-formed commands."""
    planted_releases(installer, study)
    return Bodies(installer, study)


@pytest.mark.parametrize("command", GIVEN_BY)
def test_the_enquiry_and_the_account_stay_as_they_are_until_the_command_is_done(
    command: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    login = GIVEN_BY[command]
    body, enquiry = _body_of(command, sign_in, bodies)
    person = sign_in(login)
    person.open(enquiry)
    told: dict[str, object] = {"enquiry": enquiry, "account": login}
    person.ask("begin")
    person.ask(f"select app.{command}(gen_random_uuid(), %s)", Jsonb(body))
    for what, hold in HOLDS.items():
        with pytest.raises(psycopg.errors.LockNotAvailable):
            installer.execute(hold.encode(), [told[what]])
    person.ask("rollback")
    for what, hold in HOLDS.items():
        assert len(installer.execute(hold.encode(), [told[what]]).fetchall()) == 1


@pytest.mark.parametrize("command", ["record_referral", "print_letter", "post_letter"])
def test_a_command_that_waited_for_a_change_of_roles_is_judged_by_the_roles_after_it(
    command: str, sign_in: SignIn, bodies: Bodies, installer: Installer
) -> None:
    officer, body = sign_in(OFFICER), bodies.of(command)
    officer.open(bodies.study["school"])
    refused: list[str] = []
    sending = threading.Thread(target=lambda: refused.append(officer.command_refused(command, body).code))
    with installer.transaction():
        installer.execute("update mash.staff set roles = array['information_officer'] where login = %s", [OFFICER])
        sending.start()
        _wait_until_held_up(installer, officer.connection.info.backend_pid)
    sending.join()
    assert refused == ["42501"]


def _wait_until_held_up(installer: Installer, waiting: int) -> None:
    while installer.execute("select cardinality(pg_blocking_pids(%s))", [waiting]).fetchone() == (0,):
        pass


def _body_of(command: str, sign_in: SignIn, bodies: Bodies) -> tuple[Mapping[str, object], UUID]:
    school = bodies.study["school"]
    if command == "declare_connected":
        return {"enquiry": str(school)}, school
    if command == "lift_connected":
        manager = sign_in(MANAGER)
        connect(manager, school, OFFICER)
        ((connected, *_),) = manager.ask("select * from app.connected_people()")
        return {"connected": str(connected), "because": "A mistake"}, school
    body = bodies.of(command)
    return body, UUID(str(body["enquiry"]))

"""What the hub's people send twice, because the line broke or a finger slipped, is done once and answered alike."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest

from tests.security.bodies import Bodies
from tests.security.psql import DECIDER, MANAGER, OFFICER, SCREENER, Psql, Row, SignIn
from tests.security.releasing import let_out
from tests.security.restricting import EMERGENCY, practitioners_asked, restrict, restriction
from tests.security.rights_bodies import Body

Installer = psycopg.Connection[Row]
SENT = ("screen_enquiry", "post_letter", "restrict_enquiry", "lift_restriction", "declare_connected", "lift_connected",
        "review_break_glass")  # fmt: skip


@pytest.mark.parametrize("command", SENT)
def test_it_is_done_once_and_answered_alike(
    command: str, sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    person, body = _ready(command, sign_in, Bodies(installer, study))
    request = uuid4()
    first = person.command(command, body, request)
    after = _everything(installer)
    assert [person.command(command, body, request) for _ in range(2)] == [first, first]
    assert _everything(installer) == after
    assert person.command_refused(command, body | {"note": "more"}, request).code == "22023"


def _ready(command: str, sign_in: SignIn, bodies: Bodies) -> tuple[Psql, Body]:
    school, truth = bodies.study["school"], bodies.truth
    if command == "screen_enquiry":
        truth.execute("update mash.enquiry set state = 'received'")
        return _opened(sign_in(DECIDER), bodies.study["anonymous-neighbour"]), bodies.screen_enquiry()
    if command == "post_letter":
        officer, body = _opened(sign_in(OFFICER), school), bodies.print_letter()
        officer.command("print_letter", body)
        let_out(truth, body["letter"])
        return officer, {name: body[name] for name in ("enquiry", "letter")} | {"class": "first"}
    manager = _opened(sign_in(MANAGER), school)
    if "connected" in command:
        return manager, _connecting(command, manager, school)
    if command == "restrict_enquiry":
        return manager, restriction(truth, school, [MANAGER, DECIDER, *practitioners_asked(truth, school)])
    restrict(manager, truth, school)
    return manager, _after_restricting(command, manager, sign_in(SCREENER), school)


def _connecting(command: str, manager: Psql, school: UUID) -> Body:
    declared: dict[str, Any] = {"enquiry": str(school), "who": OFFICER}
    if command == "declare_connected":
        return declared
    manager.command("declare_connected", declared)
    ((standing,),) = manager.ask("select id::text from app.connected_people()")
    return {"connected": standing, "because": "They have moved away"}


def _after_restricting(command: str, manager: Psql, screener: Psql, school: UUID) -> Body:
    if command == "lift_restriction":
        return {"enquiry": str(school), "because": "It is over"}
    screener.ask("select * from app.break_glass(%s, %s)", school, EMERGENCY)
    ((broken,),) = manager.ask("select id::text from app.break_glass_reviews()")
    return {"break_glass": broken, "review": "It was an emergency"}


def _everything(installer: Installer) -> dict[str, Any]:
    tables = installer.execute("select relname from pg_class where relnamespace = 'mash'::regnamespace "
                               "and relkind = 'r' order by 1").fetchall()  # fmt: skip
    whole = "select md5(string_agg(t::text, ',' order by t::text)) from mash.{} t"
    return {table: installer.execute(whole.format(table).encode()).fetchall() for (table,) in tables}


def _opened(person: Psql, enquiry: UUID) -> Psql:
    person.open(enquiry)
    return person

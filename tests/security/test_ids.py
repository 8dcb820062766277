"""Every function of the public face, from the catalogue: no id that is known opens or tells anything."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from psycopg.types.json import Jsonb

from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import Database, copied_database
from tests.security.attack import ATTACKERS, READERS
from tests.security.conftest import with_rights_of
from tests.security.psql import DECIDER, MANAGER, OFFICER, Psql, as_installer, signing_in
from tests.security.scene import Scene, set_the_scene

GLASS = (OFFICER, DECIDER, MANAGER)
"""For them a restricted enquiry may be broken into; that it can be is the one thing that they are meant to find out."""

BY_ID = {
    "enquiry": "hidden",
    "of_enquiry": "hidden",
    "letter": "letter",
    "wanted": "letter",
    "request": "saved",
    "item": "item",
    "person": "child",
    "search": "search",
    "call": "call",
    "pack": "item",
    "refresh": "item",
    "matter": "matter",
    "advice": "advice",
    "after_id": "hidden",
    "upto_id": "hidden",
}
"""Argument of a function: which of the hidden enquiry's ids it takes. A new kind of argument needs an entry here."""

IN_A_BODY = {"enquiry": "hidden", "letter": "letter", "request": "asking", "item": "item", "person": "child",
             "connected": "item", "break_glass": "item",
             "other": "child", "link": "item", "pack": "item", "refresh": "item", "matter": "matter",
             "advice": "advice", "contradiction": "contradiction", "one": "item"}  # fmt: skip
PLAIN: Mapping[str, Any] = {"text": "To look at it once more, because it is urgent", "timestamp with time zone": None,
                            "integer": 1, "bigint": 1, "boolean": True, "text[]": [], "date": None,
                            "jsonb": None, "uuid[]": []}  # fmt: skip
PROTECTED = (("item", "what"), ("narrative", "concern"), ("rationale", "reasons"), ("address", "postcode"),
             ("screening", "why"), ("discussion", "agreed"))  # fmt: skip
WITH_IDS = ("enquiry", "letter", "item", "request", "information_request", "family_call")
OPENS = ("open_enquiry", "break_glass", "break_glass_on")


@dataclass(frozen=True)
class Function:
    """A function of schema app: its name, and the name and type of each argument."""

    name: str
    arguments: tuple[tuple[str, str], ...]


@pytest.fixture(scope="module")
def place(cluster: PrivateServer, busy_template: str) -> Iterator[Database]:
    """A busy hub of this file's own."""
    with copied_database(cluster, busy_template) as database:
        yield with_rights_of(busy_template, database)


@pytest.fixture(scope="module")
def scene(place: Database, passwords: Mapping[str, str]) -> Iterator[Scene]:
    """The marked enquiries."""
    with signing_in(place, passwords) as sign_in, as_installer(place) as truth:
        yield set_the_scene(sign_in, truth)


@pytest.fixture(scope="module")
def functions(place: Database) -> list[Function]:
    """Everything in schema app, from the catalogue."""
    with as_installer(place) as truth:
        rows = truth.execute(
            "select p.proname, coalesce((select array_agg(array[coalesce(p.proargnames[n], ''), format_type(t, null)] "
            "order by n) from unnest(p.proargtypes::oid[]) with ordinality as a(t, n)), '{}') "
            "from pg_proc p where p.pronamespace = 'app'::regnamespace order by 1"
        ).fetchall()
    return [Function(name, tuple((one, kind) for one, kind in arguments)) for name, arguments in rows]


def test_every_function_that_takes_an_id_is_known_to_these_tests(functions: list[Function], scene: Scene) -> None:
    unknown = [(one.name, argument) for one in functions for argument, kind in one.arguments
               if kind == "uuid" and argument not in BY_ID]  # fmt: skip
    assert unknown == []
    assert [one for one in functions for _, kind in one.arguments if kind not in PLAIN and kind != "uuid"] == []


@pytest.mark.parametrize("login", ATTACKERS)
def test_not_there_and_not_yours_are_one_answer_from_every_function(
    login: str, functions: list[Function], scene: Scene, place: Database, passwords: Mapping[str, str]
) -> None:
    apart = []
    with signing_in(place, passwords) as sign_in:
        person = sign_in(login)
        for one in (function for function in functions if any(kind == "uuid" for _, kind in function.arguments)):
            if one.name.startswith("break_glass") and login in GLASS:
                continue
            theirs = _answer(person, one, scene.words)
            nobodys = _answer(person, one, {name: str(uuid4()) for name in scene.words})
            apart += [(one.name, theirs, nobodys)] if theirs != nobodys else []
        heard = "\n".join(person.heard)
    assert apart == []
    assert [mark for mark in scene.secrets(login) if mark in heard] == []


@pytest.mark.parametrize("login", READERS)
def test_a_dump_of_everything_holds_the_open_enquiries_only(
    login: str, functions: list[Function], scene: Scene, place: Database, passwords: Mapping[str, str]
) -> None:
    with as_installer(place) as truth, signing_in(place, passwords) as sign_in:
        told = [
            words
            for table, column in PROTECTED
            for (words,) in truth.execute(
                f"select {column} from mash.{table} where enquiry <> %s".encode(), [scene.words["seen"]]
            )
        ]
        every = [row for table in WITH_IDS for row in truth.execute(f"select id::text from mash.{table}".encode())]
        person = sign_in(login)
        person.ask("select * from app.open_enquiry(%s, 'The only one')", scene.words["seen"])
        for one in (function for function in functions if function.name not in OPENS):
            for (known,) in every if any(kind == "uuid" for _, kind in one.arguments) else [("",)]:
                _answer(person, one, dict.fromkeys(scene.words, known))
        heard = "\n".join(person.heard)
    assert "plain item" in heard
    assert len(told) > 20
    assert [words for words in told if words in heard] == []


def _answer(person: Psql, function: Function, ids: Mapping[str, str]) -> str:
    """All that one call says, but for the ids that were put in; whatever it did is rolled back."""
    is_command = any(kind == "jsonb" for _, kind in function.arguments)
    fresh = dict(ids) | (
        {"saved": str(uuid4())} if is_command else {}
    )  # of a command's own id more is said in the model
    given = [_argument(name, kind, fresh) for name, kind in function.arguments]
    places = ", ".join(f"%s::{kind}" for _, kind in function.arguments)
    person.ask("begin")
    before = len(person.heard)
    with suppress(psycopg.Error):
        person.ask(f"select * from app.{function.name}({places})", *given)
    answer = "\n".join(person.heard[before:])
    person.connection.rollback()
    return answer


def _argument(name: str, kind: str, ids: Mapping[str, str]) -> Any:
    if kind == "uuid":
        return ids[BY_ID[name]]
    if kind == "jsonb":
        body: dict[str, Any] = {key: ids[value] for key, value in IN_A_BODY.items()}
        return Jsonb(
            body | {"version": 1, "reason": "r", "because": "b", "review": "r", "answer": "not_known", "named": []}
        )
    return PLAIN[kind]

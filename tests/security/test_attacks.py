"""The attack suite: each attack from a plain session of each role; nothing marked is ever heard."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import psycopg
import pytest

from mashdesk.store import schema
from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import Database, copied_database
from tests.security.attack import READERS, Attack
from tests.security.attack_index import ATTACKS, ELSEWHERE, PAGE, WHERE, page
from tests.security.conftest import with_rights_of
from tests.security.psql import READING, Psql, as_installer, signing_in
from tests.security.scene import HIDDEN, REASON, SEALED, Scene, set_the_scene

TRIED = [(attack, login) for attack in ATTACKS for login in attack.who]


@pytest.fixture(scope="module")
def place(cluster: PrivateServer, busy_template: str) -> Iterator[Database]:
    """A busy hub where attacks take place one after another; none of them changes anything."""
    with copied_database(cluster, busy_template) as database:
        yield with_rights_of(busy_template, database)


@pytest.fixture(scope="module")
def scene(place: Database, passwords: Mapping[str, str]) -> Iterator[Scene]:
    """The marked enquiries, and a victim who has the hidden one open all the while."""
    with signing_in(place, passwords) as sign_in, as_installer(place) as truth:
        yield set_the_scene(sign_in, truth)


@pytest.mark.parametrize(("attack", "login"), TRIED, ids=lambda one: getattr(one, "name", one))
def test_the_attack_is_held(
    attack: Attack, login: str, scene: Scene, place: Database, passwords: Mapping[str, str]
) -> None:
    with signing_in(place, passwords) as sign_in:
        person = sign_in(login)
        *before, last = (scene.fill(statement, login) for statement in attack.statements)
        for statement in before:
            person.attempt(statement)
        answer = _answer(person, last)
        heard = "\n".join(person.heard)
        assert [mark for mark in scene.secrets(login) if mark in heard] == []
        assert answer in {"refused": ("refused",), "nothing": ("refused", "nothing")}.get(attack.expect, (answer,))


def _answer(person: Psql, statement: str) -> str:
    try:
        rows = person.ask(statement)
    except psycopg.Error:
        return "refused"
    return "answered" if rows else "nothing"


@pytest.mark.parametrize("login", READERS)
def test_the_marks_are_where_they_should_be_and_some_do_read_them(
    login: str, scene: Scene, place: Database, passwords: Mapping[str, str]
) -> None:
    """Otherwise nothing would be shown by not hearing them."""
    with signing_in(place, passwords) as sign_in:
        person = sign_in(login)
        person.ask(scene.fill("select * from app.open_enquiry('{seen}', 'To look')", login))
        for function in READING:
            person.ask(scene.fill(f"select * from app.{function}('{{seen}}')", login))
        heard = "\n".join(person.heard)
    assert "plain item" in heard
    assert (SEALED in heard) == (SEALED not in scene.secrets(login))


def test_every_protected_column_of_the_hidden_enquiry_is_marked(scene: Scene, place: Database) -> None:
    with as_installer(place) as truth:
        for table in ("narrative", "referrer", "person", "address", "screening", "item", "attendee", "decision",
                     "rationale",
                      "restriction", "discussion", "information_request"):  # fmt: skip
            rows = truth.execute(
                f"select t::text from mash.{table} t where enquiry = %s".encode(), [scene.words["hidden"]]
            ).fetchall()
            assert rows, table
            assert all(HIDDEN in row[0] for row in rows), table
        assert truth.execute("select count(*) from mash.opening where reason like %s", [REASON + "%"]).fetchone() != (
            0,
        )


def test_after_all_of_them_the_catalogue_gate_finds_nothing(scene: Scene, place: Database) -> None:
    with as_installer(place) as truth:
        assert truth.execute((schema.SQL / "99_lint.sql").read_bytes()).fetchall() == []


def test_there_are_at_least_ninety_and_no_two_have_one_name() -> None:
    names = [attack.name for attack in ATTACKS] + list(ELSEWHERE)
    assert len(ATTACKS) >= 90
    assert len(set(names)) == len(names)


def test_every_kind_of_attack_is_tried_by_the_names_it_says() -> None:
    names = {attack.name for attack in ATTACKS} | ELSEWHERE.keys()
    assert {name for tried in WHERE.values() for name in tried} - names == set()
    assert all(WHERE.values())


def test_every_test_that_the_index_names_exists() -> None:
    for test in ELSEWHERE.values():
        file, name = test.split("::")
        tree = ast.parse((Path(__file__).parent / f"{file}.py").read_text(encoding="utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, test


def test_the_page_of_attacks_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()

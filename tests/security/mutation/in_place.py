"""A mutant of one function tried inside a transaction, by the tests that ask rules there: nothing is copied for it.

These tests keep nothing of what they do, so one database is enough for all of them and for all mutants.
"""

import inspect
import signal
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
import sqlalchemy.exc
from sqlalchemy import create_engine

from mashdesk.store.embedded import PrivateServer
from tests.security.asking_rules import Rules
from tests.security.mutation.laid import Laying, blank, changed_rules
from tests.security.mutation.mutant import Mutant
from tests.security.mutation.trial import Outcome

_FIXTURE = "rules"
_AT_MOST = "set local statement_timeout = '60s'"
_ONE_TEST = 90
"""Seconds: none takes a tenth of it. One that asks again and again never sees the statement's own limit."""


def possible(mutant: Mutant) -> bool:
    """Whether it is about one function, which can be put in the place of the one that is there."""
    return not blank(mutant) and bool(Laying(mutant).function)


def askers(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """The tests that need nothing but the rules to ask, or what is made ready from them alone."""
    return [item for item in items if (given := _given(item)) and all(_from_rules(item, name) for name in given)]


def noticed(server: PrivateServer, database: str, mutant: Mutant, items: Sequence[pytest.Item]) -> Outcome | None:
    """By which of these tests it is noticed, if by any. A function that cannot even be made is broken."""
    began = time.monotonic()
    try:
        with _laid(server, database, mutant) as connection:
            for item in items:
                if why := _failed(item, connection):
                    return Outcome("test", item.nodeid, why, round(time.monotonic() - began, 2))
    except (psycopg.Error, sqlalchemy.exc.DBAPIError) as error:
        return Outcome("broken", "", str(error).splitlines()[0][:200], round(time.monotonic() - began, 2))
    return None


def _given(item: pytest.Item) -> set[str]:
    names: tuple[str, ...] = getattr(getattr(item, "_fixtureinfo", None), "argnames", ())
    return set(names) - set(_params(item))


def _from_rules(item: pytest.Item, name: str) -> bool:
    """Whether a fixture is the rules, or made of nothing but them with nothing to put away afterwards."""
    if name == _FIXTURE:
        return True
    made = _fixture(item, name)
    plain = made is not None and not inspect.isgeneratorfunction(made.func)
    return plain and bool(made.argnames) and all(_from_rules(item, one) for one in made.argnames)


def _made(item: pytest.Item, name: str, ready: dict[str, Any]) -> Any:
    """What a test is given by this name, made once for it."""
    if name not in ready:
        made = _fixture(item, name)
        ready[name] = made.func(**{one: _made(item, one, ready) for one in made.argnames})
    return ready[name]


def _fixture(item: pytest.Item, name: str) -> Any:
    known: dict[str, Sequence[Any]] = getattr(getattr(item, "_fixtureinfo", None), "name2fixturedefs", {})
    return known[name][-1] if known.get(name) else None


def _params(item: pytest.Item) -> dict[str, Any]:
    told: dict[str, Any] = getattr(getattr(item, "callspec", None), "params", {})
    return told


@contextmanager
def _laid(server: PrivateServer, database: str, mutant: Mutant) -> Iterator[psycopg.Connection[Any]]:
    laying = Laying(mutant)
    engine = create_engine(server.superuser_url(database))
    try:
        with engine.connect() as connection:
            with changed_rules(mutant, server.folder.parent):
                laying.on(connection)
            told = connection.connection.driver_connection
            assert isinstance(told, psycopg.Connection)
            yield told
            connection.rollback()
    finally:
        engine.dispose()


def _failed(item: pytest.Item, connection: psycopg.Connection[Any]) -> str:
    """Why a test fails, asked in a transaction within the transaction; empty when it passes."""
    test: Any = getattr(item, "obj")  # noqa: B009 - pytest's own word for a test's function
    try:
        with connection.transaction(force_rollback=True), _not_for_ever():
            connection.execute(_AT_MOST)
            ready: dict[str, Any] = {_FIXTURE: Rules(connection)}
            test(**_params(item), **{name: _made(item, name, ready) for name in _given(item)})
    except (Exception, pytest.fail.Exception) as error:  # noqa: BLE001 - whatever a test raises, it noticed
        return " ".join(f"{type(error).__name__}: {error}".split())[:300]
    return ""


@contextmanager
def _not_for_ever() -> Iterator[None]:
    """A test that goes on and on is stopped, and has noticed."""

    def stop(_signal: int, _frame: object) -> None:
        raise TimeoutError(f"not done in {_ONE_TEST} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(_ONE_TEST)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)

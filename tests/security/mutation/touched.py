"""Which tests call which function of the database, counted by PostgreSQL itself: a mutant is tried on those first."""

import functools
import hashlib
import json
import re
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

from mashdesk.store import schema
from mashdesk.store.embedded import PrivateServer
from tests.security.mutation.statements import statements

_DATABASE = re.compile(r'^(create|drop) database "(test_\w+)"')
_CALLED = "select schemaname || '.' || funcname from pg_stat_user_functions"
_OTHERS = "from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
_LEAVE = f"select pg_terminate_backend(pid) {_OTHERS}".encode()
_THERE = f"select count(*) {_OTHERS}".encode()
_DEPTH = 3
_LONG, _NEARLY = 3.0, 5
"""Seconds: a test that takes longer comes last."""


class Watcher:
    """As a pytest plugin: before a test's database is dropped, reads which functions were called in it."""

    def __init__(self, server: PrivateServer) -> None:
        self.server = server
        self.calls: dict[str, set[str]] = defaultdict(set)
        self.seconds: dict[str, float] = defaultdict(float)
        self._begun: list[str] = []
        self._made: dict[str, int] = {}

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """Remember which test runs."""
        self._begun.append(nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember how long it took."""
        self.seconds[report.nodeid] += report.duration

    def spoken(self, statement: str) -> None:
        """A database comes: since which test. It goes: all tests since then may have called what was called in it."""
        for what, name in _DATABASE.findall(statement):
            if what == "create":
                self._made[name] = len(self._begun) - 1
            else:
                called = self._called(name)
                for nodeid in self._begun[self._made.pop(name, len(self._begun) - 1) :]:
                    self.calls[nodeid].update(called)

    def _called(self, name: str) -> list[str]:
        with self.server.superuser_connection(name) as connection:
            connection.execute(_LEAVE)
            for _ in range(20):  # what a session counted is added up when it ends
                if connection.execute(_THERE).fetchone() == (0,):
                    break
                time.sleep(0.005)
            return [function for (function,) in connection.execute(_CALLED).fetchall()]


@contextmanager
def watching(watcher: Watcher) -> Iterator[None]:
    """Look on at every database that comes and goes."""
    original = psycopg.Connection.execute

    def execute(self: Any, query: Any, *arguments: Any, **named: Any) -> Any:
        if isinstance(query, str):
            watcher.spoken(query)
        return original(self, query, *arguments, **named)

    psycopg.Connection.execute = execute  # type: ignore[method-assign]
    try:
        yield
    finally:
        psycopg.Connection.execute = original  # type: ignore[method-assign]


@dataclass(frozen=True)
class Touched:
    """For each function the tests that call it; for what is no function, all of them."""

    calls: dict[str, list[str]]
    seconds: dict[str, float]

    def tests(self, subject: str) -> list[str]:
        """The tests to try for a statement about `subject`: those that call it, then those that call its callers."""
        wanted = {subject}
        ordered: dict[str, None] = {}
        for _ in range(_DEPTH):
            found = {test for test, called in self.calls.items() if not wanted.isdisjoint(called)} - ordered.keys()
            ordered |= dict.fromkeys(sorted(found, key=self._closest_first))
            if subject.split(".", maxsplit=1)[0] not in ("app", "admin", "priv"):
                break
            wanted |= _callers(frozenset(wanted))
        return list(ordered) or sorted(self.seconds, key=self._closest_first)

    def _closest_first(self, test: str) -> tuple[bool, bool, int, float]:
        """A test that calls few functions is about these; the quick before the long."""
        seconds = self.seconds.get(test, 0.0)
        return (seconds > _LONG, "security" not in test, len(self.calls.get(test, ())) // _NEARLY, seconds)

    def save(self, path: Path) -> None:
        """Keep it for the next run."""
        files = {file: _hash(file) for file in {test.split("::")[0] for test in self.seconds}}
        path.write_text(json.dumps({"files": files, "calls": self.calls, "seconds": self.seconds}))


def load(path: Path) -> Touched:
    """What an earlier run kept of the test files that are still the same."""
    kept = json.loads(path.read_text()) if path.is_file() else {"files": {}, "calls": {}, "seconds": {}}
    same = {file for file, digest in kept["files"].items() if Path(file).is_file() and _hash(file) == digest}
    calls = {test: called for test, called in kept["calls"].items() if test.split("::")[0] in same}
    return Touched(calls, {test: long for test, long in kept["seconds"].items() if test.split("::")[0] in same})


def _hash(file: str) -> str:
    return hashlib.sha256(Path(file).read_bytes()).hexdigest()[:12]


@functools.cache
def _callers(wanted: frozenset[str]) -> set[str]:
    """Functions that name one of these: PostgreSQL does not count what it writes into its caller."""
    return {
        statement.subject
        for path in schema.rules()
        for statement in statements(path.read_text(encoding="utf-8"))
        if any(word.text in wanted for word in statement.words[3:])
    }

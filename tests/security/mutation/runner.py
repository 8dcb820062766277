"""Which tests a mutant is tried on, and whether a test that noticed one is silent without it."""

import sys
import time
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

import psycopg
import pytest
import sqlalchemy.exc

from tests.security.mutation import in_place
from tests.security.mutation.about import about, blind, telling
from tests.security.mutation.by_faults import Told, tried
from tests.security.mutation.catalogue import of_the_gate
from tests.security.mutation.ground import Ground
from tests.security.mutation.laid import blank, refused, way_of
from tests.security.mutation.mutant import Mutant
from tests.security.mutation.results import Results
from tests.security.mutation.touched import Touched
from tests.security.mutation.trial import Lent, Outcome, Trial

_LIKELY, _USUAL, _FEW, _SLOW = 6, 5, 6, 1.5
_DONE_IN_BODIES = {"comparison", "part", "and-or", "branch", "deed", "figure", "handler", "role", "member"}
"""Kinds of mutants of which the gate, which reads the catalogue, knows next to nothing: it is asked last."""
_GATE_TESTS = "tests/security/test_catalogue_gate.py"


class Runner:
    """Tries mutants one after another with tests that are collected already."""

    def __init__(self, place: Ground, results: Results, touched: Touched, lent: Lent, patience: float, by: str) -> None:
        self._ground = place
        self._results = results
        self._touched = touched
        self._lent = lent
        self._patience = patience
        self._by = by.split(",")
        self._items: dict[str, pytest.Item] = {}
        self._askers: list[pytest.Item] = []
        self._silent: set[str] = set()
        self._silent_in_place: dict[str, bool] = {}
        self._never: set[str] = set()
        self._seen_silent: set[str] = set()

    def collected(self, items: Iterable[pytest.Item]) -> None:
        """These are the tests there are."""
        self._items = {item.nodeid: item for item in items}
        self._askers = in_place.askers(self._items.values())

    def outcome(self, mutant: Mutant) -> Outcome:
        """Try one mutant: by the gate, then by tests; where the gate can know nothing of it, the other way round."""
        bodily = mutant.kind in _DONE_IN_BODIES and not of_the_gate(mutant.file) and not blank(mutant)
        if not bodily and (told := self._by_the_gate(mutant)):
            return told
        if in_place.possible(mutant) and (told := self._in_place(mutant)):
            return told
        outcome = self._by_tests(mutant)
        missed = bodily and outcome.how in ("survived", "unsettled")
        return self._by_the_gate(mutant) or outcome if missed else outcome

    def _in_place(self, mutant: Mutant) -> Outcome | None:
        """By the tests that need no database of their own, those of its file first; not by what fails without it."""
        server, database = self._ground.standing_busy()
        likely = [*self._results.likely(mutant, _LIKELY), *about(mutant.file)]
        there = frozenset(self._touched.tests(mutant.subject))
        asking = [one for one in self._askers if one.nodeid in there and any(by in one.nodeid for by in self._by)]
        asking.sort(key=lambda one: (_place(one.nodeid, likely), self._cost(one.nodeid)))
        while True:
            asking = [one for one in asking if self._silent_in_place.get(one.nodeid, True)]
            told = in_place.noticed(server, database, mutant, asking)
            if not told or told.how != "test" or self._silent_in_place.get(told.by):
                return told
            without = in_place.noticed(server, database, replace(mutant, changes=()), [self._items[told.by]])
            self._silent_in_place[told.by] = without is None

    def _by_the_gate(self, mutant: Mutant) -> Outcome | None:
        self._require_silence(mutant)
        began = time.monotonic()
        try:
            found = refused(*self._ground.standing(blank=blank(mutant)), mutant)
        except (psycopg.Error, sqlalchemy.exc.DBAPIError) as error:
            return Outcome("broken", "", str(error).splitlines()[0][:200], round(time.monotonic() - began, 2))
        seconds = round(time.monotonic() - began, 2)
        return Outcome("gate", found.split(": ")[0], found[:300], seconds) if found else None

    def _require_silence(self, mutant: Mutant) -> None:
        """The same way without a mutant the gate finds nothing: seen once for each way."""
        way = way_of(mutant)
        if way not in self._seen_silent:
            found = refused(*self._ground.standing(blank=blank(mutant)), replace(mutant, changes=()))
            if found:
                raise SystemExit(f"Without a mutant the gate finds something already: {found}")
            self._seen_silent.add(way)

    def _by_tests(self, mutant: Mutant) -> Outcome:
        """A test that fails without the mutant, too, when tried just so, is not believed and not asked again."""
        while True:
            every = [self._items[one] for one in self._tests(mutant) if one in self._items and one not in self._never]
            items = self._not_too_long([item for item in every if any(part in item.nodeid for part in self._by)])
            outcome = self._tried(mutant, items) if items else Outcome("survived")
            if outcome.how == "survived" and len(items) < len(every):
                return replace(outcome, how="unsettled")
            if outcome.how not in ("test", "hung") or outcome.by in self._silent:
                return outcome
            place = next(place for place, item in enumerate(items) if item.nodeid == outcome.by)
            without = self._tried(replace(mutant, changes=()), items[: place + 1])
            if without.how == "survived":
                self._silent.add(outcome.by)
                return outcome
            self._never.add(outcome.by if without.how != "test" else without.by)
            print(f"fails without a mutant, too: {without}", file=sys.__stdout__, flush=True)

    def by_faults(self, mutants: Sequence[Mutant], told: Told) -> None:
        """Try the gate's own on every fault that it must find."""
        server, database = self._ground.standing(blank=False)
        with server.superuser_connection(database) as connection:
            tried(connection, database, mutants, told)

    def _tried(self, mutant: Mutant, items: Sequence[pytest.Item]) -> Outcome:
        server = self._ground.server(blank=blank(mutant))
        return Trial(mutant, server, self._ground.passwords, items).outcome(self._lent, self._ground.folder)

    def _not_too_long(self, items: Sequence[pytest.Item]) -> list[pytest.Item]:
        """As many as take no longer than the patience lasts, by what they took without a mutant."""
        ends = accumulate(self._cost(item.nodeid) for item in items)
        return [item for item, end in zip(items, ends, strict=True) if end <= self._patience]

    def _tests(self, mutant: Mutant) -> list[str]:
        """Those that noticed its neighbours, those of its name, those that notice most, then from quick to slow."""
        if of_the_gate(mutant.file):
            return [one for one in self._items if one.startswith(_GATE_TESTS) and "exactly_the_fault" not in one]
        touching = self._touched.tests(mutant.subject)
        slow = {test for test in touching if self._touched.seconds[test] > _SLOW}
        there = frozenset(touching)
        killers = self._results.killers[""]
        usual = sorted((one for one in killers if one in there), key=lambda one: -killers[one] / self._cost(one))
        likely = self._results.likely(mutant, _LIKELY)
        command = f"[{mutant.subject.rpartition('.')[2]}]"
        named = [one for one in touching if one.endswith(command) and one not in slow]
        return list(dict.fromkeys([*likely, *named, *usual[:_USUAL], *_by_file(mutant.file, touching, slow)]))

    def _cost(self, test: str) -> float:
        return 0.03 + self._touched.seconds.get(test, 0.0)


def _place(test: str, likely: Sequence[str]) -> int:
    return next((place for place, part in enumerate(likely) if part in test), len(likely))


def _by_file(file: str, tests: Sequence[str], slow: Container[str]) -> list[str]:
    """Those about this file of rules, a few of each other file, then all.

    Tests of one file follow each other, as they share what is made for them.
    """
    files: dict[str, list[str]] = {name: [] for name in telling()}
    for test in tests:
        files.setdefault(test.split("::")[0], []).append(test)
    meant = [[test for test in files.get(name, []) if test not in slow] for name in about(file)]
    last = [test for name in blind() for test in files.pop(name, [])]
    few = [test for found in files.values() for test in [one for one in found if one not in slow][:_FEW]]
    return [*_in_turns(meant), *few, *(test for found in files.values() for test in found), *last]


def _in_turns(files: Sequence[Sequence[str]]) -> list[str]:
    longest = max(map(len, files), default=0)
    return [test for start in range(0, longest, _FEW) for found in files for test in found[start : start + _FEW]]


def tests_tried(folder: Path) -> list[str]:
    """The test files that mutants are tried on: those of the rules, and whole journeys through the program."""
    security = [path for path in sorted((folder / "security").glob("test_*.py")) if path.name not in _NOT_THESE]
    return [str(path) for path in (*security, *(folder / other for other in _OTHERS))]


_OTHERS = (
    "way",
    "journeys",
    "cli/test_staff.py",
    "cli/test_server_log.py",
    "cli/test_letters.py",
    "cli/test_referral_import.py",
)
_NOT_THESE = ("test_mutants.py", "test_mutation.py", "test_mutation_results.py")

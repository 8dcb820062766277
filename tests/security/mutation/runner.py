"""Which tests a mutant is tried on, and on which server."""

import io
import os
import re
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from mashdesk.store import schema
from tests.security.faults import faults, name_of
from tests.security.mutation import touched
from tests.security.mutation.catalogue import of_the_gate
from tests.security.mutation.ground import Ground
from tests.security.mutation.mutant import Mutant
from tests.security.mutation.results import Results
from tests.security.mutation.trial import OPTIONS, Lent, Outcome, tried

_TESTS = Path(__file__).parents[2]
_OTHERS = (
    "journeys",
    "cli/test_staff.py",
    "cli/test_server_log.py",
    "cli/test_letters.py",
    "cli/test_referral_import.py",
)
_NOT_THESE = ("test_mutants.py", "test_mutation.py")
_MADE_FIRST = ("10_roles.sql", "20_schemas.sql", "30_server.sql")
"""What these make is there already in a copy: they are tried on a blank server."""
_LIKELY = 6
_QUICKEST_FIRST = (
    *(
        "open_sitting",
        "sealed",
        "log_first",
        "accounts",
        "visibility_table",
        "restriction",
        "break_glass",
        "connected_people",
    ),
    *("commands", "visibility_random", "together", "case_studies", "access_log", "nothing_is_said"),
)


class Runner:
    """Tries mutants one after another."""

    def __init__(self, place: Ground, results: Results, known: Path) -> None:
        self._ground = place
        self._results = results
        self._folder = known.parent
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self._touched = touched.load(known) or self._watched(known)
        with redirect_stdout(io.StringIO()):  # everything is imported once, here
            pytest.main([*files(), "--collect-only", *OPTIONS])

    def outcome(self, mutant: Mutant) -> Outcome:
        """Try one mutant."""
        blank = mutant.file in _MADE_FIRST
        lent = Lent(self._ground.server(blank=blank), self._ground.passwords, blank)
        if of_the_gate(mutant.file):
            return tried(mutant, lent, [_faults_of(mutant)], self._folder)
        likely = self._results.likely(mutant, _LIKELY)
        lent.order = self._touched.tests(mutant.subject)
        return tried(mutant, lent, [likely, *([file] for file in _by_file(lent.order))], self._folder)

    def _watched(self, known: Path) -> touched.Touched:
        """Run everything once, without a mutant: it must all pass; who calls what is kept."""
        known.parent.mkdir(parents=True, exist_ok=True)
        server = self._ground.server(blank=False)
        with server.superuser_connection() as connection:
            connection.execute("alter system set track_functions = 'all'")
            connection.execute("select pg_reload_conf()")
        watcher = touched.Watcher(server)
        lent = Lent(server, self._ground.passwords, blank=False)
        said = io.StringIO()
        with touched.watching(watcher), redirect_stdout(said), redirect_stderr(said):
            code = pytest.main([*files(), *OPTIONS], plugins=[watcher, lent])
        if code != pytest.ExitCode.OK:
            raise SystemExit(f"Without a mutant a test fails already: {lent.failed}\n{said.getvalue()[-3000:]}")
        self._ground.leave()
        found = touched.Touched({test: sorted(called) for test, called in watcher.calls.items()}, dict(watcher.seconds))
        found.save(known)
        return found


def _by_file(tests: list[str]) -> list[str]:
    """Their files one after another, for collecting all at once takes long; those that noticed most mutants first."""
    there = dict.fromkeys(test.split("::")[0] for test in tests)
    first = [file for name in _QUICKEST_FIRST for file in there if file.endswith(f"test_{name}.py")]
    return list(dict.fromkeys([*first, *there]))


def _faults_of(mutant: Mutant) -> list[str]:
    """The tests that plant what a check of the gate must find; all of them where the change is in what checks share."""
    file = "tests/security/test_catalogue_gate.py"
    text = (schema.SQL / mutant.file).read_text(encoding="utf-8")
    place = mutant.changes[0].end if mutant.kind == "check" else mutant.changes[0].start
    checks = re.findall(r"^select (?:distinct )?'((?:[^']|'')+)'", text[:place], re.MULTILINE)
    known = faults()
    found = [one for one, kinds in known.items() if checks and checks[-1].replace("''", "'") in kinds]
    name = f"{file}::test_the_gate_finds_exactly_the_fault"
    return [f"{name}[{name_of(one, known[one])}]" for one in found] or [file]


def files() -> list[str]:
    """The test files that mutants are tried on: those of the rules, and whole journeys through the program."""
    security = [path for path in sorted((_TESTS / "security").glob("test_*.py")) if path.name not in _NOT_THESE]
    return [str(path) for path in (*security, *(_TESTS / other for other in _OTHERS))]

"""The tests collected once, so that each mutant finds them ready; and looked on at once, without a mutant."""

import io
import os
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import hypothesis
import pytest

from tests.security.mutation import touched
from tests.security.mutation.ground import BASES, Ground
from tests.security.mutation.laid import BUSY, HUB
from tests.security.mutation.runner import tests_tried
from tests.security.mutation.trial import ONE_TEST, Lent

_TESTS = Path(__file__).parents[2]
_AT_A_TIME = 10
"""Files that are looked on at before what was seen is kept: a run that is stopped goes on there."""
_PATIENT = ["-o", f"faulthandler_timeout={5 * ONE_TEST}"]
"""Without a mutant no test waits for what never comes; on a busy machine it may take long."""
_OPTIONS = [
    "-W",
    "ignore::pytest.PytestAssertRewriteWarning",
    "-o",
    f"faulthandler_timeout={ONE_TEST}",
    "-q",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:xdist",
]


class _InTheirPlace:
    """As a pytest plugin: does something with the tests that were collected, instead of running them."""

    def __init__(self, deed: Callable[[list[pytest.Item]], None]) -> None:
        self._deed = deed

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._deed(session.items)
        return True


def with_tests(lent: Lent, deed: Callable[[list[pytest.Item]], None]) -> None:
    """Collect every test that mutants are tried on and give them to `deed`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    phases = [hypothesis.Phase.explicit, hypothesis.Phase.generate]  # that something fails is enough: not the smallest
    hypothesis.settings.register_profile("mutation", derandomize=True, deadline=None, phases=phases, database=None)
    os.environ["HYPOTHESIS_PROFILE"] = "mutation"
    with redirect_stdout(io.StringIO()):
        pytest.main([*tests_tried(_TESTS), *_OPTIONS, "--capture=no"], plugins=[lent, _InTheirPlace(deed)])


def watched(place: Ground, known: Path) -> touched.Touched:
    """Which test calls which function. Files that are new or changed are run, without a mutant: all must pass."""
    found = touched.load(known)
    there = {path.relative_to(_TESTS.parent).as_posix() for path in _files()}
    missing = sorted(there - {test.split("::")[0] for test in found.seconds})
    for start in range(0, len(missing), _AT_A_TIME):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                _watch(place, missing[start : start + _AT_A_TIME], found, known)
                code = 0
            finally:
                os._exit(code)
        if os.waitpid(child, 0)[1] != 0:
            raise SystemExit("Without a mutant a test fails already.")
        found = touched.load(known)
    return found


def _watch(place: Ground, missing: list[str], found: touched.Touched, known: Path) -> None:
    server = place.server(blank=False)
    with server.superuser_connection() as connection:
        connection.execute("alter system set track_functions = 'all'")
        connection.execute("select pg_reload_conf()")
    watcher = touched.Watcher(server)
    lent = Lent(server, place.passwords, {HUB: BASES[0], BUSY: BASES[1]}.get)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    said = io.StringIO()
    with touched.watching(watcher), redirect_stdout(said), redirect_stderr(said):
        code = pytest.main([*missing, *_OPTIONS, *_PATIENT], plugins=[watcher, lent])
    if code != pytest.ExitCode.OK:
        print(said.getvalue()[-3000:], flush=True)  # noqa: T201
        raise SystemExit(f"Without a mutant a test fails already: {lent.failed}")
    calls = {**found.calls, **{test: sorted(called) for test, called in watcher.calls.items()}}
    known.parent.mkdir(parents=True, exist_ok=True)
    touched.Touched(calls, {**found.seconds, **watcher.seconds}).save(known)


def _files() -> list[Path]:
    tried = [Path(one) for one in tests_tried(_TESTS)]
    return [path for one in tried for path in (sorted(one.glob("test_*.py")) if one.is_dir() else [one])]

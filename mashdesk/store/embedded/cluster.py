"""One folder with one PostgreSQL in it: made whole or not at all, opened only by what made it, started and ended."""

import os
import secrets
import shutil
import socket
import time
from pathlib import Path

from mashdesk.domain.refusals import WrongVersion
from mashdesk.store.embedded import configuration
from mashdesk.store.embedded.account import Account, make_private
from mashdesk.store.embedded.binaries import Binaries
from mashdesk.store.embedded.leftover import running_port
from mashdesk.store.embedded.refusals import ServerCannotStart
from mashdesk.store.embedded.versions import require_supported

INSTALLER = "mashdesk_installer"
"""The superuser: makes roles, schemas and databases; nobody works under it."""

_TRIES = 5


class Cluster:
    """The files and the process of a private server. Whoever calls holds the folder's start lock."""

    def __init__(self, folder: Path, binaries: Binaries, *, durable: bool) -> None:
        self._folder = folder
        self._data = folder / "data"
        self._run = folder / "run"
        self._binaries = binaries
        self._durable = durable
        make_private(self._run, binaries.account)

    def password(self) -> str:
        """The superuser's password: random, in a file that only the program's own account may read."""
        kept = self._folder / "installer-password"
        if not kept.exists():
            if self._data.exists():
                raise ServerCannotStart(
                    "The private server's password file is missing: its data cannot be opened without."
                )
            _write_anew(kept, secrets.token_urlsafe(32), None)
        return kept.read_text()

    def make(self, password: str) -> None:
        """Make the data on first use, beside its place, and move it there whole.

        Raises WrongVersion for data of another major version.
        """
        if not self._data.exists():
            require_supported(self._binaries.major * 10_000)
            unfinished = self._folder / "data.new"
            shutil.rmtree(unfinished, ignore_errors=True)  # of a program that was killed here
            make_private(unfinished, self._binaries.account)
            self._initialise(unfinished, password)
            _write_anew(unfinished / "pg_hba.conf", configuration.WHO_MAY_CONNECT, self._binaries.account)
            unfinished.rename(self._data)
        made_by = int((self._data / "PG_VERSION").read_text())
        if made_by != self._binaries.major:
            raise WrongVersion(
                f"The private server's data was made by PostgreSQL {made_by}; this program brings "
                f"{self._binaries.major}. Make a backup with the earlier program, and restore it with this one."
            )

    def _initialise(self, unfinished: Path, password: str) -> None:
        told = self._run / "password-once"
        _write_anew(told, password, self._binaries.account)
        try:
            words = configuration.initdb_arguments(self._binaries.major, self._durable)
            words += ["-D", str(unfinished), "-U", INSTALLER, f"--pwfile={told}"]
            made = self._binaries.run("initdb", *words, seconds=120)
        finally:
            told.unlink()
        if made.code != 0:
            raise ServerCannotStart(
                f"The private server's data could not be made: {made.text.strip().splitlines()[-1]}"
            )

    def running_port(self) -> int | None:
        """The port of the server that runs on this folder now, or None."""
        return running_port(self._binaries, self._data)

    def launch(self) -> int:
        """Start the server; the port it listens on. Raises ServerCannotStart."""
        log = self._run / "server.log"
        for _ in range(_TRIES):
            port = _free_port()
            account = self._binaries.account
            _write_anew(self._data / "pg_hba.conf", configuration.WHO_MAY_CONNECT, account)
            _write_anew(self._data / "postgresql.conf", configuration.settings(port, self._durable), account)
            if log.exists():
                log.replace(log.with_suffix(".previous"))
            if self._binaries.run("pg_ctl", "start", "-w", "-t", "50", "-D", str(self._data), "-l", str(log)).code == 0:
                return port
            time.sleep(0.5)  # the port was taken meanwhile, or a killed server's last processes are still leaving
        raise ServerCannotStart(f"The private server did not start. The reason is in {log}.")

    def end(self) -> None:
        """Stop the server if it runs, and wait until all is on disk. Raises ServerCannotStart when it stays."""
        for mode in ("fast", "immediate"):
            if self.running_port() is None:
                return
            self._binaries.run("pg_ctl", "stop", "-w", "-t", "30", "-m", mode, "-D", str(self._data))
        if self.running_port() is not None:
            raise ServerCannotStart("The private server does not stop. Restart the computer, then try again.")


def _write_anew(path: Path, text: str, account: Account | None) -> None:
    """Replace a file by one that only its owner may read; never through a link that the server's account could lay."""
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        if account is not None:
            os.fchown(handle, account.uid, account.gid)
        file.write(text)
        file.flush()
        os.fsync(handle)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((configuration.HOST, 0))
        port: int = probe.getsockname()[1]
        return port

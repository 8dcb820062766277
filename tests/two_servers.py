"""A hub's server and its standby, both real: copies of the tests' own cluster, which others may restart and stop."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from mashdesk.store.embedded import PrivateServer
from mashdesk.store.embedded.account import make_private, server_account
from mashdesk.store.embedded.binaries import Binaries, find_binaries
from tests.cluster_fixtures import close_to_the_public, memory_place, server_place

NAME = "two_servers"


@dataclass
class OneOfTwo:
    """A server that a test may treat badly."""

    server: PrivateServer
    binaries: Binaries

    @property
    def port(self) -> int:
        """Where it listens; the same after a restart."""
        return self.server.address.port

    def restart(self) -> None:
        """As after a crash: every line breaks, and it recovers."""
        self._control("restart", "-w", "-t", "50", "-m", "immediate")

    def stop(self) -> None:
        """It does not come back."""
        self._control("stop", "-w", "-m", "immediate")

    def promote(self) -> None:
        """The standby takes over."""
        self._control("promote", "-w", "-t", "50")

    def _control(self, *words: str) -> None:
        log = self.server.folder / "run" / "again.log"
        told = ("-l", str(log)) if words[0] == "restart" else ()
        done = self.binaries.run("pg_ctl", *words, *told, "-D", str(self.server.folder / "data"))
        assert done.code == 0, done.text


@contextmanager
def two_servers(cluster: PrivateServer, template: str) -> Iterator[tuple[OneOfTwo, OneOfTwo]]:
    """The server with a database NAME, and its standby."""
    with ExitStack() as both:
        first = both.enter_context(_copy(cluster))
        with first.server.superuser_connection() as connection:
            connection.execute(f'create database "{NAME}" template "{template}" strategy file_copy')
        close_to_the_public(first.server, NAME)
        second = both.enter_context(_copy(first.server, "-R"))
        yield first, second


def is_up_to_date(first: OneOfTwo, second: OneOfTwo) -> bool:
    """Whether the standby has all that the server wrote."""
    with first.server.superuser_connection() as connection:
        written = connection.execute("select pg_current_wal_lsn()::text").fetchone()
    with second.server.superuser_connection() as connection:
        row = connection.execute("select pg_last_wal_replay_lsn() >= %s::pg_lsn", written).fetchone()
    return row is not None and bool(row[0])


@contextmanager
def _copy(of: PrivateServer, *words: str) -> Iterator[OneOfTwo]:
    with server_place(memory_place()) as folder:
        copy = PrivateServer(folder, durable=False)
        copy._make_folder()
        binaries = find_binaries(server_account(), folder, None)
        _copy_files(of, folder, binaries, words)
        try:
            copy.start()
            yield OneOfTwo(copy, binaries)
        finally:
            copy.stop()


def _copy_files(of: PrivateServer, folder: Path, binaries: Binaries, words: tuple[str, ...]) -> None:
    (folder / "installer-password").write_text(of._password)
    make_private(folder / "data", binaries.account)
    where = f"host={of.address.host} port={of.address.port} user=mashdesk_installer password={of._password}"
    told = ("-D", str(folder / "data"), "-d", where, "-c", "fast", "-X", "stream", "--no-sync", *words)
    done = binaries.run("pg_basebackup", *told, seconds=120)
    assert done.code == 0, done.text

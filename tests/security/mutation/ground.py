"""The private server on which mutants are tried: copied from one made once, and again when a mutant changed roles."""

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import create_engine

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.demo_hub import put_in_progress
from mashdesk.cli.sample_hub import found_sample_hub, new_passwords, profile_text
from mashdesk.domain.hub_profile import load_profile
from mashdesk.store import schema
from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import close_to_the_public, memory_place, server_place, sweep_abandoned
from tests.conftest import server_of

BASES = ("base_hub", "base_busy")
_KEPT = ("postgres", "template0", "template1", *BASES)
_ROLES = (
    "select to_jsonb(a) - 'oid' from pg_authid a order by rolname",
    "select to_jsonb(m) - 'oid' from pg_auth_members m order by roleid, member, grantor",
    "select datname, datacl::text from pg_database where datname in ('postgres', 'template1') order by 1",
    "select setdatabase, setrole, setconfig::text from pg_db_role_setting order by 1, 2",
    "select parname, paracl::text from pg_parameter_acl order by 1",
)


class Ground:
    """A server with the sample hub twice, before its first referral and busy; or a blank one for what is made first."""

    def __init__(self, folder: Path) -> None:
        self.passwords: Mapping[str, str] = new_passwords()
        self.folder = folder
        self._number = 0
        self._server: PrivateServer | None = None
        self._before: list[Any] = []
        self._blank = False
        self._standing: dict[str, PrivateServer] = {}
        self._busy = ""
        with PrivateServer(folder / "blank", durable=False):
            pass
        self._copy("blank", "founded")
        with PrivateServer(folder / "founded", durable=False) as server:
            self._found(server)

    def server(self, *, blank: bool) -> PrivateServer:
        """A server as it was at the beginning."""
        if self._server is not None and (blank or self._blank or not self._put_back(self._server)):
            self.leave()
        if self._server is None:
            self._number += 1
            name = f"copy{self._number}"
            self._copy("blank" if blank else "founded", name)
            self._server = PrivateServer(self.folder / name, durable=False)
            self._server.start()
            self._blank = blank
            self._before = _roles(self._server)
        return self._server

    def standing(self, *, blank: bool) -> tuple[PrivateServer, str]:
        """A database that stays, for what is rolled back: with the sample hub, or empty on a blank server."""
        name = "blank" if blank else "founded"
        if name not in self._standing:
            self._copy(name, f"standing_{name}")
            server = PrivateServer(self.folder / f"standing_{name}", durable=False)
            server.start()
            with server.superuser_connection() as connection:
                connection.execute("create database standing" + ("" if blank else f" template {BASES[0]}"))
            if blank:
                _lay_tables(server, "standing")
            else:
                close_to_the_public(server, "standing")
            self._standing[name] = server
        return self._standing[name], "standing"

    def standing_busy(self) -> tuple[PrivateServer, str]:
        """A busy hub that stays, beside the one that `standing` gives: for tests of which nothing stays either."""
        server, database = self.standing(blank=False)
        if not self._busy:
            self._busy = f"{database}_busy"
            with server.superuser_connection() as connection:
                connection.execute(f'create database "{self._busy}" template "{BASES[1]}"')
            close_to_the_public(server, self._busy)
        return server, self._busy

    def end(self) -> None:
        """Stop every server."""
        self.leave()
        for server in self._standing.values():
            server.stop()

    def leave(self) -> None:
        """Stop the server and forget what was in it."""
        if self._server is not None:
            self._server.stop()
            subprocess.run(["rm", "-rf", str(self.folder / f"copy{self._number}")], check=True)
            self._server = None

    def _copy(self, name: str, new: str) -> None:
        subprocess.run(["cp", "-a", str(self.folder / name), str(self.folder / new)], check=True)

    def _found(self, server: PrivateServer) -> None:
        for base in BASES:
            with server.superuser_connection() as connection:
                connection.execute(f'create database "{base}"')
            found_sample_hub(server.superuser_url(base), self.passwords)
        with SignedInStaff(server_of(server, BASES[1]), self.passwords) as staff:
            put_in_progress(staff, load_profile(profile_text()))
        with server.superuser_connection() as connection:
            for base in BASES:
                connection.execute(f'alter database "{base}" with is_template true allow_connections false')

    def _put_back(self, server: PrivateServer) -> bool:
        """Drop what the last mutant left; whether the roles are then what they were."""
        try:
            with server.superuser_connection() as connection:
                others = connection.execute("select datname from pg_database where datname <> all (%s)", [list(_KEPT)])
                for (name,) in others.fetchall():
                    connection.execute(f'alter database "{name}" with is_template false')
                    connection.execute(f'drop database "{name}" with (force)')
                known = [row[0]["rolname"] for row in self._before[0]]
                new = connection.execute("select rolname from pg_roles where rolname <> all (%s)", [known])
                for (name,) in new.fetchall():
                    connection.execute(f'drop role "{name}"')
            return _roles(server) == self._before
        except psycopg.Error:
            return False


@contextmanager
def ground() -> Iterator[Ground]:
    """A ground in memory, gone afterwards."""
    sweep_abandoned()
    with server_place(memory_place()) as place:
        place.mkdir(exist_ok=True)
        place.chmod(0o711)
        made = Ground(place)
        try:
            yield made
        finally:
            made.end()


def _roles(server: PrivateServer) -> list[Any]:
    with server.superuser_connection() as connection:
        return [connection.execute(query.encode()).fetchall() for query in _ROLES]


def _lay_tables(server: PrivateServer, database: str) -> None:
    """The tables without any rule: making them anew for each mutant takes longer than all the rest."""
    rules = schema.SQL
    engine = create_engine(server.superuser_url(database))
    try:
        schema.SQL = rules / "none"
        with engine.begin() as connection:
            schema.lay(connection)
    finally:
        schema.SQL = rules
        engine.dispose()

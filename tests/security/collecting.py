"""The server's own log, and what is collected from it, in tests: from here on, and lines as a server writes them."""

import json
import os
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Engine, create_engine

from mashdesk.store.embedded.account import server_account
from mashdesk.store.log_collect import Collected, collect
from tests.cluster_fixtures import Database
from tests.security.psql import Row

Installer = psycopg.Connection[Row]
START_HERE = """
insert into mash.server_log (file, first_line, read_to)
select f.name, sha256(substr(c.content, 1, position('\\x0a'::bytea in c.content) - 1)), f.size
from pg_ls_logdir() f cross join lateral
  (select pg_read_binary_file(current_setting('log_directory') || '/' || f.name) as content) c
where f.name like '%.json' and position('\\x0a'::bytea in c.content) > 0"""
LINE = {
    "timestamp": "2026-01-05 09:00:00.123 UTC", "user": "percival.underhay", "dbname": "", "pid": 999999, "line_num": 1,
    "session_id": "695b7d10.f423f", "error_severity": "LOG", "state_code": "MD001", "message": "refused",
    "context": "PL/pgSQL function priv.refuse() line 3\nPL/pgSQL function app.open_enquiry(uuid,text) line 10",
    "backend_type": "client backend",
}  # fmt: skip


@dataclass(frozen=True)
class Job:
    """The installer's job."""

    database: Database
    engine: Engine

    def collect(self) -> Collected:
        """Run it, once everything that was said is written."""
        settle(self.database)
        return collect(self.engine)


@pytest.fixture
def job(busy_hub: Database, installer: Installer) -> Iterator[Job]:
    """The job in a database that takes nothing from what other tests left in the server's log."""
    settle(busy_hub)
    installer.execute(START_HERE.encode())
    engine = create_engine(busy_hub.superuser_url)
    yield Job(busy_hub, engine)
    engine.dispose()


def settle(database: Database) -> None:
    """Wait until what the server has said so far is in its file: it goes there by a process of its own, in order."""
    mark = f"settled {uuid.uuid4()}".encode()
    with database.server.superuser_connection(database.name) as connection:
        connection.execute(b"do $$ begin raise log '" + mark + b"'; end $$")
    until = time.monotonic() + 10
    while not any(mark in path.read_bytes() for path in log_folder(database).glob("*.json")):
        assert time.monotonic() < until, "the server writes no log"
        time.sleep(0.02)


class LogFile:
    """A file of the server's log that a test writes itself, as the server's own account would."""

    def __init__(self, database: Database, name: str = "written.json") -> None:
        self.path = database.server.folder / "data" / "log" / name
        self._database = database.name

    def line(self, **fields: object) -> bytes:
        """One line of this database, otherwise as said."""
        return json.dumps(LINE | {"dbname": self._database} | fields).encode() + b"\n"

    def write(self, content: bytes) -> None:
        """The whole file, anew."""
        self.path.write_bytes(content)
        account = server_account()
        if account is not None:
            os.chown(self.path, account.uid, account.gid)

    def add(self, content: bytes) -> None:
        """At its end."""
        with self.path.open("ab") as file:
            file.write(content)


@contextmanager
def written(database: Database) -> Iterator[LogFile]:
    """Such a file; it goes with the test."""
    file = LogFile(database)
    try:
        yield file
    finally:
        file.path.unlink(missing_ok=True)


def collected(installer: Installer, what: str) -> list[Row]:
    """Whom such entries are about, of which function or kind, in order."""
    sql = "select about, reason || classes from mash.access_log where what = %s and source <> '' order by id"
    return installer.execute(sql.encode(), [what]).fetchall()


def log_folder(database: Database) -> Path:
    """Where the server writes."""
    return database.server.folder / "data" / "log"

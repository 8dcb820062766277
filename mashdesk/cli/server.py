"""`mashdesk server`: make the hub's database, bring it to this version, and see that it is what it should be."""

import re
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict

import psycopg
from sqlalchemy import URL, Connection, create_engine, text

from mashdesk import __version__
from mashdesk.cli.signing_in import installer_url, installing
from mashdesk.cli.terminal import answer, complain, say
from mashdesk.domain.refusals import Refusal
from mashdesk.store import log_anchors, schema, server_check
from mashdesk.store.errors import as_refusals
from mashdesk.store.server_check import Level

DATABASE_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")
MADE_FROM = "postgres"
"""The database that every server has, from which another one is made."""


def init(arguments: Namespace) -> int:
    """Make the database of `--url` and everything in it, or nothing."""
    url = installer_url(arguments)
    name = str(url.database)
    if not DATABASE_NAME.fullmatch(name):
        raise Refusal("A database's name has small letters, digits and underscores, and begins with a letter.")
    with _server(url) as server:
        _require_new_enough(server)
        if server.execute(text("select 1 from pg_database where datname = :name"), {"name": name}).first():
            raise Refusal("This database exists already. To bring it to this version: mashdesk server upgrade.")
        server.exec_driver_sql(f"create database {name} template template0 encoding 'UTF8'")
        try:
            _upgrade(url)
        except BaseException:
            server.exec_driver_sql(f"drop database if exists {name} with (force)")
            raise
    say(f"The database {name} was made, for MASH Desk {__version__}. Next: mashdesk hub load, mashdesk staff add.")
    return 0


def upgrade(arguments: Namespace) -> int:
    """Bring the database to this program's version, or leave it as it was."""
    _upgrade(installer_url(arguments))
    say(f"The database is at MASH Desk {__version__}.")
    return 0


def check(arguments: Namespace) -> int:
    """0 when everything that must be so is so; otherwise 1. Each finding in one sentence, with its remedy."""
    with installing(arguments) as engine, _explained():
        report = server_check.check(engine, anchors=[log_anchors.read(path) for path in arguments.anchors])
    if arguments.json:
        answer({**asdict(report), "passed": report.passed, "program_version": __version__})
        return int(not report.passed)
    for note in report.notes:
        say(note)
    for one in report.findings:
        (complain if one.level is Level.MUST else say)(f"{one.level}: {one.sentence} → {one.remedy}")
    failing = sum(one.level is Level.MUST for one in report.findings)
    state = f"PostgreSQL {report.server_version}, MASH Desk {report.database_version}"
    say(f"{state}: {failing} findings that must be put right, {len(report.findings) - failing} that should be.")
    return int(not report.passed)


def _upgrade(url: URL) -> None:
    with _explained(), as_refusals():
        schema.upgrade(url)


@contextmanager
def _explained() -> Iterator[None]:
    """What the driver raises outside SQLAlchemy; the code is enough for whoever installs."""
    try:
        yield
    except psycopg.Error as error:
        raise Refusal(f"The server refused to be upgraded (code {error.sqlstate}). Nothing was changed.") from None


@contextmanager
def _server(url: URL) -> Iterator[Connection]:
    """A connection on which each statement stands by itself: databases are not made inside a transaction."""
    engine = create_engine(url.set(database=MADE_FROM), isolation_level="AUTOCOMMIT")
    try:
        with as_refusals(), engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def _require_new_enough(connection: Connection) -> None:
    if int(connection.execute(text("show server_version_num")).scalar_one()) < schema.OLDEST_SERVER:
        raise schema.TooOldServer

"""The rules as a mutant has them, laid in a database: where it can be, only what is changed is laid anew."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from sqlalchemy import Connection, create_engine

from mashdesk.cli.sample_hub import found_sample_hub
from mashdesk.store import schema
from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import close_to_the_public
from tests.security.mutation.catalogue import LAST, MADE_FIRST, of_the_gate
from tests.security.mutation.ground import BASES
from tests.security.mutation.mutant import Mutant
from tests.security.mutation.statements import statements

HUB, BUSY = "hub_template", "busy_template"
_TEMPLATES = {HUB: (BASES[0], "hub_template"), BUSY: (BASES[1], "busy_hub")}
_AT_THE_UPGRADE = {"priv.content_tables"}
"""Functions that the rules themselves call while they are laid."""
_HAD_SETTINGS = (
    b"select exists (select from pg_proc p join pg_namespace n on n.oid = p.pronamespace "
    b"where n.nspname || '.' || p.proname = %s and p.proconfig::text ~ 'plan_cache_mode')"
)
_GIVES_KEYS = ("40_identity.sql", "50_keys.sql")


def blank(mutant: Mutant) -> bool:
    """Whether it is about something that is there already in a copy of a database, so that a blank server is needed."""
    return mutant.file in MADE_FIRST


def way_of(mutant: Mutant) -> str:
    """In which of a few ways it is laid."""
    laying = Laying(mutant)
    told = {"blank": blank(mutant), "nothing": laying.nothing, "added": laying.added, "function": laying.function}
    return next((way for way, taken in told.items() if taken), "everything")


class Laying:
    """What must be laid for a mutant in a database that has the rules as they are. Ask before the rules are changed."""

    def __init__(self, mutant: Mutant) -> None:
        statement = mutant.statement()
        function = len(statements(statement)) == 1 and statement.startswith("create function")
        self.nothing = of_the_gate(mutant.file)
        self.added = "" if blank(mutant) else _added(mutant)
        self.function = "" if blank(mutant) or mutant.subject in _AT_THE_UPGRADE or not function else statement
        self._subject = mutant.subject
        self.gives_keys = mutant.file in _GIVES_KEYS or not (self.function or self.added)

    def on(self, connection: Connection) -> None:
        """Lay it, in the caller's transaction."""
        if self.nothing:
            return
        cursor = connection.connection.cursor()  # the driver's own: % means itself
        if self.added:
            cursor.execute(self.added.encode())
        elif not self.function or not self._in_its_place(connection):
            schema.lay(connection)

    def _in_its_place(self, connection: Connection) -> bool:
        """The one function in the place of the one that is there: owner and rights stay, settings are given again."""
        replacing = re.sub(r"^create function", "create or replace function", self.function)
        cursor = connection.connection.cursor()
        cursor.execute(_HAD_SETTINGS, [self._subject])
        had_settings = cursor.fetchone() == (True,)
        try:
            with connection.begin_nested():
                cursor.execute(replacing.encode())
        except psycopg.errors.InvalidFunctionDefinition:
            return False  # another function altogether
        for deed in _lost_when_replaced() if had_settings else []:
            cursor.execute(deed.encode())
        return True


@contextmanager
def changed_rules(mutant: Mutant, folder: Path) -> Iterator[None]:
    """The program's rules are this mutant's."""
    original = schema.SQL
    with TemporaryDirectory(dir=folder) as place:
        changed = mutant.write(Path(place))
        schema.SQL = changed
        try:
            yield
        finally:
            schema.SQL = original


class Templates:
    """Makes the templates that a mutant is tried on, each when it is first needed, in a process of the mutant's own."""

    def __init__(self, server: PrivateServer, passwords: Mapping[str, str], mutant: Mutant) -> None:
        self._server = server
        self._passwords = passwords
        self._blank = blank(mutant)
        self._laying = Laying(mutant)
        self._made: dict[str, str] = {}

    def given(self, fixture: str) -> str | None:
        """The template that this fixture stands for, if it was made."""
        return self._made.get(fixture)

    def make(self, fixture: str) -> None:
        """Make it. Raises SchemaRefused when the gate refuses, psycopg's or SQLAlchemy's errors for broken SQL."""
        if fixture in self._made or (self._blank and fixture == BUSY):
            return  # on a blank server a busy hub is made by its own fixture, with the same rules
        base, name = _TEMPLATES[fixture]
        if self._blank:
            with self._server.superuser_connection() as connection:
                connection.execute(f'create database "{name}"')
            found_sample_hub(self._server.superuser_url(name), self._passwords)
        else:
            self._copy(base, name)
        with self._server.superuser_connection() as connection:
            connection.execute(f'alter database "{name}" with is_template true allow_connections false')
        self._made[fixture] = name

    def _copy(self, base: str, name: str) -> None:
        with self._server.superuser_connection() as connection:
            connection.execute(f'create database "{name}" template "{base}" strategy file_copy')
        close_to_the_public(self._server, name)
        engine = create_engine(self._server.superuser_url(name))
        try:
            with engine.begin() as connection:
                self._laying.on(connection)
                cursor = connection.connection.cursor()
                cursor.execute("update mash.schema_state set sql_hash = %s", [schema.rules_hash()])
                if self._laying.gives_keys:
                    cursor.execute("select priv.spread_keys(id) from mash.enquiry")
        finally:
            engine.dispose()


def refused(server: PrivateServer, database: str, mutant: Mutant) -> str:
    """What the gate finds first in a database with the rules as the mutant has them; nothing of it stays."""
    laying = Laying(mutant)
    engine = create_engine(server.superuser_url(database))
    try:
        with changed_rules(mutant, server.folder.parent), engine.connect() as connection:
            laying.on(connection)
            found = schema.gate(connection)
            connection.rollback()
        return ": ".join(found[0]) if found else ""
    finally:
        engine.dispose()


def _added(mutant: Mutant) -> str:
    """What stands in the rules beside all that stood there, if nothing later takes it away."""
    [*changes] = mutant.changes
    if len(changes) != 1 or changes[0].start != changes[0].end or changes[0].start != mutant.within[1]:
        return ""
    text = changes[0].text
    return text if mutant.file == LAST or "public" not in text else ""


def _lost_when_replaced() -> list[str]:
    """What the last file sets for functions of a kind: a function that is replaced has only the settings it says."""
    text = (schema.SQL / LAST).read_text(encoding="utf-8")
    deeds = [text[one.start : one.end] for one in statements(text) if one.first == "do"]
    return [deed for deed in deeds if " set plan_cache_mode" in deed]

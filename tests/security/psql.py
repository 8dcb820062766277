"""What a person with psql and their own valid password can do, and everything that the server said to them."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import psycopg
from psycopg.types.json import Jsonb

from tests.cluster_fixtures import Database

Row = tuple[Any, ...]

OFFICER, SCREENER, DECIDER = "ottilie.brandreth", "sunniva.oakenshaw", "magnus.fairweather"
MANAGER, INFORMATION = "maud.hollingbery", "ignatius.pell"
AUDITOR, ADMINISTRATOR = "aurelia.thorne", "adelaide.winterbourne"
POLICE, HEALTH, EDUCATION = "percival.underhay", "hetty.quillfeather", "edmund.larkspur"
PROBATION = "prudence.ashdown"
"""Probation is asked in none of the case studies."""

READING = (
    "enquiry_row",
    "referral",
    "narratives",
    "referrer",
    "people",
    "also_written",
    "relationships",
    "households",
    "addresses",
    "screenings",
    "requests",
    "chases",
    "items",
    "releases",
    "discussions",
    "attendees",
    "decisions",
    "letters",
    "actions",
    "action_results",
    "person_names",
    "person_contacts",
    "person_needs",
    "residences",
    "no_contacts",
    "warnings",
    "person_changes",
    "contradictions",
)
"""Every function that reads one enquiry."""

READING_MATTER = ("matter", "matter_asked", "matter_steps", "matter_clocks", "matter_people")
"""Every function that reads one matter."""


@dataclass(frozen=True)
class Refused:
    """An answer that was a refusal: its code, its text, and all else that came with it."""

    code: str
    text: str
    everything: str

    @property
    def detail(self) -> str:
        """The field that a refusal of input is about."""
        found = re.search(r"message_detail=(.*?)(?: \| |$)", self.everything)
        return found[1] if found else ""


class Psql:
    """One person's own connection, without the program. `heard` is every word that came back."""

    def __init__(self, database: Database, login: str, password: str) -> None:
        self.login = login
        self.heard: list[str] = []
        address = database.server.address
        self.connection = psycopg.connect(
            host=address.host, port=address.port, dbname=database.name, user=login, password=password, autocommit=True
        )
        self.connection.add_notice_handler(lambda told: self.heard.append(_all_of(told)))

    def close(self) -> None:
        """Leave."""
        self.connection.close()

    def ask(self, sql: str, *parameters: object) -> list[Row]:
        """Rows of one statement; a refusal is raised as psycopg raises it."""
        try:
            done = self.connection.execute(sql.encode(), list(parameters) or None)
        except psycopg.Error as error:
            self.heard.append(_all_of(error.diag) + str(error))
            raise
        rows = done.fetchall() if done.description else []
        self.heard.append(repr(rows))
        return rows

    def refused(self, sql: str, *parameters: object) -> Refused:
        """The refusal of a statement that must not succeed."""
        try:
            rows = self.ask(sql, *parameters)
        except psycopg.Error as error:
            return Refused(error.sqlstate or "", error.diag.message_primary or str(error), _all_of(error.diag))
        raise AssertionError(f"{self.login} was not refused {sql!r}: {rows!r}")

    def attempt(self, sql: str, *parameters: object) -> None:
        """Try something whose answer does not matter, only what can be heard in it."""
        try:
            self.ask(sql, *parameters)
        except psycopg.Error:
            if self.connection.info.transaction_status is psycopg.pq.TransactionStatus.INERROR:
                self.connection.execute("rollback")

    def open(self, enquiry: UUID, reason: str = "To look at the case") -> None:
        """An opening in a transaction of its own."""
        self.ask("select * from app.open_enquiry(%s, %s)", enquiry, reason)

    def open_matter(self, matter: UUID, reason: str = "To answer it") -> None:
        """An opening of a request, a complaint or feedback, in a transaction of its own."""
        self.ask("select * from app.open_matter(%s, %s)", matter, reason)

    def read(self, function: str, enquiry: UUID) -> list[dict[str, Any]]:
        """The rows of one reading function, by column."""
        with self.connection.cursor(row_factory=psycopg.rows.dict_row) as cursor:
            cursor.execute(f"select * from app.{function}(%s)".encode(), [enquiry])
            rows = cursor.fetchall()
        self.heard.append(repr(rows))
        return rows

    def command(self, function: str, body: Mapping[str, object], request: UUID | None = None) -> Any:
        """A command as the program would send it."""
        return self.ask(f"select app.{function}(%s, %s)", request or uuid4(), Jsonb(body))[0][0]

    def command_refused(self, function: str, body: object, request: UUID | None = None) -> Refused:
        """A command that must not succeed."""
        return self.refused(f"select app.{function}(%s, %s)", request or uuid4(), Jsonb(body))

    def in_transaction(self, *statements: tuple[str, Sequence[object]], end: str = "commit") -> list[Row]:
        """Several statements in one transaction; the rows of the last."""
        self.ask("begin")
        rows: list[Row] = []
        for sql, parameters in statements:
            rows = self.ask(sql, *parameters)
        self.ask(end)
        return rows


SignIn = Callable[[str], Psql]


@contextmanager
def signing_in(database: Database, passwords: Mapping[str, str]) -> Iterator[SignIn]:
    """A way to sign in to `database` as anybody, again and again; everybody leaves at the end."""
    all_of_them: list[Psql] = []

    def sign_in(login: str) -> Psql:
        person = Psql(database, login, passwords[login])
        all_of_them.append(person)
        return person

    try:
        yield sign_in
    finally:
        for person in all_of_them:
            person.close()


@contextmanager
def as_installer(database: Database) -> Iterator[psycopg.Connection[Row]]:
    """The superuser's connection: makes things ready and looks at what is true, never the one under test."""
    with database.server.superuser_connection(database.name) as connection:
        yield connection


def _all_of(told: Any) -> str:
    fields = (
        "severity", "sqlstate", "message_primary", "message_detail", "message_hint", "context", "schema_name",
        "table_name", "column_name", "datatype_name", "constraint_name", "internal_query", "source_function",
    )  # fmt: skip
    return " | ".join(f"{name}={getattr(told, name)}" for name in fields if getattr(told, name))

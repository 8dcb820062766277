"""Accounts of one test's own: a login belongs to the whole server, so the sample staff's are never closed."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta

import psycopg
import pytest

from tests.cluster_fixtures import Database
from tests.security.psql import Psql, Row

Installer = psycopg.Connection[Row]

DATES = "'Enhanced DBS', current_date - 10, current_date + 100, current_date - 10, current_date + 100"
PASSWORD = "three plain words"


def verifier(connection: psycopg.Connection[Row], login: str, password: str) -> str:
    """As a client makes it."""
    return connection.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256").decode()


@dataclass
class Newcomers:
    """Makes people and signs them in; their logins go with the test."""

    database: Database
    installer: Installer
    logins: list[str] = field(default_factory=list)
    connections: list[Psql] = field(default_factory=list)

    def add(self, login: str, *roles: str, agency: str = "social_care", own: bool = True, dates: str = DATES) -> str:
        """An account, by the installer, with a password that is the person's own."""
        self.logins.append(login)
        self.installer.execute(
            f"select admin.add_staff(%s, %s, 'A post', %s, %s, %s, {dates}, %s)".encode(),
            [login, f"Name of {login}", agency, list(roles), verifier(self.installer, login, PASSWORD), own],
        )
        return login

    def sign_in(self, login: str, password: str = PASSWORD) -> Psql:
        """Their own connection."""
        person = Psql(self.database, login, password)
        self.connections.append(person)
        return person

    def close_everything(self) -> None:
        """Nobody of these is left on the server."""
        for person in self.connections:
            person.close()
        for login in self.logins:
            self.installer.execute(f'drop role if exists "{login}"'.encode())


@contextmanager
def newcomers_of(database: Database, installer: Installer) -> Iterator[Newcomers]:
    """People who are gone afterwards."""
    people = Newcomers(database, installer)
    try:
        yield people
    finally:
        people.close_everything()


@pytest.fixture
def newcomers(busy_hub: Database, installer: Installer) -> Iterator[Newcomers]:
    """People of this test's own, in its own hub with the case studies."""
    with newcomers_of(busy_hub, installer) as people:
        yield people


def state_of(person: Psql) -> str:
    """What the database says of whoever asks."""
    return str(person.ask("select state from app.my_account()")[0][0])


def set_to(installer: Installer, login: str, **columns: object) -> None:
    """What is on record of an account, past the functions: for the tests that look at what follows from it."""
    for name, value in columns.items():
        installer.execute(f"update mash.staff set {name} = %s where login = %s".encode(), [value, login])


def days_from_now(days: int) -> date:
    """A day of the test computer; far enough from midnight by the tests that use it."""
    return date.today() + timedelta(days=days)  # noqa: DTZ011 - as coarse as the tests that use it


def groups_of(installer: Installer, login: str) -> set[str]:
    """The group roles of a login, as the server has them."""
    rows: Sequence[Row] = installer.execute(
        "select m.roleid::regrole::text from pg_auth_members m where m.member::regrole::text = format('%%I', %s::text)",
        [login],
    ).fetchall()
    return {str(row[0]) for row in rows}

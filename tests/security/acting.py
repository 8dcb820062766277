"""Calls under somebody's login inside one transaction of the superuser's, all taken back: for the rules of accounts."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from tests.security.psql import Row

Installer = psycopg.Connection[Row]
INSTALLER = ""
VERIFIER = "SCRAM-SHA-256$4096:AAAA$AAAA=:AAAA="


@contextmanager
def taken_back(connection: Installer) -> Iterator[Installer]:
    """Nothing of what is done stays, whether rows or roles."""
    with connection.transaction(force_rollback=True):
        yield connection


def asked_by(connection: Installer, login: str, call: str, *parameters: object) -> list[Row]:
    """What the server answers when this person asks; no login is the installer."""
    with connection.transaction():
        if login:
            connection.execute(SQL("set local session authorization {}").format(Identifier(login)))
        answer = connection.execute(call.encode(), parameters)
        rows = answer.fetchall() if answer.description else []
        connection.execute("set local session authorization default")
        return rows


def refusal_to(connection: Installer, login: str, call: str, *parameters: object) -> str:
    """The code and the words with which this person is refused."""
    with pytest.raises(psycopg.Error) as refused:
        asked_by(connection, login, call, *parameters)
    return f"{refused.value.sqlstate} {refused.value.diag.message_primary}"


def new_account(connection: Installer, login: str, *roles: str, **named: object) -> str:
    """An account by the installer, in the police unless it is said."""
    asked_by(
        connection,
        INSTALLER,
        "select admin.add_staff(%s, %s, 'A post', %s, %s, %s, 'DBS', current_date, current_date + 9, "
        "current_date, current_date + 9, true)",
        *(login, f"Name of {login}", named.get("agency", "police"), list(roles), VERIFIER),
    )
    return login

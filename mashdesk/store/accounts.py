"""Staff accounts and the founding of a hub: what an administrator, or the installer, may do."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

import psycopg
from sqlalchemy import Connection, Engine, func, select, text

from mashdesk.domain.hub_profile import HubProfile
from mashdesk.store.errors import as_refusals


@dataclass(frozen=True)
class NewStaff:
    """A member of staff to be added; the password goes no further than this program.

    None: an account that signs in by certificate or the authority's directory only, never by a password.
    """

    login: str
    name: str
    post: str
    agency: str
    roles: tuple[str, ...]
    password: str | None = field(repr=False)


@dataclass(frozen=True)
class StaffAccount:
    """An account as its administrator sees it; one that is not active is suspended."""

    login: str
    name: str
    post: str
    agency: str
    roles: tuple[str, ...]
    active: bool


def found_hub(engine: Engine, profile: HubProfile, profile_text: str, staff: Sequence[NewStaff]) -> None:
    """As the installer: the hub, its agencies and its first accounts, or nothing."""
    with as_refusals(), engine.begin() as connection:
        load_hub(connection, profile, profile_text)
        for person in staff:
            add_staff(connection, person)


def load_hub(connection: Connection, profile: HubProfile, profile_text: str) -> None:
    """Put a hub's profile and its agencies in place, or take the new version of them."""
    connection.execute(
        text(
            "insert into mash.hub (id, name, profile) values (:id, :name, cast(:profile as jsonb)) "
            "on conflict (id) do update set name = excluded.name, profile = excluded.profile, loaded = now()"
        ),
        {"id": profile.id, "name": profile.name, "profile": json.dumps(json.loads(profile_text))},
    )
    for agency in profile.agencies:
        connection.execute(
            text(
                "insert into mash.agency (id, hub, name, function) values (:id, :hub, :name, :function) "
                "on conflict (id) do update set name = excluded.name, function = excluded.function"
            ),
            {"id": agency.id, "hub": profile.id, "name": agency.name, "function": agency.function},
        )


def add_staff(connection: Connection, person: NewStaff) -> None:
    """One more account; the server is told a SCRAM verifier, never the password."""
    made = None if person.password is None else verifier(connection, person.login, person.password)
    connection.execute(
        select(func.admin.add_staff(person.login, person.name, person.post, person.agency, list(person.roles), made))
    )


def suspend(connection: Connection, login: str) -> None:
    """Close an account: its owner cannot sign in any more; what they wrote stays theirs."""
    connection.execute(select(func.admin.suspend_staff(login)))


def reset_password(connection: Connection, login: str, password: str) -> None:
    """A new password for an account; the server is told its verifier only."""
    connection.execute(select(func.admin.reset_password(login, verifier(connection, login, password))))


def listed(connection: Connection) -> tuple[StaffAccount, ...]:
    """The accounts of the administrator's hub, by user name; nobody else's eyes see any."""
    names = ("login", "name", "post", "agency", "roles", "active")
    rows = connection.execute(select(func.admin.staff().table_valued(*names, name="told"))).all()
    return tuple(
        StaffAccount(row.login, row.name, row.post, row.agency, tuple(row.roles), bool(row.active)) for row in rows
    )


def verifier(connection: Connection, login: str, password: str) -> str:
    """The SCRAM verifier of a password, made on this computer."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    return driver.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256").decode()

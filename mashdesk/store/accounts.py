"""Staff accounts and the founding of a hub: what an administrator, or the installer, may do."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, cast
from uuid import UUID

import psycopg
from sqlalchemy import Connection, Date, Engine, Row, column, func, select, text
from sqlalchemy import cast as cast_to

from mashdesk.domain.accounts import (
    NOT_ON_RECORD,
    AccountNotice,
    MyAccount,
    StaffAccount,
    Standing,
    WaitingReset,
)
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
    standing: Standing = NOT_ON_RECORD
    own_password: bool = False
    """The password is the person's own already; only the installer may say so."""


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
    connection.execute(text(_LOADED), {"id": profile.id})
    for agency in profile.agencies:
        connection.execute(
            text(
                "insert into mash.agency (id, hub, name, function) values (:id, :hub, :name, :function) "
                "on conflict (id) do update set name = excluded.name, function = excluded.function"
            ),
            {"id": agency.id, "hub": profile.id, "name": agency.name, "function": agency.function},
        )


_LOADED = """
with kept as (
  insert into mash.hub_text (hub, kind, words, because, follows, at)
  select h.id, 'profile', h.profile, 'Loaded by the installer', priv.text_approved_last(h.id, 'profile'),
    clock_timestamp()
  from mash.hub h where h.id = :id returning id, at)
insert into mash.hub_text_answer (text, answer, at, in_force) select id, 'approved', at, at from kept
"""
"""What the installer loads is a version too, in force at once; the one before it stays with its days."""


def add_staff(connection: Connection, person: NewStaff) -> None:
    """One more account; the server is told a SCRAM verifier, never the password."""
    made = None if person.password is None else verifier(connection, person.login, person.password)
    told = (person.login, person.name, person.post, person.agency, list(person.roles), made)
    connection.execute(select(func.admin.add_staff(*told, *_days(person.standing), person.own_password)))


def change(connection: Connection, what: str, login: str) -> None:
    """`what` is one of suspend_staff, reopen_staff, close_account and unlock_staff."""
    connection.execute(select(getattr(func.admin, what)(login)))


def change_roles(connection: Connection, login: str, roles: Sequence[str]) -> None:
    """Other roles in the place of the present ones; the person's openings end."""
    connection.execute(select(func.admin.change_roles(login, list(roles))))


def change_agency(connection: Connection, login: str, agency: str) -> None:
    """The person works for another agency of the hub from now on."""
    connection.execute(select(func.admin.change_agency(login, agency)))


def change_post(connection: Connection, login: str, post: str) -> None:
    """The person's post, which says what gates of the hub they may pass."""
    connection.execute(select(func.admin.change_post(login, post)))


def change_expiry(connection: Connection, login: str, standing: Standing) -> None:
    """What is on record of vetting and training."""
    connection.execute(select(func.admin.change_expiry(login, *_days(standing))))


def ask_reset(connection: Connection, login: str, password: str, because: str) -> UUID:
    """Ask for a new password; it is none before somebody else has approved it."""
    made = verifier(connection, login, password)
    return cast(UUID, connection.execute(select(func.admin.ask_password_reset(login, made, because))).scalar_one())


def approve_reset(connection: Connection, reset: UUID) -> None:
    """The new password is in place; its owner must change it."""
    connection.execute(select(func.admin.approve_password_reset(reset)))


def withdraw_reset(connection: Connection, reset: UUID) -> None:
    """The old password stays."""
    connection.execute(select(func.admin.withdraw_password_reset(reset)))


def listed(connection: Connection) -> tuple[StaffAccount, ...]:
    """The accounts of the administrator's hub, by user name; nobody else's eyes see any."""
    return tuple(
        StaffAccount(
            row.login,
            row.name,
            row.post,
            row.agency,
            tuple(row.roles),
            bool(row.active),
            row.state,
            Standing(row.vetting, row.vetted, row.vetted_until, row.trained, row.trained_until),
        )
        for row in _rows(connection, "staff", STAFF)
    )


def waiting_resets(connection: Connection) -> tuple[WaitingReset, ...]:
    """Password resets that nobody has approved yet."""
    rows = _rows(connection, "password_resets", RESETS)
    return tuple(
        WaitingReset(row.id, row.login, row.name, row.because, row.asked_by, row.asked, row.expires) for row in rows
    )


def my_account(row: Row[Any]) -> MyAccount:
    """One's own account from a row of `app.my_account`."""
    ends = (row.vetted_until, row.trained_until)
    return MyAccount(row.login, row.name, row.state, *ends, row.days_left, row.password_until)


def notice(row: Row[Any]) -> AccountNotice:
    """From a row of `app.my_notices`."""
    return AccountNotice(row.id, row.what, row.login, row.name, row.by_name, row.at)


STAFF = "login name post agency roles active state vetting vetted vetted_until trained trained_until"
RESETS = "id login name because asked_by asked expires"


def _rows(connection: Connection, function: str, columns: str) -> Sequence[Row[Any]]:
    named: list[Any] = [column(name) for name in columns.split()]
    told = getattr(func.admin, function)().table_valued(*named, name="told")
    return connection.execute(select(*(getattr(told.c, one.key) for one in named))).all()


def _days(standing: Standing) -> tuple[object, ...]:
    days = (standing.vetted, standing.vetted_until, standing.trained, standing.trained_until)
    return (standing.vetting, *(cast_to(day, Date) for day in days))


def verifier(connection: Connection, login: str, password: str) -> str:
    """The SCRAM verifier of a password, made on this computer."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    return driver.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256").decode()

"""Where the large database lies: a private server in a folder of the user's choice, kept between runs."""

import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo
from sqlalchemy import URL, create_engine

from mashdesk.cli.sample_hub import DECIDER, OFFICER, PEOPLE, PRACTITIONERS, found_sample_hub, sample_standing
from mashdesk.store import schema
from mashdesk.store.accounts import NewStaff, add_staff, verifier
from mashdesk.store.embedded import PrivateServer
from mashdesk.store.schema import is_current

DATABASE = "million"
MANAGER = "maud.hollingbery"
RARE = "domestic_abuse"
ROLES: Mapping[str, str] = {
    "police": PRACTITIONERS["police"],
    "rare agency": PRACTITIONERS[RARE],
    "officer": OFFICER,
    "senior social worker": DECIDER,
    "hub manager": MANAGER,
}
"""As whom everything is measured."""

DESKS = 50
_DESK_ROLES = ("mash_officer", "senior_social_worker", "hub_manager", "agency_practitioner", "agency_practitioner")
_BUFFERS = "1GB"

Row = tuple[object, ...]
Connection = psycopg.Connection[Row]


@dataclass(frozen=True)
class Place:
    """The running database, and the passwords that this run gave its people."""

    server: PrivateServer
    database: str
    passwords: Mapping[str, str]

    def sign_in(self, login: str) -> Connection:
        """A person's own connection, each statement its own transaction."""
        return psycopg.connect(self.dsn(login), autocommit=True)

    def dsn(self, login: str) -> str:
        """How a person connects."""
        address, password = self.server.address, self.passwords[login]
        return make_conninfo(host=address.host, port=address.port, dbname=self.database, user=login, password=password)

    def bare(self) -> Connection:
        """The superuser's connection: the same SQL without any rule."""
        return self.server.superuser_connection(self.database)


@contextmanager
def kept(folder: Path) -> Iterator[Place]:
    """The database in `folder`, made on first use and durable as production is; its rules are this program's."""
    with _roomy(folder) as server:
        with server.superuser_connection() as connection:
            known = connection.execute("select from pg_database where datname = %s", [DATABASE]).fetchone()
            if known is None:
                connection.execute(f"create database {DATABASE}")
        url = server.superuser_url(DATABASE)
        passwords = {login: secrets.token_urlsafe(9) for login in (*(one.login for one in PEOPLE), *desks())}
        if known is None:
            found(url, passwords)
        elif not is_current(url):
            _lay_anew(url)
        _new_passwords(url, passwords)
        yield Place(server, DATABASE, passwords)


def _lay_anew(url: URL) -> None:
    """This program's tables and rules; not by an upgrade, whose gate lets nothing through that the generator made."""
    engine = create_engine(url)
    with engine.begin() as connection:
        schema.lay(connection)
        schema.remember(connection)
    engine.dispose()


def found(url: URL, passwords: Mapping[str, str]) -> None:
    """The sample hub, with fifty more desks."""
    found_sample_hub(url, passwords)
    engine = create_engine(url)
    with engine.begin() as connection:
        for number, login in enumerate(desks()):
            role = _DESK_ROLES[number % len(_DESK_ROLES)]
            agency = "social_care" if role != "agency_practitioner" else ("police", "health")[number % 2]
            told = (login, f"Desk {login}", "Desk", agency, (role,), passwords[login])
            add_staff(connection, NewStaff(*told, sample_standing(), own_password=True))
    engine.dispose()


def desks() -> tuple[str, ...]:
    """The logins of the fifty clients that work at once."""
    return tuple(f"desk-{number:02}" for number in range(DESKS))


def desk_is_practitioner(number: int) -> bool:
    """Whether a desk's list is its agency's requests."""
    return _DESK_ROLES[number % len(_DESK_ROLES)] == "agency_practitioner"


@contextmanager
def _roomy(folder: Path) -> Iterator[PrivateServer]:
    """With as much memory as a small server gives its database: known from its second start on."""
    with PrivateServer(folder) as server, server.superuser_connection() as connection:
        row = connection.execute("show shared_buffers").fetchone()
        known = row is not None and row[0] == _BUFFERS
        if not known:
            connection.execute(f"alter system set shared_buffers = '{_BUFFERS}'")
    with PrivateServer(folder) as server:
        yield server


def _new_passwords(url: URL, passwords: Mapping[str, str]) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        for login, password in passwords.items():
            made = verifier(connection, login, password)
            connection.exec_driver_sql(f"alter role \"{login}\" password '{made}' valid until 'infinity'")
    engine.dispose()

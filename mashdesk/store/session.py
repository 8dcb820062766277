"""One person's sitting: their own login, one connection, kept until they sign out."""

import socket
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import psycopg
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import QueuePool

from mashdesk.domain.proof import Proof
from mashdesk.domain.refusals import NotProved, SignInRefused
from mashdesk.store.errors import as_refusals

# RELIABILITY 4.4: how long the program waits for a server that does not answer.
CONNECTING: Mapping[str, str] = {
    "connect_timeout": "5",
    "keepalives": "1",
    "keepalives_idle": "5",
    "keepalives_interval": "2",
    "keepalives_count": "3",
    "tcp_user_timeout": "10000",
    "require_auth": "scram-sha-256",
    "gssencmode": "disable",
    "application_name": "MASH Desk",
    "client_encoding": "utf8",
}
SETTINGS = "-c statement_timeout=15s -c lock_timeout=5s -c idle_in_transaction_session_timeout=30s -c timezone=UTC"


# What a server may ask of a person, and what must be true of the line meanwhile. What is not named here is refused by
# the driver before anything is said. Common to all: the server's own proof, and no GSS encryption, which would take the
# place of TLS. "require" a certificate: a server that lets people in without asking for one is not believed.
_PROOFS: Mapping[Proof, Mapping[str, str]] = {
    Proof.PASSWORD: {"require_auth": "scram-sha-256", "channel_binding": "require", "sslcertmode": "disable"},
    Proof.CERTIFICATE: {"require_auth": "none", "sslcertmode": "require"},
    Proof.CERTIFICATE_AND_PASSWORD: {
        "require_auth": "scram-sha-256",
        "channel_binding": "require",
        "sslcertmode": "require",
    },
    Proof.KERBEROS: {"require_auth": "gss", "sslcertmode": "disable", "krbsrvname": "postgres"},
    Proof.LDAP: {"require_auth": "password", "sslcertmode": "disable"},
}
_PROVEN_TLS: Mapping[str, str] = {"sslmode": "verify-full", "ssl_min_protocol_version": "TLSv1.2"}
_NO_PASSPHRASE = "-"  # noqa: S105
"""Told to a key that asks for a passphrase when nobody typed one: the driver would ask at a terminal instead."""


@dataclass(frozen=True)
class Server:
    """Where the hub's database is, who vouches for it, and how people prove to it who they are.

    `host` may name several, with commas: "db1.example, db2.example:5433". The one among them that can be written to is
    used; a standby that has not taken over is passed by.

    Beyond this computer the server proves itself by TLS; on this computer people prove themselves by password alone.
    """

    host: str
    port: int
    database: str
    root_certificate: str = ""
    proof: Proof = Proof.PASSWORD
    certificate: str = ""
    key: str = ""

    @property
    def is_this_computer(self) -> bool:
        """Whether the server is reached without leaving this computer."""
        return all(host in ("127.0.0.1", "::1", "localhost") or host.startswith("/") for host, _ in self.places)

    @property
    def places(self) -> tuple[tuple[str, int], ...]:
        """Each host with its port."""
        return tuple(_host_and_port(one.strip(), self.port) for one in self.host.split(","))

    def url(self, user: str, password: str) -> URL:
        """SQLAlchemy's address for this person; the password, or their key's passphrase, does not show in its text."""
        query = {**CONNECTING, "options": SETTINGS}
        if not self.is_this_computer:
            query |= {**_PROVEN_TLS, **_PROOFS[self.proof], "sslrootcert": self.root_certificate or "system"}
            if self.proof.has_certificate:
                query |= {"sslcert": self.certificate, "sslkey": self.key}
        host, port = self.places[0]
        if len(self.places) == 1:
            return URL.create("postgresql+psycopg", user, password or None, host, port, self.database, query)
        query |= {"host": ",".join(one for one, _ in self.places), "port": ",".join(str(at) for _, at in self.places)}
        query |= {"target_session_attrs": "read-write"}
        return URL.create("postgresql+psycopg", user, password or None, database=self.database, query=query)


def _host_and_port(told: str, usual: int) -> tuple[str, int]:
    """An address of the newer kind has colons of its own: with a port it stands in brackets."""
    host, colon, port = told.rpartition(":")
    if colon and port.isdecimal() and (":" not in host or host.endswith("]")):
        return host.strip("[]"), int(port)
    return told.strip("[]"), usual


def for_the_driver(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """What a person typed goes where it belongs: to the server by SCRAM, or to their key, which stays here."""
    told = dict(parameters)
    if told.get("sslcert"):
        alone = told.get("require_auth") == "none"
        told["sslpassword"] = (told.pop("password", None) if alone else None) or _NO_PASSPHRASE
    return told


def sign_in(server: Server, user: str, password: str) -> Engine:
    """A sitting: exactly one connection, so that openings belong to it. Raises SignInRefused or NoConnection."""
    engine = create_engine(
        server.url(user, password),
        pool_size=1,
        max_overflow=0,
        poolclass=QueuePool,
        pool_timeout=12,
        use_native_hstore=False,  # there is none here, and asking for it would be three more ways to the server
    )
    _forget_broken(engine)
    _place_what_was_typed(engine)
    try:
        with as_refusals(), engine.connect() as connection:
            connection.exec_driver_sql("select 1")
    except SignInRefused:
        engine.dispose()
        raise (SignInRefused if server.proof is Proof.PASSWORD else NotProved) from None
    except BaseException:
        engine.dispose()
        raise
    return engine


def cut(driver: psycopg.Connection[Any]) -> None:
    """Cut the line under whatever is being waited for on it; from any thread. The waiting ends with an error."""
    if driver.closed:
        return
    with suppress(OSError, psycopg.Error):
        line = socket.socket(fileno=driver.pgconn.socket)
        try:
            line.shutdown(socket.SHUT_RDWR)
        finally:
            line.detach()


def _place_what_was_typed(engine: Engine) -> None:
    @event.listens_for(engine, "do_connect")
    def _place(dialect: object, record: object, words: object, parameters: dict[str, Any]) -> None:
        placed = for_the_driver(parameters)
        parameters.clear()
        parameters.update(placed)


def _forget_broken(engine: Engine) -> None:
    """A pool that returns a connection rolls back; nothing of one unit of work stays for the next."""

    @event.listens_for(engine, "handle_error")
    def _mark(context: object) -> None:
        original = getattr(context, "original_exception", None)
        if getattr(original, "sqlstate", None) in ("57P01", "57P02", "57P03", "25P03"):
            context.is_disconnect = True  # type: ignore[attr-defined]

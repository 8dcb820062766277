"""One person's sitting: their own login, one connection, kept until they sign out."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import QueuePool

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
    "application_name": "MASH Desk",
    "client_encoding": "utf8",
}
SETTINGS = "-c statement_timeout=15s -c lock_timeout=5s -c idle_in_transaction_session_timeout=30s -c timezone=UTC"


@dataclass(frozen=True)
class Server:
    """Where the hub's database is. `tls` says how the server proves itself; loopback needs no proof."""

    host: str
    port: int
    database: str
    root_certificate: str = ""

    @property
    def is_this_computer(self) -> bool:
        """Whether the server is reached without leaving this computer."""
        return self.host in ("127.0.0.1", "::1", "localhost") or self.host.startswith("/")

    def url(self, user: str, password: str) -> URL:
        """SQLAlchemy's address for this person; the password does not show in its text."""
        query = dict(CONNECTING)
        query["options"] = SETTINGS
        if not self.is_this_computer:
            query |= {"sslmode": "verify-full", "channel_binding": "require"}
            query["sslrootcert"] = self.root_certificate or "system"
        return URL.create("postgresql+psycopg", user, password, self.host, self.port, self.database, query)


def sign_in(server: Server, user: str, password: str) -> Engine:
    """A sitting: exactly one connection, so that openings belong to it. Raises SignInRefused or NoConnection."""
    engine = create_engine(
        server.url(user, password), pool_size=1, max_overflow=0, poolclass=QueuePool, pool_timeout=12
    )
    _forget_broken(engine)
    try:
        with as_refusals(), engine.connect() as connection:
            connection.exec_driver_sql("select 1")
    except BaseException:
        engine.dispose()
        raise
    return engine


def _forget_broken(engine: Engine) -> None:
    """A pool that returns a connection rolls back; nothing of one unit of work stays for the next."""

    @event.listens_for(engine, "handle_error")
    def _mark(context: object) -> None:
        original = getattr(context, "original_exception", None)
        if getattr(original, "sqlstate", None) in ("57P01", "57P02", "57P03", "25P03"):
            context.is_disconnect = True  # type: ignore[attr-defined]

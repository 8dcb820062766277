"""The private server as the program sees it: started and stopped with it, shared, whole again after a kill."""

import uuid
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from mashdesk.store.embedded.account import require_reachable, server_account
from mashdesk.store.embedded.binaries import find_binaries
from mashdesk.store.embedded.cluster import INSTALLER, Cluster
from mashdesk.store.embedded.configuration import HOST
from mashdesk.store.embedded.locks import StartLock, Users
from mashdesk.store.embedded.refusals import ServerCannotStart

if TYPE_CHECKING:
    import psycopg
    from sqlalchemy import URL


@dataclass(frozen=True)
class ServerAddress:
    """Where the server listens; on this computer only."""

    host: str
    port: int


class PrivateServer:
    """One PostgreSQL in one folder. `with PrivateServer(folder) as server:` starts it and stops it.

    Programs that name the same folder share the server; the last to leave stops it. What a killed program left behind
    is recognised by the next start. `durable=False` is for tests: quick, and lost in a power cut. `programs` is another
    build of PostgreSQL.
    """

    def __init__(self, folder: Path, *, durable: bool = True, programs: Path | None = None) -> None:
        self.folder = folder.absolute()
        self._durable = durable
        self._programs = programs
        self._users = Users(self.folder / "in-use", uuid.uuid4().hex)
        self._cluster: Cluster | None = None
        self._password = ""
        self._address: ServerAddress | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def address(self) -> ServerAddress:
        """Where it listens. Raises ServerCannotStart before start and after stop."""
        if self._address is None:
            raise ServerCannotStart("The private server is not running.")
        return self._address

    def start(self) -> ServerAddress:
        """Start the server, or join the one that another program runs on this folder.

        Raises ServerCannotStart, and WrongVersion when another PostgreSQL made the data.
        """
        if self._address is None:
            self._make_folder()
            with StartLock(self.folder / "starting.lock"):
                self._cluster = self._open_cluster()
                port = self._join_or_end(self._cluster) or self._cluster.launch()
                self._users.enter()
                self._address = ServerAddress(HOST, port)
        return self._address

    def stop(self) -> None:
        """Leave; the last to leave stops the server and waits until all is on disk. Harmless when not started."""
        if self._address is None or self._cluster is None:
            return
        with StartLock(self.folder / "starting.lock"):
            self._users.leave()
            self._address = None
            if not self._users.others():
                self._cluster.end()

    def superuser_url(self, database: str = "postgres") -> "URL":
        """SQLAlchemy's address of a database for the superuser; the password does not show in its text."""
        from sqlalchemy import URL

        query = {name: str(value) for name, value in _CONNECTING.items()}
        host, port = self.address.host, self.address.port
        return URL.create("postgresql+psycopg", INSTALLER, self._password, host, port, database, query)

    def superuser_connection(self, database: str = "postgres") -> "psycopg.Connection[tuple[Any, ...]]":
        """A connection of the superuser, each statement its own transaction. The caller closes it."""
        import psycopg

        host, port = self.address.host, self.address.port
        who: dict[str, Any] = {"user": INSTALLER, "password": self._password, "host": host, "port": port}
        return psycopg.connect(dbname=database, autocommit=True, **who, **_CONNECTING)

    def _make_folder(self) -> None:
        account = server_account()
        missing = [place for place in (self.folder, *self.folder.parents) if not place.exists()]
        self.folder.mkdir(parents=True, exist_ok=True)
        for place in {self.folder, *missing}:  # whatever the umask, the server's own account finds its way in
            place.chmod(0o700 if account is None else 0o711)
        require_reachable(self.folder, account)
        (self.folder / "in-use").mkdir(mode=0o700, exist_ok=True)

    def _open_cluster(self) -> Cluster:
        binaries = find_binaries(server_account(), self.folder, self._programs)
        cluster = Cluster(self.folder, binaries, durable=self._durable)
        self._password = cluster.password()
        cluster.make(self._password)
        return cluster

    def _join_or_end(self, cluster: Cluster) -> int | None:
        """Join a server in use by another program; end one that a killed program left, so that it starts afresh."""
        port = cluster.running_port()
        if port is None or self._users.others():
            return port
        cluster.end()
        return None


# Whoever else might sit on the port is never told the password.
_CONNECTING: dict[str, Any] = {"connect_timeout": 5, "require_auth": "scram-sha-256"}

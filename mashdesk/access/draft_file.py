"""The file that drafts lie in: SQLite, each change on the disk before it counts, readable by its owner only."""

import contextlib
import os
import sqlite3
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from mashdesk.domain.refusals import Refusal

NAME = "drafts.sqlite3"

_MADE = """
create table if not exists draft (slot blob primary key, sealed blob not null) without rowid;
create table if not exists set_aside (slot blob not null, sealed blob not null, at text not null);
"""


class DraftsCannotBeKept(Refusal):
    """The disk is full, or the folder is closed: what is typed is on the screen only."""

    def __init__(self) -> None:
        super().__init__(
            "What you type cannot be kept on this computer. Its disk may be full. Save before you close the window."
        )


class DraftFile:
    """Sealed drafts by their slot. Any thread may use it; several programs may, too.

    A file that is no longer a database is set aside under another name, and a new one begun; `was_damaged` says so.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._turn = threading.Lock()
        self.was_damaged = False
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            folder.chmod(0o700)
            self._connection = self._opened()
        except (OSError, sqlite3.OperationalError):
            raise DraftsCannotBeKept from None

    def put(self, slot: bytes, sealed: bytes) -> None:
        """Keep in place of what was there; it is on the disk when this returns. Raises DraftsCannotBeKept."""
        with self._changing() as connection:
            connection.execute("insert or replace into draft (slot, sealed) values (?, ?)", (slot, sealed))

    def get(self, slot: bytes) -> bytes | None:
        """What lies in a slot."""
        with self._changing() as connection:
            row = connection.execute("select sealed from draft where slot = ?", (slot,)).fetchone()
        return None if row is None else bytes(row[0])

    def remove(self, slot: bytes) -> None:
        """Take out of the file and out of its journal: the bytes are overwritten."""
        with self._changing() as connection:
            connection.execute("delete from draft where slot = ?", (slot,))
        with self._turn, contextlib.suppress(sqlite3.Error):  # another program reads it now: the next time does it
            self._connection.execute("pragma wal_checkpoint(truncate)").fetchone()

    def set_aside(self, slot: bytes, sealed: bytes) -> None:
        """Keep a draft that does not open where nothing tries to open it again."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        with self._changing() as connection:
            connection.execute("insert into set_aside (slot, sealed, at) values (?, ?, ?)", (slot, sealed, at))
            connection.execute("delete from draft where slot = ? and sealed = ?", (slot, sealed))

    def close(self) -> None:
        """Close the file. Harmless a second time."""
        with self._turn:
            self._connection.close()

    @contextlib.contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        with self._turn:
            try:
                with self._connection as connection:
                    yield connection
            except sqlite3.Error:
                raise DraftsCannotBeKept from None

    def _opened(self) -> sqlite3.Connection:
        try:
            return _connected(self._path)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            self._rename_damaged()
            self.was_damaged = True
            return _connected(self._path)

    def _rename_damaged(self) -> None:
        mark = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        for end in ("", "-wal", "-shm"):
            part = self._path.with_name(f"{NAME}{end}")
            if part.exists():
                part.replace(self._path.with_name(f"damaged-{mark}-{NAME}{end}"))


def _connected(path: Path) -> sqlite3.Connection:
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))  # SQLite gives its journal the same rights
    path.chmod(0o600)
    connection = sqlite3.connect(path, timeout=5, check_same_thread=False)
    try:
        connection.execute("pragma secure_delete = on").fetchone()
        connection.execute("pragma journal_mode = wal").fetchone()
        connection.execute("pragma synchronous = full")
        sound = connection.execute("pragma quick_check(1)").fetchone()
        if sound is None or sound[0] != "ok":
            raise sqlite3.DatabaseError("damaged")
        connection.executescript(_MADE)
    except BaseException:
        connection.close()
        raise
    return connection

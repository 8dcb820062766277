"""Files that one program at a time may hold; the system lets go of them when their holder dies, however it dies."""

import os
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from mashdesk.store.embedded.refusals import ServerCannotStart

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """An exclusive lock on a file, made if it is not there. Not handed down to programs that this one starts."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle: int | None = None

    def try_take(self) -> bool:
        """Take the lock if nobody holds it; whether that succeeded."""
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(handle)
        except OSError:
            os.close(handle)
            return False
        self._handle = handle
        return True

    def release(self) -> None:
        """Let go; harmless when not held."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


class StartLock:
    """Serialises starting and stopping: `with StartLock(path):` waits up to `seconds`, then refuses."""

    def __init__(self, path: Path, seconds: float = 60.0) -> None:
        self._lock = FileLock(path)
        self._seconds = seconds

    def __enter__(self) -> Self:
        until = time.monotonic() + self._seconds
        while not self._lock.try_take():
            if time.monotonic() > until:
                raise ServerCannotStart(
                    "Another MASH Desk on this computer is starting or stopping its private server and has not "
                    "finished. Close it, then try again."
                )
            time.sleep(0.02)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._lock.release()


class Users:
    """Who uses the server now: each running program holds one file of a folder, so the last to leave can be known."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._mine = FileLock(folder / name)

    def enter(self) -> None:
        """Count this program in."""
        self._mine.try_take()

    def leave(self) -> None:
        """Count this program out."""
        self._mine.release()
        self._mine.path.unlink(missing_ok=True)

    def others(self) -> bool:
        """Whether another living program is counted in; files of programs that died are swept away."""
        living = [path for path in self._folder.iterdir() if path != self._mine.path and self._holds(path)]
        return bool(living)

    def _holds(self, path: Path) -> bool:
        lock = FileLock(path)
        if not lock.try_take():
            return True
        lock.release()
        path.unlink(missing_ok=True)
        return False

"""What an earlier program left behind: a running server, or a lock file whose process is gone or a stranger's."""

import subprocess
import sys
from pathlib import Path

from mashdesk.store.embedded.binaries import Binaries

_PORT_LINE = 3
_RUNNING = 0


def running_port(binaries: Binaries, data: Path) -> int | None:
    """The port of the server that runs on this folder now, or None. A lock file that names somebody else is removed.

    When the process is gone, the lock file stays: PostgreSQL removes it itself, after looking for orphans that still
    hold the shared memory.
    """
    lock = data / "postmaster.pid"
    if not lock.exists() or binaries.run("pg_ctl", "status", "-D", str(data)).code != _RUNNING:
        return None
    try:
        lines = lock.read_text().splitlines()
        pid, port = int(lines[0]), int(lines[_PORT_LINE])
    except (FileNotFoundError, IndexError, ValueError):
        return None  # it ended, or was never written whole
    if not _serves(pid, data):
        lock.unlink(missing_ok=True)
        return None
    return port


def _serves(pid: int, data: Path) -> bool:
    """Whether this process is the server of this folder, and not a stranger that got the number of one that died."""
    if sys.platform == "win32":
        return True  # pg_ctl asked through the server's own pipe: no stranger answers there
    if sys.platform == "linux":
        try:
            return Path(f"/proc/{pid}/cwd").resolve(strict=True) == data.resolve()  # a server works inside its folder
        except OSError:
            return False
    else:
        told = subprocess.run(  # noqa: S603 - the system's own program and a number
            ["/bin/ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False
        )
        return str(data) in told.stdout

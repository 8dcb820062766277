"""A print server of the tests' own, with a printer that is a socket on loopback, as many a printer in an office is."""

import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

QUEUE = "Post"
_SOON = 30.0
_PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])
_ALLOWED = "Order allow,deny\nAllow all\n"
_SERVER = f"""Listen {{folder}}/door
DefaultAuthType None
WebInterface No
Browsing No
<Location />
{_ALLOWED}</Location>
<Location /admin>
{_ALLOWED}</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
_FILES = """ServerRoot {folder}/root
CacheDir {folder}/cache
StateDir {folder}/state
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
SystemGroup root
"""


class PrintServer:
    """A CUPS server; `asking` is the environment of whoever prints on it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.asking = {**os.environ, "PATH": _PATH, "CUPS_SERVER": str(folder / "door")}

    def add(self, queue: str, printer: "Printer") -> None:
        """A queue to a printer that takes PDF as it is."""
        self._told("lpadmin", "-p", queue, "-E", "-v", f"socket://127.0.0.1:{printer.port}", "-m", "raw")

    def remove(self, queue: str) -> None:
        """The queue is there no more."""
        self._told("lpadmin", "-x", queue)

    def _told(self, *command: str) -> None:
        subprocess.run(command, env=self.asking, check=True, capture_output=True)


class Printer:
    """Takes one job."""

    def __init__(self) -> None:
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]
        self._taken = bytearray()
        self._worker = threading.Thread(target=self._take, daemon=True)
        self._worker.start()

    def printed(self) -> bytes:
        """What came out; empty when nothing did."""
        self._worker.join(_SOON)
        return bytes(self._taken)

    def close(self) -> None:
        """Switch it off."""
        self._door.close()

    def _take(self) -> None:
        self._door.settimeout(_SOON)
        try:
            wire, _address = self._door.accept()
        except OSError:
            return
        with wire:
            wire.settimeout(_SOON)
            while part := wire.recv(65_536):
                self._taken += part


@contextmanager
def print_server() -> Iterator[PrintServer]:
    """Runs until the block ends."""
    with tempfile.TemporaryDirectory(prefix="cups-") as made:
        folder = Path(made)
        folder.chmod(0o755)  # what reads the spool runs as somebody else
        with _running(folder) as server:
            yield server


@contextmanager
def _running(folder: Path) -> Iterator[PrintServer]:
    for part in ("root", "cache", "state", "spool/tmp", "log"):
        (folder / part).mkdir(parents=True)
    told = {"cupsd.conf": _SERVER, "cups-files.conf": _FILES}
    for name, text in told.items():
        (folder / "root" / name).write_text(text.format(folder=folder))
    server = PrintServer(folder)
    program = shutil.which("cupsd", path=_PATH)
    assert program, "CUPS is not installed (Debian: cups-daemon, cups-client)."
    root = folder / "root"
    running = subprocess.Popen(
        [program, "-f", "-c", root / "cupsd.conf", "-s", root / "cups-files.conf"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(folder / "door")
        yield server
    finally:
        running.terminate()
        running.wait(_SOON)


def _wait_for(door: Path) -> None:
    until = time.monotonic() + _SOON
    while not door.exists():
        assert time.monotonic() < until, "CUPS did not begin."
        time.sleep(0.05)

"""Places for private servers, and programs that use one and may be killed."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cluster_fixtures import memory_place, server_place

_PROGRAM = """
import sys, time
from pathlib import Path
from mashdesk.store.embedded import PrivateServer
server = PrivateServer(Path(sys.argv[1]))
print(server.start().port, flush=True)
sys.stdin.read()
server.stop()
print("stopped", flush=True)
"""


class Program:
    """Another program that uses a private server until it is told to leave, or is killed."""

    def __init__(self, place: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, str(place)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        )

    def port(self) -> int:
        """The port that it was told, once its server has started."""
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())

    def leave(self) -> None:
        """Let it stop its server and end."""
        self._process.communicate(timeout=60)
        assert self._process.returncode == 0

    def kill(self) -> None:
        """End it without a chance to tidy up."""
        self._process.send_signal(signal.SIGKILL)
        self._process.communicate(timeout=60)


@pytest.fixture
def place() -> Iterator[Path]:
    with server_place(memory_place()) as folder:
        yield folder


@pytest.fixture
def program() -> Iterator[Callable[[Path], Program]]:
    started: list[Program] = []

    def start(place: Path) -> Program:
        started.append(Program(place))
        return started[-1]

    yield start
    for each in started:
        if each._process.poll() is None:
            each.kill()

"""A real keyring for tests: the desktop's own service, on a message bus of its own, its files in the test's folder."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

RunWithKeyring = Callable[[str], str]

DAEMON = "gnome-keyring-daemon --unlock --components=secrets"
UNLOCK = f'printf %s "a password for this keyring" | {DAEMON} >"$XDG_RUNTIME_DIR/told"'


def environment_of(folder: Path) -> dict[str, str]:
    """An environment in which nothing of this computer's own settings and keyrings is found."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "PYTHONPATH") if name in os.environ}
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    places = {"HOME": folder, "XDG_DATA_HOME": folder / "data", "XDG_CONFIG_HOME": folder / "config"}
    return kept | {name: str(place) for name, place in places.items()} | {"XDG_RUNTIME_DIR": str(runtime)}


@pytest.fixture
def with_keyring(tmp_path: Path) -> RunWithKeyring:
    """Run a Python program beside an unlocked keyring, which remembers from one run to the next; what it prints."""

    def run(program: str) -> str:
        command = ["dbus-run-session", "--", "sh", "-c", f'{UNLOCK} && exec "$0" -c "$1"', sys.executable, program]
        done = subprocess.run(
            command, env=environment_of(tmp_path), capture_output=True, text=True, check=False, timeout=60
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    return run

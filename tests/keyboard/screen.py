"""A screen of its own for a running program: an X server, a window manager, a session bus and the assistive one.

Nothing of it is the program's: what is typed comes through the X server, what is read through the bus that screen
readers use.
"""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

SIZE = "1366x768x24"
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
"""
"""A session bus that starts nothing by itself: no keyring of whoever runs the test."""


@contextmanager
def own_screen(runtime: Path) -> Iterator[dict[str, str]]:
    """The environment of a program on a fresh screen with a fresh bus; both end afterwards."""
    with ExitStack() as ended:
        display = ended.enter_context(
            _announced(["Xvfb", "-displayfd", "{fd}", "-screen", "0", SIZE, "-nolisten", "tcp"])
        )
        runtime.mkdir(mode=0o700, exist_ok=True)
        rules = runtime / "bus.conf"
        rules.write_text(BUS.format(folder=runtime), encoding="utf-8")
        bus = ended.enter_context(
            _announced(["dbus-daemon", f"--config-file={rules}", "--nofork", "--print-address={fd}"])
        )
        environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if name not in ("WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS")
            },
            "DISPLAY": f":{display}",
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "XDG_RUNTIME_DIR": str(runtime),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        # Windows get the keyboard as they do on a desk: the newest has it, and gives it back when it goes.
        ended.enter_context(_running(["matchbox-window-manager", "-use_titlebar", "no"], environment))
        ended.enter_context(_running([str(LAUNCHER), "--launch-immediately"], environment))
        yield environment


@contextmanager
def _announced(words: Sequence[str]) -> Iterator[str]:
    """A server that says on a pipe where it is to be found."""
    told, tell = os.pipe()
    command = [word.format(fd=tell) for word in words]
    with subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL) as server:
        os.close(tell)
        with os.fdopen(told) as answer:
            where = answer.readline().strip()
            try:
                yield where
            finally:
                _end(server)


@contextmanager
def _running(words: Sequence[str], environment: dict[str, str]) -> Iterator[None]:
    with subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            yield
        finally:
            _end(server)


def _end(server: "subprocess.Popen[bytes]") -> None:
    server.terminate()
    try:
        server.wait(timeout=20)
    except subprocess.TimeoutExpired:
        server.kill()

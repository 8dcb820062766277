"""The hands of whoever works: they do something, and wait for what comes of it while the event loop turns."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from benchmarks.working_day.watch import Watch
from mashdesk.app.desktop import DEMO, Desktop
from mashdesk.gui.main_window import MainWindow

LONGEST = 60.0
_LOOK_MS = 15
_Desk = TypeVar("_Desk", bound=QWidget)


class NeverCame(Exception):
    """What was waited for did not come."""


@dataclass
class Hands:
    """One pair of hands at one desktop."""

    desktop: Desktop
    watch: Watch
    times: dict[str, list[float]] = field(default_factory=dict)

    @property
    def window(self) -> MainWindow:
        """The window of whoever is signed in."""
        assert self.desktop.window is not None
        return self.desktop.window

    def do(self, what: str, act: Callable[[], object], until: Callable[[], object] = lambda: True) -> None:
        """Do it within the loop, as a key or a click would, and wait; how long it took is kept under its name."""
        self.watch.doing = what
        if self.desktop.window is not None:
            self.desktop.window.idle.touch()  # no key of these hands goes through the system's window
        began = perf_counter()
        happened: list[object] = []
        QTimer.singleShot(0, lambda: happened.append(act()))
        self._wait(what, lambda: happened and until())
        self.times.setdefault(what, []).append(perf_counter() - began)
        self.rest(0.03)
        self.watch.doing = ""

    def rest(self, seconds: float) -> None:
        """Let the loop turn: what was started comes to its end."""
        loop = QEventLoop()
        QTimer.singleShot(int(seconds * 1000), loop.quit)
        loop.exec()

    def settled(self) -> None:
        """Until nothing is under way."""
        self._wait("settling", lambda: not self.desktop._tasks.waiting)  # noqa: SLF001 - as a person sees the desk rest

    def sign_in(self, login: str) -> None:
        """From the sign-in window to the first desk."""
        self.do("sign in", lambda: self.desktop.sign_in(DEMO, login, "", False), lambda: self.desktop.window)
        self.settled()

    def sign_out(self) -> None:
        """Back to the sign-in window."""
        self.settled()
        self.do("sign out", self._leave, lambda: self.desktop.window is None)

    def _leave(self) -> None:
        """A second time where the first says what would be lost: this desk has no keyring."""
        self.desktop.sign_out()
        if self.desktop.window is not None:
            self.desktop.sign_out()

    def show(self, key: str, kind: type[_Desk]) -> _Desk:
        """Bring a desk to the front."""
        self.do(f"show {key}", lambda: self.window.show_view(key))
        self.settled()
        desk = self.window.desk(key)
        assert isinstance(desk, kind)
        return desk

    def _wait(self, what: str, until: Callable[[], object]) -> None:
        loop, ends = QEventLoop(), perf_counter() + LONGEST
        failures: list[Exception] = []

        def look() -> None:
            try:
                over = until() or perf_counter() > ends
            except Exception as failure:  # noqa: BLE001 - told where it is waited for, not inside Qt
                failures.append(failure)
                over = True
            if over:
                loop.quit()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(_LOOK_MS)
        loop.exec()
        timer.stop()
        if failures:
            raise failures[0]
        if perf_counter() > ends:
            raise NeverCame(what)

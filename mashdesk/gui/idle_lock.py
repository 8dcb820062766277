"""A desk that nobody touches: a line a moment before, then the lock. Typing and moving the mouse keep it open.

What comes from a person comes to the windows of the system first; only those are listened to. A listener to every event
of the program would be asked thousands of times for each key.
"""

from collections.abc import Callable
from time import monotonic, time
from typing import cast

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QSinglePointEvent, QWindow

LOOK_EVERY_MS = 1_000
WARNED_FOR = 60.0
"""Seconds from the warning to the lock; never more than half of the whole time."""

_PRESSED = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TabletPress,
    QEvent.Type.InputMethod,
}


def _since_start() -> tuple[float, float]:
    """Two clocks: the first cannot be set by hand, the second goes on while the computer sleeps."""
    return monotonic(), time()


class IdleLock(QObject):
    """Counts from the last key or movement. What covers the desk asks it to `stop`, what uncovers it to `begin`.

    Signals:
        nearly_up: the desk will lock in a moment.
        somebody_there: it will not after all.
        time_up: nobody was there for the whole time.
    """

    nearly_up = Signal()
    somebody_there = Signal()
    time_up = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        after: float,
        clock: Callable[[], tuple[float, float]] = _since_start,
    ) -> None:
        super().__init__(parent)
        self._after, self._warned_for = after, min(WARNED_FOR, after / 2)
        self._clock = clock
        self._last = clock()
        self._pointer = QPointF()
        self._warned = False
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_EVERY_MS)
        self._looking.timeout.connect(self.look)
        self._heard: set[QWindow] = set()
        self._writes: QObject | None = None
        application = cast(QGuiApplication, QGuiApplication.instance())
        application.focusObjectChanged.connect(self._listen_to_writing)
        self._listen_to_writing(QGuiApplication.focusObject())

    @property
    def warned(self) -> bool:
        """Whether it has been said that the desk locks in a moment."""
        return self._warned

    def begin(self) -> None:
        """Count from now."""
        self.touch()
        self.look()
        self._looking.start()

    def stop(self) -> None:
        """The desk is covered already, or its person leaves."""
        self._looking.stop()
        self.touch()

    def touch(self) -> None:
        """Somebody is there."""
        self._last = self._clock()
        if self._warned:
            self._warned = False
            self.somebody_there.emit()

    def look(self) -> None:
        """How long nobody has been there. A computer that slept, or whose clock was set, has been alone as long."""
        self._listen_to_windows()
        now = self._clock()
        alone = max(now[0] - self._last[0], now[1] - self._last[1])
        if alone >= self._after:
            self.stop()
            self.time_up.emit()
        elif alone >= self._after - self._warned_for and not self._warned:
            self._warned = True
            self.nearly_up.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key, a click, a touch, or a pointer that is elsewhere than it was."""
        kind = event.type()
        if kind in _PRESSED or (kind == QEvent.Type.MouseMove and self._has_moved(event)):
            self.touch()
        return super().eventFilter(watched, event)

    def _listen_to_writing(self, now: QObject | None) -> None:
        """Words that are composed or dictated come as text, straight to the field that has the keyboard."""
        if self._writes is not None and shiboken6.isValid(self._writes):
            self._writes.removeEventFilter(self)
        self._writes = None if now is None or now.isWindowType() else now  # windows are listened to already
        if self._writes is not None:
            self._writes.installEventFilter(self)

    def _has_moved(self, event: QEvent) -> bool:
        """A window that opens beneath a pointer at rest is told of a movement, too."""
        assert isinstance(event, QSinglePointEvent)
        before, self._pointer = self._pointer, event.globalPosition()
        return before != self._pointer

    def _listen_to_windows(self) -> None:
        there = set(QGuiApplication.topLevelWindows())
        for window in there - self._heard:
            window.installEventFilter(self)
        self._heard = there

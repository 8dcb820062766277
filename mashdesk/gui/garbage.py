"""Python clears away on whichever thread happens to run; Qt's objects must be destroyed on their own.

A widget or timer that went on the worker's thread leaves the event loop a pointer to nothing, and the program dies
later, elsewhere. So the collector is switched off and asked to work from time to time on the user's thread alone.
"""

import ctypes
import gc
import sys

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 3_000
AFTER_MS = 1_000
"""How long after somebody has signed out what they had is given back: the next one is not kept waiting for it."""


class GarbageOnThisThread(QObject):
    """Made once, on the thread that paints, before there is any other. `stop()` gives the collector back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._spared = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(EVERY_MS)

    def look(self) -> None:
        """Collect the youngest generations that are full, as Python itself would."""
        full = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if any(full):
            gc.collect(max(generation for generation, is_full in enumerate(full) if is_full))

    def give_back_soon(self) -> None:
        """Somebody has signed out: their desks go, and the memory that they took goes back to the system."""
        QTimer.singleShot(AFTER_MS, self, self.give_back)

    def give_back(self) -> None:
        """Clear away everything that nobody holds, and keep no room for more of it."""
        gc.collect()
        _trim()
        if not self._spared:
            self.spare()

    def spare(self) -> None:
        """What is there now stays as long as the program: no full look goes through all of it again (0.1 s)."""
        gc.freeze()
        self._spared = True

    def stop(self) -> None:
        """Collect everything now, and let Python do it by itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.collect()
        gc.enable()


def _trim() -> None:
    """Where the system's allocator keeps freed memory for itself (glibc): tell it not to. Elsewhere nothing to do."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)

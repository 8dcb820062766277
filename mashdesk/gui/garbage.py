"""Python clears away on whichever thread happens to run; Qt's objects must be destroyed on their own.

A widget or timer that went on the worker's thread leaves the event loop a pointer to nothing, and the program dies
later, elsewhere. So the collector is switched off and asked to work from time to time on the user's thread alone.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 3_000


class GarbageOnThisThread(QObject):
    """Made once, on the thread that paints, before there is any other. `stop()` gives the collector back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(EVERY_MS)

    def look(self) -> None:
        """Collect the youngest generations that are full, as Python itself would."""
        full = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if any(full):
            gc.collect(max(generation for generation, is_full in enumerate(full) if is_full))

    def stop(self) -> None:
        """Collect everything now, and let Python do it by itself again."""
        self._timer.stop()
        gc.collect()
        gc.enable()

"""While the looks of the whole program change: nothing is laid out and nothing painted until all of it has changed.

Otherwise every widget that takes its new font makes the page around it measure all the others again.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLayout, QWidget


@contextmanager
def stillness() -> Iterator[None]:
    """Every window waits; afterwards each lays out and paints once, in the next turn of the event loop."""
    windows = [window for window in QApplication.topLevelWidgets() if window.updatesEnabled()]
    layouts = [layout for window in windows for layout in _layouts(window) if layout.isEnabled()]
    for layout in layouts:
        layout.setEnabled(False)
    for window in windows:
        window.setUpdatesEnabled(False)
    try:
        yield
    finally:
        for layout in filter(shiboken6.isValid, layouts):  # a page may have been arranged anew, with another layout
            _wake(layout)
        for window in filter(shiboken6.isValid, windows):
            window.setUpdatesEnabled(True)


def _wake(layout: QLayout) -> None:
    layout.setEnabled(True)
    page = layout.parentWidget()
    if page is not None:  # what it was asked meanwhile it has not heard, and nobody asks twice
        QCoreApplication.postEvent(page, QEvent(QEvent.Type.LayoutRequest))


def _layouts(window: QWidget) -> list[QLayout]:
    return window.findChildren(QLayout)

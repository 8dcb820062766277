"""The keys, beside the work and never above it (F1)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Scroll
from mashdesk.gui.widgets.plain_label import PlainLabel


class KeySheet(QFrame):
    """A panel listing keys and what they do.

    Signals:
        close_asked: Esc or Close.
    """

    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.setAccessibleName("Keys and help")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self, text="Keys", role="title"), 1)
        self.close_button = Button(self, text="Close", kind="quiet", key="Esc")
        head.addWidget(self.close_button)
        column.addLayout(head)
        scroll = Scroll(self)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        scroll.body.addLayout(self._grid)
        scroll.body.addStretch(1)
        column.addWidget(scroll, 1)
        self.close_button.clicked.connect(self.close_asked)

    def set_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Key and words, in the order to be read."""
        for row, (key, words) in enumerate(keys):
            self._grid.addWidget(PlainLabel(self, text=key, role="label"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(PlainLabel(self, text=words, role="small", tone="text2", wrap=True), row, 1)
        self.setMinimumWidth(248)  # beside it a desk on a screen of 1366 keeps its two columns

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
            return
        super().keyPressEvent(event)

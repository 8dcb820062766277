"""A field for a few sentences: as high as so many lines of text, whatever the text size."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mashdesk.gui.fonts import px

_LINES = 3
_AROUND = 18


class TextLines(QPlainTextEdit):
    """The property "lines" of the drawing says how many lines it shows; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def sizeHint(self) -> QSize:
        """So many lines."""
        lines = int(self.property("lines") or _LINES)
        return QSize(px(200), lines * self.fontMetrics().lineSpacing() + px(_AROUND))

    def minimumSizeHint(self) -> QSize:
        """Never lower than it asks for."""
        return QSize(px(80), self.sizeHint().height())

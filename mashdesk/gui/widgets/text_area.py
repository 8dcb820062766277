"""Several lines of plain text: asks for as many lines as it is given, and Tab leaves it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from mashdesk.gui import fonts
from mashdesk.gui.fonts import px
from mashdesk.gui.widgets import painting


class TextArea(QPlainTextEdit):
    """Grows with its column where there is room; never narrower than two lines are high."""

    def __init__(self, parent: QWidget | None = None, *, lines: int = 3, hint: str = "") -> None:
        super().__init__(parent)
        self._lines = lines
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """The lines and the frame."""
        return QSize(px(200), self._lines * painting.height_of(fonts.font("body")) + px(22))

    def minimumSizeHint(self) -> QSize:
        """Two lines."""
        return QSize(px(80), 2 * painting.height_of(fonts.font("body")) + px(22))

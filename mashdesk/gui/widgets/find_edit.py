"""The search field of the top bar, with its glass inside."""

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mashdesk.gui import icons
from mashdesk.gui.fonts import px
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets.painting import LOOKS_CHANGED


class FindEdit(QLineEdit):
    """A line edit that leaves room for the icon and paints it, so that it grows and changes colour with the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and the glass at its left."""
        super().paintEvent(event)
        painter = QPainter(self)
        place = QRect(px(10), (self.height() - px(16)) // 2, px(16), px(16))
        icons.paint(painter, place, "search", tokens().text2)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() in LOOKS_CHANGED:
            self._make_room()

    def _make_room(self) -> None:
        self.setTextMargins(px(22), 0, 0, 0)

"""An icon beside words: follows theme and text size, and is silent for a screen reader, because the words speak."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mashdesk.gui import icons
from mashdesk.gui.fonts import px
from mashdesk.gui.theme import tokens


class IconMark(QWidget):
    """One icon by its name in `resources/icons`, in a tone of the theme, `size` pixels at 100 %."""

    def __init__(self, parent: QWidget | None = None, *, icon: str = "", tone: str = "text2", size: int = 16) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tone = tone
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str, tone: str | None = None) -> None:
        """Show another icon, and in another tone if one is given."""
        self._icon = icon
        self._tone = tone or self._tone
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the text around it asks for."""
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon in today's colours."""
        if self._icon:
            painter = QPainter(self)
            icons.paint(painter, QRect(0, 0, self.width(), self.height()), self._icon, tokens().of(self._tone))
            painter.end()

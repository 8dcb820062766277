"""The dark rail at the left: a view for each kind of work, and at its foot the two ways to hide everything."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mashdesk.gui import fonts, icons
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting

WIDTH, NARROW, LOWEST = 76, 56, 28
NARROWEST = 75
"""Per cent of a letter's own width: closer it is hard to read."""


class RailButton(painting.PaintedButton):
    """An icon with its words below, on two lines where one is too narrow."""

    def __init__(self, parent: QWidget | None = None, *, icon: str, words: str, key: str = "") -> None:
        super().__init__(parent)
        self._icon = icon
        self._words = words
        self._key = key
        self._narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(words)
        self.setAccessibleDescription(say("Key {key}").format(key=key) if key else "")
        self.setToolTip(f"{words} ({key})" if key else words)

    def set_narrow(self, narrow: bool) -> None:
        """Icons only, with name and tooltip."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the rail leaves, as high as its lines."""
        if self._narrow:
            return QSize(px(NARROW) - 10, px(46))
        return QSize(px(WIDTH) - 10, px(42) + px(16) * len(self._lines()))

    def minimumSizeHint(self) -> QSize:
        """With icons only a little lower: whoever has many views and large text still sees them all."""
        return QSize(px(NARROW) - 10, px(LOWEST)) if self._narrow else self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and bar of the chosen view, icon, words."""
        on = tokens()
        painter = QPainter(self)
        colour = on.rail_text
        if self.isChecked() or self.underMouse():
            edge = on.rail_text if on.line_width > 1 else None
            painting.box(painter, self.rect(), fill=on.rail_on, edge=edge, radius=8)
        if self.isChecked():
            colour = "#FFFFFF"
            bar = QRect(0, px(12), 3, self.height() - px(24))
            painting.box(painter, bar, fill="#FFFFFF", radius=1.5)
        icon = px(22)
        top = (self.height() - icon) // 2 if self._narrow else px(10)
        icons.paint(painter, QRect((self.width() - icon) // 2, top, icon, icon), self._icon, colour)
        if not self._narrow:
            self._paint_words(painter, colour)
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), colour=on.rail_text, radius=8)
        painter.end()

    def _paint_words(self, painter: QPainter, colour: str) -> None:
        line = QRect(0, px(36), self.width(), px(16))
        for words in self._lines():
            painting.words(painter, line, words, self._narrowed(words), colour, painting.CENTRE)
            line.translate(0, px(15))

    def _narrowed(self, words: str) -> QFont:
        """The font, drawn closer where a long word would be cut."""
        font = QFont(fonts.font("tiny"))
        wanted, room = painting.width_of(words, font), self.width() - px(4)
        if wanted > room:
            font.setStretch(max(NARROWEST, room * 100 // wanted))
        return font

    def _lines(self) -> list[str]:
        said = f"{self._words} {self._key}" if self._key.startswith("F") else self._words
        if painting.width_of(said, fonts.font("tiny")) <= px(WIDTH) - 14 or " " not in said:
            return [said]
        return said.split(" ", 1)


class Rail(QWidget):
    """Views above, Lock and Hide below; up and down arrows move.

    Signals:
        view_chosen(str): the key of the view.
        lock_asked, hide_asked: the two at the foot.
    """

    view_chosen = Signal(str)
    lock_asked = Signal()
    hide_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, RailButton] = {}
        self._views = QVBoxLayout()
        self._views.setSpacing(4)
        self.lock_button = RailButton(self, icon="lock", words=say("Lock"), key="F10")
        self.hide_button = RailButton(self, icon="eye-off", words=say("Hide"), key="F9")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(5, 8, 5, 6)
        self._column.setSpacing(0)
        self._column.addLayout(self._views)
        self._column.addStretch(1)
        self._column.addWidget(self.lock_button)
        self._column.addWidget(self.hide_button)
        self.lock_button.clicked.connect(self.lock_asked)
        self.hide_button.clicked.connect(self.hide_asked)
        self.setAccessibleName(say("Views"))

    def set_views(self, views: Sequence[tuple[str, str, str]]) -> None:
        """Key, icon and words of each view, from the top; they have the keys Alt+1 to Alt+9."""
        for place, (key, icon, words) in enumerate(views, start=1):
            button = RailButton(self, icon=icon, words=words, key=f"Alt+{place}")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _checked=False, key=key: self.view_chosen.emit(key))
            self._buttons[key] = button
            self._views.addWidget(button)
            QWidget.setTabOrder(button, self.lock_button)

    def mark(self, key: str) -> None:
        """Show which view is on."""
        self._buttons[key].setChecked(True)

    def set_narrow(self, narrow: bool) -> None:
        """Icons only."""
        for button in (*self._buttons.values(), self.lock_button, self.hide_button):
            button.set_narrow(narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go to the next button."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The dark ground."""
        on = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(on.rail))
        if on.line_width > 1:
            painter.fillRect(QRect(self.width() - 2, 0, 2, self.height()), QColor(on.line))
        painter.end()

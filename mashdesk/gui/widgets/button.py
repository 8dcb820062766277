"""The button: icon, words and its key, wide enough for all three, whatever the text size."""

from typing import Any, cast

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from mashdesk.gui import fonts, icons
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.plain_label import restyle

_STRONG = ("primary", "danger")


class Button(QPushButton):
    """Kinds: "primary" (one per screen), "plain", "quiet" (words in the accent, no border), "danger".

    `compact` buttons, for lists, are 26 px high instead of 32. `key` is shown, not bound: the window binds keys, so
    that the key sheet (F1) knows them all.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        text: str = "",
        icon: str = "",
        kind: str = "plain",
        key: str = "",
        compact: bool = False,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._key = key
        self._compact = compact
        self._measured: tuple[object, int] = (None, 0)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setText(text)
        self.setAccessibleDescription(say("Key {key}").format(key=key) if key else "")

    @property
    def kind(self) -> str:
        """How the button looks."""
        return str(self.property("kind") or "plain")

    def set_kind(self, kind: str) -> None:
        """Change how the button looks."""
        restyle(self, "kind", kind)

    def set_icon(self, icon: str) -> None:
        """Show another icon; "" for none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """Show which key does the same."""
        self._key = key
        self.setAccessibleDescription(say("Key {key}").format(key=key) if key else "")
        self.updateGeometry()
        self.update()

    def words_font(self) -> QFont:
        """The font of the words: strong on primary and danger."""
        return fonts.font("strong" if self.kind in _STRONG else "body")

    def sizeHint(self) -> QSize:
        """Words, icon and key with their gaps."""
        side = px(8) if self.kind == "quiet" else px(15)
        return QSize(self._contents_width() + 2 * side, px(26) if self._compact else px(32))

    def minimumSizeHint(self) -> QSize:
        """A button is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The style paints the frame; icon, words and key come centred inside it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        cast(Any, option).text = ""  # the stubs do not know it
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        self._paint_contents(painter)
        if self.hasFocus() and self.kind == "primary":
            painting.focus_ring(painter, self.rect().adjusted(3, 3, -3, -3), tokens().accent_on, radius=4)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def colour(self) -> str:
        """The colour of the words."""
        if not self.isEnabled():
            return tokens().text3
        tones = {"primary": "accent_on", "quiet": "accent", "danger": "red_text"}
        return tokens().of(tones.get(self.kind, "text"))

    def _contents_width(self) -> int:
        shown = (self.text(), self._icon, self._key, self.kind, QApplication.font().key())
        if self._measured[0] != shown:  # layouts ask many times over
            self._measured = (shown, self._measure())
        return self._measured[1]

    def _measure(self) -> int:
        width = painting.width_of(self.text(), self.words_font())
        width += px(16) + px(7) if self._icon else 0
        return width + (px(12) + painting.width_of(self._key, fonts.font("small")) if self._key else 0)

    def _paint_contents(self, painter: QPainter) -> None:
        colour = self.colour()
        left = max(px(4), (self.width() - self._contents_width()) // 2)
        if self._icon:
            icons.paint(painter, QRect(left, (self.height() - px(16)) // 2, px(16), px(16)), self._icon, colour)
            left += px(16) + px(7)
        room = QRect(left, 0, self.width() - left, self.height())
        taken = painting.words(painter, room, self.text(), self.words_font(), colour)
        if self._key:
            room.setLeft(left + taken + px(12))
            painting.words(painter, room, self._key, fonts.font("small"), colour, Qt.AlignmentFlag.AlignVCenter)

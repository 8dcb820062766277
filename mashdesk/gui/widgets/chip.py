"""Chips and badges: an icon and words in a small frame; violet wherever something is withheld or restricted."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mashdesk.gui import fonts, icons
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import Tokens, tokens
from mashdesk.gui.widgets import painting

_LOOKS = {  # kind: words and icon, fill, edge
    "lock": ("lock", "lock_soft", "lock"),
    "plain": ("text2", "sunken", "line"),
    "outline": ("text2", "surface", "control"),
    "green": ("green_text", "surface", "control"),
    "amber": ("amber_text", "surface", "control"),
    "red": ("red_text", "surface", "red"),
}


@dataclass(frozen=True)
class Badge:
    """What a badge of a worklist row looks like and says."""

    icon: str
    words: str


BADGES = {
    "restricted": Badge("lock", say("Restricted")),
    "anonymous": Badge("hat-glasses", say("Referrer anonymous")),
    "confidential_address": Badge("map-pin-off", say("Confidential address")),
    "withheld": Badge("lock", say("Withheld")),
    "pathway": Badge("shield-check", say("Special pathway")),
    "dispute": Badge("flag", say("Dispute settled")),
}
"""Badges by the key that a worklist row carries."""


def badge(key: str) -> Badge:
    """The badge of this key; one that nobody has drawn yet is shown in its own words, never dropped."""
    return BADGES.get(key) or Badge("info", key.replace("_", " ").capitalize())


class Chip(QWidget):
    """Kinds: lock (violet), plain, outline, green, amber, red."""

    def __init__(self, parent: QWidget | None = None, *, text: str = "", icon: str = "", kind: str = "plain") -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_chip(text, icon, kind)

    @classmethod
    def for_badge(cls, key: str, parent: QWidget | None = None) -> "Chip":
        """The violet chip of a badge key ("restricted", "anonymous", "confidential_address" …)."""
        drawn = badge(key)
        return cls(parent, text=drawn.words, icon=drawn.icon, kind="lock")

    @property
    def text(self) -> str:
        """What the chip says."""
        return self._text

    def set_chip(self, text: str, icon: str = "", kind: str = "plain") -> None:
        """Say something else; KeyError for a kind that does not exist."""
        self._look = _LOOKS[kind]
        self._text = text
        self._icon = icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon and words with 10 px on either side; 24 px high at 100 %."""
        icon = px(15) + px(6) if self._icon else 0
        return QSize(icon + painting.width_of(self._text, fonts.font("label")) + px(20) + 2, px(24))

    def minimumSizeHint(self) -> QSize:
        """A chip may be cut with "…" rather than push the window wide."""
        return QSize(min(self.sizeHint().width(), px(80)), px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame, icon and words."""
        on: Tokens = tokens()
        tone, fill, edge = (on.of(name) for name in self._look)
        painter = QPainter(self)
        painting.box(painter, self.rect(), fill=fill, edge=edge, width=on.line_width, radius=6)
        left = px(10)
        if self._icon:
            icons.paint(painter, QRect(left, (self.height() - px(15)) // 2, px(15), px(15)), self._icon, tone)
            left += px(15) + px(6)
        room = QRect(left, 0, self.width() - left - px(8), self.height())
        painting.words(painter, room, self._text, fonts.font("label"), tone)
        painter.end()

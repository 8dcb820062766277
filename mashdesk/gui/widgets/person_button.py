"""Who is signed in, at the top right: initials, name and post; opens the menu of what is theirs alone."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mashdesk.gui import fonts
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting


class PersonButton(painting.PaintedButton):
    """Pressing it asks for the menu (`clicked`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = self._post = ""
        self._narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_person(self, name: str, post: str) -> None:
        """Show this person."""
        self._name, self._post = name, post
        self.setAccessibleName(say("{name}, {post}. Menu").format(name=name, post=post))
        self.updateGeometry()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Initials only."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    @property
    def initials(self) -> str:
        """First letters of first and last name."""
        parts = self._name.split()
        return "".join(part[0] for part in (parts[:1] + parts[1:][-1:])).upper()

    def sizeHint(self) -> QSize:
        """Initials, and both lines beside them."""
        if self._narrow:
            return QSize(px(38), px(38))
        widths = (
            painting.width_of(self._name, fonts.font("label")),
            painting.width_of(self._post, fonts.font("small")),
        )
        return QSize(px(50) + max(widths) + px(6), px(38))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the disc with the initials, name and post."""
        on = tokens()
        painter = QPainter(self)
        disc = QRect(px(4), (self.height() - px(30)) // 2, px(30), px(30))
        painting.box(painter, disc, fill=on.soft, edge=on.line, width=on.line_width, radius=px(15))
        painting.words(painter, disc, self.initials, fonts.font("tiny"), on.accent, painting.CENTRE)
        if not self._narrow:
            line = QRect(px(44), px(1), self.width() - px(44), px(18))
            painting.words(painter, line, self._name, fonts.font("label"), on.text)
            painting.words(painter, line.translated(0, px(17)), self._post, fonts.font("small"), on.text2)
        if self.hasFocus():
            painting.focus_ring(painter, self.rect())
        painter.end()

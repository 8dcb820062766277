"""One line across the desk: what is going on, and one quiet thing to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.icon_mark import IconMark
from mashdesk.gui.widgets.plain_label import PlainLabel

_LOOKS = {  # kind: icon, words, fill, edge
    "info": ("info", "accent", "soft", "accent"),
    "opened": ("eye", "accent", "soft", "accent"),
    "warning": ("triangle-alert", "amber_text", "amber_soft", "amber_edge"),
    "lost": ("wifi-off", "amber_text", "amber_soft", "amber_edge"),
    "stop": ("triangle-alert", "red_text", "red_soft", "red"),
    "locked": ("lock", "lock", "lock_soft", "lock"),
    "safe": ("shield-check", "accent", "soft", "accent"),
}


class Banner(QWidget):
    """Kinds: info, opened, warning, lost, stop, locked, safe.

    Signals:
        action_asked: the quiet action was pressed.
    """

    action_asked = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, kind: str = "info", head: str = "", text: str = "", action: str = ""
    ) -> None:
        super().__init__(parent)
        self._mark = IconMark(self, size=18)
        self._head = PlainLabel(self, role="strong")
        self._text = PlainLabel(self, wrap=True)
        self._action = Button(self, kind="quiet")
        self._lay_out()
        self._action.clicked.connect(self.action_asked)
        self.say(kind, head, text, action)

    def say(self, kind: str, head: str, text: str = "", action: str = "") -> None:
        """Say something else; KeyError for a kind that does not exist."""
        icon, tone, self._fill, self._edge = _LOOKS[kind]
        self._mark.set_icon(icon, tone)
        self._head.setText(head)
        self._head.set_tone(tone)
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(f"{head} {text}".strip())
        self.update()

    @property
    def words(self) -> str:
        """What the banner says, as a screen reader says it."""
        return self.accessibleName()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the coloured ground."""
        on = tokens()
        painter = QPainter(self)
        painting.box(
            painter, self.rect(), fill=on.of(self._fill), edge=on.of(self._edge), width=on.line_width, radius=6
        )
        painter.end()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 4, 12, 4)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(self._head)
        row.addWidget(self._text, 1)
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._text.setMinimumHeight(32)

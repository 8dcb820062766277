"""Nothing here: says so, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.icon_mark import IconMark
from mashdesk.gui.widgets.plain_label import PlainLabel


class EmptyState(QWidget):
    """An icon, a sentence, what to do next, and the button that does it.

    Signals:
        action_asked: the button was pressed.
    """

    action_asked = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        icon: str = "clipboard-list",
        head: str = "",
        text: str = "",
        action: str = "",
    ) -> None:
        super().__init__(parent)
        self._mark = IconMark(self, icon=icon, tone="text3", size=28)
        self._head = PlainLabel(self, role="heading")
        self._text = PlainLabel(self, tone="text2", wrap=True)
        self._action = Button(self)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._text.setAlignment(centre)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        for each in (self._mark, self._head):
            column.addWidget(each, 0, centre)
        column.addWidget(self._text)
        column.addWidget(self._action, 0, centre)
        column.addStretch(2)
        self._action.clicked.connect(self.action_asked)
        self.say(head, text, action)

    def say(self, head: str, text: str = "", action: str = "") -> None:
        """Say something else; without `action` there is no button."""
        self._head.setText(head)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(f"{head} {text}".strip())

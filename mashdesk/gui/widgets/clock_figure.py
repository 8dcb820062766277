"""One clock of the header: what it is for, how long is left, when it is due."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.gui.widgets.icon_mark import IconMark
from mashdesk.gui.widgets.plain_label import PlainLabel


class ClockFigure(QWidget):
    """Three lines: "Next steps decision" · "48 min left" · "due today 14:50"."""

    def __init__(self, parent: QWidget | None = None, *, what: str = "") -> None:
        super().__init__(parent)
        self._mark = IconMark(self, icon="clock", size=16)
        self._what = PlainLabel(self, text=what, role="small", tone="text2")
        self._figure = PlainLabel(self, role="figure")
        self._due = PlainLabel(self, role="small", tone="text2")
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._mark)
        head.addWidget(self._what, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(head)
        column.addWidget(self._figure)
        column.addWidget(self._due)

    def say(self, figure: str, due: str = "", *, icon: str = "clock", tone: str = "text") -> None:
        """Show the figure; `tone` and `icon` are those of its `Urgency`, or "text" for what has no clock."""
        self._figure.setText(figure)
        self._figure.set_tone(tone)
        self._mark.set_icon(icon, "text2" if tone == "text" else tone)
        self._due.setText(due)
        self.setAccessibleName(". ".join(part for part in (self._what.text(), figure, due) if part))

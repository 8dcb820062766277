"""A list on the left and what is chosen from it on the right; where there is little room, the list behind a button."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mashdesk.gui import fonts
from mashdesk.gui.fonts import px
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.painting import LOOKS_CHANGED
from mashdesk.gui.widgets.plain_label import PlainLabel

LIST, LIST_WIDE, WIDE_FROM, NARROW_BELOW = 308, 360, 1500, 1020
"""Widths of the list, and of this widget (the window less its rail) from which it is wide or narrow, at 100 %."""


class ListPanel(QFrame):
    """Title, whatever is set on top (tabs), the list, and a line at the foot. Fill `above` and `body`."""

    def __init__(self, parent: QWidget | None = None, *, title: str = "", foot: str = "") -> None:
        super().__init__(parent)
        self.setProperty("surface", "list")
        self.setAccessibleName(title)
        self.title = PlainLabel(self, text=title, role="title")
        self.above, self.body = QVBoxLayout(), QVBoxLayout()
        self.above.setContentsMargins(8, 0, 8, 0)
        self.foot = PlainLabel(self, text=foot, role="small", tone="text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 1, 8)
        column.setSpacing(4)
        column.addLayout(_indented(self.title))
        column.addLayout(self.above)
        column.addLayout(self.body, 1)
        column.addLayout(_indented(self.foot))


def _indented(label: PlainLabel) -> QHBoxLayout:
    # By layout: a style sheet forgets a label's own margins when the theme changes.
    row = QHBoxLayout()
    row.setContentsMargins(16, 0, 12, 0)
    row.addWidget(label)
    return row


class ListAndSheet(QWidget):
    """Puts a `ListPanel` (or any widget) and a sheet side by side; narrow, one at a time.

    Signals:
        list_shown: the person came back to the list, where only one of the two fits.
    """

    list_shown = Signal()

    def __init__(self, panel: QWidget, sheet: QWidget, parent: QWidget | None = None, *, words: str = "List") -> None:
        super().__init__(parent)
        self._panel, self._sheet = panel, sheet
        self._narrow: bool | None = None
        self.list_button = Button(self, text=words, icon="panel-left")
        self._pages = QStackedWidget(self)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._bar = QWidget(self)
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(12, 10, 12, 0)
        bar.addWidget(self.list_button)
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(self._row, 1)
        self.list_button.clicked.connect(self.show_list)
        self._arrange()

    @property
    def is_narrow(self) -> bool:
        """Whether only one of the two is seen."""
        return bool(self._narrow)

    def set_words(self, words: str) -> None:
        """What the button says: "Worklist, 16"."""
        self.list_button.setText(words)

    def show_sheet(self) -> None:
        """Bring the sheet to the front where only one fits; a desk calls it when something was opened."""
        if self._narrow:
            self._pages.setCurrentWidget(self._sheet)
            self._bar.setVisible(True)

    def show_list(self) -> None:
        """Bring the list to the front where only one fits."""
        if self._narrow:
            self._pages.setCurrentWidget(self._panel)
            self._bar.setVisible(False)
        self._panel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list_shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One or both."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """One or both, by the size of the text."""
        super().changeEvent(event)
        if event.type() in LOOKS_CHANGED and hasattr(self, "_row"):
            self._arrange()

    def _arrange(self) -> None:
        width = self.width() / fonts.growth()
        narrow = width < NARROW_BELOW
        if narrow != self._narrow:
            self._narrow = narrow
            self._place_narrow() if narrow else self._place_wide()
        if narrow:
            self._panel.setMinimumWidth(0)
            self._panel.setMaximumWidth(16_777_215)
        else:
            self._panel.setFixedWidth(px(LIST_WIDE if width >= WIDE_FROM else LIST))

    def _place_narrow(self) -> None:
        for widget in (self._panel, self._sheet):
            self._pages.addWidget(widget)
        self._row.addWidget(self._pages)
        self._pages.setVisible(True)
        self._pages.setCurrentWidget(self._sheet)
        self._bar.setVisible(True)

    def _place_wide(self) -> None:
        self._row.removeWidget(self._pages)
        self._pages.setVisible(False)
        self._row.addWidget(self._panel)
        self._row.addWidget(self._sheet, 1)
        self._panel.setVisible(True)
        self._sheet.setVisible(True)
        self._bar.setVisible(False)

"""The plan of most desks: a list on the left, what is open on the right; in one column where there is little room."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mashdesk.gui import fonts
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.reading_order import focus_again, focus_first
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.row_list import RowList

NARROW_BELOW, WIDE_FROM = 1040, 1500
"""Logical pixels of the desk, at the present text size: one column below, a wider list from."""
UNLIMITED = 16_777_215
WIDTH, WIDE = 308, 360
"""How wide the list is beside the page. In one column it has the room."""


@runtime_checkable
class TakesTyping(Protocol):
    """A page with one question, which what is typed at the list answers."""

    def take_typing(self, text: str) -> None:
        """Go on with this."""
        ...


class ListAndSheet(QWidget):
    """Fill `left` with the list, and show one of the pages added with `add_page`.

    In one column the page has the room, and a button brings the list back.

    Signals:
        room_changed: `narrow`, `wide` or the size of text is another.
    """

    room_changed = Signal()

    def __init__(self, left: QWidget, parent: QWidget | None = None, *, list_words: str = say("Worklist")) -> None:
        super().__init__(parent)
        self.left = left
        self._pages = QStackedWidget(self)
        self._back = Button(self, text=list_words, icon="panel-left", kind="quiet")
        self._list_asked = True
        self.narrow = self.wide = False
        self._growth = fonts.growth()
        self._lay_out()
        self._back.clicked.connect(self.show_list)
        for rows in left.findChildren(RowList):
            rows.typed.connect(self._on_typed)

    def add_page(self, page: QWidget) -> None:
        """One more page."""
        self._pages.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Show a page; in one column instead of the list."""
        keyboard, before = self.window().focusWidget(), self._pages.currentWidget()
        from_list = self.left.isAncestorOf(keyboard)
        from_page = before is not page and before is not None and before.isAncestorOf(keyboard)
        self._pages.setCurrentWidget(page)
        self._list_asked = False
        self._arrange()
        if from_page or (self.narrow and from_list):  # what had the keyboard is gone
            self.focus_page()

    def focus_page(self) -> None:
        """The keyboard into the page that is shown: where the page wants it, where it was, or to what is first."""
        page = self._pages.currentWidget()
        wanted = getattr(page, "focus_start", None)
        if callable(wanted):
            wanted()
        elif page is not None:
            focus_again(page) or focus_first(page)

    def shown(self) -> QWidget | None:
        """The page that is shown."""
        return self._pages.currentWidget()

    def show_list(self) -> None:
        """In one column: the list instead of the page."""
        self._list_asked = True
        self._arrange()
        self.left.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text leaves less room."""
        super().changeEvent(event)
        if event.type() in painting.LOOKS_CHANGED:
            self._arrange()

    def _on_typed(self, text: str) -> None:
        """What is typed at the list right after a row was chosen answers the question that the page asks of it."""
        page: object = self._pages.currentWidget()
        if isinstance(page, TakesTyping) and self._pages.isVisible():
            page.take_typing(text)

    def _arrange(self) -> None:
        room = self.width() / fonts.growth()
        before = self.narrow, self.wide, self._growth
        self.narrow, self.wide = room < NARROW_BELOW, room >= WIDE_FROM
        self.left.setVisible(not self.narrow or self._list_asked)
        self._pages.setVisible(not self.narrow or not self._list_asked)
        self._back.setVisible(self.narrow and not self._list_asked)
        self._growth = fonts.growth()
        self._give_room()
        if (self.narrow, self.wide, self._growth) != before:
            self.room_changed.emit()

    def _give_room(self) -> None:
        """To the list: a column of its own, or all of it while nothing stands beside it."""
        width = px(WIDE if self.wide else WIDTH)
        self.left.setMinimumWidth(0 if self.narrow else width)
        self.left.setMaximumWidth(UNLIMITED if self.narrow else width)
        alone = self.narrow and self._list_asked
        self._row.setStretch(0, 1 if alone else 0)
        self._row.setStretch(1, 0 if alone else 1)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._back)
        right.addWidget(self._pages, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.left)
        self._row.addLayout(right, 1)

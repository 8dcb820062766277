"""A list of which one row is chosen and stays chosen while the list is read again, and the three lines of a row."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from mashdesk.gui import icons
from mashdesk.gui.fonts import px
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.row_list import RowDelegate, RowList, paint_ground
from mashdesk.gui.widgets.row_model import RowModel

Row = TypeVar("Row")
Lines = tuple[QRect, QRect, QRect]


class TimedRows(RowModel[Row]):
    """Rows in the order given, as of the server's time `now`."""

    def __init__(self, parent: QObject | None, *, shown: Callable[[Row], str], aloud: Callable[[Row], str]) -> None:
        super().__init__(parent, shown=shown, aloud=aloud)
        self.now = datetime.now(UTC)

    def set_rows(self, rows: Sequence[Row], now: datetime) -> None:
        """Take new rows as of the server's time."""
        self.now = now
        self.take_rows(rows)


class LinesDelegate(RowDelegate, Generic[Row]):
    """Three lines on a row's ground; a subclass paints what they say in `paint_lines`."""

    def __init__(self, rows: RowModel[Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, ring and the three lines."""
        row = self._rows.row_at(index)
        if row is None:
            return
        painter.save()
        place = painting.place_of(option)
        paint_ground(painter, option, place)
        line = QRect(place.left() + px(16), place.top() + px(9), place.width() - px(28), px(22))
        third = QRect(line.left(), line.top() + px(45), line.width(), px(18))
        self.paint_lines(painter, (line, line.translated(0, px(22)), third), row)
        painter.restore()

    def paint_lines(self, painter: QPainter, lines: Lines, row: Row) -> None:
        """What this row says; subclasses say it."""


def paint_icon(painter: QPainter, line: QRect, icon: str) -> None:
    """What kind of thing a row is, at the beginning of its first line."""
    icons.paint(painter, QRect(line.left(), line.top() + px(2), px(18), px(18)), icon, tokens().text2)


class ChosenList(RowList, Generic[Row]):
    """Arrows or J and K move. `key` is what a row is known by, whatever else of it has changed.

    Signals:
        row_chosen(Row): the selection came to rest on this row, or it was asked to be opened.
    """

    row_chosen = Signal(object)

    def __init__(self, parent: QWidget | None, *, name: str, key: Callable[[Row], object]) -> None:
        super().__init__(parent, name=name)
        self._key = key
        self._shown: RowModel[Row] | None = None

    def show_through(self, rows: RowModel[Row], delegate: LinesDelegate[Row]) -> None:
        """From now on the list is of these rows, painted so."""
        self._shown = rows
        self.setModel(rows)
        self.setItemDelegate(delegate)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.activated.connect(self._on_current_changed)

    def rows(self) -> tuple[Row, ...]:
        """Those shown."""
        return self._shown.rows if self._shown is not None else ()

    def chosen(self) -> Row | None:
        """The one that is chosen."""
        return self._shown.row_at(self.currentIndex()) if self._shown is not None else None

    def choose(self, key: object) -> bool:
        """Choose one; False when it is not in the list."""
        place = next((at for at, row in enumerate(self.rows()) if self._key(row) == key), -1)
        if place >= 0:
            self.setCurrentIndex(self.model().index(place, 0))
        return place >= 0

    def show_chosen(self, key: object) -> None:
        """Mark one as chosen, quietly: nobody has asked for it anew."""
        was_quiet = self.blockSignals(True)
        self.choose(key)
        self.blockSignals(was_quiet)

    def refill(self, take: Callable[[], None]) -> None:
        """Take other rows; the chosen one stays chosen if it is still there, and nobody is told of it."""
        chosen = self.chosen()
        was_quiet = self.blockSignals(True)
        take()
        if chosen is not None:
            self.choose(self._key(chosen))
        self.blockSignals(was_quiet)

    def _on_current_changed(self, index: QModelIndex) -> None:
        row = self._shown.row_at(index) if self._shown is not None else None
        if row is not None:
            self.row_chosen.emit(row)

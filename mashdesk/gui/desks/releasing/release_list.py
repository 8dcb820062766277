"""What an agency is asked to release, as a list: for what, which enquiry, since when; nothing of the item, no name."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from mashdesk.domain.releases import ReleaseAsked
from mashdesk.gui import fonts, icons
from mashdesk.gui.desks.releasing.words import PURPOSES
from mashdesk.gui.fonts import px
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.row_list import RowDelegate, RowList, paint_ground
from mashdesk.gui.widgets.row_model import RowModel
from mashdesk.gui.widgets.time_words import calendar_date, clock_time, waiting_words


class ReleaseRows(RowModel[ReleaseAsked]):
    """What is asked in the order given, as of the server's time `now`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, shown=lambda row: row.reference, aloud=self.read_aloud)
        self.now = datetime.now(UTC)

    def set_rows(self, rows: Sequence[ReleaseAsked], now: datetime) -> None:
        """Take new rows as of the server's time."""
        self.now = now
        self.take_rows(rows)

    def read_aloud(self, row: ReleaseAsked) -> str:
        """In the order the eye reads it."""
        kept = "restricted" if row.restricted else ""
        parts = (PURPOSES[row.purpose], waiting_words(row.asked, self.now), f"{row.reference}, {row.initials}", kept)
        return ". ".join((*(part for part in parts if part), _asked(row)))


class _ReleaseDelegate(RowDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, ring and the three lines."""
        model = index.model()
        row = model.row_at(index) if isinstance(model, ReleaseRows) else None
        if row is None or not isinstance(model, ReleaseRows):
            return
        painter.save()
        place = painting.place_of(option)
        paint_ground(painter, option, place)
        line = QRect(place.left() + px(16), place.top() + px(9), place.width() - px(28), px(22))
        self._paint_purpose(painter, line, row)
        self._paint_whose(painter, line.translated(0, px(22)), row, model.now)
        third = QRect(line.left(), line.top() + px(45), line.width(), px(18))
        painting.words(painter, third, _asked(row), fonts.font("small"), tokens().text2)
        painter.restore()

    def _paint_purpose(self, painter: QPainter, line: QRect, row: ReleaseAsked) -> None:
        on = tokens()
        icons.paint(painter, QRect(line.left(), line.top() + px(2), px(18), px(18)), "send", on.text2)
        word = QRect(line.left() + px(26), line.top(), line.width() - px(26), line.height())
        painting.words(painter, word, PURPOSES[row.purpose], fonts.font("strong"), on.text)

    def _paint_whose(self, painter: QPainter, line: QRect, row: ReleaseAsked, now: datetime) -> None:
        on = tokens()
        taken = painting.words(painter, line, row.reference, fonts.figures("body"), on.text)
        rest = line.adjusted(taken + px(12), 0, 0, 0)
        taken += px(12) + painting.words(painter, rest, row.initials, fonts.font("body"), on.text)
        if row.restricted:
            mark = QRect(line.left() + taken + px(8), line.top() + px(3), px(16), px(16))
            icons.paint(painter, mark, "lock", on.lock)
            taken += px(24)
        room = line.adjusted(taken + px(12), 0, 0, 0)
        painting.words(painter, room, waiting_words(row.asked, now), fonts.font("small"), on.text2, painting.RIGHT)


def _asked(row: ReleaseAsked) -> str:
    return f"To answer · asked {calendar_date(row.asked)}, {clock_time(row.asked)}"


class ReleaseList(RowList):
    """Arrows or J and K move.

    Signals:
        row_chosen(ReleaseAsked): the selection came to rest on it, or it was asked to be opened.
    """

    row_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="To release")
        self._rows = ReleaseRows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_ReleaseDelegate(self))
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.activated.connect(self._on_current_changed)

    def set_rows(self, rows: Sequence[ReleaseAsked], now: datetime) -> None:
        """Show these; the chosen one stays chosen if it is still there."""
        chosen = self._rows.row_at(self.currentIndex())
        was_quiet = self.blockSignals(True)
        self._rows.set_rows(rows, now)
        if chosen is not None:
            self.choose(chosen.release)
        self.blockSignals(was_quiet)

    def rows(self) -> tuple[ReleaseAsked, ...]:
        """Those shown."""
        return self._rows.rows

    def choose(self, release: UUID) -> bool:
        """Choose one; False when it is not in the list."""
        place = next((at for at, row in enumerate(self._rows.rows) if row.release == release), -1)
        if place >= 0:
            self.setCurrentIndex(self._rows.index(place))
        return place >= 0

    def _on_current_changed(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index)
        if row is not None and not self.signalsBlocked():
            self.row_chosen.emit(row)

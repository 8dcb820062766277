"""The matters as a list: what kind, how long is left, whose they are; never a name of a family."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from mashdesk.domain.matters import MatterRow
from mashdesk.gui import fonts, icons
from mashdesk.gui.desks.rights.words import left_words, short_kind, third_line
from mashdesk.gui.fonts import px
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.row_list import RowDelegate, RowList, paint_ground
from mashdesk.gui.widgets.row_model import RowModel
from mashdesk.gui.widgets.time_words import Urgency, urgency


class MatterRows(RowModel[MatterRow]):
    """Matters in the order given, as of the server's time `now`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, shown=lambda row: row.reference, aloud=self.read_aloud)
        self.now = datetime.now(UTC)

    def set_rows(self, rows: Sequence[MatterRow], now: datetime) -> None:
        """Take new rows as of the server's time."""
        self.now = now
        self.take_rows(rows)

    def read_aloud(self, row: MatterRow) -> str:
        """In the order the eye reads it."""
        about = f"about {row.enquiry_reference}" if row.enquiry_reference else ""
        parts = (short_kind(row), left_words(row, self.now), row.reference, about, third_line(row, self.now))
        return ". ".join(part for part in parts if part)


class _MatterDelegate(RowDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, ring and the three lines."""
        model = index.model()
        row = model.row_at(index) if isinstance(model, MatterRows) else None
        if row is None or not isinstance(model, MatterRows):
            return
        painter.save()
        place = painting.place_of(option)
        paint_ground(painter, option, place)
        line = QRect(place.left() + px(16), place.top() + px(9), place.width() - px(28), px(22))
        self._paint_kind(painter, line, row, model.now)
        second, on = line.translated(0, px(22)), tokens()
        taken = painting.words(painter, second, row.reference, fonts.font("body"), on.text)
        if row.enquiry_reference:
            rest = second.adjusted(taken + px(12), 0, 0, 0)
            painting.words(painter, rest, f"about {row.enquiry_reference}", fonts.font("body"), on.text2)
        third = QRect(line.left(), line.top() + px(45), line.width(), px(18))
        painting.words(painter, third, third_line(row, model.now), fonts.font("small"), on.text2)
        painter.restore()

    def _paint_kind(self, painter: QPainter, line: QRect, row: MatterRow, now: datetime) -> None:
        on = tokens()
        icon = row.kind.icon if row.is_open else "circle-check"
        icons.paint(painter, QRect(line.left(), line.top() + px(2), px(18), px(18)), icon, on.text2)
        soon = urgency(row.due, now) if row.due is not None and row.is_open else Urgency.LATER
        font = fonts.font("body" if soon is Urgency.LATER else "strong")
        left = left_words(row, now)
        painting.words(painter, line, left, font, on.of(soon.tone), painting.RIGHT)
        room = line.width() - px(34) - painting.width_of(left, font)
        painting.words(
            painter,
            QRect(line.left() + px(26), line.top(), room, line.height()),
            short_kind(row),
            fonts.font("strong"),
            on.text,
        )


class MatterList(RowList):
    """Arrows or J and K move.

    Signals:
        row_chosen(MatterRow): the selection came to rest on this matter, or it was asked to be opened.
    """

    row_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="Requests, complaints and feedback")
        self._rows = MatterRows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_MatterDelegate(self))
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.activated.connect(self._on_current_changed)

    def set_rows(self, rows: Sequence[MatterRow], now: datetime) -> None:
        """Show these; the chosen one stays chosen if it is still there."""
        chosen = self.chosen()
        was_quiet = self.blockSignals(True)
        self._rows.set_rows(rows, now)
        if chosen is not None:
            self.choose(chosen.matter)
        self.blockSignals(was_quiet)

    def chosen(self) -> MatterRow | None:
        """The matter that is chosen."""
        return self._rows.row_at(self.currentIndex())

    def choose(self, matter: UUID) -> bool:
        """Choose one; False when it is not in the list."""
        place = next((at for at, row in enumerate(self._rows.rows) if row.matter == matter), -1)
        if place >= 0:
            self.setCurrentIndex(self._rows.index(place))
        return place >= 0

    def _on_current_changed(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index)
        if row is not None and not self.signalsBlocked():
            self.row_chosen.emit(row)

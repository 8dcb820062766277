"""The letters as a list: how long is left, which enquiry, whose initials, how far it has come; never a name.

Nor which kind: that a child is referred onward is an outcome, and an outcome is read through an opening.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from mashdesk.domain.codes import LetterState
from mashdesk.domain.snapshots import LetterRow
from mashdesk.gui import fonts, icons
from mashdesk.gui.fonts import px
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.row_list import RowDelegate, RowList, paint_ground
from mashdesk.gui.widgets.row_model import RowModel
from mashdesk.gui.widgets.time_words import Urgency, due_words, time_left, urgency

_STATES = {
    LetterState.DUE: "To keep",
    LetterState.PRINTED: "Kept · to release and post",
    LetterState.POSTED: "Posted",
    LetterState.WITHHELD: "Withheld",
    LetterState.RETURNED: "Returned undelivered",
    LetterState.WITHDRAWN: "Withdrawn",
}


class LetterRows(RowModel[LetterRow]):
    """Letters in the order given, as of the server's time `now`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, shown=lambda row: row.reference, aloud=self.read_aloud)
        self.now = datetime.now(UTC)

    def set_rows(self, rows: Sequence[LetterRow], now: datetime) -> None:
        """Take new rows as of the server's time."""
        self.now = now
        self.take_rows(rows)

    def read_aloud(self, row: LetterRow) -> str:
        """In the order the eye reads it."""
        left = "" if row.state is LetterState.POSTED else time_left(row.due, self.now)
        kept = "confidential address" if row.confidential else ""
        parts = (left, f"{row.reference}, {row.initials}", _STATES[row.state], kept)
        return ". ".join(part for part in parts if part)


class _LetterDelegate(RowDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, ring and the three lines."""
        model = index.model()
        row = model.row_at(index) if isinstance(model, LetterRows) else None
        if row is None or not isinstance(model, LetterRows):
            return
        painter.save()
        place = painting.place_of(option)
        paint_ground(painter, option, place)
        line = QRect(place.left() + px(16), place.top() + px(9), place.width() - px(28), px(22))
        self._paint_time(painter, line, row, model.now)
        self._paint_whose(painter, line.translated(0, px(22)), row)
        third = QRect(line.left(), line.top() + px(45), line.width(), px(18))
        words = _STATES[row.state]
        if row.state is not LetterState.POSTED:
            words = f"{words} · {due_words(row.due, model.now)}"
        painting.words(painter, third, words, fonts.font("small"), tokens().text2)
        painter.restore()

    def _paint_time(self, painter: QPainter, line: QRect, row: LetterRow, now: datetime) -> None:
        on = tokens()
        icon = "circle-check" if row.state is LetterState.POSTED else "mail"
        icons.paint(painter, QRect(line.left(), line.top() + px(2), px(18), px(18)), icon, on.text2)
        word = QRect(line.left() + px(26), line.top(), line.width() // 2, line.height())
        painting.words(painter, word, "Letter", fonts.font("strong"), on.text)
        if row.state is LetterState.POSTED:
            return
        soon = urgency(row.due, now)
        font = fonts.font("body" if soon is Urgency.LATER else "strong")
        painting.words(painter, line, time_left(row.due, now), font, on.of(soon.tone), painting.RIGHT)

    def _paint_whose(self, painter: QPainter, line: QRect, row: LetterRow) -> None:
        on = tokens()
        taken = painting.words(painter, line, row.reference, fonts.font("body"), on.text)
        rest = line.adjusted(taken + px(12), 0, -px(24), 0)
        painting.words(painter, rest, row.initials, fonts.font("body"), on.text)
        if row.confidential:
            mark = QRect(line.right() - px(16), line.top() + px(3), px(16), px(16))
            icons.paint(painter, mark, "map-pin-off", on.lock)


class LetterList(RowList):
    """Arrows or J and K move.

    Signals:
        row_chosen(LetterRow): the selection came to rest on this letter, or it was asked to be opened.
        row_opened: Enter or a double click asked to open it; comes after `row_chosen`.
    """

    row_chosen = Signal(object)
    row_opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="Letters")
        self._rows = LetterRows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_LetterDelegate(self))
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.activated.connect(self._on_current_changed)
        self.activated.connect(lambda _index: self.row_opened.emit())

    def set_rows(self, rows: Sequence[LetterRow], now: datetime) -> None:
        """Show these letters; the chosen one stays chosen if it is still there."""
        chosen = self.chosen()
        was_quiet = self.blockSignals(True)
        self._rows.set_rows(rows, now)
        if chosen is not None:
            self.choose(chosen.letter)
        self.blockSignals(was_quiet)

    def rows(self) -> tuple[LetterRow, ...]:
        """The letters shown."""
        return self._rows.rows

    def chosen(self) -> LetterRow | None:
        """The letter that is chosen."""
        return self._rows.row_at(self.currentIndex())

    def choose(self, letter: UUID) -> bool:
        """Choose a letter; False when it is not in the list."""
        place = next((at for at, row in enumerate(self._rows.rows) if row.letter == letter), -1)
        if place >= 0:
            self.setCurrentIndex(self._rows.index(place))
        return place >= 0

    def show_chosen(self, letter: UUID) -> None:
        """Mark a letter as the chosen one, quietly: nobody has asked for it anew."""
        was_quiet = self.blockSignals(True)
        self.choose(letter)
        self.blockSignals(was_quiet)

    def _on_current_changed(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index)
        if row is not None and not self.signalsBlocked():
            self.row_chosen.emit(row)

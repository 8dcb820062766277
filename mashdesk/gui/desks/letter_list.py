"""The letters as a list: how long is left, which enquiry, whose initials, how far it has come; never a name.

Nor which kind: that a child is referred onward is an outcome, and an outcome is read through an opening.
"""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from mashdesk.domain.codes import LetterState
from mashdesk.domain.snapshots import LetterRow
from mashdesk.gui import fonts, icons
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.chosen_list import ChosenList, Lines, LinesDelegate, TimedRows, paint_icon
from mashdesk.gui.widgets.time_words import Urgency, due_words, time_left, urgency

_STATES = {
    LetterState.DUE: say("To keep"),
    LetterState.PRINTED: say("Kept · to release and post"),
    LetterState.POSTED: say("Posted"),
    LetterState.WITHHELD: say("Withheld"),
    LetterState.RETURNED: say("Returned undelivered"),
    LetterState.WITHDRAWN: say("Withdrawn"),
}


class LetterRows(TimedRows[LetterRow]):
    """Letters in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, shown=lambda row: row.reference, aloud=self.read_aloud)

    def read_aloud(self, row: LetterRow) -> str:
        """In the order the eye reads it."""
        left = "" if row.state is LetterState.POSTED else time_left(row.due, self.now)
        kept = say("confidential address") if row.confidential else ""
        parts = (left, f"{row.reference}, {row.initials}", _STATES[row.state], kept)
        return ". ".join(part for part in parts if part)


class _LetterDelegate(LinesDelegate[LetterRow]):
    def __init__(self, rows: LetterRows, parent: QObject) -> None:
        super().__init__(rows, parent)
        self._letters = rows

    def paint_lines(self, painter: QPainter, lines: Lines, row: LetterRow) -> None:
        """How long is left; which enquiry and whose initials; how far it has come."""
        first, second, third = lines
        self._paint_time(painter, first, row)
        self._paint_whose(painter, second, row)
        words = _STATES[row.state]
        if row.state is not LetterState.POSTED:
            words = f"{words} · {due_words(row.due, self._letters.now)}"
        painting.words(painter, third, words, fonts.font("small"), tokens().text2)

    def _paint_time(self, painter: QPainter, line: QRect, row: LetterRow) -> None:
        on, now = tokens(), self._letters.now
        paint_icon(painter, line, "circle-check" if row.state is LetterState.POSTED else "mail")
        word = QRect(line.left() + px(26), line.top(), line.width() // 2, line.height())
        painting.words(painter, word, say("Letter"), fonts.font("strong"), on.text)
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


class LetterList(ChosenList[LetterRow]):
    """The letters; chosen by their id.

    Signals:
        row_opened: Enter or a double click asked to open it; comes after `row_chosen`.
    """

    row_opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("Letters"), key=lambda row: row.letter)
        self._letters = LetterRows(self)
        self.show_through(self._letters, _LetterDelegate(self._letters, self))
        self.activated.connect(lambda _index: self.row_opened.emit())

    def set_rows(self, rows: Sequence[LetterRow], now: datetime) -> None:
        """Show these letters; the chosen one stays chosen if it is still there."""
        self.refill(lambda: self._letters.set_rows(rows, now))

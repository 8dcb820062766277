"""The matters as a list: what kind, how long is left, whose they are; never a name of a family."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from mashdesk.domain.matters import MatterRow
from mashdesk.gui import fonts
from mashdesk.gui.desks.rights.words import left_words, short_kind, third_line
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.chosen_list import ChosenList, Lines, LinesDelegate, TimedRows, paint_icon
from mashdesk.gui.widgets.time_words import Urgency, urgency


class MatterRows(TimedRows[MatterRow]):
    """Matters in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, shown=lambda row: row.reference, aloud=self.read_aloud)

    def read_aloud(self, row: MatterRow) -> str:
        """In the order the eye reads it."""
        about = (
            say("about {enquiry_reference}").format(enquiry_reference=row.enquiry_reference)
            if row.enquiry_reference
            else ""
        )
        parts = (short_kind(row), left_words(row, self.now), row.reference, about, third_line(row, self.now))
        return ". ".join(part for part in parts if part)


class _MatterDelegate(LinesDelegate[MatterRow]):
    def __init__(self, rows: MatterRows, parent: QObject) -> None:
        super().__init__(rows, parent)
        self._matters = rows

    def paint_lines(self, painter: QPainter, lines: Lines, row: MatterRow) -> None:
        """Kind and time left; whose; what is to be done."""
        first, second, third = lines
        self._paint_kind(painter, first, row)
        on = tokens()
        taken = painting.words(painter, second, row.reference, fonts.font("body"), on.text)
        if row.enquiry_reference:
            rest = second.adjusted(taken + px(12), 0, 0, 0)
            painting.words(
                painter,
                rest,
                say("about {enquiry_reference}").format(enquiry_reference=row.enquiry_reference),
                fonts.font("body"),
                on.text2,
            )
        painting.words(painter, third, third_line(row, self._matters.now), fonts.font("small"), on.text2)

    def _paint_kind(self, painter: QPainter, line: QRect, row: MatterRow) -> None:
        on, now = tokens(), self._matters.now
        paint_icon(painter, line, row.kind.icon if row.is_open else "circle-check")
        soon = urgency(row.due, now) if row.due is not None and row.is_open else Urgency.LATER
        font = fonts.font("body" if soon is Urgency.LATER else "strong")
        left = left_words(row, now)
        painting.words(painter, line, left, font, on.of(soon.tone), painting.RIGHT)
        room = line.width() - px(34) - painting.width_of(left, font)
        kind = QRect(line.left() + px(26), line.top(), room, line.height())
        painting.words(painter, kind, short_kind(row), fonts.font("strong"), on.text)


class MatterList(ChosenList[MatterRow]):
    """The requests, complaints and feedback; chosen by their id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("Requests, complaints and feedback"), key=lambda row: row.matter)
        self._matters = MatterRows(self)
        self.show_through(self._matters, _MatterDelegate(self._matters, self))

    def set_rows(self, rows: Sequence[MatterRow], now: datetime) -> None:
        """Show these; the chosen one stays chosen if it is still there."""
        self.refill(lambda: self._matters.set_rows(rows, now))

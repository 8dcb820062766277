"""What an agency is asked to release, as a list: for what, which enquiry, since when; nothing of the item, no name."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from mashdesk.domain.releases import ReleaseAsked
from mashdesk.gui import fonts, icons
from mashdesk.gui.desks.releasing.words import PURPOSES
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.chosen_list import ChosenList, Lines, LinesDelegate, TimedRows, paint_icon
from mashdesk.gui.widgets.time_words import calendar_date, clock_time, waiting_words


class ReleaseRows(TimedRows[ReleaseAsked]):
    """What is asked in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, shown=lambda row: row.reference, aloud=self.read_aloud)

    def read_aloud(self, row: ReleaseAsked) -> str:
        """In the order the eye reads it."""
        kept = "restricted" if row.restricted else ""
        parts = (PURPOSES[row.purpose], waiting_words(row.asked, self.now), f"{row.reference}, {row.initials}", kept)
        return ". ".join((*(part for part in parts if part), _asked(row)))


class _ReleaseDelegate(LinesDelegate[ReleaseAsked]):
    def __init__(self, rows: ReleaseRows, parent: QObject) -> None:
        super().__init__(rows, parent)
        self._asked = rows

    def paint_lines(self, painter: QPainter, lines: Lines, row: ReleaseAsked) -> None:
        """For what; which enquiry, whose initials and since when; what is to be done."""
        first, second, third = lines
        paint_icon(painter, first, "send")
        painting.words(
            painter, first.adjusted(px(26), 0, 0, 0), PURPOSES[row.purpose], fonts.font("strong"), tokens().text
        )
        self._paint_whose(painter, second, row, self._asked.now)
        painting.words(painter, third, _asked(row), fonts.font("small"), tokens().text2)

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
    return say("To answer · asked {asked}, {asked_2}").format(
        asked=calendar_date(row.asked), asked_2=clock_time(row.asked)
    )


class ReleaseList(ChosenList[ReleaseAsked]):
    """What waits for the agency's answer; chosen by its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("To release"), key=lambda row: row.release)
        self._asked = ReleaseRows(self)
        self.show_through(self._asked, _ReleaseDelegate(self._asked, self))

    def set_rows(self, rows: Sequence[ReleaseAsked], now: datetime) -> None:
        """Show these; the chosen one stays chosen if it is still there."""
        self.refill(lambda: self._asked.set_rows(rows, now))

"""The people who were found: who, born when, in which enquiry, and why this one is a hit."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from mashdesk.domain.calendar import day_words
from mashdesk.domain.codes import BirthAccuracy
from mashdesk.domain.matching import EarlierPerson
from mashdesk.domain.names import isolated
from mashdesk.domain.searching import PersonFound
from mashdesk.gui import fonts
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.rating_mark import paint_rating
from mashdesk.gui.widgets.row_list import RowDelegate, RowList, paint_ground
from mashdesk.gui.widgets.row_model import RowModel
from mashdesk.gui.widgets.time_words import age_said


def name_words(hit: PersonFound | EarlierPerson) -> str:
    """The name as it was told, and what the person is known as beside it."""
    known = (
        say(" (known as {known_as})").format(known_as=isolated(hit.known_as))
        if hit.known_as and hit.known_as not in hit.name
        else ""
    )
    return f"{isolated(hit.name)}{known}"


def birth_words(hit: PersonFound | EarlierPerson, today: date) -> str:
    """Such as "born 3 Apr 2019, 7"."""
    age = age_said(hit.birth_accuracy, hit.birth, today, hit.died)
    known = hit.birth is not None and hit.birth_accuracy is BirthAccuracy.KNOWN
    return say("born {birth}, {age}").format(birth=day_words(hit.birth), age=age) if known and hit.birth else age


class Hits(RowModel[PersonFound]):
    """The answer in its order: the likeliest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, shown=lambda row: row.name, aloud=lambda row: ". ".join(self.lines(row)))
        self.today = date.today()  # noqa: DTZ011 - replaced by the server's day with the first answer

    def set_rows(self, rows: Sequence[PersonFound], today: date) -> None:
        """Take another answer."""
        self.today = today
        self.take_rows(rows)

    def lines(self, row: PersonFound) -> tuple[str, str, str]:
        """The three lines: who; born when; which enquiry, why this one."""
        return (
            name_words(row),
            f"{birth_words(row, self.today)} · {say(row.role.words).lower()}",
            say("{reference} · {state} · found by {how}").format(
                reference=row.reference, state=say(row.state.words).lower(), how=say(row.how.words)
            ),
        )


class _HitDelegate(RowDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, ring and the three lines; the enquiry's rating before the name."""
        model = index.model()
        row = model.row_at(index) if isinstance(model, Hits) else None
        if row is None or not isinstance(model, Hits):
            return
        painter.save()
        place = painting.place_of(option)
        paint_ground(painter, option, place)
        who, born, where = model.lines(row)
        line = QRect(place.left() + px(16), place.top() + px(9), place.width() - px(28), px(22))
        paint_rating(painter, QRect(line.left(), line.top() + px(1), px(19), px(19)), row.rating)
        painting.words(painter, line.adjusted(px(26), 0, 0, 0), who, fonts.font("strong"), tokens().text)
        painting.words(painter, line.translated(0, px(22)), born, fonts.font("body"), tokens().text)
        third = QRect(line.left(), line.top() + px(45), line.width(), px(18))
        painting.words(painter, third, where, fonts.font("small"), tokens().text2)
        painter.restore()


class HitList(RowList):
    """The hits.

    Signals:
        row_chosen(PersonFound): the selection came to rest on this person.
        row_opened(PersonFound): Enter or a double click asked to open their enquiry.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("People found"))
        self._hits = Hits(self)
        self.setModel(self._hits)
        self.setItemDelegate(_HitDelegate(self))
        self.selectionModel().currentChanged.connect(self._on_chosen)
        self.activated.connect(self._on_opened)

    def set_rows(self, rows: Sequence[PersonFound], today: date) -> None:
        """Show another answer; nobody is chosen by that."""
        self._hits.set_rows(rows, today)

    def rows(self) -> tuple[PersonFound, ...]:
        """The hits shown."""
        return self._hits.rows

    def chosen(self) -> PersonFound | None:
        """The person who is chosen."""
        return self._hits.row_at(self.currentIndex())

    def choose(self, place: int) -> None:
        """Choose the hit at a place."""
        self.setCurrentIndex(self._hits.index(place))

    def _on_opened(self, index: QModelIndex) -> None:
        row = self._hits.row_at(index)
        if row is not None:
            self.row_opened.emit(row)

    def _on_chosen(self, index: QModelIndex) -> None:
        row = self._hits.row_at(index)
        if row is not None:
            self.row_chosen.emit(row)

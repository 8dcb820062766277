"""The worklist: what runs out next is first; each row says in words how long, what, and how far it has come."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from mashdesk.domain.list_pages import identity
from mashdesk.domain.snapshots import WorklistRow
from mashdesk.gui import fonts, icons
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.chip import badge
from mashdesk.gui.widgets.rating_mark import paint_rating
from mashdesk.gui.widgets.row_list import RowDelegate, RowList, paint_ground
from mashdesk.gui.widgets.time_words import Urgency, due_and_left, urgency
from mashdesk.gui.widgets.worklist_model import WorklistModel, state_words


class WorklistDelegate(RowDelegate):
    """Paints one row: rating and time, reference and initials, state; badges at the right of the second line."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, ring and the three lines."""
        model = index.model()
        row = model.row_at(index) if isinstance(model, WorklistModel) else None
        if row is None or not isinstance(model, WorklistModel):
            return
        painter.save()
        place = painting.place_of(option)
        paint_ground(painter, option, place)
        first = QRect(place.left() + px(16), place.top() + px(9), place.width() - px(28), px(22))
        self._paint_first(painter, first, row, model.now)
        second = first.translated(0, px(22))
        self._paint_second(painter, second, row)
        third = QRect(second.left(), second.bottom() + 1, second.width(), px(18))
        painting.words(painter, third, model.third_line(row), fonts.font("small"), tokens().text2)
        painter.restore()

    def _paint_first(self, painter: QPainter, line: QRect, row: WorklistRow, now: datetime) -> None:
        on = tokens()
        paint_rating(painter, QRect(line.left(), line.top() + px(1), px(19), px(19)), row.rating)
        soon = urgency(row.due, now) if row.due and not row.answered else Urgency.LATER
        said = "" if row.answered else due_and_left(row.due, now)
        font = fonts.figures("body" if soon is Urgency.LATER else "strong")
        width = min(painting.width_of(said, font) + 2, line.width() - px(60))
        room = QRect(line.right() - width, line.top(), width, line.height())
        painting.words(painter, room, said, font, on.of(soon.tone), painting.RIGHT)
        if said and row.due:
            clock = QRect(room.left() - px(21), line.top() + px(3), px(16), px(16))
            icons.paint(painter, clock, soon.icon, on.of(soon.tone))
        word = QRect(line.left() + px(26), line.top(), room.left() - line.left() - px(50), line.height())
        painting.words(painter, word, say(row.rating.words), fonts.font("strong"), on.text)

    def _paint_second(self, painter: QPainter, line: QRect, row: WorklistRow) -> None:
        on = tokens()
        right = line.right()
        for key in reversed(row.badges):
            icons.paint(painter, QRect(right - px(16), line.top() + px(3), px(16), px(16)), badge(key).icon, on.lock)
            right -= px(20)
        room = QRect(line.left(), line.top(), right - line.left() - px(4), line.height())
        taken = painting.words(painter, room, row.reference, fonts.figures("body"), on.text)
        room.setLeft(room.left() + taken + px(12))
        painting.words(painter, room, row.initials, fonts.font("body"), on.text)


class WorklistList(RowList):
    """A worklist; arrows or J and K move, Enter or a double click opens.

    Signals:
        row_chosen(WorklistRow): the selection came to rest on this row.
        row_opened(WorklistRow): the person asked to open it.
        came_into_sight(int, int): the first and the last row that can be seen are others.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)
    came_into_sight = Signal(int, int)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        name: str = say("Worklist"),
        describe: Callable[[WorklistRow], str] = state_words,
    ) -> None:
        super().__init__(parent, name=name)
        self._model = WorklistModel(self, describe=describe)
        self.setModel(self._model)
        self.setItemDelegate(WorklistDelegate(self))
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.activated.connect(self._on_activated)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._tell_sight())
        self.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._tell_sight())

    def set_rows(self, rows: Sequence[WorklistRow], now: datetime) -> None:
        """Show these rows as of the server's time; the chosen enquiry stays chosen if it is still there.

        What is in sight stays where it is; who looks at the head of the list goes on looking at its head.
        """
        chosen, seen = self.chosen(), self._seen()
        # Quiet meanwhile: nobody has chosen anything when a list is merely fetched again.
        was_quiet = self.blockSignals(True)
        self._model.set_rows(rows, now)
        if chosen is not None and not self._choose_quietly(chosen):
            self.choose_none()
        self._stay_at(seen)
        self.blockSignals(was_quiet)
        self.viewport().update()

    def _choose_quietly(self, row: WorklistRow) -> bool:
        """As `choose`, without bringing it into sight."""
        if self.chosen() is not None and identity(self.chosen()) == identity(row):  # type: ignore[arg-type]
            return True
        scrolls, place = self.hasAutoScroll(), self._model.place_of(row)
        self.setAutoScroll(False)
        if place >= 0:
            self.setCurrentIndex(self._model.index(place))
        self.setAutoScroll(scrolls)
        return place >= 0

    def _in_sight(self) -> range:
        """The rows that can be seen."""
        high = self.visualRect(self._model.index(0)).height() if self._model.rowCount() else 0
        if high <= 0:
            return range(0)
        first = self.verticalScrollBar().value() // high
        return range(first, min(first + self.viewport().height() // high + 2, self._model.rowCount()))

    def _seen(self) -> list[tuple[WorklistRow, int]]:
        """The rows in sight and how far down they stand; nothing at the head of the list."""
        if self.verticalScrollBar().value() == 0:
            return []
        indices = [self._model.index(place) for place in self._in_sight()]
        return [(row, self.visualRect(one).top()) for one in indices if (row := self._model.row_at(one)) is not None]

    def _stay_at(self, seen: list[tuple[WorklistRow, int]]) -> None:
        """The first of them that is still there stands as far down as it did."""
        places = ((self._model.place_of(row), top) for row, top in seen)
        place, top = next((one for one in places if one[0] >= 0), (-1, 0))
        if place >= 0:
            self.executeDelayedItemsLayout()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(self._model.index(place)).top() - top)

    def _tell_sight(self) -> None:
        seen = self._in_sight()
        if seen:
            self.came_into_sight.emit(seen.start, seen.stop - 1)

    def set_now(self, now: datetime) -> None:
        """Time has passed."""
        self._model.set_now(now)

    def rows(self) -> tuple[WorklistRow, ...]:
        """The rows shown."""
        return self._model.rows()

    def chosen(self) -> WorklistRow | None:
        """The row that is chosen, as it is now."""
        return self._model.row_at(self.currentIndex())

    def choose(self, row: WorklistRow) -> bool:
        """Choose the row of the same enquiry; False when it is not in the list."""
        place = self._model.place_of(row)
        if place >= 0:
            self.setCurrentIndex(self._model.index(place))
        return place >= 0

    def _on_current_changed(self, current: QModelIndex) -> None:
        row = self._model.row_at(current)
        if row is not None and not self.signalsBlocked():
            self.row_chosen.emit(row)

    def _on_activated(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None:
            self.row_opened.emit(row)

"""The chronology as a picture: a lane for each agency, a point and a label for each item."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygon, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mashdesk.gui import fonts, icons
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.chronology_quiet import Quiet, paint_hatching, paint_words
from mashdesk.gui.widgets.chronology_scale import ChronologyItem, Mark, TimeScale, place_marks


@dataclass(frozen=True)
class Lane:
    """An agency's lane; `missing` hatches its end, because its return has not come."""

    agency: str
    missing: bool = False


class ChronologyLanes(QWidget):
    """Arrow left and right go through time, up and down between agencies, Home and End to the ends.

    Signals:
        item_chosen(str): the key of the item chosen by the person.
    """

    item_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes: tuple[Lane, ...] = ()
        self._items: tuple[ChronologyItem, ...] = ()
        self._marks: list[tuple[Mark, QRect]] = []
        self._tops: list[int] = []
        self._quiet: tuple[Quiet, ...] = ()
        self._chosen = ""
        self._seen_from = QPoint(0, 0)
        self._names_width = 0
        self._undated_left = 0
        self._referral = self._first = date(2000, 1, 1)
        self._scale = TimeScale(self._first, self._referral, 0, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_items(
        self,
        lanes: Sequence[Lane],
        items: Sequence[ChronologyItem],
        first: date,
        referral: date,
        quiet: Sequence[Quiet] = (),
    ) -> None:
        """Draw these from `first` to a little after the referral, and the times of which nothing is told."""
        self._lanes, self._items = tuple(lanes), tuple(items)
        self._first, self._referral = min(first, referral), referral
        self._quiet = tuple(quiet)
        self._place()

    def say_count(self, counted: str) -> None:
        """How many of how many, and the times of which nothing is told, for whoever does not see the picture."""
        quiet = "".join(f" {one.words}." for one in self._quiet)
        self.setAccessibleName(
            say("Chronology as a picture, {counted}.{quiet} F6 shows it as a list.").format(
                counted=counted, quiet=quiet
            )
        )

    def choose(self, key: str) -> None:
        """Mark an item as the chosen one."""
        self._chosen = key
        self.setAccessibleDescription(next((item.read_aloud for item in self._items if item.key == key), ""))
        self.update()

    def marks(self) -> list[tuple[Mark, QRect]]:
        """Where each label is drawn."""
        return list(self._marks)

    def chosen_place(self) -> QRect | None:
        """Where the chosen item's label is drawn, if it is."""
        return next((place for mark, place in self._marks if mark.item.key == self._chosen), None)

    def names_width(self) -> int:
        """How much the agencies' names take."""
        return self._names_width

    def head_height(self) -> int:
        """How much the years above the lanes take."""
        return self._first_top()

    def see_from(self, left: int, top: int) -> None:
        """What is seen begins here: the agencies' names and the years stay in sight."""
        self._seen_from = QPoint(left, top)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lanes."""
        return QSize(px(480), self._height())

    def minimumSizeHint(self) -> QSize:
        """Lanes are never squeezed: what lies around scrolls."""
        return QSize(px(300), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the marks anew for the new width."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Place the marks anew when the text has grown."""
        super().changeEvent(event)
        if event.type() in painting.LOOKS_CHANGED:
            self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer, label or point."""
        self._choose_at(event.position().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through time and between agencies."""
        order = [mark for mark, _place in sorted(self._marks, key=lambda pair: (pair[0].x, pair[1].top()))]
        moved = self._after_key(event.key(), order) if order else None
        if moved is None:
            super().keyPressEvent(event)
            return
        self.choose(moved.item.key)
        self.item_chosen.emit(moved.item.key)

    def _after_key(self, key: int, order: list[Mark]) -> Mark | None:
        now = next((place for place, mark in enumerate(order) if mark.item.key == self._chosen), -1)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return self._in_other_lane(order[max(now, 0)], -1 if key == Qt.Key.Key_Up else 1, order)
        moves = {Qt.Key.Key_Left: max(0, now - 1), Qt.Key.Key_Right: min(len(order) - 1, now + 1)}
        moves |= {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(order) - 1}
        return order[moves[Qt.Key(key)]] if key in moves else None

    def _in_other_lane(self, mark: Mark, step: int, order: list[Mark]) -> Mark:
        names = [lane.agency for lane in self._lanes]
        place = names.index(mark.item.agency) + step
        while 0 <= place < len(names):
            there = [other for other in order if other.item.agency == names[place]]
            if there:
                return min(there, key=lambda other: abs(other.x - mark.x))
            place += step
        return mark

    def _choose_at(self, where: QPoint) -> None:
        for mark, place in self._marks:
            point = QRect(mark.x - px(12), place.top(), px(24), place.height())
            if place.contains(where) or point.contains(where):
                self.choose(mark.item.key)
                self.item_chosen.emit(mark.item.key)
                return

    # Measuring

    def _height(self) -> int:
        return (self._tops[-1] if self._tops else self._first_top()) + 1

    def _quiet_line(self) -> int:
        """A line between the years and the lanes, for the words of what is hatched there."""
        return px(22) if self._quiet else 0

    def _head(self) -> int:
        return px(24)

    def _first_top(self) -> int:
        return self._head() + self._quiet_line()

    def _place(self) -> None:
        names = max((painting.width_of(lane.agency, fonts.font("label")) for lane in self._lanes), default=0)
        left = self._names_width = min(names + px(18), self.width() // 3)
        undated = px(110) if any(item.when is None for item in self._items) else 0
        self._scale = TimeScale(self._first, self._referral, left + undated + px(8), self.width() - px(26))
        self._marks, self._tops = [], [self._first_top()]
        lanes = [self._lane_marks(lane, left) for lane in self._lanes]
        rows = [max((mark.row for mark in marks), default=0) + 1 for marks in lanes]
        wanted = sum(px(9) + count * px(28) for count in rows)
        spare = max(0, self.height() - self._first_top() - wanted) // len(lanes) if lanes else 0
        for marks, count in zip(lanes, rows, strict=True):
            self._add_lane(marks, count, min(spare, px(40)))
        self.updateGeometry()
        self.update()

    def _add_lane(self, marks: list[Mark], rows: int, spare: int) -> None:
        top = self._tops[-1]
        for mark in marks:
            line = top + px(6) + spare // 2 + mark.row * px(28)
            self._marks.append((mark, QRect(mark.left, line, mark.right - mark.left, px(24))))
        self._tops.append(top + px(9) + rows * px(28) + spare)

    def _lane_marks(self, lane: Lane, left: int) -> list[Mark]:
        items = [item for item in self._items if item.agency == lane.agency]
        undated_x = left + px(10)
        self._undated_left = left + px(4)
        return place_marks(
            items,
            lambda item: self._scale.x(item.when) if item.when else undated_x,
            self._label_width,
            (left, self._scale.right - (px(34) if lane.missing else 1)),
            px(8),
        )

    def _label_width(self, item: ChronologyItem) -> int:
        icon = px(20) if item.held_back or item.sealed or item.not_for_family else 0
        return min(px(190), painting.width_of(item.mark_words, fonts.font("label")) + px(14) + icon + 2)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lanes, years, marks and the line of the referral."""
        painter = QPainter(self)
        self._paint_lanes(painter)
        lanes = QRect(0, self._first_top(), self.width(), self._height() - self._first_top())
        paint_hatching(painter, self._quiet, self._scale, lanes)
        self._paint_lines(painter)
        for mark, place in self._marks:
            self._paint_mark(painter, mark, place)
        self._paint_head(painter)
        self._paint_names(painter)
        if self.hasFocus() and not self._chosen:
            painting.focus_ring(painter, self.rect())
        painter.end()

    def _paint_lanes(self, painter: QPainter) -> None:
        on = tokens()
        for lane, top, bottom in zip(self._lanes, self._tops, self._tops[1:], strict=False):
            painter.fillRect(QRect(0, top, self.width(), on.line_width), QColor(on.line))
            if lane.missing:
                self._paint_hatch(painter, QRect(self._scale.right - px(30), top + 4, px(28), bottom - top - 7))

    def _paint_names(self, painter: QPainter) -> None:
        """Last, and over what is scrolled beneath them."""
        on, at = tokens(), self._seen_from
        painter.save()
        if at.x():
            painter.fillRect(QRect(at.x(), at.y(), self._names_width, self.height()), QColor(on.surface))
        painter.setClipRect(QRect(at.x(), at.y() + self._first_top(), self._names_width, self.height()))
        for lane, top, bottom in zip(self._lanes, self._tops, self._tops[1:], strict=False):
            painter.fillRect(QRect(at.x(), top, self._names_width, on.line_width), QColor(on.line))
            room = QRect(at.x(), top, self._names_width - px(6), bottom - top)
            painting.words(painter, room, lane.agency, fonts.font("label"), on.text)
        painter.restore()

    def _paint_hatch(self, painter: QPainter, place: QRect) -> None:
        painter.save()
        painter.setClipRect(place)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().red_text), 1.2))
        for start in range(place.left() - place.height(), place.right(), px(6)):
            painter.drawLine(start, place.bottom(), start + place.height(), place.bottom() - place.height())
        painter.restore()

    def _paint_lines(self, painter: QPainter) -> None:
        on, top = tokens(), self._head() - px(4)
        for day, _words in self._ticks():
            painter.fillRect(QRect(self._scale.x(day), top, 1, self._height()), QColor(on.line))
        painter.fillRect(QRect(self._scale.right - 1, top, 2, self._height()), QColor(on.accent))

    def _paint_head(self, painter: QPainter) -> None:
        """The years and what is told of the times between, over what is scrolled beneath them."""
        painter.save()
        painter.translate(0, self._seen_from.y())
        if self._seen_from.y():
            painter.fillRect(QRect(0, 0, self.width(), self._first_top()), QColor(tokens().surface))
        self._paint_years(painter)
        paint_words(painter, self._quiet, self._scale, QRect(0, self._head(), self.width(), self._quiet_line()))
        painter.restore()

    def _ticks(self) -> list[tuple[date, str]]:
        return self._scale.ticks(px(48))

    def _paint_years(self, painter: QPainter) -> None:
        on = tokens()
        small = fonts.font("tiny")
        end = painting.width_of(say("Referral"), small)
        free = self._scale.right - end // 2 - px(8)
        past = 0
        if any(item.when is None for item in self._items):
            room = QRect(self._undated_left, 0, px(100), px(20))
            past = room.left() + painting.words(painter, room, say("No date"), small, on.text2) + px(6)
        for day, words in self._ticks():
            x = self._scale.x(day)
            width = painting.width_of(words, small)
            if x > past and x + px(4) + width < free:
                painting.words(painter, QRect(x + px(4), 0, width + 4, px(20)), words, small, on.text2)
                past = x + px(10) + width
        room = QRect(self.width() - end - 3, 0, end + 3, px(20))
        painting.words(painter, room, say("Referral"), small, on.accent, painting.RIGHT)

    def _paint_mark(self, painter: QPainter, mark: Mark, place: QRect) -> None:
        on = tokens()
        chosen = mark.item.key == self._chosen
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_point(painter, mark, QPoint(mark.x, place.center().y() + 1), on.accent if chosen else on.text2)
        edge, fill, tone = on.control, on.surface, on.text
        if mark.item.held_back or mark.item.sealed:
            edge, fill, tone = on.lock, on.lock_soft, on.lock
        if chosen:
            edge, fill = on.accent, on.sel
        dashed = mark.item.held_back
        painting.box(painter, place, fill=fill, edge=edge, width=2 if chosen else 1.2, radius=5, dashed=dashed)
        if chosen and self.hasFocus():
            painting.focus_ring(painter, place.adjusted(-3, -3, 3, 3))
        self._paint_label(painter, mark.item, place, tone)

    def _paint_point(self, painter: QPainter, mark: Mark, at: QPoint, tone: str) -> None:
        """A full round point for what happened, a hollow diamond for what somebody makes of it."""
        if mark.item.is_opinion:
            reach = px(5)
            painter.setPen(QPen(QColor(tone), 2))
            painter.setBrush(QColor(tokens().surface))
            corners = (QPoint(0, -reach), QPoint(reach, 0), QPoint(0, reach), QPoint(-reach, 0))
            painter.drawPolygon(QPolygon([at + corner for corner in corners]))
            return
        painter.setPen(QPen(QColor(tokens().surface), 1))
        painter.setBrush(QColor(tone))
        painter.drawEllipse(at, px(4), px(4))

    def _paint_label(self, painter: QPainter, item: ChronologyItem, place: QRect, tone: str) -> None:
        room = place.adjusted(px(7), 0, -px(5), 0)
        name = "lock" if item.held_back or item.sealed else "user-x" if item.not_for_family else ""
        if name:
            icon = QRect(room.left(), room.center().y() - px(7), px(15), px(15))
            icons.paint(painter, icon, name, tokens().lock)
            room.setLeft(room.left() + px(20))
        painting.words(painter, room, item.mark_words, fonts.font("label"), tone)

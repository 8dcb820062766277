"""The family as a picture on the screen: as many people side by side as there is room for, whatever the text size."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mashdesk.domain.genogram.picture import family_picture
from mashdesk.domain.genogram.shapes import CELL, Box, FamilyPicture, Home, Sign
from mashdesk.domain.genogram.words import described
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui import fonts, icons
from mashdesk.gui.language import counted, say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import family_signs, painting

MOST_ACROSS = 10
_LINE = 15.0
"""From one line of words to the next, in the picture's measures."""


class FamilyView(QWidget):
    """Arrow left and right go from person to person, up and down to those before and after them, Home and End.

    Signals:
        person_chosen(UUID): the person said which one it is about.
        person_asked(UUID): all that is known of this one is to be shown (Enter, a double click).
    """

    person_chosen = Signal(object)
    person_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: EnquirySheet | None = None
        self._today = date(2000, 1, 1)
        self._said: dict[UUID, str] = {}
        self.picture = FamilyPicture((), (), (), 0, 0)
        self.chosen: UUID | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_family(self, sheet: EnquirySheet, today: date) -> None:
        """Draw everybody on the sheet as of this day; who was chosen stays chosen."""
        self._sheet, self._today = sheet, today
        self._said = {one.person: one.read_aloud for one in described(sheet, today)}
        self.setAccessibleName(
            say(
                "Family picture, {people}, {homes}. Arrow keys go from person to person, Enter shows "
                "all of one, F6 says it in words."
            ).format(
                people=counted(len(sheet.people), "person", "people"), homes=counted(len(sheet.households), "household")
            )
        )
        if self.chosen not in self._said:
            self.chosen = None
        self._place()
        self._tell()

    def choose(self, person: UUID) -> None:
        """Mark somebody."""
        self.chosen = person
        self._tell()

    @property
    def scale(self) -> float:
        """Pixels to a measure of the picture."""
        return fonts.growth()

    def place_of(self, box: Box) -> QRect:
        """Where a part of the picture stands on this widget."""
        scale = self.scale
        return QRectF(box.left * scale, box.top * scale, box.width * scale, box.height * scale).toRect()

    def sizeHint(self) -> QSize:
        """As large as the picture."""
        return QSize(round(self.picture.width * self.scale), round(self.picture.height * self.scale))

    def minimumSizeHint(self) -> QSize:
        """As high as the picture; narrower it is laid out anew, until one person is all that fits."""
        return QSize(round((CELL + 40) * self.scale), round(self.picture.height * self.scale))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many side by side as the new width holds."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """The text has grown."""
        super().changeEvent(event)
        if event.type() in painting.LOOKS_CHANGED:
            self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose who is under the pointer."""
        found = self._at(event)
        if found is not None:
            self._take(found)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all of them."""
        found = self._at(event)
        if found is not None:
            self.person_asked.emit(found.person)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From person to person; Enter shows all of the chosen one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen is not None:
            self.person_asked.emit(self.chosen)
            return
        moved = self._after_key(event.key())
        if moved is None:
            super().keyPressEvent(event)
            return
        self._take(moved)

    def order(self) -> list[Sign]:
        """Everybody as one reads the picture: row by row."""
        return sorted(self.picture.signs, key=lambda sign: (sign.cell.top, sign.cell.left))

    def _after_key(self, key: int) -> Sign | None:
        order = self.order()
        if not order:
            return None
        now = next((place for place, sign in enumerate(order) if sign.person == self.chosen), -1)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return self._in_other_row(order[max(now, 0)], up=key == Qt.Key.Key_Up) if now >= 0 else order[0]
        moves = {Qt.Key.Key_Left: max(0, now - 1), Qt.Key.Key_Right: min(len(order) - 1, now + 1)}
        moves |= {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(order) - 1}
        return order[moves[Qt.Key(key)]] if key in moves else None

    def _in_other_row(self, sign: Sign, *, up: bool) -> Sign:
        """Whoever stands nearest in the next row that way; nobody else where it is the last."""
        others = [one for one in self.picture.signs if (one.cell.top < sign.cell.top) == up]
        rows = {one.cell.top for one in others} - {sign.cell.top}
        if not rows:
            return sign
        row = max(rows) if up else min(rows)
        there = [one for one in others if one.cell.top == row]
        return min(there, key=lambda one: abs(one.cell.left - sign.cell.left))

    def _at(self, event: QMouseEvent) -> Sign | None:
        where = event.position().toPoint()
        return next((sign for sign in self.picture.signs if self.place_of(sign.cell).contains(where)), None)

    def _take(self, sign: Sign) -> None:
        self.choose(sign.person)
        self.person_chosen.emit(sign.person)

    def _tell(self) -> None:
        self.setAccessibleDescription(self._said.get(self.chosen, "") if self.chosen else "")
        self.update()

    def _place(self) -> None:
        if self._sheet is None:
            return
        room = self.width() / self.scale
        for across in range(max(1, min(MOST_ACROSS, int(room // CELL))), 0, -1):
            self.picture = family_picture(self._sheet, self._today, across)
            if self.picture.width <= room:
                break
        self.updateGeometry()
        self.update()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Outlines first, then lines, then words over the lines and signs over their ends."""
        painter = QPainter(self)
        for home in self.picture.homes:
            self._paint_outline(painter, home)
        for tie in self.picture.ties:
            family_signs.line(painter, tie.kind, family_signs.scaled(tie.points, self.scale), 1.4 * self.scale)
        for home in self.picture.homes:
            self._paint_home(painter, home)
        for sign in self.picture.signs:
            self._paint_sign(painter, sign)
        if self.hasFocus() and self.chosen is None:
            painting.focus_ring(painter, self.rect())
        painter.end()

    def _paint_outline(self, painter: QPainter, home: Home) -> None:
        if home.household is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(tokens().lock if home.withheld else tokens().control), 1.2 * self.scale)
        pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.place_of(home.box)), 6, 6)

    def _paint_home(self, painter: QPainter, home: Home) -> None:
        on, room = tokens(), self.place_of(home.words)
        line = round(_LINE * self.scale)
        small, strong = fonts.font("small"), fonts.font("label")
        tone = on.lock if home.withheld else on.text2
        self._words_over_lines(painter, QRect(room.left(), room.top(), room.width(), line), home.title, strong, on.text)
        if home.withheld:
            size = round(13 * self.scale)
            icons.paint(painter, QRect(room.left(), room.top() + line + 2, size, size), "lock", on.lock)
            room.setLeft(room.left() + size + 4)
        for number, told in enumerate(family_signs.name_lines(home.address, small, room.width(), 2), 1):
            below = QRect(room.left(), room.top() + number * line, room.width(), line)
            self._words_over_lines(painter, below, told, small, tone)

    def _paint_sign(self, painter: QPainter, sign: Sign) -> None:
        on, chosen = tokens(), sign.person == self.chosen
        scale, mark = self.scale, self.place_of(sign.mark)
        family_signs.sign(
            painter, QRectF(mark), sign.shape,
            concerned=sign.concerned, died=sign.died, chosen=chosen, width=(2.2 if chosen else 1.5) * scale,
        )  # fmt: skip
        room, line = self.place_of(sign.words), round(_LINE * scale)
        strong, small = fonts.font("label"), fonts.font("small")
        most = 4 - len(sign.facts[:2])
        told = [(one, strong, on.text) for one in family_signs.name_lines(sign.name, strong, room.width(), most)]
        told += [(one, small, on.text2) for one in sign.facts][: 4 - len(told)]
        top = room.top() + max(0, (room.height() - len(told) * line) // 2)
        for number, (words, font, colour) in enumerate(told):
            below = QRect(room.left(), top + number * line, room.width(), line)
            self._words_over_lines(painter, below, words, font, colour)
        if chosen and self.hasFocus():
            painting.focus_ring(painter, self.place_of(sign.cell))

    @staticmethod
    def _words_over_lines(painter: QPainter, place: QRect, words: str, font: QFont, colour: str) -> None:
        width = min(place.width(), painting.width_of(words, font))
        painter.fillRect(QRect(place.left(), place.top(), width, place.height()), QColor(tokens().surface))
        painting.words(painter, place, words, font, colour)

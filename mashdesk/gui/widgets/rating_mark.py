"""Red, Amber, Green and not rated: a shape of its own and a word for each, never a colour alone."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mashdesk.domain.codes import Rating
from mashdesk.gui import fonts
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting


def paint_rating(painter: QPainter, place: QRect, rating: Rating) -> None:
    """Paint the shape of a rating: octagon with "!", triangle, circle with a tick, dashed square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inside = QRectF(place).adjusted(1, 1, -1, -1)
    shapes = {Rating.RED: _octagon, Rating.AMBER: _triangle, Rating.GREEN: _circle, Rating.NOT_RATED: _square}
    shapes[rating](painter, inside)
    painter.restore()


def _octagon(painter: QPainter, inside: QRectF) -> None:
    radius = inside.width() / 2
    corners = [
        inside.center() + QPointF(radius * cos((k + 0.5) * pi / 4), radius * sin((k + 0.5) * pi / 4)) for k in range(8)
    ]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().red))
    painter.drawPolygon(QPolygonF(corners))
    _mark(painter, inside, tokens().red_on, [(0.5, 0.24, 0.5, 0.56), (0.5, 0.74, 0.5, 0.75)])


def _triangle(painter: QPainter, inside: QRectF) -> None:
    painter.setPen(QPen(QColor(tokens().amber_edge), max(1.0, inside.width() / 12), j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(QColor(tokens().amber))
    top = QPointF(inside.center().x(), inside.top() + 1)
    left, right = QPointF(inside.left(), inside.bottom() - 1), QPointF(inside.right(), inside.bottom() - 1)
    painter.drawPolygon(QPolygonF([top, right, left]))


def _circle(painter: QPainter, inside: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().green))
    painter.drawEllipse(inside)
    _mark(painter, inside, tokens().green_on, [(0.29, 0.52, 0.44, 0.67), (0.44, 0.67, 0.72, 0.36)])


def _square(painter: QPainter, inside: QRectF) -> None:
    pen = QPen(QColor(tokens().none_edge), max(1.5, inside.width() / 11))
    pen.setDashPattern([2.2, 1.8])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(inside)


def _mark(painter: QPainter, inside: QRectF, colour: str, strokes: list[tuple[float, float, float, float]]) -> None:
    pen = QPen(QColor(colour), max(1.6, inside.width() / 8), c=Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for x1, y1, x2, y2 in strokes:
        start = inside.topLeft() + QPointF(x1 * inside.width(), y1 * inside.height())
        painter.drawLine(start, inside.topLeft() + QPointF(x2 * inside.width(), y2 * inside.height()))


class RatingMark(QWidget):
    """A rating as shape and word, for headers."""

    def __init__(
        self, parent: QWidget | None = None, *, rating: Rating = Rating.NOT_RATED, role: str = "strong"
    ) -> None:
        super().__init__(parent)
        self._rating = rating
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_rating(rating)

    def set_rating(self, rating: Rating) -> None:
        """Show another rating."""
        self._rating = rating
        self.setAccessibleName(say("Rating: {rating}").format(rating=say(rating.words)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Shape, gap and word."""
        return QSize(px(22) + px(8) + painting.width_of(say(self._rating.words), fonts.font(self._role)) + 2, px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint shape and word."""
        painter = QPainter(self)
        paint_rating(painter, QRect(0, (self.height() - px(22)) // 2, px(22), px(22)), self._rating)
        room = QRect(px(30), 0, self.width() - px(30), self.height())
        painting.words(painter, room, say(self._rating.words), fonts.font(self._role), tokens().text)
        painter.end()

"""The signs and lines of a family's picture as Qt paints them: told apart by their shape, never by colour alone."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from mashdesk.domain.genogram.shapes import Point, Shape, TieKind
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting

_DASHES = {TieKind.CARING: [5.0, 3.5], TieKind.OTHER: [1.2, 3.0]}


def sign(
    painter: QPainter, place: QRectF, shape: Shape, *, concerned: bool, died: bool, chosen: bool, width: float
) -> None:
    """A person's sign: with a double outline for whom it is about, crossed where they died."""
    on = tokens()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(on.accent if chosen else on.text), width))
    painter.setBrush(QColor(on.sel if chosen else on.surface))
    _outline(painter, place, shape)
    if concerned:
        gap = width + place.width() * (0.14 if shape is Shape.SQUARE else 0.16)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _outline(painter, _inner(place, shape, gap), shape)
    if died:
        painter.drawLine(place.topLeft(), place.bottomRight())
        painter.drawLine(place.topRight(), place.bottomLeft())


def line(painter: QPainter, kind: TieKind, points: list[QPointF], width: float) -> None:
    """A line between two people, drawn as its kind asks."""
    on = tokens()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    double = kind in (TieKind.COUPLE, TieKind.FORMER)
    pen = QPen(QColor(on.text2), width * 3 if double else width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if kind in _DASHES:
        pen.setDashPattern(_DASHES[kind])
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF(points))
    if double:
        pen.setColor(QColor(on.surface))
        pen.setWidthF(width)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(points))
    if kind is TieKind.FORMER:
        _strokes_across(painter, points, width)


def name_lines(text: str, font: QFont, room: int, most: int) -> list[str]:
    """A text over so many lines at most, broken between words; the last is cut with "…" by whoever paints it."""
    measured, lines = QFontMetrics(font), [""]
    for word in painting.one_line(text).split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and len(lines) < most and measured.horizontalAdvance(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def scaled(points: tuple[Point, ...], scale: float) -> list[QPointF]:
    """Places of the picture in pixels."""
    return [QPointF(across * scale, down * scale) for across, down in points]


def _outline(painter: QPainter, place: QRectF, shape: Shape) -> None:
    middle = place.center()
    if shape is Shape.SQUARE:
        painter.drawRect(place)
    elif shape is Shape.CIRCLE:
        painter.drawEllipse(place)
    elif shape is Shape.DIAMOND:
        top, bottom = QPointF(middle.x(), place.top()), QPointF(middle.x(), place.bottom())
        sides = QPointF(place.right(), middle.y()), QPointF(place.left(), middle.y())
        painter.drawPolygon(QPolygonF([top, sides[0], bottom, sides[1]]))
    else:
        painter.drawPolygon(QPolygonF([QPointF(middle.x(), place.top()), place.bottomRight(), place.bottomLeft()]))


def _inner(place: QRectF, shape: Shape, gap: float) -> QRectF:
    """The second outline, as far from the first on every side; a triangle is lowest in its middle."""
    if shape is Shape.TRIANGLE:
        return place.adjusted(gap * 1.5, gap * 1.9, -gap * 1.5, -gap * 0.8)
    return place.adjusted(gap, gap, -gap, -gap)


def _strokes_across(painter: QPainter, points: list[QPointF], width: float) -> None:
    """Two strokes across the longest level piece: they are a couple no more."""
    level = [(one, other) for one, other in pairwise(points) if one.y() == other.y()]
    if not level:
        return
    one, other = max(level, key=lambda piece: abs(piece[1].x() - piece[0].x()))
    middle, reach = (one.x() + other.x()) / 2, width * 3.2
    painter.setPen(QPen(QColor(tokens().text2), width))
    for across in (middle - width * 1.6, middle + width * 1.6):
        painter.drawLine(QPointF(across - reach / 2, one.y() + reach), QPointF(across + reach / 2, one.y() - reach))

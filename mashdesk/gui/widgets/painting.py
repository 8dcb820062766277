"""What painted widgets and list rows share: words that never count as markup, framed boxes, the focus ring."""

from typing import Any, cast

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QStyle, QStyleOptionViewItem, QWidget

from mashdesk.gui.theme import tokens

LOOKS_CHANGED = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange)
"""The events after which a painted widget must be measured and painted again."""

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


def words(painter: QPainter, place: QRect, text: str, font: QFont, colour: str, align: Qt.AlignmentFlag = LEFT) -> int:
    """Paint one line of plain text, cut with "…" where it does not fit; returns the width it took."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    measured = QFontMetrics(font, painter.device())
    shown = measured.elidedText(one_line(text), Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, align | Qt.TextFlag.TextSingleLine, shown)
    return measured.horizontalAdvance(shown)


def one_line(text: str) -> str:
    """The text with every run of white space and line breaks as one space."""
    return " ".join(text.split())


def width_of(text: str, font: QFont) -> int:
    """How wide one line of this text is."""
    return QFontMetrics(font).horizontalAdvance(one_line(text))


def height_of(font: QFont) -> int:
    """How high one line of this font is."""
    return QFontMetrics(font).height()


def box(
    painter: QPainter,
    place: QRect,
    *,
    fill: str | None,
    edge: str | None = None,
    width: float = 1,
    radius: float = 6,
    dashed: bool = False,
) -> None:
    """Paint a rounded box whose edge lies wholly inside `place`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(place), radius, radius)
        return
    pen = QPen(QColor(edge), width)
    if dashed:
        pen.setDashPattern([3, 2.5])
    painter.setPen(pen)
    painter.drawRoundedRect(QRectF(place).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius)


def focus_ring(painter: QPainter, place: QRect, colour: str | None = None, radius: float = 6) -> None:
    """Two pixels inside `place`, in the theme's focus colour."""
    box(painter, place, fill=None, edge=colour or tokens().focus, width=2, radius=radius)


def is_set(option: QStyleOptionViewItem, flag: QStyle.StateFlag) -> bool:
    """Whether a row that is painted is selected, focused … (not every stub of PySide knows `option.state`)."""
    return bool(cast(Any, option).state & flag)


def place_of(option: QStyleOptionViewItem) -> QRect:
    """Where a row is painted."""
    place: QRect = cast(Any, option).rect
    return place


class PaintedButton(QAbstractButton):
    """A button that paints itself: pressed with Enter or Space, focusable, measured anew when the text grows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

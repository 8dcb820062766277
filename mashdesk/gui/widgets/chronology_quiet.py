"""Times of which nobody told anything, hatched across every lane of the picture, with words above."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from mashdesk.gui import fonts
from mashdesk.gui.fonts import px
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.chronology_scale import TimeScale

_AROUND = 7
"""Pixels that stay free beside the points on either side: they are told."""


@dataclass(frozen=True)
class Quiet:
    """From the day before it to the day after it; `short` where there is no room for the words."""

    after: date
    before: date
    words: str
    short: str


def paint_hatching(painter: QPainter, quiet: Sequence[Quiet], scale: TimeScale, lanes: QRect) -> None:
    """Hatch each that the range shows."""
    brush = QBrush(QColor(tokens().control), Qt.BrushStyle.FDiagPattern)
    for one in quiet:
        left, right = _reach(one, scale)
        painter.fillRect(QRect(left, lanes.top(), max(0, right - left), lanes.height()), brush)


def paint_words(painter: QPainter, quiet: Sequence[Quiet], scale: TimeScale, line: QRect) -> None:
    """Say above each what it is: in full where that fits, else in short, and then as far right as it needs."""
    font, past = fonts.font("tiny"), 0
    for one in quiet:
        left, right = _reach(one, scale)
        if right <= left:
            continue
        left = max(left, past)
        words = one.words if painting.width_of(one.words, font) <= right - left else one.short
        room = QRect(left, line.top(), painting.width_of(words, font) + 2, line.height())
        painter.fillRect(room.adjusted(-1, 1, 1, -1), QColor(tokens().surface))
        past = left + painting.words(painter, room, words, font, tokens().text2) + px(8)


def _reach(one: Quiet, scale: TimeScale) -> tuple[int, int]:
    """The pixels between its two told days; none where the range begins later."""
    return scale.x(one.after) + px(_AROUND), scale.x(one.before) - px(_AROUND)

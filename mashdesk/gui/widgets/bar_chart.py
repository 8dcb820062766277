"""A figure as bars lying one below the other: words at the left, a part for each series, the sum at the end.

What is told here in colour is told by a pattern along the lower edge, too, in words by the table below it, and by the
count within each part that has room.
"""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mashdesk.domain.figures import LEFT_OUT, Figure, FigureRow
from mashdesk.gui import fonts
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting

_ROW, _BAR, _HEADS, _SUM, _EDGE = 28, 18, 150, 64, 5
_PATTERNS = (
    Qt.BrushStyle.NoBrush,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.VerPattern,
    Qt.BrushStyle.Dense4Pattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.CrossPattern,
    Qt.BrushStyle.Dense6Pattern,
)
"""One for each series in order, in the colour of the ground: who sees no colours tells the parts by it."""
_TONE_OF_WORDS = {"red": "red_on", "amber": "amber_on", "green": "green_on", "accent": "accent_on"}


class BarChart(QWidget):
    """Shows one figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure: Figure | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, figure: Figure) -> None:
        """Show this one."""
        self._figure = figure
        self.setAccessibleName(
            say("{figure} as bars. The table below says the same in words.").format(figure=figure.title)
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A line for the keys, one for each row."""
        many = len(self._figure.rows) if self._figure else 0
        return QSize(px(420), px(_ROW) * (many + 1) + px(8))

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs more room."""
        super().changeEvent(event)
        if event.type() in painting.LOOKS_CHANGED:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the keys and the bars."""
        if self._figure is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_keys(painter, self._figure)
        for place, row in enumerate(self._figure.rows):
            self._paint_row(painter, self._figure, row, px(_ROW) * (place + 1))

    def _paint_keys(self, painter: QPainter, figure: Figure) -> None:
        across, font, square = 0, fonts.font("small"), px(11)
        drawn = [one for one in figure.series if one.drawn]
        wanted = [painting.width_of(one.words, font) + square + px(24) for one in drawn]
        share = min(1.0, (self.width() - across) / max(sum(wanted), 1))
        for pattern, (one, width) in enumerate(zip(drawn, wanted, strict=True)):
            at = QRect(across, (px(_ROW) - square) // 2, square, square)
            self._part(painter, at, one.tone, pattern)
            place = QRect(at.right() + px(7), 0, int(width * share) - square - px(12), px(_ROW))
            painting.words(painter, place, one.words, font, tokens().text2)
            across += int(width * share)

    def _paint_row(self, painter: QPainter, figure: Figure, row: FigureRow, top: int) -> None:
        font = fonts.font("small")
        painting.words(painter, QRect(0, top, px(_HEADS) - px(10), px(_ROW)), row.words, font, tokens().text)
        across = px(_HEADS)
        room = max(self.width() - across - px(_SUM), 1)
        for place, series in enumerate(figure.series):
            length = round(room * (row.counts[place] or 0) / (figure.longest or 1))
            if not series.drawn or not length:
                continue
            at = QRect(across, top + (px(_ROW) - px(_BAR)) // 2, length, px(_BAR))
            self._part(painter, at, series.tone, place)
            said = row.said(place)
            if painting.width_of(said, font) + px(8) < length:
                tone = _TONE_OF_WORDS.get(series.tone, "accent_on")
                painting.words(painter, at, said, font, tokens().of(tone), painting.CENTRE)
            across += length
        end = QRect(across + px(6), top, px(_SUM) - px(6), px(_ROW))
        painting.words(painter, end, _sum(figure, row), font, tokens().text2)

    def _part(self, painter: QPainter, at: QRect, tone: str, pattern: int) -> None:
        painter.setPen(QColor(tokens().surface))
        painter.setBrush(QColor(tokens().of(tone)))
        painter.drawRect(at)
        edge = at.adjusted(1, at.height() - px(_EDGE), 0, 0)
        painter.fillRect(edge, QBrush(QColor(tokens().surface), _PATTERNS[pattern % len(_PATTERNS)]))


def _sum(figure: Figure, row: FigureRow) -> str:
    """The sum of what is drawn; without what is left out it would be wrong, so then it is said that some are."""
    counts = [row.counts[place] for place, one in enumerate(figure.series) if one.drawn]
    if None in counts:
        return "" if any(counts) else say(LEFT_OUT)
    return f"{sum(c or 0 for c in counts):g}"

"""What the signs and lines of a family's picture mean: each as it is drawn, with its words."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mashdesk.domain.genogram.shapes import Shape, TieKind
from mashdesk.gui import fonts
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import family_signs, painting

_WIDE, _HIGH = 30, 20


class LegendEntry(QWidget):
    """A sign or a line and what it means. A screen reader is told in the words of the people themselves."""

    def __init__(
        self, parent: QWidget | None, words: str, drawn: Shape | TieKind, *, concerned: bool = False, died: bool = False
    ) -> None:
        super().__init__(parent)
        self._words, self._drawn, self._concerned, self._died = words, drawn, concerned, died
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The sign and its words."""
        return QSize(px(_WIDE) + painting.width_of(self._words, fonts.font("small")) + 2, px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it as the picture does."""
        painter = QPainter(self)
        high = self.height()
        if isinstance(self._drawn, Shape):
            place = QRectF(px(5), high / 2 - px(7), px(15), px(15))
            family_signs.sign(
                painter, place, self._drawn, concerned=self._concerned, died=self._died, chosen=False, width=px(1)
            )
        else:
            ends = [QPointF(1, high / 2), QPointF(px(_WIDE) - px(6), high / 2)]
            family_signs.line(painter, self._drawn, ends, 1.4 * fonts.growth())
        room = QRect(px(_WIDE), 0, self.width() - px(_WIDE), high)
        painting.words(painter, room, self._words, fonts.font("small"), tokens().text2)
        painter.end()


def legend(parent: QWidget | None = None) -> list[LegendEntry]:
    """Every sign and every line."""
    signs = [
        LegendEntry(parent, say("man or boy"), Shape.SQUARE),
        LegendEntry(parent, say("woman or girl"), Shape.CIRCLE),
        LegendEntry(parent, say("not known"), Shape.DIAMOND),
        LegendEntry(parent, say("unborn"), Shape.TRIANGLE),
        LegendEntry(parent, say("died"), Shape.SQUARE, died=True),
        LegendEntry(parent, say("whom it is about"), Shape.SQUARE, concerned=True),
    ]
    return [*signs, *(LegendEntry(parent, say(kind.words), kind) for kind in TieKind)]

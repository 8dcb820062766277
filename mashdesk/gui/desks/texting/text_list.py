"""The hub's texts in a list: what waits for an answer, then the sections of the profile, then the letters."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from mashdesk.gui import fonts, icons
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.viewmodels.texts_model import TextRow
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.row_list import RowDelegate, RowList, paint_ground
from mashdesk.gui.widgets.row_model import RowModel

_HEIGHT = 54


class TextRows(RowModel[TextRow]):
    """Texts in the order that they are given in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, shown=lambda row: row.title, aloud=lambda row: f"{row.title}. {row.told}")


class _TextDelegate(RowDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for two lines."""
        del option, index
        return QSize(px(200), px(_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, ring and two lines; a mark before the second where a proposal waits."""
        model = index.model()
        row = model.row_at(index) if isinstance(model, TextRows) else None
        if row is None:
            return
        painter.save()
        place = painting.place_of(option)
        paint_ground(painter, option, place)
        line = QRect(place.left() + px(16), place.top() + px(7), place.width() - px(28), px(22))
        painting.words(painter, line, row.title, fonts.font("strong"), tokens().text)
        below = QRect(line.left(), line.top() + px(22), line.width(), px(18))
        tone = tokens().text2
        if row.proposal is not None:
            tone = tokens().amber_text
            icons.paint(painter, QRect(below.left(), below.top() + px(2), px(14), px(14)), "hourglass", tone)
            below = below.adjusted(px(20), 0, 0, 0)
        painting.words(painter, below, row.told, fonts.font("small"), tone)
        painter.restore()


class TextList(RowList):
    """Signals:
    row_chosen(TextRow): the selection came to rest on this one.
    """

    row_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("The hub's texts"))
        self._rows = TextRows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_TextDelegate(self))
        self.selectionModel().currentChanged.connect(self._on_chosen)

    def set_rows(self, rows: Sequence[TextRow]) -> None:
        """Show these; the one that is chosen stays chosen where it is still there."""
        chosen = self.chosen()
        was_quiet = self.selectionModel().blockSignals(True)
        self._rows.take_rows(rows)
        for place, row in enumerate(self._rows.rows):
            if chosen is not None and row.key == chosen.key:
                self.setCurrentIndex(self._rows.index(place))
        self.selectionModel().blockSignals(was_quiet)

    def rows(self) -> tuple[TextRow, ...]:
        """The texts shown."""
        return self._rows.rows

    def chosen(self) -> TextRow | None:
        """The one that is chosen."""
        return self._rows.row_at(self.currentIndex())

    def choose(self, kind: str, section: str = "", *, proposal: bool = False) -> None:
        """Choose a text; one that is not listed leaves the choice as it is."""
        for place, row in enumerate(self._rows.rows):
            if row.key == (kind, section, proposal):
                self.setCurrentIndex(self._rows.index(place))

    def _on_chosen(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index)
        if row is not None:
            self.row_chosen.emit(row)

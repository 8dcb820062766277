"""A figure as its table, to be read with the keyboard and aloud."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from mashdesk.domain.figures import Figure
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say

_NO_ROW: QModelIndex = QModelIndex()


class FigureTableModel(QAbstractTableModel):
    """The words of a figure, line by line."""

    lines: tuple[tuple[str, ...], ...] = ((),)

    def set_figure(self, figure: Figure) -> None:
        """Show this one."""
        self.beginResetModel()
        self.lines = tuple(tuple(line) for line in figure.as_lines())
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_ROW) -> int:
        """One row for each month or agency."""
        return 0 if parent.isValid() else len(self.lines) - 1

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_ROW) -> int:
        """The row's words, then its counts."""
        return 0 if parent.isValid() else len(self.lines[0])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names of the columns."""
        shown = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return self.lines[0][section] if shown and section < len(self.lines[0]) else None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; counts stand at the right."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.lines[index.row() + 1][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


class FigureTable(QTableView):
    """The table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FigureTableModel(self)
        self.setModel(self._model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the page scrolls, not the table

    def show_figure(self, figure: Figure) -> None:
        """Show this one."""
        self.setAccessibleName(say("{figure} as a table").format(figure=figure.title))
        self.verticalHeader().setDefaultSectionSize(px(28))
        self.horizontalHeader().setFixedHeight(px(44))
        self._model.set_figure(figure)
        self.setFixedHeight(px(44) + px(28) * self._model.rowCount() + 2 * self.frameWidth())

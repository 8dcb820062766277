"""What the desks' lists of rows are to Qt: frozen rows in the order given, each read whole to a screen reader."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = TypeVar("Row")
_NO_ROW: QModelIndex = QModelIndex()
_ALOUD = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)


class RowModel(QAbstractListModel, Generic[Row]):
    """`shown` is a row in a word, `aloud` all that its lines say. The time that a list tells of stands beside."""

    def __init__(self, parent: QObject | None, *, shown: Callable[[Row], str], aloud: Callable[[Row], str]) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._words: dict[int, Callable[[Row], str]] = {
            Qt.ItemDataRole.DisplayRole: shown,
            **dict.fromkeys(_ALOUD, aloud),
        }

    def take_rows(self, rows: Sequence[Row]) -> None:
        """Others in their place."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def row_at(self, index: QModelIndex | QPersistentModelIndex) -> Row | None:
        """The row behind an index; None for an index that is not one of ours."""
        return self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_ROW) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is shown, or read aloud."""
        row, words = self.row_at(index), self._words.get(role)
        return words(row) if row is not None and words is not None else None

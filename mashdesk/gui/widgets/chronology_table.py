"""The chronology as a list: the same items, in order of time, for whoever reads better in lines (F6)."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.widgets.chronology_scale import ChronologyItem

WHEN, AGENCY, KIND, WHAT, KEPT, RELEASE = range(6)
_HEADS = (say("When"), say("Agency"), say("Kind"), say("What"), say("Kept from"), say("Release"))
_NO_ROW: QModelIndex = QModelIndex()


class ChronologyModel(QAbstractTableModel):
    """Items in order of time; those without a date come first."""

    items: tuple[ChronologyItem, ...] = ()

    def set_items(self, items: Sequence[ChronologyItem]) -> None:
        """Show these."""
        self.beginResetModel()
        self.items = tuple(sorted(items, key=lambda item: (item.when or date.min, item.key)))
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_ROW) -> int:
        """One row for each item."""
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_ROW) -> int:
        """When, agency, fact or opinion, what, kept from, release."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names of the columns."""
        shown = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return _HEADS[section] if shown and section < len(_HEADS) else None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if not index.isValid() or index.row() >= len(self.items):
            return None
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return item
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        kept = say("Held back") if item.held_back else say("The family") if item.not_for_family else ""
        released = " · ".join(dict.fromkeys(one.short for one in item.leaving))
        when = item.when_words or say("Not known")
        return (when, item.agency, item.nature_words, item.shown_label, kept, released)[index.column()]


class ChronologyTable(QTableView):
    """The table.

    Signals:
        item_chosen(str): the key of the item chosen by the person.
    """

    item_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ChronologyModel(self)
        self.setModel(self._model)
        self.setAccessibleName(say("Chronology as a list. F6 shows it as a picture."))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)

    def show_items(self, items: Sequence[ChronologyItem]) -> None:
        """Show these."""
        self.verticalHeader().setDefaultSectionSize(px(32))
        self._model.set_items(items)
        self.setColumnHidden(KIND, not any(item.nature_words for item in items))
        self.setColumnHidden(RELEASE, not any(item.leaving for item in items))

    def say_count(self, counted: str) -> None:
        """How many of how many, for whoever does not see the line above."""
        self.setAccessibleName(
            say("Chronology as a list, {counted}. F6 shows it as a picture.").format(counted=counted)
        )

    def choose(self, key: str) -> None:
        """Move to an item without telling anybody."""
        was_quiet = self.blockSignals(True)
        for place, item in enumerate(self._model.items):
            if item.key == key:
                self.setCurrentIndex(self._model.index(place, WHAT))
        self.blockSignals(was_quiet)

    def _on_current_row_changed(self, current: QModelIndex) -> None:
        item = current.data(Qt.ItemDataRole.UserRole)
        if isinstance(item, ChronologyItem) and not self.signalsBlocked():
            self.item_chosen.emit(item.key)

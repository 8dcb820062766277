"""The part "History": what was done on the enquiry, by whom and when, in one list, the latest first."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from mashdesk.domain.actions import Actions
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.way import Way
from mashdesk.gui.desks.sheet.history_lines import HistoryLine, history_of
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.fonts import px
from mashdesk.gui.language import counted, say
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.plain_label import PlainLabel

WHEN, WHAT, BY = range(3)
_HEADS = (say("When"), say("What was done"), say("By whom"))
_NO_ROW: QModelIndex = QModelIndex()


class HistoryModel(QAbstractTableModel):
    """A row for each thing that was done."""

    lines: tuple[HistoryLine, ...] = ()

    def set_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show these; nothing moves while they are the same."""
        if tuple(lines) != self.lines:
            self.beginResetModel()
            self.lines = tuple(lines)
            self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_ROW) -> int:
        """One row for each."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_ROW) -> int:
        """When, what, by whom."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names of the columns."""
        shown = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return _HEADS[section] if shown and section < len(_HEADS) else None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; where a column is too narrow for them, they are told under the pointer, too."""
        told = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        if not index.isValid() or index.row() >= len(self.lines) or role not in told:
            return None
        line = self.lines[index.row()]
        return (moment_words(line.at), line.what, line.by)[index.column()]


class HistoryTable(QTableView):
    """The table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = HistoryModel(self)
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show these."""
        self.verticalHeader().setDefaultSectionSize(px(32))
        self._model.set_lines(lines)
        self.setAccessibleName(
            say("History of the enquiry, {things}, the latest first").format(things=counted(len(lines), "line"))
        )


class HistoryCard(Card):
    """Made from what the sheet received; the steps and the actions come later than it, and are put in when they do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("History"))
        self.table = HistoryTable(self)
        self.body.addWidget(
            PlainLabel(
                self,
                text=say("The latest first. Of what is kept from you nothing is told here."),
                role="small",
                tone="text2",
                wrap=True,
            )
        )
        self.body.addWidget(self.table, 1)
        self._sheet: EnquirySheet | None = None
        self._way = Way()
        self._actions = Actions()

    def show_sheet(self, sheet: EnquirySheet, _now: object) -> None:
        """This enquiry; of another one neither steps nor actions are known yet."""
        if self._sheet is None or self._sheet.row.enquiry != sheet.row.enquiry:
            self._way, self._actions = Way(), Actions()
        self._sheet = sheet
        self._show()

    def show_way(self, way: Way | None) -> None:
        """The steps that were taken."""
        self._way = way or Way()
        self._show()

    def show_actions(self, actions: Actions | None) -> None:
        """What is or was to be done, and what came of it."""
        self._actions = actions or Actions()
        self._show()

    def _show(self) -> None:
        if self._sheet is not None:
            self.table.show_lines(history_of(self._sheet, self._way, self._actions))

"""Entries of the access log in a list that fetches its next page before one comes to the end."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from mashdesk.domain.access_log import GLASS, REFUSED, LogEntry
from mashdesk.gui import fonts, icons
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.row_list import RowDelegate, RowList, paint_ground
from mashdesk.gui.widgets.row_model import RowModel

MARKED = {REFUSED: "triangle-alert", GLASS: "triangle-alert", "sign-in failed": "triangle-alert"}
"""What an auditor looks at first has a mark, beside its words."""


def entry_lines(entry: LogEntry) -> tuple[str, str, str]:
    """The three lines: who and what; when; why."""
    return head_words(entry), moment_words(entry.happened), entry.reason or say("No reason is asked for this.")


def head_words(entry: LogEntry) -> str:
    """Such as "Percival Underhay: opened"; in one's own log only what was done."""
    who, what = entry.name or entry.login, say(entry.what)
    return f"{who}: {what}" if who else what[:1].upper() + what[1:]


class LogRows(RowModel[LogEntry]):
    """Rows that only ever grow at the end, or are taken away all at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, shown=head_words, aloud=lambda row: ". ".join(entry_lines(row)))
        self.more: Callable[[], bool] = lambda: False
        self.fetch: Callable[[], object] = lambda: None

    def clear(self) -> None:
        """None is left."""
        self.take_rows(())

    def append(self, entries: Sequence[LogEntry]) -> None:
        """More at the end."""
        if not entries:
            return
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(entries) - 1)
        self.rows = (*self.rows, *entries)
        self.endInsertRows()

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether another page may follow."""
        return not parent.isValid() and self.more()

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        """Ask for it."""
        if not parent.isValid():
            self.fetch()


class _EntryDelegate(RowDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, ring and the three lines."""
        model = index.model()
        row = model.row_at(index) if isinstance(model, LogRows) else None
        if row is None:
            return
        painter.save()
        place = painting.place_of(option)
        paint_ground(painter, option, place)
        head, when, why = entry_lines(row)
        line = QRect(place.left() + px(16), place.top() + px(9), place.width() - px(28), px(22))
        painting.words(painter, _after_mark(painter, line, row), head, fonts.font("strong"), tokens().text)
        painting.words(painter, line.translated(0, px(22)), when, fonts.font("body"), tokens().text)
        below = QRect(line.left(), line.top() + px(45), line.width(), px(18))
        painting.words(painter, below, why, fonts.font("small"), tokens().text2)
        painter.restore()


def _after_mark(painter: QPainter, line: QRect, row: LogEntry) -> QRect:
    icon = MARKED.get(row.what)
    if icon is None:
        return line
    icons.paint(painter, QRect(line.left(), line.top() + px(3), px(16), px(16)), icon, tokens().amber_text)
    return line.adjusted(px(22), 0, 0, 0)


class LogList(RowList):
    """The entries.

    Signals:
        row_chosen(LogEntry): the selection came to rest on this entry.
    """

    row_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, name: str = say("Entries of the access log")) -> None:
        super().__init__(parent, name=name)
        self.entries = LogRows(self)
        self.setModel(self.entries)
        self.setItemDelegate(_EntryDelegate(self))
        self.selectionModel().currentChanged.connect(self._on_chosen)

    def rows(self) -> tuple[LogEntry, ...]:
        """The entries shown."""
        return self.entries.rows

    def choose(self, place: int) -> None:
        """Choose the entry at a place."""
        self.setCurrentIndex(self.entries.index(place))

    def _on_chosen(self, index: QModelIndex) -> None:
        row = self.entries.row_at(index)
        if row is not None:
            self.row_chosen.emit(row)

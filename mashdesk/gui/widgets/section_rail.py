"""The sections of a form beside it: done, something missing and what, not started. Any may be chosen at any time."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mashdesk.gui import fonts, icons
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting


class SectionState(StrEnum):
    """How far one section is."""

    DONE = "done"
    MISSING = "missing"
    NOT_STARTED = "not_started"

    @property
    def look(self) -> tuple[str, str, str]:
        """Icon, tone, words for a screen reader."""
        return {
            "done": ("circle-check", "green_text", say("done")),
            "missing": ("circle-dashed", "red_text", say("something is missing")),
            "not_started": ("circle", "text3", say("not started")),
        }[self.value]


@dataclass(frozen=True)
class Section:
    """One section; `detail` is the small line ("2 people · 1 thing missing")."""

    key: str
    words: str
    state: SectionState = SectionState.NOT_STARTED
    detail: str = ""


_NO_ROW: QModelIndex = QModelIndex()


class SectionModel(QAbstractListModel):
    """The sections in the order of the form."""

    sections: tuple[Section, ...] = ()

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Take new states; the same sections keep the selection."""
        fresh = tuple(sections)
        if [section.key for section in fresh] == [section.key for section in self.sections]:
            self.sections = fresh
            if fresh:
                self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        self.beginResetModel()
        self.sections = fresh
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_ROW) -> int:
        """How many sections there are."""
        return 0 if parent.isValid() else len(self.sections)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, and all of it for a screen reader."""
        if not index.isValid() or index.row() >= len(self.sections):
            return None
        section = self.sections[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return section.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (section.words, section.state.look[2], section.detail) if part)
        return section if role == Qt.ItemDataRole.UserRole else None


class _SectionDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line, or two with a detail."""
        del option
        section = index.data(Qt.ItemDataRole.UserRole)
        return QSize(px(120), px(47 if section.detail else 33))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Icon, words, detail."""
        on = tokens()
        section: Section = index.data(Qt.ItemDataRole.UserRole)
        place = painting.place_of(option)
        painter.save()
        if painting.is_set(option, QStyle.StateFlag.State_Selected):
            painting.box(painter, place.adjusted(0, 1, 0, -1), fill=on.sel, radius=4)
            painter.fillRect(QRect(place.left(), place.top() + 1, 4, place.height() - 2), QColor(on.accent))
        icon, tone, _said = section.state.look
        icons.paint(
            painter, QRect(place.left() + px(10), place.center().y() - px(8), px(17), px(17)), icon, on.of(tone)
        )
        line = QRect(place.left() + px(35), place.top() + px(5), place.width() - px(42), px(22))
        painting.words(painter, line, section.words, fonts.font("body"), on.text)
        if section.detail:
            wrong = section.state is SectionState.MISSING
            below = line.translated(0, px(19))
            painting.words(painter, below, section.detail, fonts.font("small"), on.red_text if wrong else on.text2)
        if painting.is_set(option, QStyle.StateFlag.State_HasFocus):
            painting.focus_ring(painter, place.adjusted(5, 2, -1, -2), radius=4)
        painter.restore()


class SectionRail(QListView):
    """The list of sections.

    Signals:
        section_chosen(str): the key of the section that the person went to.
    """

    section_chosen = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, *, name: str = say("Sections"), sections: Sequence[Section] = ()
    ) -> None:
        super().__init__(parent)
        self._model = SectionModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_SectionDelegate(self))
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.set_sections(sections)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def chosen(self) -> str:
        """The key of the chosen section, "" when there is none."""
        section = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return section.key if isinstance(section, Section) else ""

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show these; the chosen one stays chosen."""
        chosen = self.chosen
        was_quiet = self.blockSignals(True)
        self._model.set_sections(sections)
        self.choose(chosen or (self._model.sections[0].key if self._model.sections else ""))
        self.blockSignals(was_quiet)
        self.scheduleDelayedItemsLayout()

    def choose(self, key: str) -> None:
        """Go to a section."""
        for place, section in enumerate(self._model.sections):
            if section.key == key:
                self.setCurrentIndex(self._model.index(place))

    def changeEvent(self, event: QEvent) -> None:
        """Lay out again when the text has grown."""
        super().changeEvent(event)
        if event.type() in painting.LOOKS_CHANGED:
            self.scheduleDelayedItemsLayout()

    def _on_current_changed(self, _current: QModelIndex) -> None:
        if self.chosen and not self.signalsBlocked():
            self.section_chosen.emit(self.chosen)

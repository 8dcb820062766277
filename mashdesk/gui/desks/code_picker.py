"""A closed list of the field, searched as one types: any part of the words or the code finds an entry."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QCompleter, QSizePolicy, QWidget

from mashdesk.gui.fonts import px


class CodePicker(QComboBox):
    """Nothing is chosen at the start. While one types, the first entry that fits is marked: Enter and Tab take it.

    What fits no entry is taken back when the person leaves.

    Signals:
        changed: another entry was chosen, by hand or not.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typing = False
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.currentIndexChanged.connect(self._on_index_changed)

    def offer(self, choices: Iterable[tuple[str, str]], *, search: bool = False, prompt: str = "") -> None:
        """Offer these codes with their words; `search` lets one type a part of them. The chosen one stays."""
        chosen = self.code
        was_quiet = self.blockSignals(True)
        self.clear()
        for code, words in choices:
            self.addItem(words, code)
        if search and not self.isEditable():
            self._make_searchable()
        self.setPlaceholderText(prompt)
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(prompt)
        self._place(chosen)
        self.blockSignals(was_quiet)

    @property
    def code(self) -> str:
        """The chosen code; "" while nothing is chosen."""
        return str(self.currentData() or "") if self.currentIndex() >= 0 else ""

    def choose(self, code: str) -> None:
        """Choose a code; one that is not in the list leaves nothing chosen."""
        self._place(code)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whatever stands in the line is an entry again when the person has left."""
        if self.isEditable():
            found = self.findText(self._meant(), Qt.MatchFlag.MatchFixedString)
            self.setCurrentIndex(found if found >= 0 else self.currentIndex())
            self._typing = False
            self.setEditText(self.itemText(self.currentIndex()) if self.currentIndex() >= 0 else "")
        super().focusOutEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past must not change an answer."""
        event.ignore()

    def _make_searchable(self) -> None:
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        finder = QCompleter(self.model(), self)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        finder.setMaxVisibleItems(14)
        found = finder.popup()
        assert found is not None
        found.setProperty("found", True)
        self.setCompleter(finder)
        self.setMinimumWidth(px(120))
        line = self.lineEdit()
        assert line is not None
        line.setAccessibleName(self.accessibleName())
        line.textEdited.connect(self._on_edited)

    def _on_edited(self) -> None:
        self._typing = True
        _finder, found = self._finder()
        if found.styleSheet() != self.window().styleSheet():  # a window of its own, which no other dresses
            found.setStyleSheet(self.window().styleSheet())
        QTimer.singleShot(0, self, self._mark_first)  # the completer lists what fits after this

    def _mark_first(self) -> None:
        if not self._typing:
            return
        finder, found = self._finder()
        # Quiet meanwhile: Qt would put the marked entry in place of what is being typed.
        was_quiet = finder.blockSignals(True)
        found.setCurrentIndex(self._first_fitting())
        finder.blockSignals(was_quiet)

    def _finder(self) -> tuple[QCompleter, QAbstractItemView]:
        finder = self.completer()
        assert finder is not None
        found = finder.popup()
        assert found is not None
        return finder, found

    def _first_fitting(self) -> QModelIndex:
        """The first entry that begins with what is typed, or else the first that holds it."""
        typed, fitting = self.currentText().strip().casefold(), self._finder()[0].completionModel()
        places = [fitting.index(row, 0) for row in range(fitting.rowCount())]
        begins = (place for place in places if str(place.data() or "").casefold().startswith(typed))
        return next(begins, places[0] if places else QModelIndex())

    def _meant(self) -> str:
        """What stands in the line, or the entry that is marked for it."""
        typed = self.currentText().strip()
        if not self._typing or not typed or self.findText(typed, Qt.MatchFlag.MatchFixedString) >= 0:
            return typed
        marked = self._finder()[1].currentIndex()
        return str((marked if marked.isValid() else self._first_fitting()).data() or "")

    def _place(self, code: str) -> None:
        place = self.findData(code) if code else -1
        self.setCurrentIndex(place)
        if place < 0 and self.isEditable():
            self.setEditText("")

    def _on_index_changed(self, _place: int) -> None:
        self.changed.emit()

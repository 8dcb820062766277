"""One answer out of a few that need a sentence each: the hub's levels with its words, ratings with what they mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from mashdesk.domain.codes import Rating
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.rating_mark import RatingMark


@dataclass(frozen=True)
class Choice:
    """An answer: its words, and a sentence below them."""

    value: int | str
    words: str
    below: str = ""
    rating: Rating | None = None


class ChoiceLine(QWidget):
    """A radio button with its sentence; a press anywhere on it chooses it."""

    def __init__(self, parent: QWidget | None, choice: Choice) -> None:
        super().__init__(parent)
        self.button = QRadioButton("" if choice.rating else choice.words.replace("&", "&&"), self)
        self.button.setAccessibleName(f"{choice.words}. {choice.below}")
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.button)
        if choice.rating:
            head.addWidget(RatingMark(self, rating=choice.rating))
        below = PlainLabel(self, text=choice.below, role="small", tone="text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if choice.rating:
            head.addWidget(below, 1)
            column.addLayout(head)
            return
        head.addStretch(1)
        below.setContentsMargins(28, 0, 0, 4)
        column.addLayout(head)
        column.addWidget(below)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        self.button.setChecked(True)
        self.button.setFocus()
        super().mousePressEvent(event)


class ChoiceList(QWidget):
    """None is chosen until somebody does.

    Signals:
        changed: another answer was chosen, by hand or not.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._values: list[int | str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._group.idToggled.connect(self._on_toggled)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer these. Call it once."""
        for place, choice in enumerate(choices):
            line = ChoiceLine(self, choice)
            self._values.append(choice.value)
            self._group.addButton(line.button, place)
            self._column.addWidget(line)
        if choices:
            self.setFocusProxy(self._group.button(0))

    @property
    def value(self) -> int | str | None:
        """What is chosen; None while nothing is."""
        return self._values[self._group.checkedId()] if self._group.checkedId() >= 0 else None

    def choose(self, value: int | str | None) -> None:
        """Choose a value that is offered; nothing happens for another."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)

    def button(self, value: int | str) -> QRadioButton:
        """The button of a value (ValueError when it is not offered)."""
        found = self._group.button(self._values.index(value))
        assert isinstance(found, QRadioButton)
        return found

    def _on_toggled(self, _place: int, on: bool) -> None:
        if on:
            self.changed.emit()

"""A question with two or three answers side by side, none of them chosen until somebody does."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from mashdesk.gui.desks.wrap_row import WrapRow

Answer = str | bool | None


class ChoiceRow(QWidget):
    """Radio buttons, each standing for a value; `down` puts them below each other.

    Signals:
        changed: another answer was chosen, by hand or not.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._values: list[Answer] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._group.idToggled.connect(self._on_group_toggled)

    def offer(self, choices: Sequence[tuple[Answer, str]], *, down: bool = False) -> None:
        """Offer these values, each with its words. Call it once."""
        buttons = [QRadioButton(words.replace("&", "&&"), self) for _value, words in choices]
        self._values = [value for value, _words in choices]
        for place, button in enumerate(buttons):
            self._group.addButton(button, place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if down:
            for button in buttons:
                column.addWidget(button)
        else:
            row = WrapRow(self)
            row.show_widgets(buttons)
            column.addWidget(row)
        self.setFocusProxy(buttons[0])

    @property
    def answered(self) -> bool:
        """Whether anything is chosen."""
        return self._group.checkedId() >= 0

    @property
    def value(self) -> Answer:
        """The value chosen; None while nothing is."""
        return self._values[self._group.checkedId()] if self.answered else None

    def button(self, value: Answer) -> QRadioButton:
        """The button of a value (ValueError when it is not offered)."""
        found = self._group.button(self._values.index(value))
        assert isinstance(found, QRadioButton)
        return found

    def words_of(self, value: Answer) -> str:
        """How this answer is called here; nothing for one that is not offered."""
        return self.button(value).text().replace("&&", "&") if value in self._values else ""

    def choose(self, value: Answer) -> None:
        """Choose a value; one that is not offered leaves nothing chosen."""
        if value in self._values:
            self.button(value).setChecked(True)
        else:
            self._clear()

    def _clear(self) -> None:
        checked = self._group.checkedButton()
        if checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def _on_group_toggled(self, _id: int, on: bool) -> None:
        if on:
            self.changed.emit()

"""Choosing some of the people of a referral or an enquiry: a tick box each, by name."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from mashdesk.gui.desks.wrap_row import WrapRow


class PeopleChoice(QWidget):
    """Tick boxes that wrap; people who stay keep their ticks when the list changes.

    Signals:
        changed: somebody was ticked or unticked by hand.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QCheckBox] = {}
        self._row = WrapRow(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def offer(self, people: Sequence[tuple[str, str]]) -> None:
        """Offer these people: each a key and what to call them."""
        if list(self._boxes) == [key for key, _name in people]:
            for key, name in people:
                self._boxes[key].setText(_shown(name))
            self._row.arrange()
            return
        ticked = set(self.chosen)
        self._boxes = {}
        boxes = []
        for key, name in people:
            box = QCheckBox(_shown(name), self._row)
            box.setChecked(key in ticked)
            box.toggled.connect(self.changed)
            self._boxes[key] = box
            boxes.append(box)
        self._row.show_widgets(boxes)
        if boxes:
            self.setFocusProxy(boxes[0])

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys of those who are ticked, in order."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def choose(self, keys: Sequence[str]) -> None:
        """Tick these and nobody else."""
        for key, box in self._boxes.items():
            box.setChecked(key in keys)

    def words_of(self, keys: Sequence[str]) -> tuple[str, ...]:
        """What these are called here."""
        return tuple(box.text().replace("&&", "&") for key, box in self._boxes.items() if key in keys)


def _shown(name: str) -> str:
    return name.replace("&", "&&")

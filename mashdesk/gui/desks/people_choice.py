"""Choosing some of the people of a referral, of an enquiry or of the staff: a tick box each, by name.

Where there are many, a line above narrows them: three hundred names are not read one by one.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from mashdesk.domain.names import without_marks
from mashdesk.gui.desks.wrap_row import WrapRow
from mashdesk.gui.language import say
from mashdesk.gui.widgets.find_edit import FindEdit
from mashdesk.gui.widgets.plain_label import PlainLabel

MANY = 12
"""From so many on there is a line to look for somebody."""


class NarrowingEdit(FindEdit):
    """Enter ticks the first of those found, and the next name can be typed; Down goes to the boxes.

    Signals:
        tick_asked: the first of those found is to be ticked.
        boxes_asked: the keyboard goes to the boxes.
    """

    tick_asked = Signal()
    boxes_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down are for the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.tick_asked.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.boxes_asked.emit()
        else:
            super().keyPressEvent(event)


class PeopleChoice(QWidget):
    """Tick boxes that wrap; people who stay keep their ticks when the list changes, and the ticked stay in sight.

    Signals:
        changed: somebody was ticked or unticked by hand.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QCheckBox] = {}
        self._row = WrapRow(self)
        self.narrow = NarrowingEdit(self)
        self.narrow.setPlaceholderText(say("Type a part of a name"))
        self.narrow.setAccessibleName(say("Narrow the list: a part of a name. Enter ticks the first one found"))
        self.found = PlainLabel(self, role="small", tone="text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for each in (self.narrow, self.found, self._row):
            column.addWidget(each)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._narrow_where_many()
        self.narrow.textChanged.connect(self._narrow)
        self.narrow.tick_asked.connect(self._tick_first)
        self.narrow.boxes_asked.connect(self._to_boxes)
        self.changed.connect(self._count)

    def offer(self, people: Sequence[tuple[str, str]]) -> None:
        """Offer these people: each a key and what to call them."""
        if list(self._boxes) == [key for key, _name in people]:
            for key, name in people:
                self._boxes[key].setText(_shown(name))
            self._row.arrange()
            self._narrow()
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
            self.setFocusProxy(self.narrow if len(boxes) >= MANY else boxes[0])
        self._narrow_where_many()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys of those who are ticked, in order."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def choose(self, keys: Sequence[str]) -> None:
        """Tick these and nobody else."""
        for key, box in self._boxes.items():
            box.setChecked(key in keys)
        self._narrow()

    @property
    def in_sight(self) -> tuple[str, ...]:
        """The keys of those whom the line above leaves: who was found, and who is ticked."""
        return tuple(key for key, box in self._boxes.items() if not box.isHidden())

    def words_of(self, keys: Sequence[str]) -> tuple[str, ...]:
        """What these are called here."""
        return tuple(box.text().replace("&&", "&") for key, box in self._boxes.items() if key in keys)

    def _narrow_where_many(self) -> None:
        many = len(self._boxes) >= MANY
        self.narrow.setVisible(many)
        self.found.setVisible(many)
        if not many:
            self.narrow.clear()
        self._narrow()

    def _narrow(self) -> None:
        """Leave those of whose name every typed part is a part, and those who are ticked."""
        gone = [box for box in self._boxes.values() if not (box.isChecked() or self._is_found(box))]
        self._row.leave_out(gone)
        self._count()

    def _is_found(self, box: QCheckBox) -> bool:
        name = without_marks(box.text())
        return all(part in name for part in without_marks(self.narrow.text()).split())

    def _count(self) -> None:
        found = sum(self._is_found(box) for box in self._boxes.values())
        told = (
            say("{found} of {boxes}").format(found=found, boxes=len(self._boxes))
            if self.narrow.text().strip()
            else f"{len(self._boxes)}"
        )
        self.found.setText(
            say("{told} · {chosen} ticked").format(
                told=told if found else say("Nobody here is called that"), chosen=len(self.chosen)
            )
        )

    def _tick_first(self) -> None:
        """The first who is found and not ticked yet; what was typed is marked, to be typed over."""
        first = next((box for box in self._boxes.values() if self._is_found(box) and not box.isChecked()), None)
        if first is not None and self.narrow.text().strip():
            first.setChecked(True)
        self.narrow.selectAll()

    def _to_boxes(self) -> None:
        first = next((box for box in self._boxes.values() if not box.isHidden()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)


def _shown(name: str) -> str:
    return name.replace("&", "&&")

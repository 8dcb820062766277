"""Beneath the chosen item of the chronology: which others it contradicts, and the way to mark one or take it back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.contradictions import Contradiction
from mashdesk.domain.snapshots import EnquirySheet, Item
from mashdesk.gui.desks.contradicting.words import mark_words
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import empty
from mashdesk.gui.widgets.icon_mark import IconMark
from mashdesk.gui.widgets.plain_label import PlainLabel


class ItemContradictions(QWidget):
    """What stands first, then what was taken back. Whoever may not mark is offered nothing.

    Signals:
        mark_asked(str): the item with this key contradicts another one.
        back_asked(Contradiction): this is to be taken back.
    """

    mark_asked = Signal(str)
    back_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_mark = False
        self._key = ""
        self.lines = QVBoxLayout()
        self.lines.setSpacing(2)
        self.mark = Button(self, text=say("Contradicts another…"), icon="triangle-alert", kind="quiet", compact=True)
        self.mark.clicked.connect(lambda: self.mark_asked.emit(self._key))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self.lines)
        column.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignRight)
        self.hide()

    def offer(self, *, marking: bool) -> None:
        """This person may mark, or not."""
        self._may_mark = marking

    def show_item(self, item: Item | None, sheet: EnquirySheet | None) -> None:
        """What is said of this item; None where nothing is chosen, or what is chosen is held back."""
        empty(self.lines)
        marks = _of(item, sheet)
        if item is not None and sheet is not None:
            self._key = str(item.id)
            for one in marks:
                self.lines.addWidget(self._line(one, item, sheet))
        others = sheet is not None and len(sheet.items) > 1
        self.mark.setVisible(item is not None and self._may_mark and others)
        self.setVisible(bool(marks) or not self.mark.isHidden())

    def _line(self, one: Contradiction, item: Item, sheet: EnquirySheet) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        icon, tone = ("triangle-alert", "amber_text") if one.stands else ("history", "text2")
        words = mark_words(one, item.id, sheet)
        row.addWidget(IconMark(line, icon=icon, tone=tone, size=15), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(line, text=words, role="small", tone=tone, wrap=True), 1)
        if one.stands and self._may_mark:
            back = Button(line, text=say("Take back…"), kind="quiet", compact=True)
            back.setAccessibleName(say("Take back: {words}").format(words=words))
            back.clicked.connect(partial(self.back_asked.emit, one))
            row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        return line


def _of(item: Item | None, sheet: EnquirySheet | None) -> Sequence[Contradiction]:
    if item is None or sheet is None:
        return ()
    return sorted((one for one in sheet.contradictions if one.is_of(item.id)), key=lambda one: not one.stands)

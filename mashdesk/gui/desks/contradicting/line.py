"""Above the picture and whatever is done beside it: that items of this enquiry contradict each other."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.domain.contradictions import in_words, standing
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.icon_mark import IconMark
from mashdesk.gui.widgets.plain_label import PlainLabel


class ContradictionsLine(QWidget):
    """There only while a mark stands.

    Signals:
        item_asked(str): show the item with this key.
    """

    item_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[UUID] = []
        self._covered = False
        self._words = PlainLabel(self, role="strong", tone="amber_text")
        self.show_first = Button(self, text=say("Show them"), kind="quiet", compact=True)
        self.show_first.clicked.connect(lambda: self.item_asked.emit(str(self._items[0])))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconMark(self, icon="triangle-alert", tone="amber_text", size=16))
        row.addWidget(self._words)
        row.addWidget(self.show_first)
        row.addStretch(1)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; "" where nothing stands."""
        return self._words.text()

    def show_sheet(self, sheet: EnquirySheet) -> None:
        """Say it of this enquiry."""
        self._items = [item for one in standing(sheet.contradictions) for item in (one.one, one.other)]
        self._words.setText(say(in_words(sheet.contradictions)))
        self.show_first.setAccessibleName(say("{words} Show them").format(words=self.words))
        self._show()

    def cover(self, *, covered: bool) -> None:
        """Hide it while something stands in the picture's place, or no longer."""
        self._covered = covered
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._items) and not self._covered)

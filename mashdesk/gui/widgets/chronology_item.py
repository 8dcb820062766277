"""The item of the chronology that is read: in full, with why it was shared, who may see it and whether it may leave."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.cards import Card, Scroll, empty
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.chronology_scale import ChronologyItem, Leaving
from mashdesk.gui.widgets.icon_mark import IconMark
from mashdesk.gui.widgets.plain_label import PlainLabel

RING = 3
"""Room around the item for the ring that says where the keyboard is."""
NATURE_SIGNS = {say("Fact"): "fact-point", say("Opinion"): "opinion-point"}
"""A full round point for what happened, a hollow diamond for what somebody makes of it, as in the picture."""
ABOUT = 190
"""Logical pixels that whom an item is about needs beside when it was, with the gaps."""


class ChosenItem(Card):
    """One item in full: when, which agency, about whom, what, why it was shared, who may see it, may it leave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, sunken=True)
        self._when = PlainLabel(self, role="label")
        self._nature = Chip(self)
        self._about = PlainLabel(self, role="small", tone="text2", wrap=True)
        self._seen_by = Chip(self)
        self._text = PlainLabel(self, wrap=True)
        self._why = PlainLabel(self, role="small", tone="text2", wrap=True)
        self._leaving = QVBoxLayout()
        self._leaving.setSpacing(2)
        self._head = QHBoxLayout()
        self._head.setSpacing(10)
        self._head.addWidget(self._when)
        self._head.addWidget(self._nature)
        self._head.addWidget(self._about, 1)
        self._head.addWidget(self._seen_by)
        self._beside = True
        self.body.addLayout(self._head)
        self.body.addWidget(self._text)
        self.body.addWidget(self._why)
        self.body.addLayout(self._leaving)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whom it is about beside when it was, where there is room for a few words; else below it."""
        super().resizeEvent(event)
        chips = [chip for chip in (self._nature, self._seen_by) if not chip.isHidden()]
        taken = self._when.sizeHint().width() + sum(chip.sizeHint().width() + 10 for chip in chips)
        beside = self.width() - taken >= px(ABOUT)
        if beside is self._beside:
            return
        self._beside = beside
        if beside:
            self._head.insertWidget(2, self._about, 1)
        else:
            self.body.insertWidget(1, self._about)

    def show_item(self, item: ChronologyItem) -> None:
        """Show an item; of one that is held back only that it is there."""
        self._when.setText(" · ".join(part for part in (item.when_words, item.agency) if part))
        self._nature.set_chip(item.nature_words, NATURE_SIGNS.get(item.nature_words, ""), "outline")
        self._nature.setVisible(bool(item.nature_words))
        self._about.setText(item.about)
        self._text.setText(say("Held back by the agency.") if item.held_back else item.text)
        self._why.setText(item.why)
        self._why.setVisible(bool(item.why))
        kept = item.not_for_family or item.held_back or item.sealed
        self._seen_by.set_chip(item.seen_by, "users", "lock" if kept else "outline")
        self._seen_by.setVisible(bool(item.seen_by))
        empty(self._leaving)
        for one in item.leaving:
            self._leaving.addWidget(LeavingLine(self, one))
        self.setAccessibleName(item.read_aloud)


class ScrollsInFull(Scroll):
    """As high as the item at the width that there is; in a low card the item scrolls and the picture keeps its room."""

    def __init__(self, item: ChosenItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self.body.setContentsMargins(RING, RING, RING, RING)
        self.body.addWidget(item)
        self.body.addStretch(1)
        self.setAccessibleName(say("The chosen item in full"))
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.setMinimumHeight(px(64))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """All of the item, at this width."""
        height = self._item.heightForWidth(self.viewport().width() - 2 * RING) + 2 * RING
        return QSize(super().sizeHint().width(), max(height, px(64)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines otherwise."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring, where the keyboard scrolls it."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painting.focus_ring(painter, self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is here."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _on_range_changed(self, _least: int, most: int) -> None:
        """Tab comes here only where there is something to scroll."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if most else Qt.FocusPolicy.NoFocus)


class LeavingLine(QWidget):
    """How one request to let an item out stands."""

    def __init__(self, parent: QWidget | None, leaving: Leaving) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconMark(self, icon=leaving.icon, tone=leaving.tone, size=15), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(self, text=leaving.words, role="small", tone=leaving.tone, wrap=True), 1)

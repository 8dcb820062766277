"""What every agency knows, on one time line: as a picture or as a list (F6), the chosen item in full below."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from mashdesk.gui.fonts import px
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, Scroll, empty
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.chronology_lanes import ChronologyLanes, Lane
from mashdesk.gui.widgets.chronology_scale import ChronologyItem, Leaving
from mashdesk.gui.widgets.chronology_table import ChronologyTable
from mashdesk.gui.widgets.icon_mark import IconMark
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip

RING = 3
"""Room around the item for the ring that says where the keyboard is."""
_RANGES = {"all": None, "years": 730, "months": 183}
_TABS = (Tab("all", "All time"), Tab("years", "2 years"), Tab("months", "6 months"))

ABOUT = 190
"""Logical pixels that whom an item is about needs beside when it was, with the gaps."""


class ChosenItem(Card):
    """One item in full: when, which agency, about whom, what, why it was shared, who may see it, may it leave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, sunken=True)
        self._when = PlainLabel(self, role="label")
        self._about = PlainLabel(self, role="small", tone="text2", wrap=True)
        self._seen_by = Chip(self)
        self._text = PlainLabel(self, wrap=True)
        self._why = PlainLabel(self, role="small", tone="text2", wrap=True)
        self._leaving = QVBoxLayout()
        self._leaving.setSpacing(2)
        self._head = QHBoxLayout()
        self._head.setSpacing(10)
        self._head.addWidget(self._when)
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
        taken = self._when.sizeHint().width() + self._seen_by.sizeHint().width()
        beside = self.width() - taken >= px(ABOUT)
        if beside is self._beside:
            return
        self._beside = beside
        if beside:
            self._head.insertWidget(1, self._about, 1)
        else:
            self.body.insertWidget(1, self._about)

    def show_item(self, item: ChronologyItem) -> None:
        """Show an item; of one that is held back only that it is there."""
        self._when.setText(" · ".join(part for part in (item.when_words, item.agency) if part))
        self._about.setText(item.about)
        self._text.setText("Held back by the agency." if item.held_back else item.text)
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
        self.setAccessibleName("The chosen item in full")
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


class Chronology(Card):
    """The card of picture a. `ask` asks for the release of the item that is shown in full, `rule` for a ruling on it.

    Signals:
        item_chosen(str): the key of the item that is now shown in full.
        release_asked(str): its agency is to be asked to release the item with this key.
        ruling_asked(str): the item with this key is to be ruled on.
    """

    item_chosen = Signal(str)
    release_asked = Signal(str)
    ruling_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="Chronology")
        self._items: tuple[ChronologyItem, ...] = ()
        self._lanes: tuple[Lane, ...] = ()
        self._referral = date(2000, 1, 1)
        self._count = PlainLabel(self, role="small", tone="text2")
        self._ranges = TabStrip(self, name="How far back", tabs=_TABS)
        self.picture = ChronologyLanes(self)
        self.table = ChronologyTable(self)
        self.ask = Button(self, text="Ask for its release…", icon="send", kind="quiet", compact=True)
        self.rule = Button(self, text="Rule on it…", icon="scale", kind="quiet", compact=True)
        for button, signal in ((self.ask, self.release_asked), (self.rule, self.ruling_asked)):
            button.hide()
            button.clicked.connect(lambda _checked=False, told=signal: told.emit(self._key))
        self._chosen_item = ChosenItem(self)
        self._in_full = ScrollsInFull(self._chosen_item, self)
        self._lay_out()
        self._ranges.tab_chosen.connect(lambda _key: self._show())
        for view in (self.picture, self.table):
            view.item_chosen.connect(self.choose)
        QShortcut(QKeySequence(Qt.Key.Key_F6), self, self.toggle_list).setWhatsThis("Chronology as a picture or a list")

    @property
    def chosen(self) -> ChronologyItem | None:
        """The item that is shown in full."""
        return next((item for item in self._items if item.key == self._key), None)

    def show_items(self, lanes: Sequence[Lane], items: Sequence[ChronologyItem], referral: date) -> None:
        """Show these; the chosen item stays chosen, else the latest is."""
        self._lanes, self._items, self._referral = tuple(lanes), tuple(items), referral
        self._show()
        dated = sorted(self._items, key=lambda item: (item.when or date.min, item.key))
        if self.chosen is None and dated:
            self._take(dated[-1].key)
        elif self.chosen is not None:
            self._take(self._key)
        self._in_full.setVisible(bool(dated))
        self._offer()

    def choose(self, key: str) -> None:
        """Show an item in full and say so."""
        self._take(key)
        self.item_chosen.emit(key)

    def toggle_list(self) -> None:
        """From picture to list and back."""
        self._views.setCurrentIndex(1 - self._views.currentIndex())
        self.focus_view()

    def focus_view(self) -> None:
        """The keyboard to the picture or the list, whichever is shown."""
        (self.table if self._views.currentIndex() else self.picture).setFocus()

    _key = ""

    def _take(self, key: str) -> None:
        self._key = key
        if self.chosen is not None:
            self.picture.choose(key)
            self.table.choose(key)
            self._chosen_item.show_item(self.chosen)
            self._in_full.updateGeometry()
            self._offer()

    def _offer(self) -> None:
        """What this reader may do about the item that is shown in full."""
        item = self.chosen
        self.ask.setVisible(item is not None and item.may_ask)
        self.rule.setVisible(item is not None and item.may_rule)
        if item is not None:
            self.ask.setAccessibleName(f"Ask for its release: {item.agency}, {item.shown_label}")
            self.rule.setAccessibleName(f"Rule on it: {item.agency}, {item.shown_label}")

    def _show(self) -> None:
        days = _RANGES[self._ranges.chosen or "all"]
        oldest = min((item.when for item in self._items if item.when), default=self._referral)
        first = self._referral - timedelta(days=days) if days else min(oldest, self._referral - timedelta(days=365))
        shown = [item for item in self._items if item.when is None or not days or item.when >= first]
        hidden = len(self._items) - len(shown)
        before = f", {hidden} earlier" if hidden else ""
        self._count.setText(f"{len(shown)} item{'' if len(shown) == 1 else 's'}{before}")
        start = date(first.year, 1, 1) if not days else first
        self.picture.show_items(self._lanes, shown, start, self._referral)
        self.table.show_items(shown)
        self.picture.choose(self._key)
        self.table.choose(self._key)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        self.body.removeWidget(self.title)
        head.addWidget(self.title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._ranges)
        self.body.addLayout(head)
        self._views = QStackedWidget(self)
        scroll = Scroll(self)
        scroll.body.addWidget(self.picture, 1)
        scroll.setFocusProxy(self.picture)
        self._views.addWidget(scroll)
        # Asks for a little and takes what there is: the picture scrolls inside.
        self._views.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._views.setMinimumHeight(px(110))
        self._views.addWidget(self.table)
        self.body.addWidget(self._views, 1)
        self.body.addLayout(self._legend())
        self.body.addWidget(self._in_full)

    def _legend(self) -> QVBoxLayout:
        column, row = QVBoxLayout(), QHBoxLayout()
        row.setSpacing(6)
        for icon, tone, words in (
            ("user-x", "lock", "not for the family"),
            ("lock", "lock", "held back"),
            ("hatch", "red_text", "missing"),
        ):
            row.addWidget(IconMark(self, icon=icon, tone=tone, size=15))
            row.addWidget(PlainLabel(self, text=words, role="small", tone="text2"))
            row.addSpacing(2)
        row.addStretch(1)
        row.addWidget(self.rule)
        row.addWidget(self.ask)
        column.addLayout(row)
        return column

"""Tabs as words with a line under the chosen one, and a count where there is one: "All 16", "Rowan, 6"."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from mashdesk.gui import fonts, icons
from mashdesk.gui.fonts import px
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting


@dataclass(frozen=True)
class Tab:
    """One tab; `count` None shows none; in words where not all were counted, such as "1,000+"."""

    key: str
    words: str
    count: int | str | None = None
    icon: str = ""
    tone: str = "text2"

    @property
    def read_aloud(self) -> str:
        """Words and count."""
        return self.words if self.count is None else f"{self.words}  {self.count}"


class TabStrip(QTabBar):
    """Arrow keys move between tabs.

    Signals:
        tab_chosen(str): the key of the tab that the person chose.
        crowded_changed(bool): whether there are more tabs than there is room for.
    """

    tab_chosen = Signal(str)
    crowded_changed = Signal(bool)

    edge = 0
    """Up to where tabs can be seen: to the arrows, where they do not fit."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "", tabs: Sequence[Tab] = ()) -> None:
        super().__init__(parent)
        self._tabs: tuple[Tab, ...] = ()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setAccessibleName(name)
        self.set_tabs(tabs)
        self.currentChanged.connect(self._on_current_changed)

    @property
    def chosen(self) -> str:
        """The key of the chosen tab, "" when there is none."""
        return self._tabs[self.currentIndex()].key if 0 <= self.currentIndex() < len(self._tabs) else ""

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """All of them, in order."""
        return self._tabs

    @property
    def crowded(self) -> bool:
        """Whether some of them are out of sight."""
        return sum(self.tabSizeHint(place).width() for place in range(self.count())) > self.width()

    def set_tabs(self, tabs: Sequence[Tab]) -> None:
        """Show these tabs; the chosen one stays chosen if it is still there."""
        chosen = self.chosen
        was_quiet = self.blockSignals(True)
        # Qt measures its tabs at each of these steps: there must always be something known of every one of them.
        while self.count() > len(tabs):
            self.removeTab(self.count() - 1)
        self._tabs = tuple(tabs)
        while self.count() < len(tabs):
            self.addTab("")
        for place, tab in enumerate(self._tabs):
            # "&" would underline the next letter, and names may hold one.
            self.setTabText(place, tab.read_aloud.replace("&", "&&"))
            self.setAccessibleTabName(place, tab.read_aloud)
        self.choose(chosen)
        self.blockSignals(was_quiet)

    def choose(self, key: str) -> None:
        """Choose a tab by its key; nothing happens when it is not there."""
        for place, tab in enumerate(self._tabs):
            if tab.key == key:
                self.setCurrentIndex(place)

    def tabSizeHint(self, index: int) -> QSize:
        """Icon and words, measured as the chosen tab shows them, so that choosing moves nothing."""
        if index >= len(self._tabs):
            return QSize(px(16), px(34))
        tab = self._tabs[index]
        icon = px(16) + px(6) if tab.icon else 0
        return QSize(icon + painting.width_of(tab.read_aloud, fonts.font("strong")) + px(16), px(34))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Tabs scroll rather than being cut."""
        return self.tabSizeHint(index)

    def tabLayoutChange(self) -> None:
        """Tabs came, went or got another room."""
        super().tabLayoutChange()
        arrows = [one.x() for one in self.findChildren(QToolButton) if not one.isHidden()] if self.crowded else []
        self.edge = min(arrows, default=self.width())
        self.crowded_changed.emit(self.crowded)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words, the line under the chosen one, the focus ring; no half of a word beside the arrows that lead to it."""
        painter = QPainter(self)
        for place, tab in enumerate(self._tabs):
            chosen, there = place == self.currentIndex(), self.tabRect(place)
            if chosen or (there.left() >= 0 and there.right() <= self.edge):
                self._paint_tab(painter, there, tab, chosen)
        painter.end()

    def _paint_tab(self, painter: QPainter, place: QRect, tab: Tab, chosen: bool) -> None:
        on = tokens()
        room = place.adjusted(px(8), 0, -px(6), -px(2))
        if tab.icon:
            icon = QRect(room.left(), room.center().y() - px(8) + 1, px(16), px(16))
            icons.paint(painter, icon, tab.icon, on.of(tab.tone))
            room.setLeft(room.left() + px(22))
        font = fonts.font("strong" if chosen else "body")
        painting.words(painter, room, tab.read_aloud, font, on.text if chosen else on.text2)
        if chosen:
            painter.fillRect(QRect(place.left(), place.bottom() - px(3) + 1, place.width(), px(3)), QColor(on.accent))
        if chosen and self.hasFocus():
            painting.focus_ring(painter, place.adjusted(0, 1, 0, -px(4)), radius=4)

    def _on_current_changed(self, _place: int) -> None:
        if self.chosen:
            self.tab_chosen.emit(self.chosen)

"""Tabs as words with a line under the chosen one, and a count where there is one: "All 16", "Rowan, 6"."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QTabBar, QWidget

from mashdesk.gui import icons
from mashdesk.gui.fonts import px
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting


@dataclass(frozen=True)
class Tab:
    """One tab; `count` None shows none."""

    key: str
    words: str
    count: int | None = None
    icon: str = ""
    tone: str = "text2"


class TabStrip(QTabBar):
    """Arrow keys move between tabs.

    Signals:
        tab_chosen(str): the key of the tab that the person chose.
    """

    tab_chosen = Signal(str)

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

    def set_tabs(self, tabs: Sequence[Tab]) -> None:
        """Show these tabs; the chosen one stays chosen if it is still there."""
        chosen = self.chosen
        was_quiet = self.blockSignals(True)
        while self.count() > len(tabs):
            self.removeTab(self.count() - 1)
        while self.count() < len(tabs):
            self.addTab("")
        self._tabs = tuple(tabs)
        for place, tab in enumerate(self._tabs):
            # "&" would underline the next letter, and names may hold one.
            self.setTabText(place, _words(tab).replace("&", "&&"))
            self.setAccessibleTabName(place, _words(tab))
        self._tint()
        self.choose(chosen)
        self.blockSignals(was_quiet)

    def choose(self, key: str) -> None:
        """Choose a tab by its key; nothing happens when it is not there."""
        for place, tab in enumerate(self._tabs):
            if tab.key == key:
                self.setCurrentIndex(place)

    def changeEvent(self, event: QEvent) -> None:
        """Icons follow the theme."""
        super().changeEvent(event)
        if event.type() in painting.LOOKS_CHANGED and hasattr(self, "_tabs"):
            self._tint()

    def _tint(self) -> None:
        if any(tab.icon for tab in self._tabs):
            self.setIconSize(QSize(px(16), px(16)))
            for place, tab in enumerate(self._tabs):
                if tab.icon:
                    self.setTabIcon(place, icons.icon(tab.icon, tokens().of(tab.tone), px(16)))

    def _on_current_changed(self, _place: int) -> None:
        if self.chosen:
            self.tab_chosen.emit(self.chosen)


def _words(tab: Tab) -> str:
    return tab.words if tab.count is None else f"{tab.words}  {tab.count}"

"""The first lines of a menu: what a misspelt word may be meant to be, looked up while the menu is open already."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction
from PySide6.QtWidgets import QMenu

from mashdesk.gui.language import say

LIMIT_S = 1.0
"""No longer is anything looked up for a menu."""
AT_ONCE_S = 0.02
"""What is found by then stands there as the menu opens, and nothing moves below the mouse."""
LOOK_EVERY_MS = 15

LOOKING, NONE, FOUND = say("Looking for suggestions…"), say("No suggestion"), say("Suggestions: {words}")
LookUp = Callable[[Callable[[], bool]], tuple[str, ...]]


@dataclass
class _Search:
    """Shared with the thread that looks up; there is nothing of Qt in it."""

    until: float
    given_up: bool = False
    found: tuple[str, ...] | None = None

    def wanted(self) -> bool:
        return not self.given_up and monotonic() < self.until

    def run(self, look_up: LookUp) -> None:
        found: tuple[str, ...] = ()
        try:
            found = look_up(self.wanted)
        finally:
            self.found = found


class SuggestedWords(QObject):
    """Lives as long as its menu. `use` is called with the word that somebody chose."""

    def __init__(self, menu: QMenu, look_up: LookUp, use: Callable[[str], None]) -> None:
        super().__init__(menu)
        self._menu, self._use = menu, use
        self._place = menu.addAction(LOOKING)
        self._place.setEnabled(False)
        self._search = _Search(monotonic() + LIMIT_S)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._look)
        menu.aboutToHide.connect(self._give_up)
        thread = threading.Thread(target=self._search.run, args=(look_up,), name="suggestions", daemon=True)
        thread.start()
        thread.join(AT_ONCE_S)
        if not self._look():
            self._clock.start(LOOK_EVERY_MS)

    def _look(self) -> bool:
        """Show what was found, once it is there."""
        found = self._search.found
        if found is None:
            return False
        self._clock.stop()
        actions = [self._action(word) for word in found]
        self._menu.insertActions(self._place, actions)
        if actions:
            self._menu.removeAction(self._place)
        else:
            self._place.setText(NONE)
        if self._menu.isVisible():
            told = FOUND.format(words=", ".join(found)) if found else NONE
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._menu, told))
        return True

    def _action(self, word: str) -> QAction:
        action = QAction(word.replace("&", "&&"), self._menu)
        action.triggered.connect(partial(self._choose, word))
        return action

    def _choose(self, word: str, _on: bool = False) -> None:
        self._use(word)

    def _give_up(self) -> None:
        self._clock.stop()
        self._search.given_up = True

"""All tabs of a strip in one menu, for a strip that has no room for them: nothing that is there stays out of sight."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.tab_strip import TabStrip


class MoreTabs(Button):
    """Stands beside its strip while that has to scroll."""

    def __init__(self, parent: QWidget | None, strip: TabStrip) -> None:
        super().__init__(parent, text=say("More…"), kind="quiet", compact=True)
        self._strip = strip
        self.setAccessibleName(say("All of them: {accessibleName}").format(accessibleName=strip.accessibleName()))
        self.menu_of_tabs = QMenu(self)
        self.menu_of_tabs.aboutToShow.connect(self._fill)
        self.clicked.connect(self._open)
        # Not while the row around it is being laid out: it would be there without any room.
        strip.crowded_changed.connect(self.setVisible, Qt.ConnectionType.QueuedConnection)
        self.setVisible(strip.crowded)

    def _open(self) -> None:
        self.menu_of_tabs.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _fill(self) -> None:
        self.menu_of_tabs.clear()
        group = QActionGroup(self.menu_of_tabs)
        for tab in self._strip.tabs:
            action = self.menu_of_tabs.addAction(tab.read_aloud.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(tab.key == self._strip.chosen)
            action.triggered.connect(partial(self._choose, tab.key))
            group.addAction(action)

    def _choose(self, key: str, _checked: bool = False) -> None:
        self._strip.choose(key)
        self._strip.setFocus()

"""An agency's two lists: what it is asked to answer, and what it is asked to release; each with its count."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.gui.desks.fitting_scroll import OneOf
from mashdesk.gui.desks.releasing.release_list import ReleaseList
from mashdesk.gui.desks.sheet.worklist_pane import WIDE, WIDTH, WorklistPane
from mashdesk.gui.fonts import px
from mashdesk.gui.viewmodels.releases_asked_model import ReleasesAskedModel
from mashdesk.gui.viewmodels.worklist_model import WorklistModel
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip

REQUESTS, RELEASES = "requests", "releases"
NOTHING = "Nothing here at the moment. The hub asks here before an item of yours leaves it."


class AgencyLists(QWidget):
    """The pane of requests and the list of releases, one of them shown.

    Signals:
        list_chosen(str): another list is shown: `REQUESTS` or `RELEASES`.
    """

    list_chosen = Signal(str)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        title: str,
        pane: WorklistPane,
        requests: WorklistModel,
        releases: ReleasesAskedModel,
    ) -> None:
        super().__init__(parent)
        self._pane, self._requests, self._asked = pane, requests, releases
        self.tabs = TabStrip(self, name="Which list", tabs=[Tab(REQUESTS, "Requests"), Tab(RELEASES, "To release")])
        self.releases = ReleaseList(self)
        self._foot = PlainLabel(self, text="Fetching…", role="small", tone="text2", wrap=True)
        self._lists = OneOf(self)
        self._lay_out(title)
        self.tabs.tab_chosen.connect(self._on_tab_chosen)
        requests.rows_changed.connect(self._name_tabs)
        releases.rows_changed.connect(self._show)
        releases.time_passed.connect(self._show)
        releases.refused.connect(lambda _failure: self._foot.setText(_OLD))

    @property
    def chosen(self) -> str:
        """The list that is shown."""
        return self.tabs.chosen

    def choose(self, key: str) -> None:
        """Show one list."""
        self.tabs.choose(key)

    def focus_list(self) -> None:
        """The keyboard to the list that is shown."""
        (self.releases if self.chosen == RELEASES else self._pane.list).setFocus()

    def set_wide(self, wide: bool) -> None:
        """360 px instead of 308, on a large screen."""
        self._pane.set_wide(wide)
        self.setFixedWidth(px(WIDE if wide else WIDTH))

    def find_text(self, text: str) -> bool:
        """Choose the first release whose reference or initials hold this; False where there is none."""
        wanted = text.casefold()
        found = next((one for one in self._asked.rows if wanted in f"{one.reference} {one.initials}".casefold()), None)
        if found is not None:
            self.releases.choose(found.release)
            self.releases.setFocus()
        return found is not None

    def _on_tab_chosen(self, key: str) -> None:
        self._lists.show_one(self._of_releases if key == RELEASES else self._pane)
        self.list_chosen.emit(key)

    def _name_tabs(self) -> None:
        waiting = sum(not row.answered for row in self._requests.rows)
        self.tabs.set_tabs([Tab(REQUESTS, "Requests", waiting), Tab(RELEASES, "To release", len(self._asked.rows))])

    def _show(self) -> None:
        self._name_tabs()
        self.releases.set_rows(self._asked.rows, self._asked.now())
        self._foot.setText("Waiting longest first · live" if self._asked.rows else NOTHING)

    def _lay_out(self, title: str) -> None:
        self.setProperty("surface", "list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._of_releases = QWidget(self)
        column = QVBoxLayout(self._of_releases)
        column.setContentsMargins(0, 0, 1, 8)
        column.setSpacing(4)
        column.addWidget(self.releases, 1)
        self._foot.setContentsMargins(16, 4, 8, 0)
        column.addWidget(self._foot)
        for each in (self._pane, self._of_releases):
            self._lists.add(each)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.setSpacing(4)
        head = PlainLabel(self, text=title, role="title")
        head.setContentsMargins(16, 0, 0, 0)
        strip = QVBoxLayout()
        strip.setContentsMargins(8, 0, 0, 0)
        strip.addWidget(self.tabs)
        whole.addWidget(head)
        whole.addLayout(strip)
        whole.addWidget(self._lists, 1)
        self.set_wide(False)


_OLD = "This list could not be fetched anew. It shows what was known before."

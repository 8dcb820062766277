"""An agency's three lists: what it is asked to answer, what it is to do, what it is asked to release; each counted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.domain.list_pages import counted_rows, only_the_first
from mashdesk.gui.desks.acting.words import owed_words
from mashdesk.gui.desks.fitting_scroll import OneOf
from mashdesk.gui.desks.releasing.release_list import ReleaseList
from mashdesk.gui.desks.sheet.worklist_pane import WorklistPane
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.releases_asked_model import ReleasesAskedModel
from mashdesk.gui.viewmodels.worklist_model import WorklistModel
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip

REQUESTS, ACTIONS, RELEASES = "requests", "actions", "releases"
_TABS = ((REQUESTS, say("Requests")), (RELEASES, say("To release")), (ACTIONS, say("To do")))
NOTHING = say("Nothing here at the moment. The hub asks here before an item of yours leaves it.")


class AgencyLists(QWidget):
    """The panes of requests and actions and the list of releases, one of them shown.

    Signals:
        list_chosen(str): another list is shown: `REQUESTS`, `ACTIONS` or `RELEASES`.
    """

    list_chosen = Signal(str)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        title: str,
        pane: WorklistPane,
        requests: WorklistModel,
        actions: WorklistModel,
        releases: ReleasesAskedModel,
    ) -> None:
        super().__init__(parent)
        self._pane, self._requests, self._asked = pane, requests, releases
        self.owing = WorklistPane(
            self, model=actions, title=say("To do"), describe=owed_words, staged=False, headed=False
        )
        self.tabs = TabStrip(self, name=say("Which list"), tabs=[Tab(key, words) for key, words in _TABS])
        self.releases = ReleaseList(self)
        self._foot = PlainLabel(self, text=say("Fetching…"), role="small", tone="text2", wrap=True)
        self._lists = OneOf(self)
        self._lay_out(title)
        self.tabs.tab_chosen.connect(self._on_tab_chosen)
        requests.rows_changed.connect(self._name_tabs)
        actions.rows_changed.connect(self._name_tabs)
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
        lists: dict[str, QWidget] = {RELEASES: self.releases, ACTIONS: self.owing.list}
        lists.get(self.chosen, self._pane.list).setFocus()

    def find_text(self, text: str) -> bool:
        """Find it in the list of releases or of actions, if that is shown; False where it is not there."""
        if self.chosen == ACTIONS:
            return self.owing.find_text(text)
        wanted = text.casefold()
        found = next((one for one in self._asked.rows if wanted in f"{one.reference} {one.initials}".casefold()), None)
        if found is not None:
            self.releases.choose(found.release)
            self.releases.setFocus()
        return found is not None

    def _on_tab_chosen(self, key: str) -> None:
        pages: dict[str, QWidget] = {RELEASES: self._of_releases, ACTIONS: self.owing}
        self._lists.show_one(pages.get(key, self._pane))
        self.list_chosen.emit(key)

    def _name_tabs(self) -> None:
        releases = counted_rows(len(self._asked.rows))
        counts = {REQUESTS: self._requests.counted(), ACTIONS: self.owing.counted, RELEASES: releases}
        self.tabs.set_tabs([Tab(key, words, counts[key]) for key, words in _TABS])

    def _show(self) -> None:
        self._name_tabs()
        self.releases.set_rows(self._asked.rows, self._asked.now())
        told = say("Waiting longest first · live") if self._asked.rows else NOTHING
        self._foot.setText(only_the_first(len(self._asked.rows)) or told)

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
        for each in (self._pane, self.owing, self._of_releases):
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


_OLD = say("This list could not be fetched anew. It shows what was known before.")

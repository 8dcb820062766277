"""The hub's lists: its enquiries, those at risk, what is to be done or reviewed; each with its count, one shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.acting.words import owed_words
from mashdesk.gui.desks.fitting_scroll import OneOf
from mashdesk.gui.desks.sheet.worklist_pane import WorklistPane
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.kept_choices import ChoicesAt
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.worklist_model import WorklistKind, WorklistModel
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip
from mashdesk.gui.widgets.worklist_list import WorklistList

ENQUIRIES, AT_RISK, ACTIONS = "enquiries", "at_risk", "actions"
RISK_FOOT = say("Three quarters of the time have gone · live")


class HubLists(QWidget):
    """Stands in the place of a `WorklistPane` and answers as one; `watching` adds the list of those at risk.

    Signals:
        row_chosen(WorklistRow), row_opened(WorklistRow): of whichever list is shown.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        model: WorklistModel,
        title: str,
        watching: bool = False,
    ) -> None:
        super().__init__(parent)
        self._kept = ChoicesAt(who.choices, type(parent).__name__)
        self.owed = WorklistModel(who, tasks, bus, WorklistKind.ACTIONS, self)
        self.risky = WorklistModel(who, tasks, bus, WorklistKind.AT_RISK, self) if watching else None
        self.enquiries = WorklistPane(
            self, model=model, title=title, headed=False, groups=who.profile.groups, kept=self._kept
        )
        self.owing = WorklistPane(
            self, model=self.owed, title=say("To do"), describe=owed_words, staged=False, headed=False
        )
        self._panes = {
            ENQUIRIES: (say("Enquiries"), self.enquiries),
            **({AT_RISK: (say("At risk"), self._watched(self.risky))} if self.risky else {}),
            ACTIONS: (say("To do"), self.owing),
        }
        self.tabs = TabStrip(
            self, name=say("Which list"), tabs=[Tab(key, told[0]) for key, told in self._panes.items()]
        )
        self._lists = OneOf(self)
        self._lay_out(title)
        self.tabs.tab_chosen.connect(self._on_tab_chosen)
        for _words, pane in self._panes.values():
            pane.row_chosen.connect(self.row_chosen)
            pane.row_opened.connect(self.row_opened)
        for one in filter(None, (model, self.risky, self.owed)):
            one.rows_changed.connect(self._name_tabs)
        self.choose(self._kept.get("list"))
        for one in filter(None, (self.risky, self.owed)):
            one.reload()

    @property
    def shown(self) -> WorklistPane:
        """The list that is shown."""
        return self._panes[self.tabs.chosen or ENQUIRIES][1]

    @property
    def list(self) -> WorklistList:
        """Its rows."""
        return self.shown.list

    @property
    def count(self) -> int:
        """How many enquiries there are."""
        return self.enquiries.count

    def choose(self, key: str) -> None:
        """Show one list."""
        self.tabs.choose(key)

    def find_text(self, text: str) -> bool:
        """Find it in the list that is shown, else among the enquiries."""
        if self.shown is not self.enquiries and self.shown.find_text(text):
            return True
        self.choose(ENQUIRIES)
        return self.enquiries.find_text(text)

    def _on_tab_chosen(self, key: str) -> None:
        self._kept.keep("list", key)
        self._lists.show_one(self.shown)

    def _watched(self, model: WorklistModel) -> WorklistPane:
        return WorklistPane(self, model=model, title=say("At risk"), staged=False, headed=False, foot=RISK_FOOT)

    def _name_tabs(self) -> None:
        self.tabs.set_tabs([Tab(key, words, pane.counted) for key, (words, pane) in self._panes.items()])

    def _lay_out(self, title: str) -> None:
        self.setProperty("surface", "list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for _words, pane in self._panes.values():
            self._lists.add(pane)
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

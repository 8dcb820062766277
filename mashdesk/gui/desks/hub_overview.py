"""The hub manager's view: every enquiry of the hub, opened with a reason, to read.

The information officer's (`rights_desk`) is the same with other reasons.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.acting.acting import Acting
from mashdesk.gui.desks.acting.hub_lists import HubLists
from mashdesk.gui.desks.chasing.chasing import ChasingAgencies
from mashdesk.gui.desks.clocks.correcting import CorrectingStarts
from mashdesk.gui.desks.contradicting.marking import MarkingContradictions
from mashdesk.gui.desks.family.recording import RecordingFamily
from mashdesk.gui.desks.figures_page import FiguresPage
from mashdesk.gui.desks.form_beside import FormBeside
from mashdesk.gui.desks.list_and_sheet import ListAndSheet
from mashdesk.gui.desks.matching.linking import LinkingPeople
from mashdesk.gui.desks.opening_way import OpeningWay
from mashdesk.gui.desks.panel_beside import PanelBeside
from mashdesk.gui.desks.pathways.raising import RaisingPathways
from mashdesk.gui.desks.printing_papers import PrintingPapers
from mashdesk.gui.desks.protecting.knowing_the_family import KnowingTheFamily
from mashdesk.gui.desks.protecting.restricting import Restricting
from mashdesk.gui.desks.releasing.asking import AskingRelease
from mashdesk.gui.desks.ruling.at_items import RulingAtItems
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.desks.sheet.reason_panel import ReasonPanel
from mashdesk.gui.desks.sheet.seeing_who_else import SeeingWhoElse
from mashdesk.gui.desks.way.taking_steps import TakingSteps
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.figures_model import FiguresModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.worklist_model import WorklistKind, WorklistModel
from mashdesk.gui.widgets.empty_state import EmptyState

REASONS = (say("Timeliness"), say("A dispute"), say("A complaint"), say("Supervision"))


class HubOverview(QWidget):
    """Worklist and sheet, and the hub's figures while nothing is open; F8 goes on with what is asked beside it."""

    reasons: Sequence[str] = REASONS

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.worklist = WorklistModel(who, tasks, bus, WorklistKind.HUB, self)
        self.enquiry = EnquiryModel(who, tasks, bus, self)
        self.pane = HubLists(
            self, who, tasks, bus, model=self.worklist, title=say("The hub's enquiries"), watching=True
        )
        self.reason = ReasonPanel(self, reasons=self.reasons)
        self.sheet = EnquirySheetView(self)
        self.sheet.chronology.tell_gaps_to(who.person.roles)
        self._nothing = self._shown_while_nothing_is_open(who, tasks)
        self._columns = ListAndSheet(self.pane, self)
        for page in (self._nothing, self.reason, self.sheet):
            self._columns.add_page(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)
        self.restricting = Restricting(self, self.enquiry, self.sheet, who, tasks, bus)
        self.releasing = AskingRelease(self, self.enquiry, self.sheet, who, tasks, bus)
        self.ruling = RulingAtItems(self, self.enquiry, self.sheet, who, tasks, bus)
        self.family = RecordingFamily(self, self.enquiry, self.sheet, who, tasks, bus)
        self.way = TakingSteps(self, self.enquiry, self.sheet, who, tasks, bus)
        self.linking = LinkingPeople(self, self.enquiry, self.sheet, who, tasks, bus)
        self.acting = Acting(self, self.enquiry, self.sheet, who, tasks, bus)
        self.chasing = ChasingAgencies(self, self.enquiry, self.sheet, who, tasks, bus)
        self.clocks = CorrectingStarts(self, self.enquiry, self.sheet, who, tasks, bus)
        self.pathways = RaisingPathways(self, self.enquiry, self.sheet, who, tasks, bus)
        self.contradicting = MarkingContradictions(self, self.enquiry, self.sheet, who, tasks, bus)
        self.papers = PrintingPapers(self, self.enquiry, self.sheet, who, tasks)
        self._connect()
        KnowingTheFamily(self.reason, who, tasks, bus)
        SeeingWhoElse(self, self.sheet.header.also_open, self.enquiry, who, tasks, bus)
        self.worklist.reload()

    def _shown_while_nothing_is_open(self, who: SignedIn, tasks: Tasks) -> FiguresPage | EmptyState:
        """The hub's figures, for whom they are: the hub manager."""
        if who.has_role("hub_manager"):
            return FiguresPage(self, FiguresModel(who, tasks, self))
        text = say("Late ones come first. Opening asks for a reason, because it is logged.")
        return EmptyState(self, icon="chart-column", head=say("Choose an enquiry"), text=text)

    def primary_action(self) -> None:
        """To the reason, where one is asked; else what is asked beside the sheet (F8)."""
        if self._columns.shown() is self.reason:
            self.reason.focus_start()
        elif self._aside is not None:
            self._aside.primary_action()

    @property
    def _aside(self) -> PanelBeside | None:
        """What is asked beside the sheet: a release, a ruling, a step, two people, an action, a clock's start."""
        return next((aside.panel for aside in self._asides if aside.panel is not None), None)

    @property
    def _asides(self) -> tuple[FormBeside, ...]:
        return (
            self.releasing,
            self.ruling,
            self.contradicting,
            self.way,
            self.linking,
            self.acting,
            self.clocks,
            self.chasing,
            self.pathways,
        )

    @property
    def figures(self) -> FiguresPage | None:
        """The hub's figures, while they are shown."""
        return self._nothing if isinstance(self._nothing, FiguresPage) and self._nothing.isVisible() else None

    def print_page(self) -> None:
        """The figures as a PDF, while they are shown (Ctrl+P)."""
        if self.figures is not None:
            self.figures.print_page()

    def save(self) -> None:
        """Keep what is typed on this computer now (Ctrl+S, and before locking)."""
        if self._aside is not None:
            self._aside.command.keep_draft()

    def find_text(self, text: str) -> bool:
        """Find an enquiry in the list by its reference or initials (Ctrl+K); whether it is there."""
        return self.pane.find_text(text)

    def back(self) -> None:
        """From what is asked beside the sheet, then to the list (Esc)."""
        if self._aside is not None and self._columns.shown() is self.sheet:
            for aside in self._asides:
                aside.end()
            return
        if self._columns.shown() is self.reason:
            self._columns.show_page(self._nothing)
        self._columns.show_list()
        self.pane.list.setFocus()

    def _fit(self) -> None:
        """Tell the parts how much room there is."""
        self.sheet.arrange(narrow=self._columns.narrow, wide=self._columns.wide)

    def _connect(self) -> None:
        self._columns.room_changed.connect(self._fit)
        for aside in self._asides:
            for other in self._asides:
                if other is not aside:
                    aside.begun.connect(other.end)
            aside.ended.connect(lambda: self.sheet.set_panel(self.restricting.panel))
        self.pane.row_chosen.connect(self.acting.look_for)
        way = OpeningWay(
            self,
            self.enquiry,
            pane=self.pane,
            reason=self.reason,
            sheet=self.sheet,
            columns=self._columns,
            nothing=self._nothing,
        )
        self.worklist.time_passed.connect(lambda _now: way.show_time())

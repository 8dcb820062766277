"""The decision desk: the hub's worklist, an enquiry opened with a reason, and the next step beside it."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.domain.snapshots import WorklistRow
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.acting.acting import Acting
from mashdesk.gui.desks.acting.hub_lists import HubLists
from mashdesk.gui.desks.chasing.chasing import ChasingAgencies
from mashdesk.gui.desks.clocks.correcting import CorrectingStarts
from mashdesk.gui.desks.contradicting.marking import MarkingContradictions
from mashdesk.gui.desks.deciding.decision_panel import DecisionPanel
from mashdesk.gui.desks.deciding.steps import Step, Steps, actions
from mashdesk.gui.desks.deciding.writing_record import WritingRecord
from mashdesk.gui.desks.family.recording import RecordingFamily
from mashdesk.gui.desks.form_beside import FormBeside
from mashdesk.gui.desks.list_and_sheet import ListAndSheet
from mashdesk.gui.desks.making_letter import MakingLetter
from mashdesk.gui.desks.matching.linking import LinkingPeople
from mashdesk.gui.desks.on_behalf.answering import AnsweringForAgencies
from mashdesk.gui.desks.panel_beside import PanelBeside
from mashdesk.gui.desks.pathways.raising import RaisingPathways
from mashdesk.gui.desks.people.editing import EditingPeople
from mashdesk.gui.desks.printing_papers import PrintingPapers
from mashdesk.gui.desks.protecting.knowing_the_family import KnowingTheFamily
from mashdesk.gui.desks.releasing.asking import AskingRelease
from mashdesk.gui.desks.ruling.at_items import RulingAtItems
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.desks.sheet.reason_panel import ReasonPanel
from mashdesk.gui.desks.sheet.seeing_who_else import SeeingWhoElse
from mashdesk.gui.desks.way.taking_steps import TakingSteps
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.action_entry import Doing
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.family_entry import Entry
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.worklist_model import WorklistKind, WorklistModel
from mashdesk.gui.widgets.empty_state import EmptyState

ENDED = say("The opening has ended. What you typed is kept; open it again to go on.")


class DecisionDesk(QWidget):
    """F8 does the next step, Ctrl+S keeps what is typed, Esc goes back a step and then to the list.

    `choose_place` asks where a file goes, given the name it would have; None when the person thinks better of it.
    """

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        parent: QWidget | None = None,
        *,
        choose_place: Callable[[str], Path | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._who, self._tasks, self._bus = who, tasks, bus
        self.worklist = WorklistModel(who, tasks, bus, WorklistKind.HUB, self)
        self.enquiry = EnquiryModel(who, tasks, bus, self)
        self.pane = HubLists(self, who, tasks, bus, model=self.worklist, title=say("My worklist"))
        self.reason = ReasonPanel(self)
        self.sheet = EnquirySheetView(self)
        self.sheet.chronology.tell_gaps_to(who.person.roles)
        self.steps: Steps | None = None
        self.releasing = AskingRelease(self, self.enquiry, self.sheet, who, tasks, bus)
        self.ruling = RulingAtItems(self, self.enquiry, self.sheet, who, tasks, bus)
        self.family = RecordingFamily(self, self.enquiry, self.sheet, who, tasks, bus)
        self.way = TakingSteps(self, self.enquiry, self.sheet, who, tasks, bus)
        self.making = MakingLetter(self, self.enquiry, self.sheet, who, tasks, bus)
        self.linking = LinkingPeople(self, self.enquiry, self.sheet, who, tasks, bus)
        self.acting = Acting(self, self.enquiry, self.sheet, who, tasks, bus)
        self.answering = AnsweringForAgencies(self, self.enquiry, self.sheet, who, tasks, bus)
        self.chasing = ChasingAgencies(self, self.enquiry, self.sheet, who, tasks, bus)
        self.clocks = CorrectingStarts(self, self.enquiry, self.sheet, who, tasks, bus)
        self.pathways = RaisingPathways(self, self.enquiry, self.sheet, who, tasks, bus)
        self.contradicting = MarkingContradictions(self, self.enquiry, self.sheet, who, tasks, bus)
        self.record = WritingRecord(self, self.enquiry, self.sheet, who, tasks, choose_place=choose_place)
        self.editing = EditingPeople(self, self.enquiry, self.sheet, who, tasks, bus)
        self.papers = PrintingPapers(self, self.enquiry, self.sheet, who, tasks, choose_place=choose_place)
        self._nothing = EmptyState(
            self,
            icon="scale",
            head=say("Choose an enquiry"),
            text=say("What runs out next is first. Opening asks for a reason, because it is logged."),
        )
        self._lay_out()
        self._connect()
        KnowingTheFamily(self.reason, who, tasks, bus)
        SeeingWhoElse(self, self.sheet.header.also_open, self.enquiry, who, tasks, bus)
        self.worklist.reload()

    def primary_action(self) -> None:
        """The next step (F8)."""
        if self._columns.shown() is self.reason:
            self.reason.focus_start()
        elif self.record.panel is not None:
            self.record.panel.primary_action()
        elif self._aside is not None:
            self._aside.primary_action()
        elif self.steps is not None:
            before = self.steps.panel
            if not self.sheet.header.press_primary():
                before.primary_action()
            self._follow(before)

    @property
    def _aside(self) -> PanelBeside | None:
        """What stands beside the picture instead of the step: a release, something about the family, another step."""
        return next((aside.panel for aside in self._asides if aside.panel is not None), None)

    @property
    def _asides(self) -> tuple[FormBeside, ...]:
        hub = (self.family, self.way, self.making, self.linking, self.acting, self.clocks, self.pathways)
        return self.releasing, self.ruling, self.contradicting, *hub, self.editing, self.answering, self.chasing

    def _leave_aside(self) -> None:
        for aside in self._asides:
            aside.end()

    def _follow(self, before: QWidget) -> None:
        """The keyboard goes with the person to another step."""
        if self.steps is not None and self.steps.panel is not before:
            self.sheet.focus_panel()

    def call(self) -> None:
        """A parent rings about the enquiry that is shown (Ctrl+T)."""
        if self._columns.shown() is self.sheet:
            self.family.call()

    def save(self) -> None:
        """Keep what is typed on this computer now (Ctrl+S, and before locking)."""
        if self.steps is not None:
            self.steps.keep_drafts()
        if self._aside is not None:
            self._aside.command.keep_draft()

    def find_text(self, text: str) -> bool:
        """Find an enquiry in the list by its reference or initials (Ctrl+K); whether it is there."""
        return self.pane.find_text(text)

    def back(self) -> None:
        """From the signature to the decision, from an extra step to the next one, then to the list (Esc)."""
        if self._columns.shown() is self.sheet and (self._aside is not None or self.record.panel is not None):
            self.record.end()
            self._leave_aside()
            return
        if self.steps is not None and self._columns.shown() is self.sheet and self.steps.step_back():
            return
        self._columns.show_list()
        self.pane.list.setFocus()

    def _fit(self) -> None:
        """Tell the parts how much room there is."""
        self.sheet.arrange(narrow=self._columns.narrow, wide=self._columns.wide)

    def _connect(self) -> None:
        self._columns.room_changed.connect(self._fit)
        self.pane.row_chosen.connect(self._on_row_chosen)
        self.pane.row_opened.connect(lambda _row: self._columns.focus_page())
        self.reason.open_asked.connect(lambda row, reason: self.enquiry.open(row.enquiry, reason))
        self.enquiry.sheet_changed.connect(self._on_sheet_changed)
        self.enquiry.opening_ended.connect(self._on_opening_ended)
        self.enquiry.ending_soon.connect(self._show_time)
        self.enquiry.refused.connect(self._on_refused)
        self.enquiry.busy_changed.connect(self.reason.set_busy)
        self.sheet.opened.close_asked.connect(self.enquiry.close)
        self.sheet.opened.extend_asked.connect(self.enquiry.extend)
        self.sheet.header.action_asked.connect(self._on_action)
        self.sheet.decisions.supersede_asked.connect(self._on_supersede)
        for aside in self._asides:
            for other in self._asides:
                if other is not aside:
                    aside.begun.connect(other.end)
            aside.begun.connect(lambda: self.sheet.header.set_actions(None))
            aside.begun.connect(self.record.end)
            aside.ended.connect(self._show_step)
        self.record.begun.connect(lambda: self.sheet.header.set_actions(None))
        self.record.ended.connect(self._show_step)
        self.pathways.left_open_changed.connect(self._on_left_open)
        self.worklist.time_passed.connect(lambda _now: self._show_time())

    def _on_row_chosen(self, row: WorklistRow) -> None:
        self.acting.look_for(row)
        if self.enquiry.enquiry == row.enquiry:
            self._columns.show_page(self.sheet)
            return
        self.reason.ask(row)
        self._columns.show_page(self.reason)

    def _on_sheet_changed(self) -> None:
        sheet = self.enquiry.sheet
        if sheet is None:
            self._let_go()
            return
        if self.steps is not None and self.steps.sheet.row.enquiry != sheet.row.enquiry:
            self._end_steps()
        self.sheet.show_sheet(sheet, self.enquiry.now())
        if self.steps is None:
            self.sheet.say("info", "")
            self.steps = self._begin_steps(Steps(self._who, self._tasks, self._bus, sheet, self))
            self._show_step()
            self._columns.show_page(self.sheet)
            self.sheet.focus_start()
        else:
            self.steps.take_sheet(sheet)
            self._show_step()

    def _begin_steps(self, steps: Steps) -> Steps:
        steps.panel_changed.connect(self._show_step)
        steps.reload_asked.connect(self.enquiry.reload)
        steps.record_asked.connect(self.record.write)
        steps.signature_asked.connect(self.record.sign)
        steps.way_asked.connect(lambda: self.sheet.choose_part("way"))
        steps.action_asked.connect(lambda: self.acting.begin(Doing.SET, None))
        steps.family_asked.connect(lambda part: self.family.begin(Entry(part)))
        steps.tell_left_open(self.pathways.model.left_open() if self.pathways.model.read else 0)
        return steps

    def _on_left_open(self, steps: int) -> None:
        if self.steps is not None:
            self.steps.tell_left_open(steps)

    def _show_step(self) -> None:
        if self.steps is not None and self._aside is None and self.record.panel is None:
            self.sheet.set_panel(self.steps.panel)
            offered = (None, ()) if self.steps.coming else actions(self.steps.step, self.steps.sheet)
            self.sheet.header.set_actions(*offered)

    def _on_action(self, key: str) -> None:
        if self.steps is None:
            return
        if key == "back":
            self.steps.back()
        else:
            self.steps.go(Step(key))

    def _on_supersede(self, child: UUID) -> None:
        if self.steps is not None:
            self.steps.go(Step.DECIDE)
            panel = self.steps.panel
            assert isinstance(panel, DecisionPanel)
            panel.begin_again(child)

    def _let_go(self) -> None:
        self._end_steps()
        self.sheet.set_panel(None)
        if self._columns.shown() is self.sheet:
            self._columns.show_page(self._nothing)

    def _end_steps(self) -> None:
        if self.steps is not None:
            self.record.end()
            self.sheet.set_panel(None)
            self.steps.end()
            self.steps = None

    def _on_opening_ended(self, reason: str) -> None:
        row = self.pane.list.chosen()
        if row is not None:
            self.reason.ask(row, reason, ENDED)
            self._columns.show_page(self.reason)

    def _on_refused(self, failure: Exception) -> None:
        if self._columns.shown() is self.sheet:
            self.sheet.say("warning", say("Not read again."), plain_words(failure))
        else:
            self.reason.refuse(plain_words(failure))

    def _show_time(self) -> None:
        if self.enquiry.sheet is not None:
            self.sheet.show_time(self.enquiry.sheet, self.enquiry.now())

    def _lay_out(self) -> None:
        self._columns = ListAndSheet(self.pane, self)
        for page in (self._nothing, self.reason, self.sheet):
            self._columns.add_page(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)

"""Information rights: requests for a file, complaints and feedback by what runs out next, and one that is opened.

Opening asks for a reason, because it is logged. What goes into a bundle is on the enquiry (`rights_desk`).
"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.domain.matter_codes import MatterStep
from mashdesk.domain.matters import MatterRow
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.list_and_sheet import ListAndSheet
from mashdesk.gui.desks.rights.matter_sheet import MatterSheet
from mashdesk.gui.desks.rights.matters_pane import MattersPane
from mashdesk.gui.desks.rights.questions import about_step, correcting
from mashdesk.gui.desks.rights.receiving_page import ReceivingPage
from mashdesk.gui.desks.sheet.reason_panel import ReasonPanel
from mashdesk.gui.language import say
from mashdesk.gui.own_log import KeptLogDialog, of_file
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.matter_entry import MatterLetterModel, MatterStepEntry, ReceivingEntry
from mashdesk.gui.viewmodels.matters_model import MattersModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets.empty_state import EmptyState

REASONS = (
    say("To answer it"),
    say("To see how it stands"),
    say("To name who deals with it"),
    say("They rang about it"),
)
TEXT = say("What runs out next stands first. Opening one asks for a reason, because it is logged.")
ENDED = say("The opening has ended. Open it again to go on.")
POSTED = say(
    "It stands at Letters: a senior social worker checks, releases and posts it. Then say here how they were told."
)
TAKEN = say("What they did stands below. Nothing of yours was typed yet.")
KEPT = say("Your name and the moment stay with it. Nothing here is edited: another step puts it right.")


class MattersDesk(QWidget):
    """Ctrl+N takes one in; F8 goes on with what comes next; Esc goes back."""

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._with = (who, tasks, bus)
        self.model = MattersModel(who, tasks, bus, self)
        self.pane = MattersPane(self.model, self)
        self.reason = ReasonPanel(self, reasons=REASONS)
        self.sheet = MatterSheet(who.profile, self, reads_log=who.has_role("information_officer"))
        self.receiving = ReceivingPage(who, tasks, bus, self)
        self.letter = MatterLetterModel(who, tasks, bus, self)
        self.panel: EntryPanel | None = None
        self._nothing = EmptyState(
            self, icon="file-search", head=say("Choose one"), text=TEXT, action=say("New request…")
        )
        self._columns = ListAndSheet(self.pane, self, list_words=say("Requests and complaints"))
        for page in (self._nothing, self.reason, self.sheet, self.receiving):
            self._columns.add_page(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)
        self._connect()
        self.model.reload()

    def new(self) -> None:
        """Somebody asks for something (Ctrl+N)."""
        self._columns.show_page(self.receiving)
        self.receiving.begin()

    def primary_action(self) -> None:
        """F8: pass it on, save what is typed, or begin what comes next."""
        shown, matter = self._columns.shown(), self.model.matter
        if shown is self.receiving:
            self.receiving.primary_action()
        elif shown is self.reason:
            self.reason.focus_start()
        elif self.panel is not None:
            self.panel.primary_action()
        elif shown is self.sheet and matter is not None and matter.next is not None:
            self.begin(matter.next)

    def save(self) -> None:
        """Keep what is typed on this computer now (Ctrl+S, and before locking)."""
        self.receiving.keep()
        if self.panel is not None:
            self.panel.command.keep_draft()

    def back(self) -> None:
        """From what is typed, then to the list (Esc)."""
        if self._columns.shown() is self.receiving:
            self.receiving.leave()
        elif self.panel is not None:
            self.end()
        else:
            self._columns.show_list()
            self.pane.list.setFocus()

    def find_text(self, text: str) -> bool:
        """Find one by its reference or its enquiry's (Ctrl+K); whether it is there."""
        return self.pane.find_text(text)

    def begin(self, step: MatterStep) -> None:
        """Take this step about the one that is open."""
        matter = self.model.matter
        if matter is None or step not in matter.may_take(self.model.who.now()):
            return
        who, tasks, bus = self._with
        model = MatterStepEntry(who, tasks, bus, matter=matter, step=step, parent=self)
        self._stand(EntryPanel(self, model, about_step(matter, step), title=say(step.words).rstrip("…"), told=KEPT))

    def correct(self) -> None:
        """Put right what was taken down."""
        matter = self.model.matter
        if matter is None:
            return
        who, tasks, bus = self._with
        model = ReceivingEntry(who, tasks, bus, matter, self)
        told = say("What was there before stays, with your name and the reason.")
        self._stand(EntryPanel(self, model, correcting(), title=say("Put right what was taken down"), told=told))

    def _make_letter(self) -> None:
        if self.model.matter is not None:
            self.letter.make(self.model.matter)

    def _show_log(self) -> None:
        matter = self.model.matter
        if matter is not None:
            who, tasks, _bus = self._with
            KeptLogDialog(self, who, tasks, of_file(matter.row.enquiry_reference, matter.row.matter)).open()

    def end(self) -> None:
        """Leave what is typed; it is kept."""
        if self.panel is None:
            return
        gone, self.panel = self.panel, None
        gone.command.keep_draft()
        self.sheet.set_panel(None)
        gone.deleteLater()
        self.sheet.focus_start()

    def _stand(self, panel: EntryPanel) -> None:
        self.end()
        self.panel = panel
        panel.cancel.clicked.connect(self.end)
        panel.changed_meanwhile.connect(self._on_changed_meanwhile)
        panel.command.saved.connect(self.end)
        self.sheet.set_panel(panel)
        panel.focus_first()

    def _on_changed_meanwhile(self) -> None:
        """What was typed stays; the step goes on with what is there now."""
        self.model.reread()

    def _on_row(self, row: MatterRow) -> None:
        if self.model.matter is not None and self.model.matter.row.matter == row.matter:
            self._columns.show_page(self.sheet)
            return
        self.end()
        self.sheet.say("", "")
        self.reason.ask(row)
        self._columns.show_page(self.reason)

    def _on_matter(self) -> None:
        matter = self.model.matter
        if matter is not None:
            self.sheet.show_matter(matter, self.model.who.now())
            if self.panel is not None:
                self._take_matter(self.panel)
            self._columns.show_page(self.sheet)
            return
        self.end()
        if self._columns.shown() is self.sheet:
            self._columns.show_page(self._nothing)

    def _take_matter(self, panel: EntryPanel) -> None:
        """The form goes on with the matter as it is now; what is typed stands beside what somebody else saved."""
        model, matter = panel.model, self.model.matter
        if not isinstance(model, MatterStepEntry | ReceivingEntry) or matter is None:
            return
        model.matter = matter
        panel.compare()
        if isinstance(model, MatterStepEntry) and model.is_needless:
            self.end()
            self.sheet.say("info", say("Somebody else was quicker."), TAKEN)

    def _on_ended(self) -> None:
        row = self.pane.list.chosen()
        if row is not None:
            self.reason.ask(row, why=ENDED)
            self._columns.show_page(self.reason)

    def _on_time(self) -> None:
        if self.model.matter is not None:
            self.sheet.show_time(self.model.matter, self.model.who.now())

    def _on_left(self) -> None:
        self._columns.show_page(self.sheet if self.model.matter is not None else self._nothing)
        self._columns.show_list()

    def _fit(self) -> None:
        self.sheet.arrange(narrow=self._columns.narrow)

    def _connect(self) -> None:
        self._columns.room_changed.connect(self._fit)
        self._nothing.action_asked.connect(self.new)
        self.pane.new_asked.connect(self.new)
        self.pane.row_chosen.connect(self._on_row)
        self.reason.open_asked.connect(self.model.open)
        self.receiving.closed.connect(self._on_left)
        self.sheet.step_asked.connect(self.begin)
        self.sheet.correction_asked.connect(self.correct)
        self.sheet.letter_asked.connect(self._make_letter)
        self.sheet.log_asked.connect(self._show_log)
        self.letter.form.saved.connect(lambda: self.sheet.say("safe", say("The letter is made."), POSTED))
        self.letter.form.refused.connect(lambda sentence: self.sheet.say("warning", say("Not made."), sentence))
        self.letter.form.changed_meanwhile.connect(self.model.reread)
        self.letter.form.problems_found.connect(
            lambda problems: self.sheet.say("stop", say("Not made."), " ".join(say(one.message) for one in problems))
        )
        self.sheet.close_asked.connect(self.model.close)
        self.model.matter_changed.connect(self._on_matter)
        self.model.busy_changed.connect(self.reason.set_busy)
        self.model.refused.connect(lambda failure: self.reason.refuse(plain_words(failure)))
        self.model.ended.connect(self._on_ended)
        self.model.time_passed.connect(self._on_time)

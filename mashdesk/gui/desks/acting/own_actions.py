"""From the list of what an agency is to do to the reason, to the page that says it and takes what came of it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.snapshots import WorklistRow
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.acting.acting import Acting
from mashdesk.gui.desks.acting.own_page import OwnPage
from mashdesk.gui.desks.list_and_sheet import ListAndSheet
from mashdesk.gui.desks.protecting.knowing_the_family import KnowingTheFamily
from mashdesk.gui.desks.sheet.reason_panel import ReasonPanel
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.signed_in import SignedIn

REASON = say("To do what was agreed")
REASONS = (REASON, say("To say what came of it"))
ENDED = say("The opening has ended. What you typed is kept; open it again to go on.")


class OwnActions(QObject):
    """Shares the desk's enquiry: one is open at a time. `active` while this is in front.

    Signals:
        taken_up: this came in front; whoever was there keeps their draft.
        state_changed(SavedIs): what is true of what is typed.
    """

    taken_up = Signal()
    state_changed = Signal(object)

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, columns: ListAndSheet, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk)
        self._enquiry, self._columns = enquiry, columns
        self._row: WorklistRow | None = None
        self.reason = ReasonPanel(desk, reasons=REASONS)
        self.page = OwnPage(desk)
        for page in (self.reason, self.page):
            columns.add_page(page)
        self.acting = Acting(desk, enquiry, self.page, who, tasks, bus)
        self._connect()
        KnowingTheFamily(self.reason, who, tasks, bus)

    @property
    def active(self) -> bool:
        """Whether what is to be done is in front, or the reason for opening it."""
        return self._row is not None

    def open_row(self, row: WorklistRow) -> None:
        """A row of the list: its reason first, where the enquiry is not open."""
        self._row = row
        self.taken_up.emit()
        if self._enquiry.enquiry == row.enquiry:
            self._show()
        else:
            self.reason.ask(row, REASON)
            self._columns.show_page(self.reason)

    def leave(self) -> None:
        """Something else comes in front; what is typed is kept."""
        self._row = None
        self.acting.end()

    def keep_draft(self) -> None:
        """Keep what is typed now (Ctrl+S)."""
        if self.acting.panel is not None:
            self.acting.panel.command.keep_draft()

    def primary_action(self) -> None:
        """What the form beside it saves (F8), or to the reason."""
        if self._columns.shown() is self.reason:
            self.reason.focus_start()
        elif self.acting.panel is not None:
            self.acting.panel.primary_action()

    def step_back(self) -> bool:
        """From the form to the card (Esc); False when none stands there."""
        standing = self.acting.panel is not None
        self.acting.end()
        return standing

    def show_time(self) -> None:
        """A minute has passed."""
        if self.active:
            self.acting.show_part()

    def _connect(self) -> None:
        enquiry, page = self._enquiry, self.page
        self.reason.open_asked.connect(lambda row, why: enquiry.open(row.enquiry, why))
        enquiry.sheet_changed.connect(self._show)
        enquiry.opening_ended.connect(self._on_opening_ended)
        enquiry.refused.connect(lambda failure: self.reason.refuse(plain_words(failure)))
        enquiry.busy_changed.connect(self.reason.set_busy)
        page.opened.close_asked.connect(enquiry.close)
        page.opened.extend_asked.connect(enquiry.extend)
        self.acting.state_changed.connect(self.state_changed)

    def _show(self) -> None:
        if self._row is not None and self._enquiry.enquiry == self._row.enquiry:
            self.acting.show_part()
            self._columns.show_page(self.page)

    def _on_opening_ended(self, reason: str) -> None:
        if self._row is not None:
            self.reason.ask(self._row, reason, ENDED)
            self._columns.show_page(self.reason)

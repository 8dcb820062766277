"""The hub manager's view: every enquiry of the hub, and what a manager may know of one, opened with a reason."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.domain.snapshots import WorklistRow
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.list_and_sheet import ListAndSheet
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.desks.sheet.reason_panel import ReasonPanel
from mashdesk.gui.desks.sheet.worklist_pane import WorklistPane
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.worklist_model import WorklistKind, WorklistModel
from mashdesk.gui.widgets.empty_state import EmptyState

REASONS = ("Timeliness", "A dispute", "A complaint", "Supervision")


class HubOverview(QWidget):
    """Worklist and sheet without anything to do."""

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.worklist = WorklistModel(who, tasks, bus, WorklistKind.HUB, self)
        self.enquiry = EnquiryModel(who, tasks, bus, self)
        self.pane = WorklistPane(self, model=self.worklist, title="The hub's enquiries")
        self.reason = ReasonPanel(self, reasons=REASONS)
        self.sheet = EnquirySheetView(self)
        text = "Late ones come first. Opening asks for a reason, because it is logged."
        self._nothing = EmptyState(self, icon="chart-column", head="Choose an enquiry", text=text)
        self._columns = ListAndSheet(self.pane, self)
        for page in (self._nothing, self.reason, self.sheet):
            self._columns.add_page(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)
        self._connect()
        self.worklist.reload()

    def primary_action(self) -> None:
        """To the reason, where one is asked (F8)."""
        if self._columns.shown() is self.reason:
            self.reason.focus_reason()

    def find_text(self, text: str) -> None:
        """Find an enquiry in the list by its reference or initials (Ctrl+K)."""
        self.pane.find_text(text)

    def back(self) -> None:
        """To the list (Esc)."""
        self._columns.show_list()
        self.pane.list.setFocus()

    def _fit(self) -> None:
        """Tell the parts how much room there is."""
        self.pane.set_wide(self._columns.wide)
        self.sheet.arrange(narrow=self._columns.narrow, wide=self._columns.wide)

    def _connect(self) -> None:
        self._columns.room_changed.connect(self._fit)
        self.pane.row_chosen.connect(self._on_row_chosen)
        self.pane.row_opened.connect(lambda _row: self.primary_action())
        self.reason.open_asked.connect(lambda row, reason: self.enquiry.open(row.enquiry, reason))
        self.enquiry.sheet_changed.connect(self._on_sheet_changed)
        self.enquiry.opening_ended.connect(self._on_opening_ended)
        self.enquiry.ending_soon.connect(self._show_time)
        self.enquiry.refused.connect(lambda failure: self.reason.refuse(plain_words(failure)))
        self.enquiry.busy_changed.connect(self.reason.set_busy)
        self.sheet.opened.close_asked.connect(self.enquiry.close)
        self.sheet.opened.extend_asked.connect(self.enquiry.extend)
        self.worklist.time_passed.connect(lambda _now: self._show_time())

    def _on_row_chosen(self, row: WorklistRow) -> None:
        if self.enquiry.enquiry == row.enquiry:
            self._columns.show_page(self.sheet)
            return
        self.reason.ask(row)
        self._columns.show_page(self.reason)

    def _on_sheet_changed(self) -> None:
        if self.enquiry.sheet is not None:
            self.sheet.show_sheet(self.enquiry.sheet, self.enquiry.now())
            self._columns.show_page(self.sheet)
        elif self._columns.shown() is self.sheet:
            self._columns.show_page(self._nothing)

    def _on_opening_ended(self, reason: str) -> None:
        row = self.pane.list.chosen()
        if row is not None:
            self.reason.ask(row, reason, "The opening has ended. Open it again to go on.")
            self._columns.show_page(self.reason)

    def _show_time(self) -> None:
        if self.enquiry.sheet is not None:
            self.sheet.show_time(self.enquiry.sheet, self.enquiry.now())

"""From a chosen row to its reason, to the sheet, and back when the opening ends: one way for the desks that read."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mashdesk.gui.desks.acting.hub_lists import HubLists
from mashdesk.gui.desks.finding.find_pane import FindPane
from mashdesk.gui.desks.list_and_sheet import ListAndSheet
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.desks.sheet.reason_panel import Chosen, ReasonPanel
from mashdesk.gui.desks.sheet.worklist_pane import WorklistPane
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel

ENDED = say("The opening has ended. Open it again to go on.")


class OpeningWay(QObject):
    """Ties the parts of a desk together; `nothing` is the page that is shown when nothing is open."""

    def __init__(
        self,
        desk: QWidget,
        enquiry: EnquiryModel,
        *,
        pane: WorklistPane | HubLists | FindPane,
        reason: ReasonPanel,
        sheet: EnquirySheetView,
        columns: ListAndSheet,
        nothing: QWidget,
    ) -> None:
        super().__init__(desk)
        self._enquiry, self._pane, self._reason = enquiry, pane, reason
        self._sheet, self._columns, self._nothing = sheet, columns, nothing
        pane.row_chosen.connect(self._on_row_chosen)
        pane.row_opened.connect(lambda _row: columns.focus_page())
        reason.open_asked.connect(lambda row, why: enquiry.open(row.enquiry, why))
        enquiry.sheet_changed.connect(self._on_sheet_changed)
        enquiry.opening_ended.connect(self._on_opening_ended)
        enquiry.ending_soon.connect(self.show_time)
        enquiry.refused.connect(lambda failure: reason.refuse(plain_words(failure)))
        enquiry.busy_changed.connect(reason.set_busy)
        sheet.opened.close_asked.connect(enquiry.close)
        sheet.opened.extend_asked.connect(enquiry.extend)

    def show_time(self) -> None:
        """A minute has passed: the clocks of what is open move on."""
        if self._enquiry.sheet is not None:
            self._sheet.show_time(self._enquiry.sheet, self._enquiry.now())

    def _on_row_chosen(self, row: Chosen) -> None:
        if self._enquiry.enquiry == row.enquiry:
            self._columns.show_page(self._sheet)
            return
        self._reason.ask(row)
        self._columns.show_page(self._reason)

    def _on_sheet_changed(self) -> None:
        if self._enquiry.sheet is not None:
            self._sheet.show_sheet(self._enquiry.sheet, self._enquiry.now())
            self._columns.show_page(self._sheet)
        elif self._columns.shown() is self._sheet:
            self._columns.show_page(self._nothing)

    def _on_opening_ended(self, reason: str) -> None:
        row = self._pane.list.chosen()
        if row is not None:
            self._reason.ask(row, reason, ENDED)
            self._columns.show_page(self._reason)

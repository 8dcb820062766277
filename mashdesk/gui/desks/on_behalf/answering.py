"""At a sheet: the virtual agencies that wait to be answered for, and the form that records what one said."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.form_beside import FormBeside
from mashdesk.gui.desks.on_behalf.panel import OnBehalfPanel
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.on_behalf_model import OnBehalfModel, waiting
from mashdesk.gui.viewmodels.signed_in import SignedIn


class AnsweringForAgencies(FormBeside):
    """Only those who may are offered anything (PRODUCT: MASH officers and senior social workers)."""

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, sheet: EnquirySheetView, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk, enquiry, sheet, part="chronology")
        self._sheet, self._with = sheet, (who, tasks, bus)
        sheet.waiting.record_asked.connect(self.begin)

    def begin(self, request: UUID) -> None:
        """Record what the agency of this request said."""
        (who, tasks, bus), sheet = self._with, self.enquiry.sheet
        asked = next((one for one in waiting(who, sheet) if one.id == request), None)
        if sheet is None or asked is None:
            return
        model = OnBehalfModel(who, tasks, bus, sheet=sheet, asked=asked, parent=self)
        self.stand(OnBehalfPanel(self.desk, model), alone=True)

    def show_part(self) -> None:
        """Whom the hub answers for and has not yet."""
        self._sheet.waiting.show_waiting(waiting(self._with[0], self.enquiry.sheet))

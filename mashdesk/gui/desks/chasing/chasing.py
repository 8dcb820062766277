"""At a sheet: a way to ask an agency again under its tile, and the form that records it beside the picture."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from mashdesk.domain.gathering import ChaseMeans, ChaseTold
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks import controls
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.form_beside import FormBeside
from mashdesk.gui.desks.question import Question
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.chase_entry import ChaseEntry, awaited_answers
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.signed_in import SignedIn

TOLD = say(
    "It is kept with your name and the time. The hub and the agency that was asked read it; no other agency does."
)


class ChasingAgencies(FormBeside):
    """Whoever may only read is offered nothing."""

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, sheet: EnquirySheetView, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk, enquiry, sheet, part="chronology")
        self._sheet, self._with = sheet, (who, tasks, bus)
        sheet.waiting.chase_asked.connect(self.begin)

    def begin(self, request: UUID) -> None:
        """Record that the agency of this request was asked again."""
        (who, tasks, bus), sheet = self._with, self.enquiry.sheet
        asked = next((one for one in awaited_answers(who, sheet) if one.id == request), None)
        if sheet is None or asked is None:
            return
        model = ChaseEntry(who, tasks, bus, asked=asked, sheet=sheet, parent=self)
        questions = [
            Question(
                "told", say("Whom you asked"), controls.row_of([(one.value, say(one.words)) for one in ChaseTold])
            ),
            Question("means", say("How"), controls.row_of([(one.value, say(one.words)) for one in ChaseMeans])),
            Question("words", say("What was said"), controls.words(3), say("Nothing about the family."), optional=True),
        ]
        title = say("Chase {agency_name} (×{number})").format(agency_name=asked.agency_name, number=model.number)
        self.stand(EntryPanel(self.desk, model, questions, title=title, told=TOLD))

    def show_part(self) -> None:
        """Whose answer has not come."""
        self._sheet.waiting.show_late(awaited_answers(self._with[0], self.enquiry.sheet), self.enquiry.now())

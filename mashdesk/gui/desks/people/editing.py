"""At a sheet: the part "People", and the form that says something of a person beside the picture."""

from PySide6.QtWidgets import QWidget

from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.form_beside import FormBeside
from mashdesk.gui.desks.people.questions import TOLD, questions, title_of
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.person_entry import RECORDERS, PersonEntry
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_of_person import About


class EditingPeople(FormBeside):
    """Whoever may only read is offered nothing to say."""

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, sheet: EnquirySheetView, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk, enquiry, sheet, part="people")
        self._with = (who, tasks, bus)
        self.may_say = any(who.has_role(role) for role in RECORDERS)
        sheet.people.offer(editing=self.may_say)
        sheet.people.entry_asked.connect(self.begin)

    def begin(self, about: About) -> None:
        """Type this of a person or a home."""
        sheet = self.enquiry.sheet
        if sheet is None or not self.may_say:
            return
        who, tasks, bus = self._with
        model = PersonEntry(who, tasks, bus, about=about, sheet=sheet, parent=self)
        panel = EntryPanel(
            self.desk, model, questions(about, sheet), title=title_of(about, sheet), told=TOLD[about.doing]
        )
        self.stand(panel)

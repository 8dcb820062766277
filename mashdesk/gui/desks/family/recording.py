"""At a sheet: the part "Family", and the way to record something there, beside the picture."""

from PySide6.QtWidgets import QWidget

from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.family.questions import questions
from mashdesk.gui.desks.form_beside import FormBeside
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.family_entry import Entry, FamilyEntry
from mashdesk.gui.viewmodels.family_model import FamilyModel
from mashdesk.gui.viewmodels.signed_in import SignedIn

TITLES = {
    Entry.CONSENT: "Agreement",
    Entry.BASIS: "Going without agreement",
    Entry.TELLING: "Telling the family",
    Entry.CONTACT: "Contact with the family",
}
TOLD = "The hub's own people read this through an opening; no agency does. It is kept as it is."


class RecordingFamily(FormBeside):
    """Whoever may only read is offered nothing to record."""

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, sheet: EnquirySheetView, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk, enquiry, sheet, part="family")
        self.sheet = sheet
        self._with = (who, tasks, bus)
        self.model = FamilyModel(who, tasks, bus, enquiry, self)
        sheet.family.offer(self._offered())
        sheet.family.entry_asked.connect(self.begin)
        self.model.changed.connect(self.show_part)

    def begin(self, entry: Entry) -> None:
        """Record something of this kind."""
        sheet = self.enquiry.sheet
        if sheet is None or entry not in self._offered():
            return
        who, tasks, bus = self._with
        model = FamilyEntry(who, tasks, bus, entry=entry, sheet=sheet, parent=self)
        asked = questions(entry, sheet, who.profile)
        self.stand(EntryPanel(self.desk, model, asked, title=TITLES[entry], told=TOLD))

    def show_part(self) -> None:
        """What is recorded."""
        self.sheet.show_family(self.model.side if self.model.read else None, self.enquiry.sheet)

    def _offered(self) -> tuple[Entry, ...]:
        if not self.model.may_record:
            return ()
        decides = (Entry.BASIS,) if self.model.decides else ()
        return (Entry.CONSENT, Entry.CONTACT, Entry.TELLING, *decides)

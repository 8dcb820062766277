"""At a sheet: the part "Family", and the way to record something there, or to answer a call, beside the picture."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from mashdesk.domain.calendar import london_day
from mashdesk.domain.family_codes import Channel, ContactResult
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.family.caller_page import AskingCaller, CallerPage
from mashdesk.gui.desks.family.questions import questions
from mashdesk.gui.desks.form_beside import FormBeside
from mashdesk.gui.desks.people.words import needs_to_mind, unsafe_to_reach
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.caller_model import CallerModel
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.family_entry import Entry, FamilyEntry
from mashdesk.gui.viewmodels.family_model import FamilyModel
from mashdesk.gui.viewmodels.signed_in import SignedIn

TITLES = {
    Entry.CONSENT: say("Agreement"),
    Entry.BASIS: say("Going without agreement"),
    Entry.TELLING: say("Telling the family"),
    Entry.CONTACT: say("Contact with the family"),
}
TOLD = say("The hub's own people read this through an opening; no agency does. It is kept as it is.")


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

    def begin(self, entry: Entry, begun: Mapping[str, object] | None = None) -> None:
        """Record something of this kind; `begun` is already answered. Or answer a call."""
        sheet = self.enquiry.sheet
        if sheet is None or entry not in self._offered():
            return
        who, tasks, bus = self._with
        today = london_day(self.enquiry.now())
        mind = f"{unsafe_to_reach(sheet, today)} {needs_to_mind(sheet)}".strip()
        asked = questions(entry, sheet, who.profile, today, mind=mind)
        if entry is Entry.CALL:
            caller = CallerModel(who, tasks, bus, sheet=sheet, parent=self)
            self.stand(AskingCaller(self.desk, caller, asked), alone=True)
            return
        side = self.model.side if self.model.read else None
        model = FamilyEntry(who, tasks, bus, entry=entry, sheet=sheet, begun=begun, side=side, parent=self)
        self.stand(EntryPanel(self.desk, model, asked, title=TITLES[entry], told=TOLD))

    def call(self) -> None:
        """A parent rings (Ctrl+T)."""
        self.begin(Entry.CALL)

    def show_part(self) -> None:
        """What is recorded; a form that is being typed compares itself with it."""
        typed = self.panel.model if isinstance(self.panel, EntryPanel) else None
        if self.model.read and self.panel is not None and isinstance(typed, FamilyEntry):
            typed.take_side(self.model.side)
            self.panel.compare()
        self.sheet.show_family(self.model.side if self.model.read else None, self.enquiry.sheet)

    def _offered(self) -> tuple[Entry, ...]:
        if not self.model.may_record:
            return ()
        decides = (Entry.BASIS,) if self.model.decides else ()
        return (Entry.CALL, Entry.CONSENT, Entry.CONTACT, Entry.TELLING, *decides)

    def _on_saved(self) -> None:
        model = self.panel.model if isinstance(self.panel, EntryPanel) else None
        super()._on_saved()
        if isinstance(model, CallerModel):
            self._show_what_to_say(model)

    def _show_what_to_say(self, model: CallerModel) -> None:
        model.forget()
        page = CallerPage(self.desk, model)
        page.record_asked.connect(lambda: self._record_what_they_said(model))
        self.stand(page, alone=True)

    def _record_what_they_said(self, model: CallerModel) -> None:
        spoke = {"channel": Channel.PHONE.value, "result": ContactResult.SPOKE.value}
        self.begin(Entry.CONTACT, {"person": str(model.caller), **spoke})

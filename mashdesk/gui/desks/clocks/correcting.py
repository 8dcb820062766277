"""At a sheet: the part "Clocks", and the form that corrects what one counts from, beside the picture."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from mashdesk.domain.gathering import LateReason
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks import controls
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.form_beside import FormBeside
from mashdesk.gui.desks.question import HOW_TO_TYPE, Question
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.chase_entry import WhyLateEntry
from mashdesk.gui.viewmodels.clocks_model import ClocksModel
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.start_entry import StartEntry

TOLD = say("What the clock counted from, your name and the reason stay. What is due follows from the hub's calendar.")
WHY_LATE = say("It is said once and stays, with your name. The hub's people read it; no agency does.")
WHEN = {
    "receipt": say("When the referral was received"),
    "discussion": say("When the discussion was held"),
    "strategy": say("When the strategy discussion was held"),
}


class CorrectingStarts(FormBeside):
    """Whoever may only read is offered nothing."""

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, sheet: EnquirySheetView, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk, enquiry, sheet, part="clocks")
        self.sheet, self._with = sheet, (who, tasks, bus)
        self.model = ClocksModel(who, tasks, bus, enquiry, self)
        sheet.clocks.correction_asked.connect(self.begin)
        sheet.clocks.why_late_asked.connect(self.begin_why_late)
        self.model.changed.connect(self.show_part)

    def begin(self, wanted: UUID) -> None:
        """Correct the start of this clock, if it runs and counts from what somebody typed."""
        sheet = self.enquiry.sheet
        clock = next((one for one in self.model.register.clocks if one.id == wanted), None)
        if sheet is None or clock is None or not (clock.can_be_corrected and self.model.may_correct):
            return
        who, tasks, bus = self._with
        model = StartEntry(who, tasks, bus, clock=clock, sheet=sheet, parent=self)
        model.take_register(self.model.register)
        asked = [
            Question("started", WHEN[clock.counts_from], controls.line(), HOW_TO_TYPE),
            Question("reason", say("Why it is corrected"), controls.words(4)),
        ]
        title = say("Correct the start: {kind}").format(kind=say(clock.kind.words).lower())
        self.stand(EntryPanel(self.desk, model, asked, title=title, told=TOLD, submit=say("Correct")))

    def begin_why_late(self, wanted: UUID) -> None:
        """Say why this clock of the hub ran out, if nobody has."""
        sheet, now = self.enquiry.sheet, self.enquiry.now()
        clock = next((one for one in self.model.register.clocks if one.id == wanted), None)
        if sheet is None or clock is None or not (clock.asks_why_late(now) and self.model.may_say_why_late):
            return
        who, tasks, bus = self._with
        model = WhyLateEntry(who, tasks, bus, clock=clock, sheet=sheet, parent=self)
        asked = [
            Question("late_reason", say("Why"), controls.one_of([(one.value, say(one.words)) for one in LateReason])),
            Question("late_because", say("In your words"), controls.words(3)),
        ]
        title = say("Why it was late: {kind}").format(kind=say(clock.kind.words).lower())
        self.stand(EntryPanel(self.desk, model, asked, title=title, told=WHY_LATE, submit=say("Record")))

    def show_part(self) -> None:
        """The register as it stands; a correction that is being typed compares itself with it."""
        typed = self.panel.model if isinstance(self.panel, EntryPanel) else None
        if self.model.read and self.panel is not None and isinstance(typed, StartEntry):
            typed.take_register(self.model.register)
            self.panel.compare()
        self.sheet.show_clocks(self.model if self.model.read else None, self.enquiry.sheet, self.enquiry.now())

"""At a sheet: the part "People", and the form that says something of a person beside the picture."""

from PySide6.QtWidgets import QLineEdit, QWidget

from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.form_beside import FormBeside
from mashdesk.gui.desks.people.questions import TOLD, questions, title_of
from mashdesk.gui.desks.referral_form.known_before import KnownBefore
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.known_model import KnownModel
from mashdesk.gui.viewmodels.person_entry import RECORDERS, PersonEntry
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_of_person import About, Doing

DECIDER = "senior_social_worker"
ADDED = "added"
MEANT = ("given_names", "family_name", "known_as", "birth", "nhs_number")
"""The lines by whose leaving it is meant what stands there of somebody who is added."""


class EditingPeople(FormBeside):
    """Whoever may only read is offered nothing to say."""

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, sheet: EnquirySheetView, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk, enquiry, sheet, part="people")
        self._with = (who, tasks, bus)
        self.may_say = any(who.has_role(role) for role in RECORDERS)
        sheet.people.offer(editing=self.may_say, takes_away=who.has_role(DECIDER))
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
        if about.doing is Doing.ADD:
            self._look_for_earlier(model, panel)
        self.stand(panel)

    def _look_for_earlier(self, model: PersonEntry, panel: EntryPanel) -> None:
        """Above the form: whether somebody like this was known before, asked once what was typed is meant."""
        who, tasks, _bus = self._with
        known, line = KnownModel(who, tasks, panel), KnownBefore(panel)
        panel.form_area.body.insertWidget(0, line)
        line.show_of(ADDED)
        known.answered.connect(line.take)
        for name in MEANT:
            control = panel.fields[name].control
            assert isinstance(control, QLineEdit)
            control.editingFinished.connect(lambda: known.consider({**model.values, "ref": ADDED}))

"""At a sheet: the part "Next steps", and the form that takes one, beside the picture."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.way import Way
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.form_beside import FormBeside, Picture
from mashdesk.gui.desks.way.way_card import WayCard
from mashdesk.gui.desks.way.words import KEPT, TOLD, questions
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.step_entry import StepEntry
from mashdesk.gui.viewmodels.way_model import WayModel


class ShowsWay(Picture, Protocol):
    """A place with the card "Next steps"."""

    way: WayCard

    def show_way(self, way: Way | None, sheet: EnquirySheet | None, /) -> None:
        """The next steps; None takes the part away."""
        ...


class TakingSteps(FormBeside):
    """Whoever takes no step reads what was done, and is offered nothing."""

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, sheet: ShowsWay, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk, enquiry, sheet, part="way")
        self.sheet = sheet
        self._with = (who, tasks, bus)
        self.model = WayModel(who, tasks, bus, enquiry, self)
        sheet.way.step_asked.connect(self.begin)
        self.model.changed.connect(self.show_part)

    def begin(self, name: str) -> None:
        """Take the step of this name, if it is one of the next and nothing stands before it."""
        sheet, step = self.enquiry.sheet, self.model.way.step(name)
        if sheet is None or step is None or step.unmet or not step.has_own_form:
            return
        who, tasks, bus = self._with
        model = StepEntry(who, tasks, bus, step=step, sheet=sheet, parent=self)
        self.stand(
            EntryPanel(
                self.desk,
                model,
                questions(step, who.profile, self.model.way.awaited_teams),
                title=say(step.words),
                told=TOLD.get(step.step, KEPT),
                submit=say("Take this step"),
            )
        )

    def show_part(self) -> None:
        """The way as it stands."""
        self.sheet.show_way(self.model.way if self.model.read else None, self.enquiry.sheet)

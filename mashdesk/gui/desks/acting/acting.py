"""Where actions are shown: the card, and the form that sets one, corrects it or says what came of it beside it."""

from datetime import datetime
from typing import Protocol
from uuid import UUID

from PySide6.QtWidgets import QWidget

from mashdesk.domain.snapshots import EnquirySheet, WorklistRow
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.acting.actions_card import ActionsCard
from mashdesk.gui.desks.acting.questions import TITLES, TOLD, questions
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.form_beside import FormBeside, Picture
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.action_entry import ActionEntry, Doing
from mashdesk.gui.viewmodels.actions_model import ActionsModel
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.signed_in import SignedIn


class ShowsActions(Picture, Protocol):
    """A place with the card "Actions"."""

    to_do: ActionsCard

    def show_actions(self, model: ActionsModel | None, sheet: EnquirySheet | None, now: datetime, /) -> None:
        """What is to be done; None takes the part away."""
        ...


class Acting(FormBeside):
    """Whoever may only read is offered nothing to type."""

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, place: ShowsActions, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk, enquiry, place, part="actions")
        self._place, self._with = place, (who, tasks, bus)
        self._wanted: UUID | None = None
        self.model = ActionsModel(who, tasks, bus, enquiry, self)
        place.to_do.entry_asked.connect(self.begin)
        self.model.changed.connect(self.show_part)

    def begin(self, doing: Doing, about: UUID | None) -> None:
        """Type this about an action, or about a new one."""
        sheet, told = self.enquiry.sheet, self.model.actions
        action = told.find(about) if about else None
        if sheet is None or (about is not None and action is None):
            return
        who, tasks, bus = self._with
        model = ActionEntry(who, tasks, bus, doing=doing, sheet=sheet, actions=told, action=action, parent=self)
        asked = questions(doing, sheet, told, who.partners, action=action, again=lambda: model.seen is not None)
        self.stand(EntryPanel(self.desk, model, asked, title=TITLES[doing], told=TOLD[doing]))

    def look_for(self, row: WorklistRow) -> None:
        """A row was chosen: one of something to be done brings this part in front once it is read."""
        self._wanted = row.enquiry if row.action is not None else None
        if self.model.read:
            self._bring()

    def show_part(self) -> None:
        """What is to be done, as it stands; a form that is being typed compares itself with it."""
        typed = self.panel.model if isinstance(self.panel, EntryPanel) else None
        if self.model.read and self.panel is not None and isinstance(typed, ActionEntry):
            typed.take_actions(self.model.actions)
            self.panel.compare()
        self._place.show_actions(self.model if self.model.read else None, self.enquiry.sheet, self.enquiry.now())
        if self.model.read:
            self._bring()

    def _bring(self) -> None:
        if self._wanted is not None and self._wanted == self.enquiry.enquiry:
            self._wanted = None
            self._place.choose_part("actions")

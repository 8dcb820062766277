"""What is to be done on the enquiry that is open, as far as this person receives it; kept fresh."""

from functools import partial

from PySide6.QtCore import QObject

from mashdesk.domain.actions import Action, Actions
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.followed import Followed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.actions import read_actions

DECIDER = "senior_social_worker"
REVIEWERS = (DECIDER, "hub_manager")
SPEAKERS = ("mash_officer", "agency_practitioner", DECIDER, "hub_manager")
READERS = (*SPEAKERS, "information_officer")


class ActionsModel(Followed):
    """`actions` is what was read last. What a person is offered mirrors the server's rules."""

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, enquiry: EnquiryModel, parent: QObject | None = None
    ) -> None:
        reading = partial(read_actions, setting=who.has_role(DECIDER))
        super().__init__(who, tasks, bus, enquiry, parent, readers=READERS, reading=reading, nothing=Actions())

    @property
    def actions(self) -> Actions:
        """What is to be done, and what came of it."""
        told: Actions = self.told
        return told

    @property
    def may_set(self) -> bool:
        """Whether this person says what is to be done."""
        return self.who.has_role(DECIDER)

    @property
    def may_review(self) -> bool:
        """Whether this person says if it helped."""
        return any(self.who.has_role(role) for role in REVIEWERS)

    def may_say(self, action: Action) -> bool:
        """Whether this person says what came of it: it is their agency's, or they decide."""
        own = action.agency == self.who.person.agency and any(self.who.has_role(role) for role in SPEAKERS)
        return own or self.who.has_role(DECIDER)

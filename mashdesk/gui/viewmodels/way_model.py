"""The next steps of the enquiry that is open for this person, what stands before each, and the steps taken."""

from PySide6.QtCore import QObject

from mashdesk.domain.way import Way
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.followed import Followed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.way import read_disputes, read_way

HUB = ("mash_officer", "senior_social_worker", "hub_manager")
READERS = (*HUB, "agency_practitioner")


class WayModel(Followed):
    """`way` is what was read last."""

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, enquiry: EnquiryModel, parent: QObject | None = None
    ) -> None:
        reading = read_way if any(who.has_role(role) for role in HUB) else read_disputes
        super().__init__(who, tasks, bus, enquiry, parent, readers=READERS, reading=reading, nothing=Way())

    @property
    def way(self) -> Way:
        """The way as it stands."""
        told: Way = self.told
        return told

"""The next steps of the enquiry that is open for this person, what stands before each, and the steps taken."""

from PySide6.QtCore import QObject

from mashdesk.domain.way import Way
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.followed import Followed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.way import read_way

READERS = ("mash_officer", "agency_practitioner", "senior_social_worker", "hub_manager")


class WayModel(Followed):
    """`way` is what was read last."""

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, enquiry: EnquiryModel, parent: QObject | None = None
    ) -> None:
        super().__init__(who, tasks, bus, enquiry, parent, readers=READERS, reading=read_way, nothing=Way())

    @property
    def way(self) -> Way:
        """The way as it stands."""
        told: Way = self.told
        return told

"""What agencies were asked to let out of the enquiry that is open, and what they answered; kept fresh."""

from uuid import UUID

from PySide6.QtCore import QObject

from mashdesk.domain.codes import LeavingPurpose
from mashdesk.domain.police_grounds import police_grounds
from mashdesk.domain.releases import Release, purposes_open
from mashdesk.domain.snapshots import Item
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.followed import Followed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.releases import releases


class ReleasesModel(Followed):
    """Follows an enquiry: `releases` are those that this reader receives, and none once it is closed."""

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, enquiry: EnquiryModel, parent: QObject | None = None
    ) -> None:
        everybody = who.person.roles
        super().__init__(who, tasks, bus, enquiry, parent, readers=everybody, reading=releases, nothing=())

    @property
    def releases(self) -> tuple[Release, ...]:
        """All that was asked, in this order."""
        told: tuple[Release, ...] = self.told
        return told

    def of_item(self, item: UUID) -> tuple[Release, ...]:
        """What was asked about one item, in this order."""
        return tuple(one for one in self.releases if one.item == item)

    def find(self, release: UUID) -> Release | None:
        """One of them, as it is now."""
        return next((one for one in self.releases if one.id == release), None)

    def purposes(self, item: Item) -> tuple[LeavingPurpose, ...]:
        """For what this person may ask for the item now; empty where nothing is to be offered."""
        tells_police = bool(police_grounds(self.who.profile))
        may = purposes_open(item, self.who.person.roles, self.releases)
        return tuple(one for one in may if tells_police or one is not LeavingPurpose.POLICE)

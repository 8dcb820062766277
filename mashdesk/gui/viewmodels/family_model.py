"""What the family of the enquiry that is open agreed to, was told and said; kept fresh. The hub alone receives it."""

from PySide6.QtCore import QObject

from mashdesk.domain.family import FamilySide
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.followed import Followed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.family import read_family_side

READERS = ("mash_officer", "senior_social_worker", "hub_manager", "information_officer")
RECORDERS = ("mash_officer", "senior_social_worker")


class FamilyModel(Followed):
    """`side` is what is recorded."""

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, enquiry: EnquiryModel, parent: QObject | None = None
    ) -> None:
        super().__init__(
            who, tasks, bus, enquiry, parent, readers=READERS, reading=read_family_side, nothing=FamilySide()
        )

    @property
    def side(self) -> FamilySide:
        """What was read last."""
        told: FamilySide = self.told
        return told

    @property
    def may_record(self) -> bool:
        """Whether this person records what a family says."""
        return any(self.who.has_role(role) for role in RECORDERS)

    @property
    def decides(self) -> bool:
        """Whether this person answers for going without agreement, and for not telling."""
        return self.who.has_role("senior_social_worker")

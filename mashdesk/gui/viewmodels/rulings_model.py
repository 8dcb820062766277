"""The information officer's rulings on the items of the enquiry that is open; kept fresh."""

from uuid import UUID

from PySide6.QtCore import QObject

from mashdesk.domain.releases import ItemRuling, may_be_ruled_on
from mashdesk.domain.snapshots import Item
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.followed import Followed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.releases import rulings

READERS = ("senior_social_worker", "information_officer")
"""Who reads rulings (`app.rulings`)."""


class RulingsModel(Followed):
    """Follows an enquiry for those who read rulings; for everybody else there are none."""

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, enquiry: EnquiryModel, parent: QObject | None = None
    ) -> None:
        super().__init__(who, tasks, bus, enquiry, parent, readers=READERS, reading=rulings, nothing=())

    def of_item(self, item: UUID) -> tuple[ItemRuling, ...]:
        """The rulings on one item; the first of them stands."""
        told: tuple[ItemRuling, ...] = self.told
        return tuple(one for one in told if one.item == item)

    def may_rule(self, item: Item) -> bool:
        """Whether this person may rule on the item, as the database would let them (`app.rule_on_item`)."""
        return self.who.has_role("information_officer") and may_be_ruled_on(item)

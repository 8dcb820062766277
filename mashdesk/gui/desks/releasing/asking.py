"""At a sheet: how the release of each item stands, and the way to ask for one, beside the chronology."""

from PySide6.QtWidgets import QWidget

from mashdesk.domain.snapshots import Item
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.at_items import AtItems
from mashdesk.gui.desks.releasing.ask_panel import AskPanel
from mashdesk.gui.desks.releasing.words import leaving
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.asking_release_model import AskingReleaseModel
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.releases_model import ReleasesModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets.chronology_scale import Leaving


class AskingRelease(AtItems):
    """Whoever may not ask is offered nothing, and reads how it stands as far as they read the item."""

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, sheet: EnquirySheetView, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk, enquiry, sheet)
        self._with = (who, tasks, bus)
        self.model = ReleasesModel(who, tasks, bus, enquiry, self)
        self.model.changed.connect(self.show_part)
        sheet.chronology.release_asked.connect(self.begin)

    def begin(self, key: str) -> None:
        """Ask for the release of the item with this id."""
        sheet, item = self.enquiry.sheet, self._item(key)
        purposes = self.model.purposes(item) if item else ()
        if sheet is None or item is None or not purposes:
            return
        self.end()
        model = AskingReleaseModel(*self._with, enquiry=sheet.row.enquiry, item=item, purposes=purposes, parent=self)
        self.stand_at(item, AskPanel(self.desk, model, sheet))

    def show_part(self) -> None:
        """At each item."""
        self.sheet.chronology.show_releases(self._standing)

    def _standing(self, item: Item) -> tuple[tuple[Leaving, ...], bool]:
        return tuple(leaving(one) for one in self.model.of_item(item.id)), bool(self.model.purposes(item))

"""What can be asked about one item of a sheet: a panel beside the chronology, then the keyboard back to the item."""

from PySide6.QtWidgets import QWidget

from mashdesk.domain.snapshots import Item
from mashdesk.gui.desks.form_beside import FormBeside
from mashdesk.gui.desks.panel_beside import PanelBeside
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel


class AtItems(FormBeside):
    """Follows the sheet. Subclasses say at each item how it stands (`show_part`) and what their panel is."""

    def __init__(self, desk: QWidget, enquiry: EnquiryModel, sheet: EnquirySheetView) -> None:
        super().__init__(desk, enquiry, sheet, part="chronology")
        self.sheet = sheet
        self._asked: Item | None = None

    def stand_at(self, item: Item, panel: PanelBeside) -> None:
        """Put a panel about this item there."""
        self._asked = item
        self.stand(panel)

    def _item(self, key: str) -> Item | None:
        sheet = self.enquiry.sheet
        return next((one for one in sheet.items if str(one.id) == key), None) if sheet else None

    def _on_saved(self) -> None:
        """The item itself says now how it stands: the keyboard goes back to it."""
        self.end()
        if self._asked is not None:
            self.sheet.chronology.choose(str(self._asked.id))
            self.sheet.chronology.focus_view()

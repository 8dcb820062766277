"""What can be asked about one item of a sheet: a panel beside the chronology, then the keyboard back to the item."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.snapshots import Item
from mashdesk.gui.desks.deciding.step_panel import StepPanel
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.widgets.button import Button


class PanelAtItem(StepPanel):
    """A panel about one item; `cancel` leaves it, what is typed is kept."""

    cancel: Button

    def focus_first(self) -> None:
        """To what is asked first."""


class AtItems(QObject):
    """Follows the sheet. Subclasses say at each item how it stands (`_show`) and what their panel is.

    Signals:
        begun, ended: the panel stands beside the chronology, or is gone.
        state_changed(SavedIs): what is true of what is typed.
        draft_kept: what is typed is kept on this computer.
    """

    begun = Signal()
    ended = Signal()
    state_changed = Signal(object)
    draft_kept = Signal()

    def __init__(self, desk: QWidget, enquiry: EnquiryModel, sheet: EnquirySheetView) -> None:
        super().__init__(desk)
        self.desk, self.enquiry, self.sheet = desk, enquiry, sheet
        self.panel: PanelAtItem | None = None
        self._about: UUID | None = None
        enquiry.sheet_changed.connect(self._on_sheet_changed)

    def end(self) -> None:
        """Leave it; what is typed is kept."""
        if self.panel is None:
            return
        gone, self.panel = self.panel, None
        gone.command.keep_draft()
        self.sheet.set_panel(None)
        gone.deleteLater()
        self.ended.emit()

    def _item(self, key: str) -> Item | None:
        sheet = self.enquiry.sheet
        return next((one for one in sheet.items if str(one.id) == key), None) if sheet else None

    def _put(self, panel: PanelAtItem, item: Item) -> None:
        self.panel = panel
        panel.cancel.clicked.connect(self.end)
        panel.changed_meanwhile.connect(self.enquiry.reload)
        panel.command.state_changed.connect(self.state_changed)
        panel.command.draft_kept.connect(self.draft_kept)
        panel.command.saved.connect(lambda: self._on_saved(item))
        self.sheet.set_panel(panel)
        self.begun.emit()
        panel.focus_first()

    def _on_saved(self, item: Item) -> None:
        """The item itself says now how it stands: the keyboard goes back to it."""
        self.end()
        self.sheet.chronology.choose(str(item.id))
        self.sheet.chronology.focus_view()

    def _on_sheet_changed(self) -> None:
        if self.enquiry.enquiry != self._about:
            self._about = self.enquiry.enquiry
            self.end()
        self._show()

    def _show(self) -> None:
        """Say at each item how it stands."""

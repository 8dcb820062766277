"""At a sheet: how the release of each item stands, and the way to ask for one, beside the chronology."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.snapshots import Item
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.releasing.ask_panel import AskPanel
from mashdesk.gui.desks.releasing.words import leaving
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.asking_release_model import AskingReleaseModel
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.releases_model import ReleasesModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets.chronology_scale import Leaving


class AskingRelease(QObject):
    """Whoever may not ask is offered nothing, and reads how it stands as far as they read the item.

    Signals:
        begun, ended: the panel stands beside the chronology, or is gone.
        state_changed(SavedIs): what is true of what is typed.
        draft_kept: what is typed is kept on this computer.
    """

    begun = Signal()
    ended = Signal()
    state_changed = Signal(object)
    draft_kept = Signal()

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, sheet: EnquirySheetView, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk)
        self._desk, self._enquiry, self._sheet = desk, enquiry, sheet
        self._with = (who, tasks, bus)
        self.model = ReleasesModel(who, tasks, bus, enquiry, self)
        self.panel: AskPanel | None = None
        self._about: UUID | None = None
        enquiry.sheet_changed.connect(self._on_sheet_changed)
        self.model.changed.connect(self._show)
        sheet.chronology.release_asked.connect(self.begin)

    def begin(self, item: str) -> None:
        """Ask for the release of the item with this id."""
        sheet = self._enquiry.sheet
        found = next((one for one in sheet.items if str(one.id) == item), None) if sheet else None
        purposes = self.model.purposes(found) if found else ()
        if sheet is None or found is None or not purposes:
            return
        self.end()
        who, tasks, bus = self._with
        model = AskingReleaseModel(
            who, tasks, bus, enquiry=sheet.row.enquiry, item=found, purposes=purposes, parent=self
        )
        self.panel = AskPanel(self._desk, model, sheet)
        self.panel.cancel.clicked.connect(self.end)
        self.panel.changed_meanwhile.connect(self._enquiry.reload)
        model.form.state_changed.connect(self.state_changed)
        model.form.draft_kept.connect(self.draft_kept)
        model.form.saved.connect(lambda: self._on_asked(found))
        self._sheet.set_panel(self.panel)
        self.begun.emit()
        self.panel.focus_first()

    def end(self) -> None:
        """Leave it; what is typed is kept."""
        if self.panel is None:
            return
        gone, self.panel = self.panel, None
        gone.command.keep_draft()
        self._sheet.set_panel(None)
        gone.deleteLater()
        self.ended.emit()

    def _on_asked(self, item: Item) -> None:
        """The item itself says now that it is asked, and when: the keyboard goes back to it."""
        self.end()
        self._sheet.chronology.choose(str(item.id))
        self._sheet.chronology.focus_view()

    def _on_sheet_changed(self) -> None:
        if self._enquiry.enquiry != self._about:
            self._about = self._enquiry.enquiry
            self.end()
        self._show()

    def _show(self) -> None:
        self._sheet.chronology.show_releases(self._standing)

    def _standing(self, item: Item) -> tuple[tuple[Leaving, ...], bool]:
        return tuple(leaving(one) for one in self.model.of_item(item.id)), bool(self.model.purposes(item))

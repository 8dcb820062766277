"""At a sheet: the part "Family", and the way to record something there, beside the picture."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.family.entry_panel import EntryPanel
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.family_entry import Entry, FamilyEntry
from mashdesk.gui.viewmodels.family_model import FamilyModel
from mashdesk.gui.viewmodels.signed_in import SignedIn


class RecordingFamily(QObject):
    """Whoever may only read is offered nothing to record.

    Signals:
        begun, ended: the panel stands beside the picture, or is gone.
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
        self.model = FamilyModel(who, tasks, bus, enquiry, self)
        self.panel: EntryPanel | None = None
        self._about: UUID | None = None
        sheet.family.offer(self._offered())
        sheet.family.entry_asked.connect(self.begin)
        enquiry.sheet_changed.connect(self._on_sheet_changed)
        self.model.changed.connect(self._show)

    def begin(self, entry: Entry) -> None:
        """Record something of this kind."""
        sheet = self._enquiry.sheet
        if sheet is None or entry not in self._offered():
            return
        self.end()
        who, tasks, bus = self._with
        model = FamilyEntry(who, tasks, bus, entry=entry, sheet=sheet, parent=self)
        self.panel = EntryPanel(self._desk, model)
        self.panel.cancel.clicked.connect(self.end)
        self.panel.changed_meanwhile.connect(self._enquiry.reload)
        model.form.state_changed.connect(self.state_changed)
        model.form.draft_kept.connect(self.draft_kept)
        model.form.saved.connect(self._on_saved)
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

    def _offered(self) -> tuple[Entry, ...]:
        if not self.model.may_record:
            return ()
        decides = (Entry.BASIS,) if self.model.decides else ()
        return (Entry.CONSENT, Entry.CONTACT, Entry.TELLING, *decides)

    def _on_saved(self) -> None:
        """The part says now what was recorded: the keyboard goes there."""
        self.end()
        self._sheet.choose_part("family")
        self._sheet.focus_start()

    def _on_sheet_changed(self) -> None:
        if self._enquiry.enquiry != self._about:
            self._about = self._enquiry.enquiry
            self.end()
        elif self.panel is not None and self._enquiry.sheet is not None:
            self.panel.take_sheet(self._enquiry.sheet)
        self._show()

    def _show(self) -> None:
        self._sheet.show_family(self.model.side if self.model.read else None, self._enquiry.sheet)

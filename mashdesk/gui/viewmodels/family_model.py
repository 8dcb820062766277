"""What the family of the enquiry that is open agreed to, was told and said; kept fresh. The hub alone receives it."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.family import FamilySide
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.family import read_family_side

READERS = ("mash_officer", "senior_social_worker", "hub_manager", "information_officer")
RECORDERS = ("mash_officer", "senior_social_worker")


class FamilyModel(QObject):
    """Follows an enquiry. `read` is False until `side` has been read for the enquiry that is open.

    Signals:
        changed: `side` is another, or has been read for the first time.
        refused(Exception): it could not be read; what was read before stays.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, enquiry: EnquiryModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._who, self._tasks, self._enquiry = who, tasks, enquiry
        self._about: UUID | None = None
        self._reading = self._again = False
        self.read = False
        self.side = FamilySide()
        if any(who.has_role(role) for role in READERS):
            enquiry.sheet_changed.connect(self.reload)
            bus.changed.connect(self._take)

    @property
    def may_record(self) -> bool:
        """Whether this person records what a family says."""
        return any(self._who.has_role(role) for role in RECORDERS)

    @property
    def decides(self) -> bool:
        """Whether this person answers for going without agreement, and for not telling."""
        return self._who.has_role("senior_social_worker")

    def reload(self) -> None:
        """Read again; a second wish while one is under way becomes one more reading after it."""
        enquiry, sitting = self._enquiry.enquiry, self._who.sitting
        if enquiry != self._about:
            self._about, self.read = enquiry, False
            self._show(FamilySide())
        if enquiry is None or self._reading:
            self._again = self._reading
            return
        self._reading = True
        self._tasks.run(
            lambda: read_family_side(sitting, enquiry),
            lambda side: self._on_read(enquiry, side),
            self._on_failed,
            receiver=self,
        )

    def _take(self, changes: Changes) -> None:
        if changes.touches(self._enquiry.enquiry):
            self.reload()

    def _show(self, side: FamilySide, *, first: bool = False) -> None:
        if first or side != self.side:
            self.side = side
            self.changed.emit()

    def _on_read(self, enquiry: UUID, side: FamilySide) -> None:
        if enquiry == self._about:
            first, self.read = not self.read, True
            self._show(side, first=first)
        self._finish()

    def _on_failed(self, failure: Exception) -> None:
        self.refused.emit(failure)
        self._finish()

    def _finish(self) -> None:
        self._reading = False
        if self._again:
            self._again = False
            self.reload()

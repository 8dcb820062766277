"""What agencies were asked to let out of the enquiry that is open, and what they answered; kept fresh."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import LeavingPurpose
from mashdesk.domain.releases import Release, purposes_open
from mashdesk.domain.snapshots import Item
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.releases import releases


class ReleasesModel(QObject):
    """Follows an enquiry: `releases` are those that this reader receives, and none once it is closed.

    `read` is False until they have been read for the enquiry that is open.

    Signals:
        changed: `releases` are others, or have been read for the first time.
        refused(Exception): they could not be read; those read before stay.
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
        self.releases: tuple[Release, ...] = ()
        enquiry.sheet_changed.connect(self.reload)
        bus.changed.connect(self._take)

    def of_item(self, item: UUID) -> tuple[Release, ...]:
        """What was asked about one item, in this order."""
        return tuple(one for one in self.releases if one.item == item)

    def find(self, release: UUID) -> Release | None:
        """One of them, as it is now."""
        return next((one for one in self.releases if one.id == release), None)

    def purposes(self, item: Item) -> tuple[LeavingPurpose, ...]:
        """For what this person may ask for the item now; empty where nothing is to be offered."""
        return purposes_open(item, self._who.person.roles, self.releases)

    def reload(self) -> None:
        """Read again; a second wish while one is under way becomes one more reading after it."""
        enquiry, sitting = self._enquiry.enquiry, self._who.sitting
        if enquiry != self._about:
            self._about, self.read = enquiry, False
            self._show(())
        if enquiry is None or self._reading:
            self._again = self._reading
            return
        self._reading = True
        self._tasks.run(
            lambda: releases(sitting, enquiry),
            lambda told: self._on_read(enquiry, told),
            self._on_failed,
            receiver=self,
        )

    def _take(self, changes: Changes) -> None:
        if changes.touches(self._enquiry.enquiry):
            self.reload()

    def _show(self, told: tuple[Release, ...], *, first: bool = False) -> None:
        if first or told != self.releases:
            self.releases = told
            self.changed.emit()

    def _on_read(self, enquiry: UUID, told: tuple[Release, ...]) -> None:
        if enquiry == self._about:
            first, self.read = not self.read, True
            self._show(told, first=first)
        self._finish()

    def _on_failed(self, failure: Exception) -> None:
        self.refused.emit(failure)
        self._finish()

    def _finish(self) -> None:
        self._reading = False
        if self._again:
            self._again = False
            self.reload()

"""Something beside the sheet of the enquiry that is open, read by those who may and kept fresh."""

from collections.abc import Callable, Collection
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.changes import Changes
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Task, Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.ports import Sitting

Read = Callable[[Sitting, UUID], Any]


class Followed(QObject):
    """Follows an enquiry. `read` is False until `told` has been read for the enquiry that is open.

    Signals:
        changed: `told` is another, or has been read for the first time.
        refused(Exception): it could not be read; what was read before stays.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        enquiry: EnquiryModel,
        parent: QObject | None = None,
        *,
        readers: Collection[str],
        reading: Read,
        nothing: Any,
    ) -> None:
        super().__init__(parent)
        self.who, self._tasks, self._enquiry = who, tasks, enquiry
        self._reader, self._nothing = reading, nothing
        self._about: UUID | None = None
        self._under_way: Task | None = None
        self._again = False
        self.read = False
        self.told = nothing
        if any(who.has_role(role) for role in readers):
            enquiry.sheet_changed.connect(self.reload)
            bus.changed.connect(self._take)

    def reload(self) -> None:
        """Read again; a second wish while one is under way becomes one more reading after it."""
        enquiry, sitting, reader = self._enquiry.enquiry, self.who.sitting, self._reader
        if enquiry != self._about:
            self._about, self.read = enquiry, False
            self._let_go()
            self._show(self._nothing)
        if enquiry is None or self._under_way is not None:
            self._again = self._under_way is not None
            return
        self._under_way = self._tasks.run(
            lambda: reader(sitting, enquiry),
            lambda told: self._on_read(enquiry, told),
            self._on_failed,
            receiver=self,
            freshening=True,
        )

    def _let_go(self) -> None:
        """What was not read yet of an enquiry that is closed would be refused, and kept as an attempt."""
        if self._under_way is not None:
            self._under_way.cancel()
        self._under_way, self._again = None, False

    def _take(self, changes: Changes) -> None:
        if changes.touches(self._enquiry.enquiry):
            self.reload()

    def _show(self, told: Any, *, first: bool = False) -> None:
        if first or told != self.told:
            self.told = told
            self.changed.emit()

    def _on_read(self, enquiry: UUID, told: Any) -> None:
        if enquiry == self._about:
            first, self.read = not self.read, True
            self._show(told, first=first)
        self._finish()

    def _on_failed(self, failure: Exception) -> None:
        self.refused.emit(failure)
        self._finish()

    def _finish(self) -> None:
        self._under_way = None
        if self._again:
            self._again = False
            self.reload()

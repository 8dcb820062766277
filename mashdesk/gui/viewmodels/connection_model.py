"""“I know this family”: somebody says so without opening anything; the enquiry then does not exist for them."""

from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.changes import Changes
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.restrictions import DeclareConnected, declare_connected


class ConnectionModel(QObject):
    """Declares for the person who is signed in, and for nobody else.

    Signals:
        declared(UUID): from now on this enquiry is not there for them.
        refused(Exception): it was not kept.
    """

    declared = Signal(object)
    refused = Signal(object)

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who, self._tasks, self._bus = who, tasks, bus
        self._requests: dict[UUID, UUID] = {}

    def declare(self, enquiry: UUID) -> None:
        """Say it; said twice, after a broken connection, it is kept once."""
        sitting, command = self._who.sitting, DeclareConnected(self._requests.setdefault(enquiry, uuid4()))
        self._tasks.run(
            lambda: declare_connected(sitting, command, enquiry),
            lambda _: self._on_declared(enquiry),
            self.refused.emit,
            receiver=self,
        )

    def _on_declared(self, enquiry: UUID) -> None:
        self.declared.emit(enquiry)
        self._bus.publish(Changes.everything(), self)

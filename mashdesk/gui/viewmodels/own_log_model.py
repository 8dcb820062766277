"""One's own entries of the access log: what one did, and what was tried in one's name."""

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.access_log import LogEntry
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services import audit

AT_MOST = audit.OWN_AT_MOST


class OwnLogModel(QObject):
    """Fetched once.

    Signals:
        fetched(tuple[LogEntry]): newest first.
        refused(Exception): they could not be fetched.
    """

    fetched = Signal(object)
    refused = Signal(object)

    def __init__(self, who: SignedIn, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._tasks = who.sitting, tasks

    def reload(self) -> None:
        """Fetch."""
        sitting = self._sitting

        def work() -> tuple[LogEntry, ...]:
            return audit.own_log(sitting)

        self._tasks.run(work, self.fetched.emit, self.refused.emit, receiver=self)

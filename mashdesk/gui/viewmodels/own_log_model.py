"""Entries of the access log that are fetched once: one's own, or those on the enquiry that a copy is asked of."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.access_log import LogEntry
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services import audit

AT_MOST = audit.OWN_AT_MOST


class KeptLogModel(QObject):
    """Fetched once: of the request for a copy that is open, or, without one, of whoever is signed in.

    Signals:
        fetched(tuple[LogEntry]): newest first.
        refused(Exception): they could not be fetched.
    """

    fetched = Signal(object)
    refused = Signal(object)

    def __init__(
        self, who: SignedIn, tasks: Tasks, parent: QObject | None = None, *, matter: UUID | None = None
    ) -> None:
        super().__init__(parent)
        self._sitting, self._tasks, self._matter = who.sitting, tasks, matter

    def reload(self) -> None:
        """Fetch."""
        sitting, matter = self._sitting, self._matter

        def work() -> tuple[LogEntry, ...]:
            return audit.own_log(sitting) if matter is None else audit.log_of_subject(sitting, matter)

        self._tasks.run(work, self.fetched.emit, self.refused.emit, receiver=self)

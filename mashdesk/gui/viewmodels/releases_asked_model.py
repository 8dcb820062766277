"""What an agency is asked to release, live: which enquiry and what for, nothing of the item."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.releases import ReleaseAsked
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.releases import releases_asked

MINUTE_MS = 60_000


class ReleasesAskedModel(QObject):
    """Listens to the change bus and fetches itself again; whoever has waited longest comes first.

    Signals:
        rows_changed: `rows` are new.
        time_passed: a minute has gone by.
        refused(Exception): it could not be fetched; the rows shown before stay.
    """

    rows_changed = Signal()
    time_passed = Signal()
    refused = Signal(object)

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who, self._tasks = who, tasks
        self._fetching = self._again = False
        self.rows: tuple[ReleaseAsked, ...] = ()
        self._minute = QTimer(self)
        self._minute.timeout.connect(self.time_passed)
        self._minute.start(MINUTE_MS)
        bus.changed.connect(self._take)

    def now(self) -> datetime:
        """The server's time."""
        return self._who.now()

    def reload(self) -> None:
        """Fetch; a second wish while one is under way becomes one more fetch after it."""
        if self._fetching:
            self._again = True
            return
        self._fetching = True
        sitting = self._who.sitting
        self._tasks.run(lambda: releases_asked(sitting), self._on_fetched, self._on_failed, receiver=self)

    def _take(self, changes: Changes) -> None:
        if changes.requests or changes.worklists:
            self.reload()

    def _on_fetched(self, rows: tuple[ReleaseAsked, ...]) -> None:
        self.rows = rows
        self.rows_changed.emit()
        self._finish()

    def _on_failed(self, failure: Exception) -> None:
        self.refused.emit(failure)
        self._finish()

    def _finish(self) -> None:
        self._fetching = False
        if self._again:
            self._again = False
            self.reload()

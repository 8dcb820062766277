"""Information rights at a desk: the matters that a person may see, and the one that they have opened; kept fresh."""

from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.matters import Matter, MatterRow
from mashdesk.domain.refusals import NotThereOrNotYours
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.matters import close_matter, matters, open_matter, read_matter

EVERY_MINUTE_MS = 60_000


class MattersModel(QObject):
    """`rows` is the worklist; `matter` what is open, None when nothing is.

    Signals:
        changed: `rows` are others.
        matter_changed: `matter` is another, or as it is now.
        busy_changed(bool): the server is being asked to open one.
        refused(Exception): it was not opened.
        ended: the opening has run out, or it is no longer this person's.
        time_passed: a minute has gone by.
    """

    changed = Signal()
    matter_changed = Signal()
    busy_changed = Signal(bool)
    refused = Signal(object)
    ended = Signal()
    time_passed = Signal()

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.who, self._tasks = who, tasks
        self.rows: tuple[MatterRow, ...] = ()
        self.matter: Matter | None = None
        self.read = False
        self._minute = QTimer(self)
        self._minute.timeout.connect(self.time_passed)
        self._minute.start(EVERY_MINUTE_MS)
        bus.changed.connect(self._on_changes)

    def reload(self) -> None:
        """Fetch the worklist."""
        sitting = self.who.sitting
        self._tasks.run(lambda: matters(sitting), self._on_rows, lambda _failure: None, receiver=self)

    def open(self, row: MatterRow, reason: str) -> None:
        """Open one with a reason."""
        sitting = self.who.sitting
        self.busy_changed.emit(True)
        self._tasks.run(
            lambda: open_matter(sitting, row.matter, reason), self._on_opened, self._on_refused, receiver=self
        )

    def close(self) -> None:
        """Close what is open."""
        if self.matter is None:
            return
        sitting, matter = self.who.sitting, self.matter.row.matter
        self._tasks.run(lambda: close_matter(sitting, matter), lambda _none: None, lambda _failure: None, receiver=self)
        self._take(None)

    def reread(self) -> None:
        """Read what is open as it is now."""
        if self.matter is None:
            return
        sitting, matter = self.who.sitting, self.matter.row.matter
        self._tasks.run(
            lambda: read_matter(sitting, matter),
            lambda told: self._on_reread(matter, told),
            self._on_gone,
            receiver=self,
        )

    def _on_changes(self, changes: Changes, _initiator: object = None) -> None:
        if changes.worklists:
            self.reload()
            self.reread()

    def _on_rows(self, rows: tuple[MatterRow, ...]) -> None:
        self.read = True
        self.rows = rows
        self.changed.emit()

    def _on_opened(self, matter: Matter) -> None:
        self.busy_changed.emit(False)
        self._take(matter)

    def _on_reread(self, wanted: UUID, matter: Matter) -> None:
        if self.matter is not None and self.matter.row.matter == wanted and matter != self.matter:
            self._take(matter)

    def _on_refused(self, failure: Exception) -> None:
        self.busy_changed.emit(False)
        self.refused.emit(failure)

    def _on_gone(self, failure: Exception) -> None:
        if isinstance(failure, NotThereOrNotYours):
            self._take(None)
            self.ended.emit()

    def _take(self, matter: Matter | None) -> None:
        self.matter = matter
        self.matter_changed.emit()

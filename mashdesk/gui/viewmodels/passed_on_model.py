"""What a person took in and passed on: that it was, and no more."""

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.matters import PassedOn
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.matters import passed_on


class PassedOnModel(QObject):
    """Read when somebody looks, and again after something was saved, once it was looked at.

    Signals:
        changed: `told` was read.
    """

    changed = Signal()

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who, self._tasks = who, tasks
        self.told: tuple[PassedOn, ...] = ()
        self._looked = False
        bus.changed.connect(self._on_changes)

    def reload(self) -> None:
        """Read it."""
        self._looked = True
        sitting = self._who.sitting
        self._tasks.run(lambda: passed_on(sitting), self._on_told, lambda _failure: None, receiver=self)

    def _on_changes(self, changes: Changes, _initiator: object = None) -> None:
        if changes.worklists and self._looked:
            self.reload()

    def _on_told(self, told: tuple[PassedOn, ...]) -> None:
        self.told = told
        self.changed.emit()

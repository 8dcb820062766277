"""What is to be looked at: broken glass to review; for the hub manager also connections and notices."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.restrictions import BrokenGlass, Connection, Notice
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.break_glass import notices, reviews
from mashdesk.services.ports import Sitting
from mashdesk.services.restrictions import connected_people


@dataclass(frozen=True)
class Watched:
    """All of it, as it was fetched."""

    reviews: tuple[BrokenGlass, ...] = ()
    connections: tuple[Connection, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def waiting(self) -> int:
        """How many broken glasses nobody has reviewed."""
        return sum(one.reviewed is None for one in self.reviews)


class ProtectionModel(QObject):
    """Fetched off the user's thread, and again when something changed here or elsewhere.

    Signals:
        changed: `watched` is another.
        refused(Exception): it could not be fetched; what was shown stays.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who, self._tasks = who, tasks
        self.watched = Watched()
        bus.changed.connect(self._on_changes)

    @property
    def is_manager(self) -> bool:
        """Whether connections and notices are this person's to see."""
        return self._who.has_role("hub_manager")

    def reload(self) -> None:
        """Fetch."""
        sitting, manager = self._who.sitting, self.is_manager
        self._tasks.run(lambda: _fetch(sitting, manager=manager), self._on_fetched, self.refused.emit, receiver=self)

    def _on_changes(self, changes: Changes, _initiator: object = None) -> None:
        if changes.sheet or changes.worklists:
            self.reload()

    def _on_fetched(self, watched: Watched) -> None:
        if watched != self.watched:
            self.watched = watched
            self.changed.emit()


def _fetch(sitting: Sitting, *, manager: bool) -> Watched:
    if not manager:
        return Watched(reviews(sitting))
    return Watched(reviews(sitting), connected_people(sitting), notices(sitting))

"""While somebody is signed in at a workstation with an emergency pack: it is refreshed, and its use is told."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from mashdesk.domain.refusals import BadInput, NoConnection
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.pack_place import PackHere
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.emergency_pack import refresh, tell_uses

A_MINUTE_MS = 60_000


class PackKeeper(QObject):
    """Looks when the desk opens, and then as often as the hub's profile says.

    Signals:
        uses_told(int): so many things were done with the pack while the server was away; it knows of them now.
        refused(str): the pack is not as fresh as it should be, and why.
    """

    uses_told = Signal(int)
    refused = Signal(str)

    def __init__(self, who: SignedIn, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who, self._tasks = who, tasks
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look)
        self._clock.start(who.profile.workstation.pack_minutes * A_MINUTE_MS)
        QTimer.singleShot(0, self.look)

    def look(self) -> None:
        """Tell what was done, then refresh, if a pack lies here."""
        who, place = self._who, self._who.emergency
        if place is not None:
            self._tasks.run(lambda: _look(who, place), self._on_done, self._on_failed, receiver=self, deadline=60.0)

    def _on_done(self, told: int) -> None:
        if told:
            self.uses_told.emit(told)

    def _on_failed(self, failure: Exception) -> None:
        if isinstance(failure, NoConnection):
            return  # the desk says so
        self.refused.emit(plain_words(failure))


def _look(who: SignedIn, place: PackHere) -> int:
    many = tell_uses(who.sitting, place)
    kept = place.kept()
    if kept is not None:
        with suppress(BadInput):  # somebody else refreshed it within the last five minutes: it is fresh
            refresh(who.sitting, place, kept.pack, who.profile.name, kept.workstation)
    return many

"""Advice without a referral at a desk: what was given lately, and the one that is open."""

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.advice import Advice, AdviceRow
from mashdesk.domain.changes import Changes
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.advice import advice_given, close_advice, open_advice


class AdviceModel(QObject):
    """Read when somebody looks, and again after something was saved, once it was looked at.

    Signals:
        changed: `rows` are others.
        opened: `advice` is another; None when nothing is open.
        refused(Exception): it was not opened.
    """

    changed = Signal()
    opened = Signal()
    refused = Signal(object)

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who, self._tasks = who, tasks
        self.rows: tuple[AdviceRow, ...] = ()
        self.advice: Advice | None = None
        self._looked = False
        bus.changed.connect(self._on_changes)

    def reload(self) -> None:
        """Fetch the list."""
        self._looked = True
        sitting = self._who.sitting
        self._tasks.run(lambda: advice_given(sitting), self._on_rows, lambda _failure: None, receiver=self)

    def open(self, row: AdviceRow, reason: str) -> None:
        """Open one with a reason."""
        sitting = self._who.sitting
        self._tasks.run(lambda: open_advice(sitting, row.advice, reason), self._take, self.refused.emit, receiver=self)

    def close(self) -> None:
        """Close what is open."""
        if self.advice is None:
            return
        sitting, advice = self._who.sitting, self.advice.row.advice
        self._tasks.run(lambda: close_advice(sitting, advice), lambda _none: None, lambda _failure: None, receiver=self)
        self._take(None)

    def _on_changes(self, changes: Changes, _initiator: object = None) -> None:
        if changes.worklists and self._looked:
            self.reload()

    def _on_rows(self, rows: tuple[AdviceRow, ...]) -> None:
        self.rows = rows
        self.changed.emit()

    def _take(self, advice: Advice | None) -> None:
        self.advice = advice
        self.opened.emit()

"""A worklist as a desk knows it: fetched off the user's thread, fetched again when something changed, cut by stage."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.clocks import at_risk_from
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.snapshots import LetterRow, WorklistRow
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services import actions, worklists
from mashdesk.services.ports import Sitting

MINUTE_MS = 60_000


class WorklistKind(StrEnum):
    """Whose worklist: the hub's enquiries, an agency's own requests, the letters, or what is to be done."""

    HUB = "hub"
    AGENCY = "agency"
    LETTERS = "letters"
    ACTIONS = "actions"
    OWN_ACTIONS = "own_actions"

    def touched_by(self, changes: Changes) -> bool:
        """Whether this list has to be fetched again."""
        return {
            "hub": changes.worklists or changes.requests,
            "agency": changes.requests or changes.worklists,
            "letters": changes.letters,
            "actions": changes.worklists or changes.requests,
            "own_actions": changes.worklists or changes.requests,
        }[self.value]


class Stage(StrEnum):
    """What the decision maker has to do next; `LETTERS` is all that was decided or left: somebody is to be told."""

    ALL = "all"
    SCREEN = "screen"
    GATHER = "gather"
    DECIDE = "decide"
    LETTERS = "letters"

    def holds(self, row: WorklistRow) -> bool:
        """Whether a row stands at this stage."""
        return self is Stage.ALL or stage_of(row) is self


_STAGES = {
    EnquiryState.RECEIVED: Stage.SCREEN,
    EnquiryState.SCREENED: Stage.GATHER,
    EnquiryState.GATHERING: Stage.GATHER,
    EnquiryState.DISCUSSED: Stage.DECIDE,
    EnquiryState.DECIDED: Stage.LETTERS,
    EnquiryState.RETURNED: Stage.LETTERS,
    EnquiryState.EXITED: Stage.LETTERS,
    EnquiryState.TRANSFERRED: Stage.LETTERS,
    EnquiryState.CLOSED: Stage.LETTERS,
}


def stage_of(row: WorklistRow) -> Stage:
    """Where an enquiry stands. One whose returns are all in is ready to be discussed and decided."""
    all_in = row.state is EnquiryState.GATHERING and row.asked > 0 and row.returned >= row.asked
    return Stage.DECIDE if all_in else _STAGES[row.state]


def is_at_risk(row: WorklistRow, now: datetime) -> bool:
    """Whether three quarters of the time of what is due next have gone, and not all of it."""
    return row.due is not None and row.due_from is not None and at_risk_from(row.due_from, row.due) <= now <= row.due


Fetch = Callable[[Sitting], tuple[WorklistRow, ...] | tuple[LetterRow, ...]]

_FETCHES: dict[WorklistKind, Fetch] = {
    WorklistKind.HUB: worklists.hub_worklist,
    WorklistKind.AGENCY: worklists.agency_worklist,
    WorklistKind.LETTERS: worklists.letters_worklist,
    WorklistKind.ACTIONS: actions.actions_owed,
    WorklistKind.OWN_ACTIONS: actions.my_actions,
}


class WorklistModel(QObject):
    """One worklist, live: it listens to the change bus and fetches itself again.

    Signals:
        rows_changed: `rows`, `letters` and `loaded_at` are new.
        time_passed(datetime): a minute has gone by; the words for time left change.
        refused(Exception): it could not be fetched; the rows shown before stay.
    """

    rows_changed = Signal()
    time_passed = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        kind: WorklistKind = WorklistKind.HUB,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._who = who
        self._tasks = tasks
        self._kind = kind
        self._fetched: tuple[WorklistRow | LetterRow, ...] = ()
        self._fetching = self._again = False
        self.loaded_at: datetime | None = None
        self._minute = QTimer(self)
        self._minute.timeout.connect(lambda: self.time_passed.emit(who.now()))
        self._minute.start(MINUTE_MS)
        bus.changed.connect(self.take)

    @property
    def rows(self) -> tuple[WorklistRow, ...]:
        """Enquiries or requests, what runs out next first; empty for the letters."""
        return tuple(row for row in self._fetched if isinstance(row, WorklistRow))

    @property
    def letters(self) -> tuple[LetterRow, ...]:
        """Letters, what is due next first; empty for the other kinds."""
        return tuple(row for row in self._fetched if isinstance(row, LetterRow))

    def at(self, stage: Stage) -> tuple[WorklistRow, ...]:
        """The rows at one stage."""
        return tuple(row for row in self.rows if stage.holds(row))

    def counts(self) -> dict[Stage, int]:
        """How many rows stand at each stage."""
        return {stage: len(self.at(stage)) for stage in Stage}

    @property
    def at_risk(self) -> tuple[WorklistRow, ...]:
        """The rows whose next clock is at risk now."""
        return tuple(row for row in self.rows if is_at_risk(row, self.now()))

    def now(self) -> datetime:
        """The server's time."""
        return self._who.now()

    def take(self, changes: Changes) -> None:
        """Something changed: fetch again if it concerns this list."""
        if self._kind.touched_by(changes):
            self.reload()

    def reload(self) -> None:
        """Fetch; a second wish while one is under way becomes one more fetch after it."""
        if self._fetching:
            self._again = True
            return
        self._fetching = True
        fetch, sitting = _FETCHES[self._kind], self._who.sitting
        call = lambda: fetch(sitting)  # noqa: E731 - it goes to another thread
        self._tasks.run(call, self._on_fetched, self._on_failed, receiver=self, freshening=bool(self._fetched))

    def _on_fetched(self, rows: tuple[WorklistRow | LetterRow, ...]) -> None:
        self._fetched = rows
        self.loaded_at = self._who.now()
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

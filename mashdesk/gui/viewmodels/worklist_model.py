"""A worklist as a desk knows it: fetched off the user's thread, and again when something changed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.list_pages import AT_MOST, Counts, ListFilter, Pages, Stretch, counted_rows
from mashdesk.domain.snapshots import LetterRow, WorklistRow
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.paged_rows import PagedRows
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services import actions, worklists
from mashdesk.services.ports import Sitting

MINUTE_MS = 60_000


class WorklistKind(StrEnum):
    """Whose worklist: the hub's enquiries, those at risk, an agency's requests, the letters, or what is to be done."""

    HUB = "hub"
    AT_RISK = "at_risk"
    AGENCY = "agency"
    LETTERS = "letters"
    ACTIONS = "actions"
    OWN_ACTIONS = "own_actions"

    def touched_by(self, changes: Changes) -> bool:
        """Whether this list has to be fetched again."""
        return {
            "hub": changes.worklists or changes.requests,
            "at_risk": changes.worklists or changes.requests,
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


Fetch = Callable[[Sitting], tuple[WorklistRow, ...] | tuple[LetterRow, ...]]

_FETCHES: dict[WorklistKind, Fetch] = {
    WorklistKind.LETTERS: worklists.letters_worklist,
    WorklistKind.ACTIONS: actions.actions_owed,
    WorklistKind.OWN_ACTIONS: actions.my_actions,
}
"""Lists that are fetched whole, as far as the database tells of them."""

_PAGED = {
    WorklistKind.HUB: worklists.hub_pages,
    WorklistKind.AT_RISK: worklists.hub_pages,
    WorklistKind.AGENCY: worklists.agency_pages,
}
"""Lists that are fetched by the page, as somebody goes down them."""


class WorklistModel(QObject):
    """One worklist, live: it listens to the change bus and fetches itself again, as far as somebody looks at it.

    Signals:
        rows_changed: `rows`, `letters`, the counts and `loaded_at` are new.
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
        self._filter = ListFilter(at_risk=kind is WorklistKind.AT_RISK)
        self._pages = PagedRows()
        self._whole: tuple[WorklistRow, ...] = ()
        self._in_sight = (0, 0)
        self._counts: Counts | None = None
        self._fetched: tuple[WorklistRow | LetterRow, ...] = ()
        self._fetching = self._again = False
        self.loaded_at: datetime | None = None
        self._minute = QTimer(self)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start(MINUTE_MS)
        bus.changed.connect(self.take)

    @property
    def rows(self) -> tuple[WorklistRow, ...]:
        """Enquiries or requests as far as they are here, what runs out next first; empty for the letters."""
        if self._kind in _PAGED:
            return self._pages.rows
        return tuple(row for row in self._fetched if isinstance(row, WorklistRow))

    @property
    def letters(self) -> tuple[LetterRow, ...]:
        """Letters, what is due next first; empty for the other kinds."""
        return tuple(row for row in self._fetched if isinstance(row, LetterRow))

    @property
    def cut(self) -> bool:
        """Whether the list ends where no more is told, and not with its last row."""
        return self._kind not in _PAGED and len(self._fetched) >= AT_MOST

    @property
    def empty(self) -> bool:
        """Whether it is known that there is nothing in it."""
        return not self.rows and self.loaded_at is not None and (self._kind not in _PAGED or self._pages.ended)

    def at(self, stage: Stage) -> tuple[WorklistRow, ...]:
        """The rows at one stage, as far as they are here."""
        return tuple(row for row in self.rows if stage.holds(row))

    def counted(self, stage: Stage = Stage.ALL) -> str | None:
        """How many there are at a stage, as the database counts: "16", "1,000+"; of requests, those that wait."""
        if self._kind not in _PAGED:
            return counted_rows(len(self._fetched)) if self.loaded_at is not None else None
        return self._counts.words("" if stage is Stage.ALL else stage.value) if self._counts is not None else None

    def now(self) -> datetime:
        """The server's time, as it was last told with the counts of a list."""
        return self._who.now()

    def choose(self, stage: Stage, group: str | None) -> None:
        """Cut the list anew. The rows that are here and fit stand until the database has answered."""
        told = replace(self._filter, stage="" if stage is Stage.ALL else stage.value, group=group)
        if told == self._filter:
            return
        if not self._filter.stage and self._filter.group is None:
            self._whole = self._pages.rows
        self._filter, self._in_sight, self._counts = told, (0, 0), None
        self._pages.begin_again(row for row in self._whole if stage.holds(row) and group in (None, row.group))
        if self.loaded_at is not None or self._fetching:
            self.rows_changed.emit()
            self.reload()

    def look_at(self, first: int, last: int) -> None:
        """These rows are in sight: what is not known of them, and around them, is fetched."""
        self._in_sight = first, last
        if self.loaded_at is not None and not self._fetching:
            self._fetch_ahead()

    def take(self, changes: Changes) -> None:
        """Something changed: fetch again if it concerns this list."""
        if self._kind.touched_by(changes):
            self.reload()

    def reload(self) -> None:
        """Fetch; a second wish while one is under way becomes one more fetch after it."""
        if self._fetching:
            self._again = True
        elif self._kind in _PAGED:
            self._pages.grow_stale()
            self._fetch_pages(self._pages.wanted(*self._in_sight), counting=True)
        else:
            fetch, sitting = _FETCHES[self._kind], self._who.sitting
            self._run(lambda: fetch(sitting), self._on_fetched)

    def _fetch_ahead(self) -> None:
        wanted = self._pages.wanted(*self._in_sight) if self._kind in _PAGED else ()
        if wanted:
            self._fetch_pages(wanted, counting=False)

    def _fetch_pages(self, asked: tuple[Stretch, ...], *, counting: bool) -> None:
        fetch, sitting, told = _PAGED[self._kind], self._who.sitting, self._filter
        call = lambda: (fetch(sitting, asked, told, counting=counting), datetime.now(UTC))  # noqa: E731 - to another thread
        self._run(call, lambda answer: self._on_pages(asked, told, *answer))

    def _run(self, call: Callable[[], Any], heard: Callable[[Any], None]) -> None:
        self._fetching = True
        freshening = bool((self.loaded_at is not None and self.rows) or self._fetched)
        self._tasks.run(call, heard, self._on_failed, receiver=self, freshening=freshening)

    def _on_fetched(self, rows: tuple[WorklistRow | LetterRow, ...]) -> None:
        self._fetched = rows
        self.loaded_at = self._who.now()
        self.rows_changed.emit()
        self._finish()

    def _on_pages(self, asked: tuple[Stretch, ...], told: ListFilter, pages: Pages, at: datetime) -> None:
        if pages.counts is not None:
            self._who.heard(pages.counts.read, at)
        if told == self._filter:
            self._pages.take(asked, pages.rows)
            if pages.counts is not None:
                self._counts = pages.counts
            self.loaded_at = self.now()
            self.rows_changed.emit()
        self._finish()

    def _on_failed(self, failure: Exception) -> None:
        self.refused.emit(failure)
        self._fetching = False
        if self._again:
            self._finish()

    def _finish(self) -> None:
        self._fetching = False
        if self._again:
            self._again = False
            self.reload()
        else:
            self._fetch_ahead()

    def _on_minute(self) -> None:
        self.time_passed.emit(self.now())
        if self._kind in _PAGED:  # by the server's clock others are at risk now
            self.reload()

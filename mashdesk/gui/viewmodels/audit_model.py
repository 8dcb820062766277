"""The hub's access log as an auditor reads it: page after page, newest first, by what is looked for."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.access_log import BusyHour, LogEntry, LogFilter, StaffName
from mashdesk.domain.ages import parse_day
from mashdesk.domain.calendar import london_moment
from mashdesk.domain.refusals import Problem
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services import audit

MANY = 30
"""Openings in an hour of which the hub manager is told too."""


class AuditModel(QObject):
    """`entries` are what was fetched so far; `more` says that another page may follow.

    Signals:
        begun_anew: something else is looked for; `entries` is empty until its first page is there.
        page_added(int): so many entries came in at the end.
        staff_known: `staff` is there.
        hours_changed: `hours` are others.
        refused(Exception): a page could not be fetched; what was shown stays.
    """

    begun_anew = Signal()
    page_added = Signal(int)
    staff_known = Signal()
    hours_changed = Signal()
    refused = Signal(object)

    def __init__(self, who: SignedIn, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.who, self._tasks = who, tasks
        self.filter = LogFilter()
        self.entries: list[LogEntry] = []
        self.staff: tuple[StaffName, ...] = ()
        self.hours: tuple[BusyHour, ...] = ()
        self.more, self.fetching = False, False
        self._round = 0

    def begin(self) -> None:
        """The first page, whose entries there may be, and who opened much."""
        sitting = self.who.sitting
        self._tasks.run(lambda: audit.staff_names(sitting), self._on_staff, self.refused.emit, receiver=self)
        self.look()
        self.count_hours(MANY)

    def look_for(self, **changes: object) -> None:
        """Look for something else: `person`, `kind`, `enquiry`, `since`, `until`; what is not given stays."""
        wanted = replace(self.filter, **changes)  # type: ignore[arg-type]
        if wanted != self.filter:
            self.filter = wanted
            self.look()

    def look(self) -> None:
        """From the newest entry on."""
        self._round += 1
        self.entries.clear()
        self.more, self.fetching = True, False
        self.begun_anew.emit()
        self.fetch_more()

    def fetch_more(self) -> None:
        """One page more, unless it is on its way or there is none."""
        if self.fetching or not self.more:
            return
        self.fetching = True
        sitting, wanted, asked = self.who.sitting, self.filter, self._round
        after = self.entries[-1] if self.entries else None
        self._tasks.run(
            lambda: audit.log_page(sitting, wanted, after),
            lambda page: self._on_page(page, asked),
            lambda why: self._on_failed(why, asked),
            receiver=self,
        )

    def count_hours(self, at_least: int) -> None:
        """Who opened so many enquiries in an hour, in the last thirty-one days."""
        sitting = self.who.sitting
        self._tasks.run(
            lambda: audit.openings_by_hour(sitting, LogFilter(), at_least),
            self._on_hours,
            self.refused.emit,
            receiver=self,
        )

    def _on_page(self, page: tuple[LogEntry, ...], asked: int) -> None:
        if asked != self._round:
            return  # something else is looked for by now
        self.fetching, self.more = False, len(page) == audit.PAGE
        self.entries += page
        self.page_added.emit(len(page))

    def _on_failed(self, why: Exception, asked: int) -> None:
        if asked == self._round:
            self.fetching = False
            self.refused.emit(why)

    def _on_staff(self, staff: tuple[StaffName, ...]) -> None:
        self.staff = staff
        self.staff_known.emit()

    def _on_hours(self, hours: tuple[BusyHour, ...]) -> None:
        self.hours = hours
        self.hours_changed.emit()


def typed_day(text: str, *, end: bool) -> datetime | Problem | None:
    """The beginning of a day, or for `end` that of the next one; None where nothing is typed."""
    if not text.strip():
        return None
    day = parse_day(text)
    if isinstance(day, Problem):
        return day
    return london_moment(day + timedelta(days=1) if end else day, time(0))

"""One enquiry, opened with a reason: its sheet, kept fresh while it is open, gone when the opening ends."""

from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from mashdesk.domain.changes import Changes
from mashdesk.domain.refusals import NotThereOrNotYours
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Task, Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services import openings
from mashdesk.services.break_glass import break_glass_on

ENDING_SOON = timedelta(minutes=5)
TICK_MS = 15_000


class EnquiryModel(QObject):
    """Asks for an opening, holds the sheet, reloads it when something changed, and lets it go when the time is up.

    Signals:
        sheet_changed: `sheet` is another; None when nothing is open (any more).
        opening_ended(str): the opening ran out or was ended elsewhere; the reason it was opened for.
        ending_soon: less than five minutes are left.
        busy_changed(bool): the server is being asked.
        refused(Exception): it was not opened, or not read again.
    """

    sheet_changed = Signal()
    opening_ended = Signal(str)
    ending_soon = Signal()
    busy_changed = Signal(bool)
    refused = Signal(object)

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who = who
        self._tasks = tasks
        self._bus = bus
        self._asked: UUID | None = None
        self._warned = False
        self._under_way: Task | None = None
        self._again = self._going_on = False
        self.sheet: EnquirySheet | None = None
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look_at_clock)
        self._clock.start(TICK_MS)
        bus.changed.connect(self.take)

    @property
    def enquiry(self) -> UUID | None:
        """The enquiry that is open, or None."""
        return self.sheet.row.enquiry if self.sheet else None

    def now(self) -> datetime:
        """The server's time."""
        return self._who.now()

    def open(self, enquiry: UUID, reason: str) -> None:
        """Open with a reason, which is logged; an enquiry that was open before is closed first."""
        before, sitting = self.enquiry, self._who.sitting
        self._asked, self._warned = enquiry, False
        if before is not None and before != enquiry:
            self._show(None)

        def work() -> EnquirySheet:
            instead_of = before if before != enquiry else None
            return openings.open_enquiry(sitting, enquiry, reason, instead_of=instead_of)

        self.busy_changed.emit(True)
        self._tasks.run(
            work,
            lambda sheet: self._on_read(enquiry, sheet),
            lambda failure: self._on_failed(enquiry, failure),
            receiver=self,
        )

    def open_in_emergency(self, reference: str, reason: str) -> None:
        """Break the glass of a restricted enquiry, by its reference; kept and told before anything can be read."""
        before, sitting = self.enquiry, self._who.sitting
        self._asked, self._warned = None, False
        self._show(None)

        def work() -> EnquirySheet:
            if before is not None:
                openings.close_opening(sitting, before)
            return break_glass_on(sitting, reference, reason)

        self.busy_changed.emit(True)
        self._tasks.run(work, self._on_broken, self._on_not_broken, receiver=self)

    def extend(self) -> None:
        """Open the same enquiry again for the same reason: another half hour, logged again."""
        if self.sheet is not None:
            self.open(self.sheet.row.enquiry, self.sheet.opening.reason)

    def reload(self) -> None:
        """Read the sheet again; a second wish while one is under way becomes one more reading after it."""
        enquiry, sitting = self.enquiry, self._who.sitting
        if enquiry is None or self._under_way is not None:
            self._again = self._under_way is not None
            return
        self._under_way = self._tasks.run(
            lambda: openings.read_sheet(sitting, enquiry),
            lambda sheet: self._on_read_again(enquiry, sheet),
            lambda failure: self._on_reading_failed(enquiry, failure),
            receiver=self,
            freshening=True,
        )

    def close(self) -> None:
        """Close now: the sheet goes at once, and the server is told."""
        enquiry, sitting = self.enquiry, self._who.sitting
        self._asked = None
        self._show(None)
        if enquiry is not None:
            self._tasks.run(
                lambda: openings.close_opening(sitting, enquiry), lambda _: None, self.refused.emit, receiver=self
            )

    def take(self, changes: Changes) -> None:
        """Something changed: read again if it concerns this enquiry."""
        if self.enquiry is not None and changes.touches(self.enquiry):
            self.reload()

    def look_at_clock(self) -> None:
        """Let the sheet go when its opening has run out; say so five minutes before.

        Whoever types about it then is not interrupted: it is opened again for the same reason, in the log first.
        """
        if self.sheet is None:
            return
        left = self.sheet.opening.expires - self._who.now()
        if left <= timedelta(0):
            self._end(self.sheet.opening.reason)
        elif left <= ENDING_SOON:
            if self._is_written_about():
                self._go_on()
            elif not self._warned:
                self._warned = True
                self.ending_soon.emit()

    def _is_written_about(self) -> bool:
        """Whether somebody typed in the last minutes in a form of the desk at which this is open."""
        recently = self._who.forms.typed_in_since(self._who.now() - ENDING_SOON)
        return any(isinstance(form, QObject) and _stands_at(form, self.parent()) for form in recently)

    def _go_on(self) -> None:
        """Once at a time: the server may take longer than a tick."""
        if not self._going_on:
            self._going_on = True
            self.extend()

    def _end(self, reason: str) -> None:
        self._asked = None
        self._show(None)
        self.opening_ended.emit(reason)

    def _show(self, sheet: EnquirySheet | None) -> None:
        if sheet is None and self._under_way is not None:  # it would be refused, and kept as an attempt
            self._under_way.cancel()
            self._finish(again=False)
        self.sheet = sheet
        self.sheet_changed.emit()

    def _on_read(self, enquiry: UUID, sheet: EnquirySheet) -> None:
        self._going_on = False
        self.busy_changed.emit(False)
        if enquiry == self._asked:  # the person may have gone on to another meanwhile
            self._show(sheet)

    def _on_failed(self, enquiry: UUID, failure: Exception) -> None:
        self._going_on = False
        self.busy_changed.emit(False)
        if enquiry == self._asked:
            self.refused.emit(failure)

    def _on_broken(self, sheet: EnquirySheet) -> None:
        self._asked = sheet.row.enquiry
        self._on_read(sheet.row.enquiry, sheet)

    def _on_not_broken(self, failure: Exception) -> None:
        self.busy_changed.emit(False)
        self.refused.emit(failure)

    def _on_read_again(self, enquiry: UUID, sheet: EnquirySheet) -> None:
        if enquiry == self.enquiry and sheet != self.sheet:
            self._show(sheet)
        self._finish()

    def _on_reading_failed(self, enquiry: UUID, failure: Exception) -> None:
        if enquiry == self.enquiry and self.sheet is not None:
            if isinstance(failure, NotThereOrNotYours):
                self._end(self.sheet.opening.reason)
            else:
                self.refused.emit(failure)
        self._finish()

    def _finish(self, *, again: bool = True) -> None:
        self._under_way = None
        wished, self._again = self._again, False
        if wished and again:
            self.reload()


def _stands_at(form: QObject, desk: QObject | None) -> bool:
    """Whether the form belongs to that desk."""
    one: QObject | None = form
    while one is not None and one is not desk:
        one = one.parent()
    return one is not None

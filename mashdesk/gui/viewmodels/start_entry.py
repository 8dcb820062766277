"""What a clock should count from, as it is typed: the moment, and why."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.clock_register import ClockRegister, RegisteredClock
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.two_versions import SavedMeanwhile
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.based_entry import BasedEntry
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.clocks import CorrectStart, check_correction, correct_start


class StartEntry(BasedEntry):
    """One clock, and where it should count from; based on what it counted from as this was begun."""

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        clock: RegisteredClock,
        sheet: EnquirySheet,
        parent: QObject | None = None,
    ) -> None:
        began = {"started": moment_typed(clock.started)}
        super().__init__(who, tasks, bus, f"start/{clock.id}", began=began, parent=parent)
        self.clock, self.sheet = clock, sheet
        self._now, self._register = clock, ClockRegister()
        self.based_on = self.stands()

    def take_register(self, register: ClockRegister) -> None:
        """The clocks as they are now."""
        self._register = register
        self._now = next((one for one in register.clocks if one.id == self.clock.id), self._now)
        if self.based_on == self.stands():
            self.clock = self._now

    def stands(self) -> str:
        """What it counts from."""
        return moment_typed(self._now.started)

    def beginning(self) -> dict[str, object]:
        """The moment that stood there."""
        return {"started": self.based_on}

    @property
    def meanwhile(self) -> SavedMeanwhile | None:
        """The moment that somebody else put in its place; their reason stays with theirs."""
        corrections = self._register.of(self._now)
        if self.based_on == self.stands() or not corrections:
            return None
        last = corrections[-1]
        return SavedMeanwhile(f"{last.by}, {moment_typed(last.at)}", {"started": moment_typed(last.started)})

    def begin_from(self, theirs: SavedMeanwhile, values: Mapping[str, object]) -> None:
        """What is corrected is what it counts from now."""
        self.clock = self._now
        super().begin_from(theirs, values)

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        return check_correction(self._command())

    def save(self) -> None:
        """Let the clock count from there."""
        command, sitting, sheet, profile = self._command(), self.who.sitting, self.sheet, self.who.profile
        changes = Changes(worklists=True, sheet=True, letters=True, enquiry=sheet.row.enquiry)
        self.form.send(lambda: correct_start(sitting, command, sheet, profile), changes)

    def _command(self) -> CorrectStart:
        return CorrectStart(self.form.request, self.clock, self._moment("started"), self._text("reason"))

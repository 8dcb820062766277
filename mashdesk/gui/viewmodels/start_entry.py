"""What a clock should count from, as it is typed: the moment, and why."""

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.clock_register import RegisteredClock
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_entry import TypedEntry
from mashdesk.services.clocks import CorrectStart, check_correction, correct_start


class StartEntry(TypedEntry):
    """One clock, and where it should count from."""

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

"""What a clock should count from, as it is typed: the moment, and why."""

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.clock_register import RegisteredClock
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm
from mashdesk.gui.viewmodels.discussion_model import moment_typed, read_moment
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.clocks import CorrectStart, check_correction, correct_start


class StartEntry(QObject):
    """`values` holds what is typed, by field. `form` says how saving goes."""

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
        super().__init__(parent)
        self.who, self.clock, self.sheet = who, clock, sheet
        self.values: dict[str, object] = self._beginning()
        self.form = CommandForm(who, tasks, bus, f"start/{clock.id}", self)

    def typed(self, values: dict[str, object]) -> None:
        """Something was typed."""
        self.values = values
        self.form.typed(values)

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before."""
        self.values = self._beginning() | draft

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        return check_correction(self._command())

    def save(self) -> None:
        """Let the clock count from there."""
        command, sitting, sheet, profile = self._command(), self.who.sitting, self.sheet, self.who.profile
        changes = Changes(worklists=True, sheet=True, letters=True, enquiry=sheet.row.enquiry)
        self.form.send(lambda: correct_start(sitting, command, sheet, profile), changes)

    def _beginning(self) -> dict[str, object]:
        return {"started": moment_typed(self.clock.started)}

    def _command(self) -> CorrectStart:
        started = read_moment(str(self.values.get("started") or ""))
        return CorrectStart(self.form.request, self.clock, started, str(self.values.get("reason") or ""))

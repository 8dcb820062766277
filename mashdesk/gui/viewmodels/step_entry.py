"""A step on the way as it is typed: why, to whom, when, who confirmed it, a new rating."""

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import Rating
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.way import NextStep
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm
from mashdesk.gui.viewmodels.discussion_model import moment_typed, read_moment
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.way import TakeStep, check_step, take_step


class StepEntry(QObject):
    """`values` holds what is typed, by field. `form` says how saving goes."""

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        step: NextStep,
        sheet: EnquirySheet,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.who, self.step, self.sheet = who, step, sheet
        self.values: dict[str, object] = self._beginning()
        self.form = CommandForm(who, tasks, bus, f"step-{step.step}/{sheet.row.enquiry}", self)

    def typed(self, values: dict[str, object]) -> None:
        """Something was typed or chosen."""
        self.values = values
        self.form.typed(values)

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before."""
        self.values = self._beginning() | draft

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        return check_step(self._command())

    def save(self) -> None:
        """Take the step."""
        command, sitting, sheet, profile = self._command(), self.who.sitting, self.sheet, self.who.profile
        changes = Changes(worklists=True, sheet=True, enquiry=sheet.row.enquiry)
        self.form.send(lambda: take_step(sitting, command, sheet, profile), changes)

    def _beginning(self) -> dict[str, object]:
        return {"happened": moment_typed(self.who.now())} if "happened" in self.step.needs else {}

    def _command(self) -> TakeStep:
        rating = self._text("rating")
        return TakeStep(
            self.form.request,
            self.step,
            reason=self._text("reason"),
            particulars=self._text("particulars"),
            happened=read_moment(self._text("happened")),
            confirmed_by=self._text("confirmed_by"),
            team=self._text("team"),
            group=self._text("group"),
            rating=Rating(rating) if rating else None,
        )

    def _text(self, name: str) -> str:
        return str(self.values.get(name) or "")

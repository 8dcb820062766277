"""A step on the way as it is typed: why, to whom, when, who confirmed it, a new rating."""

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import HarmAnswer, Rating
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.strategy import Enquiries, ParentsInformed, Strategy
from mashdesk.domain.way import NextStep
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_entry import TypedEntry
from mashdesk.services.way import TakeStep, check_step, take_step

DAY = say("Type the day, such as 21 Nov 2026, or leave it empty.")


class StepEntry(TypedEntry):
    """One step of the way."""

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
        began = {"happened": moment_typed(who.now())} if "happened" in step.needs else {}
        super().__init__(who, tasks, bus, f"step-{step.step}/{sheet.row.enquiry}", began=began, parent=parent)
        self.step, self.sheet = step, sheet

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        typed = self._text("next_review").strip()
        unread = [Problem("next_review", DAY)] if typed and self._day("next_review") is None else []
        return (*unread, *check_step(self._command()))

    def save(self) -> None:
        """Take the step."""
        command, sitting, sheet, profile = self._command(), self.who.sitting, self.sheet, self.who.profile
        changes = Changes(worklists=True, sheet=True, enquiry=sheet.row.enquiry)
        self.form.send(lambda: take_step(sitting, command, sheet, profile), changes)

    def _strategy(self) -> Strategy:
        texts = self._texts("section_47", "parents_why_not", "medical", "safety_plan")
        return Strategy(
            attended=tuple(self._list("attended")),
            enquiries=self._code("enquiries", Enquiries),
            parents_informed=self._code("parents_informed", ParentsInformed),
            next_review=self._day("next_review"),
            **texts,
        )

    def _command(self) -> TakeStep:
        return TakeStep(
            self.form.request,
            self.step,
            reason=self._text("reason"),
            particulars=self._text("particulars"),
            happened=self._moment("happened"),
            confirmed_by=self._text("confirmed_by"),
            team=self._text("team"),
            group=self._text("group"),
            rating=self._code("rating", Rating),
            harm=self._code("harm", HarmAnswer),
            outcome=self._text("outcome"),
            strategy=self._strategy(),
        )

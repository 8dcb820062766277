"""What is typed of advice without a referral."""

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.refusals import Problem
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_entry import TypedEntry
from mashdesk.services.advice import MISSING, RecordAdvice, check_advice, record_advice

WHEN = Problem("asked", say("Type the day and the time, such as 21 Nov 2026 14:50, or leave it empty."))


class AdviceEntry(TypedEntry):
    """Whoever notes it stands as the adviser until another name is typed. `reference` is what it is called then."""

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(who, tasks, bus, "advice", began={"given_by": who.person.name}, parent=parent)
        self.reference = ""

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        unread = self._text("asked").strip() and self._moment("asked") is None
        return (*check_advice(self._command()), *((WHEN,) if unread else ()))

    def save(self) -> None:
        """Keep it."""
        command, sitting = self._command(), self.who.sitting

        def work() -> None:
            self.reference = str(record_advice(sitting, command).get("reference", ""))

        self.form.send(work, Changes(worklists=True))

    def _command(self) -> RecordAdvice:
        return RecordAdvice(
            self.form.request,
            **self._texts(*(field for field, _words in MISSING)),
            told_to_refer=self._yes("told_to_refer"),
            asked=self._moment("asked"),
        )

"""Somebody rings and says that they are a parent: what they answer is typed, compared and forgotten.

The answers are in no draft and on no disk: only who is at the telephone and what they ask is kept while it is typed.
"""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.ages import parse_day
from mashdesk.domain.callers import MayBeTold
from mashdesk.domain.changes import Changes
from mashdesk.domain.family_codes import CallResult
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_entry import TypedEntry
from mashdesk.services.callers import CheckCaller, Checked, caller_summary, check_answers, check_caller, checked

SOMEBODY_ELSE = "somebody_else"
KEPT_AS_TYPED = ("person", "note")
DAYS = ("birth", "child_birth")
WHO = say("Say who they say they are. For somebody who is not named here, choose “Somebody else”.")


class CallerModel(TypedEntry):
    """`came_of_it` is what the server answered.

    Signals:
        may_be_told(MayBeTold): what was composed for a caller who is known.
        not_told(str): it could not be read now, with a plain sentence.
    """

    may_be_told = Signal(object)
    not_told = Signal(str)

    def __init__(
        self, who: SignedIn, tasks: Tasks, bus: ChangeBus, *, sheet: EnquirySheet, parent: QObject | None = None
    ) -> None:
        super().__init__(who, tasks, bus, f"caller/{sheet.row.enquiry}", parent=parent)
        self.sheet = sheet
        self._tasks = tasks
        self._answer: Checked | None = None

    @property
    def came_of_it(self) -> Checked:
        """What the server answered; where the connection broke, what it answers afterwards."""
        return self._answer or checked(self.form.found_saved)

    @property
    def caller(self) -> UUID | None:
        """Who they say they are; None for somebody else."""
        told = self._text("person")
        return UUID(told) if told and told != SOMEBODY_ELSE else None

    def kept(self, values: dict[str, object]) -> dict[str, object]:
        """Who is at the telephone and what they ask; never an answer."""
        return {name: values[name] for name in KEPT_AS_TYPED if name in values}

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing, or cannot be read."""
        who = () if self._text("person") else (Problem("person", WHO),)
        unread = [found for name in DAYS if isinstance(found := self._read(name), Problem)]
        return (*who, *unread) or check_answers(self._command())

    def save(self) -> None:
        """Compare."""
        sitting, command, enquiry = self.who.sitting, self._command(), self.sheet.row.enquiry

        def call() -> None:
            self._answer = check_caller(sitting, command, enquiry)

        self.form.send(call, Changes(sheet=True, enquiry=enquiry))

    def ask_what_may_be_told(self) -> None:
        """Of a known caller."""
        sitting, call = self.who.sitting, self.came_of_it.call
        self._tasks.run(lambda: caller_summary(sitting, call), self._on_told, self._on_not_told, receiver=self)

    @property
    def known(self) -> bool:
        """Whether the caller is who they say, and nothing stands against telling them."""
        return self.came_of_it.result is CallResult.KNOWN

    def forget(self) -> None:
        """What they answered is not needed any more."""
        self.values = self.kept(self.values)

    def _on_told(self, told: MayBeTold) -> None:
        self.may_be_told.emit(told)

    def _on_not_told(self, failure: Exception) -> None:
        self.not_told.emit(plain_words(failure))

    def _command(self) -> CheckCaller:
        return CheckCaller(
            self.form.request,
            self.caller,
            birth=self._day("birth"),
            child_birth=self._day("child_birth"),
            **{name: self._text(name) for name in ("home", "child_name", "reference", "note")},
        )

    def _read(self, name: str) -> date | Problem | None:
        text = self._text(name)
        if not text.strip():
            return None
        found = parse_day(text, name)
        return found if isinstance(found, date) else Problem(name, found.message)

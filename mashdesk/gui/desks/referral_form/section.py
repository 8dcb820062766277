"""What every section of the referral form is: shows its part of what was typed, gives it back, shows what is wrong."""

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.refusals import Problem
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.typed_referral import Typed
from mashdesk.gui.widgets.field import Field

People = Sequence[tuple[str, str]]
"""The people of the form: reference and what to call them."""

WILL_SEE = say("Will see it: senior social workers, information officers")


class FormSection(QWidget):
    """One section. Its fields are known by the names of the problems that belong beside them.

    Signals:
        changed: something was typed or chosen.
        taking_out(str): this is about to be taken out of the form; whoever listens can still read it.
    """

    changed = Signal()
    taking_out = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._filling = False

    def show_typed(self, typed: Typed) -> None:
        """Show what was typed, without telling anybody that it changed."""
        self._filling = True
        self._fill(typed)
        self._filling = False

    def typed(self) -> Typed:
        """This section's part of what is typed."""
        return {}

    def set_people(self, people: People) -> None:
        """The people of the referral are these now."""

    def show_problems(self, problems: Iterable[Problem]) -> QWidget | None:
        """Say what is wrong beside each field, and nothing beside the others; the first field that is wrong."""
        wrong = {problem.field: say(problem.message) for problem in problems}
        for name, field in self.fields.items():
            field.set_problem(wrong.get(name))
        return next((field for name, field in self.fields.items() if name in wrong), None)

    def forget_solved(self, wrong: Collection[str]) -> None:
        """What has been put right is no longer said; `wrong` are the fields of which something still is."""
        for name, field in self.fields.items():
            if field.problem and name not in wrong:
                field.set_problem(None)

    def _fill(self, typed: Typed) -> None:
        """Put what was typed into the controls."""

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()

"""What every step's panel has: a title, its form, what is true of it, and the one button that saves (F8)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.reading_order import focus_first
from mashdesk.gui.viewmodels.command_form import CommandForm, SavedIs
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, Scroll
from mashdesk.gui.widgets.field import Field

CHANGED = "Somebody else saved meanwhile."
LOOK = "Look at what changed, then save again. What you typed is still here."


class StepPanel(Card):
    """A step of the decision maker's way. Subclasses fill `column`, name their `fields` and say what `save` does.

    Signals:
        changed_meanwhile: the sheet must be read again; what was typed stays.
        state_changed(SavedIs): what is true of what was typed.
    """

    changed_meanwhile = Signal()
    state_changed = Signal(object)

    def __init__(
        self, parent: QWidget | None, command: CommandForm, *, title: str, submit: str, icon: str = ""
    ) -> None:
        super().__init__(parent, title=title)
        self.command = command
        self.fields: dict[str, Field] = {}
        self.submit = Button(self, text=submit, icon=icon, kind="primary", key="F8")
        self._notice = Banner(self)
        self._notice.hide()
        self.form_area = Scroll(self)
        self.form_area.body.setContentsMargins(0, 0, 6, 0)
        self.foot = QHBoxLayout()
        self.body.addWidget(self._notice)
        self.body.addWidget(self.form_area, 1)
        self.body.addLayout(self.foot)
        self.foot.addStretch(1)
        self.foot.addWidget(self.submit)
        self.submit.clicked.connect(self.save)
        self._notice.action_asked.connect(self._on_start_empty)
        self._listen(command)

    @property
    def notice(self) -> str:
        """What stands above the form."""
        return self._notice.words if not self._notice.isHidden() else ""

    def primary_action(self) -> None:
        """F8."""
        if self.submit.isEnabled():
            self.save()

    def save(self) -> None:
        """Send what is typed."""

    def fill(self) -> None:
        """Show what the view-model holds."""

    def start_empty(self) -> None:
        """Let the draft go; subclasses empty their view-model first."""

    def take_sheet(self, sheet: EnquirySheet) -> None:
        """The enquiry as it is now."""

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Each beside its field, focus at the first; what has no field stands above the form."""
        for each in self.fields.values():
            each.set_problem(None)
        loose = [problem.message for problem in problems if self.field_of(problem) is None]
        found = [(field, problem.message) for problem in problems if (field := self.field_of(problem))]
        for field, message in reversed(found):
            field.set_problem(message)
        self.say("stop" if loose else "", " ".join(loose))
        if found:
            found[0][0].setFocus()
            self.form_area.ensureWidgetVisible(found[0][0])

    def field_of(self, problem: Problem) -> Field | None:
        """The field that a problem belongs to."""
        return self.fields.get(problem.field)

    def say(self, kind: str, head: str, text: str = "", action: str = "") -> None:
        """A line above the form; "" takes it away."""
        self._notice.say(kind or "info", head, text, action)
        self._notice.setVisible(bool(head))

    def _listen(self, command: CommandForm) -> None:
        command.state_changed.connect(self._on_state)
        command.draft_found.connect(self._on_draft_found)
        command.problems_found.connect(self.show_problems)
        command.changed_meanwhile.connect(self._on_changed_meanwhile)
        command.refused.connect(lambda sentence: self.say("warning", "Not saved.", sentence))

    def _on_state(self, state: SavedIs) -> None:
        busy = state in (SavedIs.SAVING, SavedIs.CHECKING)
        if busy and self.submit.hasFocus():
            focus_first(self)  # or the keyboard would leave the panel with the button
        self.submit.setEnabled(not busy)
        if state is SavedIs.CHECKING:
            self.say("lost", "Checking…", "The connection broke while saving. The server will say whether it was kept.")
        elif state is SavedIs.SAVING:
            self.say("", "")
        self.state_changed.emit(state)

    def _on_draft_found(self, draft: dict[str, object]) -> None:
        self.take_draft(draft)
        self.fill()
        self.say("info", "Kept from before.", "What you typed is here again.", "Start empty")

    def take_draft(self, draft: dict[str, object]) -> None:
        """Hand the draft to the view-model."""

    def _on_start_empty(self) -> None:
        self.start_empty()
        self.command.forget_draft()
        self.command.begin_again()
        self.fill()
        self.say("", "")

    def _on_changed_meanwhile(self) -> None:
        self.say("warning", CHANGED, LOOK)
        self.changed_meanwhile.emit()

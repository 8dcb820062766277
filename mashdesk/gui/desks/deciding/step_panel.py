"""What every step's panel has: a title, its form, what is true of it, and the one button that saves (F8)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.two_versions import Choices, TwoVersions
from mashdesk.gui.language import say
from mashdesk.gui.reading_order import focus_first
from mashdesk.gui.viewmodels.command_form import CommandForm, SavedIs
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, Scroll
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.two_versions import ROOM, TwoVersionsView

CHANGED = say("Somebody else saved meanwhile.")
LOOK = say("Look at what changed, then save again. What you typed is still here.")


class StepPanel(Card):
    """A step of the decision maker's way. Subclasses fill `column`, name their `fields` and say what `save` does.

    Signals:
        changed_meanwhile: the sheet must be read again; what was typed stays.
        state_changed(SavedIs): what is true of what was typed.
        room_changed: `room` is another.
    """

    changed_meanwhile = Signal()
    state_changed = Signal(object)
    room_changed = Signal()

    room = 0
    """How wide the panel would be: two versions want room beside each other."""

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
        self.versions = TwoVersionsView(self)
        self._both = Scroll(self)
        self._both.body.setContentsMargins(0, 0, 6, 0)
        self._both.body.addWidget(self.versions)
        self.foot = QHBoxLayout()
        self.body.addWidget(self._notice)
        self.body.addWidget(self.form_area, 1)
        self.body.addWidget(self._both, 1)
        self.body.addLayout(self.foot)
        self.foot.addStretch(1)
        self.foot.addWidget(self.submit)
        self.foot.addWidget(self.versions.go_on)
        for part in (self._both, self.versions.go_on):
            part.hide()
        self.submit.clicked.connect(self.save)
        self.versions.chosen.connect(self._on_versions_chosen)
        self._notice.action_asked.connect(self._on_start_empty)
        self._listen(command)

    @property
    def notice(self) -> str:
        """What stands above the form."""
        return self._notice.words if not self._notice.isHidden() else ""

    def primary_action(self) -> None:
        """F8."""
        if self.choosing:
            self.versions.primary_action()
        elif self.submit.isEnabled():
            self.save()

    @property
    def choosing(self) -> bool:
        """Whether two versions are shown, of which one is to be chosen first."""
        return not self._both.isHidden()

    def two_versions(self) -> TwoVersions | None:
        """What is typed beside what somebody else saved since it was begun; None where there is one version only."""
        return None

    def choose_versions(self, choices: Choices) -> None:
        """Take into the form what was chosen from both."""

    def compare(self) -> None:
        """Show both versions where there are two, and the form where there is one.

        While the server has not answered whether what stands there is one's own, nothing is said.
        """
        unknown = self.command.state in (SavedIs.SAVING, SavedIs.CHECKING)
        versions = None if unknown else self.two_versions()
        was, here = self.choosing, self.isAncestorOf(self.window().focusWidget())
        for part, shown in (
            (self.form_area, versions is None),
            (self.submit, versions is None),
            (self._both, versions is not None),
            (self.versions.go_on, versions is not None),
        ):
            part.setVisible(shown)
        if was is not self.choosing:
            self.room = ROOM if self.choosing else 0
            self.room_changed.emit()
        if versions is not None:
            self.say("", "")  # the view says itself who saved
            self.versions.show_versions(versions)
        if here and was is not self.choosing:
            self.versions.focus_start() if self.choosing else focus_first(self)

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
        loose = [say(problem.message) for problem in problems if self.field_of(problem) is None]
        found = [(field, say(problem.message)) for problem in problems if (field := self.field_of(problem))]
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
        command.refused.connect(lambda sentence: self.say("warning", say("Not saved."), sentence))

    def _on_state(self, state: SavedIs) -> None:
        busy = state in (SavedIs.SAVING, SavedIs.CHECKING)
        if busy and self.submit.hasFocus():
            focus_first(self)  # or the keyboard would leave the panel with the button
        self.submit.setEnabled(not busy)
        if state is SavedIs.CHECKING:
            self.say(
                "lost",
                say("Checking…"),
                say("The connection broke while saving. The server will say whether it was kept."),
            )
        elif state in (SavedIs.SAVING, SavedIs.NOTHING):
            self.say("", "")
        elif state is SavedIs.NOT_SAVED:
            self.compare()  # what came in while it was being saved is known to be another's by now
        self.state_changed.emit(state)

    def _on_draft_found(self, draft: dict[str, object]) -> None:
        self.take_draft(draft)
        self.fill()
        self.say("info", say("Kept from before."), say("What you typed is here again."), say("Start empty"))
        self.compare()

    def take_draft(self, draft: dict[str, object]) -> None:
        """Hand the draft to the view-model."""

    def _on_start_empty(self) -> None:
        self.start_empty()
        self.command.forget_draft()
        self.command.begin_again()
        self.fill()
        self.say("", "")
        self.compare()

    def _on_versions_chosen(self, choices: Choices) -> None:
        self.choose_versions(choices)
        self.fill()
        self.compare()

    def _on_changed_meanwhile(self) -> None:
        self.say("warning", CHANGED, LOOK)
        self.changed_meanwhile.emit()

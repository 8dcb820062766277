"""The agency's answer: one of two or three, none chosen beforehand, and the words that it alone can give."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks.deciding.choice_list import Choice, ChoiceList
from mashdesk.gui.desks.saved_at_the_window import draft_words, state_words
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.gui.viewmodels.release_answer_model import Manner, ReleaseAnswerModel
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.text_area import TextArea

_CHOICES = {
    Manner.WHOLE: Choice(
        Manner.WHOLE.value, say("It may leave as it stands"), say("The item's own words, all of them.")
    ),
    Manner.WORDS: Choice(
        Manner.WORDS.value, say("It may leave in these words:"), say("Words that you write, and no others.")
    ),
    Manner.REFUSE: Choice(
        Manner.REFUSE.value, say("It may not leave, because…"), say("Whoever reads the item reads why.")
    ),
}
CONDITIONS = say("You gave it with conditions (handling code C), which a family cannot be held to.")
_SUBMIT = {
    Manner.WHOLE: say("Release as it stands"),
    Manner.WORDS: say("Release in these words"),
    Manner.REFUSE: say("Do not release"),
}


class AnswerForm(Card):
    """The words field begins empty, always: nobody releases an item's own text by leaving it there.

    Signals:
        ask_asked: everything is there; ask for confirmation before it is kept.
    """

    ask_asked = Signal()

    def __init__(self, parent: QWidget | None, model: ReleaseAnswerModel, *, drafts_survive: bool) -> None:
        super().__init__(parent, title=say("Our answer"))
        self._model, self._survives = model, drafts_survive
        self._filling = False
        self.manner = ChoiceList(self)
        self.manner.offer([_CHOICES[one] for one in model.manners])
        self.words, self.because = TextArea(self, lines=4), TextArea(self, lines=4)
        hint = say("Nothing is filled in: only what you type here can leave.")
        self.fields = {
            "manner": Field(self.manner, self, label=say("May it leave?")),
            "words": Field(self.words, self, label=say("What may leave"), hint=hint),
            "because": Field(self.because, self, label=say("Why it may not leave")),
        }
        self._notice = Banner(self)
        self._conditions = Banner(self, kind="locked", head=say("Only in words."), text=CONDITIONS)
        self._state = PlainLabel(self, role="small", tone="text2", wrap=True)
        self.submit = Button(self, text=say("Answer"), icon="send", kind="primary", key="F8")
        self._lay_out()
        self._connect()
        self._show_parts()
        model.form.look_for_draft()

    @property
    def notice(self) -> str:
        """What stands above the form."""
        return "" if self._notice.isHidden() else self._notice.words

    @property
    def touched(self) -> bool:
        """Whether something was chosen or typed."""
        return bool(self.manner.value or self.words.toPlainText() or self.because.toPlainText())

    def send(self) -> None:
        """Say what is missing, or ask for confirmation (F8)."""
        problems = self._model.problems()
        self.show_problems(problems)
        if not problems and self.submit.isEnabled():
            self.ask_asked.emit()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Each beside its field, the keyboard at the first; what has no field above the form."""
        told = {problem.field: say(problem.message) for problem in problems}
        for name, field in self.fields.items():
            field.set_problem(told.get(name))
        loose = [say(problem.message) for problem in problems if problem.field not in self.fields]
        self.say("stop", " ".join(loose))
        first = next((field for name, field in self.fields.items() if name in told), None)
        if first is not None:
            first.setFocus()

    def lock(self) -> None:
        """A colleague answered first: what is typed stays to be read and copied, and can no longer be sent."""
        self.submit.setEnabled(False)
        for button in (self.manner.button(one.value) for one in self._model.manners):
            button.setEnabled(False)
        for area in (self.words, self.because):
            area.setReadOnly(True)

    def say(self, kind: str, head: str, text: str = "", action: str = "") -> None:
        """A line above the form; "" takes it away."""
        self._notice.say(kind, head, text, action)
        self._notice.setVisible(bool(head))

    def _connect(self) -> None:
        form = self._model.form
        self.manner.changed.connect(self._on_changed)
        self.words.textChanged.connect(self._on_changed)
        self.because.textChanged.connect(self._on_changed)
        self.submit.clicked.connect(self.send)
        self._notice.action_asked.connect(self._start_empty)
        form.draft_found.connect(self._on_draft_found)
        form.problems_found.connect(self.show_problems)
        form.refused.connect(lambda sentence: self.say("warning", say("Not saved."), sentence))
        form.state_changed.connect(self._on_state)

    def _on_changed(self) -> None:
        if self._filling:
            return
        value = self.manner.value
        manner = Manner(value) if isinstance(value, str) else None
        self._model.typed(manner, self.words.toPlainText(), self.because.toPlainText())
        self._show_parts()

    def _show_parts(self) -> None:
        manner = self._model.manner
        self.fields["words"].setVisible(manner is Manner.WORDS)
        self.fields["because"].setVisible(manner is Manner.REFUSE)
        self.submit.setText(_SUBMIT[manner] if manner else say("Answer"))

    def _on_draft_found(self, draft: dict[str, object]) -> None:
        self._model.take_draft(draft)
        self._fill()
        kept = draft_words(drafts_survive=self._survives)
        self.say("info", say("Typed earlier, not sent."), kept, say("Start empty"))

    def _fill(self) -> None:
        self._filling = True
        self.manner.choose(self._model.manner.value if self._model.manner else None)
        self.words.setPlainText(self._model.words)
        self.because.setPlainText(self._model.because)
        self._filling = False
        self._show_parts()

    def _start_empty(self) -> None:
        self._model.take_draft({"manner": self.manner.value or ""})
        self._model.form.forget_draft()
        self._model.form.begin_again()
        self._fill()
        self.say("info", "")

    def _on_state(self, state: SavedIs) -> None:
        self.submit.setEnabled(state not in (SavedIs.SAVING, SavedIs.CHECKING, SavedIs.SAVED))
        self._state.setText(state_words(state, drafts_survive=self._survives))

    def _lay_out(self) -> None:
        self._notice.hide()
        self._conditions.setVisible(self._model.only_in_words)
        foot = QHBoxLayout()
        foot.addWidget(self._state, 1)
        foot.addWidget(self.submit)
        for widget in (self._notice, self._conditions, self.fields["manner"]):
            self.body.addWidget(widget)
        for name in ("words", "because"):
            self.body.addWidget(self.fields[name], 1)
        self.body.addStretch(0)
        self.body.addLayout(foot)

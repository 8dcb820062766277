"""A proposal as a second person looks at it: what changes, the page, and approve or send back with a reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.hub_texts import HubText, TextAnswer
from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks.controls import put, value_of, when_changed, words
from mashdesk.gui.desks.sheet.facts import Fact
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.desks.texting.beside import CHANGES, BesideText
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.gui.viewmodels.text_proposal import SeenProposal, TextProposal
from mashdesk.gui.viewmodels.texts_model import TextsModel, title_of
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, empty
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel

MINE = say("You proposed this. Somebody else approves it or sends it back; you can withdraw it.")
NOT_MINE = say("Another role answers this. You can look at it.")
APPROVING = say(
    "When you approve it, it holds {when} for everybody at the hub. Letters that were printed stay as they are."
)
GONE = say("Somebody answered this proposal meanwhile. Nothing of yours was saved.")


class ProposalPage(QWidget):
    """Signals:
    answered: it is approved, sent back or withdrawn.
    """

    answered = Signal()

    def __init__(self, model: TextsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.proposal: TextProposal | None = None
        self.seen = False
        self.head = PlainLabel(self, role="display")
        self.banner = Banner(self, kind="warning")
        self.said = Card(self)
        self.told = PlainLabel(self, role="small", tone="text2", wrap=True)
        self.because = Field(words(2), self, label=say("Why"), hint=say("Needed where it is sent back."), optional=True)
        self.approve = Button(self, text=say("Approve"), kind="primary", icon="check", key="F8")
        self.send_back = Button(self, text=say("Send back"))
        self.withdraw = Button(self, text=say("Withdraw it"), kind="quiet")
        self.beside = BesideText(self)
        self._lay_out()
        self.approve.clicked.connect(lambda: self._answer(TextAnswer.APPROVED))
        self.send_back.clicked.connect(lambda: self._answer(TextAnswer.SENT_BACK))
        self.withdraw.clicked.connect(lambda: self._answer(TextAnswer.WITHDRAWN))
        when_changed(self.because.control, self._on_typed)

    def show_proposal(self, text: HubText) -> None:
        """Show it anew; what was typed for another one is gone with it."""
        if self.proposal is not None:
            if self.proposal.text.id == text.id:
                return
            self.proposal.deleteLater()
        proposal = self.proposal = TextProposal(self._model, text, self)
        self.seen = False
        self.head.setText(say("To approve: {kind}").format(kind=title_of(text.kind)))
        self._say_who(text)
        put(self.because.control, "")
        self.because.set_problem(None)
        self.banner.hide()
        self.beside.show_changes(())
        self.beside.show_versions(self._model.versions(text.kind), (), self._model.who.now())
        self.beside.show_part(CHANGES)
        self._offer(text)
        proposal.seen.connect(self._on_seen)
        proposal.refused.connect(self._on_failed)
        proposal.form.refused.connect(self._on_failed)
        proposal.form.problems_found.connect(self._on_problems)
        proposal.form.changed_meanwhile.connect(lambda: self._on_failed(GONE))
        proposal.form.state_changed.connect(self._on_state)
        proposal.form.saved.connect(self.answered)
        proposal.load()

    def primary_action(self) -> None:
        """Approve it (F8), once it is there to be looked at."""
        if self.approve.isVisible() and self.approve.isEnabled():
            self.approve.click()

    def focus_start(self) -> None:
        """To what changes."""
        self.beside.strip.setFocus()

    def _say_who(self, text: HubText) -> None:
        empty(self.said.body)
        by = say("Proposed by {by_name}, {at}").format(by_name=text.by_name, at=moment_words(text.at))
        self.said.body.addWidget(Fact(self.said, label=by, words=text.because))
        mine, may = text.by == self._model.who.person.login, self._model.may_answer(text)
        when = say("from {begins}").format(begins=moment_words(text.begins)) if text.begins else say("at once")
        self.told.setText(MINE if mine else APPROVING.format(when=when) if may else NOT_MINE)

    def _offer(self, text: HubText) -> None:
        may = self._model.may_answer(text)
        for each in (self.approve, self.send_back, self.because):
            each.setVisible(may)
        self.withdraw.setVisible(text.by == self._model.who.person.login)
        self._enable(True)

    def _on_seen(self, seen: SeenProposal) -> None:
        if self.proposal is None or seen.text.id != self.proposal.text.id:
            return
        self.seen = True
        self.beside.show_changes(seen.changes)
        self.beside.show_looked(seen.looked)
        self.beside.show_part(CHANGES)
        self._enable(True)
        if seen.looked.problems:
            self._on_problems(seen.looked.problems)

    def _answer(self, answer: TextAnswer) -> None:
        if self.proposal is not None:
            self.because.set_problem(None)
            self.banner.hide()
            self.proposal.answer(answer)

    def _on_typed(self) -> None:
        if self.proposal is not None:
            typed = str(value_of(self.because.control))
            if typed or self.proposal.because:
                self.proposal.typed(typed)

    def _on_problems(self, problems: tuple[Problem, ...]) -> None:
        others = [f"{one.field}: {say(one.message)}" for one in problems if one.field not in ("because", "answer", "")]
        others += [say(one.message) for one in problems if one.field in ("answer", "")]
        for problem in problems:
            if problem.field == "because":
                self.because.set_problem(say(problem.message))
                self.because.setFocus()
        if others:
            self._on_failed(" ".join(others))

    def _on_failed(self, words: str) -> None:
        self.banner.say("warning", say("Not done."), words)
        self.banner.show()

    def _on_state(self, state: SavedIs) -> None:
        self._enable(state not in (SavedIs.SAVING, SavedIs.CHECKING))

    def _enable(self, on: bool) -> None:
        """Nobody approves what they have not seen."""
        self.approve.setEnabled(on and self.seen)
        for button in (self.send_back, self.withdraw):
            button.setEnabled(on)

    def _lay_out(self) -> None:
        answers = QHBoxLayout()
        answers.addWidget(self.withdraw)
        answers.addStretch(1)
        answers.addWidget(self.send_back)
        answers.addWidget(self.approve)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        for each in (self.head, self.banner, self.said):
            column.addWidget(each)
        column.addWidget(self.beside, 1)
        column.addWidget(self.because)
        column.addWidget(self.told)
        column.addLayout(answers)
        self.banner.hide()

"""A few questions about an account on a card, with their own button; what is wrong stands beside its field."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.domain.refusals import Problem
from mashdesk.domain.two_versions import Choices, SavedMeanwhile, TwoVersions
from mashdesk.gui.desks.answered_twice import answered_twice, chosen_of_both
from mashdesk.gui.desks.controls import put, value_of, when_changed
from mashdesk.gui.desks.question import Question
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.command_form import CommandForm, SavedIs
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.two_versions import TwoVersionsView

ANOTHER = say("another administrator, a moment ago")
"""Who saved first; the log says which of them."""


class AccountForm(Card):
    """What was typed stays until it is saved, whatever is refused or changed elsewhere meanwhile.

    Signals:
        send_asked(dict): the button; answer with `show_refused` or `show_saved`.
    """

    send_asked = Signal(dict)

    def __init__(
        self,
        parent: QWidget | None,
        questions: Sequence[Question],
        *,
        title: str,
        submit: str,
        told: str = "",
        kind: str = "plain",
        key: str = "",
    ) -> None:
        super().__init__(parent, title=title)
        self._questions = tuple(questions)
        self._words = submit
        self._filling = False
        self.touched = False
        self._stood: Mapping[str, object] = {}
        self._theirs = SavedMeanwhile(ANOTHER, {})
        self._draft: CommandForm | None = None
        self.banner = Banner(self, kind="warning", head=say("Not saved."))
        self.body.addWidget(self.banner)
        self.banner.hide()
        self.fields = {one.name: self._field(one) for one in self._questions}
        self.told = PlainLabel(self, text=told, role="small", tone="text2", wrap=True)
        self.told.setVisible(bool(told))
        self.body.addWidget(self.told)
        self.versions = TwoVersionsView(self)
        self.body.addWidget(self.versions)
        self.foot = QHBoxLayout()
        self.submit = Button(self, text=submit, kind=kind, key=key)
        self.foot.addStretch(1)
        self.foot.addWidget(self.submit)
        self.foot.addWidget(self.versions.go_on)
        self.body.addLayout(self.foot)
        self.submit.clicked.connect(self.send)
        self.banner.action_asked.connect(self._on_thrown_away)
        self.versions.chosen.connect(self._on_versions_chosen)
        self._show_both(None)

    @property
    def values(self) -> dict[str, object]:
        """What is typed and chosen, by the names of the questions."""
        return {one.name: value_of(one.control) for one in self._questions}

    def fill(self, values: Mapping[str, object], *, over_what_was_typed: bool = False) -> None:
        """Show what stands; beside what somebody has begun to type, unless they are done with it."""
        if self.touched and not over_what_was_typed:
            self._compare(values)
            return
        self._stood = {one.name: values.get(one.name) for one in self._questions}
        self._show_both(None)
        self._filling = True
        for question in self._questions:
            put(question.control, values.get(question.name))
            self.fields[question.name].set_problem(None)
        self._filling = self.touched = False
        self.banner.hide()

    def send(self) -> None:
        """Hand over what is typed, once."""
        if not self.submit.isEnabled():
            return
        for field in self.fields.values():
            field.set_problem(None)
        self.banner.hide()
        self._set_busy(True)
        self._become(SavedIs.SAVING)
        self.send_asked.emit(self.values)

    def show_refused(self, problems: Iterable[Problem], words: str = "") -> None:
        """Not saved: each problem beside its field, any other one above them."""
        self._set_busy(False)
        self._become(SavedIs.NOT_SAVED)
        told = list(problems)
        beside = [one for one in told if one.field in self.fields]
        for problem in beside:
            self.fields[problem.field].set_problem(say(problem.message))
        others = " ".join([words, *(say(one.message) for one in told if one not in beside)]).strip()
        self.banner.say("warning", say("Not saved."), others)
        self.banner.setVisible(bool(others))
        if beside:
            self.fields[beside[0].field].setFocus()

    def show_saved(self) -> None:
        """What is typed stands now."""
        self._set_busy(False)
        self.touched = False
        self._become(SavedIs.SAVED)

    def keep_in(self, draft: CommandForm) -> None:
        """What is typed is kept there from now on, and what was typed there before comes back."""
        self.leave()
        self._draft = draft
        draft.setParent(self)
        draft.draft_found.connect(self._on_draft_found)
        draft.refused.connect(lambda told: self._say("warning", say("Not kept."), told))
        draft.look_for_draft()

    def keep_draft(self) -> None:
        """Keep what is typed now (Ctrl+S)."""
        if self._draft is not None:
            self._draft.keep_draft()

    def leave(self) -> None:
        """Another account is shown here: what was typed about this one stays in its draft."""
        gone, self._draft = self._draft, None
        if gone is not None:
            gone.keep_draft()
            gone.deleteLater()

    @property
    def choosing(self) -> bool:
        """Whether what is typed stands beside what somebody else saved, and nothing is chosen yet."""
        return not self.versions.isHidden()

    def go_on_with(self, before: "AccountForm") -> None:
        """The same questions, offered otherwise by now: what was typed there stands beside what is here."""
        stands, self._stood, self.touched = self._stood, before._stood, True  # noqa: SLF001 - one of its own kind
        self._put(before.values)
        self._compare(stands)

    def _compare(self, stands: Mapping[str, object]) -> None:
        self._theirs = SavedMeanwhile(ANOTHER, {one.name: stands.get(one.name) for one in self._questions})
        versions = answered_twice(self._questions, self._stood, self.values, self._theirs)
        if versions is None:
            self._stood = self._theirs.values
        self._show_both(versions)

    def _show_both(self, versions: TwoVersions | None) -> None:
        for each in (*self.fields.values(), self.submit):
            each.setVisible(versions is None)
        self.told.setVisible(versions is None and bool(self.told.text()))
        self.versions.setVisible(versions is not None)
        self.versions.go_on.setVisible(versions is not None)
        if versions is not None:
            self.banner.hide()
            self.versions.show_versions(versions)

    def _on_versions_chosen(self, choices: Choices) -> None:
        versions = answered_twice(self._questions, self._stood, self.values, self._theirs)
        if versions is not None:
            self._put(chosen_of_both(versions, self.values, self._theirs.values, choices))
        self._stood = self._theirs.values
        self._show_both(None)
        self.fields[self._questions[0].name].setFocus()

    def _put(self, values: Mapping[str, object]) -> None:
        for question in self._questions:
            put(question.control, values.get(question.name))

    def _field(self, question: Question) -> Field:
        field = Field(question.control, self, label=question.label, hint=question.hint, optional=question.optional)
        when_changed(question.control, self._on_changed)
        self.body.addWidget(field)
        return field

    def _on_changed(self) -> None:
        if not self._filling:
            self.touched = True
            if self._draft is not None:
                self._draft.typed({"values": self.values, "stood": dict(self._stood)})

    def _on_draft_found(self, draft: dict[str, object]) -> None:
        """What stood as it was typed goes with it: what somebody saved since then stands beside it."""
        stands, values, stood = self._stood, draft.get("values"), draft.get("stood")
        if not isinstance(values, dict) or not isinstance(stood, dict):
            return
        self._filling = True
        self._put(values)
        self._filling = False
        self._stood, self.touched = stood, True
        self._say("info", say("Kept from before."), say("What you typed is here again."), say("Throw it away"))
        self._compare(stands)

    def _on_thrown_away(self) -> None:
        if self._draft is not None:
            self._draft.forget_draft()
        self.fill(self._stood, over_what_was_typed=True)

    def _say(self, kind: str, head: str, text: str, action: str = "") -> None:
        self.banner.say(kind, head, text, action)
        self.banner.show()

    def _become(self, state: SavedIs) -> None:
        if self._draft is not None:
            self._draft.become(state)

    def _set_busy(self, busy: bool) -> None:
        self.submit.setEnabled(not busy)
        self.submit.setText(say("Saving…") if busy else self._words)

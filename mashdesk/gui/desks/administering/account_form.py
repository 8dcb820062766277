"""A few questions about an account on a card, with their own button; what is wrong stands beside its field."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks.controls import put, value_of, when_changed
from mashdesk.gui.desks.question import Question
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel


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
        self.banner = Banner(self, kind="warning", head="Not saved.")
        self.body.addWidget(self.banner)
        self.banner.hide()
        self.fields = {one.name: self._field(one) for one in self._questions}
        self.told = PlainLabel(self, text=told, role="small", tone="text2", wrap=True)
        self.told.setVisible(bool(told))
        self.body.addWidget(self.told)
        self.foot = QHBoxLayout()
        self.submit = Button(self, text=submit, kind=kind, key=key)
        self.foot.addStretch(1)
        self.foot.addWidget(self.submit)
        self.body.addLayout(self.foot)
        self.submit.clicked.connect(self.send)

    @property
    def values(self) -> dict[str, object]:
        """What is typed and chosen, by the names of the questions."""
        return {one.name: value_of(one.control) for one in self._questions}

    def fill(self, values: Mapping[str, object], *, over_what_was_typed: bool = False) -> None:
        """Show what stands; what somebody has begun to type stays, unless they are done with it."""
        if self.touched and not over_what_was_typed:
            return
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
        self.send_asked.emit(self.values)

    def show_refused(self, problems: Iterable[Problem], words: str = "") -> None:
        """Not saved: each problem beside its field, any other one above them."""
        self._set_busy(False)
        told = list(problems)
        beside = [one for one in told if one.field in self.fields]
        for problem in beside:
            self.fields[problem.field].set_problem(problem.message)
        others = " ".join([words, *(one.message for one in told if one not in beside)]).strip()
        self.banner.say("warning", "Not saved.", others)
        self.banner.setVisible(bool(others))
        if beside:
            self.fields[beside[0].field].setFocus()

    def show_saved(self) -> None:
        """What is typed stands now."""
        self._set_busy(False)
        self.touched = False

    def _field(self, question: Question) -> Field:
        field = Field(question.control, self, label=question.label, hint=question.hint, optional=question.optional)
        when_changed(question.control, self._on_changed)
        self.body.addWidget(field)
        return field

    def _on_changed(self) -> None:
        if not self._filling:
            self.touched = True

    def _set_busy(self, busy: bool) -> None:
        self.submit.setEnabled(not busy)
        self.submit.setText("Saving…" if busy else self._words)

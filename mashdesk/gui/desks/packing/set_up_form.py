"""Setting up the pack of this computer: its name and two key holders, then each holder's passphrase, one by one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from mashdesk.domain.refusals import Problem
from mashdesk.domain.restrictions import Colleague
from mashdesk.gui.desks.packing.passphrase_step import PassphraseStep
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.packs_model import check_holders, check_secret
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel

WHO = say("Both must be here now. Choose two who are rarely away at once; neither can open the pack without the other.")


class SetUpForm(Card):
    """Steps: who, the first passphrase, the second, being set up. A passphrase is in its field and in no draft.

    Signals:
        set_up_asked(workstation, holders, passphrases): answer with `show_problems`, `refuse`, or take the form away.
        given_up: the manager does not want to now.
    """

    set_up_asked = Signal(str, tuple, tuple)
    given_up = Signal()

    def __init__(self, parent: QWidget | None, holders: Sequence[Colleague]) -> None:
        super().__init__(parent, title=say("Set up the emergency pack on this workstation"))
        self.workstation = QLineEdit(self)
        self.workstation.setMaxLength(60)
        self.holder, self.other_holder = (_choice(self, holders) for _ in range(2))
        hint = say("As people here call it, such as “Duty desk, room 2”. It stands in the log.")
        self.fields = {
            "workstation": Field(self.workstation, self, label=say("Name of this workstation"), hint=hint),
            "holder": Field(self.holder, self, label=say("First key holder"), hint=WHO),
            "other_holder": Field(self.other_holder, self, label=say("Second key holder")),
        }
        self.onward = Button(self, text=say("Go on to the passphrases"), kind="primary", key="F8")
        self.cancel = Button(self, text=say("Not now"), kind="quiet")
        self.step: PassphraseStep | None = None
        self._busy = PlainLabel(self, text=say("The pack is being set up and filled…"), tone="text2")
        self._busy.hide()
        self._first = ""
        self._lay_out()
        self.onward.clicked.connect(self._on_onward)
        self.cancel.clicked.connect(self._on_given_up)

    def start(self) -> None:
        """The keyboard in the first field."""
        self.workstation.setFocus()

    def primary_action(self) -> None:
        """F8: the next step."""
        (self.step.submit if self.step else self.onward).click()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Not set up: back to the first step, each problem beside its field; the passphrases are typed again."""
        self._forget()
        self._show_first(shown=True)
        for field in self.fields.values():
            field.set_problem(None)
        for problem in reversed([one for one in problems if one.field in self.fields]):
            self.fields[problem.field].set_problem(say(problem.message))
            self.fields[problem.field].control.setFocus()

    def _on_onward(self) -> None:
        problems = check_holders(self.workstation.text(), self.holder.currentData(), self.other_holder.currentData())
        if problems:
            self.show_problems(problems)
            return
        for field in self.fields.values():
            field.set_problem(None)
        self._show_first(shown=False)
        self._begin_step(self.holder.currentText(), say("Next: the second key holder"), self._on_first_typed)

    def _on_first_typed(self, passphrase: str, again: str) -> None:
        if not self._is_wrong(check_secret(passphrase, again)):
            self._take_step_away()
            self._first = passphrase
            self._begin_step(self.other_holder.currentText(), say("Set up the pack"), self._on_second_typed)

    def _on_second_typed(self, passphrase: str, again: str) -> None:
        if not self._is_wrong(check_secret(passphrase, again, self._first)):
            self._take_step_away()
            self._busy.show()
            both = (self._first, passphrase)
            self._first = ""
            holders = (self.holder.currentData(), self.other_holder.currentData())
            self.set_up_asked.emit(self.workstation.text(), holders, both)

    def _is_wrong(self, problems: Sequence[Problem]) -> bool:
        assert self.step is not None
        self.step.show_problems(problems)
        return bool(problems)

    def _begin_step(self, holder: str, submit: str, then: object) -> None:
        step = PassphraseStep(self, holder=holder.split(" · ", maxsplit=1)[0], submit=submit)
        step.typed.connect(then)
        self.body.insertWidget(self.body.count() - 1, step)
        self.step = step
        step.start()

    def _take_step_away(self) -> None:
        step, self.step = self.step, None
        if step is not None:
            step.forget()
            step.hide()
            step.deleteLater()

    def _forget(self) -> None:
        self._take_step_away()
        self._first = ""
        self._busy.hide()

    def _on_given_up(self) -> None:
        self._forget()
        self.given_up.emit()

    def _show_first(self, *, shown: bool) -> None:
        for widget in (*self.fields.values(), self.onward):
            widget.setVisible(shown)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(24, 18, 24, 20)
        self.body.setSpacing(12)
        for field in self.fields.values():
            self.body.addWidget(field)
        self.body.addWidget(self._busy)
        foot = QHBoxLayout()
        foot.addWidget(self.onward)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        self.body.addLayout(foot)


def _choice(parent: QWidget, holders: Sequence[Colleague]) -> QComboBox:
    box = QComboBox(parent)
    box.addItem(say("Choose a colleague"), "")
    for one in holders:
        box.addItem(f"{one.name} · {one.post}", one.login)
    return box

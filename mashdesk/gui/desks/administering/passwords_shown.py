"""The one time that passwords are shown: read out, written on paper, or copied; then nobody can see them again."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mashdesk.domain.refusals import Problem
from mashdesk.gui.desks.fitting_scroll import FittingScroll
from mashdesk.gui.desks.sheet.facts import Fact
from mashdesk.gui.language import say
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, empty
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel


@dataclass(frozen=True)
class Shown:
    """One line: for whom, and the password; or what was wrong with it."""

    head: str
    password: str = ""
    problems: tuple[Problem, ...] = ()


class PasswordsShown(QWidget):
    """The passwords are in the fields until the page is left.

    Signals:
        done: they have been passed on.
    """

    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = Card(self)
        self.head = PlainLabel(self.card, role="display", wrap=True)
        self.told = Banner(self.card, kind="warning", head=say("Shown this once."))
        self.lines = QVBoxLayout()
        self.passed_on = Button(self.card, text=say("Passed on"), icon="check", kind="primary", key="F8")
        self._lay_out()
        self.passed_on.clicked.connect(self.leave)

    def show_lines(self, head: str, told: str, lines: Sequence[Shown]) -> None:
        """Show these."""
        self.head.setText(head)
        any_password = any(one.password for one in lines)
        self.told.say("warning" if any_password else "info", say("Shown this once.") if any_password else "", told)
        self.told.setVisible(bool(told))
        empty(self.lines)
        for one in lines:
            self.lines.addWidget(_password(self.card, one) if one.password else _refused(self.card, one))

    def focus_start(self) -> None:
        """To the button that ends it."""
        self.passed_on.setFocus()

    def leave(self) -> None:
        """They are nowhere from now on."""
        empty(self.lines)
        self.done.emit()

    def _lay_out(self) -> None:
        self.lines.setSpacing(10)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.passed_on)
        for each in (self.head, self.told):
            self.card.body.addWidget(each)
        self.card.body.addLayout(self.lines)
        self.card.body.addLayout(foot)
        scroll = FittingScroll(self)
        scroll.body.setContentsMargins(12, 10, 12, 10)
        scroll.body.addWidget(self.card)
        scroll.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)


def _password(parent: QWidget, one: Shown) -> Field:
    edit = QLineEdit(one.password)
    edit.setReadOnly(True)
    return Field(edit, parent, label=one.head)


def _refused(parent: QWidget, one: Shown) -> Fact:
    told = [(problem.field, say(problem.message)) for problem in one.problems]
    said = [f"{field}: {words}" if field else words for field, words in told]
    return Fact(
        parent,
        label=one.head,
        words=" ".join(said) or say("Came in without a password."),
        tone="red_text" if said else "text",
    )

"""A password reset: asked for by one administrator, approved by a second one, or withdrawn."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.domain.accounts import WaitingReset
from mashdesk.gui.desks.administering.account_form import AccountForm
from mashdesk.gui.desks.administering.questions import because_question
from mashdesk.gui.desks.sheet.facts import Fact
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.language import say
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, empty
from mashdesk.gui.widgets.plain_label import PlainLabel

TWO = say("The password is none before a second administrator has approved it, within 24 hours.")
APPROVED = say(
    "The old password stops at once, what is open ends, and the owner is told. They must change it within 24 hours."
)
NOT_ALONE = say("You asked for this. Another administrator approves it, or the installer where there is no other.")


class ResetCard(QWidget):
    """Either the form that asks, or what waits.

    Signals:
        ended(bool): approve it (True) or withdraw it (False).
    """

    ended = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = AccountForm(
            self, [because_question()], title=say("Reset the password"), submit=say("Ask for a reset"), told=TWO
        )
        self.waiting = Card(self, title=say("A password reset waits"))
        self.banner = Banner(self.waiting, kind="warning", head=say("Not done."))
        self.facts = QHBoxLayout()
        self.told = PlainLabel(self.waiting, role="small", tone="text2", wrap=True)
        self.approve = Button(self.waiting, text=say("Approve the reset"), icon="check")
        self.withdraw = Button(self.waiting, text=say("Withdraw it"), kind="quiet")
        self._lay_out()
        self.approve.clicked.connect(lambda: self._end(approve=True))
        self.withdraw.clicked.connect(lambda: self._end(approve=False))

    def show_reset(self, reset: WaitingReset | None, *, asked_here: bool) -> None:
        """What waits, or the form when nothing does."""
        self.form.setVisible(reset is None)
        self.waiting.setVisible(reset is not None)
        empty(self.facts)
        if reset is None:
            return
        self.banner.hide()
        self._enable(True)
        asked = say("Asked by {asked_by}, {asked}; until {expires}").format(
            asked_by=reset.asked_by, asked=moment_words(reset.asked), expires=moment_words(reset.expires)
        )
        self.facts.addWidget(Fact(self.waiting, label=asked, words=reset.because), 1)
        self.told.setText(NOT_ALONE if asked_here else APPROVED)
        self.approve.setVisible(not asked_here)

    def show_refused(self, words: str) -> None:
        """It was not done."""
        self.banner.say("warning", say("Not done."), words)
        self.banner.show()
        self._enable(True)

    def _end(self, *, approve: bool) -> None:
        self.banner.hide()
        self._enable(False)
        self.ended.emit(approve)

    def _enable(self, on: bool) -> None:
        self.approve.setEnabled(on)
        self.withdraw.setEnabled(on)

    def _lay_out(self) -> None:
        self.waiting.body.addWidget(self.banner)
        self.waiting.body.addLayout(self.facts)
        self.waiting.body.addWidget(self.told)
        answers = QHBoxLayout()
        answers.addStretch(1)
        answers.addWidget(self.withdraw)
        answers.addWidget(self.approve)
        self.waiting.body.addLayout(answers)
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addWidget(self.waiting)
        self.waiting.hide()
        self.banner.hide()

"""The head of an account: who, how it stands and why, and what can be done to it as it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.domain.accounts import OPEN, Change, StaffAccount
from mashdesk.domain.staff_words import LEFT, LOCKED, STATES, SUSPENDED, what_closes
from mashdesk.gui.desks.administering.staff_list import roles_said
from mashdesk.gui.language import say
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.plain_label import PlainLabel

MINE = say("This is your own account. Another administrator changes it.")
CONSEQUENCE = say(
    "Nobody ever signs in as {login} again, and nobody else can have this user name. What {name} has open ends at "
    "once. The name stays beside what they wrote. This cannot be undone."
)


class HeadCard(Card):
    """Closing for good is asked for twice: what is closed, and what that means, stand beside the second button.

    Signals:
        change_asked(Change): answer with `show_refused`, or show the account as it is then.
    """

    change_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = PlainLabel(self, role="display")
        self.state = Chip(self)
        self.who = PlainLabel(self, tone="text2", wrap=True)
        self.why = PlainLabel(self, wrap=True)
        self.banner = Banner(self, kind="warning", head=say("Not done."))
        self.buttons = {
            Change.UNLOCK: Button(self, text=say("Unlock"), icon="log-in"),
            Change.REOPEN: Button(self, text=say("Reopen"), icon="log-in"),
            Change.SUSPEND: Button(self, text=say("Suspend")),
        }
        self.close_button = Button(self, text=say("Close for good…"), kind="quiet")
        self.confirming = Card(self, sunken=True)
        self.consequence = PlainLabel(self.confirming, wrap=True)
        self.keep = Button(self.confirming, text=say("Keep it"))
        self.close_for_good = Button(self.confirming, kind="danger", icon="user-x")
        self._lay_out()
        self._connect()

    def show_account(self, account: StaffAccount, agency_name: str, *, mine: bool) -> None:
        """Show it, and what can be done to it."""
        self.name.setText(account.name)
        shown = say(STATES.get(account.state, say("Not open")))
        self.state.set_chip(shown, *(("circle-check", "green") if account.state == OPEN else ("lock", "amber")))
        self.who.setText(f"{account.login} · {account.post} · {agency_name} · {roles_said(account.roles)}")
        self.why.setText(MINE if mine else say(what_closes(account)))
        self.consequence.setText(CONSEQUENCE.format(login=account.login, name=account.name))
        self.close_for_good.setText(say("Close {login} for good").format(login=account.login))
        self._offer(account, may=not mine and account.state != LEFT)
        self.ask_again(asked=False)
        self.banner.hide()

    def ask_again(self, *, asked: bool) -> None:
        """Show what closing means, or put it away."""
        self.confirming.setVisible(asked)
        if asked:
            self.keep.setFocus()

    def show_refused(self, words: str) -> None:
        """It was not done."""
        self.banner.say("warning", say("Not done."), words)
        self.banner.show()
        self._enable(True)

    def _offer(self, account: StaffAccount, *, may: bool) -> None:
        self._enable(True)
        suspended = account.state == SUSPENDED or not account.active
        shown = {Change.UNLOCK: account.state == LOCKED, Change.REOPEN: suspended, Change.SUSPEND: not suspended}
        for what, button in self.buttons.items():
            button.setVisible(may and shown[what])
        self.close_button.setVisible(may)

    def _connect(self) -> None:
        for what, button in self.buttons.items():
            button.clicked.connect(lambda _=False, what=what: self._ask(what))
        self.close_button.clicked.connect(lambda: self.ask_again(asked=True))
        self.keep.clicked.connect(lambda: self.ask_again(asked=False))
        self.close_for_good.clicked.connect(lambda: self._ask(Change.CLOSE))

    def _ask(self, what: Change) -> None:
        self.banner.hide()
        self._enable(False)
        self.change_asked.emit(what)

    def _enable(self, on: bool) -> None:
        for button in (*self.buttons.values(), self.close_button, self.close_for_good, self.keep):
            button.setEnabled(on)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.name)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        self.body.addLayout(head)
        for each in (self.who, self.why, self.banner):
            self.body.addWidget(each)
        row = QHBoxLayout()
        for button in (*self.buttons.values(), self.close_button):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.confirming.body.addWidget(self.consequence)
        answers = QHBoxLayout()
        answers.addStretch(1)
        answers.addWidget(self.keep)
        answers.addWidget(self.close_for_good)
        self.confirming.body.addLayout(answers)
        self.body.addWidget(self.confirming)
        self.confirming.hide()
        self.banner.hide()

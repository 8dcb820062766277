"""In place, before an agency's answer is kept: exactly what leaves, what follows, and the way back to the form."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.gui.desks.sheet.facts import Fact
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.release_answer_model import Manner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, Scroll, empty
from mashdesk.gui.widgets.plain_label import PlainLabel

BACK = say("You can take it back until it has left the hub. After that nobody can.")
KEPT = say("This is kept as your agency's answer and cannot be changed. The hub may ask again.")
_TITLES = {
    Manner.WHOLE: say("Release it as it stands?"),
    Manner.WORDS: say("Release it in these words?"),
    Manner.REFUSE: say("Do not release it?"),
}
_DOING = {
    Manner.WHOLE: say("Release it"),
    Manner.WORDS: say("Release these words"),
    Manner.REFUSE: say("Do not release it"),
}
TAKE_BACK = say("Nothing has left with it. It comes out of every letter that is not printed. The hub may ask again.")


class ConfirmCard(Card):
    """Shows the thing itself and says the consequence.

    Signals:
        confirmed: do it (F8).
        not_yet: back to where one was (Esc).
    """

    confirmed = Signal()
    not_yet = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel(self, role="title", wrap=True)
        self._shown = Scroll(self)
        self._follows = PlainLabel(self, tone="text2", wrap=True)
        self.do = Button(self, kind="primary", icon="check", key="F8")
        self.leave = Button(self, text=say("Not yet"), kind="quiet", key="Esc")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.do)
        for widget in (self._title, self._shown, self._follows):
            self.body.addWidget(widget, 1 if widget is self._shown else 0)
        self.body.addLayout(foot)
        self.do.clicked.connect(self.confirmed)
        self.leave.clicked.connect(self.not_yet)

    def ask(self, manner: Manner, words: str, because: str) -> None:
        """Ask about an answer."""
        label, shown = (
            (say("Why it may not leave"), because) if manner is Manner.REFUSE else (say("This leaves the hub"), words)
        )
        self._ask(_TITLES[manner], Fact(label=label, words=shown), KEPT if manner is Manner.REFUSE else BACK)
        self.do.setText(_DOING[manner])

    def ask_to_take_back(self, words: str) -> None:
        """Ask about taking back what was released in these words."""
        self._ask(say("Take it back?"), Fact(label=say("Released, and not left yet"), words=words), TAKE_BACK)
        self.do.setText(say("Take it back"))

    def _ask(self, title: str, fact: Fact, follows: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)
        empty(self._shown.body)
        self._shown.body.addWidget(fact)
        self._shown.body.addStretch(1)
        self._follows.setText(follows)
        self.do.setFocus()

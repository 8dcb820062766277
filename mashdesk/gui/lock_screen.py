"""Locked: blank but for whose desk it is and where their password goes; nothing of what was open."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.painting import LOOKS_CHANGED
from mashdesk.gui.widgets.plain_label import PlainLabel

NOTHING_TO_TYPE = say(
    "You signed in with your certificate or ticket, so there is no password that would show who sits here. "
    "Sign out, then sign in again. What you typed is kept."
)


class LockScreen(QWidget):
    """The password is in the field until it has been sent, and nowhere after that.

    Signals:
        unlock_asked(password): whoever listens answers with `show_refused`, or takes the screen away.
        sign_out_asked: somebody else wants to work here.
    """

    unlock_asked = Signal(str)
    sign_out_asked = Signal()

    def __init__(self, parent: QWidget | None = None, *, person: str = "") -> None:
        super().__init__(parent)
        self.setAccessibleName(say("Locked"))
        self._card = Card(self)
        self._card.body.setContentsMargins(34, 26, 34, 22)
        self._card.body.addWidget(PlainLabel(self, text=say("Locked"), role="display"))
        self._card.body.addWidget(PlainLabel(self, text=person, tone="text2"))
        self.password_edit = QLineEdit(self)
        self.password_edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.field = Field(self.password_edit, self, label=say("Password"))
        self.unlock_button = Button(self, text=say("Unlock"), kind="primary", key="Enter")
        self.sign_out_button = Button(self, text=say("Sign out"), kind="quiet")
        self._asks_for = "password"
        self._nothing_to_type = PlainLabel(self, text=NOTHING_TO_TYPE, tone="text2", wrap=True)
        self._nothing_to_type.setVisible(False)
        for widget in (self.field, self._nothing_to_type, self.unlock_button, self.sign_out_button):
            self._card.body.addWidget(widget)
        self._centre()
        self.password_edit.returnPressed.connect(self._on_unlock)
        self.password_edit.textEdited.connect(lambda _text: self.field.set_problem(None))
        self.unlock_button.clicked.connect(self._on_unlock)
        self.sign_out_button.clicked.connect(self.sign_out_asked)
        self._fit()

    def set_asks_for(self, what: str) -> None:
        """What opens it: a "password", the "passphrase" of a key, or nothing that could be typed: signing in anew."""
        self._asks_for = what
        self.field.set_label(say("Passphrase of your key") if what == "passphrase" else say("Password"))
        for widget in (self.field, self.unlock_button):
            widget.setVisible(bool(what))
        self._nothing_to_type.setVisible(not what)

    def prepare(self) -> None:
        """Empty again, the keyboard in the field."""
        self.password_edit.clear()
        self.field.set_problem(None)
        self._nothing_to_type.setText(NOTHING_TO_TYPE)
        self._nothing_to_type.setVisible(not self._asks_for)
        self._set_busy(False)
        first = self.password_edit if self._asks_for else self.sign_out_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def warn(self, words: str) -> None:
        """Something to know before anybody signs the person out."""
        self._nothing_to_type.setText(words)
        self._nothing_to_type.show()

    def show_refused(self, message: str) -> None:
        """The password was not right, or nobody could be asked."""
        self._set_busy(False)
        self.field.set_problem(message)
        self.password_edit.setFocus()

    def _on_unlock(self) -> None:
        password = self.password_edit.text()
        if not password:
            self.field.set_problem(say("Type your {asks_for}.").format(asks_for=self._asks_for))
            return
        self.password_edit.clear()
        self._set_busy(True)
        self.unlock_asked.emit(password)

    def _set_busy(self, busy: bool) -> None:
        self.password_edit.setEnabled(not busy)
        self.unlock_button.setEnabled(not busy)
        self.unlock_button.setText(say("Unlocking…") if busy else say("Unlock"))

    def _centre(self) -> None:
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.addStretch(1)
        row.addWidget(self._card)
        row.addStretch(1)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def _fit(self) -> None:
        self._card.setFixedWidth(min(px(400), 1200))

    def changeEvent(self, event: QEvent) -> None:
        """The card grows with the text."""
        super().changeEvent(event)
        if event.type() in LOOKS_CHANGED and hasattr(self, "_card"):
            self._fit()

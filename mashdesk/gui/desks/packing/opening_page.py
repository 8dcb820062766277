"""Two people type their passphrases, one after the other; which of the two is wrong is not said."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.gui.desks.packing.passphrase_step import secret_field
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.plain_label import PlainLabel

WHAT = say(
    "For while the server is away. Both key holders type their passphrase here, in either order. That the pack was "
    "opened, and what was looked at, is noted and told to the server when it is back."
)


class OpeningPage(QWidget):
    """The passphrases are in their fields until they are handed on, and nowhere after that.

    Signals:
        open_asked(passphrase, other): answer with `show_refused`, or take the page away.
        left: they do not want to.
    """

    open_asked = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card(self)
        self._card.body.setContentsMargins(34, 26, 34, 22)
        self._card.body.setSpacing(12)
        self.passphrase, self.first = secret_field(self, say("One holder’s passphrase"))
        self.other, self.second = secret_field(self, say("The other holder’s passphrase"))
        self.submit = Button(self, text=say("Open the emergency pack"), kind="primary", key="Enter")
        self.leave = Button(self, text=say("Back to the sign-in"), kind="quiet")
        title = PlainLabel(self, text=say("Emergency pack"), role="display")
        what = PlainLabel(self, text=WHAT, tone="text2", wrap=True)
        for widget in (title, what, self.first, self.second, self.submit, self.leave):
            self._card.body.addWidget(widget)
        self._card.setFixedWidth(px(520))
        self._centre()
        self.passphrase.returnPressed.connect(self.other.setFocus)
        self.other.returnPressed.connect(self._on_submit)
        self.submit.clicked.connect(self._on_submit)
        self.leave.clicked.connect(self.left)

    def start(self) -> None:
        """Empty, the keyboard in the first field."""
        for edit, field in ((self.passphrase, self.first), (self.other, self.second)):
            edit.clear()
            field.set_problem(None)
        self._set_busy(busy=False)
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refused(self, message: str) -> None:
        """Not opened."""
        self.start()
        self.first.set_problem(message)

    def _on_submit(self) -> None:
        typed = self.passphrase.text(), self.other.text()
        for words, edit, field in zip(typed, (self.passphrase, self.other), (self.first, self.second), strict=True):
            if not words:
                field.set_problem(say("Type this passphrase."))
                edit.setFocus()
                return
        for edit in (self.passphrase, self.other):
            edit.clear()
        self._set_busy(busy=True)
        self.open_asked.emit(*typed)

    def _set_busy(self, *, busy: bool) -> None:
        for widget in (self.passphrase, self.other, self.submit):
            widget.setEnabled(not busy)
        self.submit.setText(say("Opening…") if busy else say("Open the emergency pack"))

    def _centre(self) -> None:
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.addStretch(1)
        row.addWidget(self._card)
        row.addStretch(1)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)

"""A new password of one's own: the present one, the new one twice; what is wrong is said beside its field."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from mashdesk.domain.refusals import Problem
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel

CURRENT, NEW, AGAIN = "current", "new", "again"
"""The fields that `show_refused` can speak beside."""


class ChangePassword(Card):
    """Nothing typed is lost when it is refused; the passwords are in the fields until the change is made.

    Signals:
        change_asked(current, new, again): answer with `show_refused`, or take the form away.
        cancelled: the person does not want to change it now.
    """

    change_asked = Signal(str, str, str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None, *, why: str = "", current: str = "", hint: str = "") -> None:
        super().__init__(parent)
        self.body.setContentsMargins(34, 26, 34, 22)
        self.setAccessibleName(say("Change your password"))
        self.body.addWidget(PlainLabel(self, text=say("Change your password"), role="display"))
        if why:
            self.body.addWidget(PlainLabel(self, text=why, wrap=True))
        labels = {CURRENT: say("Password now"), NEW: say("New password"), AGAIN: say("New password, again")}
        hints = {NEW: hint}
        self.fields = {key: self._password(label, hints.get(key, "")) for key, label in labels.items()}
        self.edit(CURRENT).setText(current)
        self.banner_label = PlainLabel(self, tone="red_text", wrap=True)
        self.banner_label.setVisible(False)
        self.body.addWidget(self.banner_label)
        self.change_button = Button(self, text=say("Change password"), kind="primary", key="Enter")
        self.cancel_button = Button(self, text=say("Not now"), kind="quiet")
        for button in (self.change_button, self.cancel_button):
            self.body.addWidget(button)
        self.change_button.clicked.connect(self._on_change)
        self.cancel_button.clicked.connect(self.cancelled)

    def edit(self, field: str) -> QLineEdit:
        """The control of one field."""
        control = self.fields[field].control
        assert isinstance(control, QLineEdit)
        return control

    def start(self) -> None:
        """The keyboard in the first field that is empty."""
        first = next((key for key in (CURRENT, NEW, AGAIN) if not self.edit(key).text()), NEW)
        self.edit(first).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refused(self, problems: Iterable[Problem]) -> None:
        """Not changed: each problem beside its field, any other one under them."""
        self._set_busy(False)
        told = list(problems)
        others = " ".join(say(problem.message) for problem in told if problem.field not in self.fields)
        self.banner_label.setText(others)
        self.banner_label.setVisible(bool(others))
        for problem in reversed([one for one in told if one.field in self.fields]):
            self.fields[problem.field].set_problem(say(problem.message))
            self.edit(problem.field).setFocus()

    def forget(self) -> None:
        """The passwords are nowhere once the change is made or given up."""
        for key in self.fields:
            self.edit(key).clear()

    def _password(self, label: str, hint: str) -> Field:
        edit = QLineEdit(self)
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        field = Field(edit, self, label=label, hint=hint)
        edit.returnPressed.connect(self._on_change)
        edit.textEdited.connect(lambda _text: field.set_problem(None))
        self.body.addWidget(field)
        return field

    def _on_change(self) -> None:
        if not self.change_button.isEnabled():
            return
        for field in self.fields.values():
            field.set_problem(None)
        self._set_busy(True)
        self.change_asked.emit(*(self.edit(key).text() for key in (CURRENT, NEW, AGAIN)))

    def _set_busy(self, busy: bool) -> None:
        for key in self.fields:
            self.edit(key).setEnabled(not busy)
        self.change_button.setEnabled(not busy)
        self.change_button.setText(say("Changing…") if busy else say("Change password"))


class ChangePasswordDialog(QDialog):
    """The same over the desk, from the person's menu; `form` is what is filled in."""

    def __init__(self, parent: QWidget, *, hint: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle("MASH Desk")
        self.form = ChangePassword(self, hint=hint)
        column = QVBoxLayout(self)
        column.addWidget(self.form)
        self.form.cancelled.connect(self.reject)
        self.finished.connect(self.form.forget)
        self.form.start()

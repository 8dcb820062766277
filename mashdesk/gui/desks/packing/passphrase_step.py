"""One holder types their passphrase twice, while the other looks away; what the other typed is not on the screen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mashdesk.domain.refusals import Problem
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel

HINT = say("At least 15 characters: four words that only you know, and that stand nowhere else. Nobody can reset it.")


def secret_field(parent: QWidget, label: str, hint: str = "") -> tuple[QLineEdit, Field]:
    """A field whose letters are not shown."""
    edit = QLineEdit(parent)
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    edit.setMaxLength(200)
    field = Field(edit, parent, label=label, hint=hint)
    edit.textEdited.connect(lambda _text: field.set_problem(None))
    return edit, field


class PassphraseStep(QWidget):
    """Signals: `typed(passphrase, again)`: answer with `show_problems`, or take the step away."""

    typed = Signal(str, str)

    def __init__(self, parent: QWidget | None, *, holder: str, submit: str) -> None:
        super().__init__(parent)
        self.passphrase, first = secret_field(self, say("Passphrase of {holder}").format(holder=holder), HINT)
        self.again, second = secret_field(self, say("The same again"))
        self.fields = {"passphrase": first, "again": second}
        self.submit = Button(self, text=submit, kind="primary", key="Enter")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(
            PlainLabel(
                self,
                text=say("{holder} types now; everybody else looks away.").format(holder=holder),
                role="strong",
                wrap=True,
            )
        )
        for widget in (first, second):
            column.addWidget(widget)
        column.addWidget(self.submit, 0, Qt.AlignmentFlag.AlignLeft)
        self.passphrase.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._on_submit)
        self.submit.clicked.connect(self._on_submit)

    def start(self) -> None:
        """The keyboard in the first field."""
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Each beside its field."""
        for problem in problems:
            self.fields[problem.field].set_problem(say(problem.message))
            self.fields[problem.field].control.setFocus()

    def forget(self) -> None:
        """Nothing of it stays in a field."""
        for edit in (self.passphrase, self.again):
            edit.clear()

    def _on_submit(self) -> None:
        for field in self.fields.values():
            field.set_problem(None)
        self.typed.emit(self.passphrase.text(), self.again.text())

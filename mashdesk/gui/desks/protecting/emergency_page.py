"""Opening a restricted enquiry in an emergency: its reference and the reason first, then its sheet."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.gui.desks.fields_of import fields_of
from mashdesk.gui.desks.fitting_scroll import FittingScroll
from mashdesk.gui.fonts import px
from mashdesk.gui.forms.ui_emergency import Ui_EmergencyForm
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.command_form import CommandForm, plain_words
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.painting import LOOKS_CHANGED

WIDTH = 600


class EmergencyPage(QWidget):
    """What was typed stays until it has opened something.

    Signals:
        open_asked(str, str): open this reference for this reason.
    """

    open_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card(self)
        self._form = QWidget(self._card)
        self.ui = Ui_EmergencyForm()
        self.ui.setupUi(self._form)  # type: ignore[no-untyped-call]
        self.fields = fields_of(self._form)
        self._notice = Banner(self._card)
        self._notice.hide()
        self.submit = Button(
            self._card, text=say("Open in an emergency"), icon="triangle-alert", kind="danger", key="F8"
        )
        self._draft: CommandForm | None = None
        self._lay_out()
        self.submit.clicked.connect(self._on_open)
        self.ui.reference.textChanged.connect(self._on_typed)
        self.ui.reason.textChanged.connect(self._on_typed)

    def keep_in(self, draft: CommandForm) -> None:
        """What is typed is kept there until it has opened something; what was typed before comes back."""
        self._draft = draft
        draft.draft_found.connect(self._on_draft_found)
        draft.refused.connect(lambda words: self._show((Problem("", words),)))
        draft.look_for_draft()

    def keep_draft(self) -> None:
        """Keep what is typed now (Ctrl+S)."""
        if self._draft is not None:
            self._draft.keep_draft()

    def focus_reference(self) -> None:
        """To the reference."""
        self.ui.reference.setFocus()

    def set_busy(self, busy: bool) -> None:
        """The server is being asked."""
        self.submit.setEnabled(not busy)
        self.submit.setText(say("Opening…") if busy else say("Open in an emergency"))

    def refuse(self, failure: Exception) -> None:
        """It was not opened: beside its field, or above the form."""
        problems = failure.problems if isinstance(failure, BadInput) else (Problem("", plain_words(failure)),)
        self._show(problems)

    def empty(self) -> None:
        """It has been opened: the next emergency is another."""
        self.ui.reference.clear()
        self.ui.reason.clear()
        if self._draft is not None:
            self._draft.forget_draft()
        self._show(())

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text, so that none of it is cut."""
        super().changeEvent(event)
        if event.type() in LOOKS_CHANGED and hasattr(self, "_card"):
            self._card.setMaximumWidth(px(WIDTH))

    def _on_typed(self) -> None:
        typed: dict[str, object] = {"reference": self.ui.reference.text(), "reason": self.ui.reason.toPlainText()}
        if self._draft is not None and any(typed.values()):
            self._draft.typed(typed)

    def _on_draft_found(self, draft: dict[str, object]) -> None:
        self.ui.reference.setText(str(draft.get("reference", "")))
        self.ui.reason.setPlainText(str(draft.get("reason", "")))

    def _show(self, problems: Sequence[Problem]) -> None:
        by_field = {problem.field: say(problem.message) for problem in problems}
        for name, field in self.fields.items():
            field.set_problem(by_field.get(name))
        self._notice.say("stop", by_field.get("", ""))
        self._notice.setVisible("" in by_field)
        wrong = next((field for name, field in self.fields.items() if name in by_field), None)
        if wrong is not None:
            wrong.setFocus()

    def _on_open(self) -> None:
        self._show(())
        self.open_asked.emit(self.ui.reference.text(), self.ui.reason.toPlainText())

    def _lay_out(self) -> None:
        self._card.setMaximumWidth(px(WIDTH))
        self._card.body.setContentsMargins(24, 20, 24, 20)
        for widget in (self._notice, self._form):
            self._card.body.addWidget(widget)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.submit)
        self._card.body.addLayout(foot)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._card, 50)
        across.addStretch(1)
        scroll = FittingScroll(self)
        scroll.body.setContentsMargins(24, 24, 24, 24)
        scroll.body.addLayout(across)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

"""What the agency was asked: about whom, for what, on which ground, and by when."""

from datetime import datetime

from PySide6.QtWidgets import QFrame, QWidget

from mashdesk.domain.snapshots import EnquirySheet, InformationRequest
from mashdesk.gui.desks.sheet.words import basis_words, moment_words, names_of
from mashdesk.gui.forms.ui_return_request import Ui_RequestHeader
from mashdesk.gui.widgets.time_words import due_words, time_left, urgency

_NO_QUESTIONS = "Asked: what do you know that bears on the children's safety?"


class RequestHeader(QFrame):
    """The head of the sheet at an agency's desk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RequestHeader()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.ui.asked_mark.set_icon("message-square-text", "text2")

    def show_request(self, sheet: EnquirySheet, request: InformationRequest, now: datetime) -> None:
        """Show one request as of the server's time."""
        self.ui.rating.set_rating(sheet.row.rating)
        self.ui.reference.setText(sheet.row.reference)
        self.ui.names.setText(names_of(sheet))
        self.ui.asked.setText(f"Asked: {request.questions}" if request.questions.strip() else _NO_QUESTIONS)
        asked_by = f"Asked {moment_words(request.sent)} by {request.sent_by}"
        basis = basis_words(request.lawful_basis)
        self.ui.grounds.setText(f"Purpose: {request.purpose} · Lawful basis: {basis} · {asked_by}")
        if request.answered:
            self.ui.due.say("Returned", moment_words(request.answered), icon="circle-check", tone="green_text")
            return
        soon = urgency(request.due, now)
        tone = "text" if soon.value == "later" else soon.tone
        self.ui.due.say(time_left(request.due, now), due_words(request.due, now), icon=soon.icon, tone=tone)

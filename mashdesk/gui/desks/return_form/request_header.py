"""What the agency was asked: about whom, for what, on which ground, and by when."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from mashdesk.domain.codes import BirthAccuracy
from mashdesk.domain.snapshots import EnquirySheet, InformationRequest, Person
from mashdesk.gui.desks.chasing.words import chase_words
from mashdesk.gui.desks.sheet.words import basis_words, moment_words, names_of
from mashdesk.gui.forms.ui_return_request import Ui_RequestHeader
from mashdesk.gui.language import say
from mashdesk.gui.widgets.clock_figure import ClockFigure
from mashdesk.gui.widgets.time_words import day_words, due_words, time_left, urgency

_AGREED = {True: say(" · The family agreed to this"), False: say(" · Asked without the family's agreement"), None: ""}
_NO_QUESTIONS = say("Asked: what do you know that bears on the children's safety?")
_BY_QUESTIONS = say("Asked {many} questions: each is answered below.")


class RequestHeader(QFrame):
    """The head of the sheet at an agency's desk; `what` is due."""

    def __init__(
        self, purposes: Mapping[str, str], parent: QWidget | None = None, *, what: str = say("Our return")
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_RequestHeader()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.ui.asked_mark.set_icon("message-square-text", "text2")
        self.ui.people.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._due = ClockFigure(self, what=what)
        self.ui.due_layout.addWidget(self._due)
        self._purposes = dict(purposes)

    def show_request(self, sheet: EnquirySheet, request: InformationRequest, now: datetime) -> None:
        """Show one request as of the server's time."""
        self.ui.rating.set_rating(sheet.row.rating)
        self.ui.reference.setText(sheet.row.reference)
        self.ui.names.setText(names_of(sheet))
        self.ui.asked.setText(_asked(request))
        self.ui.people.setText(say("Search for: ") + " · ".join(_searched(person) for person in sheet.people))
        asked_by = say("asked {sent} by {sent_by}").format(sent=moment_words(request.sent), sent_by=request.sent_by)
        basis = basis_words(request.lawful_basis)
        self.ui.grounds.setText(
            say("Purpose: {purposes} · Lawful basis: {basis}{agreed}{unsigned} · {asked_by}{chased}").format(
                purposes=self._purposes.get(request.purpose, request.purpose),
                basis=basis,
                agreed=_AGREED[request.agreed],
                unsigned=_unsigned(request),
                asked_by=asked_by,
                chased=_chased(sheet, request),
            )
        )
        if request.answered:
            self._due.say(say("Returned"), moment_words(request.answered), icon="circle-check", tone="green_text")
            return
        soon = urgency(request.due, now)
        tone = "text" if soon.value == "later" else soon.tone
        self._due.say(time_left(request.due, now), due_words(request.due, now), icon=soon.icon, tone=tone)


def _asked(request: InformationRequest) -> str:
    """The questions that are answered one by one stand in the answer; here is what is said beside them."""
    if request.questions.strip():
        return say("Asked: {questions}").format(questions=request.questions)
    return _BY_QUESTIONS.format(many=len(request.checks)) if len(request.checks) > 1 else _NO_QUESTIONS


def _chased(sheet: EnquirySheet, request: InformationRequest) -> str:
    """How often this was asked for again, and what was said the last time."""
    chases = sheet.chases_of(request.id)
    return f" · {chase_words(chases[-1])}" if chases else ""


def _unsigned(request: InformationRequest) -> str:
    """That the agency is asked although it has not signed the agreement, and why (Dudley leaflet, D10)."""
    because = request.unsigned_because.strip()
    return (
        say(" · Asked without a signed information sharing agreement: {because}").format(because=because)
        if because
        else ""
    )


def _searched(person: Person) -> str:
    """A name and a day of birth, as one types them into one's own system."""
    about = {BirthAccuracy.ESTIMATED: say("about "), BirthAccuracy.EXPECTED: say("expected ")}.get(
        person.birth_accuracy, ""
    )
    other = (
        say(" (known as {known_as})").format(known_as=person.known_as)
        if person.known_as and person.known_as != person.name
        else ""
    )
    return f"{person.name}{other}, {about}{day_words(person.birth)}" if person.birth else f"{person.name}{other}"

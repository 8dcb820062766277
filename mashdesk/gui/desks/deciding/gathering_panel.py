"""While returns come in: who has answered, who has not, and the way on."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.gathering import why_late_words
from mashdesk.domain.snapshots import EnquirySheet, InformationRequest
from mashdesk.gui.desks.chasing.words import chase_words
from mashdesk.gui.desks.return_form.sealed_return import findings_of
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard
from mashdesk.gui.desks.sheet.words import counted
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.time_words import time_left, urgency

HINT = say("You can record the discussion before every return is in. Say in it who had not answered.")


class GatheringPanel(ScrollingCard):
    """Nothing here waits for the last return: the discussion can be recorded at any time.

    Signals:
        more_asked: ask another agency.
        discussion_asked: record the discussion (F8).
    """

    more_asked = Signal()
    discussion_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=say("Gathering"))
        more = Button(self, text=say("Ask another agency"), icon="send")
        more.clicked.connect(self.more_asked)
        self.body.addWidget(more)

    def primary_action(self) -> None:
        """F8."""
        self.discussion_asked.emit()

    def show_sheet(self, sheet: EnquirySheet, now: datetime) -> None:
        """Show how the returns stand."""
        waiting = [one for one in sheet.requests if one.answered is None]
        answered = [one for one in sheet.requests if one.answered is not None]
        figure = say("{answered} of {requests} returned").format(
            answered=len(answered), requests=counted(len(sheet.requests), "agency", "agencies")
        )
        hint = HINT if waiting else say("Every agency has answered. Record the discussion next.")
        self.fill(
            PlainLabel(text=figure, role="figure", wrap=True),
            PlainLabel(text=hint, role="small", tone="text2", wrap=True),
            *(part for one in waiting for part in _waiting(one, sheet, now)),
            *(part for one in answered for part in _answered(one, sheet)),
        )


def _waiting(request: InformationRequest, sheet: EnquirySheet, now: datetime) -> Iterator[Fact]:
    tone = urgency(request.due, now).tone
    words = say("Asked · {due}").format(due=time_left(request.due, now))
    yield Fact(label=request.agency_name, words=words, tone=tone, role="strong")
    yield from _chases(request, sheet)


def _chases(request: InformationRequest, sheet: EnquirySheet) -> Iterator[Fact]:
    for one in sheet.chases_of(request.id):
        yield Fact(label=say("Asked again"), words=chase_words(one), tone="text2")


def _answered(request: InformationRequest, sheet: EnquirySheet) -> Iterator[Fact]:
    words = say(request.answer.words) if request.answer else ""
    because = f". {request.withheld_because}" if request.withheld_because else ""
    yield Fact(label=request.agency_name, words=f"{words}{because}", tone="lock" if because else "text")
    yield from findings_of(request)
    if request.late_reason:
        late = why_late_words(request.late_reason, request.late_because)
        yield Fact(
            label=say("Why {agency_name} answered late").format(agency_name=request.agency_name),
            words=late,
            tone="text2",
        )
    yield from _chases(request, sheet)

"""While returns come in: who has answered, who has not, and the way on."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.snapshots import EnquirySheet, InformationRequest
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
            *(_waiting(one, now) for one in waiting),
            *(_answered(one) for one in answered),
        )


def _waiting(request: InformationRequest, now: datetime) -> Fact:
    tone = urgency(request.due, now).tone
    return Fact(
        label=request.agency_name,
        words=say("Asked · {due}").format(due=time_left(request.due, now)),
        tone=tone,
        role="strong",
    )


def _answered(request: InformationRequest) -> Fact:
    words = say(request.answer.words) if request.answer else ""
    because = f". {request.withheld_because}" if request.withheld_because else ""
    return Fact(label=request.agency_name, words=f"{words}{because}", tone="lock" if because else "text")

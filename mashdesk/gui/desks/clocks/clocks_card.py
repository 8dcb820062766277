"""The register of clocks: what runs and how long there still is, how the others stopped, and what was corrected."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.clock_register import ClockStop, RegisteredClock, StartCorrection
from mashdesk.domain.gathering import why_late_words
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.chasing.words import chase_words
from mashdesk.gui.desks.clocks.words import clock_words, counts_words, event_words
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.desks.way.words import source_words
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.clocks_model import ClocksModel
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.time_words import time_left

NOTHING = say("Steps start clocks, each with the hub's limit. Those that run and those that stopped stand here.")
_STOPPED = {
    ClockStop.MET: ("circle-check", "green"),
    ClockStop.LATE: ("alarm-clock", "red"),
    ClockStop.WITHHELD: ("lock", "lock"),
    ClockStop.NO_LONGER_NEEDED: ("circle-slash", "plain"),
}


class ClocksCard(ScrollingCard):
    """Signals: `correction_asked(UUID)`: this clock should count from another moment; `why_late_asked(UUID)`: say why
    it ran out.
    """

    correction_asked = Signal(object)
    why_late_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("Clocks"))
        self.buttons: dict[UUID, Button] = {}
        self.why_late: dict[UUID, Button] = {}

    def show_clocks(self, model: ClocksModel, sheet: EnquirySheet, now: datetime) -> None:
        """All of them as of the server's time: the next to be due first, the last to stop first."""
        self.buttons, self.why_late = {}, {}
        register = model.register
        parts: list[QWidget] = []
        for head, clocks in ((say("Running"), register.running), (say("Stopped"), register.stopped)):
            if clocks:
                parts += [
                    PlainLabel(text=head, role="heading"),
                    *(self._clock(one, model, sheet, now) for one in clocks),
                ]
        self.fill(*(parts or [EmptyState(icon="clock", head=say("No clock"), text=NOTHING)]))

    def forget(self) -> None:
        """Nothing of an enquiry stays in it while nobody looks."""
        self.buttons, self.why_late = {}, {}
        self.fill()

    def _clock(self, clock: RegisteredClock, model: ClocksModel, sheet: EnquirySheet, now: datetime) -> Card:
        card = block(
            _chip(clock, now), *_facts(clock, sheet, model.pathway_steps), *map(_correction, model.register.of(clock))
        )
        if model.may_correct and clock.can_be_corrected:
            card.body.addWidget(self._button(card, clock, sheet), 0, Qt.AlignmentFlag.AlignLeft)
        if model.may_say_why_late and clock.asks_why_late(now):
            card.body.addWidget(self._late_button(card, clock, sheet), 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _late_button(self, parent: QWidget, clock: RegisteredClock, sheet: EnquirySheet) -> Button:
        button = Button(parent, text=say("Say why it was late…"), icon="message-square-text", compact=True)
        button.setAccessibleName(say("Say why it was late: {clock}").format(clock=clock_words(clock, sheet)))
        button.clicked.connect(lambda: self.why_late_asked.emit(clock.id))
        self.why_late[clock.id] = button
        return button

    def _button(self, parent: QWidget, clock: RegisteredClock, sheet: EnquirySheet) -> Button:
        button = Button(parent, text=say("Correct the start…"), icon="pen-line", compact=True)
        button.setAccessibleName(say("Correct the start: {clock}").format(clock=clock_words(clock, sheet)))
        button.clicked.connect(lambda: self.correction_asked.emit(clock.id))
        self.buttons[clock.id] = button
        return button


def _chip(clock: RegisteredClock, now: datetime) -> Chip:
    if clock.stop is not None:
        icon, kind = _STOPPED[clock.stop]
        return Chip(text=say(clock.stop.words).capitalize(), icon=icon, kind=kind)
    left = time_left(clock.due, now)
    left = left[:1].upper() + left[1:]
    if clock.is_late(now):
        return Chip(text=left, icon="alarm-clock", kind="red")
    if clock.is_at_risk(now):
        return Chip(text=say("At risk · {left}").format(left=left), icon="clock", kind="amber")
    return Chip(text=left, icon="clock", kind="outline")


def _facts(clock: RegisteredClock, sheet: EnquirySheet, steps: Mapping[str, str]) -> Iterator[Fact]:
    limit = f"{clock.limit_words} · {source_words(clock.rule)}" if clock.limit_words else source_words(clock.rule)
    due = say("Due {due}").format(due=moment_words(clock.due))
    yield Fact(label=limit, words=f"{clock_words(clock, sheet, steps)}. {due}", role="strong")
    yield Fact(
        label=f"{event_words(clock)}; {counts_words(clock)}",
        words=say("Since {started}").format(started=moment_words(clock.started)),
    )
    if clock.stopped is not None:
        yield Fact(label=say("Stopped"), words=moment_words(clock.stopped))
    if clock.late_reason is not None and clock.late_at is not None:
        label = say("Why it was late, by {late_by}, {late_at}").format(
            late_by=clock.late_by, late_at=moment_words(clock.late_at)
        )
        yield Fact(label=label, words=why_late_words(clock.late_reason, clock.late_because))
    if clock.about is not None:
        for one in sheet.chases_of(clock.about):
            yield Fact(label=say("Asked again"), words=chase_words(one), tone="text2")


def _correction(one: StartCorrection) -> Fact:
    done = (
        say("Counted anew by the calendar that was approved")
        if one.was_started == one.started
        else say("Start corrected")
    )
    label = say("{done} by {by}, {at}: {reason}").format(
        done=done, by=one.by, at=moment_words(one.at), reason=one.reason
    )
    before = say("Before: since {was_started}, due {was_due}").format(
        was_started=moment_words(one.was_started), was_due=moment_words(one.was_due)
    )
    return Fact(label=label, words=before, tone="text2")

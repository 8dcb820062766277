"""The head of the sheet: rating, reference, whom it is about, badges, clocks, and what to do next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from mashdesk.domain.calendar import london_day
from mashdesk.domain.codes import LetterState, Rating
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.people.person_lines import head_chips
from mashdesk.gui.desks.sheet.also_open_line import AlsoOpenLine
from mashdesk.gui.desks.sheet.words import counted, names_of
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, Line, empty
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.clock_figure import ClockFigure
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.rating_mark import RatingMark
from mashdesk.gui.widgets.time_words import Urgency, clock_time, due_words, near_day_words, time_left, urgency


@dataclass(frozen=True)
class Action:
    """Something that can be done now."""

    key: str
    words: str
    icon: str = ""


@dataclass(frozen=True)
class Figure:
    """What one clock shows."""

    figure: str
    below: str = ""
    urgency: Urgency = Urgency.LATER
    calm: bool = True


class HeaderCard(Card):
    """At most one primary action, with F8.

    Signals:
        action_asked(str): the key of the action whose button was pressed.
    """

    action_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rating = RatingMark(self)
        self._reference = PlainLabel(self, role="display")
        self._names = PlainLabel(self, wrap=True)
        self._badges = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._clocks = (ClockFigure(self, what=say("Decision")), ClockFigure(self, what=say("Agency returns")))
        self._letters = ClockFigure(self, what=say("Family letter"))
        self._pathways = PlainLabel(self, role="label", wrap=True)
        self._pathways.hide()
        self.also_open = AlsoOpenLine(self)
        self._primary = Button(self, kind="primary", key="F8")
        self._others = QHBoxLayout()
        self._second = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._first = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._primary_key = ""
        self._lay_out()
        self._primary.clicked.connect(self.press_primary)
        self.set_actions(None)

    @property
    def primary(self) -> Button:
        """The primary action's button."""
        return self._primary

    def press_primary(self) -> bool:
        """As if the primary action had been pressed; False when there is none."""
        key = self._primary_key  # whoever listens may offer other actions before this returns
        if key:
            self.action_asked.emit(key)
        return bool(key)

    def set_actions(self, primary: Action | None, others: Sequence[Action] = ()) -> None:
        """Offer these."""
        self._primary_key = primary.key if primary else ""
        self._primary.setVisible(primary is not None)
        if primary:
            self._primary.setText(primary.words)
            self._primary.set_icon(primary.icon or "arrow-right")
        empty(self._others)
        for action in others:
            self._others.addWidget(self._other(action))

    def show_sheet(self, sheet: EnquirySheet, now: datetime) -> None:
        """Show this enquiry as of the server's time."""
        self._rating.set_rating(sheet.row.rating)
        self._reference.setText(sheet.row.reference)
        self._names.setText(names_of(sheet))
        empty(self._badges)
        for key in badges_of(sheet):
            self._badges.addWidget(Chip.for_badge(key, self))
        for chip in head_chips(sheet, london_day(now)):
            self._badges.addWidget(chip)
        for clock, figure in zip(
            (*self._clocks, self._letters),
            (decision_figure(sheet, now), returns_figure(sheet, now), letters_figure(sheet, now)),
            strict=True,
        ):
            tone = "text" if figure.calm else figure.urgency.tone
            clock.say(figure.figure, figure.below, icon=figure.urgency.icon, tone=tone)

    def show_pathways(self, titles: Sequence[str]) -> None:
        """A quiet line of the special pathways that stand; "" takes it away."""
        self._pathways.setText(
            (say("Special pathways: {titles}") if len(titles) > 1 else say("Special pathway: {titles}")).format(
                titles=" · ".join(titles)
            )
        )
        self._pathways.setVisible(bool(titles))

    def arrange(self, *, narrow: bool) -> None:
        """Side by side, or below each other where there is no room."""
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for line in (self._first, self._second, self._badges):
            line.setDirection(direction)

    def _other(self, action: Action) -> Button:
        button = Button(self, text=action.words, icon=action.icon)
        button.clicked.connect(lambda: self.action_asked.emit(action.key))
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._rating)
        head.addWidget(self._reference)
        head.addWidget(self._names, 1)
        self._first.addLayout(head, 1)
        self._badges.setSpacing(8)
        self._first.addLayout(self._badges)
        clocks = QHBoxLayout()
        clocks.setSpacing(16)
        for clock in (*self._clocks, self._letters):
            clocks.addWidget(clock)
            if clock is not self._letters:
                clocks.addWidget(Line(self, down=True))
        clocks.addStretch(1)
        self._second.addLayout(clocks, 1)
        self._others.setSpacing(8)
        doing = QHBoxLayout()
        doing.setSpacing(8)
        doing.addLayout(self._others)
        doing.addWidget(self._primary)
        self._second.addLayout(doing)
        self.body.addLayout(self._first)
        self.body.addLayout(self._second)
        self.body.addWidget(self._pathways)
        self.body.addWidget(self.also_open)


def badges_of(sheet: EnquirySheet) -> tuple[str, ...]:
    """The violet badges: what the row carries, and an address that is confidential."""
    hidden = any(home.withheld or (home.address and home.address.confidential) for home in sheet.households)
    own = tuple(key.lower() for key in sheet.row.badges)
    return (*own, "confidential_address") if hidden and "confidential_address" not in own else own


def decision_figure(sheet: EnquirySheet, now: datetime) -> Figure:
    """The enquiry's own clock: screening first, then the decision; at rest once it is decided."""
    row = sheet.row
    signed = max((one.signed for one in sheet.current_decisions), default=None)
    decided = {one.person for one in sheet.current_decisions} >= {child.id for child in sheet.subjects}
    if signed and decided:
        return Figure(say("Signed"), f"{clock_time(signed)} {near_day_words(signed, now)}")
    if row.due is None:
        return Figure(say("No deadline"))
    what = say("Screening") if row.due_what == "screening" else say(row.rating.words)
    soon = urgency(row.due, now)
    below = f"{what}, {due_words(row.due, now)}" if row.rating is not Rating.NOT_RATED else due_words(row.due, now)
    return Figure(time_left(row.due, now), below, soon, soon is Urgency.LATER)


def returns_figure(sheet: EnquirySheet, now: datetime) -> Figure:
    """How many returns are late or still open."""
    open_ones = [one for one in sheet.requests if one.answered is None]
    if not sheet.requests:
        return Figure(say("Not asked"), say("nobody has been asked yet"))
    if not open_ones:
        return Figure(
            say("All in"),
            say("{requests} answered").format(requests=counted(len(sheet.requests), "agency", "agencies")),
        )
    late = [one for one in open_ones if one.due < now]
    due = min(one.due for one in open_ones)
    if late:
        still = len(open_ones) - len(late)
        words = (
            say("{late} late, {still} open").format(late=len(late), still=still)
            if still
            else say("{late} late").format(late=len(late))
        )
        return Figure(words, due_words(due, now), Urgency.LATE, calm=False)
    soon = urgency(due, now)
    return Figure(
        say("{open_ones} of {requests} open").format(open_ones=len(open_ones), requests=len(sheet.requests)),
        due_words(due, now),
        soon,
        soon is Urgency.LATER,
    )


def letters_figure(sheet: EnquirySheet, now: datetime) -> Figure:
    """How far the letters to the family have come."""
    if not sheet.letters:
        return Figure(say("Not started"), say("begins with the decision"))
    waiting = [letter for letter in sheet.letters if letter.state in (LetterState.DUE, LetterState.PRINTED)]
    if not waiting:
        return Figure(say("Posted"), counted(len(sheet.letters), "letter"))
    due = min(letter.due for letter in waiting)
    soon = urgency(due, now)
    return Figure(
        say("{waiting} to post").format(waiting=len(waiting)), due_words(due, now), soon, soon is Urgency.LATER
    )

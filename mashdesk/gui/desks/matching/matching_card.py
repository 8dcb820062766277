"""Likely earlier people with reasons in words, what was said of two, who is merged, and how often they came before."""

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.domain.matching import LikelyAnswer, LikelyPerson, Link, Matching, PersonMerge, Statement
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.matching.words import (
    called,
    merge_words,
    reasons_words,
    repeats_words,
    together,
    where_words,
    who_words,
)
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.language import say
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.gui.widgets.plain_label import PlainLabel

ASK_MANAGER = say("Somebody else may fit, on an enquiry that is restricted.")
LOGGED = say(
    "That you looked, and how many were likely, is kept. Saying that two are the same changes nothing of either."
)
NOBODY = say(
    "Among the enquiries that you may see nobody is like the people of this one, or all were spoken of already."
)
LOOKING = say("The hub's other enquiries are being looked through.")
TWICE = say("Written twice on this enquiry")
ONCE = say(
    "Is somebody here twice, perhaps spelt in two ways? Merge them: they are then read as one. It can be undone."
)
MORE = say("There are more; the ten likeliest of each are shown.")


class MatchingCard(ScrollingCard):
    """Signals:
    statement_asked(LikelyPerson, Statement): this is to be said of the person and the one they could be.
    withdrawal_asked(Link): what was said is to be taken back.
    merge_asked: two people of this enquiry are to be read as one.
    undo_asked(PersonMerge): a merge is to be undone.
    """

    statement_asked = Signal(object, object)
    withdrawal_asked = Signal(object)
    merge_asked = Signal()
    undo_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("Seen before"))
        self._may_say = False
        self.buttons: dict[tuple[object, ...], Button] = {}
        self.merge: Button | None = None
        self.undo: dict[UUID, Button] = {}

    def offer(self, *, saying: bool) -> None:
        """Whether this person says it of anybody; whoever does not, reads."""
        self._may_say = saying

    def show_matching(self, told: Matching, answer: LikelyAnswer | None, sheet: EnquirySheet, now: datetime) -> None:
        """Show all of it; `answer` is None until the hub's enquiries were looked through."""
        self.buttons, self.merge, self.undo = {}, None, {}
        parts: list[QWidget] = [*self._seen(told, sheet)]
        if answer is None:
            parts.append(PlainLabel(text=LOOKING, tone="text2", wrap=True))
        else:
            parts += self._answer(answer, sheet, now)
        if told.links:
            parts.append(PlainLabel(text=say("What was said"), role="heading"))
            parts += [self._link(one, sheet, now) for one in told.links]
        parts += self._merges(told, sheet)
        self.fill(*parts, PlainLabel(text=LOGGED, role="small", tone="text2", wrap=True))

    def _seen(self, told: Matching, sheet: EnquirySheet) -> list[QWidget]:
        if not told.seen:
            return []
        received = sheet.row.received
        whole = Fact(
            label=say("All people of this enquiry"), words=repeats_words(told.repeats(received)), role="strong"
        )
        each = [
            Fact(label=called(one.id, sheet), words=repeats_words(told.repeats(received, one.id)))
            for one in sheet.people
            if any(seen.about == one.id for seen in told.seen)
        ]
        return [PlainLabel(text=say("How often before"), role="heading"), block(whole, *each)]

    def _answer(self, answer: LikelyAnswer, sheet: EnquirySheet, now: datetime) -> list[QWidget]:
        parts: list[QWidget] = []
        if answer.ask_manager:
            parts.append(Banner(kind="warning", head=say("Ask the hub manager."), text=ASK_MANAGER))
        for about, group in together(answer.people, sheet):
            parts.append(
                PlainLabel(text=say("{about} could be").format(about=called(about, sheet)), role="heading", wrap=True)
            )
            parts += [self._likely(one, sheet, now) for one in group]
        if not answer.people:
            parts.append(EmptyState(icon="users", head=say("Nobody likely"), text=NOBODY))
        if answer.more:
            parts.append(PlainLabel(text=MORE, role="small", tone="text2", wrap=True))
        return parts

    def _likely(self, one: LikelyPerson, sheet: EnquirySheet, now: datetime) -> QWidget:
        card = block(
            Fact(label=where_words(one, now), words=who_words(one, now), role="strong"),
            Fact(label=say("Why"), words=reasons_words(one, sheet)),
        )
        if self._may_say:
            row = QHBoxLayout()
            row.addStretch(1)
            for statement, words in (
                (Statement.DIFFERENT, say("Different person…")),
                (Statement.SAME, say("Same person…")),
            ):
                row.addWidget(self._button(card, one, statement, words))
            card.body.addLayout(row)
        return card

    def _merges(self, told: Matching, sheet: EnquirySheet) -> list[QWidget]:
        can_be = self._may_say and len(sheet.people) > 1
        if not told.merges and not can_be:
            return []
        parts: list[QWidget] = [
            PlainLabel(text=TWICE, role="heading"),
            *(self._merge(one, sheet) for one in told.merges),
        ]
        if can_be:
            card = block(PlainLabel(text=ONCE, tone="text2", wrap=True))
            button = Button(card, text=say("Merge two people…"), compact=True)
            button.clicked.connect(self.merge_asked)
            self.merge = button
            card.body.addLayout(_at_the_end(button))
            parts.append(card)
        return parts

    def _merge(self, one: PersonMerge, sheet: EnquirySheet) -> QWidget:
        facts: list[QWidget] = [] if one.stands else [Chip(text=say("Undone"), icon="history", kind="plain")]
        facts.append(
            Fact(label=f"{one.by}, {moment_words(one.at)}: {one.why}", words=merge_words(one, sheet), role="strong")
        )
        if one.undone:
            facts.append(
                Fact(
                    label=say("Undone by {undone_by}, {undone}").format(
                        undone_by=one.undone_by, undone=moment_words(one.undone)
                    ),
                    words=one.undone_because,
                )
            )
        card = block(*facts)
        if one.stands and self._may_say:
            button = Button(card, text=say("Undo merge…"), compact=True)
            button.setAccessibleName(say("Undo merge: {merge}").format(merge=merge_words(one, sheet)))
            button.clicked.connect(lambda: self.undo_asked.emit(one))
            self.undo[one.id] = button
            card.body.addLayout(_at_the_end(button))
        return card

    def _button(self, parent: QWidget, one: LikelyPerson, statement: Statement, words: str) -> Button:
        button = Button(parent, text=words, compact=True)
        button.setAccessibleName(f"{words} {one.name}, {one.reference}")
        button.clicked.connect(lambda: self.statement_asked.emit(one, statement))
        self.buttons[one.about, one.person, statement] = button
        return button

    def _link(self, one: Link, sheet: EnquirySheet, now: datetime) -> QWidget:
        facts: list[QWidget] = [] if one.stands else [Chip(text=say("Taken back"), icon="history", kind="plain")]
        facts += [
            Fact(
                label=where_words(one, now),
                words=say("{about} and {who}").format(about=called(one.about, sheet), who=who_words(one, now)),
            ),
            Fact(label=f"{one.by}, {moment_words(one.at)}: {one.why}", words=say(one.statement.words), role="strong"),
        ]
        if one.withdrawn:
            by = say("Taken back by {withdrawn_by}, {withdrawn}").format(
                withdrawn_by=one.withdrawn_by, withdrawn=moment_words(one.withdrawn)
            )
            facts.append(Fact(label=by, words=one.withdrawn_because))
        card = block(*facts)
        if one.stands and self._may_say:
            card.body.addLayout(self._taking_back(card, one))
        return card

    def _taking_back(self, parent: QWidget, one: Link) -> QHBoxLayout:
        button = Button(parent, text=say("Take back…"), compact=True)
        button.setAccessibleName(
            say("Take back: {statement}, {name}, {reference}").format(
                statement=say(one.statement.words), name=one.name, reference=one.reference
            )
        )
        button.clicked.connect(lambda: self.withdrawal_asked.emit(one))
        self.buttons[one.id,] = button
        return _at_the_end(button)


def _at_the_end(button: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(button)
    return row

"""The letters of an enquiry: to whom, when due, printed and posted; violet where the address is confidential."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.codes import LetterState
from mashdesk.domain.recipients import OutcomeRecipient
from mashdesk.domain.snapshots import EnquirySheet, Letter
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.desks.way.words import source_words
from mashdesk.gui.desks.wrap_row import WrapRow
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.time_words import due_words

_CONDITIONS = {
    "always": say("always"),
    "usually": say("usually"),
    "where_appropriate": say("where it is appropriate"),
    "unless_risk": say("unless it is a risk"),
}
_MEANS = {"letter": say("by letter"), "call": say("by telephone"), "any": say("by letter or telephone")}


class LettersCard(ScrollingCard):
    """One line for each letter. Signals: `make_asked`: another letter is to be made.

    `heard_asked(OutcomeRecipient)`: it is to be recorded how this one was told.
    """

    make_asked = Signal()
    heard_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("Letters"))
        self.make = Button(self, text=say("Make a letter…"), icon="plus", compact=True)
        self.make.clicked.connect(self.make_asked)
        self._row = WrapRow(self)
        self._row.show_widgets([self.make])
        self.body.insertWidget(0, self._row)
        self.offer(making=False)
        self.buttons: list[Button] = []
        self._shown: tuple[EnquirySheet, datetime] | None = None
        self._recipients: tuple[OutcomeRecipient, ...] = ()
        self._may_record = False

    def offer(self, *, making: bool) -> None:
        """Whether this person makes letters."""
        self._row.setVisible(making)
        self.make.setVisible(making)

    def show_sheet(self, sheet: EnquirySheet, now: datetime) -> None:
        """Show this enquiry's letters."""
        self._shown = (sheet, now)
        self.buttons = []
        others = [self._recipient(one, sheet) for one in self._recipients]
        if others:
            others = [PlainLabel(text=say("Who else hears of the outcome"), role="heading"), *others]
        if not sheet.letters and not others:
            self.fill(
                EmptyState(
                    icon="mails",
                    head=say("No letters yet"),
                    text=say("Those to parents are made when the decision is signed."),
                )
            )
            return
        self.fill(*(self._letter(letter, now) for letter in sheet.letters), *others)

    def show_recipients(self, recipients: tuple[OutcomeRecipient, ...], *, may_record: bool) -> None:
        """Who hears of the outcome beside the parents, and whether this person records that they did."""
        self._recipients, self._may_record = recipients, may_record
        if self._shown is not None:
            self.show_sheet(*self._shown)

    def _recipient(self, one: OutcomeRecipient, sheet: EnquirySheet) -> QWidget:
        promised = f"{source_words(one.rule)} · {promised_words(one)}"
        tone = "amber_text" if one.is_still_to_hear else "text"
        card = block(Fact(label=promised, words=f"{heard_by(one, sheet)} · {heard_how(one)}", role="strong", tone=tone))
        if one.because:
            card.body.addWidget(Fact(label=f"{moment_words(one.at)}, {one.by}" if one.at else "", words=one.because))
        if self._may_record and one.is_still_to_hear:
            button = Button(card, text=say("Record how they were told…"), icon="pen-line", compact=True)
            button.setAccessibleName(say("Record how they were told: {heard_by}").format(heard_by=heard_by(one, sheet)))
            button.clicked.connect(lambda: self.heard_asked.emit(one))
            self.buttons.append(button)
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    @staticmethod
    def _letter(letter: Letter, now: datetime) -> QWidget:
        name = letter.recipient_name or say("A parent")
        fact = Fact(
            label=say("{kind} · to {name}").format(kind=say(letter.kind.words), name=name),
            words=f"{say(letter.state.words)} · {progress(letter, now)}",
            role="strong",
        )
        badges = [Chip.for_badge("confidential_address")] if letter.confidential else []
        return block(fact, *badges)


def promised_words(one: OutcomeRecipient) -> str:
    """Such as "always, by letter, signed by MASH"."""
    signed = say("signed by {signed_by}").format(signed_by=one.signed_by) if one.signed_by else ""
    return ", ".join(part for part in (_CONDITIONS.get(one.condition, ""), _MEANS.get(one.means, ""), signed) if part)


def heard_by(one: OutcomeRecipient, sheet: EnquirySheet) -> str:
    """Their name where this reader has it."""
    found = next((person for person in sheet.people if person.id == one.person), None)
    return found.called if found else say(one.recipient.words)


def heard_how(one: OutcomeRecipient) -> str:
    """How far they have been told."""
    if one.how is not None:
        told = say(one.how.words)
        return f"{told}, {moment_words(one.happened)}" if one.happened else told
    if one.letter is not None:
        return say("letter: {letter}").format(letter=say(one.letter.words).lower())
    return say("still to hear")


def progress(letter: Letter, now: datetime) -> str:
    """How far the letter has come, in words."""
    if letter.state is LetterState.POSTED and letter.posted:
        return f"{moment_words(letter.posted)}, {letter.posted_by}"
    if letter.state is LetterState.PRINTED and letter.printed:
        return say("{printed}, {printed_by} · to be posted, {due}").format(
            printed=moment_words(letter.printed), printed_by=letter.printed_by, due=due_words(letter.due, now)
        )
    if letter.state is LetterState.WITHDRAWN:
        return say("another stands in its place; destroy what was printed")
    if letter.state is LetterState.WITHHELD:
        return say("by decision; its clock is not met")
    if letter.state is LetterState.RETURNED:
        return say("the post brought it back")
    return due_words(letter.due, now)

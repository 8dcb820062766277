"""The letters of an enquiry: to whom, when due, printed and posted; violet where the address is confidential."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.codes import LetterState
from mashdesk.domain.snapshots import EnquirySheet, Letter
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.desks.wrap_row import WrapRow
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.gui.widgets.time_words import due_words


class LettersCard(ScrollingCard):
    """One line for each letter. Signals: `make_asked`: another letter is to be made."""

    make_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("Letters"))
        self.make = Button(self, text=say("Make a letter…"), icon="plus", compact=True)
        self.make.clicked.connect(self.make_asked)
        self._row = WrapRow(self)
        self._row.show_widgets([self.make])
        self.body.insertWidget(0, self._row)
        self.offer(making=False)

    def offer(self, *, making: bool) -> None:
        """Whether this person makes letters."""
        self._row.setVisible(making)
        self.make.setVisible(making)

    def show_sheet(self, sheet: EnquirySheet, now: datetime) -> None:
        """Show this enquiry's letters."""
        if not sheet.letters:
            self.fill(
                EmptyState(
                    icon="mails",
                    head=say("No letters yet"),
                    text=say("Those to parents are made when the decision is signed."),
                )
            )
            return
        self.fill(*(self._letter(letter, now) for letter in sheet.letters))

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

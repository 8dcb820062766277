"""Signed decisions, sealed: what was decided for each child, by whom, when, and the beginning of the seal."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.snapshots import Decision, EnquirySheet
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.empty_state import EmptyState

SEAL = 12
"""Characters of the seal that are shown: enough to compare with the printed record."""


class DecisionsCard(ScrollingCard):
    """Decisions that stand first, superseded ones below.

    Signals:
        supersede_asked(UUID): make a new decision about this child.
    """

    supersede_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, may_supersede: bool = False) -> None:
        super().__init__(parent, name=say("Decisions"))
        self._may_supersede = may_supersede

    def show_sheet(self, sheet: EnquirySheet, _now: datetime) -> None:
        """Show this enquiry's decisions."""
        if not sheet.decisions:
            self.fill(
                EmptyState(icon="scale", head=say("Not decided yet"), text=say("Signed decisions come here, sealed."))
            )
            return
        ordered = sorted(sheet.decisions, key=lambda one: one.superseded)
        self.fill(*(self._decision(one, sheet) for one in ordered))

    def _decision(self, decision: Decision, sheet: EnquirySheet) -> QWidget:
        card = sealed_decision(decision, sheet)
        if self._may_supersede and not decision.superseded:
            button = Button(card, text=say("Supersede…"), icon="history")
            button.clicked.connect(lambda: self.supersede_asked.emit(decision.person))
            card.body.addWidget(button)
        return card


def sealed_decision(decision: Decision, sheet: EnquirySheet) -> Card:
    """One decision as it is sealed; the reasons only where this reader received them."""
    child = sheet.person(decision.person).called
    chip = Chip(text=say("Superseded"), icon="history", kind="plain") if decision.superseded else _sealed_chip()
    return block(
        chip,
        Fact(label=child, words=decision.outcome_words, role="heading"),
        *_answers(decision),
        Fact(
            label=say("Seal {content_hash}…").format(content_hash=decision.content_hash[:SEAL]),
            words=signature(decision),
            tone="lock",
            role="small",
        ),
    )


def signature(decision: Decision) -> str:
    """Who signed, and when."""
    return say("Signed by {signed_by_name}, {signed_by_post}, {signed}").format(
        signed_by_name=decision.signed_by_name,
        signed_by_post=decision.signed_by_post,
        signed=moment_words(decision.signed),
    )


def _sealed_chip() -> Chip:
    return Chip(text=say("Signed and sealed"), icon="lock", kind="lock")


def _answers(decision: Decision) -> Iterator[Fact]:
    benefit = say("Would benefit from help") if decision.would_benefit else say("Would not benefit from help")
    yield Fact(
        label=say("Level and harm"),
        words=say("Level {level} · harm: {harm} · {benefit}").format(
            level=decision.level, harm=say(decision.harm.words).lower(), benefit=benefit
        ),
    )
    if decision.reasons:
        yield Fact(label=say("Reasons"), words=decision.reasons)
    yield Fact(label=say("What happens next"), words=decision.next_steps)
    yield Fact(
        label=say("What the letters say"), words=decision.told_family or say("The hub's own words for this outcome")
    )
    yield Fact(label=say("If this does not work"), words=decision.contingency)

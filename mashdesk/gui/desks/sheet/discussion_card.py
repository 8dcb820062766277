"""The partners' discussion: when, who for which agency, each view, and what was agreed."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from mashdesk.domain.discussion import Attendee
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block
from mashdesk.gui.desks.sheet.words import moment_words
from mashdesk.gui.language import say
from mashdesk.gui.widgets.empty_state import EmptyState


def view_words(one: Attendee) -> str:
    """Whether an agency agrees, and its view."""
    return ": ".join(filter(None, (say(one.agrees.words) if one.agrees else "", one.view))) or say("No view recorded")


class DiscussionCard(ScrollingCard):
    """As this reader may know it: an agency receives its own view and what was agreed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("Discussion"))

    def show_sheet(self, sheet: EnquirySheet, _now: datetime) -> None:
        """Show this enquiry's discussion."""
        held = sheet.discussion
        if held is None:
            self.fill(
                EmptyState(icon="messages-square", head=say("Not held yet"), text=say("The partners’ views come here."))
            )
            return
        views = [Fact(label=f"{one.agency_name} · {one.name}", words=view_words(one)) for one in held.attendees]
        self.fill(
            Fact(
                label=say("Held {held} · recorded by {recorded_by}").format(
                    held=moment_words(held.held), recorded_by=held.recorded_by
                ),
                words=held.agreed,
            ),
            *(
                [Fact(label=say("What the letter tells the family of it"), words=held.told_family)]
                if held.told_family
                else []
            ),
            *([block(*views)] if views else []),
        )

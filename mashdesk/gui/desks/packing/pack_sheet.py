"""What the pack holds of one enquiry: warnings, people with their safe contacts, clocks, agencies."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from mashdesk.domain.emergency_pack import PackedEnquiry
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard
from mashdesk.gui.language import say
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.cards import Line
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.gui.widgets.plain_label import PlainLabel


class PackSheet(ScrollingCard):
    """One enquiry, to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("The enquiry"))
        self.show_nothing()

    def show_nothing(self) -> None:
        """No enquiry is chosen."""
        text = say("What you look at is noted, and told to the server when it is back.")
        self.fill(EmptyState(icon="clipboard-list", head=say("Choose an enquiry"), text=text))

    def show_enquiry(self, one: PackedEnquiry) -> None:
        """This enquiry."""
        head = PlainLabel(text=f"{one.reference} · {one.initials} · {say(one.rating.words)}", role="display", wrap=True)
        self.fill(head, *_warnings(one), *_facts(one))


def _warnings(one: PackedEnquiry) -> Iterable[QWidget]:
    return [Banner(kind="stop", head=say("Warning"), text=warning.sentence) for warning in one.warnings]


def _facts(one: PackedEnquiry) -> Iterable[QWidget]:
    yield Line()
    for label, words in one.lines():
        if label != "Warning":
            yield Fact(label=label, words=words)

"""The item that is asked for, in full, as its own agency gave it."""

from PySide6.QtWidgets import QWidget

from mashdesk.domain.codes import Handling
from mashdesk.domain.snapshots import EnquirySheet, Item
from mashdesk.gui.desks.releasing.words import item_line
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard
from mashdesk.gui.desks.sheet.words import police_words
from mashdesk.gui.desks.wrap_row import WrapRow
from mashdesk.gui.language import say
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.plain_label import PlainLabel


class ItemCard(ScrollingCard):
    """Its words can be selected and copied; nothing copies them for anybody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=say("The item"))

    def show_item(self, item: Item, sheet: EnquirySheet) -> None:
        """Show an item."""
        chips = WrapRow()
        chips.show_widgets(list(_chips(item)))
        graded = [police_words(item.police)] if item.police else []
        codes = [PlainLabel(text=words, role="small", tone="text2", wrap=True) for words in graded]
        nature = say(item.nature.words).lower()
        self.fill(
            Fact(label=f"{item.agency_name} · {item_line(item, sheet)} · {nature}", words=item.what),
            Fact(label=say("Why it was shared with the hub"), words=item.relevance),
            *codes,
            *([chips] if chips.widgets() else []),
        )


def _chips(item: Item) -> list[QWidget]:
    kept: list[QWidget] = []
    if item.not_for_family:
        kept.append(Chip(text=say("Not for the family"), icon="user-x", kind="lock"))
    if item.handling is Handling.NAMED_AGENCIES:
        kept.append(Chip(text=say("Only for agencies that we named"), icon="users", kind="lock"))
    return kept

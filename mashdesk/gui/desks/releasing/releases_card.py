"""All that an agency was asked to release on the enquiry that is open, each with how it stands and the way to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mashdesk.domain.releases import Release
from mashdesk.domain.snapshots import EnquirySheet, Item
from mashdesk.gui.desks.releasing.words import PURPOSES, item_line, leaving
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.chronology_item import LeavingLine
from mashdesk.gui.widgets.empty_state import EmptyState


class ReleasesCard(ScrollingCard):
    """One block for each request.

    Signals:
        open_asked(UUID): answer this one, or look at the answer.
    """

    open_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("Releases"))

    def show_releases(self, told: tuple[Release, ...], sheet: EnquirySheet) -> None:
        """Show these."""
        items = {item.id: item for item in sheet.items}
        shown = [self._release(one, items[one.item], sheet) for one in told if one.item in items]
        nothing = EmptyState(
            icon="send", head=say("Nothing was asked for"), text=say("Requests to release an item come here.")
        )
        self.fill(*(shown or [nothing]))

    def _release(self, release: Release, item: Item, sheet: EnquirySheet) -> QWidget:
        words = (
            say("Answer") if release.open else say("Take it back…") if release.may_be_taken_back else say("Look at it")
        )
        button = Button(text=words, icon="arrow-right")
        button.setAccessibleName(f"{words}: {PURPOSES[release.purpose]}, {item_line(item, sheet)}")
        button.clicked.connect(lambda: self.open_asked.emit(release.id))
        card = block(Fact(label=item_line(item, sheet), words=item.what))
        foot = QHBoxLayout()
        foot.addWidget(LeavingLine(card, leaving(release)), 1)
        foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(foot)
        return card

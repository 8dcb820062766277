"""Words below each other on a card: a small label and what is known, or an honest line where nothing is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.domain.list_pages import AT_MOST, only_the_first
from mashdesk.gui.widgets.cards import Card, Scroll, empty
from mashdesk.gui.widgets.plain_label import PlainLabel


class Fact(QWidget):
    """A label and its words, which can be selected and copied."""

    def __init__(
        self, parent: QWidget | None = None, *, label: str, words: str, tone: str = "text", role: str = "body"
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        head = PlainLabel(self, text=label, role="small", tone="text2", wrap=True)
        body = PlainLabel(self, text=words, tone=tone, role=role, wrap=True)
        body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        body.setAccessibleName(f"{label}: {words}")
        column.addWidget(head)
        column.addWidget(body)


class ScrollingCard(Card):
    """A card whose contents scroll; `fill` replaces them and keeps the place."""

    def __init__(self, parent: QWidget | None = None, *, title: str = "", name: str = "") -> None:
        super().__init__(parent, title=title)
        self.setAccessibleName(name or title)
        self._scroll = Scroll(self)
        self._scroll.body.setContentsMargins(0, 0, 8, 0)
        self.body.addWidget(self._scroll, 1)

    def fill(self, *widgets: QWidget) -> None:
        """Show these, one below the other."""
        at = self._scroll.verticalScrollBar().value()
        empty(self._scroll.body)
        for widget in widgets:
            self._scroll.body.addWidget(widget)
        self._scroll.body.addStretch(1)
        self._scroll.verticalScrollBar().setValue(at)


def end_of_list(rows: int, at_most: int = AT_MOST) -> list[QWidget]:
    """Below a list that ends where no more is told: that it does."""
    words = only_the_first(rows, at_most)
    return [PlainLabel(None, text=words, role="small", tone="text2", wrap=True)] if words else []


def block(*widgets: QWidget, sunken: bool = True) -> Card:
    """Widgets in a card within the card."""
    card = Card(sunken=sunken)
    for widget in widgets:
        card.body.addWidget(widget)
    return card

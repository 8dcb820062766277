"""The guidance that the hub's profile names, for whoever works there (Waltham Forest leaflet, F1)."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.calendar import day_words
from mashdesk.domain.hub_policies import Guidance
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.profile_fields import source_words
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Card, Scroll
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.gui.widgets.plain_label import PlainLabel

TOLD = say(
    "What the hub names for whoever works here. An address that does not begin with https:// is copied, not opened."
)
NONE = say("The hub's profile names no guidance.")
ADD = say("An administrator can propose some under Texts, in the profile's section Guidance.")


class GuidanceDialog(QDialog):
    """Each text with who published it, when, where the hub has it from, and its address; Esc closes.

    `copy` puts an address into the clipboard, `open_link` shows it in the browser.
    """

    def __init__(
        self,
        parent: QWidget | None,
        profile: HubProfile,
        *,
        copy: Callable[[str], object],
        open_link: Callable[[str], object],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("MASH Desk")
        self._copy, self._open_link = copy, open_link
        self.said = PlainLabel(self, role="small", tone="text2", wrap=True)
        self.close_button = Button(self, text=say("Close"), key="Esc")
        self.texts = Scroll(self)
        self.texts.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # read with the arrow keys
        self.texts.setAccessibleName(say("The hub's guidance"))
        for number, one in enumerate(profile.policies.guidance, 1):
            self._add(one, source_words(profile.origin(f"guidance.{number}")))
        threshold = profile.threshold
        if threshold.document:
            of_hub = Guidance(threshold.words, address=threshold.address)
            self._add(of_hub, source_words(profile.origin("threshold")))
        elif not profile.policies.guidance:
            self.texts.body.addWidget(EmptyState(self, icon="clipboard-list", head=NONE, text=ADD))
        self._lay_out()
        self.close_button.clicked.connect(self.accept)

    def _add(self, one: Guidance, source: str) -> None:
        card = Card(self)
        card.setAccessibleName(one.title)
        card.body.addWidget(PlainLabel(card, text=one.title, role="heading", wrap=True))
        published = day_words(date.fromisoformat(one.published)) if one.published else ""
        about = " · ".join(filter(None, [one.publisher, published, source]))
        card.body.addWidget(PlainLabel(card, text=about, role="small", tone="text2", wrap=True))
        if one.address:
            card.body.addLayout(self._address(card, one))
        self.texts.body.addWidget(card)

    def _address(self, card: Card, one: Guidance) -> QHBoxLayout:
        line = QHBoxLayout()
        address = PlainLabel(card, text=one.address, role="small", wrap=True)
        by = Qt.TextInteractionFlag
        address.setTextInteractionFlags(by.TextSelectableByMouse | by.TextSelectableByKeyboard)
        line.addWidget(address, 1)
        copying = Button(card, text=say("Copy"), kind="quiet")
        copying.setAccessibleName(say("Copy the address of {one}").format(one=one.title))
        copying.clicked.connect(lambda: self._on_copied(one))
        line.addWidget(copying)
        if one.opens:
            opening = Button(card, text=say("Open"), kind="quiet")
            opening.setAccessibleName(say("Open {one} in the browser").format(one=one.title))
            opening.clicked.connect(lambda: self._open_link(one.address))
            line.addWidget(opening)
        return line

    def _on_copied(self, one: Guidance) -> None:
        self._copy(one.address)
        self.said.setText(say("The address of “{one}” is copied.").format(one=one.title))

    def _lay_out(self) -> None:
        self.resize(px(640), px(520))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self, text=say("The hub's guidance"), role="title"))
        column.addWidget(PlainLabel(self, text=TOLD, tone="text2", wrap=True))
        self.texts.body.addStretch(1)
        column.addWidget(self.texts, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self.close_button)
        column.addLayout(foot)

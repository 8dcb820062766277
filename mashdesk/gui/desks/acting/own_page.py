"""An agency's page of what it is to do on one enquiry: the opening, whom it is about, the card, a form beside it."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.acting.actions_card import ActionsCard
from mashdesk.gui.desks.sheet.enquiry_sheet import PANEL, WIDE_PANEL, Beside
from mashdesk.gui.desks.sheet.facts import Fact
from mashdesk.gui.desks.sheet.opened_banner import OpenedBanner
from mashdesk.gui.desks.sheet.words import names_of
from mashdesk.gui.fonts import px
from mashdesk.gui.reading_order import focus_first
from mashdesk.gui.viewmodels.actions_model import ActionsModel
from mashdesk.gui.widgets.cards import Card, Scroll, empty

UNLIMITED = 16_777_215


class OwnPage(QWidget):
    """Answers as a sheet does to whoever puts a form beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opened = OpenedBanner(self)
        self._head = Card(self)
        self.to_do = ActionsCard(self)
        self._side = QVBoxLayout()
        self._beside = Beside(self)
        self._panel: QWidget | None = None
        self._narrow = self._wide = False
        self._lay_out()

    def show_actions(self, model: ActionsModel | None, sheet: EnquirySheet | None, now: datetime) -> None:
        """What the agency is to do, and what it said of it."""
        if model is None or sheet is None:
            return
        self.opened.show_opening(sheet.opening, now)
        empty(self._head.body)
        self._head.body.addWidget(Fact(label=sheet.row.reference, words=names_of(sheet), role="title"))
        self.to_do.show_actions(model, sheet, now)

    def choose_part(self, _key: str) -> None:
        """There is one."""

    def focus_start(self) -> None:
        """To the first button of the card."""
        focus_first(self.to_do) or self.opened.setFocus()

    def set_panel(self, panel: QWidget | None, *, alone: bool = False) -> None:
        """A form beside the card; or `alone`, without it."""
        if panel is self._panel:
            self._size_panel()
            return
        for part in (self._head, self.to_do):
            part.setVisible(not alone)
        if self._panel is not None:
            self._side.removeWidget(self._panel)
            self._panel.hide()
        self._panel = panel
        if panel is not None:
            self._side.addWidget(panel)
            panel.show()
            self._size_panel()

    def arrange(self, *, narrow: bool, wide: bool) -> None:
        """Side by side, or below each other where there is little room."""
        self._narrow, self._wide = narrow, wide
        across, down = self._beside.line.Direction.LeftToRight, self._beside.line.Direction.TopToBottom
        self._beside.line.setDirection(down if narrow else across)
        self._size_panel()

    def _size_panel(self) -> None:
        if self._panel is not None:
            width = px(max(WIDE_PANEL if self._wide else PANEL, getattr(self._panel, "room", 0)))
            self._panel.setMinimumWidth(0 if self._narrow else width)
            self._panel.setMaximumWidth(UNLIMITED if self._narrow else width)

    def _lay_out(self) -> None:
        scroll = Scroll(self)
        scroll.body.setContentsMargins(12, 10, 12, 10)
        for widget in (self.opened, self._head):
            scroll.body.addWidget(widget)
        self._beside.line.addWidget(self.to_do, 1)
        self._beside.line.addLayout(self._side)
        scroll.body.addWidget(self._beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

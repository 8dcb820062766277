"""At an agency's desk: disputing what the hub does, taking its own dispute a step up, and what the hub answered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.way import Way
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.sheet.enquiry_sheet import PANEL
from mashdesk.gui.desks.way.taking_steps import TakingSteps
from mashdesk.gui.desks.way.way_card import WayCard
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.reading_order import focus_first
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.signed_in import SignedIn

TOLD = say(
    "Say here that your agency disagrees. What was decided stands until it is changed, and nobody waits. What your "
    "agency writes is read by the hub and by no other agency; what the hub answers to it is read here."
)


class AgencyDisputes(QWidget):
    """The card with the form beside it; answers as a sheet does to whoever takes a step.

    Signals:
        told: there is something to show, or nothing any more.
    """

    told = Signal()

    def __init__(self, desk: QWidget, enquiry: EnquiryModel, who: SignedIn, tasks: Tasks, bus: ChangeBus) -> None:
        super().__init__(desk)
        self.there = False
        self.way = WayCard(self, told=TOLD)
        self._side = QVBoxLayout()
        self._panel: QWidget | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self.way, 1)
        line.addLayout(self._side)
        self.taking = TakingSteps(desk, enquiry, self, who, tasks, bus)

    def show_way(self, way: Way | None, _sheet: EnquirySheet | None) -> None:
        """The agency's own disputes and their answers; None takes the part away."""
        self.there = way is not None
        if way is not None:
            self.way.show_way(way)
        self.told.emit()

    def set_panel(self, panel: QWidget | None, *, alone: bool = False) -> None:
        """A form beside the card; or `alone`, without it."""
        self.way.setVisible(not alone)
        if self._panel is not None and panel is not self._panel:
            self._side.removeWidget(self._panel)
            self._panel.hide()
        self._panel = panel
        if panel is not None:
            self._side.addWidget(panel)
            panel.setFixedWidth(px(max(PANEL, getattr(panel, "room", 0))))
            panel.show()

    def choose_part(self, _key: str) -> None:
        """There is one."""

    def focus_start(self) -> None:
        """To the first button of the card."""
        focus_first(self.way)

    def primary_action(self) -> bool:
        """Save the form beside it (F8); False when none stands there."""
        if self.taking.panel is None or not self.isVisible():
            return False
        self.taking.panel.primary_action()
        return True

    def keep_draft(self) -> None:
        """Keep what is typed now (Ctrl+S)."""
        if self.taking.panel is not None:
            self.taking.panel.command.keep_draft()

    def step_back(self) -> bool:
        """From the form to the card (Esc); False when none stands there."""
        standing = self.taking.panel is not None and self.isVisible()
        if standing:
            self.taking.end()
        return standing

"""Finding a person in every enquiry that one may see, and from there the enquiry, opened with a reason."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.finding.find_pane import FindPane
from mashdesk.gui.desks.list_and_sheet import ListAndSheet
from mashdesk.gui.desks.opening_way import OpeningWay
from mashdesk.gui.desks.protecting.knowing_the_family import KnowingTheFamily
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.desks.sheet.reason_panel import ReasonPanel
from mashdesk.gui.desks.sheet.seeing_who_else import SeeingWhoElse
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.find_model import FindModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets.empty_state import EmptyState

REASONS = (
    say("The same family"),
    say("To compare with a new referral"),
    say("A call about this person"),
    say("Question about this enquiry"),
)
TEXT = say("Earlier and open enquiries of the hub, as far as you may see them. Spelling need not be right.")


class FindDesk(QWidget):
    """The line and the hits on the left, the enquiry of the chosen hit on the right."""

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FindModel(who, tasks, self)
        self.enquiry = EnquiryModel(who, tasks, bus, self)
        self.pane = FindPane(self.model, who, self)
        self.reason = ReasonPanel(self, reasons=REASONS)
        self.sheet = EnquirySheetView(self)
        self.sheet.chronology.tell_gaps_to(who.person.roles)
        self._nothing = EmptyState(self, icon="search", head=say("Look for a person"), text=TEXT)
        self._columns = ListAndSheet(self.pane, self, list_words=say("People found"))
        for page in (self._nothing, self.reason, self.sheet):
            self._columns.add_page(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)
        self.setFocusProxy(self.pane.edit)
        self._connect()
        KnowingTheFamily(self.reason, who, tasks, bus)
        SeeingWhoElse(self, self.sheet.header.also_open, self.enquiry, who, tasks, bus)

    def find_text(self, text: str) -> bool:
        """Look for this (Ctrl+K, then Enter)."""
        self._columns.show_list()
        self.pane.look_for(text)
        return True

    def primary_action(self) -> None:
        """To the reason, where one is asked; otherwise look (F8)."""
        if self._columns.shown() is self.reason:
            self.reason.focus_start()
        else:
            self.pane.look()

    def back(self) -> None:
        """To the line (Esc)."""
        self._columns.show_list()
        self.pane.focus_line()

    def _fit(self) -> None:
        """Tell the parts how much room there is."""
        self.sheet.arrange(narrow=self._columns.narrow, wide=self._columns.wide)

    def _connect(self) -> None:
        self._columns.room_changed.connect(self._fit)
        OpeningWay(
            self,
            self.enquiry,
            pane=self.pane,
            reason=self.reason,
            sheet=self.sheet,
            columns=self._columns,
            nothing=self._nothing,
        )

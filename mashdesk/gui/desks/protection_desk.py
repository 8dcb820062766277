"""Emergency openings and what follows from them: for whoever may break the glass, reviews it, or watches over both."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mashdesk.domain.restrictions import BrokenGlass, Connection
from mashdesk.gui import fonts
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.list_and_sheet import NARROW_BELOW, WIDE_FROM
from mashdesk.gui.desks.packing.packs_page import PacksPage
from mashdesk.gui.desks.protecting.emergency_page import EmergencyPage
from mashdesk.gui.desks.protecting.lists import Connections, Notices, Reviews
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.desks.sheet.seeing_who_else import SeeingWhoElse
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.packs_model import PacksModel
from mashdesk.gui.viewmodels.protection_model import ProtectionModel
from mashdesk.gui.viewmodels.saying_why_model import SayingWhy, lifting_connection, reviewing
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip


class ProtectionDesk(QWidget):
    """Tabs by what a person may do; the sheet takes the emergency's place while it is open."""

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._with = (who, tasks, bus)
        self.model = ProtectionModel(who, tasks, bus, self)
        self.enquiry = EnquiryModel(who, tasks, bus, self)
        survives = who.drafts.survives
        self.emergency, self.sheet = EmergencyPage(self), EnquirySheetView(self)
        self.sheet.chronology.tell_gaps_to(who.person.roles)
        self.reviews = Reviews(self, name=say("To review"), ask=self._review, survives=survives)
        self.connections = Connections(self, name=say("Connected people"), ask=self._lift, survives=survives)
        self.notices = Notices(self, name=say("Notices"))
        self.packs = PacksPage(self, PacksModel(who, tasks, self))
        self.strip = TabStrip(self, name=say("Protection"))
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._connect()
        SeeingWhoElse(self, self.sheet.header.also_open, self.enquiry, who, tasks, bus)
        self._show_watched()
        self.emergency.keep_in(CommandForm(who, tasks, bus, "emergency-opening", self))
        self.model.reload()

    def primary_action(self) -> None:
        """F8: open in an emergency, where its form is in front; set up an emergency pack, where that page is."""
        if self._pages.currentWidget() is self.emergency:
            self.emergency.submit.click()
        elif self._pages.currentWidget() is self.packs:
            self.packs.primary_action()

    def save(self) -> None:
        """Ctrl+S: what is typed is kept on this computer."""
        self.emergency.keep_draft()

    def back(self) -> None:
        """To the tabs (Esc)."""
        self.strip.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the sheet how much room there is."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text leaves less room."""
        super().changeEvent(event)
        if event.type() in painting.LOOKS_CHANGED:
            self._arrange()

    def _arrange(self) -> None:
        room = self.width() / fonts.growth()
        self.sheet.arrange(narrow=room < NARROW_BELOW, wide=room >= WIDE_FROM)

    def _show_time(self) -> None:
        if self.enquiry.sheet is not None:
            self.sheet.show_time(self.enquiry.sheet, self.enquiry.now())

    def _review(self, one: BrokenGlass | Connection) -> SayingWhy:
        who, tasks, bus = self._with
        return SayingWhy(who, tasks, bus, key=f"glass-review/{one.id}", doing=reviewing(one.id), parent=self)

    def _lift(self, one: BrokenGlass | Connection) -> SayingWhy:
        who, tasks, bus = self._with
        key = f"lift-connection/{one.id}"
        return SayingWhy(who, tasks, bus, key=key, doing=lifting_connection(one.id), parent=self)

    def _connect(self) -> None:
        self.strip.tab_chosen.connect(self._choose)
        self.model.changed.connect(self._show_watched)
        self.emergency.open_asked.connect(self.enquiry.open_in_emergency)
        self.enquiry.busy_changed.connect(self.emergency.set_busy)
        self.enquiry.refused.connect(self.emergency.refuse)
        self.enquiry.sheet_changed.connect(self._on_sheet_changed)
        self.enquiry.ending_soon.connect(self._show_time)
        self.sheet.opened.close_asked.connect(self.enquiry.close)
        self.sheet.opened.extend_asked.connect(self.enquiry.extend)

    def _show_watched(self) -> None:
        watched = self.model.watched
        tabs = [Tab("emergency", say("Emergency opening")), Tab("reviews", say("To review"), watched.waiting)]
        if self.model.is_manager:
            tabs += [
                Tab("connections", say("Connected people"), len(watched.connections)),
                Tab("notices", say("Notices")),
            ]
            tabs += [Tab("packs", say("Emergency pack"))]
        self.strip.set_tabs(tabs)
        self.reviews.show_reviews(watched.reviews)
        self.connections.show_connections(watched.connections)
        self.notices.show_notices(watched.notices)

    def _choose(self, key: str) -> None:
        emergency = self.sheet if self.enquiry.sheet is not None else self.emergency
        pages: dict[str, QWidget] = {"reviews": self.reviews, "connections": self.connections}
        pages |= {"notices": self.notices, "packs": self.packs}
        self._pages.setCurrentWidget(pages.get(key, emergency))

    def _on_sheet_changed(self) -> None:
        if self.enquiry.sheet is not None:
            self.emergency.empty()
            self.sheet.show_sheet(self.enquiry.sheet, self.enquiry.now())
        if self.strip.chosen == "emergency":
            self._choose("emergency")

    def _lay_out(self) -> None:
        for page in (self.emergency, self.sheet, self.reviews, self.connections, self.notices, self.packs):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.addWidget(self.strip)
        column.addWidget(self._pages, 1)

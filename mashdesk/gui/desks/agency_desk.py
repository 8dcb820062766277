"""An agency's desk: its requests by the time left, the answer to one, what else it may see of the enquiry.

Beside the requests stands what the agency is asked to release.
"""

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mashdesk.domain.releases import Release, ReleaseAsked
from mashdesk.domain.snapshots import EnquirySheet, InformationRequest, Item, WorklistRow
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.acting.own_actions import OwnActions
from mashdesk.gui.desks.chasing.words import chased_words
from mashdesk.gui.desks.fitting_scroll import FittingScroll, OneOf
from mashdesk.gui.desks.list_and_sheet import ListAndSheet
from mashdesk.gui.desks.protecting.knowing_the_family import KnowingTheFamily
from mashdesk.gui.desks.releasing.agency_lists import REQUESTS, AgencyLists
from mashdesk.gui.desks.releasing.releases_card import ReleasesCard
from mashdesk.gui.desks.releasing.to_release import ToRelease
from mashdesk.gui.desks.releasing.words import leaving
from mashdesk.gui.desks.return_form.form import ReturnForm
from mashdesk.gui.desks.return_form.left_over import holds_words
from mashdesk.gui.desks.return_form.request_header import RequestHeader
from mashdesk.gui.desks.return_form.sealed_return import SealedBesideTyped
from mashdesk.gui.desks.sheet.also_open_line import AlsoOpenLine
from mashdesk.gui.desks.sheet.chronology_card import ChronologyCard
from mashdesk.gui.desks.sheet.opened_banner import OpenedBanner
from mashdesk.gui.desks.sheet.people_card import PeopleCard
from mashdesk.gui.desks.sheet.reason_panel import ReasonPanel
from mashdesk.gui.desks.sheet.referral_card import ReferralCard
from mashdesk.gui.desks.sheet.seeing_who_else import SeeingWhoElse
from mashdesk.gui.desks.sheet.worklist_pane import WorklistPane
from mashdesk.gui.desks.way.agency_disputes import AgencyDisputes
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.agency_return_model import AgencyReturnModel
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.releases_asked_model import ReleasesAskedModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_return import Typed
from mashdesk.gui.viewmodels.worklist_model import WorklistKind, WorklistModel
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.chronology_scale import Leaving
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip

REASON = say("To answer our request")
REASONS = (REASON, say("For the discussion"), say("To check what we returned"))


def request_words(row: WorklistRow) -> str:
    """The third line of a request: answered or not, and what kind of enquiry it is."""
    if row.answered or not row.chased:
        return f"{(say('Answered') if row.answered else say('To answer'))} · {say(row.kind.words).lower()}"
    told = chased_words(row.chased, escalated=row.escalated)
    return say("To answer · {told} · {kind}").format(told=told, kind=say(row.kind.words).lower())


class AgencyDesk(QWidget):
    """Ctrl+N adds an item, F8 returns the answer; what is typed is kept as one types."""

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agency = who.person.agency
        self.worklist = WorklistModel(who, tasks, bus, WorklistKind.AGENCY, self)
        self.enquiry = EnquiryModel(who, tasks, bus, self)
        self.asked = ReleasesAskedModel(who, tasks, bus, self)
        self.owed = WorklistModel(who, tasks, bus, WorklistKind.OWN_ACTIONS, self)
        self.answer = AgencyReturnModel(who, tasks, bus, self)

        agency = who.person.agency_name
        self.pane = WorklistPane(
            self,
            model=self.worklist,
            title=say("{agency}: requests").format(agency=agency),
            describe=request_words,
            staged=False,
            headed=False,
        )
        self.lists = AgencyLists(
            self, title=agency, pane=self.pane, requests=self.worklist, actions=self.owed, releases=self.asked
        )
        self.reason = ReasonPanel(self, reasons=REASONS)
        self.opened = OpenedBanner(self)
        self.notice = Banner(self)
        self.header = RequestHeader(self.answer.purposes, self)
        self.also_open = AlsoOpenLine(self)
        self.tabs = TabStrip(self, name=say("Parts of the request"))
        self.form = ReturnForm(self.answer, self, drafts_survive=who.drafts.survives)
        self.sealed = SealedBesideTyped(self.answer.visibility, self)
        self._parts: dict[str, PeopleCard | ReferralCard | ChronologyCard] = {
            "people": PeopleCard(self),
            "referral": ReferralCard(self),
            "chronology": ChronologyCard(self),
        }
        self.releases = ReleasesCard(self)
        self.disputes = AgencyDisputes(self, self.enquiry, who, tasks, bus)
        self._nothing = EmptyState(
            self,
            icon="building",
            head=say("Choose a request"),
            text=say("What runs out next is first. Opening asks for a reason."),
        )
        self._row: WorklistRow | None = None
        self._lay_out()
        self.releasing = ToRelease(self, self.enquiry, self._columns, who, tasks, bus)
        self.doing = OwnActions(self, self.enquiry, self._columns, who, tasks, bus)

        self._connect()
        KnowingTheFamily(self.reason, who, tasks, bus)
        SeeingWhoElse(self, self.also_open, self.enquiry, who, tasks, bus)
        self.worklist.reload()
        self.asked.reload()
        self.owed.reload()

    @property
    def sheet(self) -> EnquirySheet | None:
        """The enquiry that is open."""
        return self.enquiry.sheet

    def new(self) -> None:
        """One more item (Ctrl+N)."""
        if self._answering():
            self.form.add_item()

    def primary_action(self) -> None:
        """Return the answer, answer what is to be released, or say what came of an action (F8)."""
        if self.releasing.active:
            self.releasing.primary_action()
        elif self.doing.active:
            self.doing.primary_action()
        elif not self.disputes.primary_action() and self._answering():
            self.form.send()

    def save(self) -> None:
        """Keep the draft now (Ctrl+S, and before locking)."""
        self.releasing.keep_draft()
        self.doing.keep_draft()
        self.disputes.keep_draft()
        if self.answer.request is not None:
            self.form.keep()

    def find_text(self, text: str) -> bool:
        """Find an enquiry in the list by its reference or initials (Ctrl+K); whether it is there."""
        if self.lists.chosen != REQUESTS and self.lists.find_text(text):
            return True
        self.lists.choose(REQUESTS)
        return self.pane.find_text(text)

    def back(self) -> None:
        """From a confirmation to its form, then to the list (Esc); the draft is kept."""
        if self.releasing.step_back() or self.doing.step_back() or self.disputes.step_back():
            return
        self.save()
        self._columns.show_list()
        self.lists.focus_list()

    def _connect(self) -> None:
        self._columns.room_changed.connect(self._arrange)
        self.pane.row_chosen.connect(self._on_row_chosen)
        self.pane.row_opened.connect(lambda _row: self._columns.focus_page())
        self.reason.open_asked.connect(lambda row, reason: self.enquiry.open(row.enquiry, reason))
        self.enquiry.sheet_changed.connect(self._on_sheet_changed)
        self.enquiry.opening_ended.connect(self._on_opening_ended)
        self.enquiry.refused.connect(lambda failure: self.reason.refuse(plain_words(failure)))
        self.enquiry.busy_changed.connect(self.reason.set_busy)
        self.opened.close_asked.connect(self.enquiry.close)
        self.opened.extend_asked.connect(self.enquiry.extend)
        self.worklist.time_passed.connect(lambda _now: self._show_time())
        self.tabs.tab_chosen.connect(self._show_part)
        self.answer.returned.connect(self._on_returned)
        self.answer.answered_meanwhile.connect(self._on_answered_meanwhile)
        self.answer.left_over.connect(self._on_left_over)
        self.sealed.left_over.forget_asked.connect(self._on_forget_left_over)
        self.lists.releases.row_chosen.connect(self._on_release_chosen)
        self.releases.open_asked.connect(self._on_release_asked)
        self.releasing.taken_up.connect(self._on_taken_up)
        self.releasing.taken_up.connect(self.doing.leave)
        self.lists.owing.row_chosen.connect(self.doing.open_row)
        self.lists.owing.row_opened.connect(lambda _row: self._columns.focus_page())
        self.doing.taken_up.connect(self._on_taken_up)
        self.doing.taken_up.connect(self.releasing.leave)
        self.disputes.told.connect(self._show_releases)
        self.releasing.told.changed.connect(self._show_releases)
        for done in (self.releasing.page.answered, self.releasing.page.taken_back):
            done.connect(self.lists.focus_list)  # the button that had the keyboard is gone

    def _on_release_chosen(self, row: ReleaseAsked) -> None:
        self.lists.owing.list.choose_none()
        self.releasing.open_row(row)

    def _on_release_asked(self, release: UUID) -> None:
        if self._row is not None:
            self.releasing.begin(self._row, release)

    def _on_taken_up(self) -> None:
        self.answer.end()
        self._row = None
        self.pane.list.choose_none()

    def _on_row_chosen(self, row: WorklistRow) -> None:
        self.releasing.leave()
        self.doing.leave()
        self.lists.owing.list.choose_none()
        self.lists.releases.choose_none()
        self._row = row
        if self.enquiry.enquiry == row.enquiry:
            self._on_sheet_changed()
            return
        self.notice.hide()
        self.reason.ask(row, REASON)
        self._columns.show_page(self.reason)

    def _on_sheet_changed(self) -> None:
        request = self._request()
        if self.sheet is not None and (self.releasing.active or self.doing.active):
            return
        if self.sheet is None or request is None:
            self.answer.end()
            self._columns.show_page(self._nothing)
            return
        now = self.enquiry.now()
        self.opened.show_opening(self.sheet.opening, now)
        self.header.show_request(self.sheet, request, now)
        for part in self._parts.values():
            part.show_sheet(self.sheet, now)
        self._name_tabs(self.sheet, request)
        self._show_answer(self.sheet, request)
        self._show_releases()
        self._columns.show_page(self._opened_page)

    def _show_releases(self) -> None:
        request = self._request()
        if self.sheet is None or request is None:
            return
        self.releases.show_releases(self._own_releases(), self.sheet)
        chronology = self._parts["chronology"]
        assert isinstance(chronology, ChronologyCard)
        chronology.show_releases(self._standing)
        self._name_tabs(self.sheet, request)

    def _own_releases(self) -> tuple[Release, ...]:
        return tuple(one for one in self.releasing.told.releases if one.agency == self._agency)

    def _standing(self, item: Item) -> tuple[tuple[Leaving, ...], bool]:
        return tuple(leaving(one) for one in self.releasing.told.of_item(item.id)), False

    def _show_answer(self, sheet: EnquirySheet, request: InformationRequest) -> None:
        if request.answer is not None:
            typed_here = self.form.isAncestorOf(self.window().focusWidget())
            if self.answer.request is not None:
                self.form.keep()  # what was typed to the last key, if somebody else answered
            self.answer.end()
            self.sealed.returned.show_return(sheet, request)
            self.sealed.left_over.hide()
            self.answer.look_for_left_over(request.id)
            self._show_part(self.tabs.chosen)
            if typed_here:
                self.tabs.setFocus()  # what had the keyboard is gone
            return
        self.form.set_people([(str(person.id), person.called) for person in sheet.people])
        if self.answer.request != request.id:
            self.answer.begin(request, sheet.row.enquiry)
            self.tabs.choose("answer")
            self._show_part("answer")
            self.form.ui.answer.setFocus()
        self._show_part(self.tabs.chosen)

    def _name_tabs(self, sheet: EnquirySheet, request: InformationRequest) -> None:
        answer = say("What was returned") if request.answer else say("Our answer")
        tabs = [
            Tab("answer", answer),
            Tab("people", say("People"), len(sheet.people)),
            Tab("referral", say("Referral")),
            Tab("chronology", say("Chronology"), len(sheet.items)),
        ]
        released = len(self._own_releases())
        tabs += [Tab("releases", say("Releases"), released)] if released else []
        tabs += [Tab("disputes", say("Dispute"))] if self.disputes.there else []
        self.tabs.set_tabs(tabs)

    def _request(self) -> InformationRequest | None:
        if self.sheet is None or self._row is None:
            return None
        return next((one for one in self.sheet.requests if one.id == self._row.request), None)

    def _answering(self) -> bool:
        return self._columns.shown() is self._opened_page and self.answer.request is not None

    def _show_part(self, key: str) -> None:
        answer = self.form if self.answer.request is not None else self.sealed
        parts: dict[str, QWidget] = {**self._parts, "releases": self.releases, "disputes": self.disputes}
        self._stack.show_one(parts.get(key, answer))
        self.form.ui.bar.setVisible(self._stack.shown() is self.form)

    def _show_time(self) -> None:
        request = self._request()
        self.doing.show_time()
        if self.sheet is not None:
            self.releasing.page.show_time(self.sheet, self.enquiry.now())
        if self.sheet is not None and request is not None:
            self.opened.show_opening(self.sheet.opening, self.enquiry.now())
            self.header.show_request(self.sheet, request, self.enquiry.now())

    def _on_opening_ended(self, reason: str) -> None:
        self.answer.end()
        if self._row is not None:
            self.reason.ask(
                self._row, reason, say("The opening has ended. What you typed is kept; open it again to go on.")
            )
            self._columns.show_page(self.reason)

    def _on_returned(self) -> None:
        self.notice.say("safe", say("Returned."), say("The hub has it. What you returned is shown below."))
        self.notice.show()
        self.enquiry.reload()

    def _on_left_over(self, request: UUID, typed: Typed) -> None:
        answered = self._request()
        if self.sheet is not None and answered is not None and answered.id == request and holds_words(typed):
            self.sealed.left_over.show_typed(typed, self.sheet.people)
            self.sealed.left_over.show()

    def _on_forget_left_over(self) -> None:
        answered = self._request()
        if answered is not None:
            self.answer.forget_left_over(answered.id)
        self.sealed.left_over.hide()
        self.tabs.setFocus()  # the button that had the keyboard is gone

    def _on_answered_meanwhile(self) -> None:
        text = say("What you typed is kept on this computer and stands beside what was returned.")
        self.notice.say("warning", say("Somebody else of your agency has answered meanwhile."), text)
        self.notice.show()
        self.enquiry.reload()

    def _lay_out(self) -> None:
        self._columns = ListAndSheet(self.lists, self, list_words=say("Requests"))
        self._opened_page = QWidget(self)
        column = QVBoxLayout(self._opened_page)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        scroll = FittingScroll(self)
        for widget in (self.opened, self.notice, self.header, self.also_open, self.tabs):
            scroll.body.addWidget(widget)
        self.notice.hide()
        self._stack = OneOf(self)
        for part in (self.form, self.sealed, *self._parts.values(), self.releases, self.disputes):
            self._stack.add(part)
        scroll.body.addWidget(self._stack, 1)
        column.addWidget(scroll, 1)
        # The one primary action stays in sight, however long the item is.
        column.addWidget(self.form.ui.bar)
        for page in (self._nothing, self.reason, self._opened_page):
            self._columns.add_page(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)

    def _arrange(self) -> None:
        self.releasing.page.arrange(narrow=self._columns.narrow)
        self.form.item.arrange(narrow=self._columns.narrow)

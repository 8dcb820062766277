"""From the list of what an agency is asked to release to the reason, to the request, to its answer."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.releases import Release, ReleaseAsked
from mashdesk.domain.snapshots import Item, WorklistRow
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.list_and_sheet import ListAndSheet
from mashdesk.gui.desks.protecting.knowing_the_family import KnowingTheFamily
from mashdesk.gui.desks.releasing.release_page import ReleasePage
from mashdesk.gui.desks.sheet.reason_panel import ReasonPanel
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import plain_words
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.release_answer_model import ReleaseAnswerModel
from mashdesk.gui.viewmodels.releases_model import ReleasesModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets.empty_state import EmptyState

REASON = say("To answer what we are asked to release")
REASONS = (REASON, say("To take a release back"))
ENDED = say("The opening has ended. What you typed is kept; open it again to go on.")


class ToRelease(QObject):
    """Shares the desk's enquiry: one is open at a time. `active` while a request for release is in front.

    Signals:
        state_changed(SavedIs): what is true of what is typed.
        taken_up: a request for release came in front; whoever was there keeps their draft.
    """

    state_changed = Signal(object)
    taken_up = Signal()

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, columns: ListAndSheet, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk)
        self._enquiry, self._columns = enquiry, columns
        self._with = (who, tasks, bus)
        self.told = ReleasesModel(who, tasks, bus, enquiry, self)
        self.reason = ReasonPanel(desk, reasons=REASONS)
        self.page = ReleasePage(desk)
        text = say("It was taken out of the list meanwhile. Choose another one.")
        self._gone = EmptyState(desk, icon="send", head=say("This is not asked for any more"), text=text)
        self._row: ReleaseAsked | WorklistRow | None = None
        self._wanted: UUID | None = None
        for page in (self.reason, self.page, self._gone):
            columns.add_page(page)
        self._connect()
        KnowingTheFamily(self.reason, who, tasks, bus)

    @property
    def active(self) -> bool:
        """Whether a request for release is in front, or its reason."""
        return self._wanted is not None

    def open_row(self, row: ReleaseAsked) -> None:
        """A row of the list: its reason first, where the enquiry is not open."""
        self.begin(row, row.release)

    def begin(self, row: ReleaseAsked | WorklistRow, release: UUID) -> None:
        """Bring one request in front; `row` is what is opened for it."""
        self.page.end()
        self._row, self._wanted = row, release
        self.taken_up.emit()
        if self._enquiry.enquiry == row.enquiry:
            self._show()
        else:
            self.reason.ask(row, REASON)
            self._columns.show_page(self.reason)

    def leave(self) -> None:
        """Something else comes in front; what is typed is kept."""
        self._row = self._wanted = None
        self.page.end()

    def keep_draft(self) -> None:
        """Keep what is typed now (Ctrl+S)."""
        if self.page.model is not None:
            self.page.model.form.keep_draft()

    def primary_action(self) -> None:
        """The answer, or its confirmation (F8)."""
        if self._columns.shown() is self.page:
            self.page.press_primary()

    def step_back(self) -> bool:
        """From the confirmation to the form (Esc); False when it is not asked for."""
        asking = self._columns.shown() is self.page and self.page.asking
        if asking:
            self.page.stop_asking()
        return asking

    def _connect(self) -> None:
        enquiry, page = self._enquiry, self.page
        self.reason.open_asked.connect(lambda row, reason: enquiry.open(row.enquiry, reason))
        enquiry.sheet_changed.connect(self._show)
        self.told.changed.connect(self._show)
        enquiry.opening_ended.connect(self._on_opening_ended)
        enquiry.refused.connect(lambda failure: self.reason.refuse(plain_words(failure)))
        enquiry.busy_changed.connect(self.reason.set_busy)
        page.opened.close_asked.connect(enquiry.close)
        page.opened.extend_asked.connect(enquiry.extend)
        page.changed_meanwhile.connect(self.told.reload)

    def _show(self) -> None:
        if self._wanted is None:
            return
        sheet = self._enquiry.sheet
        if sheet is None:
            self.page.end()
            return
        self.page.show_time(sheet, self._enquiry.now())
        release = self.told.find(self._wanted)
        item = next((one for one in sheet.items if release and one.id == release.item), None)
        if release is not None and item is not None:
            self._show_release(release, item)
        elif self.told.read:
            self.page.end()
            self._columns.show_page(self._gone)

    def _show_release(self, release: Release, item: Item) -> None:
        sheet = self._enquiry.sheet
        assert sheet is not None
        if self.page.model is not None and self.page.model.release.id == release.id:
            self.page.take(release, sheet)
        else:
            who, tasks, bus = self._with
            model = ReleaseAnswerModel(
                who, tasks, bus, enquiry=sheet.row.enquiry, release=release, item=item, parent=self
            )
            for form in (model.form, model.back):
                form.state_changed.connect(self.state_changed)
            self.page.begin(model, sheet, drafts_survive=who.drafts.survives)
        self._columns.show_page(self.page)

    def _on_opening_ended(self, reason: str) -> None:
        if self._row is not None and self.active:
            self.reason.ask(self._row, reason, ENDED)
            self._columns.show_page(self.reason)

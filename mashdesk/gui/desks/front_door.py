"""The front door: the hub's enquiries, a new referral, and an enquiry that is opened to answer a question about it."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mashdesk.domain.advice import Advice
from mashdesk.gui import fonts
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.acting.acting import Acting
from mashdesk.gui.desks.acting.hub_lists import HubLists
from mashdesk.gui.desks.advice.advice_page import AdvicePage
from mashdesk.gui.desks.chasing.chasing import ChasingAgencies
from mashdesk.gui.desks.clocks.correcting import CorrectingStarts
from mashdesk.gui.desks.contradicting.marking import MarkingContradictions
from mashdesk.gui.desks.family.recording import RecordingFamily
from mashdesk.gui.desks.form_beside import FormBeside
from mashdesk.gui.desks.list_and_sheet import NARROW_BELOW, WIDE_FROM, ListAndSheet
from mashdesk.gui.desks.making_letter import MakingLetter
from mashdesk.gui.desks.matching.linking import LinkingPeople
from mashdesk.gui.desks.on_behalf.answering import AnsweringForAgencies
from mashdesk.gui.desks.opening_way import OpeningWay
from mashdesk.gui.desks.pathways.raising import RaisingPathways
from mashdesk.gui.desks.people.editing import EditingPeople
from mashdesk.gui.desks.printing_papers import PrintingPapers
from mashdesk.gui.desks.protecting.knowing_the_family import KnowingTheFamily
from mashdesk.gui.desks.referral_form.form import ReferralForm
from mashdesk.gui.desks.rights.receiving_page import ReceivingPage
from mashdesk.gui.desks.saved_at_the_window import draft_words
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.desks.sheet.reason_panel import ReasonPanel
from mashdesk.gui.desks.sheet.seeing_who_else import SeeingWhoElse
from mashdesk.gui.desks.way.taking_steps import TakingSteps
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.referral_model import ReferralModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.worklist_model import WorklistKind, WorklistModel
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.empty_state import EmptyState

REASONS = (say("A call about this enquiry"), say("More came in"), say("To check what was recorded"), say("Letters"))
AHEAD_MS = 300
"""How long after the desk is shown the form is made, so that it is there when it is asked for."""


class FrontDoor(QWidget):
    """Ctrl+N takes a new referral; F8 sends it to screening; Esc keeps it as a draft and goes back."""

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts_survive = who.drafts.survives
        self.worklist = WorklistModel(who, tasks, bus, WorklistKind.HUB, self)
        self.enquiry = EnquiryModel(who, tasks, bus, self)
        self.referral = ReferralModel(who, tasks, bus, self)

        self.pane = HubLists(self, who, tasks, bus, model=self.worklist, title=say("The hub's enquiries"))
        self.new_referral = Button(self, text=say("New referral"), icon="plus", kind="primary", key="Ctrl+N")
        self.new_matter = Button(self, text=say("A request for a file, a complaint…"), kind="quiet", compact=True)
        self.new_advice = Button(self, text=say("Advice without a referral…"), kind="quiet", compact=True)
        self.new_advice.setVisible(bool(who.profile.policies.referrals.advice_without_referral))
        self._made_receiving: ReceivingPage | None = None
        self._made_advising: AdvicePage | None = None
        self._with = (who, tasks, bus)
        self.notice = Banner(self)
        self._form: ReferralForm | None = None
        self._origin = ""
        self.reason = ReasonPanel(self, reasons=REASONS)
        self.sheet = EnquirySheetView(self)
        self.sheet.chronology.tell_gaps_to(who.person.roles)
        self.family = RecordingFamily(self, self.enquiry, self.sheet, who, tasks, bus)
        self.making = MakingLetter(self, self.enquiry, self.sheet, who, tasks, bus)
        self.linking = LinkingPeople(self, self.enquiry, self.sheet, who, tasks, bus)
        self.acting = Acting(self, self.enquiry, self.sheet, who, tasks, bus)
        self.answering = AnsweringForAgencies(self, self.enquiry, self.sheet, who, tasks, bus)
        self.chasing = ChasingAgencies(self, self.enquiry, self.sheet, who, tasks, bus)
        self.clocks = CorrectingStarts(self, self.enquiry, self.sheet, who, tasks, bus)
        self.pathways = RaisingPathways(self, self.enquiry, self.sheet, who, tasks, bus)
        self.contradicting = MarkingContradictions(self, self.enquiry, self.sheet, who, tasks, bus)
        self.way = TakingSteps(self, self.enquiry, self.sheet, who, tasks, bus)
        self.editing = EditingPeople(self, self.enquiry, self.sheet, who, tasks, bus)
        self.papers = PrintingPapers(self, self.enquiry, self.sheet, who, tasks)
        self._nothing = EmptyState(
            self,
            icon="door-open",
            head=say("Nothing is open"),
            text=say("Take a new referral, or choose an enquiry on the left. Opening one asks for a reason."),
            action=say("New referral"),
        )
        self._lay_out()

        self._connect()
        KnowingTheFamily(self.reason, who, tasks, bus)
        SeeingWhoElse(self, self.sheet.header.also_open, self.enquiry, who, tasks, bus)
        self.worklist.reload()
        self.referral.begin()

    @property
    def form(self) -> ReferralForm:
        """The referral's form, most of what this desk is made of: made when it is first needed, or ahead of that."""
        made = self._made_form()
        if self._pages.indexOf(made) < 0:
            self._put_in(made)
        return made

    def new(self) -> None:
        """A new referral, or one more person while a referral is being typed (Ctrl+N)."""
        if self._at_form:
            self.form.go_to("people")
            self.form.people.add_person()
            return
        self.notice.hide()
        self.referral.open()
        self._pages.setCurrentWidget(self.form)
        self.form.go_to("came_in")
        self.form.focus_first()

    @property
    def receiving(self) -> ReceivingPage:
        """The form for a request or a complaint: made when somebody first asks for it."""
        if self._made_receiving is None:
            self._made_receiving = page = ReceivingPage(*self._with, self)
            page.closed.connect(self._on_form_closed)
            self._pages.addWidget(page)
        return self._made_receiving

    def take_matter(self) -> None:
        """Somebody asks for their file, complains or says what they think."""
        page = self.receiving
        self._pages.setCurrentWidget(page)
        page.begin()

    @property
    def advising(self) -> AdvicePage:
        """The form for advice without a referral: made when somebody first asks for it."""
        if self._made_advising is None:
            self._made_advising = page = AdvicePage(*self._with, self)
            page.closed.connect(self._on_form_closed)
            page.referral_asked.connect(self.refer_from)
            self._pages.addWidget(page)
        return self._made_advising

    def advise(self) -> None:
        """A professional talks a worry through."""
        page = self.advising
        self._pages.setCurrentWidget(page)
        page.begin()

    def refer_from(self, advice: Advice) -> None:
        """A referral is begun from what was advised; one that is being typed is finished first."""
        if not self.referral.begin_from(advice):
            self._pages.setCurrentWidget(self._desk)
            self._say_draft()
            return
        self.advising.show_list()
        self.notice.hide()
        self._pages.setCurrentWidget(self.form)
        self.form.go_to("people")
        self.form.focus_first()

    def primary_action(self) -> None:
        """Send the referral to screening, record what is typed of a family, or begin a referral (F8)."""
        if self._at_form:
            self.form.send()
        elif self._at_page is not None:
            self._at_page.primary_action()
        elif self._beside is not None and self._beside.panel is not None:
            self._beside.panel.primary_action()
        else:
            self.new()

    def call(self) -> None:
        """A parent rings about the enquiry that is shown (Ctrl+T)."""
        if not self._at_form and self._columns.shown() is self.sheet:
            self.family.call()

    def save(self) -> None:
        """Keep the draft now (Ctrl+S, and before locking)."""
        if self._form is not None:
            self.form.keep()
        for page in (self._made_receiving, self._made_advising):
            if page is not None:
                page.keep()
        for beside in self._forms:
            if beside.panel is not None:
                beside.panel.command.keep_draft()

    def onward(self) -> None:
        """To the next part of a referral (Ctrl+PgDown)."""
        self._step(+1)

    def backward(self) -> None:
        """To the part before it (Ctrl+PgUp)."""
        self._step(-1)

    def find_text(self, text: str) -> bool:
        """Find an enquiry in the list by its reference or initials (Ctrl+K); whether it is there."""
        return self.pane.find_text(text)

    def back(self) -> None:
        """From the form to the worklist, the draft kept; from an enquiry to the list (Esc)."""
        if self._at_form:
            self.form.keep_and_close()
        elif self._at_page is not None:
            self._at_page.leave()
        elif self._beside is not None:
            self._beside.end()
        else:
            self._columns.show_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the sheet how much room there is."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text leaves less room."""
        super().changeEvent(event)
        if event.type() in painting.LOOKS_CHANGED:
            self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the form while nobody waits for it, in two turns of the loop."""
        super().showEvent(event)
        QTimer.singleShot(AHEAD_MS, self, self._made_form)
        QTimer.singleShot(AHEAD_MS + 1, self, lambda: self.form)

    @property
    def _at_form(self) -> bool:
        """Whether a referral is being typed."""
        return self._form is not None and self._pages.currentWidget() is self._form

    @property
    def _at_page(self) -> ReceivingPage | AdvicePage | None:
        """The form of a request, a complaint or advice, while it is in front."""
        shown = self._pages.currentWidget()
        return shown if isinstance(shown, ReceivingPage | AdvicePage) else None

    def _made_form(self) -> ReferralForm:
        if self._form is None:
            self._form = ReferralForm(self.referral, drafts_survive=self._drafts_survive)
        return self._form

    def _put_in(self, form: ReferralForm) -> None:
        self._pages.addWidget(form)
        form.closed.connect(self._on_form_closed)
        form.recorded.connect(self._on_recorded)
        form.show_begun(self._origin)
        self._arrange()

    @property
    def _forms(self) -> tuple[FormBeside, ...]:
        """Something of a family, a letter, who is the same, an action, a pathway, what an agency said, a step."""
        return (
            self.family,
            self.making,
            self.linking,
            self.acting,
            self.pathways,
            self.contradicting,
            self.editing,
            self.answering,
            self.chasing,
            self.clocks,
            self.way,
        )

    @property
    def _beside(self) -> FormBeside | None:
        """What is being typed beside what is shown."""
        shown = self._pages.currentWidget() is self._desk and self._columns.shown() is self.sheet
        return next((one for one in self._forms if shown and one.panel is not None), None)

    def _step(self, by: int) -> None:
        if self._at_form:
            self.form.step(by)

    def _arrange(self) -> None:
        room = self.width() / fonts.growth()
        narrow, wide = room < NARROW_BELOW, room >= WIDE_FROM
        if self._form is not None:
            self._form.arrange(narrow=narrow)
        self.sheet.arrange(narrow=narrow, wide=wide)

    def _connect(self) -> None:
        for one in self._forms:
            for other in self._forms:
                if other is not one:
                    one.begun.connect(other.end)
        self.new_referral.clicked.connect(self.new)
        self.new_matter.clicked.connect(self.take_matter)
        self.new_advice.clicked.connect(self.advise)
        self._nothing.action_asked.connect(self.new)
        self.notice.action_asked.connect(self.new)
        self.referral.filled.connect(self._on_filled)
        self.pane.row_chosen.connect(self.acting.look_for)
        way = OpeningWay(
            self,
            self.enquiry,
            pane=self.pane,
            reason=self.reason,
            sheet=self.sheet,
            columns=self._columns,
            nothing=self._nothing,
        )
        self.worklist.time_passed.connect(lambda _now: way.show_time())

    def _on_filled(self, _typed: dict[str, object], origin: str) -> None:
        self._origin = origin
        if origin == "draft" and not self._at_form:
            self._say_draft()

    def _on_form_closed(self) -> None:
        self._pages.setCurrentWidget(self._desk)
        if self.referral.form.state is SavedIs.NOT_SAVED:
            self._say_draft()
        self.pane.list.setFocus()

    def _on_recorded(self, reference: str) -> None:
        words = (
            say("Reference {reference}.").format(reference=reference)
            if reference
            else say("It was saved while the connection broke.")
        )
        self.notice.say(
            "safe", say("Sent to screening."), say("{words} It stands in the worklist.").format(words=words)
        )
        self.notice.show()

    def _say_draft(self) -> None:
        text = draft_words(drafts_survive=self._drafts_survive)
        self.notice.say("info", say("A referral was typed and not sent."), text, say("Go on with it"))
        self.notice.show()

    def _lay_out(self) -> None:
        left = QWidget(self)
        left.setProperty("surface", "list")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pane, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 8, 14, 14)
        foot.addWidget(self.new_referral)
        foot.addWidget(self.new_advice)
        foot.addWidget(self.new_matter)
        column.addLayout(foot)
        self._columns = ListAndSheet(left, self)
        self._columns.add_page(self._nothing)
        self._columns.add_page(self.reason)
        self._columns.add_page(self.sheet)
        self.notice.hide()
        self._desk = QWidget(self)
        desk = QVBoxLayout(self._desk)
        desk.setContentsMargins(0, 0, 0, 0)
        desk.setSpacing(0)
        desk.addWidget(self.notice)
        desk.addWidget(self._columns, 1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._desk)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

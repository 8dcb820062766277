"""The steps of the decision maker's way on one opened enquiry: which panel stands beside the picture, and why."""

from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.deciding.decision_panel import DecisionPanel
from mashdesk.gui.desks.deciding.discussion_panel import DiscussionPanel
from mashdesk.gui.desks.deciding.ended_panel import EndedPanel
from mashdesk.gui.desks.deciding.gathering_panel import GatheringPanel
from mashdesk.gui.desks.deciding.requests_panel import RequestsPanel
from mashdesk.gui.desks.deciding.resting_panel import ELSEWHERE, SAVED, RestingPanel
from mashdesk.gui.desks.deciding.screening_panel import ScreeningPanel
from mashdesk.gui.desks.deciding.sign_panel import SignPanel
from mashdesk.gui.desks.sheet.header import Action
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.command_form import CommandForm, SavedIs
from mashdesk.gui.viewmodels.decision_model import DecisionModel
from mashdesk.gui.viewmodels.discussion_model import DiscussionModel
from mashdesk.gui.viewmodels.gathering_model import GatheringModel
from mashdesk.gui.viewmodels.screening_model import ScreeningModel
from mashdesk.gui.viewmodels.signed_in import SignedIn


class Step(StrEnum):
    """What is being done."""

    SCREEN = "screen"
    ASK = "ask"
    GATHER = "gather"
    DISCUSS = "discuss"
    DECIDE = "decide"
    SIGN = "sign"
    ENDED = "ended"


_NEXT = {
    EnquiryState.RECEIVED: Step.SCREEN,
    EnquiryState.SCREENED: Step.ASK,
    EnquiryState.GATHERING: Step.GATHER,
    EnquiryState.RETURNED: Step.ENDED,
    EnquiryState.EXITED: Step.ENDED,
    EnquiryState.TRANSFERRED: Step.ENDED,
    EnquiryState.CLOSED: Step.ENDED,
}
_DISCUSS = Action(Step.DISCUSS, say("Record discussion"), "messages-square")
_BACK = Action("back", say("Back"))


def next_step(sheet: EnquirySheet) -> Step:
    """What comes next for an enquiry in its state."""
    return _NEXT.get(sheet.row.state, Step.DECIDE)


def actions(step: Step, sheet: EnquirySheet) -> tuple[Action | None, tuple[Action, ...]]:
    """The primary action of the head, where the panel has none of its own, and the others."""
    if step is Step.GATHER:
        return _DISCUSS, ()
    if step is Step.ASK and step is next_step(sheet):
        return None, (Action(Step.SCREEN, say("Screen again")), _DISCUSS)
    if step is Step.DECIDE and sheet.row.state is EnquiryState.DISCUSSED:
        return None, (Action(Step.DISCUSS, say("Record another discussion"), "messages-square"),)
    return None, () if step in (next_step(sheet), Step.SIGN) else (_BACK,)


StepsPanel = ScreeningPanel | RequestsPanel | GatheringPanel | DiscussionPanel | DecisionPanel | SignPanel | EndedPanel
Panel = StepsPanel | RestingPanel


class Steps(QObject):
    """Makes each panel when it is first needed and keeps it, with what is typed in it, while the enquiry is open.

    On the way to another step a card without buttons stands there: the sheet is shown in one turn of the event loop,
    the panel made in the next and put up in the one after it, so that none of them keeps keys and clicks waiting.

    Signals:
        panel_changed: another panel is to be shown.
        state_changed(SavedIs): what is true of what was typed last.
        draft_kept: what is typed is kept on this computer.
        reload_asked: somebody else saved; the sheet must be read again.
        record_asked: the decision record as a PDF.
        signature_asked: the same, signed with one's own certificate.
        family_asked(str): something of the family is to be recorded first.
        way_asked: the next steps are to be shown.
        action_asked: somebody is to be asked to do something.
    """

    panel_changed = Signal()
    state_changed = Signal(object)
    draft_kept = Signal()
    reload_asked = Signal()
    record_asked = Signal()
    signature_asked = Signal()
    family_asked = Signal(str)
    way_asked = Signal()
    action_asked = Signal()

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, sheet: EnquirySheet, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = parent
        self._who, self._tasks, self._bus = who, tasks, bus
        self._panels: dict[Step, StepsPanel] = {}
        self._resting: RestingPanel | None = None
        self._sent_on: dict[Step, int] = {}
        self.coming = False
        self._forms: list[CommandForm] = []
        self._decision: DecisionModel | None = None
        self._left_open = 0
        self.sheet = sheet
        self.step = next_step(sheet)

    @property
    def panel(self) -> Panel:
        """The panel of the step that is being done, or what stands there until the next one comes."""
        return self._resting if self.coming and self._resting is not None else self.panel_of(self.step)

    def panel_of(self, step: Step) -> StepsPanel:
        """The panel of a step, made the first time."""
        if step not in self._panels:
            self._panels[step] = self._make(step)
        return self._panels[step]

    def go(self, step: Step) -> None:
        """Do this step now."""
        self.step, self.coming = step, False
        panel = self.panel
        if isinstance(panel, SignPanel):
            panel.begin()
        self.panel_changed.emit()

    def back(self) -> None:
        """To what comes next for the enquiry; what is typed stays."""
        self.go(next_step(self.sheet))

    def step_back(self) -> bool:
        """One step back (Esc); False when there is none."""
        if self.coming:
            return False
        if self.step is Step.SIGN:
            self.go(Step.DECIDE)
        elif self.step is not next_step(self.sheet):
            self.back()
        else:
            return False
        return True

    def tell_left_open(self, steps: int) -> None:
        """So many steps of special pathways have no answer yet: said where the decision is made."""
        self._left_open = steps
        panel = self._panels.get(Step.DECIDE)
        if isinstance(panel, DecisionPanel):
            panel.tell_left_open(steps)

    def take_sheet(self, sheet: EnquirySheet) -> None:
        """The enquiry as it is now: on to the next step, unless something is being typed."""
        before, self.sheet = next_step(self.sheet), sheet
        for panel in self._panels.values():
            if isinstance(panel, GatheringPanel):
                panel.show_sheet(sheet, self._who.now())
            elif isinstance(panel, EndedPanel):
                panel.show_sheet(sheet)
            elif not isinstance(panel, SignPanel):
                panel.take_sheet(sheet)
        if self.coming:
            self._come()
        elif next_step(sheet) is not before and not self.typing:
            self._rest(ELSEWHERE)
            self._come()

    @property
    def typing(self) -> bool:
        """Whether something is typed that is not saved."""
        return any(form.state in (SavedIs.NOT_SAVED, SavedIs.SAVING, SavedIs.CHECKING) for form in self._forms)

    def keep_drafts(self) -> None:
        """Keep what is typed now."""
        for form in self._forms:
            form.keep_draft()

    def end(self) -> None:
        """The enquiry is no longer open: keep what is typed, and let the panels go."""
        self.keep_drafts()
        self.coming = False
        resting = [self._resting] if self._resting is not None else []
        for panel in (*self._panels.values(), *resting):
            panel.hide()
            panel.deleteLater()
        self.deleteLater()

    def _rest(self, words: str) -> None:
        """Nothing of the step before can be pressed from here on."""
        if self._resting is None:
            self._resting = RestingPanel(self._desk)
            self._resting.reload_asked.connect(self.reload_asked)
        self._resting.say(words)
        self.coming = True
        self.panel_changed.emit()

    def _come(self) -> None:
        """To what comes next, turn by turn."""
        QTimer.singleShot(0, self, self._make_next)

    def _make_next(self) -> None:
        if self.coming:
            self.panel_of(next_step(self.sheet))
            QTimer.singleShot(0, self, self._arrive)

    def _arrive(self) -> None:
        if self.coming:
            self.go(next_step(self.sheet))

    def _make(self, step: Step) -> StepsPanel:
        makers = {
            Step.SCREEN: self._screening,
            Step.ASK: self._requests,
            Step.GATHER: self._gathering,
            Step.DISCUSS: self._discussion,
            Step.DECIDE: self._deciding,
            Step.SIGN: self._signing,
            Step.ENDED: self._ended,
        }
        panel = makers[step]()
        if isinstance(panel, ScreeningPanel | RequestsPanel | DiscussionPanel):
            self._listen(panel.command)
            panel.changed_meanwhile.connect(self.reload_asked)
            panel.room_changed.connect(self.panel_changed)
            panel.command.state_changed.connect(lambda state: self._on_state(step, state))
            panel.command.saved.connect(lambda: self._on_saved(step))
        return panel

    def _screening(self) -> StepsPanel:
        panel = ScreeningPanel(self._desk, ScreeningModel(self._who, self._tasks, self._bus, self.sheet, self))
        panel.family_asked.connect(self.family_asked)
        return panel

    def _requests(self) -> StepsPanel:
        panel = RequestsPanel(self._desk, GatheringModel(self._who, self._tasks, self._bus, self.sheet, self))
        panel.family_asked.connect(self.family_asked)
        return panel

    def _discussion(self) -> StepsPanel:
        panel = DiscussionPanel(self._desk, DiscussionModel(self._who, self._tasks, self._bus, self.sheet, self))
        panel.action_asked.connect(self.action_asked)
        return panel

    def _gathering(self) -> StepsPanel:
        panel = GatheringPanel(self._desk)
        panel.show_sheet(self.sheet, self._who.now())
        panel.more_asked.connect(lambda: self.go(Step.ASK))
        panel.discussion_asked.connect(lambda: self.go(Step.DISCUSS))
        return panel

    def _deciding(self) -> StepsPanel:
        model = self._decisions()
        panel = DecisionPanel(self._desk, model)
        panel.tell_left_open(self._left_open)
        panel.sign_asked.connect(lambda: self.go(Step.SIGN))
        panel.room_changed.connect(self.panel_changed)
        panel.record_asked.connect(self.record_asked)
        panel.signature_asked.connect(self.signature_asked)
        panel.discussion_asked.connect(lambda: self.go(Step.DISCUSS))
        panel.family_asked.connect(self.family_asked)
        panel.action_asked.connect(self.action_asked)
        return panel

    def _ended(self) -> StepsPanel:
        panel = EndedPanel(self._desk)
        panel.show_sheet(self.sheet)
        panel.way_asked.connect(self.way_asked)
        return panel

    def _signing(self) -> StepsPanel:
        panel = SignPanel(self._desk, self._decisions())
        panel.back_asked.connect(lambda: self.go(Step.DECIDE))
        panel.changed_meanwhile.connect(self.reload_asked)
        return panel

    def _decisions(self) -> DecisionModel:
        if self._decision is None:
            self._decision = DecisionModel(self._who, self._tasks, self._bus, self.sheet, self)
            self._listen(self._decision.form)
            self._decision.form.saved.connect(lambda: self._on_saved(Step.SIGN))
            self._decision.sheet_changed.connect(self._leave_signature)
        return self._decision

    def _leave_signature(self) -> None:
        """Somebody else signed meanwhile: to both versions, before anything is signed."""
        if self.step is Step.SIGN and self._decision is not None and self._decision.any_versions:
            self.go(Step.DECIDE)

    def _listen(self, form: CommandForm) -> None:
        self._forms.append(form)
        form.state_changed.connect(self.state_changed)
        form.draft_kept.connect(self.draft_kept)

    def _on_saved(self, step: Step) -> None:
        """The form has done its work: a new one would begin empty."""
        if step is Step.SIGN:
            self.go(Step.DECIDE)
            return
        panel = self._panels.pop(step)
        if isinstance(panel, ScreeningPanel | RequestsPanel | DiscussionPanel):
            self._forms.remove(panel.command)
        if self.step is step:
            self._rest(SAVED)
            if self.sheet.row.version != self._sent_on.get(step):  # the sheet was read again before the answer came
                self._come()
        panel.deleteLater()

    def _on_state(self, step: Step, state: SavedIs) -> None:
        """Remember what a command was sent on: after it another sheet is read."""
        if state is SavedIs.SAVING:
            self._sent_on[step] = self.sheet.row.version

"""The senior social workers' day: screen, ask, discuss, decide, sign; and read much in between."""

from uuid import UUID

from benchmarks.working_day.hands import Hands
from benchmarks.working_day.reading import open_row, read_through, refresh
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.snapshots import WorklistRow
from mashdesk.gui.desks.deciding.decision_panel import DecisionPanel
from mashdesk.gui.desks.deciding.discussion_panel import DiscussionPanel
from mashdesk.gui.desks.deciding.requests_panel import RequestsPanel
from mashdesk.gui.desks.deciding.screening_panel import ScreeningPanel
from mashdesk.gui.desks.deciding.sign_panel import SignPanel
from mashdesk.gui.desks.deciding.steps import Step
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.viewmodels.discussion_model import moment_typed


def screening(hands: Hands, many: int, readings: int) -> None:
    """What came in is screened, and the agencies are asked."""
    desk = hands.show("decide", DecisionDesk)
    for row in _at(desk, EnquiryState.RECEIVED)[:many]:
        open_row(hands, desk, row, "Screening")
        hands.do("type a screening", lambda: _screen(desk))
        hands.do("save a screening", desk.primary_action, lambda: _step(desk) is Step.ASK)
        hands.settled()
        hands.do("choose agencies", lambda: _ask(desk))
        hands.do("send requests", desk.primary_action, lambda: _step(desk) is Step.GATHER)
        hands.settled()
    refresh(hands, desk)
    read_through(hands, desk, desk.worklist.rows[:readings], "Question about this enquiry")


def deciding(hands: Hands, password: str, many: int, readings: int) -> None:
    """What is in is discussed, decided child by child, and signed."""
    desk = hands.show("decide", DecisionDesk)
    read_through(hands, desk, desk.worklist.rows[:readings], "Question about this enquiry")
    for row in _at(desk, EnquiryState.GATHERING)[:many]:
        open_row(hands, desk, row, "Deciding")
        _discuss(hands, desk)
        for child in [one.id for one in desk.enquiry.sheet.subjects] if desk.enquiry.sheet else []:
            hands.do("type a decision", lambda child=child: _decide(desk, child))  # type: ignore[misc]
        hands.do("go to sign", desk.primary_action, lambda: _step(desk) is Step.SIGN)
        hands.do("sign", lambda: _sign(desk, password), lambda: _step(desk) is Step.DECIDE)
        hands.settled()


def _at(desk: DecisionDesk, state: EnquiryState) -> list[WorklistRow]:
    return [row for row in desk.worklist.rows if row.state is state]


def _step(desk: DecisionDesk) -> Step | None:
    return desk.steps.step if desk.steps else None


def _screen(desk: DecisionDesk) -> None:
    panel = desk.steps.panel if desk.steps else None
    assert isinstance(panel, ScreeningPanel)
    panel.ui.level.choose(4)
    panel.ui.rating.choose("red")
    panel.ui.social_worker.choose("no")
    panel.ui.why.setPlainText("A small child is left alone at night.")
    panel.ui.sanitised.setPlainText("Somebody is worried about a child.")


def _ask(desk: DecisionDesk) -> None:
    panel = desk.steps.panel if desk.steps else None
    assert isinstance(panel, RequestsPanel)
    panel.ui.purpose.setCurrentIndex(0)
    panel.ui.basis.setCurrentIndex(1)


def _discuss(hands: Hands, desk: DecisionDesk) -> None:
    def fill() -> None:
        panel = desk.steps.panel if desk.steps else None
        assert isinstance(panel, DiscussionPanel)
        panel.ui.held.setText(moment_typed(desk.enquiry.now()))
        panel.people()[0].view.setPlainText("We should act today.")
        panel.ui.agreed.setPlainText("All agree to act today.")

    hands.do("begin the discussion", desk.primary_action, lambda: _step(desk) is Step.DISCUSS)
    hands.do("type the discussion", fill)
    hands.do("save the discussion", desk.primary_action, lambda: _step(desk) is Step.DECIDE)
    hands.settled()


def _decide(desk: DecisionDesk, child: UUID) -> None:
    panel = desk.steps.panel if desk.steps else None
    assert isinstance(panel, DecisionPanel)
    panel.tabs.choose(str(child))
    ui = panel.form.ui
    ui.harm.choose("no")
    ui.would_benefit.choose(False)
    ui.level.setCurrentIndex(1)  # the outcome that fits it asks nothing of the family first
    ui.outcome.setCurrentIndex(1)
    ui.reasons.setPlainText("An aunt looks after the child at night.")
    ui.next_steps.setPlainText("The school goes on looking after her.")
    ui.contingency.setPlainText("The school tells us.")


def _sign(desk: DecisionDesk, password: str) -> None:
    panel = desk.steps.panel if desk.steps else None
    assert isinstance(panel, SignPanel)
    panel.ui.password.setText(password)
    desk.primary_action()

"""From one step to the next: nothing of the step before can be pressed, and each turn of the loop does one thing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import SCREENER
from mashdesk.domain.changes import Changes
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.gui.desks.deciding.requests_panel import RequestsPanel
from mashdesk.gui.desks.deciding.resting_panel import ELSEWHERE, SAVED, RestingPanel
from mashdesk.gui.desks.deciding.screening_panel import ScreeningPanel
from mashdesk.gui.desks.deciding.steps import Step
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.theme import Theme
from tests.gui.at_a_desk import WAIT, Place, place_of


@pytest.fixture
def case(staff: SignedInStaff, profile: HubProfile) -> CaseStudy:
    """A referral whose referrer asked to stay anonymous, just received."""
    case = CaseStudy("anonymous-neighbour", staff, profile)
    case.record()
    return case


@pytest.fixture
def place(case: CaseStudy, staff: SignedInStaff) -> Iterator[Place]:
    with place_of(staff.sitting(SCREENER)) as place:
        yield place


@pytest.fixture
def desk(place: Place, case: CaseStudy, qtbot: QtBot, theme: Theme) -> DecisionDesk:
    desk = DecisionDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 720)
    desk.show()
    desk.enquiry.open(case.enquiry, "Screening")
    qtbot.waitUntil(lambda: desk.steps is not None and not place.tasks.waiting, timeout=WAIT)
    return desk


def screened(desk: DecisionDesk, qtbot: QtBot) -> ScreeningPanel:
    """The screening is typed and saved; the sheet has not been read again yet."""
    assert desk.steps is not None
    panel = desk.steps.panel
    assert isinstance(panel, ScreeningPanel)
    panel.ui.level.choose(3)
    panel.ui.rating.choose("amber")
    panel.ui.social_worker.choose("no")
    panel.ui.why.setPlainText("He is alone at night.")
    panel.ui.sanitised.setPlainText("A child is alone at night.")
    panel.ui.why.setFocus()
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    return panel


def test_what_was_saved_is_gone_at_once_and_the_keyboard_goes_by_way_of_what_stands_there_to_the_next_step(
    desk: DecisionDesk, qtbot: QtBot
) -> None:
    before = screened(desk, qtbot)
    assert desk.steps is not None
    resting = desk.steps.panel
    assert isinstance(resting, RestingPanel)
    assert resting.words == SAVED
    assert desk.sheet._panel is resting
    assert not before.isVisible()
    assert resting.isAncestorOf(desk.focusWidget())
    assert not desk.sheet.header._primary.isVisible()
    assert not desk.steps.step_back()
    qtbot.waitUntil(lambda: desk.steps is not None and not desk.steps.coming, timeout=WAIT)
    following = desk.steps.panel
    assert isinstance(following, RequestsPanel)
    assert desk.steps.step is Step.ASK
    assert following.isVisible()
    assert not resting.isVisible()
    assert following.isAncestorOf(desk.focusWidget())


def test_the_sheet_the_next_panel_and_its_showing_have_a_turn_each(desk: DecisionDesk, qtbot: QtBot) -> None:
    screened(desk, qtbot)
    steps = desk.steps
    assert steps is not None
    seen: list[tuple[bool, bool]] = []

    def look() -> None:
        made = any(one.window() is desk for one in desk.findChildren(RequestsPanel))
        seen.append((made, steps.step is Step.ASK))

    with qtbot.waitSignal(desk.enquiry.sheet_changed, timeout=WAIT):
        pass
    look()
    while not seen[-1][1]:
        QApplication.processEvents()
        look()
        assert len(seen) < 50
    made, shown = [one for one, _ in seen], [one for _, one in seen]
    assert (made[0], shown[0]) == (False, False)
    assert made.index(True) < shown.index(True)


def test_f8_between_two_steps_sends_nothing_and_reads_the_sheet_again(desk: DecisionDesk, qtbot: QtBot) -> None:
    screened(desk, qtbot)
    with qtbot.waitSignal(desk.steps.reload_asked, timeout=WAIT):  # type: ignore[union-attr]
        desk.primary_action()
    qtbot.waitUntil(lambda: desk.steps is not None and desk.steps.step is Step.ASK, timeout=WAIT)


def test_a_step_that_somebody_else_took_makes_way_without_a_press_on_what_stood_there(
    desk: DecisionDesk, place: Place, case: CaseStudy, qtbot: QtBot
) -> None:
    assert desk.steps is not None
    before = desk.steps.panel
    case.screen()
    place.bus.publish(Changes.everything())
    with qtbot.waitSignal(desk.enquiry.sheet_changed, timeout=WAIT):
        pass
    resting = desk.steps.panel
    assert isinstance(resting, RestingPanel)
    assert resting.words == ELSEWHERE
    assert not before.isVisible()
    qtbot.waitUntil(lambda: desk.steps is not None and isinstance(desk.steps.panel, RequestsPanel), timeout=WAIT)


def test_an_enquiry_that_is_left_between_two_steps_leaves_nothing_behind(desk: DecisionDesk, qtbot: QtBot) -> None:
    screened(desk, qtbot)
    with qtbot.waitSignal(desk.enquiry.sheet_changed, timeout=WAIT):
        pass
    desk.enquiry.close()
    assert desk.steps is None
    QApplication.processEvents()
    assert desk.sheet._panel is None
    assert not [one for one in desk.findChildren(RequestsPanel) if one.isVisible()]


def test_the_keyboard_coming_to_the_list_chooses_nothing(busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme) -> None:
    with place_of(busy_staff.sitting(SCREENER)) as place:
        desk = DecisionDesk(place.who, place.tasks, place.bus)
        qtbot.addWidget(desk)
        desk.show()
        qtbot.waitUntil(lambda: desk.pane.count > 0, timeout=WAIT)
        chosen: list[object] = []
        desk.pane.row_chosen.connect(chosen.append)
        QApplication.sendEvent(desk.pane.list, QFocusEvent(QEvent.Type.FocusIn))
        assert not chosen

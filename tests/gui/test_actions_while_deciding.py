"""While one discusses and decides, an action is set from where one is; what is typed there stays."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER
from mashdesk.domain.codes import EnquiryState
from mashdesk.gui.desks.deciding.decision_panel import DecisionPanel
from mashdesk.gui.desks.deciding.discussion_panel import DiscussionPanel
from mashdesk.gui.desks.deciding.steps import Step
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.theme import Theme
from mashdesk.services.actions import read_actions
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.releasing import enquiry_at
from tests.gui.test_actions_part import WHAT, answer, opened, panel_of


@pytest.fixture
def place(busy_staff: SignedInStaff) -> Iterator[Place]:
    with place_of(busy_staff.sitting(DECIDER)) as place:
        yield place


def _panel(desk: DecisionDesk) -> object:
    assert desk.steps is not None
    return desk.steps.panel


def test_at_the_decision_an_action_of_the_discussion_is_set_and_what_is_typed_stays(
    place: Place,
    busy_staff: SignedInStaff,
    discussed: UUID,
    qtbot: QtBot,
    theme: Theme,
) -> None:
    desk = opened(DecisionDesk, place, discussed, qtbot)
    panel = _panel(desk)
    assert isinstance(panel, DecisionPanel)
    panel.form.ui.reasons.setPlainText("He is often hungry.")
    assert panel.set_action.isVisible()
    panel.set_action.click()
    assert not panel.isVisible()
    answer(panel_of(desk), what=WHAT, agency="education", due="5")
    qtbot.waitUntil(lambda: bool(read_actions(busy_staff.sitting(DECIDER), discussed).standing), timeout=WAIT)
    qtbot.waitUntil(panel.isVisible, timeout=WAIT)
    assert panel.form.ui.reasons.toPlainText() == "He is often hungry."
    (action,) = read_actions(busy_staff.sitting(DECIDER), discussed).standing
    assert action.discussion is not None


def test_beside_another_discussion_too_and_esc_leads_back(
    place: Place,
    discussed: UUID,
    qtbot: QtBot,
    theme: Theme,
) -> None:
    desk = opened(DecisionDesk, place, discussed, qtbot)
    assert desk.steps is not None
    desk.steps.go(Step.DISCUSS)
    panel = _panel(desk)
    assert isinstance(panel, DiscussionPanel)
    panel.ui.agreed.setPlainText("They will meet again.")
    panel.set_action.click()
    assert panel_of(desk).isVisible()
    desk.back()
    assert panel.isVisible()
    assert panel.ui.agreed.toPlainText() == "They will meet again."


def test_before_anything_was_discussed_it_is_not_offered(
    place: Place,
    busy_staff: SignedInStaff,
    qtbot: QtBot,
    theme: Theme,
) -> None:
    desk = opened(DecisionDesk, place, enquiry_at(busy_staff, EnquiryState.GATHERING), qtbot)
    assert desk.steps is not None
    desk.steps.go(Step.DISCUSS)
    panel = _panel(desk)
    assert isinstance(panel, DiscussionPanel)
    assert not panel.set_action.isVisible()

"""At the decision desk of a hub that hears its partners first: who is silent is said, and the way there leads to it."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import SCREENER
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.gui.desks.deciding.decision_panel import DecisionPanel
from mashdesk.gui.desks.deciding.discussion_panel import DiscussionPanel
from mashdesk.gui.desks.deciding.steps import Step
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.theme import Theme
from tests.gui.at_a_desk import WAIT, Place, place_of, sheet_as
from tests.gui.test_decision_desk import a_desk, open_it, panel, until_step


@pytest.fixture
def case(staff: SignedInStaff, profile: HubProfile) -> CaseStudy:
    """A referral that agencies were asked about."""
    case = CaseStudy("anonymous-neighbour", staff, profile)
    case.record()
    case.screen()
    case.ask()
    return case


@pytest.fixture
def place(case: CaseStudy, staff: SignedInStaff) -> Iterator[Place]:
    with place_of(staff.sitting(SCREENER)) as place:
        yield place


def test_nobody_is_led_past_a_partner_who_was_not_heard(
    place: Place, case: CaseStudy, staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = a_desk(place, qtbot)
    open_it(desk, case, qtbot)
    until_step(desk, Step.GATHER, qtbot)
    desk.primary_action()
    step = panel(desk)
    assert isinstance(step, DiscussionPanel)
    step.people()[0].view.setPlainText("We should act today.")
    step.people()[0].agrees.choose("agree")
    step.ui.add_button.click()
    step.people()[-1].name.setText("Percival Underhay")
    step.ui.agreed.setPlainText("All agree to act today.")
    desk.primary_action()
    until_step(desk, Step.DECIDE, qtbot)
    told = sheet_as(staff, SCREENER, case.enquiry).discussion
    assert told is not None
    silent = f"{told.attendees[1].agency_name} has not said yet whether it agrees"
    assert [words for words in _guards(desk) if words.startswith(silent) and words.endswith("(N29)")]
    _hear(desk, qtbot)
    assert [words for words in _guards(desk) if "has not said yet" in words] == []


def _guards(desk: DecisionDesk) -> list[str]:
    deciding = panel(desk)
    return [one.words for one in deciding.guards._guards or ()] if isinstance(deciding, DecisionPanel) else []


def _hear(desk: DecisionDesk, qtbot: QtBot) -> None:
    """Go leads to the discussion, which is typed once more from what was recorded."""
    deciding = panel(desk)
    assert isinstance(deciding, DecisionPanel)
    deciding._on_go("discussion")
    again = panel(desk)
    assert isinstance(again, DiscussionPanel)
    assert [one.name.text() for one in again.people()] == ["Sunniva Oakenshaw", "Percival Underhay"]
    assert again.ui.agreed.toPlainText() == "All agree to act today."
    again.people()[1].agrees.choose("abstain")
    again.people()[1].view.setPlainText("It is not ours to say.")
    desk.primary_action()
    until_step(desk, Step.DECIDE, qtbot)
    qtbot.waitUntil(lambda: bool(_guards(desk)) and not _silent(desk), timeout=WAIT)


def _silent(desk: DecisionDesk) -> list[str]:
    return [words for words in _guards(desk) if "has not said yet" in words]

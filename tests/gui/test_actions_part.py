"""The part "Actions": set beside the picture, done at its agency's desk, in every list, reviewed by the hub."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PRACTITIONERS
from mashdesk.domain.actions import Until
from mashdesk.domain.calendar import day_words, london_day
from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.snapshots import WorklistRow
from mashdesk.gui.desks.acting.hub_lists import ACTIONS
from mashdesk.gui.desks.agency_desk import AgencyDesk
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.action_entry import Doing, read_until
from mashdesk.services.actions import SetAction, actions_owed, my_actions, read_actions, set_action
from mashdesk.services.openings import open_enquiry
from mashdesk.services.worklists import who_am_i
from tests.gui.at_a_desk import WAIT, At, Place
from tests.gui.releasing import INFORMATION, MANAGER, enquiry_at

EDUCATION = PRACTITIONERS["education"]
WHAT = "See the child at school and ask what he wishes."


@pytest.fixture
def decided(busy_staff: SignedInStaff) -> UUID:
    return enquiry_at(busy_staff, EnquiryState.DECIDED)


def shown(desk: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()


def opened(kind: Callable[..., DecisionDesk | HubOverview], place: Place, enquiry: UUID, qtbot: QtBot) -> DecisionDesk:
    """A desk with the enquiry open and its actions read."""
    desk = kind(place.who, place.tasks, place.bus)
    shown(desk, qtbot)
    desk.enquiry.open(enquiry, "To see what is to be done")
    qtbot.waitUntil(lambda: desk.acting.model.read, timeout=WAIT)
    return desk  # type: ignore[return-value]


def panel_of(desk: DecisionDesk | AgencyDesk) -> EntryPanel:
    panel = desk.doing.acting.panel if isinstance(desk, AgencyDesk) else desk.acting.panel
    assert isinstance(panel, EntryPanel)
    return panel


def answer(panel: EntryPanel, **values: object) -> None:
    """Type and choose, by the names of the questions, and save."""
    for name, value in values.items():
        put(panel.fields[name].control, value)
    panel.save()


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def an_action(staff: SignedInStaff, enquiry: UUID, agency: str = "education", days: int = 5) -> UUID:
    """Something that is to be done already, from the first decision."""
    sitting = staff.sitting(DECIDER)
    sheet = open_enquiry(sitting, enquiry, "To say what is to be done")
    _, profile = who_am_i(sitting)
    command = SetAction(uuid4(), WHAT, agency, Until(working_days=days), decision=sheet.decisions[0].id)
    set_action(sitting, command, sheet, datetime.now(UTC), profile)
    return read_actions(sitting, enquiry).standing[0].id


def test_an_action_is_set_beside_the_picture_with_its_day_by_the_hubs_calendar(
    at: At, busy_staff: SignedInStaff, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    place = at(DECIDER)
    desk = opened(DecisionDesk, place, decided, qtbot)
    desk.sheet.choose_part("actions")
    desk.sheet.to_do.set_button.click()
    panel = panel_of(desk)
    panel.save()
    assert panel.fields["what"].problem
    assert panel.fields["agency"].problem
    assert panel.fields["due"].problem
    answer(panel, what=WHAT, agency="education", due="5", person=EDUCATION, review="1 Feb 2099")
    qtbot.waitUntil(lambda: WHAT in words_on(desk.sheet.to_do), timeout=WAIT)
    told = words_on(desk.sheet.to_do)
    day = place.who.profile.calendar.add_working_days(london_day(place.now()), 5)
    assert f"{day_words(day)} (5 working days) · review on 1 Feb 2099" in told
    assert "Education · Edmund Larkspur" in told
    assert "The decision about" in told
    assert [row.action for row in actions_owed(busy_staff.sitting(OFFICER))] != []


def test_an_agency_finds_what_it_is_to_do_says_that_it_did_and_the_hub_reads_it(
    at: At, busy_staff: SignedInStaff, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    action = an_action(busy_staff, decided)
    place = at(EDUCATION)
    desk = AgencyDesk(place.who, place.tasks, place.bus)
    shown(desk, qtbot)
    qtbot.waitUntil(lambda: desk.lists.owing.count == 1, timeout=WAIT)
    desk.lists.choose(ACTIONS)
    (row,) = desk.lists.owing.list.rows()
    assert WHAT not in desk.lists.owing.list._model.read_aloud(row)
    desk.lists.owing.list.choose(row)
    desk.doing.reason.open_asked.emit(row, "To do what was agreed")
    qtbot.waitUntil(lambda: WHAT in words_on(desk.doing.page.to_do), timeout=WAIT)
    assert desk.doing.page.to_do.set_button.isHidden()
    assert set(desk.doing.page.to_do.buttons) == {(Doing.RESULT, action)}
    desk.doing.page.to_do.buttons[Doing.RESULT, action].click()
    answer(panel_of(desk), result="not_done")
    assert panel_of(desk).fields["words"].problem
    answer(panel_of(desk), result="done", details="He was seen on Tuesday.")
    qtbot.waitUntil(lambda: desk.lists.owing.count == 0, timeout=WAIT)
    assert my_actions(busy_staff.sitting(EDUCATION)) == ()
    hub = opened(DecisionDesk, at(DECIDER), decided, qtbot)
    assert "He was seen on Tuesday." in words_on(hub.sheet.to_do)
    assert "recorded by Edmund Larkspur" in words_on(hub.sheet.to_do)


def to_do(desk: DecisionDesk | FrontDoor) -> list[WorklistRow]:
    """The actions of the hub's list; what the hub waits for of others stands beside them."""
    return [row for row in desk.pane.owed.rows if row.action is not None]


def test_a_late_action_stands_in_the_hubs_list_and_opens_where_it_is_read(
    at: At, busy_staff: SignedInStaff, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    an_action(busy_staff, decided)
    place = at(DECIDER)
    desk = DecisionDesk(place.who, place.tasks, place.bus)
    shown(desk, qtbot)
    qtbot.waitUntil(lambda: len(to_do(desk)) == 1, timeout=WAIT)
    desk.pane.choose(ACTIONS)
    (row,) = to_do(desk)
    assert "To do · Education" in desk.pane.list._model.read_aloud(row)
    assert row.due is not None
    desk.pane.list.set_now(row.due + timedelta(days=2, hours=1))
    assert "overdue by 2 days" in desk.pane.list._model.read_aloud(row)
    desk.pane.list.choose(row)
    desk.reason.open_asked.emit(row, "Question about this enquiry")
    qtbot.waitUntil(lambda: desk.sheet.part == "actions", timeout=WAIT)


def test_a_correction_keeps_the_action_as_it_was_and_the_lists_follow_at_once(
    at: At, busy_staff: SignedInStaff, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    action = an_action(busy_staff, decided, "probation")
    desk = opened(DecisionDesk, at(DECIDER), decided, qtbot)
    assert "it does not see this in the program" in words_on(desk.sheet.to_do)
    desk.sheet.to_do.buttons[Doing.CORRECT, action].click()
    assert panel_of(desk).fields["due"].control.text() == "5 working days"  # type: ignore[attr-defined]
    answer(panel_of(desk), agency="education")
    assert panel_of(desk).fields["why"].problem
    answer(panel_of(desk), why="His school sees him every day.")
    qtbot.waitUntil(lambda: "Before it was corrected" in words_on(desk.sheet.to_do), timeout=WAIT)
    assert f"Probation: {WHAT}" in words_on(desk.sheet.to_do)
    qtbot.waitUntil(lambda: [row.whose for row in to_do(desk)] == ["Education"], timeout=WAIT)


def test_the_hub_manager_says_if_it_helped_and_whoever_only_reads_is_offered_nothing(
    at: At, busy_staff: SignedInStaff, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    action = an_action(busy_staff, decided)
    desk = opened(DecisionDesk, at(DECIDER), decided, qtbot)
    desk.sheet.to_do.buttons[Doing.RESULT, action].click()
    answer(panel_of(desk), result="not_done", words="Nobody was in.")
    qtbot.waitUntil(lambda: "Nobody was in." in words_on(desk.sheet.to_do), timeout=WAIT)
    manager = opened(HubOverview, at(MANAGER), decided, qtbot)
    assert set(manager.sheet.to_do.buttons) == {(Doing.REVIEW, action)}
    manager.sheet.to_do.buttons[Doing.REVIEW, action].click()
    answer(panel_of(manager), words="Another agency goes.")
    qtbot.waitUntil(lambda: "Another agency goes." in words_on(manager.sheet.to_do), timeout=WAIT)
    reader = opened(HubOverview, at(INFORMATION), decided, qtbot)
    assert "Another agency goes." in words_on(reader.sheet.to_do)
    assert reader.sheet.to_do.buttons == {}
    assert reader.sheet.to_do.set_button.isHidden()


def test_the_front_door_has_the_list_too(
    at: At, busy_staff: SignedInStaff, decided: UUID, qtbot: QtBot, theme: Theme
) -> None:
    an_action(busy_staff, decided)
    place = at(OFFICER)
    desk = FrontDoor(place.who, place.tasks, place.bus)
    shown(desk, qtbot)
    qtbot.waitUntil(lambda: len(to_do(desk)) == 1, timeout=WAIT)
    an_action(busy_staff, decided)
    place.bus.publish(Changes(worklists=True))
    qtbot.waitUntil(lambda: len(to_do(desk)) == 2, timeout=WAIT)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("5", Until(working_days=5)), ("1 day", Until(working_days=1)), ("10 working days", Until(working_days=10)),
        ("0", Until()), ("367", Until()), ("soon", Until()), ("", Until()),
    ],
)  # fmt: skip
def test_until_when_is_a_day_or_so_many_working_days(typed: str, expected: Until) -> None:
    assert read_until(typed) == expected

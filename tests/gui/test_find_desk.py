"""Finding a person at a desk: spelt wrongly, by birth or postcode; a hit is opened with a reason like any enquiry."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import OFFICER, PRACTITIONERS
from mashdesk.domain.codes import PersonRole
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.find_desk import FindDesk
from mashdesk.gui.theme import Theme
from mashdesk.services.worklists import hub_worklist
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.test_protection_desk import MANAGER, restricted

At = Callable[[str], Place]


@pytest.fixture
def at(busy_staff: SignedInStaff) -> Iterator[At]:
    """A place for anybody of the hub."""
    with ExitStack() as places:
        yield lambda login: places.enter_context(place_of(busy_staff.sitting(login)))


def a_desk(place: Place, qtbot: QtBot) -> FindDesk:
    desk = FindDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 720)
    desk.show()
    return desk


def found(desk: FindDesk, qtbot: QtBot, text: str) -> list[str]:
    """The names of those who are found."""
    with qtbot.waitSignal(desk.model.answered, timeout=WAIT):
        desk.find_text(text)
    return [hit.name for hit in desk.pane.list.rows()]


@pytest.mark.parametrize("typed", ["Kacper Przykladowski", "przykladowski kacper", "Kacpr Przykladowsk", "Kacperek"])
def test_a_child_is_found_however_the_name_is_spelt(at: At, theme: Theme, qtbot: QtBot, typed: str) -> None:
    assert found(a_desk(at(OFFICER), qtbot), qtbot, typed)[0] == "Kacper Przykładowski"


def test_each_hit_says_who_where_and_why(at: At, theme: Theme, qtbot: QtBot) -> None:
    desk = a_desk(at(OFFICER), qtbot)
    found(desk, qtbot, "Asha Gill")
    aloud = desk.pane.list.model().index(0, 0).data(0x000B)  # Qt.AccessibleTextRole
    assert "Asha Gill. about 3 · brother or sister." in aloud
    assert "found by name" in aloud
    assert "1 person found" in desk.pane.foot.text()


def test_an_enquiry_is_found_by_its_reference_and_those_whom_it_is_about_come_first(
    at: At, theme: Theme, qtbot: QtBot, busy_staff: SignedInStaff
) -> None:
    row = hub_worklist(busy_staff.sitting(OFFICER))[0]
    desk = a_desk(at(OFFICER), qtbot)
    assert found(desk, qtbot, row.reference)
    hits = desk.pane.list.rows()
    assert {hit.enquiry for hit in hits} == {row.enquiry}
    assert hits[0].role is PersonRole.SUBJECT
    assert "found by reference" in desk.pane.list.model().index(0, 0).data(0x000B)  # Qt.AccessibleTextRole
    assert found(desk, qtbot, "99-000001") == []


def test_a_hit_opens_nothing_until_a_reason_is_given(at: At, theme: Theme, qtbot: QtBot) -> None:
    desk = a_desk(at(OFFICER), qtbot)
    found(desk, qtbot, "NN99 1AB")
    desk.pane.list.choose(0)
    assert desk.reason.isVisible()
    assert desk.enquiry.sheet is None
    desk.reason.open_asked.emit(desk.pane.list.chosen(), "The same family")
    qtbot.waitUntil(desk.sheet.isVisible, timeout=WAIT)
    assert "Kacper" in [person.given_names for person in _sheet(desk).people]


def test_what_is_too_short_is_said_at_the_line_and_stays_there(at: At, theme: Theme, qtbot: QtBot) -> None:
    desk = a_desk(at(OFFICER), qtbot)
    with qtbot.waitSignal(desk.model.refused, timeout=WAIT):
        desk.find_text("K")
    assert desk.pane.field.problem
    assert desk.pane.edit.text() == "K"
    assert desk.pane.button.isEnabled()


def test_nobody_found_is_said_in_words(at: At, theme: Theme, qtbot: QtBot) -> None:
    desk = a_desk(at(OFFICER), qtbot)
    assert found(desk, qtbot, "Zzyzzx Quux") == []
    assert "Nobody was found" in desk.pane.foot.text()


def test_an_agency_finds_people_of_the_enquiries_it_was_asked_about_and_nobody_else(
    at: At, theme: Theme, qtbot: QtBot
) -> None:
    probation = a_desk(at(PRACTITIONERS["probation"]), qtbot)
    police = a_desk(at(PRACTITIONERS["police"]), qtbot)
    assert "Asha Gill" in found(police, qtbot, "Gill")
    assert found(probation, qtbot, "Gill") == []
    assert probation.pane.ask_manager.isHidden()


def test_hub_staff_are_told_to_ask_the_manager_about_somebody_restricted_and_nothing_else(
    at: At, theme: Theme, qtbot: QtBot, busy_staff: SignedInStaff
) -> None:
    enquiry = _enquiry_of(at(OFFICER), qtbot, "Gill")
    row = next(one for one in hub_worklist(busy_staff.sitting(MANAGER)) if one.enquiry == enquiry)
    restricted(at(MANAGER), qtbot, (row.enquiry, row.reference))
    desk = a_desk(at(OFFICER), qtbot)
    assert found(desk, qtbot, "Asha Gill") == []
    assert desk.pane.ask_manager.isVisible()
    assert row.reference not in desk.pane.ask_manager.accessibleName()
    found(desk, qtbot, "Kacper")
    assert not desk.pane.ask_manager.isVisible()


def _sheet(desk: FindDesk) -> EnquirySheet:
    assert desk.enquiry.sheet is not None
    return desk.enquiry.sheet


def _enquiry_of(place: Place, qtbot: QtBot, name: str) -> UUID:
    desk = a_desk(place, qtbot)
    found(desk, qtbot, name)
    return desk.pane.list.rows()[0].enquiry

"""Whose name counts as right while a text is written: who is open at a desk, who is typed, and who types."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import SCREENER
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.spelling import words_of_names
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.names_here import names_here
from mashdesk.gui.viewmodels.typed_referral import blank
from tests.gui.at_a_desk import WAIT, Place, place_of


@pytest.fixture
def case(staff: SignedInStaff, profile: HubProfile) -> CaseStudy:
    made = CaseStudy("self-referral", staff, profile)
    made.record()
    return made


@pytest.fixture
def place(case: CaseStudy, staff: SignedInStaff) -> Iterator[Place]:
    with place_of(staff.sitting(SCREENER)) as place:
        yield place


def test_names_and_homes_of_who_is_open_and_typed_and_no_longer_when_it_is_closed(
    place: Place, case: CaseStudy, qtbot: QtBot, theme: Theme
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    desk = FrontDoor(place.who, place.tasks, place.bus)
    desk.setParent(window)
    before = names_here(window, place.who)
    assert words_of_names([place.who.person.name]) <= before
    with qtbot.waitSignal(desk.enquiry.sheet_changed, timeout=WAIT):
        desk.enquiry.open(case.enquiry, "To screen the referral")
    sheet = desk.enquiry.sheet
    assert sheet is not None
    assert sheet.referrer is not None
    names = words_of_names([*(person.name for person in sheet.people), sheet.referrer.name])
    homes = words_of_names([line for home in sheet.households if home.address for line in home.address.lines])
    assert homes
    assert names - before
    assert names | homes <= names_here(window, place.who)
    typed = blank(place.now())
    typed["people"][0] |= {"given_names": "Zzyzx", "family_name": "O’Testcase"}
    desk.referral.take(typed)
    assert {"zzyzx", "o’testcase"} <= names_here(window, place.who)
    desk.enquiry.close()
    assert not (names - before) <= names_here(window, place.who)

"""Gaps at the desks: told to the hub's people from their own sheet, never to an agency; tiles and filter as one."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PRACTITIONERS
from mashdesk.domain.codes import AnswerKind, EnquiryState, Nature
from mashdesk.domain.gaps import contributions_of, gaps_of
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.agency_desk import AgencyDesk
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.find_desk import FindDesk
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.desks.sheet.chronology_card import ChronologyCard
from mashdesk.gui.desks.sheet.gaps_part import FOLD, OPEN
from mashdesk.gui.desks.sheet.gaps_words import NOT_COUNTED, gap_sentences, told_by
from tests.gui.at_a_desk import WAIT, Place, desk_at, place_of
from tests.gui.releasing import MANAGER, enquiry_at

Desk = DecisionDesk | FindDesk | FrontDoor | HubOverview
At = Callable[[str], Place]
pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def decided(busy_staff: SignedInStaff) -> UUID:
    return enquiry_at(busy_staff, EnquiryState.DECIDED)


@pytest.fixture
def at(busy_staff: SignedInStaff) -> Iterator[At]:
    with ExitStack() as places:
        yield lambda login: places.enter_context(place_of(busy_staff.sitting(login)))


def shown(kind: Callable[..., Desk], place: Place, enquiry: UUID, qtbot: QtBot) -> Desk:
    desk = desk_at(kind, place, enquiry, qtbot, "To see the bigger picture")
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None, timeout=WAIT)
    desk.sheet.choose_part("chronology")
    return desk


def with_gaps(sheet: EnquirySheet) -> EnquirySheet:
    """The same enquiry with one return owed, one held back, a silent time, and nothing about its first child."""
    owed, held, *others = sheet.requests
    requests = (
        replace(owed, answer=None, answered=None),
        replace(held, answer=AnswerKind.WITHHELD, withheld_because="An operation is under way."),
        *others,
    )
    about = {one.id for one in sheet.people} - {one.id for one in sheet.subjects}
    items = [replace(item, people=tuple(about), nature=Nature.FACT) for item in sheet.items]
    items[0] = replace(items[0], happened=date(2021, 3, 3), nature=Nature.OPINION)
    return replace(sheet, requests=requests, items=tuple(items))


@pytest.mark.parametrize(
    ("kind", "login"), [(DecisionDesk, DECIDER), (FrontDoor, OFFICER), (HubOverview, MANAGER), (FindDesk, DECIDER)]
)
def test_the_hubs_people_read_what_is_missing_and_open_who_told_what(
    at: At, decided: UUID, qtbot: QtBot, kind: Callable[..., Desk], login: str
) -> None:
    desk = shown(kind, at(login), decided, qtbot)
    assert desk.enquiry.sheet is not None
    sheet = with_gaps(desk.enquiry.sheet)
    desk.sheet.show_sheet(sheet, desk.enquiry.now())
    card = desk.sheet.chronology
    sentences = gap_sentences(gaps_of(sheet))
    assert len(sentences) == 4
    assert card.gaps.line.text() == " ".join(sentences)
    assert card.gaps.line.isVisible()
    assert "2021" in card.picture.accessibleName()
    assert card.gaps.told.isHidden()
    card.gaps.button.setFocus()
    QTest.keyClick(card.gaps.button, Qt.Key.Key_Space)
    assert card.gaps.told.isVisible()
    assert card.gaps.button.text() == FOLD
    for one in contributions_of(sheet):
        assert told_by(one) in card.gaps.told.text()
    assert NOT_COUNTED in card.gaps.button.accessibleDescription()
    QTest.keyClick(card.gaps.button, Qt.Key.Key_Space)
    assert card.gaps.told.isHidden()
    assert card.gaps.button.text() == OPEN


def nothing_told(card: ChronologyCard) -> bool:
    words = card.gaps.line.text() + card.gaps.told.text() + card.gaps.button.accessibleDescription()
    hidden = card.gaps.isHidden() and card.gaps.button.isHidden()
    return hidden and not words and "Nothing told" not in card.picture.accessibleName()


def test_an_agency_is_told_nothing_of_others_by_what_is_missing(
    busy_staff: SignedInStaff, at: At, decided: UUID, qtbot: QtBot
) -> None:
    place = at(PRACTITIONERS["education"])
    desk = AgencyDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    finding = shown(FindDesk, place, decided, qtbot)
    assert finding.enquiry.sheet is not None
    sheet = with_gaps(replace(finding.enquiry.sheet, requests=finding.enquiry.sheet.requests * 2))
    assert gap_sentences(gaps_of(sheet))
    card = desk._parts["chronology"]
    assert isinstance(card, ChronologyCard)
    for each in (card, finding.sheet.chronology):
        each.show_sheet(sheet, finding.enquiry.now())
        assert nothing_told(each)


def test_tiles_and_filter_choose_the_same_agency(at: At, decided: UUID, qtbot: QtBot) -> None:
    sheet = shown(DecisionDesk, at(DECIDER), decided, qtbot).sheet
    tile = sheet.tiles._tiles[-1]
    tile.click()
    assert sheet.chronology.filter.wanted.agency == tile.facts.name
    other = sheet.tiles._tiles[0]
    sheet.chronology.filter.want_agency(other.facts.name)
    assert [one.isChecked() for one in sheet.tiles._tiles] == [one is other for one in sheet.tiles._tiles]
    sheet.chronology.filter.want_all()
    assert not any(one.isChecked() for one in sheet.tiles._tiles)
    assert len(sheet.chronology.picture._lanes) == len(sheet.chronology._lanes)


def test_another_enquiry_begins_with_all_of_it(at: At, decided: UUID, qtbot: QtBot) -> None:
    desk = shown(DecisionDesk, at(DECIDER), decided, qtbot)
    told = desk.enquiry.sheet
    assert told is not None
    desk.sheet.chronology.filter.want_agency(told.requests[0].agency_name)
    desk.sheet.show_sheet(told, desk.enquiry.now())
    assert desk.sheet.chronology.filter.wanted.agency == told.requests[0].agency_name
    other = replace(told, row=replace(told.row, enquiry=UUID(int=5)))
    desk.sheet.show_sheet(other, desk.enquiry.now())
    assert desk.sheet.chronology.filter.wanted.agency == ""
    assert not any(one.isChecked() for one in desk.sheet.tiles._tiles)

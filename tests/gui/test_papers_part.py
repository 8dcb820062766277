"""The part "Papers": what can be printed for the hub's file, by whom, and what is on it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from psycopg.errors import Diagnostic
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PRACTITIONERS
from mashdesk.domain.codes import EnquiryState, Handling
from mashdesk.domain.genogram.family import FamilyNamed
from mashdesk.domain.papers import DiscussionRecordFacts, FamilyPictureFacts
from mashdesk.domain.refusals import BadInput, NotThereOrNotYours
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.desks.rights_desk import RightsDesk
from mashdesk.gui.theme import Theme
from mashdesk.services.openings import open_enquiry
from mashdesk.services.papers import discussion_record, family_picture, strategy_record
from mashdesk.services.way import TakeStep, read_way, take_step
from mashdesk.services.worklists import who_am_i
from mashdesk.store.sitting import Sitting
from tests.documents.reading import ReadPdf
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.releasing import INFORMATION, MANAGER, enquiry_at

Desk = DecisionDesk | FrontDoor | HubOverview
At = Callable[[str], Place]


@pytest.fixture
def at(busy_staff: SignedInStaff) -> Iterator[At]:
    with ExitStack() as places:
        yield lambda login: places.enter_context(place_of(busy_staff.sitting(login)))


def shown(kind: Callable[..., Desk], place: Place, enquiry: UUID, qtbot: QtBot, folder: Path) -> Desk:
    """A desk with the papers of an open enquiry."""
    desk = kind(place.who, place.tasks, place.bus)
    desk.papers.choose_place = lambda name: folder / name
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    desk.enquiry.open(enquiry, "To print what was said")
    qtbot.waitUntil(lambda: bool(desk.sheet.papers.buttons), timeout=WAIT)
    desk.sheet.choose_part("papers")
    return desk


def strategy_held(staff: SignedInStaff, enquiry: UUID) -> None:
    """A strategy discussion is recorded."""
    sitting = staff.sitting(DECIDER)
    sheet = open_enquiry(sitting, enquiry, "A strategy discussion")
    step = read_way(sitting, enquiry).step("strategy")
    assert step is not None
    command = TakeStep(uuid4(), step, reason="He was alone at night.", particulars="Police, health, social care")
    take_step(sitting, command, sheet, who_am_i(sitting)[1])


READING = [(DecisionDesk, DECIDER), (HubOverview, MANAGER), (RightsDesk, INFORMATION)]


@pytest.mark.parametrize(("kind", "login"), READING)
def test_who_reads_the_discussion_writes_its_record_and_the_file_names_nobody(
    kind: Callable[..., Desk], login: str, at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.DECIDED)
    desk = shown(kind, at(login), enquiry, qtbot, tmp_path)
    with qtbot.waitSignal(desk.papers.model.written, timeout=60_000):
        desk.sheet.papers.buttons["discussion"].click()
    [written] = tmp_path.glob("*.pdf")
    assert desk.enquiry.sheet is not None
    assert written.name == f"Discussion record {desk.enquiry.sheet.row.reference}.pdf"
    text = ReadPdf(written.read_bytes()).text
    sheet = open_enquiry(busy_staff.sitting(DECIDER), enquiry, "To compare")
    assert sheet.discussion is not None
    assert " ".join(sheet.discussion.agreed.split()) in text
    for item in sheet.items:
        assert (" ".join(item.what.split()) in text) == (item.handling is Handling.HUB), item.what


def test_whoever_prints_it_it_holds_the_same(busy_staff: SignedInStaff) -> None:
    """But for the name of who printed it and when, no paper tells more than another."""
    enquiry = enquiry_at(busy_staff, EnquiryState.DECIDED)
    found: list[DiscussionRecordFacts] = []

    def kept(facts: DiscussionRecordFacts) -> bytes:
        found.append(facts)
        return b""

    for login in (DECIDER, MANAGER, INFORMATION):
        open_enquiry(busy_staff.sitting(login), enquiry, "To print it")
        discussion_record(busy_staff.sitting(login), enquiry, kept)
    assert len({(facts.discussions, facts.items) for facts in found}) == 1
    sheet = open_enquiry(busy_staff.sitting(DECIDER), enquiry, "To compare")
    assert any(item.handling is not Handling.HUB for item in sheet.items)


def test_a_strategy_discussion_is_written_and_where_there_is_none_that_is_said(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.DISCUSSED)
    desk = shown(DecisionDesk, at(DECIDER), enquiry, qtbot, tmp_path)
    assert not desk.sheet.papers.buttons["strategy"].isEnabled()
    strategy_held(busy_staff, enquiry)
    desk.enquiry.reload()
    qtbot.waitUntil(lambda: desk.sheet.papers.buttons["strategy"].isEnabled() is True, timeout=WAIT)
    with qtbot.waitSignal(desk.papers.model.written, timeout=60_000):
        desk.sheet.papers.buttons["strategy"].click()
    [written] = tmp_path.glob("*.pdf")
    assert "He was alone at night." in ReadPdf(written.read_bytes()).text


def test_before_a_discussion_its_record_is_not_offered(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    desk = shown(HubOverview, at(MANAGER), enquiry_at(busy_staff, EnquiryState.GATHERING), qtbot, tmp_path)
    assert not desk.sheet.papers.buttons["discussion"].isEnabled()
    assert not desk.sheet.papers.buttons["strategy"].isEnabled()


def test_where_no_place_is_chosen_nothing_is_written(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    desk = shown(HubOverview, at(MANAGER), enquiry_at(busy_staff, EnquiryState.DECIDED), qtbot, tmp_path)
    desk.papers.choose_place = lambda _name: None
    desk.sheet.papers.buttons["discussion"].click()
    assert list(tmp_path.glob("*.pdf")) == []


def test_of_what_a_strategy_record_reads_the_log_tells_the_people_and_the_way_and_no_more(
    busy_staff: SignedInStaff,
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.DISCUSSED)
    strategy_held(busy_staff, enquiry)
    sitting = busy_staff.sitting(MANAGER)
    open_enquiry(sitting, enquiry, "To print it")
    with noted(sitting) as reads:
        strategy_record(sitting, enquiry, lambda _facts: b"")
    assert {kind for which, kind in reads if which == str(enquiry)} == {"people", "way"}
    with noted(sitting) as reads:  # the other paper, for comparison: it is made of the sheet
        open_enquiry(sitting, enquiry, "To compare")
    assert {"people", "items", "referral"} <= {kind for _id, kind in reads}


def test_of_what_a_family_picture_reads_the_log_tells_the_people_and_addresses_and_no_more(
    busy_staff: SignedInStaff,
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.DECIDED)
    for login in (OFFICER, DECIDER):
        sitting = busy_staff.sitting(login)
        sheet = open_enquiry(sitting, enquiry, "To print it")
        found: list[FamilyPictureFacts] = []

        def kept(facts: FamilyPictureFacts, found: list[FamilyPictureFacts] = found) -> bytes:
            found.append(facts)
            return b""

        with noted(sitting) as reads:
            family_picture(sitting, enquiry, kept)
        assert {kind for which, kind in reads if which == str(enquiry)} <= {"people", "addresses"}
        assert found[0].family == FamilyNamed(sheet.people, sheet.relationships, sheet.households)


def test_the_front_door_prints_the_family_picture_and_no_other_paper(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    desk = shown(FrontDoor, at(OFFICER), enquiry_at(busy_staff, EnquiryState.DECIDED), qtbot, tmp_path)
    assert list(desk.sheet.papers.buttons) == ["family"]
    with qtbot.waitSignal(desk.papers.model.written, timeout=60_000):
        desk.sheet.papers.buttons["family"].click()
    [written] = tmp_path.glob("*.pdf")
    assert desk.enquiry.sheet is not None
    assert written.name == f"Family picture {desk.enquiry.sheet.row.reference}.pdf"
    assert desk.enquiry.sheet.people[0].name in ReadPdf(written.read_bytes()).text


@contextmanager
def noted(sitting: Sitting) -> Iterator[list[tuple[str, str]]]:
    """What the server itself notes of what is read meanwhile: which enquiry, and what kind."""
    reads: list[tuple[str, str]] = []

    def hear(told: Diagnostic) -> None:
        if told.sqlstate == "MD002":
            _read, enquiry, kind = str(told.message_primary).split()
            reads.append((enquiry, kind))

    with sitting._engine.connect() as connection:
        connection.exec_driver_sql("set client_min_messages = log")
        connection.commit()
        driver: Any = connection.connection.driver_connection
    driver.add_notice_handler(hear)
    try:
        yield reads
    finally:
        driver.remove_notice_handler(hear)


@pytest.mark.parametrize("login", [OFFICER, PRACTITIONERS["police"]])
def test_who_does_not_read_the_discussion_prints_neither(busy_staff: SignedInStaff, login: str) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.DECIDED)
    sitting = busy_staff.sitting(login)
    open_enquiry(sitting, enquiry, "To try")
    with pytest.raises(NotThereOrNotYours):
        discussion_record(sitting, enquiry, lambda _facts: b"")
    with pytest.raises(NotThereOrNotYours):
        strategy_record(sitting, enquiry, lambda _facts: b"")


def test_the_services_say_that_there_is_nothing(busy_staff: SignedInStaff) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.GATHERING)
    open_enquiry(busy_staff.sitting(DECIDER), enquiry, "To try")
    with pytest.raises(BadInput):
        discussion_record(busy_staff.sitting(DECIDER), enquiry, lambda _facts: b"")

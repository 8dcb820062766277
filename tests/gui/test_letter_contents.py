"""What a letter may hold of what agencies released: nothing by itself, and nothing that its page does not show."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.codes import EnquiryState, LeavingPurpose, LetterState
from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.gui.desks.letters_desk import LettersDesk
from mashdesk.gui.theme import Theme
from mashdesk.services.letter_making import MakeLetter, ToPolice, make_letter
from mashdesk.services.letters import letter_facts
from mashdesk.services.openings import open_enquiry, read_sheet
from mashdesk.services.releases import WithdrawRelease, in_letters, withdraw_release
from mashdesk.services.worklists import who_am_i
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.releasing import EDUCATION, WORDS, asked, enquiry_at, free_item, refused, released


@pytest.fixture
def decided(busy_staff: SignedInStaff) -> UUID:
    return enquiry_at(busy_staff, EnquiryState.DECIDED)


@pytest.fixture
def place(busy_staff: SignedInStaff) -> Iterator[Place]:
    with place_of(busy_staff.sitting(DECIDER)) as place:
        yield place


def a_desk(place: Place, tmp_path: Path, qtbot: QtBot, letter: UUID | None = None) -> LettersDesk:
    """The letters desk with this letter open, or the first one, its page seen."""
    desk = LettersDesk(place.who, place.tasks, place.bus, choose_place=lambda name: tmp_path / name)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    qtbot.waitUntil(lambda: bool(desk.list.rows()), timeout=WAIT)
    chosen = next(row for row in desk.list.rows() if letter in (None, row.letter))
    desk.list.choose(chosen.letter)
    with qtbot.waitSignal(desk.letters.preview_ready, timeout=WAIT):
        desk.reason.open_asked.emit(chosen, "To print and post the letter")
    if place.who.has_role("senior_social_worker"):
        qtbot.waitUntil(lambda: desk.contents.read, timeout=WAIT)
    return desk


def printable(desk: LettersDesk) -> bool:
    """Whether the page can be kept: it is printed once somebody released it."""
    return desk.sheet.ui.print_page.isEnabled()


def said(desk: LettersDesk) -> str:
    from mashdesk.gui.widgets.plain_label import PlainLabel

    return "\n".join(label.text() for label in desk.sheet.contents.findChildren(PlainLabel))


def letter_of(desk: LettersDesk) -> UUID:
    assert desk.letters.letter is not None
    return desk.letters.letter.id


def put_in(desk: LettersDesk, qtbot: QtBot) -> None:
    """What is ticked goes in, and the page is made anew."""
    with qtbot.waitSignal(desk.letters.preview_ready, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(lambda: printable(desk), timeout=WAIT)


def test_whoever_prints_and_does_not_compose_is_offered_nothing_to_put_in(
    busy_staff: SignedInStaff, decided: UUID, tmp_path: Path, qtbot: QtBot, theme: Theme
) -> None:
    released(busy_staff, free_item(busy_staff, decided), decided)
    with place_of(busy_staff.sitting(OFFICER)) as place:
        desk = a_desk(place, tmp_path, qtbot)
        qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)
        assert not desk.sheet.contents.isVisible()
        assert desk.sheet.contents.cards == []
        assert printable(desk)


def test_what_is_not_answered_refused_or_about_somebody_else_cannot_be_ticked(
    busy_staff: SignedInStaff, decided: UUID, place: Place, tmp_path: Path, qtbot: QtBot, theme: Theme
) -> None:
    asked(busy_staff, free_item(busy_staff, decided), decided)
    refused(busy_staff, free_item(busy_staff, decided, place=1), decided, "He asked us not to.")
    both_parents = free_item(busy_staff, decided, "police")
    released(busy_staff, both_parents, decided, "")
    desk = a_desk(place, tmp_path, qtbot)
    assert desk.sheet.contents.isVisible()
    assert desk.sheet.contents.cards == []
    words = said(desk)
    assert "not answered yet" in words
    assert "Not released, because: He asked us not to." in words
    assert "About somebody else than the recipient" in words
    assert both_parents.what not in words


def test_nothing_is_ticked_by_itself_and_the_words_are_those_that_are_printed(
    busy_staff: SignedInStaff, decided: UUID, place: Place, tmp_path: Path, qtbot: QtBot, theme: Theme
) -> None:
    item = free_item(busy_staff, decided)
    released(busy_staff, item, decided)
    desk = a_desk(place, tmp_path, qtbot)
    [card] = desk.sheet.contents.cards
    assert not card.box.isChecked()
    assert card.box.text() == item.agency_name
    assert card.box.accessibleName() == f"{item.agency_name}: {WORDS}"
    assert item.what not in said(desk)
    assert printable(desk)
    assert letter_facts(busy_staff.sitting(DECIDER), letter_of(desk)).items == ()


def test_a_tick_puts_nothing_in_and_nothing_is_printed_before_the_page_shows_it(
    busy_staff: SignedInStaff, decided: UUID, place: Place, tmp_path: Path, qtbot: QtBot, theme: Theme
) -> None:
    release = released(busy_staff, free_item(busy_staff, decided), decided)
    desk = a_desk(place, tmp_path, qtbot)
    before = desk.sheet._preview
    assert before is not None
    [card] = desk.sheet.contents.cards
    card.box.click()
    assert not printable(desk)
    assert in_letters(busy_staff.sitting(DECIDER), decided) == ()
    desk.sheet.contents.leave.click()
    assert printable(desk)
    assert not desk.sheet.contents.cards[0].box.isChecked()
    desk.sheet.contents.cards[0].box.click()
    put_in(desk, qtbot)
    assert [(one.letter, one.release) for one in in_letters(busy_staff.sitting(DECIDER), decided)] == [
        (letter_of(desk), release)
    ]
    assert desk.sheet._preview is not None
    assert [item.words for item in desk.sheet._preview.facts.items] == [WORDS]
    assert desk.sheet._preview.pages != before.pages


def test_a_release_taken_back_after_the_page_was_seen_stops_the_printing(
    busy_staff: SignedInStaff, decided: UUID, place: Place, tmp_path: Path, qtbot: QtBot, theme: Theme
) -> None:
    release = released(busy_staff, free_item(busy_staff, decided), decided)
    desk = a_desk(place, tmp_path, qtbot)
    desk.sheet.contents.cards[0].box.click()
    put_in(desk, qtbot)
    qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)
    withdraw_release(busy_staff.sitting(EDUCATION), WithdrawRelease(uuid4(), release), decided)
    with qtbot.waitSignals([desk.letters.changed_meanwhile, desk.letters.preview_ready], timeout=WAIT):
        desk.sheet.ui.print_page.click()
    assert not list(tmp_path.glob("*.pdf"))
    assert desk.sheet._preview is not None
    assert desk.sheet._preview.facts.items == ()
    assert "changed meanwhile" in desk.sheet.ui.notice.words
    desk.contents.reload()
    qtbot.waitUntil(lambda: desk.sheet.contents.cards == [], timeout=WAIT)
    assert "taken back" in said(desk)
    assert desk.letters.letter is not None
    assert desk.letters.letter.state is LetterState.DUE


def test_a_disclosure_holds_what_was_released_for_the_police_about_anybody_and_nothing_else(
    busy_staff: SignedInStaff, decided: UUID, place: Place, tmp_path: Path, qtbot: QtBot, theme: Theme
) -> None:
    both_parents, own = free_item(busy_staff, decided, "police"), free_item(busy_staff, decided)
    release = released(busy_staff, both_parents, decided, "", LeavingPurpose.POLICE)
    released(busy_staff, own, decided)
    sitting = busy_staff.sitting(DECIDER)
    sheet, (_, profile) = open_enquiry(sitting, decided, "To tell the police"), who_am_i(sitting)
    told = ToPolice(how="asked", ground="significant_harm_threshold", harm="He was hit.")
    kind, child = LetterKind.POLICE_DISCLOSURE, sheet.subjects[0].id
    command = MakeLetter(uuid4(), kind, child, None, "You ask.", "Needed.", "police", "Officer in the case", told)
    make_letter(sitting, command, sheet, profile, datetime.now(UTC))
    (letter,) = [one.id for one in read_sheet(sitting, decided).letters if one.kind is kind]
    desk = a_desk(place, tmp_path, qtbot, letter)
    [card] = desk.sheet.contents.cards
    assert not card.box.isChecked()
    assert card.box.accessibleName() == f"{both_parents.agency_name}: {both_parents.what}"
    card.box.click()
    put_in(desk, qtbot)
    assert [one.release for one in in_letters(sitting, decided) if one.letter == letter] == [release]
    assert desk.sheet._preview is not None
    assert [item.words for item in desk.sheet._preview.facts.items] == [both_parents.what]

"""A letter's gate at the desk: what is found stands outlined on its page, is cleared with a reason; then it goes."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.paper import Paper
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.codes import LetterState
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.letter_facts import LetterFacts
from mashdesk.domain.letter_rules import Rule
from mashdesk.gui.desks.letters_desk import LettersDesk
from mashdesk.gui.theme import Theme
from mashdesk.services.openings import open_enquiry
from mashdesk.services.worklists import letters_worklist
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.test_letters_desk import keep, open_first


class LeakyPaper(Paper):
    """A letter in which somebody wrote what its reader must not be told."""

    words = ""

    def letter(self, facts: LetterFacts, profile: HubProfile) -> bytes:
        """With these words in it."""
        child, *others = facts.children
        told = replace(child, told_family=f"{child.told_family} {self.words}")
        return super().letter(replace(facts, children=(told, *others)), profile)


@pytest.fixture
def paper(busy_staff: SignedInStaff) -> LeakyPaper:
    """Where the other parent lives, and what they are called."""
    sitting, paper = busy_staff.sitting(DECIDER), LeakyPaper()
    row = letters_worklist(sitting)[0]
    sheet = open_enquiry(sitting, row.enquiry, "To write")
    recipient = next(one.recipient for one in sheet.letters if one.id == row.letter)
    other = next(one for one in sheet.households if recipient not in one.people and one.address is not None)
    assert other.address is not None
    name = next(one.name for one in sheet.people if one.id in other.people and one.role.value == "parent")
    paper.words = f"We spoke with {name} at {', '.join(other.address.lines)}, {other.address.postcode}."
    return paper


@pytest.fixture
def place(busy_staff: SignedInStaff, paper: LeakyPaper) -> Iterator[Place]:
    with place_of(busy_staff.sitting(DECIDER)) as place:
        yield replace(place, who=replace(place.who, documents=paper))


@pytest.fixture
def desk(place: Place, qtbot: QtBot, theme: Theme) -> LettersDesk:
    desk = LettersDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    qtbot.waitUntil(lambda: bool(desk.list.rows()), timeout=WAIT)
    open_first(desk, qtbot)
    return desk


def press(desk: LettersDesk, qtbot: QtBot) -> None:
    """F8, and what it does is done and read again."""
    qtbot.waitUntil(lambda: desk.sheet.gate.offers, timeout=WAIT)
    with qtbot.waitSignals([desk.gate.done, desk.gate.changed], timeout=WAIT):
        desk.primary_action()


def checked(desk: LettersDesk, qtbot: QtBot) -> None:
    """Kept and checked."""
    keep(desk, qtbot)
    press(desk, qtbot)
    qtbot.waitUntil(lambda: bool(desk.sheet.gate.hits), timeout=WAIT)


def test_what_is_found_stands_outlined_on_its_page_and_in_the_list(desk: LettersDesk, qtbot: QtBot) -> None:
    checked(desk, qtbot)
    rules = {hit.rule for hit in desk.sheet.gate.hits}
    assert {Rule.NAME, Rule.POSTCODE} <= rules
    qtbot.waitUntil(lambda: bool(desk.sheet.page.marks), timeout=WAIT)
    marks = desk.sheet.page.marks
    assert {(mark.page, mark.box) for mark in marks} == {
        (hit.page, box) for hit in desk.sheet.gate.hits for box in hit.boxes
    }
    assert {mark.box for mark in marks if mark.chosen} == set(desk.sheet.gate.hits[0].boxes)
    assert desk.sheet.gate.list.count() == len(desk.sheet.gate.hits)


def test_it_is_released_when_the_last_one_is_cleared_with_a_reason_and_printed_only_then(
    desk: LettersDesk, qtbot: QtBot
) -> None:
    checked(desk, qtbot)
    panel = desk.sheet.gate
    many = len(panel.hits)
    for left in range(many, 0, -1):
        assert not panel.offers
        assert not panel.clear.isEnabled()
        assert not desk.sheet.ui.print_page.isEnabled()
        panel.because.setText("The parents live together again")
        assert panel.clear.isEnabled()
        with qtbot.waitSignals([desk.gate.done, desk.gate.changed], timeout=WAIT):
            panel.because.returnPressed.emit()
        qtbot.waitUntil(lambda left=left: _standing(desk) == left - 1, timeout=WAIT)  # type: ignore[misc]
    assert desk.sheet.page.marks == ()
    press(desk, qtbot)
    qtbot.waitUntil(desk.sheet.ui.print_page.isEnabled, timeout=WAIT)
    assert desk.sheet.ui.post.isVisible()


def test_a_withheld_letter_says_by_whom_why_and_until_when(desk: LettersDesk, qtbot: QtBot) -> None:
    panel = desk.sheet.gate
    qtbot.waitUntil(panel.withhold.isVisible, timeout=WAIT)
    assert not panel.withhold.isEnabled()
    panel.because.setText("He would learn where she went")
    with qtbot.waitSignal(desk.gate.done, timeout=WAIT):
        panel.withhold.click()
    qtbot.waitUntil(lambda: "He would learn where she went" in panel.told.text(), timeout=WAIT)
    assert "Looked at again on" in panel.told.text()
    assert not desk.sheet.ui.print_page.isEnabled()


def test_an_officer_is_told_who_releases_it_and_cannot(
    desk: LettersDesk, busy_staff: SignedInStaff, qtbot: QtBot
) -> None:
    checked(desk, qtbot)
    with place_of(busy_staff.sitting(OFFICER)) as colleague:
        other = LettersDesk(colleague.who, colleague.tasks, colleague.bus)
        qtbot.addWidget(other)
        other.show()
        qtbot.waitUntil(lambda: bool(other.worklist.letters), timeout=WAIT)
        other.tabs.choose(LetterState.PRINTED.value)
        other._show_rows()
        open_first(other, qtbot)
        qtbot.waitUntil(lambda: "A senior social worker checks" in other.sheet.gate.told.text(), timeout=WAIT)
        assert not other.sheet.gate.list.isVisible()
        assert not other.sheet.gate.offers
        assert not other.sheet.ui.print_page.isEnabled()
        assert not other.sheet.ui.post.isVisible()


def _standing(desk: LettersDesk) -> int:
    return sum(hit.cleared is None for hit in desk.sheet.gate.hits)

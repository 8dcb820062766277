"""What is typed of a staff account, for an emergency or about a letter's page comes back, too; saved, it is gone."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER
from mashdesk.domain.two_versions import Keep
from mashdesk.gui.desks.letter_gate_panel import LetterGatePanel
from mashdesk.gui.desks.letters_desk import LettersDesk
from mashdesk.gui.desks.protection_desk import ProtectionDesk
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.gui.viewmodels.letter_gate_model import LetterGateModel
from mashdesk.services.administration import change_post
from mashdesk.services.openings import open_enquiry
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.test_administration_desk import (
    ADMINISTRATOR,
    COLLEAGUE,
    chosen,
    people,
    second,
    shown,
    type_in,
)
from tests.gui.test_letters_desk import keep, open_first
from tests.security.newcomers import Newcomers

__all__ = ["people", "second"]

REASON = "The child is at the police station now and nobody named can be reached"


@pytest.fixture
def drafts() -> MemoryDrafts:
    return MemoryDrafts()


def _settled(place: Place, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)


def test_a_new_account_that_was_begun_comes_back_with_every_answer(
    staff: SignedInStaff, drafts: MemoryDrafts, theme: Theme, qtbot: QtBot
) -> None:
    with place_of(staff.sitting(ADMINISTRATOR), drafts) as place:
        desk = shown(place, qtbot)
        desk.new()
        type_in(desk.form.fields["name"].control, "Rosalind Fennimore")
        assert place.who.forms.state is SavedIs.NOT_SAVED
        desk.save()
        _settled(place, qtbot)
    with place_of(staff.sitting(ADMINISTRATOR), drafts) as place:
        desk = shown(place, qtbot)
        qtbot.waitUntil(lambda: desk.form.values["name"] == "Rosalind Fennimore", timeout=WAIT)
        assert "Kept from before" in desk.form.banner.words
        desk.form.banner.action_asked.emit()
        assert desk.form.values["name"] == ""
        _settled(place, qtbot)
    assert drafts.kept("account-new") is None


def test_what_was_typed_about_one_account_waits_while_another_is_looked_at(
    staff: SignedInStaff, people: Newcomers, drafts: MemoryDrafts, theme: Theme, qtbot: QtBot
) -> None:
    with place_of(staff.sitting(ADMINISTRATOR), drafts) as place:
        desk = shown(place, qtbot)
        chosen(desk, COLLEAGUE, qtbot)
        _settled(place, qtbot)
        type_in(desk.sheet.post.fields["post"].control, "A post half typed")
        chosen(desk, "maud.hollingbery", qtbot)
        _settled(place, qtbot)
        assert desk.sheet.post.values["post"] != "A post half typed"
        chosen(desk, COLLEAGUE, qtbot)
        qtbot.waitUntil(lambda: desk.sheet.post.values["post"] == "A post half typed", timeout=WAIT)
        with qtbot.waitSignal(desk.model.changed, timeout=WAIT):
            desk.sheet.post.send()
        qtbot.waitUntil(lambda: place.who.forms.state is SavedIs.SAVED, timeout=WAIT)
        _settled(place, qtbot)
        assert drafts.kept(f"account-post/{COLLEAGUE}") is None


def test_what_somebody_saved_since_the_draft_stands_beside_it(
    staff: SignedInStaff, people: Newcomers, drafts: MemoryDrafts, theme: Theme, qtbot: QtBot
) -> None:
    with place_of(staff.sitting(ADMINISTRATOR), drafts) as place:
        desk = shown(place, qtbot)
        chosen(desk, COLLEAGUE, qtbot)
        _settled(place, qtbot)
        type_in(desk.sheet.post.fields["post"].control, "Mine")
        desk.save()
        _settled(place, qtbot)
        seen = desk.model.staff.account(COLLEAGUE)
        assert seen is not None
        change_post(place.who.sitting, seen, "Theirs")
    with place_of(staff.sitting(ADMINISTRATOR), drafts) as place:
        desk = shown(place, qtbot)
        chosen(desk, COLLEAGUE, qtbot)
        qtbot.waitUntil(lambda: desk.sheet.post.choosing, timeout=WAIT)
        desk.sheet.post.versions.choose_all(Keep.MINE)
        desk.sheet.post.versions.primary_action()
        assert desk.sheet.post.values["post"] == "Mine"


def test_the_reason_of_an_emergency_comes_back_until_it_has_opened_something(
    busy_staff: SignedInStaff, drafts: MemoryDrafts, theme: Theme, qtbot: QtBot
) -> None:
    with place_of(busy_staff.sitting(DECIDER), drafts) as place:
        desk = ProtectionDesk(place.who, place.tasks, place.bus)
        qtbot.addWidget(desk)
        desk.emergency.ui.reference.setText("26-001001")
        desk.emergency.ui.reason.setPlainText(REASON)
        assert place.who.forms.state is SavedIs.NOT_SAVED
        desk.save()
        _settled(place, qtbot)
    with place_of(busy_staff.sitting(DECIDER), drafts) as place:
        desk = ProtectionDesk(place.who, place.tasks, place.bus)
        qtbot.addWidget(desk)
        page = desk.emergency
        qtbot.waitUntil(lambda: page.ui.reason.toPlainText() == REASON, timeout=WAIT)
        assert page.ui.reference.text() == "26-001001"
        page.empty()  # as when it has opened
        _settled(place, qtbot)
        assert place.who.forms.state is SavedIs.NOTHING
    assert drafts.kept("emergency-opening") is None


def test_a_reason_about_a_letters_page_comes_back_with_the_letter_and_goes_when_it_is_used(
    busy_staff: SignedInStaff, drafts: MemoryDrafts, theme: Theme, qtbot: QtBot
) -> None:
    with place_of(busy_staff.sitting(DECIDER), drafts) as place:
        desk = _letters(place, qtbot)
        open_first(desk, qtbot)
        keep(desk, qtbot)
        letter, sheet = desk.letters.letter, desk.enquiry.sheet
        assert letter is not None
        assert sheet is not None
        qtbot.waitUntil(desk.sheet.gate.because.isVisible, timeout=WAIT)
        _settled(place, qtbot)
        QTest.keyClicks(desk.sheet.gate.because, "It went to the wrong")
        assert place.who.forms.state is SavedIs.NOT_SAVED
        desk.save()
        _settled(place, qtbot)
    with place_of(busy_staff.sitting(DECIDER), drafts) as place:
        read_sheet = open_enquiry(place.who.sitting, sheet.row.enquiry, "To go on with the letter")
        letter = next(one for one in read_sheet.letters if one.id == letter.id)
        model, panel = LetterGateModel(place.who, place.tasks, place.bus), LetterGatePanel()
        qtbot.addWidget(panel)
        panel.listen(model)
        panel.show_letter(letter, place.now().date())
        model.show(read_sheet, letter)
        qtbot.waitUntil(lambda: panel.because.text() == "It went to the wrong", timeout=WAIT)
        _settled(place, qtbot)
        QTest.keyClicks(panel.because, " address")
        with qtbot.waitSignal(model.done, timeout=WAIT):
            panel.withhold.click()
        assert panel.because.text() == ""
        _settled(place, qtbot)
    assert all(not key.startswith("gate-reason") for key in drafts._drafts)


def _letters(place: Place, qtbot: QtBot) -> LettersDesk:
    desk = LettersDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    qtbot.waitUntil(lambda: bool(desk.list.rows()), timeout=WAIT)
    return desk

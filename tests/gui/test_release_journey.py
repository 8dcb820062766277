"""From desk to desk: the hub asks, the agency answers in words of its own, and one letter holds them and no others."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER
from mashdesk.domain.codes import EnquiryState, LeavingPurpose, LetterState
from mashdesk.gui.desks.agency_desk import AgencyDesk
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.letters_desk import LettersDesk
from mashdesk.gui.desks.releasing.agency_lists import RELEASES
from mashdesk.gui.desks.releasing.ask_panel import AskPanel
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.release_answer_model import Manner
from tests.documents.reading import ReadPdf
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.releasing import EDUCATION, WHY, WORDS, enquiry_at, free_item


def test_asked_answered_in_words_put_into_a_letter_and_printed(
    busy_staff: SignedInStaff, tmp_path: Path, qtbot: QtBot, theme: Theme
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.DECIDED)
    item = free_item(busy_staff, enquiry)
    with place_of(busy_staff.sitting(DECIDER)) as hub, place_of(busy_staff.sitting(EDUCATION)) as agency:
        deciding = DecisionDesk(hub.who, hub.tasks, hub.bus)
        qtbot.addWidget(deciding)
        deciding.enquiry.open(enquiry, "To ask for a release")
        qtbot.waitUntil(lambda: deciding.releasing.model.read, timeout=WAIT)
        deciding.sheet.chronology.choose(str(item.id))
        deciding.sheet.chronology.ask.click()
        panel = deciding.releasing.panel
        assert isinstance(panel, AskPanel)
        panel.purpose.button(LeavingPurpose.LETTER.value).setChecked(True)
        panel.why.setPlainText(WHY)
        with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
            deciding.primary_action()

        desk = _answered(agency, qtbot)

        letters = LettersDesk(hub.who, hub.tasks, hub.bus, choose_place=lambda name: tmp_path / name)
        qtbot.addWidget(letters)
        letters.show()
        qtbot.waitUntil(lambda: bool(letters.list.rows()), timeout=WAIT)
        row = letters.list.rows()[0]
        letters.list.choose(row.letter)
        letters.reason.open_asked.emit(row, "To print and post the letter")
        qtbot.waitUntil(lambda: bool(letters.sheet.contents.cards) and letters.sheet._preview is not None, timeout=WAIT)
        letters.sheet.contents.cards[0].box.click()
        with qtbot.waitSignal(letters.letters.preview_ready, timeout=WAIT):
            letters.primary_action()
        with qtbot.waitSignal(letters.letters.page_kept, timeout=WAIT):
            letters.primary_action()
        qtbot.waitUntil(lambda: letters.gate.waits and letters.sheet.gate.offers, timeout=WAIT)
        with qtbot.waitSignal(letters.gate.done, timeout=WAIT):
            letters.primary_action()
        qtbot.waitUntil(lambda: letters.gate.gate is not None and letters.gate.gate.may_be_released, timeout=WAIT)
        qtbot.waitUntil(lambda: letters.sheet.gate.offers, timeout=WAIT)
        with qtbot.waitSignal(letters.gate.done, timeout=WAIT):
            letters.primary_action()
        qtbot.waitUntil(letters.sheet.ui.save_pdf.isEnabled, timeout=WAIT)
        with qtbot.waitSignal(letters.letters.file_written, timeout=WAIT):
            letters.sheet.ui.save_pdf.click()

        text = ReadPdf((tmp_path / letters.file_name()).read_bytes()).text
        assert f"What we were told {WORDS}" in text
        assert item.what not in text
        assert item.agency_name not in text
        qtbot.waitUntil(lambda: _state(letters) is LetterState.PRINTED, timeout=WAIT)
        assert letters.sheet.contents.isHidden()

        page = desk.releasing.page
        desk.releasing.told.reload()
        qtbot.waitUntil(page.given.take_back.isHidden, timeout=WAIT)
        assert "cannot be taken back any more" in page.given._told.text()


def _answered(agency: Place, qtbot: QtBot) -> AgencyDesk:
    """What the agency is asked, answered at its desk."""
    desk = AgencyDesk(agency.who, agency.tasks, agency.bus)
    qtbot.addWidget(desk)
    desk.lists.choose(RELEASES)
    qtbot.waitUntil(lambda: bool(desk.lists.releases.rows()), timeout=WAIT)
    row = desk.lists.releases.rows()[0]
    desk.lists.releases.choose(row.release)
    desk.releasing.reason.open_asked.emit(row, "To answer what we are asked to release")
    qtbot.waitUntil(lambda: desk.releasing.page.form is not None, timeout=WAIT)
    form, model = desk.releasing.page.form, desk.releasing.page.model
    assert form is not None
    assert model is not None
    form.manner.button(Manner.WORDS.value).setChecked(True)
    form.words.setPlainText(WORDS)
    desk.primary_action()
    with qtbot.waitSignal(model.answered, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(lambda: desk.releasing.page.given.take_back.isVisibleTo(desk.releasing.page), timeout=WAIT)
    return desk


def _state(desk: LettersDesk) -> LetterState:
    assert desk.letters.letter is not None
    return desk.letters.letter.state

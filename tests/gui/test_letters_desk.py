"""A letter is seen as it will leave, printed once and kept, reprinted byte for byte, and posted once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import OFFICER
from mashdesk.domain.codes import LetterState
from mashdesk.gui.desks.letters_desk import LettersDesk
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.page_images import page_images
from mashdesk.services.letters import reprint_letter
from mashdesk.services.worklists import letters_worklist
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.releasing import let_out


@pytest.fixture
def place(busy_staff: SignedInStaff) -> Iterator[Place]:
    with place_of(busy_staff.sitting(OFFICER)) as place:
        yield place


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Where the test's printer puts what it prints."""
    return tmp_path / "paper.pdf"


@pytest.fixture
def desk(place: Place, tmp_path: Path, paper: Path, qtbot: QtBot, theme: Theme) -> LettersDesk:
    def printer() -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(paper))
        return made

    desk = LettersDesk(
        place.who, place.tasks, place.bus, choose_place=lambda name: tmp_path / name, choose_printer=printer
    )
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    qtbot.waitUntil(lambda: bool(desk.list.rows()), timeout=WAIT)
    return desk


def open_first(desk: LettersDesk, qtbot: QtBot) -> None:
    """The letter that is due first, its page on the screen."""
    desk.list.choose(desk.list.rows()[0].letter)
    with qtbot.waitSignal(desk.letters.preview_ready, timeout=WAIT):
        desk.reason._on_open()


def keep(desk: LettersDesk, qtbot: QtBot) -> None:
    """The page that is shown becomes the letter."""
    with qtbot.waitSignal(desk.letters.page_kept, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(lambda: _state(desk) is LetterState.PRINTED and desk.gate.waits, timeout=WAIT)


def save(desk: LettersDesk, staff: SignedInStaff, qtbot: QtBot) -> None:
    """Save PDF…, of a page that is kept and released first where it was not."""
    if _state(desk) is LetterState.DUE:
        keep(desk, qtbot)
        letter = desk.letters.letter
        assert letter is not None
        let_out(staff, letter.id)
        desk.gate.reload()
        qtbot.waitUntil(desk.sheet.ui.save_pdf.isEnabled, timeout=WAIT)
    with qtbot.waitSignal(desk.letters.file_written, timeout=WAIT):
        desk.sheet.ui.save_pdf.click()


def _state(desk: LettersDesk) -> LetterState:
    letter = desk.letters.letter
    assert letter is not None
    return letter.state


def test_opening_a_letter_asks_why_and_shows_its_real_pages(desk: LettersDesk, qtbot: QtBot) -> None:
    desk.list.choose(desk.list.rows()[0].letter)
    assert desk.reason.isVisible()
    assert desk.letters.letter is None
    open_first(desk, qtbot)
    assert desk.sheet.page.count == 2
    assert desk.sheet.ui.page_words.text() == "Page 1 of 2"


def test_looking_at_a_letter_prints_nothing(desk: LettersDesk, busy_staff: SignedInStaff, qtbot: QtBot) -> None:
    open_first(desk, qtbot)
    assert {row.state for row in letters_worklist(busy_staff.sitting(OFFICER))} == {LetterState.DUE}


def test_a_saved_letter_is_kept_as_printed_and_every_reprint_is_the_same(
    desk: LettersDesk, busy_staff: SignedInStaff, tmp_path: Path, qtbot: QtBot
) -> None:
    open_first(desk, qtbot)
    assert desk.letters.letter is not None
    letter = desk.letters.letter.id
    save(desk, busy_staff, qtbot)
    file = tmp_path / desk.file_name()
    first = file.read_bytes()
    assert first == reprint_letter(busy_staff.sitting(OFFICER), letter)
    save(desk, busy_staff, qtbot)
    assert file.read_bytes() == first
    assert not list(tmp_path.glob("*.part"))


def test_what_is_previewed_after_printing_is_the_page_that_was_kept(
    desk: LettersDesk, busy_staff: SignedInStaff, qtbot: QtBot
) -> None:
    open_first(desk, qtbot)
    save(desk, busy_staff, qtbot)
    assert desk.sheet._preview is not None
    assert desk.sheet._preview.pages == page_images(
        reprint_letter(busy_staff.sitting(OFFICER), desk.sheet._preview.letter)
    )


def test_the_file_is_named_after_the_reference_and_nobody(desk: LettersDesk, qtbot: QtBot) -> None:
    row = desk.list.rows()[0]
    open_first(desk, qtbot)
    assert desk.file_name() == f"letter-{row.reference}.pdf"


def test_the_letter_goes_to_the_printer_page_by_page(
    desk: LettersDesk, busy_staff: SignedInStaff, paper: Path, qtbot: QtBot
) -> None:
    open_first(desk, qtbot)
    save(desk, busy_staff, qtbot)
    with qtbot.waitSignal(desk.letters.pages_ready, timeout=WAIT):
        desk.print_page()
    qtbot.waitUntil(lambda: "printer" in desk.sheet.ui.notice.words, timeout=WAIT)
    printed = PdfReader(paper)
    assert len(printed.pages) == 2
    assert round(float(printed.pages[0].mediabox.width)) == 595


def test_the_posting_list_of_what_was_printed_here_names_nobody(
    desk: LettersDesk, busy_staff: SignedInStaff, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not desk.posting.isVisible()
    open_first(desk, qtbot)
    save(desk, busy_staff, qtbot)
    assert not desk.posting.isVisible(), "kept, and not on paper yet"
    letter = desk.letters.letter
    assert letter is not None
    for again in (False, True):
        with qtbot.waitSignal(desk.letters.pages_ready, timeout=WAIT):
            desk.print_page()
        qtbot.waitUntil(desk.posting.isVisible, timeout=WAIT)
        assert desk.posting.text() == "Posting list (1)…"
        [line] = desk.posting.model.lines
        assert (line.letter, line.again, line.sheets) == (letter.id, again, 1)
    with qtbot.waitSignal(desk.posting.model.written, timeout=60_000):
        desk.posting.click()
    text = " ".join(PdfReader(tmp_path / "Posting list.pdf").pages[0].extract_text().split())
    assert f"{line.reference} {str(letter.id)[:8]} 1 Again" in text
    assert not any(word in text for word in letter.recipient_name.split())
    assert not desk.posting.isVisible(), "the next batch begins"
    with qtbot.waitSignal(desk.letters.pages_ready, timeout=WAIT):
        desk.print_page()
    qtbot.waitUntil(desk.posting.isVisible, timeout=WAIT)
    (tmp_path / "Posting list.pdf").unlink()
    (tmp_path / "Posting list.pdf").mkdir()
    with qtbot.waitSignal(desk.posting.model.refused, timeout=60_000):
        desk.posting.click()
    assert "could not be written there" in desk.sheet.ui.notice.words
    assert desk.posting.isVisible(), "what was not written is not lost"


def test_marking_as_posted_shows_to_whom_and_asks_first(
    desk: LettersDesk, busy_staff: SignedInStaff, qtbot: QtBot
) -> None:
    open_first(desk, qtbot)
    save(desk, busy_staff, qtbot)
    desk.primary_action()
    assert desk.sheet.asking
    assert desk.sheet._preview is not None
    shown = desk.sheet.ui.asking_to.text().split("\n")
    assert shown == [desk.sheet._preview.initials, *desk.sheet._preview.address]
    assert {row.state for row in letters_worklist(busy_staff.sitting(OFFICER))} != {LetterState.POSTED}
    desk.back()
    assert not desk.sheet.asking


def test_a_posted_letter_stands_among_the_posted_ones(
    desk: LettersDesk, busy_staff: SignedInStaff, qtbot: QtBot
) -> None:
    open_first(desk, qtbot)
    save(desk, busy_staff, qtbot)
    desk.primary_action()
    with qtbot.waitSignal(desk.letters.posted, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(lambda: desk.tabs.chosen == LetterState.POSTED.value, timeout=WAIT)
    [row] = desk.list.rows()
    assert row.state is LetterState.POSTED
    qtbot.waitUntil(lambda: _state(desk) is LetterState.POSTED, timeout=WAIT)
    assert not desk.sheet.ui.post.isVisible()


def test_a_letter_that_a_colleague_printed_meanwhile_is_not_printed_twice(
    desk: LettersDesk, busy_staff: SignedInStaff, tmp_path: Path, qtbot: QtBot, place: Place, theme: Theme
) -> None:
    open_first(desk, qtbot)
    with place_of(busy_staff.sitting(OFFICER)) as colleague:
        other = LettersDesk(colleague.who, colleague.tasks, colleague.bus, choose_place=lambda name: tmp_path / "other")
        qtbot.addWidget(other)
        qtbot.waitUntil(lambda: bool(other.list.rows()), timeout=WAIT)
        open_first(other, qtbot)
        keep(other, qtbot)
    with qtbot.waitSignal(desk.letters.changed_meanwhile, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(lambda: _state(desk) is LetterState.PRINTED, timeout=WAIT)
    assert not (tmp_path / desk.file_name()).exists()


def test_the_letters_desk_fits_the_design_size_and_double_text(desk: LettersDesk, theme: Theme, qtbot: QtBot) -> None:
    open_first(desk, qtbot)
    assert desk.minimumSizeHint().width() <= 1290
    assert desk.minimumSizeHint().height() <= 718
    theme.set_text_scale(200)
    desk.resize(1230, 660)
    qtbot.waitUntil(lambda: desk.minimumSizeHint().width() <= 1230, timeout=WAIT)
    assert desk.minimumSizeHint().height() <= 660

"""What may go to the post as one PDF with its posting list: only what was released, and nothing half written."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.paper import Paper
from mashdesk.cli.sample_hub import OFFICER
from mashdesk.domain.codes import LetterState, PostClass
from mashdesk.domain.refusals import NoConnection
from mashdesk.domain.snapshots import LetterRow
from mashdesk.gui.desks.letters_desk import LettersDesk
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.letter_batch_model import REASON
from mashdesk.services.letter_batch import pages_to_post
from mashdesk.services.letters import PostLetter, PrintLetter, post_letter, print_letter
from mashdesk.services.openings import close_opening, open_enquiry, read_sheet
from mashdesk.services.worklists import letters_worklist, who_am_i
from tests.cluster_fixtures import Database
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.releasing import let_out

LONG = 60_000
NOTHING = "None of these letters may go yet."


@pytest.fixture
def place(busy_staff: SignedInStaff) -> Iterator[Place]:
    with place_of(busy_staff.sitting(OFFICER)) as place:
        yield place


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the files go."""
    made = tmp_path / "post"
    made.mkdir()
    return made


def kept(staff: SignedInStaff) -> list[LetterRow]:
    """The pages of all letters that are due are kept."""
    sitting = staff.sitting(OFFICER)
    profile = who_am_i(sitting)[1]
    for row in letters_worklist(sitting):
        if row.state is LetterState.DUE:
            open_enquiry(sitting, row.enquiry, "To keep the page")
            command = PrintLetter(uuid4(), row.letter, row.enquiry)
            print_letter(sitting, command, lambda facts: Paper().letter(facts, profile), profile.texts)
            close_opening(sitting, row.enquiry)
    return [row for row in letters_worklist(sitting) if row.state is LetterState.PRINTED]


def desk_of(place: Place, folder: Path, qtbot: QtBot) -> LettersDesk:
    desk = LettersDesk(place.who, place.tasks, place.bus, choose_place=lambda name: folder / name)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    qtbot.waitUntil(lambda: bool(desk.worklist.letters), timeout=WAIT)
    desk.tabs.choose(LetterState.PRINTED.value)
    return desk


def openings(hub: Database, enquiry: UUID) -> int:
    with hub.server.superuser_connection(hub.name) as connection:
        found = connection.execute(
            "select count(*) from mash.access_log where enquiry = %s and reason = %s", [enquiry, REASON]
        ).fetchone()
    assert found is not None
    return int(found[0])


def test_what_was_released_is_one_file_with_its_list_and_what_was_not_is_told(
    place: Place, busy_staff: SignedInStaff, busy_hub: Database, folder: Path, qtbot: QtBot, theme: Theme
) -> None:
    rows = kept(busy_staff)
    going, staying = rows[0], rows[1:]
    assert staying
    let_out(busy_staff, going.letter)
    desk = desk_of(place, folder, qtbot)
    assert desk.batch.button.isVisible()
    before = openings(busy_hub, going.enquiry)
    with qtbot.waitSignal(desk.batch.model.written, timeout=LONG):
        desk.batch.button.click()
        assert desk.batch.stop.isVisible()
        assert desk.batch.told.text().startswith("Letter 1 of ")
    assert [path.name for path in folder.iterdir()] == ["Letters to post.pdf"]
    pages = PdfReader(folder / "Letters to post.pdf").pages
    assert len(pages) == 4, "the letter's two, the list and its empty back"
    listed = " ".join(pages[2].extract_text().split())
    assert going.reference in pages[0].extract_text()
    assert f"{going.reference} {str(going.letter)[:8]}" in listed
    assert not any(str(row.letter)[:8] in listed for row in staying)
    said = desk.batch.told.text()
    assert said.startswith("1 letter written, the posting list last.\nNot released yet: ")
    assert all(row.reference in said for row in staying)
    assert openings(busy_hub, going.enquiry) == before + 1
    assert {row.state for row in letters_worklist(busy_staff.sitting(OFFICER))} == {LetterState.PRINTED}


def test_nothing_is_written_where_nothing_was_released(
    place: Place, busy_staff: SignedInStaff, folder: Path, qtbot: QtBot, theme: Theme
) -> None:
    kept(busy_staff)
    desk = desk_of(place, folder, qtbot)
    with qtbot.waitSignal(desk.batch.model.refused, timeout=LONG) as why:
        desk.batch.button.click()
    assert why.args == [NOTHING]
    assert not list(folder.iterdir())
    assert "Not released yet" in desk.batch.told.text()


def test_stopped_it_writes_nothing_and_can_begin_anew(
    place: Place, busy_staff: SignedInStaff, folder: Path, qtbot: QtBot, theme: Theme
) -> None:
    for row in kept(busy_staff):
        let_out(busy_staff, row.letter)
    desk = desk_of(place, folder, qtbot)
    desk.batch.button.setFocus()
    desk.batch.button.click()
    assert desk.batch.stop.hasFocus(), "the keyboard stays here"
    desk.batch.stop.click()
    assert desk.batch.button.hasFocus()
    assert desk.batch.told.text().startswith("Stopped. No file was written.")
    assert not desk.batch.model.running
    qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=LONG)
    assert not list(folder.iterdir())
    with qtbot.waitSignal(desk.batch.model.written, timeout=LONG):
        desk.batch.button.click()
    assert [path.name for path in folder.iterdir()] == ["Letters to post.pdf"]


def test_a_place_that_cannot_be_written_is_said_and_leaves_nothing(
    place: Place, busy_staff: SignedInStaff, folder: Path, qtbot: QtBot, theme: Theme
) -> None:
    let_out(busy_staff, kept(busy_staff)[0].letter)
    (folder / "Letters to post.pdf").mkdir()
    desk = desk_of(place, folder, qtbot)
    with qtbot.waitSignal(desk.batch.model.refused, timeout=LONG):
        desk.batch.button.click()
    assert "could not be written there" in desk.batch.told.text()
    assert [path.name for path in folder.iterdir()] == ["Letters to post.pdf"]
    assert desk.batch.button.isVisible(), "it can be tried again"


def test_the_list_says_whether_an_earlier_copy_may_be_about(
    place: Place, busy_staff: SignedInStaff, folder: Path, qtbot: QtBot, theme: Theme
) -> None:
    row = kept(busy_staff)[0]
    let_out(busy_staff, row.letter)
    desk = desk_of(place, folder, qtbot)
    desk.posting.kept_here(row)
    desk.posting.take(row, 2)
    desk.posting.kept_here(row)
    assert desk.posting.isVisible()
    for told, other in (("Original", "Look for the earlier copy"), ("Look for the earlier copy", "Original")):
        with qtbot.waitSignal(desk.batch.model.written, timeout=LONG):
            desk.batch.button.click()
        listed = " ".join(PdfReader(folder / "Letters to post.pdf").pages[2].extract_text().split())
        assert told in listed
        assert other not in listed
        assert not desk.posting.isVisible(), "it stands on the batch's own list"


def test_the_desk_with_all_of_it_fits_the_design_size_and_double_text(
    place: Place, busy_staff: SignedInStaff, folder: Path, qtbot: QtBot, theme: Theme
) -> None:
    kept(busy_staff)
    desk = desk_of(place, folder, qtbot)
    assert desk.batch.button.isVisible()
    assert desk.minimumSizeHint().width() <= 1290
    theme.set_text_scale(200)
    desk.resize(1230, 660)
    qtbot.waitUntil(lambda: desk.minimumSizeHint().width() <= 1230, timeout=WAIT)
    assert desk.minimumSizeHint().height() <= 660


def test_it_is_offered_where_letters_to_post_are_listed_and_nowhere_else(
    place: Place, busy_staff: SignedInStaff, folder: Path, qtbot: QtBot, theme: Theme
) -> None:
    desk = desk_of(place, folder, qtbot)
    assert not desk.batch.isVisible(), "nothing is kept yet"
    kept(busy_staff)
    desk.worklist.reload()
    qtbot.waitUntil(desk.batch.button.isVisible, timeout=WAIT)
    desk.tabs.choose(LetterState.DUE.value)
    assert not desk.batch.isVisible()


def test_an_enquiry_that_is_open_stays_open_and_another_is_closed(busy_staff: SignedInStaff) -> None:
    row = kept(busy_staff)[0]
    let_out(busy_staff, row.letter)
    sitting = busy_staff.sitting(OFFICER)
    [page] = pages_to_post(sitting, [row], "To print it")
    assert page.pdf.startswith(b"%PDF")
    with pytest.raises(Exception, match="not available to you"):
        read_sheet(sitting, row.enquiry)
    open_enquiry(sitting, row.enquiry, "To look at it")
    assert pages_to_post(sitting, [row], "To print it") == (page,)
    assert read_sheet(sitting, row.enquiry).row.enquiry == row.enquiry


def test_what_was_posted_meanwhile_or_is_not_this_persons_does_not_go(busy_staff: SignedInStaff) -> None:
    row = kept(busy_staff)[0]
    let_out(busy_staff, row.letter)
    sitting = busy_staff.sitting(OFFICER)
    open_enquiry(sitting, row.enquiry, "To post it")
    post_letter(sitting, PostLetter(uuid4(), row.letter, row.enquiry, next(iter(PostClass))))
    [page] = pages_to_post(sitting, [row], "To print it")
    assert (page.pdf, page.why_not) == (b"", "Not to be posted any more.")
    [refused] = pages_to_post(busy_staff.sitting("percival.underhay"), [row], "To print it")
    assert refused.pdf == b""
    assert refused.why_not


def test_without_a_connection_the_batch_ends(
    place: Place, busy_staff: SignedInStaff, folder: Path, qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_out(busy_staff, kept(busy_staff)[0].letter)
    desk = desk_of(place, folder, qtbot)

    def gone(*_: object, **__: object) -> object:
        raise NoConnection

    monkeypatch.setattr("mashdesk.services.letter_batch.read_sheet", gone)
    with qtbot.waitSignal(desk.batch.model.refused, timeout=LONG):
        desk.batch.button.click()
    assert not desk.batch.model.running
    assert not list(folder.iterdir())

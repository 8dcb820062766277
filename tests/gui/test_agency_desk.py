"""An agency answers one request: what it promises about who will read an item is what the database then does."""

from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import OFFICER, PRACTITIONERS, SCREENER
from mashdesk.domain.codes import AnswerKind, Handling, Nature
from mashdesk.domain.readers_of_item import readers_of_item
from mashdesk.domain.snapshots import Item, WorklistRow
from mashdesk.gui.desks.agency_desk import REASON, AgencyDesk
from mashdesk.gui.theme import Theme
from mashdesk.services.openings import open_enquiry
from tests.gui.at_a_desk import WAIT, Place, place_of, sheet_as

EDUCATION, HEALTH, POLICE = (PRACTITIONERS[agency] for agency in ("education", "health", "police"))


@pytest.fixture
def place(busy_staff: SignedInStaff) -> Iterator[Place]:
    with place_of(busy_staff.sitting(EDUCATION)) as place:
        yield place


@pytest.fixture
def desk(place: Place, qtbot: QtBot, theme: Theme) -> AgencyDesk:
    return a_desk(place, qtbot)


def a_desk(place: Place, qtbot: QtBot) -> AgencyDesk:
    desk = AgencyDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    qtbot.waitUntil(lambda: desk.pane.count > 0, timeout=WAIT)
    return desk


def open_first(desk: AgencyDesk, qtbot: QtBot) -> WorklistRow:
    """The request that runs out next, opened for the reason that stands there already."""
    row = desk.pane.list.rows()[0]
    desk.pane.list.choose(row)
    desk.reason._on_open()
    qtbot.waitUntil(lambda: desk.sheet is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: not desk.answer._tasks.waiting, timeout=WAIT)
    return row


def type_item(desk: AgencyDesk, what: str, handling: Handling = Handling.HUB, shared: tuple[str, ...] = ()) -> None:
    """A whole item about the child."""
    item = desk.form.item.ui
    assert desk.sheet is not None
    desk.form.ui.answer.choose("items")
    item.people.choose([str(desk.sheet.subjects[0].id)])
    item.when.setText("12 Aug 2026")
    item.what.setPlainText(what)
    item.relevance.setPlainText("It bears on his safety.")
    item.lawful_basis.choose("public_task")
    item.handling.choose(handling.value)
    item.shared_with.choose(shared)
    item.not_for_family.setChecked(handling is not Handling.HUB)


def give_back(desk: AgencyDesk, qtbot: QtBot) -> None:
    """F8, and the server's answer on the screen."""
    with qtbot.waitSignal(desk.answer.returned, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(lambda: desk.answer.request is None, timeout=WAIT)


def test_requests_that_are_not_answered_come_first_and_opening_asks_why(desk: AgencyDesk) -> None:
    rows = desk.pane.list.rows()
    assert [row.answered for row in rows] == sorted(row.answered for row in rows)
    desk.pane.list.choose(rows[0])
    assert desk.reason.isVisible()
    assert desk.reason._ui.reason.text() == REASON
    assert desk.sheet is None


def test_the_head_says_what_was_asked_for_what_on_which_ground_and_by_when(desk: AgencyDesk, qtbot: QtBot) -> None:
    open_first(desk, qtbot)
    assert desk.sheet is not None
    [request] = desk.sheet.requests
    head = desk.header.ui
    assert request.questions in head.asked.text()
    assert "Purpose: A child protection issue is believed to exist" in head.grounds.text()
    assert "Lawful basis: Public task" in head.grounds.text()
    assert all(person.name in head.people.text() for person in desk.sheet.people)


def test_two_items_are_returned_and_then_shown_as_sealed(
    desk: AgencyDesk, busy_staff: SignedInStaff, qtbot: QtBot
) -> None:
    row = open_first(desk, qtbot)
    type_item(desk, "Attendance 88 per cent since January.")
    desk.new()
    type_item(desk, "His teacher thinks that he is tired.")
    desk.form.item.ui.nature.choose("opinion")
    desk.form.item.ui.when.setText("last winter")
    desk.form.gather()
    assert desk.form.ui.send.text() == "Return 2 items"
    give_back(desk, qtbot)
    assert desk.sealed.isVisible()
    assert not desk.form.isVisible()
    items = [item for item in sheet_as(busy_staff, SCREENER, row.enquiry).items if item.request == row.request]
    assert [item.nature for item in items] == [Nature.FACT, Nature.OPINION]
    assert (items[1].happened, items[1].happened_words) == (None, "last winter")


@pytest.mark.parametrize(
    ("handling", "shared"),
    [(Handling.HUB, ()), (Handling.NAMED_AGENCIES, ("health",)), (Handling.DECISION_MAKER, ())],
)
def test_those_who_are_said_to_read_an_item_read_it_and_nobody_else_does(
    desk: AgencyDesk, busy_staff: SignedInStaff, qtbot: QtBot, handling: Handling, shared: tuple[str, ...]
) -> None:
    row = open_first(desk, qtbot)
    asked = [one.agency for one in sheet_as(busy_staff, SCREENER, row.enquiry).requests]
    type_item(desk, "Attendance 88 per cent since January.", handling, shared)
    give_back(desk, qtbot)
    readers = readers_of_item(handling, "education", shared)
    people: Mapping[str, tuple[tuple[str, ...], str]] = {
        OFFICER: (("mash_officer",), "social_care"),
        SCREENER: (("senior_social_worker",), "social_care"),
        "maud.hollingbery": (("hub_manager",), "social_care"),
        "ignatius.pell": (("information_officer",), "social_care"),
        EDUCATION: (("agency_practitioner",), "education"),
        HEALTH: (("agency_practitioner",), "health"),
        POLICE: (("agency_practitioner",), "police"),
    }
    reads = {login: _reads(busy_staff, login, row) for login in people}
    assert reads == {login: readers.includes(roles, agency, asked) for login, (roles, agency) in people.items()}


def _reads(staff: SignedInStaff, login: str, row: WorklistRow) -> bool:
    items: tuple[Item, ...] = sheet_as(staff, login, row.enquiry).items
    return any(item.request == row.request for item in items)


def test_the_panel_says_who_will_and_who_will_not_before_anything_is_saved(desk: AgencyDesk, qtbot: QtBot) -> None:
    open_first(desk, qtbot)
    type_item(desk, "Attendance 88 per cent.", Handling.NAMED_AGENCIES, ("health",))
    will, will_not = (
        [chip.accessibleName() for chip in row.widgets()]
        for row in (desk.form.item.ui.will, desk.form.item.ui.will_not)
    )
    assert will == ["Senior social workers", "Information officers", "Education (you)", "Health"]
    assert will_not == [
        "MASH officers",
        "Hub manager",
        "Every agency that you do not name",
        "The family, in any letter",
    ]


def test_what_is_missing_is_said_at_its_field_and_nothing_is_returned(
    desk: AgencyDesk, busy_staff: SignedInStaff, qtbot: QtBot
) -> None:
    row = open_first(desk, qtbot)
    type_item(desk, "Attendance 88 per cent.")
    desk.form.item.ui.relevance.setPlainText(" ")
    desk.form.item.ui.when.setText("31/2/2026")
    desk.primary_action()
    assert desk.form.item.fields["relevance"].problem == "Say why sharing this is necessary."
    assert desk.form.item.fields["happened"].problem.startswith("There is no 31 February.")
    [request] = [one for one in sheet_as(busy_staff, SCREENER, row.enquiry).requests if one.agency == "education"]
    assert request.answer is None


def test_an_item_that_is_wrong_comes_to_the_front(desk: AgencyDesk, qtbot: QtBot) -> None:
    open_first(desk, qtbot)
    type_item(desk, "First.")
    desk.form.item.ui.lawful_basis.choose("")
    desk.new()
    type_item(desk, "Second.")
    desk.primary_action()
    assert desk.form.item.ui.what.toPlainText() == "First."
    assert desk.form.item.fields["lawful_basis"].problem


def test_an_item_that_was_taken_out_can_be_put_back(desk: AgencyDesk, qtbot: QtBot) -> None:
    open_first(desk, qtbot)
    type_item(desk, "First.")
    desk.new()
    type_item(desk, "Second.")
    desk.form.so_far.removal_asked.emit(0)
    assert desk.form.ui.send.text() == "Return 1 item"
    desk.form.ui.notice.action_asked.emit()
    assert desk.form.ui.send.text() == "Return 2 items"
    assert desk.form.item.ui.what.toPlainText() == "First."


@pytest.mark.parametrize("answer", [AnswerKind.NOT_KNOWN, AnswerKind.NOTHING_RELEVANT, AnswerKind.WITHHELD])
def test_an_answer_without_items_is_returned(
    desk: AgencyDesk, busy_staff: SignedInStaff, qtbot: QtBot, answer: AnswerKind
) -> None:
    row = open_first(desk, qtbot)
    desk.form.ui.answer.choose(answer.value)
    if answer is AnswerKind.WITHHELD:
        desk.primary_action()
        assert desk.form._because.problem == "Say why it is held back."
        desk.form.ui.because.setPlainText("It would show where somebody lives.")
    give_back(desk, qtbot)
    [request] = [one for one in sheet_as(busy_staff, SCREENER, row.enquiry).requests if one.agency == "education"]
    assert request.answer is answer


def test_what_was_typed_is_there_again_after_the_program_was_killed(
    busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    drafts = MemoryDrafts()
    with place_of(busy_staff.sitting(EDUCATION), drafts) as place:
        killed = a_desk(place, qtbot)
        row = open_first(killed, qtbot)
        type_item(killed, "Attendance 88 per cent since January.")
        killed.save()
        qtbot.waitUntil(lambda: drafts.kept(f"return/{row.request}") is not None, timeout=WAIT)
    with place_of(busy_staff.sitting(EDUCATION), drafts) as place:
        again = a_desk(place, qtbot)
        open_first(again, qtbot)
        qtbot.waitUntil(again.form.ui.notice.isVisible, timeout=WAIT)
        assert again.form.item.ui.what.toPlainText() == "Attendance 88 per cent since January."
        give_back(again, qtbot)


def test_an_answer_that_somebody_else_gave_meanwhile_is_said_and_shown_beside_what_was_typed(
    desk: AgencyDesk, place: Place, busy_staff: SignedInStaff, qtbot: QtBot
) -> None:
    row = open_first(desk, qtbot)
    type_item(desk, "Attendance 88 per cent since January.")
    with place_of(busy_staff.sitting(EDUCATION)) as colleague:
        open_enquiry(colleague.who.sitting, row.enquiry, REASON)
        other = AgencyDesk(colleague.who, colleague.tasks, colleague.bus)
        qtbot.addWidget(other)
        qtbot.waitUntil(lambda: other.pane.count > 0, timeout=WAIT)
        other.show()
        open_first(other, qtbot)
        other.form.ui.answer.choose(AnswerKind.NOT_KNOWN.value)
        give_back(other, qtbot)
    with qtbot.waitSignal(desk.answer.answered_meanwhile, timeout=WAIT):
        desk.primary_action()
    assert "answered meanwhile" in desk.notice.words
    qtbot.waitUntil(desk.sealed.left_over.isVisible, timeout=WAIT)
    assert "Attendance 88 per cent since January." in words_on(desk.sealed.left_over)
    assert AnswerKind.NOT_KNOWN.words in words_on(desk.sealed.returned)
    again = a_desk(place, qtbot)  # neither is lost when the program was closed meanwhile
    chosen(again, row, qtbot)
    qtbot.waitUntil(again.sealed.left_over.isVisible, timeout=WAIT)
    again.sealed.left_over.forget.click()
    assert not again.sealed.left_over.isVisible()
    third = a_desk(place, qtbot)
    chosen(third, row, qtbot)
    qtbot.waitUntil(lambda: third.sealed.isVisible() and not place.tasks.waiting, timeout=WAIT)
    assert not third.sealed.left_over.isVisible()


def chosen(desk: AgencyDesk, row: WorklistRow, qtbot: QtBot) -> None:
    """The same request, opened again."""
    qtbot.waitUntil(lambda: desk.pane.count > 0, timeout=WAIT)
    desk.pane.list.choose(next(one for one in desk.worklist.rows if one.request == row.request))
    desk.reason.open_asked.emit(row, REASON)
    qtbot.waitUntil(lambda: desk.sheet is not None, timeout=WAIT)


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_what_was_returned_leaves_nothing_behind(desk: AgencyDesk, place: Place, qtbot: QtBot) -> None:
    open_first(desk, qtbot)
    type_item(desk, "Attendance 88 per cent since January.")
    give_back(desk, qtbot)
    qtbot.waitUntil(lambda: desk.sealed.isVisible() and not place.tasks.waiting, timeout=WAIT)
    assert not desk.sealed.left_over.isVisible()


def test_the_agency_desk_fits_the_design_size_and_double_text(desk: AgencyDesk, theme: Theme, qtbot: QtBot) -> None:
    open_first(desk, qtbot)
    desk.form.ui.answer.choose("items")
    assert desk.minimumSizeHint().width() <= 1290
    assert desk.minimumSizeHint().height() <= 718
    theme.set_text_scale(200)
    desk.resize(1230, 660)
    qtbot.waitUntil(lambda: desk.minimumSizeHint().width() <= 1230, timeout=WAIT)
    assert desk.minimumSizeHint().height() <= 660

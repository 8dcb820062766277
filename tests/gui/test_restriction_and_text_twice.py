"""Two people at one restriction, or at one text of the hub: what each wrote stands beside the other's."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from uuid import UUID, uuid4

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.paper import Paper
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PRACTITIONERS
from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.hub_texts import TextAnswer
from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.domain.two_versions import Keep
from mashdesk.gui.desks.controls import value_of
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.desks.protecting.restrict_panel import AGAIN, RestrictPanel
from mashdesk.gui.desks.texts_desk import TextsDesk
from mashdesk.gui.theme import Theme
from mashdesk.gui.widgets.two_versions import ROOM
from mashdesk.services.hub_texts import AnswerText, ProposeText, answer_text, propose_text, texts_of_hub
from mashdesk.services.restrictions import (
    LiftRestriction,
    RestrictEnquiry,
    lift_restriction,
    may_be_named,
    named_people,
    restrict_enquiry,
)
from tests.gui.at_a_desk import WAIT, At, Place, place_of, sheet_as
from tests.gui.releasing import MANAGER, enquiry_at
from tests.gui.test_forms_saved_twice import choose, heard, saved, told
from tests.gui.test_texts_desk import chosen, proposed, shown, typed

MINE, THEIRS = "A colleague's family", "A councillor's family"


@pytest.fixture
def enquiry(busy_staff: SignedInStaff) -> UUID:
    return enquiry_at(busy_staff, EnquiryState.GATHERING)


@pytest.fixture
def named(busy_staff: SignedInStaff, enquiry: UUID) -> tuple[str, ...]:
    """The fewest who may be named: of the hub, and of each agency that was asked."""
    sheet_as(busy_staff, MANAGER, enquiry)
    offered = {one.login for one in may_be_named(busy_staff.sitting(MANAGER), enquiry)}
    return (MANAGER, DECIDER, *(login for login in PRACTITIONERS.values() if login in offered))


def restrict(staff: SignedInStaff, enquiry: UUID, *named: str, why: str = THEIRS) -> None:
    command = RestrictEnquiry(uuid4(), why, named)
    restrict_enquiry(staff.sitting(MANAGER), command, sheet_as(staff, MANAGER, enquiry))


def restricting(place: Place, enquiry: UUID, qtbot: QtBot) -> RestrictPanel:
    desk = HubOverview(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    desk.enquiry.open(enquiry, "Timeliness")
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None, timeout=WAIT)
    desk.sheet.header.action_asked.emit("restrict")
    panel = desk.restricting.panel
    assert isinstance(panel, RestrictPanel)
    qtbot.waitUntil(lambda: bool(panel.ui.named.chosen) and not place.tasks.waiting, timeout=WAIT)
    return panel


def test_whom_two_people_name_stands_side_by_side_and_neither_list_is_lost(
    at: At, busy_staff: SignedInStaff, enquiry: UUID, named: tuple[str, ...], qtbot: QtBot, theme: Theme
) -> None:
    panel = restricting(at(MANAGER), enquiry, qtbot)
    panel.ui.named.choose([*named, OFFICER])
    panel.ui.reason.setPlainText(MINE)
    restrict(busy_staff, enquiry, *named)
    panel.save()  # refused: the enquiry's version is another
    qtbot.waitUntil(lambda: panel.choosing, timeout=WAIT)
    both = told(panel)
    assert both["reason"] == (MINE, THEIRS)
    mine, theirs = (set(words.splitlines()) for words in both["named"])
    assert [one.split(",")[0] for one in mine - theirs] == ["Ottilie Brandreth"]
    assert theirs < mine
    assert "Maud Hollingbery" in panel.versions.said.words
    assert panel.width() >= ROOM  # they stand beside each other
    assert not panel._lift.isVisible()
    choose(panel, Keep.MINE, reason=Keep.BOTH)
    qtbot.waitUntil(lambda: panel.width() < ROOM, timeout=WAIT)
    assert panel._lift.isVisible()
    assert not panel.choosing
    assert OFFICER in panel.ui.named.chosen
    saved(panel, qtbot)
    stands = named_people(busy_staff.sitting(MANAGER), enquiry)
    assert {one.person.login for one in stands} == {*named, OFFICER}
    assert stands[0].reason == f"{MINE}\n\n{THEIRS}"


def test_their_list_can_be_taken(
    at: At, busy_staff: SignedInStaff, enquiry: UUID, named: tuple[str, ...], qtbot: QtBot, theme: Theme
) -> None:
    place = at(MANAGER)
    panel = restricting(place, enquiry, qtbot)
    panel.ui.named.choose([*named, OFFICER])
    panel.ui.reason.setPlainText(MINE)
    restrict(busy_staff, enquiry, *named)
    heard(place, qtbot, panel)
    choose(panel, Keep.THEIRS)
    assert set(panel.ui.named.chosen) == set(named)
    assert panel.ui.reason.toPlainText() == THEIRS


def test_nothing_typed_goes_on_from_whom_they_named_and_a_draft_comes_back_beside_it(
    at: At, busy_staff: SignedInStaff, enquiry: UUID, named: tuple[str, ...], qtbot: QtBot, theme: Theme
) -> None:
    place = at(MANAGER)
    panel = restricting(place, enquiry, qtbot)
    restrict(busy_staff, enquiry, *named)
    heard(place, qtbot, panel, choosing=False)
    qtbot.waitUntil(lambda: panel.ui.reason.toPlainText() == THEIRS, timeout=WAIT)
    assert set(panel.ui.named.chosen) == set(named)
    panel.ui.reason.setPlainText(MINE)
    assert not panel.choosing
    with qtbot.waitSignal(panel.command.draft_kept, timeout=WAIT):
        panel.command.keep_draft()
    restrict(busy_staff, enquiry, *named, OFFICER, why="Again another")
    again = restricting(at(MANAGER), enquiry, qtbot)
    qtbot.waitUntil(lambda: again.choosing, timeout=WAIT)
    assert told(again)["reason"] == (MINE, "Again another")


def test_that_it_was_lifted_meanwhile_is_said_and_what_is_typed_stays(
    at: At, busy_staff: SignedInStaff, enquiry: UUID, named: tuple[str, ...], qtbot: QtBot, theme: Theme
) -> None:
    restrict(busy_staff, enquiry, *named)
    place = at(MANAGER)
    panel = restricting(place, enquiry, qtbot)
    panel.ui.reason.setPlainText(MINE)
    lift_restriction(busy_staff.sitting(MANAGER), LiftRestriction(uuid4(), "No longer"), enquiry)
    place.bus.publish(Changes.everything())
    qtbot.waitUntil(lambda: AGAIN in panel.notice, timeout=WAIT)
    assert not panel.choosing
    assert not panel._lift.isVisible()
    assert panel.ui.reason.toPlainText() == MINE
    saved(panel, qtbot)
    assert {one.reason for one in named_people(busy_staff.sitting(MANAGER), enquiry)} == {MINE}


def test_a_sheet_that_is_read_again_does_not_move_the_cursor_of_whoever_types(
    at: At, busy_staff: SignedInStaff, enquiry: UUID, qtbot: QtBot, theme: Theme
) -> None:
    panel = restricting(at(MANAGER), enquiry, qtbot)
    panel.ui.reason.setPlainText(MINE)
    cursor = panel.ui.reason.textCursor()
    cursor.setPosition(5)
    panel.ui.reason.setTextCursor(cursor)
    with qtbot.waitSignal(panel._model.offered, timeout=WAIT):
        panel.take_sheet(sheet_as(busy_staff, MANAGER, enquiry))
    assert panel.ui.reason.textCursor().position() == 5


# A text of the hub

LETTER = LetterKind.PLEASE_CALL


@pytest.fixture
def text_at(staff: SignedInStaff) -> Iterator[At]:
    with ExitStack() as places:
        drafts = MemoryDrafts()
        yield lambda login: places.enter_context(place_of(staff.sitting(login), drafts))


def approved(staff: SignedInStaff, **changed: str) -> None:
    """The manager's text, approved by a senior social worker."""
    sitting = staff.sitting(MANAGER)
    last = texts_of_hub(sitting).approved_last(LETTER)
    words = json.loads(Paper().shipped_wording(LETTER)) | changed
    command = ProposeText(uuid4(), LETTER, json.dumps(words), "Kinder", None, last.id if last else None)
    text = propose_text(sitting, command, Paper().profile_mistakes)
    answer = AnswerText(uuid4(), text, TextAnswer.APPROVED)
    answer_text(staff.sitting(DECIDER), answer, LETTER, Paper().profile_mistakes)


def writing(text_at: At, qtbot: QtBot) -> TextsDesk:
    desk = shown(text_at(MANAGER), qtbot)
    chosen(desk, LETTER, "", qtbot)
    return desk


def choosing(desk: TextsDesk, qtbot: QtBot) -> dict[str, tuple[str, str]]:
    editor = desk.editor
    qtbot.waitUntil(editor.versions.isVisible, timeout=WAIT)
    return {one.answer.key: (one.answer.mine, one.answer.theirs) for one in editor.versions.answers}


def test_a_line_that_two_people_wrote_stands_twice_and_nothing_is_proposed_before_the_choice(
    text_at: At, staff: SignedInStaff, theme: Theme, qtbot: QtBot
) -> None:
    desk = writing(text_at, qtbot)
    typed(desk, "subject", "Kindly ring us")
    approved(staff, subject="Ring us soon", ending="With kind regards")
    desk.model.reload()
    assert choosing(desk, qtbot) == {"subject": ("Kindly ring us", "Ring us soon")}
    assert "Maud Hollingbery" in desk.editor.versions.said.words
    assert not desk.editor.why.isVisible()
    assert not desk.editor.form.isVisible()
    desk.primary_action()  # nothing is chosen yet
    assert desk.editor.editing is not None
    assert desk.editor.editing.versions is not None
    desk.editor.versions.choose_all(Keep.MINE)
    desk.primary_action()
    assert desk.editor.form.isVisible()
    assert not desk.editor.versions.isVisible()
    assert value_of(desk.editor.fields["subject"].control) == "Kindly ring us"
    assert value_of(desk.editor.fields["ending"].control) == "With kind regards"
    proposed(desk, "Plainer", qtbot)


def test_their_line_can_be_taken_and_a_third_version_is_compared_with_what_was_typed_at_first(
    text_at: At, staff: SignedInStaff, theme: Theme, qtbot: QtBot
) -> None:
    desk = writing(text_at, qtbot)
    typed(desk, "subject", "Kindly ring us")
    approved(staff, subject="Ring us soon")
    desk.model.reload()
    choosing(desk, qtbot)
    approved(staff, subject="Ring us soon", ending="With kind regards")
    with qtbot.waitSignal(desk.editor.editing.ready, timeout=WAIT):  # type: ignore[union-attr]
        desk.model.reload()
    assert choosing(desk, qtbot) == {"subject": ("Kindly ring us", "Ring us soon")}
    desk.editor.versions.choose_all(Keep.THEIRS)
    desk.primary_action()
    assert value_of(desk.editor.fields["subject"].control) == "Ring us soon"
    assert desk.editor.editing is not None
    assert desk.editor.editing.changes == ()


def test_a_draft_stays_as_it_was_until_the_choice_is_made(
    text_at: At, staff: SignedInStaff, theme: Theme, qtbot: QtBot
) -> None:
    desk = writing(text_at, qtbot)
    typed(desk, "subject", "Kindly ring us")
    with qtbot.waitSignal(desk.editor.editing.form.draft_kept, timeout=WAIT):  # type: ignore[union-attr]
        desk.save()
    approved(staff, subject="Ring us soon")
    for _time in range(2):  # whoever leaves without a choice finds both again
        again = shown(text_at(MANAGER), qtbot)
        again.pane.list.choose(LETTER)
        assert choosing(again, qtbot) == {"subject": ("Kindly ring us", "Ring us soon")}
        again.save()

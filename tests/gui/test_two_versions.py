"""Two versions of one form stand side by side: nothing is chosen by itself, and neither is lost."""

from collections.abc import Iterator, Mapping
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.cli.case_study import CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import DECIDER
from mashdesk.domain.changes import Changes
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.two_versions import Keep, TwoAnswers, TwoVersions
from mashdesk.gui.desks.deciding.decision_panel import DecisionPanel
from mashdesk.gui.desks.deciding.steps import Step
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.gui.widgets.two_versions import TwoVersionsView
from tests.gui.at_a_desk import WAIT, Place, place_of, sheet_as

LEVEL = TwoAnswers("level", "Level", "Level 4", "Level 3")
WHY = TwoAnswers("why", "Reasons", "He is alone at night.", "School is worried.", whole_text=True)
STEPS = TwoAnswers("steps", "What happens next", "A visit.", "", whole_text=True)
SAME = TwoAnswers("rating", "Rating", "Red ", "Red")
SAVED = "Dana Sample, senior practitioner, signed 21 Nov 2026 14:50"
VERSIONS = TwoVersions(SAVED, (LEVEL, WHY, STEPS, SAME))


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> TwoVersionsView:
    made = TwoVersionsView()
    qtbot.addWidget(made)
    made.resize(560, 600)
    made.show()
    made.show_versions(VERSIONS)
    return made


def test_a_text_after_the_choice_is_mine_theirs_or_both_with_theirs_below() -> None:
    told = {keep: VERSIONS.text("why", {"why": keep}) for keep in Keep}
    assert told == {
        Keep.MINE: "He is alone at night.",
        Keep.THEIRS: "School is worried.",
        Keep.BOTH: "He is alone at night.\n\nSchool is worried.",
    }
    assert VERSIONS.text("rating", {}) == "Red "
    assert VERSIONS.differ == (LEVEL, WHY, STEPS)


def test_nothing_is_chosen_by_itself_and_what_is_the_same_is_only_named(view: TwoVersionsView) -> None:
    assert [one.answer for one in view.answers] == [LEVEL, WHY, STEPS]
    assert [one.choice for one in view.answers] == [None, None, None]
    assert view.said.words == f"Somebody else saved first: {SAVED}. Nothing of yours is lost."
    assert (view.go_on.isEnabled(), view.go_on.text()) == (False, "3 still to choose")
    assert view._same.text() == "The same in both: Rating."


def test_both_can_be_kept_of_two_texts_and_of_nothing_else(view: TwoVersionsView) -> None:
    assert [set(one._buttons) for one in view.answers] == [
        {Keep.MINE, Keep.THEIRS},
        set(Keep),
        {Keep.MINE, Keep.THEIRS},
    ]


def test_the_choices_are_told_once_all_are_made(view: TwoVersionsView, qtbot: QtBot) -> None:
    for one, keep in zip(view.answers, (Keep.THEIRS, Keep.BOTH, Keep.MINE), strict=True):
        assert not view.go_on.isEnabled()
        one.choose(keep)
    with qtbot.waitSignal(view.chosen) as told:
        view.go_on.click()
    assert told.args == [{"level": Keep.THEIRS, "why": Keep.BOTH, "steps": Keep.MINE}]
    assert all(isinstance(keep, Keep) for keep in told.args[0].values())


def test_everything_can_be_kept_or_taken_at_once(view: TwoVersionsView) -> None:
    for button, keep in ((view.all_mine, Keep.MINE), (view.all_theirs, Keep.THEIRS)):
        button.click()
        assert [one.choice for one in view.answers] == [keep] * 3


def test_choices_stay_when_theirs_changes_once_more_but_for_the_answer_that_changed(view: TwoVersionsView) -> None:
    view.choose_all(Keep.MINE)
    other = TwoAnswers("level", "Level", "Level 4", "Level 2")
    view.show_versions(TwoVersions("Kit Sample", (other, WHY, STEPS, SAME)))
    assert [one.choice for one in view.answers] == [None, Keep.MINE, Keep.MINE]


def test_it_goes_by_keyboard_and_says_to_a_screen_reader_which_answer_a_choice_is_of(
    view: TwoVersionsView, qtbot: QtBot
) -> None:
    view.activateWindow()
    view.focus_start()
    mine = view.answers[0]._buttons[Keep.MINE]
    assert mine.accessibleName() == "Level: keep mine"
    QTest.keyClick(mine, Qt.Key.Key_Space)
    assert view.answers[0].choice is Keep.MINE
    assert view.answers[1]._buttons[Keep.BOTH].accessibleName() == "Reasons: keep both, theirs below mine"


def test_where_there_is_little_room_theirs_stands_below_mine(view: TwoVersionsView) -> None:
    assert view.answers[0]._sides.direction() is view.answers[0]._sides.Direction.LeftToRight
    view.resize(300, 600)
    assert view.answers[0]._sides.direction() is view.answers[0]._sides.Direction.TopToBottom


# The decision: a lost paragraph hurts most there


@pytest.fixture
def case(staff: SignedInStaff, profile: HubProfile) -> CaseStudy:
    """A referral about a child and an unborn baby, discussed and ready to be decided."""
    case = CaseStudy("anonymous-neighbour", staff, profile)
    for step in (case.record, case.screen, case.hear_family, case.ask, case.discuss):
        step()
    return case


@pytest.fixture
def drafts() -> MemoryDrafts:
    return MemoryDrafts()


@pytest.fixture
def place(case: CaseStudy, staff: SignedInStaff, drafts: MemoryDrafts) -> Iterator[Place]:
    with place_of(staff.sitting(DECIDER), drafts) as place:
        yield place


def a_desk(place: Place, case: CaseStudy, qtbot: QtBot) -> DecisionDesk:
    desk = DecisionDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 720)
    desk.show()
    desk.enquiry.open(case.enquiry, "Deciding")
    qtbot.waitUntil(lambda: desk.steps is not None and not place.tasks.waiting, timeout=WAIT)
    return desk


@pytest.fixture
def desk(place: Place, case: CaseStudy, qtbot: QtBot, theme: Theme) -> DecisionDesk:
    return a_desk(place, case, qtbot)


def deciding(desk: DecisionDesk) -> DecisionPanel:
    assert desk.steps is not None
    panel = desk.steps.panel_of(Step.DECIDE)
    assert isinstance(panel, DecisionPanel)
    return panel


def child_of(desk: DecisionDesk) -> UUID:
    assert desk.enquiry.sheet is not None
    return desk.enquiry.sheet.subjects[0].id


def type_reasons(desk: DecisionDesk, reasons: str) -> None:
    panel = deciding(desk)
    panel.tabs.choose(str(child_of(desk)))
    ui = panel.form.ui
    ui.harm.choose("may_be")
    ui.would_benefit.choose(True)
    ui.level.setCurrentIndex(4)
    ui.outcome.setCurrentIndex(1)
    ui.reasons.setPlainText(reasons)
    ui.next_steps.setPlainText("A social worker visits today.")
    ui.contingency.setPlainText("The police are asked to look.")


def meanwhile_signed(desk: DecisionDesk, place: Place, case: CaseStudy, qtbot: QtBot) -> None:
    """Somebody else signs for all children, and this desk hears of it."""
    case.decide()
    place.bus.publish(Changes.everything())
    qtbot.waitUntil(lambda: bool(_sheet(desk).decisions) and not place.tasks.waiting, timeout=WAIT)


def _sheet(desk: DecisionDesk) -> EnquirySheet:
    assert desk.enquiry.sheet is not None
    return desk.enquiry.sheet


MINE = "He is left alone at night. I saw the flat myself."


def test_what_i_typed_stands_beside_what_another_signed_and_nothing_can_be_signed_before_the_choice(
    desk: DecisionDesk, place: Place, case: CaseStudy, qtbot: QtBot
) -> None:
    type_reasons(desk, MINE)
    meanwhile_signed(desk, place, case, qtbot)
    panel, child = deciding(desk), child_of(desk)
    told = {one.answer.key: one.answer for one in panel.versions.answers}
    theirs = next(one for one in _sheet(desk).decisions if one.person == child)
    assert (told["reasons"].mine, told["reasons"].theirs) == (MINE, theirs.reasons)
    assert theirs.signed_by_name in panel.versions.said.words
    assert panel.versions.isVisible()
    assert panel.model.complete() == ()
    desk.primary_action()  # F8 leads to the first choice
    assert panel.versions.answers[0].isAncestorOf(desk.focusWidget())
    assert "somebody else signed meanwhile" in panel.model.missing(child)[0].words.lower()
    assert panel.width() >= 390
    assert not panel.sign.isVisible()


def test_what_was_chosen_goes_on_as_a_later_decision_that_supersedes_theirs(
    desk: DecisionDesk,
    place: Place,
    case: CaseStudy,
    staff: SignedInStaff,
    passwords: Mapping[str, str],
    qtbot: QtBot,
) -> None:
    type_reasons(desk, MINE)
    meanwhile_signed(desk, place, case, qtbot)
    panel, child = deciding(desk), child_of(desk)
    theirs = next(one for one in _sheet(desk).decisions if one.person == child)
    panel.versions.choose_all(Keep.THEIRS)
    next(one for one in panel.versions.answers if one.answer.key == "reasons").choose(Keep.BOTH)
    desk.primary_action()
    assert not panel.versions.isVisible()
    assert panel.form.ui.reasons.toPlainText() == f"{MINE}\n\n{theirs.reasons}".strip()
    assert panel.model.of(child).outcome == theirs.outcome
    assert panel.model.of(child).level == theirs.level
    qtbot.waitUntil(lambda: not place.tasks.waiting and not panel.model.missing(child), timeout=WAIT)
    desk.primary_action()
    assert desk.steps is not None
    desk.steps.panel.ui.password.setText(passwords[DECIDER])  # type: ignore[union-attr]
    with qtbot.waitSignal(panel.model.form.saved, timeout=WAIT):
        desk.primary_action()
    kept = [one for one in sheet_as(staff, DECIDER, case.enquiry).decisions if one.person == child]
    assert {one.superseded: one.reasons for one in kept}[False].startswith(MINE)
    assert {one.superseded: one.id for one in kept}[True] == theirs.id


def test_at_the_signature_a_stale_one_leads_back_to_both_versions(
    desk: DecisionDesk, place: Place, case: CaseStudy, passwords: Mapping[str, str], qtbot: QtBot
) -> None:
    type_reasons(desk, MINE)
    qtbot.waitUntil(lambda: bool(deciding(desk).model.complete()) and not place.tasks.waiting, timeout=WAIT)
    assert desk.steps is not None
    desk.primary_action()
    assert desk.steps.step is Step.SIGN
    case.decide()
    desk.steps.panel.ui.password.setText(passwords[DECIDER])  # type: ignore[union-attr]
    desk.primary_action()
    qtbot.waitUntil(lambda: desk.steps is not None and desk.steps.step is Step.DECIDE, timeout=WAIT)
    panel = deciding(desk)
    assert panel.versions.isVisible()
    assert panel.model.form.state is SavedIs.NOT_SAVED
    assert panel.model.of(child_of(desk)).reasons == MINE


def test_a_draft_from_before_another_signed_comes_back_beside_theirs(
    desk: DecisionDesk, place: Place, case: CaseStudy, qtbot: QtBot
) -> None:
    type_reasons(desk, MINE)
    with qtbot.waitSignal(deciding(desk).model.form.draft_kept, timeout=WAIT):
        desk.save()
    case.decide()
    again = a_desk(place, case, qtbot)
    qtbot.waitUntil(deciding(again).versions.isVisible, timeout=WAIT)
    told = {one.answer.key: one.answer.mine for one in deciding(again).versions.answers}
    assert told["reasons"] == MINE


def test_a_draft_of_a_later_decision_is_not_called_another_version(
    desk: DecisionDesk, place: Place, case: CaseStudy, qtbot: QtBot
) -> None:
    meanwhile_signed(desk, place, case, qtbot)
    panel, child = deciding(desk), child_of(desk)
    panel.begin_again(child)
    panel.form.ui.reasons.setPlainText("The visit showed more.")
    assert panel.model.versions(child) is None
    with qtbot.waitSignal(panel.model.form.draft_kept, timeout=WAIT):
        desk.save()
    desk.enquiry.close()
    again = a_desk(place, case, qtbot)
    qtbot.waitUntil(lambda: deciding(again).model.of(child).reasons == "The visit showed more.", timeout=WAIT)
    assert deciding(again).model.versions(child) is None
    assert not deciding(again).versions.isVisible()


def test_the_cursor_stays_where_one_types_when_the_sheet_is_read_again(
    desk: DecisionDesk, place: Place, case: CaseStudy, qtbot: QtBot
) -> None:
    type_reasons(desk, MINE)
    cursor = deciding(desk).form.ui.reasons.textCursor()
    cursor.setPosition(7)
    deciding(desk).form.ui.reasons.setTextCursor(cursor)
    case.answer(case.story["returns"][0])
    place.bus.publish(Changes.everything())
    qtbot.waitUntil(lambda: bool(_sheet(desk).items) and not place.tasks.waiting, timeout=WAIT)
    assert deciding(desk).form.ui.reasons.textCursor().position() == 7


def test_while_it_is_not_known_whether_mine_was_saved_nothing_is_said_of_another_version(
    desk: DecisionDesk, place: Place, case: CaseStudy, qtbot: QtBot
) -> None:
    type_reasons(desk, MINE)
    panel, child = deciding(desk), child_of(desk)
    panel.model.form._become(SavedIs.CHECKING)
    meanwhile_signed(desk, place, case, qtbot)
    assert panel.model.versions(child) is None
    panel.model.form._become(SavedIs.NOT_SAVED)
    assert panel.model.versions(child) is not None
    assert panel.versions.isVisible()

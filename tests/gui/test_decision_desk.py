"""At the decision desk an enquiry is opened with a reason, screened, asked about and discussed, step by step."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.cli.case_study import CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, SCREENER
from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import EnquiryState, Rating
from mashdesk.domain.discussion import PartnerView
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.two_versions import Keep
from mashdesk.gui.desks.deciding.discussion_panel import DiscussionPanel
from mashdesk.gui.desks.deciding.requests_panel import RequestsPanel
from mashdesk.gui.desks.deciding.screening_panel import ScreeningPanel
from mashdesk.gui.desks.deciding.steps import Step
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.desks.saved_at_the_window import show_state
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.gui.viewmodels.worklist_model import Stage
from mashdesk.gui.widgets.saved_state import SavedState
from mashdesk.services.screening import ScreenEnquiry, screen_enquiry
from tests.gui.at_a_desk import WAIT, Place, place_of, sheet_as


@pytest.fixture
def case(staff: SignedInStaff, profile: HubProfile) -> CaseStudy:
    """A referral whose referrer asked to stay anonymous, just received."""
    case = CaseStudy("anonymous-neighbour", staff, profile)
    case.record()
    return case


@pytest.fixture
def place(case: CaseStudy, staff: SignedInStaff) -> Iterator[Place]:
    with place_of(staff.sitting(SCREENER)) as place:
        yield place


@pytest.fixture
def desk(place: Place, qtbot: QtBot, theme: Theme) -> DecisionDesk:
    return a_desk(place, qtbot)


def a_desk(place: Place, qtbot: QtBot) -> DecisionDesk:
    desk = DecisionDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 720)
    desk.show()
    qtbot.waitUntil(lambda: desk.pane.count > 0, timeout=WAIT)
    return desk


def open_it(desk: DecisionDesk, case: CaseStudy, qtbot: QtBot) -> None:
    desk.pane.list.choose(next(row for row in desk.worklist.rows if row.enquiry == case.enquiry))
    with qtbot.waitSignal(desk.enquiry.sheet_changed, timeout=WAIT):
        desk.reason.open_asked.emit(desk.pane.list.chosen(), "Screening")


def until_step(desk: DecisionDesk, step: Step, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desk.steps is not None and desk.steps.step is step, timeout=WAIT)


def panel(desk: DecisionDesk) -> object:
    assert desk.steps is not None
    return desk.steps.panel


def test_nothing_is_shown_before_a_reason_is_given(desk: DecisionDesk, case: CaseStudy, qtbot: QtBot) -> None:
    desk.pane.list.choose(desk.worklist.rows[0])
    assert desk.reason.isVisible()
    assert desk.enquiry.sheet is None
    desk.reason.open_asked.disconnect()
    desk.reason._ui.reason.setText(" a ")
    desk.reason._ui.open_button.click()
    assert "Say in a few words" in desk.reason._fields["reason"].problem


def test_the_opening_says_why_until_when_and_that_it_is_logged(
    desk: DecisionDesk, case: CaseStudy, qtbot: QtBot
) -> None:
    open_it(desk, case, qtbot)
    assert "“Screening”. This is logged. Closes" in desk.sheet.opened.words
    assert desk.sheet.isVisible()
    with qtbot.waitSignal(desk.enquiry.sheet_changed, timeout=WAIT):
        desk.sheet.opened.close_asked.emit()
    assert not desk.sheet.isVisible()
    assert desk.steps is None


def test_when_the_opening_runs_out_the_content_goes_and_the_reason_waits_to_be_given_again(
    desk: DecisionDesk, case: CaseStudy, place: Place, qtbot: QtBot
) -> None:
    open_it(desk, case, qtbot)
    assert desk.enquiry.sheet is not None
    place.who.server_ahead += desk.enquiry.sheet.opening.expires - desk.enquiry.now()
    with qtbot.waitSignal(desk.enquiry.opening_ended, timeout=WAIT):
        desk.enquiry.look_at_clock()
    assert not desk.sheet.isVisible()
    assert desk.reason.isVisible()
    assert desk.reason._ui.reason.text() == "Screening"


def test_screening_says_everything_that_is_missing_at_once(desk: DecisionDesk, case: CaseStudy, qtbot: QtBot) -> None:
    open_it(desk, case, qtbot)
    step = panel(desk)
    assert isinstance(step, ScreeningPanel)
    desk.primary_action()
    assert {name for name, field in step.fields.items() if field.problem} == {
        "level", "why", "rating", "sanitised", "social_worker",
    }  # fmt: skip


def test_a_screened_enquiry_has_its_rating_and_agencies_read_the_other_narrative(
    desk: DecisionDesk, case: CaseStudy, staff: SignedInStaff, qtbot: QtBot
) -> None:
    open_it(desk, case, qtbot)
    fill_screening(panel(desk))
    desk.primary_action()
    until_step(desk, Step.ASK, qtbot)
    sheet = sheet_as(staff, SCREENER, case.enquiry)
    assert sheet.screening is not None
    assert (sheet.screening.level, sheet.screening.rating) == (4, Rating.RED)
    assert desk.worklist.at(Stage.GATHER)[0].rating is Rating.RED
    officer = sheet_as(staff, "ottilie.brandreth", case.enquiry)
    assert officer.referral.concern == "A neighbour is worried about a child."


def fill_screening(step: object) -> None:
    assert isinstance(step, ScreeningPanel)
    step.ui.level.choose(4)
    step.ui.rating.choose("red")
    step.ui.social_worker.choose("no")
    step.ui.why.setPlainText("A small child is left alone at night.")
    step.ui.sanitised.setPlainText("A neighbour is worried about a child.")


def test_what_each_rating_means_for_the_time_is_said_beside_it(
    desk: DecisionDesk, case: CaseStudy, qtbot: QtBot
) -> None:
    open_it(desk, case, qtbot)
    step = panel(desk)
    assert isinstance(step, ScreeningPanel)
    for rating in ("red", "amber", "green"):
        assert "decision due" in step.ui.rating.button(rating).accessibleName()


def test_what_was_typed_is_there_again_under_the_same_request(
    place: Place, case: CaseStudy, staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = a_desk(place, qtbot)
    open_it(desk, case, qtbot)
    first = panel(desk)
    fill_screening(first)
    assert isinstance(first, ScreeningPanel)
    request = first.command.request
    with qtbot.waitSignal(first.command.draft_kept, timeout=WAIT):
        desk.save()
    again = a_desk(place, qtbot)
    open_it(again, case, qtbot)
    step = panel(again)
    assert isinstance(step, ScreeningPanel)
    qtbot.waitUntil(lambda: step.notice.startswith("Kept from before."), timeout=WAIT)
    assert step.command.request == request
    assert step.ui.why.toPlainText() == "A small child is left alone at night."
    assert step.ui.level.value == 4


def test_a_saved_form_leaves_no_draft_behind(case: CaseStudy, staff: SignedInStaff, qtbot: QtBot, theme: Theme) -> None:
    drafts = MemoryDrafts()
    with place_of(staff.sitting(SCREENER), drafts) as place:
        desk = a_desk(place, qtbot)
        open_it(desk, case, qtbot)
        fill_screening(panel(desk))
        desk.save()
        desk.primary_action()
        until_step(desk, Step.ASK, qtbot)
        qtbot.waitUntil(lambda: drafts.kept(f"screening/{case.enquiry}") is None, timeout=WAIT)


def test_saved_is_said_only_when_the_server_has_confirmed(desk: DecisionDesk, case: CaseStudy, qtbot: QtBot) -> None:
    state = SavedState()
    qtbot.addWidget(state)
    forms = desk._who.forms
    forms.listener = lambda: show_state(state, forms)
    open_it(desk, case, qtbot)
    fill_screening(panel(desk))
    assert state.words == "Not saved"
    desk.save()
    qtbot.waitUntil(lambda: state.words.startswith("Not saved, draft kept"), timeout=WAIT)
    desk.primary_action()
    assert state.words == "Saving…"
    qtbot.waitUntil(lambda: state.words.startswith("All changes saved"), timeout=WAIT)


def test_when_somebody_else_saved_first_what_was_typed_stays_and_the_sheet_is_read_again(
    desk: DecisionDesk, case: CaseStudy, staff: SignedInStaff, profile: HubProfile, qtbot: QtBot
) -> None:
    open_it(desk, case, qtbot)
    step = panel(desk)
    fill_screening(step)
    assert isinstance(step, ScreeningPanel)
    other = sheet_as(staff, DECIDER, case.enquiry)
    command = ScreenEnquiry(case.enquiry, 2, "Seen elsewhere.", Rating.GREEN, "Somebody is worried.", "no")
    screen_enquiry(staff.sitting(DECIDER), command, other, profile)
    with qtbot.waitSignal(desk.enquiry.sheet_changed, timeout=WAIT):
        desk.primary_action()
    assert step.versions.said.words.startswith("Somebody else saved first")
    assert step.ui.why.toPlainText() == "A small child is left alone at night."
    assert desk.steps is not None
    assert desk.steps.step is Step.SCREEN
    step.versions.choose_all(Keep.MINE)
    desk.primary_action()  # on with what was chosen
    desk.primary_action()
    until_step(desk, Step.ASK, qtbot)
    sheet = sheet_as(staff, SCREENER, case.enquiry)
    assert sheet.screening is not None
    assert sheet.screening.level == 4


def test_police_health_and_education_are_ticked_and_all_the_hubs_agencies_are_there(
    desk: DecisionDesk, case: CaseStudy, staff: SignedInStaff, profile: HubProfile, qtbot: QtBot
) -> None:
    case.screen()
    open_it(desk, case, qtbot)
    step = panel(desk)
    assert isinstance(step, RequestsPanel)
    ticked = {one.id for one in profile.agencies if one.until is None and step.tick(one.id).isChecked()}
    assert ticked == {"police", "health", "education"}
    desk.primary_action()
    assert step.fields["purpose"].problem
    assert step.fields["basis"].problem
    step.ui.purpose.setCurrentIndex(0)
    step.ui.basis.setCurrentIndex(1)
    assert not step.fields["named"].isVisible()  # nobody need be named while it is not restricted
    step.tick("education").setChecked(False)
    desk.primary_action()
    until_step(desk, Step.GATHER, qtbot)
    sheet = sheet_as(staff, SCREENER, case.enquiry)
    assert {request.agency for request in sheet.requests} == {"police", "health"}
    assert sheet.row.state is EnquiryState.GATHERING


def test_a_return_comes_in_while_the_enquiry_is_open(
    desk: DecisionDesk, case: CaseStudy, place: Place, qtbot: QtBot
) -> None:
    case.screen()
    case.ask()
    open_it(desk, case, qtbot)
    assert desk.enquiry.sheet is not None
    assert not desk.enquiry.sheet.items
    case.answer(case.story["returns"][0])
    with qtbot.waitSignal(desk.enquiry.sheet_changed, timeout=WAIT):
        place.bus.publish(Changes.everything())
    assert desk.enquiry.sheet is not None
    assert sum(request.answer is not None for request in desk.enquiry.sheet.requests) == 1


def test_the_discussion_can_be_recorded_before_every_return_is_in(
    desk: DecisionDesk, case: CaseStudy, staff: SignedInStaff, qtbot: QtBot
) -> None:
    case.screen()
    case.ask()
    open_it(desk, case, qtbot)
    until_step(desk, Step.GATHER, qtbot)
    desk.primary_action()
    step = panel(desk)
    assert isinstance(step, DiscussionPanel)
    assert not step.fields["told_family"].isVisible()
    step.ui.held.setText("31 Feb 2026 10:00")
    desk.primary_action()
    assert step.fields["agreed"].problem
    assert step.fields["held"].problem == "Type the day and the time, such as 21 Nov 2026 14:50."
    step.ui.held.setText(moment_typed(desk.enquiry.now()))
    step.people()[0].view.setPlainText("We should act today.")
    assert not step.people()[0].agrees.answered
    step.people()[0].agrees.choose("agree")
    step.ui.add_button.click()
    step.people()[-1].name.setText("Percival Underhay")
    step.ui.agreed.setPlainText("All agree to act today; health had not answered.")
    desk.primary_action()
    until_step(desk, Step.DECIDE, qtbot)
    told = sheet_as(staff, SCREENER, case.enquiry).discussion
    assert told is not None
    assert [one.name for one in told.attendees] == ["Sunniva Oakenshaw", "Percival Underhay"]
    assert told.attendees[0].view == "We should act today."
    assert [one.agrees for one in told.attendees] == [PartnerView.AGREE, None]


def test_where_the_hubs_letter_says_what_was_agreed_the_discussion_asks_what_the_family_is_told(
    place: Place, case: CaseStudy, staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    case.screen()
    case.ask()
    policies = place.who.profile.policies
    says = replace(policies, deciding=replace(policies.deciding, letter_says="agreed"))
    place.who.profile = replace(place.who.profile, policies=says)
    desk = a_desk(place, qtbot)
    open_it(desk, case, qtbot)
    until_step(desk, Step.GATHER, qtbot)
    desk.primary_action()
    step = panel(desk)
    assert isinstance(step, DiscussionPanel)
    step.ui.agreed.setPlainText("All agree.")
    desk.primary_action()
    assert step.fields["told_family"].isVisible()
    assert step.fields["told_family"].problem == "Type what the letter tells the family of it."
    step.ui.told_family.setPlainText("The partners agreed to offer you help.")
    desk.back()
    until_step(desk, Step.GATHER, qtbot)
    desk.primary_action()
    step = panel(desk)
    assert isinstance(step, DiscussionPanel)
    assert step.ui.told_family.toPlainText() == "The partners agreed to offer you help."
    desk.primary_action()
    until_step(desk, Step.DECIDE, qtbot)
    told = sheet_as(staff, SCREENER, case.enquiry).discussion
    assert told is not None
    assert told.told_family == "The partners agreed to offer you help."


def test_escape_leaves_an_extra_step_without_losing_what_is_typed(
    desk: DecisionDesk, case: CaseStudy, qtbot: QtBot
) -> None:
    case.screen()
    case.ask()
    open_it(desk, case, qtbot)
    desk.primary_action()
    step = panel(desk)
    assert isinstance(step, DiscussionPanel)
    step.ui.agreed.setPlainText("Half a sentence")
    desk.back()
    until_step(desk, Step.GATHER, qtbot)
    desk.primary_action()
    step = panel(desk)
    assert isinstance(step, DiscussionPanel)
    assert step.ui.agreed.toPlainText() == "Half a sentence"


def test_a_practitioner_of_another_post_is_told_who_decides_here(
    case: CaseStudy, staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    case.screen()
    case.ask()
    case.discuss()
    with place_of(staff.sitting(SCREENER)) as place:
        desk = a_desk(place, qtbot)
        open_it(desk, case, qtbot)
        assert desk.steps is not None
        decision = desk.steps.panel_of(Step.DECIDE)
        words = [missing.words for missing in decision.model.missing(decision.child)]  # type: ignore[union-attr]
        assert "Here a social care manager signs" in words


def test_the_manager_reads_worklist_and_sheet_and_has_nothing_to_press(
    case: CaseStudy, staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    with place_of(staff.sitting("maud.hollingbery")) as place:
        overview = HubOverview(place.who, place.tasks, place.bus)
        qtbot.addWidget(overview)
        overview.resize(1290, 720)
        overview.show()
        qtbot.waitUntil(lambda: overview.pane.count == 1, timeout=WAIT)
        with qtbot.waitSignal(overview.enquiry.sheet_changed, timeout=WAIT):
            overview.reason.open_asked.emit(overview.worklist.rows[0], "Timeliness")
        assert overview.sheet.isVisible()
        assert not overview.sheet.header.press_primary()


def test_the_desk_fits_the_smallest_screen(desk: DecisionDesk, case: CaseStudy, qtbot: QtBot, theme: Theme) -> None:
    open_it(desk, case, qtbot)
    assert desk.minimumSizeHint().width() <= 1290
    assert desk.minimumSizeHint().height() <= 720
    theme.set_text_scale(200)
    qtbot.waitUntil(lambda: not desk.pane.isVisible(), timeout=WAIT)
    assert desk.minimumSizeHint().height() <= 640
    desk.back()
    assert desk.pane.isVisible()


def test_f8_opens_the_next_step_and_saves_nothing_that_was_not_seen(
    busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    with place_of(busy_staff.sitting(SCREENER)) as place:
        desk = a_desk(place, qtbot)
        row = next(row for row in desk.worklist.rows if row.state is EnquiryState.GATHERING)
        with qtbot.waitSignal(desk.enquiry.sheet_changed, timeout=WAIT):
            desk.enquiry.open(row.enquiry, "Gathering")
        desk.primary_action()
        assert desk.steps is not None
        panel = desk.steps.panel
        assert isinstance(panel, DiscussionPanel)
        assert not any(field.problem for field in panel.fields.values())

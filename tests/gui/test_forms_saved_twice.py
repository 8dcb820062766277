"""Two people at the same form: what the first saved stands beside what the second typed, and neither is lost."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.cli.case_study import CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER, SCREENER
from mashdesk.domain.actions import ResultKind, Until
from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.family_codes import AskedAbout, Capacity, ConsentAnswer, Explained
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.people_said import ChangeStep, ContactChannel, ContactSafety
from mashdesk.domain.two_versions import Keep
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.deciding.discussion_panel import DiscussionPanel
from mashdesk.gui.desks.deciding.screening_panel import ScreeningPanel
from mashdesk.gui.desks.deciding.step_panel import StepPanel
from mashdesk.gui.desks.deciding.steps import Step
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.action_entry import Doing as DoingAction
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.gui.viewmodels.family_entry import Entry
from mashdesk.gui.viewmodels.typed_of_person import About, Doing
from mashdesk.gui.widgets.two_versions import ROOM
from mashdesk.services.actions import RecordActionResult, SetAction, read_actions, record_action_result, set_action
from mashdesk.services.family import RecordConsent, read_family_side, record_consent
from mashdesk.services.people_said import ChangePerson, Correction, SayContact, change_person, say_contact
from tests.gui.at_a_desk import WAIT, At, Place, desk_at, place_of, sheet_as
from tests.gui.releasing import enquiry_at

MINE = "He is alone at night; I rang the neighbour again."
THEIRS = "Seen by Sunniva at the office"


def opened(place: Place, enquiry: UUID, qtbot: QtBot) -> DecisionDesk:
    desk = desk_at(DecisionDesk, place, enquiry, qtbot, "To go on with it")
    qtbot.waitUntil(lambda: desk.steps is not None and not place.tasks.waiting, timeout=WAIT)
    return desk


def heard(place: Place, qtbot: QtBot, panel: StepPanel, *, choosing: bool = True) -> None:
    """The desk hears that somebody saved."""
    place.bus.publish(Changes.everything())
    qtbot.waitUntil(lambda: not place.tasks.waiting and panel.choosing is choosing, timeout=WAIT)


def told(panel: StepPanel) -> dict[str, tuple[str, str]]:
    return {one.answer.key: (one.answer.mine, one.answer.theirs) for one in panel.versions.answers}


def choose(panel: StepPanel, others: Keep, **keep: Keep) -> None:
    """These, and `others` for the rest; then on (F8)."""
    panel.versions.choose_all(others)
    for one in panel.versions.answers:
        if one.answer.key in keep:
            one.choose(keep[one.answer.key])
    panel.primary_action()


def saved(panel: StepPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        panel.primary_action()


# The decision maker's own steps


@pytest.fixture
def case(staff: SignedInStaff, profile: HubProfile) -> CaseStudy:
    """A referral whose referrer asked not to be named."""
    case = CaseStudy("anonymous-neighbour", staff, profile)
    case.record()
    return case


@pytest.fixture
def drafts() -> MemoryDrafts:
    return MemoryDrafts()


@pytest.fixture
def place(case: CaseStudy, staff: SignedInStaff, drafts: MemoryDrafts) -> Iterator[Place]:
    with place_of(staff.sitting(DECIDER), drafts) as place:
        yield place


def screening(desk: DecisionDesk) -> ScreeningPanel:
    assert desk.steps is not None
    panel = desk.steps.panel_of(Step.SCREEN)
    assert isinstance(panel, ScreeningPanel)
    desk.steps.go(Step.SCREEN)
    return panel


def type_screening(panel: ScreeningPanel) -> None:
    panel.ui.level.choose(2)
    panel.ui.rating.choose("green")
    panel.ui.social_worker.choose("not_known")
    panel.ui.why.setPlainText(MINE)
    panel.ui.sanitised.setPlainText("A child is alone at night.")


def test_a_screening_stands_beside_the_one_saved_meanwhile_with_what_agencies_read(
    place: Place, case: CaseStudy, staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(place, case.enquiry, qtbot)
    panel = screening(desk)
    type_screening(panel)
    case.screen()
    panel.save()  # the database refuses it: the version is another
    qtbot.waitUntil(lambda: panel.choosing, timeout=WAIT)
    theirs = sheet_as(staff, DECIDER, case.enquiry)
    assert theirs.screening is not None
    both = told(panel)
    assert both["why"] == (MINE, theirs.screening.why)
    assert both["sanitised"] == ("A child is alone at night.", theirs.referral.for_agencies)
    assert theirs.referral.for_agencies != ""
    assert {"level", "rating"} <= set(both)
    assert both["social_worker"] == ("Not known", "No")
    assert theirs.screening.by in panel.versions.said.words
    assert not panel.submit.isVisible()
    assert panel.width() >= ROOM  # they stand beside each other
    choose(panel, Keep.THEIRS, why=Keep.BOTH)
    assert not panel.choosing
    assert panel.ui.why.toPlainText() == f"{MINE}\n\n{theirs.screening.why}"
    assert (panel.ui.level.value, panel.ui.rating.value) == (theirs.screening.level, theirs.screening.rating.value)
    saved(panel, qtbot)
    after = sheet_as(staff, DECIDER, case.enquiry)
    assert after.screening is not None
    assert after.screening.social_worker == "no"
    assert after.screening.why == f"{MINE}\n\n{theirs.screening.why}"
    assert after.referral.for_agencies == theirs.referral.for_agencies


def test_nothing_typed_is_no_version_and_one_s_own_screening_is_not_another_s(
    place: Place, case: CaseStudy, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(place, case.enquiry, qtbot)
    panel = screening(desk)
    case.screen()
    heard(place, qtbot, panel, choosing=False)
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None and desk.enquiry.sheet.screening is not None, timeout=WAIT)
    type_screening(panel)
    assert not panel.choosing
    saved(panel, qtbot)
    qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)
    again = screening(desk)
    again.ui.why.setPlainText("Once more")
    heard(place, qtbot, again, choosing=False)


def test_a_draft_of_a_screening_comes_back_beside_what_was_saved_since(
    place: Place, case: CaseStudy, qtbot: QtBot, theme: Theme
) -> None:
    panel = screening(opened(place, case.enquiry, qtbot))
    type_screening(panel)
    with qtbot.waitSignal(panel.command.draft_kept, timeout=WAIT):
        panel.command.keep_draft()
    case.screen()
    again = screening(opened(place, case.enquiry, qtbot))
    qtbot.waitUntil(lambda: again.choosing, timeout=WAIT)
    assert told(again)["why"][0] == MINE


def test_a_discussion_stands_beside_the_one_recorded_meanwhile_and_both_tables_can_be_kept(
    place: Place, case: CaseStudy, staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    for step in (case.screen, case.hear_family, case.ask):
        step()
    desk = opened(place, case.enquiry, qtbot)
    assert desk.steps is not None
    panel = desk.steps.panel_of(Step.DISCUSS)
    assert isinstance(panel, DiscussionPanel)
    desk.steps.go(Step.DISCUSS)
    panel.ui.agreed.setPlainText(MINE)
    case.discuss()
    heard(place, qtbot, panel)
    theirs = sheet_as(staff, DECIDER, case.enquiry).discussion
    assert theirs is not None
    assert told(panel)["agreed"] == (MINE, theirs.agreed)
    choose(panel, Keep.MINE, attendees=Keep.BOTH)
    assert panel.ui.agreed.toPlainText() == MINE
    qtbot.waitUntil(lambda: len(panel.people()) == 1 + len(theirs.attendees), timeout=WAIT)
    saved(panel, qtbot)
    after = sheet_as(staff, DECIDER, case.enquiry)
    assert after.discussion is not None
    assert (after.discussion.agreed, after.earlier_discussions[0].id) == (MINE, theirs.id)
    assert after.discussion.attendees[1:] == theirs.attendees


# Short forms: what is said of people, actions, the family


def say(staff: SignedInStaff, login: str, enquiry: UUID, detail: str, safety: str, before: object = None) -> None:
    sheet = sheet_as(staff, login, enquiry)
    correction = Correction(before, "Heard wrongly") if before else Correction()  # type: ignore[arg-type]
    told = (ContactChannel.PHONE, detail, ContactSafety.NOT_SAFE, safety, "her")
    command = SayContact(uuid4(), sheet.people[-1].id, *told, correction=correction)
    say_contact(staff.sitting(login), command, enquiry)


def test_a_number_that_two_people_put_right_is_put_right_from_what_stands_and_its_draft_goes_with_it(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.GATHERING)
    say(busy_staff, OFFICER, enquiry, "07700 900 321", "He hears the voicemail")
    place = at(DECIDER)
    desk = opened(place, enquiry, qtbot)
    sheet = desk.enquiry.sheet
    assert sheet is not None
    said = sheet.said.contacts[-1]
    desk.editing.begin(About(Doing.CONTACT, said.person, said))
    panel = desk.editing.panel
    assert isinstance(panel, EntryPanel)
    put(panel.fields["safety"].control, MINE)
    put(panel.fields["why"].control, "She said so")
    say(busy_staff, OFFICER, enquiry, "07700 900 456", THEIRS, said)
    panel.save()  # refused: it was corrected before
    qtbot.waitUntil(lambda: panel.choosing, timeout=WAIT)
    assert told(panel) == {"detail": ("07700 900 321", "07700 900 456"), "safety": (MINE, THEIRS)}
    before = panel.command.key
    choose(panel, Keep.THEIRS, safety=Keep.BOTH)
    assert panel.command.key != before
    saved(panel, qtbot)
    stands = sheet_as(busy_staff, DECIDER, enquiry).said.contacts_of(said.person)
    assert [(one.detail, one.safety) for one in stands] == [("07700 900 456", f"{MINE}\n\n{THEIRS}")]


def test_where_nothing_is_typed_yet_what_somebody_else_saved_is_what_one_goes_on_from(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.GATHERING)
    say(busy_staff, OFFICER, enquiry, "07700 900 321", "He hears the voicemail")
    place = at(DECIDER)
    desk = opened(place, enquiry, qtbot)
    assert desk.enquiry.sheet is not None
    said = desk.enquiry.sheet.said.contacts[-1]
    desk.editing.begin(About(Doing.CONTACT, said.person, said))
    panel = desk.editing.panel
    assert isinstance(panel, EntryPanel)
    say(busy_staff, OFFICER, enquiry, "07700 900 456", THEIRS, said)
    place.bus.publish(Changes.everything())
    qtbot.waitUntil(lambda: panel.model.values.get("detail") == "07700 900 456", timeout=WAIT)
    assert not panel.choosing
    assert panel.command.state is SavedIs.NOTHING


def test_what_two_people_say_that_somebody_is_called_stands_side_by_side(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.GATHERING)
    desk = opened(at(DECIDER), enquiry, qtbot)
    assert desk.enquiry.sheet is not None
    child = desk.enquiry.sheet.subjects[0]
    desk.editing.begin(About(Doing.NAMED, child.id))
    panel = desk.editing.panel
    assert isinstance(panel, EntryPanel)
    for field, words in (("given_names", "Wren"), ("family_name", "Marsh"), ("note", "Deed poll")):
        put(panel.fields[field].control, words)
    sheet = sheet_as(busy_staff, OFFICER, enquiry)
    theirs = ChangePerson(uuid4(), child.id, ChangeStep.NAMED, None, "Wren", "Heath", note="The school told us")
    change_person(busy_staff.sitting(OFFICER), theirs, enquiry, sheet.row.version)
    panel.save()  # refused: the enquiry's version is another
    qtbot.waitUntil(lambda: panel.choosing, timeout=WAIT)
    assert told(panel)["family_name"] == ("Marsh", "Heath")
    assert "Ottilie Brandreth" in panel.versions.said.words
    choose(panel, Keep.MINE)
    saved(panel, qtbot)
    after = sheet_as(busy_staff, DECIDER, enquiry)
    assert after.person(child.id).family_name == "Marsh"
    assert [one.family_name for one in after.said.names_of(child.id)][-1] == "Heath"


def an_action(staff: SignedInStaff, enquiry: UUID, what: str, before: object = None) -> None:
    place = place_of(staff.sitting(DECIDER))
    with place as there:
        sheet = sheet_as(staff, DECIDER, enquiry)
        told = (uuid4(), what, "health", Until(working_days=4))
        why = "Agreed anew" if before else ""
        command = SetAction(*told, decision=sheet.decisions[0].id, corrects=before, why=why)  # type: ignore[arg-type]
        set_action(staff.sitting(DECIDER), command, sheet, there.now(), there.who.profile)


def test_an_action_that_two_people_correct_stands_twice_and_the_later_takes_the_place_of_theirs(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.DECIDED)
    an_action(busy_staff, enquiry, "Visit the family")
    place = at(SCREENER)
    desk = opened(place, enquiry, qtbot)
    qtbot.waitUntil(lambda: desk.acting.model.read, timeout=WAIT)
    action = desk.acting.model.actions.standing[-1]
    desk.acting.begin(DoingAction.CORRECT, action.id)
    panel = desk.acting.panel
    assert isinstance(panel, EntryPanel)
    put(panel.fields["what"].control, MINE)
    an_action(busy_staff, enquiry, THEIRS, action)
    heard(place, qtbot, panel)
    assert told(panel)["what"] == (MINE, THEIRS)
    choose(panel, Keep.MINE)
    put(panel.fields["why"].control, "The neighbour asked")
    saved(panel, qtbot)
    told_now = read_actions(busy_staff.sitting(SCREENER), enquiry)
    mine = next(one for one in told_now.standing if one.what == MINE)
    assert [one.what for one in told_now.before(mine)] == [THEIRS, "Visit the family"]


def test_what_came_of_an_action_said_twice_is_put_right_with_a_reason(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.DECIDED)
    an_action(busy_staff, enquiry, "Visit the family")
    place = at(SCREENER)
    desk = opened(place, enquiry, qtbot)
    qtbot.waitUntil(lambda: desk.acting.model.read, timeout=WAIT)
    action = desk.acting.model.actions.standing[-1]
    desk.acting.begin(DoingAction.RESULT, action.id)
    panel = desk.acting.panel
    assert isinstance(panel, EntryPanel)
    assert panel.fields["why"].isHidden()
    put(panel.fields["result"].control, "not_done")
    put(panel.fields["words"].control, MINE)
    theirs = RecordActionResult(uuid4(), action.id, ResultKind.DONE, datetime.now(UTC) - timedelta(hours=1), THEIRS)
    sheet_as(busy_staff, DECIDER, enquiry)
    record_action_result(busy_staff.sitting(DECIDER), theirs, enquiry)
    heard(place, qtbot, panel)
    assert told(panel)["result"] == ("Not done", "Done")
    choose(panel, Keep.MINE)
    assert not panel.fields["why"].isHidden()
    put(panel.fields["why"].control, "Nobody was at home")
    saved(panel, qtbot)
    result = read_actions(busy_staff.sitting(SCREENER), enquiry).result(action)
    assert result is not None
    assert (result.words, result.corrects is not None) == (MINE, True)


def consent(staff: SignedInStaff, enquiry: UUID, answer: ConsentAnswer, why: str) -> None:
    sheet = sheet_as(staff, OFFICER, enquiry)
    about, by = (sheet.subjects[0].id,), sheet.people[-1].id
    told = (uuid4(), about, (AskedAbout.CHECKS,), answer, datetime.now(UTC))
    command = RecordConsent(*told, by_person=by, capacity=Capacity.RESPONSIBILITY, explained=tuple(Explained), why=why)
    record_consent(staff.sitting(OFFICER), command, enquiry)


def test_a_yes_is_not_recorded_over_a_no_that_its_writer_has_not_seen(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.GATHERING)
    place = at(DECIDER)
    desk = opened(place, enquiry, qtbot)
    qtbot.waitUntil(lambda: desk.family.model.read, timeout=WAIT)
    sheet = desk.enquiry.sheet
    assert sheet is not None
    desk.family.begin(Entry.CONSENT)
    panel = desk.family.panel
    assert isinstance(panel, EntryPanel)
    put(panel.fields["people"].control, [str(sheet.subjects[0].id)])
    put(panel.fields["about"].control, ["support"])
    put(panel.fields["answer"].control, "given_explicit")
    put(panel.fields["by_person"].control, str(sheet.people[-1].id))
    put(panel.fields["explanation"].control, MINE)
    consent(busy_staff, enquiry, ConsentAnswer.REFUSED, THEIRS)
    heard(place, qtbot, panel, choosing=False)  # they asked about something else
    put(panel.fields["about"].control, ["checks"])
    panel.save()  # now it is about the same, and nothing is sent
    assert panel.choosing
    assert panel.command.state is SavedIs.NOT_SAVED
    assert told(panel)["answer"] == (ConsentAnswer("given_explicit").words, ConsentAnswer.REFUSED.words)
    assert told(panel)["why"] == ("", THEIRS)
    choose(panel, Keep.MINE)
    assert [panel.choosing] == [False]
    put(panel.fields["capacity"].control, Capacity.RESPONSIBILITY.value)
    put(panel.fields["explained"].control, [one.value for one in Explained])
    put(panel.fields["understood"].control, True)
    saved(panel, qtbot)
    kept = read_family_side(busy_staff.sitting(DECIDER), enquiry).consents
    assert [one.answer for one in kept[:2]] == [ConsentAnswer("given_explicit"), ConsentAnswer.REFUSED]

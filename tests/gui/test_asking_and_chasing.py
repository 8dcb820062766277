"""Agencies are asked by questions and answer each; a late answer is chased, and whoever was late says why."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PRACTITIONERS
from mashdesk.domain.clock_register import ClockKind
from mashdesk.domain.codes import AnswerKind, EnquiryState
from mashdesk.domain.gathering import ChaseMeans, ChaseTold, Finding, Found, LateReason
from mashdesk.gui.desks.acting.words import owed_words
from mashdesk.gui.desks.agency_desk import AgencyDesk, request_words
from mashdesk.gui.desks.controls import put, value_of
from mashdesk.gui.desks.deciding.requests_panel import RequestsPanel
from mashdesk.gui.desks.deciding.steps import Step
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.chase_entry import ChaseEntry
from mashdesk.services.clocks import read_clocks
from tests.cluster_fixtures import Database
from tests.gui.at_a_desk import WAIT, Place, place_of, sheet_as
from tests.gui.releasing import MANAGER, enquiry_at
from tests.gui.test_agency_desk import a_desk, give_back, open_first
from tests.security.psql import as_installer

At = Callable[[str], Place]
Desk = DecisionDesk | FrontDoor | HubOverview
EDUCATION = PRACTITIONERS["education"]
ASKED = ["Attendance", "Concerns of the designated lead"]


@pytest.fixture
def at(busy_staff: SignedInStaff) -> Iterator[At]:
    with ExitStack() as places:
        drafts = MemoryDrafts()
        yield lambda login: places.enter_context(place_of(busy_staff.sitting(login), drafts))


@pytest.fixture
def enquiry(busy_hub: Database, busy_staff: SignedInStaff) -> UUID:
    """Education was asked two questions three hours ago; its answer is late by twenty minutes."""
    gathering = enquiry_at(busy_staff, EnquiryState.GATHERING)
    with as_installer(busy_hub) as truth:
        late = "due = now() - interval '20 minutes', sent = now() - interval '3 hours', checks = %s"
        theirs = "enquiry = %s and agency = 'education'"
        truth.execute(f"update mash.information_request set {late} where {theirs}".encode(), [ASKED, gathering])
        truth.execute(b"alter table mash.clock disable trigger keep_clock")
        truth.execute(
            b"update mash.clock set started = now() - interval '3 hours', due = now() - interval '20 minutes' "
            b"where enquiry = %s and (kind = 'decision' and stopped is null or about = (select id from "
            b"mash.information_request where enquiry = %s and agency = 'education'))",
            [gathering, gathering],
        )
        truth.execute(b"alter table mash.clock enable always trigger keep_clock")
    return gathering


def opened(kind: Callable[..., Desk], place: Place, enquiry: UUID, qtbot: QtBot) -> Desk:
    desk = kind(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()
    desk.enquiry.open(enquiry, "To look at the answers")
    qtbot.waitUntil(lambda: desk.clocks.model.read, timeout=WAIT)
    desk._columns.show_page(desk.sheet)
    return desk


def chasing(desk: Desk) -> EntryPanel:
    """The form, by the button under the tiles."""
    assert desk.enquiry.sheet is not None
    name = next(one.agency_name for one in desk.enquiry.sheet.requests if one.agency == "education")
    [button] = [one for one in desk.sheet.waiting.buttons() if one.text() == f"Chase {name}…"]
    button.click()
    assert isinstance(desk.chasing.panel, EntryPanel)
    return desk.chasing.panel


@pytest.mark.parametrize(("kind", "login"), [(DecisionDesk, DECIDER), (FrontDoor, OFFICER), (HubOverview, MANAGER)])
def test_a_late_answer_is_chased_from_under_its_tile(
    kind: Callable[..., Desk], login: str, at: At, enquiry: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(kind, at(login), enquiry, qtbot)
    panel = chasing(desk)
    desk.primary_action()
    assert panel.fields["means"].problem == "Say how you asked."
    assert isinstance(panel.model, ChaseEntry)
    assert panel.model.values["told"] == ChaseTold.PRACTITIONER.value  # as the hub's profile begins
    put(panel.fields["means"].control, ChaseMeans.TELEPHONE.value)
    put(panel.fields["words"].control, "They look for it now.")
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    qtbot.waitUntil(lambda: bool(desk.enquiry.sheet and desk.enquiry.sheet.chases), timeout=WAIT)
    [tile] = [one for one in desk.sheet.tiles._tiles if one.facts.key == "education"]
    assert "chased ×1" in tile.facts.lines
    [kept] = sheet_as(busy_staff, DECIDER, enquiry).chases
    assert (kept.number, kept.told, kept.means) == (1, ChaseTold.PRACTITIONER, ChaseMeans.TELEPHONE)
    assert kept.words == "They look for it now."
    assert chasing(desk).model.values["told"] == ChaseTold.AGENCY_MANAGER.value  # then the profile's next


def test_the_hubs_list_says_whom_to_chase_and_the_agencys_that_it_was(
    at: At, enquiry: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(DecisionDesk, at(DECIDER), enquiry, qtbot)
    rows = [row for row in desk.pane.owed.rows if row.enquiry == enquiry and row.told is not None]
    assert [owed_words(row) for row in rows if "Education" in row.whose or "School" in row.whose]
    panel = chasing(desk)
    put(panel.fields["told"].control, ChaseTold.HUB_MANAGER.value)
    put(panel.fields["means"].control, ChaseMeans.IN_PERSON.value)
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    place = at(EDUCATION)
    theirs = AgencyDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(theirs)
    qtbot.waitUntil(lambda: theirs.pane.count > 0, timeout=WAIT)
    [row] = [row for row in theirs.worklist.rows if row.enquiry == enquiry]
    assert request_words(row).startswith("To answer · chased ×1, the hub manager knows · ")


def test_nobody_is_offered_a_chase_of_what_has_time(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    gathering = enquiry_at(busy_staff, EnquiryState.GATHERING)
    desk = opened(DecisionDesk, at(DECIDER), gathering, qtbot)
    now = desk.enquiry.now()
    assert desk.enquiry.sheet is not None
    late = [one for one in desk.enquiry.sheet.requests if one.answered is None and one.due < now]
    chases = [one for one in desk.sheet.waiting.buttons() if one.text().startswith("Chase ")]
    assert len(chases) == len(late)


def test_an_agency_answers_each_question_and_says_why_it_is_late(
    at: At, enquiry: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = a_desk(at(EDUCATION), qtbot)
    row = open_first(desk, qtbot)
    assert row.enquiry == enquiry
    form = desk.form
    form.ui.answer.choose(AnswerKind.NOT_KNOWN.value)
    assert [one.field.label for one in form.questions.rows] == ASKED
    desk.primary_action()
    assert [one.field.problem for one in form.questions.rows] == ["Say what was found."] * 2
    assert form.why_late.fields["late_reason"].problem == "Choose why it was late."
    form.questions.rows[0].put({"found": Found.NOTHING_KNOWN.value})
    form.questions.rows[1].put({"found": Found.NOT_CHECKED.value})
    put(form.why_late.fields["late_reason"].control, LateReason.NOBODY_FREE.value)
    desk.primary_action()
    assert form.questions.rows[1].because.problem == "Say why it was not checked."
    put(form.questions.rows[1].because.control, "The lead is away until Monday.")
    give_back(desk, qtbot)
    request = next(one for one in sheet_as(busy_staff, DECIDER, enquiry).requests if one.agency == "education")
    assert request.findings == (
        Finding(Found.NOTHING_KNOWN),
        Finding(Found.NOT_CHECKED, "The lead is away until Monday."),
    )
    assert request.late_reason is LateReason.NOBODY_FREE
    assert not sheet_as(busy_staff, OFFICER, enquiry).requests[0].findings


def test_what_was_typed_of_the_questions_is_there_again(at: At, enquiry: UUID, qtbot: QtBot, theme: Theme) -> None:
    desk = a_desk(at(EDUCATION), qtbot)
    open_first(desk, qtbot)
    desk.form.ui.answer.choose(AnswerKind.NOT_KNOWN.value)
    desk.form.questions.rows[0].put({"found": Found.FOUND.value})
    put(desk.form.why_late.fields["late_reason"].control, LateReason.WAITED.value)
    desk.save()
    again = a_desk(at(EDUCATION), qtbot)
    open_first(again, qtbot)
    qtbot.waitUntil(lambda: again.form.ui.answer.value == AnswerKind.NOT_KNOWN.value, timeout=WAIT)
    assert again.form.questions.rows[0].typed()["found"] == Found.FOUND.value
    assert again.form.why_late.typed()["late_reason"] == LateReason.WAITED.value


def test_whoever_holds_back_answers_no_question(at: At, enquiry: UUID, qtbot: QtBot, theme: Theme) -> None:
    desk = a_desk(at(EDUCATION), qtbot)
    open_first(desk, qtbot)
    desk.form.ui.answer.choose(AnswerKind.NOT_KNOWN.value)
    assert desk.form.questions.isVisible()
    desk.form.ui.answer.choose(AnswerKind.WITHHELD.value)
    assert not desk.form.questions.isVisible()
    desk.form.ui.because.setPlainText("A court order.")
    put(desk.form.why_late.fields["late_reason"].control, LateReason.WAITED.value)
    give_back(desk, qtbot)


def test_each_agency_is_asked_its_own_questions_and_one_is_struck(
    at: At, enquiry: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(DecisionDesk, at(DECIDER), enquiry, qtbot)
    assert isinstance(desk, DecisionDesk)
    qtbot.waitUntil(lambda: desk.steps is not None, timeout=WAIT)
    assert desk.steps is not None
    desk.steps.go(Step.ASK)
    panel = desk.steps.panel
    assert isinstance(panel, RequestsPanel)
    for agency, box in panel._ticks.items():
        box.setChecked(agency in ("probation", "fire"))
    assert set(panel.checks) == {"probation", "fire"}
    control = panel.checks["probation"].control
    assert "Licence conditions" in str(value_of(control))
    put(control, "Licence conditions\n\nWhere they live")
    panel.tick("fire").setChecked(False)
    panel.tick("fire").setChecked(True)
    assert value_of(panel.checks["probation"].control) == "Licence conditions\n\nWhere they live"
    panel.ui.purpose.setCurrentIndex(0)
    panel.ui.basis.setCurrentIndex(1)
    panel.ui.unsigned_because.setPlainText("The child is at risk now.")
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    asked = {one.agency: one.checks for one in sheet_as(busy_staff, DECIDER, enquiry).requests}
    assert asked["probation"] == ("Licence conditions", "Where they live")
    assert len(asked["fire"]) > 1


def test_the_hub_says_why_its_own_clock_ran_out(
    at: At, enquiry: UUID, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(FrontDoor, at(OFFICER), enquiry, qtbot)
    desk.sheet.choose_part("clocks")
    clocks = desk.clocks.model.register.clocks
    [decision] = [one for one in clocks if one.kind is ClockKind.DECISION and one.runs]
    assert not any(one.id in desk.sheet.clocks.why_late for one in clocks if one.kind is ClockKind.RETURN)
    desk.sheet.clocks.why_late[decision.id].click()
    panel = desk.clocks.panel
    assert isinstance(panel, EntryPanel)
    desk.primary_action()
    assert panel.fields["late_reason"].problem == "Choose why it was late."
    put(panel.fields["late_reason"].control, LateReason.WAITED.value)
    put(panel.fields["late_because"].control, "For education.")
    with qtbot.waitSignal(panel.command.saved, timeout=WAIT):
        desk.primary_action()
    told = read_clocks(busy_staff.sitting(OFFICER), enquiry, whole=False).clocks
    [kept] = [one for one in told if one.id == decision.id]
    assert (kept.late_reason, kept.late_because) == (LateReason.WAITED, "For education.")
    qtbot.waitUntil(lambda: decision.id not in desk.sheet.clocks.why_late, timeout=WAIT)

"""The part "Next steps": what can be done, all that stands before it with its rule, and a step taken beside it."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.codes import EnquiryState
from mashdesk.domain.strategy import NOTHING_SAID, Enquiries, ParentsInformed, Strategy
from mashdesk.gui.desks.code_picker import CodePicker
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.deciding.ended_panel import EndedPanel
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.theme import Theme
from mashdesk.services.openings import open_enquiry
from mashdesk.services.way import read_way
from tests.cluster_fixtures import Database
from tests.gui.at_a_desk import WAIT, At, Place, desk_at
from tests.gui.releasing import INFORMATION, MANAGER, enquiry_at
from tests.security.psql import as_installer

Desk = DecisionDesk | HubOverview | FrontDoor


def shown(kind: Callable[..., Desk], place: Place, enquiry: UUID, qtbot: QtBot) -> Desk:
    """A desk with the enquiry open and its next steps chosen."""
    desk = desk_at(kind, place, enquiry, qtbot, "To see what comes next")
    qtbot.waitUntil(lambda: desk.way.model.read, timeout=WAIT)
    desk.sheet.choose_part("way")
    return desk


def begun(desk: Desk, step: str) -> EntryPanel:
    desk.sheet.way.buttons[step].click()
    panel = desk.way.panel
    assert isinstance(panel, EntryPanel)
    return panel


def answer(panel: EntryPanel, **values: object) -> None:
    """Type and choose, by the names of the questions."""
    for name, value in values.items():
        put(panel.fields[name].control, value)


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_what_stands_before_a_step_is_said_all_at_once_with_its_rule(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    decided = enquiry_at(busy_staff, EnquiryState.DECIDED)
    desk = shown(DecisionDesk, at(DECIDER), decided, qtbot)
    told = words_on(desk.sheet.way)
    assert "A letter is still to be printed or posted." in told
    assert "close" not in desk.sheet.way.buttons
    desk.way.begin("close")
    assert desk.way.panel is None


def test_a_step_is_taken_beside_the_picture_and_stands_among_what_was_done(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    discussed = enquiry_at(busy_staff, EnquiryState.DISCUSSED)
    desk = shown(DecisionDesk, at(DECIDER), discussed, qtbot)
    panel = begun(desk, "transfer")
    panel.primary_action()
    problems = {name for name, field in panel.fields.items() if field.problem}
    assert problems == {"reason", "particulars", "confirmed_by"}
    answer(panel, reason="They have moved.", particulars="Another county", confirmed_by="Kit Sample")
    panel.primary_action()
    qtbot.waitUntil(lambda: desk.way.panel is None, timeout=WAIT)
    qtbot.waitUntil(lambda: bool(desk.way.model.way.taken), timeout=WAIT)
    told = words_on(desk.sheet.way)
    assert "Transferred to another area" in told
    assert "They have moved." in told
    assert desk.sheet.part == "way"
    assert isinstance(desk, DecisionDesk)
    qtbot.waitUntil(lambda: bool(desk.findChildren(EndedPanel)), timeout=WAIT)


def test_a_strategy_discussion_is_recorded_from_any_state(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    gathering = enquiry_at(busy_staff, EnquiryState.GATHERING)
    desk = shown(DecisionDesk, at(DECIDER), gathering, qtbot)
    panel = begun(desk, "strategy")
    answer(panel, reason="Reasonable cause", particulars="Police, health, social care")
    panel.primary_action()
    qtbot.waitUntil(lambda: desk.way.panel is None, timeout=WAIT)
    open_enquiry(busy_staff.sitting(DECIDER), gathering, "To look at what came of it")
    [taken] = read_way(busy_staff.sitting(DECIDER), gathering).taken
    assert (taken.step, taken.came_to, taken.reason) == ("strategy", EnquiryState.GATHERING, "Reasonable cause")
    assert taken.strategy == NOTHING_SAID


DECIDED = Strategy(
    attended=("police", "health"),
    section_47="Marks on both arms.",
    enquiries=Enquiries.JOINT,
    parents_informed=ParentsInformed.NOT_BEFORE,
    parents_why_not="He may be moved.",
    medical="Today at noon.",
    safety_plan="With his grandmother.",
    next_review=date(2026, 12, 1),
)


def test_what_a_strategy_discussion_decided_is_typed_kept_and_read_there(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    gathering = enquiry_at(busy_staff, EnquiryState.GATHERING)
    desk = shown(DecisionDesk, at(DECIDER), gathering, qtbot)
    panel = begun(desk, "strategy")
    asked = {one.name: one.optional for one in panel.questions}
    assert [name for name, optional in asked.items() if not optional] == ["reason"]
    told = asdict(DECIDED) | {"attended": list(DECIDED.attended), "next_review": "soon"}
    answer(panel, reason="Reasonable cause", **told)
    panel.primary_action()
    assert panel.fields["next_review"].problem == "Type the day, such as 21 Nov 2026, or leave it empty."
    answer(panel, next_review="1 Dec 2026")
    panel.primary_action()
    qtbot.waitUntil(lambda: desk.way.panel is None, timeout=WAIT)
    qtbot.waitUntil(lambda: bool(desk.way.model.way.taken), timeout=WAIT)
    assert desk.way.model.way.taken[0].strategy == DECIDED
    words = words_on(desk.sheet.way)
    for expected in ("Police, Health", "Marks on both arms.", "They are not informed before. He may be moved.",
                     "Today at noon.", "With his grandmother.", "1 Dec 2026"):  # fmt: skip
        assert expected in words


def test_an_enquiry_ends_at_screening_with_one_of_the_hubs_outcomes(
    at: At, busy_hub: Database, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.GATHERING)
    with as_installer(busy_hub) as installer:
        installer.execute("update mash.enquiry set state = 'screened' where id = %s", [enquiry])
    desk = shown(DecisionDesk, at(DECIDER), enquiry, qtbot)
    panel = begun(desk, "exit")
    answer(panel, reason="Nothing to ask for.", particulars="The school nurse", harm="may_be")
    panel.primary_action()
    assert "does not leave the hub here" in panel.fields["harm"].problem
    assert panel.fields["outcome"].problem == "Choose an outcome."
    outcome = panel.fields["outcome"].control
    assert isinstance(outcome, CodePicker)
    assert [outcome.itemText(place) for place in range(outcome.count())] == [
        "Early Help Assessment", "No concern: universal services",
    ]  # fmt: skip
    answer(panel, harm="no", outcome="universal_services")
    panel.primary_action()
    qtbot.waitUntil(lambda: bool(panel.fields["outcome"].problem), timeout=WAIT)
    assert "found a higher level" in panel.fields["outcome"].problem


def test_a_new_rating_moves_the_decisions_clock(at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme) -> None:
    discussed = enquiry_at(busy_staff, EnquiryState.DISCUSSED)
    desk = shown(DecisionDesk, at(DECIDER), discussed, qtbot)
    assert desk.enquiry.sheet is not None
    before = desk.enquiry.sheet.row.due
    panel = begun(desk, "rerate")
    answer(panel, reason="It is calmer than it was thought.", rating="green")
    panel.primary_action()
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None and desk.enquiry.sheet.row.due != before, timeout=WAIT)
    assert desk.enquiry.sheet.row.rating == "green"


def test_a_signed_decision_is_reopened_with_the_reason(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    decided = enquiry_at(busy_staff, EnquiryState.DECIDED)
    desk = shown(DecisionDesk, at(DECIDER), decided, qtbot)
    panel = begun(desk, "reopen")
    answer(panel, reason="The school rang again.")
    panel.primary_action()
    qtbot.waitUntil(
        lambda: desk.enquiry.sheet is not None and desk.enquiry.sheet.row.state is EnquiryState.DISCUSSED, timeout=WAIT
    )


def test_the_hub_manager_settles_and_takes_no_other_step(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(HubOverview, at(MANAGER), enquiry_at(busy_staff, EnquiryState.DECIDED), qtbot)
    assert {one.step for one in desk.way.model.way.next} == {"step_up", "settle", "group"}
    assert "No dispute is open." in words_on(desk.sheet.way)


def test_whoever_takes_no_steps_has_no_such_part(at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme) -> None:
    place = at(INFORMATION)
    desk = HubOverview(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.show()
    desk.enquiry.open(enquiry_at(busy_staff, EnquiryState.DECIDED), "To look")
    qtbot.waitUntil(lambda: desk.family.model.read, timeout=WAIT)
    assert not desk.way.model.read
    assert "way" not in desk.sheet._received


def test_an_enquiry_goes_to_a_group_and_the_list_shows_that_groups_alone(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.GATHERING)
    desk = shown(DecisionDesk, at(DECIDER), enquiry, qtbot)
    panel = begun(desk, "group")
    answer(panel, group="police")
    panel.primary_action()
    qtbot.waitUntil(lambda: words_on(desk).count("Police group") > 0, timeout=WAIT)
    assert "Assigned to a group" in words_on(desk)
    pane = desk.pane.enquiries
    qtbot.waitUntil(lambda: any(row.group == "police" for row in desk.worklist.rows), timeout=WAIT)
    pane.group.choose("police")
    assert [row.enquiry for row in pane.list.rows()] == [enquiry]
    pane.group.choose("social_care")
    assert list(pane.list.rows()) == []
    pane.group.choose("*")
    assert len(pane.list.rows()) > 1


def test_a_team_stands_under_to_do_until_it_has_taken_the_family_over(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.DECIDED)
    desk = shown(DecisionDesk, at(DECIDER), enquiry, qtbot)
    qtbot.waitUntil(lambda: desk.pane.owing.count > 0, timeout=WAIT)
    awaited = [(row.enquiry, row.due_what) for row in desk.pane.owed.rows if row.awaits is not None]
    assert sorted(awaited) == [(enquiry, "referrer_told"), (enquiry, "taking_over")]
    (team,) = desk.way.model.way.awaited_teams
    panel = begun(desk, "taken_over")
    answer(panel, team=team, confirmed_by="Sam Sample, duty worker")
    panel.primary_action()
    qtbot.waitUntil(lambda: "Taken over by the team" in words_on(desk), timeout=WAIT)
    qtbot.waitUntil(
        lambda: [row.due_what for row in desk.pane.owed.rows if row.awaits] == ["referrer_told"], timeout=WAIT
    )
    assert "taken_over" not in {one.step for one in desk.way.model.way.next}


def test_the_front_door_records_that_a_team_has_taken_the_family_over(
    at: At, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    desk = shown(FrontDoor, at(OFFICER), enquiry_at(busy_staff, EnquiryState.DECIDED), qtbot)
    assert {one.step for one in desk.way.model.way.next} == {"dispute", "taken_over", "add"}
    panel = begun(desk, "taken_over")
    answer(panel, team=desk.way.model.way.awaited_teams[0])
    panel.primary_action()
    assert panel.fields["confirmed_by"].problem
    answer(panel, confirmed_by="Sam Sample, duty worker", particulars="A visit on Monday.")
    panel.primary_action()
    qtbot.waitUntil(lambda: "A visit on Monday." in words_on(desk.sheet.way), timeout=WAIT)
    assert "Sam Sample, duty worker" in words_on(desk.sheet.way)

"""The part "Pathways": raised beside the picture, answered there, said at the decision, hidden from the rest."""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID, uuid4

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.pathways import ALLEGATION, Pathway, StepAnswer
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.desks.rights_desk import RightsDesk
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.pathway_entry import Telling
from mashdesk.services.openings import open_enquiry
from mashdesk.services.pathways import AnswerStep, RaisePathway, answer_pathway, raise_pathway, read_pathways
from tests.gui.at_a_desk import WAIT, At, Place, desk_at
from tests.gui.releasing import INFORMATION, MANAGER

Desk = DecisionDesk | HubOverview | FrontDoor
WHY = "Picked up at night by somebody much older."


def opened(kind: Callable[..., Desk], place: Place, enquiry: UUID, qtbot: QtBot) -> Desk:
    """A desk with the enquiry open and its pathways read."""
    desk = desk_at(kind, place, enquiry, qtbot, "To look at the pathways")
    qtbot.waitUntil(lambda: desk.pathways.model.read, timeout=WAIT)
    desk.sheet.choose_part("pathways")
    return desk


def a_pathway(staff: SignedInStaff, enquiry: UUID, flag: str = "exploitation") -> Pathway:
    """One that was raised already."""
    sitting = staff.sitting(DECIDER)
    open_enquiry(sitting, enquiry, "To raise a pathway")
    raise_pathway(sitting, RaisePathway(uuid4(), flag, None, WHY, nobody_here=True), enquiry)
    return next(one for one in read_pathways(sitting, enquiry).standing if one.flag == flag)


def panel_of(desk: Desk) -> EntryPanel:
    panel = desk.pathways.panel
    assert isinstance(panel, EntryPanel)
    return panel


def answer(panel: EntryPanel, **values: object) -> None:
    """Type and choose, by the names of the questions, and save."""
    for name, value in values.items():
        put(panel.fields[name].control, value)
    panel.save()


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_a_pathway_is_raised_beside_the_picture_and_comes_with_its_duty_and_its_checklist(
    at: At, busy_staff: SignedInStaff, discussed: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(FrontDoor, at(OFFICER), discussed, qtbot)
    assert "No special pathway" in words_on(desk.sheet.pathways)
    desk.sheet.pathways.raise_button.click()
    panel = panel_of(desk)
    panel.save()
    assert panel.fields["flag"].problem
    assert panel.fields["why"].problem
    answer(panel, flag="fgm", why=WHY)
    qtbot.waitUntil(lambda: WHY in words_on(desk.sheet.pathways), timeout=WAIT)
    told = words_on(desk.sheet.pathways)
    assert "report it to the police personally" in told
    assert "The enquiry as a whole · raised by Ottilie Brandreth" in told
    assert "Special pathway: Female genital mutilation" in words_on(desk.sheet.header)
    qtbot.waitUntil(lambda: [row.enquiry for row in desk.worklist.rows if "pathway" in row.badges] == [discussed])
    assert not any(telling is Telling.TAKE_OFF for telling, _, _ in desk.sheet.pathways.buttons)


def test_a_step_is_answered_put_right_and_the_whole_taken_off(
    at: At, busy_staff: SignedInStaff, discussed: UUID, qtbot: QtBot, theme: Theme
) -> None:
    pathway = a_pathway(busy_staff, discussed)
    desk = opened(DecisionDesk, at(DECIDER), discussed, qtbot)
    asked = (Telling.ANSWER, pathway.id, "signs")
    desk.sheet.pathways.buttons[asked].click()
    panel = panel_of(desk)
    panel.save()
    assert panel.fields["answer"].problem
    answer(panel, answer="done")
    assert panel.fields["done_by"].problem
    answer(panel, answer="done", done_by="The police", details="Gifts and lifts.")
    qtbot.waitUntil(lambda: "By The police. Gifts and lifts." in words_on(desk.sheet.pathways), timeout=WAIT)
    desk.sheet.pathways.buttons[asked].click()
    answer(panel_of(desk), answer="not_needed", words="Two children were mixed up.")
    assert panel_of(desk).fields["why"].problem
    answer(panel_of(desk), why="Another child.")
    qtbot.waitUntil(lambda: "Put right later. Done" in words_on(desk.sheet.pathways), timeout=WAIT)
    desk.sheet.pathways.buttons[Telling.TAKE_OFF, pathway.id, ""].click()
    panel_of(desk).save()
    assert panel_of(desk).fields["words"].problem
    answer(panel_of(desk), words="Not this child.")
    qtbot.waitUntil(lambda: "Not this child." in words_on(desk.sheet.pathways), timeout=WAIT)
    assert desk.sheet.pathways.buttons == {}
    assert "Special pathway" not in words_on(desk.sheet.header)


def test_what_nobody_answered_is_said_at_the_decision_and_stops_nobody(
    at: At, busy_staff: SignedInStaff, discussed: UUID, qtbot: QtBot, theme: Theme
) -> None:
    pathway = a_pathway(busy_staff, discussed)
    desk = opened(DecisionDesk, at(DECIDER), discussed, qtbot)
    assert isinstance(desk, DecisionDesk)
    assert desk.steps is not None
    said = "Special pathways: {} without an answer. You may sign all the same."
    qtbot.waitUntil(lambda: said.format("5 steps") in words_on(desk.steps.panel), timeout=WAIT)  # type: ignore[union-attr]
    for step in ("signs", "family", "panel", "nrm"):
        told = AnswerStep(uuid4(), pathway.id, step, StepAnswer.DONE, datetime.now(UTC), done_by="Police")
        answer_pathway(busy_staff.sitting(DECIDER), told, discussed)
    desk.pathways.model.reload()
    qtbot.waitUntil(lambda: said.format("1 step") in words_on(desk.steps.panel), timeout=WAIT)  # type: ignore[union-attr]


def test_an_allegation_asks_whom_it_concerns_and_they_lose_the_enquiry(
    at: At, busy_staff: SignedInStaff, discussed: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(HubOverview, at(MANAGER), discussed, qtbot)
    desk.sheet.pathways.raise_button.click()
    panel = panel_of(desk)
    assert panel.fields["nobody_here"].isHidden()
    put(panel.fields["flag"].control, ALLEGATION)
    assert not panel.fields["nobody_here"].isHidden()
    assert panel.fields["concerned"].isHidden()
    put(panel.fields["nobody_here"].control, value=False)
    assert not panel.fields["concerned"].isHidden()
    answer(panel, why="What an officer did at home")
    assert panel.fields["concerned"].problem
    answer(panel, concerned=[OFFICER])
    qtbot.waitUntil(lambda: "within one working day" in words_on(desk.sheet.pathways), timeout=WAIT)
    place = at(OFFICER)
    officer = FrontDoor(place.who, place.tasks, place.bus)
    qtbot.addWidget(officer)
    qtbot.waitUntil(lambda: officer.worklist.rows != (), timeout=WAIT)
    assert discussed not in [row.enquiry for row in officer.worklist.rows]


def test_the_front_door_sees_no_allegation_and_who_only_reads_is_offered_nothing(
    at: At, busy_staff: SignedInStaff, discussed: UUID, qtbot: QtBot, theme: Theme
) -> None:
    a_pathway(busy_staff, discussed, ALLEGATION)
    door = opened(FrontDoor, at(OFFICER), discussed, qtbot)
    assert "No special pathway" in words_on(door.sheet.pathways)
    assert "Special pathway" not in words_on(door.sheet.header)
    assert ALLEGATION not in [one.code for one in door.pathways.model.to_raise]
    rights = opened(RightsDesk, at(INFORMATION), discussed, qtbot)
    assert WHY in words_on(rights.sheet.pathways)
    assert rights.sheet.pathways.buttons == {}
    assert rights.sheet.pathways.raise_button.isHidden()

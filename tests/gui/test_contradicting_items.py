"""At the chronology: two items are marked as contradicting each other, both say so, and it is taken back."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.codes import Handling
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.desks.rights_desk import RightsDesk
from mashdesk.gui.theme import Theme
from mashdesk.gui.widgets.button import Button
from mashdesk.services.contradictions import ALREADY, CHOOSE, MarkContradiction, mark_contradiction
from mashdesk.services.openings import open_enquiry
from tests.gui.at_a_desk import WAIT, At, Place, desk_at
from tests.gui.releasing import INFORMATION, MANAGER

Desk = DecisionDesk | FrontDoor | HubOverview
WHY = "One says that he was at school that day, the other that he was not."
OFFERED = {OFFICER: FrontDoor, DECIDER: DecisionDesk, MANAGER: HubOverview}


def opened(kind: Callable[..., Desk], place: Place, enquiry: UUID, qtbot: QtBot) -> Desk:
    desk = desk_at(kind, place, enquiry, qtbot, "To look at the chronology")
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None and desk.sheet.isVisible(), timeout=WAIT)
    desk.sheet.choose_part("chronology")
    return desk


def sheet_of(desk: Desk) -> EnquirySheet:
    assert desk.enquiry.sheet is not None
    return desk.enquiry.sheet


def marked(staff: SignedInStaff, enquiry: UUID) -> tuple[str, str]:
    """Two items that the whole hub reads are marked already; their ids."""
    sitting = staff.sitting(DECIDER)
    sheet = open_enquiry(sitting, enquiry, "To mark them")
    one, other = [item.id for item in sheet.items if item.handling is Handling.HUB][:2]
    mark_contradiction(sitting, MarkContradiction(uuid4(), enquiry, sheet.row.version, one, other, WHY))
    return str(one), str(other)


def panel_of(desk: Desk) -> EntryPanel:
    panel = desk.contradicting.panel
    assert isinstance(panel, EntryPanel)
    return panel


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def contradicted(desk: Desk) -> list[str]:
    """The items that say in the picture, in the list and aloud that they are contradicted."""
    table = desk.sheet.chronology.table
    shown = [table.model().index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(table.model().rowCount())]
    return sorted(
        one.key for one in shown if "≠ Contradicted: " in one.shown_label and "Contradicted" in one.read_aloud
    )


@pytest.mark.parametrize("login", OFFERED)
def test_an_item_is_marked_with_another_one_and_both_say_so_with_whom_and_why(
    login: str, at: At, discussed: UUID, qtbot: QtBot, theme: Theme
) -> None:
    desk = opened(OFFERED[login], at(login), discussed, qtbot)
    assert not desk.sheet.contradictions.isVisible()
    one, other = [str(item.id) for item in sheet_of(desk).items if item.handling is Handling.HUB][:2]
    desk.sheet.chronology.choose(one)
    part = desk.sheet.chronology.contradictions
    part.mark.click()
    panel = panel_of(desk)
    panel.save()
    assert panel.fields["other"].problem == CHOOSE
    assert panel.fields["why"].problem
    put(panel.fields["other"].control, other)
    put(panel.fields["why"].control, WHY)
    panel.save()
    qtbot.waitUntil(lambda: contradicted(desk) == sorted((one, other)), timeout=WAIT)
    assert desk.sheet.contradictions.isVisible()
    assert desk.sheet.contradictions.words == "2 items contradict each other."
    for key in (one, other):
        desk.sheet.chronology.choose(key)
        assert WHY in words_on(part)
        assert words_on(part).startswith("Contradicts ")


def test_what_is_typed_stays_where_the_two_are_marked_already(
    at: At, busy_staff: SignedInStaff, discussed: UUID, qtbot: QtBot, theme: Theme
) -> None:
    one, other = marked(busy_staff, discussed)
    desk = opened(DecisionDesk, at(DECIDER), discussed, qtbot)
    desk.sheet.chronology.choose(other)
    desk.sheet.chronology.contradictions.mark.click()
    panel = panel_of(desk)
    put(panel.fields["other"].control, one)
    put(panel.fields["why"].control, WHY)
    panel.save()
    assert panel.fields["other"].problem == ALREADY
    assert panel.model.values == {"other": one, "why": WHY}


def test_a_mark_is_taken_back_with_a_reason_that_stays_to_be_read(
    at: At, busy_staff: SignedInStaff, discussed: UUID, qtbot: QtBot, theme: Theme
) -> None:
    one, _ = marked(busy_staff, discussed)
    desk = opened(DecisionDesk, at(DECIDER), discussed, qtbot)
    desk.sheet.choose_part("people")
    desk.sheet.contradictions.show_first.click()
    chosen = desk.sheet.chronology.chosen
    assert desk.sheet.part == "chronology"
    assert chosen is not None
    assert chosen.key in contradicted(desk)
    part = desk.sheet.chronology.contradictions
    _back(part).click()
    panel_of(desk).save()
    assert panel_of(desk).fields["because"].problem
    put(panel_of(desk).fields["because"].control, "They speak of two days.")
    panel_of(desk).save()
    qtbot.waitUntil(lambda: contradicted(desk) == [], timeout=WAIT)
    assert not desk.sheet.contradictions.isVisible()
    desk.sheet.chronology.choose(one)
    assert "Taken back: They speak of two days. (Magnus Fairweather" in words_on(part)
    assert [one.text() for one in part.findChildren(Button) if one.isVisible()] == [part.mark.text()]


def test_whoever_may_not_mark_reads_it_and_is_offered_nothing(
    at: At, busy_staff: SignedInStaff, discussed: UUID, qtbot: QtBot, theme: Theme
) -> None:
    one, _ = marked(busy_staff, discussed)
    place = at(INFORMATION)
    desk = RightsDesk(place.who, place.tasks, place.bus)
    qtbot.addWidget(desk)
    desk.show()
    desk.enquiry.open(discussed, "To look")
    qtbot.waitUntil(lambda: desk.sheet.chronology.chosen is not None, timeout=WAIT)
    desk.sheet.chronology.choose(one)
    part = desk.sheet.chronology.contradictions
    assert WHY in words_on(part)
    assert [button for button in part.findChildren(Button) if not button.isHidden()] == []


def _back(part: QWidget) -> Button:
    return next(one for one in part.findChildren(Button) if one.accessibleName().startswith("Take back: Contradicts "))

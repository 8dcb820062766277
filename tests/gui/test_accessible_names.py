"""At every desk each control that a key reaches says by a name what it is, and so does all that is read out."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PRACTITIONERS, SCREENER
from mashdesk.domain.codes import EnquiryState
from mashdesk.gui.desks.agency_desk import AgencyDesk
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.desks.letters_desk import LettersDesk
from mashdesk.gui.desks.releasing.agency_lists import RELEASES
from mashdesk.gui.reading_order import stops_of
from mashdesk.gui.theme import Theme
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.releasing import EDUCATION, asked, enquiry_at, free_item, refused, released

ROLE = QAccessible.Role
WORKED = {
    ROLE.Button, ROLE.ButtonMenu, ROLE.CheckBox, ROLE.RadioButton, ROLE.EditableText, ROLE.ComboBox, ROLE.List,
    ROLE.Table, ROLE.ListItem, ROLE.PageTab, ROLE.Graphic, ROLE.Link,
}  # fmt: skip


@pytest.fixture
def place(request: pytest.FixtureRequest, busy_staff: SignedInStaff) -> Iterator[Place]:
    with place_of(busy_staff.sitting(request.param)) as place:
        yield place


def shown(desk: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(desk)
    desk.resize(1290, 718)
    desk.show()


def nameless(desk: QWidget) -> list[str]:
    """Every control and every thing read out that has no name."""
    stops = [one for one in stops_of(desk.window()) if not name_of(QAccessible.queryAccessibleInterface(one))]
    return [f"{type(one).__name__} {one.objectName()}" for one in stops] + list(nameless_below(desk))


def nameless_below(desk: QWidget) -> Iterator[str]:
    for widget in desk.findChildren(QWidget):
        told = QAccessible.queryAccessibleInterface(widget)
        if widget.isVisible() and widget.focusProxy() is None and told.role() in WORKED and not name_of(told):
            yield f"{type(widget).__name__} {widget.objectName()} ({told.role().name})"


def name_of(told: QAccessibleInterface) -> str:
    return told.text(QAccessible.Text.Name)


@pytest.mark.parametrize("place", [OFFICER], indirect=True)
def test_at_the_front_door(place: Place, qtbot: QtBot, theme: Theme) -> None:
    desk = FrontDoor(place.who, place.tasks, place.bus)
    shown(desk, qtbot)
    qtbot.waitUntil(lambda: desk.pane.count > 0, timeout=WAIT)
    assert nameless(desk) == []
    desk.new()
    desk.form.people.add_person()
    for key in desk.form.sections:
        desk.form.go_to(key)
        for add in ("add_card", "add_row"):
            getattr(desk.form.sections[key], add, lambda: None)()
        assert nameless(desk) == [], key


@pytest.mark.parametrize("place", [SCREENER, DECIDER], indirect=True)
def test_at_the_decision_desk(place: Place, qtbot: QtBot, theme: Theme) -> None:
    desk = DecisionDesk(place.who, place.tasks, place.bus)
    shown(desk, qtbot)
    qtbot.waitUntil(lambda: desk.pane.count > 0, timeout=WAIT)
    for row in desk.worklist.rows:
        desk.pane.list.choose(row)
        assert nameless(desk) == []
        with qtbot.waitSignal(desk.enquiry.sheet_changed, timeout=WAIT):
            desk.reason.open_asked.emit(row, "To look at it")
        assert nameless(desk) == [], row.state


@pytest.mark.parametrize("place", list(PRACTITIONERS.values())[:3], indirect=True)
def test_at_an_agencys_desk(place: Place, qtbot: QtBot, theme: Theme) -> None:
    desk = AgencyDesk(place.who, place.tasks, place.bus)
    shown(desk, qtbot)
    qtbot.waitUntil(lambda: desk.pane.count > 0, timeout=WAIT)
    for row in desk.pane.list.rows():
        desk.pane.list.choose(row)
        desk.reason._on_open()
        qtbot.waitUntil(lambda: desk.sheet is not None, timeout=WAIT)
        qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)
        assert nameless(desk) == []
        for answer in ("items", "withheld"):
            desk.form.ui.answer.choose(answer)
            assert nameless(desk) == [], answer


@pytest.mark.parametrize("place", [OFFICER], indirect=True)
def test_at_the_letters(place: Place, qtbot: QtBot, theme: Theme) -> None:
    desk = LettersDesk(place.who, place.tasks, place.bus)
    shown(desk, qtbot)
    qtbot.waitUntil(lambda: bool(desk.list.rows()), timeout=WAIT)
    desk.list.choose(desk.list.rows()[0].letter)
    assert nameless(desk) == []
    with qtbot.waitSignal(desk.letters.preview_ready, timeout=WAIT):
        desk.reason._on_open()
    assert nameless(desk) == []


@pytest.mark.parametrize("place", ["maud.hollingbery"], indirect=True)
def test_at_the_overview(place: Place, qtbot: QtBot, theme: Theme) -> None:
    desk = HubOverview(place.who, place.tasks, place.bus)
    shown(desk, qtbot)
    qtbot.waitUntil(lambda: desk.pane.count > 0, timeout=WAIT)
    desk.pane.list.choose(desk.pane.list.rows()[0])
    assert nameless(desk) == []


@pytest.mark.parametrize("place", [EDUCATION], indirect=True)
def test_at_what_an_agency_is_asked_to_release(
    place: Place, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.DECIDED)
    asked(busy_staff, free_item(busy_staff, enquiry), enquiry)
    desk = AgencyDesk(place.who, place.tasks, place.bus)
    shown(desk, qtbot)
    desk.lists.choose(RELEASES)
    qtbot.waitUntil(lambda: bool(desk.lists.releases.rows()), timeout=WAIT)
    row = desk.lists.releases.rows()[0]
    desk.lists.releases.choose(row.release)
    assert nameless(desk) == []
    desk.releasing.reason.open_asked.emit(row, "To answer")
    qtbot.waitUntil(lambda: desk.releasing.page.form is not None, timeout=WAIT)
    form = desk.releasing.page.form
    assert form is not None
    for manner in ("refused", "sanitised", "whole"):
        form.manner.button(manner).setChecked(True)
        assert nameless(desk) == [], manner
    desk.primary_action()
    assert nameless(desk) == []


@pytest.mark.parametrize("place", [DECIDER], indirect=True)
def test_where_a_release_is_asked_for_and_put_into_a_letter(
    place: Place, busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme
) -> None:
    enquiry = enquiry_at(busy_staff, EnquiryState.DECIDED)
    released(busy_staff, free_item(busy_staff, enquiry), enquiry)
    refused(busy_staff, free_item(busy_staff, enquiry, place=1), enquiry, "He asked us not to.")
    desk = DecisionDesk(place.who, place.tasks, place.bus)
    shown(desk, qtbot)
    desk.enquiry.open(enquiry, "To look at it")
    qtbot.waitUntil(lambda: desk.releasing.model.read, timeout=WAIT)
    desk.sheet.chronology.choose(str(free_item(busy_staff, enquiry).id))
    desk.sheet.chronology.ask.click()
    assert desk.releasing.panel is not None
    desk._columns.show_page(desk.sheet)
    assert nameless(desk) == []
    letters = LettersDesk(place.who, place.tasks, place.bus)
    shown(letters, qtbot)
    qtbot.waitUntil(lambda: bool(letters.list.rows()), timeout=WAIT)
    letters.list.choose(letters.list.rows()[0].letter)
    letters.reason._on_open()
    qtbot.waitUntil(lambda: bool(letters.sheet.contents.cards), timeout=WAIT)
    letters.sheet.contents.cards[0].box.click()
    assert nameless(letters) == []

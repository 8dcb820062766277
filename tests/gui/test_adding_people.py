"""The part "People": somebody is added to an enquiry that runs, was entered in error, and is put back."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER
from mashdesk.domain.codes import EnquiryState
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.hub_overview import HubOverview
from mashdesk.gui.desks.referral_form.known_before import KnownBefore
from mashdesk.gui.desks.sheet.people_card import REOPEN_FIRST
from mashdesk.gui.theme import Theme
from mashdesk.gui.viewmodels.typed_of_person import About, Doing
from tests.gui.at_a_desk import WAIT, At
from tests.gui.releasing import MANAGER, enquiry_at
from tests.gui.test_people_part import answer, opened, panel_of, say, sheet_of, words_on

WREN = {"given_names": "Wren", "family_name": "Zephyrine", "note": "The school names a sister", "said_by": "the school"}


def _actions(desk: DecisionDesk | FrontDoor, person: UUID) -> list[str]:
    button = desk.sheet.people.buttons[person]
    (menu,) = button.findChildren(QMenu)
    return [action.text() for action in menu.actions()]


def test_a_sister_is_added_with_the_keyboard_and_stands_there_with_the_reason(
    at: At,
    gathering: UUID,
    qtbot: QtBot,
    theme: Theme,
) -> None:
    desk = opened(FrontDoor, at(OFFICER), gathering, qtbot)
    assert isinstance(desk, FrontDoor)
    desk.sheet.choose_part("people")
    button = desk.sheet.people.buttons[gathering]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    panel = panel_of(desk)
    assert "on a restricted enquiry, the people named on it" in words_on(panel)
    answer(desk, role="subject")
    fields = panel_of(desk).fields
    missing = ("given_names", "social_worker", "note", "said_by")
    assert all(fields[name].problem for name in missing)
    child = next(one for one in sheet_of(desk).people if one.role.value == "subject")
    answer(desk, **WREN, social_worker="yes", kind="sister")
    assert fields["to"].problem
    answer(desk, to=str(child.id))
    qtbot.waitUntil(lambda: "Wren Zephyrine" in words_on(desk.sheet.people), timeout=WAIT)
    shown = words_on(desk.sheet.people)
    assert "Added to the enquiry: The school names a sister. A social worker has them already" in shown
    assert "said by the school" in shown
    added = next(one for one in sheet_of(desk).people if one.given_names == "Wren")
    assert not any("Entered in error" in text for text in _actions(desk, added.id))


def test_whoever_types_somebody_known_is_told_so_before_anything_is_kept(
    at: At,
    gathering: UUID,
    busy_staff: SignedInStaff,
    qtbot: QtBot,
    theme: Theme,
) -> None:
    desk = opened(DecisionDesk, at(DECIDER), enquiry_at(busy_staff, EnquiryState.DECIDED), qtbot)
    assert isinstance(desk, DecisionDesk)
    known = next(one for one in sheet_of(desk).people if one.birth is not None and one.given_names and one.family_name)
    desk.enquiry.open(gathering, "To add somebody")
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None and sheet_of(desk).row.enquiry == gathering, timeout=WAIT)
    desk.editing.begin(About(Doing.ADD, gathering))
    panel = panel_of(desk)
    (line,) = panel.findChildren(KnownBefore)
    assert line.isHidden()
    assert known.birth is not None
    for name, told in (("given_names", known.given_names), ("family_name", known.family_name)):
        _type(panel.fields[name].control, told)
    panel.fields["birth_accuracy"].control.choose("known")  # type: ignore[attr-defined]
    _type(panel.fields["birth"].control, known.birth.isoformat())
    qtbot.waitUntil(lambda: not line.isHidden(), timeout=WAIT)
    assert "known." in words_on(line)


def _type(control: object, words: str) -> None:
    assert isinstance(control, QLineEdit)
    control.setText(words)
    control.editingFinished.emit()


def test_somebody_who_was_entered_in_error_is_named_below_and_is_put_back(
    at: At,
    gathering: UUID,
    qtbot: QtBot,
    theme: Theme,
) -> None:
    desk = opened(DecisionDesk, at(DECIDER), gathering, qtbot)
    assert isinstance(desk, DecisionDesk)
    say(desk, About(Doing.ADD, gathering), role="other_adult", **WREN)
    qtbot.waitUntil(lambda: "Wren Zephyrine" in words_on(desk.sheet.people), timeout=WAIT)
    added = next(one.id for one in sheet_of(desk).people if one.given_names == "Wren")
    assert "Entered in error…" in _actions(desk, added)
    say(desk, About(Doing.IN_ERROR, added), note=" ")
    assert panel_of(desk).fields["note"].problem
    answer(desk, note="Another woman of that name")
    qtbot.waitUntil(lambda: added not in [one.id for one in sheet_of(desk).people], timeout=WAIT)
    shown = words_on(desk.sheet.people)
    assert "Entered in error" in shown
    assert "Another woman of that name" in shown
    desk.sheet.people.buttons[added].click()
    answer(desk, note="She is the aunt after all")
    qtbot.waitUntil(lambda: added in [one.id for one in sheet_of(desk).people], timeout=WAIT)


def test_a_hub_manager_adds_nobody_and_a_closed_enquiry_is_reopened_first(
    at: At,
    gathering: UUID,
    busy_staff: SignedInStaff,
    qtbot: QtBot,
    theme: Theme,
) -> None:
    overview = opened(HubOverview, at(MANAGER), gathering, qtbot)
    assert overview.sheet.people.buttons == {}
    desk = opened(FrontDoor, at(OFFICER), gathering, qtbot)
    assert isinstance(desk, FrontDoor)
    sheet = sheet_of(desk)
    closed = replace(sheet, row=replace(sheet.row, state=EnquiryState.CLOSED))
    desk.sheet.people.show_sheet(closed, desk.editing._with[0].now())
    assert gathering not in desk.sheet.people.buttons
    assert REOPEN_FIRST in words_on(desk.sheet.people)


def test_post_to_a_home_is_said_to_be_unsafe_and_stands_where_the_hub_speaks_with_the_family(
    at: At,
    gathering: UUID,
    qtbot: QtBot,
    theme: Theme,
) -> None:
    desk = opened(FrontDoor, at(OFFICER), gathering, qtbot)
    assert isinstance(desk, FrontDoor)
    sheet = sheet_of(desk)
    home = next(one for one in sheet.households if one.people)
    person = next(one for one in sheet.people if one.id in home.people)
    say(desk, About(Doing.CONTACT, person.id), channel="post", safe="not_safe", safety="He opens it", said_by="her")
    assert panel_of(desk).fields["household"].problem
    answer(desk, household=str(home.id))
    qtbot.waitUntil(lambda: "Not safe: Post to" in words_on(desk.sheet.people), timeout=WAIT)

"""A long list of people to tick: a line above narrows it, and nobody who is ticked gets lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from mashdesk.gui.desks.people_choice import MANY, PeopleChoice
from mashdesk.gui.theme import Theme
from tests.gui.test_accessible_names import nameless

STAFF = [(f"p{number}", f"Person {number:03}, social worker") for number in range(298)]
STAFF += [("lukasz", "Łukasz Żak, health & care"), ("zoe", "Zoë Ames, police")]


@pytest.fixture
def choice(theme: Theme, qtbot: QtBot) -> PeopleChoice:
    made = PeopleChoice()
    made.offer(STAFF)
    made.resize(500, 400)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_what_is_typed_narrows_three_hundred_people_whatever_the_accents(choice: PeopleChoice) -> None:
    assert len(choice.in_sight) == 300
    assert choice.found.text() == "300 · 0 ticked"
    for typed, found in (("lukasz zak", ("lukasz",)), ("ZOE", ("zoe",)), ("& care", ("lukasz",)), ("zzz", ())):
        choice.narrow.setText(typed)
        assert choice.in_sight == found
    assert choice.found.text() == "Nobody here is called that · 0 ticked"
    choice.narrow.setText("person 01")
    assert len(choice.in_sight) == 13, "001, 010 to 019, 101, 201: a part may stand anywhere"
    assert choice.found.text() == "13 of 300 · 0 ticked"
    choice.narrow.clear()
    assert len(choice.in_sight) == 300


def test_whoever_is_ticked_stays_ticked_and_in_sight(choice: PeopleChoice) -> None:
    choice.choose(["p7"])
    choice.narrow.setText("zoe")
    assert choice.in_sight == ("p7", "zoe")
    assert choice.chosen == ("p7",)
    choice.offer([*STAFF, ("new", "New Person")])
    assert choice.chosen == ("p7",)
    assert choice.in_sight == ("p7", "zoe")


def test_with_the_keyboard_alone_one_name_after_the_other_is_ticked(choice: PeopleChoice, qtbot: QtBot) -> None:
    choice.setFocus()
    assert choice.narrow.hasFocus()
    for typed in ("zoe", "lukasz"):
        QTest.keyClicks(choice.narrow, typed)
        with qtbot.waitSignal(choice.changed):
            QTest.keyClick(choice.narrow, Qt.Key.Key_Return)
    assert choice.chosen == ("lukasz", "zoe")
    assert choice.found.text() == "1 of 300 · 2 ticked"
    QTest.keyClick(choice.narrow, Qt.Key.Key_Down)
    focused = choice.focusWidget()
    assert isinstance(focused, QCheckBox)
    assert focused.text().startswith("Łukasz")


def test_enter_on_an_empty_line_ticks_nobody(choice: PeopleChoice) -> None:
    QTest.keyClick(choice.narrow, Qt.Key.Key_Return)
    assert choice.chosen == ()


def test_a_short_list_has_no_such_line(choice: PeopleChoice) -> None:
    choice.narrow.setText("zoe")
    choice.offer(STAFF[: MANY - 1])
    assert not choice.narrow.isVisible()
    assert len(choice.in_sight) == MANY - 1
    assert choice.focusProxy() is not choice.narrow
    choice.offer(STAFF[:MANY])
    assert choice.narrow.isVisible()


def test_narrowed_boxes_close_ranks_and_everything_has_a_name(choice: PeopleChoice, qtbot: QtBot) -> None:
    high = choice.sizeHint().height()
    choice.narrow.setText("zoe")
    qtbot.waitUntil(lambda: choice.sizeHint().height() < high / 4)
    assert not nameless(choice)

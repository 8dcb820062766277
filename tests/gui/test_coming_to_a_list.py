"""Whoever comes to a worklist by the keyboard has chosen nothing yet, so nothing is opened."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import SCREENER
from mashdesk.gui.desks.decision_desk import DecisionDesk
from mashdesk.gui.theme import Theme
from tests.gui.at_a_desk import WAIT, place_of


def test_the_keyboard_coming_to_the_list_chooses_nothing(busy_staff: SignedInStaff, qtbot: QtBot, theme: Theme) -> None:
    with place_of(busy_staff.sitting(SCREENER)) as place:
        desk = DecisionDesk(place.who, place.tasks, place.bus)
        qtbot.addWidget(desk)
        desk.show()
        qtbot.waitUntil(lambda: desk.pane.count > 0, timeout=WAIT)
        chosen: list[object] = []
        desk.pane.row_chosen.connect(chosen.append)
        QApplication.sendEvent(desk.pane.list, QFocusEvent(QEvent.Type.FocusIn))
        assert not chosen

"""Tabs as people come and go in a form."""

from pytestqt.qtbot import QtBot

from mashdesk.gui.theme import Theme
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip


def test_tabs_become_fewer_and_more_without_one_being_measured_that_is_not_there(qtbot: QtBot, theme: Theme) -> None:
    strip = TabStrip(name="People", tabs=[Tab(str(number), f"Person {number}") for number in range(6)])
    qtbot.addWidget(strip)
    strip.resize(300, 40)
    strip.show()
    for many in (1, 6, 2, 0, 3):
        strip.set_tabs([Tab(str(number), f"Person {number}") for number in range(many)])
        assert strip.count() == many

"""Tabs as people come and go in a form."""

from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.gui.theme import Theme
from mashdesk.gui.widgets.more_tabs import MoreTabs
from mashdesk.gui.widgets.tab_strip import Tab, TabStrip
from tests.gui.at_a_desk import WAIT


def test_tabs_become_fewer_and_more_without_one_being_measured_that_is_not_there(qtbot: QtBot, theme: Theme) -> None:
    strip = TabStrip(name="People", tabs=[Tab(str(number), f"Person {number}") for number in range(6)])
    qtbot.addWidget(strip)
    strip.resize(300, 40)
    strip.show()
    for many in (1, 6, 2, 0, 3):
        strip.set_tabs([Tab(str(number), f"Person {number}") for number in range(many)])
        assert strip.count() == many


def test_a_strip_without_room_offers_all_of_its_tabs_in_a_menu(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    strip = TabStrip(page, name="Parts", tabs=[Tab(f"part-{number}", f"Part {number}") for number in range(9)])
    row = QHBoxLayout(page)
    row.addWidget(strip, 1)
    more = MoreTabs(page, strip)
    row.addWidget(more)
    page.resize(300, 60)
    page.show()
    qtbot.waitUntil(more.isVisible, timeout=WAIT)
    more.click()
    listed = more.menu_of_tabs.actions()
    assert [action.text() for action in listed] == [tab.words for tab in strip.tabs]
    assert [action.isChecked() for action in listed] == [True, *[False] * 8]
    with qtbot.waitSignal(strip.tab_chosen, timeout=WAIT) as chosen:
        listed[7].trigger()
    assert chosen.args == ["part-7"]
    more.menu_of_tabs.close()
    page.resize(1200, 60)
    qtbot.waitUntil(more.isHidden, timeout=WAIT)
    page.resize(500, 60)  # it is laid out as well as there
    qtbot.waitUntil(lambda: more.isVisible() and more.width() >= more.sizeHint().width(), timeout=WAIT)


def test_no_half_of_a_word_stands_beside_the_arrows(theme: Theme, qtbot: QtBot) -> None:
    strip = TabStrip(name="Parts", tabs=[Tab(f"part-{number}", f"Part {number}") for number in range(9)])
    qtbot.addWidget(strip)
    strip.resize(300, 40)
    strip.show()
    qtbot.waitExposed(strip)
    cut = [place for place in range(9) if strip.tabRect(place).left() <= strip.edge < strip.tabRect(place).right()]
    assert len(cut) == 1
    assert strip.edge < strip.width()
    picture = strip.grab().toImage()
    begins = strip.tabRect(cut[0]).left() + 8
    assert begins < strip.edge - 4
    columns = range(int(begins * picture.devicePixelRatio()), int((strip.edge - 1) * picture.devicePixelRatio()))
    colours = {picture.pixelColor(x, y).name() for x in columns for y in range(picture.height())}
    assert len(colours) == 1  # nothing is painted there
    strip.resize(1200, 40)
    qtbot.waitUntil(lambda: strip.edge == 1200, timeout=WAIT)

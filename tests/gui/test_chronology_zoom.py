"""The time line goes closer and further away; the chosen item and the agencies' names stay in sight."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mashdesk.gui.live_keys import live_keys
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets.chronology import Chronology
from mashdesk.gui.widgets.chronology_scale import TimeScale
from mashdesk.gui.widgets.chronology_zoom import LEVELS
from tests.gui.sample_desk import LANES, items

pytestmark = pytest.mark.usefixtures("theme")

FIRST, LAST = date(2020, 1, 1), date(2026, 11, 21)
ROOM = 48


@pytest.fixture
def chronology(qtbot: QtBot) -> Chronology:
    made = Chronology()
    made.resize(620, 520)
    made.show_items(LANES, items(), date(2026, 11, 21))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.focus_view()
    return made


def _at(chronology: Chronology) -> int:
    """Where the chosen item stands in what is seen."""
    place = chronology.picture.chosen_place()
    assert place is not None
    return place.center().x() - chronology.lanes.horizontalScrollBar().value()


def _closer_by_key(chronology: Chronology, qtbot: QtBot, times: int = 1) -> None:
    across = chronology.lanes.horizontalScrollBar()
    for _ in range(times):
        before = across.maximum()
        QTest.keyClick(chronology.picture, Qt.Key.Key_Plus)
        qtbot.waitUntil(lambda before=before: across.maximum() > before)  # type: ignore[misc]


def _turn_wheel(chronology: Chronology, by: int, keys: Qt.KeyboardModifier) -> None:
    over, none = QPointF(200, 60), QPoint()
    turned = QWheelEvent(
        over,
        QPointF(chronology.picture.mapToGlobal(over)),
        none,
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chronology.lanes.viewport(), turned)  # where Qt takes what the picture leaves


@pytest.mark.parametrize("key", ["01", "05", "14"])
def test_the_chosen_item_stays_where_it_was_looked_at(chronology: Chronology, qtbot: QtBot, key: str) -> None:
    chronology.choose(key)
    names = chronology.picture.names_width()
    _closer_by_key(chronology, qtbot, 4)
    qtbot.waitUntil(lambda: names <= _at(chronology) <= chronology.lanes.viewport().width())
    assert chronology.chosen is not None
    assert chronology.chosen.key == key
    assert len(chronology.picture.marks()) == len(items())


def test_an_item_that_is_chosen_out_of_sight_is_scrolled_to(chronology: Chronology, qtbot: QtBot) -> None:
    chronology.choose("14")
    _closer_by_key(chronology, qtbot, 6)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(chronology.picture, key)
        assert chronology.picture.names_width() <= _at(chronology) <= chronology.lanes.viewport().width()


def test_plus_minus_and_nought_go_from_the_whole_time_to_the_closest_and_back(
    chronology: Chronology, qtbot: QtBot
) -> None:
    for percent in (*LEVELS[1:], LEVELS[-1]):
        QTest.keyClick(chronology.picture, Qt.Key.Key_Equal)
        assert chronology.lanes.percent == percent
    QTest.keyClick(chronology.picture, Qt.Key.Key_Minus)
    assert chronology.lanes.percent == LEVELS[-2]
    QTest.keyClick(chronology.picture, Qt.Key.Key_0)
    assert chronology.lanes.percent == 100
    qtbot.waitUntil(lambda: chronology.lanes.horizontalScrollBar().maximum() == 0)
    QTest.keyClick(chronology.picture, Qt.Key.Key_Minus)
    assert chronology.lanes.percent == 100


def test_ctrl_and_the_wheel_zoom_by_whole_notches_and_the_wheel_alone_scrolls(chronology: Chronology) -> None:
    _turn_wheel(chronology, 120, Qt.KeyboardModifier.NoModifier)
    assert chronology.lanes.percent == 100
    for by, percent in ((120, 150), (60, 150), (60, 200), (-120, 150), (-240, 100)):
        _turn_wheel(chronology, by, Qt.KeyboardModifier.ControlModifier)
        assert chronology.lanes.percent == percent


def test_the_buttons_say_how_close_it_is_and_are_there_for_the_picture_alone(
    chronology: Chronology, qtbot: QtBot
) -> None:
    zoom = chronology.zoom
    zoom.closer.click()
    zoom.closer.click()
    assert zoom.fit.text() == "200 %"
    assert zoom.fit.accessibleName() == "Time line at 200 %. Press to see the whole time (key 0)"
    zoom.out.click()
    assert zoom.fit.text() == "150 %"
    zoom.fit.click()
    assert (zoom.fit.text(), chronology.lanes.percent) == ("100 %", 100)
    told = ("+, − and 0", "Time line closer, further away, the whole time")
    assert told in live_keys(chronology, chronology)
    chronology.toggle_list()
    assert not zoom.isVisible()
    assert told not in live_keys(chronology, chronology)
    chronology.toggle_list()
    qtbot.waitUntil(zoom.isVisible)


def test_the_names_of_the_agencies_are_drawn_over_what_is_scrolled(chronology: Chronology, qtbot: QtBot) -> None:
    chronology.choose("14")
    _closer_by_key(chronology, qtbot, 6)
    names = chronology.picture.names_width()
    across = chronology.lanes.horizontalScrollBar()
    across.setValue(across.maximum())

    def beside_the_names() -> list[str]:
        seen = chronology.lanes.viewport().grab().toImage()
        return [seen.pixelColor(names - 4, y).name() for y in range(seen.height() - 4)]

    assert across.value() > 0
    assert set(beside_the_names()) <= {tokens().surface.lower(), tokens().line.lower()}


def test_a_wider_time_line_tells_quarters_then_months() -> None:
    def told(width: int) -> list[str]:
        return [words for day, words in TimeScale(FIRST, LAST, 0, width).ticks(ROOM) if day.year == 2022]

    assert told(700) == ["2022"]
    assert told(4_000) == ["2022", "Apr", "Jul", "Oct"]
    assert told(9_000)[:4] == ["2022", "Feb", "Mar", "Apr"]
    assert len(told(9_000)) == 12
    recent = [words for day, words in TimeScale(FIRST, LAST, 0, 700).ticks(ROOM) if day.year == 2026]
    assert recent == ["2026", "Apr", "Jul", "Oct"]

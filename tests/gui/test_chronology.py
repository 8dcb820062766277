"""The chronology: nothing covers anything, the keyboard goes everywhere, and what is held back is not shown."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mashdesk.gui.theme import Theme
from mashdesk.gui.widgets.chronology import Chronology
from mashdesk.gui.widgets.chronology_item import ChosenItem
from mashdesk.gui.widgets.chronology_scale import ChronologyItem, TimeScale, place_marks
from tests.gui.sample_desk import LANES, items

pytestmark = pytest.mark.usefixtures("theme")

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


def test_labels_of_a_lane_never_cover_one_another_and_stay_inside() -> None:
    days = [date(2026, 3, 1) + timedelta(days=3 * step) for step in range(25)]
    crowd = [ChronologyItem(str(step), "Police", day, "x") for step, day in enumerate(days)]
    scale = TimeScale(date(2023, 1, 1), date(2026, 11, 21), 100, 600)
    marks = place_marks(crowd, lambda item: scale.x(item.when or days[0]), lambda _item: 90, (60, 620), 8)
    assert len(marks) == len(crowd)
    assert all(mark.left >= 60 and mark.right <= 620 for mark in marks)
    for place, mark in enumerate(marks):
        for other in marks[place + 1 :]:
            assert mark.row != other.row or mark.right < other.left or other.right < mark.left


def test_time_goes_from_left_to_right_and_the_last_year_is_widest() -> None:
    scale = TimeScale(date(2020, 1, 1), date(2026, 11, 21), 0, 700)
    places = [scale.x(date(2020, 1, 1) + timedelta(days=30 * month)) for month in range(80)]
    assert places == sorted(places)
    assert scale.x(date(2026, 11, 21)) - scale.x(date(2025, 11, 21)) > 2 * (
        scale.x(date(2022, 1, 1)) - scale.x(date(2021, 1, 1))
    )
    assert scale.x(date(1999, 1, 1)) == 0


@pytest.fixture
def chronology(qtbot: QtBot) -> Chronology:
    made = Chronology()
    made.resize(620, 520)
    made.show_items(LANES, items(), date(2026, 11, 21))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_every_item_is_on_the_picture_and_in_the_list(chronology: Chronology) -> None:
    drawn = {mark.item.key for mark, _place in chronology.picture.marks()}
    assert drawn == {item.key for item in items()}
    assert chronology.table.model().rowCount() == len(items())
    tester = QAbstractItemModelTester(chronology.table.model(), STRICT)
    chronology.show_items(LANES, items()[:4], date(2026, 11, 21))
    assert tester.model() is chronology.table.model()


def test_the_keyboard_goes_through_time_and_between_agencies(chronology: Chronology, qtbot: QtBot) -> None:
    chronology.choose("03")
    with qtbot.waitSignal(chronology.item_chosen) as chosen:
        QTest.keyClick(chronology.picture, Qt.Key.Key_Left)
    assert chosen.args != ["03"]
    chronology.choose("03")
    QTest.keyClick(chronology.picture, Qt.Key.Key_Down)
    assert chronology.chosen is not None
    assert chronology.chosen.agency == "Health"
    assert "Health" in chronology.picture.accessibleDescription()
    QTest.keyClick(chronology.picture, Qt.Key.Key_Home)
    QTest.keyClick(chronology.picture, Qt.Key.Key_Left)
    assert chronology.chosen.key == "14"


def test_a_click_chooses_and_the_item_stands_in_full_below(chronology: Chronology, qtbot: QtBot) -> None:
    place = next(place for mark, place in chronology.picture.marks() if mark.item.key == "05")
    with qtbot.waitSignal(chronology.item_chosen):
        QTest.mouseClick(chronology.picture, Qt.MouseButton.LeftButton, pos=QPoint(place.center()))
    assert "Third appointment." in {label.text() for label in chronology.findChildren(QLabel)}


def test_f6_shows_the_list_with_the_same_item(chronology: Chronology, qtbot: QtBot) -> None:
    chronology.choose("07")
    QTest.keyClick(chronology, Qt.Key.Key_F6)
    qtbot.waitUntil(chronology.table.isVisible)
    assert chronology.table.currentIndex().data(Qt.ItemDataRole.UserRole).key == "07"
    with qtbot.waitSignal(chronology.item_chosen):
        QTest.keyClick(chronology.table, Qt.Key.Key_Up)
    QTest.keyClick(chronology, Qt.Key.Key_F6)
    qtbot.waitUntil(chronology.picture.isVisible)


def test_of_what_is_held_back_only_that_it_is_there_is_shown(chronology: Chronology) -> None:
    secret = ChronologyItem(
        "s", "Police", date(2026, 5, 1), "Secret label", "1 May 2026", "Secret text", held_back=True
    )
    chronology.show_items(LANES, [secret], date(2026, 11, 21))
    chronology.choose("s")
    said = " ".join(label.text() for label in chronology.findChildren(QLabel)) + secret.read_aloud
    said += " ".join(str(chronology.table.model().index(0, column).data()) for column in range(6))
    assert "Secret" not in said
    assert "Held back" in said


def test_a_shorter_time_says_how_many_are_earlier(chronology: Chronology) -> None:
    chronology._ranges.setCurrentIndex(2)
    assert chronology._count.text() == "5 items, 9 earlier"


def _as_high_as(chronology: Chronology, wanted: int) -> bool:
    return chronology.height() == max(wanted, chronology.minimumSizeHint().height())


def test_in_a_low_card_nothing_lies_over_the_legend_and_a_long_item_scrolls(
    chronology: Chronology, qtbot: QtBot
) -> None:
    long = [replace(one, text="He came without breakfast and said that nobody was at home. " * 9) for one in items()]
    chronology.show_items(LANES, [replace(one, may_ask=True, may_rule=True) for one in long], date(2026, 11, 21))
    for height in (360, 300, 520):
        chronology.resize(620, height)
        qtbot.waitUntil(lambda height=height: _as_high_as(chronology, height))  # type: ignore[misc]
        views, ask = chronology._views.geometry(), chronology.ask.geometry()
        below = chronology._in_full.geometry()
        assert views.bottom() < ask.top()
        assert ask.bottom() < below.top()
        assert below.bottom() <= chronology.height()
    chronology.resize(620, 300)
    qtbot.waitUntil(lambda: chronology._in_full.verticalScrollBar().maximum() > 0)
    assert chronology._in_full.focusPolicy() is Qt.FocusPolicy.TabFocus
    assert chronology._in_full.accessibleName() == "The chosen item in full"


def test_whom_an_item_is_about_is_never_squeezed_between_day_and_readers(theme: Theme, qtbot: QtBot) -> None:
    item = ChosenItem()
    qtbot.addWidget(item)
    item.show_item(next(one for one in items() if one.seen_by))
    item.show()
    for width, below in ((900, False), (480, True), (900, False), (480, True)):
        item.resize(width, 160)
        item.body.activate()
        assert (item._about.y() > item._when.y() + 8) is below
        assert item._about.height() < 3 * item._about.fontMetrics().lineSpacing()

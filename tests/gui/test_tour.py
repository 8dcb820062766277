"""The tour of the demo points at real widgets of the desks a person has, goes by keys, and is left at any moment."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mashdesk.app.window import views_of
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PRACTITIONERS
from mashdesk.gui.main_window import MainWindow
from mashdesk.gui.theme import Theme
from mashdesk.gui.tour import Tour
from mashdesk.gui.tour_steps import DESKS, steps_for
from mashdesk.gui.widgets.banner import Banner
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.security.psql import ADMINISTRATOR, AUDITOR, INFORMATION, MANAGER


@pytest.fixture(params=[DECIDER, OFFICER, PRACTITIONERS["police"], MANAGER, INFORMATION, AUDITOR, ADMINISTRATOR])
def place(request: pytest.FixtureRequest, busy_staff: SignedInStaff) -> Iterator[Place]:
    with place_of(busy_staff.sitting(request.param)) as place:
        yield place


@pytest.fixture
def window(place: Place, theme: Theme, qtbot: QtBot) -> MainWindow:
    made = MainWindow(theme, place.who.person, views_of(place.who, place.tasks, place.bus))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)
    return made


def touring(window: MainWindow) -> Tour:
    window.start_tour()
    assert window.tour is not None
    return window.tour


def test_every_step_points_at_a_widget_that_is_in_sight_and_the_words_do_not_cover_it(window: MainWindow) -> None:
    tour = touring(window)
    keys = [view.key for view in window._views]
    steps = steps_for(keys)
    assert {step.view for step in steps if step.view} == {step.view for step in DESKS} & set(keys)
    for place in range(len(steps)):
        tour.go(place)
        assert not tour.cut_out.isEmpty(), steps[place].head
        assert not tour.bubble.geometry().intersects(tour.cut_out), steps[place].head
        assert tour.rect().contains(tour.bubble.geometry()), steps[place].head
        assert tour.next.hasFocus()
        assert steps[place].text in tour.next.accessibleDescription()
    tour.end()


def test_it_goes_by_keys_and_the_desks_keys_wait(window: MainWindow) -> None:
    tour = touring(window)
    QTest.keyClick(tour.next, Qt.Key.Key_Right)
    assert tour.place == 1
    QTest.keyClick(tour.next, Qt.Key.Key_Return)
    assert tour.place == 2
    QTest.keyClick(tour.next, Qt.Key.Key_Left)
    assert tour.place == 1
    QTest.keyClick(tour.next, Qt.Key.Key_F1)
    assert not window.ui.key_sheet.isVisible()
    QTest.keyClick(tour.next, Qt.Key.Key_Escape)
    assert window.tour is None
    assert not tour.isVisible()


def test_at_twice_the_text_nothing_in_it_is_cut(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    tour = touring(window)
    theme.set_text_scale(200)

    def whole() -> bool:
        parts = (tour.head, tour.words, tour.leave, tour.back, tour.next)
        return all(
            part.height() >= part.heightForWidth(part.width()) and part.width() >= part.minimumSizeHint().width()
            for part in parts
        )

    qtbot.waitUntil(whole, timeout=WAIT)
    assert tour.rect().contains(tour.bubble.geometry())
    tour.end()


def test_its_last_step_ends_it_at_the_first_desk(window: MainWindow) -> None:
    tour = touring(window)
    tour.go(len(tour._steps) - 1)
    assert tour.next.text() == "Done"
    QTest.keyClick(tour.next, Qt.Key.Key_Right)
    assert window.tour is None
    assert window.ui.desks.currentWidget() is window.desk(window._views[0].key)


def test_it_is_offered_once_across_the_desk_and_stays_in_the_menu(window: MainWindow, qtbot: QtBot) -> None:
    assert "Tour of the demo" not in entries(window)
    window.offer_tour(say_so=False)
    assert "Tour of the demo" in entries(window)
    assert offers(window) == []
    window.offer_tour(say_so=True)
    qtbot.waitUntil(lambda: bool(offers(window)), timeout=WAIT)
    (banner,) = offers(window)
    banner.action_asked.emit()
    assert window.tour is not None
    assert offers(window) == []


def entries(window: MainWindow) -> list[str]:
    window._menu._fill()
    return [action.text() for action in window._menu.actions()]


def offers(window: MainWindow) -> list[Banner]:
    return [one for one in window.findChildren(Banner) if one.words.startswith("New here?") and not one.isHidden()]

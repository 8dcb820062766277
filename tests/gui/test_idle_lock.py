"""A desk that its person left locks by itself: said a moment before, and any key or movement keeps it open."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from mashdesk.domain.hub_profile import Workstation
from mashdesk.domain.snapshots import SignedInPerson
from mashdesk.gui.idle_lock import IdleLock
from mashdesk.gui.main_window import MainWindow, View
from mashdesk.gui.theme import Theme

PERSON = SignedInPerson("o.sample", "Ottilie Sample", "duty officer", "care", "Social care", "hub", frozenset())
AFTER = 120.0


class Clock:
    """Both clocks of a computer, put forward by hand."""

    def __init__(self) -> None:
        self.steady = self.wall = 1_000.0

    def __call__(self) -> tuple[float, float]:
        return self.steady, self.wall

    def pass_by(self, seconds: float) -> None:
        """Time goes by for both."""
        self.steady += seconds
        self.wall += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(theme: Theme, clock: Clock, qtbot: QtBot) -> MainWindow:
    """A real window at a desk on which one writes; its time is the test's."""
    made = MainWindow(theme, PERSON, [View("one", "info", "One", QPlainTextEdit)], workstation=Workstation(60, 15, 2))
    made.idle._clock = clock
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.idle.look()
    return made


def _desk(window: MainWindow) -> QPlainTextEdit:
    desk = window.desk("one")
    assert isinstance(desk, QPlainTextEdit)
    desk.setFocus()
    return desk


def _locked_after(window: MainWindow, clock: Clock, seconds: float) -> bool:
    clock.pass_by(seconds)
    window.idle.look()
    return window.curtain.is_locked


def _press_a_key(window: MainWindow) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)


def _move(window: MainWindow) -> None:
    QTest.mouseMove(window.windowHandle(), QPoint(40, 40))
    QTest.mouseMove(window.windowHandle(), QPoint(90, 120))


def _click(window: MainWindow) -> None:
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(600, 400))


def _dictate(window: MainWindow) -> None:
    composed = QInputMethodEvent()
    composed.setCommitString("spoken")
    QApplication.sendEvent(_desk(window), composed)


WAYS: list[Callable[[MainWindow], None]] = [_press_a_key, _move, _click, _dictate]


def test_the_time_is_the_hubs_to_say(theme: Theme, qtbot: QtBot) -> None:
    for told, seconds in ((Workstation(), 600), (Workstation(lock_minutes=3), 180)):
        made = MainWindow(theme, PERSON, [View("one", "info", "One", QPlainTextEdit)], workstation=told)
        qtbot.addWidget(made)
        assert made.idle._after == seconds


def test_a_desk_that_nobody_touches_says_so_then_locks_and_shows_nothing(window: MainWindow, clock: Clock) -> None:
    desk = _desk(window)
    clock.pass_by(59)
    window.idle.look()
    assert not window.locks_soon.isVisible()
    clock.pass_by(1)
    window.idle.look()
    assert window.locks_soon.isVisible()
    assert window.isEnabled()
    assert QApplication.activeModalWidget() is None
    assert [_locked_after(window, clock, seconds) for seconds in (59, 1)] == [False, True]
    assert not desk.isVisible()


@pytest.mark.parametrize("way", WAYS)
def test_typing_or_moving_takes_the_line_away_and_the_time_begins_anew(
    window: MainWindow, clock: Clock, way: Callable[[MainWindow], None], qtbot: QtBot
) -> None:
    _desk(window)
    clock.pass_by(70)
    window.idle.look()
    assert window.locks_soon.isVisible()
    way(window)
    qtbot.waitUntil(lambda: not window.locks_soon.isVisible())
    assert [_locked_after(window, clock, seconds) for seconds in (119, 1)] == [False, True]


def test_what_is_typed_into_the_warning_is_typed(window: MainWindow, clock: Clock, qtbot: QtBot) -> None:
    desk = _desk(window)
    clock.pass_by(70)
    window.idle.look()
    _press_a_key(window)
    qtbot.waitUntil(lambda: desk.toPlainText() == "a")


def test_whoever_types_in_a_second_window_is_there(window: MainWindow, clock: Clock, qtbot: QtBot) -> None:
    second = QDialog(window)
    qtbot.addWidget(second)
    with qtbot.waitExposed(second):
        second.show()
    window.idle.look()
    clock.pass_by(119)
    QTest.keyClick(second.windowHandle(), Qt.Key.Key_A)
    clock.pass_by(2)
    window.idle.look()
    assert not window.curtain.is_locked


def test_a_window_beneath_a_pointer_at_rest_is_nobody(window: MainWindow, clock: Clock) -> None:
    _move(window)
    clock.pass_by(119)
    QTest.mouseMove(window.windowHandle(), QPoint(90, 120))
    clock.pass_by(1)
    window.idle.look()
    assert window.curtain.is_locked


@pytest.mark.parametrize("which", ["steady", "wall"])
def test_a_computer_that_slept_or_was_set_has_been_left_alone_as_long(
    window: MainWindow, clock: Clock, which: str
) -> None:
    setattr(clock, which, getattr(clock, which) + AFTER)
    window.idle.look()
    assert window.curtain.is_locked


def test_a_clock_put_back_keeps_nothing_open(window: MainWindow, clock: Clock) -> None:
    clock.wall -= 86_400
    clock.steady += AFTER
    window.idle.look()
    assert window.curtain.is_locked


def test_what_is_only_hidden_locks_too(window: MainWindow, clock: Clock) -> None:
    window.curtain.hide_everything()
    clock.pass_by(AFTER)
    window.idle.look()
    assert window.curtain.is_locked


def test_after_unlocking_it_counts_from_the_beginning(window: MainWindow, clock: Clock) -> None:
    window.lock()
    assert not window.idle._looking.isActive()
    clock.pass_by(4_000)
    window.unlock()
    assert not window.curtain.is_locked
    assert window.idle._looking.isActive()
    clock.pass_by(AFTER)
    window.idle.look()
    assert window.curtain.is_locked


def test_it_looks_by_itself_in_real_time(qapp: QApplication, qtbot: QtBot) -> None:
    lock = IdleLock(after=2.0)
    with qtbot.waitSignals([lock.nearly_up, lock.time_up], timeout=6_000, order="strict"):
        lock.begin()
    assert not QGuiApplication.topLevelWindows() or not lock.warned

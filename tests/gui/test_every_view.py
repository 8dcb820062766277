"""Every view of every role, from 1366 × 768 to 4K, at twice the text too: controls have names, and no word is cut."""

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.app.window import views_of
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PRACTITIONERS, SCREENER
from mashdesk.gui.main_window import MainWindow
from mashdesk.gui.theme import Theme
from mashdesk.gui.widgets.plain_label import PlainLabel
from tests.gui.at_a_desk import WAIT, Place, place_of
from tests.gui.test_accessible_names import nameless
from tests.security.psql import ADMINISTRATOR, AUDITOR, INFORMATION, MANAGER

EVERYBODY = (OFFICER, SCREENER, DECIDER, PRACTITIONERS["police"], MANAGER, INFORMATION, AUDITOR, ADMINISTRATOR)
DESIGN, LARGEST = (1366, 768), (3840, 2160)


@pytest.fixture(params=EVERYBODY)
def place(request: pytest.FixtureRequest, busy_staff: SignedInStaff) -> Iterator[Place]:
    with place_of(busy_staff.sitting(request.param)) as place:
        yield place


@pytest.fixture
def window(place: Place, theme: Theme, qtbot: QtBot) -> MainWindow:
    made = MainWindow(theme, place.who.person, views_of(place.who, place.tasks, place.bus))
    qtbot.addWidget(made)
    made.show()
    return made


def cut(window: QWidget) -> Iterator[str]:
    """Every label and button of which a part is not to be seen, without what one can scroll to."""
    for one in window.findChildren(QWidget):
        if not one.isVisible() or not isinstance(one, PlainLabel | QAbstractButton) or not one.text():
            continue
        if one.width() < one.minimumSizeHint().width() or one.height() < _needed(one):
            yield f"{type(one).__name__} “{one.text()}” has {one.width()} × {one.height()}"
        elif _sticks_out(one, window):
            yield f"{type(one).__name__} “{one.text()}” is beyond the window's edge"


def _needed(one: QWidget) -> int:
    return one.heightForWidth(one.width()) if one.hasHeightForWidth() else one.minimumSizeHint().height()


def _sticks_out(one: QWidget, window: QWidget) -> bool:
    above = one.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QScrollArea):
            return False
        above = above.parentWidget()
    return not window.rect().contains(one.mapTo(window, QPoint(one.width() - 1, one.height() - 1)))


LOOKS = ((DESIGN, 100), (DESIGN, 200), (LARGEST, 100))


def test_every_view_is_named_and_whole(window: MainWindow, place: Place, theme: Theme, qtbot: QtBot) -> None:
    for view in window._views:
        window.show_view(view.key)
        for size, scale in LOOKS:
            window.resize(*size)
            theme.set_text_scale(scale)
            qtbot.waitUntil(lambda: not place.tasks.waiting, timeout=WAIT)
            QApplication.processEvents()
            qtbot.waitUntil(partial(_fits, window, size), timeout=WAIT)
            assert nameless(window) == [], view.key
            assert list(cut(window)) == [], (view.key, size, scale)


def _fits(window: QWidget, size: tuple[int, int]) -> bool:
    """Its desk arranges itself in turns of the loop."""
    least = window.minimumSizeHint()
    return least.width() <= size[0] and least.height() <= size[1]


@pytest.mark.parametrize("factor", ["1.25", "1.75"])
def test_on_a_screen_that_enlarges_by_a_fraction_they_are_whole_too(factor: str) -> None:
    """Qt takes the factor when it starts: the officer's views in a program of their own."""
    here = "tests/gui/test_every_view.py::test_every_view_is_named_and_whole"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "-p", "no:cacheprovider", f"{here}[{OFFICER}]"],
        env={**os.environ, "QT_SCALE_FACTOR": factor, "QT_SCALE_FACTOR_ROUNDING_POLICY": "PassThrough"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, "1 passed" in done.stdout) == (0, True), done.stdout[-3000:]


@pytest.mark.parametrize("place", [OFFICER], indirect=True)
def test_what_is_cut_is_seen(window: MainWindow, theme: Theme) -> None:
    label = PlainLabel(window, text="Everybody reads the whole of this")
    label.show()
    label.adjustSize()
    assert list(cut(window)) == []
    label.resize(label.width() - 20, label.height())
    assert len(list(cut(window))) == 1
    label.adjustSize()
    label.move(window.width() - 20, 10)
    assert len(list(cut(window))) == 1

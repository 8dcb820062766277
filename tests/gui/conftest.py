"""What the desktop's tests share: Qt without a screen unless one is asked for, settings of their own, the theme."""

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from mashdesk.gui.garbage import GarbageOnThisThread
from mashdesk.gui.theme import Kind, Theme


@pytest.fixture(autouse=True)
def _garbage_on_this_thread(qapp: QApplication) -> Iterator[None]:
    """As in the program: what Qt made is never cleared away on the worker's thread."""
    garbage = GarbageOnThisThread()
    yield
    garbage.stop()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Settings in a file of this test alone."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def theme(qapp: QApplication, settings: QSettings) -> Iterator[Theme]:
    """The light theme at 100 %; put back to it afterwards."""
    made = Theme(qapp, settings)
    made.choose(Kind.LIGHT)
    yield made
    made.set_text_scale(100)
    made.choose(Kind.LIGHT)
    made.deleteLater()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Qt's platform without a screen complains of what only a window manager could do; there is none."""
    for item in (item for item in items if Path(__file__).parent in item.path.parents):
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))

"""What the desktop's tests share: Qt without a screen unless one is asked for, settings of their own, the theme."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.cli.case_study import SignedInStaff
from mashdesk.domain.codes import EnquiryState
from mashdesk.gui.garbage import GarbageOnThisThread
from mashdesk.gui.theme import Kind, Theme
from tests.gui.at_a_desk import At, place_of
from tests.gui.releasing import enquiry_at


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


@pytest.fixture
def at(busy_staff: SignedInStaff) -> Iterator[At]:
    """Whoever of the busy hub is asked for, really signed in, until the test is over."""
    with ExitStack() as places:
        drafts = MemoryDrafts()
        yield lambda login: places.enter_context(place_of(busy_staff.sitting(login), drafts))


@pytest.fixture
def gathering(busy_staff: SignedInStaff) -> UUID:
    """An enquiry of which agencies were asked."""
    return enquiry_at(busy_staff, EnquiryState.GATHERING)


@pytest.fixture
def discussed(busy_staff: SignedInStaff) -> UUID:
    """An enquiry that was discussed and is to be decided."""
    return enquiry_at(busy_staff, EnquiryState.DISCUSSED)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Qt's platform without a screen complains of what only a window manager could do; there is none."""
    for item in (item for item in items if Path(__file__).parent in item.path.parents):
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))

"""The server restarts, or its standby takes over, under a desk where somebody works: they go on, nothing is lost."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mashdesk.app.desktop import Desktop
from mashdesk.cli.case_study import story_of
from mashdesk.cli.sample_hub import OFFICER, PEOPLE
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.main_window import MainWindow
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.store.embedded import PrivateServer
from mashdesk.store.session import Server
from tests.app.test_desktop import WAIT, front_door, pytestmark, signed_in
from tests.two_servers import NAME, OneOfTwo, is_up_to_date, two_servers

__all__ = ["pytestmark"]

LONG = 60_000
REASON = "Question about this enquiry"


@pytest.fixture
def pair(cluster: PrivateServer, busy_template: str) -> Iterator[tuple[OneOfTwo, OneOfTwo]]:
    with two_servers(cluster, busy_template) as both:
        yield both


@pytest.fixture
def desktop(
    pair: tuple[OneOfTwo, OneOfTwo],
    passwords: Mapping[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
) -> Iterator[Desktop]:
    """A desk that knows both; the standby is named first."""
    monkeypatch.setenv("MASHDESK_HOME", str(tmp_path))
    first, second = pair
    server = Server(f"127.0.0.1:{second.port}, 127.0.0.1:{first.port}", 5432, NAME)
    desktop = Desktop(qapp, demo=(server, {one: passwords[one.login] for one in PEOPLE}))
    desktop.show_sign_in()
    yield desktop
    desktop.close()
    desktop.deleteLater()


@pytest.fixture
def window(desktop: Desktop, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """An enquiry is open, and beside it a whole referral is typed."""
    window = signed_in(desktop, qtbot, OFFICER)
    desk = front_door(window, qtbot)
    desk.enquiry.open(desk.worklist.rows[0].enquiry, REASON)
    qtbot.waitUntil(lambda: desk.enquiry.sheet is not None, timeout=WAIT)
    file = tmp_path / "referral.json"
    file.write_text(json.dumps(story_of("school", datetime.now(UTC))["referral"]))
    desk.new()
    desk.referral.read_file(file)
    qtbot.waitUntil(lambda: desk.referral.form.state is SavedIs.NOT_SAVED, timeout=WAIT)
    qtbot.waitUntil(lambda: not window.has_lost_connection, timeout=WAIT)
    return window


def _desk(window: MainWindow) -> FrontDoor:
    desk = window.desk("front_door")
    assert isinstance(desk, FrontDoor)
    return desk


def _goes_on(window: MainWindow, many: int, qtbot: QtBot) -> None:
    """Saved once, the line said to be back, the enquiry open all the while."""
    desk = _desk(window)
    qtbot.waitUntil(lambda: desk.referral.form.state is SavedIs.SAVED, timeout=LONG)
    qtbot.waitUntil(lambda: not window.has_lost_connection, timeout=LONG)
    qtbot.waitUntil(lambda: len(desk.worklist.rows) == many + 1, timeout=LONG)
    qtbot.wait(500)
    assert len(desk.worklist.rows) == many + 1
    assert desk.enquiry.sheet is not None
    assert desk.enquiry.sheet.opening.reason == REASON


def test_after_a_restart_saving_and_reading_go_on_by_themselves(
    pair: tuple[OneOfTwo, OneOfTwo], window: MainWindow, qtbot: QtBot
) -> None:
    desk, many = _desk(window), len(_desk(window).worklist.rows)
    ended: list[str] = []
    desk.enquiry.opening_ended.connect(ended.append)
    pair[0].restart()
    desk.referral.send()
    _goes_on(window, many, qtbot)
    assert ended == []


def test_when_the_standby_takes_over_the_desk_finds_it_and_nothing_is_saved_twice(
    pair: tuple[OneOfTwo, OneOfTwo], window: MainWindow, qtbot: QtBot
) -> None:
    desk, many = _desk(window), len(_desk(window).worklist.rows)
    ended: list[str] = []
    desk.enquiry.opening_ended.connect(ended.append)
    qtbot.waitUntil(lambda: is_up_to_date(*pair), timeout=LONG)
    pair[0].stop()
    desk.referral.send()
    qtbot.waitUntil(lambda: window.has_lost_connection, timeout=LONG)
    qtbot.waitUntil(lambda: window.saved_state.words == "Checking…", timeout=LONG)
    assert desk.enquiry.sheet is not None  # reading goes on with what is there
    pair[1].promote()
    _goes_on(window, many, qtbot)
    assert ended == []

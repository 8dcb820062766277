"""Back from the lock while the server is away: by the person's own password, and by nothing less."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mashdesk.app.desktop import Desktop
from mashdesk.app.session import TRIES_ALONE, OnlyTheServer
from mashdesk.cli.case_study import story_of
from mashdesk.cli.sample_hub import OFFICER, PEOPLE
from mashdesk.gui.main_window import MainWindow
from mashdesk.gui.tasks import DEADLINE
from mashdesk.gui.viewmodels.command_form import SavedIs
from mashdesk.store.session import Server
from tests.app.test_desktop import WAIT, front_door, pytestmark, signed_in
from tests.breakable_line import BreakableLine
from tests.cluster_fixtures import Database

__all__ = ["pytestmark"]


@pytest.fixture
def line(busy_hub: Database) -> Iterator[BreakableLine]:
    with BreakableLine(busy_hub.server.address.port) as one:
        yield one


@pytest.fixture
def desktop(
    busy_hub: Database,
    line: BreakableLine,
    passwords: Mapping[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
) -> Iterator[Desktop]:
    """The desktop at the end of a line that can be taken away."""
    monkeypatch.setenv("MASHDESK_HOME", str(tmp_path))
    server = Server("127.0.0.1", line.port, busy_hub.name)
    desktop = Desktop(qapp, demo=(server, {one: passwords[one.login] for one in PEOPLE}))
    desktop.show_sign_in()
    yield desktop
    desktop.close()
    desktop.deleteLater()


def _lock_without_server(desktop: Desktop, line: BreakableLine, qtbot: QtBot) -> MainWindow:
    window = signed_in(desktop, qtbot, OFFICER)
    front_door(window, qtbot)
    line.take_away()
    window.lock()
    return window


def _problem(window: MainWindow) -> str:
    return window.curtain.lock_screen.field.problem


def _try(window: MainWindow, password: str) -> None:
    screen = window.curtain.lock_screen
    screen.password_edit.setText(password)
    screen.unlock_button.click()


@pytest.mark.parametrize("known", [True, False])
def test_the_server_being_away_the_persons_password_opens_and_no_other(
    desktop: Desktop, line: BreakableLine, qtbot: QtBot, passwords: Mapping[str, str], known: bool
) -> None:
    window = _lock_without_server(desktop, line, qtbot)
    if known:
        qtbot.waitUntil(lambda: window.has_lost_connection, timeout=WAIT)
    for wrong in ("not the password", passwords[OFFICER] + " "):
        _try(window, wrong)
        qtbot.waitUntil(lambda: "is not right" in _problem(window), timeout=WAIT)
        assert window.curtain.is_locked
    assert desktop.session is not None
    chair = desktop.session.sitting._kept_open
    assert [chair.attended] == [False]  # nothing is opened again meanwhile in this person's name
    _try(window, passwords[OFFICER])
    qtbot.waitUntil(lambda: not window.curtain.is_locked, timeout=WAIT)
    assert [chair.attended] == [True]


def test_wrong_passwords_without_the_server_are_few_and_then_only_the_server_opens(
    desktop: Desktop, line: BreakableLine, qtbot: QtBot, passwords: Mapping[str, str]
) -> None:
    window = _lock_without_server(desktop, line, qtbot)
    qtbot.waitUntil(lambda: window.has_lost_connection, timeout=WAIT)
    for _ in range(TRIES_ALONE):
        _try(window, "not the password")
        assert "is not right" in _problem(window)
    _try(window, passwords[OFFICER])
    assert _problem(window) == str(OnlyTheServer())
    assert window.curtain.is_locked
    line.bring_back()
    qtbot.waitUntil(lambda: not window.has_lost_connection, timeout=WAIT)
    _try(window, passwords[OFFICER])
    qtbot.waitUntil(lambda: not window.curtain.is_locked, timeout=WAIT)
    assert desktop.session is not None
    assert desktop.session.wrong_alone == 0


def test_the_server_being_there_its_word_alone_counts(
    desktop: Desktop, qtbot: QtBot, passwords: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = signed_in(desktop, qtbot, OFFICER)
    assert desktop.session is not None
    monkeypatch.setattr(type(desktop.session), "is_password_alone", lambda *_: pytest.fail("nobody asked the server"))
    window.lock()
    _try(window, "not the password")
    qtbot.waitUntil(lambda: "is not right" in _problem(window), timeout=WAIT)
    _try(window, passwords[OFFICER])
    qtbot.waitUntil(lambda: not window.curtain.is_locked, timeout=WAIT)


def test_a_right_password_gives_all_tries_back_and_a_new_password_is_the_one_that_counts(
    desktop: Desktop, qtbot: QtBot, passwords: Mapping[str, str]
) -> None:
    signed_in(desktop, qtbot, OFFICER)
    session = desktop.session
    assert session is not None
    for _ in range(TRIES_ALONE + 2):
        assert not session.is_password_alone("wrong")
        assert session.is_password_alone(passwords[OFFICER])
    session.sitting.adopt_password("a phrase of my own")
    assert session.is_password_alone("a phrase of my own")
    assert not session.is_password_alone(passwords[OFFICER])
    assert not session.is_password_alone("")


def test_whoever_types_nothing_to_sign_in_opens_no_lock_by_typing(desktop: Desktop, qtbot: QtBot) -> None:
    signed_in(desktop, qtbot, OFFICER)
    session = desktop.session
    assert session is not None
    session.sitting.typed = False
    for word in ("", "anything"):
        assert not session.is_password_alone(word)


def test_a_line_that_falls_silent_is_told_within_the_deadline_and_saving_resumes_when_it_speaks_again(
    desktop: Desktop, line: BreakableLine, qtbot: QtBot, tmp_path: Path
) -> None:
    window = signed_in(desktop, qtbot, OFFICER)
    desk = front_door(window, qtbot)
    many = len(desk.worklist.rows)
    file = tmp_path / "referral.json"
    file.write_text(json.dumps(story_of("school", datetime.now(UTC))["referral"]))
    desk.new()
    desk.referral.read_file(file)
    qtbot.waitUntil(lambda: desk.referral.form.state is SavedIs.NOT_SAVED, timeout=WAIT)
    line.fall_silent()
    began = monotonic()
    desk.referral.send()
    gaps = _gaps_until(lambda: desk.referral.form.state is SavedIs.CHECKING, qtbot)
    assert monotonic() - began <= DEADLINE + 1.5
    assert max(gaps) < 1.0  # the window answers all the while
    line.bring_back()
    qtbot.waitUntil(lambda: desk.referral.form.state is SavedIs.SAVED, timeout=60_000)
    qtbot.waitUntil(lambda: len(desk.worklist.rows) == many + 1, timeout=WAIT)


def _gaps_until(true: Callable[[], bool], qtbot: QtBot) -> list[float]:
    """The seconds between two turns of the event loop, until something is true."""
    turns = [monotonic()]
    beat = QTimer()
    beat.timeout.connect(lambda: turns.append(monotonic()))
    beat.start(20)
    qtbot.waitUntil(true, timeout=30_000)
    beat.stop()
    return [after - before for before, after in pairwise(turns)]

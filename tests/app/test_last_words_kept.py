"""Whatever ends a desk, the last thing typed is there again: signed out, locked, the line gone, the program killed."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mashdesk.access.draft_file import DraftsCannotBeKept
from mashdesk.access.drafts import MemoryDrafts
from mashdesk.app import session
from mashdesk.app.desktop import Desktop
from mashdesk.cli.sample_hub import OFFICER, PEOPLE
from mashdesk.gui.desks.text_lines import TextLines
from mashdesk.gui.leaving import LOSS
from mashdesk.gui.main_window import MainWindow
from mashdesk.gui.widgets.banner import Banner
from mashdesk.store.session import Server
from tests.app.kept_drafts import drafts_of, use_kept_drafts
from tests.app.test_desktop import WAIT, front_door, pytestmark, signed_in
from tests.breakable_line import BreakableLine
from tests.cluster_fixtures import Database

__all__ = ["pytestmark"]

LAST = "He said it again today, and that he does not want to go home."
LOSS_AT_MOST = 2.0
"""Seconds of typing that a killed program may cost."""


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
    """The desktop at the end of a line that can be taken away, its drafts on the disk."""
    monkeypatch.setenv("MASHDESK_HOME", str(tmp_path))
    use_kept_drafts(monkeypatch)
    server = Server("127.0.0.1", line.port, busy_hub.name)
    desktop = Desktop(qapp, demo=(server, {one: passwords[one.login] for one in PEOPLE}))
    desktop.show_sign_in()
    yield desktop
    desktop.close()
    desktop.deleteLater()


def concern(window: MainWindow, qtbot: QtBot) -> TextLines:
    """Where the concern of a new referral is typed."""
    front_door(window, qtbot).new()
    editor = window.findChild(TextLines, "concern")
    assert editor is not None
    return editor


def on_disk(home: Path) -> str:
    """What the drafts on the disk hold of a referral."""
    drafts = drafts_of(home / "drafts", OFFICER)
    kept = drafts.kept("referral")
    drafts.close()
    return json.dumps(kept[1]) if kept else ""


def _without_a_line(desktop: Desktop, line: BreakableLine) -> None:
    line.take_away()
    desktop.sign_out()


LEAVING: Mapping[str, Callable[[Desktop, BreakableLine], None]] = {
    "signed out": lambda desktop, _line: desktop.sign_out(),
    "closed": lambda desktop, _line: desktop.close(),
    "signed out without a line": _without_a_line,
}


@pytest.mark.parametrize("how", LEAVING)
def test_the_last_words_are_kept_whoever_leaves_at_once(
    desktop: Desktop, line: BreakableLine, qtbot: QtBot, tmp_path: Path, how: str
) -> None:
    concern(signed_in(desktop, qtbot, OFFICER), qtbot).setPlainText(LAST)
    LEAVING[how](desktop, line)
    assert LAST in on_disk(tmp_path)


def test_they_come_back_at_the_next_sign_in(desktop: Desktop, qtbot: QtBot) -> None:
    concern(signed_in(desktop, qtbot, OFFICER), qtbot).setPlainText(LAST)
    desktop.sign_out()
    again = concern(signed_in(desktop, qtbot, OFFICER), qtbot)
    qtbot.waitUntil(lambda: again.toPlainText() == LAST, timeout=WAIT)


def test_a_lock_keeps_them_at_once_and_they_are_there_after_it(desktop: Desktop, qtbot: QtBot, tmp_path: Path) -> None:
    window = signed_in(desktop, qtbot, OFFICER)
    editor = concern(window, qtbot)
    editor.setPlainText(LAST)
    window.lock()
    qtbot.waitUntil(lambda: LAST in on_disk(tmp_path), timeout=550)  # sooner than it would be kept by itself
    window.unlock()
    assert editor.toPlainText() == LAST


def test_a_disk_that_takes_nothing_is_said_after_the_sign_out(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = signed_in(desktop, qtbot, OFFICER)
    editor = concern(window, qtbot)
    assert desktop.session is not None
    with desktop.session.drafts._file._changing() as connection:  # type: ignore[union-attr]
        connection.execute("drop table draft")
    editor.setPlainText(LAST)
    desktop.sign_out()
    assert desktop.sign_in_form is not None
    assert str(DraftsCannotBeKept()) in desktop.sign_in_form.ui.connection_banner.words


_TYPING = """
import sys
from pathlib import Path
import pytest
from PySide6.QtCore import QTimer
from mashdesk import app
from mashdesk.app.desktop import DEMO, Desktop
from mashdesk.cli.sample_hub import OFFICER, PEOPLE
from mashdesk.gui.desks.text_lines import TextLines
from mashdesk.gui.widgets.banner import Banner
from mashdesk.store.session import Server
from tests.app.kept_drafts import use_kept_drafts

port, database, password = sys.argv[1:]
use_kept_drafts(pytest.MonkeyPatch())
application = app.application()
desktop = Desktop(application, demo=(Server("127.0.0.1", int(port), database), {one: password for one in PEOPLE}))
desktop.show_sign_in()
typed = 0

def type_on():
    global typed
    editor = desktop.window.findChild(TextLines, "concern")
    editor.insertPlainText(f"w{typed} ")
    print(typed, flush=True)
    typed += 1

def wait():
    if desktop.window is None:
        return
    waiting.stop()
    desktop.window.show_view("front_door").new()
    typing.start(80)

waiting, typing = QTimer(), QTimer()
waiting.timeout.connect(wait)
typing.timeout.connect(type_on)
waiting.start(50)
desktop.sign_in(DEMO, OFFICER, "", False)
application.exec()
"""


@pytest.mark.parametrize("after", [3.0, 4.3])
def test_a_program_that_is_killed_loses_two_seconds_of_typing_at_most(
    busy_hub: Database, passwords: Mapping[str, str], tmp_path: Path, after: float
) -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "MASHDESK_HOME": str(tmp_path)}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    arguments = [str(busy_hub.server.address.port), busy_hub.name, passwords[OFFICER]]
    words = [sys.executable, "-c", _TYPING, *arguments]
    told: list[tuple[float, int]] = []
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment) as program:
        assert program.stdout is not None
        for number in program.stdout:  # without a pause: whoever types on is kept, too
            told.append((monotonic(), int(number)))
            if told[-1][0] - told[0][0] >= after:
                break
        program.kill()
    killed = told[-1][0]
    must_be_there = [f"w{number} " for at, number in told if at <= killed - LOSS_AT_MOST]
    kept = on_disk(tmp_path)
    assert must_be_there
    assert [word for word in must_be_there if word not in kept] == []


# Without a keyring


def _shown(desktop: Desktop) -> MainWindow | None:
    return desktop.window


def _typed_without_keyring(desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(session, "open_drafts", lambda *_: MemoryDrafts())
    window = signed_in(desktop, qtbot, OFFICER)
    concern(window, qtbot).setPlainText(LAST)
    desktop._tasks.leaving.emit()
    return window


def test_where_no_keyring_keeps_it_leaving_says_first_what_would_be_lost(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _typed_without_keyring(desktop, qtbot, monkeypatch)
    desktop.sign_out()
    assert _shown(desktop) is window
    (banner,) = [one for one in window.findChildren(Banner) if LOSS in one.words]
    banner.action_asked.emit()  # stays
    desktop.sign_out()
    assert _shown(desktop) is window
    window.lock()
    assert LOSS not in window.curtain.lock_screen._nothing_to_type.text()
    desktop.sign_out()
    assert _shown(desktop) is None
    assert desktop.session is None


def test_a_window_closed_by_hand_says_it_too_and_one_closed_by_the_program_does_not_wait(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _typed_without_keyring(desktop, qtbot, monkeypatch)
    handle = window.windowHandle()
    assert handle is not None
    handle.close()  # as the system's own button does
    qtbot.wait(50)
    assert window.isVisible()
    desktop.close()
    assert _shown(desktop) is None


def test_who_has_nothing_unsaved_just_leaves(desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "open_drafts", lambda *_: MemoryDrafts())
    signed_in(desktop, qtbot, OFFICER)
    desktop.sign_out()
    assert _shown(desktop) is None

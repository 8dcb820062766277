"""The program as its user meets it: signed in from the window, working, hearing of others, locked, signed out."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mashdesk.app.desktop import DEMO, Desktop
from mashdesk.cli.case_study import CaseStudy, SignedInStaff
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PEOPLE
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.desks.letters_desk import LettersDesk
from mashdesk.gui.desks.text_lines import TextLines
from mashdesk.gui.main_window import MainWindow
from mashdesk.gui.theme import Kind, style_sheet, tokens
from tests.cluster_fixtures import Database
from tests.conftest import server_of

WAIT = 20_000

# Qt without a screen complains of what only a window manager could do; there is none.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desktop(
    busy_hub: Database,
    passwords: Mapping[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
) -> Iterator[Desktop]:
    """The desktop before anybody has signed in, on a hub with the case studies in progress."""
    monkeypatch.setenv("MASHDESK_HOME", str(tmp_path))
    server = server_of(busy_hub.server, busy_hub.name)
    desktop = Desktop(qapp, demo=(server, {one: passwords[one.login] for one in PEOPLE}))
    desktop.show_sign_in()
    yield desktop
    desktop.close()
    desktop.deleteLater()


def signed_in(desktop: Desktop, qtbot: QtBot, login: str) -> MainWindow:
    desktop.sign_in(DEMO, login, "", False)
    qtbot.waitUntil(lambda: desktop.window is not None, timeout=WAIT)
    assert desktop.window is not None
    return desktop.window


def front_door(window: MainWindow, qtbot: QtBot) -> FrontDoor:
    desk = window.show_view("front_door")
    assert isinstance(desk, FrontDoor)
    qtbot.waitUntil(lambda: bool(desk.worklist.rows), timeout=WAIT)
    return desk


def test_nothing_personal_is_in_the_windows_title(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.front is not None
    assert desktop.front.windowTitle() == "MASH Desk"
    assert signed_in(desktop, qtbot, OFFICER).windowTitle() == "MASH Desk"


def test_spelling_is_looked_at_where_a_person_writes(desktop: Desktop, qtbot: QtBot) -> None:
    window = signed_in(desktop, qtbot, OFFICER)
    front_door(window, qtbot).new()
    editor = window.findChild(TextLines, "concern")
    assert editor is not None
    editor.setFocus()
    editor.setPlainText("He recieves no breakfast. ")
    qtbot.waitUntil(lambda: len(editor.extraSelections()) == 1, timeout=WAIT)


@pytest.mark.parametrize("leaves", ["sign_out", "_on_cancelled"])
def test_whoever_leaves_before_the_desk_is_there_is_never_shown_it(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, leaves: str
) -> None:
    left: list[MainWindow] = []

    def leave(window: MainWindow) -> None:
        left.append(window)
        getattr(desktop, leaves)()

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(MainWindow, "show_first", leave)
        desktop.sign_in(DEMO, OFFICER, "", False)
        qtbot.waitUntil(lambda: bool(left), timeout=WAIT)
        qtbot.wait(50)
    assert desktop.window is None
    assert desktop.session is None
    assert isinstance(signed_in(desktop, qtbot, OFFICER).desk("front_door"), FrontDoor)


def test_a_wrong_password_is_said_beside_its_field_and_the_name_stays(desktop: Desktop, qtbot: QtBot) -> None:
    sign_in = desktop.sign_in_form
    assert sign_in is not None
    sign_in.prefill(OFFICER)
    desktop.sign_in(DEMO, OFFICER, "not the password", False)
    qtbot.waitUntil(lambda: "not right" in sign_in.problem_at("password"), timeout=WAIT)
    assert desktop.window is None
    assert sign_in.ui.name_edit.text() == OFFICER


def test_nobody_is_shown_a_desk_that_is_not_theirs(desktop: Desktop, qtbot: QtBot) -> None:
    window = signed_in(desktop, qtbot, OFFICER)
    with pytest.raises(KeyError):
        window.show_view("decide")
    desktop.sign_out()
    window = signed_in(desktop, qtbot, DECIDER)
    assert window.show_view("decide") is window.desk("decide")


def test_what_another_desk_saves_appears_by_itself(
    desktop: Desktop, qtbot: QtBot, busy_staff: SignedInStaff, profile: HubProfile
) -> None:
    desk = front_door(signed_in(desktop, qtbot, OFFICER), qtbot)
    before = len(desk.worklist.rows)
    CaseStudy("school", busy_staff, profile).record()
    qtbot.waitUntil(lambda: len(desk.worklist.rows) == before + 1, timeout=WAIT)


def test_an_enquiry_is_found_by_reference_or_initials(desktop: Desktop, qtbot: QtBot) -> None:
    window = signed_in(desktop, qtbot, OFFICER)
    desk = front_door(window, qtbot)
    for typed, reference in (("001002", "26-001002"), ("kp", "26-001001")):
        window.ui.find_edit.setText(typed)
        window.ui.find_edit.returnPressed.emit()
        chosen = desk.pane.list.chosen()
        assert chosen is not None
        assert chosen.reference.endswith(reference[-6:])
    letters = window.show_view("letters")
    assert isinstance(letters, LettersDesk)
    qtbot.waitUntil(lambda: bool(letters.worklist.letters), timeout=WAIT)
    letters.find_text("001003")
    assert letters.list.chosen() is not None


def test_a_locked_desk_opens_with_its_persons_password_only(
    desktop: Desktop, qtbot: QtBot, passwords: Mapping[str, str]
) -> None:
    window = signed_in(desktop, qtbot, OFFICER)
    window.lock()
    window.unlock_asked.emit("not the password")
    qtbot.waitUntil(lambda: "not right" in window.curtain.lock_screen.field.problem, timeout=WAIT)
    assert window.curtain.is_locked
    window.unlock_asked.emit(passwords[OFFICER])
    qtbot.waitUntil(lambda: not window.curtain.is_locked, timeout=WAIT)


def test_signing_in_and_out_again_leaves_nothing_more_behind(desktop: Desktop, qtbot: QtBot) -> None:
    for _ in range(2):
        in_and_out(desktop, qtbot)
    before = things_beneath(desktop)
    for _ in range(2):
        in_and_out(desktop, qtbot)
    assert things_beneath(desktop) == before


def in_and_out(desktop: Desktop, qtbot: QtBot) -> None:
    window = signed_in(desktop, qtbot, OFFICER)
    desktop.sign_out()
    qtbot.waitUntil(lambda: not shiboken6.isValid(window), timeout=WAIT)


def things_beneath(desktop: Desktop) -> Counter[str]:
    """Everything that lives as long as the program, by its kind."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return Counter(type(one).__name__ for one in desktop.findChildren(QObject))


def test_the_window_follows_the_theme(desktop: Desktop, qtbot: QtBot) -> None:
    window = signed_in(desktop, qtbot, OFFICER)
    sheet = window.styleSheet()
    desktop.theme.choose(Kind.DARK)
    assert sheet
    qtbot.waitUntil(lambda: window.styleSheet() not in ("", sheet), timeout=WAIT)
    assert window.styleSheet() == style_sheet(tokens(), 1.0)
    desktop.theme.choose(Kind.LIGHT)

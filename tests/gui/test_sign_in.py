"""Signing in: errors beside their field, nothing blocks, a password is kept nowhere, and the window shows at once."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mashdesk.gui.sign_in import NAME, PASSWORD, SERVER, SignIn
from mashdesk.gui.theme import Theme

SERVERS = ["mash.testshire.example"]


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> SignIn:
    made = SignIn(servers=SERVERS, hub="Testshire Multi-Agency Safeguarding Hub", version="MASH Desk")
    made.set_keyring("Windows Credential Manager")
    qtbot.addWidget(made)
    made.show()
    return made


def _type(window: SignIn, name: str, password: str) -> None:
    QTest.keyClicks(window.ui.name_edit, name)
    QTest.keyClicks(window.ui.password_edit, password)


def test_enter_signs_in_with_what_was_typed(window: SignIn, qtbot: QtBot) -> None:
    _type(window, "  sam.sample ", "correct horse ")
    window.ui.remember_check.setChecked(True)
    with qtbot.waitSignal(window.sign_in_asked) as asked:
        QTest.keyClick(window.ui.password_edit, Qt.Key.Key_Return)
    assert asked.args == [SERVERS[0], "sam.sample", "correct horse ", True]


def test_the_password_is_nowhere_once_it_has_been_sent(window: SignIn, qtbot: QtBot) -> None:
    _type(window, "sam.sample", "correct horse")
    with qtbot.waitSignal(window.sign_in_asked):
        window.ui.sign_in_button.click()
    assert window.ui.password_edit.text() == ""
    assert not window.ui.password_edit.isUndoAvailable()
    assert "correct horse" not in repr(vars(window))


def test_what_is_missing_is_said_beside_its_field_and_nothing_is_sent(window: SignIn, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(window.sign_in_asked):
        window.ui.sign_in_button.click()
    assert window._fields[NAME].problem == "Type the name you sign in with."
    assert window._fields[PASSWORD].problem == "Type your password."
    assert "Type the name" in window.ui.name_edit.accessibleDescription()
    QTest.keyClicks(window.ui.name_edit, "s")
    assert window._fields[NAME].problem == ""


def test_while_connecting_nothing_can_be_sent_twice_and_waiting_can_be_stopped(window: SignIn, qtbot: QtBot) -> None:
    _type(window, "sam.sample", "correct horse")
    window.ui.sign_in_button.click()
    assert not window.ui.sign_in_button.isEnabled()
    with qtbot.assertNotEmitted(window.sign_in_asked):
        window._on_sign_in()
    qtbot.waitUntil(window.ui.cancel_button.isVisible, timeout=4000)
    with qtbot.waitSignal(window.cancelled):
        window.ui.cancel_button.click()
    assert window.ui.sign_in_button.isEnabled()


def test_a_refusal_stands_beside_the_field_and_the_name_stays(window: SignIn, qtbot: QtBot) -> None:
    _type(window, "sam.sample", "wrong")
    window.ui.sign_in_button.click()
    window.show_refused(PASSWORD, "The name or the password is not right.")
    assert window._fields[PASSWORD].problem == "The name or the password is not right."
    assert window.ui.name_edit.text() == "sam.sample"
    assert window.ui.sign_in_button.isEnabled()


def test_a_refusal_about_the_server_shows_the_server(window: SignIn) -> None:
    assert not window.ui.server_box.isVisible()
    window.show_refused(SERVER, "There is no hub at this address.")
    assert window.ui.server_box.isVisible()
    window.show_refused("", "The program and the database do not belong together.")
    assert "do not belong together" in window.ui.connection_banner.words


def test_a_computer_without_a_keyring_says_so_and_remembers_nothing(window: SignIn, qtbot: QtBot) -> None:
    window.ui.remember_check.setChecked(True)
    window.set_keyring(None)
    assert not window.ui.remember_check.isEnabled()
    assert "not remembered" in window.ui.kept_label.text()
    _type(window, "sam.sample", "correct horse")
    with qtbot.waitSignal(window.sign_in_asked) as asked:
        window.ui.sign_in_button.click()
    assert asked.args is not None
    assert asked.args[3] is False
    window.set_busy(False)
    assert not window.ui.remember_check.isEnabled()


def test_a_remembered_password_belongs_to_its_name_alone(window: SignIn, qtbot: QtBot) -> None:
    window.prefill("sam.sample", remembered=True)
    with qtbot.waitSignal(window.sign_in_asked) as asked:
        window.ui.sign_in_button.click()
    assert asked.args is not None
    assert asked.args[1:3] == ["sam.sample", ""]
    window.set_busy(False)
    QTest.keyClicks(window.ui.name_edit, "x")
    with qtbot.assertNotEmitted(window.sign_in_asked):
        window.ui.sign_in_button.click()


def test_what_is_opened_is_recorded_and_this_is_said_before_anything_is_opened(window: SignIn) -> None:
    assert window.ui.recorded_label.isVisible()
    assert window.ui.recorded_label.text() == "What you open is recorded with your name, the time and your reason."
    assert window.windowTitle() == "MASH Desk"


def test_a_hub_called_in_markup_is_shown_as_it_is_written(theme: Theme, qtbot: QtBot) -> None:
    made = SignIn(hub="<img src=file:///x><b>Testshire</b>")
    qtbot.addWidget(made)
    assert {label.textFormat() for label in made.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_f11_asks_for_another_theme(window: SignIn, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.theme_asked):
        QTest.keyClick(window.ui.name_edit, Qt.Key.Key_F11)


def test_it_fits_a_small_screen_at_twice_the_text(window: SignIn, theme: Theme) -> None:
    window.resize(1366, 768)
    theme.set_text_scale(200)
    assert window.minimumSizeHint().height() <= 768
    assert window.minimumSizeHint().width() <= 1366
    assert window.ui.card.width() <= 1366 - 48


def test_nothing_heavy_is_loaded_to_show_it() -> None:
    heavy = (
        "sqlalchemy",
        "psycopg",
        "keyring",
        "reportlab",
        "cryptography",
        "holidays",
        "PySide6.QtSvg",
        "mashdesk.store",
    )
    script = f"import sys, mashdesk.gui.sign_in, mashdesk.gui.theme; print([n for n in {heavy!r} if n in sys.modules])"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_tab_goes_from_the_name_to_the_button(window: SignIn, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    ui = window.ui
    ui.name_edit.setFocus()
    for following in (ui.password_edit, ui.remember_check, ui.sign_in_button):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is following

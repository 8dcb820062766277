"""The window round the desks: keys, hiding, locking, losing the connection, and nothing of a case where all can see."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.domain.changes import Changes
from mashdesk.domain.snapshots import SignedInPerson
from mashdesk.gui import session_keys
from mashdesk.gui.main_window import MainWindow, View
from mashdesk.gui.theme import Kind, Theme
from tests.gui.sample_desk import NOW, SampleDesk

PERSON = SignedInPerson(
    "sam", "Sam Sample", "Senior social worker", "cs", "Children's services", "testshire", frozenset()
)


class PlainDesk(QWidget):
    """A desk that keeps what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []
        self.edit = QLineEdit(self)
        self.edit.setAccessibleName("Something to type into")
        self.setFocusProxy(self.edit)

    def refresh(self, changes: object) -> None:
        self.asked.append(changes)

    def primary_action(self) -> None:
        self.asked.append("primary")

    def save(self) -> None:
        self.asked.append("save")

    def call(self) -> None:
        self.asked.append("call")

    def find_text(self, text: str) -> None:
        self.asked.append(f"find {text}")


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MainWindow:
    views = [
        View("letters", "mails", "Letters", PlainDesk),
        View("decision", "scale", "Decision desk", SampleDesk),
        View("empty", "chart-column", "Overview", QWidget),
    ]
    made = MainWindow(theme, PERSON, views, hub_name="Testshire")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def _desk(window: MainWindow) -> PlainDesk:
    desk = window.desk("letters")
    assert isinstance(desk, PlainDesk)
    return desk


def test_the_title_never_says_more_than_the_product(window: MainWindow) -> None:
    window.show_view("decision")
    assert window.windowTitle() == "MASH Desk"
    assert window.windowFilePath() == ""
    assert (window.width(), window.height()) == (1366, 768)


def test_a_desk_is_made_when_it_is_first_shown_and_kept(window: MainWindow) -> None:
    assert window.desk("decision") is None
    first = window.show_view("decision")
    window.show_view("letters")
    assert window.show_view("decision") is first
    with pytest.raises(KeyError):
        window.show_view("no such view")


def test_alt_and_a_figure_choose_a_view(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.view_shown) as shown:
        QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert shown.args == ["decision"]
    with qtbot.assertNotEmitted(window.view_shown):
        QTest.keyClick(window, Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)


def test_f8_and_save_ask_the_desk_in_front_and_a_desk_without_them_is_left_in_peace(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F8)
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert _desk(window).asked == ["primary", "save", "call"]
    window.show_view("empty")
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert _desk(window).asked == ["primary", "save", "call"]


def test_a_key_held_down_is_pressed_once(window: MainWindow) -> None:
    """F8 asks before it does what cannot be undone: held a moment too long it would also answer."""
    bound = window.findChildren(QShortcut)
    assert [one.key().toString() for one in bound if one.key().toString() == "F8"] == ["F8"]
    assert [one.key().toString() for one in bound if one.autoRepeat() and one.key().toString() != "F6"] == []


def test_ctrl_k_finds(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.ui.find_edit.hasFocus()
    QTest.keyClicks(window.ui.find_edit, "TS-2026-0412\r")
    assert _desk(window).asked == ["find TS-2026-0412"]
    window.show_view("empty")
    with qtbot.waitSignal(window.find_asked) as asked:
        QTest.keyClick(window.ui.find_edit, Qt.Key.Key_Return)
    assert asked.args == ["TS-2026-0412"]


def test_a_change_reaches_every_desk_but_the_one_that_made_it(window: MainWindow) -> None:
    other = window.show_view("decision")
    assert isinstance(other, SampleDesk)
    window.refresh(Changes(letters=True), initiator=other)
    window.refresh(Changes.everything())
    assert _desk(window).asked == [Changes(letters=True), Changes.everything()]
    assert other.refreshed == [Changes.everything()]


def _all_words(window: MainWindow) -> str:
    words = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    return " ".join(words)


@pytest.mark.parametrize("cover", [lambda window: window.lock(), lambda window: window.curtain.hide_everything()])
def test_hidden_or_locked_nothing_of_what_was_open_can_be_seen_or_heard(
    window: MainWindow, cover: Callable[[MainWindow], None]
) -> None:
    desk = window.show_view("decision")
    assert "Testcase" in _all_words(window)
    cover(window)
    assert not desk.isVisible()
    assert "Testcase" not in _all_words(window)
    spoken = QAccessible.queryAccessibleInterface(desk)
    assert spoken.state().invisible
    picture = window.grab().toImage()
    assert picture.pixelColor(5, 300) == picture.pixelColor(1360, 100)


def test_locked_no_key_reaches_the_desk_and_only_the_password_opens(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.locked):
        QTest.keyClick(window, Qt.Key.Key_F10)
    for key in (Qt.Key.Key_F8, Qt.Key.Key_F9, Qt.Key.Key_Escape, Qt.Key.Key_F1):
        QTest.keyClick(window, key)
    assert window.curtain.is_locked
    assert _desk(window).asked == []
    screen = window.curtain.lock_screen
    QTest.keyClicks(screen.password_edit, "correct horse")
    with qtbot.waitSignal(window.unlock_asked) as asked:
        QTest.keyClick(screen.password_edit, Qt.Key.Key_Return)
    assert asked.args == ["correct horse"]
    assert screen.password_edit.text() == ""
    assert window.curtain.is_locked
    window.show_unlock_refused("The password is not right.")
    assert screen.field.problem == "The password is not right."
    window.unlock()
    assert not window.curtain.is_locked


def test_after_unlocking_the_keyboard_is_where_it_was(window: MainWindow) -> None:
    _desk(window).edit.setFocus()
    window.lock()
    assert window.curtain.lock_screen.password_edit.hasFocus()
    window.unlock()
    assert _desk(window).edit.hasFocus()


def test_unlocking_is_not_stopped_by_what_has_gone_meanwhile(window: MainWindow, qtbot: QtBot) -> None:
    second, edit = QDialog(window), _desk(window).edit
    second.show()
    edit.setFocus()
    window.lock()
    for gone in (second, edit):
        gone.deleteLater()
        with qtbot.waitSignal(gone.destroyed):
            pass
    window.unlock()
    assert _desk(window).isVisible()


def test_f9_hides_and_shows_and_can_be_locked_from_there(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert window.curtain.blank.isVisible()
    QTest.keyClick(window.curtain.blank, Qt.Key.Key_F9)
    assert _desk(window).isVisible()
    QTest.keyClick(window, Qt.Key.Key_F9)
    QTest.keyClick(window.curtain.blank, Qt.Key.Key_F10)
    assert window.curtain.is_locked
    window.curtain.show_everything()
    assert window.curtain.is_locked


def test_second_windows_and_menus_are_covered_too(window: MainWindow, qtbot: QtBot) -> None:
    second, menu = QDialog(window), QMenu(window)
    menu.addAction("Rowan Testcase")
    second.show()
    menu.popup(window.pos())
    window.lock()
    assert not second.isVisible()
    assert not menu.isVisible()
    window.unlock()
    assert second.isVisible()
    assert not menu.isVisible()
    second.close()


def test_a_lost_connection_says_since_when_and_that_nothing_is_lost(window: MainWindow) -> None:
    window.show_lost_connection(NOW)
    assert window.ui.connection_banner.isVisible()
    assert window.ui.connection_banner.words == (
        "No connection since 14:02. What you type is kept on this computer. Trying again."
    )
    window.show_connected()
    assert not window.ui.connection_banner.isVisible()


def test_f1_shows_every_key_beside_the_work_and_esc_closes(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    shown = {label.text() for label in window.ui.key_sheet.findChildren(QLabel)}
    asked = {key.asks for key in session_keys.KEYS if hasattr(_desk(window), key.asks)}
    live = [key for key in session_keys.KEYS if not key.asks or key.asks in asked]
    assert {key.words for key in live} <= shown
    assert {" or ".join(key.sequences) for key in live} <= shown
    assert window.desk("letters") is not None
    assert _desk(window).isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.ui.key_sheet.isVisible()


def test_f11_changes_the_theme(window: MainWindow, theme: Theme) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert theme.kind is Kind.DARK


def test_the_menu_says_what_is_chosen_and_changes_it(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    window._menu._fill()
    menus = {menu.title(): menu for menu in window._menu.findChildren(QMenu)}
    chosen = [action.text() for menu in menus.values() for action in menu.actions() if action.isChecked()]
    assert chosen == ["Light", "100 %"]
    next(action for action in menus["Text size"].actions() if action.text() == "150 %").trigger()
    assert theme.text_scale == 150
    with qtbot.waitSignal(window.sign_out_asked):
        next(action for action in window._menu.actions() if action.text() == "Sign out").trigger()


def test_at_twice_the_text_the_rail_has_icons_and_all_fits_the_screen(
    window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    window.show_view("decision")
    window.saved_state.show_saved(NOW)
    theme.set_text_scale(200)
    assert window.saved_state.words == "Saved"
    assert not window.ui.hub_label.isVisible()
    qtbot.waitUntil(lambda: window.minimumSizeHint().width() <= 1366)
    assert window.minimumSizeHint().height() <= 768
    assert (window.width(), window.height()) == (1366, 768)
    assert window.ui.rail.lock_button.accessibleName() == "Lock"
    assert "F10" in window.ui.rail.lock_button.toolTip()


def test_everything_in_the_frame_has_a_name_and_a_key_reaches_it(window: MainWindow) -> None:
    wanting = [
        type(widget).__name__
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert wanting == []


def test_opening_and_closing_leaves_nothing_behind(theme: Theme, qtbot: QtBot) -> None:
    for _ in range(10):
        made = MainWindow(theme, PERSON, [View("one", "mails", "Letters", PlainDesk)])
        made.show()
        made.close()
        made.deleteLater()
        with qtbot.waitSignal(made.destroyed):
            pass
    theme.cycle()

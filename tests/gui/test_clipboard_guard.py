"""What is copied at a desk leaves the clipboard again, goes into no history, and nobody else's is touched."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMenu, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.domain.hub_profile import Workstation
from mashdesk.domain.snapshots import SignedInPerson
from mashdesk.gui.clipboard_guard import NOT_FOR_HISTORY, OURS, ClipboardGuard
from mashdesk.gui.main_window import MainWindow, View
from mashdesk.gui.theme import Theme
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.text_area import TextArea

SECRET = "She lives at the refuge."


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    there = QGuiApplication.clipboard()
    there.clear()
    yield there
    there.clear()


@pytest.fixture
def guard(clipboard: QClipboard) -> Iterator[ClipboardGuard]:
    made = ClipboardGuard(after_ms=60_000)
    yield made
    made.end()


def a_text(qtbot: QtBot) -> TextArea:
    area = TextArea()
    qtbot.addWidget(area)
    area.setPlainText(SECRET)
    shown(area, qtbot)
    return area


def shown(widget: QWidget, qtbot: QtBot) -> QWidget:
    widget.show()
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    return widget


def copied(widget: QWidget, *, cut: bool = False) -> None:
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(widget, Qt.Key.Key_X if cut else Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


def there(clipboard: QClipboard) -> QMimeData:
    data = clipboard.mimeData()
    assert data is not None
    return data


@contextmanager
def what_is_put(clipboard: QClipboard) -> Iterator[list[set[str]]]:
    """The formats of each thing that is put there, as whoever listens sees them."""
    seen: list[set[str]] = []

    def look() -> None:
        seen.append(set(there(clipboard).formats()))

    clipboard.dataChanged.connect(look)
    yield seen
    clipboard.dataChanged.disconnect(look)


def test_what_was_copied_is_gone_after_the_time(clipboard: QClipboard, qtbot: QtBot) -> None:
    guard = ClipboardGuard(after_ms=100)
    copied(a_text(qtbot))
    assert clipboard.text() == SECRET
    qtbot.waitUntil(lambda: clipboard.text() == "", timeout=3_000)
    guard.end()


def test_it_is_marked_as_nothing_for_a_history_before_anybody_can_look(
    guard: ClipboardGuard, clipboard: QClipboard, qtbot: QtBot
) -> None:
    with what_is_put(clipboard) as seen:
        copied(a_text(qtbot))
    assert len(seen) == 1
    assert set(NOT_FOR_HISTORY) < seen[0]
    told = {name: bytes(there(clipboard).data(name).data()) for name in NOT_FOR_HISTORY}
    assert told == NOT_FOR_HISTORY
    assert told["x-kde-passwordManagerHint"] == b"secret"


def test_what_somebody_else_has_put_there_since_is_not_taken_away(clipboard: QClipboard, qtbot: QtBot) -> None:
    guard = ClipboardGuard(is_ours=lambda: False)
    copied(a_text(qtbot))
    clipboard.setText("from another program")
    assert not there(clipboard).hasFormat(OURS)
    guard.clear()
    assert clipboard.text() == "from another program"
    guard.end()


def test_a_copy_that_went_another_way_is_marked_and_cleared_too(guard: ClipboardGuard, clipboard: QClipboard) -> None:
    clipboard.setText(SECRET)  # as the menu of a label does
    assert set(NOT_FOR_HISTORY) < set(there(clipboard).formats())
    assert clipboard.text() == SECRET
    guard.clear()
    assert clipboard.text() == ""


def test_cutting_takes_the_words_out_and_copying_does_not(
    guard: ClipboardGuard, clipboard: QClipboard, qtbot: QtBot
) -> None:
    area = a_text(qtbot)
    copied(area)
    assert area.toPlainText() == SECRET
    copied(area, cut=True)
    assert (area.toPlainText(), clipboard.text()) == ("", SECRET)
    area.undo()
    assert area.toPlainText() == SECRET


def test_lines_labels_and_lists_are_copied_as_their_own_way_would(
    guard: ClipboardGuard, clipboard: QClipboard, qtbot: QtBot
) -> None:
    line = QLineEdit("Ash Sample")
    label = PlainLabel(text=SECRET)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
    for widget, text in ((line, "Ash Sample"), (label, SECRET)):
        qtbot.addWidget(widget)
        shown(widget, qtbot)
        copied(widget)
        assert clipboard.text() == text
        assert there(clipboard).hasFormat(OURS)


def test_a_password_is_not_copied(guard: ClipboardGuard, clipboard: QClipboard, qtbot: QtBot) -> None:
    line = QLineEdit("not to be read")
    line.setEchoMode(QLineEdit.EchoMode.Password)
    qtbot.addWidget(line)
    copied(shown(line, qtbot))
    assert clipboard.text() == ""


def test_the_menu_of_a_field_copies_the_same_way(guard: ClipboardGuard, clipboard: QClipboard, qtbot: QtBot) -> None:
    area = a_text(qtbot)
    area.selectAll()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, area.rect().center(), area.mapToGlobal(area.pos()))
    QApplication.sendEvent(area, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    with what_is_put(clipboard) as seen:
        next(one for one in menu.actions() if one.text() == "Copy").trigger()
    menu.close()
    assert clipboard.text() == SECRET
    assert [set(NOT_FOR_HISTORY) < formats for formats in seen] == [True]


PERSON = SignedInPerson("o.sample", "Ottilie Sample", "duty officer", "care", "Social care", "hub", frozenset())


@pytest.fixture
def window(theme: Theme, clipboard: QClipboard, qtbot: QtBot) -> MainWindow:
    made = MainWindow(theme, PERSON, [View("one", "info", "One", QListView)])
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("leave", ["lock", "hide", "close"])
def test_the_window_takes_it_away_on_lock_hide_and_close(window: MainWindow, clipboard: QClipboard, leave: str) -> None:
    window.clipboard.copy(SECRET)
    {"lock": window.lock, "hide": window.curtain.hide_everything, "close": window.close}[leave]()
    assert clipboard.text() == ""


def test_how_long_it_stays_is_the_hubs_to_say(theme: Theme, clipboard: QClipboard, qtbot: QtBot) -> None:
    told = Workstation(clipboard_seconds=10)
    made = MainWindow(theme, PERSON, [View("one", "info", "One", QListView)], workstation=told)
    qtbot.addWidget(made)
    assert made.clipboard._clock.interval() == 10_000
    usual = MainWindow(theme, PERSON, [View("one", "info", "One", QListView)])
    qtbot.addWidget(usual)
    assert usual.clipboard._clock.interval() == 60_000

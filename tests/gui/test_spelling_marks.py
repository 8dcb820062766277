"""Misspelt words are underlined, gone to and mended by keyboard; typing waits for nothing, nothing else changes."""

import threading
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.access.spelling import Spelling
from mashdesk.domain.snapshots import SignedInPerson
from mashdesk.gui import suggested_words
from mashdesk.gui.main_window import MainWindow, View
from mashdesk.gui.spelling_marks import NOT_PROSE
from mashdesk.gui.suggested_words import LOOKING, NONE
from mashdesk.gui.theme import Theme
from mashdesk.gui.widgets.text_area import TextArea

PERSON = SignedInPerson("sam", "Sam Sample", "Officer", "cs", "Children's services", "testshire", frozenset())


class Listened(Spelling):
    """Keeps which words were looked up."""

    def __init__(self, asked: list[str]) -> None:
        super().__init__(MemoryDrafts())
        self._asked = asked

    def is_right(self, word: str) -> bool:
        self._asked.append(word)
        return super().is_right(word)


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MainWindow:
    made = MainWindow(theme, PERSON, [View("letters", "mails", "Letters", TextArea)])
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    spelling = Spelling(MemoryDrafts())
    spelling.load()
    made.spelling.use(spelling, lambda: frozenset({"okafor"}))
    area(made).setFocus()
    return made


def area(window: MainWindow) -> TextArea:
    found = window.desk("letters")
    assert isinstance(found, TextArea)
    return found


def marked(window: MainWindow) -> list[str]:
    window.spelling.look()
    return [mark.cursor.selectedText() for mark in area(window).extraSelections()]


def opened_menu(window: MainWindow) -> QMenu:
    """As the menu key opens it, where the cursor stands."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), area(window).mapToGlobal(QPoint(1, 1)))
    QApplication.sendEvent(area(window), event)
    menus = [menu for menu in window.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    return menus[0]


def menu_of(window: MainWindow) -> QMenu:
    menu = opened_menu(window)
    menu.close()
    return menu


def words_in(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def choose(window: MainWindow, words: str, qtbot: QtBot) -> None:
    menu = opened_menu(window)
    qtbot.waitUntil(lambda: words in words_in(menu), timeout=5000)
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


class Slow(Spelling):
    """Finds what was meant when it is told to."""

    def __init__(self, *, found: tuple[str, ...] = ("receive", "relieve")) -> None:
        super().__init__(MemoryDrafts())
        self.go, self.asked, self.ended = threading.Event(), threading.Event(), threading.Event()
        self.on: list[str] = []
        self._found = found

    def suggestions(self, word: str, wanted: Callable[[], bool]) -> tuple[str, ...]:
        self.on.append(threading.current_thread().name)
        self.asked.set()
        while wanted() and not self.go.wait(0.01):
            pass
        self.ended.set()
        return self._found


def slow_menu(window: MainWindow, dictionary: Slow) -> QMenu:
    """The menu of a misspelt word, while nothing is found yet."""
    dictionary.load()
    window.spelling.use(dictionary)
    area(window).setPlainText("We recieve it")
    QTest.keyClick(area(window), Qt.Key.Key_F7)
    return opened_menu(window)


def test_a_misspelt_word_has_a_wavy_line_a_moment_after_it_was_typed(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(area(window), "We recieve colour from Mrs Okafor ")
    assert area(window).extraSelections() == []
    qtbot.waitUntil(lambda: area(window).extraSelections() != [], timeout=3000)
    (mark,) = area(window).extraSelections()
    assert mark.cursor.selectedText() == "recieve"
    assert mark.format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline


def test_the_word_that_is_being_typed_waits(window: MainWindow) -> None:
    QTest.keyClicks(area(window), "recieve")
    assert marked(window) == []
    QTest.keyClick(area(window), Qt.Key.Key_Space)
    assert marked(window) == ["recieve"]


def test_marks_are_no_part_of_the_text(window: MainWindow) -> None:
    area(window).setPlainText("recieve and definately")
    area(window).document().setModified(False)
    told: list[None] = []
    area(window).textChanged.connect(lambda: told.append(None))
    assert len(marked(window)) == 2
    assert (told, area(window).document().isModified(), area(window).document().isUndoAvailable()) == ([], False, False)
    assert "underline" not in area(window).document().toHtml()


def test_f7_goes_from_word_to_word_and_begins_again(window: MainWindow) -> None:
    area(window).setPlainText("😀 recieve it\nand definately")
    for word in ("recieve", "definately", "recieve"):
        QTest.keyClick(area(window), Qt.Key.Key_F7)
        assert area(window).textCursor().selectedText() == word


def test_f7_changes_nothing_where_all_is_right(window: MainWindow) -> None:
    area(window).setPlainText("All is well.")
    QTest.keyClick(area(window), Qt.Key.Key_F7)
    assert not area(window).textCursor().hasSelection()


def test_the_menu_key_offers_what_was_meant_and_undo_takes_it_back(window: MainWindow, qtbot: QtBot) -> None:
    area(window).setPlainText("We recieve it")
    QTest.keyClick(area(window), Qt.Key.Key_F7)
    choose(window, "receive", qtbot)
    assert area(window).toPlainText() == "We receive it"
    assert marked(window) == []
    area(window).undo()
    assert area(window).toPlainText() == "We recieve it"


def test_a_word_becomes_one_s_own_and_can_be_taken_out_again(window: MainWindow, qtbot: QtBot) -> None:
    area(window).setPlainText("Zzyzxford ")
    assert marked(window) == ["Zzyzxford"]
    choose(window, "Add to my words", qtbot)
    assert marked(window) == []
    choose(window, "Take out of my words", qtbot)
    assert marked(window) == ["Zzyzxford"]


def test_the_menu_is_open_before_anything_is_found_and_the_keyboard_comes_to_the_first_word(
    window: MainWindow, qtbot: QtBot
) -> None:
    dictionary = Slow()
    menu = slow_menu(window, dictionary)
    assert dictionary.on == ["suggestions"]  # and not on this thread
    assert words_in(menu)[:2] == [LOOKING, "Add to my words"]
    assert not menu.actions()[0].isEnabled()
    dictionary.go.set()
    qtbot.waitUntil(lambda: words_in(menu)[:3] == ["receive", "relieve", "Add to my words"], timeout=5000)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction().text() == "receive"
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert area(window).toPlainText() == "We receive it"


def test_what_is_chosen_stays_chosen_when_words_come_above_it(window: MainWindow, qtbot: QtBot) -> None:
    dictionary = Slow()
    menu = slow_menu(window, dictionary)
    menu.setActiveAction(menu.actions()[1])
    dictionary.go.set()
    qtbot.waitUntil(lambda: "receive" in words_in(menu), timeout=5000)
    assert menu.activeAction().text() == "Add to my words"
    menu.close()


def test_that_nothing_was_found_is_said_and_cannot_be_chosen(window: MainWindow, qtbot: QtBot) -> None:
    dictionary = Slow(found=())
    menu = slow_menu(window, dictionary)
    dictionary.go.set()
    qtbot.waitUntil(lambda: words_in(menu)[0] == NONE, timeout=5000)
    assert not menu.actions()[0].isEnabled()
    menu.close()


def test_a_menu_that_is_closed_ends_the_search(window: MainWindow, qtbot: QtBot) -> None:
    dictionary = Slow()
    menu = slow_menu(window, dictionary)
    assert dictionary.asked.wait(5)
    menu.close()
    assert dictionary.ended.wait(0.5)
    assert "receive" not in words_in(menu)


def test_a_search_ends_by_itself(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggested_words, "LIMIT_S", 0.2)
    dictionary = Slow(found=())
    menu = slow_menu(window, dictionary)
    qtbot.waitUntil(lambda: words_in(menu)[0] == NONE, timeout=5000)
    menu.close()


def test_a_word_that_is_right_adds_nothing_to_the_menu(window: MainWindow) -> None:
    area(window).setPlainText("All is well.")
    assert menu_of(window).actions()[0].text() == "Undo"


def test_what_cannot_be_mended_here_is_not_marked(window: MainWindow) -> None:
    area(window).setPlainText("recieve ")
    area(window).setReadOnly(True)
    assert marked(window) == []
    area(window).setReadOnly(False)
    area(window).setProperty(NOT_PROSE, True)
    assert marked(window) == []
    area(window).setProperty(NOT_PROSE, None)
    assert marked(window) == ["recieve"]


def test_a_key_never_waits_and_a_look_at_a_very_long_text_is_short(window: MainWindow, qtbot: QtBot) -> None:
    """100,000 letters: only what can be seen is looked up, and that in a turn of its own."""
    area(window).setPlainText("definately recieved colour and the rest of it " * 2200)
    asked: list[str] = []
    dictionary = Listened(asked)
    dictionary.load()
    window.spelling.use(dictionary)
    QTest.keyClicks(area(window), "abc")
    assert asked == []
    began = time.process_time()
    window.spelling.look()
    assert 0 < len(asked) < 2000
    assert time.process_time() - began < 0.1


def test_without_a_dictionary_nothing_is_marked_and_nothing_offered(window: MainWindow) -> None:
    window.spelling.use(Spelling(MemoryDrafts()))
    area(window).setPlainText("recieve ")
    assert marked(window) == []
    QTest.keyClick(area(window), Qt.Key.Key_F7)
    assert menu_of(window).actions()[0].text() == "Undo"

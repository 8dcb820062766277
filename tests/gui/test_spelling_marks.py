"""Misspelt words are underlined, gone to and mended by keyboard; typing waits for nothing, nothing else changes."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from mashdesk.access.drafts import MemoryDrafts
from mashdesk.access.spelling import Spelling
from mashdesk.domain.snapshots import SignedInPerson
from mashdesk.gui.main_window import MainWindow, View
from mashdesk.gui.spelling_marks import NOT_PROSE
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


def menu_of(window: MainWindow) -> QMenu:
    """As the menu key opens it, where the cursor stands."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), area(window).mapToGlobal(QPoint(1, 1)))
    QApplication.sendEvent(area(window), event)
    menus = [menu for menu in window.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    menus[0].close()
    return menus[0]


def choose(window: MainWindow, words: str) -> None:
    next(action for action in menu_of(window).actions() if action.text() == words).trigger()


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


def test_the_menu_key_offers_what_was_meant_and_undo_takes_it_back(window: MainWindow) -> None:
    area(window).setPlainText("We recieve it")
    QTest.keyClick(area(window), Qt.Key.Key_F7)
    choose(window, "receive")
    assert area(window).toPlainText() == "We receive it"
    assert marked(window) == []
    area(window).undo()
    assert area(window).toPlainText() == "We recieve it"


def test_a_word_becomes_one_s_own_and_can_be_taken_out_again(window: MainWindow) -> None:
    area(window).setPlainText("Zzyzxford ")
    assert marked(window) == ["Zzyzxford"]
    choose(window, "Add to my words")
    assert marked(window) == []
    choose(window, "Take out of my words")
    assert marked(window) == ["Zzyzxford"]


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

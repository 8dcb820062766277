"""Words that may be misspelt, underlined in the field that has the keyboard; F7 goes to the next, the menu mends it.

A moment after the last key the part that can be seen is looked at, never while a key is worked on. The marks lie over
the text and are no part of it: nothing that is kept, copied or undone knows of them.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Protocol, cast

import shiboken6
from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from mashdesk.domain.spelling import Word, as_compared, words_to_check
from mashdesk.gui.language import say
from mashdesk.gui.suggested_words import SuggestedWords
from mashdesk.gui.theme import tokens

AFTER_MS = 300
NOT_PROSE = "not_prose"
"""The property of a field whose words are no sentences, such as an address: nothing is marked there."""

NONE = say("No word here looks misspelt.")


class Dictionary(Protocol):
    """What spelling is held against."""

    @property
    def is_there(self) -> bool:
        """Whether there is a dictionary."""
        ...

    def is_right(self, word: str) -> bool:
        """Whether a word is spelt as it should be."""
        ...

    def suggestions(self, word: str, wanted: Callable[[], bool], /) -> tuple[str, ...]:
        """What it may be meant to be; called beside the user's thread."""
        ...

    def is_mine(self, word: str) -> bool:
        """Whether the person added it."""
        ...

    def add(self, word: str) -> None:
        """Add to the person's words."""
        ...

    def take_out(self, word: str) -> None:
        """Take out of the person's words."""
        ...


class SpellingMarks(QObject):
    """One for each window. `names` are words of the people who are open there: nobody's name is misspelt."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dictionary: Dictionary | None = None
        self._names: Callable[[], frozenset[str]] = frozenset
        self._editor: QPlainTextEdit | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(AFTER_MS)
        self._clock.timeout.connect(self.look)
        application = cast(QApplication, QApplication.instance())
        application.focusChanged.connect(self._on_focus)

    def use(self, dictionary: Dictionary, names: Callable[[], frozenset[str]] = frozenset) -> None:
        """From now on."""
        self._dictionary, self._names = dictionary, names
        self._on_focus(None, QApplication.focusWidget())

    def look(self) -> None:
        """Mark what can be seen of the field that has the keyboard."""
        editor = self._present()
        if editor is None:
            return
        typing = editor.textCursor().position()
        wrong = [word for word in self._wrong(*_seen(editor)) if word.end != typing]
        marks = [_mark(editor, word) for word in wrong]
        if marks or editor.extraSelections():
            editor.setExtraSelections(marks)

    def go_on(self) -> None:
        """Choose the next word that may be misspelt, from the beginning again after the last (F7)."""
        editor = self._present()
        if editor is None:
            return
        after = editor.textCursor().selectionEnd()
        wrong = list(self._wrong(_text(editor), 0))
        found = next((word for word in wrong if word.start >= after), wrong[0] if wrong else None)
        if found is None:
            QToolTip.showText(editor.mapToGlobal(editor.cursorRect().bottomLeft()), NONE, editor)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(editor, NONE))
            return
        editor.setTextCursor(_chosen(editor, found))
        editor.ensureCursorVisible()

    def offer(self, menu: QMenu, editor: QPlainTextEdit, at: QPoint | None) -> None:
        """Begin a field's menu with what the word may be meant to be; `at` is where the mouse is, else the cursor."""
        word = self._word_at(editor, editor.textCursor().selectionStart() if at is None else _position(editor, at))
        if word is None or self._dictionary is None:
            return
        if self._dictionary.is_mine(word.text):
            self._act(menu, say("Take out of my words"), partial(self._take_out, word))
        elif self._is_wrong(word, self._names()):
            SuggestedWords(menu, partial(self._dictionary.suggestions, word.text), partial(self._mend, editor, word))
            self._act(menu, say("Add to my words"), partial(self._add, word))
        else:
            return
        menu.addSeparator()

    def _present(self) -> QPlainTextEdit | None:
        """The field to look at, if there is one and a dictionary."""
        editor = self._editor
        if editor is None or not shiboken6.isValid(editor) or self._dictionary is None or not self._dictionary.is_there:
            return None
        return None if editor.isReadOnly() or editor.property(NOT_PROSE) else editor

    def _wrong(self, text: str, begins: int) -> Iterator[Word]:
        """The words of a stretch of the document that may be misspelt; `begins` is where the stretch does."""
        names = self._names()
        for word in words_to_check(text):
            if self._is_wrong(word, names):
                yield Word(word.text, word.start + begins, word.end + begins)

    def _is_wrong(self, word: Word, names: frozenset[str]) -> bool:
        assert self._dictionary is not None
        return not self._dictionary.is_right(word.text) and as_compared(word.text) not in names

    def _word_at(self, editor: QPlainTextEdit, position: int) -> Word | None:
        if editor is not self._present():
            return None
        block = editor.document().findBlock(position)
        within = (
            Word(word.text, word.start + block.position(), word.end + block.position())
            for word in words_to_check(_counted(block.text()))
        )
        return next((word for word in within if word.start <= position <= word.end), None)

    def _mend(self, editor: QPlainTextEdit, word: Word, said: str) -> None:
        cursor = _chosen(editor, word)
        if cursor.selectedText() == word.text:  # it may have been typed on meanwhile
            cursor.insertText(said)
            editor.setTextCursor(cursor)

    def _add(self, word: Word) -> None:
        if self._dictionary is not None:
            self._dictionary.add(word.text)
        self.look()

    def _take_out(self, word: Word) -> None:
        if self._dictionary is not None:
            self._dictionary.take_out(word.text)
        self.look()

    @staticmethod
    def _act(menu: QMenu, words: str, does: Callable[[], None]) -> None:
        menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _on=False: does())

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A field is listened to as long as it has the keyboard; its marks stay when the keyboard goes."""
        if not isinstance(now, QPlainTextEdit) or now is self._editor:
            return
        if self._editor is not None and shiboken6.isValid(self._editor):
            self._clock.stop()
            self._editor.textChanged.disconnect(self._wait)
            self._editor.cursorPositionChanged.disconnect(self._wait)
            self._editor.verticalScrollBar().valueChanged.disconnect(self._wait)
        self._editor = now
        now.textChanged.connect(self._wait)
        now.cursorPositionChanged.connect(self._wait)
        now.verticalScrollBar().valueChanged.connect(self._wait)
        self._wait()

    def _wait(self, _to: int = 0) -> None:
        self._clock.start()


_OF_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")


def _text(editor: QPlainTextEdit) -> str:
    return _counted(editor.toPlainText())


def _counted(text: str) -> str:
    """A text in which each character stands at the place where Qt, which counts units of UTF-16, has it."""
    return _OF_TWO_UNITS.sub("\0\0", text)


def _seen(editor: QPlainTextEdit) -> tuple[str, int]:
    """The text that can be seen, in whole words, and where it begins in the document."""
    area = editor.viewport().rect()
    first = editor.cursorForPosition(area.topLeft()).position()
    last = editor.cursorForPosition(area.bottomRight()).position()
    text = _text(editor)
    first = max(text.rfind(" ", 0, first), text.rfind("\n", 0, first)) + 1
    ends = [end for end in (text.find(" ", last), text.find("\n", last)) if end >= 0]
    return text[first : min(ends, default=len(text))], first


def _position(editor: QPlainTextEdit, at: QPoint) -> int:
    return editor.cursorForPosition(editor.viewport().mapFromGlobal(at)).position()


def _chosen(editor: QPlainTextEdit, word: Word) -> QTextCursor:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(word.start)
    cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _mark(editor: QPlainTextEdit, word: Word) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    mark.cursor = _chosen(editor, word)
    shape = QTextCharFormat()
    shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    shape.setUnderlineColor(QColor(tokens().red))
    mark.format = shape
    return mark

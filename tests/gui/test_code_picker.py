"""A closed list by keyboard: what is typed finds an entry, and leaving by Tab takes the one that is marked."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.gui.desks.code_picker import CodePicker
from mashdesk.gui.theme import Theme

KINDS = (("grandmother", "Grandmother"), ("mother", "Mother"), ("aunt", "Aunt"))


@pytest.fixture
def picker(qtbot: QtBot, theme: Theme) -> Iterator[CodePicker]:
    """A list to search, with a field after it."""
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    picker = CodePicker(page)
    picker.offer(KINDS, search=True)
    column.addWidget(picker)
    column.addWidget(QLineEdit(page))
    page.show()
    picker.setFocus()
    qtbot.waitUntil(picker.hasFocus)
    yield picker
    page.close()


def leave_by_tab(picker: CodePicker) -> None:
    """As the keyboard does: what is shown above the list hears it first."""
    QTest.keyClick(QApplication.activePopupWidget() or picker, Qt.Key.Key_Tab)


@pytest.mark.parametrize(("typed", "chosen"), [("au", "aunt"), ("moth", "mother"), ("grand", "grandmother")])
def test_a_few_letters_and_tab_choose_the_entry_that_begins_with_them(
    picker: CodePicker, typed: str, chosen: str
) -> None:
    QTest.keyClicks(picker, typed)
    leave_by_tab(picker)
    assert (picker.code, picker.currentText()) == (chosen, dict(KINDS)[chosen])


def test_what_is_nowhere_in_the_list_is_taken_back(picker: CodePicker) -> None:
    QTest.keyClicks(picker, "neighbour")
    leave_by_tab(picker)
    assert (picker.code, picker.currentText()) == ("", "")


def test_emptying_the_line_changes_no_answer(picker: CodePicker) -> None:
    picker.choose("aunt")
    picker.lineEdit().clear()  # type: ignore[union-attr]
    leave_by_tab(picker)
    assert (picker.code, picker.currentText()) == ("aunt", "Aunt")

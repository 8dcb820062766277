"""The list and the sheet share the room, and both follow the size of the text at once."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.gui.desks.list_and_sheet import WIDTH, ListAndSheet
from mashdesk.gui.desks.sheet.reason_panel import ReasonPanel
from mashdesk.gui.theme import Theme
from mashdesk.gui.widgets.worklist_list import WorklistList
from tests.gui.sample_desk import NOW, rows


def test_larger_text_is_told_even_where_the_columns_stay(theme: Theme, qtbot: QtBot) -> None:
    columns = ListAndSheet(QWidget())
    columns.add_page(QWidget())
    qtbot.addWidget(columns)
    columns.resize(1290, 718)
    columns.show()
    with qtbot.waitSignal(columns.room_changed):
        theme.set_text_scale(110)
    assert not columns.narrow


def test_there_is_one_column_where_two_would_not_fit(theme: Theme, qtbot: QtBot) -> None:
    columns = ListAndSheet(QWidget())
    columns.add_page(QWidget())
    qtbot.addWidget(columns)
    columns.resize(1366 - 72, 718)
    columns.show()
    for scale, narrow in ((100, False), (125, True), (200, True)):
        theme.set_text_scale(scale)
        assert columns.narrow is narrow


def test_in_one_column_the_keyboard_goes_with_the_page(theme: Theme, qtbot: QtBot) -> None:
    listed, page = QListWidget(), QWidget()
    reason = QLineEdit(page)
    columns = ListAndSheet(listed)
    columns.add_page(page)
    qtbot.addWidget(columns)
    columns.resize(700, 600)
    with qtbot.waitActive(columns):
        columns.show()
    listed.setFocus()
    columns.show_page(page)
    assert columns.focusWidget() is reason


def test_in_one_column_the_list_has_all_the_room(theme: Theme, qtbot: QtBot) -> None:
    columns = ListAndSheet(QWidget())
    columns.add_page(QWidget())
    qtbot.addWidget(columns)
    columns.resize(1254, 718)
    columns.show()
    assert columns.left.width() == WIDTH
    theme.set_text_scale(200)
    qtbot.waitUntil(lambda: columns.left.width() == columns.width())
    theme.set_text_scale(100)
    qtbot.waitUntil(lambda: columns.left.width() == WIDTH)


def test_a_reason_typed_right_after_a_row_was_chosen_is_a_reason(theme: Theme, qtbot: QtBot) -> None:
    worklist, reason = WorklistList(), ReasonPanel(reasons=("Screening",))
    left = QWidget()
    worklist.setParent(left)
    columns = ListAndSheet(left)
    nothing = QWidget()
    columns.add_page(nothing)
    columns.add_page(reason)
    qtbot.addWidget(columns)
    columns.resize(1290, 718)
    with qtbot.waitActive(columns):
        columns.show()
    worklist.set_rows(rows(), NOW)
    worklist.setFocus()
    QTest.keyClicks(worklist, "x")  # nothing asks: the row that is chosen stays
    assert columns.focusWidget() is worklist
    worklist.choose(worklist.rows()[0])
    reason.ask(worklist.rows()[0], "Screening")
    columns.show_page(reason)
    QTest.keyClick(worklist, Qt.Key.Key_J)
    assert worklist.chosen() == worklist.rows()[1]
    QTest.keyClick(worklist, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert columns.focusWidget() is worklist
    QTest.keyClicks(worklist, "A")
    line = columns.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, " call")
    assert line.text() == "A call"

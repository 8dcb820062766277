"""The list and the sheet share the room, and both follow the size of the text at once."""

from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.gui.desks.list_and_sheet import ListAndSheet
from mashdesk.gui.theme import Theme


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
    rows, page = QListWidget(), QWidget()
    reason = QLineEdit(page)
    columns = ListAndSheet(rows)
    columns.add_page(page)
    qtbot.addWidget(columns)
    columns.resize(700, 600)
    with qtbot.waitActive(columns):
        columns.show()
    rows.setFocus()
    columns.show_page(page)
    assert columns.focusWidget() is reason

"""While the looks change nothing is laid out; afterwards everything is where it would have been anyway."""

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.gui.stillness import stillness


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """Two lines, one under the other."""
    page = QWidget()
    column = QVBoxLayout(page)
    for words in ("first", "second"):
        label = QLabel(words)
        label.setObjectName(words)
        column.addWidget(label)
    qtbot.addWidget(page)
    page.resize(300, 300)
    page.show()
    qtbot.waitExposed(page)
    return page


def _label(page: QWidget, name: str) -> QLabel:
    found = page.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found


def test_what_grew_meanwhile_is_laid_out_afterwards(page: QWidget, qtbot: QtBot) -> None:
    second = _label(page, "second")
    before = second.y()
    with stillness():
        assert not page.updatesEnabled()
        _label(page, "first").setFixedHeight(200)
        qtbot.wait(1)
        assert second.y() == before
    qtbot.waitUntil(lambda: second.y() > before)


def test_a_window_paints_again_even_when_something_went_wrong(page: QWidget) -> None:
    with pytest.raises(ValueError, match="wrong"), stillness():
        raise ValueError("wrong")
    assert page.updatesEnabled()
    column = page.layout()
    assert column is not None
    assert column.isEnabled()


def test_a_window_that_was_still_already_stays_so(page: QWidget) -> None:
    page.setUpdatesEnabled(False)
    with stillness():
        pass
    assert not page.updatesEnabled()

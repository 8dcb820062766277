"""A list that ends where no more is told says so, in every place that has one."""

from uuid import uuid4

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mashdesk.domain.list_pages import only_the_first
from mashdesk.domain.restrictions import BrokenGlass, Notice
from mashdesk.gui.desks.protecting.lists import Notices, Reviews
from mashdesk.gui.desks.sheet.facts import end_of_list
from mashdesk.gui.theme import Theme
from tests.gui.sample_desk import NOW

CUT = "The first 500: there may be more."


def words_on(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_it_is_said_from_the_last_row_that_is_told() -> None:
    assert [only_the_first(rows) for rows in (0, 499, 500)] == ["", "", CUT]
    assert only_the_first(99, 100) == ""
    assert only_the_first(100, 100) == "The first 100: there may be more."
    assert end_of_list(499) == []


@pytest.mark.parametrize(("many", "cut"), [(2, False), (500, True)])
def test_notices_and_reviews_say_where_they_end(many: int, cut: bool, theme: Theme, qtbot: QtBot) -> None:
    notices, reviews = Notices(name="Notices"), Reviews(None, name="Reviews", ask=None, survives=True)  # type: ignore[arg-type]
    for widget in (notices, reviews):
        qtbot.addWidget(widget)
    notices.show_notices(tuple(Notice(uuid4(), "many_openings", "x", "Ann Other", NOW) for _ in range(many)))
    assert (CUT in words_on(notices)) is cut
    told = (uuid4(), uuid4(), "2026-000001", "x", "Ann Other", "A fire", NOW, NOW, NOW, "Bea Other", "Right")
    reviews.show_reviews(tuple(BrokenGlass(*(uuid4(), *told[1:])) for _ in range(many)))
    assert (CUT in words_on(reviews)) is cut

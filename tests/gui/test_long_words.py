"""Another language is longer: nothing of it is cut."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from mashdesk.gui import fonts
from mashdesk.gui.widgets import painting
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.rail import NARROWEST, RailButton

QUESTION = "A question that goes on for longer than a narrow panel has room"


@pytest.mark.usefixtures("theme")
def test_a_long_question_goes_on_in_a_second_line(qtbot: QtBot) -> None:
    held, let = Field(QLineEdit(), label=QUESTION), Field(QLineEdit(), label=QUESTION)
    let.let_label_wrap()
    for field in (held, let):
        qtbot.addWidget(field)
        field.resize(180, 120)
        field.show()
    assert held.minimumSizeHint().width() > 180
    assert let.minimumSizeHint().width() < 180
    assert let._label.width() > 150  # all of it but the gaps
    assert let._label.heightForWidth(180) > held._label.sizeHint().height()


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize(("words", "narrower"), [("Find", False), ("Verzeichnis", True), ("W" * 40, True)])
def test_a_long_name_on_the_rail_is_drawn_closer(words: str, narrower: bool, qtbot: QtBot) -> None:
    button = RailButton(icon="search", words=words)
    qtbot.addWidget(button)
    button.resize(62 if narrower else 76, 56)
    font = button._narrowed(words)
    assert (painting.width_of(words, font) < painting.width_of(words, fonts.font("tiny"))) is narrower
    assert not narrower or font.stretch() >= NARROWEST

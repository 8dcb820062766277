"""Beside the sign-in of the demo: its invented staff, one click each, so that every role can be tried."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.reading_order import focus_next
from mashdesk.gui.sign_in import SignIn
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Scroll
from mashdesk.gui.widgets.plain_label import PlainLabel

NARROW_BELOW = 860
"""Logical pixels below which the people stand under the sign-in."""


@dataclass(frozen=True)
class DemoPerson:
    """An invented member of staff."""

    login: str
    name: str
    post: str
    agency: str


class DemoPeople(QWidget):
    """The sign-in with the demo's people beside it.

    Signals:
        person_chosen(login): sign this person in.
    """

    person_chosen = Signal(str)

    def __init__(self, sign_in: SignIn, people: Sequence[DemoPerson], password: str) -> None:
        super().__init__()
        self.setWindowTitle("MASH Desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", "canvas")
        self.sign_in = sign_in
        self._row: QBoxLayout = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(sign_in, 3)
        self._row.addWidget(self._list(people, password), 2)
        self.resize(1180, 720)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """From the sign-in on to the people, and back."""
        return focus_next(self, forward=forward)

    def _list(self, people: Sequence[DemoPerson], password: str) -> QWidget:
        scroll = Scroll(self)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(16), px(40), px(32), px(16))
        column.setSpacing(px(6))
        column.addWidget(PlainLabel(page, text=say("The demo's people"), role="heading"))
        said = say("All are invented. Choose one to see what their role may see.")
        column.addWidget(PlainLabel(page, text=said, tone="text2", wrap=True))
        asked = say("Everybody’s password here is {password}. You need it to sign a decision and to unlock.").format(
            password=password
        )
        column.addWidget(PlainLabel(page, text=asked, tone="text2", wrap=True))
        for person in people:
            button = Button(page, text=f"{person.name} · {person.post}", icon="user")
            button.setAccessibleDescription(say("Sign in to the demo as {name}").format(name=person.name))
            button.clicked.connect(lambda _checked=False, login=person.login: self.person_chosen.emit(login))
            column.addWidget(button)
        column.addStretch(1)
        scroll.setWidget(page)
        return scroll

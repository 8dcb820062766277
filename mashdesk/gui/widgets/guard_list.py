"""What still stands in the way of a signature, each with the way there; what is already met stays in sight."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mashdesk.gui.language import counted, say
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import empty
from mashdesk.gui.widgets.icon_mark import IconMark
from mashdesk.gui.widgets.plain_label import PlainLabel


@dataclass(frozen=True)
class Guard:
    """One condition; `key` says where Go leads, "" where there is nowhere to go."""

    key: str
    words: str
    met: bool = False


SIGN = say("sign")


class GuardList(QWidget):
    """A heading such as "3 things before you can sign", and the conditions; without a purpose they stop nothing.

    Signals:
        go_asked(str): the key of the guard whose Go was pressed.
    """

    go_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, purpose: str = SIGN, guards: Sequence[Guard] = ()) -> None:
        super().__init__(parent)
        self._purpose = purpose
        self._guards: tuple[Guard, ...] | None = None
        self._head = PlainLabel(self, role="strong")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._head)
        column.addLayout(self._lines)
        self.set_guards(guards)

    @property
    def words(self) -> str:
        """The heading, as shown."""
        return self._head.text()

    def set_guards(self, guards: Sequence[Guard]) -> None:
        """Show these; nothing is rebuilt, and no focus lost, where nothing has changed."""
        if self._guards == tuple(guards):
            return
        self._guards = tuple(guards)
        missing = [guard for guard in self._guards if not guard.met]
        self._head.setText(self._heading(len(missing)))
        self._head.set_tone(self._tone if missing else "green_text")
        self.setAccessibleName(self._head.text())
        empty(self._lines)
        for guard in [*missing, *(guard for guard in self._guards if guard.met)]:
            self._lines.addWidget(self._line(guard))

    @property
    def _tone(self) -> str:
        return "red_text" if self._purpose else "amber_text"

    def _heading(self, missing: int) -> str:
        if not self._purpose:
            return say("{things} left open").format(things=counted(missing, "thing"))
        if not missing:
            return say("You can {purpose}").format(purpose=self._purpose)
        return say("{things} before you can {purpose}").format(things=counted(missing, "thing"), purpose=self._purpose)

    def _line(self, guard: Guard) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        icon, tone = ("circle-check", "green_text") if guard.met else ("circle-dashed", self._tone)
        row.addWidget(IconMark(line, icon=icon, tone=tone, size=17))
        words = PlainLabel(
            line,
            text=guard.words,
            role="small" if guard.met else "label",
            tone="text2" if guard.met else "text",
            wrap=True,
        )
        row.addWidget(words, 1)
        line.setAccessibleName(f"{say('Done') if guard.met else say('Missing')}: {guard.words}")
        if guard.key and not guard.met:
            row.addWidget(self._go(line, guard))
        return line

    def _go(self, line: QWidget, guard: Guard) -> Button:
        go = Button(line, text=say("Go"), kind="quiet", compact=True)
        go.setAccessibleName(say("Go: {guard}").format(guard=guard.words))
        go.clicked.connect(lambda: self.go_asked.emit(guard.key))
        return go

"""One agency on an enquiry: has it answered, with how much, and is it late."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mashdesk.gui import fonts, icons
from mashdesk.gui.fonts import px
from mashdesk.gui.language import say
from mashdesk.gui.theme import tokens
from mashdesk.gui.widgets import painting


class TileState(StrEnum):
    """How an agency's return stands."""

    ASKED = "asked"
    RETURNED = "returned"
    NOTHING_KNOWN = "nothing_known"
    NOTHING_RELEVANT = "nothing_relevant"
    WITHHELD = "withheld"
    LATE = "late"

    @property
    def look(self) -> tuple[str, str, str]:
        """Icon, words, tone."""
        return {
            "asked": ("hourglass", say("Asked"), "text"),
            "returned": ("circle-check", say("Returned"), "green_text"),
            "nothing_known": ("circle-slash", say("Nothing known"), "text2"),
            "nothing_relevant": ("circle-slash", say("Nothing relevant"), "text2"),
            "withheld": ("lock", say("Part withheld"), "lock"),
            "late": ("alarm-clock", say("Late"), "red_text"),
        }[self.value]


@dataclass(frozen=True)
class AgencyFacts:
    """What a tile shows; `lines` are at most two ("3 items · 11:05", "PNC, Niche")."""

    key: str
    name: str
    state: TileState
    lines: tuple[str, ...] = ()


class AgencyTile(painting.PaintedButton):
    """Pressing it chooses the agency (`clicked`). Dashed while waiting, red while late; checkable as a filter."""

    def __init__(self, parent: QWidget | None = None, *, facts: AgencyFacts) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_facts(facts)

    @property
    def facts(self) -> AgencyFacts:
        """What the tile shows."""
        return self._facts

    def set_facts(self, facts: AgencyFacts) -> None:
        """Show something else."""
        self._facts = facts
        self.setAccessibleName(". ".join((facts.name, facts.state.look[1], *facts.lines)))
        self.update()

    def sizeHint(self) -> QSize:
        """Four lines high."""
        return QSize(px(150), px(86))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for six beside one another at 1366 px."""
        return QSize(px(118), px(86))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame, name, state and figures."""
        on = tokens()
        icon, said, tone = self._facts.state.look
        painter = QPainter(self)
        self._paint_frame(painter)
        line = QRect(px(12), px(8), self.width() - px(20), px(20))
        painting.words(painter, line, self._facts.name, fonts.font("heading"), on.text)
        line.translate(0, px(21))
        icons.paint(painter, QRect(line.left(), line.top() + px(2), px(16), px(16)), icon, on.of(tone))
        painting.words(painter, line.adjusted(px(22), 0, 0, 0), said, fonts.font("strong"), on.of(tone))
        line.translate(0, px(19))
        for words in self._facts.lines[:2]:
            painting.words(painter, line, words, fonts.font("small"), on.text2)
            line.translate(0, px(16))
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        on = tokens()
        state = self._facts.state
        fill = on.sel if self.isChecked() else on.sunken if self.underMouse() else on.surface
        if state is TileState.LATE:
            painting.box(painter, self.rect(), fill=fill, edge=on.red, width=2, radius=8)
        elif state is TileState.ASKED:
            painting.box(painter, self.rect(), fill=fill, edge=on.control, width=1.5, radius=8, dashed=True)
        else:
            painting.box(painter, self.rect(), fill=fill, edge=on.line, width=on.line_width, radius=8)
        if self.hasFocus():
            painting.focus_ring(painter, self.rect().adjusted(3, 3, -3, -3))

"""The only way text enters a PDF: what was typed is drawn as typed, and nothing in it is ever an instruction.

Control characters go, line breaks stay, and a word too long for its line is broken between letters.
"""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Self

from reportlab.lib.colors import Color, black
from reportlab.platypus import Flowable

from mashdesk.documents.line_breaking import Line, break_lines
from mashdesk.documents.typed_text import clean
from mashdesk.documents.typefaces import Weight

_BELOW_BASE_LINE = 0.21
"""How far the letters of Noto Sans reach below the base line, as a share of the type size."""


class Align(Enum):
    """Where a line stands between its margins; START is left, or right for a paragraph that begins in Arabic, say."""

    START = "start"
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True)
class Style:
    """How a paragraph looks; measures in points."""

    size: float = 12
    leading: float = 16.5
    weight: Weight = Weight.REGULAR
    colour: Color = black
    align: Align = Align.START
    before: float = 0
    after: float = 0
    left: float = 0
    keep_with_next: bool = False


def scaled(style: Style, scale: float) -> Style:
    """The style with its type, leading and the space below made smaller or larger."""
    return replace(style, size=style.size * scale, leading=style.leading * scale, after=style.after * scale)


class Prose(Flowable):  # type: ignore[misc]  # ReportLab is published without types
    """A paragraph, or several with line breaks between them, that flows over lines and pages."""

    def __init__(self, text: str, style: Style, laid: tuple[Line, ...] = (), room: float = -1.0) -> None:
        """`laid` are lines already broken for `room` points: the rest of a paragraph that a page end divided."""
        super().__init__()
        self.style = style
        self._text = clean(text)
        self._lines = laid
        self._room = room
        self.keepWithNext = style.keep_with_next

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """The width and height taken when lines may be this wide."""
        room = available_width - self.style.left
        if room != self._room:
            self._lines = tuple(break_lines(self._text, room * 1000 / self.style.size, self.style.weight))
            self._room = room
        return available_width, self.depth

    @property
    def text(self) -> str:
        """The words, as they are printed."""
        return self._text

    @property
    def depth(self) -> float:
        """The height in points of the lines as last broken."""
        return len(self._lines) * self.style.leading

    @property
    def room(self) -> float:
        """The width in points for which the lines were last broken."""
        return self._room

    def split(self, available_width: float, available_height: float) -> list[Self]:
        """This paragraph in two, where the page ends; no line is left alone on either side of it."""
        self.wrap(available_width, available_height)
        fitting = int(available_height / self.style.leading + 1e-6)
        if fitting >= len(self._lines):
            return [self]
        if len(self._lines) - fitting == 1 and fitting > 2:  # noqa: PLR2004 - two lines stay together
            fitting -= 1
        if fitting < min(2, len(self._lines)):
            return []
        above, below = replace(self.style, after=0), replace(self.style, before=0)
        return [
            type(self)("", above, self._lines[:fitting], self._room),
            type(self)("", below, self._lines[fitting:], self._room),
        ]

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803 - ReportLab's names
        """Draws the paragraph with its lower left corner at (x, y); without moving the canvas there and back again."""
        self._draw_lines(canvas, x, y)

    def draw(self) -> None:
        """Draws the paragraph where the canvas was moved to."""
        self._draw_lines(self.canv, 0, 0)

    def getSpaceBefore(self) -> float:  # noqa: N802 - ReportLab's own name
        """Points kept free above."""
        return self.style.before

    def getSpaceAfter(self) -> float:  # noqa: N802 - ReportLab's own name
        """Points kept free below."""
        return self.style.after

    def _draw_lines(self, canvas: Any, x: float, y: float) -> None:
        """From the top down, the order in which a screen reader reads them."""
        style = self.style
        below = (style.leading - style.size) / 2 + style.size * _BELOW_BASE_LINE
        for number, line in enumerate(self._lines, start=1):
            self._draw_line(canvas, line, x, y + self.depth - number * style.leading + below)

    def _draw_line(self, canvas: Any, line: Line, x: float, y: float) -> None:
        style = self.style
        free = self._room - line.width * style.size / 1000
        align = style.align
        if align is Align.START:
            align = Align.RIGHT if line.base % 2 else Align.LEFT
        x += style.left + {Align.LEFT: 0.0, Align.CENTRE: free / 2, Align.RIGHT: free}[align]
        canvas.draw_runs(x, y, line.runs, style.size, style.colour, bold=style.weight is Weight.BOLD)

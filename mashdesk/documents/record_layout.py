"""How a decision record is set: headings, labelled facts, boxed notes. No wording and no case knowledge."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Self

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from mashdesk.documents.paragraphs import Align, Prose, Style
from mashdesk.documents.typefaces import Weight

LABEL_WIDTH = 44 * mm
_RULE = HexColor("#8a8f98")
_QUIET = HexColor("#404040")

TITLE = Style(size=20, leading=26, weight=Weight.BOLD, align=Align.LEFT, after=2)
BODY = Style(size=10.5, leading=14.5, after=4)
QUIET = Style(size=10.5, leading=14.5, colour=_QUIET, after=4)
LABEL = Style(size=10.5, leading=14.5, colour=_QUIET, align=Align.LEFT)
VALUE = Style(size=10.5, leading=14.5, align=Align.LEFT)
FINE = Style(size=8.6, leading=14.5, align=Align.LEFT)
_TITLED = Style(weight=Weight.BOLD, align=Align.LEFT, keep_with_next=True)
SECTION = replace(_TITLED, size=14, leading=19, before=16, after=5)
PART = replace(_TITLED, size=11.5, leading=16, before=9, after=3)
SMALL_PART = replace(_TITLED, size=10.5, leading=14.5, before=5, after=2)


class Heading(Prose):
    """A section's heading with a thin rule above it; the document's bookmarks are its headings."""

    drawOn = Flowable.drawOn  # noqa: N815 - the rule and the bookmark stand where the canvas was moved to

    def draw(self) -> None:
        """Draws the rule and the words."""
        canvas = self.canv
        if self.text:
            canvas.mark_section(self.text, self.depth)
        canvas.saveState()
        canvas.setStrokeColor(_RULE)
        canvas.setLineWidth(0.6)
        canvas.line(0, self.depth + 3, self.room, self.depth + 3)
        canvas.restoreState()
        super().draw()


class Fact(Flowable):  # type: ignore[misc]  # ReportLab is published without types
    """A label and what stands beside it, however long: both may run on over pages."""

    def __init__(self, label: Prose, value: Prose) -> None:
        super().__init__()
        self._label = label
        self._value = value
        self._height = 0.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """The width and height of label and value side by side."""
        _, label = self._label.wrap(LABEL_WIDTH - 3 * mm, available_height)
        _, value = self._value.wrap(available_width - LABEL_WIDTH, available_height)
        self._height = max(label, value)
        return available_width, self._height

    def split(self, available_width: float, available_height: float) -> list[Self]:
        """The fact in two where the page ends: what is left of label and value goes on side by side."""
        label = self._label.split(LABEL_WIDTH - 3 * mm, available_height)
        value = self._value.split(available_width - LABEL_WIDTH, available_height)
        if not label or not value:
            return []
        rest = (label[1:] or [Prose("", LABEL)], value[1:] or [Prose("", VALUE)])
        return [type(self)(label[0], value[0]), type(self)(rest[0][0], rest[1][0])]

    def draw(self) -> None:
        """Draws both from the same top line."""
        _draw_from_top(self._label, self.canv, 0, self._height)
        _draw_from_top(self._value, self.canv, LABEL_WIDTH, self._height)

    def getSpaceAfter(self) -> float:  # noqa: N802 - ReportLab's own name
        """A hair of air between facts."""
        return 1.5


def facts(pairs: Iterable[tuple[str, str]]) -> list[Flowable]:
    """Labelled facts; a fact without a value is left out."""
    return [Fact(Prose(label, LABEL), Prose(value, VALUE)) for label, value in pairs if value.strip()]


def _draw_from_top(prose: Prose, canvas: Any, x: float, top: float) -> None:
    prose.drawOn(canvas, x, top - prose.depth)

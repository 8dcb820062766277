"""The hub's figures on paper: each as bars with its table under it. No reference, no name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, KeepTogether, PageTemplate, Spacer

from mashdesk.documents.dates import written_moment
from mashdesk.documents.pages import PageCanvas, new_canvas
from mashdesk.documents.paragraphs import Align, Prose
from mashdesk.documents.record_layout import FINE, QUIET, SECTION, TITLE, Heading
from mashdesk.documents.refused import refused_plainly
from mashdesk.domain.figures import Figure, FigureRow

_MARGIN = 20 * mm
_ROOM = A4[0] - 2 * _MARGIN
_HEAD = 40 * mm
_LINE = 14.0
_INKS = ("#1f4e8c", "#8d6fb3", "#3c7d4f", "#c08a1e", "#a33a34", "#8a8f98", "#5a6573")
_FOOT = replace(QUIET, size=9.5, leading=13, after=0, align=Align.RIGHT)


def render_figures(figures: Sequence[Figure], hub: str, read: datetime) -> bytes:
    """The sheet as PDF bytes. DocumentRefused when it cannot be made."""
    with refused_plainly("sheet of figures"):
        buffer = BytesIO()
        frame = Frame(_MARGIN, 22 * mm, _ROOM, A4[1] - 40 * mm, 0, 0, 0, 0)
        page = PageTemplate("page", [frame])
        document = BaseDocTemplate(buffer, pagesize=A4, title="Figures of the hub", author="", creator="MASH Desk",
                                   pageTemplates=[page])  # fmt: skip

        def canvas(target: BytesIO, **options: Any) -> PageCanvas:
            return new_canvas(target, _furniture, **options)

        document.build(list(_flow(figures, hub, read)), canvasmaker=canvas)
        return buffer.getvalue()


def _flow(figures: Sequence[Figure], hub: str, read: datetime) -> Iterator[Flowable]:
    yield Prose("Figures of the hub", TITLE)
    yield Prose(f"{hub} · as they stood {written_moment(read)}", QUIET)
    for figure in figures:
        rows: list[Flowable] = [_Bar(figure, row) for row in figure.rows]
        first = [
            Heading(figure.title, SECTION),
            Prose(figure.counted, QUIET),
            _Line(figure.as_lines()[0], _inks(figure)),
        ]
        yield KeepTogether([*first, *rows[:3]])
        yield from rows[3:]
        yield Spacer(0, 4 * mm)


def _inks(figure: Figure) -> list[str]:
    """The inks of what is drawn, which comes before what is only told."""
    return [_INKS[place % len(_INKS)] for place, one in enumerate(figure.series) if one.drawn]


def _furniture(canvas: PageCanvas, number: int, pages: int) -> None:
    foot = Prose(f"Page {number} of {pages}", _FOOT)
    foot.wrap(_ROOM, _LINE)
    foot.drawOn(canvas, _MARGIN, 12 * mm)


class _Line(Flowable):  # type: ignore[misc]  # ReportLab is published without types
    """Words side by side, the first in the column of heads; with a square of its ink before each series."""

    def __init__(self, words: Sequence[str], inks: Sequence[str] = ()) -> None:
        super().__init__()
        self._words, self._inks = words, inks

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """One line, or more where a head is long."""
        self._cells = [Prose(word, FINE) for word in self._words]
        told = zip(self._cells, self._widths, strict=True)
        self._heights = [cell.wrap(width - 10, available_height)[1] for cell, width in told]
        self._height = max(self._heights)
        return available_width, self._height

    @property
    def _widths(self) -> list[float]:
        others = len(self._words) - 1
        return [_HEAD, *([(_ROOM - _HEAD) / max(others, 1)] * others)]

    def draw(self) -> None:
        """Draws the words, and the squares."""
        across = 0.0
        for place, (cell, width, height) in enumerate(zip(self._cells, self._widths, self._heights, strict=True)):
            squared = 0 < place <= len(self._inks)
            if squared:
                self.canv.setFillColor(HexColor(self._inks[place - 1]))
                self.canv.rect(across, self._height - 10, 6, 6, stroke=0, fill=1)
            cell.drawOn(self.canv, across + (9 if squared else 0), self._height - height)
            across += width


class _Bar(_Line):
    """A row of the table with its bar under the figures."""

    def __init__(self, figure: Figure, row: FigureRow) -> None:
        super().__init__([row.words, *(row.said(place) for place in range(len(figure.series)))])
        self._figure, self._row = figure, row

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """The line and its bar."""
        width, height = super().wrap(available_width, available_height)
        self._height = height + 6
        return width, self._height

    def draw(self) -> None:
        """Draws the words, then a part of the bar for each series."""
        super().draw()
        across, room = _HEAD, _ROOM - _HEAD
        for place, series in enumerate(self._figure.series):
            length = room * (self._row.counts[place] or 0) / (self._figure.longest or 1)
            if series.drawn and length:
                self.canv.setFillColor(HexColor(_INKS[place % len(_INKS)]))
                self.canv.rect(across, 1.5, length, 3, stroke=0, fill=1)
                across += length

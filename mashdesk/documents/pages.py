"""The paper: a canvas that draws shaped runs, knows how many pages there are, and carries no one's name.

Coordinates are ReportLab's: points from the bottom left corner.
"""

from collections.abc import Callable, Iterable
from copy import copy
from functools import lru_cache
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import Color
from reportlab.lib.rl_accel import fp_str
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Frame

from mashdesk.documents.embedding import EmbeddedTypeface
from mashdesk.documents.shaping import Run
from mashdesk.documents.typefaces import Typeface

rl_config.useA85 = 0  # compressed streams as they are, not spelt out in letters: a fifth smaller

Furniture = Callable[["PageCanvas", int, int], None]

_STROKE_OF_BOLD = 0.03
"""How much a typeface without a bold of its own is thickened, as a share of the type size."""


class TextFrame(Frame):  # type: ignore[misc]  # ReportLab is published without types
    """Where a page's text stands. ReportLab copies it to try whether a heading and its text have room together."""

    def __deepcopy__(self, _memo: dict[int, Any]) -> "TextFrame":
        """What it holds are measures; looking for more beneath them took a tenth of a letter's time."""
        return copy(self)


class PageCanvas(Canvas):  # type: ignore[misc]  # ReportLab is published without types
    """A canvas for shaped text. Each page's furniture is drawn at the end, when the number of pages is known."""

    def __init__(self, *args: Any, furniture: Furniture, **options: Any) -> None:
        self._embedded: dict[str, EmbeddedTypeface] = {}
        self._kept: list[dict[str, Any]] = []
        self._sections: list[tuple[str, float]] = []
        self._furniture = furniture
        super().__init__(*args, **options)

    def showPage(self) -> None:  # noqa: N802 - ReportLab's own name
        """Keeps the finished page until the document is saved."""
        self._kept.append(dict(self.__dict__))
        self._sections = []
        self._startPage()

    def mark_section(self, title: str, height: float) -> None:
        """A bookmark here, `height` points above the pen; written with the page, when its number is known."""
        self._sections.append((title, self.absolutePosition(0, height)[1]))

    def save(self) -> None:
        """Draws the furniture of every page, knowing how many there are, and writes the document."""
        pages = len(self._kept)
        for number, page in enumerate(self._kept, start=1):
            self.__dict__.update(page)
            body = page["_code"]
            self._code: list[str] = []
            self._furniture(self, number, pages)
            self._code += body  # behind the letterhead, where a screen reader expects it
            self._bookmark(page["_sections"], number)
            super().showPage()
        super().save()

    def _bookmark(self, sections: list[tuple[str, float]], number: int) -> None:
        for place, (title, top) in enumerate(sections):
            key = f"section-{number}-{place}"
            self.bookmarkPage(key, fit="XYZ", left=0, top=top)
            self.addOutlineEntry(title, key, 0)

    def draw_runs(self, x: float, y: float, runs: Iterable[Run], size: float, colour: Color, *, bold: bool) -> None:
        """Draws runs, given in the order they stand on the page, with the pen at (x, y) on the base line."""
        ink = _ink(colour.rgb())
        self._code.append(f"q {ink} rg")  # by hand: ReportLab copies its whole state to come back to it
        for run in runs:
            thicken = bold and not run.typeface.is_bold
            self._draw_run(x, y, run, size, f"{ink} RG 2 Tr {size * _STROKE_OF_BOLD:.2f} w " if thicken else "")
            x += run.advance * size / 1000
        self._code.append("Q")

    def _draw_run(self, x: float, y: float, run: Run, size: float, mode: str) -> None:
        typeface = self._embed(run.typeface)
        spells = typeface.use(run.spelling) and run.reads_itself  # use first: it takes the glyphs in
        shown = f"BT {mode}1 0 0 1 {x:.3f} {y:.3f} Tm /{typeface.internal_name} {size:g} Tf {_shown(run, size)} ET"
        if mode or any(height for height, _ in run.arrays):  # what the next run must not inherit
            shown = f"q {shown} Q"
        if not spells:
            said = ("\ufeff" + run.text).encode("utf-16-be").hex().upper()
            shown = f"/Span << /ActualText <{said}> >> BDC {shown} EMC"
        self._code.append(shown)

    def _embed(self, typeface: Typeface) -> EmbeddedTypeface:
        found = self._embedded.get(typeface.name)
        if found is None:
            found = self._embedded[typeface.name] = EmbeddedTypeface(typeface, f"T{len(self._embedded) + 1}")
            self._doc.delayedFonts.append(found)
        return found

    def _make_preamble(self) -> None:
        """Nothing before a page's own drawing: ReportLab would name Helvetica, which no page here uses."""
        self._preamble = "1 0 0 1 0 0 cm"


def new_canvas(buffer: BytesIO, furniture: Furniture, **options: Any) -> PageCanvas:
    """An A4 canvas whose bytes depend on what is drawn and on nothing else: no clock, no computer, no author."""
    ours = {"invariant": 1, "pageCompression": 1, "lang": "en-GB", "pdfVersion": (1, 4)}
    canvas = PageCanvas(buffer, furniture=furniture, **(options | ours))
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


@lru_cache(maxsize=64)
def _ink(colour: tuple[float, float, float]) -> str:
    """A colour as the operators take it."""
    return str(fp_str(*colour))


def _shown(run: Run, size: float) -> str:
    """The operators that show a run's glyphs: a text array for each height above the base line."""
    parts: list[str] = []
    for height, array in run.arrays:
        rise = f"{height * size / 1000:.3f} Ts " if parts or height else ""
        parts.append(f"{rise}[{array}] TJ")
    return " ".join(parts)

"""The paper: a canvas that draws shaped runs, knows how many pages there are, and carries no one's name.

Coordinates are ReportLab's: points from the bottom left corner.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import Color
from reportlab.lib.rl_accel import fp_str
from reportlab.pdfgen.canvas import Canvas

from mashdesk.documents.embedding import EmbeddedTypeface, advance_in_font
from mashdesk.documents.shaping import Glyph, Run
from mashdesk.documents.typefaces import Typeface

rl_config.useA85 = 0  # compressed streams as they are, not spelt out in letters: a fifth smaller

Furniture = Callable[["PageCanvas", int, int], None]

_STROKE_OF_BOLD = 0.03
"""How much a typeface without a bold of its own is thickened, as a share of the type size."""


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
        self._code += ("q", *_ink(colour.rgb()))  # by hand: ReportLab copies its whole state to come back to it
        for run in runs:
            self._draw_run(x, y, run, size, thicken=bold and not run.typeface.is_bold)
            x += run.advance * size / 1000
        self._code.append("Q")

    def _draw_run(self, x: float, y: float, run: Run, size: float, *, thicken: bool) -> None:
        typeface = self._embed(run.typeface)
        spells = typeface.use(run.glyphs) and run.reads_itself  # use first: it takes the glyphs in
        mode = f"2 Tr {size * _STROKE_OF_BOLD:.2f} w " if thicken else ""
        shown = f"BT {mode}1 0 0 1 {x:.3f} {y:.3f} Tm /{typeface.internal_name} {size:g} Tf {_shown(run, size)} ET"
        if not spells:
            said = ("\ufeff" + run.text).encode("utf-16-be").hex().upper()
            shown = f"/Span << /ActualText <{said}> >> BDC {shown} EMC"
        self.addLiteral(f"q {shown} Q")

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
def _ink(rgb: tuple[float, float, float]) -> tuple[str, str]:
    """The operators that choose a colour for what is filled and what is drawn."""
    return f"{fp_str(*rgb)} rg", f"{fp_str(*rgb)} RG"


def _shown(run: Run, size: float) -> str:
    """The operators that show a run's glyphs: a text array for each height above the base line."""
    parts: list[str] = []
    for height, glyphs in _by_height(run.glyphs):
        rise = f"{height * size / 1000:.3f} Ts " if parts or height else ""
        parts.append(f"{rise}[{_text_array(glyphs, run.typeface)}] TJ")
    return " ".join(parts)


def _by_height(glyphs: Sequence[Glyph]) -> Sequence[tuple[float, Sequence[Glyph]]]:
    heights = {glyph.y for glyph in glyphs}
    if len(heights) == 1:  # nearly all text
        return [(heights.pop(), glyphs)]
    stretches: list[tuple[float, list[Glyph]]] = []
    for glyph in glyphs:
        if not stretches or stretches[-1][0] != glyph.y:
            stretches.append((glyph.y, []))
        stretches[-1][1].append(glyph)
    return stretches


def _text_array(glyphs: Sequence[Glyph], typeface: Typeface) -> str:
    """Glyph numbers, with the pen moved between them where shaping asks for other than a glyph's own width."""
    parts = ["<"]
    moved = 0.0
    for glyph in glyphs:
        if moved != glyph.x and (moved := round(moved - glyph.x, 1)):
            parts.append(f"> {moved:g} <")
        parts.append(f"{glyph.id:04X}")
        moved = glyph.x + advance_in_font(typeface, glyph.id) - glyph.advance
    return "".join((*parts, ">"))

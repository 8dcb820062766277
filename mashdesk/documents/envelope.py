"""The address block of a letter that is folded in three and posted in a DL envelope with a window.

Common British stock: envelope 220 x 110 mm, window 90 x 35 mm, 20 mm from the left and 18 mm from the bottom. A4 folded
to 99 mm can slip 11 mm up and down and 10 mm sideways in it, so of the sheet, measured from its top left corner,

* x 20 to 100, y 57 to 81 mm always shows: the address stands inside this, with a little air;
* x 10 to 110, y 46 to 92 mm can show: nothing but the address stands in this.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from mashdesk.documents.pages import PageCanvas
from mashdesk.documents.paragraphs import Align, Prose, Style
from mashdesk.documents.refused import DocumentRefused


@dataclass(frozen=True)
class Zone:
    """A rectangle of the sheet in millimetres from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """In points."""
        return (self.right - self.left) * float(mm)

    @property
    def height(self) -> float:
        """In points."""
        return (self.bottom - self.top) * float(mm)


ADDRESS = Zone(24, 58, 98, 80)
WINDOW = Zone(10, 46, 110, 92)
FOLDS = (99, 198)
_PAGE_HEIGHT = A4[1]
_SIZES = (11, 10.5, 10, 9.5, 9, 8.5, 8)
_LINES_AT_FULL_SIZE = 5
_ROUNDING = 0.01
_LEADING = 4.4 * mm / 11


class AddressRefused(DocumentRefused):
    """The address cannot be posted to as it stands; `str()` is a plain sentence without the address."""


def draw_address(canvas: PageCanvas, name: str, lines: Sequence[str], postcode: str) -> None:
    """Draws name, lines and postcode inside the window, as large as they fit.

    AddressRefused when a part is missing or the whole does not fit: an address is never cut.
    """
    block, height = _fitting(_stacked(name, lines, postcode))
    block.drawOn(canvas, ADDRESS.left * mm, _PAGE_HEIGHT - ADDRESS.top * mm - height)


def draw_fold_marks(canvas: PageCanvas) -> None:
    """Two short grey lines at the left edge, where the sheet is folded."""
    canvas.saveState()
    canvas.setLineWidth(0.4)
    canvas.setStrokeGray(0.55)
    for fold in FOLDS:
        canvas.line(4 * mm, _PAGE_HEIGHT - fold * mm, 8 * mm, _PAGE_HEIGHT - fold * mm)
    canvas.restoreState()


def _stacked(name: str, lines: Sequence[str], postcode: str) -> list[str]:
    kept = [" ".join(line.split()) for line in lines if line.strip()]
    if not name.strip() or not kept:
        raise AddressRefused("The letter has no whole address: it needs a name and at least one line.")
    last = [postcode.strip()] if postcode.strip() else []
    room = _LINES_AT_FULL_SIZE - 1 - len(last)
    while len(kept) > room and (at := _joinable(kept)) is not None:
        kept[at : at + 2] = [f"{kept[at]}, {kept[at + 1]}"]
    return [" ".join(name.split()), *kept, *last]


def _joinable(lines: Sequence[str]) -> int | None:
    """The first line that fits on one line with the next; the last, the post town, stays alone."""
    pairs = range(len(lines) - 2)
    return next((at for at in pairs if _one_line(f"{lines[at]}, {lines[at + 1]}")), None)


def _one_line(text: str) -> bool:
    prose = Prose(text, _style(_SIZES[0]))
    return prose.wrap(ADDRESS.width, ADDRESS.height)[1] <= prose.style.leading


def _fitting(lines: Sequence[str]) -> tuple[Prose, float]:
    for size in _SIZES:
        block = Prose("\n".join(lines), _style(size))
        height = block.wrap(ADDRESS.width, ADDRESS.height)[1]
        if height <= ADDRESS.height + _ROUNDING:
            return block, height
    raise AddressRefused("The address is too long for the envelope's window. Shorten it before the letter is printed.")


def _style(size: float) -> Style:
    return replace(Style(align=Align.LEFT), size=size, leading=size * _LEADING)

"""How the tests read a PDF back: its words, its properties, the glyphs it shows, and where ink lies on the page."""

import io
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pypdf
import pypdfium2
from PIL import Image, ImageChops

_SCALE = 4
_POINTS_PER_MM = 72 / 25.4
_GLYPHS = re.compile(rb"<([0-9A-F]+)>(?! >> BDC)")
_SIZES = re.compile(rb" ([0-9.]+) Tf")


@dataclass(frozen=True)
class ReadPdf:
    """A PDF as a recipient's own programs see it."""

    data: bytes

    @cached_property
    def _reader(self) -> pypdf.PdfReader:
        return pypdf.PdfReader(io.BytesIO(self.data), strict=True)

    @cached_property
    def pages(self) -> list[str]:
        """Each page's words."""
        return [page.extract_text() for page in self._reader.pages]

    @property
    def text(self) -> str:
        """All words, line ends as spaces."""
        return " ".join(" ".join(self.pages).split())

    @property
    def properties(self) -> dict[str, str]:
        """The document's properties."""
        return {name: str(value) for name, value in (self._reader.metadata or {}).items()}

    @property
    def actions(self) -> list[str]:
        """Anything in the file that could do or fetch something."""
        inside = self.data + b"".join(self._content(page) for page in self._reader.pages)
        return [
            name
            for name in ("/URI", "/JavaScript", "/Launch", "/Subtype /Image", "/EmbeddedFile")
            if name.encode() in inside
        ]

    @property
    def fonts(self) -> set[str]:
        """The names of the typefaces inside, without the six letters of a subset."""
        found: set[str] = set()
        for page in self._reader.pages:
            fonts: Any = page["/Resources"]["/Font"]  # type: ignore[index]  # a page of ours always has both
            found |= {str(font.get_object()["/BaseFont"]).split("+")[-1] for font in fonts.values()}
        return found

    @property
    def glyphs(self) -> list[int]:
        """The number of every glyph shown; 0 is the empty box of a character that the typeface lacks."""
        shown = [bytes(found) for page in self._reader.pages for found in _GLYPHS.findall(self._content(page))]
        return [int(part[at : at + 4], 16) for part in shown for at in range(0, len(part), 4)]

    @property
    def sizes(self) -> set[float]:
        """Every type size that something is set in, in points."""
        found = (size for page in self._reader.pages for size in _SIZES.findall(self._content(page)))
        return {float(size) for size in found}

    def ink(self, page: int, left: float, top: float, right: float, bottom: float) -> bool:
        """Whether anything is drawn in this part of a page (millimetres from its top left corner)."""
        corners = [round(edge * _POINTS_PER_MM * _SCALE) for edge in (left, top, right, bottom)]
        return _drawn(self._image(page).crop((corners[0], corners[1], corners[2], corners[3]))) is not None

    def ink_box(self, page: int) -> tuple[float, float, float, float]:
        """The smallest rectangle that holds everything drawn on a page, in millimetres."""
        found = _drawn(self._image(page))
        assert found is not None, "The page is empty."
        left, top, right, bottom = (edge / _SCALE / _POINTS_PER_MM for edge in found)
        return left, top, right, bottom

    def _image(self, page: int) -> Image.Image:
        with pypdfium2.PdfDocument(self.data) as document:
            picture: Image.Image = document[page].render(scale=_SCALE).to_pil().convert("L")
            return picture

    def _content(self, page: pypdf.PageObject) -> bytes:
        content = page.get_contents()
        return content.get_data() if content is not None else b""


def _drawn(picture: Image.Image) -> tuple[int, int, int, int] | None:
    return ImageChops.invert(picture).getbbox()

"""A finished letter as the reader gets it: the text that stands on each page, where it stands, and what else is drawn.

PDFium reads it, the same program that draws pages on many screens, from the finished bytes alone: what the letter was
made from is not asked.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from math import ceil
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from mashdesk.domain.letter_safety import Box
from mashdesk.pdfium import ONE_AT_A_TIME

_SCALE = 1.5
"""Pixels for a point, when a part of a page is drawn to look for ink."""
_PAPER = 0xFFFFFFFF


class NotAReadableLetter(Exception):
    """The bytes are no PDF that can be read; `str()` is a plain sentence."""


class DrawnText(NamedTuple):
    """One stretch of text as drawn."""

    box: Box
    size: float
    unseen: bool
    """Drawn without ink, in the colour of the paper, or see-through."""


class Sheet:
    """One page; usable as long as its letter is open. Raises NotAReadableLetter."""

    def __init__(self, document: Any, number: int) -> None:
        self.number = number
        self._page = pdfium.FPDF_LoadPage(document, number - 1)
        self._text = pdfium.FPDFText_LoadPage(self._page) if self._page else None
        if not self._text:
            self.close()
            raise NotAReadableLetter("A page of this file cannot be read.")
        self._indexes: list[int] = []
        self.text = self._read()
        self.width, self.height = pdfium.FPDF_GetPageWidthF(self._page), pdfium.FPDF_GetPageHeightF(self._page)

    def close(self) -> None:
        """Gives the page back."""
        if self._text:
            pdfium.FPDFText_ClosePage(self._text)
        if self._page:
            pdfium.FPDF_ClosePage(self._page)

    def boxes(self, start: int, end: int) -> tuple[Box, ...]:
        """The rectangles in which the characters `start` to `end` of the text stand, one for each line or so."""
        first = self._indexes[start]
        return tuple(self._rectangles(first, self._indexes[end - 1] - first + 1))

    @cached_property
    def lines(self) -> tuple[Box, ...]:
        """The rectangles of all text."""
        return tuple(self._rectangles(0, -1))

    @cached_property
    def drawn(self) -> tuple[DrawnText, ...]:
        """Each stretch of text with its size, and whether it can be seen."""
        measured = _Measured()
        return tuple(measured.text(each) for each, kind in self._objects if kind == pdfium.FPDF_PAGEOBJ_TEXT)

    @cached_property
    def pictures(self) -> tuple[Box, ...]:
        """Where anything stands that is neither text nor a plain line."""
        measured = _Measured()
        return tuple(measured.box(each) for each, kind in self._objects if _is_picture(each, kind))

    def text_within(self, box: Box) -> str:
        """The text whose characters stand in a rectangle."""
        edges = (self._text, box.left, box.top, box.right, box.bottom)
        count = pdfium.FPDFText_GetBoundedText(*edges, None, 0)
        units = (ctypes.c_ushort * max(count, 1))()
        pdfium.FPDFText_GetBoundedText(*edges, units, count)
        return bytes(units)[: 2 * count].decode("utf-16-le", "ignore")

    def inked(self, box: Box) -> bool:
        """Whether anything is drawn in a rectangle, looked up in the page's own picture."""
        left, above = ceil(box.left * _SCALE), ceil((self.height - box.top) * _SCALE)
        width = ceil(self.width * _SCALE) - left - ceil((self.width - box.right) * _SCALE)
        height = ceil(self.height * _SCALE) - above - ceil(box.bottom * _SCALE)
        pixels = (ctypes.c_ubyte * (width * height))()
        bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_Gray, pixels, width)
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _PAPER)
            whole = (ceil(self.width * _SCALE), ceil(self.height * _SCALE))
            flags = pdfium.FPDF_ANNOT | pdfium.FPDF_GRAYSCALE
            pdfium.FPDF_RenderPageBitmap(bitmap, self._page, -left, -above, *whole, 0, flags)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
        return bool(bytes(pixels) != b"\xff" * (width * height))

    @cached_property
    def _objects(self) -> tuple[tuple[Any, int], ...]:
        """Everything that is drawn, each with its kind."""
        page = self._page
        drawn = [pdfium.FPDFPage_GetObject(page, at) for at in range(pdfium.FPDFPage_CountObjects(page))]
        return tuple((each, int(pdfium.FPDFPageObj_GetType(each))) for each in drawn)

    def _read(self) -> str:
        """The text, and for each of its characters PDFium's own number of it."""
        count = pdfium.FPDFText_CountChars(self._text)
        units = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(self._text, 0, count, units) - 1
        text = bytes(units)[: 2 * written].decode("utf-16-le", "surrogatepass")
        if written == count == len(text):
            self._indexes = list(range(count))
            return text
        return self._spelt(count)

    def _spelt(self, count: int) -> str:
        """The text character by character; halves of one, as PDFium gives them on Windows, are joined."""
        letters: list[str] = []
        for at in range(count):
            code = pdfium.FPDFText_GetUnicode(self._text, at)
            if letters and _is_second_half(code) and "\ud800" <= letters[-1] < "\udc00":
                letters[-1] = chr(0x10000 + ((ord(letters[-1]) - 0xD800) << 10) + code - 0xDC00)
                continue
            letters.append(chr(code) if code < _END_OF_UNICODE else "\ufffd")
            self._indexes.append(at)
        return "".join(letters)

    def _rectangles(self, start: int, count: int) -> Iterator[Box]:
        text, (left, top, right, bottom) = self._text, (ctypes.c_double() for _ in range(4))
        for at in range(pdfium.FPDFText_CountRects(text, start, count)):
            pdfium.FPDFText_GetRect(text, at, left, top, right, bottom)
            yield Box(left.value, bottom.value, right.value, top.value)


@contextmanager
def opened(pdf: bytes) -> Iterator[tuple[Sheet, ...]]:
    """The pages of a letter, readable until the block ends. Raises NotAReadableLetter."""
    with ONE_AT_A_TIME:
        sheets: list[Sheet] = []
        document = pdfium.FPDF_LoadMemDocument64(pdf, len(pdf), None)  # reads from `pdf` until it is closed
        if not document:
            raise NotAReadableLetter("This file is not a letter that can be read.")
        try:
            for at in range(pdfium.FPDF_GetPageCount(document)):
                sheets.append(Sheet(document, at + 1))  # noqa: PERF401 - what was opened is closed if the next fails
            yield tuple(sheets)
        finally:
            for sheet in sheets:
                sheet.close()
            pdfium.FPDF_CloseDocument(document)


_END_OF_UNICODE = 0x110000


def _is_second_half(code: int) -> bool:
    return 0xDC00 <= code < 0xE000  # noqa: PLR2004 - the low surrogates of UTF-16


_PALEST, _THINNEST = 200, 200
"""Of 255: how light a colour and how transparent ink may be to be seen on paper."""
_WITHOUT_INK = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)


class _Measured:
    """What PDFium tells of things drawn, one after the other; it writes into the same places each time."""

    def __init__(self) -> None:
        self._size, self._matrix = ctypes.c_float(), pdfium.FS_MATRIX()
        self._colours = tuple(ctypes.c_uint() for _ in range(4))
        self._edges = tuple(ctypes.c_float() for _ in range(4))

    def text(self, drawn: Any) -> DrawnText:
        """A stretch of text."""
        size, matrix = self._size, self._matrix
        size.value = matrix.b = matrix.d = 0  # where PDFium does not know it, the text counts as too small to read
        pdfium.FPDFTextObj_GetFontSize(drawn, size)
        pdfium.FPDFPageObj_GetMatrix(drawn, matrix)
        height = size.value * max(abs(matrix.d), abs(matrix.b))
        unseen = pdfium.FPDFTextObj_GetTextRenderMode(drawn) in _WITHOUT_INK or self._is_pale(drawn)
        return DrawnText(self.box(drawn), height, unseen)

    def box(self, drawn: Any) -> Box:
        """The rectangle in which it stands."""
        left, bottom, right, top = self._edges
        left.value = bottom.value = right.value = top.value = 0
        pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top)
        return Box(left.value, bottom.value, right.value, top.value)

    def _is_pale(self, drawn: Any) -> bool:
        red, green, blue, ink = self._colours
        red.value = green.value = blue.value = ink.value = 0
        pdfium.FPDFPageObj_GetFillColor(drawn, red, green, blue, ink)
        return min(red.value, green.value, blue.value) > _PALEST or ink.value < _THINNEST


def _is_picture(drawn: Any, kind: int) -> bool:
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        return False
    return kind != pdfium.FPDF_PAGEOBJ_PATH or not _is_plain_line(drawn)


def _is_plain_line(path: Any) -> bool:
    """A stroke from one point to another, as a fold mark is; what is filled or longer may draw letters or hide them."""
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, filled, stroked)
    return not filled.value and pdfium.FPDFPath_CountSegments(path) <= 2  # noqa: PLR2004 - a beginning and an end

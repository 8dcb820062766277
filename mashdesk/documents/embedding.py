"""Typefaces inside a PDF: only the glyphs a document uses, and what each of them says.

ReportLab embeds fonts by character; shaped text is made of glyphs that may stand for no single character, so they are
embedded by glyph (a Type0 font with Identity-H, PDF 32000-1 section 9.7). Nothing here outlives its document: the same
document gives the same bytes whatever was written before it.
"""

import hashlib
import struct
import zlib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress

from mashdesk.documents.typefaces import Typeface, advance_in_font

_UNUSED_TABLES = (b"GSUB", b"GPOS", b"GDEF", b"BASE", b"STAT", b"name", b"OS/2", b"post", b"cmap", b"vhea", b"vmtx")
_SUBSET_FLAGS = (
    hb.SubsetFlags.RETAIN_GIDS
    | hb.SubsetFlags.NO_HINTING
    | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    | hb.SubsetFlags.NOTDEF_OUTLINE
)
_SYMBOLIC = 4
_STEM = 80


class EmbeddedTypeface:
    """One typeface in one document. ReportLab calls `addObjects` when the document is saved."""

    def __init__(self, typeface: Typeface, internal_name: str) -> None:
        self.typeface = typeface
        self.internal_name = internal_name
        self._spelt: dict[int, str] = {0: ""}

    def use(self, glyphs: Iterable[tuple[int, str]]) -> bool:
        """Takes glyphs with their texts in; False when one already stands for other text, and cannot spell itself."""
        plain = True
        for glyph, text in glyphs:
            plain &= self._spelt.setdefault(glyph, text) == text
        return plain

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - the name that ReportLab calls
        """Writes the font into the ReportLab document `doc`."""
        name = f"{_tag(self.typeface.name, self._spelt)}+{self.typeface.name}"
        descendant = _dictionary(
            Type=PDFName("Font"),
            Subtype=PDFName("CIDFontType2"),
            BaseFont=PDFName(name),
            CIDSystemInfo=_dictionary(Registry=_text("Adobe"), Ordering=_text("Identity"), Supplement=0),
            FontDescriptor=doc.Reference(self._descriptor(doc, name)),
            CIDToGIDMap=PDFName("Identity"),
            DW=0,
            W=PDFArray([_widths(self.typeface, frozenset(self._spelt))]),
        )
        fonts = doc.idToObject["BasicFonts"].dict
        fonts[self.internal_name] = doc.Reference(
            _dictionary(
                Type=PDFName("Font"),
                Subtype=PDFName("Type0"),
                BaseFont=PDFName(name),
                Encoding=PDFName("Identity-H"),
                DescendantFonts=PDFArray([doc.Reference(descendant)]),
                ToUnicode=doc.Reference(_stream(_to_unicode(self._spelt))),
            ),
            self.internal_name,
        )

    def _descriptor(self, doc: Any, name: str) -> PDFDictionary:
        program = _program(self.typeface, frozenset(self._spelt))
        extents = self.typeface.font.get_font_extents("ltr")
        return _dictionary(
            Type=PDFName("FontDescriptor"),
            FontName=PDFName(name),
            Flags=_SYMBOLIC,
            FontBBox=PDFArray(_bounding_box(self.typeface)),
            ItalicAngle=0,
            Ascent=round(self.typeface.per_thousand(extents.ascender)),
            Descent=round(self.typeface.per_thousand(extents.descender)),
            CapHeight=round(self.typeface.per_thousand(extents.ascender)),
            StemV=_STEM,
            FontFile2=doc.Reference(PDFStream(PDFDictionary({"Length1": program.length}), program.packed, [_Packed])),
        )


@lru_cache(maxsize=64)
def _widths(typeface: Typeface, glyphs: frozenset[int]) -> str:
    """All of them as one text, for ReportLab is slow with each by itself; neighbouring glyphs in one array."""
    runs: list[str] = []
    before = -2
    for glyph in sorted(glyphs):
        width = str(advance_in_font(typeface, glyph))
        if glyph == before + 1:
            runs[-1] += f" {width}"
        else:
            runs.append(f"{glyph} [{width}")
        before = glyph
    return "]\n".join((*runs, ""))


@cache
def _prepared(typeface: Typeface) -> hb.Face:
    """The face made ready for cutting: three times quicker for each document after the first."""
    return hb.subset_preprocess(typeface.face)


class _Program(NamedTuple):
    """A cut typeface, packed."""

    packed: bytes
    length: int
    """Its bytes before it was packed."""


class _Packed:
    """ReportLab's filter for what is packed already."""

    pdfname = "FlateDecode"

    @staticmethod
    def encode(packed: bytes) -> bytes:
        return packed


@lru_cache(maxsize=64)
def _program(typeface: Typeface, glyphs: frozenset[int]) -> _Program:
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.flags = _SUBSET_FLAGS
    wanted.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in _UNUSED_TABLES)
    program = bytes(hb.subset(_prepared(typeface), wanted).blob.data)
    return _Program(zlib.compress(program), len(program))


def _bounding_box(typeface: Typeface) -> list[int]:
    corners = struct.unpack_from(">4h", typeface.face.reference_table("head").data, 36)  # OpenType: head, xMin to yMax
    return [round(typeface.per_thousand(corner)) for corner in corners]


def _tag(name: str, glyphs: Iterable[int]) -> str:
    """Six capitals before the name, as PDF asks of a subset; the same glyphs give the same six."""
    digest = hashlib.sha256(f"{name} {sorted(glyphs)}".encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _to_unicode(spelt: Mapping[int, str]) -> bytes:
    """What each glyph says, for copying, searching and reading aloud (PDF 32000-1 section 9.10.3)."""
    said = [f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>" for glyph, text in sorted(spelt.items())]
    blocks = [said[at : at + 100] for at in range(0, len(said), 100)]
    lines = [line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")]
    return "\n".join((_CMAP_HEAD, *lines, _CMAP_TAIL)).encode("ascii")


_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
_CMAP_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def _dictionary(**entries: Any) -> PDFDictionary:
    return PDFDictionary(entries)


def _text(text: str) -> PDFString:
    return PDFString(text)


def _stream(content: bytes, **entries: Any) -> PDFStream:
    return PDFStream(PDFDictionary(entries), content, [PDFZCompress])

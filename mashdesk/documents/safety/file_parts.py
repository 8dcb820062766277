"""What a letter's file holds besides the pages that a reader sees: only what is known to be harmless may be there."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdf
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

_CATALOGUE = frozenset({"/Type", "/Pages", "/Lang", "/PageMode", "/ViewerPreferences", "/PageLayout", "/Version"})
_PAGE = frozenset(
    {"/Type", "/Parent", "/Contents", "/MediaBox", "/CropBox", "/Resources", "/Rotate", "/Trans"},
)
_RESOURCES = frozenset({"/Font", "/ProcSet", "/ExtGState"})
_SILENT = ("/Author", "/Subject", "/Keywords")
_PROPERTIES = frozenset({"/Title", "/Creator", "/Producer", "/CreationDate", "/ModDate", "/Trapped", *_SILENT})
_SPELT_OUT = re.compile(rb"[(%]|/Alt\b|/E\b|\bBI\b")
"""Text between brackets, remarks, texts beside the page and pictures in the stream: our pages name glyphs by number."""


@dataclass(frozen=True)
class FileParts:
    """What else a file says: `properties` are all texts of it about itself."""

    properties: str
    says_too_much: bool
    strange_parts: tuple[str, ...]
    revised: bool


def file_parts(pdf: bytes) -> FileParts | None:
    """What the file holds besides its pages; None when it cannot be read or is locked."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(pdf))
        if reader.is_encrypted:
            return None
        about = {name: str(value) for name, value in (reader.metadata or {}).items()}
        strange = tuple(_strange(reader))
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError):  # a broken file, any way
        return None
    too_much = any(about.get(name, "").strip() for name in _SILENT) or not about.keys() <= _PROPERTIES
    return FileParts("\n".join(about.values()), too_much, strange, _is_revised(pdf))


def _is_revised(pdf: bytes) -> bool:
    """Whether something was written onto the file's end, or lies before its beginning or behind its end."""
    _, _, behind = pdf.rpartition(b"%%EOF")
    return pdf.count(b"startxref") != 1 or bool(behind.strip()) or not pdf.startswith(b"%PDF-")


def _strange(reader: pypdf.PdfReader) -> Iterator[str]:
    root = reader.trailer["/Root"].get_object()
    yield from _beyond(root, _CATALOGUE)
    for page in reader.pages:
        yield from _beyond(page, _PAGE)
        yield from _beyond(page.get("/Resources", DictionaryObject()).get_object(), _RESOURCES)
        content = page.get_contents()
        if content is not None and _SPELT_OUT.search(content.get_data()):
            yield "text spelt out in a page's stream"
    known = {number for numbers in reader.xref.values() for number in numbers} | set(reader.xref_objStm)
    if known - _reached(reader.trailer):
        yield "a part that no page shows"


def _beyond(told: Any, harmless: frozenset[str]) -> Iterator[str]:
    yield from sorted(set(told) - harmless)


def _reached(trailer: Any) -> set[int]:
    """The numbers of all parts that can be come to from the file's root and properties."""
    reached: set[int] = set()
    waiting = [trailer.raw_get(name) for name in ("/Root", "/Info") if name in trailer]
    while waiting:
        part = waiting.pop()
        if isinstance(part, IndirectObject):
            if part.idnum in reached:
                continue
            reached.add(part.idnum)
            part = part.get_object()
        if isinstance(part, DictionaryObject):
            waiting += [part.raw_get(name) for name in part]
        elif isinstance(part, ArrayObject):
            waiting += list(part)
    return reached

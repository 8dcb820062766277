"""What a letter's file holds besides the pages that a reader sees: only what is known to be harmless may be there."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf

_CATALOGUE = frozenset({"/Type", "/Pages", "/Lang", "/PageMode", "/ViewerPreferences", "/PageLayout", "/Version"})
_PAGE = frozenset(
    {"/Type", "/Parent", "/Contents", "/MediaBox", "/CropBox", "/Resources", "/Rotate", "/Trans"},
)
_RESOURCES = frozenset({"/Font", "/ProcSet", "/ExtGState"})
_SILENT = ("/Author", "/Subject", "/Keywords")
_PROPERTIES = frozenset({"/Title", "/Creator", "/Producer", "/CreationDate", "/ModDate", "/Trapped", *_SILENT})
_SPELT_OUT = (b"(", b"%")
_SPELT_OUT_AS_A_WORD = {b"/Alt": re.compile(rb"/Alt\b"), b"/E": re.compile(rb"/E\b"), b"BI": re.compile(rb"\bBI\b")}
"""Text between brackets, remarks, texts beside the page and pictures in the stream: our pages name glyphs by number."""

_REFERENCE = re.compile(rb'"(?<!\\")(\d+) \d+ R"')

_BROKEN = (pikepdf.PdfError, pikepdf.PasswordError, ValueError, KeyError, TypeError, AttributeError, RuntimeError)


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
        with pikepdf.open(io.BytesIO(pdf), attempt_recovery=False, suppress_warnings=True) as file:
            if file.is_encrypted:
                return None
            about = {name: str(value) for name, value in _about(file).items()}
            strange = tuple(_strange(file))
            damaged = bool(file.get_warnings())
    except _BROKEN:
        return None
    if damaged:
        return None
    too_much = any(about.get(name, "").strip() for name in _SILENT) or not about.keys() <= _PROPERTIES
    return FileParts("\n".join(about.values()), too_much, strange, _is_revised(pdf))


def _about(file: pikepdf.Pdf) -> Any:
    return file.trailer.get("/Info", pikepdf.Dictionary())


def _is_revised(pdf: bytes) -> bool:
    """Whether something was written onto the file's end, or lies before its beginning or behind its end."""
    _, _, behind = pdf.rpartition(b"%%EOF")
    return pdf.count(b"startxref") != 1 or bool(behind.strip()) or not pdf.startswith(b"%PDF-")


def _strange(file: pikepdf.Pdf) -> Iterator[str]:
    yield from _beyond(file.Root, _CATALOGUE)
    for page in file.pages:
        yield from _beyond(page.obj, _PAGE)
        yield from _beyond(page.obj.get("/Resources", pikepdf.Dictionary()), _RESOURCES)
        if any(_is_spelt_out(content) for content in _contents(page.obj)):
            yield "text spelt out in a page's stream"
    if _unreached(file):
        yield "a part that no page shows"


def _is_spelt_out(content: bytes) -> bool:
    if any(sign in content for sign in _SPELT_OUT):
        return True
    return any(word in content and sign.search(content) for word, sign in _SPELT_OUT_AS_A_WORD.items())


def _beyond(told: Any, harmless: frozenset[str]) -> Iterator[str]:
    yield from sorted(set(told.keys()) - harmless)


def _contents(page: Any) -> list[bytes]:
    content = page.get("/Contents", pikepdf.Array())
    streams = list(content) if isinstance(content, pikepdf.Array) else [content]
    return [stream.read_bytes() for stream in streams]


def _unreached(file: pikepdf.Pdf) -> set[int]:
    """The numbers of all parts that cannot be come to from the file's root and properties."""
    leads_to = {part.objgen[0]: _named_in(part) for part in file.objects}
    waiting = [part.objgen[0] for part in (file.Root, _about(file)) if part.is_indirect]
    while waiting:
        waiting += leads_to.pop(waiting.pop(), ())
    return set(leads_to)


def _named_in(part: Any) -> list[int]:
    """The parts that one leads to. As JSON a reference stands between bare quotes, which no text or name can."""
    return [int(number) for number in _REFERENCE.findall(part.to_json(dereference=True))]

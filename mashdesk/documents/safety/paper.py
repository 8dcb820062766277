"""The letter as a sheet of paper: what the envelope's window shows, whose pages these are, how they are laid out."""

import re
from collections.abc import Iterator

from reportlab.lib.units import mm

from mashdesk.documents.envelope import WINDOW, Zone
from mashdesk.documents.safety.folding import squeezed
from mashdesk.documents.safety.page_text import PageText
from mashdesk.documents.safety.sheets import Sheet
from mashdesk.documents.safety.sight import Sight
from mashdesk.domain.letter_rules import Rule
from mashdesk.domain.letter_safety import Box, Finding, Reader

SHOWN = Zone(20, 57, 100, 81)
"""What the window always shows; the rest of WINDOW it can show, when the sheet slips in the envelope."""

_EDGE = 4 * mm
_FOOT, _HEAD = 21 * mm, 18 * mm
_SMALLEST = 7.5
_LINES_BESIDE_A_SIGNATURE = 2
_SAYS_NOTHING = re.compile("[\ufffd\x00]")


def window_words(sight: Sight) -> Iterator[Finding]:
    """The window shows the reader's name, address and postcode as the record has them now, and nothing more."""
    if not sight.sheets:
        return
    shown = words_in_window(sight.sheets[0])
    reader = sight.reader
    if squeezed(shown) != squeezed(" ".join((reader.name, *reader.address_lines, reader.postcode))):
        yield Finding(Rule.WINDOW_WORDS, 1, (_box(WINDOW, sight.sheets[0]),), " ".join(shown.split()))


def words_in_window(sheet: Sheet) -> str:
    """The text that the envelope's window can show."""
    return sheet.text_within(_box(WINDOW, sheet))


def window_ink(sight: Sight) -> Iterator[Finding]:
    """Round the address the window shows bare paper: measured on the page as it is drawn."""
    edges = (
        Zone(WINDOW.left, WINDOW.top, WINDOW.right, SHOWN.top),
        Zone(WINDOW.left, SHOWN.bottom, WINDOW.right, WINDOW.bottom),
        Zone(WINDOW.left, SHOWN.top, SHOWN.left, SHOWN.bottom),
        Zone(SHOWN.right, SHOWN.top, WINDOW.right, SHOWN.bottom),
    )
    for sheet in sight.sheets[:1]:
        for edge in edges:
            if sheet.inked(_box(edge, sheet)):
                yield Finding(Rule.WINDOW_INK, 1, (_box(edge, sheet),))


def recipient_named(sight: Sight) -> Iterator[Finding]:
    """The first page says outside the window too whom it is for: at least twice, as marking and as greeting."""
    name = squeezed(sight.reader.name)
    for page in sight.pages[:1]:
        if not name or page.folded.text.count(name) < 3:  # noqa: PLR2004 - window, marking, greeting
            yield Finding(Rule.OTHER_RECIPIENT, 1)


def page_marks(sight: Sight) -> Iterator[Finding]:
    """Each page bears the letter's own reference and number, so that no page of another letter lies between."""
    mark = squeezed(sight.reader.reference + sight.reader.letter)
    for page in sight.pages:
        if not mark or mark not in page.folded.text:
            yield Finding(Rule.OTHER_PAGE, page.number)


def page_numbers(sight: Sight) -> Iterator[Finding]:
    """Each page says which it is of how many."""
    for page in sight.pages:
        if not re.search(rf"\bPage {page.number} of {len(sight.pages)}\b", page.text):
            yield Finding(Rule.PAGE_NUMBERS, page.number)


def blank_pages(sight: Sight) -> Iterator[Finding]:
    """Each page has text between its head and its foot."""
    for sheet in sight.sheets:
        if not _body(sheet):
            yield Finding(Rule.BLANK, sheet.number)


def signature(sight: Sight) -> Iterator[Finding]:
    """The letter is signed, and the signature does not stand alone on a page."""
    name = squeezed(sight.reader.signed_by)
    last = next((page for page in reversed(sight.pages) if name and name in page.folded.text), None)
    if last is None:
        if name:
            yield Finding(Rule.SIGNATURE, len(sight.pages))
        return
    place = last.folded.text.rfind(name)
    start, end = last.folded.places[place], last.folded.places[place + len(name) - 1] + 1
    sheet = sight.sheets[last.number - 1]
    boxes = sheet.boxes(start, end)
    above = {round(line.bottom) for line in _body(sheet) if boxes and line.bottom > boxes[0].top}
    if len(above) - 1 < _LINES_BESIDE_A_SIGNATURE:  # the ending itself is one
        yield last.found_at(Rule.SIGNATURE, (start, end))


def margins(sight: Sight) -> Iterator[Finding]:
    """No text runs out of the page, or so near to its edge that printers cut it."""
    for sheet in sight.sheets:
        out = tuple(line for line in sheet.lines if _is_out(line, sheet))
        if out:
            yield Finding(Rule.OFF_PAGE, sheet.number, out)


def sizes(sight: Sight) -> Iterator[Finding]:
    """No text is too small to read."""
    for sheet in sight.sheets:
        small = tuple(text.box for text in sheet.drawn if text.size < _SMALLEST)
        if small:
            yield Finding(Rule.TOO_SMALL, sheet.number, small)


def unseen_text(sight: Sight) -> Iterator[Finding]:
    """No text without ink, in the colour of paper, see-through, or off the page."""
    for sheet in sight.sheets:
        unseen = tuple(text.box for text in sheet.drawn if text.unseen or _is_beyond(text.box, sheet))
        if unseen:
            yield Finding(Rule.HIDDEN, sheet.number, unseen)


def pictures(sight: Sight) -> Iterator[Finding]:
    """No picture, and nothing painted that may be one or cover something."""
    for sheet in sight.sheets:
        if sheet.pictures:
            yield Finding(Rule.PICTURE, sheet.number, sheet.pictures)


def unreadable(sight: Sight) -> Iterator[Finding]:
    """No character that stands for one which no typeface has, or that says nothing when it is read."""
    for page in sight.pages:
        for character in _SAYS_NOTHING.finditer(page.text):
            yield page.found_at(Rule.UNREADABLE, character.span())


def says_it_is_for(page: PageText, reader: Reader) -> bool:
    """Whether a page names this reader."""
    return bool(name := squeezed(reader.name)) and name in page.folded.text


def _body(sheet: Sheet) -> list[Box]:
    return [line for line in sheet.lines if line.bottom > _FOOT and line.top < sheet.height - _HEAD]


def _is_out(line: Box, sheet: Sheet) -> bool:
    return bool(
        line.left < _EDGE
        or line.bottom < _EDGE
        or line.right > sheet.width - _EDGE
        or line.top > sheet.height - _EDGE / 2
    )


def _is_beyond(box: Box, sheet: Sheet) -> bool:
    return box.right < 0 or box.top < 0 or box.left > sheet.width or box.bottom > sheet.height


def _box(zone: Zone, sheet: Sheet) -> Box:
    return Box(zone.left * mm, sheet.height - zone.bottom * mm, zone.right * mm, sheet.height - zone.top * mm)

"""What a person typed, made safe to keep without losing any of it, and what is wrong with it in plain words.

Marks that names and sentences need stay: right-to-left marks, joiners and non-joiners (Persian, Indic scripts, emoji).
Directional embeddings, overrides and isolates (U+202A–E, U+2066–9) can make a text read otherwise than it is stored.
They stay in narratives, which are evidence and are kept as they came, and are shown there as visible marks; in a
name or an address nobody needs them, so these are refused: two people must never look alike by a trick.
"""

import re
import unicodedata

from mashdesk.domain.refusals import Problem

FieldProblem = Problem

LONGEST_NARRATIVE = 100_000
LONGEST_NOTE = 10_000
LONGEST_NAME = 200
LONGEST_ADDRESS_LINE = 200

SURROGATES = re.compile(r"[\ud800-\udfff]")
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
NEWLINES = re.compile(r"\r\n|[\r\x85\u2028\u2029]")
DIRECTIONAL = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
# NFC would replace these ideographs, which some families write in their names, by their everyday twins.
ALL_BUT_NAME_IDEOGRAPHS = re.compile(r"[^\uf900-\ufaff\U0002f800-\U0002fa1f]+")

MARK_NAMES = {
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
}  # fmt: skip


def tidy(text: str) -> str:
    """The text as it is kept: one way to write each letter and line end, nothing that cannot be stored or shown.

    Half characters (unpaired surrogates) and control characters other than line end and tab carry nothing a person
    typed and go; everything else stays. Tidying twice is tidying once.
    """
    kept = CONTROLS.sub("", SURROGATES.sub("", text))
    lines = NEWLINES.sub("\n", kept)
    return ALL_BUT_NAME_IDEOGRAPHS.sub(lambda part: unicodedata.normalize("NFC", part[0]), lines)


def is_blank(text: str) -> bool:
    """Whether nothing in a text can be seen: blanks, line ends and invisible marks only."""
    return all(letter.isspace() or unicodedata.category(letter) in ("Cf", "Cc") for letter in text)


def with_marks_shown(text: str) -> str:
    """The text for a screen, with directional marks shown by name and without effect: ⟦RLO⟧."""
    return DIRECTIONAL.sub(lambda mark: f"⟦{MARK_NAMES[mark[0]]}⟧", text)


def check_text(field: str, text: str, max_chars: int, required: bool = False) -> FieldProblem | None:
    """What is wrong with a text of several lines, if anything; a text that is too long is never cut."""
    message = _cannot_be_kept(text) or _too_long(text, max_chars) or _missing(text, required)
    return FieldProblem(field, message) if message else None


def check_line(field: str, text: str, max_chars: int = LONGEST_NAME, required: bool = False) -> FieldProblem | None:
    """What is wrong with a name, an address line or another text of one line, if anything."""
    message = "Type this in one line." if re.search(r"[\n\r\x85\u2028\u2029]", text) else _misleading(text)
    return FieldProblem(field, message) if message else check_text(field, text, max_chars, required)


def _cannot_be_kept(text: str) -> str:
    if SURROGATES.search(text) or CONTROLS.search(text):
        return "There is a character here that cannot be kept. Delete it, or type the text again."
    return ""


def _too_long(text: str, max_chars: int) -> str:
    if len(text) <= max_chars:
        return ""
    return f"This is {len(text):,} characters long and {max_chars:,} fit. Shorten it. Nothing has been cut."


def _missing(text: str, required: bool) -> str:
    return "Type something here: this is needed." if required and is_blank(text) else ""


def _misleading(text: str) -> str:
    if DIRECTIONAL.search(text):
        return "There is a hidden mark here that changes the direction of reading. Type the text again by hand."
    return ""

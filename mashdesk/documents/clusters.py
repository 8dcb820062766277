"""Characters as a reader sees them: a letter with its marks, a flag, a family in one picture.

A simple form of Unicode's grapheme clusters (UAX 29), enough to choose typefaces and to break an overlong word without
tearing a mark from its letter.
"""

import unicodedata
from collections.abc import Iterator

_ZERO_WIDTH_JOINER = "\u200d"
_SKIN_TONES = map(chr, range(0x1F3FB, 0x1F400))
_KOREAN_VOWELS_AND_FINALS = map(chr, range(0x1160, 0x1200))
_EXTENDING = frozenset("\u200c\u200d").union(_SKIN_TONES, _KOREAN_VOWELS_AND_FINALS)


def clusters(text: str) -> Iterator[str]:
    """The text's clusters in order; joined together they are the text."""
    start = 0
    flags = 0
    for at in range(1, len(text) + 1):
        if at < len(text):
            flags = flags + 1 if _is_flag_letter(text[at - 1]) else 0
            if _continues(text[at - 1], text[at], flags):
                continue
        yield text[start:at]
        start = at


def _continues(before: str, character: str, flags: int) -> bool:
    """Whether `character` belongs to the same cluster as the one before it; `flags` counts flag letters so far."""
    if before.isspace():
        return False
    if before == _ZERO_WIDTH_JOINER and unicodedata.category(character) == "So":
        return True
    if _is_flag_letter(before) and _is_flag_letter(character):
        return flags % 2 == 1
    return _extends(character)


def _extends(character: str) -> bool:
    return character in _EXTENDING or unicodedata.category(character).startswith("M")


def _is_flag_letter(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"

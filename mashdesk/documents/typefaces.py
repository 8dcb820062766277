"""Which typeface draws which character, so that every family's name can be written.

Noto Sans draws most European names; for anything else the first typeface that has the whole character, marks included,
is taken. Files are read when first needed and once.
"""

import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

import uharfbuzz as hb

from mashdesk.documents.clusters import clusters
from mashdesk.paths import resources

REPLACEMENT = "\ufffd"
"""Drawn in place of a character that no typeface has: a visible gap, never an empty box."""

_JOINERS = "\u200c\u200d"
_EMOJI_STYLE = "\ufe0f"


class Weight(Enum):
    """How heavy the text is drawn."""

    REGULAR = "NotoSans-Regular"
    BOLD = "NotoSans-Bold"


# By the first word of a character's Unicode name, so that one Bengali letter does not load twenty files.
_BY_SCRIPT = {
    "ARABIC": "NotoSansArabic-Regular",
    "HEBREW": "NotoSansHebrew-Regular",
    "DEVANAGARI": "NotoSansDevanagari-Regular",
    "GURMUKHI": "NotoSansGurmukhi-Regular",
    "BENGALI": "NotoSansBengali-Regular",
    "TAMIL": "NotoSansTamil-Regular",
    "ETHIOPIC": "NotoSansEthiopic-Regular",
    "GUJARATI": "NotoSansGujarati-Regular",
    "TELUGU": "NotoSansTelugu-Regular",
    "KANNADA": "NotoSansKannada-Regular",
    "MALAYALAM": "NotoSansMalayalam-Regular",
    "SINHALA": "NotoSansSinhala-Regular",
    "THAI": "NotoSansThai-Regular",
    "LAO": "NotoSansLao-Regular",
    "MYANMAR": "NotoSansMyanmar-Regular",
    "KHMER": "NotoSansKhmer-Regular",
    "GEORGIAN": "NotoSansGeorgian-Regular",
    "ARMENIAN": "NotoSansArmenian-Regular",
    "CJK": "NotoSansSC-Common",
    "HIRAGANA": "NotoSansSC-Common",
    "KATAKANA": "NotoSansSC-Common",
    "HANGUL": "NotoSansKR-Syllables",
    "MATHEMATICAL": "NotoSansMath-Regular",
}
_SYMBOLS = ("NotoSansSymbols2-Regular", "NotoSansSymbols-Regular", "NotoEmoji-Regular", "NotoSansMath-Regular")
_FALLBACKS = (*dict.fromkeys(_BY_SCRIPT.values()), *_SYMBOLS[:3])


@dataclass(frozen=True, eq=False)
class Typeface:
    """One font file, ready to shape text; `characters` are the code points it has."""

    name: str
    face: hb.Face
    font: hb.Font
    characters: frozenset[int]

    @property
    def is_bold(self) -> bool:
        """Whether its strokes are heavy by design."""
        return self.name.endswith("-Bold")

    def per_thousand(self, units: float) -> float:
        """Font units as thousandths of the type size, the measure PDF uses."""
        return units * 1000 / int(self.face.upem)

    def draws(self, cluster: str) -> bool:
        """Whether every visible character of the cluster is in this typeface, as typed or composed."""
        return self._has(cluster) or self._has(unicodedata.normalize("NFC", cluster))

    def _has(self, text: str) -> bool:
        return all(ord(character) in self.characters for character in text if not _is_unseen(character))


@lru_cache(maxsize=8192)
def advance_in_font(typeface: Typeface, glyph: int) -> int:
    """The glyph's own width as the PDF states it, in thousandths of the type size."""
    return round(typeface.per_thousand(typeface.font.get_glyph_h_advance(glyph)))


@cache
def typeface(name: str) -> Typeface:
    """The typeface kept as `name`.ttf; OSError when the installation lacks the file."""
    face = hb.Face((resources() / "fonts" / "noto" / f"{name}.ttf").read_bytes())
    return Typeface(name, face, hb.Font(face), frozenset(face.unicodes))


@lru_cache(maxsize=8192)
def typeface_for(cluster: str, weight: Weight) -> Typeface | None:
    """The typeface that draws this cluster (a character with its marks), or None when none has it."""
    return next((found for name in _candidates(cluster, weight) if (found := typeface(name)).draws(cluster)), None)


def missing_characters(text: str) -> frozenset[str]:
    """The visible characters of `text` that no typeface here can draw."""
    lacking = (cluster for cluster in clusters(text) if typeface_for(cluster, Weight.REGULAR) is None)
    return frozenset(character for cluster in lacking for character in cluster if not character.isspace())


def _candidates(cluster: str, weight: Weight) -> tuple[str, ...]:
    script = unicodedata.name(cluster[0], "").split(" ")[0].split("-")[0]
    own = (_BY_SCRIPT[script],) if script in _BY_SCRIPT else ()
    emoji = ("NotoEmoji-Regular",) if _EMOJI_STYLE in cluster or "\u200d" in cluster[1:] else ()
    return (*emoji, weight.value, *own, *_FALLBACKS) if not own else (*own, weight.value, *_FALLBACKS)


def _is_unseen(character: str) -> bool:
    return character in _JOINERS or "\ufe00" <= character <= "\ufe0f" or character == "\u034f"

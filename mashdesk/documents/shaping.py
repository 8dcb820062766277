"""Text to glyphs: each run of one typeface and one direction is shaped by HarfBuzz.

Shaping joins Arabic letters, orders Indic vowels and sets marks where they belong.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

import uharfbuzz as hb

from mashdesk.documents.clusters import clusters
from mashdesk.documents.direction import END_ISOLATE, ISOLATE
from mashdesk.documents.typefaces import REPLACEMENT, Typeface, Weight, advance_in_font, typeface_for


@dataclass(frozen=True)
class Glyph:
    """One shape on the page; measures in thousandths of the type size, `text` the characters that it stands for."""

    id: int
    advance: float
    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Run:
    """Glyphs of one typeface in one direction, from left to right, and the text they write, in reading order."""

    typeface: Typeface
    level: int
    glyphs: tuple[Glyph, ...]
    text: str

    @cached_property
    def advance(self) -> float:
        """How far the run moves the pen, in thousandths of the type size."""
        return sum(glyph.advance for glyph in self.glyphs)

    @cached_property
    def reads_itself(self) -> bool:
        """Whether its glyphs, read one by one, spell its text.

        Readers turn right-to-left glyphs round themselves, and would turn round a spelling given beside them too.
        """
        spelt = "".join(glyph.text for glyph in self.glyphs)
        return self.level % 2 == 1 or spelt == self.text

    @cached_property
    def spelling(self) -> tuple[tuple[int, str], ...]:
        """Each of its glyphs once, with the text that it stands for."""
        return tuple(dict.fromkeys((glyph.id, glyph.text) for glyph in self.glyphs))

    @cached_property
    def arrays(self) -> tuple[tuple[float, str], ...]:
        """Its glyphs as the arrays of PDF (32000-1 section 9.4.3), one for each height above the base line."""
        return tuple((height, _text_array(glyphs, self.typeface)) for height, glyphs in _by_height(self.glyphs))


def _by_height(glyphs: Sequence[Glyph]) -> Sequence[tuple[float, Sequence[Glyph]]]:
    heights = {glyph.y for glyph in glyphs}
    if len(heights) == 1:  # nearly all text
        return [(heights.pop(), glyphs)]
    stretches: list[tuple[float, list[Glyph]]] = []
    for glyph in glyphs:
        if not stretches or stretches[-1][0] != glyph.y:
            stretches.append((glyph.y, []))
        stretches[-1][1].append(glyph)
    return stretches


def _text_array(glyphs: Sequence[Glyph], typeface: Typeface) -> str:
    """Glyph numbers, with the pen moved between them where shaping asks for other than a glyph's own width."""
    parts = ["<"]
    moved = 0.0
    for glyph in glyphs:
        if moved != glyph.x and (moved := round(moved - glyph.x, 1)):
            parts.append(f"> {moved:g} <")
        parts.append(f"{glyph.id:04X}")
        moved = glyph.x + advance_in_font(typeface, glyph.id) - glyph.advance
    return "".join((*parts, ">"))


_LONGEST_KEPT = 40


def shape(text: str, levels: tuple[int, ...], weight: Weight) -> tuple[Run, ...]:
    """The runs that write `text`, in reading order. Words are kept: a letter is made in a third of the time."""
    return _kept(text, levels, weight) if len(text) <= _LONGEST_KEPT else _shaped(text, levels, weight)


@lru_cache(maxsize=4096)
def _kept(text: str, levels: tuple[int, ...], weight: Weight) -> tuple[Run, ...]:
    return _shaped(text, levels, weight)


def _shaped(text: str, levels: Sequence[int], weight: Weight) -> tuple[Run, ...]:
    return tuple(
        Run(typeface, level, _glyphs(piece, typeface, level), piece)
        for piece, typeface, level in _same_typeface(text, levels, weight)
    )


def _same_typeface(text: str, levels: Sequence[int], weight: Weight) -> Iterator[tuple[str, Typeface, int]]:
    piece = ""
    current: tuple[Typeface, int] | None = None
    at = 0
    for cluster in clusters(text):
        level = levels[at]
        at += len(cluster)
        if cluster in (ISOLATE, END_ISOLATE):
            continue
        drawn, typeface = _drawable(cluster, weight, current[0] if current else None)
        if current and current != (typeface, level):
            yield piece, *current
            piece = ""
        current = (typeface, level)
        piece += drawn
    if current:
        yield piece, *current


def _drawable(cluster: str, weight: Weight, before: Typeface | None) -> tuple[str, Typeface]:
    """The cluster and its typeface; a space stays in the typeface before it, and what nothing draws is replaced."""
    if before and cluster.isspace() and before.draws(cluster):
        return cluster, before
    typeface = typeface_for(cluster, weight)
    if typeface:
        return cluster, typeface
    kept = "".join(part if typeface_for(part, weight) else REPLACEMENT for part in cluster)
    typeface = typeface_for(kept, weight) or typeface_for(REPLACEMENT, weight)
    if typeface is None:
        raise LookupError("No typeface of this installation draws the replacement character.")
    return (kept if typeface.draws(kept) else REPLACEMENT), typeface


def _glyphs(text: str, typeface: Typeface, level: int) -> tuple[Glyph, ...]:
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.add_str(text)
    buffer.direction = "rtl" if level % 2 else "ltr"
    buffer.language = "en"  # never the computer's own: the same text must give the same page everywhere
    buffer.guess_segment_properties()
    hb.shape(typeface.font, buffer)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    spelt = _spelt([(info.codepoint, info.cluster) for info in infos], text, typeface)
    return tuple(
        Glyph(
            info.codepoint,
            typeface.per_thousand(position.x_advance),
            typeface.per_thousand(position.x_offset),
            typeface.per_thousand(position.y_offset),
            letters,
        )
        for info, position, letters in zip(infos, positions, spelt, strict=True)
    )


def _spelt(glyphs: Sequence[tuple[int, int]], text: str, typeface: Typeface) -> list[str]:
    """The characters each glyph (id, cluster) stands for: its own where it has one, else its share of its cluster."""
    starts = sorted({start for _, start in glyphs})
    left = dict(zip(starts, (list(text[start:end]) for start, end in pairwise([*starts, len(text)])), strict=True))
    letters = [_taken(left[start], typeface, glyph) for glyph, start in glyphs]
    for at, (_, start) in enumerate(glyphs):
        if not letters[at]:
            letters[at] = "".join(left[start])
            left[start].clear()
    return letters


def _taken(characters: list[str], typeface: Typeface, glyph: int) -> str:
    """The character of the cluster that this glyph is the plain shape of, taken out of it."""
    for character in characters:
        if typeface.font.get_nominal_glyph(ord(character)) == glyph:
            characters.remove(character)
            return character
    return ""

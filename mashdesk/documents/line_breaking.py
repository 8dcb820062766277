"""Text broken into lines: at spaces, round ideographs, and inside a word only when no line could hold it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby, pairwise

from mashdesk.documents.clusters import clusters
from mashdesk.documents.direction import base_level, levels, visual_order
from mashdesk.documents.shaping import Run, shape
from mashdesk.documents.typed_text import Clean
from mashdesk.documents.typefaces import Weight

_PIECES = re.compile(r" +|[^ ]+(?:(?<=\d) (?=\d)[^ ]+)*")
"""Words and the spaces between them; a telephone number in groups of digits is one word."""

_IDEOGRAPHS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

_MOST_LETTERS = 300
"""No line on A4 holds more letters than this at a size that anyone can read."""


@dataclass(frozen=True)
class Piece:
    """A word, or the space between two; `width` in thousandths of the type size."""

    runs: tuple[Run, ...]
    width: float
    is_space: bool


@dataclass(frozen=True)
class Line:
    """One line as it stands on the page; `width` in thousandths of the type size."""

    runs: tuple[Run, ...]
    width: float
    base: int


_LONGEST_KEPT = 1000
"""Letters of a paragraph that is kept, so that what is kept stays small whatever is typed."""


def break_lines(text: Clean, room: float, weight: Weight) -> Iterator[Line]:
    """The lines of the text, none wider than `room` (thousandths of the type size).

    Most paragraphs of a batch are the hub's own words, the same in every letter: their lines are kept.
    """
    for paragraph in text.split("\n"):
        yield from (_kept if len(paragraph) <= _LONGEST_KEPT else _broken_lines)(paragraph, room, weight)


@lru_cache(maxsize=256)
def _kept(paragraph: str, room: float, weight: Weight) -> tuple[Line, ...]:
    return tuple(_broken_lines(paragraph, room, weight))


def _broken_lines(paragraph: str, room: float, weight: Weight) -> Iterator[Line]:
    base = base_level(paragraph)
    return _fill(_pieces(paragraph, levels(paragraph, base), room, weight), room, base)


def _pieces(text: str, text_levels: list[int], room: float, weight: Weight) -> Iterator[Piece]:
    for found in _PIECES.finditer(text):
        for start, end in _words(text, found.start(), found.end()):
            word, word_levels = text[start:end], text_levels[start:end]
            piece = _piece(word, word_levels, weight)
            if piece.width <= room or piece.is_space:
                yield piece
            else:
                yield from _broken(word, word_levels, room, weight)


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a line may break inside a stretch without spaces: before and after each ideograph."""
    if text.isascii():
        yield start, end
        return
    places = {start, end}
    for ideograph in _IDEOGRAPHS.finditer(text, start, end):
        places.add(ideograph.start())
    yield from pairwise(sorted(places))


def _piece(text: str, text_levels: list[int], weight: Weight) -> Piece:
    runs = shape(text, tuple(text_levels), weight)
    return Piece(runs, sum(run.advance for run in runs), text.startswith(" "))


def _broken(word: str, word_levels: list[int], room: float, weight: Weight) -> Iterator[Piece]:
    """An overlong word in pieces that fit, broken between letters and never between a letter and its mark."""
    ends = list(accumulate(map(len, clusters(word))))
    start = first = 0
    while start < len(word):

        def width(end: int, start: int = start) -> float:
            return _piece(word[start:end], word_levels[start:end], weight).width

        # Looking only so far keeps a word of a hundred thousand letters from being shaped once for each of its lines.
        beyond = bisect_right(ends, room, lo=first, hi=min(first + _MOST_LETTERS, len(ends)), key=width)
        first = max(beyond, first + 1)
        yield _piece(word[start : ends[first - 1]], word_levels[start : ends[first - 1]], weight)
        start = ends[first - 1]


def _fill(pieces: Iterable[Piece], room: float, base: int) -> Iterator[Line]:
    line: list[Piece] = []
    taken = 0.0
    for piece in pieces:
        if line and not piece.is_space and taken + piece.width > room:
            yield _line(line, base)
            line, taken = [], 0.0
        if line or not piece.is_space or not taken:
            line.append(piece)
            taken += piece.width
    yield _line(line, base)


def _line(pieces: list[Piece], base: int) -> Line:
    while pieces and pieces[-1].is_space:
        pieces = pieces[:-1]
    runs = [run for piece in pieces for run in piece.runs]
    ordered = [runs[at] for at in visual_order([run.level for run in runs])]
    return Line(tuple(_joined(ordered)), sum(piece.width for piece in pieces), base)


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Neighbours of one typeface and direction become one run: fewer operators, and words that read on in order."""
    for _, alike in groupby(runs, lambda run: (run.typeface.name, run.level)):
        first, *others = alike
        if not others:
            yield first
            continue
        together = (first, *others)
        said = together if first.level % 2 == 0 else together[::-1]
        glyphs = tuple(glyph for run in together for glyph in run.glyphs)
        yield Run(first.typeface, first.level, glyphs, "".join(run.text for run in said))

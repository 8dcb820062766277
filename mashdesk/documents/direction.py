"""The order in which text is written: right-to-left words inside English sentences, and the other way round.

The Unicode bidirectional algorithm (UAX 9) without explicit embeddings, which are taken out of typed text because they
can make it read other than it is. Isolates are kept: `paragraphs.compose` puts them round each value, so that a name in
Arabic cannot carry an age or a comma of the sentence to its other side.
"""

import unicodedata
from collections.abc import Sequence

ISOLATE = "\u2068"
END_ISOLATE = "\u2069"

_STRONG = {"L": "L", "R": "R", "AL": "R"}
_SIGNS_OF_NUMBERS = frozenset({("CS", "EN"), ("CS", "AN"), ("ES", "EN")})
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "BN", "FSI", "PDI", "LRI", "RLI"})


def base_level(text: str) -> int:
    """0 for text that begins left to right, 1 for right to left: by the first letter outside isolates (P2, P3)."""
    isolated = False
    for character in text:
        isolated = character == ISOLATE or (isolated and character != END_ISOLATE)
        if isolated:
            continue
        strong = _STRONG.get(unicodedata.bidirectional(character))
        if strong:
            return 0 if strong == "L" else 1
    return 0


def levels(text: str, base: int) -> list[int]:
    """The embedding level of each character: even is written left to right, odd right to left."""
    if text.isascii() and base == 0:
        return [0] * len(text)
    inner = _isolates(text)
    outer = list(text)
    for start, end in inner:
        outer[start:end] = ["\ufffc"] * (end - start)
    found = _resolve(outer, base)
    for start, end in inner:
        piece = text[start + 1 : end - 1]
        found[start + 1 : end - 1] = levels(piece, _inside(base, base_level(piece)))
    return found


def visual_order(run_levels: Sequence[int]) -> list[int]:
    """The order, left to right, in which runs of these levels are drawn (rule L2)."""
    order = list(range(len(run_levels)))
    for level in range(max(run_levels, default=0), 0, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and run_levels[order[end]] >= level:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = max(end, at + 1)
    return order


def _isolates(text: str) -> list[tuple[int, int]]:
    """Where each isolate stands, its marks included; they are never nested."""
    found = []
    start = text.find(ISOLATE)
    while start >= 0:
        end = text.find(END_ISOLATE, start)
        end = len(text) if end < 0 else end + 1
        found.append((start, end))
        start = text.find(ISOLATE, end)
    return found


def _inside(outer: int, direction: int) -> int:
    """The next level above `outer` that runs in `direction`."""
    return outer + 1 if (outer + 1) % 2 == direction else outer + 2


def _resolve(characters: Sequence[str], base: int) -> list[int]:
    kinds = [unicodedata.bidirectional(character) or "L" for character in characters]
    edge = "R" if base % 2 else "L"
    _weak(kinds, edge)
    _neutral(kinds, edge)
    return [_implicit(kind, base) for kind in kinds]


def _weak(kinds: list[str], edge: str) -> None:
    """Marks, numbers and the signs about them take the kind of what they belong to (rules W1 to W7)."""
    _marks_follow(kinds, edge)
    _numbers_after_arabic(kinds, edge)
    _signs_in_numbers(kinds)
    strong = edge
    for at, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"


def _marks_follow(kinds: list[str], edge: str) -> None:
    before = edge
    for at, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[at] = before
        before = kinds[at]


def _numbers_after_arabic(kinds: list[str], edge: str) -> None:
    strong = edge
    for at, kind in enumerate(kinds):
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]


def _signs_in_numbers(kinds: list[str]) -> None:
    for at in range(1, len(kinds) - 1):
        before, kind, after = kinds[at - 1 : at + 2]
        if before == after and (kind, before) in _SIGNS_OF_NUMBERS:
            kinds[at] = before
    for order in (range(len(kinds)), range(len(kinds) - 1, -1, -1)):
        before = ""
        for at in order:
            if kinds[at] == "ET" and before == "EN":
                kinds[at] = "EN"
            before = kinds[at]
    kinds[:] = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in kinds]


def _neutral(kinds: list[str], edge: str) -> None:
    """Spaces and punctuation go with their neighbours where both agree, else with the paragraph (rules N1, N2)."""
    at = 0
    while at < len(kinds):
        end = at
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        if end > at:
            before = _side(kinds[at - 1]) if at else edge
            after = _side(kinds[end]) if end < len(kinds) else edge
            kinds[at:end] = [before if before == after else edge] * (end - at)
        at = end + 1


def _side(kind: str) -> str:
    return "L" if kind == "L" else "R"


def _implicit(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base % 2 == 0:
        return base + {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
    return base + {"L": 1, "AN": 1, "EN": 1}.get(kind, 0)

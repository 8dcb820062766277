"""Each comparison turned into its opposite; each part of a condition left out."""

from collections.abc import Iterator

from tests.security.mutation.mutant import Change
from tests.security.mutation.statements import Statement
from tests.security.mutation.tokens import Token

Found = Iterator[tuple[str, tuple[Change, ...]]]

OPPOSITE = {"=": "<>", "<>": "=", "<": ">=", "<=": ">", ">": "<=", ">=": "<", "&&": "@>", "@>": "&&", "<@": "&&",
            "~": "!~", "!~": "~"}  # fmt: skip
NEGATED = {"exists", "between", "like", "in"}
_ENDS_SET = {"where", "from", "returning", ";", "as", "language", "security"}
_EVENTS = {"insert", "update", "delete", "create"}
_LEFT = {
    "where",
    "on",
    "when",
    "if",
    "elsif",
    "using",
    "check",
    "return",
    ",",
    ":=",
    "select",
    "then",
    "else",
    "and",
    "or",
}
_RIGHT = {"then", "group", "order", "limit", "returning", "for", "union", "else", "end", ";", "loop", ",", "when",
          "with", "as", "and", "or", "join", "left", "cross", "where", "on", "offset", "into"}  # fmt: skip


def flipped(statement: Statement) -> Found:
    """Operators, IN, EXISTS, BETWEEN, LIKE, IS … and NOT, each the other way round."""
    words = statement.words
    given = _given(words)
    for place, word in enumerate(words):
        before, after = _text(words, place - 1), _text(words, place + 1)
        if word.kind == "operator" and word.text in OPPOSITE and place not in given:
            yield "comparison", _operator(words, place)
        elif word.text in NEGATED and before not in ("not", "if") and not _is_loop(words, place):
            yield "comparison", (Change(word.start, word.start, "not "),)
        elif word.text == "is" and after in ("null", "distinct", "true"):
            yield "comparison", (Change(word.end, word.end, " not"),)
        elif (word.text == "not" and after not in ("null", "exists")) or (
            word.text == "not" and before in ("is", "and", "if", "or", "where")
        ):
            yield "comparison", (Change(word.start, word.end, ""),)


def joined(statement: Statement) -> Found:
    """AND as OR, OR as AND; each operand of them taken as given; a condition of one part taken as given whole."""
    words = statement.words
    links = _links(words)
    seen = set()
    for place in links:
        link = words[place].text
        yield "and-or", (Change(words[place].start, words[place].end, "or" if link == "and" else "and"),)
        for span in (_left(words, place), _right(words, place)):
            if span is not None and span not in seen:
                seen.add(span)
                yield "part", (Change(*span, "true" if link == "and" else "false"),)
    yield from _alone(words, links)


def _alone(words: list[Token], links: set[int]) -> Found:
    linked = {words[at].start for at in links}
    for place, word in enumerate(words):
        in_brackets = word.text == "(" and _text(words, place - 1) in ("using", "check")
        if word.text == "where" or in_brackets or (word.text == "on" and _joins(words, place)):
            span = _right(words, place, inside=in_brackets)
            if span is not None and next((one.start for one in words if one.start >= span[1]), -1) not in linked:
                yield "part", (Change(*span, "true"),)


def _operator(words: list[Token], place: int) -> tuple[Change, ...]:
    word, after = words[place], _text(words, place + 1)
    if word.text == "=" and after == "any":
        return (Change(word.start, words[place + 1].end, "<> all"),)
    if word.text == "<>" and after == "all":
        return (Change(word.start, words[place + 1].end, "= any"),)
    return (Change(word.start, word.end, OPPOSITE[word.text]),)


def _given(words: list[Token]) -> set[int]:
    """Where `=` gives a value: SET a = b, c = d, and USING errcode = '…', detail = …."""
    found: set[int] = set()
    depth = -1
    for place, word in enumerate(words):
        if word.text in ("set", "using") and _text(words, place + 2) == "=":
            depth = word.depth
        elif depth >= 0 and (word.depth < depth or (word.depth == depth and word.text in _ENDS_SET)):
            depth = -1
        if word.text == "=" and word.depth == depth and _text(words, place - 2) in ("set", "using", ","):
            found.add(place)
    return found


def _links(words: list[Token]) -> set[int]:
    """Where AND and OR join conditions: not BETWEEN's limits, not a trigger's events, not a handler's names."""
    found: set[int] = set()
    between: list[int] = []
    handling = False
    for place, word in enumerate(words):
        if word.text == "between":
            between.append(word.depth)
        elif word.text == "exception" and _text(words, place - 1) == ";":
            handling = True
        elif word.text in ("and", "or") and not (handling or _text(words, place - 1) in _EVENTS):
            if word.text == "and" and between and between[-1] == word.depth:
                between.pop()
            else:
                found.add(place)
    return found


def _left(words: list[Token], place: int) -> tuple[int, int] | None:
    depth, begin = words[place].depth, place
    while begin > 0 and not (
        words[begin - 1].depth < depth or (words[begin - 1].depth == depth and words[begin - 1].text in _LEFT)
    ):
        begin -= 1
    if _text(words, begin - 1) == "and" and "between" in [
        word.text for word in words[begin - 4 : begin] if word.depth == depth
    ]:
        return None
    return (words[begin].start, words[place - 1].end) if begin < place else None


def _right(words: list[Token], place: int, *, inside: bool = False) -> tuple[int, int] | None:
    depth, end = words[place].depth + inside, place + 1
    between = False
    while end < len(words) and words[end].depth >= depth:
        word = words[end]
        if word.depth == depth and word.text in _RIGHT and not (between and word.text == "and"):
            break
        if word.depth == depth and word.text in ("between", "and"):
            between = word.text == "between"
        if word.kind in ("quote", "dollar"):
            break
        end += 1
    return (words[place + 1].start, words[end - 1].end) if end > place + 1 else None


def _joins(words: list[Token], place: int) -> bool:
    return any(word.text == "join" for word in words[max(place - 12, 0) : place] if word.depth == words[place].depth)


def _is_loop(words: list[Token], place: int) -> bool:
    return words[place].text == "in" and _text(words, place - 2) in ("for", "foreach")


def _text(words: list[Token], place: int) -> str:
    return words[place].text if 0 <= place < len(words) else ""

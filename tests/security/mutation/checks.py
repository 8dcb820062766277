"""Checks and deeds inside functions left out: a branch never taken, a statement not run, a handler without effect."""

from tests.security.mutation.comparisons import Found
from tests.security.mutation.mutant import Change
from tests.security.mutation.statements import Statement
from tests.security.mutation.tokens import Token

_DEEDS = {"perform", "raise", "insert", "update", "delete", "execute", "alter", "grant", "revoke"}
_AFTER = {";", "then", "else", "begin", "loop", "atomic"}


def branches(statement: Statement) -> Found:
    """Each IF, ELSIF and WHEN that never comes true; each handler that handles nothing."""
    words = statement.words
    handling = False
    for place, word in enumerate(words):
        handling = handling or (word.text == "exception" and place > 0 and words[place - 1].text == ";")
        if word.text in ("if", "elsif") and words[place - 1].text != "end":
            yield "branch", _until_then(words, place, "false")
        elif word.text == "when" and handling:
            yield "handler", _until_then(words, place, "assert_failure")
        elif word.text == "when" and _has_then(words, place):  # a trigger's condition has none
            simple = words[place + 1].kind in ("string", "number") and words[place + 2].text == "then"
            yield "branch", _until_then(words, place, "null" if simple else "false")


def deeds(statement: Statement) -> Found:
    """Each statement of a body that does something, not done."""
    words = statement.words
    if not any(word.kind == "dollar" or word.text == "atomic" for word in words):
        return
    atomic = any(word.text == "atomic" for word in words)
    for place, word in enumerate(words[1:], 1):
        if words[place - 1].text not in _AFTER:
            continue
        end = next((at for at in range(place, len(words)) if words[at].text == ";"), None)
        if end is None:
            continue
        if (atomic and word.text in (*_DEEDS, "select") and end < len(words) - 3) or (atomic and word.text in _DEEDS):
            yield "deed", (Change(word.start, words[end].end, ""),)
        elif not atomic and (word.text in _DEEDS or (word.text.startswith("new.") and words[place + 1].text == ":=")):
            yield "deed", (Change(word.start, words[end].start, "null"),)


def roles(statement: Statement) -> Found:
    """Whoever may: a required role that is not required."""
    words = statement.words
    for place, word in enumerate(words):
        if word.text in ("priv.require_role", "priv.require_one_of") and words[place - 1].text == ":=":
            yield "role", (Change(word.start, _closing(words, place + 1), "priv.me()"),)


def figures(statement: Statement) -> Found:
    """Limits and times one more; what must be filled in need not be."""
    words = statement.words
    for place, word in enumerate(words):
        before = words[place - 1].text
        if (
            word.kind == "number"
            and before not in ("limit", "rows", "offset")
            and word.text.isdigit()
            and int(word.text) >= 2
        ):
            yield "figure", (Change(word.start, word.end, str(int(word.text) + 1)),)
        elif word.kind == "string" and before == "interval":
            number, unit = word.text.strip("'").split()
            yield "figure", (Change(word.start, word.end, f"'{2 * int(number)} {unit}'"),)
        elif word.text == "true" and before == "," and words[place - 2].kind == "number":
            yield "figure", (Change(word.start, word.end, "false"),)


def listed(statement: Statement) -> Found:
    """Each member of an array or of an IN list left out."""
    words = statement.words
    for place, word in enumerate(words):
        before = words[place - 1].text if place else ""
        opens = (word.text == "[" and before == "array" and words[place - 2].text != "in array") or (
            word.text == "(" and before == "in" and words[place + 1].text != "select"
        )
        if not opens or (word.text == "[" and words[place - 2].text == "array"):
            continue
        members = _members(words, place)
        for number, (start, end) in enumerate(members):
            if len(members) > 1:
                first = number == 0
                span = (start, members[1][0]) if first else (members[number - 1][1], end)
                yield "member", (Change(*span, ""),)


def _members(words: list[Token], opening: int) -> list[tuple[int, int]]:
    depth = words[opening].depth
    found, start = [], opening + 1
    for place in range(opening + 1, len(words)):
        closing = words[place].depth <= depth
        if closing or (words[place].text == "," and words[place].depth == depth + 1):
            found.append((words[start].start, words[place - 1].end))
            start = place + 1
        if closing:
            break
    return found


def _has_then(words: list[Token], place: int) -> bool:
    return any(word.text == "then" and word.depth == words[place].depth for word in words[place:])


def _until_then(words: list[Token], place: int, text: str) -> tuple[Change, ...]:
    depth = words[place].depth
    end = next(at for at in range(place, len(words)) if words[at].text == "then" and words[at].depth == depth)
    return (Change(words[place + 1].start, words[end - 1].end, text),)


def _closing(words: list[Token], opening: int) -> int:
    depth = words[opening].depth
    return next(word.end for word in words[opening + 1 :] if word.text == ")" and word.depth == depth)

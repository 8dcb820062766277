"""The words of an SQL file, each with its place: enough of the language to change one thing in it and nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = re.compile(
    r"(?P<comment>--[^\n]*|/\*.*?\*/)|(?P<string>'(?:[^']|'')*')|(?P<quoted>\"[^\"]*\")|(?P<dollar>\$\w*\$)"
    r"|(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*(?:\.(?:[A-Za-z_]\w*|\"\w+\"))*)"
    r"|(?P<operator>:=|=>|::|->>|->|#>>|#>|<>|<=|>=|!=|!~|&&|@>|<@|\|\||\.\.|[-+*/%=<>~?|!@#&])|(?P<mark>[()\[\],;.:])",
    re.DOTALL,
)
_SPOKEN = re.compile(r"'\s*(create|alter|revoke|grant|drop)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Token:
    """One word: what kind it is, its text (names in small letters), where it stands, how deep in brackets."""

    kind: str
    text: str
    start: int
    end: int
    depth: int = 0


def tokens(text: str) -> list[Token]:
    """The words of `text`. A function's body is read like the rest; so is SQL in a string that a DO block executes."""
    found: list[Token] = []
    depth = 0
    for word in _words(text, 0):
        depth -= word.text in (")", "]")
        found.append(Token(word.kind, word.text, word.start, word.end, max(depth, 0)))
        depth += word.text in ("(", "[")
    return found


def _words(text: str, offset: int) -> Iterator[Token]:
    spoken = False
    place = 0
    while place < len(text):
        match = _WORD.match(text, place)
        if match is None:
            place += 1
            continue
        kind = match.lastgroup or ""
        if kind == "string":
            spoken = _SPOKEN.match(match.group()) is not None or spoken
            yield from _spoken(match, offset) if spoken else [_token(match, kind, offset)]
        elif kind != "comment":
            spoken = False
            yield _token(match, kind, offset)
        place = match.end()


def _spoken(match: re.Match[str], offset: int) -> Iterator[Token]:
    """SQL inside a string, between two quotes; a value quoted in it twice is left whole."""
    start = offset + match.start()
    yield Token("quote", "'", start, start + 1)
    yield from _words(match.group()[1:-1].replace("''", "\x00\x00"), start + 1)
    yield Token("quote", "'", offset + match.end() - 1, offset + match.end())


def _token(match: re.Match[str], kind: str, offset: int) -> Token:
    text = match.group()
    return Token(kind, text.lower() if kind == "name" else text, offset + match.start(), offset + match.end())

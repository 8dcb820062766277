"""A hub profile's file as text: its values and where each of them stands, by line and column.

Read by a parser of our own, because Python's says neither where a value is nor that a name is there twice.
"""

import re
from dataclasses import dataclass, field
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]
from typing import NoReturn

LARGEST = 1024 * 1024
DEEPEST = 30
NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?(?:[eE][+-]?\d{1,3})?(?![\w.])", re.ASCII)
WORDS = {"true": True, "false": False, "null": None}
BLANK = " \t\r\n"


@dataclass(frozen=True, order=True)
class Mistake:
    """One mistake of the file: where it is, and in plain words what it is and what to do."""

    line: int
    column: int
    path: str
    words: str

    def __str__(self) -> str:
        place = f" {self.path}:" if self.path else ""
        return f"line {self.line}, column {self.column}:{place} {self.words}"


class NotRead(Exception):
    """The file cannot be read any further than here."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(str(mistake))
        self.mistake = mistake


def decoded(told: bytes) -> str:
    """The bytes as text; raises NotRead."""
    if len(told) > LARGEST:
        raise NotRead(
            Mistake(1, 1, "", f"this file is larger than {LARGEST // 1024} KB, too large for a hub's profile.")
        )
    if told.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise NotRead(Mistake(1, 1, "", "this file is saved as UTF-16. Save it as UTF-8."))
    try:
        return told.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = told[: error.start]
        column = error.start - (before.rfind(b"\n") + 1) + 1
        words = "here is a character that is not UTF-8. Save the file as UTF-8."
        raise NotRead(Mistake(before.count(b"\n") + 1, column, "", words)) from None


@dataclass
class Text:
    """The text being read; `places` says for each path where its name, or in a list its value, begins."""

    text: str
    at: int = 0
    places: dict[str, int] = field(default_factory=dict)
    twice: list[Mistake] = field(default_factory=list)

    def read(self) -> object:
        """The whole value; raises NotRead. Names that are there twice are gathered in `twice`."""
        value = self._value("", 0)
        self._skip()
        if self.at < len(self.text):
            self._wrong("the profile is over, but something follows. Delete it.")
        return value

    def mistake(self, path: str, words: str) -> Mistake:
        """A mistake at the place of a path, or at the nearest place around it."""
        parts = path.split(".")
        around = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
        at = next((self.places[name] for name in around if name in self.places), self.places.get("", 0))
        return self._mistake(at, path, words)

    def _mistake(self, at: int, path: str, words: str) -> Mistake:
        line = self.text.count("\n", 0, at) + 1
        return Mistake(line, at - (self.text.rfind("\n", 0, at) + 1) + 1, path, words)

    def _wrong(self, words: str) -> NoReturn:
        raise NotRead(self._mistake(self.at, "", words))

    def _skip(self) -> None:
        while self.at < len(self.text) and self.text[self.at] in BLANK:
            self.at += 1
        if self.text.startswith(("//", "/*", "#"), self.at):
            self._wrong("a hub's profile has no comments. Move it into a “note”, or delete it.")

    def _next(self) -> str:
        self._skip()
        return self.text[self.at : self.at + 1]

    def _value(self, path: str, depth: int) -> object:
        first = self._next()
        self.places.setdefault(path, self.at)
        if depth > DEEPEST:
            self._wrong(f"this is nested deeper than {DEEPEST} levels, too deep for a hub's profile.")
        if first == "{":
            return self._object(path, depth)
        if first == "[":
            return self._list(path, depth)
        return self._text() if first == '"' else self._word()

    def _object(self, path: str, depth: int) -> dict[str, object]:
        found: dict[str, object] = {}
        while self._more("}", first=not found):
            if self._next() != '"':
                self._wrong("expected a name in double quotation marks.")
            at = self.at
            name = self._text()
            inside = f"{path}.{name}".lstrip(".")
            if name in found:
                self.twice.append(self._mistake(at, inside, f"“{name}” is there twice in the same place. Delete one."))
            self.places[inside] = at
            if self._next() != ":":
                self._wrong("expected a colon between a name and its value.")
            self.at += 1
            found[name] = self._value(inside, depth + 1)
        return found

    def _list(self, path: str, depth: int) -> list[object]:
        found: list[object] = []
        while self._more("]", first=not found):
            found.append(self._value(f"{path}.{len(found) + 1}".lstrip("."), depth + 1))
        return found

    def _more(self, end: str, *, first: bool) -> bool:
        """Whether another entry follows; steps over the bracket or the comma."""
        if first:
            self.at += 1
        if self._next() == end:
            self.at += 1
            return False
        if first:
            return True
        if self._next() != ",":
            self._wrong(
                f"expected a comma or “{end}” here." if self._next() else f"the file ends, but “{end}” is missing."
            )
        self.at += 1
        if self._next() == end:
            self._wrong("a comma is followed by nothing. Delete the comma before this.")
        return True

    def _text(self) -> str:
        try:
            text, self.at = scanstring(self.text, self.at + 1, True)
        except JSONDecodeError as error:
            self.at = error.pos
            self._wrong(
                "this text is not closed with a quotation mark, or holds a character that must be written with \\."
            )
        return str(text)

    def _word(self) -> object:
        for word, value in WORDS.items():
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        found = NUMBER.match(self.text, self.at)
        if found is None:
            self._wrong("expected a value here: a text in double quotation marks, a number, true, false, { or [."
                        if self.at < len(self.text) else "the file ends too early.")  # fmt: skip
        self.at = found.end()
        number = found[0]
        return int(number) if number.lstrip("-").isdigit() else float(number)

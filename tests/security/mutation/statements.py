"""The statements of one file of rules, each with a name that does not change when something is written above it."""

from dataclasses import dataclass, field
from itertools import pairwise

from tests.security.mutation.tokens import Token, tokens

_BEGINNINGS = {"create", "alter", "grant", "revoke", "do", "with", "comment", "insert"}


@dataclass(frozen=True)
class Statement:
    """One statement: what it is about, its words, and in which of them a function's body begins."""

    subject: str
    words: list[Token] = field(repr=False)

    @property
    def start(self) -> int:
        """Where it begins in the file."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends, with its semicolon."""
        return self.words[-1].end

    @property
    def first(self) -> str:
        """Its first word: what kind of statement it is."""
        return self.words[0].text

    def is_a(self, *texts: str) -> bool:
        """Whether it begins with these words."""
        return [word.text for word in self.words[: len(texts)]] == list(texts)


def statements(text: str) -> list[Statement]:
    """The statements of a file, in order."""
    found: list[Statement] = []
    begun: list[Token] = []
    in_body, atomic = False, 0
    before = ""
    for word in tokens(text):
        begun.append(word)
        if word.kind == "dollar":
            in_body = not in_body
        elif word.text == "atomic" and before == "begin":
            atomic = 1
        elif atomic and word.text == "case":
            atomic += 1
        elif atomic and word.text == "end":
            atomic -= 1
        if word.text == ";" and not in_body and not atomic:
            found.append(Statement(_subject(begun), begun))
            begun = []
        before = word.text
    return found


def _subject(words: list[Token]) -> str:
    texts = [word.text for word in words if word.kind != "quote"]
    match texts:
        case ["create", "function", name, *_] | ["create", "or", "replace", "function", name, *_]:
            return name
        case ["create", ("policy" | "trigger") as what, name, *rest]:
            on = next(after for before, after in pairwise(rest) if before == "on")
            return f"{what} {name} on {on}"
        case [first, *_] if first in _BEGINNINGS:
            return " ".join(texts[:4])
        case _:
            return texts[0]

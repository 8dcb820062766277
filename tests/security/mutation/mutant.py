"""One change to one file of the rules."""

import hashlib
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mashdesk.store import schema
from tests.security.mutation.statements import Statement

AROUND = 6
"""So many words on each side tell a place from others like it, wherever its line has moved."""


@dataclass(frozen=True)
class Change:
    """From here to there stands `text` instead."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Mutant:
    """The rules with one thing weakened. `key` stays the same while the words around the change do.

    `place` is a digest of the statement that is changed: what noticed the mutant holds as long as that stays.
    """

    file: str
    subject: str
    kind: str
    key: str
    shown: str
    changes: tuple[Change, ...]
    within: tuple[int, int]
    place: str

    def text(self) -> str:
        """The file as this mutant has it."""
        return self._changed((schema.SQL / self.file).read_text(encoding="utf-8"), 0)

    def statement(self) -> str:
        """The changed statement alone."""
        start, end = self.within
        return self._changed((schema.SQL / self.file).read_text(encoding="utf-8")[start:end], start)

    def write(self, folder: Path) -> Path:
        """A folder of rules with this one changed; the others are linked."""
        copied = folder / "sql"
        shutil.copytree(schema.SQL, copied, copy_function=_link)
        (copied / self.file).unlink()
        (copied / self.file).write_text(self.text(), encoding="utf-8")
        return copied

    def _changed(self, text: str, offset: int) -> str:
        for change in sorted(self.changes, key=lambda one: -one.start):
            text = text[: change.start - offset] + change.text + text[change.end - offset :]
        return text


def _link(source: str, target: str) -> None:
    Path(target).symlink_to(Path(source).resolve())


def made(file: str, text: str, statement: Statement, kind: str, changes: Sequence[Change]) -> Mutant:
    """A mutant with its key: file, subject, kind, and a digest of the change and of the words around it."""
    start, end = min(one.start for one in changes), max(one.end for one in changes)
    before = [word.text for word in statement.words if word.end <= start][-AROUND:]
    inside = [word.text for word in statement.words if word.start >= start and word.end <= end]
    after = [word.text for word in statement.words if word.start >= end][:AROUND]
    told = "\x00".join([*before, "[", *inside, "]", *after, *(one.text for one in changes)])
    line = " ".join(text[start:end].split())
    new = " / ".join(" ".join(one.text.split()) or "nothing" for one in changes)
    shown = f"{' '.join(before[-4:])} [{line[:160]}] {' '.join(after[:4])}  ->  {new[:160]}"
    key = f"{file}:{statement.subject}:{kind}:{digest(told)}"
    within = (statement.start, statement.end)
    return Mutant(file, statement.subject, kind, key, shown, tuple(changes), within, _place(text, statement, start))


def digest(text: str) -> str:
    """A short name for a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _place(text: str, statement: Statement, start: int) -> str:
    """The words of the statement; of the gate, whose checks are one statement, those of one check."""
    unions = [match.start() for match in re.finditer(r"^union all", text, re.MULTILINE)]
    first = max((at for at in unions if at <= start), default=statement.start)
    last = min((at for at in unions if at > start), default=statement.end)
    return digest("\x00".join(word.text for word in statement.words if first <= word.start < last))

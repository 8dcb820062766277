"""One change to one file of the rules."""

import hashlib
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
    """The rules with one thing weakened. `key` stays the same while the words around the change do."""

    file: str
    subject: str
    kind: str
    key: str
    shown: str
    changes: tuple[Change, ...]

    def text(self) -> str:
        """The file as this mutant has it."""
        text = (schema.SQL / self.file).read_text(encoding="utf-8")
        for change in sorted(self.changes, key=lambda one: -one.start):
            text = text[: change.start] + change.text + text[change.end :]
        return text

    def write(self, folder: Path) -> Path:
        """A folder of rules with this one changed; the others are linked."""
        copied = folder / "sql"
        shutil.copytree(schema.SQL, copied, copy_function=_link)
        (copied / self.file).unlink()
        (copied / self.file).write_text(self.text(), encoding="utf-8")
        return copied


def _link(source: str, target: str) -> None:
    Path(target).symlink_to(Path(source).resolve())


def made(file: str, text: str, statement: Statement, kind: str, changes: Sequence[Change]) -> Mutant:
    """A mutant with its key: file, subject, kind, and a digest of the change and of the words around it."""
    start, end = min(one.start for one in changes), max(one.end for one in changes)
    before = [word.text for word in statement.words if word.end <= start][-AROUND:]
    inside = [word.text for word in statement.words if word.start >= start and word.end <= end]
    after = [word.text for word in statement.words if word.start >= end][:AROUND]
    told = "\x00".join([*before, "[", *inside, "]", *after, *(one.text for one in changes)])
    digest = hashlib.sha256(told.encode()).hexdigest()[:8]
    line = " ".join(text[start:end].split())
    new = " / ".join(" ".join(one.text.split()) or "nothing" for one in changes)
    shown = f"{' '.join(before[-4:])} [{line[:160]}] {' '.join(after[:4])}  ->  {new[:160]}"
    return Mutant(file, statement.subject, kind, f"{file}:{statement.subject}:{kind}:{digest}", shown, tuple(changes))

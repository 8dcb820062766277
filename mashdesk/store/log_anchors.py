"""The anchor file: one line of JSON for each seal, in a place that whoever runs the database cannot change."""

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mashdesk.domain.refusals import Refusal
from mashdesk.store.log_seals import Head

FORMAT = "mashdesk-log-seal/1"


@dataclass(frozen=True)
class Anchors:
    """What one anchor file holds: the heads that could be read, and the numbers of the lines that could not."""

    name: str
    heads: Sequence[Head]
    unreadable: Sequence[int]

    @property
    def last(self) -> int:
        """The highest seal in the file, 0 when there is none."""
        return max((head.seal for head in self.heads), default=0)


def read(path: Path) -> Anchors:
    """The file's heads, each line as it was written. Raises Refusal when the file cannot be read at all."""
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError:
        raise Refusal(f"The anchor file {path.name} cannot be read.") from None
    told = [(number, _head(line)) for number, line in enumerate(lines, 1) if line.strip()]
    return Anchors(
        path.name,
        [head for _, head in told if head is not None],
        [number for number, head in told if head is None],
    )


def append(path: Path, heads: Sequence[Head]) -> None:
    """Add the heads at the end of the file and wait until they are on the disk. Raises Refusal."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            _write_whole(descriptor, b"".join(_lines(descriptor, heads)))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError:
        raise Refusal(
            f"The anchor file {path.name} cannot be written. What was sealed is sealed; anchor it again."
        ) from None


def _lines(descriptor: int, heads: Sequence[Head]) -> Iterator[bytes]:
    """A line that somebody's full disk cut short must not swallow the next one."""
    size = os.lseek(descriptor, 0, os.SEEK_END)
    if size and os.lseek(descriptor, size - 1, os.SEEK_SET) >= 0 and os.read(descriptor, 1) != b"\n":
        yield b"\n"
    for head in heads:
        told = {"format": FORMAT, "seal": head.seal, "head": head.head, "entries": head.entries, "first": head.first}
        yield json.dumps(told).encode() + b"\n"


def _write_whole(descriptor: int, content: bytes) -> None:
    while content:
        content = content[os.write(descriptor, content) :]


def _head(line: bytes) -> Head | None:
    try:
        told = json.loads(line)
        if told["format"] != FORMAT:
            return None
        return Head(int(told["seal"]), str(told["head"]), int(told["entries"]), int(told["first"]))
    except (ValueError, KeyError, TypeError):
        return None

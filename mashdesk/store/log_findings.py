"""What is wrong with the access log, each in one sentence that names the first entry concerned."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from mashdesk.store.log_anchors import Anchors


@dataclass(frozen=True)
class Finding:
    """One sentence; `entry` is the first entry that it concerns, where one can be named."""

    sentence: str
    entry: int | None = None


def chain_findings(seals: Sequence[Any]) -> Iterator[Finding]:
    """Seals that do not follow from one another, or not from what they hold."""
    number, highest, head = 0, 0, b""
    for seal in seals:
        about = f"seal {seal.number}, of {seal.entries} entries from {seal.first} on,"
        if seal.number != number + 1:
            yield Finding(f"Seal {number + 1} is missing before {about[:-1]}.", seal.first)
        elif seal.lowest != highest or bytes(seal.previous) != head:
            yield Finding(f"{_upper(about)} does not follow from the seal before it.", seal.first)
        if bytes(seal.head) != head_of(seal):
            yield Finding(f"{_upper(about)} was changed: its head is not that of what it holds.", seal.first)
        number, highest, head = seal.number, seal.highest, bytes(seal.head)


def head_of(seal: Any) -> bytes:
    """The head that follows from the rest of a seal."""
    told = f"{seal.number}|{seal.lowest}|{seal.highest}|{seal.entries}"
    return sha256(bytes(seal.previous) + bytes(seal.root) + told.encode()).digest()


def seal_findings(seal: Any, kept: Sequence[tuple[int, bytes]], there: Mapping[int, bytes]) -> Iterator[Finding]:
    """The entries that one seal closed, against those that are there now."""
    sealed = dict(there) if seal.rebuilt == seal.root else dict(kept)  # a list that was changed accuses nobody
    missing = sorted(sealed.keys() - there.keys())
    added = sorted(there.keys() - sealed.keys())
    changed = sorted(one for one in sealed.keys() & there.keys() if sealed[one] != there[one])
    yield from _about(missing, seal, "is gone: seal {} was made over it", "are gone: seal {} was made over them")
    yield from _about(added, seal, "was put in after seal {} was made", "were put in after seal {} was made")
    yield from _about(changed, seal, "is not what seal {} was made over: it was changed or has changed places",
                      "are not what seal {} was made over: they were changed or have changed places")  # fmt: skip
    if not (missing or added or changed) and seal.odd is not None:
        yield Finding(f"The digest of entry {seal.odd} was changed; the entry itself was not.", seal.odd)
    if not seal.whole:
        yield Finding(f"The list of entries in seal {seal.number}, from {seal.first} on, was changed.", seal.first)
    elif not (missing or added or changed) and seal.rebuilt != seal.root:
        yield Finding(f"The entries of seal {seal.number}, from {seal.first} on, are in another order.", seal.first)


def anchor_findings(seals: Sequence[Any], anchors: Sequence[Anchors]) -> Iterator[Finding]:
    """Seals that were anchored outside and are gone, or are others now."""
    heads = {seal.number: bytes(seal.head).hex() for seal in seals}
    for file in anchors:
        if file.unreadable:
            yield Finding(f"Line {file.unreadable[0]} of {file.name} is not an anchor.")
        cut = [one for one in file.heads if one.seal not in heads]
        others = [one for one in file.heads if heads.get(one.seal, one.head) != one.head]
        for first in cut[:1]:
            yield Finding(
                f"The log was cut: seal {first.seal}, of entries from {first.first} on, is in {file.name} and not in "
                f"the database.",
                first.first,
            )
        for first in others[:1]:
            yield Finding(
                f"The log was replaced: seal {first.seal}, of entries from {first.first} on, is not the one in "
                f"{file.name}.",
                first.first,
            )


def _about(entries: Sequence[int], seal: Any, one: str, many: str) -> Iterator[Finding]:
    if len(entries) == 1:
        yield Finding(f"Entry {entries[0]} {one.format(seal.number)}.", entries[0])
    elif entries:
        yield Finding(f"Entry {entries[0]} and {len(entries) - 1} more {many.format(seal.number)}.", entries[0])


def _upper(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]

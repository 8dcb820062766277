"""Snapshots of where letters stand at the gate."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import Connection

from mashdesk.domain.codes import PostClass, StopKind
from mashdesk.domain.letter_gate import LetterGate, LetterHit, LetterStop
from mashdesk.domain.letter_rules import Rule
from mashdesk.domain.letter_safety import Box, Protection
from mashdesk.store.readers import read_of


def letter_gates(connection: Connection, enquiry: UUID, *, whole: bool) -> tuple[LetterGate, ...]:
    """Each letter of an opened enquiry; `whole` asks for what only a senior social worker may read."""
    hits = _hits(connection, enquiry) if whole else {}
    stops = _stops(connection, enquiry) if whole else {}
    return tuple(
        LetterGate(
            row.letter,
            row.checked,
            row.checked_by or "",
            row.released,
            row.released_by or "",
            PostClass(row.post_class) if row.post_class else None,
            row.supersedes,
            tuple(hits.get(row.letter, ())),
            tuple(stops.get(row.letter, ())),
        )
        for row in read_of(connection, "letter_checks", enquiry)
    )


def _hits(connection: Connection, enquiry: UUID) -> Mapping[UUID, list[LetterHit]]:
    told: dict[UUID, list[LetterHit]] = defaultdict(list)
    for row in read_of(connection, "letter_hits", enquiry):
        why = Protection[row.why] if row.why else None
        hit = LetterHit(
            row.id, Rule[row.rule], row.page, _boxes(row.boxes), why, row.cleared, row.cleared_by or "", row.because
        )
        told[row.letter].append(hit)
    return told


def _stops(connection: Connection, enquiry: UUID) -> Mapping[UUID, list[LetterStop]]:
    told: dict[UUID, list[LetterStop]] = defaultdict(list)
    for row in read_of(connection, "letter_stops", enquiry):
        told[row.letter].append(LetterStop(StopKind(row.kind), row.because, row.review, row.by, row.at))
    return told


def _boxes(sides: Sequence[float]) -> tuple[Box, ...]:
    return tuple(Box(*sides[place : place + 4]) for place in range(0, len(sides), 4))

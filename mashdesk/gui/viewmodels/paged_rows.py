"""The rows of a long list as far as they were fetched, in stretches between two places of its order; no Qt, no queries.

Each stretch is fresh or not. What somebody looks at is fetched when it is not fresh, and a little before and after it;
what lies further off stays as it was until somebody comes near. No row is there twice: it is where it was seen last.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mashdesk.domain.list_pages import PAGE, Identity, PageKey, Stretch, identity, key_of
from mashdesk.domain.snapshots import WorklistRow

AHEAD = PAGE
"""Rows before and after what is in sight that are kept fresh."""

AGAIN = 2 * PAGE
"""Rows that a stretch fetched again may have grown to; beyond them it is fetched in two."""


@dataclass
class _Held:
    after: PageKey | None
    upto: PageKey | None
    rows: tuple[WorklistRow, ...] = ()
    fresh: bool = False

    def asked(self) -> Stretch:
        return Stretch(self.after, self.upto, PAGE if self.upto is None else AGAIN)


class PagedRows:
    """`rows` is what is known; `wanted` says what to fetch for what is in sight, `take` takes the answer."""

    def __init__(self) -> None:
        self._held = [_Held(None, None)]
        self._rows: tuple[WorklistRow, ...] | None = None

    @property
    def rows(self) -> tuple[WorklistRow, ...]:
        """All that are known, in their order."""
        if self._rows is None:
            self._rows = tuple(row for held in self._held for row in held.rows)
        return self._rows

    @property
    def ended(self) -> bool:
        """Whether the last row of the list is known."""
        return self._held[-1].fresh

    def grow_stale(self) -> None:
        """Something changed, nobody knows where."""
        for held in self._held:
            held.fresh = False

    def begin_again(self, rows: Iterable[WorklistRow]) -> None:
        """Another list is wanted: these rows stand until it has come."""
        self._held = [_Held(None, None, tuple(rows))]
        self._rows = None

    def wanted(self, first: int, last: int) -> tuple[Stretch, ...]:
        """What is not fresh of the rows from `first` to `last`, and a little before and after them."""
        begun, found = 0, []
        for held in self._held:
            ended = begun + len(held.rows)
            if not held.fresh and begun <= last + AHEAD and ended >= first - AHEAD:
                found.append(held.asked())
            begun = ended
        return tuple(found)

    def take(self, asked: Sequence[Stretch], told: Sequence[Sequence[WorklistRow]]) -> None:
        """What came of it. A stretch that is not held any more as it was asked for is left out."""
        known = {identity(row): row for row in self.rows}
        for stretch, rows in zip(asked, told, strict=True):
            place = next((n for n, held in enumerate(self._held) if held.asked() == stretch), None)
            if place is not None:
                self._replace(place, stretch, [_same(known.get(identity(row)), row) for row in rows])
        self._join()
        self._rows = None

    def _replace(self, place: int, stretch: Stretch, rows: Sequence[WorklistRow]) -> None:
        here = {identity(row) for row in rows}
        for held in self._held:
            held.rows = _without(held.rows, here) if held is not self._held[place] else held.rows
        old = self._held[place]
        if len(rows) < stretch.lines:
            self._held[place] = _Held(old.after, old.upto, tuple(rows), True)
            return
        upto = key_of(rows[-1])
        later = tuple(row for row in _without(old.rows, here) if key_of(row).order > upto.order)
        self._held[place : place + 1] = [_Held(old.after, upto, tuple(rows), True), _Held(upto, old.upto, later)]

    def _join(self) -> None:
        """Stretches that have shrunk become one, so that there are never many of them in sight."""
        joined = self._held[:1]
        for held in self._held[1:]:
            before = joined[-1]
            if before.fresh and held.fresh and len(before.rows) + len(held.rows) <= PAGE:
                joined[-1] = _Held(before.after, held.upto, before.rows + held.rows, True)
            else:
                joined.append(held)
        self._held = joined


def _same(known: WorklistRow | None, row: WorklistRow) -> WorklistRow:
    """The row that is known, where it is no other: what paints it sees at once that nothing changed."""
    return known if known is not None and known == row else row


def _without(rows: tuple[WorklistRow, ...], gone: Iterable[Identity]) -> tuple[WorklistRow, ...]:
    kept = tuple(row for row in rows if identity(row) not in gone)
    return rows if len(kept) == len(rows) else kept

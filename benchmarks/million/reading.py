"""Worklists, openings and chronologies: through the rules, and the same SQL as the superuser, whom no policy stops."""

import random
from collections.abc import Sequence
from functools import partial
from uuid import UUID

from benchmarks.million import figures
from benchmarks.million.bare_sql import ITEMS, MY_REQUESTS, OPENED, SHEET, WORKLIST
from benchmarks.million.place import ROLES, Connection, Place

OPEN_AT_ONCE = 30
"""As many enquiries as a busy desk opens within the half hour of an opening."""

SHEET_READS = tuple(SHEET)


def lines_of(place: Place, bare: Connection, runs: int) -> list[figures.Line]:
    """Everything of each role; also asserted is that both sides give the same rows where the role sees all of them."""
    lines = []
    for role, login in ROLES.items():
        with place.sign_in(login) as person:
            lines += _of_role(role, person, bare, runs)
    return lines


def _of_role(role: str, person: Connection, bare: Connection, runs: int) -> list[figures.Line]:
    listed = _worklist(role, person, bare, runs)
    opened = open_some(person, role)
    if not opened:
        return [listed]  # a rare agency in a small database
    sitting = bare.execute(_SITTING, [person.info.user, opened[0]]).fetchone()
    assert sitting is not None
    chosen = random.Random(7).choices(opened, k=runs)  # noqa: S311 - the same enquiries in every run
    head = _compared(person, bare, chosen, "select * from app.enquiry_row(%s)", (OPENED, [sitting[0]]))
    told = [enquiry for enquiry in opened if _rows(person, b"select * from app.items(%s)", [enquiry])]
    chosen_told = random.Random(7).choices(told or opened, k=runs)  # noqa: S311
    chronology = _compared(person, bare, chosen_told, "select * from app.items(%s)", (ITEMS, []))
    return [
        listed,
        figures.compared(f"opening with its grant check, {role}", head, at_most=1.8),
        figures.compared(f"chronology, {role}", chronology, at_most=1.6),
        figures.compared(f"the whole sheet, {role}", _sheets(person, bare, chosen, sitting[0])),
    ]


def list_of(role: str) -> str:
    """The list that a role's desk shows."""
    return "my_requests" if role in ("police", "rare agency") else "worklist"


def _worklist(role: str, person: Connection, bare: Connection, runs: int) -> figures.Line:
    ruled = f"select * from app.{list_of(role)}(50)".encode()
    row = person.execute("select hub, agency from app.me()").fetchone()
    assert row is not None
    text, argument = (MY_REQUESTS, row[1]) if list_of(role) == "my_requests" else (WORKLIST, row[0])
    one = partial(_rows, person, ruled, [])
    other = partial(_rows, bare, text.encode(), [argument])
    figures.pairs([one] * 20, [other] * 20)
    measured = figures.pairs([one] * runs, [other] * runs, _processes(person, bare))
    return figures.compared(f"worklist of {len(one())}, {role}", measured, at_most=1.6)


def open_some(person: Connection, role: str) -> list[UUID]:
    """Thirty enquiries of the role's own list, opened."""
    rows = person.execute(f"select enquiry from app.{list_of(role)}(500)".encode()).fetchall()
    chosen = [row[0] for row in rows if isinstance(row[0], UUID)][:: max(1, len(rows) // OPEN_AT_ONCE)][:OPEN_AT_ONCE]
    for enquiry in chosen:
        person.execute("select * from app.open_enquiry(%s, 'To measure')", [enquiry])
    return chosen


def _compared(
    person: Connection, bare: Connection, chosen: Sequence[UUID], ruled: str, same: tuple[str, list[object]]
) -> figures.Pairs:
    text, more = same
    one = [partial(_rows, person, ruled.encode(), [enquiry]) for enquiry in chosen]
    other = [partial(_rows, bare, text.encode(), [enquiry, *more]) for enquiry in chosen]
    figures.pairs(one[:20], other[:20])
    return figures.pairs(one, other, _processes(person, bare))


def _sheets(person: Connection, bare: Connection, chosen: Sequence[UUID], sitting: object) -> figures.Pairs:
    def ruled(enquiry: UUID) -> None:
        for function in ("enquiry_row", *SHEET_READS):
            _rows(person, f"select * from app.{function}(%s)".encode(), [enquiry])

    def without(enquiry: UUID) -> None:
        _rows(bare, OPENED.encode(), [enquiry, sitting])
        for function in SHEET_READS:
            _rows(bare, SHEET[function].encode(), [enquiry])

    few = chosen[: max(20, len(chosen) // 4)]
    one, other = [partial(ruled, enquiry) for enquiry in few], [partial(without, enquiry) for enquiry in few]
    figures.pairs(one[:10], other[:10])
    return figures.pairs(one, other, _processes(person, bare))


def _processes(person: Connection, bare: Connection) -> tuple[int, int]:
    return person.info.backend_pid, bare.info.backend_pid


def _rows(connection: Connection, text: bytes, arguments: list[object]) -> list[tuple[object, ...]]:
    return connection.execute(text, arguments, prepare=True).fetchall()


_SITTING = "select sitting from mash.opening where who = %s and enquiry = %s order by opened desc limit 1"

"""Snapshots of the register of clocks (`app.clocks`, `app.start_corrections`)."""

from uuid import UUID

from sqlalchemy import Connection

from mashdesk.domain.clock_register import ClockKind, ClockRegister, ClockStop, RegisteredClock, StartCorrection
from mashdesk.domain.gathering import LateReason
from mashdesk.store.readers import read_together


def register(connection: Connection, enquiry: UUID, *, whole: bool) -> ClockRegister:
    """The clocks of an opened enquiry; `whole` asks for the corrections too, which a mash officer does not read."""
    functions = ("clocks", "start_corrections") if whole else ("clocks",)
    told = read_together(connection, functions, enquiry)
    clocks = (
        RegisteredClock(
            **row._asdict()
            | {
                "kind": ClockKind(row.kind),
                "stop": ClockStop(row.stop) if row.stop else None,
                "late_reason": LateReason(row.late_reason) if row.late_reason else None,
                "late_because": row.late_because or "",
                "late_by": row.late_by or "",
            }
        )
        for row in told["clocks"]
    )
    corrections = (StartCorrection(**row._asdict()) for row in told.get("start_corrections", ()))
    return ClockRegister(tuple(clocks), tuple(corrections))

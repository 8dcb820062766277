"""Snapshots of information rights: the worklist of matters, and one that is open."""

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row

from mashdesk.domain.clock_register import ClockStop
from mashdesk.domain.matter_codes import MatterKind
from mashdesk.domain.matters import Asked, Handler, Matter, MatterClock, MatterRow, PassedOn, StepDone
from mashdesk.domain.refusals import NotThereOrNotYours
from mashdesk.store.readers import read, read_together

PARTS = ("matter", "matter_asked", "matter_steps", "matter_clocks", "matter_people")


def matters(connection: Connection) -> tuple[MatterRow, ...]:
    """Those that this person may see, what runs out next first."""
    return tuple(_row(row, row.matter) for row in read(connection, "matters"))


def passed_on(connection: Connection) -> tuple[PassedOn, ...]:
    """What this person took in lately."""
    return tuple(PassedOn(row.reference, MatterKind(row.kind), row.at) for row in read(connection, "passed_on"))


def matter(connection: Connection, wanted: UUID) -> Matter:
    """One that is open, whole. Raises NotThereOrNotYours when it is not open."""
    told = read_together(connection, PARTS, wanted)
    if not told["matter"]:
        raise NotThereOrNotYours
    (head,) = told["matter"]
    return Matter(
        row=_row(head, head.id),
        route=head.route,
        touches=head.touches,
        tried_first=head.tried_first,
        result=head.result or "",
        answered=head.answered,
        about=head.about or "",
        about_name=head.about_name or "",
        handler=head.handler or "",
        by=head.by,
        at=head.at,
        asked=tuple(Asked(**row._asdict() | {"lines": tuple(row.lines)}) for row in told["matter_asked"]),
        steps=tuple(_step(row) for row in told["matter_steps"]),
        clocks=tuple(
            MatterClock(**row._asdict() | {"stop": ClockStop(row.stop) if row.stop else None})
            for row in told["matter_clocks"]
        ),
        people=tuple(Handler(**row._asdict()) for row in told["matter_people"]),
    )


def _step(row: Row[Any]) -> StepDone:
    empty = {name: getattr(row, name) or "" for name in ("result", "about", "handler")}
    return StepDone(**row._asdict() | empty)


def _row(row: Row[Any], matter: UUID) -> MatterRow:
    return MatterRow(
        matter=matter,
        reference=row.reference,
        kind=MatterKind(row.kind),
        is_open=row.state == "open",
        stage=row.stage,
        stages=row.stages,
        received=row.received,
        due=row.due,
        handler_name=row.handler_name or "",
        enquiry_reference=row.enquiry_reference or "",
        version=row.version,
    )

"""Snapshots of what is to be done (`app.actions`, `app.action_results`), and its rows in worklists."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row

from mashdesk.domain.actions import Action, ActionResult, Actions, ResultKind
from mashdesk.domain.codes import EnquiryState, Rating, ReferralKind
from mashdesk.domain.gathering import ChaseTold
from mashdesk.domain.restrictions import Colleague
from mashdesk.domain.snapshots import WorklistRow
from mashdesk.store.readers import read, read_together
from mashdesk.store.worklists import badges

RING = "ring"
"""What is to be done about a virtual agency that has not answered."""
CHASE = "chase"
"""What is to be done about an answer that is late, when the hub's profile says so."""


def actions(connection: Connection, enquiry: UUID, *, setting: bool) -> Actions:
    """The actions of an opened enquiry; `setting` asks for the colleagues who could be named, too."""
    functions = ("actions", "action_results", *(("people_to_act",) if setting else ()))
    told = read_together(connection, functions, enquiry)
    return Actions(
        actions=tuple(Action(**row._asdict()) for row in told["actions"]),
        results=tuple(
            ActionResult(**row._asdict() | {"result": ResultKind(row.result)}) for row in told["action_results"]
        ),
        colleagues=tuple(Colleague(**row._asdict()) for row in told.get("people_to_act", ())),
    )


def my_actions(connection: Connection) -> tuple[WorklistRow, ...]:
    """What this person's agency is to do, by its day."""
    return tuple(_row(row, "action") for row in read(connection, "my_actions"))


def actions_owed(connection: Connection) -> tuple[WorklistRow, ...]:
    """What is to be done in the hub and to be reviewed by now, by its day."""
    kinds = {"to_do": "action", "to_review": "review"}
    return tuple(_row(row, kinds[row.stands], row.agency_name) for row in read(connection, "actions_owed"))


def awaited(connection: Connection) -> tuple[WorklistRow, ...]:
    """What the hub waits for of others, by its day; the clock stands in the action's place."""
    return tuple(_awaited(row, row.awaits, row.clock) for row in read(connection, "awaited"))


def answers_awaited(connection: Connection) -> tuple[WorklistRow, ...]:
    """The agencies without people in the hub that are to be rung, by their day; the request stands in its place."""
    return tuple(
        replace(
            _awaited(row, CHASE if row.told else RING, row.request, row.agency_name),
            told=row.told and ChaseTold(row.told),
        )
        for row in read(connection, "answers_awaited")
    )


def _awaited(row: Row[Any], what: str, awaits: UUID, whose: str = "") -> WorklistRow:
    return WorklistRow(
        enquiry=row.enquiry,
        reference=row.reference,
        initials=row.initials,
        state=EnquiryState(row.state),
        rating=Rating(row.rating),
        kind=ReferralKind(row.kind),
        received=row.received,
        due=row.due,
        due_what=what,
        due_from=row.started,
        version=row.version,
        badges=badges(anonymous=False, restricted=row.restricted),
        awaits=awaits,
        whose=whose,
    )


def _row(row: Row[Any], what: str, whose: str = "") -> WorklistRow:
    return WorklistRow(
        enquiry=row.enquiry,
        reference=row.reference,
        initials=row.initials,
        state=EnquiryState(row.state),
        rating=Rating(row.rating),
        kind=ReferralKind(row.kind),
        received=row.received,
        due=row.due,
        due_what=what,
        version=row.version,
        badges=badges(anonymous=False, restricted=row.restricted),
        action=row.action,
        whose=whose,
    )

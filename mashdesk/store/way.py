"""Snapshots of the way of an enquiry (`app.next_steps`, `app.dispute_steps`, `app.steps_taken`)."""

from dataclasses import fields
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row

from mashdesk.domain.codes import EnquiryState, Rating
from mashdesk.domain.family import Unmet
from mashdesk.domain.strategy import Enquiries, ParentsInformed, Strategy
from mashdesk.domain.way import NextStep, StepTaken, Way
from mashdesk.store.readers import Rows, read_of, read_together

_OF_A_STRATEGY = [field.name for field in fields(Strategy)]


def way(connection: Connection, enquiry: UUID) -> Way:
    """What an opened enquiry's next steps are for this person, and which were taken."""
    return _way(connection, "next_steps", enquiry)


def disputes(connection: Connection, enquiry: UUID) -> Way:
    """An agency's own disputes on an opened enquiry: what it may do about them, and what was done."""
    return _way(connection, "dispute_steps", enquiry)


def _way(connection: Connection, steps: str, enquiry: UUID) -> Way:
    told = read_together(connection, (steps, "steps_taken"), enquiry)
    by_step = groupby(told[steps], key=lambda row: row.place)
    return Way(
        next=tuple(_next([*rows]) for _place, rows in by_step),
        taken=tuple(_taken(row) for row in told["steps_taken"]),
    )


def steps_taken(connection: Connection, enquiry: UUID) -> tuple[StepTaken, ...]:
    """What was done on an opened enquiry, for whoever may read that and takes no step."""
    return tuple(_taken(row) for row in read_of(connection, "steps_taken", enquiry))


def _next(rows: Rows) -> NextStep:
    """One row for each thing that stands before the step; a single one without any where nothing does."""
    first = rows[0]
    return NextStep(
        step=first.step,
        command=first.command,
        words=first.words,
        leads_to=EnquiryState(first.leads_to) if first.leads_to else None,
        needs=tuple(first.needs),
        rule=first.step_rule,
        unmet=tuple(Unmet(row.rule, row.part, row.unmet) for row in rows if row.unmet),
    )


def _taken(row: Row[Any]) -> StepTaken:
    codes = {"came_from": EnquiryState(row.came_from), "came_to": EnquiryState(row.came_to)}
    told = row._asdict() | codes | {"rating": Rating(row.rating) if row.rating else None}
    said = {name: told.pop(name) for name in _OF_A_STRATEGY}
    said["attended"] = tuple(said["attended"])
    said["enquiries"] = Enquiries(row.enquiries) if row.enquiries else None
    said["parents_informed"] = ParentsInformed(row.parents_informed) if row.parents_informed else None
    return StepTaken(**told, strategy=Strategy(**said))

"""Snapshots of what the family agreed to, was told and said."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Connection, Row, Text, literal

from mashdesk.domain.callers import ChildTold, MayBeTold
from mashdesk.domain.family import Basis, Consent, Doubt, FamilyCall, FamilyContact, FamilySide, Telling, Unmet
from mashdesk.domain.family_codes import (
    AskedAbout,
    CallerFact,
    CallResult,
    Capacity,
    Channel,
    ConsentAnswer,
    ContactResult,
    Explained,
    Safe,
    StageTold,
    ToldBy,
)
from mashdesk.domain.refusals import NotThereOrNotYours
from mashdesk.store.readers import read, read_of, read_together

FUNCTIONS = ("consents", "lawful_bases", "tellings", "family_contacts", "family_calls", "requests_in_doubt")


def family_side(connection: Connection, enquiry: UUID) -> FamilySide:
    """Everything of an opened enquiry, the latest first."""
    told = read_together(connection, FUNCTIONS, enquiry)
    return FamilySide(
        consents=tuple(_consent(row) for row in told["consents"]),
        bases=tuple(Basis(**row._asdict() | {"about": AskedAbout(row.about)}) for row in told["lawful_bases"]),
        tellings=tuple(
            Telling(**row._asdict() | {"told_by": ToldBy(row.told_by) if row.told_by else None})
            for row in told["tellings"]
        ),
        contacts=tuple(
            FamilyContact(
                **row._asdict()
                | {"channel": Channel(row.channel), "result": ContactResult(row.result), "safe": Safe(row.safe)}
            )
            for row in told["family_contacts"]
        ),
        calls=tuple(_call(row) for row in told["family_calls"]),
        doubts=tuple(Doubt(**row._asdict()) for row in told["requests_in_doubt"]),
    )


def missing_for_requests(connection: Connection, enquiry: UUID, agencies: Sequence[str]) -> tuple[Unmet, ...]:
    """What the hub's leaflet asks before these agencies are asked."""
    told = literal(list(agencies), ARRAY(Text))
    return tuple(Unmet(**row._asdict()) for row in read(connection, "missing_for_requests", enquiry, told))


def missing_of_referrer(connection: Connection, enquiry: UUID) -> tuple[Unmet, ...]:
    """What a professional's referral leaves open of the family."""
    return tuple(Unmet(**row._asdict()) for row in read_of(connection, "missing_of_referrer", enquiry))


def missing_for_outcome(
    connection: Connection, enquiry: UUID, person: UUID, outcome: str, harm: str, level: int
) -> tuple[Unmet, ...]:
    """What the hub's leaflet asks before this outcome is signed about this child or adult."""
    rows = read(connection, "missing_for_outcome", enquiry, person, outcome, harm, level)
    return tuple(Unmet(**row._asdict()) for row in rows)


def caller_summary(connection: Connection, call: UUID) -> MayBeTold:
    """What may be told to the caller whom this person has just checked; that it was read is logged."""
    rows = read(connection, "caller_summary", call)
    if not rows:
        raise NotThereOrNotYours
    told = rows[0]._asdict()
    return MayBeTold(
        received=told["received"],
        stage=StageTold(told["stage"]),
        children=tuple(ChildTold(one["name"], one["outcome"], one["words"]) for one in told["children"]),
        posted=tuple(date.fromisoformat(one) for one in told["posted"]),
        due=tuple(date.fromisoformat(one) for one in told["due"]),
    )


def _call(row: Row[Any]) -> FamilyCall:
    facts = {name: tuple(CallerFact(one) for one in getattr(row, name)) for name in ("asked", "agreed", "not_agreed")}
    return FamilyCall(row.id, row.person, **facts, result=CallResult(row.result), note=row.note, by=row.by, at=row.at)


def _consent(row: Row[Any]) -> Consent:
    return Consent(
        **row._asdict()
        | {
            "about": AskedAbout(row.about),
            "capacity": Capacity(row.capacity) if row.capacity else None,
            "answer": ConsentAnswer(row.answer),
            "explained": tuple(Explained(one) for one in row.explained),
            "agencies": tuple(row.agencies),
        }
    )

"""Snapshots of what the family agreed to, was told and said."""

from uuid import UUID

from sqlalchemy import Connection

from mashdesk.domain.family import Basis, Consent, FamilyContact, FamilySide, Telling
from mashdesk.domain.family_codes import (
    AskedAbout,
    Capacity,
    Channel,
    ConsentAnswer,
    ContactResult,
    Explained,
    Safe,
    ToldBy,
)
from mashdesk.store.readers import read_of


def family_side(connection: Connection, enquiry: UUID) -> FamilySide:
    """Everything of an opened enquiry, the latest first."""
    return FamilySide(
        consents=_consents(connection, enquiry),
        bases=tuple(
            Basis(**row._asdict() | {"about": AskedAbout(row.about)})
            for row in read_of(connection, "lawful_bases", enquiry)
        ),
        tellings=tuple(
            Telling(**row._asdict() | {"told_by": ToldBy(row.told_by) if row.told_by else None})
            for row in read_of(connection, "tellings", enquiry)
        ),
        contacts=tuple(
            FamilyContact(
                **row._asdict()
                | {"channel": Channel(row.channel), "result": ContactResult(row.result), "safe": Safe(row.safe)}
            )
            for row in read_of(connection, "family_contacts", enquiry)
        ),
    )


def _consents(connection: Connection, enquiry: UUID) -> tuple[Consent, ...]:
    return tuple(
        Consent(
            **row._asdict()
            | {
                "about": AskedAbout(row.about),
                "capacity": Capacity(row.capacity) if row.capacity else None,
                "answer": ConsentAnswer(row.answer),
                "explained": tuple(Explained(one) for one in row.explained),
                "agencies": tuple(row.agencies),
            }
        )
        for row in read_of(connection, "consents", enquiry)
    )

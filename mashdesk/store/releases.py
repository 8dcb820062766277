"""Snapshots of releases, of what may leave, and of the information officer's rulings."""

from uuid import UUID

from sqlalchemy import Connection

from mashdesk.domain.codes import LeavingPurpose, ReleaseAnswer
from mashdesk.domain.releases import InLetter, ItemRuling, LeavingItem, Release, ReleaseAsked
from mashdesk.store.readers import read, read_of
from mashdesk.store.spoken import SPOKEN, spoken


def releases(connection: Connection, enquiry: UUID) -> tuple[Release, ...]:
    """What was asked and answered on an opened enquiry, in this order."""
    return tuple(
        Release(
            **{name: told for name, told in row._asdict().items() if name not in SPOKEN}
            | {
                "purpose": LeavingPurpose(row.purpose),
                "answer": ReleaseAnswer(row.answer) if row.answer else None,
                "answered_by": row.answered_by or "",
                "spoken": spoken(row),
                "taken_back_by": row.taken_back_by or "",
            }
        )
        for row in read_of(connection, "releases", enquiry)
    )


def releases_asked(connection: Connection) -> tuple[ReleaseAsked, ...]:
    """This agency's open requests, the oldest first."""
    return tuple(
        ReleaseAsked(**row._asdict() | {"purpose": LeavingPurpose(row.purpose)})
        for row in read(connection, "releases_asked")
    )


def leaving(connection: Connection, enquiry: UUID, purpose: LeavingPurpose) -> tuple[LeavingItem, ...]:
    """What may leave an opened enquiry, for this purpose, in the released words."""
    return tuple(
        LeavingItem(row.release, row.item, row.agency_name, tuple(row.people), row.words, row.conditions)
        for row in read(connection, "leaving", enquiry, purpose.value)
    )


def in_letters(connection: Connection, enquiry: UUID) -> tuple[InLetter, ...]:
    """What was put into the letters of an opened enquiry."""
    return tuple(InLetter(**row._asdict()) for row in read_of(connection, "letter_releases", enquiry))


def rulings(connection: Connection, enquiry: UUID) -> tuple[ItemRuling, ...]:
    """Rulings, the latest first."""
    return tuple(ItemRuling(**row._asdict()) for row in read_of(connection, "rulings", enquiry))

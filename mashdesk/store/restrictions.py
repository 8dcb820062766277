"""Snapshots of restrictions, connections, broken glass and notices, and of who else has an enquiry open."""

from uuid import UUID

from sqlalchemy import Connection as Connected

from mashdesk.domain.restrictions import BrokenGlass, Colleague, Connection, NamedPerson, Notice
from mashdesk.store.readers import read, read_of


def named_people(connected: Connected, enquiry: UUID) -> tuple[NamedPerson, ...]:
    """Whom the restriction of an opened enquiry names."""
    return tuple(
        NamedPerson(
            Colleague(row.login, row.name, row.post, row.agency, row.agency_name), row.reason, row.placed, row.placed_by
        )
        for row in read_of(connected, "named_people", enquiry)
    )


def may_be_named(connected: Connected, enquiry: UUID) -> tuple[Colleague, ...]:
    """Whom a restriction of this enquiry could name."""
    return tuple(
        Colleague(**row._asdict() | {"deals_with": tuple(row.deals_with)})
        for row in read_of(connected, "may_be_named", enquiry)
    )


def practitioners_to_name(connected: Connected, enquiry: UUID) -> tuple[Colleague, ...]:
    """On a restricted enquiry, the practitioners of agencies that were not asked yet."""
    return tuple(Colleague(**row._asdict()) for row in read_of(connected, "practitioners_to_name", enquiry))


def also_open(connected: Connected, enquiry: UUID) -> tuple[Colleague, ...]:
    """Who else has an opened enquiry open now, as far as this person is told."""
    return tuple(Colleague(**row._asdict()) for row in read_of(connected, "also_open", enquiry))


def connected_people(connected: Connected) -> tuple[Connection, ...]:
    """Standing connections, the latest first."""
    return tuple(Connection(**row._asdict()) for row in read(connected, "connected_people"))


def break_glass_reviews(connected: Connected) -> tuple[BrokenGlass, ...]:
    """What this person reviews, the unreviewed first."""
    rows = (row._asdict() for row in read(connected, "break_glass_reviews"))
    return tuple(BrokenGlass(**row | {"reviewed_by": row["reviewed_by"] or ""}) for row in rows)


def notices(connected: Connected) -> tuple[Notice, ...]:
    """The last thirty days' notices, the latest first."""
    return tuple(Notice(**row._asdict()) for row in read(connected, "notices"))

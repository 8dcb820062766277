"""Who is kept from an enquiry, who broke the glass, and what the hub manager is told: snapshots."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

SHORTEST_EMERGENCY = 20
"""The fewest characters of a reason that breaks the glass, as the database asks."""


@dataclass(frozen=True)
class Colleague:
    """A member of staff, as far as colleagues know them."""

    login: str
    name: str
    post: str
    agency: str
    agency_name: str


@dataclass(frozen=True)
class NamedPerson:
    """Somebody whom a standing restriction names, and the restriction."""

    person: Colleague
    reason: str
    placed: datetime
    placed_by: str


@dataclass(frozen=True)
class Connection:
    """A member of staff for whom an enquiry does not exist."""

    id: UUID
    enquiry: UUID
    reference: str
    login: str
    name: str
    declared: datetime
    declared_by: str


@dataclass(frozen=True)
class BrokenGlass:
    """One emergency opening from outside a restriction; `reviewed` is None while nobody has looked at it."""

    id: UUID
    enquiry: UUID
    reference: str
    login: str
    name: str
    reason: str
    at: datetime
    expires: datetime
    reviewed: datetime | None
    reviewed_by: str
    review: str


@dataclass(frozen=True)
class Notice:
    """Something the hub manager should know, without a word about any family. `what`: "many_openings"."""

    id: UUID
    what: str
    login: str
    name: str
    at: datetime

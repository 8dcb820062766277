"""Who is kept from an enquiry, who broke the glass, and what the hub manager is told: snapshots."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

SHORTEST_EMERGENCY = 20
"""The fewest characters of a reason that breaks the glass, as the database asks."""


@dataclass(frozen=True)
class Colleague:
    """A member of staff, as far as colleagues know them.

    `deals_with`: which of the open requests and complaints about an enquiry they would see if they were named on it.
    """

    login: str
    name: str
    post: str
    agency: str
    agency_name: str
    deals_with: tuple[int, ...] = ()


def left_unseen(colleagues: Iterable[Colleague], named: Iterable[str]) -> tuple[Colleague, ...]:
    """Who could be named so that no open request or complaint waits unseen; empty where none would."""
    offered, ticked = tuple(colleagues), set(named)
    seen = {one for colleague in offered if colleague.login in ticked for one in colleague.deals_with}
    return tuple(colleague for colleague in offered if set(colleague.deals_with) - seen)


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

"""Placing restrictions and declaring connections in tests, as the people whose work it is."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

import psycopg

from mashdesk.cli.sample_hub import PRACTITIONERS
from tests.security.psql import DECIDER, MANAGER, READING, Psql, Row

Installer = psycopg.Connection[Row]
WHY = "A colleague's family"
EMERGENCY = "The child is at the police station now and nobody named can be reached"


def practitioners_asked(installer: Installer, enquiry: UUID) -> list[str]:
    """One practitioner of each agency that was asked and has people in the hub."""
    rows = installer.execute("select agency from mash.information_request where enquiry = %s", [enquiry]).fetchall()
    return sorted(PRACTITIONERS[agency] for (agency,) in rows if agency in PRACTITIONERS)


def version(installer: Installer, enquiry: UUID) -> int:
    """The enquiry's version now."""
    row = installer.execute("select version from mash.enquiry where id = %s", [enquiry]).fetchone()
    assert row is not None
    return int(row[0])


def restriction(installer: Installer, enquiry: UUID, named: Iterable[object]) -> dict[str, Any]:
    """The body of a restriction that names these people."""
    return {
        "enquiry": str(enquiry), "version": version(installer, enquiry), "reason": WHY, "named": list(named),
    }  # fmt: skip


def restrict(
    manager: Psql, installer: Installer, enquiry: UUID, *more: str, hub: tuple[str, ...] = (MANAGER, DECIDER)
) -> set[str]:
    """Restrict to these people of the hub and one practitioner of each agency asked; returns who is named."""
    named = {*hub, *more, *practitioners_asked(installer, enquiry)}
    manager.open(enquiry)
    manager.command("restrict_enquiry", restriction(installer, enquiry, sorted(named)))
    return named


def connect(who: Psql, enquiry: UUID, colleague: str | None = None) -> None:
    """Declare a connection, for oneself or (the hub manager) for a colleague."""
    who.command("declare_connected", {"enquiry": str(enquiry)} | ({"who": colleague} if colleague else {}))


def seen(person: Psql, enquiry: UUID) -> list[str]:
    """Every door through which this person sees that the enquiry exists; an opening is tried, too."""
    doors = [function for function in READING if person.read(function, enquiry)]
    for listing in ("worklist", "my_requests", "letters_worklist"):
        try:
            rows = person.ask(f"select enquiry from app.{listing}()")
        except psycopg.errors.InsufficientPrivilege:
            continue
        doors += [listing] if (enquiry,) in rows else []
    try:
        person.open(enquiry)
    except psycopg.errors.InsufficientPrivilege:
        return doors
    return [*doors, "open_enquiry", *(function for function in READING if person.read(function, enquiry))]


def one_answer(person: Psql, call: str, enquiry: UUID, *more: object) -> bool:
    """Whether what is not theirs and what is not there are the same refusal, word for word."""
    theirs, nobodys = person.refused(call, enquiry, *more), person.refused(call, uuid4(), *more)
    return theirs.everything == nobodys.everything and theirs.code == "42501"

"""An emergency pack that lies on a disk, made without a server."""

import base64
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from mashdesk.access import pack_seal
from mashdesk.access.emergency_place import EmergencyPlace
from mashdesk.domain.emergency_pack import BegunRefresh, pack_bytes

ONE, OTHER = "seven brass kettles sing", "a ferry to nowhere, twice"
MADE = datetime.now(UTC) - timedelta(minutes=25)


def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretching a passphrase takes long on purpose."""
    monkeypatch.setattr(pack_seal, "SCRYPT_COST", 2**4)


def person(name: str, role: str = "subject", *numbers: str, birth: str | None = None) -> dict[str, object]:
    """Somebody of an enquiry."""
    contacts = [{"channel": "phone", "detail": one, "safety": "After six; he reads her messages"} for one in numbers]
    return {"name": name, "known_as": "", "role": role, "birth": birth, "accuracy": "known", "contacts": contacts}


def row(reference: str, initials: str, rating: str, hours: float, **more: object) -> dict[str, object]:
    """One enquiry of the pack, due in so many hours."""
    due = datetime.now(UTC) + timedelta(hours=hours)
    told: dict[str, object] = {
        "enquiry": uuid4(), "reference": reference, "initials": initials, "kind": "child_protection",
        "state": "gathering", "rating": rating, "received": MADE - timedelta(hours=3), "due": due, "due_what": "",
        "clocks": [{"kind": "decision", "due": due.isoformat()}], "people": [], "warnings": [],
        "agencies": [{"name": "Northamptonshire Police", "due": due.isoformat(), "answered": False},
                     {"name": "Education", "due": due.isoformat(), "answered": True}],
    }  # fmt: skip
    return told | more


ROWS = (
    row("NH-2026-0041", "WT", "red", 1.5,
        people=[person("Wilhelmina Thistlewood", birth="2019-02-03"),
                person("Rosamund Thistlewood", "parent", "01632 960013")],
        warnings=[{"about": "Barnaby Crick", "kind": "violence", "words": "Threatened a health visitor in October.",
                   "review": "2027-01-31"}]),
    row("NH-2026-0043", "A-O", "amber", 20, people=[person("Aşha Lou O'Gill", birth="2016-08-30")]),
    row("NH-2026-0044", "PM", "green", 60),
)  # fmt: skip


def kept_pack(home: Path, *rows: dict[str, object]) -> EmergencyPlace:
    """The pack of a duty desk, refreshed 25 minutes ago."""
    place = EmergencyPlace(home)
    public = place.prepare(ONE, OTHER)
    place.adopt(uuid4(), "Duty desk")
    key = base64.b64decode(public)
    begun = BegunRefresh(uuid4(), MADE, key, "a number", len(rows or ROWS))
    place.keep(pack_bytes("Northamptonshire MASH", "Duty desk", begun, rows or ROWS), key)
    return place

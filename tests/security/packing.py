"""An emergency pack in tests: set up by the hub manager, refreshed by one of those who may, as psql would do it."""

import base64
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from tests.security.psql import DECIDER, MANAGER, OFFICER, Psql

WORKSTATION = "Duty desk"
PUBLIC_KEY = bytes(range(32))


def body(**changed: object) -> dict[str, object]:
    """The officer and the decision maker hold the key at the duty desk."""
    told = {"workstation": WORKSTATION, "holder": OFFICER, "other_holder": DECIDER,
            "public_key": base64.b64encode(PUBLIC_KEY).decode()}  # fmt: skip
    return told | changed


def set_up(manager: Psql, **changed: object) -> UUID:
    """Set one up."""
    assert manager.login == MANAGER
    return UUID(manager.command("set_up_emergency_pack", body(**changed))["pack"])


def begun(person: Psql, pack: UUID) -> dict[str, Any]:
    """The first half of a refresh."""
    (row,) = person.ask("select refresh, made, public_key, proof, enquiries from app.begin_emergency_pack(%s)", pack)
    return dict(zip(("refresh", "made", "public_key", "proof", "enquiries"), row, strict=True))


def refreshed(person: Psql, pack: UUID) -> dict[UUID, dict[str, Any]]:
    """Both halves: what is packed, by enquiry."""
    return {row["enquiry"]: row for row in person.read("emergency_pack", begun(person, pack)["refresh"])}


def use(of: Mapping[str, Any], **changed: object) -> dict[str, object]:
    """That the pack of this refresh was opened."""
    told = {"refresh": str(of["refresh"]), "proof": of["proof"], "what": "opened", "happened": str(of["made"])}
    return told | changed

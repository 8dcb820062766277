"""What is said of people, as the commands take it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.security.bodies import Bodies

KINDS = ("name", "contact", "no_contact", "warning")


def said_of(what: str, child: str, parents: list[str]) -> dict[str, Any]:
    """One of each kind: the child's other name, a number, an order between the parents and the child, a warning."""
    if what == "name":
        return {"person": child, "kind": "alias", "given_names": "markeralias", "family_name": "markerother"}
    if what == "contact":
        told = {"channel": "phone", "detail": "01632 960 123", "safe": "not_safe", "safety": "markersafety"}
        return {"person": parents[0], **told, "said_by": "markersaidby"}
    if what == "no_contact":
        return {"person": parents[0], "protects": [child], "kind": "bail", "source": "markersource"}
    dog = {"kind": "dog", "words": "markerdog", "said_by": "markersaidby", "told": True}
    return {"person": parents[0], **dog, "since": "2026-01-05", "review": days_ahead(100)}


def everything_said(bodies: Bodies, case: str = "self-referral") -> list[dict[str, Any]]:
    """Of every kind one that few may read, where there are such, and one for all."""
    told = [bodies.say_of_person(case, what) for what in KINDS]
    return [*told, *(one | {"restricted": True} for one in told[:2])]


def days_ahead(many: int) -> str:
    """A day so many days from today."""
    return (datetime.now(UTC) + timedelta(days=many)).date().isoformat()

"""What is said of people, as the commands take it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

import psycopg

from tests.security.psql import DECIDER, Row

if TYPE_CHECKING:
    from tests.security.bodies import Bodies

KINDS = ("name", "contact", "need", "residence", "relation", "no_contact", "warning")
NAMED = {"step": "named", "given_names": "markergiven", "family_name": "markerfamily", "note": "markernote"}
ADDED = {"role": "other_adult", "given_names": "markerhelen", "family_name": "markerrowe", "sex": "F",
         "note": "markernote", "said_by": "markersaidby"}  # fmt: skip


def said_of(what: str, child: str, parents: list[str]) -> dict[str, Any]:
    """One of each kind: the child's other name, a number, a need, a home, a tie, an order, a warning."""
    who = {"said_by": "markersaidby"}
    from_then = {"person": parents[0], "since": "2026-01-05"}
    number = {"channel": "phone", "detail": "01632 960 123", "safe": "not_safe", "safety": "markersafety"}
    told: dict[str, dict[str, Any]] = {
        "name": {"person": child, "kind": "alias", "given_names": "markeralias", "family_name": "markerother"},
        "contact": {"person": parents[0], **number, **who},
        "need": {"person": child, "kind": "interpreter", "words": "markerneed", **who},
        "residence": {**from_then, "address": "markerhome 1\nmarkertown", "postcode": "QQ1 1AA", **who},
        "relation": {**from_then, "of": child, "kind": "step_parent", **who},
        "no_contact": {"person": parents[0], "protects": [child], "kind": "bail", "source": "markersource"},
        "warning": {**from_then, "kind": "dog", "words": "markerdog", "told": True, "review": days_ahead(100), **who},
    }
    return told[what]


def everything_said(bodies: Bodies, case: str = "self-referral") -> list[dict[str, Any]]:
    """Of every kind one that few may read, where there are such, and one for all."""
    told = [bodies.say_of_person(case, what) for what in KINDS]
    return [*told, *(one | {"restricted": True} for one in told[:2])]


_PLANTED = {
    "person_name (enquiry, person, kind, given_names, by)": "'alias', 'Other'",
    "person_contact (enquiry, person, channel, detail, safe, by)": "'phone', '1', 'unknown'",
    "person_need (enquiry, person, kind, said_by, by)": "'large_print', 'A'",
    "no_contact (enquiry, person, protects, kind, source, by)": "array[gen_random_uuid()], 'bail', 'Told'",
    "warning (enquiry, person, kind, words, said_by, since, review, told, by)": "'dog', 'A', 'B', now(), now(), true",
    "person_change (enquiry, person, step, before, by)": "'died', '{}'",
}


def plant_said(installer: psycopg.Connection[Row], enquiry: UUID) -> None:
    """One of each kind is there already."""
    for table, told in _PLANTED.items():
        sql = f"insert into mash.{table} select enquiry, id, {told}, %s from mash.person where enquiry = %s limit 1"
        installer.execute(sql.encode(), [DECIDER, enquiry])
    lives = """insert into mash.residence (enquiry, person, household, said_by, by)
        select h.enquiry, h.people[1], h.id, 'A', %s from mash.household h where h.enquiry = %s limit 1"""
    installer.execute(lives, [DECIDER, enquiry])


def days_ahead(many: int) -> str:
    """A day so many days from today."""
    return (datetime.now(UTC) + timedelta(days=many)).date().isoformat()

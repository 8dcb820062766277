"""A virtual agency: the fire service has nobody in the hub, and was asked."""

from typing import Any
from uuid import UUID

import psycopg

from tests.security.psql import DECIDER, Row

FIRE = "fire"
LINK = """update mash.hub set profile = jsonb_set(profile, '{agencies}', (select jsonb_agg(
    case when one ->> 'id' = %s then one || jsonb_build_object('link', %s::text) else one end)
    from jsonb_array_elements(profile -> 'agencies') one))"""
SPOKEN = {
    "said_by": "Wren Calloway",
    "said_by_post": "Watch manager",
    "how": "telephone",
    "late_because": "The station was out on a call",
}


def linked(truth: psycopg.Connection[Row], agency: str = FIRE, link: str = "virtual") -> None:
    """What the profile in force says of an agency's place."""
    truth.execute(LINK.encode(), [agency, link])


def asked_fire(truth: psycopg.Connection[Row], enquiry: UUID | str) -> tuple[str, str]:
    """Fire is a virtual link and was asked on this enquiry: the request, and a moment that it may have answered."""
    linked(truth)
    sql = "select id from mash.information_request where enquiry = %s and agency = %s"
    row = truth.execute(sql.encode(), [str(enquiry), FIRE]).fetchone()
    if row is None:
        sql = """insert into mash.information_request (enquiry, agency, purpose, lawful_basis, sent_by, sent, due)
            values (%s, %s, 'Why', 'public_task', %s, now() - interval '3 hours', now() - interval '1 hour')
            returning id"""
        row = truth.execute(sql.encode(), [str(enquiry), FIRE, DECIDER]).fetchone()
    assert row is not None
    said = truth.execute(b"select now()::text").fetchone()
    assert said is not None
    return str(row[0]), str(said[0])


def answering(truth: psycopg.Connection[Row], enquiry: UUID | str, child: str) -> dict[str, Any]:
    """The body with what fire said about a child, late."""
    request, said = asked_fire(truth, enquiry)
    item = {"people": [child], "what": "markerwhat", "nature": "fact", "relevance": "markerrelevance",
            "lawful_basis": "public_task", "handling": "hub"}  # fmt: skip
    return {"enquiry": str(enquiry), "request": request, "answer": "items", "items": [item], "said": said, **SPOKEN}

"""Pathways that are raised, an allegation among them; steps that are answered and corrected; one that is taken off."""

from typing import Any
from uuid import UUID

import psycopg

from tests.security.psql import Row

HAPPENED = "2026-01-05T09:30:00+00:00"
_PLANT = (
    "insert into mash.pathway (enquiry, flag, why, by) select %s, 'missing', 'markerwhy', login from mash.staff "
    "where 'senior_social_worker' = any (roles) limit 1 returning id"
)


def raising(enquiry: object, person: str | None, flag: str) -> dict[str, Any]:
    """The body that raises one; of an allegation, which concerns nobody who signs in here."""
    return {"enquiry": str(enquiry), "flag": flag, "person": person, "why": "markerwhy", "nobody_here": True}


def answering(enquiry: object, pathway: object) -> dict[str, Any]:
    """The body that says of a step that it was done."""
    told = {"step": "police", "answer": "done", "words": "markerwords", "done_by": "markerwho"}
    return {"enquiry": str(enquiry), "pathway": str(pathway), **told, "happened": HAPPENED, "seen": None}


def planted(truth: psycopg.Connection[Row], enquiry: object) -> str:
    """A pathway that is there already."""
    found = truth.execute("select id from mash.pathway where enquiry = %s and flag = 'missing'", [enquiry]).fetchone()
    row = found or truth.execute(_PLANT.encode(), [enquiry]).fetchone()
    assert row is not None
    return str(row[0])


def live_through(decider: Any, enquiry: UUID, person: str) -> None:
    """Three pathways, of a person and of the whole enquiry."""
    for flag, about in (("exploitation", person), ("allegation", person), ("domestic_abuse", None)):
        made = decider.command("raise_pathway", raising(enquiry, about, flag) | {"why": f"Because of {flag}"})
        first = answering(enquiry, made["pathway"]) | {"words": f"Done for {flag}"}
        decider.command("answer_pathway", first)
        seen = _last(decider, enquiry, str(made["pathway"]))
        decider.command("answer_pathway", {**first, "answer": "not_needed", "seen": seen, "why": f"Wrong {flag}"})
    decider.command("answer_pathway", {**first, "step": "", "answer": "taken_off", "words": "Not after all"})


def _last(decider: Any, enquiry: UUID, pathway: str) -> str:
    return [str(row["id"]) for row in decider.read("pathway_answers", enquiry) if str(row["pathway"]) == pathway][-1]

"""What each reading function gives, in words: beside the table of PRODUCT.md that says who reads a row at all.

A row is known by the words that were typed into it; the same words are asked of the function by `WORDS`. Neither side
knows the other's rules.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from mashdesk.cli.sample_hub import SamplePerson
from tests.security import oracle
from tests.security.oracle import DECIDER, HUB, MANAGER, OFFICER, PRACTITIONER, VIEWS

if TYPE_CHECKING:
    from tests.security.model import Case, Person

Words = Callable[[Mapping[str, Any], SamplePerson, "Case"], str | None]
CONTENT = {PRACTITIONER, *HUB}


def _words(row: Mapping[str, Any], eyes: SamplePerson, case: Case) -> str:
    return str(row["words"])


def _reasons(row: Mapping[str, Any], eyes: SamplePerson, case: Case) -> str:
    return f"{row['words']}/{row['reasons'] if oracle.CONFIDENTIAL & set(eyes.roles) else '-'}"


def _answer(row: Mapping[str, Any], eyes: SamplePerson, case: Case) -> str:
    """What an agency holds back, and what it found under each question, is its own and the decision maker's."""
    own = PRACTITIONER in eyes.roles and eyes.agency == row["agency"]
    close = own or bool(oracle.CONFIDENTIAL & set(eyes.roles))
    shown = (row["because"] if close else None, row.get("found") if close else None, row.get("late"))
    return "/".join([row["agency"], *(one or "-" for one in shown)])


def _who_told(row: Mapping[str, Any], eyes: SamplePerson, case: Case) -> str:
    return "-" if case.anonymity and not oracle.CONFIDENTIAL & set(eyes.roles) else str(row["words"])


def _standing(row: Mapping[str, Any], eyes: SamplePerson, case: Case) -> str | None:
    return None if row.get("aside") else str(row["words"])


def _merged(row: Mapping[str, Any], eyes: SamplePerson, case: Case) -> str | None:
    return str(row["words"]) if row.get("aside") == "merged" else None


def _clock(row: Mapping[str, Any], eyes: SamplePerson, case: Case) -> str | None:
    """Of the register: the steps of pathways, and why something was late."""
    told = (row["late"], row["step"])
    return "/".join(one or "-" for one in told) if any(told) else None


def _head(who: Person, eyes: SamplePerson, case: Case) -> list[str | None]:
    requests = [
        one for one in case.rows["information_request"] if oracle.reads(eyes, "information_request", one, case.truth)
    ]
    return [f"{case.reference}/{len(requests)}/{sum(bool(one.get('answered')) for one in requests)}"]


def _own_disputes(who: Person, eyes: SamplePerson, case: Case) -> list[str | None]:
    """An agency may open a dispute, and go on with its own; nothing tells it of another's."""
    settled = max((row["at"] for row in case.rows["step"] if row["step"] == "settle"), default=0)
    own = [row for row in case.rows["step"] if row["step"] == "dispute" and row["agency"] == who.agency]
    return ["dispute", *(["step_up"] if any(row["at"] > settled for row in own) else [])]


COMPOSED: Mapping[str, Callable[[Person, SamplePerson, Case], list[str | None]]] = {
    "enquiry_row": _head,
    "dispute_steps": _own_disputes,
}
"""What is not row by row a table's."""

READ: Mapping[str, tuple[str, Words]] = {
    "enquiry_row": ("", _words),
    "referral": ("referral", _who_told),
    "narratives": ("narrative", _words),
    "referrer": ("referrer", _words),
    "people": ("person", _standing),
    "also_written": ("person", _merged),
    "merges": ("person_merge", _words),
    "relationships": ("relationship", _words),
    "households": ("household", _words),
    "addresses": ("address", _words),
    "person_names": ("person_name", _words),
    "person_contacts": ("person_contact", _words),
    "person_needs": ("person_need", _words),
    "residences": ("residence", _words),
    "no_contacts": ("no_contact", _words),
    "warnings": ("warning", _words),
    "person_changes": ("person_change", _words),
    "screenings": ("screening", _words),
    "requests": ("information_request", _answer),
    "chases": ("chase", _words),
    "items": ("item", _words),
    "contradictions": ("contradiction", _words),
    "releases": ("release_request", _words),
    "consents": ("consent", _words),
    "lawful_bases": ("lawful_basis", _words),
    "tellings": ("telling", _words),
    "family_contacts": ("family_contact", _words),
    "outcome_recipients": ("outcome_heard", _words),
    "clocks": ("clock", _clock),
    "start_corrections": ("start_correction", _words),
    "steps_taken": ("step", _words),
    "dispute_steps": ("", _words),
    "pathways": ("pathway", _words),
    "pathway_answers": ("pathway_answer", _words),
    "discussions": ("discussion", _words),
    "attendees": ("attendee", _words),
    "actions": ("action", _words),
    "action_results": ("action_result", _words),
    "decisions": ("decision", _reasons),
    "letters": ("letter", _words),
}
"""Function: the table behind it, and the words by which one of its rows is known."""

WORDS: Mapping[str, str] = {
    "enquiry_row": "reference || '/' || asked || '/' || returned",
    "referral": "coalesce(nullif(concat_ws('/', source, how, consent_why_not, parents_why_not, parents_agreed, "
    "follow_up, follow_up_result), ''), '-')",
    "narratives": "concern",
    "referrer": "name",
    "people": "given_names",
    "also_written": "given_names",
    "merges": "why",
    "relationships": "kind",
    "households": "cardinality(people)::text",
    "addresses": "postcode",
    "person_names": "given_names",
    "person_contacts": "detail",
    "person_needs": "words",
    "residences": "said_by",
    "no_contacts": "source",
    "warnings": "words",
    "person_changes": "note",
    "screenings": "why",
    "requests": "concat_ws('/', agency, coalesce(withheld_because, '-'), coalesce(not_checked[1], '-'), "
    "coalesce(late_because, '-'))",
    "chases": "words",
    "items": "what",
    "contradictions": "why || '/' || coalesce(taken_back_because, '')",
    "releases": "why",
    "consents": "why",
    "lawful_bases": "reason",
    "tellings": "what",
    "family_contacts": "views",
    "outcome_recipients": "recipient || '/' || coalesce(because, '-')",
    "clocks": "case when late_because is not null or pathway is not null "
    "then coalesce(late_because, '-') || '/' || coalesce(nullif(pathway_step, ''), '-') end",
    "start_corrections": "reason",
    "steps_taken": "step || '/' || reason",
    "dispute_steps": "step",
    "pathways": "why",
    "pathway_answers": "words",
    "discussions": "agreed",
    "attendees": "view",
    "actions": "what",
    "action_results": "words",
    "decisions": "next_steps || '/' || coalesce(reasons, '-')",
    "letters": "state || case when confidential then ' hidden' else '' end",
}
"""The same words as a person asks the function for them; rows without any are not looked at."""

_OF_HUB = (
    "merges", "consents", "lawful_bases", "tellings", "family_contacts", "outcome_recipients", "clocks", "pathways",
    "pathway_answers",
)  # fmt: skip
READERS: Mapping[str, set[str]] = {
    **dict.fromkeys(READ, CONTENT),
    **dict.fromkeys(_OF_HUB, HUB),
    "start_corrections": VIEWS,
    "dispute_steps": {PRACTITIONER},
}
"""Whose roles may even ask a function: what is the hub's own no agency."""

LISTS: Mapping[str, set[str]] = {
    "worklist": HUB,
    "awaited": HUB,
    "actions_owed": HUB,
    "my_requests": {PRACTITIONER},
    "my_actions": {PRACTITIONER},
    "letters_worklist": {OFFICER, DECIDER, MANAGER},
    "connected_people": {MANAGER},
}
"""Lists that need no opening, and the roles that may ask for them."""

LISTED: Mapping[str, str] = {
    "worklist": "enquiry || '/' || pathway",
    "awaited": "case when awaits = 'pathway' then enquiry::text end",
    "connected_people": "login",
}
"""What is looked at of a list; of all others the enquiry."""

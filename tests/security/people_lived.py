"""In a random history: of people of the enquiry everything is said, some of it restricted, corrected or ended."""

from typing import Any
from uuid import UUID

from tests.security.people_said import KINDS, said_of


def live_through(decider: Any, enquiry: UUID) -> None:
    """Of the first child and of whoever else is named."""
    rows = decider.read("people", enquiry)
    people = [str(row["id"]) for row in rows]
    if len(people) > 1:
        _say_all(decider, enquiry, people)
        version = decider.read("enquiry_row", enquiry)[0]["version"]
        told = {name: rows[-1][name] for name in ("given_names", "family_name")} | {"known_as": "Other"}
        told |= {"step": "named", "note": "Told", "restricted": len(people) % 2 == 0}
        about = {"enquiry": str(enquiry), "version": version, "person": people[-1]}
        decider.command("change_person", about | told)


def _say_all(decider: Any, enquiry: UUID, people: list[str]) -> None:
    for what in KINDS:
        body = {"enquiry": str(enquiry), "what": what, **said_of(what, people[0], people[1:])}
        first = decider.command("say_of_person", body)["said"]
        decider.command("say_of_person", body)
        close = {"restricted": True} if what in ("name", "contact") else {"ended": True}
        decider.command("say_of_person", {**body, **close, "corrects": str(first), "why": f"Why {what}"})
    homes = decider.read("households", enquiry)
    if homes:
        body = {**said_of("warning", people[0], people[1:]), "person": None, "household": str(homes[0]["id"])}
        decider.command("say_of_person", {"enquiry": str(enquiry), "what": "warning", **body})

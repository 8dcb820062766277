"""Steps that are taken on an enquiry's way, and what becomes of its pathways."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.security import deeds, deeds_of_people
from tests.security.deeds import OF_THE_HUB, WHEN, Deed, Desk, Making
from tests.security.model import Person
from tests.security.oracle import DECIDER, MANAGER, OFFICER, PRACTITIONER


def open_dispute(desk: Desk) -> Deed:
    """Somebody disagrees: an agency's own words are its own."""
    return _step(desk, "dispute", {OFFICER, PRACTITIONER, DECIDER})


def settle_dispute(desk: Desk) -> Deed | None:
    """The manager settles it, and the agencies that disputed read the answer."""
    settled = max((row["at"] for row in desk.case.rows["step"] if row["step"] == "settle"), default=0)
    disputed = any(row["step"] == "dispute" and row["at"] > settled for row in desk.case.rows["step"])
    return _step(desk, "settle", {MANAGER}) if disputed else None


def give_to_group(desk: Desk) -> Deed | None:
    """Whose group works on it is the whole hub's to know."""
    given = sum(row["step"] == "group" for row in desk.case.rows["step"])
    return _step(desk, "group", {DECIDER, MANAGER}, group=("social_care", "police")[given % 2])


def record_strategy(desk: Desk) -> Deed:
    """A strategy discussion waits for nothing, and is not the front door's to read."""
    deed = _step(desk, "strategy", {DECIDER}, particulars="Police, health")
    return Deed("record_strategy", deed.roles, deed.body, deed.then)


def answer_pathway(desk: Desk) -> Deed | None:
    """What became of a step of its checklist."""
    row = desk.chosen([one for one in desk.case.rows["pathway"] if not one["over"]])
    if row is None or any(one["pathway"] == row["id"] for one in desk.case.rows["pathway_answer"]):
        return None
    step = {"fgm": "police", "allegation": "lado"}[row["flag"]]
    return _answer(desk, row, {DECIDER, MANAGER if row["flag"] == "allegation" else OFFICER}, step, "done")


def take_off_pathway(desk: Desk) -> Deed | None:
    """Not after all: of an allegation managers say so too, of no pathway the front door."""
    row = desk.chosen([one for one in desk.case.rows["pathway"] if not one["over"]])
    if row is None:
        return None
    return _answer(desk, row, {DECIDER, *({MANAGER} if row["flag"] == "allegation" else ())}, "", "taken_off")


def _answer(desk: Desk, row: dict[str, Any], handled_by: set[str], step: str, answer: str) -> Deed:
    words = desk.mark(answer)
    body = {"pathway": row["id"], "step": step, "answer": answer, "words": words, "done_by": "Somebody"}

    def then(who: Person, told: Any) -> None:
        desk.case.rows["pathway_answer"].append({"pathway": row["id"], "words": words})
        row.update(over=answer == "taken_off")
        for clock in desk.case.rows["clock"]:
            if clock["pathway"] == row["id"]:
                clock.update(over=True)

    return Deed(
        "answer_pathway", OF_THE_HUB, body | {"happened": WHEN, "seen": None}, then,
        lambda who: bool(handled_by & who.roles),
    )  # fmt: skip


def _step(desk: Desk, step: str, roles: set[str], **told: str) -> Deed:
    words = desk.mark(step)

    def then(who: Person, answer: Any) -> None:
        own = who.agency if PRACTITIONER in who.roles else None
        row = {"step": step, "agency": own, "at": desk.now(), "words": f"{step}/{words}"}
        desk.case.rows["step"].append(row)

    return Deed("take_step", roles, {"step": step, "reason": words} | told, then)


DEEDS: Mapping[str, Making] = {
    making.__name__: making
    for making in (
        deeds.chase, deeds.say_why_late, deeds.correct_start, deeds.mark_contradiction, deeds.take_back_contradiction,
        deeds.ask_release, deeds.refuse_release, deeds.set_action, deeds.record_action_result, deeds.record_heard,
        deeds_of_people.record_consent, deeds_of_people.record_lawful_basis, deeds_of_people.record_telling,
        deeds_of_people.record_family_contact, deeds_of_people.say_a_name, deeds_of_people.say_a_contact,
        deeds_of_people.say_a_need, deeds_of_people.say_an_order, deeds_of_people.say_a_warning,
        deeds_of_people.say_a_home, deeds_of_people.add_person, deeds_of_people.call_anew,
        deeds_of_people.enter_in_error,
        deeds_of_people.merge_people,
        open_dispute, settle_dispute, give_to_group, record_strategy, answer_pathway, take_off_pathway,
    )
}  # fmt: skip
"""Every deed by its name."""

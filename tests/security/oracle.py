"""PRODUCT.md's visibility table in Python, written from the document and from nothing in the database's rules.

It is given what is true (the rows, without their keys) and says which of them a person may read after opening.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from mashdesk.cli.sample_hub import SamplePerson
from tests.security.case_truth import CaseTruth, Facts
from tests.security.who_told import WITHOUT_WHO_TOLD, referral_named

OFFICER, PRACTITIONER, DECIDER = "mash_officer", "agency_practitioner", "senior_social_worker"
MANAGER, INFORMATION = "hub_manager", "information_officer"

HUB = {OFFICER, DECIDER, MANAGER, INFORMATION}
VIEWS = {DECIDER, MANAGER, INFORMATION}
STEPS_OF_HUB = (
    "return", "transfer", "hand_over", "assign", "taken_over", "written", "group", "conference", "assessed",
)  # fmt: skip
CONFIDENTIAL = {DECIDER, INFORMATION}
OF_HUB = (
    "consent",
    "lawful_basis",
    "telling",
    "family_contact",
    "family_call",
    "outcome_heard",
    "clock",
    "person_contact",
    "person_merge",
)
RIGHTS = ("subject_access", "rectification", "objection")
SAID = ("person_name", "person_contact", "person_change", "warning", "residence")


def may_open(person: SamplePerson, case: CaseTruth) -> bool:
    """Row "worklist facts": the hub's own people, and practitioners whose agency was asked.

    Rows "restricted enquiry" and "connected people" come before every other: only those named, and nobody connected.
    """
    if person.login in case.closed:
        return False
    if person.login in case.connected or (case.named is not None and person.login not in case.named | case.broken):
        return False
    return bool(HUB & set(person.roles)) or (PRACTITIONER in person.roles and person.agency in case.asked)


def may_open_matter(person: SamplePerson, matter: Facts, case: CaseTruth | None) -> bool:
    """Row "information rights": the information officer's, complaints and feedback the hub manager's too.

    A complaint about either is the other's alone; whoever is named for one reads it; never whom it is about. Rows
    "restricted enquiry" and "connected people" come before, where it concerns an enquiry.
    """
    roles = set(person.roles)
    theirs = (INFORMATION in roles and matter["touches"] != "information") or (
        MANAGER in roles and matter["kind"] not in RIGHTS and matter["touches"] != "manager"
    )
    named = matter["handler"] == person.login and bool({DECIDER, MANAGER, INFORMATION} & roles)
    if matter["about"] == person.login or not (theirs or named):
        return False
    named_there = case is None or case.named is None or person.login in case.named | (case.broken if theirs else set())
    return named_there and (case is None or person.login not in case.connected)


def expected(person: SamplePerson, case: CaseTruth) -> Mapping[str, set[Any]]:
    """For each reading function, the names of the rows that it must give this person: no more and no fewer."""
    if not may_open(person, case):
        return {function: set() for function in KEYS}
    requests = [row for row in case.tables["information_request"] if reads(person, "information_request", row, case)]
    answered = sum(row["answered"] is not None for row in requests)
    told: dict[str, set[Any]] = {"enquiry_row": {(case.enquiry["id"], len(requests), answered)}}
    for function, (table, name) in _SOURCES.items():
        told[function] = {name(row) for row in case.tables[table] if reads(person, table, row, case)}
    if case.enquiry["anonymity_asked"] and not _by_role(person, CONFIDENTIAL):
        told["referral"] = {referral_named({**row, **WITHOUT_WHO_TOLD}) for row in case.tables["referral"]}
    merged = {row["merged"] for row in case.tables["person_merge"] if row["undone"] is None}
    told["people"], told["also_written"] = told["people"] - merged, told["people"] & merged
    told["reasons"] = {row["decision"] for row in case.tables["rationale"] if _by_role(person, CONFIDENTIAL)}
    told["withheld"] = {
        row["request"] for row in case.tables["withholding"]
        if _by_role(person, CONFIDENTIAL) or _own(person, _agency_of(row["request"], case))
    }  # fmt: skip
    told["findings"] = {
        row["request"] for row in case.tables["finding"]
        if _by_role(person, CONFIDENTIAL) or _own(person, _agency_of(row["request"], case))
    }  # fmt: skip
    told["why_late"] = {
        row["request"] for row in case.tables["late_reason"]
        if row["request"] and (_by_role(person, HUB) or _own(person, _agency_of(row["request"], case)))
    }  # fmt: skip
    told["spoken"] = {
        (row["request"], row["said_by"]) for row in case.tables["answer_on_behalf"]
        if _by_role(person, HUB) or _own(person, _agency_of(row["request"], case))
    }  # fmt: skip
    told["release_spoken"] = {
        (row["release"], row["said_by"]) for row in case.tables["release_on_behalf"]
        if not row["taken_back"] and _reads_item(person, item_of(row, case))
    }  # fmt: skip
    told["released_words"] = {
        (row["release"], row["words"]) for row in case.tables["item_release"]
        if row["words"] and _reads_item(person, item_of(row, case))
    }  # fmt: skip
    if not _by_role(person, CONFIDENTIAL):
        told["rulings"] = set()
    told["leaving"] = leaving(case) if _by_role(person, CONFIDENTIAL) else set()
    return told


_ITEMS_OF = {"release_request": ("item",), "contradiction": ("one", "other")}


def reads(person: SamplePerson, table: str, row: Facts, case: CaseTruth) -> bool:
    """Whether a person who has the enquiry open reads this row of a table."""
    anonymity = bool(case.enquiry["anonymity_asked"])
    about = [row] if table == "item" else [_one(case, "item", row[name]) for name in _ITEMS_OF.get(table, ())]
    if about:
        return all(_reads_item(person, item) for item in about)
    if table in ("information_request", "chase"):
        agency = _agency_of(row["request"], case) if table == "chase" else row["agency"]
        return _by_role(person, HUB) or _own(person, agency)
    if table in OF_HUB and not (table == "person_contact" and kept_close(table, row, case)):
        return _by_role(person, _who_keeps(row, case))
    if table in ("screening", "discussion", "attendee", "step", "start_correction"):
        views = CONFIDENTIAL if _of_the_form(row, case) else HUB if row.get("step") in STEPS_OF_HUB else VIEWS
        own = _own(person, row["agency"]) if table in ("attendee", "step") else False
        return _by_role(person, views) or own or (table == "step" and answers_own_dispute(person, row, case))
    if table in ("letter", "letter_release", "action", "action_result", "pathway", "pathway_answer"):
        whole = table.split("_", maxsplit=1)[0]
        read = {"letter": reads_letter, "action": reads_action, "pathway": reads_pathway}[whole]
        return read(person, row if table == whole else _one(case, whole, row[whole]), case)
    hidden = {
        "letter_hit": True,
        "letter_stop": True,
        **dict.fromkeys(SAID, table in SAID and kept_close(table, row, case)),
        "address": row.get("confidential", False),
        "referrer": anonymity,
        "narrative": anonymity and not row.get("sanitised", False),
    }
    return _by_role(person, CONFIDENTIAL) if hidden.get(table, False) else True


def answers_own_dispute(person: SamplePerson, row: Facts, case: CaseTruth) -> bool:
    """A dispute that one's own agency opened stood when the hub took it a step up or settled it."""
    if row["agency"] or row["step"] not in ("step_up", "settle"):
        return False
    before = [one for one in case.tables["step"] if one["at"] < row["at"]]
    settled = max((one["at"] for one in before if one["step"] == "settle"), default=None)
    return any(
        one["step"] == "dispute" and _own(person, one["agency"]) and (settled is None or one["at"] > settled)
        for one in before
    )


def kept_close(table: str, row: Facts, case: CaseTruth) -> bool:
    """A restricted name or number, what it corrects, and what is about a home whose address is confidential.

    What puts right who lives there is as close as what it corrects.
    """
    if table in ("warning", "residence"):
        own = any(one["confidential"] for one in case.tables["address"] if one["household"] == row["household"])
        before = [one for one in case.tables[table] if one["id"] == row["corrects"]]
        return own or any(kept_close(table, one, case) for one in before)
    hidden = {one["household"] for one in case.tables["address"] if one["confidential"]}
    later = [one for one in case.tables[table] if one.get("corrects") == row["id"]]
    close = row.get("household") in hidden or bool(row["restricted"])
    return close or any(kept_close(table, one, case) for one in later)


def reads_letter(person: SamplePerson, letter: Facts, case: CaseTruth) -> bool:
    """Documents have the strictest class of any fact in them: the address, and every item that was put in."""
    inside = (row["release"] for row in case.tables["letter_release"] if row["letter"] == letter["id"])
    close = any(item_of(_one(case, "release_request", one), case)["handling"] != "hub" for one in inside)
    return _by_role(person, CONFIDENTIAL if letter["confidential"] or close else HUB)


def reads_action(person: SamplePerson, action: Facts, case: CaseTruth) -> bool:
    """Who reads what it comes from; and the agency whose it is, once it was asked, no other."""
    own = action["agency"] in case.asked and _own(person, action["agency"])
    return own or _by_role(person, VIEWS if action["discussion"] else HUB)


def _of_the_form(row: Facts, case: CaseTruth) -> bool:
    """That a form is awaited after a call, or came, says who told the hub, and how."""
    told = row.get("kind") == "written_follow_up" or row.get("step") == "written"
    return told and bool(case.enquiry["anonymity_asked"])


def _who_keeps(row: Facts, case: CaseTruth) -> set[str]:
    if _of_the_form(row, case):
        return CONFIDENTIAL
    return VIEWS if _of_allegation(row, case) else HUB


def _of_allegation(row: Facts, case: CaseTruth) -> bool:
    """A clock of its checklist is kept like the allegation itself."""
    return bool(row.get("pathway")) and _one(case, "pathway", row["pathway"])["flag"] == "allegation"


def reads_pathway(person: SamplePerson, pathway: Facts, case: CaseTruth) -> bool:
    """The hub's own people; an allegation against somebody who works with children not the front door. No agency."""
    return _by_role(person, VIEWS if pathway["flag"] == "allegation" else HUB)


def _reads_item(person: SamplePerson, row: Facts) -> bool:
    if row["handling"] == "hub" or _own(person, row["agency"]) or _by_role(person, CONFIDENTIAL):
        return True
    return row["handling"] == "named_agencies" and any(_own(person, agency) for agency in row["shared_with"])


def _by_role(person: SamplePerson, roles: set[str]) -> bool:
    return bool(roles & set(person.roles))


def _own(person: SamplePerson, agency: str) -> bool:
    return PRACTITIONER in person.roles and person.agency == agency


def _agency_of(request: UUID, case: CaseTruth) -> str:
    return next(str(row["agency"]) for row in case.tables["information_request"] if row["id"] == request)


POLICE_CODES = ("source", "information", "handling", "conditions")
PARENTAL = {"mother", "father", "parent", "adoptive_parent", "special_guardian", "carer"}


def item_of(row: Facts, case: CaseTruth) -> Facts:
    """The item that a row of a release is about."""
    return _one(case, "item", row["item"])


def may_be_asked(item: Facts, purpose: str) -> bool:
    """PRODUCT: sealed never leaves the hub in anything; not for the family never goes into a letter."""
    return item["handling"] != "decision_maker" and not (item["not_for_family"] and purpose == "letter")


READ_CONDITIONS = ("onward", "police")
"""Purposes whose reader is no family."""


def may_be_released(item: Facts, purpose: str, how: str) -> bool:
    """What the police gave with conditions leaves whole only to those who can keep them: not to the family."""
    if how == "whole" and item["police_handling"] == "C" and purpose not in READ_CONDITIONS:
        return False
    return may_be_asked(item, purpose)


def leaving(case: CaseTruth) -> set[Any]:
    """What may leave, in which words, for which purpose: nothing without its agency's release that stands."""
    told = set()
    for row in case.tables["release_request"]:
        item, purpose = item_of(row, case), row["purpose"]
        if not _stands(row) or not may_be_released(item, purpose, row["answer"]):
            continue
        if purpose == "bundle" and item["not_for_family"] and not _ruled_to_leave(item, case):
            continue
        conditions = item["police_conditions"] if purpose in READ_CONDITIONS else ""
        told.add((purpose, row["id"], words_of(row, case), conditions))
    return told


def items_in(letter: Facts, case: CaseTruth) -> set[tuple[Any, str]]:
    """The releases in a letter, with their words: put in, standing, and about the recipient and their own children."""
    inside = {row["release"] for row in case.tables["letter_release"] if row["letter"] == letter["id"]}
    told = {(release, words) for purpose, release, words, _ in leaving(case) if purpose == "letter"}
    return {
        (release, words) for release, words in told
        if release in inside and about_own(letter, item_of(_one(case, "release_request", release), case), case)
    }  # fmt: skip


def about_own(letter: Facts, item: Facts, case: CaseTruth) -> bool:
    """Whether an item is about this recipient and their own children alone."""
    own = {
        row["of"] for row in case.tables["relationship"]
        if row["person"] == letter["recipient"] and (row["kind"] in PARENTAL or row["parental_responsibility"])
    }  # fmt: skip
    return set(item["people"]) <= own | {letter["recipient"]}


def words_of(row: Facts, case: CaseTruth) -> str:
    """The words that leave with a release."""
    if row["answer"] == "whole":
        return str(item_of(row, case)["what"])
    return next(str(one["words"]) for one in case.tables["item_release"] if one["release"] == row["id"])


def _stands(row: Facts) -> bool:
    return row["answer"] in ("whole", "sanitised") and row["withdrawn"] is None


def _ruled_to_leave(item: Facts, case: CaseTruth) -> bool:
    rulings = sorted((row["at"], row["may_leave"]) for row in case.tables["item_ruling"] if row["item"] == item["id"])
    return bool(rulings) and bool(rulings[-1][1])


def _one(case: CaseTruth, table: str, id: Any) -> Facts:
    return next(row for row in case.tables[table] if row["id"] == id)


_SOURCES: Mapping[str, tuple[str, Any]] = {
    "referral": ("referral", referral_named),
    "narratives": ("narrative", lambda row: (row["sanitised"], row["concern"])),
    "referrer": ("referrer", lambda row: row["name"]),
    "people": ("person", lambda row: row["id"]),
    "relationships": ("relationship", lambda row: (row["id"], row["person"], row["of"], row["kind"], row["why"])),
    "households": ("household", lambda row: row["id"]),
    "chases": ("chase", lambda row: (row["id"], row["words"])),
    "addresses": ("address", lambda row: row["id"]),
    "screenings": ("screening", lambda row: row["at"]),
    "requests": ("information_request", lambda row: row["id"]),
    "items": ("item", lambda row: (row["id"], *(row[f"police_{name}"] for name in POLICE_CODES))),
    "contradictions": ("contradiction", lambda row: (row["id"], row["why"], row["taken_back_because"])),
    "releases": ("release_request", lambda row: row["id"]),
    "letter_releases": ("letter_release", lambda row: (row["letter"], row["release"])),
    "letter_checks": ("letter", lambda row: row["letter"] if "letter" in row else row["id"]),
    "letter_hits": ("letter_hit", lambda row: (row["id"], row["because"])),
    "letter_stops": ("letter_stop", lambda row: (row["letter"], row["because"])),
    "rulings": ("item_ruling", lambda row: (row["item"], row["may_leave"], row["because"])),
    "consents": ("consent", lambda row: (row["id"], row["answer"], row["why"])),
    "lawful_bases": ("lawful_basis", lambda row: (row["id"], row["reason"])),
    "tellings": ("telling", lambda row: (row["id"], row["what"], row["why_not"])),
    "family_contacts": ("family_contact", lambda row: (row["id"], row["views"], row["wishes"], row["safety"])),
    "family_calls": ("family_call", lambda row: (row["id"], row["result"], row["note"])),
    "steps_taken": ("step", lambda row: (row["id"], row["step"], row["reason"])),
    "clocks": ("clock", lambda row: (row["id"], row["kind"], row["due"])),
    "start_corrections": ("start_correction", lambda row: (row["id"], row["reason"])),
    "merges": ("person_merge", lambda row: (row["id"], row["why"], row["undone_because"])),
    "actions": ("action", lambda row: (row["id"], row["what"], row["why"])),
    "action_results": ("action_result", lambda row: (row["id"], row["words"], row["why"])),
    "person_names": ("person_name", lambda row: (row["id"], row["given_names"], row["why"])),
    "person_contacts": ("person_contact", lambda row: (row["id"], row["detail"], row["why"])),
    "person_needs": ("person_need", lambda row: (row["id"], row["words"], row["why"])),
    "residences": ("residence", lambda row: (row["id"], row["said_by"], row["why"])),
    "no_contacts": ("no_contact", lambda row: (row["id"], row["source"], row["why"])),
    "warnings": ("warning", lambda row: (row["id"], row["words"], row["why"])),
    "person_changes": ("person_change", lambda row: (row["id"], row["step"], row["note"])),
    "pathways": ("pathway", lambda row: (row["id"], row["flag"], row["why"])),
    "pathway_answers": ("pathway_answer", lambda row: (row["id"], row["words"], row["why"])),
    "discussions": ("discussion", lambda row: row["id"]),
    "attendees": ("attendee", lambda row: (row["discussion"], row["name"], row["agency"])),
    "decisions": ("decision", lambda row: row["id"]),
    "letters": ("letter", lambda row: row["id"]),
}
"""Function: the table it reads, and what names one of its rows. Both sides are compared by these names."""

KEYS = (
    "enquiry_row",
    "also_written",
    *_SOURCES,
    "reasons",
    "withheld",
    "findings",
    "why_late",
    "spoken",
    "release_spoken",
    "released_words",
    "leaving",
)


def named(function: str, rows: list[dict[str, Any]]) -> set[Any]:
    """The same names from what a reading function gave."""
    if function == "enquiry_row":
        return {(row["id"], row["asked"], row["returned"]) for row in rows}
    if function == "also_written":
        return {row["id"] for row in rows}
    return {_SOURCES[function][1](row) for row in rows}

"""Reading an enquiry as one person, and comparing it with what PRODUCT.md's table says."""

from typing import Any

from psycopg import errors

from mashdesk.cli.sample_hub import SamplePerson
from tests.security.case_truth import CaseTruth
from tests.security.oracle import KEYS, expected, may_open, named
from tests.security.psql import READING, Psql

OF_THE_HUB = (
    "letter_releases", "letter_checks", "letter_hits", "letter_stops", "rulings", "consents", "lawful_bases",
    "tellings", "family_contacts", "family_calls", "steps_taken", "clocks", "start_corrections", "merges",
    "pathways", "pathway_answers",
)  # fmt: skip


def read_everything(person: Psql, case: CaseTruth) -> dict[str, set[Any]]:
    """What each reading function gives after an opening (or an attempt at one), by the names of its rows."""
    enquiry = case.enquiry["id"]
    try:
        person.open(enquiry, "To compare with the table")
    except errors.InsufficientPrivilege:
        return {function: set() for function in KEYS}
    told = {}
    for function in READING:
        rows = person.read(function, enquiry)
        told[function] = named(function, rows)
        if function == "decisions":
            told["reasons"] = {row["id"] for row in rows if row["reasons"] is not None}
        elif function == "requests":
            told["withheld"] = {row["id"] for row in rows if row["withheld_because"] is not None}
            told["findings"] = {row["id"] for row in rows if row["found"] is not None}
            told["why_late"] = {row["id"] for row in rows if row["late_reason"] is not None}
            told["spoken"] = {(row["id"], row["said_by"]) for row in rows if row["said_by"] is not None}
        elif function == "releases":
            told["release_spoken"] = {(row["id"], row["said_by"]) for row in rows if row["said_by"] is not None}
            told["released_words"] = {(row["id"], row["words"]) for row in rows if row["words"]}
    for function in OF_THE_HUB:
        told[function] = named(function, _where_granted(person, function, enquiry))
    told["leaving"] = {
        (purpose, *row)
        for purpose in ("letter", "onward", "police", "bundle")
        for row in _leaving(person, enquiry, purpose)
    }  # fmt: skip
    return told


def _where_granted(person: Psql, function: str, enquiry: object) -> list[dict[str, Any]]:
    try:
        return person.read(function, enquiry)  # type: ignore[arg-type]
    except errors.InsufficientPrivilege:
        return []


def _leaving(person: Psql, enquiry: object, purpose: str) -> list[tuple[Any, ...]]:
    try:
        return person.ask("select release, words, conditions from app.leaving(%s, %s)", enquiry, purpose)
    except errors.InsufficientPrivilege:
        return []


def differences(who: SamplePerson, person: Psql, case: CaseTruth) -> list[str]:
    """Where the database and the table disagree about this person; empty when they agree."""
    allowed, told = expected(who, case), read_everything(person, case)
    found = []
    for function in KEYS:
        leaked, missing = told[function] - allowed[function], allowed[function] - told[function]
        found += [f"{who.login} reads too much in {function}: {leaked}"] if leaked else []
        found += [f"{who.login} misses in {function}: {missing}"] if missing else []
    if not may_open(who, case) and any(told.values()):
        found.append(f"{who.login} opened what is not theirs")
    return found

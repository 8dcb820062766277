"""Looking for earlier people in tests, as a person with psql does it; and people who are there to be found."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg
from psycopg.types.json import Jsonb

from tests.security.psql import Psql, Row

Installer = psycopg.Connection[Row]
ANSWER = "select given_names, family_name, reasons, enquiry, person, about, beside from app.likely_people(%s)"
NUMBER = "9990000018"
ZORA: Mapping[str, Any] = {
    "role": "other_child", "given_names": "Zora", "family_name": "Quillon", "known_as": "", "birth": "2011-03-04",
    "birth_accuracy": "known", "nhs_number": NUMBER,
}  # fmt: skip


@dataclass(frozen=True)
class Likely:
    """What one asking answered: the people's names with their reasons; whether to ask the manager; whether more."""

    people: Mapping[str, tuple[str, ...]]
    enquiries: frozenset[UUID]
    ask_manager: bool
    more: bool


def put(installer: Installer, enquiry: UUID, **changed: Any) -> UUID:
    """One more person of an enquiry: Zora Quillon, but for what is changed."""
    told = {**ZORA, **changed, "enquiry": enquiry}
    names = ", ".join(told)
    marks = ", ".join(["%s"] * len(told))
    put_in = f"insert into mash.person ({names}, position) select {marks}, 50 + count(*) from mash.person returning id"
    row = installer.execute(put_in.encode(), list(told.values())).fetchone()
    assert row is not None
    found: UUID = row[0]
    return found


def house(installer: Installer, enquiry: UUID, *people: UUID, postcode: str = "QQ1 1AA", hidden: bool = False) -> None:
    """A home of these people."""
    home = installer.execute(
        "insert into mash.household (enquiry, people, has_address) values (%s, %s, true) returning id",
        [enquiry, list(people)],
    ).fetchone()
    assert home is not None
    installer.execute(
        "insert into mash.address (enquiry, household, lines, postcode, confidential) "
        "values (%s, %s, array['1 High Street'], %s, %s)",
        [enquiry, home[0], postcode, hidden],
    )


def begin_likely(person: Psql, enquiry: UUID) -> UUID:
    """Open the enquiry and ask, each in a transaction of its own."""
    person.open(enquiry)
    found: UUID = person.ask("select search from app.begin_likely(%s)", enquiry)[0][0]
    return found


def likely_answer(person: Psql, search: UUID) -> Likely | None:
    """What it answers now; None where there is no such asking for this person."""
    head = person.ask("select ask_manager, more from app.likely_answer(%s)", search)
    rows = person.ask(ANSWER, search)
    if not head:
        assert rows == []
        return None
    people = {f"{given} {family}".strip(): tuple(reasons) for given, family, reasons, *_ in rows}
    return Likely(people, frozenset(row[3] for row in rows), *head[0])


def likely(person: Psql, enquiry: UUID) -> Likely:
    """An asking about an enquiry's people, and its answer."""
    found = likely_answer(person, begin_likely(person, enquiry))
    assert found is not None
    return found


def likely_typed(person: Psql, **told: Any) -> Likely:
    """An asking about somebody who is only typed, and its answer."""
    body = {key: value for key, value in ZORA.items() if key != "role"} | told
    search = person.ask("select search from app.begin_likely_typed(%s)", Jsonb(body))[0][0]
    found = likely_answer(person, search)
    assert found is not None
    return found


def say(person: Psql, enquiry: UUID, one: UUID, other: UUID, statement: str = "same") -> None:
    """State it of two people, with the enquiry of the first open."""
    person.open(enquiry)
    person.command("link_people", said(enquiry, one, other, statement))


def planted_link(installer: Installer, study: Mapping[str, UUID]) -> None:
    """Of a parent of the one case study it was said that they are a parent of another."""
    parent = "select id from mash.person where enquiry = %s and role = 'parent' order by position limit 1"
    installer.execute(
        "insert into mash.person_link (one, other, statement, why, by, at) select least(a, b), greatest(a, b), 'same', "
        f"'markerwhy', 'ottilie.brandreth', now() from (select ({parent}) as a, ({parent}) as b) told".encode(),
        [study["self-referral"], study["school"]],
    )


def planted_merge(installer: Installer, enquiry: UUID, merged: object, stays: object) -> UUID:
    """The one was merged into the other."""
    row = installer.execute(
        "insert into mash.person_merge (enquiry, merged, stays, why, by, at) "
        "values (%s, %s, %s, 'markerwhy', 'ottilie.brandreth', clock_timestamp()) returning id",
        [enquiry, merged, stays],
    ).fetchone()
    assert row is not None
    found: UUID = row[0]
    return found


def said(enquiry: UUID, one: UUID, other: UUID, statement: str = "same") -> dict[str, object]:
    """The body of a statement."""
    return {
        "enquiry": str(enquiry), "person": str(one), "other": str(other), "statement": statement, "why": "markerwhy",
    }  # fmt: skip

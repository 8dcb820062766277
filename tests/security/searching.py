"""Searching in tests, as a person with psql does it: begun and committed, then asked for its answer."""

from dataclasses import dataclass
from uuid import UUID

from tests.security.psql import Psql

ANSWER = "select given_names, family_name, how, enquiry from app.search_results(%s)"


@dataclass(frozen=True)
class Found:
    """What one search answered."""

    people: tuple[str, ...]
    how: tuple[str, ...]
    enquiries: frozenset[UUID]
    ask_manager: bool
    more: bool


def begin(person: Psql, term: str) -> UUID:
    """Begin a search in a transaction of its own."""
    found: UUID = person.ask("select search from app.begin_search(%s)", term)[0][0]
    return found


def answer(person: Psql, search: UUID) -> Found | None:
    """What it answers now; None where there is no such search for this person."""
    head = person.ask("select ask_manager, more from app.search_answer(%s)", search)
    rows = person.ask(ANSWER, search)
    if not head:
        assert rows == []
        return None
    names = tuple(" ".join(filter(None, (given, family))) for given, family, _, _ in rows)
    how = tuple(how for _, _, how, _ in rows)
    return Found(names, how, frozenset(enquiry for *_, enquiry in rows), *head[0])


def look(person: Psql, term: str) -> Found:
    """A search and its answer."""
    found = answer(person, begin(person, term))
    assert found is not None
    return found

"""Items that were marked as contradicting each other: one mark that stands, and one that was taken back."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any
from uuid import UUID

import psycopg

from tests.security.psql import Row

_PAIRS = """select a.id, b.id from mash.item a join mash.item b on b.enquiry = a.enquiry and a.id < b.id
    where a.enquiry = %s and not exists (select from mash.contradiction c
      where c.one = a.id and c.other = b.id and c.taken_back is null)
    order by a.handling = 'hub' and b.handling = 'hub' desc, a.id, b.id limit 1"""
_MARK = """insert into mash.contradiction (enquiry, one, other, why, by, at)
    values (%s, %s, %s, 'markerwhy', 'ottilie.brandreth', clock_timestamp()) returning id"""
_BACK = """update mash.contradiction set taken_back = clock_timestamp(), taken_back_by = by,
    taken_back_because = 'markerbecause' where id = %s"""
_STANDING = "select id from mash.contradiction where enquiry = %s and taken_back is null order by at limit 1"


def unmarked(truth: psycopg.Connection[Row], enquiry: UUID) -> tuple[str, str]:
    """Two items that are not marked, such as the hub's own people read where there are any."""
    row = truth.execute(_PAIRS.encode(), [enquiry]).fetchone()
    assert row is not None
    return str(row[0]), str(row[1])


def marked(truth: psycopg.Connection[Row], enquiry: UUID) -> str:
    """One more mark, whether or not the rules would let anybody make it."""
    row = truth.execute(_MARK.encode(), [enquiry, *unmarked(truth, enquiry)]).fetchone()
    assert row is not None
    return str(row[0])


def planted(truth: psycopg.Connection[Row], enquiry: UUID) -> str:
    """A mark that stands."""
    row = truth.execute(_STANDING.encode(), [enquiry]).fetchone()
    return str(row[0]) if row else marked(truth, enquiry)


def live_through(truth: psycopg.Connection[Row], enquiry: UUID) -> None:
    """One was marked and taken back, and others stand."""
    truth.execute(_BACK.encode(), [marked(truth, enquiry)])
    for _ in range(2):
        marked(truth, enquiry)


def mark_as(person: Any, enquiry: UUID) -> None:
    """Somebody marks each item with the next as far as they read them, and takes every third mark back."""
    items = [str(row["id"]) for row in person.read("items", enquiry)]
    for number, (one, other) in enumerate(pairwise(items)):
        on = {"enquiry": str(enquiry), "version": person.read("enquiry_row", enquiry)[0]["version"]}
        body = on | {"one": one, "other": other, "why": f"Why {number}"}
        made = person.command("mark_contradiction", body)
        if number % 3 == 2:
            told = {"contradiction": made["contradiction"], "because": f"Because {number}"}
            person.command("take_back_contradiction", on | told | {"version": made["version"]})


class ContradictionBodies:
    """Part of `Bodies`."""

    truth: psycopg.Connection[Row]
    study: Mapping[str, UUID]

    def _on(self, case: str) -> dict[str, Any]:
        """The enquiry and its version; `Bodies` knows which."""
        raise LookupError(case)

    def mark_contradiction(self, case: str = "school") -> dict[str, Any]:
        """Two items that are not marked yet."""
        one, other = unmarked(self.truth, self.study[case])
        return {**self._on(case), "one": one, "other": other, "why": "markerwhy"}

    def take_back_contradiction(self, case: str = "school") -> dict[str, Any]:
        """A mark that stands; where nothing is marked, something is."""
        mark = planted(self.truth, self.study[case])
        return {**self._on(case), "contradiction": mark, "because": "markerbecause"}

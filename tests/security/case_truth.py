"""What is true of an enquiry: its rows as the installer sees them, from which the oracle says who reads which."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg

Facts = Mapping[str, Any]


@dataclass(frozen=True)
class CaseTruth:
    """Everything of one enquiry, table by table, as the installer sees it."""

    enquiry: Facts
    tables: Mapping[str, tuple[Facts, ...]]
    named: frozenset[str] | None = None
    """The people whom a standing restriction names; None when the enquiry is not restricted."""
    connected: frozenset[str] = frozenset()
    """The people for whom the enquiry does not exist."""
    broken: frozenset[str] = frozenset()
    """The people who have broken the glass: for them it is as if they were named."""

    closed: frozenset[str] = frozenset()
    """The people whose accounts are not open: no vetting, suspended, locked out, a first password."""

    @property
    def asked(self) -> set[str]:
        """The agencies that the hub asked."""
        return {row["agency"] for row in self.tables["information_request"]}


TABLES = (
    "referral", "narrative", "referrer", "person", "relationship", "household", "address", "screening",
    "information_request", "withholding", "item", "discussion", "attendee", "decision", "rationale", "letter",
    "release_request", "item_release", "letter_release", "item_ruling",
    "consent", "lawful_basis", "telling", "family_contact", "family_call", "step", "letter_hit", "letter_stop",
    "outcome_heard", "clock", "start_correction", "action", "action_result", "answer_on_behalf", "release_on_behalf",
    "person_name", "person_contact", "no_contact", "warning", "person_change", "person_merge", "person_need",
    "residence", "pathway", "pathway_answer", "contradiction", "finding", "late_reason", "chase",
)  # fmt: skip


def truth_of(connection: psycopg.Connection[Any], enquiry: UUID) -> CaseTruth:
    """Read the whole truth of an enquiry as the installer, whom no policy stops."""

    def rows(sql: str) -> tuple[Facts, ...]:
        with connection.cursor(row_factory=psycopg.rows.dict_row) as cursor:
            return tuple(cursor.execute(sql.encode(), [enquiry]).fetchall())

    head = rows("select * from mash.enquiry where id = %s")[0]
    tables = {table: rows(f"select * from mash.{table} where enquiry = %s") for table in TABLES}
    standing = rows("select id from mash.restriction where enquiry = %s and lifted is null")
    named = rows(
        "select n.login from mash.named_person n join mash.restriction r on r.id = n.restriction "
        "where r.enquiry = %s and r.lifted is null"
    )
    connected = rows("select who from mash.connected where enquiry = %s and lifted is null")
    return CaseTruth(
        head,
        tables,
        named=frozenset(row["login"] for row in named) if standing else None,
        connected=frozenset(row["who"] for row in connected),
    )

"""The school's enquiry where it is judged what an emergency pack holds of it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from tests.security.asking_rules import Rules
from tests.security.conftest import case_studies
from tests.security.psql import OFFICER

CONTACT = {"channel": "phone", "detail": "01632 960011", "safe": "safe", "safety": "", "restricted": False}
WARNING = {"kind": "dog", "words": "A large dog in the yard", "said_by": "Health visitor", "since": "2026-01-02",
           "review": "2026-12-31", "told": True}  # fmt: skip


class Packed:
    """The school's enquiry: its first child, a parent, and the household that both are of."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        study = case_studies(rules.connection)
        self.enquiry, self.elsewhere = study["school"], study["self-referral"]
        self.child, self.parent = self.person("subject"), self.person("parent")
        both = "select h.id from mash.household h where %s = any (h.people) and %s = any (h.people) limit 1"
        self.home = rules.one(both, self.child, self.parent)
        rules.do("update mash.address set confidential = false")

    def person(self, role: str) -> UUID:
        """The first of a role."""
        found: UUID = self.rules.one(
            "select id from mash.person where enquiry = %s and role = %s order by position limit 1", self.enquiry, role
        )
        return found

    def say(self, table: str, told: Mapping[str, object], **changed: object) -> UUID:
        """Something was said of the enquiry's people."""
        row = {"enquiry": self.enquiry, "by": OFFICER, "person": self.parent} | dict(told) | changed
        columns = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join(["%s"] * len(row))
        made: UUID = self.rules.one(
            f"insert into mash.{table} ({columns}) values ({marks}) returning id", *row.values()
        )
        return made

    def contacts(self) -> list[str]:
        """The numbers of the parent that are packed."""
        return [one["detail"] for one in self.rules.one("select priv.packed_contacts(%s)", self.parent)]

    def warnings(self) -> list[dict[str, Any]]:
        """The warnings that are packed."""
        found: list[dict[str, Any]] = self.rules.one("select priv.packed_warnings(%s)", self.enquiry)
        return found

    def orders(self) -> list[dict[str, Any]]:
        """The orders that are packed."""
        found: list[dict[str, Any]] = self.rules.one("select priv.packed_orders(%s)", self.enquiry)
        return found

    def people(self) -> list[dict[str, Any]]:
        """The people who are packed."""
        found: list[dict[str, Any]] = self.rules.one("select priv.packed_people(%s)", self.enquiry)
        return found

    def hide(self, household: object) -> None:
        """The household's address is confidential from now on."""
        self.rules.do("update mash.address set confidential = true where household = %s", household)

"""A family of whom nothing is recorded yet, and what a test records of it: answers, grounds, telling and contacts."""

import json
from typing import Any

from tests.security.asking_rules import Rules
from tests.security.conftest import case_studies
from tests.security.psql import DECIDER

HUB = "northamptonshire"
KEPT = ("consent", "lawful_basis", "telling", "family_contact", "relationship")
MOMENT = "2026-01-05T09:30:00Z"
Told = tuple[str, str, str]


class Guarding:
    """A child and a sibling, their mother and father, in `enquiry`; somebody else's child in `other`."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        study = case_studies(rules.connection)
        self.enquiry, self.other = str(study["school"]), str(study["self-referral"])
        sql = "select id::text from mash.person where enquiry = %s and role = %s order by position"
        (self.child,) = [one for (one,) in rules.do(sql, self.enquiry, "subject")]
        self.mother, self.father = [one for (one,) in rules.do(sql, self.enquiry, "parent")]
        self.sibling = str(rules.one(sql, self.enquiry, "sibling"))
        self.foreign = str(rules.do(sql, self.other, "subject")[0][0])
        self.foreign_parent = str(rules.do(sql, self.other, "parent")[0][0])
        for table in KEPT:
            rules.do(f"alter table mash.{table} disable trigger user")
            rules.do(f"delete from mash.{table}")
        rules.do("alter table mash.referral disable trigger user")
        rules.do("update mash.referral set consent_given = false")
        rules.do("update mash.enquiry set kind = 'child_protection'")
        rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")

    def profile(self, **parts: Any) -> None:
        """Exactly these parts of the hub's profile."""
        self.rules.do("update mash.hub set profile = profile || %s where id = %s", json.dumps(parts), HUB)

    def answers(self, answer: str, **more: Any) -> None:
        """The mother's answer about the child and the checks, unless told otherwise."""
        row = {"enquiry": self.enquiry, "person": self.child, "about": "checks", "by_person": self.mother,
               "capacity": "parental_responsibility", "answer": answer, "happened": MOMENT, "by": DECIDER,
               "at": MOMENT, **more}  # fmt: skip
        self._keep("consent", row)

    def ground(self, ground: str | None, person: str = "", **more: Any) -> None:
        """A ground for going without agreement to the checks."""
        row = {"enquiry": self.enquiry, "person": person or self.child, "about": "checks", "ground": ground,
               "ground_words": ground or "", "reason": "Why", "authorised_by": DECIDER, "at": MOMENT}  # fmt: skip
        self._keep("lawful_basis", row | more)

    def told(self, person: str, *, told: bool, **more: Any) -> None:
        """Somebody was told, or not."""
        row: dict[str, Any] = {"enquiry": self.enquiry, "person": person, "told": told, "by": DECIDER, "at": MOMENT}
        row |= {"told_by": "hub", "happened": MOMENT} if told else {"why_not": "Not safe"}
        self._keep("telling", row | more)

    def contact(self, person: str, result: str, **more: Any) -> None:
        """Somebody tried to speak with them."""
        row = {"enquiry": self.enquiry, "person": person, "tried": MOMENT, "channel": "phone", "result": result,
               "safe": "yes", "safety": "x", "by": DECIDER, "at": MOMENT, **more}  # fmt: skip
        self._keep("family_contact", row)

    def related(self, person: str, of: str, kind: str, *, responsible: bool | None = None, enquiry: str = "") -> None:
        """Somebody is related to somebody."""
        row = {"enquiry": enquiry or self.enquiry, "person": person, '"of"': of, "kind": kind}
        self._keep("relationship", row | {"parental_responsibility": responsible})

    def asked(self, sql: str, *given: object) -> Any:
        """The one value of a rule."""
        return self.rules.one(f"select {sql}", *given)

    def missing(self, rule: str, *given: object) -> list[Told]:
        """What a guard finds missing: whose rule, which part, which words."""
        rows = self.rules.do(f"select rule, part, words from priv.{rule}", *given)
        return [(rule, part, words) for rule, part, words in rows]

    def undone(self) -> Any:
        """Nothing of what is done within stays."""
        return self.rules.connection.transaction(force_rollback=True)

    def _keep(self, table: str, row: dict[str, Any]) -> None:
        sql = f"insert into mash.{table} ({', '.join(row)}) values ({', '.join(['%s'] * len(row))})"
        self.rules.do(sql, *row.values())

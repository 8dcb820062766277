"""The clocks of an enquiry as a test needs them, and what a rule does to them."""

import json
from typing import Any
from uuid import uuid4

from tests.security.asking_rules import Rules
from tests.security.changed_rows import NEW, NOW, Row
from tests.security.psql import DECIDER, OFFICER
from tests.security.way_judged import Way

EARLY, EARLIER, SEEN = "2026-01-05T09:30:00+00:00", "2026-01-04T08:00:00+00:00", "2026-01-06T10:00:00+00:00"
PAST, HENCE, LATER = "2026-02-01T12:00:00+00:00", "2098-01-01T12:00:00+00:00", "2099-01-01T12:00:00+00:00"
OWN_KINDS = ("screening", "decision", "letters", "withheld")
KINDS = (*OWN_KINDS, "return", "acknowledgement")
PROFILE: dict[str, dict[str, object]] = {
    "screening": {"limit": {"working_days": 1}, "rules": ["S1"], "origin": "national"},
    "decision": {"limits": {"red": {"hours": 4}, "green": {"working_days": 3}}, "rules": ["D1", "D2"]},
    "acknowledgement": {"limit": {"working_days": 2}, "origin": "national"},
    "returns": {"minutes_before_decision": 60, "origin": "local"},
    "parent_letter": {"limit": {"working_days": 10}, "rules": ["W11"], "starts": "decision"},
    "strategy_discussion": {"limit": {"working_days": 1}, "origin": "local"},
    "conference": {"limit": {"working_days": 15}, "origin": "national"},
    "assessment": {"limit": {"working_days": 45}, "origin": "national"},
    "child_letter": {"limit": {"working_days": 10}, "rules": ["D19"], "starts": "receipt"},
    "referrer_told": {"limit": {"working_days": 1}, "rules": ["O22"], "starts": "decision"},
}  # fmt: skip
LIMITS = {
    "screening": ("1 working day", "S1"), "decision": ("3 working days", "D1, D2"),
    "letters": ("10 working days", "W11"), "return": ("60 min before the decision", "local"),
    "withheld": ("the day that was chosen", "local"), "acknowledgement": ("2 working days", "national"),
    "strategy_discussion": ("1 working day", "local"), "conference": ("15 working days", "national"),
    "assessment": ("45 working days", "national"), "child_letter": ("10 working days", "D19"),
    "referrer_told": ("1 working day", "O22"),
}  # fmt: skip


class Clocks(Way):
    """`enquiry`, rated green, and `other` without any clock; the hub's profile is the one above."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        rules.do("alter table mash.clock disable trigger sealed")
        rules.do("delete from mash.start_correction")
        rules.do("delete from mash.clock")
        rules.do("alter table mash.clock enable always trigger sealed")
        rules.do("update mash.enquiry set rating = 'green', received = %s", SEEN)
        self.profile(PROFILE)
        ask = "select id::text from mash.information_request where enquiry = %s order by id limit 1"
        self.request = str(rules.one(ask, self.enquiry))

    def profile(self, clocks: dict[str, Any], hub: str = "northamptonshire") -> None:
        """What a hub's profile says of its clocks."""
        told = json.dumps(clocks)
        self.rules.do("update mash.hub set profile = jsonb_set(profile, '{clocks}', %s) where id = %s", told, hub)

    def starts(self, starts: str) -> None:
        """From when the family's letter is promised."""
        self.profile(PROFILE | {"parent_letter": PROFILE["parent_letter"] | {"starts": starts}})

    def runs(self, kind: str, **more: object) -> str:
        """A clock that runs, as it is told."""
        row: dict[str, object] = {"id": str(uuid4()), "enquiry": self.enquiry, "kind": kind, "event": "screen"}
        row |= {"counts_from": "receipt", "about": self.request if kind == "return" else None, "started": EARLY}
        row |= {
            "due": HENCE,
            "at": "2026-01-05T09:30:00Z",
            "limit_words": "",
            "rule": "",
            "stopped": None,
            "stop": None,
        }
        row |= more
        names = ", ".join(row)
        sql = f"insert into mash.clock ({names}) values ({', '.join(['%s'] * len(row))})"
        self.rules.do(sql, *row.values())
        return str(row["id"])

    def all_run(self, *kinds: str) -> dict[str, str]:
        """One of each kind, and one of each in the other enquiry."""
        for kind in OWN_KINDS:
            self.runs(kind, enquiry=self.other)
        return {kind: self.runs(kind) for kind in kinds or KINDS}

    def letter(self, state: str = "due", *, made: bool = False, enquiry: str = "") -> str:
        """A letter to a parent: of the signing, or one that somebody made."""
        sql = """insert into mash.letter (enquiry, recipient, address, confidential, due, state, printed, content_hash,
                kind, made_by)
            select p.enquiry, p.id, a.id, a.confidential, now(), %s, now(), 'ab', %s, %s from mash.person p
            join mash.household h on p.id = any (h.people)
            join mash.address a on a.household = h.id and not a.confidential
            where p.enquiry = %s and p.role = 'parent' limit 1 returning id::text"""
        kind, by = ("please_call", OFFICER) if made else ("outcome_parent", None)
        return str(self.rules.one(sql, state, kind, by, enquiry or self.enquiry))

    def does(self, rule: str, **given: object) -> list[Row]:
        """What a rule, asked of the enquiry `e`, does to the clocks; and it does nothing else."""
        sql = f"select priv.{rule}::text from mash.enquiry e where e.id = ($1 ->> 'e')::uuid"
        _, left = self.house.read(DECIDER, sql, e=self.enquiry, **given)
        rows = left.pop("clock", [])
        assert left == {}
        return rows

    def undone(self, rule: str, **given: object) -> list[Row]:
        """The same, and nothing of it stays."""
        with self.rules.connection.transaction(force_rollback=True):
            return self.does(rule, **given)

    def new(self, kind: str, event: str, counts_from: str, started: str, due: str = LATER, **more: object) -> Row:
        """The row of a clock that starts."""
        words, rule = LIMITS[kind]
        told: Row = {"id": NEW, "enquiry": self.enquiry, "kind": kind, "event": event, "counts_from": counts_from}
        told |= {"about": None, "started": started, "due": due, "limit_words": words, "rule": rule, "at": NOW}
        return told | {"pathway": None, "pathway_step": "", "stopped": None, "stop": None} | more


def stopped(clock: str, how: str) -> Row:
    """What is changed in a clock that stops."""
    return {"key": clock, "stopped": NOW, "stop": how}


def in_order(rows: list[Row]) -> list[Row]:
    """Rows that have no order of their own."""
    return sorted(rows, key=lambda row: ("key" not in row, str(row.get("key")), str(row.get("kind"))))

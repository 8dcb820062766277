"""Rows of a table's name with the facts that their keys are reckoned from, and the keys that each is given."""

import json
from collections.abc import Iterable
from typing import Any

from tests.security.actions_judged import UNTIL
from tests.security.asking_rules import Rules
from tests.security.psql import DECIDER, MANAGER, OFFICER, POLICE, PROBATION
from tests.security.way_judged import Way

HUB, VIEWS, CONFIDENTIAL = ("officer", "decider", "manager", "information"), ("decider", "manager", "information"), (
    "decider", "information",
)  # fmt: skip
BREAKERS = ("officer", "decider", "manager")
NAMED = {OFFICER: "officer", MANAGER: "manager", POLICE: "agency:police", PROBATION: "agency:probation"}
"""Whom the restriction names, each with the key that their role carries."""
_FACTS = (
    "id uuid default gen_random_uuid(), enquiry uuid, acl text[], agency text, handling text, shared_with text[], "
    "sanitised boolean, confidential boolean, strict boolean, restricted boolean, step text, discussion uuid, "
    "decision uuid, flag text, letter uuid, action uuid, pathway uuid, item uuid, request uuid, household uuid, "
    "corrects uuid, before jsonb, words text, spelt text, at timestamptz"
)
_TRIED = "create trigger tried before {0} on asked.{1} for each {2} execute function priv.{3}()"


class Keys(Way):
    """The self-referral, where nobody is anonymous, beside the two other enquiries; agencies were asked in each."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.hub = rules.one("select hub from mash.enquiry where id = %s", self.enquiry)

    def lookalike(self, table: str, moment: str, trigger: str, each: str = "row") -> None:
        """A table of this name, beside the real one, that a trigger of the rules stands on."""
        self.rules.do(f"create table if not exists asked.{table} ({_FACTS})")
        self.rules.do(_TRIED.format(moment, table, each, trigger))

    def given(self, table: str, enquiry: str = "", **told: object) -> set[str]:
        """The keys that a row of this table is given when these things are said in it."""
        told = {"id": self.rules.one("select gen_random_uuid()::text")} | told
        with self.rules.connection.transaction(force_rollback=True):
            self.lookalike(table, "insert", "keep_acl")
            keys = self.rules.one(
                f"insert into asked.{table} select (jsonb_populate_record(null::asked.{table}, %s)).* returning acl",
                json.dumps({"enquiry": enquiry or self.enquiry, **told}),
            )
        return set(keys)

    def kept(self, table: str, **told: object) -> str:
        """A row of the real table, put there by whoever makes things ready."""
        names, marks = ", ".join(told), ", ".join(["%s"] * len(told))
        return str(
            self.rules.one(f"insert into mash.{table} ({names}) values ({marks}) returning id::text", *told.values())
        )

    def asked(self, enquiry: str = "") -> set[str]:
        """The keys of the agencies that were asked."""
        told = self.rules.do("select agency from mash.information_request where enquiry = %s", enquiry or self.enquiry)
        return {f"agency:{agency}" for (agency,) in told}

    def of(self, roles: Iterable[str]) -> set[str]:
        """The keys of these roles of the hub."""
        return {f"{role}:{self.hub}" for role in roles}

    def ask(self, agency: str, enquiry: str = "") -> str:
        """One more agency is asked, if it was not."""
        told = (enquiry or self.enquiry, agency)
        sql = "select id::text from mash.information_request where enquiry = %s and agency = %s"
        found = self.rules.do(sql, *told)
        if found:
            return str(found[0][0])
        return self.kept("information_request", enquiry=told[0], agency=agency, sent_by=DECIDER, due=UNTIL)

    def restrict(self, enquiry: str = "") -> None:
        """Only these people of the hub and the agencies are named on it."""
        restriction = self.kept("restriction", enquiry=enquiry or self.enquiry, reason="Why", placed_by=MANAGER)
        for login in NAMED:
            sql = "insert into mash.named_person (restriction, login, named_by) values (%s, %s, %s)"
            self.rules.do(sql, restriction, login, MANAGER)
        self.rules.do("update mash.enquiry set restricted = true where id = %s", enquiry or self.enquiry)

    def closed(self, free: set[str], *, found: bool = False, enquiry: str = "") -> set[str]:
        """What is left of these keys on a restricted enquiry; `found`: a search says whom to ask."""
        named = {f"staff:{login}" for login, key in NAMED.items() if free & {key, f"{key}:{self.hub}"}}
        glass = {f"glass:{enquiry or self.enquiry}:{key}" for key in free if key.split(":")[0] in BREAKERS}
        hints = {f"hint:{key}" for key in free if key.split(":")[0] in HUB}
        return named | glass | (hints if found else set())

    def row(self, table: str, **told: Any) -> str:
        """One row's id of the real table of which this is true."""
        where = " and ".join(f"{name} = %s" for name in told)
        return str(self.rules.one(f"select id::text from mash.{table} where {where} limit 1", *told.values()))

"""Items of an enquiry, each handled as a test needs it, and what is marked of two of them."""

import json
from typing import Any

from tests.security.asking_rules import Rules
from tests.security.psql import DECIDER, HEALTH, INFORMATION, MANAGER, OFFICER, POLICE, PROBATION, SCREENER
from tests.security.way_judged import Way

READERS = (OFFICER, SCREENER, DECIDER, MANAGER, INFORMATION, POLICE, HEALTH, PROBATION)
ITEMS: dict[str, dict[str, Any]] = {
    "told": {"agency": "police", "handling": "hub"},
    "said": {"agency": "health", "handling": "hub"},
    "shared": {"agency": "health", "handling": "named_agencies", "shared_with": ["police"]},
    "kept": {"agency": "police", "handling": "decision_maker"},
    "theirs": {"agency": "health", "handling": "decision_maker"},
}
_ASKED = (
    "insert into mash.information_request (enquiry, agency, sent_by, due) values (%s, %s, %s, '2098-01-01') "
    "on conflict do nothing"
)
_ITEM = (
    "insert into mash.item select (jsonb_populate_record(i, %s)).* from mash.item i order by id limit 1 "
    "returning id::text"
)


class Contradictions(Way):
    """The self-referral, where police and health were asked, with one item of each handling."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        for agency in ("police", "health"):
            rules.do(_ASKED, self.enquiry, agency, DECIDER)
        self.items = {name: self.item(**told) for name, told in ITEMS.items()}
        rules.do("delete from mash.opening where true")

    def opened(self, *logins: str) -> "Contradictions":
        """These have both enquiries open."""
        for login in logins or READERS:
            for enquiry in (self.enquiry, self.other):
                self.rules.open(login, enquiry)
        return self

    def item(self, enquiry: str = "", **told: Any) -> str:
        """One more item, of an agency that says so."""
        old = {"id": str(self.rules.one("select gen_random_uuid()")), "enquiry": enquiry or self.enquiry, "people": []}
        police = dict.fromkeys(("police_source", "police_information", "police_handling"))
        plain: dict[str, Any] = {"shared_with": [], "acl": [], "police_conditions": "", **police}
        return str(self.rules.one(_ITEM, json.dumps(old | plain | told)))

    def marking(self, one: str = "told", other: str = "said", **more: object) -> dict[str, Any]:
        """The body that marks two items, by their names."""
        told = {"one": self.items[one], "other": self.items[other], "why": "Why"}
        return {"enquiry": self.enquiry, "version": self.version(), **told, **more}

    def taking_back(self, mark: str, **more: object) -> dict[str, Any]:
        """The body that takes a mark back."""
        told = {"contradiction": mark, "because": "Because"}
        return {"enquiry": self.enquiry, "version": self.version(), **told, **more}

    def marked(self, one: str = "told", other: str = "said") -> str:
        """A mark that is there already."""
        sql = (
            "insert into mash.contradiction (enquiry, one, other, why, by) "
            "values (%s, least(%s::uuid, %s), greatest(%s::uuid, %s), 'Why', %s) returning id::text"
        )
        pair = (self.items[one], self.items[other])
        return str(self.rules.one(sql, self.enquiry, *pair, *pair, DECIDER))

    def seen(self, login: str, what: str = "contradictions", enquiry: str = "") -> set[str]:
        """The ids that somebody reads."""
        sql = f"select id from app.{what}(($1 ->> 'e')::uuid)"
        return {str(row["id"]) for row in self.rules.rows(login, sql, e=enquiry or self.enquiry)}

    def both_read(self, login: str, mark: str) -> bool:
        """Whether somebody reads both items of a mark."""
        pair = self.rules.one("select array[one, other]::text[] from mash.contradiction where id = %s", mark)
        return set(pair) <= self.seen(login, "items")

    def keys(self, mark: str) -> set[str]:
        """Who may ever read a mark."""
        return set(self.rules.one("select acl from mash.contradiction where id = %s", mark))

    def keys_of_items(self, mark: str) -> set[str]:
        """The keys that both its items carry."""
        sql = "select i.acl from mash.item i join mash.contradiction c on i.id in (c.one, c.other) where c.id = %s"
        (one,), (other,) = self.rules.do(sql, mark)
        return set(one) & set(other)

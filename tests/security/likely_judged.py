"""Where earlier people are looked for: two earlier enquiries, people put on them, and askings with what they found."""

from collections.abc import Iterable
from typing import Any

from tests.security.asking_rules import Rules
from tests.security.changed_rows import House
from tests.security.conftest import case_studies
from tests.security.matching import house, put
from tests.security.psql import OFFICER

HUB = "officer:northamptonshire"
KEYS = [HUB, f"staff:{OFFICER}"]
FAMILY = ["decider:northamptonshire", "staff:magnus.fairweather"]
PLAIN = {"nhs_number": "", "birth": None, "birth_accuracy": "unknown"}


class Likely:
    """`here` is what is asked about; `there` and `third` came earlier."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.house = House(rules)
        study = case_studies(rules.connection)
        self.here, self.there = str(study["self-referral"]), str(study["school"])
        self.third = str(study["anonymous-neighbour"])

    def put(self, enquiry: str, **changed: object) -> str:
        """One more person: Zora Quillon, but for what is changed."""
        return str(put(self.rules.connection, enquiry, **changed))  # type: ignore[arg-type]

    def many(self, enquiry: str, many: int, given: str) -> list[str]:
        """So many who were born on Zora Quillon's day and have her family's name, in the order of their ids."""
        made = self.rules.do(
            "insert into mash.person (enquiry, position, role, given_names, family_name, birth, birth_accuracy) select "
            "%s, 500 + n, 'other_child', %s, 'Quillon', '2011-03-04', 'known' from generate_series(1, %s) n "
            "returning id::text",
            *(enquiry, given, many),
        )
        return sorted(one for (one,) in made)

    def home(self, enquiry: str, *people: str, postcode: str = "QQ1 1AA", hidden: bool = False) -> None:
        """A home of these people."""
        ids: Any = people
        house(self.rules.connection, enquiry, *ids, postcode=postcode, hidden=hidden)  # type: ignore[arg-type]

    def restrict(self, enquiry: str) -> None:
        """Nobody is named: hub staff may be told to ask the manager."""
        self.rules.do("update mash.enquiry set restricted = true where id = %s", enquiry)
        self.rules.do("select priv.spread_keys(%s)", enquiry)

    def hide(self, *people: str, keys: Iterable[str] = ("x", "y")) -> None:
        """Of these people nobody may know, or whoever carries one of these keys."""
        self.rules.do("set local session_replication_role = replica")
        self.rules.do("update mash.person set acl = %s where id::text = any (%s)", list(keys), list(people))
        self.rules.do("set local session_replication_role = origin")

    def connect(self, login: str, enquiry: str) -> None:
        """They said that they are connected with somebody of it."""
        self.rules.do(
            "insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)", enquiry, login, login
        )

    def asking(self, login: str = OFFICER, *, keys: Iterable[str] = KEYS, found: int = 0) -> str:
        """An asking of this sitting that an earlier transaction committed."""
        return str(
            self.rules.one(
                "insert into mash.search (who, sitting, term, transaction, expires, keys, found) values (%s, "
                "priv.begin_sitting(), 'x', '1', clock_timestamp() + interval '10 minutes', %s, %s) returning id",
                *(login, list(keys), found),
            )
        )

    def hit(
        self,
        search: str,
        about: str,
        person: str,
        reasons: str = "",
        *,
        hinted: bool = False,
        beside: Iterable[str] = (),
    ) -> None:
        """It found that somebody could be somebody."""
        self.rules.do(
            "insert into mash.likely_hit (search, about, person, reasons, hinted, beside) "
            "values (%s, %s, %s, %s, %s, %s::uuid[])",
            *(search, about, person, reasons.split(), hinted, list(beside)),
        )

    def hits(self, search: str) -> dict[tuple[str, str], tuple[str, bool, list[str]]]:
        """What an asking found: by whom and who could be, the reasons, whether only hinted at, who is beside."""
        rows = self.rules.do(
            "select about::text, person::text, array_to_string(reasons, ' '), hinted, beside::text[] "
            "from mash.likely_hit where search = %s",
            search,
        )
        return {(about, person): (reasons, hinted, beside) for about, person, reasons, hinted, beside in rows}

    def related(self, enquiry: str, person: str, kind: str, of: str) -> None:
        """What the referral says that somebody is to somebody."""
        self.rules.do(
            "insert into mash.relationship (enquiry, person, of, kind) values (%s, %s, %s, %s)",
            *(enquiry, person, of, kind),
        )

    def said(self, one: str, other: str, statement: str) -> None:
        """What was said of two people."""
        self.rules.do(
            "insert into mash.person_link (one, other, statement, why, by, at) "
            "select least(a, b), greatest(a, b), %s, 'Why', %s, now() from (select %s::uuid a, %s::uuid b) told",
            *(statement, OFFICER, one, other),
        )

    def merged(self, enquiry: str, merged: str, stays: str) -> None:
        """The one is read as the other."""
        self.rules.do(
            "insert into mash.person_merge (enquiry, merged, stays, why, by, at) values (%s, %s, %s, 'Why', %s, now())",
            *(enquiry, merged, stays, OFFICER),
        )

"""Where it is judged who hears of the outcome: a child, a professional who referred, a profile that names everybody."""

import json
from typing import Any

from tests.security.asking_rules import Rules
from tests.security.clocks_judged import SEEN, Clocks
from tests.security.psql import DECIDER

WHO = """select r.recipient, r.person, r.condition, r.means, r.signed_by, r.rule, r.letter_state,
    r.heard is not null as heard
    from priv.outcome_recipients(($1 ->> 'e')::uuid) r order by 1, 2"""
RULES: dict[str, dict[str, object]] = {
    "child": {
        "recipient": "child",
        "condition": "where_appropriate",
        "means": "any",
        "signed_by": "",
        "rules": ["D19"],
    },
    "adult": {"recipient": "adult", "condition": "always", "means": "letter", "signed_by": "Us", "origin": "local"},
    "referrer": {"recipient": "referrer", "condition": "always", "means": "any", "signed_by": "", "rules": ["O22"]},
    "parent": {"recipient": "parent", "condition": "always", "means": "letter", "signed_by": "", "rules": ["W11"]},
}


class Hearing(Clocks):
    """`enquiry` is decided about one child of six; a professional referred; the profile names everybody."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        ask = "select id::text from mash.person where enquiry = %s and role = 'subject' order by position limit 1"
        self.child = str(rules.one(ask, self.enquiry))
        rules.do("update mash.person set role = 'sibling' where enquiry = %s and role = 'subject' and id <> %s",
                 self.enquiry, self.child)  # fmt: skip
        self.born("2019-05-05")
        rules.do("alter table mash.referral disable trigger all")
        rules.do("alter table mash.referrer disable trigger all")
        rules.do("update mash.referral set source = '2A' where enquiry = %s", self.enquiry)
        rules.do("update mash.enquiry set anonymity_asked = false where id = %s", self.enquiry)
        rules.do("delete from mash.referrer where enquiry = %s", self.enquiry)
        rules.do("insert into mash.referrer (enquiry, name, organisation, email, phone, relationship, anonymity_asked) "
                 "values (%s, 'Ann Sample', 'School', '', '', '', false)", self.enquiry)  # fmt: skip
        self.names("child", "adult", "referrer", "parent")
        rules.do("alter table mash.decision disable trigger all")
        rules.do("delete from mash.decision where enquiry = %s", self.enquiry)
        rules.do("alter table mash.letter disable trigger all")
        rules.do("delete from mash.letter where enquiry = %s", self.enquiry)
        rules.do("alter table mash.letter enable trigger all")
        self.decision = ""

    def born(self, day: str | None, accuracy: str = "known") -> None:
        """When the child was born."""
        self.rules.do("update mash.person set birth = %s, birth_accuracy = %s where id = %s", day, accuracy, self.child)

    def names(self, *recipients: str) -> None:
        """The profile names these."""
        told = {"signed_by": {"value": "The Team"}, "recipients": [RULES[one] for one in recipients]}
        self.rules.do("update mash.hub set profile = jsonb_set(profile, '{letters}', profile -> 'letters' || %s)",
                      json.dumps(told))  # fmt: skip

    def sign(self, ago: str = "10 minutes") -> None:
        """The child's decision, and later ones in its place."""
        sql = """insert into mash.decision (id, enquiry, person, harm, would_benefit, level, outcome, outcome_words,
                next_steps, contingency, signed_by, signed_by_name, signed_by_post, signed, content_hash, supersedes)
            values (gen_random_uuid(), %s, %s, 'no', true, 2, 'one', 'Words', 'Steps', 'Else', %s, 'Name', 'Post',
                clock_timestamp() - %s::interval, 'ab', %s) returning id::text"""
        self.decision = str(self.rules.one(sql, self.enquiry, self.child, DECIDER, ago, self.decision or None))

    def written(self, kind: str, state: str, recipient: str | None, ago: str = "0 minutes") -> str:
        """A letter that somebody made."""
        sql = """insert into mash.letter (enquiry, kind, recipient, address, state, confidential, due, made_by, words,
                posted, printed, content_hash)
            values (%s, %s, %s, %s, %s, false, now(), %s, 'Words',
                case when %s then clock_timestamp() - %s::interval end, now(), 'ab') returning id::text"""
        left = state in ("posted", "returned")
        home = self.rules.one("select min(id::text) from mash.address where enquiry = %s", self.enquiry)
        whom = (recipient, home if recipient else None)
        return str(self.rules.one(sql, self.enquiry, kind, *whom, state, DECIDER, left, ago))

    def heard(self, recipient: str, person: str | None, ago: str = "0 minutes") -> str:
        """It was recorded that one of them was told."""
        sql = """insert into mash.outcome_heard (enquiry, recipient, person, how, happened, because, by, at)
            values (%s, %s, %s, 'call', now(), 'Told', %s, clock_timestamp() - %s::interval) returning id::text"""
        return str(self.rules.one(sql, self.enquiry, recipient, person, DECIDER, ago))

    def who(self) -> list[dict[str, Any]]:
        """Who hears, as the rule tells it."""
        return self.rules.rows(DECIDER, WHO, e=self.enquiry)

    def named(self) -> list[str]:
        """Whom it names."""
        return [row["recipient"] for row in self.who()]

    def open_ones(self) -> list[str]:
        """Whom the guard still misses."""
        sql = """select distinct r.recipient as value from priv.outcome_recipients(($1 ->> 'e')::uuid) r
            where r.letter_state is null and r.heard is null order by 1"""
        return [row["value"] for row in self.rules.rows(DECIDER, sql, e=self.enquiry)]

    def guard(self) -> list[dict[str, Any]]:
        """What stands before closing because of it."""
        sql = """select u.* from mash.enquiry e cross join priv.me() me cross join lateral priv.unmet('heard', e, me) u
            where e.id = ($1 ->> 'e')::uuid order by u.rule"""
        return self.rules.rows(DECIDER, sql, e=self.enquiry)

    def recording(self, **more: object) -> dict[str, Any]:
        """The body that records it of the referrer."""
        told = {"recipient": "referrer", "person": None, "how": "call", "happened": SEEN, "because": "Told"}
        return {"enquiry": self.enquiry, "version": self.version(), **told, **more}

"""A mother who was told of the referral rings about her child: all is recorded, and nothing stands against her."""

from typing import Any

from psycopg.types.json import Jsonb

from tests.security.asking_rules import Rules
from tests.security.letters_judged import Letters
from tests.security.psql import DECIDER, OFFICER

SEALED = ("telling", "consent", "family_contact", "family_call", "decision", "rationale")
FACTS = ("birth", "home", "child", "reference")
CHECK = "app.check_caller(gen_random_uuid(), $1 -> 'body')"
Row = dict[str, Any]


class Callers(Letters):
    """`caller` and `child` are of `enquiry`; the letters `first` (to the caller) and `second` are due."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.caller, self.other = self.recipient(self.first), str(self.other)
        self.other_parent = self.recipient(self.second)
        sql = "select id::text from mash.person where enquiry = %s and role = %s"
        self.child, self.sibling = (str(rules.one(sql, self.enquiry, role)) for role in ("subject", "sibling"))
        for table in SEALED:
            rules.do(f"alter table mash.{table} disable trigger sealed")
        for table in ("letter_release", "telling", "consent", "family_contact", "family_call", "rationale", "decision"):
            rules.do(f"delete from mash.{table}")
        self._people()
        self.tell(self.caller)

    def _people(self) -> None:
        do = self.rules.do
        do("delete from mash.relationship where person = %s", self.caller)
        self.own(self.child, "mother", responsible=True)
        self.person(self.caller, birth="1990-05-04", birth_accuracy="known")
        named = {"given_names": "Aşha Lou", "family_name": "O'Gill", "known_as": "Button"}
        self.person(self.child, birth="2018-03-02", birth_accuracy="known", **named)
        do("update mash.address set confidential = false")
        do("update mash.address a set lines = array['12 Mill-Lane', 'Anytown'], postcode = 'NN1 1AA' "
           "from mash.household h where h.id = a.household and %s = any (h.people)", self.caller)  # fmt: skip

    def own(self, child: str, kind: str, *, responsible: bool | None) -> None:
        """The caller is related to a child like this."""
        self.rules.do(
            'insert into mash.relationship (enquiry, person, "of", kind, parental_responsibility) '
            "values (%s, %s, %s, %s, %s)",
            *(self.enquiry, self.caller, child, kind, responsible),
        )

    def person(self, person: str, **changed: object) -> None:
        """Somebody is recorded otherwise."""
        sets = ", ".join(f"{name} = %s" for name in changed)
        self.rules.do(f"update mash.person set {sets} where id = %s", *changed.values(), person)

    def tell(self, person: str, *, told: bool = True, ago: str = "2 days") -> None:
        """Somebody was told of the referral, or was not, so long ago."""
        self.rules.do(
            "insert into mash.telling (enquiry, person, told, told_by, happened, why_not, by, at) select %s, %s, told, "
            "case when told then 'hub' end, case when told then now() end, case when told then '' else 'Why' end, %s, "
            "now() - %s::interval from (select %s::boolean as told) one",
            *(self.enquiry, person, DECIDER, ago, told),
        )

    def untold(self) -> None:
        """Nobody recorded that anybody was told."""
        self.rules.do("delete from mash.telling")

    def contact(self, person: str, ago: str, **told: str) -> None:
        """Somebody was reached for, so long ago."""
        whole = {"channel": "phone", "result": "spoke", "safe": "yes", "safety": "Why", **told}
        self.rules.do(
            "insert into mash.family_contact (enquiry, person, tried, channel, result, safe, safety, by, at) "
            "values (%s, %s, now(), %s, %s, %s, %s, %s, now() - %s::interval)",
            self.enquiry, person, *whole.values(), OFFICER, ago,
        )  # fmt: skip

    def answers(self, by: str, answer: str) -> None:
        """Somebody answered when they were asked for their agreement."""
        self.rules.do(
            "insert into mash.consent (enquiry, person, about, by_person, capacity, answer, agencies, happened, by) "
            "values (%s, %s, 'support', %s, 'parental_responsibility', %s, '{health}', now(), %s)",
            *(self.enquiry, self.child, by, answer, OFFICER),
        )

    def decide(self, child: str, ago: str, supersedes: str | None = None, **more: str) -> str:
        """A decision signed so long ago."""
        told = {"outcome": "early_help_team", "outcome_words": "Early help", "told_family": "", **more}
        return str(self.rules.one(
            """insert into mash.decision (enquiry, person, harm, would_benefit, level, outcome, outcome_words,
            next_steps, told_family, contingency, signed_by, signed_by_name, signed_by_post, signed, content_hash,
            supersedes)
            values (%s, %s, 'no', true, 2, %s, %s, 'Next', %s, 'Else', %s, 'Ann', 'Lead', now() - %s::interval, '', %s)
            returning id::text""",
            self.enquiry, child, told["outcome"], told["outcome_words"], told["told_family"], DECIDER, ago, supersedes,
        ))  # fmt: skip

    def body(self, **more: object) -> Row:
        """What the caller says; all of it is right."""
        said = {"birth": "1990-05-04", "home": "nn1 1aa", "child_name": "asha", "child_birth": "2018-03-02"}
        return {"enquiry": self.enquiry, "person": self.caller, **said, **more}

    def call(self, login: str = OFFICER, **more: object) -> Row:
        """What is kept of a call; nothing of it stays."""
        with self.rules.connection.transaction(force_rollback=True):
            answer = self.rules.answer(login, CHECK, body=self.body(**more))
            kept: Row = self.rules.one("select to_jsonb(c) from mash.family_call c where id = %s", answer["call"])
        return kept

    def checked(self, **changed: object) -> str:
        """A known caller of this moment, or with something changed; it stays."""
        answer = self.rules.answer(OFFICER, CHECK, body=self.body())
        for name, value in changed.items():
            self.rules.do(f"update mash.family_call set {name} = %s where id = %s", value, answer["call"])
        return str(answer["call"])

    def aged(self, call: str, ago: str) -> str:
        """That call was so long ago."""
        self.rules.do("update mash.family_call set at = clock_timestamp() - %s::interval where id = %s", ago, call)
        return call

    def earlier(self, ago: str, enquiry: str | None = None, result: str = "not_known") -> None:
        """An earlier call, so long ago."""
        told = Jsonb({"a": 1} if result == "known" else {})
        agreed = list(FACTS) if result == "known" else []
        sql = """insert into mash.family_call (enquiry, person, asked, agreed, result, told, by, at)
            values (%s, %s, %s, %s, %s, %s, %s, clock_timestamp() - %s::interval)"""
        person = self.caller if enquiry is None else None
        self.rules.do(sql, enquiry or self.enquiry, person, list(FACTS), agreed, result, told, OFFICER, ago)

    def summary(self, call: str, login: str = OFFICER) -> list[Row]:
        """What may be told."""
        return self.rules.rows(login, "select * from app.caller_summary(($1 ->> 'call')::uuid)", call=call)


class Told(Callers):
    """One decision about the child, signed three hours ago; the caller's letter was printed two hours ago."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.open()
        self.decision = self.decide(self.child, "3 hours")

    def letter(self, state: str, *, released: bool = True, letter: str | None = None, **changed: object) -> None:
        """A letter has come as far as this."""
        moments = {} if state in ("due", "withdrawn", "withheld") else {"printed": "2 hours"}
        self.stand(letter or self.first, state, **changed)
        for column, ago in moments.items():
            self.rules.do(f"update mash.letter set {column} = now() - %s::interval where id = %s",
                          ago, letter or self.first)  # fmt: skip
        sets = "checked = now(), checked_by = made, released = now(), released_by = made"
        cleared = "checked = null, checked_by = null, released = null, released_by = null"
        self.rules.do(
            f"update mash.letter set {sets.replace('made', '%s') if released else cleared} where id = %s",
            *((DECIDER, DECIDER) if released else ()), letter or self.first,
        )  # fmt: skip

    def told(self) -> dict[str, Any]:
        """The summary of a call of this moment."""
        (row,) = self.summary(self.checked())
        return row

    def child_told(self) -> dict[str, Any]:
        """What is said of the one child."""
        (child,) = self.told()["children"]
        return dict(child)

"""Letters that somebody makes: an enquiry of which each kind could be made, and the body that makes it."""

import json
from typing import Any

from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import NEW
from tests.security.letters_judged import Letters
from tests.security.psql import DECIDER

OWN_WORDS = ("child", "onward")
TO_REFERRER = ("acknowledgement", "feedback")
BY_DECIDER = ("outcome_adult", "child", "onward")
BY_OFFICER = ("please_call", *TO_REFERRER)
MADE = (*BY_DECIDER, *BY_OFFICER)
SAYS_OUTCOME = (*BY_DECIDER, "feedback")
SERVICE = "education"


class Making(Letters):
    """The hub writes to everybody; the child's decision leads to a service; each of the parents has one home."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        sql = "select id::text from mash.person where enquiry = %s and role = %s order by position"
        (self.child,) = [one for (one,) in rules.do(sql, self.enquiry, "subject")]
        self.mother, self.father = [one for (one,) in rules.do(sql, self.enquiry, "parent")]
        self.sibling = str(rules.one(sql, self.enquiry, "sibling"))
        home = "select id::text from mash.household where %s = any (people)"
        self.home, self.fathers_home = rules.one(home, self.mother), rules.one(home, self.father)
        self.address = str(rules.one("select id from mash.address where household = %s", self.home))
        self.due = rules.one("select (date_trunc('minute', now()) + interval '2 days')::text")
        rules.do("alter table mash.decision disable trigger user")
        self.writes_to("parent", "child", "adult", "referrer")
        self.leads_to("early_help")

    def writes_to(self, *recipients: str) -> None:
        """The hub's profile says that it writes to these."""
        told = json.dumps([{"recipient": one} for one in recipients])
        sql = "update mash.hub set profile = jsonb_set(profile, '{letters,recipients}', %s) where id <> 'other'"
        self.rules.do(sql, told)

    def leads_to(self, where: str) -> None:
        """What was decided leads there, and no other outcome does."""
        decided = self.rules.one("select outcome from mash.decision where person = %s limit 1", self.child)
        told = [{"code": decided, "leads_to": where}, {"code": "x", "leads_to": "nothing"}]
        told.append({"code": "y", "leads_to": "elsewhere"})
        self.rules.do("update mash.hub set profile = jsonb_set(profile, '{outcomes}', %s)", json.dumps(told))

    def changed(self, person: str, **changed: object) -> None:
        """A person is otherwise than was told."""
        sets = ", ".join(f"{name} = %s" for name in changed)
        self.rules.do(f"update mash.person set {sets} where id = %s", *changed.values(), person)

    def grown(self, person: str) -> None:
        """Somebody is an adult."""
        self.changed(person, birth="1990-01-01", birth_accuracy="known")

    def making(self, kind: str, **more: object) -> dict[str, Any]:
        """The body that makes a letter of this kind."""
        told: dict[str, Any] = {"enquiry": self.enquiry, "version": self.version(), "kind": kind, "due": self.due}
        if kind not in TO_REFERRER:
            told |= {"recipient": self.mother if kind == "please_call" else self.child, "household": self.home}
        if kind in OWN_WORDS:
            told |= {"words": "We met you at school.", "because": "Told on Monday."}
        if kind == "onward":
            told |= {"service": SERVICE, "attention": "Duty desk"}
        if kind == "outcome_adult":
            self.grown(self.child)
        return told | more

    def said(self, kind: str, login: str = DECIDER, **more: object) -> Refusal | None:
        """How the making is refused, if it is."""
        return self.house.refused(login, "make_letter", self.making(kind, **more))

    def made(self, kind: str, by: str, **more: object) -> dict[str, Any]:
        """The row of a new letter."""
        told = self.making(kind)
        row: dict[str, Any] = {name: told.get(name) for name in ("recipient", "service")}
        row |= {name: told.get(name, "") for name in ("words", "attention")}
        row |= {"id": NEW, "enquiry": self.enquiry, "kind": kind, "made_by": by, "state": "due", "confidential": False}
        row |= {"address": self.address if told.get("household") else None, "content_hash": "", "post_class": ""}
        row["due"] = self.rules.one("select to_jsonb(%s::timestamptz)", self.due)
        empty = ("dated", "printed", "printed_by", "posted", "posted_by", "checked", "checked_by", "released",
                 "released_by", "supersedes", "matter", "profile_text", "wording_text")  # fmt: skip
        return row | {"strict": False} | dict.fromkeys(empty) | more

    def planted(self, kind: str, state: str = "due", **changed: object) -> str:
        """There is such a letter already."""
        told = self.making(kind)
        row = {"enquiry": self.enquiry, "kind": kind, "confidential": False, "due": self.due, "made_by": DECIDER}
        row |= {name: told.get(name) for name in ("recipient", "service")}
        row |= {"words": told.get("words", ""), "address": self.address if told.get("household") else None, **changed}
        names = ", ".join(row)
        sql = f"insert into mash.letter ({names}) values ({', '.join(['%s'] * len(row))}) returning id::text"
        letter = str(self.rules.one(sql, *row.values()))
        self.stand(letter, state)
        return letter

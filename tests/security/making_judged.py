"""Letters that somebody makes: an enquiry of which each kind could be made, and the body that makes it."""

import json
from collections.abc import Sequence
from typing import Any

from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import NEW
from tests.security.letters_judged import Letters
from tests.security.psql import DECIDER

OWN_WORDS = ("child", "onward", "hand_off", "police_disclosure")
TO_REFERRER = ("acknowledgement", "feedback")
TO_NOBODY = (*TO_REFERRER, "agency_request")
SAYS_OUTCOME = ("outcome_adult", "child", "onward", "feedback")
BY_DECIDER = ("outcome_adult", "child", "onward", "hand_off", "police_disclosure")
BY_OFFICER = ("please_call", *TO_REFERRER, "agency_request")
MADE = (*BY_DECIDER, *BY_OFFICER)
SERVICE, TEAM, FORCE, VIRTUAL = "education", "social_care", "police", "ambulance"
SERVICES = {"onward": SERVICE, "hand_off": TEAM, "police_disclosure": FORCE, "agency_request": VIRTUAL}
TO_WORK = tuple(SERVICES)
GROUND = "To the police, for the sake of a crime"
HARM = "The threshold of significant harm is met"


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
        self.shares_outside("police_crime")
        self.virtual(VIRTUAL)
        self.ask(VIRTUAL)

    def shares_outside(self, *codes: str, signatories: Sequence[str] = ()) -> None:
        """On these grounds the hub shares outside; who signed its agreement."""
        words = {"police_crime": GROUND, "significant_harm_threshold": HARM}
        told = json.dumps([{"code": one, "label": words.get(one, "Else")} for one in codes])
        sql = "update mash.hub set profile = jsonb_set(jsonb_set(profile, '{sharing_outside}', %s), %s, %s)"
        self.rules.do(sql, told, ["agreement", "signatories"], json.dumps(list(signatories)))

    def virtual(self, *agencies: str) -> None:
        """These have nobody in the hub."""
        self.rules.do(
            "update mash.hub set profile = jsonb_set(profile, '{agencies}', (select jsonb_agg(one || "
            "jsonb_build_object('link', case when one ->> 'id' = any (%s) then 'virtual' else 'co-located' end)) "
            "from jsonb_array_elements(profile -> 'agencies') one))",
            list(agencies),
        )

    def ask(self, agency: str, enquiry: str | None = None) -> None:
        """An agency was asked and has not answered."""
        self.rules.do(
            "insert into mash.information_request (enquiry, agency, purpose, lawful_basis, questions, sent_by, due) "
            "values (%s, %s, 'child_protection', 'safeguarding', 'Who lives there?', %s, '2026-07-01 11:05+00')",
            *(enquiry or self.enquiry, agency, DECIDER),
        )

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
        if kind not in TO_NOBODY:
            told |= {"recipient": self.mother if kind == "please_call" else self.child, "household": self.home}
        if kind in OWN_WORDS:
            told |= {"words": "We met you at school.", "because": "Told on Monday."}
        if kind in TO_WORK:
            told |= {"service": SERVICES[kind], "attention": "Duty desk"}
        if kind == "police_disclosure":
            del told["household"]
            told |= {"how": "asked", "ground": "police_crime", "reference": "NP/1", "harm": ""}
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
        row["told"] = self.told_police(told) if kind == "police_disclosure" else {}
        return row | {"strict": kind == "police_disclosure"} | dict.fromkeys(empty) | more

    def told_police(self, body: dict[str, Any]) -> dict[str, str]:
        """What is kept of a disclosure to the police beside its words."""
        name = self.rules.one("select name from mash.agency where id = %s", body["service"]) if body["service"] else ""
        told = {one: body[one] for one in ("how", "ground", "reference", "harm")}
        words = GROUND if body["ground"] == "police_crime" else HARM
        return told | {"ground_words": words, "necessity": body["because"], "force": name or body["force"]}

    def planted(self, kind: str, state: str = "due", **changed: object) -> str:
        """There is such a letter already."""
        told = self.making(kind)
        row = {"enquiry": self.enquiry, "kind": kind, "confidential": False, "due": self.due, "made_by": DECIDER}
        row |= {name: told.get(name) for name in ("recipient", "service")}
        row |= {"words": told.get("words", ""), "address": self.address if told.get("household") else None}
        if kind == "police_disclosure":
            row |= {"strict": True, "told": json.dumps(self.told_police(told))}
        row |= changed
        names = ", ".join(row)
        sql = f"insert into mash.letter ({names}) values ({', '.join(['%s'] * len(row))}) returning id::text"
        letter = str(self.rules.one(sql, *row.values()))
        self.stand(letter, state)
        return letter

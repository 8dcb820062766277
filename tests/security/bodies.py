"""Well-formed commands on the case studies, as their own people would send them; tests spoil them one by one."""

import base64
import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import psycopg

from tests.security import pathways_lived
from tests.security.gathering_bodies import GatheringBodies
from tests.security.matching import planted_link, planted_merge
from tests.security.people_said import ADDED, NAMED, said_of
from tests.security.psql import Row
from tests.security.speaking import SPOKEN, answering, linked

Body = dict[str, Any]
PDF = base64.b64encode(b"%PDF-1.7 invented page " + b"x" * 200).decode()
LATER = "2099-01-01T12:00:00+00:00"


class Bodies(GatheringBodies):
    """Bodies of every command, read off what is really in a busy hub."""

    def __init__(self, truth: psycopg.Connection[Row], study: Mapping[str, UUID]) -> None:
        self.truth = truth
        self.study = study

    def version(self, case: str) -> int:
        """The enquiry's version now."""
        return int(self._one("select version from mash.enquiry where id = %s", self.study[case]))

    def subject(self, case: str) -> str:
        """A child whom the enquiry concerns."""
        first = "select id from mash.person where enquiry = %s and role = 'subject' order by position limit 1"
        return str(self._one(first, self.study[case]))

    def parents(self, case: str) -> list[str]:
        """The parents of a case study."""
        found = self.truth.execute(
            "select id from mash.person where enquiry = %s and role = 'parent' order by position", [self.study[case]]
        )
        return [str(row[0]) for row in found.fetchall()]

    def record_referral(self) -> Body:
        """A referral about one child, nothing else known."""
        return {
            "source": "1B",
            "kind": "child_protection",
            "received": "2026-01-05T09:00:00+00:00",
            "due": LATER,
            "concern": "markerconcern",
            "people": [{"ref": "p1", "role": "subject", "given_names": "Marker", "family_name": "Child"}],
        }

    def screen_enquiry(self, case: str = "anonymous-neighbour") -> Body:
        """A screening; the case studies are past it, so it is refused as bad input for those who may."""
        told = {"level": 3, "rating": "amber", "why": "markerwhy", "due": LATER, "social_worker": "no"}
        return {**self._on(case), **told}

    def send_requests(self, case: str = "anonymous-neighbour", agency: str = "probation") -> Body:
        """One agency more."""
        asking = {"agency": agency, "purpose": "child_protection", "lawful_basis": "public_task", "due": LATER}
        return {**self._on(case), "requests": [asking]}

    def return_information(self, agency: str = "education", case: str = "anonymous-neighbour") -> Body:
        """Education's return, which is outstanding when the demo opens."""
        request = self._one(
            "select id from mash.information_request where enquiry = %s and agency = %s", self.study[case], agency
        )
        item = {
            "people": [self.subject(case)],
            "what": "markerwhat",
            "nature": "fact",
            "relevance": "markerrelevance",
            "lawful_basis": "public_task",
            "handling": "hub",
        }
        return {"enquiry": str(self.study[case]), "request": str(request), "answer": "items", "items": [item]}

    def record_discussion(self, case: str = "self-referral") -> Body:
        """A second discussion."""
        who = {"name": "Robin Sample", "agency": "police", "view": "markerview", "agrees": "agree"}
        return {**self._on(case), "held": "2026-01-05T10:00:00+00:00", "agreed": "markeragreed", "attendees": [who]}

    def sign_decisions(self, case: str = "self-referral") -> Body:
        """A decision about every child of the enquiry, superseding what was signed before."""
        found = self.truth.execute(
            "select p.id, (select d.id from mash.decision d where d.person = p.id and not exists "
            "(select from mash.decision later where later.supersedes = d.id)) from mash.person p "
            "where p.enquiry = %s and p.role = 'subject' order by p.position",
            [self.study[case]],
        ).fetchall()
        decisions = [self.decision(str(person), current and str(current)) for person, current in found]
        return {**self._on(case), "decisions": decisions, "letters": self.parents(case), "letters_due": LATER}

    def decision(self, person: str, supersedes: str | None = None) -> Body:
        """One child's decision."""
        return {
            "person": person,
            "harm": "may_be",
            "would_benefit": True,
            "level": 3,
            "outcome": "universal_services",
            "outcome_words": "Universal services",
            "reasons": "markerreasons",
            "next_steps": "markersteps",
            "contingency": "markercontingency",
            "supersedes": supersedes,
        }

    def take_step(self, case: str = "self-referral") -> Body:
        """The rating of a case that was discussed."""
        return {**self._on(case), "step": "rerate", "rating": "red", "reason": "markerreason", "due": LATER}

    def correct_start(self, case: str = "self-referral") -> Body:
        """The decision's clock counts from an earlier receipt."""
        running = "select id from mash.clock where enquiry = %s and kind = 'decision' and stopped is null"
        told = {"clock": str(self._one(running, self.study[case])), "started": "2026-01-05T08:00:00+00:00"}
        return {**self._on(case), **told, "due": "2098-01-01T12:00:00+00:00", "reason": "markerreason"}

    def propose_text(self) -> Body:
        """The profile that stands, one version on."""
        told = dict(self._one("select profile from mash.hub"))
        last = self._one("select priv.text_approved_last(id, 'profile') from mash.hub")
        words = told | {"version": told["version"] + 1}
        return {"kind": "profile", "words": words, "because": "markerwhy", "begins": None, "follows": str(last)}

    def answer_text(self) -> Body:
        """A proposal that is planted, so that whoever may answer it did not make it, is sent back."""
        planted = self._one(
            "insert into mash.hub_text (hub, kind, words, because, follows) select id, 'profile', "
            "profile, 'Why', priv.text_approved_last(id, 'profile') from mash.hub returning id"
        )
        return {"text": str(planted), "answer": "sent_back", "because": "markerwhy"}

    def set_action(self, case: str = "self-referral") -> Body:
        """The police are to do something."""
        discussion = self._one("select id from mash.discussion where enquiry = %s limit 1", self.study[case])
        told = {"discussion": str(discussion), "agency": "police", "what": "markeraction", "due": LATER}
        return {**self._on(case), **told, "review": "2098-01-01"}

    def correct_action(self, case: str = "self-referral") -> Body:
        """The same with other words; where none is there yet, one that is planted."""
        told = self.set_action(case)
        return told | {"action": self._planted_action(told), "why": "markerwhy", "what": "markeranother"}

    def record_action_result(self, case: str = "self-referral") -> Body:
        """The police did it; where no action is there yet, one that is planted."""
        told = {"action": self._planted_action(self.set_action(case)), "result": "done", "words": "markerwords"}
        return {"enquiry": str(self.study[case]), **told, "happened": "2026-01-05T09:30:00+00:00", "seen": None}

    def _planted_action(self, told: Body) -> str:
        open_one = "select action from mash.action_owed where enquiry = %s and agency = 'police' and stands = 'to_do'"
        found = self.truth.execute(open_one.encode(), [told["enquiry"]]).fetchone()
        if found is None:
            sql = (
                "insert into mash.action (enquiry, discussion, agency, what, due, review, by) "
                "select %s, %s, 'police', 'markeraction', %s, '2098-01-01', login from mash.staff "
                "where 'senior_social_worker' = any (roles) limit 1 returning id"
            )
            found = (self._one(sql, told["enquiry"], told["discussion"], LATER),)
        return str(found[0])

    def raise_pathway(self, case: str = "self-referral", flag: str = "fgm") -> Body:
        """A pathway of the first child."""
        return pathways_lived.raising(self.study[case], self.subject(case), flag)

    def answer_pathway(self, case: str = "self-referral") -> Body:
        """A step was done of a pathway that is planted."""
        return pathways_lived.answering(self.study[case], pathways_lived.planted(self.truth, self.study[case]))

    def record_strategy(self, case: str = "self-referral") -> Body:
        """A strategy discussion, in whatever state the case is."""
        return {"enquiry": str(self.study[case]), "reason": "markerreason", "particulars": "markerpresent"}

    def reopen(self, case: str = "self-referral") -> Body:
        """What is decided may be decided anew."""
        return {**self._on(case), "step": "reopen", "reason": "markerreason", "due": LATER}

    def print_letter(self, case: str = "school") -> Body:
        """The first letter that is due."""
        letter = self._one(
            "select id from mash.letter where enquiry = %s and state = 'due' order by id limit 1", self.study[case]
        )
        return {**self._on(case), "letter": str(letter), "dated": "2026-01-05", "pdf": PDF}

    def post_letter(self, case: str = "school") -> Body:
        """The same letter."""
        told = self.print_letter(case)
        return {"enquiry": told["enquiry"], "letter": told["letter"], "class": "second"}

    def check_letter(self, case: str = "school") -> Body:
        """The first letter, in which two things were found."""
        named = {"rule": "NAME", "stops": False, "page": 1, "why": "OTHER_PARENT", "boxes": [72.0, 600.0, 120.5, 612.0]}
        return {**self._page(case), "hits": [named, named | {"rule": "POSTCODE", "why": "NOT_TO_BE_LOCATED"}]}

    def release_letter(self, case: str = "school") -> Body:
        """The same letter."""
        return self._page(case)

    def clear_hit(self, case: str = "school") -> Body:
        """A hit that is there, or none."""
        found = self.truth.execute(
            "select id from mash.letter_hit where enquiry = %s order by letter, position limit 1", [self.study[case]]
        ).fetchone()
        hit = str(found[0]) if found else "00000000-0000-0000-0000-000000000000"
        return {"enquiry": str(self.study[case]), "hit": hit, "because": "markerbecause"}

    def withhold_letter(self, case: str = "school") -> Body:
        """The first letter that is due, looked at again in a month."""
        review = (datetime.now(UTC) + timedelta(days=30)).date().isoformat()
        return {**self._stopped(case), "review": review}

    def remake_letter(self, case: str = "school") -> Body:
        """Another in its place."""
        return self._stopped(case)

    def return_letter(self, case: str = "school") -> Body:
        """It came back."""
        return self._stopped(case)

    def make_letter(self, case: str = "school", parent: int = 0) -> Body:
        """A parent is asked to ring, at the first home that they have."""
        person = self.parents(case)[parent]
        home = self._one("select h.id from mash.household h join mash.address a on a.household = h.id "
                         "where %s = any (h.people) order by h.id limit 1", person)  # fmt: skip
        due = (datetime.now(UTC) + timedelta(days=2)).isoformat()
        return {**self._on(case), "kind": "please_call", "recipient": person, "household": str(home), "due": due}

    def tell_police(self, case: str = "school", **other: object) -> Body:
        """The police asked about the child, on the ground that the sample hub has for it."""
        body = {name: told for name, told in self.make_letter(case).items() if name != "household"}
        body |= {"kind": "police_disclosure", "recipient": self.subject(case), "service": "police", "how": "asked"}
        body |= {"attention": "Officer in the case", "reference": "NP/1", "words": "You ask where he was."}
        body |= {"ground": "significant_harm_threshold", "harm": "He was hit.", "because": "Nobody else can say."}
        return body | other

    def _page(self, case: str) -> Body:
        told = self.print_letter(case)
        kept = hashlib.sha256(base64.b64decode(PDF)).hexdigest()
        return {"enquiry": told["enquiry"], "letter": told["letter"], "content_hash": kept}

    def _stopped(self, case: str) -> Body:
        told = self.print_letter(case)
        return {"enquiry": told["enquiry"], "letter": told["letter"], "because": "markerbecause"}

    def ask_release(self) -> Body:
        """What the school's nurse knows of the child, for a letter."""
        return {**self._school_item("health"), "purpose": "letter", "why": "markerwhy"}

    def release_item(self) -> Body:
        """Education's answer to a request that `releasing.planted_releases` made."""
        return {**self._school_release("answer is null"), "manner": "sanitised", "words": "markerwords"}

    def refuse_release(self) -> Body:
        """The other answer."""
        return {**self._school_release("answer is null"), "because": "markerbecause"}

    def withdraw_release(self) -> Body:
        """Education takes back what it released."""
        return self._school_release("answer = 'whole'")

    def rule_on_item(self) -> Body:
        """The information officer's ruling on something that is not for the family."""
        told = self._school_item("education", not_for_family=True)
        return {**told, "may_leave": True, "because": "markerbecause"}

    def put_in_letter(self) -> Body:
        """The first letter that is due, with nothing in it."""
        return {**self._on("school"), "letter": self.print_letter()["letter"], "releases": []}

    def record_consent(self, case: str = "self-referral") -> Body:
        """The mother agrees to support for one child, told what is shared, why and with whom."""
        return {
            **self._family(case),
            "about": ["support"],
            "by_person": self.parents(case)[0],
            "capacity": "parental_responsibility",
            "answer": "given_explicit",
            "explained": ["why", "what", "with_whom"],
            "committed": True,
            "happened": "2026-01-05T09:30:00+00:00",
        }

    def record_lawful_basis(self, case: str = "self-referral") -> Body:
        """The agencies are asked without agreement."""
        told = {"about": ["checks"], "ground": "significant_harm", "reason": "markerreason"}
        return {**self._on(case), **self._family(case), **told}

    def record_telling(self, case: str = "self-referral") -> Body:
        """The mother was told, by the hub."""
        told = {"told": True, "told_by": "hub", "what": "markertold", "happened": "2026-01-05T09:30:00+00:00"}
        return {**self._family(case), "people": self.parents(case)[:1], "sure_of_no_risk": True, **told}

    def record_family_contact(self, case: str = "self-referral") -> Body:
        """The mother was spoken to, and told what one child wishes."""
        told = {"channel": "phone", "result": "spoke", "safe": "yes", "views": "markerviews", "wishes": "markerwishes"}
        at = {"tried": "2026-01-05T09:30:00+00:00", "child": self.subject(case)}
        return {"enquiry": str(self.study[case]), "person": self.parents(case)[0], **at, **told}

    def say_of_person(self, case: str = "self-referral", what: str = "name") -> Body:
        """A child is also called otherwise; or another thing that is said of people."""
        about = {"enquiry": str(self.study[case]), "what": what}
        return about | said_of(what, self.subject(case), self.parents(case))

    def change_person(self, case: str = "self-referral") -> Body:
        """A child is called otherwise from now on."""
        return {**self._on(case), "person": self.subject(case), **NAMED}

    def add_person(self, case: str = "self-referral") -> Body:
        """A grandmother of whom the hub hears later."""
        return {**self._on(case), **ADDED}

    def link_people(self, case: str = "self-referral") -> Body:
        """A child is the same as one of another enquiry."""
        people = {"person": self.subject(case), "other": self.subject("school")}
        return {"enquiry": str(self.study[case]), **people, "statement": "same", "why": "markerwhy"}

    def withdraw_link(self, case: str = "self-referral") -> Body:
        """What was said first is taken back; where nothing was said of anybody, something is."""
        first = "select id from mash.person_link where withdrawn is null order by at limit 1"
        if self.truth.execute(first.encode()).fetchone() is None:
            planted_link(self.truth, self.study)
        link = self._one(first)
        return {"enquiry": str(self.study[case]), "link": str(link), "because": "markerbecause"}

    def merge_people(self, case: str = "self-referral") -> Body:
        """One parent is written twice."""
        merged, stays = self.parents(case)[1], self.parents(case)[0]
        return {**self._on(case), "merged": merged, "stays": stays, "why": "markerwhy"}

    def undo_merge(self, case: str = "self-referral") -> Body:
        """The first merge is undone; where nobody was merged, a parent is."""
        first = "select id from mash.person_merge where enquiry = %s and undone is null order by at limit 1"
        if self.truth.execute(first.encode(), [self.study[case]]).fetchone() is None:
            planted_merge(self.truth, self.study[case], *self.parents(case)[:2])
        merge = self._one(first, self.study[case])
        return {**self._on(case), "merge": str(merge), "because": "markerbecause"}

    def check_caller(self, case: str = "self-referral") -> Body:
        """Somebody says that they are the mother, and answers one thing."""
        told = {"birth": "1990-05-04", "note": "markernote"}
        return {"enquiry": str(self.study[case]), "person": self.parents(case)[0], **told}

    def answer_for_agency(self, case: str = "anonymous-neighbour") -> Body:
        """What the fire service said, which has nobody in the hub."""
        return answering(self.truth, self.study[case], self.subject(case))

    def release_for_agency(self) -> Body:
        """What education said of letting an item out, if it had nobody in the hub and a colleague had asked."""
        linked(self.truth, "education")
        told = {"manner": "whole", "words": "", "said": str(self._one("select now()")), **SPOKEN}
        body = {**self._school_release("answer is null"), **told}
        asked = "update mash.release_request set asked_by = 'ignatius.pell', asked = now() - interval '1 hour'"
        self.truth.execute(f"{asked} where id = %s".encode(), [body["release"]])
        return body

    def known_caller(self) -> Body:
        """The mother of the school's child, who was told of the referral, answers everything as it is recorded."""
        mother, child = self.parents("school")[0], self.subject("school")
        born = "select birth::text from mash.person where id = %s"
        home = (
            "select postcode from mash.address a join mash.household h on h.id = a.household where %s = any (h.people)"
        )
        named = "select given_names from mash.person where id = %s"
        said = {"birth": self._one(born, mother), "home": self._one(home, mother),
                "child_name": self._one(named, child), "child_birth": self._one(born, child)}  # fmt: skip
        return {"enquiry": str(self.study["school"]), "person": mother, **said}

    def _family(self, case: str) -> Body:
        return {"enquiry": str(self.study[case]), "people": [self.subject(case)]}

    def _school_item(self, agency: str, *, not_for_family: bool = False) -> Body:
        sql = (
            "select id from mash.item where enquiry = %s and agency = %s and not_for_family = %s "
            "and handling <> 'decision_maker' limit 1"
        )
        item = self._one(sql, self.study["school"], agency, not_for_family)
        return {"enquiry": str(self.study["school"]), "item": str(item)}

    def _school_release(self, which: str) -> Body:
        sql = f"select id from mash.release_request where enquiry = %s and {which}"
        return {"enquiry": str(self.study["school"]), "release": str(self._one(sql, self.study["school"]))}

    def of(self, command: str) -> Body:
        """The body of a command by its name."""
        told: Body = getattr(self, command)()
        return told

    def _on(self, case: str) -> Body:
        return {"enquiry": str(self.study[case]), "version": self.version(case)}

    def _one(self, sql: str, *parameters: object) -> Any:
        row = self.truth.execute(sql.encode(), list(parameters)).fetchone()
        assert row is not None
        return row[0]

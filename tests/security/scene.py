"""Where attacks take place: an enquiry that names no attacker, one that many may open, marked words in both."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import psycopg

from mashdesk.cli.sample_hub import PEOPLE
from tests.security.bodies import LATER, PDF
from tests.security.psql import AUDITOR, DECIDER, EDUCATION, MANAGER, OFFICER, POLICE, SCREENER, Row, SignIn

HIDDEN, REASON, SEALED = "QZH", "QZR", "QZS"
_BASIS = {"lawful_basis": "public_task", "due": LATER}
"""Marks: everything of the hidden enquiry; why somebody opened it; what of the other one only two roles may read."""

READS_SEALED = {"senior_social_worker", "information_officer"}


@dataclass(frozen=True)
class Scene:
    """The ids that an attacker is generously told, and what they must not hear."""

    words: Mapping[str, str]

    def secrets(self, login: str) -> tuple[str, ...]:
        """The marks that must never reach this person."""
        roles = set(next(one for one in PEOPLE if one.login == login).roles)
        told = [HIDDEN] + ([] if login == AUDITOR else [REASON]) + ([] if roles & READS_SEALED else [SEALED])
        return tuple(told)

    def fill(self, statement: str, login: str) -> str:
        """A statement with the scene's ids in it."""
        return statement.format(me=login, nobody=uuid4(), **self.words)


def set_the_scene(sign_in: SignIn, truth: psycopg.Connection[Row]) -> Scene:
    """Both enquiries, each step by its own person; a victim keeps the hidden one open."""
    hidden, saved = _worked(sign_in, HIDDEN, "education", EDUCATION, anonymity=True)
    manager = sign_in(MANAGER)
    manager.open(hidden, "To restrict it")
    version = truth.execute("select version from mash.enquiry where id = %s", [hidden]).fetchone()
    assert version is not None
    body = {
        "enquiry": str(hidden),
        "version": version[0],
        "reason": f"{HIDDEN} restriction",
        "named": [SCREENER, EDUCATION],
    }
    manager.command("restrict_enquiry", body)
    manager.close()
    victim = sign_in(SCREENER)
    victim.open(hidden, f"{REASON} to work on it")
    search = victim.ask("select search from app.begin_search(%s)", HIDDEN)[0][0]
    seen, _ = _worked(sign_in, SEALED, "police", POLICE, anonymity=True)
    seen_version = truth.execute("select version from mash.enquiry where id = %s", [seen]).fetchone()
    assert seen_version is not None
    return Scene(
        {
            "hidden": str(hidden),
            "seen": str(seen),
            "seen_version": str(seen_version[0]),
            "saved": str(saved),
            "search": str(search),
            "letter": _one(truth, "select id from mash.letter where enquiry = %s", hidden),
            "item": _one(truth, "select id from mash.item where enquiry = %s", hidden),
            "child": _one(truth, "select id from mash.person where enquiry = %s and role = 'subject'", hidden),
            "call": _one(truth, "select id from mash.family_call where enquiry = %s", hidden),
            "matter": _one(truth, _MATTER, hidden),
            "advice": _one(truth, _ADVICE, hidden),
            "contradiction": _one(truth, _CONTRADICTION, hidden),
            "asking": _one(truth, "select id from mash.information_request where enquiry = %s", hidden),
            "toast": _one(truth, "select 'mash.item'::regclass::oid where %s::uuid is not null", hidden),
            "victim": str(victim.connection.info.backend_pid),
        }
    )


_MATTER = """
    with there as (insert into mash.matter
        (hub, reference, kind, route, touches, enquiry, stage, stages, received, state, by)
        select hub, 'QZH-R1', 'complaint', 'service', 'hub', id, 1, 2, now(), 'open', 'ottilie.brandreth'
        from mash.enquiry where id = %s returning id, by),
      asked as (insert into mash.matter_asked (matter, asker, means, words, by)
        select id, 'QZH', 'letter', 'QZH', by from there)
    select id from there"""

_CONTRADICTION = """
    with more as (insert into mash.item select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid()))).*
        from mash.item i where i.enquiry = %s limit 1 returning enquiry, id, request)
    insert into mash.contradiction (enquiry, one, other, why, by)
    select m.enquiry, least(i.id, m.id), greatest(i.id, m.id), 'markerwhy', 'ottilie.brandreth'
    from more m join mash.item i on i.enquiry = m.enquiry limit 1 returning id"""

_ADVICE = """
    with there as (insert into mash.advice (hub, reference, asked, told_to_refer, enquiry, by)
        select hub, 'QZH-A1', now(), true, id, 'ottilie.brandreth' from mash.enquiry where id = %s returning id),
      said as (insert into mash.advice_said (advice, asker, agency, reach, question, answer, given_by)
        select id, 'QZH', 'QZH', 'QZH', 'QZH', 'QZH', 'QZH' from there)
    select id from there"""


def _worked(sign_in: SignIn, mark: str, agency: str, practitioner: str, *, anonymity: bool) -> tuple[UUID, UUID]:
    """An enquiry through all its states: every protected column is marked. Returns it and a request id used on it."""
    decider, saved = sign_in(DECIDER), uuid4()
    open_mark = mark if mark == HIDDEN else "plain"
    told = sign_in(OFFICER).command("record_referral", _referral(mark, open_mark, anonymity=anonymity))
    enquiry = UUID(told["enquiry"])
    on = {"enquiry": str(enquiry)}
    decider.open(enquiry, "To screen")
    screening = {
        "level": 3,
        "social_worker": "no",
        "rating": "amber",
        "why": f"{open_mark} why",
        "due": LATER,
        "sanitised_concern": f"{open_mark} told",
    }
    version = decider.command("screen_enquiry", on | screening | {"version": 1})["version"]
    asking = [
        {"agency": one, "purpose": "right_services", "questions": f"{open_mark} questions", **_BASIS}
        for one in ({agency, "education"})
    ]
    decider.command("send_requests", on | {"version": version, "requests": asking})
    _answer(sign_in, enquiry, mark, saved)
    if practitioner == POLICE:
        sign_in(POLICE).open(enquiry, "To look")
    version = decider.read("enquiry_row", enquiry)[0]["version"]
    views = [{"name": "Robin", "agency": "education", "view": f"{open_mark} view", "agrees": "agree"}]
    body = {
        "held": "2026-01-05T10:00:00+00:00",
        "agreed": f"{open_mark} agreed",
        "attendees": views,
        "version": version,
    }
    version = decider.command("record_discussion", on | body)["version"]
    _sign(decider, enquiry, version, mark, open_mark)
    letter = decider.read("letters", enquiry)[0]["id"]
    decider.command("check_caller", on | {"person": None, "note": f"{open_mark} asks"})
    version = decider.read("enquiry_row", enquiry)[0]["version"]
    page = {"letter": str(letter), "version": version, "dated": "2026-01-05", "pdf": PDF}
    decider.command("print_letter", on | page)
    return enquiry, saved


def _answer(sign_in: SignIn, enquiry: UUID, mark: str, saved: UUID) -> None:
    person = sign_in(EDUCATION)
    person.open(enquiry, f"{REASON} to answer")
    request, child = person.read("requests", enquiry)[0]["id"], person.read("people", enquiry)[0]["id"]
    item = {"people": [str(child)], "what": f"{mark} sealed", "nature": "fact", "relevance": f"{mark} relevance",
            "lawful_basis": "public_task", "handling": "decision_maker"}  # fmt: skip
    shared = item | {"what": f"{mark if mark == HIDDEN else 'plain'} item", "relevance": "r", "handling": "hub"}
    body = {"enquiry": str(enquiry), "request": str(request), "answer": "items", "items": [item, shared]}
    person.command("return_information", body, saved)


def _sign(decider: Any, enquiry: UUID, version: int, mark: str, open_mark: str) -> None:
    ids = {row["role"]: str(row["id"]) for row in decider.read("people", enquiry)}
    decision = {
        "person": ids["subject"], "harm": "no", "would_benefit": True, "level": 2, "outcome": "universal_services",
        "reasons": f"{mark} reasons", "next_steps": f"{open_mark} steps", "contingency": f"{open_mark} contingency",
    }  # fmt: skip
    body = {
        "enquiry": str(enquiry),
        "version": version,
        "decisions": [decision],
        "letters": [ids["parent"]],
        "letters_due": LATER,
    }
    decider.command("sign_decisions", body)


def _referral(mark: str, open_mark: str, *, anonymity: bool) -> dict[str, Any]:
    return {
        "source": "1B", "kind": "child_protection", "received": "2026-01-05T09:00:00+00:00", "due": LATER,
        "concern": f"{mark} in their own words", "how": f"{open_mark} how",
        "referrer": {"name": f"{mark} referrer", "phone": f"{mark} phone", "anonymity_asked": anonymity,
                     "anonymity_reason": f"{mark} afraid"},
        "people": [{"ref": "c", "role": "subject", "given_names": f"{open_mark}child"},
                   {"ref": "m", "role": "parent", "given_names": f"{open_mark}mother"}],
        "relationships": [{"from": "m", "to": "c", "kind": "mother"}],
        "households": [{"ref": "h", "people": ["m", "c"],
                        "address": {"lines": [f"{mark} street"], "postcode": f"{mark}1AA", "confidential": True}}],
    }  # fmt: skip


def _one(truth: psycopg.Connection[Row], sql: str, enquiry: UUID) -> str:
    row = truth.execute(sql.encode(), [enquiry]).fetchone()
    assert row is not None
    return str(row[0])

"""Every function declares which information classes it gives back; nobody may call one beyond their role."""

from collections.abc import Mapping

import psycopg
import pytest

from tests.security.psql import Row
from tests.security.readable import CONTENT, callers, declared, readable

Truth = psycopg.Connection[Row]

MAY_READ: Mapping[str, frozenset[str]] = {
    "mash_officer": CONTENT - {"matter"},
    "senior_social_worker": CONTENT,
    "hub_manager": CONTENT,
    "information_officer": CONTENT,
    "agency_practitioner": CONTENT - {"family", "matter", "pathway", "advice"},
    "auditor": frozenset(),
    "administrator": frozenset(),
}
"""PRODUCT, "Who sees what": of these classes at most; which rows of them, the policies decide."""

RATIONALE = {
    "app.decisions(uuid)",
    "app.requests(uuid)",
    "app.rulings(uuid)",
    "app.letter_hits(uuid)",
    "app.letter_stops(uuid)",
}
"""The reasons of a decision, of an agency that withholds, of a ruling, and of a letter's gate: nowhere else."""

REFERRER = {"app.referrer(uuid)", "app.letter_facts(uuid)"}
"""Their own letter is addressed to them: never where they asked not to be named (`test_letters_made`)."""

APPLICANT = {("app.letter_facts(uuid)", "matter")}
"""An acknowledgement is addressed to whoever asked; an officer is refused each one (`test_matter_letters_judged`)."""

ADDRESS = {"app.addresses(uuid)", "app.letter_facts(uuid)"}
MOMENT = "timestamp with time zone"
WITHOUT_AN_OPENING = {
    f"app.worklist(integer,{MOMENT},uuid,{MOMENT},uuid,text,text,boolean)",
    "app.worklist_counts(text,boolean)",
    f"app.my_requests(integer,{MOMENT},{MOMENT},uuid,{MOMENT},{MOMENT},uuid)",
    "app.my_requests_counts()",
    "app.letters_worklist()",
    "app.releases_asked()",
    "app.matters(integer)",
    "app.advice_given(integer)",
    "app.passed_on()",
}


def test_every_function_gives_back_what_is_declared_and_nothing_more(truth: Truth) -> None:
    assert readable(truth) == declared()


def test_nobody_may_call_what_gives_a_class_beyond_their_role(truth: Truth) -> None:
    beyond = [
        (role, function, one)
        for function, roles in callers(truth).items()
        for role in roles
        for one in _classes(function)
        if one not in MAY_READ[role] and (function, one) not in APPLICANT
    ]
    assert beyond == []


@pytest.mark.parametrize(("kind", "where"), [("rationale", RATIONALE), ("referrer", REFERRER), ("address", ADDRESS)])
def test_what_is_guarded_most_comes_from_few_functions(kind: str, where: set[str]) -> None:
    assert {function for function in declared() if kind in _classes(function)} == where


def test_without_an_opening_there_are_worklist_facts_alone() -> None:
    assert {one for function in WITHOUT_AN_OPENING for one in _classes(function)} <= {"worklist", "letter"}


def test_a_column_more_is_noticed(truth: Truth) -> None:
    with truth.transaction(force_rollback=True):
        truth.execute(
            b"create function app.more(enquiry uuid) returns table (id uuid, reasons text) language sql begin atomic "
            b"select r.decision, r.reasons from mash.rationale r where r.enquiry = more.enquiry; end"
        )
        assert readable(truth)["app.more(uuid)"] == "rationale | id reasons"


def _classes(function: str) -> set[str]:
    told = declared().get(function, "nothing | ").split(" | ")[0]
    return set(told.split()) & CONTENT

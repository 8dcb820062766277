"""The kinds of letter by what each says: whose outcome, in which words, and whether the family's clock waits for it."""

import json
from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.making_judged import Making
from tests.security.psql import DECIDER

KINDS = (
    "outcome_parent", "outcome_adult", "child", "please_call", "acknowledgement", "onward", "feedback",
    "hand_off", "police_disclosure", "agency_request", "access_received", "complaint_received",
)  # fmt: skip
OUTCOME = ("outcome_parent", "outcome_adult", "child", "onward", "feedback")
FAMILY = ("outcome_parent", "outcome_adult", "child")
ITEMS = ("outcome_parent", "outcome_adult")
TO_WORK = ("onward", "hand_off", "police_disclosure", "agency_request")
GOES_TO = {
    "outcome_parent": "parent", "outcome_adult": "adult", "child": "child", "please_call": "parent",
    "acknowledgement": "referrer", "feedback": "referrer", "onward": "service", "hand_off": "service",
    "police_disclosure": "police", "agency_request": "agency", "access_received": "applicant",
    "complaint_received": "applicant",
}  # fmt: skip
ITEMS_FOR = dict.fromkeys(ITEMS, "letter") | {"hand_off": "onward", "police_disclosure": "police"}


@pytest.mark.parametrize("kind", [*KINDS, "unknown"])
def test_what_a_kind_of_letter_says_and_holds(kind: str, rules: Rules) -> None:
    known = kind != "unknown"
    for rule, those in (("says_outcome", OUTCOME), ("is_to_work", TO_WORK), ("tells_family_outcome", FAMILY)):
        assert rules.one(f"select priv.{rule}(%s)", kind) == (kind in those if known else None), rule
    assert rules.one("select priv.goes_to(%s)", kind) == GOES_TO.get(kind)
    assert rules.one("select priv.items_for(%s)", kind) == (ITEMS_FOR.get(kind, "") if known else None)


TOLD_OF = """(select array_agg(p order by p) from unnest(priv.told_of(jsonb_populate_record(null::mash.letter,
    $1 -> 'l'))) p)"""


def test_a_letter_is_about_the_recipient_their_children_or_all_who_were_referred(rules: Rules) -> None:
    letters = Making(rules)
    rules.do("delete from mash.relationship")
    rules.do('insert into mash.relationship (enquiry, person, "of", kind) values (%s, %s, %s, %s)',
             letters.enquiry, letters.mother, letters.sibling, "mother")  # fmt: skip
    letters.changed(letters.father, role="subject")
    children = sorted([letters.child, letters.father])
    about: dict[str, list[str] | None] = {
        "outcome_parent": [letters.sibling], "outcome_adult": [letters.mother], "child": [letters.mother],
        "onward": [letters.mother], "feedback": children, "please_call": None, "acknowledgement": None,
        "hand_off": None, "police_disclosure": None, "agency_request": None, "access_received": None,
        "complaint_received": None,
    }  # fmt: skip
    for kind, whom in about.items():
        letter = {"kind": kind, "enquiry": letters.enquiry, "recipient": letters.mother}
        assert (kind, rules.answer(DECIDER, TOLD_OF, l=letter)) == (kind, whom)


SAID = """priv.told_outcome($1 ->> 'kind', jsonb_populate_record(null::mash.person, $1 -> 'c'),
    jsonb_populate_record(null::mash.decision, $1 -> 'd'))"""


def test_only_parents_and_adults_read_what_was_written_for_them_and_a_referrer_no_name(rules: Rules) -> None:
    decided = {"outcome": "early", "outcome_words": "Early help", "told_family": "For you"}
    names: tuple[tuple[dict[str, Any], str], ...] = (
        ({"given_names": "Ann", "family_name": "Bee", "known_as": "Z"}, "Ann Bee"),
        ({"given_names": "", "family_name": "", "known_as": "Z"}, "Z"),
        ({"given_names": "", "family_name": "Bee", "known_as": ""}, "Bee"),
        ({"given_names": "", "family_name": "", "known_as": ""}, "Unborn baby"),
    )
    for kind in KINDS:
        for person, name in names:
            said = rules.answer(DECIDER, SAID, kind=kind, c=person, d=decided)
            whole = kind in ITEMS
            assert (kind, said) == (kind, {
                "name": "" if kind == "feedback" else name, "outcome": "Early help",
                "outcome_code": "early" if whole else "", "told_family": "For you" if whole else "",
            }), json.dumps(person)  # fmt: skip

"""Signing decisions, asked by itself: what is refused, what is kept of each child, and what the letters become."""

import hashlib
import json
from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.bodies import LATER
from tests.security.changed_rows import CHANGED, FILL, INCOMPLETE, NEW, NOW, bad, only_for, too_long
from tests.security.letters_judged import Letters
from tests.security.psql import DECIDER, SCREENER

SIGN = "sign_decisions"
UNKEPT = bad("decisions", "Something in this decision cannot be kept as it is. Check the choices.")
NOT_OF_THIS = bad("person", "A decision is about a child or adult whom this enquiry concerns.")


class Signing(Letters):
    """The enquiry that was discussed is `other`: four children, no decision yet."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        rules.do("delete from mash.letter where id = %s", self.foreign)
        self.body = self.bodies.sign_decisions()
        self.children = [str(one["person"]) for one in self.body["decisions"]]

    def said(self, **more: object) -> Refusal | None:
        """How the form is refused with this in it."""
        return self.house.refused(DECIDER, SIGN, self.body | more)

    def said_of_one(self, **more: object) -> Refusal | None:
        """How it is refused with this in the first child's decision."""
        first, *others = self.body["decisions"]
        return self.said(decisions=[*others, first | more])


def test_only_the_post_that_decides_signs_and_once(rules: Rules) -> None:
    signing = Signing(rules)
    only_for(signing.house, (DECIDER,), SIGN, signing.body)
    rules.open(SCREENER, signing.other)
    left_to_another = bad("", "The hub's profile leaves this to another post.")
    assert signing.house.refused(SCREENER, SIGN, signing.body) == left_to_another


@pytest.mark.parametrize(
    ("signed_in", "fresh"),
    [("clock_timestamp() - interval '115 seconds'", True), ("clock_timestamp() - interval '121 seconds'", False),
     ("null::timestamptz", False)],
)  # fmt: skip
def test_a_signature_needs_a_fresh_sign_in_and_unknown_is_not_fresh(signed_in: str, fresh: bool, rules: Rules) -> None:
    signing = Signing(rules)
    signing.open()
    rules.do(f"create or replace function priv.signed_in_at() returns timestamptz language sql stable "
             f"security definer begin atomic select {signed_in}; end")  # fmt: skip
    heard: list[str] = []
    rules.connection.add_notice_handler(lambda told: heard.append(str(told.sqlstate)))
    rules.do("set local client_min_messages = log")
    assert signing.said() == (None if fresh else Refusal("28000", "", "A signature needs a fresh sign-in."))
    assert ("MD001" in heard) is not fresh


def test_decisions_are_signed_on_what_was_seen_after_the_discussion(rules: Rules) -> None:
    signing = Signing(rules)
    signing.open()
    assert signing.said() is None
    assert signing.said(version=None) == INCOMPLETE
    assert signing.said(version=signing.body["version"] - 1) == CHANGED
    assert signing.said(decisions=[]) == signing.said(decisions=None) == bad(
        "decisions", "There is no decision to sign."
    )  # fmt: skip
    assert signing.said(decisions="x") == bad("decisions", "This is not a list that can be kept.")
    assert signing.said(enquiry="x") == UNKEPT
    assert signing.said(letters_due="soon") == UNKEPT
    rules.do("update mash.enquiry set state = 'gathering' where id = %s", signing.other)
    early = "A decision is signed after the discussion, and a second one only once the enquiry is reopened."
    assert signing.said() == bad("", early)


def test_each_choice_is_one_that_can_be_made(rules: Rules) -> None:
    signing = Signing(rules)
    signing.open()
    harm = bad("harm", "Say whether the child has been harmed or may be: yes, no or may be.")
    level = bad("level", "Choose a threshold level from 1 to 4.")
    no_outcome = bad("outcome", "Choose one of the hub's outcomes.")
    choices: tuple[tuple[dict[str, Any], Refusal | None], ...] = (
        ({"person": str(uuid4())}, NOT_OF_THIS),
        ({"person": signing.bodies.parents("self-referral")[0]}, NOT_OF_THIS),
        ({"person": signing.bodies.subject("anonymous-neighbour")}, NOT_OF_THIS),
        ({"person": signing.bodies.subject("school")}, NOT_OF_THIS),
        ({"person": "x"}, UNKEPT),
        ({"supersedes": str(uuid4())}, CHANGED),
        ({"harm": None}, harm),
        ({"harm": "perhaps"}, harm),
        *(({"harm": told}, None) for told in ("yes", "no", "may_be")),
        ({"would_benefit": None}, bad("would_benefit", "Say whether the child would benefit from help.")),
        ({"would_benefit": False}, None),
        *(({"level": told}, level) for told in (None, 0, 5)),
        *(({"level": told}, None) for told in (1, 4)),
        ({"outcome": "\n"}, bad("outcome", FILL)),
        ({"outcome": "x" * 60}, no_outcome),
        ({"outcome": "x" * 61}, bad("outcome", too_long(60))),
    )
    for choice, said in choices:
        assert (choice, signing.said_of_one(**choice)) == (choice, said)
    guarded = signing.said_of_one(outcome="early_help_team", harm="yes")
    assert guarded is not None
    assert (guarded.code, guarded.field) == ("22023", "outcome")


@pytest.mark.parametrize(
    ("field", "longest", "required"),
    [("next_steps", 20000, True), ("told_family", 5000, False), ("contingency", 20000, True), ("reasons", 50000, True)],
)
def test_each_text_is_there_and_not_too_long(field: str, longest: int, required: bool, rules: Rules) -> None:
    signing = Signing(rules)
    signing.open()
    assert signing.said_of_one(**{field: " \n"}) == (bad(field, FILL) if required else None)
    assert signing.said_of_one(**{field: "x" * (longest + 1)}) == bad(field, too_long(longest))
    assert signing.said_of_one(**{field: "x" * longest}) is None


def test_what_is_signed_is_kept_with_its_reasons_and_a_seal_over_both(rules: Rules) -> None:
    signing = Signing(rules)
    signing.open()
    first = signing.body["decisions"][0] | {"told_family": "In words"}
    answer, left = signing.house.done(DECIDER, SIGN, signing.body | {"decisions": [first]})
    version = signing.body["version"] + 1
    assert answer == {"version": version}
    (made,) = left["decision"]
    kept = {
        **{name: value for name, value in first.items() if name != "reasons"},
        "enquiry": signing.other, "outcome_words": "No concern: universal services", "signed_by": DECIDER,
        "signed_by_name": "Magnus Fairweather", "signed_by_post": "Social care manager", "id": NEW, "signed": NOW,
        "threshold": "Thresholds and Pathways",
    }  # fmt: skip
    assert {name: value for name, value in made.items() if name != "content_hash"} == kept
    ((decision, signed),) = rules.do(
        "select id::text, extract(epoch from signed)::text from mash.decision where person = %s", first["person"]
    )
    sealed = kept | {"decision": decision, "signed": signed, "reasons": first["reasons"]}
    del sealed["id"]
    in_order = {name: sealed[name] for name in sorted(sealed, key=lambda name: (len(name), name))}
    assert made["content_hash"] == hashlib.sha256(json.dumps(in_order, ensure_ascii=False).encode()).hexdigest()
    assert left["rationale"] == [{"decision": NEW, "enquiry": signing.other, "reasons": first["reasons"]}]
    assert left["enquiry"] == [{"key": signing.other, "version": version}]
    assert left["access_log"] == [{"what": "decision signed", "who": DECIDER, "enquiry": signing.other}]
    assert left.keys() == {"decision", "rationale", "enquiry", "access_log"}
    again = signing.house.refused(DECIDER, SIGN, signing.body | {"version": version, "decisions": [first]})
    assert again == CHANGED
    later = signing.body | {"version": version, "decisions": [first | {"supersedes": decision}]}
    _, left = signing.house.undone(DECIDER, SIGN, later)
    assert [row["supersedes"] for row in left["decision"]] == [decision]
    rules.do("create unique index one_each on mash.decision (person)")
    assert signing.house.refused(DECIDER, SIGN, later) == CHANGED


def test_a_later_decision_takes_the_place_of_the_one_that_stands_and_of_no_earlier_one(rules: Rules) -> None:
    signing = Signing(rules)
    signing.open()
    first, second = signing.children[:2]
    last = "select id::text from mash.decision where person = %s order by signed desc limit 1"
    (about,) = (one for one in signing.body["decisions"] if one["person"] == first)
    earlier: list[str | None] = [None]
    for version in (0, 1):
        body = {"version": signing.body["version"] + version, "decisions": [about | {"supersedes": earlier[-1]}]}
        signing.house.done(DECIDER, SIGN, signing.body | body)
        earlier.append(str(rules.one(last, first)))
    body = {"version": signing.body["version"] + 2}
    for place, said in ((0, CHANGED), (1, CHANGED), (2, None)):
        once_more = [about | {"supersedes": earlier[place]}]
        assert (place, signing.said(**body, decisions=once_more)) == (place, said)
    other = [about | {"person": second, "supersedes": earlier[2]}]
    assert signing.said(**body, decisions=other) == CHANGED


def test_no_decision_is_about_a_row_that_was_merged_into_another(rules: Rules) -> None:
    signing = Signing(rules)
    signing.open()
    merged, stays = (signing.body["decisions"][place]["person"] for place in (0, 1))
    rules.do("insert into mash.person_merge (enquiry, merged, stays, why, by) values (%s, %s, %s, 'Why', %s)",
             signing.other, merged, stays, DECIDER)  # fmt: skip
    assert signing.said() == NOT_OF_THIS
    assert signing.said(decisions=signing.body["decisions"][1:]) is None


def test_the_last_childs_decision_moves_the_enquiry_and_writes_the_letters(rules: Rules) -> None:
    signing = Signing(rules)
    signing.open()
    first, *others = signing.body["decisions"]
    _, left = signing.house.done(DECIDER, SIGN, signing.body | {"decisions": others})
    assert "letter" not in left
    version = signing.body["version"] + 1
    _, left = signing.house.done(DECIDER, SIGN, signing.body | {"version": version, "decisions": [first]})
    moved = {"version": version + 1, "state": "decided", "due": LATER, "due_what": "letters"}
    assert left["enquiry"] == [{"key": signing.other, **moved, "due_from": NOW}]
    ended, new = left["clock"]
    assert ended.items() >= {"stop": "met", "stopped": NOW}.items()
    assert (new["kind"], new["event"], new["due"], new["stop"]) == ("letters", "signed", LATER, None)
    assert sorted(str(row["recipient"]) for row in left["letter"]) == sorted(signing.body["letters"])


def test_a_team_that_an_outcome_names_is_handed_the_family_and_awaited(rules: Rules) -> None:
    signing = Signing(rules)
    signing.open()
    outcomes = rules.one("select profile -> 'outcomes' from mash.hub where id = 'northamptonshire'")
    code = signing.body["decisions"][0]["outcome"]
    names = {"team": "North Team", "first_contact": "Ring them", "carried_by": "police"}
    told = [one | (names if one["code"] == code else {}) for one in outcomes]
    rules.do("update mash.hub set profile = jsonb_set(profile, '{outcomes}', %s)", json.dumps(told))
    first, *others = signing.body["decisions"]
    _, left = signing.house.undone(DECIDER, SIGN, signing.body | {"decisions": others, "taking_over_due": LATER})
    assert not {"step", "action"} & left.keys()
    _, left = signing.house.done(DECIDER, SIGN, signing.body | {"taking_over_due": LATER})
    (step,) = left["step"]
    kept = {"enquiry": signing.other, "step": "assign", "came_to": "decided", "team": "North Team", "by": DECIDER}
    assert step.items() >= kept.items()
    assert [row["due"] for row in left["clock"] if row.get("kind") == "taking_over"] == [LATER]
    (action,) = left["action"]
    assert action.items() >= {"what": "Ring them", "agency": "police", "due": LATER, "by": DECIDER}.items()
    assert first["outcome"] == code


def test_an_enquiry_is_decided_when_each_of_its_own_children_is(rules: Rules) -> None:
    signing = Signing(rules)
    asked = "priv.all_decided(($1 ->> 'e')::uuid)"
    anonymous = str(signing.bodies.study["anonymous-neighbour"])
    told = [rules.answer(DECIDER, asked, e=one) for one in (signing.enquiry, signing.other, anonymous)]
    assert told == [True, False, False]
    rules.do("update mash.person set role = 'subject' where enquiry = %s and role = 'sibling'", signing.enquiry)
    assert rules.answer(DECIDER, asked, e=signing.enquiry) is False


WRITE = "select priv.write_letters(($1 ->> 'e')::uuid, $1 -> 'letters', ($1 ->> 'due')::timestamptz)"


def test_later_letters_take_the_place_of_those_that_were_not_posted(rules: Rules) -> None:
    letters = Letters(rules)
    parent = letters.recipient(letters.first)
    sql = """insert into mash.letter (enquiry, recipient, address, confidential, due)
        select enquiry, recipient, address, confidential, due from mash.letter where id = %s returning id::text"""
    states = ("due", "printed", "withheld", "posted", "returned", "withdrawn")
    made = {state: str(rules.one(sql, letters.second)) for state in states}
    foreign = {state: str(rules.one(sql, letters.foreign)) for state in states}
    for state in states:
        letters.stand(made[state], state)
        letters.stand(foreign[state], state)
    by_hand = [_made(letters, kind) for kind in ("outcome_adult", "please_call")]
    for letter in (made["due"], made["printed"], foreign["due"], by_hand[0]):
        letters.put(letter, letters.release(letters.enquiry, letters.item([parent])))
    filled = rules.one("select release::text from mash.letter_release where letter = %s", made["due"])
    _stray_household(rules, letters.other, parent)
    _, left = letters.house.read(DECIDER, WRITE, e=letters.enquiry, letters=[parent], due=LATER)
    assert left.pop("letter_release") == [{"gone": f"{made['due']} {filled}"}]
    rows = left.pop("letter")
    assert left == {}
    assert sorted(str(row["gone"]) for row in rows if "gone" in row) == sorted(
        [letters.first, letters.second, made["due"]]
    )
    assert sorted(str(row["key"]) for row in rows if row.get("state") == "withdrawn") == sorted(
        [made["printed"], made["withheld"], by_hand[0]]
    )
    ((address,),) = rules.do(
        "select a.id::text from mash.household h join mash.address a on a.household = h.id "
        "where h.enquiry = %s and %s::uuid = any (h.people)",
        *(letters.enquiry, parent),
    )
    (new,) = [row for row in rows if row.get("id") == NEW]
    assert new["address"] == address
    assert {name: value for name, value in new.items() if value} == {
        "id": NEW, "enquiry": letters.enquiry, "recipient": parent, "address": new["address"], "state": "due",
        "kind": "outcome_parent",
        "due": LATER,
    }  # fmt: skip
    assert len(rows) == 7


def _made(letters: Letters, kind: str) -> str:
    """A letter that somebody made, and that is due."""
    sql = """insert into mash.letter (enquiry, kind, recipient, address, confidential, made_by, due)
        select enquiry, %s, recipient, address, confidential, %s, due from mash.letter where id = %s
        returning id::text"""
    return str(letters.rules.one(sql, kind, DECIDER, letters.second))


def _stray_household(rules: Rules, enquiry: str, person: str) -> None:
    sql = "insert into mash.household (id, enquiry, people, has_address) values (%s, %s, %s::uuid[], true)"
    household = uuid4()
    rules.do(sql, household, enquiry, [person])
    rules.do("insert into mash.address (enquiry, household, lines, postcode, confidential) "
             "values (%s, %s, '{Elsewhere}', '', false)", enquiry, household)  # fmt: skip


def test_a_letter_goes_to_a_parent_of_the_enquiry_by_a_day(rules: Rules) -> None:
    letters = Letters(rules)
    parent = letters.recipient(letters.first)

    def said(*recipients: Any, due: str | None = LATER) -> Refusal | None:
        return rules.refused(DECIDER, WRITE.removeprefix("select "), e=letters.enquiry, letters=recipients, due=due)

    assert said(parent, due=None) == bad("letters_due", "Say when the letters are due.")
    assert said(due=None) is None
    assert said(parent, letters.recipient(letters.second)) is None
    for other in (letters.bodies.subject("school"), letters.bodies.parents("self-referral")[0], str(uuid4())):
        assert said(parent, other) == bad("letters", "A letter goes to a parent who is named on this enquiry.")


def test_a_letter_to_a_hidden_address_is_a_hidden_one(rules: Rules) -> None:
    letters = Letters(rules)
    rules.do("update mash.address set confidential = true where enquiry = %s", letters.enquiry)
    parent = letters.recipient(letters.first)
    _, left = letters.house.read(DECIDER, WRITE, e=letters.enquiry, letters=[parent], due=LATER)
    assert [row["confidential"] for row in left["letter"] if row.get("id") == NEW] == [True]

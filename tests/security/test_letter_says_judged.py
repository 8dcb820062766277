"""What a letter says: to whom and where, each own child's decision that stands, by whom it was signed last."""

from typing import Any
from uuid import uuid4

from tests.security.asking_rules import Rules
from tests.security.letters_judged import Letters
from tests.security.psql import DECIDER

FACTS = "select * from priv.letter_facts(($1 ->> 'letter')::uuid)"


class Said(Letters):
    """The first letter; decisions are planted as a test needs them."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        sql = "select id::text from mash.person where enquiry = %s and role = %s"
        self.child, self.sibling = (str(rules.one(sql, self.enquiry, role)) for role in ("subject", "sibling"))
        rules.do("delete from mash.letter_release")
        rules.do("alter table mash.decision disable trigger sealed, disable trigger sealed_whole")
        rules.do("alter table mash.rationale disable trigger sealed")
        rules.do("delete from mash.rationale")
        rules.do("delete from mash.decision")
        rules.do("delete from mash.relationship")
        for child in (self.child, self.sibling):
            self.own(child)

    def own(self, child: str) -> None:
        """A child of the first letter's recipient."""
        sql = 'insert into mash.relationship (enquiry, person, "of", kind) values (%s, %s, %s, %s)'
        self.rules.do(sql, self.enquiry, self.recipient(self.first), child, "mother")

    def decide(self, person: str, outcome: str, ago: str, supersedes: str | None = None, **more: str) -> str:
        """A decision signed so long ago."""
        told = {"signed_by_name": "Ann", "signed_by_post": "Lead", "told_family": "", **more}
        sql = """insert into mash.decision (id, enquiry, person, harm, would_benefit, level, outcome, outcome_words,
            next_steps, told_family, contingency, signed_by, signed_by_name, signed_by_post, signed,
            content_hash, supersedes)
            values (%s, %s, %s, 'no', true, 2, %s, %s, 'Next', %s, 'Else', %s, %s, %s, now() - %s::interval, '', %s)
            returning id::text"""
        enquiry = self.rules.one("select enquiry from mash.person where id = %s", person)
        return str(self.rules.one(
            sql, uuid4(), enquiry, person, outcome, outcome.title(), told["told_family"], DECIDER,
            told["signed_by_name"], told["signed_by_post"], ago, supersedes,
        ))  # fmt: skip

    def facts(self, letter: str) -> list[dict[str, Any]]:
        """What a letter says."""
        return self.rules.rows(DECIDER, FACTS, letter=letter)


def _named(said: Said, person: str, given: str, family: str, known: str) -> None:
    sql = "update mash.person set given_names = %s, family_name = %s, known_as = %s where id = %s"
    said.rules.do(sql, given, family, known, person)


def test_a_letter_says_what_stands_of_each_own_child_in_the_order_of_the_referral(rules: Rules) -> None:
    said = Said(rules)
    _named(said, said.child, "Tam", "Gill", "T")
    _named(said, said.sibling, "", "", "Asha")
    _named(said, said.recipient(said.first), "Lan", "Ray", "L")
    early = said.decide(said.child, "first", "3 hours")
    said.decide(
        said.child, "second", "1 hour", early, told_family="In words", signed_by_name="Bo", signed_by_post="Head"
    )
    said.decide(said.sibling, "third", "2 hours")
    other_parent = said.recipient(said.second)
    said.decide(other_parent, "not theirs", "1 minute")
    foreign = str(rules.one("select id from mash.person where enquiry = %s limit 1", said.other))
    said.decide(foreign, "elsewhere", "1 minute", signed_by_name="Nobody")
    (row,) = said.facts(said.first)
    ((reference, lines, postcode, today),) = rules.do(
        "select e.reference, a.lines, a.postcode, priv.today()::text from mash.letter l join mash.enquiry e "
        "on e.id = l.enquiry join mash.address a on a.id = l.address where l.id = %s",
        said.first,
    )
    assert row == {
        "letter": said.first, "enquiry": said.enquiry, "reference": reference, "recipient_name": "Lan Ray",
        "lines": lines, "postcode": postcode, "dated": today, "signed_by_name": "Bo", "signed_by_post": "Head",
        "items": [], "kind": "outcome_parent", "words": "", "home": [], "large_print": False, "told": {},
        "children": [
            {"name": "Tam Gill", "outcome": "Second", "outcome_code": "second", "told_family": "In words"},
            {"name": "Asha", "outcome": "Third", "outcome_code": "third", "told_family": ""},
        ],
    }  # fmt: skip
    rules.do("update mash.letter set dated = '2026-01-05' where id = %s", said.first)
    assert said.facts(said.first)[0]["dated"] == "2026-01-05"


def test_a_letter_with_nothing_to_say_says_nothing(rules: Rules) -> None:
    said = Said(rules)
    assert said.facts(said.first) == []
    said.decide(said.child, "first", "1 hour")
    assert said.facts(said.second) == []
    assert said.facts(str(uuid4())) == []
    assert [row["letter"] for row in said.facts(said.first)] == [said.first]


def test_decisions_of_another_enquiry_are_in_no_letter_of_this_one(rules: Rules) -> None:
    said = Said(rules)
    said.decide(said.child, "first", "1 hour")
    rules.do("alter table mash.decision drop constraint fk_decision_enquiry_person")
    other = said.decide(said.sibling, "second", "1 hour")
    rules.do("update mash.decision set enquiry = %s where id = %s", said.other, other)
    (row,) = said.facts(said.first)
    assert [child["outcome_code"] for child in row["children"]] == ["first"]


def test_everybody_is_called_by_the_name_that_is_known(rules: Rules) -> None:
    said = Said(rules)
    said.decide(said.child, "first", "1 hour")
    recipient = said.recipient(said.first)
    for names, child, parent in (
        (("", "", ""), "Unborn baby", ""),
        (("", "", "Zed"), "Zed", "Zed"),
        (("Asha", "", "Zed"), "Asha", "Asha"),
        (("", "Gill", "Zed"), "Gill", "Gill"),
        (("Asha", "Gill", "Zed"), "Asha Gill", "Asha Gill"),
    ):
        for person in (said.child, recipient):
            _named(said, person, *names)
        (row,) = said.facts(said.first)
        assert (row["children"][0]["name"], row["recipient_name"]) == (child, parent)

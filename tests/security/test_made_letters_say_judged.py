"""What a letter says that somebody made: to whom, where, in whose name, and of whom."""

from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import bad
from tests.security.making_judged import GROUND, MADE, SERVICES, TO_REFERRER, Making
from tests.security.psql import DECIDER, OFFICER

FACTS = "select * from priv.letter_facts(($1 ->> 'letter')::uuid)"


class Saying(Making):
    """The referrer, the mother's home and what was decided of the child, as a letter would say them."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        rules.do("alter table mash.referrer disable trigger user")
        rules.do("update mash.referrer set name = 'Ann Ray', organisation = 'Elm School', email = 'a@elm.example'")
        rules.do("update mash.referrer set name = 'Nobody' where enquiry <> %s", self.enquiry)
        ((self.lines, self.postcode),) = rules.do(
            "select lines, postcode from mash.address where id = %s", self.address
        )
        ((self.outcome, self.outcome_words),) = rules.do(
            "select outcome, outcome_words from mash.decision where person = %s", self.child
        )
        self.name = "select given_names || ' ' || family_name from mash.person where id = %s"

    def facts(self, letter: str) -> list[dict[str, Any]]:
        """What a letter says."""
        return self.rules.rows(DECIDER, FACTS, letter=letter)

    def child_told(self, **more: str) -> list[dict[str, str]]:
        """What was decided of the child."""
        told = {"name": self.rules.one(self.name, self.child), "outcome": self.outcome_words, "outcome_code": ""}
        return [told | {"told_family": ""} | more]


def test_each_letter_says_what_its_kind_says_in_the_name_of_whoever_made_it(rules: Rules) -> None:
    saying = Saying(rules)
    ((maker, post),) = rules.do("select name, post from mash.staff where login = %s", DECIDER)
    ((reference, today),) = rules.do("select reference, priv.today()::text from mash.enquiry where id = %s",
                                     saying.enquiry)  # fmt: skip
    family = rules.one("select told_family from mash.decision where person = %s", saying.child)
    mother, child = (rules.one(saying.name, one) for one in (saying.mother, saying.child))
    saying.grown(saying.child)
    born = f"{child}, born 1 January 1990"
    service, team, police, virtual = (
        rules.one("select name from mash.agency where id = %s", one) for one in SERVICES.values()
    )
    same: dict[str, Any] = {"enquiry": saying.enquiry, "reference": reference, "dated": today, "items": [], "home": [],
                            "signed_by_name": maker, "signed_by_post": post, "lines": saying.lines,
                            "postcode": saying.postcode, "words": "", "children": [], "large_print": False,
                            "told": {}}  # fmt: skip
    referrer = {"recipient_name": "Ann Ray", "lines": ["Elm School", "a@elm.example"], "postcode": ""}
    own = {"words": "We met you at school.", "children": saying.child_told()}
    to_work: dict[str, Any] = {"lines": ["Duty desk"], "postcode": ""}
    home = [*saying.lines, saying.postcode]
    meant: dict[str, dict[str, Any]] = {
        "please_call": {"recipient_name": mother},
        "acknowledgement": referrer,
        "feedback": {**referrer, "children": saying.child_told(name="")},
        "child": {**own, "recipient_name": child},
        "outcome_adult": {"recipient_name": child,
                          "children": saying.child_told(outcome_code=saying.outcome, told_family=family)},
        "onward": {**own, **to_work, "recipient_name": service, "home": home},
        "hand_off": {**to_work, "words": own["words"], "recipient_name": team, "home": home, "told": {"name": born}},
        "police_disclosure": {**to_work, "words": own["words"], "recipient_name": police, "told": {
            "name": born, "reference": "NP/1", "how": "You asked the hub for this.", "necessity": "Told on Monday.",
            "ground": GROUND, "harm": ""}},
        "agency_request": {**to_work, "recipient_name": virtual, "told": {
            "name": born, "purpose": "child_protection", "basis": "safeguarding", "questions": "Who lives there?",
            "due": "1 July 2026, 12:05"}},
    }  # fmt: skip
    assert meant.keys() == set(MADE)
    for kind, told in meant.items():
        letter = saying.planted(kind, attention="Duty desk" if kind in SERVICES else "")
        assert saying.facts(letter) == [{**same, "letter": letter, "kind": kind, **told}]
    rules.do("update mash.address set postcode = '' where id = %s", saying.address)
    (row,) = saying.facts(saying.planted("onward", service="police", attention="Duty desk"))
    assert row["home"] == saying.lines


@pytest.mark.parametrize(
    ("questions", "checks", "said"),
    [
        ("Who lives there?", [], "Who lives there?"),
        ("", ["Tenancy", "Arrears"], "Tenancy\nArrears"),
        ("Since June?", ["Tenancy", "Arrears"], "Since June?\nTenancy\nArrears"),
        ("", [], ""),
    ],
)
def test_a_request_on_paper_asks_each_question_on_a_line_of_its_own(
    questions: str, checks: list[str], said: str, rules: Rules
) -> None:
    saying = Saying(rules)
    letter = saying.planted("agency_request", attention="Duty desk")
    (before,) = saying.facts(letter)
    rules.do("update mash.information_request set questions = %s, checks = %s", questions, checks)
    (row,) = saying.facts(letter)
    assert row == before | {"told": before["told"] | {"questions": said}}


def test_a_letter_to_whoever_referred_says_how_they_are_reached_and_nothing_once_they_stay_unnamed(
    rules: Rules,
) -> None:
    saying = Saying(rules)
    letters = [saying.planted(kind) for kind in TO_REFERRER]
    called = saying.planted("please_call", made_by=OFFICER)
    for organisation, email, lines in (
        ("Elm School", "", ["Elm School"]), ("", "a@elm.example", ["a@elm.example"]), ("", "", []),
    ):  # fmt: skip
        rules.do("update mash.referrer set organisation = %s, email = %s where enquiry = %s",
                 organisation, email, saying.enquiry)  # fmt: skip
        for letter in letters:
            assert [row["lines"] for row in saying.facts(letter)] == [lines]
    rules.do("update mash.enquiry set anonymity_asked = true where id = %s", saying.enquiry)
    assert [saying.facts(letter) for letter in letters] == [[], []]
    assert [row["letter"] for row in saying.facts(called)] == [called]
    rules.do("update mash.enquiry set anonymity_asked = false")
    rules.do("delete from mash.referrer where enquiry = %s", saying.enquiry)
    assert [saying.facts(letter) for letter in letters] == [[], []]
    (row,) = saying.facts(called)
    assert row["signed_by_name"] == rules.one("select name from mash.staff where login = %s", OFFICER)


@pytest.mark.parametrize("kind", MADE)
def test_whoever_needs_large_print_is_written_to_in_it_and_people_at_their_work_are_not(
    kind: str, rules: Rules
) -> None:
    saying = Saying(rules)
    letter = saying.planted(kind, attention="Duty desk" if kind in SERVICES else "")
    needs = "insert into mash.person_need (enquiry, person, kind, said_by, by) values (%s, %s, %s, 'A', %s)"
    for need, large in (("easy_read", False), ("large_print", kind in ("please_call", "child", "outcome_adult"))):
        for person in (saying.child, saying.mother):
            rules.do(needs, saying.enquiry, person, need, DECIDER)
        assert (need, [row["large_print"] for row in saying.facts(letter)]) == (need, [large])


def test_what_says_an_outcome_says_nothing_before_there_is_one(rules: Rules) -> None:
    saying = Saying(rules)
    letters = {kind: saying.planted(kind) for kind in MADE}
    rules.do("set local session_replication_role = replica")
    rules.do("delete from mash.decision")
    rules.do("set local session_replication_role = origin")
    told = {kind for kind, letter in letters.items() if saying.facts(letter)}
    assert told == {"please_call", "acknowledgement", "hand_off", "police_disclosure", "agency_request"}


@pytest.mark.parametrize("kind", MADE)
def test_a_letter_to_a_service_or_to_whoever_referred_may_go_by_email_and_none_to_a_family(
    kind: str, rules: Rules
) -> None:
    saying = Saying(rules)
    saying.open()
    letter = saying.planted(kind, attention="Duty desk" if kind in SERVICES else "")
    told = {"checked": "now", "checked_by": DECIDER, "released": "now", "released_by": DECIDER}
    saying.stand(letter, "printed", **told)
    by = DECIDER if kind == "police_disclosure" else OFFICER
    said = saying.house.refused(by, "post_letter", saying.on(letter, **{"class": "email"}))
    family = bad("class", "Nothing to a family is sent by e-mail.")
    assert said == (None if kind in (*TO_REFERRER, *SERVICES) else family)

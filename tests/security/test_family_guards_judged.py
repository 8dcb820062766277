"""What the hub's profile asks of consent, telling and contact, each condition by what meets it and what does not."""

import json
from typing import Any

import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.guarding_judged import MOMENT, Guarding, Told
from tests.security.psql import DECIDER

GIVEN = ("given_explicit", "given_implicit", "child_gave", "best_interests")
NOT_ASKED = ("not_asked_unsafe", "not_asked_emergency", "not_asked_delay", "unable_to_contact", "not_required")
TAKEN_BACK = ("refused", "withdrawn")
CAPACITY = {"child_gave": "competent_child", "best_interests": "best_interests"}
LATER, EARLIER = "2026-01-06T09:30:00Z", "2026-01-04T09:30:00Z"


def _capacity(answer: str) -> dict[str, Any]:
    return {"capacity": CAPACITY.get(answer, "parental_responsibility")}


def test_a_profile_is_the_enquirys_own_hubs_and_a_rule_is_named_or_said_to_be_local(rules: Rules) -> None:
    family = Guarding(rules)
    family.profile(consent={"x": 1})
    assert family.asked("priv.profile_of(%s) -> 'consent'", family.enquiry) == {"x": 1}
    rules.do("update mash.enquiry set hub = 'other' where id = %s", family.other)
    assert family.asked("priv.profile_of(%s)", family.other) == {}
    assert family.asked("priv.profile_of(%s) -> 'consent'", family.enquiry) == {"x": 1}
    for part, told in (({"rules": ["A", "B"], "origin": "x"}, "A, B"), ({"rules": [], "origin": "local"}, "local"),
                       ({"origin": "national"}, "national"), ({}, "")):  # fmt: skip
        assert family.asked("priv.rules_of(%s)", json.dumps(part)) == told


AGREED = "priv.has_agreed(%s, %s, %s, %s)"


@pytest.mark.parametrize("answer", [*GIVEN, *NOT_ASKED, *TAKEN_BACK])
def test_agreement_stands_for_whom_what_and_which_agencies_it_was_given(answer: str, rules: Rules) -> None:
    family = Guarding(rules)
    given = answer in GIVEN

    def agreed(agency: str | None, person: str = "", about: str = "checks", enquiry: str = "") -> bool:
        return bool(family.asked(AGREED, enquiry or family.enquiry, person or family.child, about, agency))

    assert agreed("police") is agreed(None) is False
    family.answers(answer, agencies=["police", "health"], **_capacity(answer))
    assert [agreed(one) for one in ("police", "health", "fire", None)] == [given, given, False, given]
    assert agreed("police", person=family.sibling) is False
    assert agreed("police", about="support") is False
    assert agreed("police", enquiry=family.other) is False
    with family.undone():
        family.answers("given_implicit", by_person=family.father, agencies=["fire"], at=EARLIER)
        assert agreed("fire") is (answer not in TAKEN_BACK)
        assert agreed("police") is given
    with family.undone():
        family.answers("not_required", at=LATER, by_person=family.father)
        assert agreed("police") is given
    if answer != "given_implicit":
        with family.undone():
            family.answers(answer, at=LATER, **_capacity(answer))
            assert [agreed(one) for one in ("police", "fire", None)] == [given] * 3
    for other in TAKEN_BACK:
        with family.undone():
            family.answers(other, by_person=family.father, at=EARLIER)
            assert agreed("police") is agreed(None) is False
        with family.undone():
            family.answers(other, at=EARLIER)
            assert agreed("police") is given


def test_the_last_ground_about_somebody_stands_if_there_is_one(rules: Rules) -> None:
    family = Guarding(rules)

    def ground(person: str, about: str) -> str | None:
        found: str | None = family.asked("priv.standing_ground(%s, %s)", person, about)
        return found

    assert ground(family.child, "checks") is None
    family.ground("emergency")
    family.ground("delay", about="support", at=LATER)
    family.ground("other", family.sibling, at=LATER)
    told = [ground(one, about) for one in (family.child, family.sibling) for about in ("checks", "support")]
    assert told == ["emergency", "delay", "other", None]
    family.ground("earlier", at=EARLIER)
    assert ground(family.child, "checks") == "emergency"
    family.ground(None, at=LATER)
    assert ground(family.child, "checks") is None


def test_support_is_agreed_by_the_hubs_record_a_ground_or_as_long_as_it_asked_nobody_by_the_referral(
    rules: Rules,
) -> None:
    family = Guarding(rules)

    def agreed(person: str = "") -> bool:
        return bool(family.asked("priv.support_is_agreed(%s, %s)", family.enquiry, person or family.child))

    assert agreed() is False
    for about in ("checks", "support"):
        with family.undone():
            family.answers("given_explicit", about=about)
            assert agreed() is (about == "support")
            assert agreed(family.sibling) is False
        with family.undone():
            family.ground("emergency", about=about)
            assert agreed() is (about == "support")
            family.answers("given_explicit", about="support")
            assert agreed() is True
    rules.do("update mash.referral set consent_given = true where enquiry = %s", family.other)
    assert agreed() is False
    rules.do("update mash.referral set consent_given = null where enquiry = %s", family.enquiry)
    assert agreed() is False
    rules.do("update mash.referral set consent_given = true where enquiry = %s", family.enquiry)
    assert agreed() is True
    for more, stands in (({"about": "checks"}, True), ({"person": family.sibling, "about": "support"}, True),
                         ({"about": "support"}, False)):  # fmt: skip
        with family.undone():
            family.answers("not_required", **more)
            assert agreed() is stands, more


CHECKS = ("C1", "consent", ("Before an agency is asked, record that the family agreed to these checks, or on which of "
          "the hub's grounds you go without: for each child or adult."))  # fmt: skip
SUPPORT = ("C1", "consent", ("A request for support goes on only with the family's agreement. Without it, it goes back "
           "to whoever referred; where there is harm, record the ground."))  # fmt: skip


def _for_requests(family: Guarding, *agencies: str) -> list[Told]:
    return family.missing("missing_for_requests(%s, %s)", family.enquiry, list(agencies))


def test_before_agencies_are_asked_each_child_is_agreed_about_or_carried_by_a_ground(rules: Rules) -> None:
    family = Guarding(rules)
    rules.do("update mash.person set role = 'subject' where id = %s", family.sibling)
    for before in ("", "sought", None):
        family.profile(consent={"rules": ["C1"], "before_research": before})
        assert _for_requests(family, "police") == []
    family.profile(consent={"rules": ["C1"], "before_research": "required"})
    assert _for_requests(family) == []
    assert _for_requests(family, "police") == [CHECKS]
    family.answers("given_explicit", agencies=["police", "health"])
    assert _for_requests(family, "police") == [CHECKS]
    with family.undone():
        family.ground("emergency", family.sibling)
        assert _for_requests(family, "police", "health") == []
        assert _for_requests(family, "police", "fire") == [CHECKS]
    family.answers("given_explicit", person=family.sibling)
    assert _for_requests(family, "police") == []
    assert _for_requests(family, "police", "fire") == [CHECKS]
    rules.do("update mash.person set role = 'other_child' where id = %s", family.child)
    assert _for_requests(family, "police", "fire") == []
    rules.do("update mash.enquiry set kind = 'support' where id = %s", family.enquiry)
    assert _for_requests(family, "police") == []


def test_a_request_for_support_goes_on_once_the_family_agreed_for_each_child(rules: Rules) -> None:
    family = Guarding(rules)
    rules.do("update mash.person set role = 'subject' where id = %s", family.sibling)
    rules.do("update mash.enquiry set kind = 'support' where id = %s", family.other)
    family.profile(consent={"rules": ["C1"], "for_support": "required"})
    assert _for_requests(family, "police") == []
    rules.do("update mash.enquiry set kind = 'support'")
    family.profile(consent={"rules": ["C1"], "for_support": "sought"})
    assert _for_requests(family, "police") == []
    family.profile(consent={"rules": ["C1"], "for_support": "required"})
    assert _for_requests(family, "police") == _for_requests(family) == [SUPPORT]
    family.answers("given_explicit", about="support")
    assert _for_requests(family, "police") == [SUPPORT]
    family.ground("harm", family.sibling, about="support")
    assert _for_requests(family, "police") == []
    refused = "priv.require_for_requests(($1 ->> 'e')::uuid, '{police}')::text"
    assert rules.refused(DECIDER, refused, e=family.enquiry) is None
    family.answers("withdrawn", about="support", at=LATER)
    assert rules.refused(DECIDER, refused, e=family.enquiry) == Refusal("22023", "requests", SUPPORT[2])
    family.profile(consent={"rules": ["C1"], "for_support": "required", "before_research": "required"})
    said = Refusal("22023", "requests", f"{CHECKS[2]} {SUPPORT[2]}")
    assert rules.refused(DECIDER, refused, e=family.enquiry) == said


def test_requests_that_left_before_agreement_was_taken_back_are_in_doubt_unless_a_ground_carries_them(
    rules: Rules,
) -> None:
    family = Guarding(rules)
    rules.do("alter table mash.information_request disable trigger user")
    rules.do("update mash.information_request set sent = %s", MOMENT)
    ask = "select id::text from mash.information_request where enquiry = %s order by id"
    first, *rest = [one for (one,) in rules.do(ask, family.enquiry)]
    rules.do("update mash.information_request set sent = %s where id = %s", LATER, first)
    sql = "select request::text, person::text, withdrawn::text from priv.requests_in_doubt(%s) order by 1, 2"

    def doubted() -> list[tuple[Any, ...]]:
        return rules.do(sql, family.enquiry)

    rules.do("set local timezone = 'UTC'")
    moment, latest = "2026-01-05 20:00:00+00", "2026-01-05 21:00:00+00"
    for answer, about in (("refused", "checks"), ("withdrawn", "support"), ("given_explicit", "checks")):
        with family.undone():
            family.answers(answer, about=about, at=moment)
            assert doubted() == [], (answer, about)
    with family.undone():
        family.answers("withdrawn", at=MOMENT)
        assert doubted() == []
    family.answers("withdrawn", at=moment)
    assert doubted() == [(one, family.child, moment) for one in rest]
    assert rules.do(sql, family.other) == []
    family.answers("withdrawn", by_person=family.father, at=latest)
    assert doubted() == [(one, family.child, latest) for one in rest]
    family.ground("emergency", about="support")
    assert len(doubted()) == len(rest)
    family.ground("emergency")
    assert doubted() == []


@pytest.mark.parametrize("responsible", [True, False, None])
@pytest.mark.parametrize(
    "kind", ["mother", "father", "parent", "adoptive_parent", "special_guardian", "carer", "grandmother"]
)
def test_the_living_parents_of_a_child_are_whoever_is_related_as_one_or_answers_for_it(
    kind: str, responsible: bool | None, rules: Rules
) -> None:
    family = Guarding(rules)
    family.related(family.mother, family.child, kind, responsible=responsible)
    family.related(family.father, family.sibling, kind, responsible=responsible)
    asked = "array(select p::text from priv.parents_of(%s, %s) p order by 1)"
    meant = [family.mother] if kind != "grandmother" or responsible else []
    assert family.asked(asked, family.enquiry, family.child) == meant
    assert family.asked(asked, family.other, family.child) == []
    rules.do("update mash.person set died = '2026-01-01' where id = %s", family.father)
    assert family.asked(asked, family.enquiry, family.child) == meant
    assert family.asked(asked, family.enquiry, family.sibling) == []
    rules.do("update mash.person set died = '2026-01-01' where id = %s", family.mother)
    assert family.asked(asked, family.enquiry, family.child) == []


def test_a_parent_was_heard_who_was_tried_answered_or_is_not_told_for_a_reason(rules: Rules) -> None:
    family = Guarding(rules)

    def heard() -> bool:
        return bool(family.asked("priv.was_heard(%s, %s)", family.enquiry, family.mother))

    assert heard() is False
    for result in ("spoke", "declined", "no_answer", "message_left", "message_unsafe", "wrong_number", "unsafe"):
        with family.undone():
            family.contact(family.father, result)
            assert heard() is False
            family.contact(family.mother, result)
            assert (result, heard()) == (result, result != "unsafe")
    with family.undone():
        family.answers("refused", by_person=family.father)
        assert heard() is False
        family.answers("refused")
        assert heard() is True
    with family.undone():
        family.told(family.father, told=False, at=LATER)
        assert heard() is False
        family.told(family.mother, told=False)
        assert heard() is True
        assert family.asked("priv.last_told(%s)", family.mother) is False
        family.told(family.mother, told=True, at=EARLIER)
        assert heard() is True
        family.told(family.mother, told=True, at=LATER)
        assert family.asked("priv.last_told(%s)", family.mother) is True
        assert heard() is False
    assert family.asked("priv.last_told(%s)", family.mother) is None
    with family.undone():
        family.contact(family.mother, "unsafe")
        family.contact(family.mother, "spoke")
        assert heard() is True


def test_consent_is_overridden_on_a_ground_on_which_the_hub_may_go_without(rules: Rules) -> None:
    family = Guarding(rules)
    family.profile(consent={"exceptions": [{"code": "harm"}, {"code": "emergency"}]})

    def overridden() -> bool:
        return bool(family.asked("priv.is_overridden(%s, %s)", family.enquiry, family.child))

    assert overridden() is False
    for ground, about, meant in (("harm", "support", True), ("emergency", "support", True), ("else", "support", False),
                                 ("harm", "checks", False), (None, "support", False)):  # fmt: skip
        with family.undone():
            family.ground(ground, about=about)
            assert overridden() is meant, (ground, about)
    family.profile(consent={"exceptions": []})
    family.ground("harm", about="support")
    assert overridden() is False


def test_an_answer_agrees_or_does_not_and_what_is_none_does_neither(rules: Rules) -> None:
    for answers, meant in ((GIVEN, True), (NOT_ASKED, False), (TAKEN_BACK, False), (("", "maybe", None), None)):
        for answer in answers:
            assert (answer, rules.one("select priv.is_given(%s)", answer)) == (answer, meant)

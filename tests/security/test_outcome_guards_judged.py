"""What the hub's profile asks before an outcome is signed, each guard by what meets it and what does not."""

import json
from typing import Any

from tests.security.asking_rules import Refusal, Rules
from tests.security.guarding_judged import Guarding, Told
from tests.security.psql import DECIDER

LATER = "2026-01-06T09:30:00Z"


def test_a_guarded_outcome_is_the_first_that_has_the_guard(rules: Rules) -> None:
    family = Guarding(rules)
    outcomes = {"outcomes": [{"code": "a"}, {"code": "b", "guards": ["x"]}, {"code": "c", "guards": ["x", "y"]}]}
    for guard, code in (("x", "b"), ("y", "c"), ("z", None)):
        told = family.asked("priv.guarded_outcome(%s, %s)", json.dumps(outcomes), guard)
        assert (told or {}).get("code") == code


def _chosen(*guards: str, **more: Any) -> str:
    told = {"code": "chosen", "label": "Chosen", "rules": ["O1"], "guards": list(guards), "lowest_level": 3}
    return json.dumps({**told, "consent_needed": False, "leads_to": "early_help", **more})


UNHARMED = ("O1", "harm", "This outcome is for a child who has not been harmed and is not thought likely to be.")
HARMED = ("O1", "harm", "This outcome is for significant concerns about a child who is being harmed or might be.")
DUE = ("H1", "outcome", "Where somebody is harmed or might be, the outcome is: Due.")


def test_an_outcome_suits_the_harm_and_the_level(rules: Rules) -> None:
    family = Guarding(rules)
    due = {"code": "due", "label": "Due", "rules": ["H1"], "guards": ["harm_means_this_outcome"], "carried_by": "s"}
    none: dict[str, Any] = {"outcomes": []}
    for guards, more, profile, harm, level, meant in (
        ((), {}, none, "yes", 1, []),
        (("only_if_not_harmed",), {}, none, "no", 1, []),
        (("only_if_not_harmed",), {}, none, "yes", 3, [UNHARMED]),
        (("only_if_not_harmed",), {}, none, "likely", 3, [UNHARMED]),
        (("only_if_significant_and_harmed",), {}, none, "yes", 3, []),
        (("only_if_significant_and_harmed",), {}, none, "likely", 4, []),
        (("only_if_significant_and_harmed",), {}, none, "yes", 2, [HARMED]),
        (("only_if_significant_and_harmed",), {}, none, "no", 3, [HARMED]),
        ((), {}, {"outcomes": [due]}, "no", 3, []),
        ((), {}, {"outcomes": [due]}, "yes", 3, [DUE]),
        ((), {"carried_by": "t"}, {"outcomes": [due]}, "likely", 3, [DUE]),
        ((), {"carried_by": "s"}, {"outcomes": [due]}, "yes", 3, []),
        ((), {"code": "due", "carried_by": "t"}, {"outcomes": [due]}, "yes", 3, []),
        (("only_if_not_harmed",), {}, {"outcomes": [due]}, "yes", 3, [UNHARMED, DUE]),
    ):  # fmt: skip
        found = family.missing(
            "missing_by_harm(%s, %s, %s, %s)", json.dumps(profile), _chosen(*guards, **more), harm, level
        )
        assert (guards, more, harm, level, found) == (guards, more, harm, level, meant)


FIRST = ("O1", "consent", "They say yes. Record their agreement to this first.")
FAMILY = ("O1", "consent", "The family agrees. Record their agreement to this first.")
COMMITTED = ("O1", "consent", "Record that the family is committed to taking part.")
OVERRIDE = ("O1", "consent", "Record that the family agrees, or override their consent with a ground and the reason.")
ONLY = ("Y1", "outcome", "Consent was overridden: that leads to one outcome only: Only.")
BACK = ("C1", "consent", "A request for support is decided on with the family's agreement, or goes back.")


class Agreeing(Guarding):
    """Consent may be overridden for harm, which leads to one outcome only."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.consent = {"rules": ["C1"], "for_support": "required", "exceptions": [{"code": "harm"}]}
        only = {"code": "only", "label": "Only", "rules": ["Y1"], "guards": ["override_leads_only_here"]}
        self.whole: dict[str, Any] = {"consent": self.consent, "outcomes": [only]}
        self.profile(**self.whole)

    def lacks(self, *guards: str, harm: str = "no", profile: dict[str, Any] | None = None, **more: Any) -> list[Told]:
        """What is missing for an outcome."""
        return self.missing("missing_by_agreement(%s, %s, %s, %s, %s)", self.enquiry, self.child,
                            json.dumps(profile or self.whole), _chosen(*guards, **more), harm)  # fmt: skip

    def says(self, answer: str, **more: Any) -> None:
        """An answer about support."""
        self.answers(answer, about="support", **more)


def test_an_outcome_that_needs_agreement_has_it_and_commitment_where_the_hub_asks_for_that(rules: Rules) -> None:
    family = Agreeing(rules)
    assert family.lacks() == []
    assert family.lacks(consent_needed=True) == [FAMILY]
    assert family.lacks(consent_needed=True, consent_words="They say yes.") == [FIRST]
    assert family.lacks("agreement_and_commitment") == []
    for answer, committed, meant in (
        ("given_explicit", None, [COMMITTED]), ("given_explicit", False, [COMMITTED]), ("given_explicit", True, []),
        ("refused", True, []), ("not_required", True, []),
    ):  # fmt: skip
        with family.undone():
            family.says(answer, committed=committed)
            assert family.lacks("agreement_and_commitment") == meant
            assert family.lacks(consent_needed=True) == ([] if answer == "given_explicit" else [FAMILY])
    family.says("given_explicit")
    assert family.lacks() == []
    for more in ({"person": family.sibling}, {"about": "checks"}):
        with family.undone():
            family.answers("given_explicit", **{"about": "support", **more}, committed=True)
            assert family.lacks("agreement_and_commitment") == [COMMITTED]
    family.says("not_required", by_person=family.father, committed=True)
    assert family.lacks("agreement_and_commitment") == [COMMITTED]


def test_without_agreement_consent_is_overridden_which_leads_to_one_outcome_only(rules: Rules) -> None:
    family = Agreeing(rules)
    guard = "agreement_or_override"
    assert family.lacks(guard) == [OVERRIDE]
    assert family.lacks(guard, consent_needed=True) == [FAMILY]
    with family.undone():
        family.says("given_explicit")
        assert family.lacks(guard) == []
    family.ground("harm", about="support")
    assert family.lacks(guard) == [ONLY]
    assert family.lacks() == [ONLY]
    assert family.lacks(guard, code="only") == []
    assert family.lacks(guard, profile={"consent": family.consent, "outcomes": []}) == []
    family.ground("else", about="support", at=LATER)
    assert family.lacks(guard) == [OVERRIDE]
    family.says("given_explicit")
    assert family.lacks(guard) == []


def test_a_request_for_support_is_decided_on_with_agreement_unless_it_leads_to_nothing_or_there_is_harm(
    rules: Rules,
) -> None:
    family = Agreeing(rules)
    rules.do("update mash.enquiry set kind = 'support' where id = %s", family.other)
    assert family.lacks() == []
    rules.do("update mash.enquiry set kind = 'support' where id = %s", family.enquiry)
    rules.do("update mash.enquiry set kind = 'child_protection' where id = %s", family.other)
    assert family.lacks() == [BACK]
    for harm, leads_to, required, meant in (
        ("yes", "early_help", "required", []), ("likely", "early_help", "required", []),
        ("no", "nothing", "required", []), ("no", "universal", "required", []), ("no", "service", "required", [BACK]),
        ("no", "early_help", "sought", []),
    ):  # fmt: skip
        profile = family.whole | {"consent": family.consent | {"for_support": required}}
        assert family.lacks(harm=harm, profile=profile, leads_to=leads_to) == meant
    family.says("given_explicit")
    assert family.lacks() == []


EACH = "Speak with each parent, or record why one is not spoken to."
OPTIONS = ("O1", "consent", "Record the options that were talked through, and whether they were understood.")


class Speaking(Guarding):
    """The child's two parents."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.related(self.mother, self.child, "mother")
        self.related(self.father, self.child, "father")

    def lacks(self, *guards: str, both: str = "both") -> list[Told]:
        """What is missing for an outcome."""
        profile = {"telling": {"rules": ["T1"], "both_parents": both}}
        return self.missing("missing_by_parents(%s, %s, %s, %s)", self.enquiry, self.child, json.dumps(profile),
                            _chosen(*guards))  # fmt: skip


def test_each_parent_is_spoken_with_where_the_hub_asks_for_that(rules: Rules) -> None:
    family = Speaking(rules)
    discussed, override = "discussed_with_parents", "agreement_or_override"
    assert family.lacks() == family.lacks("else") == []
    family.contact(family.mother, "spoke")
    assert family.lacks(discussed) == family.lacks(discussed, both="one") == [("O1", "contact", EACH)]
    assert family.lacks(override) == [("T1", "contact", EACH)]
    assert family.lacks(override, both="one") == []
    assert family.lacks(override, discussed) == [("O1", "contact", EACH)]
    assert family.lacks() == []
    family.contact(family.father, "no_answer")
    assert family.lacks(discussed) == family.lacks(override) == []


def test_the_options_are_recorded_that_were_talked_through_and_understood(rules: Rules) -> None:
    family = Speaking(rules)
    for parent in (family.mother, family.father):
        family.contact(parent, "spoke")
    guard = "agreement_or_override"
    assert family.lacks(guard) == []
    for answer, options, understood, meant in (
        ("given_explicit", "Two", True, []), ("given_explicit", "Two", False, [OPTIONS]),
        ("given_explicit", "Two", None, [OPTIONS]), ("given_explicit", " \n", True, [OPTIONS]),
        ("refused", "Two", None, []), ("refused", "Two", False, []), ("refused", "", True, [OPTIONS]),
        ("withdrawn", "", None, []), ("not_required", "", None, []),
    ):  # fmt: skip
        with family.undone():
            family.answers(answer, about="support", options=options, understood=understood)
            assert (answer, options, understood, family.lacks(guard)) == (answer, options, understood, meant)
            assert family.lacks() == family.lacks("discussed_with_parents") == []
    for more in ({"about": "checks"}, {"about": "support", "person": family.sibling}):
        with family.undone():
            family.answers("refused", **more)
            assert family.lacks(guard) == []


def test_all_that_an_outcome_lacks_is_said_at_once_of_the_outcome_that_was_chosen(rules: Rules) -> None:
    family = Speaking(rules)
    guards = ["only_if_not_harmed", "agreement_or_override", "discussed_with_parents"]
    chosen = json.loads(_chosen(*guards))
    family.profile(outcomes=[{"code": "free", "leads_to": "nothing", "consent_needed": False}, chosen], telling={})
    asked = "missing_for_outcome(%s, %s, %s, %s, %s)"
    meant = [UNHARMED, OVERRIDE, ("O1", "contact", EACH)]
    assert family.missing(asked, family.enquiry, family.child, "chosen", "yes", 3) == meant
    for outcome in ("free", "unknown"):
        assert family.missing(asked, family.enquiry, family.child, outcome, "yes", 3) == []
    required = """priv.require_for_outcome(jsonb_populate_record(null::mash.decision, $1 -> 'd'))::text"""
    decision = {"enquiry": family.enquiry, "person": family.child, "outcome": "chosen", "harm": "yes", "level": 3}
    said = Refusal("22023", "outcome", " ".join(words for _, _, words in meant))
    assert rules.refused(DECIDER, required, d=decision) == said
    assert rules.refused(DECIDER, required, d=decision | {"outcome": "free"}) is None


def test_what_an_outcome_lacks_is_read_of_somebody_of_an_enquiry_that_is_open(rules: Rules) -> None:
    family = Speaking(rules)
    family.profile(outcomes=[json.loads(_chosen("only_if_not_harmed"))], telling={})
    asked = """select rule from app.missing_for_outcome(($1 ->> 'e')::uuid, ($1 ->> 'p')::uuid, 'chosen', 'yes', 3)"""

    def told(enquiry: str, person: str) -> list[str]:
        return [str(row["rule"]) for row in rules.rows(DECIDER, asked, e=enquiry, p=person)]

    assert told(family.enquiry, family.child) == []
    rules.open(DECIDER, family.enquiry)
    assert told(family.enquiry, family.child) == ["O1"]
    assert told(family.other, family.foreign) == []
    rules.open(DECIDER, family.other)
    assert told(family.enquiry, family.foreign) == told(family.other, family.child) == []
    assert told(family.other, family.foreign) == ["O1"]

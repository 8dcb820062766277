"""What is recorded of a family: by whom, each choice, each thing that must be said, and who reads it."""

import json
from typing import Any
from uuid import uuid4

import pytest

from tests.security.asking_rules import Refusal, Rules
from tests.security.changed_rows import FILL, NO, House, bad, only_for, too_long
from tests.security.guarding_judged import MOMENT, Guarding
from tests.security.psql import DECIDER, OFFICER

GIVEN = ("given_explicit", "given_implicit", "child_gave", "best_interests")
TAKEN_BACK = ("refused", "withdrawn")
REASONED = ("not_asked_unsafe", "not_asked_emergency", "not_asked_delay", "not_required")
CAPACITIES = ("parental_responsibility", "competent_child", "adult", "best_interests", "carer")
CHANNELS = ("phone", "in_person", "video", "letter", "email", "text")
RESULTS = ("spoke", "declined", "no_answer", "message_left", "message_unsafe", "wrong_number", "interpreter_needed",
           "other_person_answered", "unsafe")  # fmt: skip
STRANGER = bad("people", "Choose people who are named on this enquiry.")
CONCERNED = bad("people", "Choose the children or adults whom this concerns.")


class Recording(Guarding):
    """Bodies of what is recorded of the family; the officer and the decider may have the enquiry open."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.house = House(rules)
        self.profile(telling={}, consent={"kinds": [], "exceptions": []}, grounds=[])

    def open(self) -> None:
        """Both have it open."""
        for login in (OFFICER, DECIDER):
            self.rules.open(login, self.enquiry)

    def on(self, **more: Any) -> dict[str, Any]:
        """A body about this enquiry."""
        version = self.rules.one("select version from mash.enquiry where id = %s", self.enquiry)
        return {"enquiry": self.enquiry, "version": version, **more}

    def telling(self, **more: Any) -> dict[str, Any]:
        """The mother was told by the hub."""
        told = {"people": [self.mother], "told": True, "told_by": "hub", "what": "All", "happened": MOMENT}
        return self.on(**told) | more

    def trying(self, **more: Any) -> dict[str, Any]:
        """Somebody spoke with the mother by telephone."""
        told = {"person": self.mother, "tried": MOMENT, "channel": "phone", "result": "spoke", "safe": "yes"}
        return self.on(**told) | more

    def answer(self, answer: str, **more: Any) -> dict[str, Any]:
        """The mother's answer to both questions about the child."""
        capacity = {"child_gave": "competent_child", "best_interests": "best_interests"}
        told = {"people": [self.child], "about": ["checks", "support"], "answer": answer, "by_person": self.mother,
                "capacity": capacity.get(answer, "parental_responsibility"), "happened": MOMENT, "why": "So",
                "explained": ["why", "what", "with_whom"], "agencies": ["police"]}  # fmt: skip
        return self.on(**told) | more

    def basis(self, **more: Any) -> dict[str, Any]:
        """The hub goes without agreement."""
        return self.on(people=[self.child], about=["checks"], ground=None, reason="Why") | more

    def said(self, command: str, body: dict[str, Any], login: str = DECIDER) -> Refusal | None:
        """How it is refused, if it is."""
        return self.house.refused(login, command, body)


COMMANDS = ("record_telling", "record_family_contact", "record_consent", "record_lawful_basis")


@pytest.mark.parametrize("command", COMMANDS)
def test_whose_work_it_is_records_what_the_family_says(command: str, rules: Rules) -> None:
    family = Recording(rules)
    body = dict(
        zip(COMMANDS, (family.telling(), family.trying(), family.answer("refused"), family.basis()), strict=True)
    )
    allowed = (DECIDER,) if command == "record_lawful_basis" else (OFFICER, DECIDER)
    only_for(family.house, allowed, command, body[command])


READERS = {"consents": "consent", "lawful_bases": "lawful_basis", "tellings": "telling",
           "family_contacts": "family_contact"}  # fmt: skip


@pytest.mark.parametrize("reader", list(READERS))
def test_what_was_recorded_is_read_of_an_open_enquiry_alone(reader: str, rules: Rules) -> None:
    family = Recording(rules)
    for table in READERS.values():
        rules.do(f"alter table mash.{table} enable trigger user")
    there = {"enquiry": family.other, "person": family.foreign}
    family.answers("refused")
    family.answers("refused", **there, by_person=family.foreign_parent)
    family.ground(None)
    family.ground(None, family.foreign, enquiry=family.other)
    family.told(family.mother, told=True)
    family.told(family.foreign_parent, told=True, enquiry=family.other)
    family.contact(family.mother, "spoke")
    family.contact(family.foreign_parent, "spoke", enquiry=family.other)
    read = f"select id from app.{reader}(($1 ->> 'e')::uuid)"
    assert rules.rows(OFFICER, read, e=family.enquiry) == []
    family.open()
    mine = rules.one(f"select id::text from mash.{READERS[reader]} where enquiry = %s", family.enquiry)
    assert rules.rows(OFFICER, read, e=family.enquiry) == [{"id": mine}]
    assert rules.rows(OFFICER, read, e=family.other) == []


def test_whoever_is_told_is_told_by_somebody_at_some_time(rules: Rules) -> None:
    family = Recording(rules)
    family.open()
    when = bad("happened", "Say when they were told; it cannot be in the future.")
    soon, hence = [rules.one("select (now() + %s::interval)::text", ago) for ago in ("1 minute", "10 minutes")]
    cases: tuple[tuple[dict[str, Any], Refusal | None], ...] = (
        ({"people": []}, bad("people", "Choose who was told, or was not.")), ({"people": [str(uuid4())]}, STRANGER),
        ({"told": None}, bad("told", "Say whether they were told.")),
        *(({"told_by": by}, None) for by in ("referrer", "hub", "receiving_service")),
        *(({"told_by": by}, bad("told_by", "Say who told them.")) for by in (None, "", "nobody")),
        ({"what": " "}, bad("what", FILL)), ({"what": "x" * 10001}, bad("what", too_long(10000))),
        ({"what": "x" * 10000}, None), ({"happened": None}, when), ({"happened": hence}, when),
        ({"happened": soon}, None), ({"how": "x" * 1001}, bad("how", too_long(1000))),
        ({"correction": "x" * 5001}, bad("correction", too_long(5000))),
    )  # fmt: skip
    for more, said in cases:
        assert (more, family.said("record_telling", family.telling(**more))) == (more, said)


@pytest.mark.parametrize("kind", ["child_protection", "support"])
def test_the_family_is_told_of_a_concern_by_whoever_is_sure_where_the_hub_asks_that(kind: str, rules: Rules) -> None:
    family = Recording(rules)
    family.open()
    rules.do("update mash.enquiry set kind = %s where id = %s", kind, family.enquiry)
    unsure = bad("sure_of_no_risk", "The family is told of this only by somebody who is sure that it raises no risk.")
    for asks in ("told_only_if_sure", "told_unless_risk"):
        family.profile(telling={"child_protection": asks})
        asked = asks == "told_only_if_sure" and kind == "child_protection"
        for by in ("referrer", "hub", "receiving_service"):
            for sure in (True, False, None):
                said = family.said("record_telling", family.telling(told_by=by, sure_of_no_risk=sure))
                assert (by, sure, said) == (by, sure, unsure if asked and by != "referrer" and not sure else None)


def test_that_somebody_is_not_told_is_a_senior_social_workers_to_answer_for_on_a_ground_of_the_hub(
    rules: Rules,
) -> None:
    family = Recording(rules)
    family.open()
    body = family.telling(told=False, why_not="Not safe")
    theirs = bad("told", "That somebody is not told is for a senior social worker to record.")
    assert family.said("record_telling", body, OFFICER) == theirs
    assert family.said("record_telling", body) is None
    choose = bad("ground", "Choose what speaks against telling them.")
    family.profile(telling={"unless": [{"code": "risk"}, {"code": "harm"}]})
    for ground, said in (("risk", None), ("harm", None), ("luck", choose), (None, choose)):
        assert family.said("record_telling", body | {"ground": ground}) == said
    family.profile(telling={"unless": []})
    for ground, said in (("x" * 60, None), ("x" * 61, bad("ground", too_long(60)))):
        assert family.said("record_telling", body | {"ground": ground}) == said
    for why, said in ((" ", bad("why_not", FILL)), ("x" * 10000, None), ("x" * 10001, bad("why_not", too_long(10000)))):
        assert family.said("record_telling", body | {"why_not": why}) == said
    for what, said in (("x" * 10000, None), ("x" * 10001, bad("what", too_long(10000)))):
        assert family.said("record_telling", body | {"what": what}) == said


def test_a_contact_says_with_whom_how_what_came_of_it_and_whether_it_is_safe(rules: Rules) -> None:
    family = Recording(rules)
    family.open()
    how, what, safe = bad("channel", "Say how you tried."), bad("result", "Say what came of it."), bad(
        "safe", "Say whether it is safe to contact them like this.")  # fmt: skip
    unsafe = ("unsafe", "message_unsafe")
    cases: tuple[tuple[dict[str, Any], Refusal | None], ...] = (
        ({"person": None}, bad("person", "Say whom you tried to reach.")), ({"person": str(uuid4())}, STRANGER),
        ({"tried": None}, bad("tried", "Say when this was; it cannot be in the future.")),
        *(({"channel": one}, None) for one in CHANNELS), *(({"channel": one}, how) for one in (None, "", "pigeon")),
        *(({"result": one}, bad("safety", FILL) if one in unsafe else None) for one in RESULTS),
        *(({"result": one, "safety": "Listened to"}, None) for one in unsafe),
        *(({"result": one}, what) for one in (None, "", "sang")),
        ({"safe": "no"}, bad("safety", FILL)), ({"safe": "no", "safety": "Listened to"}, None),
        ({"safe": "no", "result": "unsafe"}, bad("safety", FILL)), ({"safe": "not_known"}, None),
        *(({"safe": one}, safe) for one in (None, "", "maybe")),
    )  # fmt: skip
    for more, said in cases:
        assert (more, family.said("record_family_contact", family.trying(**more))) == (more, said)


def test_wishes_are_one_childs_own(rules: Rules) -> None:
    family = Recording(rules)
    family.open()
    whose = bad("child", "Say whose wishes these are.")
    cases: tuple[tuple[dict[str, Any], Refusal | None], ...] = (
        ({}, None), ({"wishes": " "}, None), ({"wishes": "To swim"}, whose),
        ({"child": family.child}, bad("wishes", FILL)), ({"child": family.child, "wishes": "To swim"}, None),
        ({"child": family.mother, "wishes": "To swim"}, CONCERNED), ({"child": str(uuid4()), "wishes": "x"}, STRANGER),
        ({"child": family.mother}, CONCERNED),
    )  # fmt: skip
    for more, said in cases:
        assert (more, family.said("record_family_contact", family.trying(**more))) == (more, said)


@pytest.mark.parametrize("answer", [*GIVEN, *TAKEN_BACK, *REASONED, "unable_to_contact"])
def test_an_answer_is_somebodys_in_a_capacity_to_what_was_asked(answer: str, rules: Rules) -> None:
    family = Recording(rules)
    family.open()
    if answer == "withdrawn":
        for about in ("checks", "support"):
            family.answers("given_explicit", about=about)
    spoken = answer in (*GIVEN, *TAKEN_BACK)
    whose, capacity = (
        bad("by_person", "Say whose answer this is."),
        bad("capacity", "Say in which capacity they could agree."),
    )
    unasked = bad("about", "Say what was asked: the agencies' checks, support, or both.")
    reasoned = answer in ("refused", *REASONED)
    cases: tuple[tuple[dict[str, Any], Refusal | None], ...] = (
        ({}, None), ({"people": []}, CONCERNED), ({"people": [family.mother]}, CONCERNED),
        ({"people": [family.child, family.mother]}, CONCERNED),
        *(({"about": one}, unasked) for one in ([], ["x"], ["checks", "x"], ["checks", "checks"])),
        ({"about": ["support"]}, None), ({"by_person": None}, whose if spoken else None),
        ({"by_person": str(uuid4())}, STRANGER),
        *(({"capacity": one}, capacity if spoken else None) for one in (None, "nobody")),
        ({"happened": None}, bad("happened", "Say when this was answered; it cannot be in the future.")),
        ({"why": " "}, bad("why", FILL) if reasoned else None),
    )  # fmt: skip
    for more, said in cases:
        if answer in REASONED and more.get("capacity") == "nobody":
            continue
        found = family.said("record_consent", family.answer(answer, **more))
        if more == {"capacity": "nobody"} and not spoken:
            continue
        assert (more, found) == (more, said)


def test_nobody_was_asked_for_no_reason(rules: Rules) -> None:
    family = Recording(rules)
    family.open()
    said = bad("answer", "Say what the answer was, or why nobody was asked.")
    for answer in ("", "maybe", None):
        assert family.said("record_consent", family.answer("refused") | {"answer": answer}) == said
    assert rules.answer(DECIDER, "priv.capacities()") == list(CAPACITIES)


def test_agreement_counts_when_it_was_explained_and_implicit_agreement_where_the_hub_knows_it(rules: Rules) -> None:
    family = Recording(rules)
    family.open()

    def said(answer: str, **more: Any) -> Refusal | None:
        return family.said("record_consent", family.answer(answer, **more))

    unexplained = bad("explained", "Consent counts when they were told what is shared, why and with whom.")
    for missing in ("why", "what", "with_whom"):
        explained = [one for one in ("why", "what", "with_whom") if one != missing]
        assert said("given_explicit", explained=explained) == unexplained
        assert said("given_implicit", explained=explained) is None
    assert said("given_implicit", agencies=[]) == bad(
        "agencies", "Name the agency whose service was agreed to: the consent reaches no further.")  # fmt: skip
    assert said("given_explicit", agencies=[]) is None
    for kinds, taken in (([], True), (["explicit", "implicit"], True), (["explicit"], False)):
        family.profile(consent={"kinds": kinds, "exceptions": []})
        none = bad("answer", "This hub takes no consent as implied. Record what was said.")
        assert said("given_implicit") == (None if taken else none)
        assert said("given_explicit") is None
    for answer in GIVEN[:1]:
        assert said(answer, agencies=["police", "nobody"]) == bad("agencies", "Choose agencies of this hub.")
    unfit = bad("capacity", "The capacity does not go with this answer.")
    for capacity in CAPACITIES:
        assert said("given_explicit", capacity=capacity) is None
        assert said("child_gave", capacity=capacity) == (None if capacity == "competent_child" else unfit)
        assert said("best_interests", capacity=capacity) == (None if capacity == "best_interests" else unfit)


def test_only_what_the_same_person_gave_is_taken_back(rules: Rules) -> None:
    family = Recording(rules)
    family.open()
    nothing = bad("answer", "They have not agreed to this, so there is nothing to withdraw.")

    def said(**more: Any) -> Refusal | None:
        return family.said("record_consent", family.answer("withdrawn", **more))

    rules.do("update mash.person set role = 'subject' where id = %s", family.sibling)
    family.answers("given_explicit")
    assert said(about=["checks"]) is None
    for more in ({"about": ["support"]}, {"about": ["checks", "support"]},
                 {"about": ["checks"], "by_person": family.father}, {"about": ["checks"], "people": [family.sibling]},
                 {"about": ["checks"], "people": [family.child, family.sibling]}):  # fmt: skip
        assert (more, said(**more)) == (more, nothing)
    family.answers("given_explicit", about="support")
    assert said() is None
    family.answers("refused", at="2026-01-06T09:30:00Z")
    assert said() == nothing


def test_the_hub_goes_without_agreement_on_a_ground_of_its_own(rules: Rules) -> None:
    family = Recording(rules)
    family.open()
    rules.do("insert into mash.hub (id, name, profile) values ('another', 'Another', %s)", json.dumps(
        {"grounds": [{"code": "theirs", "label": "Theirs"}], "consent": {"exceptions": []}}))  # fmt: skip
    family.profile(grounds=[{"code": "harm", "label": "Harm"}],
                   consent={"exceptions": [{"code": "delay", "label": "Delay"}]})  # fmt: skip
    about = bad("about", "Say what goes ahead without agreement: the agencies' checks, support, or both.")
    choose = bad("ground", "Choose one of the hub's grounds.")
    cases: tuple[tuple[dict[str, Any], Refusal | None], ...] = (
        *(({"ground": one}, None) for one in ("harm", "delay", None)),
        *(({"ground": one}, choose) for one in ("theirs", "luck", "")),
        *(({"about": one}, None) for one in (["checks"], ["support"], ["checks", "support"])),
        *(({"about": one}, about) for one in ([], ["x"], ["checks", "checks"])), ({"people": []}, CONCERNED),
        ({"reason": " "}, bad("reason", FILL)),
    )  # fmt: skip
    for more, said in cases:
        assert (more, family.said("record_lawful_basis", family.basis(**more))) == (more, said)
    for hub, ground, words in (("northamptonshire", "harm", "Harm"), ("northamptonshire", "delay", "Delay"),
                               ("another", "theirs", "Theirs"), ("another", "harm", None)):  # fmt: skip
        assert rules.one("select priv.ground_words(%s, %s)", hub, ground) == words
    assert family.said("record_lawful_basis", family.basis(enquiry=str(uuid4()))) == NO

"""What is wrong with a proposed text: the database says of a letter's words what the program says, with its place."""

import copy
import json
from collections.abc import Callable
from functools import partial
from typing import Any

from psycopg.types.json import Jsonb

from mashdesk.domain.hub_texts import APPROVERS, PROFILE, PROPOSERS
from mashdesk.domain.letter_kinds import LetterKind
from mashdesk.domain.letter_wording import facts_for, places_for, wording_mistakes
from mashdesk.domain.refusals import Problem
from mashdesk.paths import resources
from tests.security.asking_rules import Rules
from tests.security.changed_rows import bad
from tests.security.psql import ADMINISTRATOR, MANAGER
from tests.security.texting import Texting, shipped

Told = dict[str, Any]
Spoil = Callable[[Told], object]
NO_LISTS: tuple[object, ...] = ({}, "police", None)


def _in_the_agreement(name: str, value: object, told: Told) -> None:
    told["agreement"][name] = value


def _limited(clock: str, limit: object, told: Told) -> None:
    told["clocks"][clock] = told["clocks"]["screening"] | {"limit": limit}


def _chased(whom: str, after: object, told: Told) -> None:
    told["clocks"]["returns"][whom] = after


NO_MINUTES: tuple[object, ...] = ("soon", "15", 1.5, -1, 100_000, None, [])
OF_ANOTHER_UNIT: dict[str, tuple[object, ...]] = {
    **dict.fromkeys(
        ("screening", "acknowledgement", "written_follow_up", "taking_over"),
        ({"hours": 8}, {"months": 1}, {"calendar_days": 1}, {"working_days": 1, "hours": 8}, {"working_days": "1"}, {}),
    ),
    "subject_access": ({"working_days": 20}, {"hours": 1}, {"months": 1, "working_days": 1}, None),
    **dict.fromkeys(
        ("parent_letter", "child_letter", "strategy_discussion", "referrer_told"),
        ({"days": 10}, {"weeks": 2}, {"hours": 1, "minutes": 1}, {"hours": 1.5}, [], None),
    ),
}
"""Limits that each clock cannot have: a unit that is not its own, two of them, none."""

OF_ITS_OWN: dict[str, tuple[dict[str, int], ...]] = {
    **dict.fromkeys(
        (
            *("screening", "acknowledgement", "child_letter", "referrer_told", "written_follow_up", "taking_over"),
            *("strategy_discussion", "conference", "assessment"),
        ),
        ({"working_days": 2},),
    ),
    "subject_access": ({"months": 1},),
    **dict.fromkeys(
        ("parent_letter", "complaint"),
        ({"minutes": 90}, {"hours": 4}, {"working_days": 10}, {"calendar_days": 14}, {"months": 1}),
    ),
}

NO_DAYS = ("x", "2026-1-1", "2026-01-011", " 2026-01-01", 20260101, None)
GOOD_DAYS = ({"from": "2026-01-01", "until": "2027-01-01"}, {"from": "", "until": ""})


def test_the_program_and_the_database_have_one_list_of_who_and_what(rules: Rules) -> None:
    for kind in (PROFILE, *(one.value for one in LetterKind)):
        (held,) = rules.do("select priv.text_proposers(%s), priv.text_approvers(%s)", kind, kind)
        assert set(held[0]) == PROPOSERS[kind == PROFILE]
        assert set(held[1]) == APPROVERS[kind == PROFILE]
    for letter in LetterKind:
        (held,) = rules.do("select priv.wording_places(%s), priv.wording_facts(%s)", letter.value, letter.value)
        assert (letter, set(held[0]), set(held[1])) == (letter, set(places_for(letter)), set(facts_for(letter)))


def test_what_comes_with_the_program_has_no_mistake(rules: Rules) -> None:
    for kind in LetterKind:
        assert (kind, *_both(rules, kind, shipped(kind.value))) == (kind, set(), set())
    for path in sorted((resources() / "hubs").glob("*.json")):
        if not path.name.endswith(".schema.json"):
            told = json.loads(path.read_text(encoding="utf-8"))
            with rules.connection.transaction(force_rollback=True):
                rules.do("delete from mash.agency a where not exists (select from mash.staff s where s.agency = a.id)")
                found = rules.do("select * from priv.profile_mistakes(%s, %s, null)", path.stem, Jsonb(told))
                assert {row for row in found if "another hub" not in row[1]} == set(), path.stem


def _paragraph(told: Told) -> Told:
    found: Told = told["sections"][0]["paragraphs"][0]
    return found


BRACES = (
    "{child}", "{home}", "{address}", "{referrer}", "{recipient.__class__}", "{phone!r}", "{phone:>9}", "{}",
    "{ phone }", "{{phone}}", "{phone", "phone}", "{phone}{email}", "{PHONE}", "{{", "}{", "{phone}}", "%s ${x}",
)  # fmt: skip
SPOILED: list[tuple[str, Spoil]] = [
    ("please_call", lambda t: t.update(format="other")),
    ("please_call", lambda t: t.pop("greeting")),
    ("please_call", lambda t: t.update(subject=" ")),
    ("please_call", lambda t: t.update(ending=5)),
    ("please_call", lambda t: t.update(marking="")),
    ("please_call", lambda t: t.update(title="x" * 4000)),
    ("please_call", lambda t: t.update(title="x" * 4001)),
    ("please_call", lambda t: t.update(more="x")),
    ("please_call", lambda t: t.update(sections=[])),
    ("please_call", lambda t: t.update(sections=t["sections"] * 40)),
    ("please_call", lambda t: t.update(sections=t["sections"] * 41)),
    ("please_call", lambda t: t.update(sections="x")),
    ("please_call", lambda t: t.update(sections=["x"])),
    ("please_call", lambda t: t["sections"][0].update(more="x")),
    ("please_call", lambda t: t["sections"][0].pop("heading")),
    ("please_call", lambda t: t["sections"][0].update(heading=5)),
    ("please_call", lambda t: t["sections"][0].update(paragraphs={})),
    ("please_call", lambda t: t["sections"][0].update(fact="words")),
    ("please_call", lambda t: t["sections"][0].update(fact="")),
    ("please_call", lambda t: t["sections"][0].update(fact="home")),
    ("please_call", lambda t: t["sections"][0].update(items=True)),
    ("please_call", lambda t: t["sections"][0].update(items=False)),
    ("please_call", lambda t: t["sections"][0].update(items="yes")),
    ("please_call", lambda t: t["sections"][0].update(children={"name": "{child}", "next": "Next"})),
    ("please_call", lambda t: _paragraph(t).update(more="x")),
    ("please_call", lambda t: _paragraph(t).pop("profile")),
    ("please_call", lambda t: _paragraph(t).update(words=None)),
    *(("please_call", lambda t, said=said: _paragraph(t).update(words=said)) for said in BRACES),
    ("outcome_parent", lambda t: t.update(subject="{child}")),
    ("outcome_parent", lambda t: _paragraph(t).update(words="{child}")),
    ("outcome_parent", lambda t: t["sections"][1]["children"].update(next="{child}")),
    ("outcome_parent", lambda t: t["sections"][1]["children"].update(name="{child}, {reference}")),
    ("outcome_parent", lambda t: t["sections"][1]["children"].pop("next")),
    ("outcome_parent", lambda t: t["sections"][1].update(children="x")),
    ("outcome_parent", lambda t: t["sections"][1].pop("children")),
    ("outcome_parent", lambda t: t["sections"][0].update(children={"name": "", "next": ""})),
    ("outcome_parent", lambda t: t["sections"][2].pop("items")),
    ("outcome_parent", lambda t: t["sections"][3].update(items=True)),
    ("feedback", lambda t: t["sections"][1].update(items=True)),
    ("child", lambda t: t["sections"][0].pop("fact")),
    ("child", lambda t: t["sections"][1].update(fact="words")),
    ("child", lambda t: t["sections"][1].update(fact="outcome")),
    ("child", lambda t: t["sections"][1].update(fact=["words"])),
    ("onward", lambda t: t["sections"][2].pop("fact")),
    ("onward", lambda t: t["sections"][0].update(fact="name")),
]


def test_every_mistake_of_a_letters_words_is_named_alike_by_both(rules: Rules) -> None:
    silent = 0
    for number, (kind, spoil) in enumerate(SPOILED):
        told = copy.deepcopy(shipped(kind))
        spoil(told)
        ours, theirs = _both(rules, LetterKind(kind), told)
        assert (number, theirs) == (number, ours)
        silent += not ours
    assert silent == 7  # what may be said: nothing in the marking, the longest text, forty sections and the like


def test_a_letter_that_names_what_its_reader_may_not_know_is_refused_whatever_client_proposes_it(rules: Rules) -> None:
    way = Texting(rules)
    words = way.wording("please_call")
    words["sections"][0]["paragraphs"][0]["words"] = "We write about {child}."
    said = way.house.refused(MANAGER, "propose_text", way.proposing("please_call", words))
    assert said == bad("sections.1.paragraphs.1.words", "“child” is no place of this letter.")


BAD_PROFILES: list[tuple[str, Spoil]] = [
    ("retention", lambda t: t.pop("retention")),
    ("format", lambda t: t.update(format="mashdesk-hub-profile/1")),
    ("id", lambda t: t.update(id="dudley")),
    ("version", lambda t: t.update(version=t["version"] - 1)),
    ("version", lambda t: t.update(version="9")),
    ("version", lambda t: t.update(version=1.5)),
    ("hub.name", lambda t: t["hub"].update(name=" ")),
    ("agencies", lambda t: t.update(agencies=[])),
    ("posts", lambda t: t.update(posts="x")),
    ("outcomes", lambda t: t.update(outcomes=[])),
    ("agencies.id", lambda t: t["agencies"].append(t["agencies"][0])),
    ("agencies.id", lambda t: t["agencies"][0].update(id="No Id")),
    ("agencies.name", lambda t: t["agencies"][0].update(name="")),
    ("agencies.function", lambda t: t["agencies"][0].pop("function")),
    ("agencies", lambda t: t["agencies"].append({"id": "theirs", "name": "X", "function": "other"})),
    ("posts.code", lambda t: t["posts"][0].pop("code")),
    ("posts.label", lambda t: t["posts"][0].update(label="")),
    ("outcomes.code", lambda t: t["outcomes"].append(t["outcomes"][0])),
    ("outcomes.label", lambda t: t["outcomes"][0].update(label=5)),
    ("gates.screening", lambda t: t["gates"].update(screening=[])),
    ("gates.decision", lambda t: t["gates"].update(decision=["nobody"])),
    ("gates.decision", lambda t: t["gates"].pop("decision")),
    *((f"clocks.{clock}", lambda t, clock=clock: t["clocks"][clock].update(limit={"days": 0}))
      for clock in ("screening", "acknowledgement", "parent_letter", "subject_access")),
    ("clocks.screening", lambda t: t["clocks"].pop("screening")),
    *(
        (f"clocks.{clock}", partial(_limited, clock, limit))
        for clock, limits in OF_ANOTHER_UNIT.items()
        for limit in limits
    ),
    ("clocks.strategy_discussion", lambda t: t["clocks"]["strategy_discussion"].pop("limit")),
    *(
        ("clocks.decision.limits.red", lambda t, limit=limit: t["clocks"]["decision"]["limits"].update(red=limit))
        for limit in ({"days": 1}, {"minutes": 30}, {"months": 1}, {"hours": 4, "working_days": 1}, {"hours": 0}, {}, 4)
    ),
    ("clocks.decision", lambda t: t["ratings"].update(codes=[])),
    ("clocks.decision.limits.red", lambda t: t["clocks"]["decision"]["limits"].pop("red")),
    ("clocks.decision.limits.red", lambda t: t["clocks"]["decision"]["limits"].update(red={"hours": "4"})),
    ("clocks.returns", lambda t: t["clocks"]["returns"].pop("minutes_before_decision")),
    *(
        (f"clocks.returns.{one}", partial(_chased, one, after))
        for one in ("chase_practitioner", "chase_agency_manager", "chase_hub_manager")
        for after in NO_MINUTES
    ),
    ("clocks.returns.chase_police", partial(_chased, "chase_police", 15)),
    *((one, lambda t, one=one: t.update({one: {}})) for one in ("disputes", "grounds", "complaints")),
    *((f"consent.{one}", lambda t, one=one: t["consent"].pop(one)) for one in ("kinds", "exceptions")),
    ("telling", lambda t: t.update(telling=[])),
    *(
        (f"agreement.{name}", partial(_in_the_agreement, name, one))
        for name in ("signatories", "signed")
        for one in NO_LISTS
    ),
    ("purposes", lambda t: t.update(purposes=[])),
    *(("purposes.code", lambda t, one=one: t["purposes"][0].update(code=one)) for one in ("", "A b", "right_services")),
    ("purposes.label", lambda t: t["purposes"][0].update(label=" ")),
    *(
        ("purpose_limit.only_listed", lambda t, one=one: t.update(purpose_limit={"only_listed": one}))
        for one in ("true", 1, None)
    ),
    ("purpose_limit.only_listed", lambda t: t["purpose_limit"].pop("only_listed")),
    *(
        (f"agencies.{name}", lambda t, name=name, one=one: t["agencies"][-1].update({name: one}))
        for name in ("from", "until")
        for one in NO_DAYS
    ),
    *(
        (f"agreement.{name}", partial(_in_the_agreement, name, one))
        for name in ("agreed", "ends")
        for one in NO_DAYS
    ),
    *(
        (f"agreement.signed.{name}", lambda t, name=name, one=one: t["agreement"].update(signed=[{}, {name: one}]))
        for name in ("on", "ends")
        for one in NO_DAYS
    ),
    ("letters.recipients", lambda t: t["letters"].pop("recipients")),
]  # fmt: skip


def test_a_profile_that_rules_could_not_stand_on_is_refused_with_its_place(rules: Rules) -> None:
    way = Texting(rules)
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    rules.do("insert into mash.agency (id, hub, name, function) values ('theirs', 'other', 'Theirs', 'other')")
    for place, spoil in BAD_PROFILES:
        told = way.profile()
        spoil(told)
        found = rules.do("select place from priv.profile_mistakes(%s, %s, priv.profile_now(%s))",
                         way.hub, Jsonb(told), way.hub)  # fmt: skip
        places = {one for (one,) in found}
        assert place in places
        said = way.house.refused(ADMINISTRATOR, "propose_text", way.proposing(words=told))
        assert said is not None
        assert said.code == "22023"
        assert said.field in places
    for told in GOOD_DAYS:
        words = way.profile()
        words["agencies"][0].update(told)
        words["agreement"].update(
            agreed=told["until"], ends=told["until"], signed=[{"agency": "fire", "on": "2026-01-01"}]
        )
        assert way.house.refused(ADMINISTRATOR, "propose_text", way.proposing(words=words)) is None
    words = way.profile()
    del words["purpose_limit"]
    assert way.house.refused(ADMINISTRATOR, "propose_text", way.proposing(words=words)) is None
    assert way.house.refused(ADMINISTRATOR, "propose_text", way.proposing()) is None


def test_a_limit_in_a_unit_of_its_own_is_no_mistake_of_the_program_or_the_database(rules: Rules) -> None:
    way = Texting(rules)
    for clock, limits in OF_ITS_OWN.items():
        for limit in limits:
            told = way.profile()
            _limited(clock, limit, told)
            found = rules.do("select place from priv.clock_mistakes(%s, %s)", Jsonb(told["clocks"]), Jsonb([]))
            assert (clock, limit, found) == (clock, limit, [("clocks.decision",)])
    for limit in ({"hours": 240}, {"working_days": 1}):
        told = way.profile()
        told["clocks"]["decision"]["limits"]["red"] = limit
        found = rules.do("select place from priv.clock_mistakes(%s, %s)", Jsonb(told["clocks"]), Jsonb(["red"]))
        assert (limit, found) == (limit, [])


def _both(rules: Rules, kind: LetterKind, told: Told) -> tuple[set[Problem], set[Problem]]:
    """What the program says is wrong, and the database."""
    rows = rules.do("select * from priv.wording_mistakes(%s, %s)", kind.value, Jsonb(told))
    return set(wording_mistakes(kind, json.dumps(told))), {Problem(*row) for row in rows}

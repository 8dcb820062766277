"""What is wrong with a part of a proposed text, each rule asked by itself: every place, every word, nothing else."""

import copy
from collections.abc import Callable
from typing import Any

from psycopg.types.json import Jsonb

from tests.security.asking_rules import Rules
from tests.security.held_texts import HeldTexts
from tests.security.texting import shipped

Told = dict[str, Any]
KINDS = ("outcome_parent", "outcome_adult", "child", "please_call", "acknowledgement", "onward", "hand_off",
         "police_disclosure", "agency_request", "access_received", "complaint_received", "feedback")  # fmt: skip
IN_WORKING_DAYS = (
    "screening",
    "acknowledgement",
    "child_letter",
    "referrer_told",
    "written_follow_up",
    "taking_over",
    "strategy_discussion",
    "conference",
    "assessment",
)
"""Others are in any unit, but for a request for a copy, in months, and a decision."""
NEEDED = ("screening", "acknowledgement", "parent_letter", "subject_access")
UNITS = ("minutes", "hours", "working_days", "calendar_days", "months")
FACTS = {
    "onward": ["name", "home", "words", "outcome"],
    "hand_off": ["name", "home", "words"],
    "police_disclosure": ["reference", "name", "how", "words", "necessity", "ground", "harm"],
    "agency_request": ["name", "purpose", "basis", "questions", "due"],
    "child": ["words"],
    "access_received": ["words"],
    "complaint_received": ["words"],
}
PLACES = ["recipient", "reference", "front_door", "phone", "out_of_hours", "email", "complaints", "subject_access",
          "privacy", "feedback"]  # fmt: skip
WITH_CHILDREN = {"outcome_parent", "outcome_adult", "feedback"}
TWICE = "This stands there twice, or is no short name of small letters, digits and _."
NOTHING, ONE, LIST = "Nothing is said here.", "At least one is needed.", "Expected a list."
GATE = "A gate names one of the hub's posts, or more."
VERSION = "A new profile has a higher version than the one before it."
DAY = "Expected a day such as 2026-12-24, or nothing."


def asked(rules: Rules, call: str, *given: object) -> list[tuple[Any, ...]]:
    """What a rule answers of these."""
    return rules.do(f"select * from {call}", *(Jsonb(one) for one in given))


def test_what_is_no_list_has_no_entries_and_what_is_no_object_no_pairs(rules: Rules) -> None:
    told: object
    for told, entries in (([1, "a"], [(1,), ("a",)]), ({"a": 1}, []), ("x", []), (5, []), (None, [])):
        assert (told, asked(rules, "priv.entries_of(%s)", told)) == (told, entries)
    for told, pairs in (({"a": 1, "b": []}, [("a", 1), ("b", [])]), ([1], []), ("x", []), (None, [])):
        assert (told, asked(rules, "priv.pairs_of(%s)", told)) == (told, pairs)
    assert rules.do("select * from priv.entries_of(null)") == rules.do("select * from priv.pairs_of(null)") == []


def test_what_says_something_what_counts_and_what_is_a_day(rules: Rules) -> None:
    told: object
    for told, says in (
        ("a", True),
        (" a ", True),
        (" ", False),
        ("", False),
        (5, False),
        (["a"], False),
        (None, False),
    ):
        assert (told, asked(rules, "priv.says_something(%s)", told)) == (told, [(says,)])
    for told, counts in (
        *((one, True) for one in (1, 9, 10, 999999)),
        *((one, False) for one in (0, -1, 1.5, 1000000, "1", "", [1], None, True)),
    ):
        assert (told, asked(rules, "priv.is_counted(%s)", told)) == (told, [(counts,)])
    for told, is_day in (
        *((one, True) for one in ("", "2026-12-24")),
        *((one, False) for one in ("x", "2026-1-1", "2026-01-011", " 2026-01-01", 20260101, None, ["2026-01-01"])),
    ):
        assert (told, asked(rules, "priv.is_day(%s)", told)) == (told, [(is_day,)])
    nothing = "select priv.says_something(null), priv.is_counted(null), priv.is_day(null)"
    assert rules.do(nothing) == [(False, False, True)]


def units_of(clock: str) -> tuple[str, ...]:
    """What a clock may be reckoned in."""
    if clock in IN_WORKING_DAYS:
        return ("working_days",)
    return {"subject_access": ("months",), "decision": ("hours", "working_days")}.get(clock, UNITS)


def no_limit(clock: str) -> str:
    """What is said of it without one."""
    return f"One limit is needed here, in {' or '.join(units_of(clock)).replace('_', ' ')}."


def test_each_clock_and_each_rating_has_a_limit(rules: Rules) -> None:
    clocks: Told = {one: {"limit": {units_of(one)[0]: 4}} for one in (*IN_WORKING_DAYS, *NEEDED, "complaint")}
    clocks |= {"decision": {"limits": {"red": {"hours": 4}, "amber": {"working_days": 1}}}}
    clocks |= {"returns": {"minutes_before_decision": 60}}
    ratings, of_red = ["red", "amber"], "clocks.decision.limits.red"
    told: list[tuple[Told, object, list[tuple[str, str]]]] = [
        (clocks, ratings, []),
        *((clocks | {one: {"limit": bad}}, ratings, [(f"clocks.{one}", no_limit(one))]) for one in clocks
          if one not in ("decision", "returns")
          for bad in ({units_of(one)[0]: 0}, {units_of(one)[0]: "4"}, {"hours": 4, "working_days": 4}, {}, None)),
        *((clocks | {one: {"limit": {unit: 4}}}, ratings,
           [] if unit in units_of(one) else [(f"clocks.{one}", no_limit(one))])
          for one in clocks if one not in ("decision", "returns") for unit in UNITS),
        *((clocks | {one: None}, ratings, [(f"clocks.{one}", no_limit(one))]) for one in NEEDED),
        *((clocks | {"decision": {"limits": {"red": {unit: 4}}}}, ["red"],
           [] if unit in units_of("decision") else [(of_red, no_limit("decision"))]) for unit in UNITS),
        (clocks, [], [("clocks.decision", "At least one rating is needed.")]),
        (clocks, "red", [("clocks.decision", "At least one rating is needed.")]),
        (clocks, ["red", "green"], [("clocks.decision.limits.green", no_limit("decision"))]),
        (clocks | {"decision": {"limits": {"red": {"hours": 0}}}}, ["red"], [(of_red, no_limit("decision"))]),
        *((clocks | {"returns": {"minutes_before_decision": one}}, ratings,
           [("clocks.returns", "Say how long before the decision the agencies answer.")]) for one in ("60", None)),
        (clocks | {"returns": {}}, ratings,
         [("clocks.returns", "Say how long before the decision the agencies answer.")]),
    ]  # fmt: skip
    for given, codes, mistakes in told:
        assert asked(rules, "priv.clock_mistakes(%s, %s)", given, codes) == mistakes


def test_the_days_of_partners_are_looked_for_where_they_stand(rules: Rules) -> None:
    told = {"agencies": [{"from": "a", "until": "b"}, {"from": "c"}],
            "agreement": {"agreed": "d", "ends": "e", "signed": [{"on": "f", "ends": "g"}, {}]}}  # fmt: skip
    assert sorted(asked(rules, "priv.partner_days(%s)", told), key=str) == sorted([
        ("agencies.from", "a"), ("agencies.until", "b"), ("agencies.from", "c"), ("agencies.until", None),
        ("agreement.agreed", "d"), ("agreement.ends", "e"),
        ("agreement.signed.on", "f"), ("agreement.signed.ends", "g"),
        ("agreement.signed.on", None), ("agreement.signed.ends", None),
    ], key=str)  # fmt: skip


def test_what_each_letter_may_name_and_say(rules: Rules) -> None:
    for kind in KINDS:
        ((places, facts, children),) = rules.do(
            "select priv.wording_places(%s), priv.wording_facts(%s), priv.has_children(%s)", kind, kind, kind
        )
        own = ["child", "agreed"] if kind in WITH_CHILDREN else []
        assert (kind, places, facts, children) == (kind, PLACES + own, FACTS.get(kind, []), kind in WITH_CHILDREN)


def test_every_text_of_a_wording_has_its_place_and_every_strange_part_its_name(rules: Rules) -> None:
    paragraph = {"profile": "p", "words": "w"}
    told: Told = {
        "format": "f", "title": "t", "odd": "o",
        "sections": [
            {"heading": "h", "paragraphs": [paragraph, {"words": "x", "more": "y"}], "fact": "words", "items": False,
             "children": {"name": "n", "next": "x"}},
            {"heading": "k", "paragraphs": [], "children": {"name": "n", "more": "m"}, "strange": "s"},
        ],
    }  # fmt: skip
    assert sorted(asked(rules, "priv.texts_of_wording(%s)", told)) == [
        ("odd", "o"), ("sections.1.children.name", "n"), ("sections.1.children.next", "x"),
        ("sections.1.heading", "h"), ("sections.1.paragraphs.1.profile", "p"), ("sections.1.paragraphs.1.words", "w"),
        ("sections.1.paragraphs.2.more", "y"), ("sections.1.paragraphs.2.words", "x"),
        ("sections.2.children.more", "m"), ("sections.2.children.name", "n"), ("sections.2.heading", "k"),
        ("sections.2.strange", "s"), ("title", "t"),
    ]  # fmt: skip
    assert sorted(asked(rules, "priv.strange_parts(%s)", told)) == [
        ("odd",), ("sections.1.paragraphs.2",), ("sections.2",), ("sections.2.children",),
    ]  # fmt: skip
    known = ("format", "title", "marking", "for_one", "reference", "greeting", "subject", "ending", "sections")
    assert asked(rules, "priv.strange_parts(%s)", dict.fromkeys(known, "x")) == []
    section: Told
    for section, strange in (
        ({"heading": "h", "paragraphs": []}, []),
        ({"heading": "h", "paragraphs": [], "items": True, "fact": "x"}, []),
        ({"heading": 5, "paragraphs": []}, ["sections.1"]),
        ({"paragraphs": []}, ["sections.1"]),
        ({"heading": "h", "paragraphs": {}}, ["sections.1"]),
        ({"heading": "h"}, ["sections.1"]),
        ({"heading": "h", "paragraphs": [], "children": {"next": "", "name": ""}}, []),
        ({"heading": "h", "paragraphs": [], "children": {"name": ""}}, ["sections.1.children"]),
        ({"heading": "h", "paragraphs": [], "children": "x"}, ["sections.1.children"]),
        ({"heading": "h", "paragraphs": [{"profile": ""}]}, ["sections.1.paragraphs.1"]),
        ({"heading": "h", "paragraphs": ["x"]}, ["sections.1.paragraphs.1"]),
    ):
        found = [one for (one,) in asked(rules, "priv.strange_parts(%s)", {"sections": [section]})]
        assert (section, found) == (section, strange)
    assert asked(rules, "priv.strange_parts(%s)", {"sections": ["x"]}) == [("sections.1",)]


def test_what_a_letter_must_say_it_says_once(rules: Rules) -> None:
    def once(fact: str) -> tuple[str, str]:
        return "sections", f"This letter says “{fact}” once."

    cannot = ("sections", "This letter cannot say this.")
    decided = ("sections", "What was decided stands in one section.")
    released = ("sections", "What agencies released stands in one section, in letters that may hold it.")
    children: Told = {"children": {}}
    items: Told = {"items": True}
    told: list[tuple[str, list[Told], list[tuple[str, str]]]] = [
        ("please_call", [{}], []),
        ("please_call", [{"fact": ""}, {"items": False}], []),
        ("please_call", [{"fact": "words"}], [cannot]),
        ("please_call", [{"fact": None}], [cannot]),
        ("please_call", [children], [decided]),
        ("please_call", [items], [released]),
        ("child", [{"fact": "words"}], []),
        ("child", [{}], [once("words")]),
        ("child", [{"fact": "words"}, {"fact": "words"}], [once("words")]),
        ("child", [{"fact": "words"}, {"fact": "outcome"}, {"fact": ["words"]}], [cannot, cannot]),
        ("feedback", [children], []),
        ("feedback", [{}], [decided]),
        ("feedback", [children, children], [decided]),
        ("outcome_parent", [children, items], []),
        ("outcome_parent", [children], [released]),
        ("outcome_parent", [children | items, items], [released]),
        ("hand_off", [{"fact": one} for one in FACTS["hand_off"]] + [items], []),
        ("onward", [{"fact": one} for one in FACTS["onward"]], []),
        ("onward", [{"fact": one} for one in FACTS["onward"][1:]], [once("name")]),
    ]
    for kind, sections, mistakes in told:
        found = rules.do("select * from priv.fact_mistakes(%s, %s)", kind, Jsonb({"sections": sections}))
        assert (kind, sections, found) == (kind, sections, mistakes)


Spoil = Callable[[Told], object]
NO_LISTS: tuple[object, ...] = ({}, "x", None)
NO_GATES: tuple[object, ...] = ([], ["nobody"], "x", None)


def first(name: str, /, **changed: object) -> Spoil:
    """The first entry of a list is changed."""
    return lambda told: told[name][0].update(changed)


PROFILES: list[tuple[Spoil, list[tuple[str, str]]]] = [
    (lambda t: None, []),
    (lambda t: t.pop("retention"), [("retention", "This part is missing.")]),
    (lambda t: t.update(format="x"), [("format", "This is not a profile of this program.")]),
    (lambda t: t.update(id="x"), [("id", "This is another hub's profile.")]),
    (lambda t: t.update(version=4), [("version", VERSION)]),
    (lambda t: t.update(version=3), [("version", VERSION)]),
    (lambda t: t.update(version="6"), [("version", VERSION)]),
    (lambda t: t.update(version=6), []),
    (lambda t: t["hub"].update(name=" "), [("hub.name", "The hub has a name.")]),
    *((lambda t, one=one: t.update({one: []}), [(one, ONE)]) for one in ("agencies", "outcomes", "purposes")),
    (lambda t: t.update(posts=[]), [("posts", ONE), ("gates.screening", GATE), ("gates.decision", GATE)]),
    *((first(one, **{key: bad}), [(f"{one}.{key}", TWICE)])
      for one, key in (("agencies", "id"), ("outcomes", "code"), ("purposes", "code"))
      for bad in ("", None, "A", "a b", "1a", "_a", "a" * 41)),
    *((first(one, **{key: good}), [])
      for one, key in (("agencies", "id"), ("outcomes", "code"), ("purposes", "code"))
      for good in ("a", "a_1", "a" * 40)),
    *((lambda t, one=one: t[one].append(copy.deepcopy(t[one][0])), [(f"{one}.{key}", TWICE)])
      for one, key in (("agencies", "id"), ("posts", "code"), ("outcomes", "code"), ("purposes", "code"))),
    *((first(one, **{key: bad}), [(f"{one}.{key}", NOTHING)])
      for one, key in (("agencies", "name"), ("agencies", "function"), ("posts", "label"), ("outcomes", "label"),
                       ("purposes", "label"))
      for bad in (" ", 5)),
    (lambda t: t["agencies"].append({"id": "theirs", "name": "X", "function": "other"}),
     [("agencies", "An agency of this short name belongs to another hub.")]),
    *((lambda t, gate=gate, bad=bad: t["gates"].update({gate: bad}), [(f"gates.{gate}", GATE)])
      for gate in ("screening", "decision") for bad in NO_GATES),
    *((lambda t, gate=gate: t["gates"].update({gate: [t["posts"][0]["code"], "nobody"]}), [(f"gates.{gate}", GATE)])
      for gate in ("screening", "decision")),
    *((lambda t, bad=bad: t.update(purpose_limit={"only_listed": bad}),
       [("purpose_limit.only_listed", "Say true or false.")]) for bad in ("true", 1, None)),
    (lambda t: t.update(purpose_limit={"only_listed": False}), []),
    (lambda t: t.pop("purpose_limit", None), []),
    *((lambda t, one=one, bad=bad: t["agreement"].update({one: bad}), [(f"agreement.{one}", LIST)])
      for one in ("signatories", "signed") for bad in NO_LISTS),
    *((lambda t, one=one: t["agreement"].pop(one, None), []) for one in ("signatories", "signed")),
    (first("agencies", **{"from": "x"}), [("agencies.from", DAY)]),
    (lambda t: t["clocks"].pop("screening"), [("clocks.screening", no_limit("screening"))]),
    (lambda t: t["ratings"].update(codes=[]), [("clocks.decision", "At least one rating is needed.")]),
    *((lambda t, one=one, bad=bad: t.update({one: bad}), [(one, LIST)])
      for one in ("disputes", "grounds", "complaints") for bad in NO_LISTS),
    *((lambda t, one=one: t["consent"].pop(one), [(f"consent.{one}", LIST)]) for one in ("kinds", "exceptions")),
    *((lambda t, one=one: t["consent"].update({one: {}}), [(f"consent.{one}", LIST)])
      for one in ("kinds", "exceptions")),
    (lambda t: t.update(telling=[]), [("telling", "Expected named values.")]),
    (lambda t: t["letters"].pop("recipients"), [("letters.recipients", LIST)]),
    (lambda t: t["letters"].update(recipients={}), [("letters.recipients", LIST)]),
]  # fmt: skip


def test_each_mistake_of_a_profile_is_told_at_its_place_and_no_other(rules: Rules) -> None:
    held = HeldTexts(rules)
    rules.do("insert into mash.agency (id, hub, name, function) values ('theirs', 'other', 'Theirs', 'other')")
    ask = "select * from priv.profile_mistakes(%s, %s, %s)"
    for number, (spoil, mistakes) in enumerate(PROFILES):
        told = copy.deepcopy(held.profile(version=5))
        spoil(told)
        found = rules.do(ask, held.hub, Jsonb(told), Jsonb({"version": 4}))
        assert (number, found) == (number, mistakes)
    assert rules.do(ask, held.hub, Jsonb(held.profile(version=1)), None) == []


def test_each_line_of_a_letter_is_filled_in_and_none_is_too_long(rules: Rules) -> None:
    fill, text = "Fill this in.", "Expected a text of at most 4000 characters."
    sections = "A letter has one section at least, and at most forty."
    whole = shipped("please_call")
    section = whole["sections"][0]
    told: list[tuple[Told, list[tuple[str, str]]]] = [
        ({}, []),
        *(({one: " "}, [(one, fill)]) for one in ("title", "for_one", "reference", "greeting", "subject", "ending")),
        ({"marking": 5}, [("marking", text)]),
        ({"marking": "x" * 4000}, []),
        ({"marking": "x" * 4001}, [("marking", text)]),
        ({"sections": [section] * 40}, []),
        ({"sections": [section] * 41}, [("sections", sections)]),
        ({"sections": []}, [("sections", sections)]),
        ({"format": "x"}, [("format", "This is not a letter's wording of this program.")]),
        ({"title": "{child}"}, [("title", "“child” is no place of this letter.")]),
        ({"title": "{home}"}, [("title", "“home” is no place of this letter.")]),
        ({"title": "{phone"}, [("title", "A brace has no partner.")]),
        ({"title": "{phone}{email}"}, []),
        ({"odd": "x"}, [("odd", "This is not known here.")]),
    ]
    for changed, mistakes in told:
        found = rules.do("select * from priv.wording_mistakes('please_call', %s)", Jsonb(whole | changed))
        assert (changed, found) == (changed, mistakes)
    children = shipped("outcome_parent")
    for place, mistakes in (
        ("name", []),
        ("next", [("sections.2.children.next", "“child” is no place of this letter.")]),
    ):
        children["sections"][1]["children"] = {"name": "x", "next": "x"} | {place: "{child}"}
        found = rules.do("select * from priv.wording_mistakes('outcome_parent', %s)", Jsonb(children))
        assert (place, found) == (place, mistakes)

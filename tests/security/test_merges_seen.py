"""Random people of an enquiry, merged and taken apart at random: what is read in between, and that nothing stays."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.security.asking_rules import Rules
from tests.security.merging import Merging, Row, flat, seen_through
from tests.security.psql import DECIDER, OFFICER

ROLES = ("subject", "subject", "parent", "parent", "sibling", "other_child", "other_adult")
KINDS = ("mother", "father", "sister", "neighbour", "carer")
someone = st.integers(0, len(ROLES) - 1)
some = st.lists(someone, min_size=1, max_size=4, unique=True)
FACTS = st.one_of(
    st.tuples(st.just("related"), someone, someone, st.sampled_from(KINDS), st.sampled_from([None, True, False])),
    st.tuples(st.just("home"), some, st.booleans()),
    st.tuples(st.just("item"), some),
    st.tuples(st.just("consent"), someone, someone, st.sampled_from(["given_explicit", "refused", "withdrawn"])),
    st.tuples(st.just("ground"), someone),
    st.tuples(st.just("telling"), someone, st.booleans()),
    st.tuples(st.just("contact"), someone, st.one_of(st.none(), someone)),
    st.tuples(st.just("call"), someone, some),
    st.tuples(st.just("linked"), someone, someone),
    st.tuples(st.just("said"), someone, someone),
)
STEPS = st.lists(st.one_of(st.tuples(someone, someone), st.integers(0, 3)), min_size=1, max_size=8)
"""Two numbers: the first is to be merged into the second. One: that merge of those which stand is undone."""


@seed(7290029)
@settings(max_examples=12, deadline=None, database=None, phases=[Phase.generate],
          suppress_health_check=list(HealthCheck))  # fmt: skip
@given(facts=st.lists(FACTS, min_size=4, max_size=14), steps=STEPS)
def test_a_merge_is_seen_through_everywhere_and_undone_leaves_everything_as_it_was(
    rules: Rules, facts: list[Any], steps: list[Any]
) -> None:
    with rules.connection.transaction(force_rollback=True):
        way = Merging(rules)
        people = [way.put(role) for role in ROLES]
        for fact in facts:
            _tell(way, people, *fact)
        rows, sheet = way.dump(), way.sheet()
        standing: dict[str, tuple[str, str]] = {}
        for step in steps:
            if isinstance(step, int):
                for undone in list(standing)[step : step + 1]:
                    way.undo(undone)
                    del standing[undone]
            else:
                _try(way, sheet, standing, people[step[0]], people[step[1]])
            _compare(way, sheet, _stays(standing))
        for merge in standing:
            way.undo(merge)
        assert way.dump() == rows
        _compare(way, sheet, {})


def _try(
    way: Merging, sheet: Mapping[str, list[Row]], standing: dict[str, tuple[str, str]], goes: str, keeps: str
) -> None:
    """Merge them, or be refused: by the model's own rules."""
    roles = {row["id"]: row["role"] for row in sheet["people"]}
    taken = roles[goes] in ("subject", "parent") and roles[goes] != roles[keeps]
    merged = {pair[0] for pair in standing.values()}
    may = goes != keeps and not {goes, keeps} & merged and not taken
    body = way.merging(goes, keeps)
    assert (way.house.refused(DECIDER, "merge_people", body) is None) is may
    if may:
        standing[way.merge(goes, keeps)] = (goes, keeps)


def _stays(standing: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    pairs = dict(standing.values())

    def last(person: str) -> str:
        return last(pairs[person]) if person in pairs else person

    return {person: last(person) for person in pairs}


def _compare(way: Merging, sheet: Mapping[str, list[Row]], stays: Mapping[str, str]) -> None:
    told = way.sheet()
    expected = seen_through(sheet, stays)
    for function, rows in told.items():
        assert (function, flat(rows)) == (function, expected[function])
        assert function == "also_written" or not any(one in json.dumps(rows) for one in stays)


def _tell(way: Merging, people: list[str], what: str, *told: Any) -> None:
    """One thing more is recorded of somebody."""
    _TELLING[what](way, people, *told)


def _related(way: Merging, people: list[str], one: int, other: int, kind: str, responsible: bool | None) -> None:
    if one != other:
        way.related(people[one], kind, people[other], responsible)


def _linked(way: Merging, people: list[str], one: int, other: int) -> None:
    ends = sorted((people[one], people[other]))
    if one != other:
        way.rules.do("insert into mash.person_link (one, other, statement, why, by) values (%s, %s, 'same', 'Why', %s) "
                     "on conflict do nothing", *ends, OFFICER)  # fmt: skip


def _called(way: Merging, people: list[str], who: int, children: list[int]) -> None:
    told = {"children": [{"person": people[one], "decision": None} for one in children]}
    facts = ["birth", "home", "child"]
    way.add(
        "family_call", person=people[who], asked=facts, agreed=facts, result="known", told=json.dumps(told), by=OFFICER
    )


_TELLING: Mapping[str, Callable[..., object]] = {
    "related": _related,
    "linked": _linked,
    "call": _called,
    "home": lambda way, people, who, hidden: way.home(*(people[one] for one in who), hidden=hidden),
    "item": lambda way, people, who: way.item(*(people[one] for one in who)),
    "consent": lambda way, people, who, by, answer: way.consent(people[who], people[by], answer),
    "ground": lambda way, people, who: way.ground(people[who]),
    "telling": lambda way, people, who, told: way.telling(people[who], told=told),
    "said": lambda way, people, one, other: way.said(people[one], people[other]),
    "contact": lambda way, people, who, child: way.contact(people[who], None if child is None else people[child]),
}

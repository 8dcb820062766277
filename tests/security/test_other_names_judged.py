"""Whom another name leads to: each way of looking by itself, by the keys that are carried, not by a restricted one."""

from collections.abc import Sequence
from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.psql import OFFICER

KEYS = ["officer:northamptonshire", "staff:ottilie.brandreth"]
GALA, WORT, ORLA, NIX, HIDDEN = "Gala Prow", "Wort Prow", "Orla Prow", "Nix Prow", "Hew Prow"
OTHER_NAMES = {GALA: "Qan Zedley", WORT: " Zedlaw", ORLA: "Ivo Zedley", NIX: "Old Zedley", HIDDEN: "Hid Zedley"}
Ids = dict[str, str]


def _prows(rules: Rules) -> Ids:
    """Four people of one enquiry and one of another, each with another name: one corrected, one restricted."""
    one, other = [e for (e,) in rules.do("select id from mash.enquiry where not restricted order by id limit 2")]
    ids = {}
    for place, (name, called) in enumerate(OTHER_NAMES.items(), 70):
        given, family = name.split(" ")
        enquiry = other if name == ORLA else one
        ids[name] = str(rules.one(
            "insert into mash.person (enquiry, position, role, given_names, family_name, birth_accuracy) "
            "values (%s, %s, 'other_child', %s, %s, 'unknown') returning id", enquiry, place, given, family,
        ))  # fmt: skip
        first = _name(rules, enquiry, ids[name], called, restricted=name == HIDDEN)
        if name == NIX:
            _name(rules, enquiry, ids[name], "New Murk", corrects=first, why="Why")
    return ids


def _name(rules: Rules, enquiry: object, person: str, called: str, **more: object) -> str:
    given, family = called.split(" ")
    told = {"corrects": None, "why": "", "restricted": False, **more}
    return str(rules.one(
        "insert into mash.person_name (enquiry, person, kind, given_names, family_name, by, corrects, why, restricted) "
        "values (%s, %s, 'alias', %s, %s, %s, %s, %s, %s) returning id",
        enquiry, person, given, family, OFFICER, *told.values(),
    ))  # fmt: skip


def _called(
    rules: Rules, stage: str, words: Sequence[str], *, mine: Sequence[str] = KEYS, hints: Sequence[str] = ()
) -> dict[str, bool]:
    lists = ", ".join(f"array(select jsonb_array_elements_text($1 -> '{one}'))" for one in ("mine", "hints", "words"))
    sql = f"""select p.given_names || ' ' || p.family_name as name, f.hint from priv.people_called({lists},
        $1 ->> 'stage') f join mash.person p on p.id = f.person"""
    rows = rules.rows(OFFICER, sql, mine=mine, hints=hints, words=words, stage=stage)
    return {row["name"]: row["hint"] for row in rows}


FOUND: tuple[tuple[str, list[str], set[str]], ...] = (
    ("name", ["zedley"], {GALA, ORLA}), ("name", ["zedley", "qan"], {GALA}), ("name", ["zedley", "gala"], {GALA}),
    ("name", ["gala"], set()), ("name", ["gala", "prow"], set()), ("name", ["zedley", "nobody"], set()),
    ("name", ["murk"], {NIX}), ("name", ["old"], set()), ("name", ["zedle"], set()), ("name", ["hid"], set()),
    ("part", ["edle"], {GALA, ORLA}), ("part", ["zedl"], {GALA, WORT, ORLA}), ("part", ["zed"], {GALA, WORT, ORLA}),
    ("part", ["edle", "qan"], {GALA}), ("part", ["edle", "ivo", "zed"], {ORLA}),
    ("part", ["zed", "edle", "ivo"], {ORLA}),
    ("part", ["edle", "xxx"], set()), ("part", ["xxx", "edle"], set()), ("part", ["edle", "zed", "xxx"], set()),
    ("part", ["xxx", "zed", "edle"], set()), ("part", ["edle", "xxx", "zed"], set()), ("part", ["ed"], set()),
    ("part", ["edle", "qx"], {GALA, ORLA}), ("part", ["gala"], set()), ("part", ["mur"], {NIX}),
    ("part", ["old"], set()), ("part", ["hid"], set()),
    ("nearby", ["zedlay"], {GALA, WORT, ORLA}), ("nearby", ["zedleyy"], {GALA, ORLA}),
    ("nearby", ["zedleyy", "galaa"], {GALA}), ("nearby", ["galaa"], set()), ("nearby", ["zedleyy", "xxxx"], set()),
    ("nearby", ["xxxx", "zedleyy"], set()), ("nearby", ["murkk"], {NIX}), ("nearby", ["prow", "murk"], {NIX}),
    ("another", ["zedley"], set()),
)  # fmt: skip


def test_by_another_name_those_are_found_of_whom_every_word_is_true_a_stage_at_a_time(rules: Rules) -> None:
    _prows(rules)
    for stage, words, found in FOUND:
        assert (stage, words, _called(rules, stage, words)) == (stage, words, dict.fromkeys(found, False))


WAYS = (("name", ["murk"]), ("part", ["mur"]), ("nearby", ["murkk"]))


def test_it_is_found_by_the_keys_that_are_carried_and_what_hints_alone_open_is_said_to_be_a_hint(rules: Rules) -> None:
    _prows(rules)
    for stage, words in WAYS:
        assert _called(rules, stage, words) == {NIX: False}
        assert _called(rules, stage, words, mine=["x", "y"], hints=["z"]) == {}
        assert _called(rules, stage, words, mine=["x"], hints=KEYS) == {NIX: True}
        assert _called(rules, stage, words, hints=KEYS) == {NIX: False}


@pytest.mark.parametrize("table", ["person", "person_name"])
def test_both_the_person_and_the_name_must_be_there_for_whoever_looks(table: str, rules: Rules) -> None:
    _prows(rules)
    rules.do(f"alter table mash.{table} disable trigger user")
    rules.do(f"update mash.{table} set acl = '{{hint}}'")
    for stage, words in WAYS:
        assert _called(rules, stage, words) == {}
        assert _called(rules, stage, words, hints=["hint"]) == {NIX: table == "person"}


def test_nobody_is_found_of_an_enquiry_that_whoever_asks_has_to_do_with(rules: Rules) -> None:
    ids = _prows(rules)
    connect = (
        "insert into mash.connected (enquiry, who, declared_by) select enquiry, %s, %s from mash.person where id = %s"
    )
    rules.do(connect, OFFICER, OFFICER, ids[ORLA])
    for stage, words in (("name", ["zedley"]), ("part", ["edle"]), ("nearby", ["zedleyy"])):
        assert _called(rules, stage, words) == {GALA: False}


def test_what_is_told_first_is_what_is_spelt_most_like_it(rules: Rules) -> None:
    _prows(rules)
    sql = """select f.closeness, trigram.similarity(n.spelt, 'zedley qan') as like_it
        from priv.people_called($1, '{}', '{zedley,qan}', 'name') f join mash.person_name n on n.person = f.person"""
    sql = sql.replace("$1", "array(select jsonb_array_elements_text($1 -> 'keys'))")
    ((row),) = rules.rows(OFFICER, sql, keys=KEYS)
    assert row["closeness"] == row["like_it"] == 1


def test_no_more_than_a_thousand_are_told(rules: Rules) -> None:
    ids = _prows(rules)
    rules.do("alter table mash.person_name disable trigger user")
    into = "insert into mash.person_name (enquiry, person, kind, family_name, by, acl) select enquiry, id, 'alias', "
    from_there = "'Manifold', %s, %s from mash.person, generate_series(1, 1001) where id = %s"
    rules.do(into + from_there, OFFICER, KEYS, ids[GALA])
    asked = "select count(*) from priv.people_called(%s, '{}', '{manifold}', 'name')"
    assert rules.one(asked, KEYS) == 1000


def _others(rules: Rules, person: str, keys: list[str]) -> set[str]:
    sql = "select coalesce(array_agg(btrim(given_names || ' ' || family_name)), '{}') from priv.other_names_of(%s, %s)"
    return set(rules.one(sql, person, keys))


def test_of_somebodys_other_names_those_count_that_stand_and_are_not_restricted(rules: Rules) -> None:
    ids = _prows(rules)
    told = {GALA: {"Qan Zedley"}, WORT: {"Zedlaw"}, ORLA: {"Ivo Zedley"}, NIX: {"New Murk"}, HIDDEN: set()}
    words: dict[str, Any] = {GALA: ["zedley", "qan"], WORT: ["zedlaw"], ORLA: ["zedley", "ivo"], NIX: ["murk", "new"]}
    every_key = [*KEYS, "information:northamptonshire", "decider:northamptonshire"]
    own = "select words from mash.person where id = %s"
    with_others = "select (priv.with_other_names(p, %s)).words from mash.person p where p.id = %s"
    for name, others in told.items():
        assert (name, _others(rules, ids[name], every_key), _others(rules, ids[name], ["x"])) == (name, others, set())
        assert rules.one(with_others, every_key, ids[name]) == rules.one(own, ids[name]) + words.get(name, [])
        assert rules.one(with_others, ["x"], ids[name]) == rules.one(own, ids[name])
        for near, is_called in (
            (["zedley"], name in (GALA, ORLA)),
            (["murk", "x"], name == NIX),
            (["prow", "old"], False),
        ):
            said = rules.one("select priv.is_called(%s, %s, %s)", ids[name], KEYS, near)
            assert (name, near, said) == (name, near, is_called)
        assert rules.one("select priv.is_called(%s, '{x}', '{zedley,murk}')", ids[name]) is False


def test_a_name_is_written_in_its_own_order(rules: Rules) -> None:
    written = "select priv.name_in_full(jsonb_populate_record(null::mash.person, %s))"
    for given, family, first, name in (
        ("Ada", "Rowe", "false", "Ada Rowe"), ("Ada", "Rowe", "true", "Rowe Ada"), ("", "Rowe", "false", "Rowe"),
        ("Ada", "", "true", "Ada"), ("", "", "false", ""),
    ):  # fmt: skip
        person = f'{{"given_names": "{given}", "family_name": "{family}", "family_first": {first}}}'
        assert (given, family, first, rules.one(written, person)) == (given, family, first, name)

"""What two people have in common, and when that is enough to show one beside the other: each condition by itself."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from psycopg.types.json import Jsonb

from tests.security.asking_rules import Rules
from tests.security.psql import OFFICER

KEYS = ["officer:northamptonshire", "staff:ottilie.brandreth"]
NAMES = {"given_names": "Zora Ann", "family_name": "Quillon", "known_as": ""}
PLAIN: Mapping[str, Any] = {**NAMES, "birth": "2011-03-04", "birth_accuracy": "known", "nhs_number": ""}
_ROW = (
    "(select jsonb_populate_record(null::mash.person, one || jsonb_build_object('words', "
    "string_to_array(priv.folded((one ->> 'family_name') || ' ' || (one ->> 'given_names') || ' ' || "
    "(one ->> 'known_as')), ' '))) from (select %s::jsonb as one) told)"
)


def _row(**changed: Any) -> Jsonb:
    return Jsonb({**PLAIN, **changed})


def test_day_and_month_change_places_only_where_that_is_another_day(rules: Rules) -> None:
    for day, other in (
        ("2011-03-04", date(2011, 4, 3)),
        ("2011-12-01", date(2011, 1, 12)),
        ("2011-01-12", date(2011, 12, 1)),
        ("2011-03-12", date(2011, 12, 3)),
        ("2011-03-13", None),
        ("2011-03-03", None),
        ("2011-03-31", None),
        (None, None),
    ):
        assert rules.one("select priv.swapped(%s::date)", day) == other, day


def test_a_word_of_each_name_is_what_it_is_looked_for_by(rules: Rules) -> None:
    for told, given, family in (
        ({}, "zora", "quillon"),
        ({"family_name": "Van der Quill-On"}, "zora", "on"),
        ({"given_names": " ", "known_as": "Zed Zee"}, "zed", "quillon"),
        ({"given_names": "Á-Zora", "known_as": "Zed"}, "a", "quillon"),
        ({"given_names": "", "family_name": ""}, "", ""),
    ):
        found = rules.do(f"select priv.given_word(p), priv.family_word(p) from {_ROW} as t(p)", _row(**told))
        assert found == [(given, family)], told


def test_words_that_sound_alike_have_one_sound_as_the_dictionary_keeps_it(rules: Rules) -> None:
    for alike in (
        *(("catherine", "kathryn", "katharine"), ("mohammed", "muhammad", "mohamad"), ("steven", "stephen")),
        *(("shaun", "sean", "shawn"), ("aisha", "ayesha", "eisha"), ("geoffrey", "jeffery"), ("smith", "schmidt")),
        *(("vivian", "fifian"), ("quillon", "killen"), ("ashcraft", "ashcroft"), ("tymczak", "timchak")),
    ):
        assert len({rules.one("select priv.sound(%s)", word) for word in alike}) == 1, alike
    for apart in (("smith", "smart"), ("anna", "hanna"), ("john", "jack"), ("sona", "susan"), ("bob", "bo")):
        assert len({rules.one("select priv.sound(%s)", word) for word in apart}) == 2, apart
    for word, sound in (("przykladowski", "p6224"), ("a", "a"), ("", ""), ("зора", ""), ("o7", ""), ("bb", "b")):
        assert rules.one("select priv.sound(%s)", word) == sound, word
    assert rules.do("select word from mash.name_word where sound is distinct from priv.sound(word)") == []
    assert rules.one("select count(distinct sound) from mash.name_word") > 20


def test_who_sounds_like_it_is_looked_for_as_everybody_else_is(rules: Rules) -> None:
    _quillons(rules)
    ask = "select p.given_names from priv.people_heard(%s, %s, %s, %s) f join mash.person p on p.id = f.person"
    assert {name for (name,) in rules.do(ask, KEYS, [], "sora", "killen")} == {"Zora", "Zorah"}
    assert {name for (name,) in rules.do(ask, ["x"], KEYS, "sora", "killen")} == {"Zora", "Zorah"}
    assert rules.do(ask, ["x"], [], "sora", "killen") == []
    for given, family in (("sora", "x"), ("x", "killen"), ("", "")):
        assert rules.do(ask, KEYS, [], given, family) == [], (given, family)
    assert rules.one("select priv.sounding('зора')") == []
    keys = "(select array_agg(k) from jsonb_array_elements_text($1 -> 'keys') k)"
    heard = f"(select count(*) from priv.people_heard({keys}, '{{}}', 'sora', 'killen'))"
    assert rules.answer(OFFICER, heard, keys=KEYS) == 2
    rules.do("insert into mash.connected (enquiry, who, declared_by) select enquiry, %s, %s from mash.person "
             "where given_names = 'Zorah'", OFFICER, OFFICER)  # fmt: skip
    assert rules.answer(OFFICER, heard, keys=KEYS) == 0


def _births(rules: Rules, one: Mapping[str, Any], other: Mapping[str, Any]) -> Any:
    return rules.one(f"select priv.births_agree({_ROW}, {_ROW})", _row(**one), _row(**other))


def test_births_agree_where_both_are_known(rules: Rules) -> None:
    for other, told in (
        ("2011-03-04", "birth"),
        ("2011-04-03", "birth_swapped"),
        ("2012-04-03", "differ"),
        ("2011-03-05", "differ"),
        (None, None),
    ):
        assert _births(rules, {}, {"birth": other}) == told, other
        assert _births(rules, {"birth": other}, {}) == told, other
    for accuracy in ("estimated", "unknown", "expected"):
        for day in ("2011-03-04", "2011-04-03", "2012-01-01"):
            assert _births(rules, {"birth_accuracy": accuracy}, {"birth": day}) is None
            assert _births(rules, {}, {"birth": day, "birth_accuracy": accuracy}) is None


NAMES_AGREE: tuple[tuple[Mapping[str, str], str | None], ...] = (
    ({}, "name"),
    ({"given_names": "Zora"}, "name"),
    ({"given_names": "Zora Ann Maria"}, "name"),
    ({"given_names": "Quillon", "family_name": "Zora"}, "name"),
    ({"given_names": "Z.", "family_name": "Other", "known_as": "Zora Ann Quillon"}, "name"),
    ({"given_names": "Zorah", "family_name": "Quilon"}, "name_alike"),
    ({"given_names": "Zorah", "family_name": "Quillon"}, "name_alike"),
    ({"given_names": "Zora", "family_name": "Quilon"}, "name_alike"),
    ({"given_names": "Zara", "family_name": "Killen"}, "name_sounds"),
    ({"given_names": "Killen", "family_name": "Zara"}, "name_sounds"),
    ({"given_names": "Zara", "family_name": "Other"}, None),
    ({"given_names": "Other", "family_name": "Killen"}, None),
    ({"given_names": "Зора", "family_name": "Квиллон"}, None),
    ({"given_names": "Zorah", "family_name": "Other"}, "given_name"),
    ({"given_names": "Zora", "family_name": ""}, "given_name"),
    ({"given_names": "Ann", "family_name": ""}, None),
    ({"given_names": "Other", "family_name": "Quilon"}, "family_name"),
    ({"given_names": "", "family_name": "Quillon"}, "family_name"),
    ({"given_names": "Other", "family_name": "Person"}, None),
    ({"given_names": "", "family_name": ""}, None),
)
NEAR = (["zora", "zorah"], ["quillon", "quilon"])


def test_names_agree_wholly_nearly_or_in_part(rules: Rules) -> None:
    ask = f"select priv.names_agree({_ROW}, {_ROW}, %s, %s)"
    for other, told in NAMES_AGREE:
        assert rules.one(ask, _row(), _row(**other), *NEAR) == told, other
    assert rules.one(ask, _row(given_names="Zora"), _row(), *NEAR) == "name"
    assert rules.one(ask, _row(given_names="Zora", family_name=""), _row(), ["zora"], []) == "given_name"
    assert rules.one(ask, _row(given_names="Zora", family_name=""), _row(given_names="Zora", family_name=""),
                     ["zora"], []) == "given_name"  # fmt: skip


def test_all_that_two_people_have_in_common_is_told_and_no_more(rules: Rules) -> None:
    ask = f"select priv.reasons({_ROW}, {_ROW}, %s, %s, %s)"
    for one, other, home, told in (
        ({}, {}, False, ["birth", "name"]),
        ({}, {}, True, ["birth", "name", "postcode"]),
        ({"nhs_number": "1"}, {"nhs_number": "1"}, False, ["nhs_number", "birth", "name"]),
        ({"nhs_number": "1"}, {"nhs_number": "2"}, False, ["birth", "name"]),
        ({"nhs_number": "1"}, {}, False, ["birth", "name"]),
        ({}, {"birth": "2011-04-03"}, False, ["birth_swapped", "name"]),
        ({}, {"birth": "1980-01-01"}, False, ["name"]),
        ({}, {"birth": None, "given_names": "Other"}, False, ["family_name"]),
        ({}, {"birth": None, "given_names": "Other", "family_name": "Person"}, False, []),
    ):
        assert rules.one(ask, _row(**one), _row(**other), *NEAR, home) == told, (one, other)


LIKELY: tuple[tuple[str, bool, bool], ...] = (
    ("nhs_number", True, True),
    ("birth name", True, True),
    ("birth name_alike", True, True),
    ("birth name_sounds", True, True),
    ("name_sounds", False, False),
    ("name_sounds postcode", True, True),
    ("name_sounds sibling", True, False),
    ("birth given_name", True, True),
    ("birth family_name", True, True),
    ("birth postcode", True, True),
    ("birth_swapped name", True, True),
    ("birth_swapped name_alike", True, True),
    ("birth_swapped given_name", True, True),
    ("birth_swapped family_name", True, True),
    ("birth_swapped postcode", True, True),
    ("birth", False, False),
    ("birth_swapped", False, False),
    ("birth sibling", False, False),
    ("name", True, False),
    ("nhs_number birth name", True, True),
    ("name postcode", True, True),
    ("name_alike", False, False),
    ("name_alike postcode", True, True),
    ("given_name", False, False),
    ("family_name", False, False),
    ("postcode", False, False),
    ("given_name postcode", False, False),
    ("family_name postcode", False, False),
    ("given_name sibling", True, False),
    ("given_name together", True, False),
    ("name_alike sibling", True, False),
    ("name_alike together", True, False),
    ("family_name sibling", False, False),
    ("family_name together", False, False),
    ("postcode together", False, False),
    ("sibling", False, False),
    ("together", False, False),
    ("", False, False),
)


def test_two_things_are_enough_or_a_number_or_a_whole_name_that_no_birth_speaks_against(rules: Rules) -> None:
    for reasons, agreeing, differing in LIKELY:
        for differ, told in ((False, agreeing), (True, differing)):
            found = rules.one("select priv.is_likely(%s, %s)", reasons.split(), differ)
            assert found is told, (reasons, differ)


WEIGHTS = {
    "nhs_number": 100, "birth": 40, "name": 30, "birth_swapped": 20, "name_alike": 20, "name_sounds": 18,
    "postcode": 15, "sibling": 15, "together": 12, "given_name": 10, "family_name": 5,
}  # fmt: skip


def test_what_tells_more_stands_first(rules: Rules) -> None:
    order = (
        *("nhs_number", "birth name postcode", "birth name", "birth name_alike", "birth postcode", "birth given_name"),
        *("name postcode", "given_name sibling", "given_name together", "together", "given_name", "family_name", ""),
    )
    weights = [rules.one("select priv.weight(%s)", one.split()) for one in order]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(weights)
    for reason, weight in WEIGHTS.items():
        assert rules.one("select priv.weight(%s)", [reason]) == weight, reason
    assert rules.one("select priv.weight(%s)", ["name_sounds", "postcode"]) == 33


def test_a_word_is_heard_where_it_has_a_sound_at_all(rules: Rules) -> None:
    for word, words, heard in (
        ("killen", ["x", "quillon"], True),
        ("killen", ["zora"], False),
        ("зора", ["зора"], False),
        ("", ["зора", ""], False),
    ):
        assert rules.one("select priv.is_heard_in(%s, %s)", word, words) is heard, (word, words)


def test_a_postcode_is_a_whole_one(rules: Rules) -> None:
    for code, whole in (
        *(("NN995JH", True), ("M11AA", True), ("EC1A1BB", True), ("W1A0AX", True), ("CR26XH", True)),
        *(("NN995", False), ("NN99", False), ("", False), ("NN995JHX", False), ("1N995JH", False), ("NNN95JH", False)),
        ("NN995J", False),
    ):
        assert rules.one("select priv.is_postcode(%s)", code) is whole, code


def _quillons(rules: Rules) -> Any:
    enquiry = rules.one("select id from mash.enquiry where not restricted order by id limit 1")
    people = (
        ("Zora", "Quillon", "2011-03-04", "9990000018"),
        ("Zorah", "Quilon", None, ""),
        ("Other", "Person", "2011-04-03", ""),
        ("Home", "Body", None, ""),
        ("Far", "Away", "1999-01-01", ""),
    )
    ids = {}
    for place, (given, family, birth, number) in enumerate(people, 80):
        ids[given] = rules.one(
            "insert into mash.person (enquiry, position, role, given_names, family_name, birth, birth_accuracy, "
            "nhs_number) values (%s, %s, 'other_child', %s, %s, %s, %s, %s) returning id",
            *(enquiry, place, given, family, birth, "known" if birth else "unknown", number),
        )
    for who, code in (("Home", "QQ1 1AA"), ("Far", "QQ1 1")):
        home = rules.one(
            "insert into mash.household (enquiry, people) values (%s, %s) returning id", enquiry, [ids[who]]
        )
        rules.do(
            "insert into mash.address (enquiry, household, lines, postcode) values (%s, %s, '{x}', %s)",
            *(enquiry, home, code),
        )
    return enquiry


CANDIDATES: tuple[tuple[Mapping[str, Any], list[str], set[str]], ...] = (
    ({"nhs_number": "9990000018", "birth": None, "given_names": ""}, [], {"Zora"}),
    ({"birth": None}, [], {"Zora", "Zorah"}),
    ({"birth": None, "family_name": "Quilonn"}, [], {"Zora", "Zorah"}),
    ({"birth": None, "family_name": "Quilons", "given_names": "Xora"}, [], {"Zora"}),
    ({"birth": None, "given_names": "Zara", "family_name": "Killen"}, [], {"Zora", "Zorah"}),
    ({"birth": None, "given_names": "Zara", "family_name": "Kellerr"}, [], set()),
    ({"birth": None, "given_names": "Lara", "family_name": "Killen"}, [], set()),
    ({"birth": None, "given_names": ""}, [], set()),
    ({"birth": None, "family_name": ""}, [], set()),
    ({"given_names": ""}, [], {"Zora", "Other"}),
    ({"given_names": "", "birth": "2011-04-03"}, [], {"Zora", "Other"}),
    ({"given_names": "", "birth_accuracy": "estimated"}, [], set()),
    ({"given_names": "", "birth": None}, ["QQ11AA"], {"Home"}),
    ({"given_names": "", "birth": None}, ["QQ11"], set()),
    ({"given_names": "", "birth": None}, ["QQ99ZZ", "QQ11AA"], {"Home"}),
)


def test_by_each_thing_that_is_told_somebody_is_looked_for(rules: Rules) -> None:
    _quillons(rules)
    ask = (
        f"select p.given_names, c.at_home, c.person is not null from priv.candidates(%s, %s, {_ROW}, %s) c "
        "join mash.person p on p.id = c.person"
    )
    for told, homes, found in CANDIDATES:
        given = (_row(**told), homes)
        told_of = rules.do(ask, KEYS, [], *given)
        assert {name for name, *_ in told_of} == found, (told, homes)
        assert {name for name, at_home, _ in told_of if at_home} == found & {"Home"}
        assert rules.do(ask, ["x", "y"], [], *given) == []
        assert {name for name, *_ in rules.do(ask, ["x"], KEYS, *given)} == found


def test_each_is_told_once_with_all_that_it_has_and_whether_it_may_be_seen(rules: Rules) -> None:
    enquiry = _quillons(rules)
    ask = f"select person, enquiry, reasons, differ, hinted from priv.likenesses(%s, %s, {_ROW}, %s)"
    told = rules.do(ask, KEYS, [], _row(nhs_number="9990000018"), ["QQ11AA"])
    assert len({person for person, *_ in told}) == len(told) == 4
    facts = sorted((reasons, differ, hinted, one == enquiry) for _, one, reasons, differ, hinted in told)
    assert facts == [
        (["birth_swapped"], False, False, True),
        (["name_alike"], False, False, True),
        (["nhs_number", "birth", "name"], False, False, True),
        (["postcode"], False, False, True),
    ]
    hinted = rules.do(ask, ["x"], KEYS, _row(birth="1980-01-01"), [])
    assert sorted((differ, hint) for *_, differ, hint in hinted) == [(False, True), (True, True)]


def test_brothers_and_sisters_are_those_whom_the_referral_calls_so(rules: Rules) -> None:
    enquiry = _quillons(rules)
    one, other = [p for (p,) in rules.do("select id from mash.person where given_names in ('Zora', 'Zorah')")]
    third = rules.one("select id from mash.person where given_names = 'Home'")
    ask = "select priv.are_siblings(%s, %s, %s)"
    kinds = ("brother", "sister", "sibling", "twin", "half_sibling", "step_sibling", "unborn_sibling")
    for kind in (*kinds, "cousin", "mother"):
        rules.do("delete from mash.relationship where person = any (%s)", [one, other])
        rules.do(
            "insert into mash.relationship (enquiry, person, of, kind) values (%s, %s, %s, %s)",
            enquiry,
            one,
            other,
            kind,
        )
        told = kind in kinds
        assert rules.one(ask, enquiry, one, other) is told, kind
        assert rules.one(ask, enquiry, other, one) is told, kind
        assert rules.one(ask, enquiry, one, one) is False
        assert rules.one(ask, enquiry, other, other) is False
        assert rules.one(ask, enquiry, third, other) is rules.one(ask, enquiry, one, third) is False
        assert rules.one(ask, one, one, other) is False
    rules.do("update mash.relationship set kind = 'brother', until = priv.today() where person = %s", one)
    assert rules.one(ask, enquiry, one, other) is False

"""What was typed is read as what it is, and whom each way of looking finds: each condition by itself."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from tests.security.asking_rules import Refusal, Rules
from tests.security.psql import OFFICER

HUB = "officer:northamptonshire"
KEYS = [HUB, "staff:ottilie.brandreth"]
NO_DAY = Refusal("22023", "term", "There is no such day. Type it as 3/4/2015.")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def test_a_day_is_read_as_people_in_england_write_it(rules: Rules) -> None:
    days = {
        "2009-09-08": (2009, 9, 8),
        "8/9/2009": (2009, 9, 8),
        "8.9.2009": (2009, 9, 8),
        "8th-Sept-2009": (2009, 9, 8),
        "21st, March 2009": (2009, 3, 21),
        "31/12/2009": (2009, 12, 31),
        "31/1/2009": (2009, 1, 31),
        "30/4/2009": (2009, 4, 30),
        "28/2/2009": (2009, 2, 28),
        "29/2/2008": (2008, 2, 29),
        "1/1/1850": (1850, 1, 1),
        "31/12/2200": (2200, 12, 31),
        **{f"5 {month.upper()} 2011": (2011, place, 5) for place, month in enumerate(MONTHS, 1)},
    }
    for typed, day in days.items():
        assert rules.one("select priv.date_in(%s)", typed) == date(*day), typed
        assert rules.one("select priv.date_in(%s)", f"Ann {typed} Bee") == date(*day), typed
    for typed in ("", "Ann", "12345678", "5 xyz 2011", "0 xyz 2011", "5 xyz 1700", "8/9", "118/9/20091"):
        assert rules.one("select priv.date_in(%s)", typed) is None, typed


def test_a_day_that_never_was_is_refused(rules: Rules) -> None:
    for typed in (
        *("31/4/2009", "29/2/2009", "30/2/2008", "32/1/2009", "0/1/2009", "1/0/2009", "1/13/2009", "2009-13-01"),
        *("31/12/1849", "1/1/2201", "2009-02-29", "31 apr 2009"),
    ):
        assert rules.refused(OFFICER, "priv.date_in($1 ->> 't')", t=typed) == NO_DAY, typed


TYPED: Mapping[str, tuple[str | None, date | None, str | None, list[str]]] = {
    "Ann": (None, None, None, ["ann"]),
    "943 476 5919": ("9434765919", None, None, []),
    "9434765919 Ann Ann": ("9434765919", None, None, ["ann"]),
    "943-476-5919 3/4/2015": ("9434765919", date(2015, 4, 3), None, []),
    "3/4/2015": (None, date(2015, 4, 3), None, []),
    "Ann 3 Apr 2015 Bee-Lee": (None, date(2015, 4, 3), None, ["ann", "bee", "lee"]),
    "nn99 5jh": (None, None, "NN995JH", []),
    "nn995jh Ann": (None, None, "NN995JH", ["ann"]),
    "Ann NN99 5": (None, None, "NN995", ["ann"]),
    "NN99 5JH NN98 7": (None, None, "NN995JH", ["nn98", "7"]),
    "943 476 5919 3/4/2015 NN99 5JH Ann": ("9434765919", date(2015, 4, 3), "NN995JH", ["ann"]),
    "a bb cc ddd eeee ffff ggggg": (None, None, None, ["ggggg", "eeee", "ffff", "ddd", "bb", "cc"]),
    " Ann  Bee ": (None, None, None, ["ann", "bee"]),
}


def test_what_was_typed_is_a_number_a_day_a_postcode_and_the_words_of_a_name(rules: Rules) -> None:
    for typed, told in TYPED.items():
        assert rules.do("select * from priv.read_term(%s)", typed) == [told], typed
    for typed, said in (
        ("943 476 5918", "This cannot be an NHS number. Check its ten digits, or leave it out."),
        ("Ann 943 476 5918", "This cannot be an NHS number. Check its ten digits, or leave it out."),
        ("- ,", "Type a name, a date of birth, a postcode or an NHS number."),
        ("", "Type a name, a date of birth, a postcode or an NHS number."),
    ):
        refused = rules.refused(OFFICER, "(priv.read_term($1 ->> 't')).nhs", t=typed)
        assert refused == Refusal("22023", "term", said), typed


def test_an_nhs_number_is_ten_digits_that_agree(rules: Rules) -> None:
    for number in ("9434765919", "9990000018", "9990000026", "4010232137", "1000000060"):
        ends = [str(digit) for digit in range(10) if rules.one("select priv.is_nhs_number(%s)", f"{number[:9]}{digit}")]
        assert ends == [number[9]], number
    assert not any(rules.one("select priv.is_nhs_number(%s)", f"100000001{digit}") for digit in range(10))
    for number in ("1111111111", "0000000000", "943476591", "94347659190", "943476591x", "", "x434765919"):
        assert rules.one("select priv.is_nhs_number(%s)", number) is False, number


def test_a_word_is_near_another_when_one_letter_is_out_and_short_or_very_long_ones_are_near_themselves_alone(
    rules: Rules,
) -> None:
    for word, many in (("abc", 1), ("abcd", 5), ("aabc", 4), ("abcdefghij" * 4, 41), ("abcdefghij" * 4 + "k", 1)):
        assert len(rules.one("select priv.variants(%s)", word)) == many, word
    assert sorted(rules.one("select priv.variants('abcd')")) == ["abc", "abcd", "abd", "acd", "bcd"]


def _zedleys(rules: Rules) -> Rules:
    """Two enquiries with people of one rare name, and homes with an open, a hidden and no postcode."""
    one, other = [e for (e,) in rules.do("select id from mash.enquiry where not restricted order by id limit 2")]
    people = {
        "Qan Zedley": (one, "9434765919", date(2001, 2, 3)),
        "Wort Zedley": (one, "", None),
        "Qan Zedlaw": (one, "9990000018", date(2002, 2, 3)),
        "Orla Zedley": (other, "9990000026", date(2001, 2, 3)),
        "Ingo Murk": (other, "", date(2003, 2, 3)),
    }
    ids = {}
    for place, (name, (enquiry, nhs, birth)) in enumerate(people.items(), 70):
        given, family = name.split()
        ids[name] = rules.one(
            "insert into mash.person (enquiry, position, role, given_names, family_name, birth, birth_accuracy, "
            "nhs_number) values (%s, %s, 'other_child', %s, %s, %s, %s, %s) returning id",
            *(enquiry, place, given, family, birth, "known" if birth else "unknown", nhs),
        )
    _home(rules, one, [ids["Qan Zedley"], ids["Wort Zedley"], ids["Orla Zedley"]], "QQ1 1AA")
    _home(rules, one, [ids["Qan Zedlaw"]], "QQ2 2BB", hidden=True)
    _home(rules, other, [ids["Ingo Murk"], ids["Qan Zedlaw"]], "QQ1 1AB")
    _home(rules, other, [ids["Orla Zedley"]], "")
    rules.do("select set_config('asked.other', %s, true)", str(other))
    return rules


def _home(rules: Rules, enquiry: object, people: list[Any], postcode: str, *, hidden: bool = False) -> None:
    home = rules.one("insert into mash.household (enquiry, people) values (%s, %s) returning id", enquiry, people)
    rules.do(
        "insert into mash.address (enquiry, household, lines, postcode, confidential) "
        "values (%s, %s, array['1 High Street'], %s, %s)",
        *(enquiry, home, postcode, hidden),
    )


def _found(
    rules: Rules, call: str, *given: object, mine: list[str] | None = None, hints: list[str] | None = None
) -> dict[str, bool]:
    marks = ", ".join(["%s"] * len(given))
    names = (
        f"select p.given_names || ' ' || p.family_name, f.hint from priv.{call}(%s, %s, {marks}) f "
        "join mash.person p on p.id = f.person"
    )
    return dict(rules.do(names, KEYS if mine is None else mine, hints or [], *given))


def _told(rules: Rules, nhs: Any, birth: Any, postcode: Any, words: Any, **more: Any) -> dict[str, bool]:
    return _found(rules, "people_told", nhs, birth, postcode, words, **more)


QAN, WORT, ZEDLAW, ORLA, INGO = "Qan Zedley", "Wort Zedley", "Qan Zedlaw", "Orla Zedley", "Ingo Murk"
DAY = date(2001, 2, 3)


def test_by_number_birth_or_postcode_those_are_found_of_whom_all_of_it_is_true(rules: Rules) -> None:
    zedleys = _zedleys(rules)
    for nhs, birth, postcode, words, found in (
        ("9434765919", None, None, [], {QAN}),
        ("9434765919", None, None, ["qan"], {QAN}),
        ("9434765919", None, None, ["wort"], set()),
        ("9434765919", DAY, None, [], {QAN}),
        ("9434765919", date(2001, 2, 4), None, [], set()),
        ("9434765919", DAY, "QQ11AA", ["zedley"], {QAN}),
        ("9434765919", None, "QQ11AA", [], {QAN}),
        ("9434765919", None, "QQ11AB", [], set()),
        ("9990000034", None, None, [], set()),
        (None, DAY, None, [], {QAN, ORLA}),
        (None, DAY, None, ["orla"], {ORLA}),
        (None, DAY, None, ["orlo"], {ORLA}),
        (None, DAY, None, ["nobody"], set()),
        (None, DAY, "QQ11AA", [], {QAN}),
        (None, DAY, "QQ11", [], {QAN}),
        (None, DAY, "QQ12", [], set()),
        (None, DAY, "QQ11AC", [], set()),
        (None, date(2002, 2, 3), "QQ11AB", [], set()),
        (None, date(2002, 2, 3), "QQ22BB", [], set()),
        (None, date(2003, 2, 3), None, [], {INGO}),
        (None, None, "QQ11AA", [], {QAN, WORT}),
        (None, None, "QQ11AB", [], {INGO}),
        (None, None, "QQ11", [], {QAN, WORT, INGO}),
        (None, None, "QQ11", ["zedley"], {QAN, WORT}),
        (None, None, "QQ11", ["zedlay"], {QAN, WORT}),
        (None, None, "QQ11", ["nobody"], set()),
        (None, None, "QQ1", [], set()),
        (None, None, "QQ22BB", [], set()),
        (None, None, "", [], set()),
        ("", None, None, [], set()),
    ):
        told = _told(zedleys, nhs, birth, postcode, words)
        assert told == dict.fromkeys(found, False), (nhs, birth, postcode, words)
    for keys in ([HUB, "decider:northamptonshire"], ["decider:northamptonshire", "staff:x"]):
        assert _told(zedleys, None, None, "QQ22BB", [], mine=keys) == {ZEDLAW: False}
        assert _told(zedleys, None, date(2002, 2, 3), "QQ22BB", [], mine=[*keys, HUB]) == {ZEDLAW: False}


BY_NAME: tuple[tuple[str, list[str], set[str]], ...] = (
    ("name", ["zedley"], {QAN, WORT, ORLA}),
    ("name", ["zedley", "qan"], {QAN}),
    ("name", ["zedley", "nobody"], set()),
    ("name", ["zedle"], set()),
    ("part", ["edle"], {QAN, WORT, ORLA}),
    ("part", ["zedl"], {QAN, WORT, ORLA, ZEDLAW}),
    ("part", ["edle", "ort"], {WORT}),
    ("part", ["edle", "qx"], {QAN, WORT, ORLA}),
    ("part", ["edle", "xxx"], set()),
    ("part", ["edle", "ort", "wor"], {WORT}),
    ("part", ["edle", "zed", "wor"], {WORT}),
    ("part", ["edle", "zed", "xxx"], set()),
    ("part", ["xxx", "zed", "wor"], set()),
    ("part", ["qa"], set()),
    ("nearby", ["zedlay"], {QAN, WORT, ORLA, ZEDLAW}),
    ("nearby", ["zedleyy"], {QAN, WORT, ORLA}),
    ("nearby", ["zedleyy", "wort"], {WORT}),
    ("nearby", ["zedleyy", "wortt"], {WORT}),
    ("nearby", ["zedleyy", "xxxx"], set()),
    ("nearby", ["xxxx", "wortt"], set()),
    ("nearby", ["xxxx", "wortt", "zedleyy"], set()),
    ("nearby", ["zedleyy", "wortt", "worts"], {WORT}),
    ("nearby", ["zedleyy", "zedleys", "wortt"], {WORT}),
    ("nearby", ["zedleyy", "wortt", "xxxx"], set()),
    ("another", ["zedley"], set()),
)


def test_by_name_those_are_found_of_whom_every_word_is_true_a_stage_at_a_time(rules: Rules) -> None:
    zedleys = _zedleys(rules)
    for stage, words, found in BY_NAME:
        told = _found(zedleys, "people_named", words, stage)
        assert told == dict.fromkeys(found, False), (stage, words)


WAYS: tuple[tuple[str, tuple[object, ...]], ...] = (
    ("people_told", ("9990000026", None, None, [])),
    ("people_told", (None, date(2003, 2, 3), None, [])),
    ("people_told", (None, None, "QQ11AB", [])),
    ("people_named", (["orla"], "name")),
    ("people_named", (["orl"], "part")),
    ("people_named", (["orlaa"], "nearby")),
)


def test_each_way_finds_by_the_keys_that_are_carried_and_tells_what_hints_alone_open(rules: Rules) -> None:
    zedleys = _zedleys(rules)
    for call, given in WAYS:
        found = _found(zedleys, call, *given)
        assert len(found) == 1, (call, given)
        assert set(found.values()) == {False}
        assert _found(zedleys, call, *given, mine=["x", "y"]) == {}
        assert _found(zedleys, call, *given, mine=["x"], hints=KEYS) == dict.fromkeys(found, True)
        assert _found(zedleys, call, *given, mine=KEYS, hints=KEYS) == dict.fromkeys(found, False)


def test_no_way_finds_anybody_of_an_enquiry_that_whoever_asks_is_connected_with(rules: Rules) -> None:
    zedleys = _zedleys(rules)
    zedleys.do(
        "insert into mash.connected (enquiry, who, declared_by) values (current_setting('asked.other')::uuid, %s, %s)",
        *(OFFICER, OFFICER),
    )
    given = {"keys": KEYS}
    mine = "(select array_agg(k) from jsonb_array_elements_text($1 -> 'keys') k)"
    asked = f"(select count(*) from priv.{{}}({mine}, '{{{{}}}}', {{}}))"
    for call, args in (
        ("people_told", "'9990000026', null, null, '{}'"),
        ("people_told", "null, '2003-02-03', null, '{}'"),
        ("people_told", "null, null, 'QQ11AB', '{}'"),
        ("people_named", "'{orla}', 'name'"),
        ("people_named", "'{orl}', 'part'"),
        ("people_named", "'{orlaa}', 'nearby'"),
    ):
        assert zedleys.answer(OFFICER, asked.format(call, args), **given) == 0, (call, args)
    for call, args in (
        ("people_told", "'9434765919', null, null, '{}'"),
        ("people_told", "null, '2001-02-03', null, '{qan}'"),
        ("people_named", "'{qan,zedley}', 'name'"),
        ("people_named", "'{wort}', 'part'"),
        ("people_named", "'{wortt}', 'nearby'"),
    ):
        assert zedleys.answer(OFFICER, asked.format(call, args), **given) == 1, (call, args)
    assert zedleys.answer(OFFICER, asked.format("people_told", "null, null, 'QQ11AA', '{}'"), **given) == 2


def test_who_may_read_the_address_and_not_the_person_does_not_find_the_person_by_it(rules: Rules) -> None:
    zedleys = _zedleys(rules)
    zedleys.do("set local session_replication_role = replica")
    zedleys.do("update mash.person set acl = '{x,y}' where family_name = 'Murk'")
    zedleys.do("set local session_replication_role = origin")
    assert _told(zedleys, None, None, "QQ11AB", []) == {}
    assert _told(zedleys, None, None, "QQ11AB", [], mine=[HUB, "x"]) == {INGO: False}

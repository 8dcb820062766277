"""Earlier people looked for: whom each asking keeps, what it leaves in the log, and what cannot be asked."""

from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

import pytest

from tests.security.asking_rules import Rules
from tests.security.changed_rows import EVERYBODY, NEW, NO, NOW, bad, too_long
from tests.security.likely_judged import FAMILY, KEYS, PLAIN, Likely
from tests.security.matching import NUMBER
from tests.security.psql import ADMINISTRATOR, AUDITOR, DECIDER, INFORMATION, MANAGER, OFFICER, POLICE, SCREENER

BEGIN = "select search, expires from app.begin_likely(($1 ->> 'enquiry')::uuid)"
TYPED = "select search, expires from app.begin_likely_typed($1 -> 'told')"
ZORA = {"given_names": "Zora", "family_name": "Quillon", "birth": "2011-03-04", "birth_accuracy": "known"}
KEEP = "select priv.keep_likely(%s, %s, p, %s) from mash.person p where p.id = %s"
BESIDE = "select * from priv.beside(%s, %s, (select e from mash.enquiry e where e.id = %s))"


def test_the_postcodes_of_ones_own_homes_are_those_whose_addresses_are_read(rules: Rules) -> None:
    likely = Likely(rules)
    one, other, far = likely.put(likely.here), likely.put(likely.here), likely.put(likely.there)
    likely.home(likely.here, one, other)
    likely.home(likely.here, one)
    likely.home(likely.here, one, postcode="QQ2 2BB", hidden=True)
    likely.home(likely.here, other, postcode="QQ3 3CC")
    likely.home(likely.there, one, far, postcode="QQ4 4DD")
    for person, keys, codes in (
        (one, KEYS, ["QQ11AA"]),
        (one, FAMILY, ["QQ11AA", "QQ22BB"]),
        (one, ["x", "y"], []),
        (other, KEYS, ["QQ11AA", "QQ33CC"]),
        (far, KEYS, ["QQ44DD"]),
    ):
        found = rules.one("select priv.homes_of(p, %s) from mash.person p where p.id = %s", keys, person)
        assert sorted(found) == codes, (person, keys)


def test_an_asking_is_kept_for_ten_minutes_and_what_is_older_than_thirty_days_is_forgotten(rules: Rules) -> None:
    likely = Likely(rules)
    old, newer, of_another = likely.asking(), likely.asking(), likely.asking(DECIDER)
    for search, days in ((old, 31), (newer, 29), (of_another, 31)):
        rules.do("update mash.search set at = now() - make_interval(days => %s) where id = %s", days, search)
    likely.hit(old, old, likely.put(likely.there))
    begin = "select s.* from priv.start_likely('Told', array['a', 'b']) s"
    (made,), left = likely.house.read(OFFICER, begin)
    assert {gone["gone"] for gone in left["search"][1:]} == {old}
    assert len(left["likely_hit"]) == 1
    lasts = datetime.fromisoformat(made["expires"]) - rules.one("select clock_timestamp()")
    assert timedelta(minutes=9) < lasts < timedelta(minutes=10)
    assert left["search"][0] == {
        "id": NEW, "who": OFFICER, "sitting": rules.answer(OFFICER, "priv.sitting()"), "term": "Told", "found": 0,
        "ask_manager": False, "transaction": rules.one("select pg_current_xact_id()::text"), "keys": ["a", "b"],
        "expires": made["expires"], "at": NOW,
    }  # fmt: skip
    assert rules.do("select id::text from mash.search where id::text = any (%s)", [newer, of_another, made["id"]])


def test_the_fifty_likeliest_are_kept_and_apart_from_them_those_who_are_hinted_at(rules: Rules) -> None:
    likely = Likely(rules)
    told = likely.put(likely.here, nhs_number="")
    likely.put(likely.here)
    seen, hinted = likely.many(likely.there, 50, "Other"), likely.many(likely.third, 51, "Other")
    best, unlike = likely.put(likely.there), likely.put(likely.there, given_names="Other", **PLAIN)
    likely.restrict(likely.third)
    search = likely.asking()
    rules.do(KEEP, search, KEYS, [], told)
    kept = likely.hits(search)
    assert {who for (_, who), (_, hint, _) in kept.items() if not hint} == {best, *seen[:49]}
    assert {who for (_, who), (_, hint, _) in kept.items() if hint} == set(hinted[:50])
    assert {about for about, _ in kept} == {told}
    assert kept[told, best] == ("birth name", False, [])
    assert kept[told, seen[0]] == ("birth family_name", False, [])
    assert kept[told, hinted[0]] == ("", True, [])
    assert (told, unlike) not in kept


def _of_two(likely: Likely) -> tuple[str, dict[str, str]]:
    """Of two people here it is known whom they could be; others were named earlier beside those."""
    here, there, third = likely.here, likely.there, likely.third
    who = {
        "wilma": likely.put(here, given_names="Wilma", family_name="Stone", **PLAIN),
        "fred": likely.put(here, given_names="Fred", family_name="Stone", nhs_number=""),
        "dino": likely.put(here, given_names="Dino", family_name="", **PLAIN),
        "pearl": likely.put(here, given_names="Pearl", family_name="Slag", **PLAIN),
        "hidden": likely.put(here, given_names="Dino", family_name="", **PLAIN),
        "wilma then": likely.put(there, given_names="Wilma", family_name="Slag", **PLAIN),
        "fred then": likely.put(there, given_names="Fred", family_name="Slag", nhs_number="", birth="2001-01-01"),
        "dino then": likely.put(there, given_names="Dino", family_name="Stone", **PLAIN),
        "hidden then": likely.put(there, given_names="Dino", family_name="Stone", **PLAIN),
        "third": likely.put(third, given_names="Dino", family_name="Stone", **PLAIN),
    }
    likely.related(here, who["wilma"], "sister", who["fred"])
    likely.related(here, who["pearl"], "mother", who["wilma"])
    likely.hide(who["hidden"], who["hidden then"])
    search, other = likely.asking(), likely.asking()
    likely.hit(search, who["wilma"], who["wilma then"], "name postcode")
    likely.hit(search, who["fred"], who["fred then"], "birth name")
    likely.hit(search, who["fred"], who["third"], hinted=True)
    likely.hit(other, who["wilma"], who["third"], "name")
    likely.hit(other, who["dino"], who["dino then"], "name postcode")
    return search, who


def test_beside_somebody_known_are_all_who_were_named_with_them_earlier(rules: Rules) -> None:
    likely = Likely(rules)
    search, who = _of_two(likely)
    names = {person: name for name, person in who.items()}
    rows = rules.do(BESIDE, search, KEYS, likely.here)
    told = {
        (names[str(about)], names[str(person)]): (" ".join(reasons), differ, {names[str(one)] for one in beside})
        for about, person, reasons, differ, beside in rows
        if str(about) in names and str(person) in names
    }
    everybody, fred, wilma = {"wilma", "fred"}, {"fred"}, {"wilma"}
    assert told == {
        ("wilma", "wilma then"): ("given_name postcode sibling", False, fred),
        ("wilma", "fred then"): ("sibling", False, fred),
        ("wilma", "dino then"): ("family_name sibling", False, fred),
        ("fred", "wilma then"): ("sibling", False, wilma),
        ("fred", "fred then"): ("given_name sibling", True, wilma),
        ("fred", "dino then"): ("family_name sibling", False, wilma),
        ("dino", "wilma then"): ("together", False, everybody),
        ("dino", "fred then"): ("together", False, everybody),
        ("dino", "dino then"): ("given_name together", False, everybody),
        ("pearl", "wilma then"): ("family_name together", False, everybody),
        ("pearl", "fred then"): ("family_name together", False, everybody),
        ("pearl", "dino then"): ("together", False, everybody),
    }
    here = "select count(*) from mash.person where enquiry = %s"
    assert len({row[0] for row in rows}) == rules.one(here, likely.here) - 1
    assert len({row[1] for row in rows}) == rules.one(here, likely.there) - 1
    assert len(rows) == (rules.one(here, likely.here) - 1) * (rules.one(here, likely.there) - 1)
    assert rules.do(BESIDE, search, ["z"], likely.here) == []


def test_with_that_a_first_name_is_enough_where_no_birth_speaks_against_it(rules: Rules) -> None:
    likely = Likely(rules)
    search, who = _of_two(likely)
    before = likely.hits(search)
    rules.do(
        "select priv.keep_beside(%s, %s, (select e from mash.enquiry e where e.id = %s))", search, KEYS, likely.here
    )
    kept = likely.hits(search)
    fred, wilma, dino = who["fred"], who["wilma"], who["dino"]
    changed = {key: row for key, row in kept.items() if before.get(key) != row}
    assert changed == {
        (wilma, who["wilma then"]): ("given_name postcode sibling", False, [fred]),
        (dino, who["dino then"]): ("given_name together", False, sorted([fred, wilma])),
    }
    assert before.keys() <= kept.keys()


def test_an_asking_of_an_enquiry_leaves_its_answer_its_count_and_one_line_in_the_log(rules: Rules) -> None:
    likely = Likely(rules)
    one, unread = likely.put(likely.here), likely.put(likely.here)
    likely.hide(unread)
    earlier, restricted = likely.put(likely.there), likely.put(likely.third)
    likely.restrict(likely.third)
    other = likely.asking(found=7)
    likely.hit(other, one, earlier, "name")
    rules.open(OFFICER, likely.here)
    (made,), left = likely.house.read(OFFICER, BEGIN, enquiry=likely.here)
    reference = rules.one("select reference from mash.enquiry where id = %s", likely.here)
    digest = sha256(f"{made['search']}Earlier people: {reference}".encode()).hexdigest()[:16]
    (search,) = left.pop("search")
    assert (search["found"], search["term"], search["keys"]) == (1, f"Earlier people: {reference}", KEYS)
    assert search["expires"] == made["expires"]
    hits = {(hit["person"], tuple(hit["reasons"]), hit["hinted"], hit["about"]) for hit in left.pop("likely_hit")}
    assert hits == {(earlier, ("nhs_number", "birth", "name"), False, one), (restricted, (), True, one)}
    assert left == {
        "access_log": [
            {
                "what": "earlier people looked for",
                "who": OFFICER,
                "enquiry": likely.here,
                "reason": f"1 likely, {digest}",
            }
        ]
    }


def test_homes_count_and_who_is_beside_somebody_does(rules: Rules) -> None:
    likely = Likely(rules)
    here, there = likely.here, likely.there
    one, first = (likely.put(enquiry, **PLAIN) for enquiry in (here, there))
    two, second = (likely.put(enquiry, given_names="Wilma", family_name=name, **PLAIN)
                   for enquiry, name in ((here, ""), (there, "Slag")))  # fmt: skip
    likely.home(here, one)
    likely.home(there, first)
    rules.open(OFFICER, here)
    (made,) = rules.rows(OFFICER, BEGIN, enquiry=here)
    kept = likely.hits(made["search"])
    assert kept == {
        (one, first): ("name postcode", False, []),
        (two, second): ("given_name together", False, [one]),
    }


def test_the_manager_is_told_of_whoever_asks_more_than_sixty_times_an_hour(rules: Rules) -> None:
    likely = Likely(rules)
    rules.do(
        "insert into mash.search (who, sitting, term, transaction, expires) select %s, '', 'x', '0', now() "
        "from generate_series(1, 60)",
        OFFICER,
    )
    rules.open(OFFICER, likely.here)
    rules.rows(OFFICER, BEGIN, enquiry=likely.here)
    assert rules.do("select what, who from mash.notice where what = 'many_searches'") == [("many_searches", OFFICER)]


@pytest.mark.parametrize("login", [POLICE, INFORMATION, AUDITOR, ADMINISTRATOR])
def test_who_may_ask_nothing(login: str, rules: Rules) -> None:
    likely = Likely(rules)
    rules.open(login, likely.here)
    assert _refused(rules, login, BEGIN, enquiry=likely.here) == NO
    assert _refused(rules, login, TYPED, told=ZORA) == NO


def _refused(rules: Rules, login: str, ask: str, **given: object) -> Any:
    return rules.refused(login, f"(select min(search::text) from ({ask}) one)", **given)


def test_an_enquiry_is_asked_about_by_the_hubs_own_once_they_have_opened_it(rules: Rules) -> None:
    likely = Likely(rules)
    for login in (OFFICER, SCREENER, DECIDER, MANAGER):
        rules.open(login, likely.there)
        rules.open(login, likely.here, now=True)
        assert _refused(rules, login, BEGIN, enquiry=likely.here) == NO
        rules.open(login, likely.here)
        assert _refused(rules, login, BEGIN, enquiry=likely.here) is None
        assert _refused(rules, login, TYPED, told=ZORA) == (NO if login == MANAGER else None)
    rules.do("insert into mash.hub (id, name, profile) select 'elsewhere', 'E', profile from mash.hub limit 1")
    rules.do("set local session_replication_role = replica")
    rules.do("update mash.enquiry set hub = 'elsewhere' where id = %s", likely.here)
    assert _refused(rules, OFFICER, BEGIN, enquiry=likely.here) == NO
    for call, logins in (
        ("begin_likely(uuid)", (OFFICER, DECIDER, MANAGER)),
        ("likely_people(uuid)", (OFFICER, DECIDER, MANAGER)),
        ("likely_answer(uuid)", (OFFICER, DECIDER, MANAGER)),
        ("begin_likely_typed(jsonb)", (OFFICER, DECIDER)),
    ):
        for login in EVERYBODY:
            may = rules.one("select has_function_privilege(%s, %s, 'execute')", login, f"app.{call}")
            assert (call, login, may) == (call, login, login in logins)


def test_each_asking_leaves_a_second_trail_and_holds_the_account(rules: Rules) -> None:
    likely = Likely(rules)
    rules.open(OFFICER, likely.here)
    heard: list[str] = []
    rules.connection.add_notice_handler(lambda notice: heard.append(notice.message_primary or ""))
    rules.do("set local client_min_messages = log")
    for ask in (BEGIN, TYPED):
        heard.clear()
        rules.rows(OFFICER, ask, enquiry=likely.here, told=ZORA)
        assert f"search asked by {OFFICER}" in heard


PERSON: tuple[tuple[dict[str, Any], dict[str, Any]], ...] = (
    ({}, {"words": ["quillon", "zora"]}),
    ({"known_as": "Zed"}, {"known_as": "Zed", "words": ["quillon", "zora", "zed"]}),
    ({"nhs_number": f" {NUMBER[:3]}-{NUMBER[3:]} "}, {"nhs_number": NUMBER, "words": ["quillon", "zora"]}),
    ({"nhs_number": "9990000019"}, {"nhs_number": "", "words": ["quillon", "zora"]}),
    ({"birth": None, "birth_accuracy": None},
     {"birth": None, "birth_accuracy": "unknown", "words": ["quillon", "zora"]}),
    ({"given_names": "", "family_name": ""} | {"nhs_number": NUMBER},
     {"given_names": "", "family_name": "", "nhs_number": NUMBER, "words": []}),
    ({"given_names": "G" * 200, "family_name": "F" * 200, "known_as": "K" * 200},
     {"given_names": "G" * 200, "family_name": "F" * 200, "known_as": "K" * 200,
      "words": ["f" * 200, "g" * 200, "k" * 200]}),
    ({"nhs_number": NUMBER[:5] + " " * 10 + NUMBER[5:]}, {"nhs_number": NUMBER, "words": ["quillon", "zora"]}),
)  # fmt: skip


def test_whoever_is_typed_is_read_as_a_row_would_say_it(rules: Rules) -> None:
    said = ("family_name", "given_names", "known_as", "birth", "birth_accuracy", "nhs_number", "words")
    for told, changed in PERSON:
        person = rules.answer(OFFICER, "to_jsonb(priv.typed_person($1 -> 'told'))", told={**ZORA, **told})
        whole = {**ZORA, "known_as": "", "nhs_number": "", **changed}
        assert {name: value for name, value in person.items() if value is not None} == {
            name: whole[name] for name in said if whole[name] is not None
        }, told


CANNOT: tuple[tuple[dict[str, Any], Any], ...] = (
    ({"given_names": "", "family_name": " "}, bad("given_names", "Type a name first.")),
    ({"given_names": "", "family_name": "-", "nhs_number": "9990000019"}, bad("given_names", "Type a name first.")),
    ({"given_names": "Z" * 201}, bad("given_names", too_long(200))),
    ({"family_name": "Z" * 201}, bad("family_name", too_long(200))),
    ({"known_as": "Z" * 201}, bad("known_as", too_long(200))),
    ({"nhs_number": "1" * 21}, bad("nhs_number", too_long(20))),
    ({"birth": "2011-02-31"}, bad("birth", "This cannot be looked for as it is. Check the date of birth.")),
    ({"postcodes": "QQ1 1AA"}, bad("postcodes", "This is not a list that can be kept.")),
)


def test_what_cannot_be_looked_for_is_said_at_its_field(rules: Rules) -> None:
    for told, refusal in CANNOT:
        assert _refused(rules, OFFICER, TYPED, told={**ZORA, **told}) == refusal, told


def test_whoever_is_typed_is_looked_for_by_name_birth_number_and_homes(rules: Rules) -> None:
    likely = Likely(rules)
    earlier, at_home = (
        likely.put(likely.there),
        likely.put(likely.there, given_names="Unlike", family_name="Her", nhs_number=""),
    )
    likely.home(likely.there, at_home)
    told = {**ZORA, "nhs_number": NUMBER, "postcodes": [*(f"QQ9 {n}ZZ" for n in range(9)), "qq1-1 aa"]}
    (made,), left = likely.house.read(OFFICER, TYPED, told=told)
    search = made["search"]
    term = "Zora Quillon 2011-03-04"
    digest = sha256(f"{search}{term}".encode()).hexdigest()[:16]
    (kept,) = left.pop("search")
    assert (kept["term"], kept["found"], kept["keys"], kept["expires"]) == (term, 2, KEYS, made["expires"])
    assert likely.hits(search) == {
        (search, earlier): ("nhs_number birth name", False, []),
        (search, at_home): ("birth postcode", False, []),
    }
    left.pop("likely_hit")
    log = {"what": "earlier people looked for", "who": OFFICER, "reason": f"2 likely, {digest}"}
    assert left == {"access_log": [log]}
    told["postcodes"] = [*(f"QQ9 {n}ZZ" for n in range(10)), "QQ1 1AA"]
    (made,) = rules.rows(OFFICER, TYPED, told=told)
    assert likely.hits(made["search"]).keys() == {(made["search"], earlier)}


def test_of_a_long_name_a_hundred_letters_are_kept(rules: Rules) -> None:
    (made,) = rules.rows(OFFICER, TYPED, told={**ZORA, "given_names": "Z" * 150})
    assert rules.one("select term from mash.search where id = %s", made["search"]) == "Z" * 100

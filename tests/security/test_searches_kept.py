"""What of a search is kept, and to whom it answers: its hits in order, its hints, and what is judged anew."""

import hashlib
from typing import Any

from tests.security.asking_rules import Refusal, Rules
from tests.security.psql import ADMINISTRATOR, AUDITOR, DECIDER, MANAGER, OFFICER, POLICE

NO = Refusal("42501", "", "Not available.")
BY_HAND = "set local session_replication_role = replica"
EARLIER = "update mash.search set transaction = '1'"


def _enquiries(rules: Rules) -> tuple[Any, Any]:
    one, other = [e for (e,) in rules.do("select id from mash.enquiry where not restricted order by id limit 2")]
    return one, other


def _people(rules: Rules, enquiry: object, *names: str, many: int = 1) -> None:
    rules.do(
        "insert into mash.person (enquiry, position, role, given_names, family_name, birth_accuracy) "
        "select %s, (select count(*) + 100 from mash.person) + row_number() over (), 'other_child', "
        "split_part(name, ',', 2), split_part(name, ',', 1), 'unknown' "
        "from unnest(%s::text[]) as name cross join generate_series(1, %s)",
        *(enquiry, list(names), many),
    )


def _restrict(rules: Rules, enquiry: object) -> None:
    rules.do("update mash.enquiry set restricted = true where id = %s", enquiry)
    rules.do("select priv.spread_keys(%s)", enquiry)


def _begin(rules: Rules, term: str, login: str = OFFICER) -> Any:
    (row,) = rules.rows(login, "select search from app.begin_search($1 ->> 't')", t=term)
    return row["search"]


def _answer(rules: Rules, search: object, login: str = OFFICER) -> tuple[list[tuple[str, str]], Any]:
    rows = rules.rows(login, "select family_name, how from app.search_results(($1 ->> 's')::uuid)", s=search)
    head = rules.rows(login, "select ask_manager, more from app.search_answer(($1 ->> 's')::uuid)", s=search)
    return [(row["family_name"], row["how"]) for row in rows], [(one["ask_manager"], one["more"]) for one in head]


def test_what_is_found_is_told_likeliest_first_each_person_once_by_the_first_way_that_found_them(rules: Rules) -> None:
    one, _ = _enquiries(rules)
    _people(rules, one, "Zollk", "Zollkmann", "Zollt", "Zollk,Maximiliane")
    search = _begin(rules, "zollk")
    assert _answer(rules, search) == ([], [])
    rules.do(EARLIER)
    found = [("Zollk", "name"), ("Zollk", "name"), ("Zollkmann", "part"), ("Zollt", "nearby")]
    assert _answer(rules, search) == (found, [(False, False)])
    first = rules.rows(OFFICER, "select given_names from app.search_results(($1 ->> 's')::uuid) limit 1", s=search)
    assert first == [{"given_names": ""}]
    kept = rules.do("select how, before, cardinality(people) from mash.search_hit where search = %s", search)
    assert kept == [("name", 0, 2), ("part", 2, 1), ("nearby", 3, 1)]
    assert rules.do("select found, ask_manager, term, who from mash.search where id = %s", search) == [
        (4, False, "zollk", OFFICER)
    ]
    digest = hashlib.sha256(f"{search}zollk".encode()).hexdigest()[:16]
    log = rules.do("select who, what, enquiry, reason from mash.access_log order by id desc limit 1")
    assert log == [(OFFICER, "searched", None, f"4 found, {digest}")]


def test_by_a_number_a_day_or_a_postcode_it_is_told_which(rules: Rules) -> None:
    one, _ = _enquiries(rules)
    _people(rules, one, "Zollk")
    rules.do(
        "update mash.person set nhs_number = '9434765919', birth = '1999-02-03', birth_accuracy = 'known' "
        "where family_name = 'Zollk'"
    )
    home = "select array[id] from mash.person where family_name = 'Zollk'"
    made = rules.one(f"insert into mash.household (enquiry, people) values (%s, ({home})) returning id", one)
    rules.do(
        "insert into mash.address (enquiry, household, lines, postcode) values (%s, %s, '{x}', 'QQ9 9QQ')", one, made
    )
    for term, how in (
        ("943 476 5919", "nhs_number"),
        ("943 476 5919 3/2/1999", "nhs_number"),
        ("3/2/1999", "birth"),
        ("3/2/1999 QQ9 9QQ", "birth"),
        ("QQ9 9QQ", "postcode"),
        ("QQ9 9 Zollk", "postcode"),
    ):
        search = _begin(rules, term)
        rules.do(EARLIER)
        assert _answer(rules, search) == ([("Zollk", how)], [(False, False)]), term


def test_fifty_are_told_and_that_there_are_more(rules: Rules) -> None:
    one, _ = _enquiries(rules)
    for many, more in ((49, False), (1, False), (1, True), (9, True)):
        _people(rules, one, "Quornby", many=many)
        there = rules.one("select count(*) from mash.person where family_name = 'Quornby'")
        search = _begin(rules, "quornby")
        rules.do(EARLIER)
        rows, head = _answer(rules, search)
        assert (len(rows), head) == (min(there, 50), [(False, more)]), there
        assert rules.one("select found from mash.search where id = %s", search) == min(there, 51)
        reason = rules.one("select reason from mash.access_log order by id desc limit 1")
        assert reason.startswith(f"{min(there, 50)} found, ")
        told = rules.rows(OFFICER, "select max(found) as found from app.my_searches()")
        assert told == [{"found": min(there, 50)}]


def test_of_the_restricted_it_is_told_to_ask_the_manager_as_long_as_that_is_so(rules: Rules) -> None:
    one, other = _enquiries(rules)
    _restrict(rules, other)
    _people(rules, other, "Zollk", many=52)
    search = _begin(rules, "zollk")
    rules.do(EARLIER)
    rules.do("insert into mash.search (id, who, sitting, term, transaction, expires) "
             "select gen_random_uuid(), who, sitting, 'x', '1', expires from mash.search limit 1")  # fmt: skip
    nothing = rules.one("select id from mash.search where term = 'x'")
    assert _answer(rules, search) == ([], [(True, False)])
    assert _answer(rules, nothing) == ([], [(False, False)])
    assert rules.do("select max(cardinality(hinted)), sum(cardinality(people)) from mash.search_hit") == [(50, 0)]
    assert rules.one("select ask_manager from mash.search where id = %s", search) is True
    agency = _begin(rules, "zollk", POLICE)
    rules.do(EARLIER)
    assert _answer(rules, agency, POLICE) == ([], [(False, False)])
    for change in (
        f"insert into mash.connected (enquiry, who, declared_by) values ('{other}', '{OFFICER}', '{OFFICER}')",
        f"update mash.staff set roles = '{{agency_practitioner}}' where login = '{OFFICER}'",
        f"update mash.enquiry set restricted = id = '{one}'; select priv.spread_keys(id) from mash.enquiry",
        f"{BY_HAND}; update mash.person set acl = acl || '{{staff:{OFFICER}}}' where enquiry = '{other}'",
    ):
        with rules.connection.transaction(force_rollback=True):
            rules.connection.execute(change.encode())
            assert _answer(rules, search)[1] == [(False, False)], change
    with rules.connection.transaction(force_rollback=True):
        connected = "insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)"
        rules.do(connected, one, OFFICER, OFFICER)
        rules.do(connected, other, DECIDER, DECIDER)
        assert _answer(rules, search)[1] == [(True, False)]


def test_whom_a_search_found_is_judged_anew_when_it_answers(rules: Rules) -> None:
    one, other = _enquiries(rules)
    _people(rules, one, "Zollk")
    _people(rules, other, "Zollk")
    search = _begin(rules, "zollk")
    rules.do(EARLIER)
    both = [("Zollk", "name")] * 2
    assert _answer(rules, search) == (both, [(False, False)])
    place = "select enquiry, reference from app.search_results(($1 ->> 's')::uuid)"
    told = {(row["enquiry"], row["reference"]) for row in rules.rows(OFFICER, place, s=search)}
    assert told == set(rules.do("select id::text, reference from mash.enquiry where id = any (%s)", [one, other]))
    for change in (
        f"insert into mash.connected (enquiry, who, declared_by) values ('{other}', '{OFFICER}', '{OFFICER}')",
        f"update mash.enquiry set restricted = true where id = '{other}'; select priv.spread_keys('{other}')",
    ):
        with rules.connection.transaction(force_rollback=True):
            rules.connection.execute(change.encode())
            assert _answer(rules, search)[0] == both[:1], change


def test_a_search_answers_whoever_began_it_in_their_sitting_while_it_lasts_and_their_account_is_open(
    rules: Rules,
) -> None:
    one, _ = _enquiries(rules)
    _people(rules, one, "Zollk")
    search, _ = _begin(rules, "zollk"), _begin(rules, "zollk")
    rules.do(EARLIER)
    assert len(_answer(rules, search)[0]) == 1
    nothing: tuple[list[Any], list[Any]] = ([], [])
    for change in (
        "update mash.search set expires = clock_timestamp()",
        "update mash.search set sitting = '7.7'",
        "update mash.search set transaction = pg_current_xact_id()::text",
        f"update mash.search set who = '{DECIDER}'",
        f"update mash.staff set active = false where login = '{OFFICER}'",
    ):
        with rules.connection.transaction(force_rollback=True):
            rules.connection.execute(change.encode())
            assert _answer(rules, search) == nothing, change
    for other in (DECIDER, MANAGER):
        assert _answer(rules, search, other) == nothing
    lasts = (
        "select expires - clock_timestamp() <= '10 minutes', expires > clock_timestamp() + '9 minutes' from mash.search"
    )
    assert set(rules.do(lasts)) == {(True, True)}


def test_who_sees_no_content_and_who_says_too_little_or_too_much_searches_for_nobody(rules: Rules) -> None:
    asked = "(select search from app.begin_search($1 ->> 't'))"
    for login in (AUDITOR, ADMINISTRATOR):
        assert rules.refused(login, asked, t="Ann") == NO
    for term in ("", None, "a", " a  "):
        assert rules.refused(OFFICER, asked, t=term) == Refusal(
            "22023", "term", "Type at least two letters, and at most a hundred."
        )
    assert rules.refused(OFFICER, asked, t="a" * 101) is not None
    for term in ("ab", "a" * 100, f"  {'a' * 100} "):
        assert rules.refused(OFFICER, asked, t=term) is None


def test_what_was_looked_for_is_ones_own_and_forgotten_after_thirty_days(rules: Rules) -> None:
    for term, login, days in (("old", OFFICER, 31), ("new", OFFICER, 29), ("theirs", DECIDER, 31)):
        rules.do(
            "insert into mash.search (who, sitting, term, transaction, expires, at, found) "
            "values (%s, '1.1', %s, '1', now(), now() - make_interval(days => %s), 51)",
            *(login, term, days),
        )
    _begin(rules, "Nobody")
    mine = "select term, found from app.my_searches() order by at"
    assert rules.rows(OFFICER, mine) == [{"term": "new", "found": 50}], "not in the transaction that looks"
    rules.do("update mash.search set transaction = '1' where term = 'Nobody'")
    assert rules.rows(OFFICER, mine) == [{"term": "new", "found": 50}, {"term": "Nobody", "found": 0}]
    assert rules.rows(DECIDER, "select term from app.my_searches()") == [{"term": "theirs"}]
    rules.do("update mash.staff set active = false where login = %s", OFFICER)
    assert rules.rows(OFFICER, "select term from app.my_searches()") == []


SEARCHED = (
    "insert into mash.search (who, sitting, term, transaction, expires, at) "
    "select %s, '1.1', 'x', '1', now(), now() - %s::interval from generate_series(1, %s)"
)
OPENED = (
    "insert into mash.opening (enquiry, who, sitting, reason, transaction, expires, opened) "
    "select (select id from mash.enquiry limit 1), %s, '1.1', 'x', '1', now(), now() - %s::interval "
    "from generate_series(1, %s)"
)


def test_the_hub_manager_is_told_once_an_hour_of_whoever_searches_or_opens_very_often(rules: Rules) -> None:
    rules.do("insert into mash.hub (id, name, profile) values ('other', 'Other', '{}')")
    rules.do("delete from mash.opening")
    for what, insert, many in (("many_searches", SEARCHED, 60), ("many_openings", OPENED, 30)):
        for own, ago, earlier, told in (
            (many, "59 minutes", None, 0),
            (many + 1, "59 minutes", None, 1),
            (many + 1, "61 minutes", None, 0),
            (many + 1, "59 minutes", (OFFICER, what, "northamptonshire", "59 minutes"), 0),
            (many + 1, "59 minutes", (OFFICER, what, "northamptonshire", "61 minutes"), 1),
            (many + 1, "59 minutes", (DECIDER, what, "northamptonshire", "1 minute"), 1),
            (many + 1, "59 minutes", (OFFICER, what, "other", "1 minute"), 1),
            (many + 1, "59 minutes", (OFFICER, _another(what), "northamptonshire", "1 minute"), 1),
        ):
            with rules.connection.transaction(force_rollback=True):
                rules.do(insert, DECIDER, "1 minute", 100)
                rules.do(insert, OFFICER, ago, own)
                if earlier is not None:
                    rules.do("insert into mash.notice (who, what, hub, at) values (%s, %s, %s, now() - %s::interval)",
                             *earlier)  # fmt: skip
                before = rules.one("select count(*) from mash.notice")
                rules.answer(OFFICER, f"priv.notice_{what}()::text")
                rows = rules.do("select who, what, hub from mash.notice order by at desc limit %s", told)
                assert rules.one("select count(*) from mash.notice") == before + told, (what, own, ago, earlier)
                assert rows == [(OFFICER, what, "northamptonshire")] * told


def _another(what: str) -> str:
    return {"many_searches": "many_openings", "many_openings": "many_searches"}[what]

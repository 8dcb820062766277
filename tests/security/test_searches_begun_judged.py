"""A search begun: how far it goes, what it says of others it cannot tell of, and whom many searches are told to."""

from tests.security.asking_rules import Rules
from tests.security.psql import DECIDER, OFFICER

BEGIN = "(select min(search::text) from app.begin_search($1 ->> 'term'))"


def _people(rules: Rules, family: str, many: int) -> None:
    rules.do(
        "insert into mash.person (enquiry, position, role, given_names, family_name) "
        "select (select id from mash.enquiry where not restricted order by id limit 1), 500 + n, 'other_child', "
        "'Qan', %s from generate_series(1, %s) n",
        *(family, many),
    )


def test_a_search_goes_on_to_what_is_spelt_alike_until_more_than_fifty_are_found(rules: Rules) -> None:
    kept = "select how, before, cardinality(people) from mash.search_hit where search = %s order by before, how"
    _people(rules, "Zedley", 50)
    search = rules.answer(OFFICER, BEGIN, term="Zedley")
    assert rules.do(kept, search)[0] == ("name", 0, 50)
    assert {how for how, _, _ in rules.do(kept, search)} == {"name", "part", "nearby"}
    _people(rules, "Zedley", 1)
    search = rules.answer(OFFICER, BEGIN, term="Zedley")
    assert rules.do(kept, search) == [("name", 0, 51)]


def test_what_an_earlier_search_hinted_at_is_not_this_ones(rules: Rules) -> None:
    _people(rules, "Zedley", 1)
    person = rules.one("select id from mash.person where family_name = 'Zedley'")
    first = rules.answer(OFFICER, BEGIN, term="Zedley")
    rules.do("update mash.search_hit set hinted = %s where search = %s", [person], first)
    second = rules.answer(OFFICER, BEGIN, term="Zedley")
    assert rules.one("select ask_manager from mash.search where id = %s", second) is False


def test_the_manager_is_told_once_of_whoever_searches_more_than_sixty_times_an_hour(rules: Rules) -> None:
    earlier = """insert into mash.search (id, who, sitting, term, transaction, expires, at)
        select gen_random_uuid(), %s, 's', 'x', '1', now(), now() - %s::interval from generate_series(1, %s)"""
    told = "select what, who from mash.notice where what = 'many_searches'"
    rules.do(earlier, DECIDER, "1 minute", 61)
    rules.do(earlier, OFFICER, "61 minutes", 5)
    rules.do(earlier, OFFICER, "59 minutes", 59)
    rules.answer(OFFICER, BEGIN, term="Zedley")
    assert rules.do(told) == []
    for _ in range(2):
        rules.answer(OFFICER, BEGIN, term="Zedley")
        assert rules.do(told) == [("many_searches", OFFICER)]


def test_a_search_leaves_a_second_trail_and_holds_the_account(rules: Rules) -> None:
    heard: list[str] = []
    rules.connection.add_notice_handler(lambda notice: heard.append(notice.message_primary or ""))
    rules.do("set local client_min_messages = log")
    rules.do("create extension pgrowlocks")
    held = "select modes from pgrowlocks('mash.staff') l join mash.staff s on s.ctid = l.locked_row where s.login = %s"
    assert rules.do(held, OFFICER) == []
    rules.answer(OFFICER, BEGIN, term="Zedley")
    assert f"search asked by {OFFICER}" in heard
    assert "Share" in str(rules.one(held, OFFICER)).replace("Key Share", "")


def test_a_word_of_another_name_narrows_down_a_number_a_day_and_a_home_as_their_own_does(rules: Rules) -> None:
    _people(rules, "Zedley", 1)
    enquiry, person = rules.do("select enquiry, id from mash.person where family_name = 'Zedley'")[0]
    rules.do("update mash.person set nhs_number = '9434765919', birth = '2001-02-03' where id = %s", person)
    home = rules.one("insert into mash.household (enquiry, people) values (%s, %s) returning id", enquiry, [person])
    rules.do(
        "insert into mash.address (enquiry, household, lines, postcode) values (%s, %s, '{x}', 'QQ1 1AA')",
        *(enquiry, home),
    )
    found = "select count(*) from priv.people_told(%s, '{}', %s, %s, %s, %s)"
    ways = (("9434765919", None, None), (None, "2001-02-03", None), (None, None, "QQ11AA"))

    def told(word: str) -> list[int]:
        return [rules.one(found, ["officer:northamptonshire"], *way, [word]) for way in ways]

    assert (told("zedley"), told("oakapple"), told("elder")) == ([1, 1, 1], [0, 0, 0], [0, 0, 0])
    rules.do(
        "insert into mash.person_name (enquiry, person, kind, given_names, family_name, by) "
        "values (%s, %s, 'alias', 'Peregrina', 'Oakapple', %s)",
        *(enquiry, person, OFFICER),
    )
    assert (told("oakapple"), told("elder")) == ([1, 1, 1], [0, 0, 0])
    search = rules.answer(OFFICER, BEGIN, term="Oakapple")
    assert rules.do("select people from mash.search_hit where search = %s and how = 'name'", search) == [([person],)]

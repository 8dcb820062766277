"""Finding people: logged before it answers, and nobody is found whom the reader could not open."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID, uuid4

import psycopg
import pytest

from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    EDUCATION,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    PROBATION,
    SCREENER,
    Row,
    SignIn,
)
from tests.security.restricting import EMERGENCY, connect, restrict
from tests.security.searching import ANSWER, answer, begin, look

Installer = psycopg.Connection[Row]
HUB = (OFFICER, SCREENER, DECIDER, MANAGER, INFORMATION)
ASHA = "Asha Gill"


def test_a_search_answers_nothing_in_the_transaction_that_began_it(watched: SignIn) -> None:
    person = watched(OFFICER)
    person.ask("begin")
    search = begin(person, ASHA)
    assert answer(person, search) is None
    person.ask("savepoint later")
    assert answer(person, search) is None
    person.ask("commit")
    told = answer(person, search)
    assert told is not None
    assert told.people == (ASHA,)


def test_a_search_that_was_rolled_back_answers_nothing_and_one_statement_cannot_do_both(watched: SignIn) -> None:
    person = watched(OFFICER)
    person.ask("begin")
    search = begin(person, ASHA)
    person.ask("rollback")
    assert answer(person, search) is None
    both = "select r.given_names from app.begin_search(%s) b cross join lateral app.search_results(b.search) r"
    assert person.ask(both, ASHA) == []


def test_a_search_is_of_no_use_to_anybody_else_nor_to_the_same_person_elsewhere(watched: SignIn) -> None:
    person = watched(OFFICER)
    search = begin(person, ASHA)
    for other in (watched(OFFICER), watched(DECIDER), watched(MANAGER), watched(INFORMATION)):
        assert answer(other, search) is None
    assert answer(person, uuid4()) is None
    for nobody in (AUDITOR, ADMINISTRATOR):
        assert watched(nobody).refused("select * from app.search_results(%s)", search).code == "42501"
        assert watched(nobody).refused("select * from app.begin_search(%s)", ASHA).code == "42501"


def test_a_search_is_over_after_ten_minutes(sign_in: SignIn, installer: Installer) -> None:
    person = sign_in(OFFICER)
    (told,) = person.ask(
        "select search, expires - now() <= interval '10 minutes 1 second' from app.begin_search(%s)", ASHA
    )
    assert told[1]
    assert answer(person, told[0]) is not None
    installer.execute("update mash.search set expires = clock_timestamp() where id = %s", [told[0]])
    assert answer(person, told[0]) is None


@pytest.mark.parametrize("login", [PROBATION, POLICE, EDUCATION])
def test_an_agency_finds_people_of_the_enquiries_that_it_was_asked_about_alone(
    login: str, watched: SignIn, truth: Installer
) -> None:
    person = watched(login)
    agency = truth.execute("select agency from mash.staff where login = %s", [login]).fetchone()
    rows = truth.execute("select enquiry from mash.information_request where agency = %s", agency).fetchall()
    for name in ("Gill", "Sampleton", "Przykladowski", "Przykładowska", "NN99 1AB"):
        found = look(person, name)
        assert found.enquiries <= {enquiry for (enquiry,) in rows}
        assert not found.ask_manager
    assert bool(look(person, "Gill").people) is (login != PROBATION)


def test_nobody_finds_people_of_another_hub(sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]) -> None:
    installer.execute(
        "insert into mash.hub (id, name, profile) select 'elsewhere', 'Elsewhere', profile from mash.hub limit 1"
    )
    moved = [study["school"]]
    installer.execute("update mash.enquiry set hub = 'elsewhere' where id = %s", moved)
    installer.execute("select priv.spread_keys(%s)", moved)
    for login in HUB:
        found = look(sign_in(login), ASHA)
        assert (found.people, found.ask_manager) == ((), False)


def test_who_is_restricted_is_not_found_and_hub_staff_are_told_to_ask_the_manager(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    named = restrict(sign_in(MANAGER), installer, study["school"])
    for login in (*HUB, POLICE, EDUCATION, PROBATION):
        found = look(sign_in(login), ASHA)
        assert (found.people == (ASHA,)) is (login in named)
        assert found.ask_manager is (login in HUB and login not in named)
    outside = sign_in(OFFICER)
    for term in ("Gill Asha", "ash gil", "Ahsa Gill", "NN99 5JH"):
        assert look(outside, term).ask_manager
    assert not look(outside, "Kacper").ask_manager


def test_a_hint_is_lifted_with_the_restriction(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    manager, officer = sign_in(MANAGER), sign_in(OFFICER)
    restrict(manager, installer, study["school"])
    assert look(officer, ASHA).ask_manager
    manager.open(study["school"])
    manager.command("lift_restriction", {"enquiry": str(study["school"]), "because": "No longer needed"})
    found = look(officer, ASHA)
    assert (found.people, found.ask_manager) == ((ASHA,), False)


def test_a_restriction_that_is_placed_after_the_search_takes_the_hit_away(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    officer = sign_in(OFFICER)
    search = begin(officer, ASHA)
    assert len(officer.ask(ANSWER, search)) == 1
    restrict(sign_in(MANAGER), installer, study["school"])
    assert officer.ask(ANSWER, search) == []


def test_with_the_glass_broken_a_restricted_person_is_found(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    restrict(sign_in(MANAGER), installer, study["school"])
    officer = sign_in(OFFICER)
    officer.ask("select * from app.break_glass(%s, %s)", study["school"], EMERGENCY)
    found = look(officer, ASHA)
    assert (found.people, found.ask_manager) == ((ASHA,), False)


@pytest.mark.parametrize("login", [OFFICER, DECIDER, POLICE])
def test_for_the_connected_nobody_of_that_enquiry_is_found_nor_hinted_at(
    login: str, sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    person = sign_in(login)
    before = begin(person, ASHA)
    connect(person, study["school"])
    assert person.ask(ANSWER, before) == []
    for term in (ASHA, "Gill", "ash", "Ahsa", "NN99 5JH"):
        found = look(person, term)
        assert study["school"] not in found.enquiries
        assert not found.ask_manager
    if login == OFFICER:  # the others would be among those who are named
        restrict(sign_in(MANAGER), installer, study["school"])
        assert not look(person, ASHA).ask_manager


def test_roles_that_are_taken_away_find_nothing_any_more(sign_in: SignIn, installer: Installer) -> None:
    person = sign_in(OFFICER)
    search = begin(person, ASHA)
    installer.execute("update mash.staff set active = false where login = %s", [OFFICER])
    assert answer(person, search) is None
    assert person.refused("select * from app.begin_search(%s)", ASHA).code == "42501"


def test_a_confidential_address_finds_its_people_for_those_alone_who_may_read_it(watched: SignIn) -> None:
    refuge = "NN98 7XY"
    for login in (OFFICER, MANAGER, POLICE, EDUCATION):
        found = look(watched(login), refuge)
        assert (found.people, found.ask_manager) == ((), False)
        assert look(watched(login), f"Leila {refuge}").people == ()
    for login in (SCREENER, DECIDER, INFORMATION):
        assert "Leila Sampleton" in look(watched(login), refuge).people


def test_the_log_says_who_looked_and_how_many_were_found_and_never_for_whom(
    sign_in: SignIn, installer: Installer
) -> None:
    person = sign_in(OFFICER)
    before = installer.execute("select count(*) from mash.access_log where what = 'searched'").fetchone()
    look(person, "Sampleton")
    look(person, "Nobody Atall")
    rows = installer.execute(
        "select who, enquiry, reason from mash.access_log where what = 'searched' order by id desc limit 2"
    ).fetchall()
    after = installer.execute("select count(*) from mash.access_log where what = 'searched'").fetchone()
    assert before is not None
    assert after == (before[0] + 2,)
    assert [(who, enquiry, reason.split(",")[0]) for who, enquiry, reason in rows] == [
        (OFFICER, None, "0 found"),
        (OFFICER, None, "7 found"),
    ]
    assert not any("ampleton" in reason for _, _, reason in rows)
    seen = sign_in(AUDITOR).ask("select what, reason from app.access_log(null, null, %s)", OFFICER)
    assert [what for what, _ in seen].count("searched") == after[0]
    assert "ampleton" not in repr(seen)


def test_what_one_looked_for_is_read_by_oneself_alone(watched: SignIn) -> None:
    look(watched(OFFICER), "Halina")
    assert ("Halina", 1) in watched(OFFICER).ask("select term, found from app.my_searches()")
    for other in (DECIDER, MANAGER, INFORMATION, POLICE):
        assert "Halina" not in repr(watched(other).ask("select * from app.my_searches()"))
    for nobody in (AUDITOR, ADMINISTRATOR):
        assert watched(nobody).refused("select * from app.my_searches()").code == "42501"


def test_how_many_were_found_is_not_told_before_the_search_is_kept(watched: SignIn) -> None:
    person = watched(OFFICER)
    before = person.ask("select count(*) from app.my_searches()")
    person.ask("begin")
    begin(person, ASHA)
    assert person.ask("select count(*) from app.my_searches()") == before
    person.ask("rollback")


def test_what_was_looked_for_is_forgotten_after_thirty_days(sign_in: SignIn, installer: Installer) -> None:
    person = sign_in(OFFICER)
    look(person, "Halina")
    look(person, ASHA)
    installer.execute("update mash.search set at = now() - interval '29 days' where term = %s", [ASHA])
    installer.execute("update mash.search set at = now() - interval '31 days' where term = 'Halina'")
    look(person, "Kacper")
    assert {term for (term,) in person.ask("select term from app.my_searches()")} == {ASHA, "Kacper"}


@pytest.mark.parametrize(("searches", "told"), [(60, 0), (61, 1), (70, 1)])
def test_after_sixty_searches_in_an_hour_the_hub_manager_is_told_once(
    searches: int, told: int, sign_in: SignIn, installer: Installer
) -> None:
    person = sign_in(OFFICER)
    for _ in range(searches - 1):
        installer.execute(
            "insert into mash.search (who, sitting, term, transaction, expires, at) "
            "values (%s, '', 'x', '0', now(), now() - interval '59 minutes')",
            [OFFICER],
        )
    look(person, ASHA)
    rows = sign_in(MANAGER).ask("select what, login from app.notices()")
    assert rows == [("many_searches", OFFICER)] * told
    look(person, ASHA)
    assert len(sign_in(MANAGER).ask("select what from app.notices()")) == int(searches >= 60)


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("", "at least two"),
        (" a ", "at least two"),
        ("a" * 101, "at most a hundred"),
        ("- ,", "Type a name"),
        ("943 476 5918", "NHS number"),
        ("31/2/2015", "no such day"),
        ("Smith 12/13/2015", "no such day"),
        ("1 Jan 1500", "no such day"),
    ],
)
def test_what_cannot_be_looked_for_is_said_beside_the_line_and_nothing_is_kept(
    term: str, said: str, watched: SignIn, truth: Installer
) -> None:
    person = watched(OFFICER)
    before = truth.execute("select count(*) from mash.search").fetchone()
    refused = person.refused("select * from app.begin_search(%s)", term)
    assert refused.code == "22023"
    assert said in refused.text
    assert "message_detail=term" in refused.everything
    assert truth.execute("select count(*) from mash.search").fetchone() == before


@pytest.mark.parametrize("login", [OFFICER, POLICE])
def test_the_inner_doors_and_the_dictionary_are_shut(login: str, watched: SignIn) -> None:
    person = watched(login)
    for sql in (
        "select * from mash.search",
        "select * from mash.search_hit",
        "select * from mash.name_word",
        "select * from priv.people_named('{}', '{}', '{gill}', 'name')",
        "select priv.nearby('gill')",
        "select trigram.similarity('a', 'b')",
        "select trigram.set_limit(0)",
    ):
        assert person.refused(sql).code == "42501"


def test_a_hit_tells_who_and_which_enquiry_and_nothing_of_its_content(watched: SignIn, truth: Installer) -> None:
    person = watched(DECIDER)
    look(person, "Sampleton")
    search = begin(person, "Leila Sampleton")
    rows = person.ask("select * from app.search_results(%s)", search)
    told = truth.execute("select concern from mash.narrative union select what from mash.item").fetchall()
    assert rows
    assert [words for (words,) in told if words in "\n".join(person.heard)] == []
    assert "Quarry Street" not in repr(rows)
    assert date(1900, 1, 1) not in rows[0]

"""Likely earlier people: nobody is told of anybody whom they could not find, and each asking leaves its trace."""

from collections.abc import Mapping
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg.types.json import Jsonb

from tests.security.matching import ZORA, begin_likely, house, likely, likely_answer, likely_typed, put, say
from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    EDUCATION,
    HEALTH,
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

Installer = psycopg.Connection[Row]
Study = Mapping[str, UUID]
ASKERS = (OFFICER, SCREENER, DECIDER, MANAGER)
ALL = {"Zora Quillon": ("nhs_number", "birth", "name")}


@pytest.fixture
def here(study: Study) -> UUID:
    """The enquiry whose people are asked about."""
    return study["self-referral"]


@pytest.fixture
def there(study: Study, installer: Installer, here: UUID) -> UUID:
    """An earlier enquiry that names Zora Quillon as this one does."""
    put(installer, here)
    put(installer, study["school"])
    return study["school"]


@pytest.mark.parametrize("login", [POLICE, HEALTH, EDUCATION, PROBATION, AUDITOR, ADMINISTRATOR, INFORMATION])
def test_no_agency_nor_anybody_who_matches_nobody_is_told_anything(
    login: str, sign_in: SignIn, here: UUID, there: UUID
) -> None:
    person = sign_in(login)
    if login in (POLICE, HEALTH, EDUCATION, INFORMATION):
        person.open(there)
    for sql, given in (
        ("select * from app.begin_likely(%s)", there),
        ("select * from app.begin_likely_typed(%s)", Jsonb(dict(ZORA))),
        ("select * from app.likely_people(%s)", uuid4()),
        ("select * from app.likely_answer(%s)", uuid4()),
    ):
        assert person.refused(sql, given).code == "42501"


def test_a_practitioner_of_an_agency_who_is_also_asked_for_by_the_hub_is_refused_within(
    sign_in: SignIn, installer: Installer, there: UUID
) -> None:
    """Whoever held the functions' door by a group that was not taken away yet."""
    person = sign_in(OFFICER)
    search = begin_likely(person, there)
    installer.execute(
        "update mash.staff set roles = array['agency_practitioner'], agency = "
        "(select agency from mash.staff where login = %s) where login = %s",
        [POLICE, OFFICER],
    )
    assert person.refused("select * from app.begin_likely(%s)", there).code == "42501"
    assert person.refused("select * from app.begin_likely_typed(%s)", Jsonb(dict(ZORA))).code == "42501"
    assert likely_answer(person, search) is None


@pytest.mark.parametrize("login", ASKERS)
def test_hub_staff_are_told_who_it_could_be_and_why(login: str, sign_in: SignIn, here: UUID, there: UUID) -> None:
    found = likely(sign_in(login), here)
    assert found.people == ALL
    assert (found.enquiries, found.ask_manager, found.more) == (frozenset([there]), False, False)


def test_nothing_is_answered_without_an_opening_that_was_committed_before(
    sign_in: SignIn, here: UUID, there: UUID
) -> None:
    person = sign_in(OFFICER)
    ask = "select search from app.begin_likely(%s)"
    assert person.refused(ask, here).code == "42501"
    person.ask("begin")
    person.open(here)
    assert person.refused(ask, here).code == "42501"
    person.ask("rollback")
    person.open(there)
    assert person.refused(ask, here).code == "42501"
    assert person.refused(ask, uuid4()).everything == person.refused(ask, here).everything


def test_the_answer_comes_in_a_later_transaction_to_the_same_sitting_alone(
    sign_in: SignIn, here: UUID, there: UUID
) -> None:
    person = sign_in(OFFICER)
    person.open(here)
    person.ask("begin")
    search = person.ask("select search from app.begin_likely(%s)", here)[0][0]
    assert likely_answer(person, search) is None
    person.ask("commit")
    found = likely_answer(person, search)
    assert found is not None
    assert found.people == ALL
    person.ask("begin")
    lost = person.ask("select search from app.begin_likely(%s)", here)[0][0]
    person.ask("rollback")
    assert likely_answer(person, lost) is None
    for other in (sign_in(OFFICER), sign_in(DECIDER)):
        assert likely_answer(other, search) is None


def test_an_asking_is_over_after_ten_minutes(sign_in: SignIn, installer: Installer, here: UUID, there: UUID) -> None:
    person = sign_in(OFFICER)
    search = begin_likely(person, here)
    (lasts,) = person.ask("select expires - now() <= interval '10 minutes 1 second' from app.likely_answer(%s)", search)
    assert lasts == (True,)
    installer.execute("update mash.search set expires = clock_timestamp() where id = %s", [search])
    assert likely_answer(person, search) is None


def test_of_somebody_restricted_hub_staff_are_told_to_ask_the_manager_and_nothing_else(
    sign_in: SignIn, installer: Installer, here: UUID, there: UUID
) -> None:
    named = restrict(sign_in(MANAGER), installer, there)
    for login in ASKERS:
        person = sign_in(login)
        found = likely(person, here)
        assert found.people == (ALL if login in named else {}), login
        assert found.ask_manager is (login not in named), login
        if login not in named:
            assert "Quillon" not in "\n".join(person.heard)
        if login != MANAGER:
            typed = likely_typed(person)
            assert typed.enquiries == (frozenset([here, there]) if login in named else frozenset([here]))
            assert typed.ask_manager is (login not in named), login
        if login not in named:
            assert str(there) not in "\n".join(person.heard)


def test_a_hint_keeps_no_reason_and_counts_as_nobody_found(
    sign_in: SignIn, installer: Installer, here: UUID, there: UUID
) -> None:
    restrict(sign_in(MANAGER), installer, there)
    assert likely(sign_in(OFFICER), here).ask_manager
    assert installer.execute("select reasons, beside from mash.likely_hit where hinted").fetchall() == [([], [])]
    (reason,) = installer.execute("select reason from mash.access_log order by id desc limit 1").fetchone() or ("",)
    assert reason.startswith("0 likely, ")


@pytest.mark.parametrize("login", [OFFICER, DECIDER])
def test_for_the_connected_there_is_nobody_of_that_enquiry_and_no_hint(
    login: str, sign_in: SignIn, installer: Installer, here: UUID, there: UUID
) -> None:
    person = sign_in(login)
    before = begin_likely(person, here)
    connect(person, there)
    for found in (likely_answer(person, before), likely(person, here), likely_typed(person)):
        assert found is not None
        assert (found.enquiries - {here}, found.ask_manager) == (frozenset(), False)
    if login == OFFICER:
        restrict(sign_in(MANAGER), installer, there)
        assert not likely(person, here).ask_manager
        assert not likely_typed(person).ask_manager


def test_nobody_is_told_of_people_of_another_hub(
    sign_in: SignIn, installer: Installer, here: UUID, there: UUID
) -> None:
    installer.execute(
        "insert into mash.hub (id, name, profile) select 'elsewhere', 'Elsewhere', profile from mash.hub limit 1"
    )
    installer.execute("update mash.enquiry set hub = 'elsewhere' where id = %s", [there])
    installer.execute("select priv.spread_keys(%s)", [there])
    for login in ASKERS:
        found = likely(sign_in(login), here)
        assert (found.people, found.ask_manager) == ({}, False)


def test_what_is_restricted_or_connected_after_the_asking_is_not_told_any_more(
    sign_in: SignIn, installer: Installer, here: UUID, there: UUID
) -> None:
    person, manager = sign_in(OFFICER), sign_in(MANAGER)
    search = begin_likely(person, here)
    restrict(manager, installer, there)
    found = likely_answer(person, search)
    assert found is not None
    assert (found.people, found.ask_manager) == ({}, False)
    hinted = begin_likely(person, here)
    manager.open(there)
    manager.command("lift_restriction", {"enquiry": str(there), "because": "No longer needed"})
    found = likely_answer(person, hinted)
    assert found is not None
    assert (found.people, found.ask_manager) == ({}, False)


def test_a_hint_is_not_given_any_more_to_whoever_is_connected_meanwhile(
    sign_in: SignIn, installer: Installer, here: UUID, there: UUID
) -> None:
    restrict(sign_in(MANAGER), installer, there)
    person = sign_in(OFFICER)
    search = begin_likely(person, here)
    for about, told in ((there, False), (here, False)):
        installer.execute("delete from mash.connected")
        found = likely_answer(person, search)
        assert found is not None
        assert found.ask_manager
        installer.execute(
            "insert into mash.connected (enquiry, who, declared_by) values (%s, %s, %s)", [about, OFFICER, MANAGER]
        )
        found = likely_answer(person, search)
        assert found is not None
        assert found.ask_manager is told


def test_when_the_own_enquiry_is_restricted_meanwhile_its_people_are_asked_about_no_more(
    sign_in: SignIn, installer: Installer, here: UUID, there: UUID
) -> None:
    person = sign_in(OFFICER)
    search = begin_likely(person, here)
    restrict(sign_in(MANAGER), installer, here)
    found = likely_answer(person, search)
    assert found is not None
    assert found.people == {}
    assert person.refused("select * from app.begin_likely(%s)", here).code == "42501"


def test_with_the_glass_broken_the_restricted_person_is_told_while_it_lasts(
    sign_in: SignIn, installer: Installer, here: UUID, there: UUID
) -> None:
    restrict(sign_in(MANAGER), installer, there)
    person = sign_in(OFFICER)
    person.ask("select * from app.break_glass(%s, %s)", there, EMERGENCY)
    search = begin_likely(person, here)
    found = likely_answer(person, search)
    assert found is not None
    assert (found.people, found.ask_manager) == (ALL, False)
    installer.execute("update mash.break_glass set expires = clock_timestamp()")
    assert likely_answer(person, search) is None, "it was asked with a key that is not carried any more"


def test_a_confidential_address_is_a_reason_to_those_alone_who_read_it(
    sign_in: SignIn, installer: Installer, study: Study, here: UUID
) -> None:
    one = put(installer, here, nhs_number="", birth=None, birth_accuracy="unknown")
    other = put(installer, study["school"], nhs_number="", birth="2011-03-04")
    house(installer, here, one, hidden=True)
    house(installer, study["school"], other)
    for login in ASKERS:
        reasons = likely(sign_in(login), here).people["Zora Quillon"]
        assert ("address" in reasons) is (login in (SCREENER, DECIDER)), login
    installer.execute("update mash.address set confidential = not confidential where postcode = 'QQ1 1AA'")
    for login in ASKERS:
        person = sign_in(login)
        reasons = likely(person, here).people["Zora Quillon"]
        assert ("address" in reasons) is (login in (SCREENER, DECIDER)), login
        if login in (OFFICER, DECIDER):
            typed = likely_typed(person, birth=None, nhs_number="", postcodes=["qq1 1aa"]).people["Zora Quillon"]
            assert ("postcode" in typed) is (login == DECIDER)
        assert "QQ1" not in "\n".join(person.heard)


def test_a_confidential_address_alone_tells_nothing_and_hints_at_nobody(
    sign_in: SignIn, installer: Installer, study: Study, here: UUID
) -> None:
    told = {"nhs_number": "", "given_names": "Unlike", "family_name": "Other"}
    one, other = put(installer, here), put(installer, study["school"], **told)
    house(installer, here, one)
    house(installer, study["school"], other, hidden=True)
    assert likely(sign_in(OFFICER), here).people == {}
    assert likely(sign_in(DECIDER), here).people == {"Unlike Other": ("birth", "address")}
    restrict(sign_in(MANAGER), installer, study["school"])
    for login in (OFFICER, SCREENER):
        found = likely(sign_in(login), here)
        assert (found.people, found.ask_manager) == ({}, False)


def test_the_asking_is_in_the_log_with_how_many_and_never_with_a_name(
    sign_in: SignIn, installer: Installer, here: UUID, there: UUID
) -> None:
    person = sign_in(OFFICER)
    likely(person, here)
    likely_typed(person)
    rows = installer.execute(
        "select who, enquiry, reason from mash.access_log where what = 'earlier people looked for' order by id"
    ).fetchall()
    assert [(who, enquiry, reason.split(",")[0]) for who, enquiry, reason in rows] == [
        (OFFICER, here, "1 likely"),
        (OFFICER, None, "2 likely"),
    ]
    assert not any("uillon" in reason for *_, reason in rows)
    assert "uillon" not in repr(sign_in(AUDITOR).ask("select * from app.access_log(null, null, %s)", OFFICER))
    mine = [term for (term,) in person.ask("select term from app.my_searches()")]
    assert mine[0] == "Zora Quillon 2011-03-04"
    assert mine[1].startswith("Earlier people: ")


def test_askings_count_as_searches_before_the_hub_manager_is_told(
    sign_in: SignIn, installer: Installer, here: UUID
) -> None:
    person = sign_in(OFFICER)
    for _ in range(60):
        installer.execute(
            "insert into mash.search (who, sitting, term, transaction, expires) values (%s, '', 'x', '0', now())",
            [OFFICER],
        )
    likely(person, here)
    assert sign_in(MANAGER).ask("select what, login from app.notices()") == [("many_searches", OFFICER)]


def test_what_was_asked_is_forgotten_after_thirty_days_with_its_answer(
    sign_in: SignIn, installer: Installer, here: UUID, there: UUID
) -> None:
    person, other = sign_in(OFFICER), sign_in(DECIDER)
    for asker in (person, other):
        begin_likely(asker, here)
    installer.execute("update mash.search set at = now() - interval '31 days'")
    kept = begin_likely(person, here)
    installer.execute("update mash.search set at = now() - interval '29 days' where id = %s", [kept])
    begin_likely(person, here)
    rows = installer.execute("select who, count(*) from mash.search group by who").fetchall()
    assert dict(rows) == {OFFICER: 2, DECIDER: 1}
    hits = installer.execute("select count(distinct search) from mash.likely_hit").fetchone()
    assert hits == (3,)


def test_a_search_and_an_asking_do_not_answer_for_each_other(sign_in: SignIn, here: UUID, there: UUID) -> None:
    person = sign_in(OFFICER)
    asking = begin_likely(person, here)
    assert person.ask("select * from app.search_results(%s)", asking) == []
    search = person.ask("select search from app.begin_search('Zora')")[0][0]
    assert person.ask("select * from app.search_results(%s)", search) != []
    assert likely_answer(person, search) is None


@pytest.mark.parametrize("statement", ["same", "different"])
def test_of_whom_something_was_said_is_not_likely_any_more(
    statement: str, sign_in: SignIn, installer: Installer, study: Study, here: UUID
) -> None:
    one, other = put(installer, here), put(installer, study["school"])
    third = put(installer, study["anonymous-neighbour"])
    person = sign_in(OFFICER)
    before = begin_likely(person, here)
    say(person, here, one, other, statement)
    for found in (likely_answer(person, before), likely(person, here)):
        assert found is not None
        assert found.enquiries == {study["anonymous-neighbour"]}
    say(person, study["school"], other, third)
    assert (likely(person, here).enquiries == frozenset()) is (statement == "same")


def test_who_was_said_to_be_different_is_not_hinted_at_and_who_is_the_same_is(
    sign_in: SignIn, installer: Installer, study: Study, here: UUID
) -> None:
    one, other = put(installer, here), put(installer, study["school"])
    person = sign_in(OFFICER)
    say(person, here, one, other)
    restrict(sign_in(MANAGER), installer, study["school"])
    search = begin_likely(person, here)
    assert (found := likely_answer(person, search)) is not None
    assert found.ask_manager
    installer.execute("alter table mash.person_link disable trigger sealed")
    installer.execute("update mash.person_link set statement = 'different'")
    assert (found := likely_answer(person, search)) is not None
    assert not found.ask_manager


def test_the_inner_doors_are_shut(sign_in: SignIn) -> None:
    person = sign_in(OFFICER)
    for sql in (
        "select * from mash.likely_hit",
        "select * from mash.person_link",
        "select * from priv.candidates('{}', '{}', null, '{}')",
        f"select * from priv.likely_of('{uuid4()}')",
    ):
        assert person.refused(sql).code == "42501"

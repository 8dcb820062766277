"""Saying that two people are the same or different: whose it is to say, of whom, and who hears of it."""

import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID, uuid4

import psycopg
import pytest

from tests.security.matching import put, said, say
from tests.security.psql import (
    DECIDER,
    EDUCATION,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    Psql,
    Row,
    SignIn,
)
from tests.security.restricting import connect, restrict

Installer = psycopg.Connection[Row]
Study = Mapping[str, UUID]
Pair = tuple[UUID, UUID]
LINKS = "select about, person, statement, why, by, withdrawn_by, withdrawn_because from app.links(%s)"
BEFORE = "select about, person, enquiry from app.seen_before(%s)"


@pytest.fixture
def here(study: Study) -> UUID:
    return study["self-referral"]


@pytest.fixture
def there(study: Study) -> UUID:
    return study["school"]


@pytest.fixture
def pair(installer: Installer, here: UUID, there: UUID) -> Pair:
    return put(installer, here), put(installer, there)


def _links(person: Psql, enquiry: UUID) -> list[Row]:
    person.open(enquiry)
    return person.ask(LINKS, enquiry)


def _before(person: Psql, enquiry: UUID) -> list[Row]:
    person.open(enquiry)
    return person.ask(BEFORE, enquiry)


def _withdraw(person: Psql, installer: Installer, enquiry: UUID) -> dict[str, object]:
    row = installer.execute("select id from mash.person_link limit 1").fetchone()
    assert row is not None
    return {"enquiry": str(enquiry), "link": str(row[0]), "because": "markerbecause"}


@pytest.mark.parametrize("login", [POLICE, EDUCATION, MANAGER, INFORMATION])
def test_those_who_match_nobody_say_nothing_of_anybody(
    login: str, sign_in: SignIn, installer: Installer, here: UUID, there: UUID, pair: Pair
) -> None:
    say(sign_in(OFFICER), here, *pair)
    person = sign_in(login)
    person.open(there)
    assert person.command_refused("link_people", said(there, pair[1], pair[0])).code == "42501"
    assert person.command_refused("withdraw_link", _withdraw(person, installer, there)).code == "42501"
    if login != MANAGER:
        for function in ("links", "seen_before"):
            assert person.refused(f"select * from app.{function}(%s)", there).code == "42501"


def test_nothing_is_said_or_read_without_an_opening(
    sign_in: SignIn, installer: Installer, here: UUID, there: UUID, pair: Pair
) -> None:
    person = sign_in(OFFICER)
    assert person.command_refused("link_people", said(here, *pair)).code == "42501"
    say(sign_in(DECIDER), here, *pair)
    assert person.ask(LINKS, here) == person.ask(BEFORE, here) == []
    assert person.command_refused("withdraw_link", _withdraw(person, installer, here)).code == "42501"
    person.open(there)
    assert person.command_refused("link_people", said(here, *pair)).code == "42501"
    assert person.ask(LINKS, here) == []


def test_the_first_is_of_the_open_enquiry_and_both_are_people_whom_one_may_see(
    sign_in: SignIn, installer: Installer, study: Study, here: UUID, there: UUID, pair: Pair
) -> None:
    person = sign_in(OFFICER)
    hidden = put(installer, study["anonymous-neighbour"])
    restrict(sign_in(MANAGER), installer, study["anonymous-neighbour"])
    person.open(here)
    answers = {
        person.command_refused("link_people", said(here, *ends)).everything
        for ends in ((pair[0], hidden), (pair[0], uuid4()), (pair[1], pair[0]), (hidden, pair[0]), (uuid4(), pair[0]))
    }
    assert len(answers) == 1
    assert "42501" in answers.pop()
    connect(person, there)
    assert person.command_refused("link_people", said(here, *pair)).code == "42501"
    assert installer.execute("select count(*) from mash.person_link").fetchone() == (0,)


def test_nobody_of_another_hub_is_said_to_be_anybody(
    sign_in: SignIn, installer: Installer, here: UUID, there: UUID, pair: Pair
) -> None:
    installer.execute(
        "insert into mash.hub (id, name, profile) select 'elsewhere', 'Elsewhere', profile from mash.hub limit 1"
    )
    installer.execute("update mash.enquiry set hub = 'elsewhere' where id = %s", [there])
    installer.execute("update mash.person set position = position where enquiry = %s", [here])
    person = sign_in(OFFICER)
    person.open(here)
    keys = installer.execute("select acl from mash.person where id = %s", [pair[1]]).fetchone()
    assert keys is not None
    assert any(key.endswith(":northamptonshire") for key in keys[0]), "its keys are still this hub's"
    assert person.command_refused("link_people", said(here, *pair)).code == "42501"


@pytest.mark.parametrize("login", [OFFICER, DECIDER])
def test_both_ends_hear_what_was_said_by_whom_and_why_and_no_row_is_changed(
    login: str, sign_in: SignIn, installer: Installer, here: UUID, there: UUID, pair: Pair
) -> None:
    whole = "select jsonb_agg(to_jsonb(p) order by p.id) from mash.person p"
    before = installer.execute(whole).fetchone()
    person = sign_in(login)
    say(person, here, *pair)
    assert installer.execute(whole).fetchone() == before
    (name,) = installer.execute("select name from mash.staff where login = %s", [login]).fetchone() or ("",)
    told = ("same", "markerwhy", name, None, "")
    for reader in (OFFICER, DECIDER, MANAGER):
        assert _links(sign_in(reader), here) == [(*pair, *told)]
        assert _links(sign_in(reader), there) == [(pair[1], pair[0], *told)]
        assert _before(sign_in(reader), here) == [(*pair, there)]
        assert _before(sign_in(reader), there) == [(pair[1], pair[0], here)]


def test_of_somebody_who_may_not_be_seen_nothing_is_heard(
    sign_in: SignIn, installer: Installer, here: UUID, there: UUID, pair: Pair
) -> None:
    say(sign_in(OFFICER), here, *pair)
    named = restrict(sign_in(MANAGER), installer, there)
    officer = sign_in(OFFICER)
    assert _links(officer, here) == _before(officer, here) == []
    assert officer.command_refused("withdraw_link", _withdraw(officer, installer, here)).code == "42501"
    assert str(pair[1]) not in "\n".join(officer.heard)
    assert DECIDER in named
    decider = sign_in(DECIDER)
    assert len(_links(decider, here)) == len(_before(decider, here)) == 1
    somebody_else = {
        "enquiry": str(there),
        "person": str(put(installer, there)),
    }  # or the connection went with the link
    decider.command("declare_connected", somebody_else)
    assert _links(decider, here) == _before(decider, here) == []


def test_nothing_follows_by_way_of_somebody_who_may_not_be_seen(
    sign_in: SignIn, installer: Installer, study: Study, here: UUID, there: UUID, pair: Pair
) -> None:
    far = study["anonymous-neighbour"]
    third = put(installer, far)
    person = sign_in(OFFICER)
    say(person, here, *pair)
    say(person, there, pair[1], third)
    assert {row[1:] for row in _before(person, here)} == {(pair[1], there), (third, far)}
    assert {row[:2] for row in _links(person, here)} == {pair}
    restrict(sign_in(MANAGER), installer, there)
    assert _before(person, here) == []


def test_different_people_are_not_seen_before(sign_in: SignIn, here: UUID, pair: Pair) -> None:
    person = sign_in(OFFICER)
    say(person, here, *pair, "different")
    assert [row[2] for row in _links(person, here)] == ["different"]
    assert _before(person, here) == []


def test_twins_of_one_enquiry_are_told_apart_and_said_once(
    sign_in: SignIn, installer: Installer, here: UUID, pair: Pair
) -> None:
    twin = put(installer, here)
    person = sign_in(OFFICER)
    say(person, here, pair[0], twin, "different")
    assert len(_links(person, here)) == 1
    logged = installer.execute("select count(*) from mash.access_log where what = 'people linked'").fetchone()
    assert logged == (1,)
    person.command("withdraw_link", _withdraw(person, installer, here))
    say(person, here, pair[0], twin)
    assert _before(person, here) == []


def test_what_was_said_is_withdrawn_with_a_reason_and_can_be_said_anew(
    sign_in: SignIn, installer: Installer, here: UUID, there: UUID, pair: Pair
) -> None:
    say(sign_in(OFFICER), here, *pair)
    person = sign_in(DECIDER)
    person.open(there)
    body = _withdraw(person, installer, there)
    assert person.command_refused("withdraw_link", body | {"because": " "}).detail == "because"
    person.command("withdraw_link", body)
    assert person.command_refused("withdraw_link", body).code == "40001"
    (told,) = _links(sign_in(OFFICER), here)
    assert told[5:] == ("Magnus Fairweather", "markerbecause")
    assert _before(person, here) == []
    say(person, there, pair[1], pair[0], "different")
    assert {row[2] for row in _links(person, here)} == {"same", "different"}


def test_of_two_people_one_thing_is_said_at_a_time(
    sign_in: SignIn, installer: Installer, here: UUID, there: UUID, pair: Pair
) -> None:
    person = sign_in(OFFICER)
    say(person, here, *pair)
    for body in (said(here, *pair), said(here, *pair, "different"), said(there, pair[1], pair[0])):
        person.open(there)
        refused = person.command_refused("link_people", body)
        assert (refused.code, refused.detail) == ("22023", "statement")
    assert installer.execute("select count(*) from mash.person_link").fetchone() == (1,)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"statement": None}, "statement"),
        ({"statement": "perhaps"}, "statement"),
        ({"why": ""}, "why"),
        ({"why": " \n"}, "why"),
        ({"why": "x" * 2001}, "why"),
    ],
)
def test_what_is_not_said_wholly_is_refused_at_its_field(
    changed: dict[str, object], field: str, sign_in: SignIn, here: UUID, pair: Pair
) -> None:
    person = sign_in(OFFICER)
    person.open(here)
    refused = person.command_refused("link_people", said(here, *pair) | changed)
    assert (refused.code, refused.detail) == ("22023", field)
    itself = person.command_refused("link_people", said(here, pair[0], pair[0]))
    assert (itself.code, itself.detail) == ("22023", "other")


def test_another_enquirys_statement_cannot_be_withdrawn_from_here(
    sign_in: SignIn, installer: Installer, study: Study, here: UUID, pair: Pair
) -> None:
    person = sign_in(OFFICER)
    say(person, here, *pair)
    person.open(study["anonymous-neighbour"])
    body = _withdraw(person, installer, study["anonymous-neighbour"])
    nobodys = body | {"link": str(uuid4())}
    assert person.command_refused("withdraw_link", body).everything == (
        person.command_refused("withdraw_link", nobodys).everything
    )
    assert installer.execute("select withdrawn from mash.person_link").fetchone() == (None,)


def test_both_enquiries_have_it_in_their_log_and_nothing_of_why(
    sign_in: SignIn, installer: Installer, here: UUID, there: UUID, pair: Pair
) -> None:
    person = sign_in(OFFICER)
    say(person, here, *pair)
    person.command("withdraw_link", _withdraw(person, installer, here))
    for what in ("people linked", "link withdrawn"):
        rows = installer.execute("select enquiry, reason from mash.access_log where what = %s", [what]).fetchall()
        assert sorted(rows, key=str) == sorted([(here, ""), (there, "")], key=str)


def test_a_form_that_is_sent_twice_says_it_once(sign_in: SignIn, installer: Installer, here: UUID, pair: Pair) -> None:
    person, request = sign_in(OFFICER), uuid4()
    person.open(here)
    for _ in range(2):
        person.command("link_people", said(here, *pair), request)
    body, request = _withdraw(person, installer, here), uuid4()
    for _ in range(2):
        person.command("withdraw_link", body, request)
    assert installer.execute("select count(*) from mash.person_link").fetchone() == (1,)


def test_of_two_desks_that_speak_of_the_same_two_at_once_one_is_refused(
    sign_in: SignIn, installer: Installer, here: UUID, there: UUID, pair: Pair
) -> None:
    first, second = sign_in(OFFICER), sign_in(DECIDER)
    first.open(here)
    second.open(there)
    first.ask("begin")
    first.command("link_people", said(here, *pair))
    with ThreadPoolExecutor(1) as desk:
        answer = desk.submit(second.command_refused, "link_people", said(there, pair[1], pair[0], "different"))
        wait_until_blocked(installer, second)
        first.ask("commit")
        refused = answer.result(timeout=30)
    assert (refused.code, refused.detail) == ("22023", "statement")
    assert installer.execute("select statement from mash.person_link").fetchall() == [("same",)]


def wait_until_blocked(installer: Installer, person: Psql) -> None:
    """Until the other desk's connection waits for somebody."""
    asked = "select cardinality(pg_blocking_pids(%s)) > 0"
    for _ in range(300):
        if installer.execute(asked, [person.connection.info.backend_pid]).fetchone() == (True,):
            return
        time.sleep(0.05)
    raise AssertionError("nobody waited")

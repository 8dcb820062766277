"""Accounts change: roles, agency, suspended, locked out, left; nobody changes their own."""

import threading
import time
from collections.abc import Mapping
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg.types.json import Jsonb

from mashdesk.store.schema import SQL
from tests.security.newcomers import DATES, Installer, Newcomers, groups_of, state_of, verifier
from tests.security.psql import ADMINISTRATOR, MANAGER, POLICE, Psql, SignIn

NOT_THEIRS = ("administrator", "mash_system", "mash_accounts", "mashdesk_installer", "pg_monitor", "no.such.person", "")


def _findings(installer: Installer) -> list[tuple[object, ...]]:
    return installer.execute((SQL / "99_lint.sql").read_bytes()).fetchall()


def _changes_of(login: str) -> tuple[str, ...]:
    return (
        f"select admin.suspend_staff('{login}')",
        f"select admin.reopen_staff('{login}')",
        f"select admin.close_account('{login}')",
        f"select admin.unlock_staff('{login}')",
        f"select admin.change_roles('{login}', array['auditor'])",
        f"select admin.change_agency('{login}', 'police')",
        f"select admin.change_post('{login}', 'Clerk')",
        f"select admin.change_expiry('{login}', {DATES})",
        f"select admin.ask_password_reset('{login}', 'SCRAM-SHA-256$4096:AAAA$AAAA=:AAAA=', 'Because')",
    )


def test_an_administrator_changes_nothing_of_their_own_account(
    newcomers: Newcomers, installer: Installer, sign_in: SignIn
) -> None:
    administrator = sign_in(ADMINISTRATOR)
    kept = "select s, r.rolcanlogin from mash.staff s join pg_authid r on r.rolname = s.login where s.login = %s"
    before = installer.execute(kept.encode(), [ADMINISTRATOR]).fetchall()
    for call in _changes_of(ADMINISTRATOR):
        assert administrator.refused(call).code == "22023"
    assert administrator.refused('grant senior_social_worker to "adelaide.winterbourne"').code == "42501"
    assert installer.execute(kept.encode(), [ADMINISTRATOR]).fetchall() == before
    assert groups_of(installer, ADMINISTRATOR) == {"administrator"}


@pytest.mark.parametrize("login", NOT_THEIRS)
def test_groups_owners_and_superusers_are_no_accounts(login: str, sign_in: SignIn, installer: Installer) -> None:
    roles = "select rolname, rolcanlogin, rolpassword, rolvaliduntil::text from pg_authid order by 1"
    before = installer.execute(roles.encode()).fetchall()
    administrator = sign_in(ADMINISTRATOR)
    for call in _changes_of(login):
        assert administrator.refused(call).code == "42501"
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            installer.execute(call.encode())
    installer.execute("select priv.lock_out(%s)", [login])
    assert installer.execute(roles.encode()).fetchall() == before


@pytest.mark.parametrize("login", ["o'brien", 'a"b', "nova; drop role auditor", "nova$$", "nova\\", "é.lise", "NOVA.X"])
def test_a_name_with_signs_in_it_is_no_user_name(login: str, sign_in: SignIn) -> None:
    administrator = sign_in(ADMINISTRATOR)
    made = verifier(administrator.connection, "nova.x", "three plain words")
    call = "select admin.add_staff(%s, 'A Name', 'A post', 'police', array['agency_practitioner'], %s)"
    assert administrator.refused(call, login, made).code == "22023"
    for change in ("suspend_staff(%s)", "close_account(%s)", "change_roles(%s, array['auditor'])"):
        assert administrator.refused(f"select admin.{change}", login).code == "42501"


def test_an_administrator_founds_nobody_whose_password_need_not_change(sign_in: SignIn) -> None:
    administrator = sign_in(ADMINISTRATOR)
    made = verifier(administrator.connection, "nova.own", "three plain words")
    call = f"select admin.add_staff('nova.own', 'N', 'P', 'police', array['agency_practitioner'], %s, {DATES}, %s)"
    for own in (True, None):
        assert administrator.refused(call, made, own).code == "42501"


@pytest.mark.parametrize(
    "dates",
    [
        "'', current_date, current_date + 1, current_date, current_date + 1",
        "'DBS', null, current_date + 1, null, null",
        "'DBS', current_date + 5, current_date + 9, null, null",
        "'DBS', current_date, 'infinity', null, null",
        "'DBS', '-infinity', current_date + 1, null, null",
        "'DBS', current_date, current_date + 4000, null, null",
        "'DBS', current_date, current_date - 1, null, null",
        "repeat('x', 101), current_date, current_date + 1, null, null",
        "'', null, null, null, null",
        "'', null, null, current_date, null",
        "'', null, null, current_date + 1, current_date + 9",
        "'', null, null, current_date, 'infinity'",
    ],
)
def test_days_that_cannot_be_are_not_recorded(dates: str, newcomers: Newcomers, sign_in: SignIn) -> None:
    login = newcomers.add("nova.days", "mash_officer")
    assert sign_in(ADMINISTRATOR).refused(f"select admin.change_expiry(%s, {dates})", login).code == "22023"


def test_whoever_renews_the_training_does_not_lose_the_vetting(newcomers: Newcomers, sign_in: SignIn) -> None:
    login = newcomers.add("nova.renews", "mash_officer")
    administrator, person = sign_in(ADMINISTRATOR), newcomers.sign_in(login)
    days = "select vetted_until - current_date, trained_until - current_date from app.my_account()"
    administrator.ask("select admin.change_expiry(%s, '', null, null, current_date, current_date + 50)", login)
    assert person.ask(days) == [(100, 50)]
    administrator.ask("select admin.change_expiry(%s, 'NPPV2', current_date, current_date + 70, null, null)", login)
    assert person.ask(days) == [(70, 50)]


@pytest.mark.parametrize(
    "roles", [["auditor", "mash_officer"], ["administrator", "hub_manager"], ["mash_api"], [], None]
)
def test_roles_that_must_not_meet_do_not(roles: list[str], newcomers: Newcomers, sign_in: SignIn) -> None:
    login = newcomers.add("nova.roles", "mash_officer")
    assert sign_in(ADMINISTRATOR).refused("select admin.change_roles(%s, %s::text[])", login, roles).code == "22023"


def test_a_role_taken_away_is_gone_in_the_connection_that_is_open(
    newcomers: Newcomers, installer: Installer, sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    login = newcomers.add("nova.moves", "senior_social_worker")
    person = newcomers.sign_in(login)
    person.open(study["school"])
    assert person.read("decisions", study["school"])
    sign_in(ADMINISTRATOR).ask("select admin.change_roles(%s, array['mash_officer', 'mash_officer'])", login)
    assert person.read("people", study["school"]) == []
    assert person.refused("select app.sign_decisions(%s, '{}')", uuid4()).code == "42501"
    assert groups_of(installer, login) == {"mash_officer"}
    person.open(study["school"])
    assert person.read("people", study["school"])
    assert _findings(installer) == []
    told = sign_in(MANAGER).ask("select what, login, by_name from app.my_notices()")
    assert ("roles_changed", login, "Adelaide Winterbourne") in told


def test_the_gate_sees_groups_that_are_not_the_accounts_roles(newcomers: Newcomers, installer: Installer) -> None:
    login = newcomers.add("nova.gate", "mash_officer")
    assert _findings(installer) == []
    installer.execute(f'grant senior_social_worker to "{login}" with set false'.encode())
    assert _findings(installer) == [("account whose groups are not its roles", login)]
    installer.execute(f'revoke senior_social_worker from "{login}"'.encode())
    installer.execute("update mash.staff set active = false where login = %s", [login])
    assert _findings(installer) == [("account that is closed and can sign in", login)]


def test_another_agency_means_its_requests_and_no_longer_the_formers(
    newcomers: Newcomers, sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    login = newcomers.add("nova.agency", "agency_practitioner", agency="police")
    person = newcomers.sign_in(login)
    person.open(study["school"])
    own = [row for row in person.read("items", study["school"]) if row["agency"] == "police"]
    assert own
    sign_in(ADMINISTRATOR).ask("select admin.change_agency(%s, 'probation')", login)
    assert person.read("items", study["school"]) == []
    assert person.ask("select * from app.my_requests()") == []


def test_an_agency_of_another_hub_is_none(newcomers: Newcomers, installer: Installer, sign_in: SignIn) -> None:
    login = newcomers.add("nova.stays", "mash_officer")
    installer.execute("insert into mash.hub (id, name, profile) values ('elsewhere', 'Elsewhere', '{}')")
    installer.execute("insert into mash.agency (id, hub, name, function) values ('far', 'elsewhere', 'Far', 'police')")
    for agency in ("far", "nowhere", None):
        assert sign_in(ADMINISTRATOR).refused("select admin.change_agency(%s, %s)", login, agency).code == "22023"


def test_another_post_passes_other_gates_from_then_on_and_a_post_without_words_is_none(
    newcomers: Newcomers, installer: Installer, sign_in: SignIn
) -> None:
    login = newcomers.add("nova.post", "senior_social_worker")
    kept = "select post from mash.staff where login = %s"
    for nothing in ("", "  ", None, "x" * 201):
        assert sign_in(ADMINISTRATOR).refused("select admin.change_post(%s, %s)", login, nothing).code == "22023"
    assert installer.execute(kept, [login]).fetchone() == ("A post",)
    sign_in(ADMINISTRATOR).ask("select admin.change_post(%s, ' Social care manager ')", login)
    assert installer.execute(kept, [login]).fetchone() == ("Social care manager",)
    assert newcomers.sign_in(login).ask("select post from app.me()") == [("Social care manager",)]


def test_suspended_a_person_sees_nothing_reopened_they_open_anew(
    newcomers: Newcomers, installer: Installer, sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    login = newcomers.add("nova.pause", "mash_officer")
    person, administrator = newcomers.sign_in(login), sign_in(ADMINISTRATOR)
    person.open(study["school"])
    administrator.ask("select admin.suspend_staff(%s)", login)
    assert state_of(person) == "suspended"
    assert person.read("people", study["school"]) == []
    with pytest.raises(psycopg.OperationalError):
        newcomers.sign_in(login)
    administrator.ask("select admin.reopen_staff(%s)", login)
    assert person.read("people", study["school"]) == []
    newcomers.sign_in(login).open(study["school"])
    assert _findings(installer) == []


def test_a_leaver_is_gone_for_good_and_the_name_stays(
    newcomers: Newcomers, installer: Installer, sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    login = newcomers.add("nova.leaver", "mash_officer")
    person, administrator = newcomers.sign_in(login), sign_in(ADMINISTRATOR)
    person.open(study["school"])
    administrator.ask("select admin.close_account(%s)", login)
    assert person.refused("select * from app.people(%s)", study["school"]).code == "42501"
    assert person.refused("select * from app.my_account()").code == "42501"
    assert groups_of(installer, login) == set()
    for call in _changes_of(login):
        assert administrator.refused(call).code == "42501"
    made = verifier(installer, login, "three plain words")
    again = "select admin.add_staff(%s, 'N', 'P', 'social_care', array['mash_officer'], %s)"
    assert administrator.refused(again, login, made).code == "22023"
    with pytest.raises(psycopg.errors.InvalidParameterValue):
        installer.execute(again.encode(), [login, made])
    installer.execute("select priv.lock_out(%s)", [login])
    assert ("closed",) in administrator.ask("select state from admin.staff() where login = %s", login)
    assert _findings(installer) == []


def test_locked_out_until_an_administrator_has_looked(
    newcomers: Newcomers, installer: Installer, sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    login = newcomers.add("nova.locked", "mash_officer")
    person, administrator = newcomers.sign_in(login), sign_in(ADMINISTRATOR)
    person.open(study["school"])
    installer.execute("select priv.lock_out(%s)", [login])
    assert (state_of(person), person.read("people", study["school"])) == ("locked", [])
    with pytest.raises(psycopg.OperationalError):
        newcomers.sign_in(login)
    assert ("locked",) in administrator.ask("select state from admin.staff() where login = %s", login)
    assert ("locked_out", login) in administrator.ask("select what, login from app.my_notices()")
    administrator.ask("select admin.suspend_staff(%s)", login)
    administrator.ask("select admin.unlock_staff(%s)", login)
    with pytest.raises(psycopg.OperationalError):  # unlocked is not reopened
        newcomers.sign_in(login)
    administrator.ask("select admin.reopen_staff(%s)", login)
    newcomers.sign_in(login)


@pytest.mark.parametrize("owner", ["mash_api", "mash_accounts"])
def test_no_function_that_people_reach_can_lock_anybody_out(owner: str, installer: Installer) -> None:
    may = "select has_function_privilege(%s, 'priv.lock_out(text)', 'execute')"
    assert installer.execute(may.encode(), [owner]).fetchone() == (False,)


# Beside commands that are under way


def test_a_role_is_taken_away_after_the_signature_that_is_under_way(
    newcomers: Newcomers, installer: Installer, sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    login = newcomers.add("nova.signs", "hub_manager")
    person, administrator = newcomers.sign_in(login), sign_in(ADMINISTRATOR)
    person.open(study["school"])
    person.ask("begin")
    _declare(person, study["school"], MANAGER)
    changing = _in_the_background(administrator, f"select admin.change_roles('{login}', array['mash_officer'])")
    time.sleep(0.5)
    assert changing.is_alive()
    person.ask("commit")
    changing.join(10)
    kept = installer.execute("select what from mash.access_log order by id desc limit 12").fetchall()
    done = [row[0] for row in kept if row[0] in ("connection declared", "staff roles changed")]
    assert done == ["staff roles changed", "connection declared"]


def test_a_command_that_waited_for_a_role_to_be_taken_away_is_refused(
    newcomers: Newcomers, sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    login = newcomers.add("nova.waits", "hub_manager")
    person, administrator = newcomers.sign_in(login), sign_in(ADMINISTRATOR)
    person.open(study["school"])
    administrator.ask("begin")
    administrator.ask("select admin.change_roles(%s, array['mash_officer'])", login)
    refused: list[str] = []

    def declare() -> None:
        try:
            _declare(person, study["school"], MANAGER)
        except psycopg.Error as error:
            refused.append(error.sqlstate or "")

    waiting = threading.Thread(target=declare)
    waiting.start()
    time.sleep(0.5)
    assert waiting.is_alive()
    administrator.ask("commit")
    waiting.join(10)
    assert refused == ["42501"]


def test_nobody_keeps_their_account_open_by_a_transaction_left_open(
    newcomers: Newcomers, sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    login = newcomers.add("nova.clings", "mash_officer")
    person, opener = newcomers.sign_in(login), newcomers.sign_in(login)
    person.open(study["school"])
    opener.open(study["self-referral"])
    person.ask("begin")
    _declare(person, study["school"], None)
    opener.ask("begin")
    opener.open(study["self-referral"], "To hold on to it")
    began = time.monotonic()
    sign_in(ADMINISTRATOR).ask("select admin.suspend_staff(%s)", login)
    assert time.monotonic() - began < 10
    for connection in (person, opener):
        with pytest.raises(psycopg.OperationalError):
            connection.ask("select 1")


def test_two_administrators_who_suspend_each_other_do_not_wait_for_ever(newcomers: Newcomers) -> None:
    names = ("nova.one", "nova.two")
    first, second = (newcomers.sign_in(newcomers.add(name, "administrator")) for name in names)
    threads = [
        _in_the_background(first, "select admin.suspend_staff('nova.two')"),
        _in_the_background(second, "select admin.suspend_staff('nova.one')"),
    ]
    for thread in threads:
        thread.join(20)
        assert not thread.is_alive()


def _declare(person: Psql, enquiry: UUID, whom: str | None) -> None:
    body = {"enquiry": str(enquiry)} | ({"who": whom} if whom else {})
    person.ask("select app.declare_connected(%s, %s)", uuid4(), Jsonb(body))


def _in_the_background(person: Psql, sql: str) -> threading.Thread:
    thread = threading.Thread(target=person.attempt, args=(sql,))
    thread.start()
    return thread


def test_a_practitioner_reaches_no_account_function(watched: SignIn) -> None:
    practitioner = watched(POLICE)
    for call in _changes_of(MANAGER):
        assert practitioner.refused(call).code == "42501"

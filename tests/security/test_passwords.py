"""A password is its owner's: changed by them on a fresh sign-in, given by two others, and never seen by anybody."""

import time
from collections.abc import Mapping
from uuid import UUID, uuid4

import psycopg
import pytest

from tests.security.newcomers import Installer, Newcomers, state_of, verifier
from tests.security.psql import ADMINISTRATOR, MANAGER, OFFICER, Psql, SignIn

ANOTHER = "four other plain words"


def _scram(person: Psql, login: str, password: str = ANOTHER) -> str:
    return verifier(person.connection, login, password)


def test_a_first_password_opens_nothing_but_its_change(newcomers: Newcomers, study: Mapping[str, UUID]) -> None:
    login = newcomers.add("nova.first", "senior_social_worker", own=False)
    person = newcomers.sign_in(login)
    assert state_of(person) == "must_change"
    assert person.refused("select * from app.open_enquiry(%s, 'To look at it')", study["school"]).code == "42501"
    assert person.ask("select * from app.worklist()") == []
    person.ask("select app.change_password(%s)", _scram(person, login))
    assert state_of(person) == "open"
    with pytest.raises(psycopg.OperationalError):
        newcomers.sign_in(login)
    newcomers.sign_in(login, ANOTHER).open(study["school"])


def test_a_first_password_lasts_a_day_and_ones_own_does_not_end(newcomers: Newcomers, installer: Installer) -> None:
    login = newcomers.add("nova.day", "mash_officer", own=False)
    left = "select extract(epoch from rolvaliduntil - now()) / 3600 from pg_authid where rolname = %s"
    hours = installer.execute(left, [login]).fetchone()
    assert hours is not None
    assert 23.9 < float(hours[0]) <= 24
    person = newcomers.sign_in(login)
    person.ask("select app.change_password(%s)", _scram(person, login))
    assert installer.execute("select rolvaliduntil::text from pg_authid where rolname = %s", [login]).fetchone() == (
        "infinity",
    )
    late = newcomers.add("nova.late", "mash_officer", own=False)
    installer.execute(f"alter role \"{late}\" valid until '2020-01-01'".encode())
    with pytest.raises(psycopg.OperationalError):
        newcomers.sign_in(late)


def test_altering_ones_own_role_does_not_lift_the_change(newcomers: Newcomers, installer: Installer) -> None:
    login = newcomers.add("nova.direct", "mash_officer", own=False)
    person = newcomers.sign_in(login)
    person.ask(f"alter role \"{login}\" password '{_scram(person, login)}'")
    again = newcomers.sign_in(login, ANOTHER)
    assert state_of(again) == "must_change"
    assert again.ask("select * from app.me()") == []
    assert person.refused(f"alter role \"{login}\" valid until 'infinity'").code == "42501"
    until = installer.execute(
        "select rolvaliduntil < now() + interval '1 day' from pg_authid where rolname = %s",
        [login],
    )
    assert until.fetchone() == (True,)


@pytest.mark.parametrize(
    "wrong",
    ["plain", "", None, "md5abc", "SCRAM-SHA-256$1:AAAA$AAAA=:AAAA=", "SCRAM-SHA-256$4096:x'; drop role y; --",
     "SCRAM-SHA-256$4096:" + "A" * 400 + "$AAAA=:AAAA="],
)  # fmt: skip
def test_a_new_password_reaches_the_server_as_a_verifier_only(wrong: str | None, newcomers: Newcomers) -> None:
    person = newcomers.sign_in(newcomers.add("nova.wrong", "mash_officer"))
    refused = person.refused("select app.change_password(%s)", wrong)
    assert refused.code == "22023"
    assert not wrong or wrong not in refused.everything
    newcomers.sign_in("nova.wrong")


def test_a_password_is_not_changed_at_a_desk_that_was_left(newcomers: Newcomers, installer: Installer) -> None:
    login = newcomers.add("nova.left", "mash_officer")
    person = newcomers.sign_in(login)
    installer.execute(
        "create or replace function priv.signed_in_at() returns timestamptz language sql stable security definer "
        "begin atomic select clock_timestamp() - interval '2 minutes 1 second'; end"
    )
    assert person.refused("select app.change_password(%s)", _scram(person, login)).code == "28000"
    newcomers.sign_in(login)


def test_no_inner_door_writes_a_password(newcomers: Newcomers) -> None:
    for role in ("mash_officer", "administrator", "auditor"):
        person = newcomers.sign_in(newcomers.add(f"nova.inner.{role[:3]}", role))
        stolen = _scram(person, OFFICER)
        for call in (
            f"admin.set_password('{OFFICER}', '{stolen}', 'infinity')",
            f"admin.keep_own_password('{stolen}')",
            f"admin.set_groups('{person.login}', array['senior_social_worker'])",
            f"admin.let_sign_in('{OFFICER}', false)",
            f"admin.hold('{OFFICER}')",
            f"admin.end_reset('{uuid4()}', 'applied')",
            f"admin.waiting_reset('{uuid4()}')",
            f"priv.lock_out('{OFFICER}')",
        ):
            assert person.refused(f"select {call}").code == "42501"


@pytest.mark.parametrize("state", ["active = false", "locked = now()", "active = false, closed = now()"])
def test_a_closed_account_changes_no_password(state: str, newcomers: Newcomers, installer: Installer) -> None:
    login = newcomers.add("nova.shut", "mash_officer")
    person = newcomers.sign_in(login)
    installer.execute(f"update mash.staff set {state} where login = %s".encode(), [login])
    assert person.refused("select app.change_password(%s)", _scram(person, login)).code == "42501"
    newcomers.sign_in(login)


# A reset by somebody else


def _ask(administrator: Psql, login: str) -> UUID:
    made = _scram(administrator, login)
    asked = administrator.ask("select admin.ask_password_reset(%s, %s, 'Forgotten on leave')", login, made)[0][0]
    assert isinstance(asked, UUID)
    return asked


def test_an_administrator_alone_lets_nobody_in(newcomers: Newcomers, installer: Installer, sign_in: SignIn) -> None:
    login = newcomers.add("nova.target", "senior_social_worker")
    administrator = sign_in(ADMINISTRATOR)
    asked = _ask(administrator, login)
    with pytest.raises(psycopg.OperationalError):
        newcomers.sign_in(login, ANOTHER)
    newcomers.sign_in(login)  # the owner's own password stays
    assert administrator.refused("select admin.approve_password_reset(%s)", asked).code == "22023"
    assert administrator.refused(
        "select admin.ask_password_reset(%s, %s, 'Once more')", login, _scram(administrator, login)
    ).code == "22023"  # fmt: skip
    with pytest.raises(psycopg.OperationalError):
        newcomers.sign_in(login, ANOTHER)
    made = _scram(administrator, "nova.second")
    for roles in ("{administrator}", "{administrator,auditor}"):
        refused = administrator.refused(
            "select admin.add_staff('nova.second', 'A Name', 'A post', 'social_care', %s::text[], %s)", roles, made
        )
        assert refused.code == "22023"
    refused = administrator.refused("select admin.change_roles(%s, array['administrator'])", login)
    assert (refused.code, "installer" in refused.text) == ("22023", True)


def test_a_second_administrator_approves_and_the_owner_is_told(
    newcomers: Newcomers, installer: Installer, sign_in: SignIn
) -> None:
    login = newcomers.add("nova.forgot", "mash_officer")
    second = newcomers.sign_in(newcomers.add("nova.second", "administrator"))
    asked = _ask(sign_in(ADMINISTRATOR), login)
    listed = second.ask("select * from admin.password_resets()")
    assert [row[0] for row in listed] == [asked]
    second.ask("select admin.approve_password_reset(%s)", asked)
    assert not any("SCRAM" in heard for heard in second.heard)
    with pytest.raises(psycopg.OperationalError):
        newcomers.sign_in(login)
    owner = newcomers.sign_in(login, ANOTHER)
    assert state_of(owner) == "must_change"
    owner.ask("select app.change_password(%s)", _scram(owner, login, "the owner's own words"))
    told = owner.ask("select what, by_name from app.my_notices()")
    assert told == [("password_reset", "Name of nova.second")]
    kept = installer.execute("select verifier, outcome, asked_by, ended_by from mash.password_reset").fetchall()
    assert kept == [("", "applied", ADMINISTRATOR, "nova.second")]
    entries = installer.execute("select what from mash.access_log where reason = %s", [login]).fetchall()
    said = {row[0] for row in entries}
    assert {"password reset asked", "password reset", "password changed"} <= said
    log = installer.execute("select string_agg(l::text, ' ') from mash.access_log l").fetchone()
    assert log is not None
    assert "SCRAM" not in log[0]


def test_nobody_approves_the_reset_of_their_own_password(newcomers: Newcomers, sign_in: SignIn) -> None:
    second = newcomers.sign_in(newcomers.add("nova.second", "administrator"))
    asked = _ask(sign_in(ADMINISTRATOR), "nova.second")
    assert second.refused("select admin.approve_password_reset(%s)", asked).code == "22023"
    with pytest.raises(psycopg.OperationalError):
        newcomers.sign_in("nova.second", ANOTHER)


def test_a_reset_ends_after_a_day_or_when_it_is_withdrawn(
    newcomers: Newcomers, installer: Installer, sign_in: SignIn
) -> None:
    login = newcomers.add("nova.waits", "mash_officer")
    second = newcomers.sign_in(newcomers.add("nova.second", "administrator"))
    first = sign_in(ADMINISTRATOR)
    withdrawn = _ask(first, login)
    first.ask("select admin.withdraw_password_reset(%s)", withdrawn)
    assert second.refused("select admin.approve_password_reset(%s)", withdrawn).code == "42501"
    late = _ask(first, login)
    installer.execute("update mash.password_reset set expires = now() where ended is null")
    time.sleep(0.01)
    assert second.ask("select * from admin.password_resets()") == []
    assert second.refused("select admin.approve_password_reset(%s)", late).code == "42501"
    again = _ask(first, login)
    assert [row[0] for row in second.ask("select id from admin.password_resets()")] == [again]
    kept = "select count(*) from mash.password_reset where verifier <> ''"
    assert installer.execute(kept.encode()).fetchone() == (1,)


def test_the_installer_approves_where_a_hub_has_one_administrator(
    newcomers: Newcomers, installer: Installer, sign_in: SignIn
) -> None:
    login = newcomers.add("nova.only", "mash_officer")
    installer.execute("select admin.approve_password_reset(%s)", [_ask(sign_in(ADMINISTRATOR), login)])
    assert state_of(newcomers.sign_in(login, ANOTHER)) == "must_change"


def test_a_password_that_the_server_refuses_to_write_is_not_repeated(
    newcomers: Newcomers, installer: Installer, sign_in: SignIn
) -> None:
    login = newcomers.add("nova.refused", "mash_officer")
    second = newcomers.sign_in(newcomers.add("nova.second", "administrator"))
    asked = _ask(sign_in(ADMINISTRATOR), login)
    installer.execute(f'revoke "{login}" from mash_accounts'.encode())
    refused = second.refused("select admin.approve_password_reset(%s)", asked)
    assert (refused.code, "SCRAM" in refused.everything) == ("42501", False)


@pytest.mark.parametrize("setting", ["default_transaction_read_only = on", "statement_timeout = 1"])
def test_an_approval_that_fails_says_nothing_of_the_verifier(
    setting: str, newcomers: Newcomers, sign_in: SignIn
) -> None:
    login = newcomers.add("nova.quiet", "mash_officer")
    second = newcomers.sign_in(newcomers.add("nova.second", "administrator"))
    asked = _ask(sign_in(ADMINISTRATOR), login)
    second.ask(f"set {setting}")
    second.attempt("select admin.approve_password_reset(%s)", asked)
    assert not any("SCRAM" in heard for heard in second.heard)


def test_no_list_shows_a_verifier(newcomers: Newcomers, sign_in: SignIn) -> None:
    login = newcomers.add("nova.listed", "mash_officer")
    administrator = sign_in(ADMINISTRATOR)
    _ask(administrator, login)
    for call in ("admin.staff()", "admin.password_resets()", "app.my_notices()", "app.my_access_log()"):
        administrator.ask(f"select * from {call}")
    assert not any("SCRAM" in heard for heard in administrator.heard)


@pytest.mark.parametrize("login", [OFFICER, MANAGER, "aurelia.thorne", "percival.underhay"])
def test_resets_are_the_administrators_alone(login: str, watched: SignIn) -> None:
    person = watched(login)
    made = _scram(person, OFFICER)
    for call in (
        f"admin.ask_password_reset('{OFFICER}', '{made}', 'Because')",
        f"admin.approve_password_reset('{uuid4()}')",
        f"admin.withdraw_password_reset('{uuid4()}')",
        "admin.password_resets()",
    ):
        assert person.refused(f"select {call}").code == "42501"

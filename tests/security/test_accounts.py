"""Accounts are made by administrators of the same hub alone, in plain words, and never out of what is there already."""

import psycopg
import pytest

from tests.cluster_fixtures import Database
from tests.security.psql import ADMINISTRATOR, AUDITOR, DECIDER, INFORMATION, MANAGER, OFFICER, POLICE, Row, SignIn

Installer = psycopg.Connection[Row]
TAKEN_OVER = "SCRAM-SHA-256$4096:AAAAAAAAAAAAAAAAAAAAAA==$AAAA=:AAAA="


@pytest.mark.parametrize(
    "login",
    ["administrator", "auditor", "mash_officer", "senior_social_worker", "mash_api", "mash_system", "mash_accounts",
     "mashdesk_installer", "pg_monitor", "pg_read_all_data", "other.hubs.person"],
)  # fmt: skip
def test_an_administrator_makes_no_account_of_a_role_that_is_there_already(
    login: str, sign_in: SignIn, installer: Installer, busy_hub: Database
) -> None:
    if login == "other.hubs.person":
        installer.execute("create role \"other.hubs.person\" login password 'their own'")
        installer.execute('grant "other.hubs.person" to mash_accounts with admin true')
    try:
        before = _roles(installer)
        refused = sign_in(ADMINISTRATOR).refused(
            "select admin.add_staff(%s, 'A Name', 'Post', 'social_care', array['senior_social_worker'], %s)",
            login,
            TAKEN_OVER,
        )
        assert refused.code == "22023"
        assert _roles(installer) == before
    finally:
        installer.execute('drop role if exists "other.hubs.person"')


def _roles(installer: Installer) -> tuple[list[Row], list[Row]]:
    return (
        installer.execute("select rolname, rolcanlogin, rolpassword from pg_authid order by 1").fetchall(),
        installer.execute(
            "select roleid::regrole::text, member::regrole::text from pg_auth_members order by 1, 2"
        ).fetchall(),
    )


@pytest.mark.parametrize("login", [OFFICER, POLICE, DECIDER, MANAGER, INFORMATION, AUDITOR])
def test_accounts_are_the_administrators_alone(login: str, watched: SignIn) -> None:
    person = watched(login)
    for call in (
        f"admin.add_staff('new.person', 'N', 'P', 'police', array['agency_practitioner'], '{TAKEN_OVER}')",
        "admin.suspend_staff('magnus.fairweather')",
        "admin.staff()",
    ):
        assert person.refused(f"select {call}").code == "42501"


def test_an_administrator_of_another_hub_reaches_nobody_here(sign_in: SignIn, installer: Installer) -> None:
    installer.execute("insert into mash.hub (id, name, profile) values ('elsewhere', 'Elsewhere', '{}')")
    installer.execute("update mash.staff set hub = 'elsewhere' where login = %s", [ADMINISTRATOR])
    person = sign_in(ADMINISTRATOR)
    before = _roles(installer)
    assert {row[0] for row in person.ask("select login from admin.staff()")} == {ADMINISTRATOR}
    for call in (
        f"select admin.add_staff('new.person', 'N', 'P', 'police', array['agency_practitioner'], '{TAKEN_OVER}')",
        "select admin.suspend_staff('magnus.fairweather')",
        "select admin.suspend_staff('no.such.person')",
        f"select admin.ask_password_reset('magnus.fairweather', '{TAKEN_OVER}', 'Forgotten')",
        f"select admin.ask_password_reset('mash_system', '{TAKEN_OVER}', 'Forgotten')",
    ):
        assert person.refused(call).code == "42501"
    assert _roles(installer) == before


@pytest.mark.parametrize(
    "roles",
    [["auditor", "mash_officer"], ["administrator", "senior_social_worker"], ["mash_system"], ["superuser"], [], None],
)
def test_no_account_sees_content_and_administers_or_audits(roles: list[str] | None, sign_in: SignIn) -> None:
    call = "select admin.add_staff('new.person', 'N', 'P', 'police', %s::text[], %s)"
    assert sign_in(ADMINISTRATOR).refused(call, roles, TAKEN_OVER).code == "22023"


@pytest.mark.parametrize("spoilt", range(5))
@pytest.mark.parametrize("strange", [None, "", "x" * 1000, "Robert'); drop role auditor; --"])
def test_a_strange_account_is_refused_in_plain_words(strange: str | None, spoilt: int, sign_in: SignIn) -> None:
    good: list[object] = ["new.person", "A Name", "A Post", "police", ["agency_practitioner"]]
    good[spoilt] = [strange] if spoilt == 4 else strange
    person = sign_in(ADMINISTRATOR)
    person.ask("begin")
    try:
        person.ask("select admin.add_staff(%s, %s, %s, %s, %s::text[], %s)", *good, TAKEN_OVER)
    except psycopg.Error as error:
        code, told = error.sqlstate, person.heard[-1]
    else:
        code, told = "kept", ""
    person.connection.execute("rollback")
    kept = spoilt in (1, 2) and strange is not None and strange.startswith("Robert")
    assert code in ({"kept"} if kept else {"22023", "42501"})
    assert "constraint" not in told


@pytest.mark.parametrize("password", ["plain", "", "md5abc", "SCRAM-SHA-256$4096:x'; drop role y; --"])
def test_a_password_never_reaches_the_server_as_itself(password: str, sign_in: SignIn) -> None:
    call = "select admin.add_staff('new.person', 'N', 'P', 'police', array['agency_practitioner'], %s)"
    assert sign_in(ADMINISTRATOR).refused(call, password).code == "22023"
    asked = "select admin.ask_password_reset(%s, %s, 'Forgotten')"
    assert sign_in(ADMINISTRATOR).refused(asked, OFFICER, password).code == "22023"

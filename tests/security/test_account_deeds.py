"""What each deed on an account changes, and that it changes nothing of anybody else's: told row by row."""

from collections.abc import Iterator

import pytest

from tests.cluster_fixtures import Database
from tests.security.acting import INSTALLER, VERIFIER, Installer, asked_by, new_account, refusal_to, taken_back
from tests.security.psql import ADMINISTRATOR, MANAGER, as_installer

HUB_MANAGERS = "select login from mash.staff where 'hub_manager' = any (roles) and hub = %s and closed is null"
_KEPT = {
    "staff": "select login, s from mash.staff s",
    "sign-in": "select rolname, rolcanlogin from pg_roles",
    "password": "select rolname, rolpassword, rolvaliduntil::text from pg_authid",
    "opening": "select who || ' ' || reason, expires from mash.opening",
    "break-glass": "select who || ' ' || reason, expires from mash.break_glass",
    "reset": "select login || ' ' || because, r from mash.password_reset r",
    "log": "select what || ' ' || reason, id from mash.access_log",
    "told": "select what || ' ' || about || ' ' || told, id from mash.account_notice",
}
_OPENING = (
    "insert into mash.{} (enquiry, who, sitting, reason, transaction, expires) "
    "select min(id::text)::uuid, %s, 's', %s, '1', now() + %s::interval from mash.enquiry"
)
_RESET = (
    "insert into mash.password_reset (login, verifier, because, asked_by, expires, ended, ended_by, outcome) "
    "values (%s, %s, %s, %s, now() + %s::interval, %s, %s, %s) returning id::text"
)


@pytest.fixture
def there(watched_hub: Database) -> Iterator[Installer]:
    """Two people alike, each with what is open and what is over; one suspended, one locked, one who left."""
    with as_installer(watched_hub) as connection, taken_back(connection):
        for login in ("nova.one", "nova.two", "nova.idle", "nova.locked"):
            new_account(connection, login, "mash_officer")
            for table in ("opening", "break_glass"):
                for reason, lasts in (("runs", "1 hour"), ("over", "-1 hour")):
                    connection.execute(_OPENING.format(table).encode(), [login, reason, lasts])
        new_account(connection, "nova.admin", "administrator")
        new_account(connection, "nova.left", "hub_manager")
        connection.execute("update mash.staff set active = false where login = 'nova.idle'")
        connection.execute("update mash.staff set locked = '2020-01-01' where login = 'nova.locked'")
        connection.execute("update mash.staff set active = false, closed = '2020-01-01' where login = 'nova.left'")
        connection.execute('alter role "nova.idle" nologin; alter role "nova.locked" nologin')
        yield connection


def _all(there: Installer) -> dict[str, set[tuple[object, ...]]]:
    return {
        what: {tuple(str(one) for one in row) for row in there.execute(query.encode())} for what, query in _KEPT.items()
    }


def _changed(there: Installer, login: str, call: str, *parameters: object) -> dict[str, set[str]]:
    """By what is kept: whose of it is another after the call than before."""
    before = _all(there)
    asked_by(there, login, call, *parameters)
    after = _all(there)
    return {what: {str(row[0]) for row in before[what] ^ after[what]} for what in _KEPT if before[what] != after[what]}


def _waiting(there: Installer, login: str, because: str = "waits", lasts: str = "1 hour") -> str:
    row = there.execute(_RESET, [login, VERIFIER, because, ADMINISTRATOR, lasts, None, None, None]).fetchone()
    return str(row[0]) if row else ""


def _ended(there: Installer, login: str) -> str:
    row = there.execute(_RESET, [login, "", "was", ADMINISTRATOR, "1 hour", "2020-01-01", ADMINISTRATOR, "withdrawn"])
    return str(row.fetchall()[0][0])


OPENINGS = {"opening": {"nova.one runs"}, "break-glass": {"nova.one runs"}}


def _one(**more: set[str]) -> dict[str, set[str]]:
    return {"staff": {"nova.one"}, **more}


def test_a_suspension_ends_what_the_person_has_open_and_nobody_elses(there: Installer) -> None:
    told = _changed(there, ADMINISTRATOR, "select admin.suspend_staff('nova.one')")
    signs_in = {"nova.one"}
    assert told == OPENINGS | {"staff": {"nova.one"}, "sign-in": signs_in, "log": {"staff account suspended nova.one"}}


def test_whoever_is_reopened_signs_in_and_nobody_else(there: Installer) -> None:
    new_account(there, "nova.waits", "mash_officer")
    there.execute("update mash.staff set active = false where login = 'nova.waits'")
    told = _changed(there, ADMINISTRATOR, "select admin.reopen_staff('nova.idle')")
    assert told == {
        "staff": {"nova.idle"}, "sign-in": {"nova.idle"}, "log": {"staff account reopened nova.idle"},
    }  # fmt: skip
    there.execute("update mash.staff set active = false where login = 'nova.locked'")
    assert "sign-in" not in _changed(there, ADMINISTRATOR, "select admin.reopen_staff('nova.locked')")


def test_whoever_is_unlocked_signs_in_and_nobody_else(there: Installer) -> None:
    there.execute("update mash.staff set locked = '2020-01-01' where login in ('nova.one', 'nova.idle')")
    told = _changed(there, ADMINISTRATOR, "select admin.unlock_staff('nova.locked')")
    assert told == {
        "staff": {"nova.locked"}, "sign-in": {"nova.locked"}, "log": {"sign-in unlocked nova.locked"},
    }  # fmt: skip
    assert "sign-in" not in _changed(there, ADMINISTRATOR, "select admin.unlock_staff('nova.idle')")


def test_a_leaver_keeps_nothing_and_everybody_else_keeps_everything(there: Installer) -> None:
    for login in ("nova.one", "nova.two"):
        _waiting(there, login)
        _ended(there, login)
    told = _changed(there, ADMINISTRATOR, "select admin.close_account('nova.one')")
    assert told == OPENINGS | {
        "staff": {"nova.one"}, "sign-in": {"nova.one"}, "reset": {"nova.one waits"},
        "log": {"staff account closed nova.one"},
    }  # fmt: skip
    assert there.execute(
        "select verifier, outcome, ended_by from mash.password_reset where login = 'nova.one' and because = 'waits'"
    ).fetchall() == [("", "withdrawn", ADMINISTRATOR)]
    assert there.execute("select active from mash.staff where login = 'nova.one'").fetchone() == (False,)
    assert there.execute(
        "select count(*) from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = 'nova.one' "
        "and m.roleid in ('mash_officer'::regrole, 'hub_manager'::regrole)"
    ).fetchone() == (0,)


@pytest.mark.parametrize(
    ("call", "what", "log"),
    [
        ("change_roles('nova.one', array['auditor'])", "roles_changed", "staff roles changed"),
        ("change_agency('nova.one', 'health')", "roles_changed", "staff agency changed"),
        ("change_post('nova.one', ' Clerk ')", "roles_changed", "staff post changed"),
    ],
)
def test_other_roles_and_another_agency_end_openings_and_are_told_to_the_hubs_managers(
    call: str, what: str, log: str, there: Installer
) -> None:
    told = _changed(there, ADMINISTRATOR, f"select admin.{call}")
    managers = {f"{what} nova.one {login}" for (login,) in _managers(there)}
    assert told == OPENINGS | {"staff": {"nova.one"}, "log": {f"{log} nova.one"}, "told": managers}


def test_days_are_changed_of_one_account(there: Installer) -> None:
    call = (
        "select admin.change_expiry('nova.one', 'DBS', current_date, current_date + 5, current_date, current_date + 5)"
    )
    assert _changed(there, ADMINISTRATOR, call) == {
        "staff": {"nova.one"}, "log": {"staff vetting and training changed nova.one"},
    }  # fmt: skip


def test_a_new_account_is_told_to_the_managers_of_its_own_hub_who_are_there(there: Installer) -> None:
    there.execute("insert into mash.hub (id, name, profile) values ('far', 'Far', '{}')")
    there.execute("insert into mash.agency (id, hub, name, function) values ('far_police', 'far', 'F', 'police')")
    new_account(there, "nova.far", "hub_manager", agency="far_police")
    managers = _managers(there)
    before = _all(there)
    new_account(there, "nova.new", "hub_manager")
    told = {str(row[0]) for row in _all(there)["told"] ^ before["told"]}
    assert told == {f"account_added nova.new {login}" for (login,) in managers}
    assert {row[0] for row in _all(there)["log"] ^ before["log"]} == {"staff account added nova.new"}


def test_a_lock_out_ends_what_is_open_once_and_is_told_to_the_administrators(there: Installer) -> None:
    assert _changed(there, INSTALLER, "select priv.lock_out('nova.one')") == OPENINGS | {
        "staff": {"nova.one"}, "sign-in": {"nova.one"}, "log": {"sign-in locked nova.one"},
        "told": {f"locked_out nova.one {login}" for login in (ADMINISTRATOR, "nova.admin")},
    }  # fmt: skip
    for login in ("nova.one", "nova.locked", "nova.left", "nova.nobody", None):
        assert _changed(there, INSTALLER, "select priv.lock_out(%s)", login) == {}


def test_a_reset_is_approved_of_one_person_by_another_than_who_asked(there: Installer) -> None:
    mine, _ = _waiting(there, "nova.one"), _waiting(there, "nova.two")
    _ended(there, "nova.one")
    approve = "select admin.approve_password_reset(%s::uuid)"
    assert "A second administrator approves this" in refusal_to(there, ADMINISTRATOR, approve, mine)
    told = _changed(there, "nova.admin", approve, mine)
    assert told == OPENINGS | {
        "staff": {"nova.one"}, "password": {"nova.one"}, "reset": {"nova.one waits"},
        "log": {"password reset nova.one"}, "told": {"password_reset nova.one nova.one"},
    }  # fmt: skip
    there.execute("update mash.password_reset set asked_by = %s where login = 'nova.two'", [_installer(there)])
    theirs = there.execute("select id::text from mash.password_reset where login = 'nova.two'").fetchall()[0][0]
    assert "staff" in _changed(there, INSTALLER, approve, theirs), "where there is one administrator only"


def test_a_reset_that_is_over_is_neither_approved_nor_withdrawn(there: Installer) -> None:
    over = (
        _ended(there, "nova.one"),
        _waiting(there, "nova.two", lasts="-1 hour"),
        "00000000-0000-0000-0000-000000000000",
    )
    _waiting(there, "nova.one")
    for deed in ("approve_password_reset", "withdraw_password_reset"):
        for reset in over:
            assert "42501" in refusal_to(there, "nova.admin", f"select admin.{deed}(%s::uuid)", reset)
    assert there.execute("select count(*) from mash.password_reset where outcome = 'applied'").fetchone() == (0,)


def test_whoever_decides_of_their_own_account_or_request_leaves_a_line_in_the_servers_log(there: Installer) -> None:
    mine = _waiting(there, "nova.one")
    codes: list[str | None] = []
    there.add_notice_handler(lambda line: codes.append(line.sqlstate))
    there.execute("set local client_min_messages = log")
    refusal_to(there, ADMINISTRATOR, "select admin.approve_password_reset(%s::uuid)", mine)
    assert codes == ["MD001"]
    refusal_to(there, ADMINISTRATOR, "select admin.suspend_staff(%s)", ADMINISTRATOR)
    assert codes == ["MD001"] * 2


def test_a_withdrawn_reset_keeps_no_verifier_and_the_others_wait(there: Installer) -> None:
    mine, _ = _waiting(there, "nova.one"), _waiting(there, "nova.two")
    _ended(there, "nova.one")
    told = _changed(there, ADMINISTRATOR, "select admin.withdraw_password_reset(%s::uuid)", mine)
    assert told == {"reset": {"nova.one waits"}, "log": {"password reset withdrawn nova.one"}}
    kept = there.execute("select verifier, outcome, ended_by from mash.password_reset where id = %s::uuid", [mine])
    assert kept.fetchall() == [("", "withdrawn", ADMINISTRATOR)]


THROUGH = (
    'grant usage on schema admin to "nova.one"; grant execute on function admin.keep_own_password(text) to "nova.one"'
)
ASK = "select admin.ask_password_reset('nova.one', %s, %s)"


def test_a_reset_is_asked_with_a_reason_of_a_few_words_and_once(there: Installer) -> None:
    for because in (None, "", "  ab  ", "x" * 501):
        assert "Say in a few words" in refusal_to(there, ADMINISTRATOR, ASK, VERIFIER, because)
    for plain in (None, "three plain words"):
        assert "as a SCRAM verifier" in refusal_to(there, ADMINISTRATOR, ASK, plain, "Forgotten")
    _waiting(there, "nova.two")
    _waiting(there, "nova.idle", "late", "-1 hour")
    _ended(there, "nova.one")
    _waiting(there, "nova.one", "late", "-1 hour")
    told = _changed(there, ADMINISTRATOR, ASK, VERIFIER, "x" * 500)
    assert told == {"reset": {"nova.one late", f"nova.one {'x' * 500}"}, "log": {"password reset asked nova.one"}}
    assert "waits already" in refusal_to(there, "nova.admin", ASK, VERIFIER, "abc")
    assert there.execute(
        "select expires - asked between '23 hours 59 minutes' and '24 hours 1 minute' from mash.password_reset "
        "where login = 'nova.one' and ended is null"
    ).fetchall() == [(True,)]
    asked_by(there, ADMINISTRATOR, ASK.replace("nova.one", "nova.locked"), VERIFIER, "abc")


RESETS = "select login from admin.password_resets()"


def test_resets_that_wait_are_listed_for_the_administrators_of_their_hub(there: Installer) -> None:
    there.execute("insert into mash.hub (id, name, profile) values ('far', 'Far', '{}')")
    there.execute("insert into mash.agency (id, hub, name, function) values ('far_police', 'far', 'F', 'police')")
    new_account(there, "nova.far", "administrator", agency="far_police")
    for login in ("nova.one", "nova.far"):
        _waiting(there, login)
        _ended(there, login)
    _waiting(there, "nova.two", lasts="-1 hour")
    assert asked_by(there, ADMINISTRATOR, RESETS) == [("nova.one",)]
    assert asked_by(there, "nova.far", RESETS) == [("nova.far",)]
    assert set(asked_by(there, INSTALLER, RESETS)) == {("nova.one",), ("nova.far",)}
    assert ("nova.one",) not in asked_by(there, "nova.far", "select login from admin.staff()")
    there.execute("update mash.staff set roles = '{auditor}' where login in (%s, 'nova.far')", [ADMINISTRATOR])
    for nobody in (ADMINISTRATOR, "nova.far"):  # the group is still theirs: the account is asked, too
        assert asked_by(there, nobody, RESETS) == asked_by(there, nobody, "select login from admin.staff()") == []


def test_names_of_staff_are_for_the_manager_and_the_auditor_of_the_hub(there: Installer) -> None:
    there.execute("insert into mash.hub (id, name, profile) values ('far', 'Far', '{}')")
    there.execute("insert into mash.agency (id, hub, name, function) values ('far_police', 'far', 'F', 'police')")
    new_account(there, "nova.far", "auditor", agency="far_police")
    new_account(there, "nova.audits", "auditor")
    names = "select login from app.staff_names()"
    assert asked_by(there, "nova.far", names) == [("nova.far",)]
    ours = there.execute("select login from mash.staff where hub <> 'far'").fetchall()
    assert set(asked_by(there, "nova.audits", names)) == set(asked_by(there, MANAGER, names)) == set(ours)
    there.execute("update mash.staff set roles = '{mash_officer}' where login in ('nova.audits', %s)", [MANAGER])
    assert asked_by(there, "nova.audits", names) == asked_by(there, MANAGER, names) == []


def test_what_one_is_told_is_of_the_last_thirty_days_and_ones_own(there: Installer) -> None:
    for what, ago in (("locked_out", "29 days"), ("account_added", "45 days")):
        for told in ("nova.one", "nova.two"):
            there.execute(
                "insert into mash.account_notice (told, about, what, by, at) values (%s, 'nova.two', %s, %s, "
                "now() - %s::interval)",
                [told, what, ADMINISTRATOR, ago],
            )
    assert asked_by(there, "nova.one", "select what from app.my_notices()") == [("locked_out",)]


def test_the_installer_has_no_account(there: Installer) -> None:
    assert asked_by(there, INSTALLER, "select * from app.my_account()") == []
    assert asked_by(there, "nova.one", "select login, days_left from app.my_account()") == [("nova.one", 9)]


@pytest.mark.parametrize("closed", ["locked = now()", "active = false", "active = false, closed = now()"])
def test_whoever_is_closed_out_changes_no_password(closed: str, there: Installer) -> None:
    there.execute("delete from mash.opening; delete from mash.break_glass")
    there.execute(f"update mash.staff set {closed} where login = 'nova.one'".encode())
    there.execute("update mash.staff set must_change = true where login like 'nova.%'")
    call = "select admin.keep_own_password(%s)"
    there.execute(THROUGH)
    assert "42501" in refusal_to(there, "nova.one", call, VERIFIER)
    assert there.execute("select bool_and(must_change) from mash.staff where login like 'nova.%'").fetchone() == (True,)


def test_ones_own_password_does_not_end_and_is_only_ones_own(there: Installer) -> None:
    there.execute("update mash.staff set must_change = true where login like 'nova.%'")
    there.execute("alter role \"nova.one\" valid until '2030-01-01'")
    there.execute(THROUGH)
    told = _changed(there, "nova.one", "select admin.keep_own_password(%s)", VERIFIER.replace("AAAA=", "BBBB="))
    assert told == {"staff": {"nova.one"}, "password": {"nova.one"}, "log": {"password changed nova.one"}}


def _managers(there: Installer) -> list[tuple[object, ...]]:
    hub = there.execute("select hub from mash.staff where login = %s", [ADMINISTRATOR]).fetchall()[0][0]
    return there.execute(HUB_MANAGERS, [hub]).fetchall()


def _installer(there: Installer) -> str:
    return str(there.execute("select session_user").fetchall()[0][0])

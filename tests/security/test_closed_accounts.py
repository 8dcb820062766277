"""An account that is not open opens nothing, in a connection that is already there too; only its owner is told why."""

from collections.abc import Callable, Mapping
from datetime import date
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg.types.json import Jsonb

from tests.cluster_fixtures import Database
from tests.security.newcomers import Installer, Newcomers, days_from_now, set_to, state_of
from tests.security.psql import MANAGER, READING, Psql, SignIn

CLOSINGS: Mapping[str, Mapping[str, object]] = {
    "suspended": {"active": False},
    "locked": {"locked": "now"},
    "vetting_expired": {"vetted_until": date(2020, 1, 1), "vetted": date(2019, 1, 1)},
    "training_expired": {"trained": date(2019, 1, 1), "trained_until": date(2020, 1, 1)},
    "must_change": {"must_change": True},
    "closed": {"active": False, "closed": "now"},
}
ROLES: Mapping[str, str] = {
    "mash_officer": "social_care",
    "senior_social_worker": "social_care",
    "hub_manager": "social_care",
    "information_officer": "social_care",
    "agency_practitioner": "police",
    "auditor": "social_care",
    "administrator": "social_care",
}
CONTENT = [role for role in ROLES if role not in ("auditor", "administrator")]
ELSEWHERE = ("me", "worklist", "my_requests", "letters_worklist", "break_glass_reviews", "connected_people", "notices",
             "my_access_log", "my_notices", "staff_names")  # fmt: skip


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("state", CLOSINGS)
def test_a_closed_account_sees_and_does_nothing_from_that_moment(
    state: str, role: str, newcomers: Newcomers, installer: Installer, study: Mapping[str, UUID]
) -> None:
    login = newcomers.add("nova.closed", role, agency=ROLES[role])
    person = newcomers.sign_in(login)
    assert state_of(person) == "open"
    if role in CONTENT:
        person.open(study["school"])
        assert person.read("people", study["school"])
    _close(installer, login, state)
    assert state_of(person) == state
    for enquiry in study.values():
        for function in READING:
            assert _rows(person, f"select * from app.{function}('{enquiry}')") == []
        assert person.refused("select * from app.open_enquiry(%s, 'To look at it')", enquiry).code == "42501"
    for function in ELSEWHERE:
        assert _rows(person, f"select * from app.{function}()") == []
    assert person.ask("select app.hub_profile()") == [(None,)]
    for command in ("record_referral", "screen_enquiry", "return_information", "sign_decisions", "restrict_enquiry"):
        told = person.refused(f"select app.{command}(%s, %s)", uuid4(), Jsonb({"enquiry": str(study["school"])}))
        assert told.code in ("42501", "28000")
    assert _rows(person, "select * from admin.staff()") == []
    assert _rows(person, "select * from admin.password_resets()") == []
    assert person.refused("select admin.suspend_staff(%s)", MANAGER).code == "42501"


def _close(installer: Installer, login: str, state: str) -> None:
    columns = {name: installer.execute("select now()").fetchone()[0] if value == "now" else value  # type: ignore[index]
               for name, value in CLOSINGS[state].items()}  # fmt: skip
    names = ", ".join(f"{name} = %s" for name in columns)
    installer.execute(f"update mash.staff set {names} where login = %s".encode(), [*columns.values(), login])


def _rows(person: Psql, sql: str) -> list[object]:
    """What comes; that the person may not even ask gives as little."""
    try:
        return list(person.ask(sql))
    except psycopg.errors.InsufficientPrivilege:
        return []


@pytest.mark.parametrize(
    ("dates", "state"),
    [
        ("'', null, null, current_date - 10, current_date + 10", "no_vetting"),
        ("'Enhanced DBS', current_date - 10, current_date + 10, null, null", "no_training"),
        ("'', null, null, null, null", "no_vetting"),
    ],
)
@pytest.mark.parametrize("role", ["mash_officer", "administrator", "auditor"])
def test_what_is_not_on_record_is_as_what_has_expired(role: str, dates: str, state: str, newcomers: Newcomers) -> None:
    person = newcomers.sign_in(newcomers.add("nova.unknown", role, dates=dates))
    assert person.ask("select * from app.me()") == []
    assert state_of(person) == state


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        ("2027-07-31 22:59:59+00", "open"),
        ("2027-07-31 23:00:00+00", "vetting_expired"),  # midnight in England is an hour earlier in summer
        ("2027-01-31 23:59:59+00", "open"),
        ("2027-02-01 00:00:00+00", "vetting_expired"),
    ],
)
def test_vetting_ends_at_midnight_in_england_in_a_connection_that_is_open(
    moment: str, state: str, newcomers: Newcomers, installer: Installer, study: Mapping[str, UUID]
) -> None:
    login = newcomers.add("nova.midnight", "mash_officer")
    until = date(2027, 7, 31) if "07-31" in moment else date(2027, 1, 31)
    set_to(installer, login, trained_until=date(2029, 1, 1), vetted_until=until)
    person = newcomers.sign_in(login)
    person.open(study["school"])
    assert person.read("people", study["school"])
    installer.execute(
        "create or replace function priv.today() returns date language sql stable "
        f"begin atomic select priv.london_day('{moment}'::timestamptz); end".encode()
    )
    person.ask("set timezone = 'America/Los_Angeles'")
    assert state_of(person) == state
    assert bool(person.read("people", study["school"])) is (state == "open")


def test_the_day_is_the_servers_own_in_england(installer: Installer) -> None:
    asked = "select priv.today() = (clock_timestamp() at time zone 'Europe/London')::date"
    assert installer.execute(asked.encode()).fetchone() == (True,)


def test_one_is_told_how_many_days_are_left(newcomers: Newcomers, installer: Installer) -> None:
    login = newcomers.add("nova.days", "mash_officer")
    set_to(installer, login, vetted_until=days_from_now(90), trained_until=days_from_now(20))
    person = newcomers.sign_in(login)
    assert person.ask("select state, days_left from app.my_account()") == [("open", 20)]


def test_nobody_is_told_of_another_account(watched: SignIn) -> None:
    for login in (MANAGER, "percival.underhay", "aurelia.thorne"):
        assert [row[0] for row in watched(login).ask("select login from app.my_account()")] == [login]


def test_a_closed_colleague_reviews_no_glass_and_is_named_on_nothing(
    newcomers: Newcomers, installer: Installer, study: Mapping[str, UUID], sign_in: SignIn
) -> None:
    login = newcomers.add("nova.named", "senior_social_worker")
    manager = sign_in(MANAGER)
    manager.open(study["school"])
    offered = "select login from app.may_be_named(%s)"
    assert (login,) in manager.ask(offered, study["school"])
    set_to(installer, login, vetted=date(2019, 1, 1))
    set_to(installer, login, vetted_until=date(2020, 1, 1))
    assert (login,) not in manager.ask(offered, study["school"])


def _who(person: Psql) -> set[object]:
    return {row[0] for row in person.ask("select login from app.staff_names()")}


NAMES: Mapping[str, Callable[[set[object]], bool]] = {
    "maud.hollingbery": lambda seen: "percival.underhay" in seen,
    "aurelia.thorne": lambda seen: "percival.underhay" in seen,
}


@pytest.mark.parametrize("login", NAMES)
def test_the_hub_manager_and_the_auditor_see_names_of_staff_and_no_more(login: str, watched: SignIn) -> None:
    person = watched(login)
    assert NAMES[login](_who(person))
    assert person.refused("select * from admin.staff()").code == "42501"
    columns = person.ask("select * from app.staff_names() limit 1")[0]
    assert len(columns) == 4


@pytest.mark.parametrize("login", ["percival.underhay", "ottilie.brandreth", "magnus.fairweather", "ignatius.pell"])
def test_nobody_else_sees_the_list_of_staff(login: str, watched: SignIn) -> None:
    assert watched(login).refused("select * from app.staff_names()").code == "42501"


def test_the_auditor_reads_no_log_with_expired_training(
    newcomers: Newcomers, installer: Installer, busy_hub: Database
) -> None:
    login = newcomers.add("nova.auditor", "auditor")
    person = newcomers.sign_in(login)
    assert person.ask("select * from app.access_log(null, null)")
    set_to(installer, login, trained=date(2019, 1, 1))
    set_to(installer, login, trained_until=date(2020, 1, 1))
    assert person.refused("select * from app.access_log(null, null)").code == "42501"

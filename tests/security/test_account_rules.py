"""What an account may be: its roles, its days, its name, its password, each refused in words when it cannot be."""

from collections.abc import Iterator

import pytest

from tests.cluster_fixtures import Database
from tests.security.acting import INSTALLER, VERIFIER, Installer, asked_by, new_account, refusal_to, taken_back
from tests.security.newcomers import groups_of
from tests.security.psql import ADMINISTRATOR, as_installer

CONTENT = ("mash_officer", "agency_practitioner", "senior_social_worker", "hub_manager", "information_officer")
APART = ("administrator", "auditor")
CHANGE = "select admin.change_roles('nova.rules', %s::text[])"
EXPIRY = "select admin.change_expiry('nova.rules', {})"
ADD = (
    "select admin.add_staff(login => {login}, name => {name}, post => {post}, agency => {agency}, "
    "roles => array['mash_officer'], verifier => {verifier}, own_password => {own})"
)
WELL = {"login": "'nova.added'", "name": "'N'", "post": "'P'", "agency": "'police'", "own": "false",
        "verifier": f"'{VERIFIER}'"}  # fmt: skip
CHOOSE, NO_CONTENT = "Choose one or more", "cannot also hold a role that sees case content"
TAKEN, NAMES, SCRAM = "This user name is taken.", "at most 200 characters", "as a SCRAM verifier"


@pytest.fixture
def there(watched_hub: Database) -> Iterator[Installer]:
    with as_installer(watched_hub) as connection, taken_back(connection):
        new_account(connection, "nova.rules", "mash_officer")
        yield connection


def test_an_accounts_groups_follow_its_roles_from_each_to_the_next(there: Installer) -> None:
    there.execute('create role "others"; grant "others" to "nova.rules"')
    for role in (*CONTENT, *APART, "mash_officer"):
        asked_by(there, INSTALLER, CHANGE, [role])
        assert groups_of(there, "nova.rules") == {role, "others"}
        assert there.execute("select roles from mash.staff where login = 'nova.rules'").fetchone() == ([role],)
    for together in (list(CONTENT), list(APART)):
        asked_by(there, INSTALLER, CHANGE, together)
        assert groups_of(there, "nova.rules") == {*together, "others"}


def test_only_the_hubs_roles_and_none_that_must_not_meet(there: Installer) -> None:
    for unknown in ([], None, ["mash_api"], ["mash_officer", "mash_api"], ["others"]):
        assert CHOOSE in refusal_to(there, INSTALLER, CHANGE, unknown)
    for alone in APART:
        for content in CONTENT:
            assert NO_CONTENT in refusal_to(there, INSTALLER, CHANGE, [alone, content])


def test_an_administrator_makes_no_administrator_but_keeps_one(there: Installer) -> None:
    new_account(there, "nova.second", "administrator")
    assert "Only the installer" in refusal_to(there, ADMINISTRATOR, CHANGE, ["administrator"])
    asked_by(there, ADMINISTRATOR, CHANGE, ["auditor"])
    asked_by(there, ADMINISTRATOR, CHANGE.replace("nova.rules", "nova.second"), ["administrator", "auditor"])
    assert groups_of(there, "nova.second") == set(APART)


VETTING, VETTED = "Give the kind of vetting", "Vetting was granted by today"
TRAINING, TRAINED = "Give the day of the training", "The training was by today"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ("repeat('x', 101), current_date, current_date + 1, null, null", VETTING),
        ("'', current_date, current_date + 1, null, null", VETTING),
        ("'  ', current_date, current_date + 1, null, null", VETTING),
        ("'DBS', null, null, current_date, current_date + 1", VETTING),
        ("'DBS', current_date, null, null, null", VETTING),
        ("'', null, current_date, null, null", VETTING),
        ("'DBS', current_date + 1, current_date + 2, null, null", VETTED),
        ("'DBS', current_date, current_date - 1, null, null", VETTED),
        ("'DBS', '1949-12-31', current_date, null, null", VETTED),
        ("'DBS', current_date, current_date + 3661, null, null", VETTED),
        ("'', null, null, current_date, null", TRAINING),
        ("'', null, null, null, current_date", TRAINING),
        ("'', null, null, current_date + 1, current_date + 2", TRAINED),
        ("'', null, null, current_date, current_date - 1", TRAINED),
        ("'', null, null, '1949-12-31', current_date", TRAINED),
        ("'', null, null, current_date, current_date + 3661", TRAINED),
        ("'', null, null, null, null", "of vetting, of training, or both"),
        ("null, null, null, null, null", "of vetting, of training, or both"),
    ],
)
def test_days_that_cannot_be_are_refused_in_their_own_words(days: str, said: str, there: Installer) -> None:
    assert said in refusal_to(there, INSTALLER, EXPIRY.format(days))


@pytest.mark.parametrize(
    "days",
    [
        "repeat('x', 100), current_date, current_date, null, null",
        "'DBS', '1950-01-01', current_date + 3660, null, null",
        "'', null, null, current_date, current_date",
        "'', null, null, '1950-01-01', current_date + 3660",
    ],
)
def test_the_last_days_that_can_be_are_kept(days: str, there: Installer) -> None:
    asked_by(there, INSTALLER, EXPIRY.format(days))
    kept = "select vetting, vetted, vetted_until, trained, trained_until from mash.staff where login = 'nova.rules'"
    row = there.execute(kept.encode()).fetchone()
    given = there.execute(f"select {days}".encode()).fetchone()
    assert row is not None
    assert given is not None
    assert all(str(one) in (str(new), "DBS") or not new for one, new in zip(row, given, strict=True))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"agency": "'nowhere'"}, "not one of the hub's"),
        ({"name": "''"}, NAMES),
        ({"name": "null"}, NAMES),
        ({"name": "repeat('n', 201)"}, NAMES),
        ({"post": "''"}, NAMES),
        ({"post": "null"}, NAMES),
        ({"post": "repeat('p', 201)"}, NAMES),
        ({"login": "'nova.rules'"}, TAKEN),
        ({"login": "'auditor'"}, TAKEN),
        ({"login": "'stranger.boss'"}, TAKEN),
        ({"login": "'stranger.maker'"}, TAKEN),
        ({"login": "'Nova'"}, "A user name has 3 to 41"),
        ({"verifier": "'three plain words'"}, SCRAM),
        ({"verifier": f"'{VERIFIER}' || ' '"}, SCRAM),
        ({"verifier": "'SCRAM-SHA-256$4096:' || repeat('A', 270) || '$AAAA=:AAAA='"}, SCRAM),
    ],
)
def test_an_account_that_cannot_be_is_refused_in_its_own_words(
    wrong: dict[str, str], said: str, there: Installer
) -> None:
    there.execute('create role "stranger.boss" superuser login; create role "stranger.maker" createrole login')
    assert said in refusal_to(there, INSTALLER, ADD.format(**(WELL | wrong)))


def test_the_longest_names_and_verifiers_are_taken(there: Installer) -> None:
    longest = {"name": "repeat('n', 200)", "post": "repeat('p', 200)",
               "verifier": "'SCRAM-SHA-256$4096:' || repeat('A', 269) || '$AAAA=:AAAA='"}  # fmt: skip
    asked_by(there, INSTALLER, ADD.format(**(WELL | longest)))


def test_a_login_of_the_server_is_the_installers_to_give(there: Installer) -> None:
    there.execute('set local role mash_accounts; create role "nova.added" login; reset role')  # as another hub did
    call = ADD.format(**WELL)
    assert TAKEN in refusal_to(there, ADMINISTRATOR, call)
    asked_by(there, INSTALLER, call)


def test_an_administrator_adds_somebody_with_a_first_password(there: Installer) -> None:
    asked_by(there, ADMINISTRATOR, ADD.format(**WELL))
    assert groups_of(there, "nova.added") == {"mash_officer"}


def test_a_login_that_the_accounts_do_not_hold_is_refused_without_its_verifier(there: Installer) -> None:
    there.execute('create role "nova.added" login')
    assert refusal_to(there, INSTALLER, ADD.format(**WELL)) == "42501 Not available."


@pytest.mark.parametrize(
    ("own", "verifier", "ends", "must_change"),
    [
        ("true", VERIFIER, "infinity", False),
        ("false", VERIFIER, "a day", True),
        ("false", None, "infinity", False),
    ],
)
def test_a_password_given_by_another_lasts_a_day_and_must_be_changed(
    own: str, verifier: str | None, ends: str, must_change: bool, there: Installer
) -> None:
    given = {"own": own, "verifier": f"'{verifier}'" if verifier else "null"}
    asked_by(there, INSTALLER, ADD.format(**(WELL | given)))
    assert there.execute(
        "select case when rolvaliduntil = 'infinity' then 'infinity' when rolvaliduntil between now() + interval "
        "'23 hours 59 minutes' and now() + interval '24 hours 1 minute' then 'a day' end, must_change "
        "from pg_authid join mash.staff on login = rolname where login = 'nova.added'"
    ).fetchone() == (ends, must_change)


def test_an_administrator_of_another_hub_changes_nothing_here(there: Installer) -> None:
    there.execute("insert into mash.hub (id, name, profile) values ('far', 'Far', '{}')")
    there.execute("insert into mash.agency (id, hub, name, function) values ('far_police', 'far', 'F', 'police')")
    new_account(there, "nova.far", "administrator", agency="far_police")
    assert "42501" in refusal_to(there, "nova.far", CHANGE, ["auditor"])
    assert "42501" in refusal_to(there, "nova.far", ADD.format(**WELL))
    assert "42501" in refusal_to(there, "nova.far", "select admin.suspend_staff('nova.rules')")


def test_nothing_is_changed_of_oneself_or_of_who_left(there: Installer) -> None:
    new_account(there, "nova.gone", "mash_officer")
    asked_by(there, ADMINISTRATOR, "select admin.close_account('nova.gone')")
    for deed in ("suspend_staff", "reopen_staff", "close_account", "unlock_staff"):
        assert "42501" in refusal_to(there, ADMINISTRATOR, f"select admin.{deed}('nova.gone')")
        own = refusal_to(there, ADMINISTRATOR, f"select admin.{deed}(%s)", ADMINISTRATOR)
        assert "Another administrator changes your account." in own

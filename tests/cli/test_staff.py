"""An administrator adds, closes and mends accounts; nobody else does, and no password is kept anywhere."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mashdesk.cli.sample_hub import OFFICER
from mashdesk.domain.first_password import ALPHABET, new_password
from tests.cli.conftest import AsStaff, Mashdesk, Told, address, installer
from tests.cluster_fixtures import Database

ADMINISTRATOR = "adelaide.winterbourne"
NEW = ("--name", "Cordelia Sample", "--post", "Officer", "--agency", "social_care")


STANDING = ("--vetting", "Enhanced DBS", "--vetted", "2026-01-05", "--vetted-until", "2031-01-04",
            "--trained", "2026-01-05", "--trained-until", "2031-01-04")  # fmt: skip
OWN = "three plain words"


@pytest.fixture
def change(mashdesk: Mashdesk, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Told]:
    """`mashdesk staff change-password`, as the person themselves."""

    def run(database: Database, login: str, current: str, new: str = OWN) -> Told:
        monkeypatch.setenv("MASHDESK_NEW_PASSWORD", new)
        told = mashdesk(
            "staff", "change-password", "--server", address(database), "--user", login, "--json", password=current
        )
        monkeypatch.delenv("MASHDESK_NEW_PASSWORD")
        return told

    return run


def test_a_new_officer_changes_the_password_that_was_shown_once_and_works(
    as_staff: AsStaff, mashdesk: Mashdesk, change: Callable[..., Told], hub: Database
) -> None:
    words = ("staff", "add", "--login", "cor.new", *NEW, *STANDING, "--role", "mash_officer", "--json")
    added = as_staff(hub, ADMINISTRATOR, *words)
    assert added.code == 0, added.err
    first = added.json["password"]
    at = ("--server", address(hub), "--user", "cor.new")
    closed = mashdesk("letters", "due", *at, password=first)
    assert (closed.code, "Change it to one of your own" in closed.err) == (1, True)
    short = change(hub, "cor.new", first, "too short")
    assert (short.code, "at least 12" in short.err) == (1, True)
    assert change(hub, "cor.new", "another").code == 1
    assert change(hub, "cor.new", first).code == 0
    assert mashdesk("letters", "due", *at, password=OWN).code == 0
    assert mashdesk("letters", "due", *at, password=first).code == 1


def test_without_vetting_on_record_an_account_is_closed_and_says_so(
    as_staff: AsStaff, mashdesk: Mashdesk, change: Callable[..., Told], hub: Database
) -> None:
    words = ("staff", "add", "--login", "cor.vet", *NEW, "--role", "mash_officer", "--json")
    first = as_staff(hub, ADMINISTRATOR, *words).json["password"]
    assert change(hub, "cor.vet", first).code == 0
    at = ("--server", address(hub), "--user", "cor.vet")
    assert "vetting is not on record" in mashdesk("letters", "due", *at, password=OWN).err
    assert as_staff(hub, ADMINISTRATOR, "staff", "expiry", "cor.vet", *STANDING).code == 0
    assert mashdesk("letters", "due", *at, password=OWN).code == 0


def test_a_suspended_account_is_closed_and_listed_as_such(as_staff: AsStaff, mashdesk: Mashdesk, hub: Database) -> None:
    added = as_staff(
        hub, ADMINISTRATOR, "staff", "add", "--login", "cor.gone", *NEW, "--role", "mash_officer", "--json"
    )
    assert as_staff(hub, ADMINISTRATOR, "staff", "suspend", "cor.gone").code == 0
    told = mashdesk("letters", "due", "--server", address(hub), "--user", "cor.gone", password=added.json["password"])
    assert told.code == 1
    assert "not open" in told.err
    listed = as_staff(hub, ADMINISTRATOR, "staff", "list", "--json").json
    assert {one["login"]: one["active"] for one in listed}["cor.gone"] is False
    assert (
        "cor.gone  Cordelia Sample  social_care  mash_officer  suspended"
        in as_staff(hub, ADMINISTRATOR, "staff", "list").out.splitlines()
    )


def test_roles_agency_reopening_and_leaving(as_staff: AsStaff, hub: Database) -> None:
    as_staff(hub, ADMINISTRATOR, "staff", "add", "--login", "cor.turns", *NEW, *STANDING, "--role", "mash_officer")
    for words in (
        ("suspend", "cor.turns"),
        ("reopen", "cor.turns"),
        ("unlock", "cor.turns"),
        ("roles", "cor.turns", "--role", "agency_practitioner"),
        ("agency", "cor.turns", "--agency", "police"),
    ):
        assert as_staff(hub, ADMINISTRATOR, "staff", *words).code == 0, words
    one = {row["login"]: row for row in as_staff(hub, ADMINISTRATOR, "staff", "list", "--json").json}["cor.turns"]
    assert (one["roles"], one["agency"], one["state"]) == (["agency_practitioner"], "police", "must_change")
    assert as_staff(hub, ADMINISTRATOR, "staff", "close", "cor.turns").code == 0
    assert as_staff(hub, ADMINISTRATOR, "staff", "reopen", "cor.turns").code == 1


def test_a_reset_is_asked_and_approved_by_somebody_else(as_staff: AsStaff, mashdesk: Mashdesk, hub: Database) -> None:
    as_staff(hub, ADMINISTRATOR, "staff", "add", "--login", "cor.anew", *NEW, *STANDING, "--role", "mash_officer")
    asked = as_staff(hub, ADMINISTRATOR, "staff", "reset-password", "cor.anew", "--because", "Forgotten", "--json").json
    at = ("--server", address(hub), "--user", "cor.anew")
    assert "not right" in mashdesk("letters", "due", *at, password=asked["password"]).err
    assert as_staff(hub, ADMINISTRATOR, "staff", "approve-reset", asked["reset"]).code == 1
    assert asked["reset"] in as_staff(hub, ADMINISTRATOR, "staff", "resets").out
    url, password = installer(hub)
    assert mashdesk("staff", "approve-reset", asked["reset"], "--url", url, password=password).code == 0
    assert "Change it to one of your own" in mashdesk("letters", "due", *at, password=asked["password"]).err
    assert as_staff(hub, ADMINISTRATOR, "staff", "resets").out == ""


def test_a_list_of_staff_comes_in_line_by_line(as_staff: AsStaff, hub: Database, tmp_path: Path) -> None:
    file = tmp_path / "staff.csv"
    file.write_text(
        "\ufefflogin;name;post;agency;roles;vetting;vetted;vetted_until;trained;trained_until\n"
        "cor.list;Cora;Officer;social_care;mash_officer hub_manager;DBS;2026-01-05;2030-01-04;2026-01-05;2030-01-04\n"
        "cor.list;Twice;Officer;social_care;mash_officer\n"
        "cor.day;Day;Officer;social_care;mash_officer;DBS;5/1/26;2030-01-04\n"
        "\n"
        "cor.king;King;Officer;social_care;king\n"
        "cor.far;Far;Officer;nowhere;mash_officer\n"
        "cor.none;;Officer;social_care;mash_officer\n",
        encoding="utf-8",
    )
    told = as_staff(hub, ADMINISTRATOR, "staff", "import", file)
    assert told.code == 1
    assert "line 2: cor.list: the password is " in told.out
    assert told.out.splitlines()[-1] == "1 added, 5 refused."
    for line, mistake in ((3, "login: This user name is in the file twice"), (4, "vetted: Write the day"),
                          (6, "roles: "), (7, ""), (8, "name: This is missing")):  # fmt: skip
        assert f"mashdesk: line {line}: {mistake}" in told.err
    listed = {row["login"] for row in as_staff(hub, ADMINISTRATOR, "staff", "list", "--json").json}
    assert "cor.list" in listed
    assert not listed & {"cor.day", "cor.king", "cor.far", "cor.none"}


@pytest.mark.parametrize("text", ["", "login,name\n", "login,name,post,agency,roles,login\n", "\0", "\xff\xfe"])
def test_what_is_no_list_of_staff_is_refused_whole(text: str, as_staff: AsStaff, hub: Database, tmp_path: Path) -> None:
    file = tmp_path / "staff.csv"
    file.write_bytes(text.encode("latin-1"))
    told = as_staff(hub, ADMINISTRATOR, "staff", "import", file)
    assert (told.code, told.out) == (1, "")
    assert told.err.startswith("mashdesk: ")


REFUSED: Mapping[str, tuple[tuple[str, ...], str]] = {
    "a user name with capitals": (("--login", "Cor.X", *NEW, "--role", "mash_officer"), "user name"),
    "a user name that is a statement": (("--login", "x;drop role y", *NEW, "--role", "mash_officer"), "user name"),
    "a role that is none": (("--login", "cor.x", *NEW, "--role", "king"), "roles"),
    "the server's own superuser": (("--login", "cor.x", *NEW, "--role", "pg_read_all_data"), "roles"),
    "another administrator": (("--login", "cor.x", *NEW, "--role", "administrator"), "installer"),
    "administration and content": (
        ("--login", "cor.x", *NEW, "--role", "administrator", "--role", "mash_officer"),
        "cannot also hold",
    ),
    "a name that is taken": (("--login", OFFICER, *NEW, "--role", "mash_officer"), "taken"),
}


@pytest.mark.parametrize(("words", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_an_account_that_must_not_be_is_refused(
    as_staff: AsStaff, hub: Database, words: tuple[str, ...], reason: str
) -> None:
    told = as_staff(hub, ADMINISTRATOR, "staff", "add", *words)
    assert (told.code, told.out) == (1, "")
    assert reason in told.err


@pytest.mark.parametrize("words", [
    ("list",),
    ("suspend", OFFICER),
    ("reset-password", ADMINISTRATOR, "--because", "Forgotten"),
    ("ask-reset", OFFICER, "--because", "Forgotten"),
    ("approve-reset", "7b6f2a56-58c5-4d28-b0b9-6c5b7f0e7d11"),
    ("roles", OFFICER, "--role", "auditor"),
    ("expiry", OFFICER),
    ("close", OFFICER),
    ("add", "--login", "cor.y", *NEW, "--role", "administrator"),
])  # fmt: skip
@pytest.mark.parametrize("login", [OFFICER, "magnus.fairweather", "maud.hollingbery", "aurelia.thorne"])
def test_nobody_but_an_administrator_touches_accounts(
    as_staff: AsStaff, hub: Database, login: str, words: tuple[str, ...]
) -> None:
    told = as_staff(hub, login, "staff", *words)
    assert (told.code, told.out) == (1, "")
    assert "not available to you" in told.err


def test_passwords_are_long_and_none_is_like_another() -> None:
    made = {new_password() for _ in range(200)}
    assert len(made) == 200
    assert all(len(one.replace("-", "")) == 20 and set(one) <= {*ALPHABET, "-"} for one in made)

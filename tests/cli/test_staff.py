"""An administrator adds, closes and mends accounts; nobody else does, and no password is kept anywhere."""

from collections.abc import Mapping

import pytest

from mashdesk.cli.sample_hub import OFFICER
from mashdesk.cli.staff import ALPHABET, new_password
from tests.cli.conftest import AsStaff, Mashdesk, address
from tests.cluster_fixtures import Database

ADMINISTRATOR = "adelaide.winterbourne"
NEW = ("--name", "Cordelia Sample", "--post", "Officer", "--agency", "social_care")


def test_a_new_officer_signs_in_with_the_password_that_was_shown_once(
    as_staff: AsStaff, mashdesk: Mashdesk, hub: Database
) -> None:
    added = as_staff(hub, ADMINISTRATOR, "staff", "add", "--login", "cor.new", *NEW, "--role", "mash_officer", "--json")
    assert added.code == 0, added.err
    at = ("--server", address(hub), "--user", "cor.new")
    assert mashdesk("letters", "due", *at, password=added.json["password"]).code == 0
    assert mashdesk("letters", "due", *at, password="another").code == 1


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


def test_a_new_password_takes_the_place_of_the_old(as_staff: AsStaff, mashdesk: Mashdesk, hub: Database) -> None:
    added = as_staff(
        hub, ADMINISTRATOR, "staff", "add", "--login", "cor.anew", *NEW, "--role", "mash_officer", "--json"
    )
    reset = as_staff(hub, ADMINISTRATOR, "staff", "reset-password", "cor.anew", "--json")
    at = ("--server", address(hub), "--user", "cor.anew")
    assert mashdesk("letters", "due", *at, password=added.json["password"]).code == 1
    assert mashdesk("letters", "due", *at, password=reset.json["password"]).code == 0


REFUSED: Mapping[str, tuple[tuple[str, ...], str]] = {
    "a user name with capitals": (("--login", "Cor.X", *NEW, "--role", "mash_officer"), "user name"),
    "a user name that is a statement": (("--login", "x;drop role y", *NEW, "--role", "mash_officer"), "user name"),
    "a role that is none": (("--login", "cor.x", *NEW, "--role", "king"), "roles"),
    "the server's own superuser": (("--login", "cor.x", *NEW, "--role", "pg_read_all_data"), "roles"),
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
    ("reset-password", ADMINISTRATOR),
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

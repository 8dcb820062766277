"""A hub's database from nothing: made, brought to this version, checked, founded, with its first administrator."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import jsonschema
import pytest

from mashdesk.cli.sample_hub import profile_text
from mashdesk.store.embedded import PrivateServer
from tests.cli.conftest import Mashdesk, Told, address, installer
from tests.cluster_fixtures import Database

AsInstaller = Callable[..., Told]

FORGETFUL = {"fsync", "full_page_writes", "synchronous_commit"}
"""The tests' own server is quick and would lose everything in a power cut: a check must say so, each time."""


def of_the_hub(told: Told) -> list[str]:
    """The sentences of a check, without those about the tests' own server; it must have these."""
    assert {one["item"] for one in told.json["findings"]} >= FORGETFUL
    assert (told.code, told.json["passed"]) == (1, False)
    return [one["sentence"] for one in told.json["findings"] if one["item"] not in FORGETFUL]


@pytest.fixture
def as_installer(mashdesk: Mashdesk, hub: Database) -> AsInstaller:
    """Run a command as the installer at the test's database, or at another of its server."""

    def run(*words: object, database: str = "") -> Told:
        url, password = installer(hub, database)
        return mashdesk(*words, "--url", url, password=password)

    return run


@pytest.fixture
def new_name(cluster: PrivateServer) -> Iterator[str]:
    """A name that no database has yet."""
    yield "own_hub"
    with cluster.superuser_connection() as connection:
        connection.execute("drop database if exists own_hub with (force)")
        connection.execute('drop role if exists "ada.first", "bea.first"')


def exists(cluster: PrivateServer, name: str) -> bool:
    with cluster.superuser_connection() as connection:
        return bool(connection.execute("select 1 from pg_database where datname = %s", [name]).fetchall())


def test_from_an_empty_server_to_an_administrator_who_adds_the_first_officer(
    as_installer: AsInstaller,
    mashdesk: Mashdesk,
    hub: Database,
    new_name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = as_installer("server", "init", database=new_name)
    assert made.code == 0, made.err
    assert of_the_hub(as_installer("server", "check", "--json", database=new_name)) == []
    profile = tmp_path / "profile.json"
    profile.write_text(profile_text(), encoding="utf-8")
    assert as_installer("hub", "load", profile, database=new_name).code == 0
    assert as_installer("hub", "load", profile, database=new_name).code == 0, "its new version is taken, too"
    words = (
        "--name",
        "Ada Sample",
        "--post",
        "Systems",
        "--agency",
        "social_care",
        "--role",
        "administrator",
        *("--vetting", "DBS", "--vetted", "2026-01-05", "--vetted-until", "2031-01-04"),
        *("--trained", "2026-01-05", "--trained-until", "2031-01-04"),
        "--json",
    )
    first = as_installer("staff", "add", "--login", "ada.first", *words, database=new_name)
    assert first.code == 0, first.err
    at = ("--server", address(Database(hub.server, new_name)), "--user", "ada.first")
    password = "three plain words"
    monkeypatch.setenv("MASHDESK_NEW_PASSWORD", password)
    changed = mashdesk("staff", "change-password", *at, password=first.json["password"])
    assert changed.code == 0, changed.err
    officer = ("--name", "Bea Sample", "--post", "Officer", "--agency", "social_care", "--role", "mash_officer")
    added = mashdesk("staff", "add", "--login", "bea.first", *officer, *at, password=password)
    assert added.code == 0, added.err
    listed = mashdesk("staff", "list", *at, "--json", password=password)
    assert [(one["login"], one["active"]) for one in listed.json] == [("ada.first", True), ("bea.first", True)]


def test_a_database_that_exists_is_not_made_anew(as_installer: AsInstaller, hub: Database) -> None:
    told = as_installer("server", "init", database=hub.name)
    assert (told.code, len(told.err.splitlines())) == (1, 1)
    assert "exists already" in told.err


def test_when_the_rules_cannot_be_laid_no_half_made_database_stays(
    as_installer: AsInstaller, cluster: PrivateServer, new_name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from mashdesk.store import schema

    broken = tmp_path / "sql"
    broken.mkdir()
    (broken / "10_broken.sql").write_text("this is no statement")
    (broken / "99_lint.sql").write_text("select 1 where false")
    monkeypatch.setattr(schema, "SQL", broken)
    told = as_installer("server", "init", database=new_name)
    assert (told.code, told.out) == (1, "")
    assert "code 42601" in told.err
    assert not exists(cluster, new_name)


@pytest.mark.parametrize("name", ["Own", "own-hub", "o;drop", "1hub"])
def test_a_database_has_a_plain_name(as_installer: AsInstaller, name: str) -> None:
    told = as_installer("server", "init", database=name)
    assert told.code == 1
    assert "small letters" in told.err


def test_an_upgrade_twice_is_an_upgrade_once(as_installer: AsInstaller) -> None:
    assert [as_installer("server", "upgrade").code for _ in range(2)] == [0, 0]
    assert of_the_hub(as_installer("server", "check", "--json")) == []


TAMPERED = {
    "a policy that asks more than once": (
        "create policy slow on mash.item for select to mash_api using (acl && priv.my_keys())",
        "slow on mash.item",
    ),
    "a table without its wall": ("alter table mash.person no force row level security", "person"),
    "a grant too many": ("grant select on mash.item to mash_officer", "mash_officer on item"),
    "a function for everybody": ("grant execute on function app.letter_pdf(uuid) to public", "letter_pdf"),
    "a column more": ("alter table mash.person add column shoe_size integer", "tables are not"),
    "rules of another program": ("update mash.schema_state set sql_hash = 'else'", "rules are not those"),
    "another version": ("update mash.schema_state set program_version = '0.0.9'", "belongs to MASH Desk 0.0.9"),
}


@pytest.mark.parametrize("what", TAMPERED)
def test_a_check_names_what_somebody_changed_by_hand(as_installer: AsInstaller, hub: Database, what: str) -> None:
    statement, word = TAMPERED[what]
    as_installer("server", "upgrade")
    with hub.server.superuser_connection(hub.name) as connection:
        connection.execute(statement.encode())
    found = of_the_hub(as_installer("server", "check", "--json"))
    assert [sentence for sentence in found if word in sentence] != []


def test_a_check_says_in_plain_words_what_is_wrong_and_what_to_do(as_installer: AsInstaller) -> None:
    told = as_installer("server", "check")
    assert told.code == 1
    assert "mashdesk: must: fsync is off." in told.err
    assert "alter system set fsync = 'on'" in told.err
    assert "TLS is not needed on loopback only" in told.out
    assert "3 findings that must be put right, 0 that should be." in told.out


def test_a_check_of_another_programs_database_says_so(as_installer: AsInstaller) -> None:
    told = as_installer("server", "check", database="postgres")
    assert told.code == 1
    assert "This is not MASH Desk's database." in told.err


def test_a_desk_of_another_version_is_turned_away_politely(
    mashdesk: Mashdesk, hub: Database, passwords: dict[str, str]
) -> None:
    with hub.server.superuser_connection(hub.name) as connection:
        connection.execute("update mash.schema_state set program_version = '99.0'")
    at = ("--server", address(hub), "--user", "ottilie.brandreth")
    told = mashdesk("letters", "due", *at, password=passwords["ottilie.brandreth"])
    assert (told.code, told.out) == (1, "")
    assert "the database belongs to 99.0" in told.err


@pytest.mark.parametrize("url", [
    "nonsense", "postgresql://h/d", "mysql://u@h/d", "postgresql://u@h", "postgresql://u@h/d?sslmode=disable",
    "postgresql://u@h:port/d", "postgresql:///d?host=/run",
])  # fmt: skip
def test_an_address_that_is_none_or_weakens_the_connection_is_refused(mashdesk: Mashdesk, url: str) -> None:
    told = mashdesk("server", "check", "--url", url, password="p")
    assert (told.code, len(told.err.splitlines())) == (1, 1)
    assert "address of" in told.err


def test_a_server_that_is_not_there_is_said_in_one_sentence(mashdesk: Mashdesk) -> None:
    told = mashdesk("server", "upgrade", "--url", "postgresql://u@127.0.0.1:1/d", password="a-secret-word")
    assert (told.code, len(told.err.splitlines())) == (1, 1)
    assert "no connection" in told.err
    assert "a-secret-word" not in told.err


def test_the_shipped_profiles_are_listed_shown_and_fit_to_be_loaded(mashdesk: Mashdesk, tmp_path: Path) -> None:
    listed = mashdesk("hub", "list", "--json").json
    assert "northamptonshire" in [one["id"] for one in listed]
    for one in listed:
        shown = mashdesk("hub", "show", one["id"])
        (tmp_path / "own.json").write_text(shown.out, encoding="utf-8")
        assert mashdesk("hub", "check", tmp_path / "own.json").code == 0


def test_the_form_of_a_profile_is_published_and_the_shipped_ones_keep_to_it(mashdesk: Mashdesk) -> None:
    form = jsonschema.Draft202012Validator(mashdesk("hub", "schema").json)
    for one in mashdesk("hub", "list", "--json").json:
        profile = mashdesk("hub", "show", one["id"]).json
        assert not list(form.iter_errors(profile))
        assert list(form.iter_errors(profile | {"version": 0}))


def test_a_check_names_every_mistake_on_a_line_of_its_own(mashdesk: Mashdesk, tmp_path: Path) -> None:
    wrong = profile_text("dudley").replace('"version": 2', '"version": 0').replace('"unit": "enquiry"', '"unit": ""')
    (tmp_path / "own.json").write_text(wrong, encoding="utf-8")
    told = mashdesk("hub", "check", tmp_path / "own.json")
    first, second = told.err.splitlines()
    assert (told.code, told.out) == (1, "")
    assert "line 4, column 3: version: expected a whole number from 1 to 10000." in first
    assert "words.unit: expected a text that is not empty." in second


BROKEN = {
    "not JSON": b"{",
    "not UTF-8": b"\xff\xfe",
    "nested": b"[" * 100_000,
    "of an earlier form": json.dumps({"format": "mashdesk-hub-profile/1"}).encode(),
    "of a later form": json.dumps({"format": "mashdesk-hub-profile/3"}).encode(),
    "too large": b" " * 1_100_000,
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_a_profile_that_cannot_be_used_is_refused_with_the_reason(
    mashdesk: Mashdesk, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "own.json").write_bytes(content)
    told = mashdesk("hub", "check", tmp_path / "own.json")
    assert (told.code, told.out, len(told.err.splitlines())) == (1, "", 1)
    assert mashdesk("hub", "show", "../hubs/northamptonshire").code == 1

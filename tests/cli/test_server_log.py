"""`mashdesk server collect`, `seal-log` and `verify-log`, as a job and as an auditor's question."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.cli.conftest import Mashdesk, Told, installer
from tests.cluster_fixtures import Database
from tests.security.collecting import START_HERE, settle
from tests.security.psql import POLICE, Psql

Run = Callable[..., Told]


@pytest.fixture
def server(mashdesk: Mashdesk, busy_hub: Database) -> Run:
    """Run `mashdesk server …` as the installer, in a database that takes nothing from other tests' sign-ins."""
    url, password = installer(busy_hub)
    settle(busy_hub)
    _as_superuser(busy_hub, START_HERE)

    def run(*words: object) -> Told:
        return mashdesk("server", *words, "--url", url, password=password)

    return run


@pytest.fixture
def anchor(tmp_path: Path) -> Path:
    """A file outside the database."""
    return tmp_path / "heads.jsonl"


def _as_superuser(database: Database, *statements: str) -> None:
    with database.server.superuser_connection(database.name) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def test_seals_are_added_to_the_anchor_file_once(server: Run, busy_hub: Database, anchor: Path) -> None:
    assert server("seal-log", "--anchor", anchor).code == 0
    _as_superuser(busy_hub, "select priv.log('opened', null, 'Later')")
    assert "1 seals were added to heads.jsonl." in server("seal-log", "--anchor", anchor).out
    assert "0 entries were sealed.\n0 seals were added" in server("seal-log", "--anchor", anchor).out
    assert [json.loads(line)["seal"] for line in anchor.read_text(encoding="utf-8").splitlines()] == [1, 2]


def test_what_was_refused_is_collected_once_and_sealed_with_the_rest(
    server: Run, busy_hub: Database, passwords: Mapping[str, str], anchor: Path
) -> None:
    server("seal-log")
    person = Psql(busy_hub, POLICE, passwords[POLICE])
    person.refused("select * from app.open_enquiry(gen_random_uuid(), 'To look')")
    person.close()
    settle(busy_hub)
    told = server("seal-log", "--anchor", anchor)
    assert (told.code, told.err) == (0, "")
    assert "1 entries were collected from the server's log.\n1 entries were sealed." in told.out
    assert server("collect").out == "0 entries were collected from the server's log.\n"
    assert server("verify-log", "--anchor", anchor).code == 0


def test_a_log_that_cannot_be_collected_holds_up_no_seal_and_is_told(server: Run, busy_hub: Database) -> None:
    _as_superuser(busy_hub, "alter system set log_destination = 'stderr'", "select pg_reload_conf(), pg_sleep(0.5)")
    try:
        told = server("seal-log")
    finally:
        _as_superuser(busy_hub, "alter system reset log_destination", "select pg_reload_conf(), pg_sleep(0.5)")
    assert told.code == 1
    assert "log_destination = 'jsonlog'" in told.err
    assert "entries were sealed." in told.out
    assert "0 entries" not in told.out


def test_a_whole_log_verifies_and_says_what_could_not_be_seen(server: Run, busy_hub: Database, anchor: Path) -> None:
    server("seal-log", "--anchor", anchor)
    whole = server("verify-log", "--anchor", anchor)
    assert (whole.code, whole.err) == (0, "")
    assert "1 seals: 0 findings." in whole.out
    assert "No anchor file was given: a log that was cut" in server("verify-log").out
    _as_superuser(busy_hub, "select priv.log('opened', null, 'Later')")
    assert "1 entries since" in server("verify-log", "--anchor", anchor).out
    server("seal-log")
    assert "Seals after 1 are in no anchor file yet" in server("verify-log", "--anchor", anchor).out


def test_a_changed_entry_is_told_in_one_sentence_with_exit_code_1(
    server: Run, busy_hub: Database, anchor: Path
) -> None:
    server("seal-log", "--anchor", anchor)
    _as_superuser(
        busy_hub,
        "alter table mash.access_log disable trigger sealed",
        "update mash.access_log set reason = 'Else' where id = 1",
        "alter table mash.access_log enable always trigger sealed",
    )
    told = server("verify-log", "--anchor", anchor)
    assert told.code == 1
    assert told.err == "mashdesk: Entry 1 is not what seal 1 was made over: it was changed or has changed places.\n"
    assert "The first bad entry is 1." in told.out
    answer = server("verify-log", "--anchor", anchor, "--json").json
    assert (answer["first_bad_entry"], len(answer["findings"])) == (1, 1)


def test_nothing_is_anchored_for_a_log_that_is_not_the_one_in_the_file(
    server: Run, busy_hub: Database, anchor: Path
) -> None:
    server("seal-log", "--anchor", anchor)
    _as_superuser(
        busy_hub,
        "alter table mash.log_seal disable trigger sealed",
        "delete from mash.log_seal",
        "select priv.log('opened', null, 'Later')",
    )
    before = anchor.read_bytes()
    told = server("seal-log", "--anchor", anchor)
    assert told.code == 1
    assert "Nothing was added" in told.err
    assert anchor.read_bytes() == before


def test_an_anchor_file_that_is_not_there_is_told(server: Run, anchor: Path) -> None:
    told = server("verify-log", "--anchor", anchor)
    assert (told.code, told.out) == (1, "")
    assert "The anchor file heads.jsonl cannot be read." in told.err

"""The private server keeps strangers out from its first second, and keeps what people typed out of its log."""

import stat
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from mashdesk.store.embedded import INSTALLER, PrivateServer, ServerCannotStart
from mashdesk.store.embedded.account import make_private, server_account
from mashdesk.store.embedded.binaries import find_binaries
from mashdesk.store.embedded.configuration import initdb_arguments
from tests.cluster_fixtures import memory_place, server_place


@pytest.fixture(scope="module")
def server() -> Iterator[PrivateServer]:
    with server_place(memory_place()) as place, PrivateServer(place) as started:
        yield started


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _settings(server: PrivateServer, *names: str) -> dict[str, str]:
    with server.superuser_connection() as connection:
        rows = connection.execute("select name, setting from pg_settings where name = any(%s)", [list(names)])
        return dict(rows.fetchall())


@pytest.mark.parametrize("password", ["", "postgres", INSTALLER])
def test_a_wrong_password_is_refused_from_the_first_second(place: Path, password: str) -> None:
    with PrivateServer(place, durable=False) as fresh, pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(
            host=fresh.address.host, port=fresh.address.port, user=INSTALLER, dbname="postgres", password=password
        )


def test_nobody_is_trusted_and_nobody_comes_from_elsewhere(server: PrivateServer) -> None:
    with server.superuser_connection() as connection:
        rules = connection.execute("select type, address, auth_method, error from pg_hba_file_rules").fetchall()
    assert {method for _, _, method, _ in rules} == {"scram-sha-256"}
    assert {address for kind, address, _, _ in rules if kind != "local"} == {"127.0.0.1", "::1"}
    assert not [error for *_, error in rules if error]
    assert _settings(server, "listen_addresses", "unix_socket_directories") == {
        "listen_addresses": "127.0.0.1",
        "unix_socket_directories": "",
    }


def test_not_even_the_file_that_initdb_writes_trusts_anybody(place: Path) -> None:
    account = server_account()
    make_private(place, account)
    binaries = find_binaries(account, place)
    told = place / "password"
    told.write_text("an invented password")
    data = place / "data"
    words = initdb_arguments(binaries.major, durable=False)
    assert binaries.run("initdb", "-D", str(data), f"--pwfile={told}", *words).code == 0
    rules = [line.split() for line in (data / "pg_hba.conf").read_text().splitlines() if line.strip()[:1].isalpha()]
    assert {rule[-1] for rule in rules} == {"scram-sha-256"}


def test_only_the_programs_own_account_reads_its_files(server: PrivateServer) -> None:
    assert _mode(server.folder / "installer-password") == 0o600
    assert _mode(server.folder / "data") == 0o700
    assert _mode(server.folder / "run") == 0o700
    assert _mode(server.folder / "run" / "server.log") == 0o600
    assert _mode(server.folder) & 0o066 == 0
    assert not list((server.folder / "run").glob("password*"))


def test_data_is_checksummed_durable_and_compared_the_same_on_every_computer(server: PrivateServer) -> None:
    told = _settings(server, "data_checksums", "fsync", "full_page_writes", "synchronous_commit", "TimeZone")
    assert told == {
        "data_checksums": "on",
        "fsync": "on",
        "full_page_writes": "on",
        "synchronous_commit": "on",
        "TimeZone": "UTC",
    }
    with server.superuser_connection() as connection:
        query = "select pg_encoding_to_char(encoding), datlocprovider, datlocale from pg_database"
        assert set(connection.execute(query).fetchall()) == {("UTF8", "b", "C.UTF-8")}


def test_the_superuser_is_the_installer_and_its_password_does_not_show(server: PrivateServer) -> None:
    password = (server.folder / "installer-password").read_text()
    assert len(password) >= 40
    url = server.superuser_url("postgres")
    assert password not in f"{url} {url!r} {server!r} {server.address!r}"
    with server.superuser_connection() as connection:
        assert password not in repr(connection)
        query = "select rolname from pg_roles where rolsuper"
        assert connection.execute(query).fetchall() == [(INSTALLER,)]


def test_the_log_does_not_hold_what_people_typed(server: PrivateServer) -> None:
    with server.superuser_connection() as connection:
        connection.execute("create table person (name text primary key, born date)")
        connection.execute("insert into person values ('Zebediah Quillfeather', null)")
        for statement in (
            "insert into person values ('Zebediah Quillfeather', null)",
            "insert into person values ('Someone', 'Zebediah Quillfeather')",
            "select 1 where 'Zebediah Quillfeather'",
        ):
            with pytest.raises(psycopg.Error):
                connection.execute(statement)
        connection.execute("do $$ begin raise log 'a trail that is meant'; end $$")
    log, until = "", time.monotonic() + 10
    while "a trail that is meant" not in log and time.monotonic() < until:
        log = "".join(path.read_text() for path in (server.folder / "data" / "log").iterdir())
    assert "Quillfeather" not in log
    assert "a trail that is meant" in log


def test_it_ends_with_the_program_and_starts_again_with_its_data(place: Path) -> None:
    with PrivateServer(place) as first:
        address = first.address
        with first.superuser_connection() as connection:
            connection.execute("create table kept as select 42 as answer")
    with pytest.raises(ServerCannotStart):
        _ = first.address
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(host=address.host, port=address.port, user=INSTALLER, dbname="postgres", password="x")
    with PrivateServer(place) as second, second.superuser_connection() as connection:
        assert connection.execute("select answer from kept").fetchone() == (42,)


def test_stopping_twice_and_starting_twice_do_no_harm(place: Path) -> None:
    server = PrivateServer(place, durable=False)
    server.stop()
    assert server.start() == server.start()
    server.stop()
    server.stop()


def test_programs_come_from_the_folder_that_the_environment_names(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MASHDESK_PG_BIN", str(place))
    with pytest.raises(ServerCannotStart, match="no PostgreSQL programs"):
        PrivateServer(place).start()

"""Whatever is killed, the next start finds the data whole."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from mashdesk.store.embedded import PrivateServer, ServerCannotStart
from mashdesk.store.embedded.locks import FileLock, StartLock
from tests.store.embedded.conftest import Program

StartProgram = Callable[[Path], Program]


def _keep(server: PrivateServer, rows: int = 100) -> None:
    with server.superuser_connection() as connection:
        connection.execute("create table if not exists kept (n int primary key)")
        connection.execute("insert into kept select generate_series(1, %s) + (select count(*)::int from kept)", [rows])


def _kept(server: PrivateServer) -> int:
    with server.superuser_connection() as connection:
        row = connection.execute("select count(*) from kept").fetchone()
    assert row is not None
    return int(row[0])


def _server_pid(place: Path) -> int:
    return int((place / "data" / "postmaster.pid").read_text().split()[0])


def _kill_whole_server(place: Path) -> None:
    """The postmaster and all its processes at once, as a power cut or the system's memory killer would."""
    postmaster = _server_pid(place)
    children = Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text().split()
    for pid in (postmaster, *map(int, children)):
        os.kill(pid, signal.SIGKILL)


def test_a_killed_program_leaves_a_server_that_the_next_start_takes_over(place: Path, program: StartProgram) -> None:
    with PrivateServer(place) as server:
        _keep(server)
    killed = program(place)
    killed.port()
    left = _server_pid(place)
    killed.kill()
    os.kill(left, 0)  # the server outlived its program
    with PrivateServer(place) as server:
        assert _kept(server) == 100
        assert _server_pid(place) != left
    assert not (place / "data" / "postmaster.pid").exists()
    assert not list((place / "in-use").iterdir())


def test_a_killed_server_loses_nothing_that_was_saved(place: Path) -> None:
    server = PrivateServer(place)
    server.start()
    for times in range(1, 4):
        _keep(server)
        _kill_whole_server(place)
        server = PrivateServer(place)
        server.start()
        assert _kept(server) == 100 * times
    server.stop()


def test_a_killed_postmaster_alone_loses_nothing_either(place: Path) -> None:
    server = PrivateServer(place)
    server.start()
    _keep(server)
    os.kill(_server_pid(place), signal.SIGKILL)
    with PrivateServer(place) as again:
        assert _kept(again) == 100


def test_a_lock_that_names_a_dead_process_is_recognised(place: Path) -> None:
    with PrivateServer(place) as server:
        _keep(server)
        lock = (place / "data" / "postmaster.pid").read_bytes()
    dead = subprocess.Popen(["/bin/true"])
    dead.wait()
    (place / "data" / "postmaster.pid").write_bytes(lock.replace(lock.split()[0], str(dead.pid).encode(), 1))
    with PrivateServer(place) as again:
        assert _kept(again) == 100


def test_a_lock_whose_number_went_to_a_stranger_is_recognised_and_the_stranger_lives(place: Path) -> None:
    with PrivateServer(place) as server:
        _keep(server)
        lock = (place / "data" / "postmaster.pid").read_bytes()
        owner = (place / "data").stat()
    stranger = subprocess.Popen(["/bin/sleep", "60"], **_as(owner))
    try:
        (place / "data" / "postmaster.pid").write_bytes(lock.replace(lock.split()[0], str(stranger.pid).encode(), 1))
        with PrivateServer(place) as again:
            assert _kept(again) == 100
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def _as(owner: os.stat_result) -> dict[str, Any]:
    return {"user": owner.st_uid, "group": owner.st_gid} if os.geteuid() == 0 else {}


def test_a_program_killed_while_it_made_the_data_leaves_nothing_half_made(place: Path) -> None:
    (place / "data.new").mkdir(parents=True)
    (place / "data.new" / "PG_VERSION").write_text("18")
    (place / "installer-password").write_text("written before the data was made")
    with PrivateServer(place) as server:
        _keep(server)
        assert not (place / "data.new").exists()


def test_two_programs_that_start_at_once_share_one_server(place: Path, program: StartProgram) -> None:
    first, second = program(place), program(place)
    ports = {first.port(), second.port()}
    assert len(ports) == 1
    first.leave()
    with PrivateServer(place) as third:
        assert {third.address.port} == ports
        _keep(third)
    second.leave()
    assert not (place / "data" / "postmaster.pid").exists()


def test_a_program_killed_beside_another_does_not_end_the_others_server(place: Path, program: StartProgram) -> None:
    with PrivateServer(place) as server:
        beside = program(place)
        beside.port()
        beside.kill()
        with PrivateServer(place) as third:
            assert third.address == server.address
        _keep(server)
        assert _kept(server) == 100


def test_a_start_that_waits_too_long_says_so(tmp_path: Path) -> None:
    holder = FileLock(tmp_path / "starting.lock")
    assert holder.try_take()
    began = time.monotonic()
    with (
        pytest.raises(ServerCannotStart, match="Another MASH Desk"),
        StartLock(tmp_path / "starting.lock", seconds=0.1),
    ):
        pass
    assert time.monotonic() - began < 5
    holder.release()


def test_data_without_its_password_file_is_refused_and_untouched(place: Path) -> None:
    with PrivateServer(place) as server:
        _keep(server)
    shutil.move(place / "installer-password", place / "elsewhere")
    with pytest.raises(ServerCannotStart, match="password file is missing"):
        PrivateServer(place).start()
    shutil.move(place / "elsewhere", place / "installer-password")
    with PrivateServer(place) as server:
        assert _kept(server) == 100


def test_a_live_connection_notices_that_the_server_was_killed(place: Path) -> None:
    with PrivateServer(place) as server, server.superuser_connection() as connection:
        _kill_whole_server(place)
        with pytest.raises(psycopg.OperationalError):
            connection.execute("select 1")

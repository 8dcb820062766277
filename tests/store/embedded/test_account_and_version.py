"""The server never runs with an administrator's rights, and never opens what another PostgreSQL made."""

import os
import shutil
from pathlib import Path

import pytest

from mashdesk.domain.refusals import WrongVersion
from mashdesk.store.embedded import PrivateServer, ServerCannotStart, require_supported
from mashdesk.store.embedded.account import Account, require_reachable
from mashdesk.store.embedded.binaries import find_binaries

STRANGER = Account(uid=54321, gid=54321)


def test_the_server_runs_as_somebody_without_rights(place: Path) -> None:
    with PrivateServer(place, durable=False):
        pid = (place / "data" / "postmaster.pid").read_text().split()[0]
        status = Path(f"/proc/{pid}/status").read_text()
        uids = next(line.split()[1:] for line in status.splitlines() if line.startswith("Uid:"))
        rights = next(line.split()[1] for line in status.splitlines() if line.startswith("CapEff:"))
    assert "0" not in uids
    assert int(rights, 16) == 0
    assert (place / "data").stat().st_uid == int(uids[0])
    assert (place / "installer-password").stat().st_uid == os.geteuid()


def test_a_folder_that_its_account_cannot_reach_is_refused_with_the_way_out(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    (closed / "inside").mkdir()
    with pytest.raises(ServerCannotStart, match="MASHDESK_HOME"):
        require_reachable(closed / "inside", STRANGER)


def test_programs_in_a_closed_home_still_serve(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = find_binaries(None, place).folder
    site = place.parent / "closed"
    site.mkdir(mode=0o700)
    package = shipped.parents[1]
    shutil.copytree(package, site / package.name, ignore=shutil.ignore_patterns("include"))
    shutil.copytree(package.with_suffix(".libs"), site / f"{package.name}.libs")
    for path in site.rglob("*"):  # as an administrator whose files are closed to others installs them
        path.chmod(path.stat().st_mode & 0o700)
    monkeypatch.setenv("MASHDESK_PG_BIN", str(site / shipped.relative_to(package.parent)))
    with PrivateServer(place, durable=False) as server, server.superuser_connection() as connection:
        connection.execute("create extension pg_trgm")
    copies = list(place.glob("postgresql-*"))
    assert len(copies) == (1 if os.geteuid() == 0 else 0)


def test_a_link_laid_by_the_servers_account_is_not_written_through(place: Path) -> None:
    with PrivateServer(place, durable=False):
        pass
    elsewhere = place.parent / "elsewhere"
    elsewhere.write_text("not yours")
    for name in ("pg_hba.conf", "postgresql.conf"):
        (place / "data" / name).unlink()
        (place / "data" / name).symlink_to(elsewhere)
    with PrivateServer(place, durable=False):
        pass
    assert elsewhere.read_text() == "not yours"


@pytest.mark.parametrize("version", [90603, 140011, 150020])
def test_a_server_older_than_16_is_refused_in_a_plain_sentence(version: int) -> None:
    with pytest.raises(WrongVersion, match="needs PostgreSQL 16 or newer"):
        require_supported(version)


@pytest.mark.parametrize("version", [160000, 170011, 180006, 200001])
def test_16_and_newer_are_welcome(version: int) -> None:
    require_supported(version)


def test_programs_of_an_older_postgresql_make_no_data(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    older = place.parent / "older"
    older.mkdir(mode=0o755)
    for name in ("postgres", "pg_ctl", "initdb"):
        (older / name).write_text(f"#!/bin/sh\necho '{name} (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)'\n")
        (older / name).chmod(0o755)
    monkeypatch.setenv("MASHDESK_PG_BIN", str(older))
    with pytest.raises(WrongVersion, match="runs PostgreSQL 15"):
        PrivateServer(place).start()
    assert not (place / "data").exists()


def test_folders_are_made_reachable_whatever_the_umask(place: Path) -> None:
    before = os.umask(0o077)
    try:
        with PrivateServer(place / "deep" / "down", durable=False) as server:
            assert server.address.port
    finally:
        os.umask(before)


def test_data_of_another_major_version_is_refused_and_left_alone(place: Path) -> None:
    with PrivateServer(place, durable=False):
        pass
    (place / "data" / "PG_VERSION").write_text("17\n")
    with pytest.raises(WrongVersion, match="made by PostgreSQL 17; this program brings 18"):
        PrivateServer(place).start()
    (place / "data" / "PG_VERSION").write_text("18\n")
    with PrivateServer(place, durable=False):
        pass

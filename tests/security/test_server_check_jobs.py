"""`mashdesk server check` sees a job that stands still, by what it left undone; a server too old, another encoding."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, create_engine

from mashdesk.store import log_seals, server_check
from mashdesk.store.log_anchors import Anchors
from mashdesk.store.server_check import Finding, Level, age_findings, encoding_findings
from mashdesk.store.server_check.jobs import job_findings
from tests.cluster_fixtures import Database
from tests.security.collecting import Installer, Job, written
from tests.security.psql import ADMINISTRATOR, POLICE, SignIn

GUESSED = (
    "insert into mash.access_log (who, what, about, reason, digest, happened) "
    "select 'x', 'sign-in failed', %s, 'password', '', now() - interval '5 minutes' from generate_series(1, %s)"
)
UNDIGESTED = "alter table mash.access_log disable trigger digest"


def _found(job: Job, anchors: tuple[Anchors, ...] = ()) -> list[Finding]:
    with job.engine.connect() as connection:
        return list(job_findings(connection, anchors))


def _ago(minutes: int) -> str:
    return f"{datetime.now(UTC) - timedelta(minutes=minutes):%Y-%m-%d %H:%M:%S}.123 UTC"


def _in_utc(installer: Installer, database: Database) -> None:
    assert installer.execute("select current_setting('log_timezone')").fetchone() in [("UTC",), ("Etc/UTC",), ("GMT",)]


@pytest.mark.parametrize(("minutes", "items"), [(58, []), (62, ["collecting"])])
def test_lines_that_wait_for_more_than_an_hour_show_that_nothing_is_collected(
    minutes: int, items: list[str], job: Job, installer: Installer
) -> None:
    _in_utc(installer, job.database)
    with written(job.database) as file:
        file.write(file.line(timestamp=_ago(minutes)) + file.line(timestamp=_ago(1), line_num=2))
        found = _found(job)
        assert [(one.item, one.level) for one in found] == [(item, Level.MUST) for item in items]
        assert all("seal-log" in one.remedy for one in found)
        job.collect()
        assert _found(job) == []
        file.add(file.line(timestamp=_ago(minutes), line_num=3))
        assert [one.item for one in _found(job)] == items
        file.write(file.line(timestamp=_ago(minutes), line_num=4))
        assert [one.item for one in _found(job)] == items


def test_a_line_that_is_not_whole_or_no_line_is_not_waited_for(job: Job) -> None:
    with written(job.database) as file:
        file.write(file.line(timestamp=_ago(90))[:-1])
        assert _found(job) == []
        file.write(b"no line\n")
        assert _found(job) == []


def test_whom_too_many_refusals_name_and_who_is_not_locked_out_is_named(
    job: Job, installer: Installer, sign_in: SignIn
) -> None:
    for many, named in ((9, False), (1, True)):
        installer.execute(GUESSED.encode(), [POLICE, many])
        assert [one.item for one in _found(job)] == (["lock_out"] if named else [])
    (found,) = _found(job)
    assert (found.level, found.remedy) == (Level.MUST, "mashdesk server collect")
    assert POLICE in found.sentence
    try:
        assert job.collect().locked == [POLICE]
        assert _found(job) == []
    finally:  # a login is the whole server's, and the next test's
        sign_in(ADMINISTRATOR).ask("select admin.unlock_staff(%s)", POLICE)


@pytest.mark.parametrize(("minutes", "items"), [(58, []), (62, ["sealing"])])
def test_entries_that_were_not_sealed_for_more_than_an_hour_are_named(
    minutes: int, items: list[str], job: Job, installer: Installer
) -> None:
    log_seals.seal(job.engine)
    _in_the_past(installer, minutes)
    found = _found(job)
    assert [(one.item, one.level) for one in found] == [(item, Level.MUST) for item in items]
    assert all("seal-log" in one.remedy for one in found)
    log_seals.seal(job.engine)
    assert _found(job) == []


def _in_the_past(installer: Installer, minutes: int) -> None:
    """An entry of then, with its digest as the product makes it."""
    with installer.transaction():
        installer.execute(UNDIGESTED.encode())
        installer.execute(
            b"insert into mash.access_log (who, what, transaction, digest, at) values ('x', 'opened', "
            b"pg_current_xact_id()::text::bigint, '', clock_timestamp() - make_interval(mins => %s))",
            [minutes],
        )
        installer.execute(b"alter table mash.access_log enable always trigger digest")


@pytest.mark.parametrize(("minutes", "items"), [(58, []), (62, ["anchoring"])])
def test_seals_that_are_in_no_anchor_file_for_more_than_an_hour_are_named(
    minutes: int, items: list[str], job: Job, installer: Installer
) -> None:
    log_seals.seal(job.engine)
    with installer.transaction():
        installer.execute(b"set local session_replication_role = replica")
        installer.execute(b"alter table mash.log_seal disable trigger sealed")
        installer.execute(b"update mash.log_seal set at = at - make_interval(mins => %s)", [minutes])
        installer.execute(b"alter table mash.log_seal enable always trigger sealed")
    heads = log_seals.heads(job.engine)
    empty, whole = Anchors("none", [], []), Anchors("all", heads, [])
    assert heads
    assert [(one.item, one.level) for one in _found(job, (empty,))] == [(item, Level.MUST) for item in items]
    assert _found(job, (empty, whole)) == _found(job, (whole,)) == _found(job) == []


def test_the_whole_check_looks_at_the_jobs_and_at_the_anchor_file(job: Job, installer: Installer) -> None:
    installer.execute(GUESSED.encode(), [POLICE, 10])
    with job.engine.connect() as connection:
        made = server_check.as_made.described(connection)
    report = server_check.check(job.engine, made)
    assert "lock_out" in {one.item for one in report.findings}
    assert not report.passed


@pytest.mark.parametrize(
    ("number", "version", "items"),
    [("150008", "15.8", ["server_version"]), ("159999", "15.9", ["server_version"]), ("160000", "16.0", []),
     ("160004", "16.4", []), ("180001", "18.1", [])],
)  # fmt: skip
def test_a_server_that_is_too_old_is_named(number: str, version: str, items: list[str]) -> None:
    found = age_findings({"server_version_num": number, "server_version": version})
    assert [(one.item, one.level) for one in found] == [(item, Level.MUST) for item in items]
    assert all(version in one.sentence and "16" in one.remedy for one in found)


@pytest.fixture
def latin(busy_hub: Database, sign_in: SignIn) -> Iterator[Engine]:
    """A database of this server that keeps text as it was kept in the last century."""
    with busy_hub.server.superuser_connection() as connection:
        connection.execute("drop database if exists latin")
        connection.execute("create database latin template template0 encoding 'LATIN1' locale 'C'")
    engine = create_engine(busy_hub.server.superuser_url("latin"))
    yield engine
    engine.dispose()
    with busy_hub.server.superuser_connection() as connection:
        connection.execute("drop database latin with (force)")


def test_a_database_of_another_encoding_is_named(latin: Engine, job: Job) -> None:
    def of(engine: Engine) -> list[Finding]:
        with engine.connect() as connection:
            return encoding_findings(connection)

    (found,) = of(latin)
    assert (found.item, found.level) == ("encoding", Level.MUST)
    assert "LATIN1" in found.sentence
    assert "server init" in found.remedy
    assert of(job.engine) == []

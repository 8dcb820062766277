"""Ten sign-ins refused within fifteen minutes lock a name out, by themselves, whatever was said to be signed in to."""

from collections.abc import Callable

import psycopg
import pytest

from tests.cluster_fixtures import Database
from tests.security.collecting import Installer, Job, collected, written
from tests.security.newcomers import PASSWORD, Newcomers, state_of
from tests.security.psql import ADMINISTRATOR, SignIn

FAILED = {"error_severity": "FATAL", "state_code": "28P01"}
Fail = Callable[..., None]


@pytest.fixture
def fail(busy_hub: Database) -> Fail:
    """Sign in with a wrong password, so many times."""

    def again(login: str, times: int, database: str = "") -> None:
        address = busy_hub.server.address
        for _ in range(times):
            with pytest.raises(psycopg.OperationalError):
                psycopg.connect(host=address.host, port=address.port, dbname=database or busy_hub.name, user=login,
                                password="not this one")  # fmt: skip

    return again


def test_the_tenth_refused_sign_in_locks_the_name_out_and_ends_what_is_open(
    newcomers: Newcomers, fail: Fail, job: Job, installer: Installer
) -> None:
    login = newcomers.add("nova.guessed", "mash_officer")
    person = newcomers.sign_in(login)
    fail(login, 9)
    assert job.collect().locked == []
    assert state_of(person) == "open"
    fail(login, 1)
    assert job.collect().locked == [login]
    assert state_of(person) == "locked"
    with pytest.raises(psycopg.OperationalError):
        newcomers.sign_in(login)
    assert collected(installer, "sign-in failed") == [(login, "password")] * 10
    assert job.collect().locked == []
    assert collected(installer, "sign-in failed")[10:] == [(login, "not admitted")], "the right password, but no door"


def test_guessing_in_a_database_that_is_not_there_counts(
    newcomers: Newcomers, fail: Fail, job: Job, installer: Installer
) -> None:
    login = newcomers.add("nova.elsewhere", "mash_officer")
    fail(login, 5, "postgres")
    fail(login, 5, "not_there")
    assert job.collect().locked == [login]


def test_an_unlocked_name_is_not_locked_again_for_what_came_before(
    newcomers: Newcomers, fail: Fail, job: Job, sign_in: SignIn
) -> None:
    login = newcomers.add("nova.unlocked", "mash_officer")
    fail(login, 10)
    assert job.collect().locked == [login]
    fail(login, 3)
    sign_in(ADMINISTRATOR).ask("select admin.unlock_staff(%s)", login)
    assert job.collect().locked == []
    newcomers.sign_in(login, PASSWORD)
    fail(login, 9)
    assert job.collect().locked == []
    fail(login, 1)
    assert job.collect().locked == [login]


@pytest.mark.parametrize(("minutes", "locks"), [(14, True), (16, False)])
def test_ten_within_a_quarter_of_an_hour_and_not_ten_ever(
    minutes: int, locks: bool, newcomers: Newcomers, busy_hub: Database, job: Job, installer: Installer
) -> None:
    login = newcomers.add("nova.slow", "mash_officer")
    row = installer.execute("select to_char(now() - make_interval(mins => %s), 'YYYY-MM-DD HH24:MI:SS.MS \"UTC\"'), "
                            "to_char(now(), 'YYYY-MM-DD HH24:MI:SS.MS \"UTC\"')", [minutes]).fetchone()  # fmt: skip
    assert row is not None
    with written(busy_hub) as file:
        first = file.line(user=login, line_num=1, timestamp=row[0], **FAILED)
        rest = (file.line(user=login, line_num=number, timestamp=row[1], **FAILED) for number in range(2, 11))
        file.write(first + b"".join(rest))
        assert job.collect().locked == ([login] if locks else [])


def test_a_job_that_was_stopped_before_it_locked_out_does_so_the_next_time(
    newcomers: Newcomers, fail: Fail, job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    login = newcomers.add("nova.late", "mash_officer")
    fail(login, 10)
    with monkeypatch.context() as stopped:
        stopped.setattr("mashdesk.store.log_collect._lock_out", lambda _: [])
        assert job.collect().entries == 10
    assert job.collect().locked == [login]


def test_a_certificate_that_is_not_admitted_locks_nobody_out(
    newcomers: Newcomers, busy_hub: Database, job: Job
) -> None:
    login = newcomers.add("nova.card", "mash_officer")
    with written(busy_hub) as file:
        told = {"error_severity": "FATAL", "state_code": "28000"}
        file.write(b"".join(file.line(user=login, line_num=number, **told) for number in range(20)))
        collected_now = job.collect()
    assert (collected_now.entries, collected_now.locked) == (20, [])

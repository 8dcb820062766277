"""The access log: what is in it, who reads it, and that sealing loses nothing while people work."""

import threading
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor, wait
from uuid import UUID

import alembic.command
import psycopg
import pytest
from sqlalchemy import Engine, create_engine, text

from mashdesk.store import log_seals, schema
from mashdesk.store.embedded import PrivateServer
from mashdesk.store.log_check import check
from mashdesk.store.watcher import Watcher
from tests.cluster_fixtures import Database
from tests.security.logs import Heads, Installer, Verify, value_of
from tests.security.psql import ADMINISTRATOR, AUDITOR, DECIDER, MANAGER, OFFICER, POLICE, PROBATION, Psql, Row, SignIn

ONE_OF_EACH = (OFFICER, POLICE, DECIDER, MANAGER, AUDITOR, ADMINISTRATOR)


# What is kept.


def test_whatever_an_owner_inserts_the_login_the_clock_and_the_transaction_are_the_servers(
    installer: Installer, busy_hub: Database
) -> None:
    row = installer.execute(
        "insert into mash.access_log (who, what, reason, at, transaction, digest) values ('somebody.else', 'opened', "
        "'Forged', '2020-01-01', 3, 'x') returning who = session_user, at > now() - interval '1 minute', "
        "transaction = pg_current_xact_id()::text::bigint, length(digest)"
    ).fetchone()
    assert row == (True, True, True, 32)


def test_no_owner_and_no_replica_changes_takes_out_or_empties_the_log_or_its_seals(
    installer: Installer, sealed_log: Heads
) -> None:
    for replication in ("origin", "replica"):
        installer.execute(f"set session_replication_role = {replication}".encode())
        for statement in (
            "update mash.access_log set reason = reason || '.'",
            "delete from mash.access_log",
            "truncate mash.access_log",
            "update mash.log_seal set head = 'x'",
            "delete from mash.log_seal",
            "truncate mash.log_seal",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                installer.execute(statement.encode())


def test_account_changes_prints_and_letters_read_are_kept_beside_openings(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    administrator, decider = sign_in(ADMINISTRATOR), sign_in(DECIDER)
    administrator.attempt("select admin.ask_password_reset(%s, 'not a verifier', 'Forgotten')", OFFICER)
    verifier = _text(installer, "select rolpassword from pg_authid where rolname = %s", OFFICER)
    administrator.ask("select admin.ask_password_reset(%s, %s, 'Forgotten')", OFFICER, verifier)
    decider.open(study["school"])
    decider.ask("select app.note_decision_record(%s)", study["school"])
    assert _latest(installer, 3) == [
        (DECIDER, "decision record printed", ""),
        (DECIDER, "opened", "To look at the case"),
        (ADMINISTRATOR, "password reset asked", OFFICER),
    ]


def _text(installer: Installer, sql: str, *parameters: object) -> str:
    row = installer.execute(sql.encode(), list(parameters)).fetchone()
    assert row is not None
    return str(row[0])


def _latest(installer: Installer, many: int) -> list[Row]:
    return installer.execute(
        "select who, what, reason from mash.access_log order by id desc limit %s", [many]
    ).fetchall()


@pytest.mark.parametrize(
    "weakening",
    [
        "drop trigger digest on mash.access_log",
        "alter table mash.access_log disable trigger digest",
        "alter table mash.access_log enable trigger digest",
        "alter table mash.access_log enable replica trigger sealed",
        "drop trigger sealed on mash.log_seal",
        "alter table mash.log_seal disable trigger sealed_whole",
        "drop policy system on mash.log_seal",
        "grant select on mash.access_log to auditor",
    ],
)
def test_the_gate_refuses_a_log_without_its_guards(weakening: str, installer: Installer) -> None:
    gate = schema.gate_query().encode()
    assert installer.execute(gate).fetchall() == []
    installer.execute(weakening.encode())
    assert installer.execute(gate).fetchall() != []


# Who reads it.


def test_the_auditor_reads_all_of_the_hubs_entries_with_their_reasons(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    sign_in(POLICE).open(study["school"], "Asked by the duty sergeant")
    told = sign_in(AUDITOR).ask("select * from app.access_log(null, null)")
    assert {row[0] for row in told} == {row[0] for row in installer.execute("select id from mash.access_log")}
    entry = installer.execute("select id, at from mash.access_log order by id desc limit 1").fetchone()
    assert entry is not None
    asked = (POLICE, "Percival Underhay", "opened", study["school"], "Asked by the duty sergeant", "ordinary agency")
    assert told[-1] == (*entry, *asked, entry[1])


def test_the_auditor_asks_for_a_time_and_for_one_person(sign_in: SignIn, study: Mapping[str, UUID]) -> None:
    auditor = sign_in(AUDITOR)
    sign_in(POLICE).open(study["school"])
    recent = "select login from app.access_log(now() - interval '1 minute', now() + interval '1 minute', %s)"
    assert set(auditor.ask(recent, POLICE)) == {(POLICE,)}
    assert auditor.ask("select * from app.access_log(null, now() - interval '1 day')") == []
    assert auditor.ask("select * from app.access_log(now() + interval '1 day', null)") == []


def test_the_auditor_does_not_see_what_people_of_another_hub_did(sign_in: SignIn, installer: Installer) -> None:
    installer.execute("insert into mash.hub (id, name, profile) select 'other', 'Other', profile from mash.hub")
    auditor = sign_in(AUDITOR)
    assert auditor.ask("select * from app.access_log(null, null, %s)", DECIDER)
    enquiries = installer.execute("select id, hub from mash.enquiry").fetchall()
    installer.execute("update mash.staff set hub = 'other' where login = %s", [DECIDER])
    installer.execute("update mash.enquiry set hub = 'other', reference = reference || '-o'")
    assert auditor.ask("select * from app.access_log(null, null, %s)", DECIDER) == []
    assert enquiries


@pytest.mark.parametrize("login", [login for login in ONE_OF_EACH if login != AUDITOR])
def test_nobody_else_reads_the_hubs_log(login: str, sign_in: SignIn) -> None:
    assert sign_in(login).refused("select * from app.access_log(null, null)").code == "42501"


@pytest.mark.parametrize("login", ONE_OF_EACH)
def test_everybody_reads_their_own_entries_and_nobody_elses(login: str, sign_in: SignIn, installer: Installer) -> None:
    told = sign_in(login).ask("select id from app.my_access_log()")
    own = installer.execute(
        "select id from mash.access_log where who = %s order by at desc, id desc", [login]
    ).fetchall()
    assert told == own


# Sealing.


def test_a_log_that_nobody_touched_verifies(sealed_log: Heads, verify_log: Verify, installer: Installer) -> None:
    report = verify_log()
    assert report.findings == []
    assert report.seals == len(sealed_log)
    assert report.entries == value_of(installer, "select count(*) from mash.access_log")
    assert (report.unsealed, report.oldest_unsealed) == (0, None)


def test_a_transaction_that_is_open_while_others_are_sealed_is_in_a_later_seal(
    sign_in: SignIn, study: Mapping[str, UUID], log_engine: Engine, verify_log: Verify, sealed_log: Heads,
    installer: Installer,
) -> None:  # fmt: skip
    slow, quick = sign_in(POLICE), sign_in(DECIDER)
    slow.ask("begin")
    slow.open(study["school"], "Slow")
    quick.open(study["school"], "Quick")
    assert log_seals.seal(log_engine) == 0
    assert verify_log().unsealed == 1, "the slow one is not there yet, the quick one waits for it"
    slow.ask("commit")
    assert log_seals.seal(log_engine) == 2
    assert verify_log().findings == []
    quick.open(study["school"], "Once more")
    assert log_seals.seal(log_engine) == 1
    assert verify_log().findings == []


def test_what_is_rolled_back_leaves_no_gap_that_looks_like_a_deletion(
    sign_in: SignIn, study: Mapping[str, UUID], log_engine: Engine, verify_log: Verify, sealed_log: Heads
) -> None:
    person = sign_in(DECIDER)
    person.in_transaction(("select app.open_enquiry(%s, 'To look')", [study["school"]]), end="rollback")
    person.open(study["school"])
    assert log_seals.seal(log_engine) == 1
    assert verify_log().findings == []


def test_people_who_work_while_three_seal_lose_nothing(
    sign_in: SignIn, study: Mapping[str, UUID], busy_hub: Database, verify_log: Verify, installer: Installer,
    sealed_log: Heads,
) -> None:  # fmt: skip
    before = value_of(installer, "select count(*) from mash.access_log")
    people = [sign_in(login) for login in (POLICE, DECIDER, OFFICER, MANAGER)]
    working = threading.Event()
    working.set()

    def keep_sealing() -> None:
        own = create_engine(busy_hub.superuser_url)
        while working.is_set():
            log_seals.seal(own, 7)
        own.dispose()

    with ThreadPoolExecutor(7) as pool:
        sealers = [pool.submit(keep_sealing) for _ in range(3)]
        workers = [pool.submit(_open_again_and_again, person, study["school"]) for person in people]
        wait(workers)
        working.clear()
        wait(sealers)
    assert [done.exception() for done in (*workers, *sealers)] == [None] * 7
    report = verify_log()
    assert report.findings == []
    assert report.entries == before + 100
    assert report.seals > len(sealed_log)


def _open_again_and_again(person: Psql, enquiry: UUID) -> None:
    for turn in range(25):
        person.open(enquiry, f"Turn {turn}")


def test_any_desk_may_ask_for_a_seal_and_two_at_once_do_not_wait_for_each_other(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    one, other = sign_in(PROBATION), sign_in(AUDITOR)
    one.ask("begin")
    one.ask("select app.seal()")
    other.ask("set statement_timeout = '3s'")
    other.ask("select app.seal()")
    one.ask("commit")
    assert value_of(installer, "select count(*) from mash.log_seal") == 1
    sign_in(POLICE).open(study["school"])
    one.ask("select app.seal()")
    assert value_of(installer, "select count(*) from mash.log_seal") == 1, "at most one seal a minute"


def test_a_quiet_desk_seals_by_the_way(
    busy_hub: Database, passwords: Mapping[str, str], installer: Installer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mashdesk.store.watcher.POLL_SECONDS", 1.0)
    watcher = Watcher(busy_hub.url_for(POLICE, passwords[POLICE]), lambda: None, lambda _: None)
    watcher.start()
    try:
        until = time.monotonic() + 15
        while not value_of(installer, "select count(*) from mash.log_seal") and time.monotonic() < until:
            time.sleep(0.1)
    finally:
        watcher.stop()
    assert value_of(installer, "select count(*) from mash.log_seal") == 1


@pytest.mark.parametrize("begin", ["begin isolation level serializable", "begin read only"])
def test_a_transaction_that_cannot_see_what_is_new_does_not_seal(
    begin: str, sign_in: SignIn, installer: Installer
) -> None:
    person = sign_in(POLICE)
    person.ask(begin)
    person.ask("select app.seal()")
    person.ask("commit")
    assert value_of(installer, "select count(*) from mash.log_seal") == 0


def test_entries_from_before_digests_get_theirs_with_the_upgrade(cluster: PrivateServer) -> None:
    with cluster.superuser_connection() as connection:
        connection.execute("create database earlier")
    engine = create_engine(cluster.superuser_url("earlier"))
    try:
        with engine.begin() as connection:
            connection.execute(text("create schema mash"))
            alembic.command.upgrade(schema._alembic(connection), "0003")
            connection.execute(
                text(
                    "insert into mash.access_log (who, what, enquiry, reason, transaction) values "
                    "('ada', 'opened', gen_random_uuid(), 'Zażółć, 12:3', '7'), "
                    "('ada', 'password reset', null, '', '8')"
                )
            )
        schema.upgrade(cluster.superuser_url("earlier"))
        assert log_seals.seal(engine) == 2
        assert check(engine).findings == []
    finally:
        engine.dispose()
        with cluster.superuser_connection() as connection:
            connection.execute("drop database earlier with (force)")

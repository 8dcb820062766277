"""Nothing is read without a trace: content needs an opening that was committed before, whatever the client does."""

import re
from collections.abc import Mapping
from uuid import UUID, uuid4

import psycopg
import pytest

from tests.cluster_fixtures import Database
from tests.security import contradicted
from tests.security.collecting import log_folder, settle
from tests.security.matching import planted_merge, put
from tests.security.people_said import plant_said
from tests.security.psql import DECIDER, POLICE, READING, SCREENER, Row, SignIn
from tests.security.releasing import planted_releases

OPEN = "select * from app.open_enquiry(%s, 'To look at the case')"
ITEMS = "select * from app.items(%s)"
Installer = psycopg.Connection[Row]


@pytest.fixture
def school(study: Mapping[str, UUID], installer: Installer) -> UUID:
    """An enquiry with content of every kind."""
    planted_releases(installer, study)
    for planted in (_DONE, _CHASED):
        installer.execute(planted.encode(), [study["school"]])
    plant_said(installer, study["school"])
    contradicted.live_through(installer, study["school"])
    planted_merge(installer, study["school"], put(installer, study["school"]), put(installer, study["school"]))
    return study["school"]


_DONE = """
    with asked as (insert into mash.action (enquiry, discussion, agency, what, due, by)
        select d.enquiry, d.id, 'police', 'To look in', now(), d.recorded_by from mash.discussion d where d.enquiry = %s
        limit 1 returning id, enquiry, by)
    insert into mash.action_result (enquiry, action, result, happened, by)
        select enquiry, id, 'done', now(), by from asked"""
_CHASED = """
    insert into mash.chase (enquiry, request, number, told, means, by)
        select r.enquiry, r.id, 1, 'practitioner', 'telephone', r.sent_by from mash.information_request r
        where r.enquiry = %s limit 1"""


@pytest.mark.parametrize("function", READING)
def test_no_reading_function_gives_anything_before_an_opening(function: str, sign_in: SignIn, school: UUID) -> None:
    assert sign_in(DECIDER).read(function, school) == []


def test_after_an_opening_there_is_content(sign_in: SignIn, school: UUID) -> None:
    person = sign_in(DECIDER)
    person.open(school)
    assert [function for function in READING if not person.read(function, school)] == []


@pytest.mark.parametrize("function", READING)
def test_no_reading_function_gives_anything_in_the_openings_own_transaction(
    function: str, sign_in: SignIn, school: UUID
) -> None:
    read = f"select * from app.{function}(%s)"
    assert sign_in(DECIDER).in_transaction((OPEN, [school]), (read, [school])) == []


def test_a_savepoint_changes_nothing(sign_in: SignIn, school: UUID) -> None:
    steps = [("savepoint one", []), (OPEN, [school]), ("release one", []), ("savepoint two", []), (ITEMS, [school])]
    assert sign_in(DECIDER).in_transaction(*steps, end="rollback") == []


def test_both_in_one_statement_give_nothing(sign_in: SignIn, school: UUID) -> None:
    both = (
        "select i.* from app.open_enquiry(%s, 'Both at once') o cross join lateral app.items(%s) i "
        "where o.opened is not null"
    )
    assert sign_in(DECIDER).ask(both, school, school) == []


def test_a_pipeline_or_one_long_message_is_one_transaction(sign_in: SignIn, school: UUID) -> None:
    person = sign_in(DECIDER)
    with person.connection.pipeline(), person.connection.cursor() as opening, person.connection.cursor() as reading:
        opening.execute(OPEN, [school])
        reading.execute(ITEMS, [school])
        assert reading.fetchall() == []
    other = sign_in(DECIDER)
    message = f"select * from app.open_enquiry('{school}', 'In one message'); select * from app.items('{school}')"
    cursor = other.connection.execute(message.encode())
    assert cursor.nextset()
    assert cursor.fetchall() == []


def test_whoever_turns_lasting_commits_off_is_traced_all_the_same(
    sign_in: SignIn, school: UUID, installer: Installer
) -> None:
    person = sign_in(POLICE)
    person.ask("set synchronous_commit = off")
    person.open(school, "Without waiting for the disk")
    assert person.read("people", school)
    kept = "select count(*) from mash.access_log where who = %s and reason = 'Without waiting for the disk'"
    assert installer.execute(kept.encode(), [POLICE]).fetchone() == (1,)


@pytest.mark.parametrize("isolation", ["read committed", "repeatable read", "serializable"])
def test_no_isolation_level_helps(isolation: str, sign_in: SignIn, school: UUID) -> None:
    steps = [(f"set transaction isolation level {isolation}", []), (OPEN, [school]), (ITEMS, [school])]
    assert sign_in(DECIDER).in_transaction(*steps) == []


def test_an_opening_that_is_rolled_back_opens_nothing(sign_in: SignIn, school: UUID) -> None:
    person = sign_in(DECIDER)
    person.in_transaction((OPEN, [school]), end="rollback")
    assert person.read("items", school) == []


def test_another_sitting_of_the_same_person_opens_for_itself(sign_in: SignIn, school: UUID) -> None:
    desk, psql = sign_in(DECIDER), sign_in(DECIDER)
    desk.open(school)
    assert desk.read("items", school)
    assert psql.read("items", school) == []


def test_another_person_opens_for_themselves(sign_in: SignIn, school: UUID) -> None:
    sign_in(DECIDER).open(school)
    assert sign_in(SCREENER).read("items", school) == []


def test_an_opening_of_one_enquiry_opens_no_other(sign_in: SignIn, study: Mapping[str, UUID]) -> None:
    person = sign_in(DECIDER)
    person.open(study["self-referral"])
    assert [person.read(function, study["school"]) for function in READING] == [[]] * len(READING)


def test_an_opening_runs_out(sign_in: SignIn, school: UUID, installer: Installer) -> None:
    person = sign_in(DECIDER)
    person.open(school)
    (lasting,) = installer.execute("select max(expires - opened) from mash.opening").fetchone() or (None,)
    installer.execute("update mash.opening set expires = clock_timestamp() - interval '1 millisecond'")
    assert [person.read(function, school) for function in READING] == [[]] * len(READING)
    assert lasting is not None
    assert 29 * 60 < lasting.total_seconds() < 30 * 60 + 1


def test_an_opening_runs_out_within_one_long_message_too(sign_in: SignIn, school: UUID, installer: Installer) -> None:
    person = sign_in(DECIDER)
    person.open(school)
    soon = "update mash.opening set expires = clock_timestamp() + interval '200 milliseconds'"
    installer.execute(soon)
    at_once = f"select i.* from pg_sleep(0.3) cross join lateral app.items('{school}') i"
    assert person.ask(at_once) == []
    installer.execute(soon)
    cursor = person.connection.execute(f"select pg_sleep(0.3); select * from app.items('{school}')".encode())
    assert cursor.nextset()
    assert cursor.fetchall() == []


def test_closing_ends_the_opening_at_once(sign_in: SignIn, school: UUID) -> None:
    person = sign_in(DECIDER)
    person.open(school)
    person.ask("select app.close_opening(%s)", school)
    assert person.read("items", school) == []


def test_nobody_closes_somebody_elses_opening(sign_in: SignIn, school: UUID) -> None:
    person = sign_in(DECIDER)
    person.open(school)
    sign_in(SCREENER).ask("select app.close_opening(%s)", school)
    sign_in(DECIDER).ask("select app.close_opening(%s)", school)
    assert person.read("items", school)


def test_copy_gives_nothing_unopened(sign_in: SignIn, school: UUID) -> None:
    person = sign_in(DECIDER)
    with person.connection.cursor().copy(f"copy (select * from app.items('{school}')) to stdout".encode()) as copy:
        assert b"".join(bytes(part) for part in copy) == b""


@pytest.mark.parametrize("hold", ["", "with hold"])
def test_a_cursor_gives_nothing_unopened(hold: str, sign_in: SignIn, school: UUID) -> None:
    person = sign_in(DECIDER)
    person.ask("begin")
    person.ask(f"declare c cursor {hold} for select * from app.items('{school}')")
    person.ask(OPEN, school)
    rows = person.ask("fetch all from c") if not hold else []
    person.ask("commit")
    assert rows + (person.ask("fetch all from c") if hold else []) == []


def test_explaining_tells_no_numbers(sign_in: SignIn, school: UUID) -> None:
    person = sign_in(DECIDER)
    plans = [person.ask(f"explain (analyze, verbose, buffers off) select * from app.items('{school}')")]
    told = "\n".join(str(row[0]) for row in plans[0])
    assert "Function Scan on app.items" in told
    assert "Removed by Filter" not in told
    assert "mash." not in told


def test_a_prepared_statement_gives_nothing_after_closing(sign_in: SignIn, school: UUID) -> None:
    person = sign_in(DECIDER)
    person.ask(f"prepare p as select * from app.items('{school}')")
    assert person.ask("execute p") == []
    person.open(school)
    assert person.ask("execute p")
    person.ask("select app.close_opening(%s)", school)
    assert person.ask("execute p") == []


@pytest.mark.parametrize("reason", ["", "  ", "ab", None, "x" * 501])
def test_an_opening_says_why(reason: str | None, sign_in: SignIn, school: UUID) -> None:
    assert sign_in(DECIDER).refused("select * from app.open_enquiry(%s, %s)", school, reason).code == "22023"


def test_who_opened_what_when_and_why_is_kept(sign_in: SignIn, school: UUID, installer: Installer) -> None:
    person = sign_in(POLICE)
    person.open(school, "Asked by the duty sergeant")
    kept = installer.execute(
        "select who, what, enquiry, reason, at > now() - interval '1 minute' from mash.access_log "
        "order by id desc limit 1"
    ).fetchone()
    assert kept == (POLICE, "opened", school, "Asked by the duty sergeant", True)


def test_an_attempt_that_is_rolled_back_is_still_in_the_servers_log(
    sign_in: SignIn, busy_hub: Database, school: UUID
) -> None:
    person = sign_in(POLICE)
    before = _attempts(busy_hub)
    for setting in ("client_min_messages = error", "log_min_messages = panic", "log_min_messages = fatal"):
        person.attempt(f"set {setting}")
        person.in_transaction((OPEN, [school]), end="rollback")
    person.attempt(OPEN, uuid4())
    assert _attempts(busy_hub) - before == 4


def test_the_servers_log_holds_no_reason_and_no_content(sign_in: SignIn, busy_hub: Database, school: UUID) -> None:
    person = sign_in(POLICE)
    person.open(school, "markerreason")
    person.attempt('select app.return_information(%s, \'{"enquiry": "markerbody"}\')', uuid4())
    person.attempt("select 'markertyped'::integer")
    assert re.findall("marker[a-z]+", _server_log(busy_hub)) == []


def _attempts(database: Database) -> int:
    return _server_log(database).count(f"opening asked by {POLICE}")


def _server_log(database: Database) -> str:
    settle(database)
    logs = [path for path in log_folder(database).iterdir() if path.suffix in (".log", ".json")]
    assert logs
    return "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in logs)

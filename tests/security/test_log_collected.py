"""What was refused, and what was read, is in the access log once, however it was rolled back, cut, forged or raced."""

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg.types.json import Jsonb

from mashdesk.domain.refusals import Refusal
from mashdesk.store import log_seals, server_log
from mashdesk.store.log_check import check
from mashdesk.store.log_collect import collect
from tests.cluster_fixtures import Database
from tests.security.collecting import Installer, Job, LogFile, collected, written
from tests.security.psql import AUDITOR, DECIDER, POLICE, PROBATION, SignIn


@pytest.fixture
def file(busy_hub: Database) -> Iterator[LogFile]:
    """A file of the server's log that this test writes."""
    with written(busy_hub) as made:
        yield made


def test_a_refused_attempt_is_an_entry_once_and_says_who_when_and_of_what(
    sign_in: SignIn, study: Mapping[str, UUID], job: Job, installer: Installer
) -> None:
    person = sign_in(PROBATION)
    assert person.refused("select * from app.open_enquiry(%s, 'To look')", study["school"]).code == "42501"
    assert [job.collect().entries for _ in range(3)] == [1, 0, 0]
    assert collected(installer, "refused") == [(PROBATION, "open_enquiry")]
    kept = (
        "select who = session_user, enquiry, at - happened < interval '1 minute' from mash.access_log where about <> ''"
    )
    assert installer.execute(kept.encode()).fetchall() == [(True, None, True)]
    assert log_seals.seal(job.engine) > 0
    assert check(job.engine).findings == []


def test_what_is_not_there_and_what_is_not_theirs_leave_the_same_entry(
    sign_in: SignIn, study: Mapping[str, UUID], job: Job, installer: Installer
) -> None:
    person = sign_in(PROBATION)
    for enquiry in (study["school"], uuid4()):
        person.refused("select * from app.open_enquiry(%s, 'To look')", enquiry)
    job.collect()
    assert collected(installer, "refused") == [(PROBATION, "open_enquiry")] * 2


def test_a_signature_at_a_desk_somebody_left_is_a_refused_attempt(
    sign_in: SignIn, study: Mapping[str, UUID], job: Job, installer: Installer
) -> None:
    decider = sign_in(DECIDER)
    decider.open(study["self-referral"])
    installer.execute("create or replace function priv.signed_in_at() returns timestamptz language sql stable security "
                      "definer begin atomic select clock_timestamp() - interval '3 minutes'; end")  # fmt: skip
    told = decider.refused(
        "select app.sign_decisions(%s, %s)", uuid4(), Jsonb({"enquiry": str(study["self-referral"])})
    )
    assert told.code == "28000"
    job.collect()
    assert collected(installer, "refused") == [(DECIDER, "sign_decisions")]


def test_what_was_read_is_an_entry_for_each_class_of_an_opening_once(
    sign_in: SignIn, study: Mapping[str, UUID], job: Job, installer: Installer
) -> None:
    person = sign_in(POLICE)
    assert person.read("items", study["school"]) == []
    person.open(study["school"])
    for function in ("items", "items", "people", "households"):
        person.read(function, study["school"])
    job.collect()
    person.read("items", study["school"])
    job.collect()
    assert collected(installer, "read") == [(POLICE, "items"), (POLICE, "people")]
    person.open(study["school"], "Once more")
    person.read("items", study["school"])
    job.collect()
    assert collected(installer, "read")[2:] == [(POLICE, "items")]


@pytest.mark.parametrize("begin", ["begin", "begin read only", "begin isolation level serializable"])
def test_a_read_that_is_rolled_back_or_may_not_write_is_an_entry_all_the_same(
    begin: str, sign_in: SignIn, study: Mapping[str, UUID], job: Job, installer: Installer
) -> None:
    person = sign_in(DECIDER)
    person.open(study["school"])
    for setting in ("log_min_messages = panic", "client_min_messages = error", "log_error_verbosity = verbose"):
        person.attempt(f"set {setting}")
    person.ask(begin)
    assert person.read("referrer", study["school"])
    person.ask("rollback")
    job.collect()
    assert collected(installer, "read") == [(DECIDER, "referrer")]


def test_the_opening_says_before_anything_is_read_which_classes_it_gives(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    given = {}
    for login in (POLICE, DECIDER, "ottilie.brandreth", "maud.hollingbery", "ignatius.pell"):
        sign_in(login).open(study["school"])
        row = installer.execute("select classes from mash.access_log order by id desc limit 1").fetchone()
        given[login] = row[0] if row else ""
    assert given == {
        POLICE: "ordinary agency",
        DECIDER: "ordinary hub views confidential",
        "ottilie.brandreth": "ordinary hub",
        "maud.hollingbery": "ordinary hub views",
        "ignatius.pell": "ordinary hub views confidential",
    }


def test_the_auditor_sees_classes_and_refusals_and_everybody_what_was_tried_in_their_name(
    sign_in: SignIn, study: Mapping[str, UUID], job: Job
) -> None:
    person = sign_in(POLICE)
    person.open(study["school"])
    person.read("items", study["school"])
    person.refused("select * from app.open_enquiry(%s, 'To look')", uuid4())
    job.collect()
    told = sign_in(AUDITOR).ask(
        "select name, what, enquiry, reason, classes from app.access_log(null, null, %s) "
        "order by happened desc, id desc limit 3", POLICE,
    )  # fmt: skip
    assert told == [
        ("Percival Underhay", "refused", None, "open_enquiry", ""),
        ("Percival Underhay", "read", study["school"], "", "items"),
        ("Percival Underhay", "opened", study["school"], "To look at the case", "ordinary agency"),
    ]
    own = "select what, classes from app.my_access_log() order by happened desc, id desc limit 2"
    assert person.ask(own) == [("refused", ""), ("read", "items")]
    assert sign_in(DECIDER).ask("select * from app.my_access_log() where what in ('refused', 'read')") == []


def test_nobody_forges_a_line(
    sign_in: SignIn, study: Mapping[str, UUID], busy_hub: Database, passwords: Mapping[str, str], job: Job,
    installer: Installer,
) -> None:  # fmt: skip
    person = sign_in(POLICE)
    person.attempt("do $$ begin raise log 'refused' using errcode = 'MD001'; end $$")
    line = '\\n{"timestamp":"2026-01-05 09:00:00.123 UTC","user":"x","state_code":"MD001","error_severity":"LOG"}\\n'
    for sql in ("set application_name = %s", "set search_path = %s", "select %s::integer", "notify forged, %s"):
        person.attempt(sql.replace("%s", f"e'{line}'"))
    for setting in ("debug_print_parse", "debug_print_plan"):
        person.attempt(f"set {setting} = on")
    person.attempt(f"select e'{line}'")
    address = busy_hub.server.address
    for login in ('MD001","user":"maud.hollingbery', "x\n{}", 'a"b\\', "'; drop table mash.item; --"):
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(host=address.host, port=address.port, dbname=f"{busy_hub.name}", user=login, password="x")
    job.collect()
    assert collected(installer, "refused") == []
    assert set(collected(installer, "sign-in failed")) == {("", "password")}, "a name that nobody has is not kept"


def test_two_who_collect_at_once_keep_everything_once(sign_in: SignIn, job: Job, installer: Installer) -> None:
    person = sign_in(POLICE)
    for _ in range(20):
        person.refused("select * from app.open_enquiry(%s, 'To look')", uuid4())
    with ThreadPoolExecutor(3) as pool:
        made = list(pool.map(lambda _: job.collect().entries, range(3)))
    assert sum(made) == 20
    assert len(collected(installer, "refused")) == 20


def test_a_line_that_is_still_being_written_waits_and_is_then_kept_whole(
    file: LogFile, job: Job, installer: Installer
) -> None:
    line = file.line()
    file.write(line[:40])
    assert job.collect().entries == 0
    file.add(line[40:] + file.line(line_num=2)[:-1])
    assert job.collect().entries == 1
    file.add(b"\n")
    assert job.collect().entries == 1
    assert len(collected(installer, "refused")) == 2


def test_a_crash_in_the_middle_of_a_line_takes_no_other_with_it(file: LogFile, job: Job, installer: Installer) -> None:
    junk = b'\xff\xfe not a line\n[]\n"text"\n{"timestamp": 5}\n{"timestamp": "yesterday", "state_code": "MD001"}\n'
    file.write(file.line(line_num=1)[:200].replace(b": ", b":") + file.line(line_num=2).replace(b": ", b":") + junk)
    file.add(file.line(line_num=3))
    assert job.collect().entries == 2


def test_a_file_that_is_begun_anew_or_taken_over_again_gives_everything_once(
    file: LogFile, job: Job, installer: Installer
) -> None:
    file.write(file.line(line_num=1) + file.line(line_num=2))
    assert job.collect().entries == 2
    file.write(file.line(line_num=3))  # the same weekday a week later
    assert job.collect().entries == 1
    file.write(file.line(line_num=1) + file.line(line_num=2) + file.line(line_num=3))  # put back from a copy
    assert job.collect().entries == 0
    assert collected(installer, "server log cut") == []


def test_a_file_that_was_cut_is_told(file: LogFile, job: Job, installer: Installer) -> None:
    file.write(b"".join(file.line(line_num=number) for number in range(1, 4)))
    assert job.collect().entries == 3
    file.write(file.line(line_num=1))
    assert job.collect().entries == 0
    assert collected(installer, "server log cut") == [("", "written.json")]
    assert len(collected(installer, "refused")) == 3


def test_lines_of_another_database_and_of_other_kinds_are_left(file: LogFile, job: Job, installer: Installer) -> None:
    lines = (
        file.line(line_num=1, dbname="elsewhere"),
        file.line(line_num=2, state_code="00000"),
        file.line(line_num=3, error_severity="ERROR"),
        file.line(line_num=4, backend_type="parallel worker"),
        file.line(line_num=5, state_code="MD002", message="read everything"),
        file.line(line_num=6, state_code="MD002", message=f"read {uuid4()} items"),
        file.line(line_num=7, context="PL/pgSQL function app.no_such_thing(uuid) line 1"),
    )
    file.write(b"".join(lines))
    assert job.collect().entries == 1
    assert collected(installer, "refused") == [(POLICE, "")]


def test_more_than_one_part_and_one_very_long_line_are_read_whole(
    file: LogFile, job: Job, installer: Installer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_log, "CHUNK", 600)
    file.write(b"".join(file.line(line_num=number, ps="x" * number * 100) for number in range(1, 30)))
    assert job.collect().entries == 29


def test_entries_hold_nothing_that_was_typed(
    sign_in: SignIn, study: Mapping[str, UUID], job: Job, installer: Installer
) -> None:
    person = sign_in(POLICE)
    person.refused("select * from app.open_enquiry(%s, 'markerreason')", uuid4())
    person.command_refused("return_information", {"enquiry": str(uuid4()), "markerbody": "markertyped"})
    assert job.collect().entries > 0
    rows = installer.execute("select l::text from mash.access_log l where source <> ''").fetchall()
    assert "marker" not in repr(rows)


def test_a_server_whose_log_has_no_fields_is_told_of(busy_hub: Database, job: Job) -> None:
    with busy_hub.server.superuser_connection(busy_hub.name) as connection:
        connection.execute("alter system set log_destination = 'stderr'")
        try:
            connection.execute("select pg_reload_conf(), pg_sleep(0.3)")
            with pytest.raises(Refusal, match="no log in JSON"):
                collect(job.engine)
        finally:
            connection.execute("alter system reset log_destination")
            connection.execute("select pg_reload_conf(), pg_sleep(0.3)")

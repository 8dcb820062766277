"""The auditor's log by pages, its seals and exports: nobody else reads them, no entry is missed or told twice."""

from collections.abc import Mapping
from uuid import UUID

import pytest

from tests.cluster_fixtures import Database
from tests.security.logs import Heads, Installer
from tests.security.psql import ADMINISTRATOR, AUDITOR, DECIDER, MANAGER, OFFICER, POLICE, Psql, Row, SignIn

INFORMATION = "ignatius.pell"
PAGE = "select * from app.log_page(null, null, null, null, null, null, null, 50)"
AUDITORS = (
    PAGE,
    "select * from app.openings_by_hour(null, null, 1)",
    "select * from app.seals_standing()",
    "select * from app.look_at_seal(1)",
    "select app.note_log_export('Everything')",
)


@pytest.mark.parametrize("sql", AUDITORS)
@pytest.mark.parametrize("login", [OFFICER, POLICE, DECIDER, MANAGER, INFORMATION, ADMINISTRATOR])
def test_nobody_but_an_auditor(login: str, sql: str, sign_in: SignIn) -> None:
    assert sign_in(login).refused(sql).code == "42501"


def _pages(
    auditor: Psql, size: int, who: str | None = None, what: str | None = None, of: UUID | None = None
) -> list[Row]:
    rows: list[Row] = []
    at, last = None, None
    while True:
        page = auditor.ask(
            "select * from app.log_page(%s, %s, null, null, %s, %s, %s, %s)", at, last, who, what, of, size
        )
        rows += page
        if len(page) < size:
            return rows
        at, last = page[-1][1], page[-1][0]


def test_page_by_page_the_whole_log_comes_newest_first_each_entry_once(
    sign_in: SignIn, study: Mapping[str, UUID], installer: Installer
) -> None:
    auditor = sign_in(AUDITOR)
    sign_in(POLICE).open(study["school"], "Asked by the duty sergeant")
    whole = auditor.ask("select * from app.access_log(null, null)")
    assert _pages(auditor, 7) == whole[::-1]
    assert len(whole) > 20


@pytest.mark.parametrize("size", [3, 50])
def test_by_person_kind_and_enquiry_it_is_what_the_whole_log_says(
    size: int, sign_in: SignIn, study: Mapping[str, UUID]
) -> None:
    auditor = sign_in(AUDITOR)
    sign_in(POLICE).open(study["school"], "Asked by the duty sergeant")
    whole = auditor.ask("select * from app.access_log(null, null)")[::-1]
    assert _pages(auditor, size, who=POLICE) == [row for row in whole if row[2] == POLICE]
    assert _pages(auditor, size, what="opened") == [row for row in whole if row[4] == "opened"]
    one = study["school"]
    assert _pages(auditor, size, of=one) == [row for row in whole if row[5] == one]
    assert _pages(auditor, size, POLICE, "opened", one) == [
        row for row in whole if (row[2], row[4], row[5]) == (POLICE, "opened", one)
    ]


def test_from_and_until_cut_the_page(sign_in: SignIn, study: Mapping[str, UUID]) -> None:
    auditor = sign_in(AUDITOR)
    whole = auditor.ask("select * from app.access_log(null, null)")[::-1]
    since, until = whole[9][1], whole[3][1]
    told = auditor.ask("select * from app.log_page(null, null, %s, %s, null, null, null, 500)", since, until)
    assert told == [row for row in whole if since <= row[1] < until]


def test_what_people_of_another_hub_did_is_on_no_page(sign_in: SignIn, installer: Installer) -> None:
    installer.execute("insert into mash.hub (id, name, profile) select 'other', 'Other', profile from mash.hub")
    auditor = sign_in(AUDITOR)
    assert _pages(auditor, 50, who=DECIDER)
    assert [row for row in auditor.ask("select * from app.openings_by_hour(null, null, 1)") if row[1] == DECIDER]
    installer.execute("update mash.staff set hub = 'other' where login = %s", [DECIDER])
    installer.execute("update mash.enquiry set hub = 'other', reference = reference || '-o'")
    assert _pages(auditor, 50, who=DECIDER) == []
    assert _pages(auditor, 50) == auditor.ask("select * from app.access_log(null, null)")[::-1]
    assert not [row for row in auditor.ask("select * from app.openings_by_hour(null, null, 1)") if row[1] == DECIDER]


def test_what_was_tried_in_somebodys_name_is_found_with_what_they_did(sign_in: SignIn, installer: Installer) -> None:
    installer.execute(
        "insert into mash.access_log (who, what, reason, about, happened, source, transaction, digest, classes) "
        "values ('x', 'refused', 'app.sheet', %s, now(), 'line one', 1, '', '')",
        [POLICE],
    )
    auditor = sign_in(AUDITOR)
    assert [row[2:5:2] for row in _pages(auditor, 50, who=POLICE, what="refused")] == [(POLICE, "refused")]
    assert [row[2] for row in _pages(auditor, 50, what="refused")] == [POLICE]


def test_many_openings_in_an_hour_are_counted_by_person(sign_in: SignIn, study: Mapping[str, UUID]) -> None:
    officer = sign_in(OFFICER)
    auditor = sign_in(AUDITOR)
    count = "select sum(openings) from app.openings_by_hour(now() - interval '2 hours', null, 1) where login = %s"
    before = auditor.ask(count, OFFICER)[0][0] or 0
    for _ in range(3):
        officer.open(study["school"], "Again")
    assert auditor.ask(count, OFFICER)[0][0] == before + 3
    assert auditor.ask("select * from app.openings_by_hour(null, null, 1000)") == []


def test_a_page_is_never_more_than_five_hundred_nor_less_than_one(sign_in: SignIn, installer: Installer) -> None:
    installer.execute(
        "insert into mash.access_log (who, what, reason, transaction, digest, classes, about, source) "
        "select 'x', 'sign-in failed', '', 1, '', '', '', '' from generate_series(1, 600)"
    )
    auditor = sign_in(AUDITOR)
    page = "select count(*) from app.log_page(null, null, null, null, null, null, null, {})"
    assert [auditor.ask(page.format(size))[0][0] for size in ("1000000", "0", "null")] == [500, 1, 50]


def test_each_page_walks_an_index_and_reads_no_more_than_it_shows(installer: Installer) -> None:
    installer.execute(
        "insert into mash.access_log (who, what, reason, transaction, digest, classes, about, source, enquiry) "
        "select %s, 'opened', '', 1, '', '', '', '', gen_random_uuid() from generate_series(1, 20000)",
        [OFFICER],
    )
    installer.execute("analyze mash.access_log")
    filters = {"who": f"'{POLICE}'", "what": "'glass broken'", "enquiry": "gen_random_uuid()", "nothing": ""}
    for name in filters:
        told = [filters[key] if key == name else "null" for key in ("who", "what", "enquiry")]
        installer.execute("select pg_stat_clear_snapshot()")
        before = _rows_read(installer)
        installer.execute(
            f"select count(*) from priv.log_page((select id from mash.hub), 'infinity', 0, '-infinity', 'infinity', "
            f"{', '.join(told)}, 50)".encode()
        )
        assert _rows_read(installer) - before < 1000, name


def _rows_read(installer: Installer) -> int:
    row = installer.execute(
        "select pg_stat_get_xact_tuples_returned(c) + pg_stat_get_xact_tuples_fetched(c) from "
        "(select 'mash.access_log'::regclass::oid as c) one"
    ).fetchone()
    assert row is not None
    return int(str(row[0]))


def test_the_seals_stand_and_each_is_what_it_was_made_over(sign_in: SignIn, sealed_log: Heads) -> None:
    auditor = sign_in(AUDITOR)
    seals, made, last_at, head, _unsealed, _oldest = auditor.ask("select * from app.seals_standing()")[0]
    assert seals == made == len(sealed_log)
    assert last_at is not None
    assert len(str(head)) == 64
    for number in range(1, int(str(seals)) + 1):
        entries, finding = auditor.ask("select * from app.look_at_seal(%s)", number)[0]
        assert (int(str(entries)) > 0, finding) == (True, "")
    assert auditor.ask("select * from app.look_at_seal(%s)", seals + 1) == []


SPOILT = {
    "an entry that was changed": "update mash.access_log set reason = reason || '.' where transaction < {highest}",
    "an entry that is gone": "delete from mash.access_log where id = (select min(first) from mash.log_seal)",
    "a seal that was changed": "update mash.log_seal set head = sha256('x') where number = 1",
    "a list that was changed": "update mash.log_seal set manifest = manifest || 'x' where number = 1",
    "a seal that does not follow": "update mash.log_seal set previous = 'x' where number = 1",
}


@pytest.mark.parametrize("what", list(SPOILT))
def test_a_seal_says_what_became_of_it(
    what: str, sign_in: SignIn, sealed_log: Heads, installer: Installer, busy_hub: Database
) -> None:
    installer.execute("alter table mash.access_log disable trigger all")
    installer.execute("alter table mash.log_seal disable trigger all")
    installer.execute(
        SPOILT[what].replace("{highest}", "(select highest from mash.log_seal where number = 1)").encode()
    )
    assert sign_in(AUDITOR).ask("select finding from app.look_at_seal(1)") != [("",)]


def test_an_export_leaves_a_trace_with_what_was_asked_for(sign_in: SignIn, installer: Installer) -> None:
    auditor = sign_in(AUDITOR)
    auditor.ask("select app.note_log_export('Everything of one day')")
    assert _pages(auditor, 1)[0][2:7:2] == (AUDITOR, "access log exported", "Everything of one day")
    for nothing in ("", "x" * 501):
        assert auditor.refused("select app.note_log_export(%s)", nothing).code == "22023"

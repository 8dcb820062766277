"""Reading another's draft: what a colleague typed and did not save is on no server, and sealed at their desk."""

from collections.abc import Mapping
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest

from mashdesk.access.drafts import EncryptedDrafts
from tests.cluster_fixtures import Database
from tests.security.attack import ATTACKERS
from tests.security.bodies import Bodies
from tests.security.collecting import log_folder, settle
from tests.security.psql import DECIDER, OFFICER, READING, Psql, Row, SignIn

Installer = psycopg.Connection[Row]
MARK = "markerdraft of a colleague"
TABLES = "select c.relname from pg_class c where c.relnamespace = 'mash'::regnamespace and c.relkind = 'r' order by 1"


@pytest.mark.parametrize("login", ATTACKERS)
def test_what_a_colleague_typed_and_could_not_save_is_read_by_nobody(
    login: str, sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    request = uuid4()
    refused = sign_in(OFFICER).command_refused(
        "record_referral", Bodies(installer, study).record_referral() | {"concern": MARK, "kind": ""}, request
    )
    assert (refused.code, refused.detail) == ("22023", "kind")
    person = sign_in(login)
    assert person.ask("select app.my_request(%s)", request) == [(None,)]
    _try_every_door(person, study)
    assert MARK not in "\n".join(person.heard)


def _try_every_door(person: Psql, study: Mapping[str, UUID]) -> None:
    for enquiry in study.values():
        person.attempt("select * from app.open_enquiry(%s, 'To look for drafts')", enquiry)
        for function in READING:
            person.attempt(f"select * from app.{function}(%s)", enquiry)
    for listing in ("worklist", "my_requests", "hub_texts", "advice_given", "matters", "my_searches", "my_access_log"):
        person.attempt(f"select * from app.{listing}()")
    for table in ("request", "draft", "narrative", "hub_text"):
        person.attempt(f"select * from mash.{table}")


def test_no_table_keeps_a_form_that_was_refused(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    decider, bodies = sign_in(DECIDER), Bodies(installer, study)
    decider.open(study["self-referral"])
    body = bodies.record_discussion() | {"agreed": MARK}
    assert decider.command_refused("record_discussion", body | {"version": 1_000}).code == "40001"
    assert decider.command_refused("record_discussion", body | {"attendees": []}).code == "22023"
    kept = {name for (name,) in installer.execute(TABLES.encode()).fetchall() if _holds(installer, name)}
    assert kept == set()
    decider.command("record_discussion", body)
    assert _holds(installer, "discussion"), "otherwise nothing would be shown by not finding it"


def _holds(installer: Installer, table: str) -> bool:
    found = installer.execute(
        f"select exists (select from mash.{table} t where t::text like %s)".encode(), [f"%{MARK}%"]
    )
    row = found.fetchone()
    return row is not None and bool(row[0])


def test_the_servers_log_has_no_word_of_it(sign_in: SignIn, busy_hub: Database) -> None:
    told = sign_in(OFFICER).command_refused("record_referral", {"concern": MARK, "kind": "support"})
    assert told.code == "22023"
    settle(busy_hub)
    assert [path for path in log_folder(busy_hub).iterdir() if MARK.encode() in path.read_bytes()] == []


def test_a_colleague_at_the_same_computer_opens_nothing_of_it(tmp_path: Path) -> None:
    mine = EncryptedDrafts(tmp_path / "drafts", OFFICER, bytes(range(32)))
    mine.keep("referral", uuid4(), {"concern": MARK})
    theirs = EncryptedDrafts(tmp_path / "drafts", DECIDER, bytes(32))
    assert theirs.kept("referral") is None
    assert EncryptedDrafts(tmp_path / "drafts", OFFICER, bytes(32)).kept("referral") is None
    assert mine.kept("referral") is not None
    for path in (tmp_path / "drafts").iterdir():
        assert MARK.encode() not in path.read_bytes()

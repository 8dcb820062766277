"""The rows that the benchmarks are measured on are rows as the product would have made them."""

from collections.abc import Iterator, Mapping
from uuid import UUID

import psycopg
import pytest

from benchmarks.million.bare_sql import HEAD, ITEMS, WORKLIST
from benchmarks.million.check import differing_keys
from benchmarks.million.fill import fill
from mashdesk.cli.sample_hub import DECIDER, PEOPLE
from mashdesk.services.openings import open_enquiry
from mashdesk.services.worklists import hub_worklist
from mashdesk.store.embedded import PrivateServer
from mashdesk.store.session import Server
from mashdesk.store.sitting import Sitting
from tests.cluster_fixtures import Database, copied_database
from tests.security.case_truth import truth_of
from tests.security.psql import Row, as_installer, signing_in
from tests.security.reading import differences

ENQUIRIES = 300


@pytest.fixture(scope="module")
def filled(cluster: PrivateServer, hub_template: str) -> Iterator[Database]:
    """The sample hub among six hubs, with three hundred generated enquiries."""
    with copied_database(cluster, hub_template) as database:
        with as_installer(database) as bare:
            fill(bare, ENQUIRIES, tell=lambda _: None, settings={})
        yield database


@pytest.fixture
def bare(filled: Database) -> Iterator[psycopg.Connection[Row]]:
    """The superuser in the filled database."""
    with as_installer(filled) as connection:
        yield connection


def test_every_generated_row_carries_the_keys_that_its_trigger_gives(bare: psycopg.Connection[Row]) -> None:
    assert differing_keys(bare, sample=ENQUIRIES) == []


def test_other_keys_are_found(bare: psycopg.Connection[Row]) -> None:
    with bare.transaction(force_rollback=True):
        bare.execute("set local session_replication_role = replica")
        bare.execute(
            "update mash.item set acl = acl || '{agency:fire}' where id = (select min(id::text)::uuid from mash.item)"
        )
        bare.execute("set local session_replication_role = origin")
        assert differing_keys(bare, sample=ENQUIRIES) == ["1 of 1500 rows of item"]


def test_no_row_points_to_one_that_is_not_there(bare: psycopg.Connection[Row]) -> None:
    """Foreign keys are not checked as rows are filled in: they are made anew here, which checks them."""
    with bare.transaction(force_rollback=True):
        links = bare.execute(
            "select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint "
            "where contype = 'f' and connamespace = 'mash'::regnamespace"
        ).fetchall()
        assert len(links) > 30
        for table, name, definition in links:
            bare.execute(f"alter table {table} drop constraint {name}")
            bare.execute(f"alter table {table} add constraint {name} {definition}")


def test_there_is_something_of_everything_and_five_items_for_each_enquiry(bare: psycopg.Connection[Row]) -> None:
    def count(what: str) -> int:
        row = bare.execute(f"select count(*) from mash.{what}".encode()).fetchone()
        assert row is not None
        return int(row[0])

    assert (count("enquiry"), count("item"), count("person")) == (ENQUIRIES, 5 * ENQUIRIES, ENQUIRIES * 6 // 5)
    for some in (
        "restriction", "connected", "letter", "withholding", "rationale", "attendee", "enquiry where anonymity_asked",
        "address where confidential", "item where handling = 'named_agencies'", "asked where not closed",
    ):  # fmt: skip
        assert count(some) > 0, some


def test_what_is_measured_without_rules_asks_what_the_program_asks(
    filled: Database, bare: psycopg.Connection[Row], passwords: Mapping[str, str]
) -> None:
    with signing_in(filled, passwords) as sign_in:
        decider = sign_in(DECIDER)
        hub = decider.ask("select hub from app.me()")[0][0]
        listed = decider.ask("select * from app.worklist(50)")
        theirs = {enquiry for enquiry, *_ in listed}  # a restricted one is not among them
        assert listed == [row for row in bare.execute(WORKLIST.encode(), [hub]).fetchall() if row[0] in theirs]
        told = 0
        for enquiry, *_ in listed:
            decider.open(enquiry)
            items = decider.ask("select * from app.items(%s)", enquiry)
            assert items == bare.execute(ITEMS.encode(), [enquiry]).fetchall()
            head = decider.ask("select * from app.enquiry_row(%s)", enquiry)[0]
            assert [head[:15]] == bare.execute(HEAD.encode(), [enquiry]).fetchall()
            told += len(items)
        assert told


def test_everybody_reads_of_generated_enquiries_what_the_visibility_table_gives_them(
    filled: Database, bare: psycopg.Connection[Row], passwords: Mapping[str, str]
) -> None:
    ours = "from mash.enquiry e where e.hub = 'northamptonshire'"
    chosen = bare.execute(
        f"(select id {ours} and restricted order by reference limit 3) union "
        f"(select id {ours} and anonymity_asked order by reference desc limit 3) union "
        f"(select id {ours} and exists (select from mash.connected c where c.enquiry = e.id) limit 2) union "
        f"(select id {ours} order by asked desc, reference limit 3)"
    ).fetchall()
    cases = [truth_of(bare, row[0]) for row in chosen if isinstance(row[0], UUID)]
    assert len(cases) > 6
    with signing_in(filled, passwords) as sign_in:
        signed_in = {who: sign_in(who.login) for who in PEOPLE}
        found = [line for who in PEOPLE for case in cases for line in differences(who, signed_in[who], case)]
    assert found == []


def test_the_program_reads_every_generated_enquiry_that_is_there_for_somebody(
    filled: Database, passwords: Mapping[str, str]
) -> None:
    address = filled.server.address
    sitting = Sitting(Server(address.host, address.port, filled.name), DECIDER, passwords[DECIDER])
    try:
        rows = hub_worklist(sitting)
        sheets = [open_enquiry(sitting, row.enquiry, "To look at it") for row in rows]
    finally:
        sitting.sign_out()
    assert [sheet.row.enquiry for sheet in sheets] == [row.enquiry for row in rows]
    assert any(sheet.items for sheet in sheets)

"""What the tests of the access log stand on: a sealed and anchored log, ways to verify it, and its entries."""

from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Engine, create_engine

from mashdesk.store import log_anchors, log_seals
from mashdesk.store.log_check import LogReport, check
from tests.cluster_fixtures import Database
from tests.security.psql import Row

Installer = psycopg.Connection[Row]
Verify = Callable[..., LogReport]
Heads = list[log_seals.Head]


@pytest.fixture
def log_engine(busy_hub: Database) -> Iterator[Engine]:
    """The installer's way in, as the commands use it."""
    engine = create_engine(busy_hub.superuser_url)
    yield engine
    engine.dispose()


@pytest.fixture
def anchor(tmp_path: Path) -> Path:
    """A file outside the database."""
    return tmp_path / "heads.jsonl"


@pytest.fixture
def sealed_log(log_engine: Engine, anchor: Path) -> Heads:
    """The hub's log in seals of about five entries, all anchored."""
    log_seals.seal(log_engine, 5)
    heads = log_seals.heads(log_engine)
    log_anchors.append(anchor, heads)
    assert len(heads) >= 4
    return heads


@pytest.fixture
def verify_log(log_engine: Engine, anchor: Path) -> Verify:
    """Verify the log, by default with the anchor file."""

    def look(*, anchored: bool = True) -> LogReport:
        return check(log_engine, [log_anchors.read(anchor)] if anchored else [])

    return look


def ids_of(installer: Installer, head: log_seals.Head) -> list[int]:
    """The ids of the entries that a seal closed."""
    rows = installer.execute(
        "select a.id from mash.access_log a join mash.log_seal s on a.transaction >= s.lowest and "
        "a.transaction < s.highest where s.number = %s order by a.transaction, a.id",
        [head.seal],
    )
    return [row[0] for row in rows]


def value_of(installer: Installer, sql: str, *parameters: object) -> int:
    """The one number that a query gives."""
    row = installer.execute(sql.encode(), list(parameters)).fetchone()
    assert row is not None
    return int(row[0])

"""The tests of this folder notice when a rule is weakened: a handful in every run, all by `tests.security.mutation`."""

import random
from collections.abc import Mapping
from pathlib import Path

import psycopg
import pytest

from mashdesk.cli.sample_hub import found_sample_hub
from mashdesk.store import schema
from mashdesk.store.embedded import PrivateServer
from mashdesk.store.schema import SchemaRefused
from tests.cluster_fixtures import Database
from tests.security.histories import EVERYTHING, RESTRICTED, Playground
from tests.security.psql import as_installer
from tests.security.weakened_rule import Mutant
from tests.security.weakened_rules import MUTANTS

VISIBILITY = [
    one
    for one in MUTANTS
    if one.file == "50_keys.sql"
    and not any(word in one.name for word in ("page", "edited", "roles they had", "left behind"))
]
GATED = [one for one in MUTANTS if one.file in ("20_schemas.sql", "30_server.sql", "90_grants.sql")]
SAMPLE = random.Random(7300114).sample(VISIBILITY, 4)


def test_every_mutant_still_changes_something(tmp_path: Path) -> None:
    for number, mutant in enumerate(MUTANTS):
        mutant.write(tmp_path / str(number))


@pytest.mark.parametrize("mutant", SAMPLE, ids=lambda one: one.name)
def test_the_visibility_test_notices(
    mutant: Mutant,
    cluster: PrivateServer,
    passwords: Mapping[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(schema, "SQL", mutant.write(tmp_path))
    with cluster.superuser_connection() as connection:
        connection.execute("create database mutant")
        try:
            found_sample_hub(cluster.superuser_url("mutant"), passwords)
            assert _disagreements(Database(cluster, "mutant"), passwords) != []
        finally:
            connection.execute("drop database mutant with (force)")


@pytest.mark.parametrize("mutant", GATED, ids=lambda one: one.name)
def test_the_gate_notices(mutant: Mutant, hub: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "SQL", mutant.write(tmp_path))
    with as_installer(hub) as connection:
        connection.execute("alter table mash.item no force row level security")
        connection.execute("grant execute on function pg_advisory_lock(bigint) to public")
        connection.execute(f'grant temp on database "{hub.name}" to public'.encode())
    try:
        with pytest.raises(SchemaRefused):
            schema.upgrade(hub.superuser_url)
    finally:
        with as_installer(hub) as connection:
            connection.execute("revoke execute on function pg_advisory_lock(bigint) from public")


def _disagreements(database: Database, passwords: Mapping[str, str]) -> list[str]:
    with as_installer(database) as truth:
        ground = Playground(database, passwords, truth)
        try:
            return ground.disagreements(EVERYTHING) or _when_restricted(ground)
        finally:
            ground.close()


def _when_restricted(ground: Playground) -> list[str]:
    try:
        return ground.disagreements(RESTRICTED)
    except (IndexError, psycopg.Error) as stopped:  # somebody could not do their part of it any more
        return [repr(stopped)]

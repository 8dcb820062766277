"""The generated mutants themselves: all of them change a rule, none is counted twice, a few are tried in every run."""

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import sqlalchemy.exc

from mashdesk.store import schema
from tests.cluster_fixtures import Database
from tests.security.asking_rules import Rules
from tests.security.mutation import in_place
from tests.security.mutation.catalogue import files, mutants
from tests.security.mutation.equivalent import EQUIVALENT
from tests.security.mutation.mutant import Mutant
from tests.security.psql import as_installer

ALL = mutants()
AT_ONCE = {"policies/content.sql", "policies/enquiry.sql", "policies/house.sql", "90_grants.sql"}
SAMPLE = random.Random(7300114).sample(
    [one for one in ALL if one.file in AT_ONCE and one.kind in ("policy", "grant")], 12
)


def test_every_file_of_the_rules_has_its_mutants() -> None:
    assert {one.file for one in ALL} == set(files())


def test_no_mutant_is_there_twice() -> None:
    assert [key for key, many in Counter(one.key for one in ALL).items() if many > 1] == []


def test_every_mutant_changes_the_rules() -> None:
    same = [
        one.key for one in ALL if not one.changes or one.text() == (schema.SQL / one.file).read_text(encoding="utf-8")
    ]
    assert same == []


def test_a_key_stays_when_something_is_written_above(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    first = next(one for one in ALL if one.file == "61_gates.sql")
    moved = first.write(tmp_path)
    original = (schema.SQL / first.file).read_text(encoding="utf-8")
    (moved / first.file).write_text(f"-- One more comment; it says 'nothing'.\n{original}", encoding="utf-8")
    monkeypatch.setattr(schema, "SQL", moved)
    there = [one.key for one in mutants() if one.file == first.file]
    assert there == [one.key for one in ALL if one.file == first.file]


def test_each_kind_of_weakening_is_among_them() -> None:
    shown = {(one.subject, " ".join(one.changes[0].text.split()) or "nothing") for one in ALL}
    assert ("priv.openings_that_count", "true") in shown  # a part of a condition
    assert ("policy worklist on mash.enquiry", "nothing") in shown  # a policy
    assert ("priv.lock_enquiry", "nothing") in shown  # for no key update
    assert ("app.break_glass", "'60 minutes'") in shown  # how long it lasts
    assert ("app.open_enquiry", "null") in shown  # the opening's own entry
    assert ("grant", "public;") in {(one.kind, one.changes[0].text.split(" ")[-1]) for one in ALL}


@pytest.fixture
def made_of_rules(rules: Rules) -> list[Rules]:
    return [rules]


@pytest.fixture
def put_away_afterwards(rules: Rules) -> Iterator[Rules]:
    yield rules
    rules.do("select")


def test_what_needs_the_rules_or_what_is_made_of_them_alone_is_asked_in_place(request: pytest.FixtureRequest) -> None:
    def rules_alone(rules: Rules) -> None: ...

    def made_of_them(made_of_rules: list[Rules]) -> None: ...

    def kept_open(put_away_afterwards: Rules) -> None: ...

    def more_than_them(rules: Rules, hub: Database) -> None: ...

    module = request.node.getparent(pytest.Module)
    tests = (rules_alone, made_of_them, kept_open, more_than_them)
    items = [pytest.Function.from_parent(module, name=one.__name__, callobj=one) for one in tests]
    assert [one.name for one in in_place.askers(items)] == ["rules_alone", "made_of_them"]


def test_every_equivalent_mutant_is_still_a_mutant() -> None:
    assert set(EQUIVALENT) - {one.key for one in ALL} == set()


@pytest.mark.parametrize("mutant", SAMPLE, ids=lambda one: one.key)
def test_a_policy_or_a_grant_changed_is_refused_at_the_upgrade(
    mutant: Mutant, hub: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "SQL", mutant.write(tmp_path))
    with pytest.raises((schema.SchemaRefused, sqlalchemy.exc.DBAPIError, psycopg.Error)):
        schema.upgrade(hub.superuser_url)
    monkeypatch.undo()
    with as_installer(hub) as connection:
        assert connection.execute(schema.gate_query().encode()).fetchall() == []

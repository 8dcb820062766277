"""The gate's own mutants tried all together: each fault is planted once, and every mutant left is asked what it finds.

A mutant changes one check of one file. So that check alone is asked, and must find what the list of faults says of it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import psycopg

from mashdesk.store import schema
from tests.security.faults import faults, name_of
from tests.security.mutation.mutant import Mutant
from tests.security.mutation.trial import Outcome
from tests.security.psql import Row

TEST = "tests/security/test_catalogue_gate.py::test_the_gate_finds_exactly_the_fault"
_KIND = re.compile(r"^select (?:distinct )?'((?:[^']|'')+)'(?! \|\|)", re.MULTILINE)
_OF_TWO_KINDS = re.compile(r"^select what \|\| '((?:[^']|'')+)'", re.MULTILINE)

Told = Callable[[Mutant, Outcome], None]


@dataclass(frozen=True)
class Asked:
    """A mutant's check as a query of its own, what it was, and the kinds of findings that it can have."""

    mutant: Mutant
    query: bytes
    unchanged: bytes
    kinds: frozenset[str]
    shared: frozenset[str] = frozenset()
    """Those of its kinds that another check of its file finds, too."""


def tried(connection: psycopg.Connection[Row], database: str, mutants: Sequence[Mutant], told: Told) -> None:
    """Ask every mutant on a database without a fault, then with one fault after another, until it is noticed."""
    left = list(_noticed_without_a_fault(connection, [_asked(one) for one in mutants], told))
    for fault, expected in faults().items():
        with connection.transaction(force_rollback=True):
            connection.execute(fault.replace("{database}", database).encode())
            left = list(_noticed(connection, left, fault, expected, told))


def _noticed_without_a_fault(
    connection: psycopg.Connection[Row], asked: Sequence[Asked], told: Told
) -> Iterator[Asked]:
    for one in asked:
        try:
            found = _found(connection, one.query)
        except psycopg.Error as error:
            told(one.mutant, Outcome("broken", "", str(error).splitlines()[0][:200]))
            continue
        if found:
            told(one.mutant, Outcome("gate", min(found), " | ".join(sorted(found))[:300]))
        else:
            yield one


def _noticed(
    connection: psycopg.Connection[Row], asked: Sequence[Asked], fault: str, expected: frozenset[str], told: Told
) -> Iterator[Asked]:
    for one in asked:
        try:
            found = _found(connection, one.query)
        except psycopg.Error as error:
            found = frozenset({str(error)})
        if found == expected & one.kinds or found == _without(connection, one, fault, expected):
            yield one
        else:
            told(one.mutant, Outcome("test", f"{TEST}[{name_of(fault, expected)}]", " | ".join(sorted(found))[:300]))


def _without(connection: psycopg.Connection[Row], asked: Asked, fault: str, expected: frozenset[str]) -> frozenset[str]:
    """What the check finds as it is: all that it must, but what another check of its file finds by the same name."""
    found, must = _found(connection, asked.unchanged), expected & asked.kinds
    if not must - asked.shared <= found <= must:
        raise SystemExit(f"Without a mutant the gate finds something else already: {fault}: {sorted(found)}")
    return found


def _found(connection: psycopg.Connection[Row], query: bytes) -> frozenset[str]:
    with connection.transaction(force_rollback=True):
        return frozenset(str(finding) for finding, _ in connection.execute(query).fetchall())


def _asked(mutant: Mutant) -> Asked:
    """The check that is changed, behind what its file says first; where that itself is changed, the whole file."""
    original, changed = (text.rstrip().removesuffix(";") for text in (_text(mutant.file), mutant.text()))
    first = re.search(r"^select ", original, re.MULTILINE)
    place = mutant.changes[0].start
    if first is None or place < first.start():
        return Asked(mutant, changed.encode(), original.encode(), _kinds(original))
    unions = [found.start() for found in re.finditer(r"^union all", original, re.MULTILINE)]
    begin = max((start for start in unions if start <= place), default=first.start())
    end = min((start for start in unions if start > place), default=len(original))
    stop = end + len(changed) - len(original)
    query, unchanged = (
        f"{original[: first.start()]}\n{check.removeprefix('union all')}".encode()
        for check in (changed[begin:stop], original[begin:end])
    )
    kinds = _kinds(original[begin:end])
    return Asked(mutant, query, unchanged, kinds, kinds & _kinds(original[:begin] + original[end:]))


def _text(file: str) -> str:
    return (schema.SQL / file).read_text(encoding="utf-8")


def _kinds(text: str) -> frozenset[str]:
    kinds = {kind.replace("''", "'") for kind in _KIND.findall(text)}
    both = {f"{what}{rest}" for rest in _OF_TWO_KINDS.findall(text) for what in ("policy", "trigger")}
    return frozenset(kinds | both)

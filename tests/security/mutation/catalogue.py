"""All mutants of all files of rules, and of the constraints of the tables."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from mashdesk.store import schema
from mashdesk.store.tables import metadata
from tests.security.mutation import checks, comparisons, declared
from tests.security.mutation.mutant import Change, Mutant, digest, made
from tests.security.mutation.statements import Statement, statements
from tests.security.weakened_rules import MUTANTS

LAST = "90_grants.sql"
MADE_FIRST = ("10_roles.sql", "20_schemas.sql", "30_server.sql")
"""What these make is there already in a copy of a database."""
_OF_WORDS = (comparisons.flipped, comparisons.joined, checks.branches, checks.deeds, checks.roles, checks.figures,
             checks.listed, declared.left_out)  # fmt: skip
_OF_TEXT = (declared.one_table, declared.attributes, declared.widened)


def mutants() -> list[Mutant]:
    """Every mutant; the same key twice gets a number."""
    found: list[Mutant] = []
    seen: Counter[str] = Counter()
    for one in (*_of_rules(), *_to_public(), *_of_tables(), *_by_hand()):
        seen[one.key] += 1
        number = seen[one.key]
        key = one.key if number == 1 else f"{one.key}-{number}"
        found.append(replace(one, key=key))
    return found


def files() -> list[str]:
    """The files of rules, whichever there are, and the gate."""
    return [path.relative_to(schema.SQL).as_posix() for path in (*schema.rules(), *schema.gate_files())]


def of_the_gate(file: str) -> bool:
    """Whether a file is part of the catalogue gate, which only its own tests can notice."""
    return schema.SQL / file in schema.gate_files()


def _of_rules() -> Iterator[Mutant]:
    for file in files():
        text = (schema.SQL / file).read_text(encoding="utf-8")
        for statement in statements(text):
            yield from _of_statement(file, text, statement)
        if of_the_gate(file):
            yield from _without_a_check(file, text, statements(text)[0])


def _of_statement(file: str, text: str, statement: Statement) -> Iterator[Mutant]:
    found = [pair for of_words in _OF_WORDS for pair in of_words(statement)]
    found += [pair for of_text in _OF_TEXT for pair in of_text(text, statement)]
    for kind, changes in found:
        if any(text[one.start : one.end] != one.text for one in changes):  # "using (true)" is true already
            yield made(file, text, statement, kind, changes)


def _without_a_check(file: str, text: str, statement: Statement) -> Iterator[Mutant]:
    """The gate with one of its checks left out."""
    unions = [match.start() for match in re.finditer(r"^union all", text, re.MULTILINE)]
    for start, end in zip(unions, [*unions[1:], text.rindex(";")], strict=True):
        yield made(file, text, statement, "check", [Change(start, end, "")])


def _to_public() -> Iterator[Mutant]:
    """A function that everybody may call. Said at the very end: the last file takes back what was said before it."""
    text = (schema.SQL / LAST).read_text(encoding="utf-8")
    last = statements(text)[-1]
    for name in declared.callable_functions():
        grant = f"grant execute on {name} to public;"
        told = made(LAST, text, last, "grant", [Change(last.end, last.end, f"\n{grant}")])
        yield replace(told, subject=name, key=f"to public:{name}", shown=grant, place=digest(grant))


def _of_tables() -> Iterator[Mutant]:
    """A table without one of its constraints, taken away after everything else was made."""
    text = (schema.SQL / LAST).read_text(encoding="utf-8")
    last = statements(text)[-1]
    for table in metadata.sorted_tables:
        for one in (*table.constraints, *table.indexes):
            if isinstance(one, CheckConstraint | UniqueConstraint) and one.name:
                name = one.name if str(one.name).startswith(("ck_", "uq_")) else f"ck_{table.name}_{one.name}"
                drop = f"alter table {table.fullname} drop constraint if exists {name};"
            elif isinstance(one, Index) and one.unique:
                drop = f"drop index if exists mash.{one.name};"
            else:
                continue
            told = made(LAST, text, last, "constraint", [Change(last.end, last.end, f"\n{drop}")])
            subject = f"{table.name}: {one.name}"
            yield replace(
                told, subject=subject, kind="constraint", key=f"tables:{subject}", shown=drop, place=digest(drop)
            )


def _by_hand() -> Iterator[Mutant]:
    """Those of `weakened_rules`: whole thoughts that no small change of a word makes."""
    for one in MUTANTS:
        text = (schema.SQL / one.file).read_text(encoding="utf-8")
        places = [match.start() for match in re.finditer(re.escape(one.old), text)]
        changes = tuple(Change(place, place + len(one.old), one.new) for place in places)
        there = [part for part in statements(text) if any(part.start <= change.start < part.end for change in changes)]
        told = made(one.file, text, there[0], "by hand", changes)
        within = (there[0].start, there[-1].end)
        yield replace(told, key=f"{one.file}:{one.name}:by hand", shown=one.name, within=within)

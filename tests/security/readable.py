"""What the functions that people may call give back: their columns, and the information classes of what they read.

    python -m tests.security.readable

prints `readable.txt` anew: a line that changes is somebody who reads more, or less, and must be meant.
"""

import re
from collections.abc import Mapping
from pathlib import Path

import psycopg

from mashdesk.store import schema
from tests.security.psql import Row

FILE = Path(__file__).with_name("readable.txt")
CONTENT = frozenset(
    (
        "worklist",
        "people",
        "narrative",
        "referrer",
        "address",
        "item",
        "decision",
        "rationale",
        "letter",
        "family",
        "restriction",
        "matter",
        "pathway",
        "advice",
    )
)
"""The classes that are about families. The others (trace, account, house, key) are about the hub's own work."""

_CALLABLE = """
select p.oid::regprocedure::text, p.oid::bigint, p.prosrc,
  array(select n from unnest(p.proargnames, p.proargmodes) a(n, m) where m in ('t', 'o')),
  array(select a.grantee::regrole::text from aclexplode(p.proacl) a where a.grantee <> p.proowner)
from pg_proc p where p.pronamespace in ('app'::regnamespace, 'admin'::regnamespace) order by 1
"""
_COLUMNS = """
select c.relname::text, a.attname::text from pg_depend d join pg_class c on c.oid = d.refobjid
  join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
where d.classid = 'pg_proc'::regclass and d.objid = %s and c.relnamespace = 'mash'::regnamespace
"""
_CALLED = """
select d.refobjid::bigint from pg_depend d join pg_proc p on p.oid = d.refobjid
where d.classid = 'pg_proc'::regclass and d.refclassid = 'pg_proc'::regclass and d.objid = %s
  and p.pronamespace = 'priv'::regnamespace and (p.proretset or p.proname = any (%s))
"""
_GIVING = ["packed_agencies", "packed_clocks", "packed_contacts", "packed_people", "packed_warnings"]
"""Inner functions that give content without being a set of rows."""


def readable(connection: psycopg.Connection[Row]) -> Mapping[str, str]:
    """For each function: the classes it reads, and the names of what it gives back, in order."""
    classes = _classes()
    found = {}
    for name, oid, source, columns, _ in connection.execute(_CALLABLE.encode()):
        read = {classes[table, column] for table, column in _read(connection, oid, source)} & CONTENT
        if columns:
            found[name] = f"{' '.join(sorted(read)) or 'nothing'} | {' '.join(columns)}"
    return found


def callers(connection: psycopg.Connection[Row]) -> Mapping[str, frozenset[str]]:
    """For each function the roles that may call it."""
    return {name: frozenset(roles) for name, _, _, _, roles in connection.execute(_CALLABLE.encode())}


def declared() -> Mapping[str, str]:
    """What `readable.txt` says of each function."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return dict(line.split(" | ", 1) for line in lines)


def _read(connection: psycopg.Connection[Row], oid: int, source: str) -> set[tuple[str, str]]:
    """The columns that a function reads, itself or through an inner function that gives rows; PostgreSQL knows them."""
    found = set(connection.execute(_COLUMNS, [oid]).fetchall())
    for (inner,) in connection.execute(_CALLED, [oid, _GIVING]).fetchall():
        found |= _read(connection, inner, "")
    for called in re.findall(r"from (priv\.\w+)\(", source):  # a body that PostgreSQL reads only when it runs
        for (inner,) in connection.execute("select oid::bigint from pg_proc where oid = to_regproc(%s)", [called]):
            found |= _read(connection, inner, "")
    return found


def _classes() -> Mapping[tuple[str, str], str]:
    """The class of every column, as the gate declares it."""
    text = next(path for path in schema.gate_files() if path.name == "classes.sql").read_text(encoding="utf-8")
    rows = re.findall(r"\('(\w+)', '(\w+)', '([^']+)'\)", text)
    return {(table, column): kind for table, kind, columns in rows for column in columns.split()}


def _printed_anew() -> None:
    from mashdesk.cli.sample_hub import found_sample_hub, new_passwords
    from mashdesk.store.embedded import PrivateServer
    from tests.cluster_fixtures import memory_place, server_place

    with server_place(memory_place()) as place, PrivateServer(place, durable=False) as server:
        with server.superuser_connection() as connection:
            connection.execute("create database hub")
        found_sample_hub(server.superuser_url("hub"), new_passwords())
        with server.superuser_connection("hub") as connection:
            lines = [f"{name} | {told}\n" for name, told in readable(connection).items()]
    FILE.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    _printed_anew()

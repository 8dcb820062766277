"""What is in a database, name by name, to be held against what this program makes: nothing dropped, changed or added.

What it makes is found out and not remembered: in an empty database beside the hub's the program lays its tables and
rules inside a transaction that is rolled back. So nobody who changes a rule by hand can change what it is compared
with, and a PostgreSQL that writes the same function down differently does so on both sides.
"""

import re
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.engine import URL

from mashdesk.store import schema
from mashdesk.store.server_check.findings import Finding, must

Described: TypeAlias = Mapping[tuple[str, str], str]
"""Kind and name → everything about it."""

DESCRIBED = Path(__file__).parent / "described.sql"
LAID_ANEW = "mashdesk server upgrade lays the rules anew."
BY_HAND = (
    "Find out who put it there and why, then drop it; mashdesk server upgrade removes what lies in its own schemas."
)

# The installer is whichever superuser made the hub: that is no difference. Nor are an owner's own rights.
_WHO = r"(select case when rolsuper then 'installer' else rolname end from pg_roles where oid = \1)"
_ACL = r"""(select string_agg(a.grantee::regrole || ' ' || a.privilege_type || a.is_grantable, ','
  order by a.grantee::regrole::text, a.privilege_type)
  from aclexplode(coalesce(\1, acldefault('\2', \3))) a where a.grantee <> \3)"""
_OURS = r"(\1::regnamespace::text in ('app', 'admin', 'priv', 'mash', 'public'))"
_WRITTEN_OUT = ((r"@who\((\w+)\)", _WHO), (r"@acl\((\w+), (\w), (\w+)\)", _ACL), (r"@ours\(([\w.]+)\)", _OURS))


def described(connection: Connection) -> Described:
    """Everything in the database that rules are made of."""
    query = DESCRIBED.read_text(encoding="utf-8")
    for short, whole in _WRITTEN_OUT:
        query = re.sub(short, whole, query)
    connection.exec_driver_sql("set local search_path = pg_catalog, pg_temp")
    cursor = connection.connection.cursor()  # the driver's own cursor: : and % mean themselves
    cursor.execute(query.encode())
    return {(kind, name): about for kind, name, about in cursor.fetchall()}


def as_this_program_makes_it(engine: Engine) -> Described:
    """What an upgrade makes of an empty database on the same server; nothing of it stays."""
    with _empty_database(engine) as url:
        beside = create_engine(url)
        try:
            with beside.connect() as connection:
                schema.lay(connection)
                return described(connection)  # leaving rolls everything back
        finally:
            beside.dispose()


@contextmanager
def _empty_database(engine: Engine) -> Iterator[URL]:
    name = f"mashdesk_check_{secrets.token_hex(6)}"
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f"create database {name} template template0 encoding 'UTF8'")
        try:
            connection.exec_driver_sql(f"revoke all on database {name} from public")
            yield engine.url.set(database=name)
        finally:
            connection.exec_driver_sql(f"drop database if exists {name} with (force)")


def compared(live: Described, made: Described) -> Iterator[Finding]:
    """One finding for each thing that is missing, that was added, or that is not as this program makes it."""
    for kind, name in sorted(live.keys() | made.keys()):
        there, wanted = live.get((kind, name)), made.get((kind, name))
        if there == wanted:
            continue
        what = "is missing" if there is None else "was added" if wanted is None else "was changed"
        remedy = BY_HAND if wanted is None else LAID_ANEW
        yield must(kind.replace(" ", "_"), f"The {kind} {name} {what}.", remedy)

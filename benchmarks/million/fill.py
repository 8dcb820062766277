"""The seeded generator: rows made by the server itself in the steps of `rows/`, each whole or not at all.

A step that is done is not done again, so a run that was broken off goes on where it stopped. Triggers do not run: the
steps compute `acl` themselves, and `check.py` holds a sample of it against what the triggers compute.
"""

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import psycopg

STEPS = tuple(sorted((Path(__file__).parent / "rows").glob("*.sql")))
LAST = "indices and statistics"
SEED = 7300114
QUICKLY = {"fsync": "off", "full_page_writes": "off", "max_wal_size": "'16GB'", "checkpoint_timeout": "'1h'"}

Connection = psycopg.Connection[tuple[object, ...]]


def fill(
    bare: Connection,
    enquiries: int,
    *,
    seed: int = SEED,
    tell: Callable[[str], None] = print,
    settings: Mapping[str, str] = QUICKLY,
) -> None:
    """As the superuser, in a database where the sample hub is founded: everything, or what is still missing of it.

    The server's `settings` hold while it is filled: a power cut then would cost what was made so far.
    """
    bare.execute("create schema if not exists made")
    bare.execute("create table if not exists made.step (name text primary key, enquiries integer not null)")
    done = {str(name): made for name, made in bare.execute("select name, enquiries from made.step").fetchall()}
    if any(made != enquiries for made in done.values()):
        raise SystemExit("This database was made in another size. Choose another folder, or the same --enquiries.")
    missing = [step for step in STEPS if step.stem not in done]
    if LAST in done:
        return
    _settings(bare, [f"alter system set {name} = {value}" for name, value in settings.items()])
    try:
        _rest(bare, missing, enquiries, seed, tell)
    finally:
        _settings(bare, [f"alter system reset {name}" for name in settings])
        bare.execute("checkpoint")


def _rest(bare: Connection, missing: list[Path], enquiries: int, seed: int, tell: Callable[[str], None]) -> None:
    bare.execute("set session_replication_role = replica")  # rows come whole: no trigger has anything to add
    bare.execute("set work_mem = '256MB'")
    bare.execute("set maintenance_work_mem = '1GB'")
    _indices(bare, ready=False)
    for step in missing:
        began = time.monotonic()
        with bare.transaction():
            words = step.read_text(encoding="utf-8").replace(":enquiries", str(enquiries)).replace(":seed", str(seed))
            bare.execute(words.encode())
            bare.execute("insert into made.step values (%s, %s)", [step.stem, enquiries])
        tell(f"{step.stem}: {time.monotonic() - began:.0f} s")
    began = time.monotonic()
    bare.execute("reset session_replication_role")
    _indices(bare, ready=True)
    bare.execute("vacuum (analyze)")
    bare.execute("insert into made.step values (%s, %s)", [LAST, enquiries])
    tell(f"{LAST}: {time.monotonic() - began:.0f} s")


def _indices(bare: Connection, *, ready: bool) -> None:
    """Put aside while rows come, then built at once: many times quicker than row by row."""
    tables = [str(name) for (name,) in bare.execute(_LARGE).fetchall()]
    for table in tables:
        if ready:
            bare.execute(f"reindex table {table}".encode())
        else:
            bare.execute("update pg_index set indisready = false where indrelid = %s::regclass", [table])


def _settings(bare: Connection, statements: list[str]) -> None:
    for statement in statements:
        bare.execute(statement.encode())
    bare.execute("select pg_reload_conf()")


_LARGE = """
select c.oid::regclass::text from pg_class c where c.relnamespace = 'mash'::regnamespace and c.relkind = 'r'
  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'acl') order by 1"""

"""Whether the generated keys are the triggers' own: a random sample of rows is touched, and must not change."""

import psycopg

Connection = psycopg.Connection[tuple[object, ...]]


def differing_keys(bare: Connection, sample: int = 200) -> list[str]:
    """How many rows of which table the triggers would give other keys; restricted enquiries are looked at, too."""
    found = []
    for (table,) in bare.execute(_TABLES).fetchall():
        with bare.transaction(force_rollback=True):
            touch = _TOUCH.format(table=table, own="id" if table == "enquiry" else "enquiry")
            row = bare.execute(touch.encode(), {"sample": sample}).fetchone()
            assert row is not None
            if row[0]:
                found.append(f"{row[0]} of {row[1]} rows of {table}")
    return found


_TABLES = """
select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'keep_acl' order by 1"""
_TOUCH = """
with looked_at as materialized (
    (select id from mash.enquiry order by md5(id::text) limit %(sample)s)
    union (select id from mash.enquiry where restricted order by md5(id::text) limit 20)),
  former as materialized (select t.ctid as place, t.acl from mash.{table} t join looked_at l on t.{own} = l.id),
  touched as (update mash.{table} t set acl = t.acl from former f where t.ctid = f.place
    returning t.acl = f.acl as same)
select count(*) filter (where not same), count(*) from touched"""

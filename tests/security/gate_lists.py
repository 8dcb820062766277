"""Writes the lists of the catalogue gate anew from a fresh hub: `python -m tests.security.gate_lists`.

For whoever adds a table, a function, a policy or a grant. What changed is then seen in `git diff`, and must be meant:
a line more is somebody who may do more. The classes of new columns are written by hand (`gate/classes.sql`).
"""

import re
from pathlib import Path

from mashdesk.cli.sample_hub import found_sample_hub, new_passwords
from mashdesk.store import schema
from mashdesk.store.embedded import PrivateServer
from tests.cluster_fixtures import memory_place, server_place

_RELATIONS = (
    "(select * from pg_class where relnamespace = 'mash'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S'))"
)
_NAMES = "string_agg({0}, ' ' order by {0})"
LISTS = {
    ("functions.sql", "declared"): "select p.oid::regprocedure::text, "
    + _NAMES.format("a.grantee::regrole::text")
    + " from pg_proc p cross join lateral aclexplode(p.proacl) a "
    "where p.pronamespace in ('app'::regnamespace, 'admin'::regnamespace) and a.grantee <> p.proowner group by 1",
    ("functions.sql", "invokers"): "select p.oid::regprocedure::text from pg_proc p "
    "where p.pronamespace in ('app'::regnamespace, 'admin'::regnamespace, 'priv'::regnamespace) and not p.prosecdef",
    ("tables.sql", "privileges"): "select c.relname::text, a.grantee::regrole::text, "
    + _NAMES.format("lower(a.privilege_type)")
    + f" from {_RELATIONS} c cross join lateral aclexplode(c.relacl) a where a.grantee <> c.relowner group by 1, 2 "
    "union all select c.relname || '.' || t.attname, a.grantee::regrole::text, "
    + _NAMES.format("lower(a.privilege_type)")
    + f" from {_RELATIONS} c join pg_attribute t on t.attrelid = c.oid cross join lateral aclexplode(t.attacl) a "
    "group by 1, 2",
    ("tables.sql", "policies"): "select c.relname::text, "
    + _NAMES.format("p.polname")
    + f" from pg_policy p join {_RELATIONS} c on c.oid = p.polrelid group by 1",
    ("tables.sql", "triggers"): "select c.relname::text, "
    + _NAMES.format("t.tgname || '=' || t.tgfoid::regproc")
    + f" from pg_trigger t join {_RELATIONS} c on c.oid = t.tgrelid where not t.tgisinternal group by 1",
    ("shapes.sql", "policies"): "select distinct p.polname::text, p.polcmd::text, "
    "array_to_string(p.polroles::regrole[], ' '), "
    "replace(regexp_replace(coalesce(pg_get_expr(p.polqual, p.polrelid), ''), '\\s+', ' ', 'g'), "
    "c.relname || '.', ''), "
    "replace(regexp_replace(coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''), '\\s+', ' ', 'g'), "
    f"c.relname || '.', '') from pg_policy p join {_RELATIONS} c on c.oid = p.polrelid",
    ("shapes.sql", "triggers"): "select distinct t.tgname::text, t.tgenabled::text, "
    "regexp_replace(pg_get_triggerdef(t.oid), ' ON mash\\.\\w+', '') "
    f"from pg_trigger t join {_RELATIONS} c on c.oid = t.tgrelid where not t.tgisinternal",
    ("schemas.sql", "reaches"): "select n.nspname::text, a.grantee::regrole::text, "
    + _NAMES.format("lower(a.privilege_type)")
    + " from pg_namespace n cross join lateral aclexplode(n.nspacl) a where n.nspname in ('mash', 'app', 'admin', "
    "'priv', 'public') and a.grantee <> n.nspowner group by 1, 2",
    ("constraints.sql", "constraints"): "select c.relname::text, "
    + _NAMES.format("k.conname")
    + f" from pg_constraint k join {_RELATIONS} c on c.oid = k.conrelid where k.contype in ('c', 'u', 'x', 'p', 'f') "
    "group by 1",
    ("constraints.sql", "unique_indices"): "select c.relname::text, "
    + _NAMES.format("i.indexrelid::regclass::text")
    + f" from pg_index i join {_RELATIONS} c on c.oid = i.indrelid where i.indisunique group by 1",
}
"""By file of `sql/gate` and name of the list in it: the query whose rows it holds."""


def with_list(text: str, name: str, rows: list[tuple[str, ...]]) -> str:
    """The text of a file with other rows in one of its lists."""
    values = ",\n".join("    (" + ", ".join("'" + part.replace("'", "''") + "'" for part in row) + ")" for row in rows)
    start = re.search(rf"^(?:with|  ) ?{name}\([^)]*\) as \(values\n", text, re.MULTILINE)
    if start is None:
        raise ValueError(f"There is no list {name}.")
    end = text.index("\n  )", start.end())
    return text[: start.end()] + values + text[end:]


def main() -> None:
    """Rewrite every list, whether or not the gate is content with the old ones."""
    gate: list[Path] = schema.gate_files()
    with server_place(memory_place()) as place, PrivateServer(place, durable=False) as server:
        with server.superuser_connection() as connection:
            connection.execute("create database hub")
        files, query_of_all = schema.gate_files, schema.gate_query
        # The gate compares with the lists that are to be written: here it is left out.
        schema.gate_files = list
        schema.gate_query = lambda: "select '', '' where false"
        found_sample_hub(server.superuser_url("hub"), new_passwords())
        with server.superuser_connection("hub") as connection:
            for (file, name), query in LISTS.items():
                path = next(one for one in gate if one.name == file)
                rows = sorted(connection.execute(query.encode()).fetchall())
                path.write_text(with_list(path.read_text(encoding="utf-8"), name, rows), encoding="utf-8")
            schema.gate_files, schema.gate_query = files, query_of_all
            for finding, thing in connection.execute(schema.gate_query().encode()):
                print(f"{finding}: {thing}")  # noqa: T201 - what is left to be written by hand


if __name__ == "__main__":
    main()

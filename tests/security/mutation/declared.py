"""What is declared beside the functions' bodies: policies, triggers, grants, how a function runs, what a role may."""

import functools
import itertools
import re

from mashdesk.store import schema
from tests.security.mutation.comparisons import Found
from tests.security.mutation.mutant import Change
from tests.security.mutation.statements import Statement

ROLES = ("mash_officer", "agency_practitioner", "senior_social_worker", "hub_manager", "information_officer", "auditor",
         "administrator")  # fmt: skip
PRIVILEGES = ("select", "insert", "update", "delete", "truncate", "references", "trigger")
_WHOLE = {
    ("create", "policy"): "policy",
    ("create", "trigger"): "trigger",
    ("alter", "table"): "trigger",
    ("revoke",): "grant",
    ("grant",): "grant",
    ("alter", "default"): "grant",
}
_ATTRIBUTES = (
    (r"security definer", "security invoker"),
    (r"set search_path = pg_catalog, pg_temp", ""),
    (r"for no key update", ""),
    (r"for update( skip locked)?", ""),
    (r"skip locked", ""),
    (r"\bnologin", "login"),
    (r"\bnoinherit", "inherit"),
    (r"enable always trigger", "enable trigger"),
    (r"(?<=admin )true", "false"),
    (r"(?<=inherit )false", "true"),
    (r"(?<=set )false", "true"),
    (r"(?<=mash_accounts )createrole", "superuser"),
    (r"for each row", "for each statement"),
    (r"before insert or update", "before insert"),
    (r"before insert or update", "before update"),
    (r"after insert or update", "after insert"),
    (r"after insert or update", "after update"),
    (r"before update or delete", "before update"),
    (r"before update or delete", "before delete"),
)


def left_out(statement: Statement) -> Found:
    """A whole statement that is not there."""
    for beginning, kind in _WHOLE.items():
        if statement.is_a(*beginning):
            yield kind, (Change(statement.start, statement.end, ""),)


def one_table(text: str, statement: Statement) -> Found:
    """In a loop over tables: what the loop does, not done for one of them."""
    body = text[statement.start : statement.end]
    for loop in re.finditer(
        r"(?:foreach|for) (\w+) in (array|select unnest)(.*?)\sloop\n(.*?)end loop", body, re.DOTALL
    ):
        name, _, header, inside = loop.groups()
        tables = re.findall(r"'(\w+)'", header) + (_content_tables() if "content_tables" in header else [])
        for deed in re.finditer(r"execute format\(.*?\);", inside, re.DOTALL):
            start = statement.start + loop.start(4) + deed.start()
            for table in tables:
                kind = "policy" if "create policy" in deed.group() else "trigger"
                guarded = f"if {name} <> '{table}' then {deed.group()} end if;"
                yield kind, (Change(start, start + len(deed.group()), guarded),)


def attributes(text: str, statement: Statement) -> Found:
    """How a function runs and locks, when a trigger fires, what a role may."""
    body = text[statement.start : statement.end]
    for pattern, new in _ATTRIBUTES:
        for match in re.finditer(pattern, body):
            yield "attribute", (Change(statement.start + match.start(), statement.start + match.end(), new),)


def widened(text: str, statement: Statement) -> Found:
    """Each function to every role; each table with one more privilege and to PUBLIC; each schema to every role."""
    if statement.first != "grant":
        return
    body = text[statement.start : statement.end - 1]
    privileges, on, to = _parts(body)
    for what in _functions(on):
        for role in [role for role in ROLES if not re.search(rf"\b{role}\b", to)]:
            yield "grant", (_added(statement, f"grant {privileges} on {what} to {role};"),)
    for more in _more_of_tables(on, to) if on.startswith("mash.") else _more_of_schema(on, to):
        yield "grant", (_added(statement, more),)


def _more_of_tables(on: str, to: str) -> list[str]:
    held = list(itertools.product(on.split(", "), to.split(", ")))
    more = [one for one in PRIVILEGES if not all((table, role, one) in granted() for table, role in held)]
    return [*(f"grant {one} on {on} to {to};" for one in more), f"grant select on {on} to public;"]


def _more_of_schema(on: str, to: str) -> list[str]:
    if not on.startswith("schema"):
        return []
    create = f"grant create on {on} to {to};"
    everybody = f"grant usage on {on} to {', '.join(ROLES)};"
    return [create] if all(role in to for role in ROLES) else [everybody, create]


@functools.cache
def granted() -> frozenset[tuple[str, str, str]]:
    """What the rules grant on tables, whole: table, owner, privilege."""
    found: set[tuple[str, str, str]] = set()
    for path in schema.rules():
        for grant in re.findall(r"^grant .*?;", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
            privileges, on, to = _parts(grant[:-1])
            found |= set(itertools.product(on.split(", "), to.split(", "), privileges.split(", ")))
    return frozenset(found)


def callable_functions() -> list[str]:
    """Each function that the rules let somebody call."""
    texts = [path.read_text(encoding="utf-8") for path in schema.rules()]
    grants = [grant for text in texts for grant in re.findall(r"^grant .*?;", text, re.MULTILINE | re.DOTALL)]
    return sorted({name for grant in grants for name in _functions(_parts(grant[:-1])[1])})


def _parts(body: str) -> tuple[str, str, str]:
    plain = " ".join(re.sub(r"--[^\n]*", "", body).split())
    match = re.match(r"grant (.*?) on (.*) to (.*)$", plain)
    return (match[1], match[2], match[3]) if match else ("", "", "")


def _functions(on: str) -> list[str]:
    if not on.startswith("function"):
        return []
    return [f"function {name}" for name in re.findall(r"\w+(?:\.\w+)?\([^)]*\)", on)]


def _added(statement: Statement, text: str) -> Change:
    return Change(statement.end, statement.end, f"\n{text}")


def _content_tables() -> list[str]:
    keys = (schema.SQL / "50_keys.sql").read_text(encoding="utf-8")
    body = re.search(r"function priv\.content_tables\(\).*?end;", keys, re.DOTALL)
    return re.findall(r"'(\w+)'", body.group()) if body else []

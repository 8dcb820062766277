"""Every door that gives something of one enquiry, tried by somebody who must find nothing behind any of them.

Which doors there are is the list of readable columns (readable.txt), never the model: one more is tried from its first
day on.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from psycopg import errors

from tests.security.psql import Psql

_LINE = re.compile(r"app\.(\w+)\(uuid\) \| ([\w ]+) \|")
_GRANTED = "select f from unnest(%s::text[]) f where has_function_privilege(format('app.%%s(uuid)', f), 'execute')"

REFUSING = ("letter_facts", "log_of_subject")
"""What may answer with a refusal in the place of nothing."""


def doors() -> tuple[str, ...]:
    """Functions of an id that give content or worklist facts."""
    lines = (Path(__file__).parent / "readable.txt").read_text(encoding="utf-8").splitlines()
    found = [one for one in map(_LINE.match, lines) if one]
    return tuple(one[1] for one in found if one[2] != "nothing")


def granted(person: Psql) -> tuple[str, ...]:
    """Those of them that this person may ask at all."""
    return tuple(row[0] for row in person.ask(_GRANTED, list(doors())))


def found_behind(person: Psql, enquiries: Sequence[str]) -> list[str]:
    """Doors that gave a row, of those that this person may open: none where the enquiries are not theirs to read."""
    open_to = granted(person) if enquiries else ()
    asked = [
        f"select '{door}' as door, (select count(*) from app.{door}(e)) as rows from unnest(i.ids) e"
        for door in open_to if door not in REFUSING
    ]  # fmt: skip
    if not asked:
        return []
    sql = f"select t.door from (select %s::uuid[] as ids) i cross join lateral ({' union all '.join(asked)}) t "
    told = [row[0] for row in person.ask(f"{sql} where t.rows > 0", list(enquiries))]
    return told + [door for door in REFUSING if door in open_to and _gives(person, door, enquiries[0])]


def _gives(person: Psql, door: str, enquiry: str) -> bool:
    try:
        return bool(person.ask(f"select * from app.{door}(%s)", enquiry))
    except errors.InsufficientPrivilege:
        return False
